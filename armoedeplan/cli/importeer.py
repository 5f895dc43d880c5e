"""`importeer`: what municipalities have in lists, into a plan; nothing is written without a yes."""

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Final

import typer

from armoedeplan.cli.arguments import PlanArgument
from armoedeplan.cli.dutch import DutchCommand, group
from armoedeplan.display import say

if TYPE_CHECKING:
    from armoedeplan.exchange.mapping import Mapped
    from armoedeplan.exchange.proposal import Choices, Gathered
    from armoedeplan.plan.plan_of_text import PlanFile
    from armoedeplan.tables.table import Table

_PLANS: Final = (".yaml", ".yml")

app = group("Neemt lijsten die u al hebt over in een plan.")


@app.callback()
def _group_of_one() -> None:
    """Keep `aanbod` a command of its own, for other lists may follow."""


@app.command("aanbod", cls=DutchCommand, options_metavar="[OPTIES]")
def aanbod(
    bestand: Annotated[
        Path,
        typer.Argument(
            metavar="BESTAND", help="De lijst: csv, xlsx, ods, of een HSDS-pakket.", show_default=False, readable=False
        ),
    ],
    plan: PlanArgument,
    kolommen: Annotated[
        Path | None,
        typer.Option("--kolommen", metavar="BESTAND", help="Welke kolom wat is, uit een eerdere keer.", readable=False),
    ] = None,
    kolom: Annotated[
        list[str] | None,
        typer.Option("--kolom", metavar="KOP=VELD", help="Wat één kolom is, zoals Product=aanbod.naam."),
    ] = None,
    schrijf_kolommen: Annotated[
        Path | None,
        typer.Option("--schrijf-kolommen", metavar="BESTAND", help="Bewaart welke kolom wat is.", readable=False),
    ] = None,
    blad: Annotated[str, typer.Option("--blad", metavar="NAAM", help="Welk blad van het rekenblad.")] = "",
    samen: Annotated[
        list[str] | None,
        typer.Option("--samen", metavar="NAAM=ID", help="Deze naam is een organisatie die er al is."),
    ] = None,
    apart: Annotated[
        list[str] | None, typer.Option("--apart", metavar="NAAM", help="Deze naam is een eigen organisatie.")
    ] = None,
    gezamenlijk: Annotated[
        list[str] | None,
        typer.Option("--gezamenlijk", metavar="NAAM", help="Deze activiteit doen de organisaties in de lijst samen."),
    ] = None,
    nieuwe_doelgroepen: Annotated[
        bool, typer.Option("--nieuwe-doelgroepen", help="Maakt doelgroepen die de lijst noemt en het plan niet heeft.")
    ] = False,
    doorvullen: Annotated[
        bool, typer.Option("--doorvullen", help="Een lege cel bij de organisatie betekent: dezelfde als erboven.")
    ] = False,
    overschrijf: Annotated[
        bool, typer.Option("--overschrijf", help="Waar lijst en plan verschillen, wint de lijst.")
    ] = False,
    ja: Annotated[
        bool, typer.Option("--ja", help="Schrijft zonder te vragen; anders ziet u eerst wat verandert.")
    ] = False,
) -> None:
    """Neemt organisaties en activiteiten uit een lijst over in stap 2.

    Zonder --ja ziet u alleen wat er zou veranderen. Op een scherm vraagt het programma of het mag schrijven.
    """
    from armoedeplan.cli.files import ending, fail, sound_plan, write_text
    from armoedeplan.exchange.list_rows import tidy_rows, with_names_above
    from armoedeplan.exchange.mapping import mapping_text
    from armoedeplan.exchange.proposing import gather_records
    from armoedeplan.output.writing import Rule
    from armoedeplan.terminal.import_proposal import proposal_lines

    if bestand.suffix.lower() in _PLANS and plan.suffix.lower() not in _PLANS:
        raise fail(f"{plan} is geen planbestand", f"Bedoelt u: importeer aanbod {plan} {bestand}?")
    file = sound_plan(plan)
    with ending():
        mapped = _read_mapped(kolommen)
        table = tidy_rows(_chosen_table(bestand, blad or mapped.sheet))
        choices = _decided_choices(file, table, mapped, kolom or [], samen or [], apart or [])
        table = with_names_above(table, choices, fill=doorvullen)
    choices = choices._replace(together=frozenset(gezamenlijk or ()), new_groups=nieuwe_doelgroepen)
    with ending():
        choices = _ask_names(file, table, choices)
        found = gather_records(file, table, choices)
        if found.no_groups and _on_screen():
            many = f"De lijst noemt doelgroepen die niet in het plan staan: {', '.join(found.no_groups)}."
            if _ask_yes_or_no(f"{many} Toevoegen aan het plan?"):
                choices = choices._replace(new_groups=True)
                found = gather_records(file, table, choices)
    say(*proposal_lines(table, choices, found, overwrite=overschrijf))
    if schrijf_kolommen:
        named = {table.headers[column]: field for column, field in choices.columns.items()}
        read = [bestand, plan, *([kolommen] if kolommen else [])]
        write_text(schrijf_kolommen, mapping_text(table.sheet, named), Rule(read))
        say(f"Bewaard: {schrijf_kolommen}")
    _write_when_sure(plan, found, overwrite=overschrijf, sure=ja)


def _write_when_sure(plan: Path, found: "Gathered", *, overwrite: bool, sure: bool) -> None:
    """Write what was found, when somebody says so."""
    from armoedeplan.cli.files import changing
    from armoedeplan.exchange.proposal import apply_to

    brings = found.actors or found.offers or found.groups or found.filled or (overwrite and found.differing)
    if not brings:
        say("Er is niets over te nemen.")
        return
    if not sure and not (_on_screen() and _ask_yes_or_no("Overnemen in het plan?")):
        say("In het plan is niets geschreven. Neem dit over met --ja")
        return
    with changing(plan) as store:
        apply_to(store, found, overwrite=overwrite)
    say(f"Overgenomen in {plan}.")


def _read_mapped(path: Path | None) -> "Mapped":
    """Read the mapping file, if there is one. Raises TableError."""
    from armoedeplan.exchange.mapping import Mapped, read_mapping

    return read_mapping(path) if path else Mapped()


def _chosen_table(path: Path, sheet: str) -> "Table":
    """Read the table that was meant. Raises TableError, also when there are several sheets and none was named."""
    from armoedeplan.tables.read_table import read_tables
    from armoedeplan.tables.table import TableError

    tables = read_tables(path)
    named = [table for table in tables if table.sheet == sheet] if sheet else tables
    if len(named) == 1:
        return named[0]
    if not tables[0].sheet:
        raise TableError(f"{path} heeft geen bladen", "Laat --blad weg, of haal blad uit het bestand met kolommen.")
    sheets = ", ".join(table.sheet for table in tables)
    raise TableError(
        f"{path} heeft geen blad “{sheet}”" if sheet else f"{path} heeft {len(tables)} bladen",
        f"Kies met --blad uit: {sheets}.",
    )


def _decided_choices(
    file: "PlanFile",
    table: "Table",
    mapped: "Mapped",
    columns: Sequence[str],
    same: Sequence[str],
    apart: Sequence[str],
) -> "Choices":
    """Give what was decided: what the options say, else the mapping file, else what the headers say for sure."""
    from armoedeplan.exchange.columns import ACTOR, OFFER, fields
    from armoedeplan.exchange.crosses import found_marks
    from armoedeplan.exchange.organisations import folded_name
    from armoedeplan.exchange.proposal import Choices
    from armoedeplan.tables.table import TableError

    said = {**mapped.columns, **dict(_parted_at_equals(column, "--kolom") for column in columns)}
    for header, field in said.items():
        if header not in table.headers:
            raise TableError(f"De lijst heeft geen kolom “{header}”", f"Kies uit: {', '.join(table.headers)}.")
        if field not in fields():
            raise TableError(f"“{field}” is geen veld", f"Kies uit: {', '.join(fields())}.")
    chosen = {table.headers.index(header): field for header, field in said.items()}
    marks = found_marks(table, file, chosen)
    unread = _propose_columns(table, chosen, {*marks.known, *marks.loose}) if not mapped.columns else {}
    if not {ACTOR.field("naam"), OFFER.field("naam")} & set(chosen.values()):
        remedy = (
            f'Zeg het met --kolom "KOP={ACTOR}.naam" of --kolom "KOP={OFFER}.naam". Koppen: {", ".join(table.headers)}.'
        )
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
        if why and not (_on_screen() and _ask_yes_or_no(f"In {column} staan misschien personen: {why}. Toch lezen?")):
            unread[proposal.column] = (proposal.field, why)
        elif why or proposal.sure or (_on_screen() and _ask_yes_or_no(f"Is {column}: {proposal.field}?")):
            chosen[proposal.column] = proposal.field
    return unread


def _ask_names(file: "PlanFile", table: "Table", choices: "Choices") -> "Choices":
    """Ask on a screen which names are one organisation; elsewhere they stay undecided."""
    from armoedeplan.exchange.organisations import folded_name
    from armoedeplan.exchange.proposing import gather_records

    if not _on_screen():
        return choices
    for doubt in gather_records(file, table, choices).doubts:
        if _ask_yes_or_no(f"Is “{doubt.name}” dezelfde organisatie als “{doubt.known}”?"):
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


def _on_screen() -> bool:
    return sys.stdin.isatty() and sys.stdout.isatty()


def _ask_yes_or_no(question: str) -> bool:
    """Ask for a yes or a no until it is one of these; the end of the input is a no."""
    from armoedeplan.record.kinds import YesNo
    from armoedeplan.terminal.line_input import read_line

    try:
        while True:
            meant = YesNo().meant_by(read_line(f"{question} [j/n] "))
            if meant is not None:
                return YesNo().read(meant)
            say("Typ j voor ja, of n voor nee.")
    except EOFError:
        return False
