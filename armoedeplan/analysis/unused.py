"""How many people leave a provision unused that they have a right to: what its use and its reach say together (2.4)."""

from typing import Final, NamedTuple

from armoedeplan.plan.plan import Plan
from armoedeplan.plan.regelingen import Regeling

_WHOLE: Final = 100
_ROUNDED_TO: Final = 10
"""A reach in whole percents does not tell single users."""


class Unused(NamedTuple):
    """A provision with about how many have a right to it and do not use it.

    most: whether it is more of them than of any other provision of which this can be told.
    """

    provision: Regeling
    people: int
    most: bool = False


def unused_provisions(plan: Plan) -> tuple[Unused, ...]:
    """Give every provision of which this can be told, in the order of the plan."""
    counts = [(provision, _not_using(provision)) for provision in plan.regelingen]
    found = [Unused(provision, people) for provision, people in counts if people is not None]
    largest = max((unused.people for unused in found), default=0)
    alone = len(found) > 1 and [unused.people for unused in found].count(largest) == 1
    return tuple(unused._replace(most=alone and unused.people == largest) for unused in found)


def _not_using(provision: Regeling) -> int | None:
    """Give about how many do not use a provision; nothing unless use and reach are of one source and one day.

    A reach that names no source or day of its own is of those of the use beside it.
    """
    use, reach = provision.gebruik, provision.bereik
    if use.aantal is None or not reach.procent or reach.procent > _WHOLE:
        return None
    if (reach.bron or use.bron, reach.peildatum or use.peildatum) != (use.bron, use.peildatum):
        return None
    return _ROUNDED_TO * round(use.aantal * (_WHOLE - reach.procent) / reach.procent / _ROUNDED_TO)
