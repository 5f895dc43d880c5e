"""Which findings are told at the end of a step: those on which something can be done by then."""

from collections.abc import Sequence

from armoedeplan.finding import Finding
from armoedeplan.progress import Item
from armoedeplan.record.path import is_under
from armoedeplan.wizard.route import is_open, items_on_route
from armoedeplan.wizard.session import Session


def due_findings(session: Session, step: int) -> list[Finding]:
    """Give the findings of a step, and those of earlier steps that were held back until what they look at was asked.

    What asks for an answer that is still to come is held back. A sitting for some papers is told only of questions
    that it asks: all other findings can be read at its end.
    """
    guide = session.plan.guide
    checks = guide.found_at(guide.checks).by_code()
    route = items_on_route(session.plan.items(), guide, (), session.purpose)
    due = []
    for finding in session.aid.check(session.plan.file):
        known = checks.get(finding.code)
        if known is None or (guide.step_of_code(finding.code) != step and finding.code not in session.held_back):
            continue
        if _are_to_come(known.awaits, route, session):
            session.held_back.add(finding.code)
        elif not session.purpose.names or _is_asked(session, route, finding.path):
            due.append(finding)
    session.held_back.difference_update(finding.code for finding in due)
    return due


def _are_to_come(paths: Sequence[str], route: Sequence[Item], session: Session) -> bool:
    """Tell whether a question at one of some paths is still to be asked."""
    return any(
        is_under(item.path.without_keys, path)
        for path in paths
        for item in route
        if is_open(item) and item.path not in session.passed
    )


def _is_asked(session: Session, route: Sequence[Item], path: str) -> bool:
    """Tell whether a finding at a path is about a question on the route, or about a record or part that has some."""
    item = session.plan.item(path)
    if item is not None:
        return session.asks(item)
    return any(is_under(path, stop.path) or is_under(stop.path, path) for stop in route)
