"""`aanbod`: what the inventory of step 2 shows, and what to conclude from it."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from armoedeplan.cli.arguments import JsonOption, PlanArgument
from armoedeplan.display import say

if TYPE_CHECKING:
    from armoedeplan.analysis.findings import Finding
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
        _decide_named(plan, neem, verwerp, reden)
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


def _decide_named(plan: Path, taken: str, rejected: str, reason: str) -> None:
    """Take findings over, or reject one with a reason."""
    from armoedeplan.analysis.findings import undecided
    from armoedeplan.cli.files import changing

    if rejected and not reason.strip():
        raise typer.BadParameter("Zeg met --reden waarom u de bevinding verwerpt.", param_hint="--verwerp")
    with changing(plan) as store:
        known = {finding.id: finding for finding in undecided(store.file.plan)}
        for id_ in filter(None, (name.strip() for name in (*taken.split(","), rejected))):
            if id_ not in known:
                advice = f"Kies uit: {', '.join(known)}." if known else "Er zijn geen open bevindingen."
                raise typer.BadParameter(f"“{id_}” is geen open bevinding. {advice}")
        told = [_take_over(store, known[name.strip()]) for name in taken.split(",") if name.strip()]
        if rejected:
            told.append(_reject_finding(store, known[rejected.strip()], reason))
    say(*told)


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
    from armoedeplan.record.path import FieldPath

    store.add(FieldPath("samenwerking.verworpen_bevindingen").item(finding.id), {"reden": [reason]})
    return f"Verworpen: {finding.id}. De reden staat in het plan."
