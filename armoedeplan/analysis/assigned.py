"""Which questions are for which function, and how it stands with them (`voor_functie`)."""

from collections.abc import Sequence
from typing import NamedTuple

from armoedeplan.guide.definition import Guide
from armoedeplan.guide.naast import functions_in, key_of_place, place_of, same_function
from armoedeplan.guide.root import Root
from armoedeplan.progress import Item, State
from armoedeplan.record.path import is_under


class Assigned(NamedTuple):
    """The questions for one function, in the order of the questionnaire; `name` is as the plan writes it."""

    name: str
    items: tuple[Item, ...]

    @property
    def open(self) -> tuple[Item, ...]:
        """The questions that still want an answer."""
        return tuple(item for item in self.items if item.missing)

    @property
    def answered(self) -> tuple[Item, ...]:
        """The questions that have an answer."""
        return tuple(item for item in self.items if item.state is State.ANSWERED)


def per_function(plan: Root, items: Sequence[Item], guide: Guide) -> tuple[Assigned, ...]:
    """Give the functions that a plan names, each with its questions."""
    if not plan.voor_functie:
        return ()
    found: dict[str, list[Item]] = {name: [] for name in functions_in(plan.voor_functie)}
    for item in items:
        name = function_of(plan, item, guide) if item.state is not State.DORMANT else ""
        if name:
            next(mine for known, mine in found.items() if same_function(known, name)).append(item)
    return tuple(Assigned(name, tuple(mine)) for name, mine in found.items())


def function_of(plan: Root, item: Item, guide: Guide) -> str:
    """Give the function that a question is for; empty for none.

    What stands nearest counts: the question itself, what holds it, its core component, its step. Of a step or a
    component as a whole only what a plan needs is meant; the rest of its questions nobody has to answer.
    """
    key = key_at(plan, item)
    if not key or (place_of(key) and not (item.kern or item.path in guide.also)):
        return ""
    return plan.voor_functie[key]


def key_at(plan: Root, item: Item) -> str:
    """Give the entry of `voor_functie` that stands nearest to a question; empty for none."""
    around = max((key for key in plan.voor_functie if is_under(item.path, key)), key=len, default="")
    if around:
        return around
    places = map(key_of_place, (item.component, str(item.step)))
    return next((key for key in places if key in plan.voor_functie), "")
