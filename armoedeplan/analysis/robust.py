"""How firm the outcome of the fit is: how far a weight can move, which answer turns it, and what all weights say."""

import math
import random
from collections.abc import Sequence
from fractions import Fraction
from itertools import combinations, pairwise
from typing import Final, NamedTuple

from armoedeplan.analysis.criteria import WISHES, Criterion, criterion_with
from armoedeplan.analysis.fit import Row, best_models, points_by_model, weights_of
from armoedeplan.analysis.governance import rule_advice
from armoedeplan.plan.keuzes import RICHTINGEN
from armoedeplan.plan.plan import Plan

LOWEST, HIGHEST = Fraction(0), Fraction(10)
"""The bounds of a weight."""
DRAWS: Final = 4000
"""How many sets of weights are drawn for the shares."""
ERROR: Final = 1.96 * 0.5 / math.sqrt(DRAWS)
"""How far a share may be off, 19 times in 20: at most 1.6 percentage points."""
_SEED: Final = 2009  # fixed, so that one plan gives the same paper twice; any seed is as good


class Point(NamedTuple):
    """A weight at which something changes. past: the models that fit best just beyond it."""

    weight: Fraction
    past: frozenset[str]


class Tipping(NamedTuple):
    """How far one weight can move, the others as they are, before something changes; exact.

    down, up: where other models come to fit best. order_down, order_up: where the order of all five first changes.
    Nothing where it never does between 0 and 10. A tie between the best is a tipping point itself.
    """

    criterion: str
    weight: Fraction
    down: Point | None
    up: Point | None
    order_down: Fraction | None
    order_up: Fraction | None


class Turn(NamedTuple):
    """One other answer that changes which models fit best. answer: empty means no answer."""

    criterion: str
    answer: str
    past: frozenset[str]


class DirectionTurn(NamedTuple):
    """One direction of the goal more or less that changes what the guide's rule points to. models: to which then."""

    direction: str
    added: bool
    models: tuple[str, ...]


class Share(NamedTuple):
    """How often, from 0 to 1, a model fits best over all sets of weights, alone or together with others."""

    model: str
    share: float


def tipping_points(found: Sequence[Criterion]) -> tuple[Tipping, ...]:
    """Give the tipping points of each weight, of the criteria on which the models differ."""
    weight, points = weights_of(found), points_by_model(found)
    return tuple(
        _tipping_of(criterion.id, index, weight, points)
        for index, criterion in enumerate(found)
        if len({row[index] for row in points.values()}) > 1
    )


def turning_answers(plan: Plan, found: Sequence[Criterion]) -> tuple[Turn, ...]:
    """Give every single answer to a question of the weighing that would change which models fit best."""
    weight, now = weights_of(found), best_models(weights_of(found), points_by_model(found))
    turns = []
    for index, asked in enumerate(found):
        for answer in ("", *WISHES.get(asked.id, ())) if asked.id in WISHES else ():
            if answer != asked.answer:
                other = [*found[:index], criterion_with(plan, asked.id, answer, ""), *found[index + 1 :]]
                past = best_models(weight, points_by_model(other))
                if past != now:
                    turns.append(Turn(asked.id, answer, past))
    return tuple(turns)


def turning_directions(chosen: Sequence[str]) -> tuple[DirectionTurn, ...]:
    """Give every single direction of the goal that, added or left out, changes the models of the rule (H3.7)."""
    now = rule_advice(chosen).models
    turns = []
    for direction in RICHTINGEN:
        added = direction not in chosen
        other = [*chosen, direction] if added else [kept for kept in chosen if kept != direction]
        models = rule_advice(other).models
        if models != now:
            turns.append(DirectionTurn(direction, added, models))
    return tuple(turns)


def best_fit_shares(points: dict[str, Row]) -> tuple[Share, ...]:
    """Give how often each model fits best when every division of the weight is equally likely; sampled, fixed seed."""
    width = len(next(iter(points.values())))
    draw = random.Random(_SEED).random  # noqa: S311 - a sample, no secret
    wins = dict.fromkeys(points, 0)
    for _ in range(DRAWS):
        # exponential draws divide a whole at random, every division equally likely
        weight = [-math.log(1 - draw()) for _ in range(width)]
        sums = {model: sum(map(float.__mul__, weight, map(float, row))) for model, row in points.items()}
        top = max(sums.values())
        for model, score in sums.items():
            wins[model] += score >= top - 1e-12 * (top + 1)
    return tuple(Share(model, won / DRAWS) for model, won in wins.items())


def dominated_models(points: dict[str, Row]) -> frozenset[str]:
    """Give the models that another one equals or beats on every criterion, and beats on one; exact."""
    return frozenset(
        model
        for model, row in points.items()
        if any(other != row and all(a >= b for a, b in zip(other, row, strict=True)) for other in points.values())
    )


def _tipping_of(id_: str, index: int, weight: Sequence[Fraction], points: dict[str, Row]) -> Tipping:
    """Give how far one weight can go down and up before another model fits best, the other weights as they are."""
    here = weight[index]
    crossings = sorted(_crossing_weights(index, weight, points))
    low, high = [at for at in crossings if at <= here], [at for at in crossings if at >= here]
    return Tipping(
        id_,
        here,
        _first_turn([*reversed(low), LOWEST], index, weight, points),
        _first_turn([*high, HIGHEST], index, weight, points),
        low[-1] if low else None,
        high[0] if high else None,
    )


def _crossing_weights(index: int, weight: Sequence[Fraction], points: dict[str, Row]) -> set[Fraction]:
    """Give every weight from 0 to 10 at which two models have the same sum, and one of them had less before it."""
    found = set()
    rest = [*weight[:index], Fraction(0), *weight[index + 1 :]]
    for row, other in combinations(points.values(), 2):
        slope = row[index] - other[index]
        if slope:
            lead = sum((w * (a - b) for w, a, b in zip(rest, row, other, strict=True)), Fraction(0))
            crossing = -lead / slope
            if LOWEST <= crossing <= HIGHEST:
                found.add(crossing)
    return found


def _first_turn(
    ahead: Sequence[Fraction], index: int, weight: Sequence[Fraction], points: dict[str, Row]
) -> Point | None:
    """Give the first of the crossings ahead, which end at a bound, beyond which other models fit best."""
    now = best_models(weight, points)
    for crossing, following in pairwise(ahead):
        # between two crossings the order is one and the same: the middle tells it
        past = best_models(_with_weight(weight, index, (crossing + following) / 2), points)
        if past != now or best_models(_with_weight(weight, index, crossing), points) != now:
            return Point(crossing, past)
    return None


def _with_weight(weight: Sequence[Fraction], index: int, to: Fraction) -> list[Fraction]:
    """Give the weights with one of them moved."""
    return [*weight[:index], to, *weight[index + 1 :]]
