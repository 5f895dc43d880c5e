"""`aanbod`: what the inventory of step 2 shows, and what to conclude from it."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from armoedeplan.cli.arguments import JsonOption, PlanArgument
from armoedeplan.cli.proposal_decisions import Decided, decide_named, write_rejected
from armoedeplan.display import say

if TYPE_CHECKING:
    from armoedeplan.analysis.findings import Finding
    from armoedeplan.plan.plan import Plan
    from armoedeplan.plan.store import Store


def aanbod(
    plan: PlanArgument,
    deel: Annotated[
        str,
        typer.Option(
            "--deel",
            metavar="NAAM,...",
            help="Alleen dit deel: dekking, overlap, leemten, netwerk, overleg, zelfscan of voorstellen.",
        ),
    ] = "",
    alles: Annotated[bool, typer.Option("--alles", help="Toont ook lange tabellen helemaal.")] = False,
    voorstellen: Annotated[
        bool, typer.Option("--voorstellen", help="Vraagt per bevinding of u een conclusie overneemt.")
    ] = False,
    neem: Annotated[
        str, typer.Option("--neem", metavar="NAAM,...", help="Neemt deze bevindingen over als conclusie.")
    ] = "",
    verwerp: Annotated[
        str, typer.Option("--verwerp", metavar="NAAM", help="Verwerpt deze bevinding, met --reden.")
    ] = "",
    reden: Annotated[str, typer.Option("--reden", metavar="TEKST", help="Waarom u een bevinding verwerpt.")] = "",
    json: JsonOption = False,
) -> None:
    """Laat zien wie wat doet: dekking, overlap, leemten, netwerk en overleg.

    De handreiking zegt waar u op let. Hoeveel te veel of te weinig is, zegt zij niet: die grenzen zijn van ons.
    """
    from armoedeplan.analysis.inventory import inventory
    from armoedeplan.cli.files import sound_plan

    file = sound_plan(plan)
    if neem or verwerp:
        decided = Decided(neem, verwerp, reden)
        decide_named(plan, decided, "de bevinding", _open_findings, (_take_over, _reject_finding))
        return
    found = inventory(file.plan)
    if voorstellen:
        _ask_each(plan, found.undecided)
    elif json:
        from armoedeplan.terminal.inventory_json import inventory_as_json

        say(*inventory_as_json(found))
    else:
        from armoedeplan.terminal.inventory import inventory_lines

        say(*inventory_lines(found, file.plan, _wanted_parts(deel), everything=alles))


def _wanted_parts(named: str) -> list[str]:
    """Give the parts that were asked for, or all."""
    from armoedeplan.terminal.inventory import PARTS

    wanted = [name.strip() for name in named.split(",") if name.strip()] or list(PARTS)
    for name in wanted:
        if name not in PARTS:
            raise typer.BadParameter(f"“{name}” is geen deel. Kies uit: {', '.join(PARTS)}.", param_hint="--deel")
    return wanted


def _open_findings(plan: "Plan") -> "Callable[[str], Finding]":
    """Give what finds an open finding of a plan by its name, or ends the command."""
    from armoedeplan.analysis.findings import undecided

    known = {finding.id: finding for finding in undecided(plan)}

    def named(id_: str) -> "Finding":
        """Give the finding of a name."""
        if id_ not in known:
            advice = f"Kies uit: {', '.join(known)}." if known else "Er zijn geen open bevindingen."
            raise typer.BadParameter(f"“{id_}” is geen open bevinding. {advice}")
        return known[id_]

    return named


def _ask_each(plan: Path, open_: "tuple[Finding, ...]") -> None:
    """Ask of each finding what to do with it; each answer is saved at once."""
    from armoedeplan.cli.files import changing
    from armoedeplan.terminal.decision_prompt import Stopped, decide

    if not open_:
        say("Er zijn geen bevindingen waarover u nog moet beslissen.")
        return
    for number, finding in enumerate(open_, 1):
        try:
            chosen = decide(finding, f"{number} van {len(open_)}")
        except Stopped:
            say("Gestopt. Wat u al hebt besloten, staat in het plan.")
            return
        if chosen is None:
            continue
        with changing(plan) as store:
            told = _reject_finding(store, finding, chosen) if isinstance(chosen, str) else _take_over(store, chosen)
        say(told)


def _take_over(store: "Store", finding: "Finding") -> str:
    """Write a finding into the plan as a conclusion with a starting point."""
    from armoedeplan.analysis.findings import SOURCE
    from armoedeplan.record.path import FieldPath

    conclusion = {
        "soort": [finding.kind], "tekst": [finding.text], "bron": [SOURCE], "berust_op": list(finding.rests_on)
    }  # fmt: skip
    id_ = store.add(FieldPath("samenwerking.conclusies").item(finding.id), conclusion)
    start = store.add("samenwerking.aanknopingspunten", {"tekst": [finding.start], "conclusies": [id_]})
    return (
        f"Toegevoegd: conclusie {id_} en aanknopingspunt {start}. Kies in stap 4 welk netwerk of welke maatregel volgt."
    )


def _reject_finding(store: "Store", finding: "Finding", reason: str) -> str:
    """Write down that a finding is not shared, and why."""
    return write_rejected(store, "samenwerking.verworpen_bevindingen", finding.id, reason)
