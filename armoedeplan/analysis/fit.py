"""How well each governance model, and each mix of two, fits: points times weights, with the whole sum kept.

The sum is plain: what the guide is silent on adds nothing, to no model, and `room` tells what it could have added. It
is never an average over what is known: that would let more weight on the best point of a model lower it.
"""

from collections.abc import Sequence
from fractions import Fraction
from itertools import combinations
from typing import NamedTuple, TypeAlias

from armoedeplan.analysis.criteria import FULL, Criterion
from armoedeplan.method.loader import models

Row: TypeAlias = tuple[int, ...]
"""The points of one model or mix on every criterion, in order; what is silent counts 0."""
Order: TypeAlias = tuple[frozenset[str], ...]
"""Models from the best fit down; those that fit equally well stand together."""


class Scored(NamedTuple):
    """One model with its sum.

    score: the sum of weight times points. room: what the cells on which the guide is silent would add at most.
    """

    model: str
    name: str
    score: Fraction
    room: Fraction


class Mix(NamedTuple):
    """Two models together: on each criterion the one counts that matches best.

    first_only, second_only: the criteria on which only that model of the two scores best; that is what it brings in.
    """

    models: tuple[str, str]
    score: Fraction
    first_only: tuple[str, ...]
    second_only: tuple[str, ...]


def weights(found: Sequence[Criterion]) -> tuple[Fraction, ...]:
    """Give the weights, exactly as they were written."""
    return tuple(Fraction(str(one.weight)) for one in found)


def rows(found: Sequence[Criterion]) -> dict[str, Row]:
    """Give the points of every model."""
    return {model.id: tuple(one.cells[model.id].points or 0 for one in found) for model in models().modellen}


def total(weight: Sequence[Fraction], row: Row) -> Fraction:
    """Give the sum of weight times points."""
    return sum((one * points for one, points in zip(weight, row, strict=True)), Fraction(0))


def order(weight: Sequence[Fraction], points: dict[str, Row]) -> Order:
    """Give the models from the best fit down."""
    sums: dict[Fraction, set[str]] = {}
    for model, row in points.items():
        sums.setdefault(total(weight, row), set()).add(model)
    return tuple(frozenset(sums[one]) for one in sorted(sums, reverse=True))


def best(weight: Sequence[Fraction], points: dict[str, Row]) -> frozenset[str]:
    """Give the models that fit best; nothing when no model has a point, for then there is nothing to tell apart."""
    top = max((total(weight, row) for row in points.values()), default=Fraction(0))
    return frozenset(model for model, row in points.items() if total(weight, row) == top) if top else frozenset()


def scored(found: Sequence[Criterion]) -> tuple[Scored, ...]:
    """Give the sums of all models, in the order of the guide."""
    weight, points = weights(found), rows(found)
    return tuple(
        Scored(model.id, model.naam or model.id, total(weight, points[model.id]), _room(found, weight, model.id))
        for model in models().modellen
    )


def mixes(found: Sequence[Criterion]) -> tuple[Mix, ...]:
    """Give all mixes of two, the best fit first, and otherwise in the order of the guide."""
    weight, points = weights(found), rows(found)
    pairs = [_mix(found, weight, pair, points) for pair in combinations(points, 2)]
    return tuple(sorted(pairs, key=lambda mix: -mix.score))


def highest(found: Sequence[Criterion]) -> Fraction:
    """Give what a model would score that matched every answer."""
    answered = [
        weight
        for one, weight in zip(found, weights(found), strict=True)
        if any(cell.points is not None for cell in one.cells.values())
    ]
    return sum(answered, Fraction(0)) * FULL


def _mix(found: Sequence[Criterion], weight: Sequence[Fraction], pair: tuple[str, str], points: dict[str, Row]) -> Mix:
    """Give one mix."""
    one, other = points[pair[0]], points[pair[1]]
    ids = [criterion.id for criterion in found]
    return Mix(
        pair,
        total(weight, tuple(map(max, one, other))),
        tuple(id_ for id_, a, b in zip(ids, one, other, strict=True) if a > b),
        tuple(id_ for id_, a, b in zip(ids, one, other, strict=True) if b > a),
    )


def _room(found: Sequence[Criterion], weight: Sequence[Fraction], model: str) -> Fraction:
    """Give what a model would gain if every cell matched on which the guide is silent and the municipality is not."""
    silent = [
        one
        for one, criterion in zip(weight, found, strict=True)
        if criterion.answer and criterion.cells[model].points is None
    ]
    return sum(silent, Fraction(0)) * FULL
