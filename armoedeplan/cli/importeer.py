"""`importeer`: what municipalities have in lists, into a plan; nothing is written without a yes."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from armoedeplan.cli.arguments import PlanArgument, YesOption
from armoedeplan.cli.dutch import DutchCommand, group
from armoedeplan.cli.importeer_ervaring import import_registrations
from armoedeplan.cli.importeer_werkboek import hold_order, import_workbook
from armoedeplan.cli.screen_questions import ask_yes_or_no, may_write, on_screen
from armoedeplan.display import say

if TYPE_CHECKING:
    from armoedeplan.exchange.mapping import Mapped
    from armoedeplan.exchange.proposal import Choices, Gathered
    from armoedeplan.plan.store import Store
    from armoedeplan.tables.table import Table

app = group("Neemt lijsten die u al hebt, en ingevulde werkboeken, over in een plan.")


app.command("werkboek", cls=DutchCommand, options_metavar="[OPTIES]")(import_workbook)
app.command("ervaring", cls=DutchCommand, options_metavar="[OPTIES]")(import_registrations)


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
        bool,
        typer.Option(
            "--overschrijf",
            help="Waar lijst en plan verschillen, wint de lijst. In een rij met een korte naam wordt ook leeg wat daar "
            "leeg is.",
        ),
    ] = False,
    verwijder_ontbrekende: Annotated[
        bool,
        typer.Option(
            "--verwijder-ontbrekende", help="Haalt uit het plan wat niet in de lijst staat, met de verwijzingen ernaar."
        ),
    ] = False,
    ja: YesOption = False,
) -> None:
    """Neemt organisaties, activiteiten en samenwerkingsverbanden uit een lijst over in stap 2.

    Zonder --ja ziet u alleen wat er zou veranderen. Op een scherm vraagt het programma of het mag schrijven.
    Van een rekenblad van exporteer leest het alle bladen.
    """
    from armoedeplan.cli.files import ending, sound_plan, write_text
    from armoedeplan.cli.import_choices import decided_choices
    from armoedeplan.exchange.list_rows import tidy_rows
    from armoedeplan.exchange.mapping import mapping_text
    from armoedeplan.exchange.proposal import apply_to, with_old_names
    from armoedeplan.output.writing import Rule
    from armoedeplan.plan.store import Store

    hold_order("aanbod", bestand, plan)
    # what a sheet brings is known when the next one is read; on disk nothing changes yet
    before = sound_plan(plan)
    store = Store(before)
    steps: list[tuple[Gathered, Choices]] = []
    with ending():
        mapped = _read_mapped(kolommen)
        tables = _chosen_tables(bestand, blad or mapped.sheet, one=bool(kolom or schrijf_kolommen))
        for table in map(tidy_rows, tables):
            if steps:
                apply_to(store, *steps[-1])
            choices = decided_choices(store.file, table, mapped, kolom or [], samen or [], apart or [])._replace(
                together=frozenset(gezamenlijk or ()),
                new_groups=nieuwe_doelgroepen,
                overwrite=overschrijf,
                remove=verwijder_ontbrekende,
            )
            choices = with_old_names(choices, before.plan, store.file.plan)
            steps.append(_gathered_step(store, table, choices, fill=doorvullen))
            if schrijf_kolommen:
                crossed = {column: mark.field for column, mark in choices.marks.known.items()}
                named = {table.headers[column]: field for column, field in {**choices.columns, **crossed}.items()}
                read = [bestand, plan, *([kolommen] if kolommen else [])]
                write_text(schrijf_kolommen, mapping_text(table.sheet, named), Rule(read))
                say(f"Bewaard: {schrijf_kolommen}")
    _write_when_sure(plan, steps, sure=ja)


def _gathered_step(store: "Store", table: "Table", choices: "Choices", *, fill: bool) -> "tuple[Gathered, Choices]":
    """Show what one table brings into the plan as it stands in memory. Raises TableError."""
    from armoedeplan.cli.import_choices import with_asked_names
    from armoedeplan.exchange.list_rows import with_names_above
    from armoedeplan.exchange.proposing import gather_records
    from armoedeplan.terminal.import_proposal import proposal_lines

    table = with_names_above(table, choices, fill=fill)
    choices = with_asked_names(store.file, table, choices)
    found = gather_records(store.file, table, choices)
    if found.no_groups and on_screen():
        many = f"De lijst noemt doelgroepen die niet in het plan staan: {', '.join(found.no_groups)}."
        if ask_yes_or_no(f"{many} Toevoegen aan het plan?"):
            choices = choices._replace(new_groups=True)
            found = gather_records(store.file, table, choices)
    say(*proposal_lines(table, choices, found))
    return found, choices


def _write_when_sure(plan: Path, steps: "Sequence[tuple[Gathered, Choices]]", *, sure: bool) -> None:
    """Write what was found, when somebody says so."""
    from armoedeplan.cli.files import changing
    from armoedeplan.exchange.proposal import apply_to, brings_change

    if not any(brings_change(choices, found) for found, choices in steps):
        say("Er is niets over te nemen.")
        return
    if not may_write(sure=sure):
        return
    with changing(plan) as store:
        for found, choices in steps:
            apply_to(store, found, choices)
    say(f"Overgenomen in {plan}.")


def _read_mapped(path: Path | None) -> "Mapped":
    """Read the mapping file, if there is one. Raises TableError."""
    from armoedeplan.exchange.mapping import Mapped, read_mapping

    return read_mapping(path) if path else Mapped()


def _chosen_tables(path: Path, sheet: str, *, one: bool) -> "list[Table]":
    """Read the table that was meant; of an export all of them. Raises TableError, also when it is not clear which.

    one: whether something was said that is about one table.
    """
    from armoedeplan.exchange.columns import ID, proposals
    from armoedeplan.tables.read_table import read_tables
    from armoedeplan.tables.table import TableError

    tables = read_tables(path)
    named = [table for table in tables if table.sheet == sheet] if sheet else tables
    if len(named) == 1:
        return named
    ids = {*ID.values()}
    exported = [table for table in named if ids & {proposal.field for proposal in proposals(table.headers)}]
    if exported and not one:
        return exported
    if not tables[0].sheet:
        raise TableError(f"{path} heeft geen bladen", "Laat --blad weg, of haal blad uit het bestand met kolommen.")
    sheets = ", ".join(table.sheet for table in tables)
    raise TableError(
        f"{path} heeft geen blad “{sheet}”" if sheet else f"{path} heeft {len(tables)} bladen",
        f"Kies met --blad uit: {sheets}.",
    )
