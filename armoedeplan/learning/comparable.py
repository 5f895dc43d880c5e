"""How far two municipalities are comparable, in reasons that people can judge: size, model, target groups and phase.

What counts as about as large is our own rule (decision record 0076); no source gives one.
"""

from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from armoedeplan.learning.neighbour import Neighbour
from armoedeplan.record.words import listed
from armoedeplan.wording.amounts import in_digits

_AS_LARGE: Final = 1.5
"""So many times as many inhabitants, or as few, is still about as large."""
_ENOUGH: Final = 2
"""So many reasons make two municipalities comparable."""


class Comparable(NamedTuple):
    """A municipality that is comparable, by its place among the others, with what is the same and what differs."""

    place: int
    same: tuple[str, ...]
    differs: tuple[str, ...]


def comparable_ones(own: Neighbour, others: Sequence[Neighbour]) -> tuple[Comparable, ...]:
    """Give who is comparable for at least two reasons, those with the most first, then by name."""
    found = (
        Comparable(place, tuple(what_is_same(own, other)), tuple(_what_differs(own, other)))
        for place, other in enumerate(others)
    )
    enough = (known for known in found if len(known.same) >= _ENOUGH)
    return tuple(sorted(enough, key=lambda known: (-len(known.same), others[known.place].called.casefold())))


def what_is_same(own: Neighbour, other: Neighbour) -> Iterator[str]:
    """Yield what two municipalities share, each in some words."""
    if own.people and other.people and _as_large(own.people, other.people):
        yield f"ongeveer even groot ({in_digits(own.people)} en {in_digits(other.people)} inwoners)"
    if models := [model for model in own.models if model in other.models]:
        yield f"zelfde sturing: {listed(models)}"
    if groups := [group for group in own.groups if group in other.groups]:
        yield f"zelfde doelgroep: {listed(groups)}"
    if own.phase and own.phase == other.phase:
        yield f"even ver: {own.phase}"


def _what_differs(own: Neighbour, other: Neighbour) -> Iterator[str]:
    """Yield what must not be overlooked when the one learns from the other."""
    if own.people and other.people and not _as_large(own.people, other.people):
        larger = "groter" if other.people > own.people else "kleiner"
        yield f"{larger}: {in_digits(other.people)} inwoners, u {in_digits(own.people)}"
    if own.models and other.models and not set(own.models) & set(other.models):
        yield f"andere sturing: {listed(other.models)}"
    if own.phase and other.phase and own.phase != other.phase:
        yield f"hun plan: {other.phase}"


def _as_large(first: int, second: int) -> bool:
    return max(first, second) <= _AS_LARGE * min(first, second)
