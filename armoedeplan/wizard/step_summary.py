"""The closing screen of a step: what it still lacks, where it is tied to others, and what to do next."""

from collections.abc import Sequence

from armoedeplan.finding import Finding
from armoedeplan.progress import tally
from armoedeplan.record import Refused
from armoedeplan.wizard.commands import example_targets, line_number
from armoedeplan.wizard.due_findings import due_findings
from armoedeplan.wizard.findings_here import FindingHere, findings_here
from armoedeplan.wizard.move import Move, Target
from armoedeplan.wizard.screen import Done, Heading, Listing, Prompt
from armoedeplan.wizard.session import Session

_MOST = 9


def close_step(session: Session, step: int) -> Move | None:
    """Close a step of which no question is open; give where to go, or nothing to go on.

    A sitting for some papers goes on at once when there is nothing to tell.
    """
    guide = session.plan.guide
    method = guide.steps()[step - 1]
    found = due_findings(session, step)
    if session.purpose.names and not found:
        return None
    all_asked = "Wat uw stukken van deze stap vragen, is aan bod geweest."
    below = all_asked if session.purpose.names else "Alle kernvragen zijn aan bod geweest."
    session.screen.show(Heading(f"Stap {step}: {method.titel}", below))
    ties = tuple(f"stap {tie.stap}: {tie.uitleg}" for tie in method.verband)
    if not session.purpose.names:
        session.screen.show(Listing("Zo hangt deze stap samen met andere", ties))
    here = show_findings(session, found)
    left = 0 if step in session.deep else _count_deepening(session, step)
    more = ["d vult deze stap verder aan; dat hoeft niet, en u stopt wanneer u wilt"] if left else []
    return ask_where_to_go(session, here, more, Target(step, deep=True) if left else None)


def show_findings(session: Session, found: Sequence[Finding]) -> list[FindingHere]:
    """Show the worst of some findings, each with its number; give them."""
    here = findings_here(found, session.plan.file)
    lines = [finding.line(number) for number, finding in enumerate(here[:_MOST], 1)]
    if len(here) > _MOST:
        lines.append(f"en nog {len(here) - _MOST}; die ziet u als u deze hebt gehad")
    session.screen.show(Listing("Dit valt op", tuple(lines)))
    return here[:_MOST]


def ask_where_to_go(
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
