"""What a sitting is for, and which questions that asks: those that its papers need, or all kern questions."""

from collections.abc import Iterable, Sequence
from functools import cache
from typing import Final, NamedTuple

from armoedeplan.guide.definition import Guide
from armoedeplan.progress import Item
from armoedeplan.record.path import is_under
from armoedeplan.record.words import listed

WHOLE_PLAN: Final = "het hele plan"
STATUS: Final = "plan.status"
"""The question how far a plan is, on which it depends which papers there are."""


class Purpose(NamedTuple):
    """What a sitting is for.

    names: the purposes of the guide that were chosen; none when it is for the whole plan. wanted: the paths, without
    keys, of the answers that the papers of these purposes need.
    """

    names: tuple[str, ...] = ()
    wanted: frozenset[str] = frozenset()

    def asks(self, item: Item, guide: Guide) -> bool:
        """Tell whether a question comes by on the short route."""
        if not self.names:
            return item.kern or item.path in guide.also
        path = item.path.without_keys
        if item.kern and any(is_under(path, first) for first in guide.first):
            return True
        return _is_wanted(self.wanted, guide.also.get(path, path), kern=item.question.kern)


WHOLE: Final = Purpose()
"""The purpose of a sitting that is for the whole plan."""


# a plan has hundreds of records that are asked the same questions
@cache
def _is_wanted(wanted: frozenset[str], path: str, *, kern: bool) -> bool:
    """Tell whether an answer is wanted itself, holds a wanted one, or counts as needed in a wanted part."""
    return any(is_under(needed, path) or (kern and is_under(path, needed)) for needed in wanted)


def told(names: Iterable[str], guide: Guide) -> str:
    """Say what a sitting is for, as in a sentence."""
    known = [guide.purposes[name] for name in names if name in guide.purposes]
    return listed(known) if known else WHOLE_PLAN


def known_names(names: Sequence[str], guide: Guide) -> tuple[str, ...]:
    """Give the names that are purposes of a guide, in its order, each once."""
    return tuple(name for name in guide.purposes if name in names)
