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


def weights_of(found: Sequence[Criterion]) -> tuple[Fraction, ...]:
    """Give the weights, exactly as they were written."""
    return tuple(Fraction(str(criterion.weight)) for criterion in found)


def points_by_model(found: Sequence[Criterion]) -> dict[str, Row]:
    """Give the points of every model, 0 to FULL on each criterion in order, by the id of the model."""
    return {
        model.id: tuple(criterion.cells[model.id].points or 0 for criterion in found) for model in models().modellen
    }


def weighted_total(weight: Sequence[Fraction], row: Row) -> Fraction:
    """Give the sum of weight times points over all criteria, exactly: a weight of 2.5 is no float here."""
    return sum((weighs * points for weighs, points in zip(weight, row, strict=True)), Fraction(0))


def models_by_fit(weight: Sequence[Fraction], points: dict[str, Row]) -> Order:
    """Give the models from the best fit down."""
    sums: dict[Fraction, set[str]] = {}
    for model, row in points.items():
        sums.setdefault(weighted_total(weight, row), set()).add(model)
    return tuple(frozenset(sums[score]) for score in sorted(sums, reverse=True))


def best_models(weight: Sequence[Fraction], points: dict[str, Row]) -> frozenset[str]:
    """Give the models that fit best; nothing when no model has a point, for then there is nothing to tell apart."""
    top = max((weighted_total(weight, row) for row in points.values()), default=Fraction(0))
    return (
        frozenset(model for model, row in points.items() if weighted_total(weight, row) == top) if top else frozenset()
    )


def scored_models(found: Sequence[Criterion]) -> tuple[Scored, ...]:
    """Give the sums of all models, in the order of the guide."""
    weight, points = weights_of(found), points_by_model(found)
    return tuple(
        Scored(
            model.id,
            model.naam or model.id,
            weighted_total(weight, points[model.id]),
            _room_of(found, weight, model.id),
        )
        for model in models().modellen
    )


def mixes_of_two(found: Sequence[Criterion]) -> tuple[Mix, ...]:
    """Give all mixes of two, the best fit first, and otherwise in the order of the guide."""
    weight, points = weights_of(found), points_by_model(found)
    pairs = [_mix_of(found, weight, pair, points) for pair in combinations(points, 2)]
    return tuple(sorted(pairs, key=lambda mix: -mix.score))


def highest_score(found: Sequence[Criterion]) -> Fraction:
    """Give what a model would score that matched every answer."""
    answered = [
        weight
        for criterion, weight in zip(found, weights_of(found), strict=True)
        if any(cell.points is not None for cell in criterion.cells.values())
    ]
    return sum(answered, Fraction(0)) * FULL


def _mix_of(
    found: Sequence[Criterion], weight: Sequence[Fraction], pair: tuple[str, str], points: dict[str, Row]
) -> Mix:
    """Give two models as one: on each criterion the points of the one that matches best."""
    first, second = points[pair[0]], points[pair[1]]
    ids = [criterion.id for criterion in found]
    return Mix(
        pair,
        weighted_total(weight, tuple(map(max, first, second))),
        tuple(id_ for id_, a, b in zip(ids, first, second, strict=True) if a > b),
        tuple(id_ for id_, a, b in zip(ids, first, second, strict=True) if b > a),
    )


def _room_of(found: Sequence[Criterion], weight: Sequence[Fraction], model: str) -> Fraction:
    """Give what a model would gain if every cell matched on which the guide is silent and the municipality is not."""
    silent = [
        weighs
        for weighs, criterion in zip(weight, found, strict=True)
        if criterion.answer and criterion.cells[model].points is None
    ]
    return sum(silent, Fraction(0)) * FULL
