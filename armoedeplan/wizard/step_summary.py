"""The closing screens: what a step still lacks, where it is tied to others, and what to do next."""

from collections.abc import Sequence

from armoedeplan.finding import Finding
from armoedeplan.method.loader import steps
from armoedeplan.progress import Item, State, tally
from armoedeplan.record import Refused
from armoedeplan.record.path import is_under
from armoedeplan.wizard.line_numbers import position
from armoedeplan.wizard.overview import Target, overview, target
from armoedeplan.wizard.screen import Done, Heading, Listing, Prompt, Table, Words
from armoedeplan.wizard.session import Move, Session
from armoedeplan.wizard.short_reply import confirmed

_MOST = 9


def close_step(session: Session, step: int) -> Move | None:
    """Close a step of which no kern question is open; give where to go, or nothing to go on."""
    method = steps()[step - 1]
    session.ask.show(Heading(f"Stap {step}: {method.titel}", "Alle kernvragen zijn aan bod geweest."))
    found = [one for one in session.aid.check(session.keeper.file) if one.code[2] == str(step)]
    ties = tuple(f"stap {tie.stap}: {tie.uitleg}" for tie in method.verband)
    session.ask.show(Listing("Zo hangt deze stap samen met andere", ties))
    _tell(session, found)
    left = 0 if step in session.deep else _left(session, step)
    more = [f"d loopt de {left} verdiepende vragen van deze stap langs"] if left else []
    return _going(session, found, more, Target(step, deep=True) if left else None)


def close_all(session: Session) -> Move | None:
    """Close the interview: what is left, and what to do next; give where to go, or nothing to end."""
    items = session.keeper.items()
    session.ask.show(Heading("U bent rond", "Elke kernvraag is aan bod geweest."), *overview(items))
    postponed = [one for one in items if one.kern and one.state in (State.LATER, State.OPEN)]
    if postponed and confirmed(session.ask, f"Er staan nog {len(postponed)} kernvragen open. Nu doen?", default=False):
        session.passed.clear()
        session.again.update(one.path for one in postponed)
        return Target(postponed[0].step, path=postponed[0].path)
    found = session.aid.check(session.keeper.file)
    _tell(session, found)
    path = session.keeper.file.path
    todo = (
        (f"armoedeplan status {path}", "hoe ver het plan is, en wat elke fase vraagt"),
        (f"armoedeplan controleer {path}", "wat er nog beter kan"),
        (f"armoedeplan maak {path}", "het beleidsplan als document"),
        (f"armoedeplan wizard {path}", "verder met dit plan"),
    )
    session.ask.show(Words("Hoe nu verder:"), Table(("", ""), todo))
    return _going(session, found, [], None)


def _tell(session: Session, found: Sequence[Finding]) -> None:
    """Show the worst of some findings, each with its number."""
    told = [f"{n}. {one.severity}: {one.message}. {one.remedy}" for n, one in enumerate(found[:_MOST], 1)]
    if len(found) > _MOST:
        told.append(f"en nog {len(found) - _MOST}; alle leest u met controleer")
    session.ask.show(Listing("Dit valt op", tuple(told)))


def _going(session: Session, found: Sequence[Finding], more: Sequence[str], deeper: Target | None) -> Move | None:
    """Let the person choose: to a finding, elsewhere with =, into the deepening, or on."""
    shown = min(len(found), _MOST)
    numbers = ["een nummer gaat naar die bevinding"] if shown else []
    hint = "; ".join(["Enter gaat verder", *numbers, *more, "=4 gaat naar stap 4"])
    while True:
        said = session.listen(Prompt("Waar wilt u heen?", hint=hint))
        if not isinstance(said, str):
            return said
        if not said:
            return None
        if said.lower() == "d" and deeper:
            return deeper
        try:
            going = _at(session, found[position(said, shown) - 1].path)
        except Refused as refused:
            session.ask.refused(refused)
            continue
        if going:
            return going
        session.ask.show(Done("Bij deze bevinding hoort geen vraag; pas het bestand met de hand aan."))


def _left(session: Session, step: int) -> int:
    """Give how many questions of a step the short route leaves out, and are open."""
    return tally(one for one in session.keeper.items() if one.step == step and not one.kern).open


def _at(session: Session, path: str) -> Target | None:
    """Give the question that a finding is about: the one at its path, around it or below it."""
    items = session.keeper.items()
    near = [one for one in items if is_under(path, one.path)] or [one for one in items if is_under(one.path, path)]
    if not near:
        return None
    closest: Item = max(near, key=lambda one: len(one.path)) if is_under(path, near[0].path) else near[0]
    return target(closest.path, items)
