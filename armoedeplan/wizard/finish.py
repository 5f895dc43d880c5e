"""The end of the interview: what is left, how the papers stand that the sitting is for, and making them."""

from collections.abc import Sequence
from typing import Final

from armoedeplan.document.paper_state import WAITS
from armoedeplan.finding import Finding, Severity
from armoedeplan.progress import Item, State
from armoedeplan.record import Refused
from armoedeplan.record.words import counted, listed
from armoedeplan.wizard.move import Go, Move, Target
from armoedeplan.wizard.overview import overview
from armoedeplan.wizard.paper_lacks import Lack, PaperLacks
from armoedeplan.wizard.purpose import purpose_in_words
from armoedeplan.wizard.route import is_open, items_on_route
from armoedeplan.wizard.screen import Heading, Listing, Prompt, Words
from armoedeplan.wizard.session import Session
from armoedeplan.wizard.step_summary import ask_where_to_go, show_findings

_FINDINGS: Final = "b"


def close_all(session: Session) -> Move | None:
    """Close the interview: what is left, and what to do next; give where to go, or nothing to end."""
    left = _left_open(session)
    session.screen.show(_closing_heading(session, left))
    if not session.purpose.names:
        session.screen.show(*overview(session.plan.items(), session.plan.guide))
    return _ask_for_left(session, left) or _ask_what_now(session)


def _ask_for_left(session: Session, left: Sequence[Item]) -> Move | None:
    """Ask whether what is open comes by now; give where to go, or nothing when it stays open."""
    if not left:
        return None
    reply = session.read_yes_or_no(f"{_still_open(session, left)} Nu doen?", default=False)
    if not isinstance(reply, bool):
        return reply
    if not reply:
        return None
    session.passed.clear()
    session.again.update(item.path for item in left)
    return Target(left[0].step, path=left[0].path)


def _left_open(session: Session) -> list[Item]:
    """Give the questions of this sitting that were left open or put off; what comes beside others is not missed."""
    guide = session.plan.guide
    route = items_on_route(session.plan.items(), guide, (), session.purpose)
    left = [item for item in route if item.state in (State.LATER, State.OPEN)]
    return [item for item in left if item.kern or item.path not in guide.also]


def _closing_heading(session: Session, left: Sequence[Item]) -> Heading:
    """Say whether all is there."""
    purpose = purpose_in_words(session.purpose.names, session.plan.guide)
    if left:
        return Heading("U bent aan het einde", f"Van {purpose} is nog niet alles beantwoord.")
    return Heading("U bent rond", f"Alles wat nodig is voor {purpose}, is beantwoord.")


def _still_open(session: Session, left: Sequence[Item]) -> str:
    """Say how many questions are open."""
    kinds = ("vraag", "vragen") if session.purpose.names else ("kernvraag", "kernvragen")
    return f"Er {'staat' if len(left) == 1 else 'staan'} nog {counted(len(left), *kinds)} open."


def _ask_what_now(session: Session) -> Move | None:
    """Show how the papers stand, and let a person answer what they lack, make or read them, or end."""
    while True:
        papers = _show_papers(session)
        found = session.aid.check(session.plan.file)
        reply = session.read_reply(_prompt_at_end(session, papers.lacks, found))
        if not isinstance(reply, str):
            if reply is Go.FINISH:
                continue
            return reply
        if not reply:
            return None
        if reply.lower() == _FINDINGS and found:
            move = ask_where_to_go(session, show_findings(session, found), [], None)
            if move is not None:
                return move
            continue
        try:
            return papers.target(reply)
        except Refused as refused:
            session.screen.refused(refused)


def _prompt_at_end(session: Session, lacks: Sequence[Lack], found: Sequence[Finding]) -> Prompt:
    """Ask what to do now, with what can be typed."""
    ways = [
        "Enter stopt",
        *(["een nummer gaat naar die vraag"] if lacks else []),
        *([":maak maakt de stukken", ":bekijk laat u er een lezen"] if session.aid.desk else []),
        *([f"{_FINDINGS} toont wat er opvalt ({_counted_findings(found)})"] if found else []),
        "= toont het overzicht",
    ]
    return Prompt("Wat wilt u doen?", hint="; ".join(ways))


def _counted_findings(found: Sequence[Finding]) -> str:
    """Count the findings; errors first, for these a plan cannot keep."""
    errors = sum(finding.severity is Severity.ERROR for finding in found)
    others = len(found) - errors
    if not errors:
        return str(others)
    told = counted(errors, "fout", "fouten")
    return f"{told} en {others} andere" if others else told


def _show_papers(session: Session) -> PaperLacks:
    """Show how the papers stand that the sitting is for, and what they lack; give it."""
    desk, items = session.aid.desk, session.plan.items()
    if desk is None:
        return PaperLacks([], items)
    file, names = session.plan.file, session.purpose.names
    states = [state for state in desk.stands(file, desk.papers(file, names)) if names or state.state != WAITS]
    papers = PaperLacks(states, items)
    session.screen.show(Listing("Uw stukken", tuple(papers.lines())))
    others = _other_papers(session, [state.title for state in states])
    if names and others:
        session.screen.show(Words(f"In deze fase zijn er ook: {listed(others)}. U maakt ze met :maak en de naam."))
    if names and (beside := _kern_beside(session)):
        session.screen.show(Words(f"{_words_on_others(beside)} Met :doel gaat u daarmee verder."))
    return papers


def _other_papers(session: Session, shown: Sequence[str]) -> list[str]:
    """Give the titles of the papers for college and council of this phase that were not shown."""
    return [paper.title for paper in session.aid.papers(session.plan.file) if paper.title not in shown]


def _words_on_others(beside: int) -> str:
    """Say that the plan as a whole asks more than the papers do."""
    verb = "staat" if beside == 1 else "staan"
    open_ = counted(beside, "kernvraag", "kernvragen")
    return f"Voor het hele plan {verb} nog {open_} open."


def _kern_beside(session: Session) -> int:
    """Count the kern questions that are open and that this sitting does not ask."""
    return sum(item.kern and is_open(item) and not session.asks(item) for item in session.plan.items())
