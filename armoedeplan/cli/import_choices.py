"""What a person decides about a list: which column is what and which names are one, asked on a screen or by options."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

import typer

from armoedeplan.cli.screen_questions import ask_yes_or_no, on_screen

if TYPE_CHECKING:
    from armoedeplan.exchange.mapping import Mapped
    from armoedeplan.exchange.proposal import Choices
    from armoedeplan.plan.plan_of_text import PlanFile
    from armoedeplan.tables.table import Table


def decided_choices(
    file: "PlanFile",
    table: "Table",
    mapped: "Mapped",
    columns: Sequence[str],
    same: Sequence[str],
    apart: Sequence[str],
) -> "Choices":
    """Give what was decided: what the options say, else the mapping file, else what the headers say for sure."""
    from armoedeplan.exchange.columns import ACTOR, NAME, OFFER, fields
    from armoedeplan.exchange.crosses import found_marks
    from armoedeplan.exchange.organisations import folded_name
    from armoedeplan.exchange.proposal import Choices
    from armoedeplan.tables.table import TableError

    by_header = {**mapped.columns, **dict(_parted_at_equals(column, "--kolom") for column in columns)}
    for header, field in by_header.items():
        if header not in table.headers:
            raise TableError(f"De lijst heeft geen kolom “{header}”", f"Kies uit: {', '.join(table.headers)}.")
        if field not in fields():
            raise TableError(f"“{field}” is geen veld", f"Kies uit: {', '.join(fields())}.")
    chosen = {table.headers.index(header): field for header, field in by_header.items()}
    marks = found_marks(table, file, chosen)
    unread = _propose_columns(table, chosen, {*marks.known, *marks.loose}) if not mapped.columns else {}
    if not set(NAME.values()) & {*chosen.values(), *(mark.field for mark in marks.known.values())}:
        said = f'Zeg het met --kolom "KOP={NAME[ACTOR]}" of --kolom "KOP={NAME[OFFER]}".'
        remedy = f"{said} Koppen: {', '.join(table.headers)}."
        left = "".join(
            f" Kolom “{table.headers[column]}” is niet gelezen: {why}." for column, (_, why) in unread.items()
        )
        raise TableError("Geen kolom noemt een organisatie of een activiteit", f"{remedy}{left}")
    named = dict(_parted_at_equals(argument, "--samen") for argument in same)
    chosen = dict(sorted(chosen.items()))
    return Choices(chosen, mapped.values, named, frozenset(map(folded_name, apart)), unread, marks=marks)


def _propose_columns(table: "Table", chosen: dict[int, str], crossed: set[int]) -> dict[int, tuple[str, str]]:
    """Add what the headers say to what was chosen; give the columns that may identify people, which are left unread.

    crossed: the columns with crosses, whose header is an answer and names no field.
    """
    from armoedeplan.exchange.columns import proposals
    from armoedeplan.exchange.people import suspicion_of_people

    unread = {}
    for proposal in proposals(table.headers):
        if proposal.column in {*chosen, *crossed} or proposal.field in chosen.values():
            continue
        column = f"kolom “{table.headers[proposal.column]}”"
        why = suspicion_of_people(table, proposal.column)
        if why and not (on_screen() and ask_yes_or_no(f"In {column} staan misschien personen: {why}. Toch lezen?")):
            unread[proposal.column] = (proposal.field, why)
        elif why or proposal.sure or (on_screen() and ask_yes_or_no(f"Is {column}: {proposal.field}?")):
            chosen[proposal.column] = proposal.field
    return unread


def with_asked_names(file: "PlanFile", table: "Table", choices: "Choices") -> "Choices":
    """Ask on a screen which names are one organisation; elsewhere they stay undecided."""
    from armoedeplan.exchange.organisations import folded_name
    from armoedeplan.exchange.proposing import gather_records

    if not on_screen():
        return choices
    for doubt in gather_records(file, table, choices).doubts:
        if ask_yes_or_no(f"Is “{doubt.name}” dezelfde organisatie als “{doubt.known}”?"):
            choices = choices._replace(same={**choices.same, doubt.name: doubt.known})
        else:
            choices = choices._replace(apart=choices.apart | {folded_name(doubt.name)})
    return choices


def _parted_at_equals(text: str, option: str) -> tuple[str, str]:
    """Part `A=b` at its last equals sign."""
    name, sign, value = text.rpartition("=")
    if not sign:
        raise typer.BadParameter(f"Schrijf “{text}” als NAAM=WAARDE.", param_hint=option)
    return name.strip(), value.strip()
