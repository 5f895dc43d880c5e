"""A visit: the part of the plan that a person went to with `=`, and walks through before the interview goes on."""

from collections.abc import Sequence
from typing import NamedTuple

from armoedeplan.guide.definition import Guide
from armoedeplan.progress import Item
from armoedeplan.record.path import is_under
from armoedeplan.wizard.move import Target
from armoedeplan.wizard.route import is_open, items_on_route


class Visit(NamedTuple):
    """One visit; what it holds for lasts as long as the visit.

    target: where it is. deep: all questions there come by, not only those of the short route. answered: those that
    have an answer come by as well, since nothing there was open.
    """

    target: Target
    deep: bool
    answered: bool

    def first(self, items: Sequence[Item], guide: Guide) -> Item | None:
        """Give the question that the visit begins with; nothing when there is nothing to ask."""
        return next((item for item in self.route(items, guide) if self._comes_by(item)), None)

    def next(self, items: Sequence[Item], guide: Guide, path: str) -> Item | None:
        """Give the question of the visit that comes after a path; nothing when the visit is over."""
        route = self.route(items, guide, path)
        behind = next((number for number, item in enumerate(route, 1) if item.path == path), len(route))
        return next((item for item in route[behind:] if self._comes_by(item)), None)

    def route(self, items: Sequence[Item], guide: Guide, path: str = "") -> list[Item]:
        """Give all that may come by during the visit, in the order of the guide; path: the question that is asked."""
        deep = {item.path for item in items if self.deep and self._holds(item)}
        return items_on_route(items, guide, deep | {path})

    def _holds(self, item: Item) -> bool:
        """Tell whether a question belongs to what is visited."""
        if self.target.path:
            return is_under(item.path, self.target.path)
        step, component, *_ = self.target
        return item.component == component if component else item.step == step

    def _comes_by(self, item: Item) -> bool:
        """Tell whether a question is asked; the records of a list are left to the list, unless something is open."""
        return self._holds(item) and (is_open(item) or (self.answered and not item.path.below(self.target.path).record))


def visit_to(target: Target, items: Sequence[Item], guide: Guide) -> Visit:
    """Give the visit of a place: to what is open there, or else to all; deep where the short route has nothing."""
    for deep in (False, True)[target.deep :]:
        for answered in (False, True):
            visit = Visit(target, deep, answered)
            if visit.first(items, guide) is not None:
                return visit
    return Visit(target, deep=True, answered=True)
