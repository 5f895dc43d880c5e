"""`herstel`: repairs in a plan file what is certain, and tells what is left to a person."""

from typing import TYPE_CHECKING

import typer

from armoedeplan.cli.arguments import PlanArgument, TrialOption
from armoedeplan.display import say

if TYPE_CHECKING:
    from collections.abc import Iterator

    from armoedeplan.finding import Finding
    from armoedeplan.plan.repairing import Repaired


def herstel(
    plan: PlanArgument,
    proef: TrialOption = False,
) -> None:
    """Herstelt in een planbestand wat zeker is: getallen, datums, ja en nee, keuzes en aanhalingstekens.

    De rest van het bestand blijft zoals het is: uw opmerkingen, de indeling en de volgorde. Wat niet zeker is, blijft
    voor u over, en staat onder wat er is hersteld. De exitcode is 1 als er dan nog fouten zijn.
    """
    from armoedeplan.cli.files import not_changed, warn
    from armoedeplan.finding import Severity
    from armoedeplan.plan.store import Store
    from armoedeplan.refusal import Refusal
    from armoedeplan.saving.file_lock import locked
    from armoedeplan.terminal.findings_report import error_lines

    try:
        with locked(plan):
            store = Store.open(plan)
            before = store.file
            done = store.repair()
            notes = store.save() if done and not proef else ()
    except Refusal as refused:
        raise not_changed(refused, unread=plan) from refused
    warn(notes)
    say(*_done_lines(done, trial=proef))
    left = _left_to_people(before.findings, done) if proef else store.file.findings
    broken = [finding for finding in left if finding.severity is Severity.ERROR]
    if broken:
        say("", "Dit blijft voor u:", *error_lines(plan, broken))
        raise typer.Exit(1)
    if not proef:
        more = f" meer. Bekijk de rest met: armoedeplan controleer {plan}" if done else "."
        say(f"Er zijn geen fouten{more}")


def _done_lines(done: "list[Repaired]", *, trial: bool) -> "Iterator[str]":
    """Yield what was repaired, a line for each place."""
    from armoedeplan.record.words import counted

    if not done:
        yield "Er is niets te herstellen dat zeker is. Het bestand is niet gewijzigd."
        return
    for repair in sorted(done, key=lambda one: one.finding.mark):
        after = repair.after or "(leeg)"
        yield f"regel {repair.finding.mark.line}: {repair.before} → {after}  ({repair.finding.path})"
    places = counted(len(done), "plaats", "plaatsen")
    yield (
        f"Te herstellen: {places}. Er is niets gewijzigd; laat --proef weg om het te doen."
        if trial
        else f"Hersteld: {places}."
    )


def _left_to_people(findings: "tuple[Finding, ...]", done: "list[Repaired]") -> "list[Finding]":
    """Give the findings that no repair mends."""
    mended = {id(repair.finding) for repair in done}
    return [finding for finding in findings if id(finding) not in mended]
