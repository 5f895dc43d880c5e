"""The closing screens: what a step still lacks, where it is tied to others, and what to do next."""

from collections.abc import Sequence

from armoedeplan.finding import Finding
from armoedeplan.progress import Item, State, tally
from armoedeplan.record import Refused
from armoedeplan.record.path import is_under
from armoedeplan.record.words import as_sentence, counted
from armoedeplan.wizard.commands import example_targets, line_number
from armoedeplan.wizard.overview import Target, overview
from armoedeplan.wizard.screen import Done, Heading, Listing, Prompt, Table, Words
from armoedeplan.wizard.session import Move, Session
from armoedeplan.wizard.short_reply import ask_yes_or_no

_MOST = 9


def close_step(session: Session, step: int) -> Move | None:
    """Close a step of which no kern question is open; give where to go, or nothing to go on."""
    guide = session.plan.guide
    method = guide.steps()[step - 1]
    session.screen.show(Heading(f"Stap {step}: {method.titel}", "Alle kernvragen zijn aan bod geweest."))
    found = [finding for finding in session.aid.check(session.plan.file) if guide.step_of_code(finding.code) == step]
    ties = tuple(f"stap {tie.stap}: {tie.uitleg}" for tie in method.verband)
    session.screen.show(Listing("Zo hangt deze stap samen met andere", ties))
    _show_findings(session, found)
    left = 0 if step in session.deep else _count_deepening(session, step)
    more = [f"d stelt ook de {counted(left, 'vraag', 'vragen')} die verdieping geven"] if left else []
    return _ask_where_to_go(session, found, more, Target(step, deep=True) if left else None)


def close_all(session: Session) -> Move | None:
    """Close the interview: what is left, and what to do next; give where to go, or nothing to end."""
    items = session.plan.items()
    table = overview(items, session.plan.guide)
    postponed = [item for item in items if item.kern and item.state in (State.LATER, State.OPEN)]
    left = " Enkele staan nog open." if len(postponed) > 1 else " Eén staat nog open." if postponed else ""
    session.screen.show(Heading("U bent rond", f"Elke kernvraag is aan bod geweest.{left}"), *table)
    there = f"{'staat' if len(postponed) == 1 else 'staan'} nog {counted(len(postponed), 'kernvraag', 'kernvragen')}"
    if postponed and ask_yes_or_no(session.screen, f"Er {there} open. Nu doen?", default=False):
        session.passed.clear()
        session.again.update(item.path for item in postponed)
        return Target(postponed[0].step, path=postponed[0].path)
    found = session.aid.check(session.plan.file)
    _show_findings(session, found)
    path = session.plan.file.path
    todo = (
        (f"armoedeplan status {path}", "hoe ver het plan is, en wat elke fase vraagt"),
        (f"armoedeplan controleer {path}", "wat er nog beter kan"),
        (f"armoedeplan maak {path}", "het beleidsplan als document"),
        (f"armoedeplan wizard {path}", "verder met dit plan"),
    )
    session.screen.show(Words("Hoe nu verder:"), Table(("", ""), todo))
    return _ask_where_to_go(session, found, [], None)


def _show_findings(session: Session, found: Sequence[Finding]) -> None:
    """Show the worst of some findings, each with its number."""
    lines = [
        f"{number}. {finding.severity}: {as_sentence(finding.message)} {finding.remedy}"
        for number, finding in enumerate(found[:_MOST], 1)
    ]
    if len(found) > _MOST:
        lines.append(f"en nog {len(found) - _MOST}; alle leest u met controleer")
    session.screen.show(Listing("Dit valt op", tuple(lines)))


def _ask_where_to_go(
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
