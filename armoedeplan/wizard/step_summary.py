"""The closing screens: what a step still lacks, where it is tied to others, and what to do next."""

from collections.abc import Sequence

from armoedeplan.finding import Finding
from armoedeplan.progress import Item, State, tally
from armoedeplan.record import Refused
from armoedeplan.record.words import counted
from armoedeplan.wizard.commands import example_targets, line_number
from armoedeplan.wizard.findings_here import FindingHere, findings_here
from armoedeplan.wizard.overview import Target, overview
from armoedeplan.wizard.screen import Done, Heading, Listing, Prompt, Table, Words
from armoedeplan.wizard.session import Move, Session

_MOST = 9


def close_step(session: Session, step: int) -> Move | None:
    """Close a step of which no kern question is open; give where to go, or nothing to go on."""
    guide = session.plan.guide
    method = guide.steps()[step - 1]
    session.screen.show(Heading(f"Stap {step}: {method.titel}", "Alle kernvragen zijn aan bod geweest."))
    found = [finding for finding in session.aid.check(session.plan.file) if guide.step_of_code(finding.code) == step]
    ties = tuple(f"stap {tie.stap}: {tie.uitleg}" for tie in method.verband)
    session.screen.show(Listing("Zo hangt deze stap samen met andere", ties))
    here = _show_findings(session, found)
    left = 0 if step in session.deep else _count_deepening(session, step)
    more = ["d vult deze stap verder aan; dat hoeft niet, en u stopt wanneer u wilt"] if left else []
    return _ask_where_to_go(session, here, more, Target(step, deep=True) if left else None)


def close_all(session: Session) -> Move | None:
    """Close the interview: what is left, and what to do next; give where to go, or nothing to end."""
    items = session.plan.items()
    table = overview(items, session.plan.guide)
    postponed = [item for item in items if item.kern and item.state in (State.LATER, State.OPEN)]
    done = ("U bent aan het einde",) if postponed else ("U bent rond", "Elke kernvraag is aan bod geweest.")
    session.screen.show(Heading(*done), *table)
    move = _ask_for_postponed(session, postponed)
    if move is not None:
        return move
    here = _show_findings(session, session.aid.check(session.plan.file))
    path = session.plan.file.path
    todo = (
        (f"armoedeplan status {path}", "hoe ver het plan is, en wat elke fase vraagt"),
        (f"armoedeplan controleer {path}", "wat er nog beter kan"),
        (f"armoedeplan maak {path}", "het beleidsplan als document"),
        (f"armoedeplan wizard {path}", "verder met dit plan"),
    )
    session.screen.show(Words("Hoe nu verder:"), Table(("", ""), todo))
    return _ask_where_to_go(session, here, [], None)


def _ask_for_postponed(session: Session, postponed: Sequence[Item]) -> Move | None:
    """Ask whether what is open comes by now; give where to go, or nothing when it stays open."""
    if not postponed:
        return None
    there = f"{'staat' if len(postponed) == 1 else 'staan'} nog {counted(len(postponed), 'kernvraag', 'kernvragen')}"
    reply = session.read_yes_or_no(f"Er {there} open. Nu doen?", default=False)
    if not isinstance(reply, bool):
        return reply
    if not reply:
        return None
    session.passed.clear()
    session.again.update(item.path for item in postponed)
    return Target(postponed[0].step, path=postponed[0].path)


def _show_findings(session: Session, found: Sequence[Finding]) -> list[FindingHere]:
    """Show the worst of some findings, each with its number; give them."""
    here = findings_here(found, session.plan.file)
    lines = [finding.line(number) for number, finding in enumerate(here[:_MOST], 1)]
    if len(here) > _MOST:
        lines.append(f"en nog {len(here) - _MOST}; die ziet u als u deze hebt gehad")
    session.screen.show(Listing("Dit valt op", tuple(lines)))
    return here[:_MOST]


def _ask_where_to_go(
    session: Session, found: Sequence[FindingHere], more: Sequence[str], deeper: Target | None
) -> Move | None:
    """Let the person choose: to a finding, elsewhere with =, into the deepening, or on."""
    step, _ = example_targets(session.plan.guide, 4)
    numbers = ["een nummer gaat naar wat opvalt"] if found else []
    hint = "; ".join(["Enter gaat verder", *numbers, *more, f"={step} gaat naar stap {step}"])
    while True:
        reply = session.read_reply(Prompt("Waar wilt u heen?", hint=hint))
        if not isinstance(reply, str):
            return reply
        if not reply:
            return None
        if reply.lower() == "d" and deeper:
            return deeper
        try:
            target = found[line_number(reply, len(found)) - 1].target
        except Refused as refused:
            session.screen.refused(refused)
            continue
        if target:
            return target
        session.screen.show(Done("Hierover gaat geen vraag. Het staat in het bestand van het plan."))


def _count_deepening(session: Session, step: int) -> int:
    """Give how many questions of a step the short route leaves out, and are open."""
    return tally(item for item in session.plan.items() if item.step == step and not item.kern).open
