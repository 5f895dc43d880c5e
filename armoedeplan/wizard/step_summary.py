"""The closing screen of a step: what it still lacks, where it is tied to others, and what to do next."""

from collections.abc import Sequence

from armoedeplan.finding import Finding
from armoedeplan.progress import Item, tally
from armoedeplan.record import Refused
from armoedeplan.record.path import is_under
from armoedeplan.record.words import as_sentence, counted
from armoedeplan.wizard.commands import example_targets, line_number
from armoedeplan.wizard.due_findings import due_findings
from armoedeplan.wizard.overview import Target
from armoedeplan.wizard.screen import Done, Heading, Listing, Prompt
from armoedeplan.wizard.session import Move, Session

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
    show_findings(session, found)
    left = 0 if step in session.deep else _count_deepening(session, step)
    more = [f"d stelt ook de {counted(left, 'vraag', 'vragen')} die verdieping geven"] if left else []
    return ask_where_to_go(session, found, more, Target(step, deep=True) if left else None)


def show_findings(session: Session, found: Sequence[Finding]) -> None:
    """Show the worst of some findings, each with its number."""
    lines = [
        f"{number}. {finding.severity}: {as_sentence(finding.message)} {finding.remedy}"
        for number, finding in enumerate(found[:_MOST], 1)
    ]
    if len(found) > _MOST:
        lines.append(f"en nog {len(found) - _MOST}; alle leest u met controleer")
    session.screen.show(Listing("Dit valt op", tuple(lines)))


def ask_where_to_go(
    session: Session, found: Sequence[Finding], more: Sequence[str], deeper: Target | None
) -> Move | None:
    """Let the person choose: to a finding, elsewhere with =, into the deepening, or on."""
    shown = min(len(found), _MOST)
    step, _ = example_targets(session.plan.guide, 4)
    numbers = ["een nummer gaat naar die bevinding"] if shown else []
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
            target = _target_of_finding(session, found[line_number(reply, shown) - 1].path)
        except Refused as refused:
            session.screen.refused(refused)
            continue
        if target:
            return target
        session.screen.show(Done("Bij deze bevinding hoort geen vraag; pas het bestand met de hand aan."))


def _count_deepening(session: Session, step: int) -> int:
    """Give how many questions of a step the short route leaves out, and are open."""
    return tally(item for item in session.plan.items() if item.step == step and not item.kern).open


def _target_of_finding(session: Session, path: str) -> Target | None:
    """Give the question that a finding is about: the one at its path, around it or below it."""
    items = session.plan.items()
    near = [item for item in items if is_under(path, item.path)] or [
        item for item in items if is_under(item.path, path)
    ]
    if not near:
        return None
    closest: Item = max(near, key=lambda item: len(item.path)) if is_under(path, near[0].path) else near[0]
    return Target(closest.step, path=closest.path)
