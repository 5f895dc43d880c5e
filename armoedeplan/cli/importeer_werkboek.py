"""`importeer werkboek`: a workbook that a colleague filled in, into the plan; nothing is written without a yes."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Final, NamedTuple

import typer

from armoedeplan.cli.arguments import MeantOption, PlanArgument, YesOption
from armoedeplan.display import say

if TYPE_CHECKING:
    from armoedeplan.plan.plan_of_text import PlanFile
    from armoedeplan.record.path import FieldPath
    from armoedeplan.workbook.found_changes import Differences


_PLANS: Final = (".yaml", ".yml")


def hold_order(kind: str, file: Path, plan: Path) -> None:
    """Refuse the two files of `importeer` when they were given the other way round. kind: what is imported."""
    from armoedeplan.cli.files import fail

    if file.suffix.lower() in _PLANS and plan.suffix.lower() not in _PLANS:
        raise fail(f"{plan} is geen planbestand", f"Bedoelt u: importeer {kind} {plan} {file}?")


def import_workbook(
    bestand: Annotated[
        Path,
        typer.Argument(metavar="BESTAND", help="Het werkboek: xlsx of ods.", show_default=False, readable=False),
    ],
    plan: PlanArgument,
    ja: YesOption = False,
    werkboek_wint: Annotated[
        bool, typer.Option("--werkboek-wint", help="Neemt bij een conflict het antwoord uit het werkboek.")
    ] = False,
    plan_wint: Annotated[
        bool, typer.Option("--plan-wint", help="Laat bij een conflict het antwoord in het plan staan.")
    ] = False,
    toch: MeantOption = False,
) -> None:
    """Neemt een ingevuld werkboek over in het plan: alleen wat erin is gewijzigd.

    Zonder --ja ziet u alleen wat er zou veranderen. Op een scherm vraagt het programma of het mag schrijven.
    """
    from armoedeplan.cli.files import ending, sound_plan
    from armoedeplan.tables.book import read_book
    from armoedeplan.terminal.workbook_report import conflict_lines, note_lines, workbook_lines
    from armoedeplan.workbook.taking import workbook_changes

    if werkboek_wint and plan_wint:
        raise typer.BadParameter("Kies een van de twee: --werkboek-wint of --plan-wint.", param_hint="--plan-wint")
    hold_order("werkboek", bestand, plan)
    file = sound_plan(plan)
    with ending():
        found = workbook_changes(file, read_book(bestand), meant=toch)
    found, tried, referring = _tried_out(file, found, meant=toch)
    say(*workbook_lines(bestand.name, found, referring), *conflict_lines(found.conflicts), *note_lines(found))
    _end_with_faults(found)
    decided = _decided_conflicts(found, workbook_wins=werkboek_wint, plan_wins=plan_wint, sure=ja)
    if found.conflicts and not decided.conflicts:
        decided, tried, _ = _tried_out(file, decided, meant=toch)
        _end_with_faults(decided)
    _write_when_sure(file, decided, tried, sure=ja)


def _end_with_faults(found: "Differences") -> None:
    """End the command when something is wrong, after telling all of it."""
    from armoedeplan.cli.files import fail
    from armoedeplan.terminal.workbook_report import fault_lines

    if found.faults:
        say(*fault_lines(found.faults), err=True)
        raise fail("Er is niets geschreven", "Verbeter deze cellen in het werkboek, en geef de opdracht opnieuw.", 1)


class Tried(NamedTuple):
    """A plan in memory with the changes of a workbook, and what follows from them, in Dutch."""

    file: "PlanFile"
    told: tuple[str, ...]


def _tried_out(
    file: "PlanFile", found: "Differences", *, meant: bool
) -> "tuple[Differences, Tried, dict[FieldPath, list[str]]]":
    """Make the changes in memory; give them with what cannot be done, and what refers to the records that go."""
    from armoedeplan.plan.store import Store
    from armoedeplan.workbook.applying import apply_to, referring_names

    store = Store(file)
    referring = {gone.path: referring_names(store, gone) for gone in found.gone}
    applied = apply_to(store, found, meant=meant)
    return found._replace(faults=(*found.faults, *applied.faults)), Tried(store.file, applied.told), referring


def _decided_conflicts(found: "Differences", *, workbook_wins: bool, plan_wins: bool, sure: bool) -> "Differences":
    """Decide the conflicts: by an option, or else one by one on a screen. Ends the command when they stay undecided."""
    from armoedeplan.cli.files import fail
    from armoedeplan.cli.screen_questions import ask_yes_or_no, on_screen
    from armoedeplan.terminal.workbook_report import one_conflict
    from armoedeplan.workbook.found_changes import Winner

    if workbook_wins or plan_wins:
        lost = [conflict for conflict in found.conflicts if conflict.change is None]
        if workbook_wins and lost:
            remedy = "Haal zijn rij uit het werkboek, of typ het daar onderaan het blad als nieuwe rij."
            raise fail("Een onderdeel dat het werkboek wijzigde, staat niet meer in het plan", remedy, 1)
        winner = Winner.WORKBOOK if workbook_wins else Winner.PLAN
        return found.decided([winner] * len(found.conflicts))
    if not found.conflicts or (not sure and not on_screen()):
        return found
    if not on_screen():
        remedy = "Kies wat geldt met --werkboek-wint of --plan-wint. Er is niets geschreven."
        raise fail("Het werkboek en het plan zijn verschillend gewijzigd", remedy, 1)
    winners = []
    for conflict in found.conflicts:
        say(*one_conflict(conflict))
        taken = conflict.change is not None and ask_yes_or_no("Het antwoord uit het werkboek overnemen?")
        winners.append(Winner.WORKBOOK if taken else Winner.PLAN)
    return found.decided(winners)


def _write_when_sure(file: "PlanFile", found: "Differences", tried: Tried, *, sure: bool) -> None:
    """Write the changes, when somebody says so."""
    from armoedeplan.cli.files import changing
    from armoedeplan.cli.screen_questions import may_write
    from armoedeplan.plan.change_refused import ChangeRefused

    if found.empty:
        say("Er is niets over te nemen.")
        return
    if not may_write(sure=sure, more=" en --werkboek-wint of --plan-wint" if found.conflicts else ""):
        return
    with changing(file.path) as store:
        if store.file.data != file.data:
            raise ChangeRefused("Het plan is intussen gewijzigd", "Geef de opdracht opnieuw, en kijk wat er verandert.")
        store.accept(tried.file.parsed)
    say(*tried.told, f"Overgenomen in {file.path}.")
