"""`neem`: a measure, or another record, out of the plan of another municipality."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from armoedeplan.cli.arguments import MeantOption, PlanArgument, YesOption
from armoedeplan.cli.screen_questions import may_write, on_screen
from armoedeplan.display import say

if TYPE_CHECKING:
    from armoedeplan.borrowing.borrowed import Decision
    from armoedeplan.borrowing.references_met import Known, Met
    from armoedeplan.plan.plan_of_text import PlanFile


def neem(
    plan: PlanArgument,
    onderdelen: Annotated[
        list[str],
        typer.Argument(
            metavar="ONDERDEEL...",
            help="De korte naam van een maatregel in het andere plan; een netwerk, regeling of indicator mag ook.",
            show_default=False,
        ),
    ],
    uit: Annotated[
        Path,
        typer.Option("--uit", metavar="ANDER", help="Het plan waar het uit komt.", show_default=False, readable=False),
    ],
    gebruik: Annotated[
        list[str] | None,
        typer.Option("--gebruik", metavar="HUN=UW", help="Voor wat zij zo noemen, gebruikt u dit uit uw plan."),
    ] = None,
    mee: Annotated[
        str,
        typer.Option("--mee", metavar="NAAM,...", help="Deze verwijzingen komen mee, of alles.", show_default=False),
    ] = "",
    zonder: Annotated[
        str,
        typer.Option(
            "--zonder", metavar="NAAM,...", help="Deze verwijzingen komen niet mee, of alles.", show_default=False
        ),
    ] = "",
    ja: YesOption = False,
    toch: MeantOption = False,
) -> None:  # fmt: skip
    """Neemt een maatregel uit het plan van een andere gemeente over in uw plan.

    Waar de maatregel naar verwijst, zoekt het programma in uw plan; wat er niet is, vraagt het.
    Datums, geld, besluiten en resultaten van die gemeente komen niet mee.

    neem plan.yaml vaste_begeleider --uit buren.yaml
    """
    from armoedeplan.borrowing.borrowed import borrowed_records, source_told
    from armoedeplan.borrowing.references_met import met_references
    from armoedeplan.cli.files import fail, sound_plan
    from armoedeplan.terminal.borrowed_report import borrowed_lines, open_lines

    ours, theirs = sound_plan(plan), sound_plan(uit)
    wanted = [_wanted_record(theirs, ours, id_) for id_ in dict.fromkeys(onderdelen)]
    met = met_references(theirs, ours, wanted)
    decisions = _options_decided(met, ours, gebruik or [], _names_in(mee), _names_in(zonder))
    undecided = [found for found in met if found.known.id not in decisions]
    if undecided and on_screen():
        from armoedeplan.cli.reference_choices import asked_decisions

        decisions |= asked_decisions(undecided, ours)
    elif undecided:
        say(*open_lines(undecided), err=True)
        raise fail("Niet alle verwijzingen hebben een antwoord; er is niets geschreven.", code=1)
    records = borrowed_records(theirs, ours, wanted, decisions)
    say(*borrowed_lines(records, met, decisions, source_told(theirs)))
    if may_write(sure=ja):
        _write_borrowed(plan, theirs, wanted, decisions, meant=toch)


def _write_borrowed(
    plan: Path, theirs: "PlanFile", wanted: "Sequence[Known]", decisions: "dict[str, Decision]", *, meant: bool
) -> None:
    """Write what was shown, in the plan as it is now, in one change, and say how it is undone."""
    from armoedeplan.borrowing.borrowed import add_borrowed, borrowed_records, source_told
    from armoedeplan.cli.files import changing
    from armoedeplan.plan.personal_gate import PersonNamed
    from armoedeplan.refusal import Refusal
    from armoedeplan.terminal.borrowed_report import undo_lines

    with changing(plan) as store:
        records = borrowed_records(theirs, store.file, wanted, decisions)
        try:
            add_borrowed(store, records, source_told(theirs))
        except PersonNamed as named:
            if not meant:
                raise Refusal(named.message, f"{named.remedy} Of zet er --toch bij: {named.why_kept}.") from named
            store.meant.update(named.words)
            add_borrowed(store, records, source_told(theirs))
    say(*(f"Toegevoegd: {record.path}" for record in records), *undo_lines(str(plan), records))


def _wanted_record(theirs: "PlanFile", ours: "PlanFile", id_: str) -> "Known":
    """Give the record that is meant, or end with why it cannot be taken over."""
    from armoedeplan.borrowing.borrowed import already_here
    from armoedeplan.borrowing.references_met import record_of
    from armoedeplan.borrowing.taken_fields import TAKEN
    from armoedeplan.cli.files import fail
    from armoedeplan.record.words import listed, near

    known = record_of(theirs, id_)
    there = [name for name, entry in theirs.links.entries.items() if entry.list in TAKEN]
    if known is None:
        nearest = near(id_, there)
        advice = f"Bedoelt u {nearest}?" if nearest else f"Kijk in {theirs.path} hoe het daar heet."
        raise fail(f"“{id_}” staat niet in {theirs.path}", advice, 1)
    if known.list not in TAKEN:
        raise fail(f"Uit {known.list} neemt u niets over: dat is van die gemeente.", f"Wel uit {listed(TAKEN)}.", 1)
    if here := already_here(ours, known):
        raise fail(f"“{known.told}” staat al in uw plan, als {here}", f"Pas het daar aan met zet {ours.path}.", 1)
    return known


def _names_in(listed_names: str) -> list[str]:
    """Give the names in a list with commas."""
    return [name.strip() for name in listed_names.split(",") if name.strip()]


def _options_decided(
    met: "Sequence[Met]", ours: "PlanFile", uses: Sequence[str], takes: Sequence[str], leaves: Sequence[str]
) -> "dict[str, Decision]":
    """Give what the options decide, and what is sure: the same name is the same thing."""
    from armoedeplan.borrowing.borrowed import Decision

    known = {found.known.id: found for found in met}
    decisions = {id_: Decision(use=found.here) for id_, found in known.items() if found.sure}
    if "alles" in leaves:
        decisions = {id_: decisions.get(id_, Decision()) for id_ in known}
    if "alles" in takes:
        decisions = {id_: Decision(take=True) for id_, found in known.items() if found.takes} | decisions
    decisions |= {_one_of(id_, known, "--zonder"): Decision() for id_ in leaves if id_ != "alles"}
    for id_ in takes:
        if id_ != "alles":
            if not known[_one_of(id_, known, "--mee")].takes:
                raise typer.BadParameter(f"“{id_}” kan niet mee: dat is van die gemeente.", param_hint="--mee")
            decisions[id_] = Decision(take=True)
    for pair in uses:
        theirs, _, own = (part.strip() for part in pair.partition("="))
        decisions[theirs] = Decision(use=_own_record(own, ours, known[_one_of(theirs, known, "--gebruik")]))
    return decisions


def _one_of(id_: str, known: "dict[str, Met]", option: str) -> str:
    """Give an id that is referred to, or end with those that are."""
    if id_ not in known:
        told = f"Kies uit: {', '.join(known)}." if known else "Er zijn geen verwijzingen."
        raise typer.BadParameter(f"Naar “{id_}” wordt niet verwezen. {told}", param_hint=option)
    return id_


def _own_record(id_: str, ours: "PlanFile", found: "Met") -> str:
    """Give the id of a record of our plan that may stand for one, or end with those that may."""
    entry = ours.links.entries.get(id_)
    if entry is None or entry.list not in found.lists:
        there = [name for name, other in ours.links.entries.items() if other.list in found.lists]
        told = f"Kies uit: {', '.join(there)}." if there else f"Uw plan heeft nog geen {' of '.join(found.lists)}."
        raise typer.BadParameter(f"“{id_}” kan hier niet. {told}", param_hint="--gebruik")
    return id_
