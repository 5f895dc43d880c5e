"""How it stands with every paper of a plan, in the phase that it is in and the one that follows."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from armoedeplan.document.context import Context
from armoedeplan.document.paper import DEFINITIEF, status_of_plan
from armoedeplan.document.paper_state import ASKS, DRAFT, READY, WAITS, Asked, PaperState, states_for_template
from armoedeplan.progress import Item
from armoedeplan.record.path import FieldPath
from armoedeplan.render.moments import next_status, owners_of, verdict_at
from armoedeplan.render.templates import Template, templates
from armoedeplan.views import View


class _Standing(NamedTuple):
    """How it stands with one copy of a paper, as `PaperState` tells it.

    open: the items it misses, together when they are one question.
    """

    state: str
    reason: str = ""
    open: tuple[tuple[Item, ...], ...] = ()
    made_as: str = ""
    concerns: str = ""

    @property
    def alike(self) -> tuple[object, ...]:
        """What is the same in the copies of which the same can be said, whosever answers are missing."""
        return self.state, self.reason, frozenset(items[0].path.without_keys for items in self.open)


def knowing_papers(context: Context) -> Context:
    """Give a context that can tell how it stands with the papers of its plan."""
    return context._replace(stand_van_stukken=lambda: states_for_template(paper_states(context)))


def paper_states(context: Context) -> list[PaperState]:
    """Tell how it stands with every paper that has moments, in the order of their titles."""
    # beside which version a plan is laid is for a person to say: no plan waits for that
    told = (template for template in templates().values() if template.moments and not template.compares)
    found = [state for template in told for state in states_of(template, context)]
    return sorted(found, key=lambda state: state.title)


def states_of(template: Template, context: Context) -> Iterator[PaperState]:
    """Yield how it stands with one paper; once for all municipalities that have their own, where they are alike."""
    status = status_of_plan(context.answers)
    moments = dict(template.moments)
    following = next_status(status)
    later = status not in moments and following in moments
    for state in states_at(template, context, following if later and following else status):
        yield state._replace(later=later, now=state.state != WAITS or status in moments or later)


def states_at(template: Template, context: Context, status: str) -> Iterator[PaperState]:
    """Yield how it stands with one paper at a status of the plan, as `states_of` does; all of them belong to it."""
    copies = _copies_alike(template, context, status)
    for whose, standings in copies:
        first = standings[0]
        yield PaperState(
            template.name, template.title, template.layer, first.state, _asked_once(standings), first.reason,
            whose=tuple(map(_name_of, whose)),
            of_all=len(copies) == 1,
            made_as=first.made_as,
            concerns=first.concerns,
        )  # fmt: skip


def _copies_alike(template: Template, context: Context, status: str) -> list[tuple[list[View], list[_Standing]]]:
    """Give how it stands with the copies of a paper at a status, those together of which the same can be said."""
    groups: dict[tuple[object, ...], tuple[list[View], list[_Standing]]] = {}
    for owner in owners_of(template, context):
        standing = _standing_at(template, context.for_one(owner), status)
        whose, standings = groups.setdefault(standing.alike, ([], []))
        whose.append(owner)
        standings.append(standing)
    return [*groups.values()] or [([], [_standing_at(template, context, status)])]


def _standing_at(template: Template, context: Context, status: str) -> _Standing:
    """Tell how it stands with one copy of a paper at a status."""
    verdict = verdict_at(template, context, status)
    if verdict.refused and not verdict.open:
        return _Standing(WAITS, verdict.reason, concerns=verdict.concerns)
    if verdict.open:
        return _Standing(ASKS, open=verdict.open)
    if verdict.made_as == DEFINITIEF:
        return _Standing(READY, made_as=verdict.made_as)
    missing = tuple(map(tuple, context.mist.open_at(template.needed).values()))
    return _Standing(DRAFT, open=missing, made_as=verdict.made_as)


def _asked_once(standings: Sequence[_Standing]) -> tuple[Asked, ...]:
    """Give what the copies ask, one for each question; items: one for each record that misses its answer."""
    found: dict[FieldPath, dict[FieldPath, Item]] = {}
    for item in _items_of(standings):
        found.setdefault(item.path.without_keys, {})[item.path] = item
    return tuple(
        Asked(items[first].question.text, str(first), len(items)) for items in found.values() for first in [*items][:1]
    )


def _items_of(standings: Iterable[_Standing]) -> Iterator[Item]:
    """Yield all that is open for some copies."""
    return (item for standing in standings for items in standing.open for item in items)


def _name_of(owner: View) -> str:
    """Give what a municipality is called: its name, or its id as long as it has none."""
    return str(owner.naam.shown if owner.naam else owner.id.shown)
