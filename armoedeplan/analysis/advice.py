"""The whole advice of step 3: the rule of the guide, the fit, how firm it is, and what pulls against what.

It is advice with its sum shown and never a verdict: the municipality decides, and writes down why (H3.11).
"""

from fractions import Fraction
from typing import NamedTuple

from armoedeplan.analysis import governance
from armoedeplan.analysis.criteria import Criterion, criteria
from armoedeplan.analysis.fit import Mix, Scored, best, highest, mixes, rows, scored, weights
from armoedeplan.analysis.robust import Share, Tipping, Turn, dominated, shares, tipping_points, turning_answers
from armoedeplan.analysis.tensions import Tension, tensions
from armoedeplan.analysis.version import version
from armoedeplan.plan.plan import Plan


class Advice(NamedTuple):
    """All that can be said of the choice of a model.

    rule: what the guide says of the objective. criteria: what was weighed, with the points of every model.
    models, mixes: the sums; highest: the sum of a model that would match every answer.
    best: the models that fit best; empty when there is nothing to weigh yet.
    tipping, turns, shares, dominated: how firm that is; empty when there is nothing to weigh yet.
    version: what a recorded choice refers to, see `analysis.version`.
    """

    rule: governance.Advice
    criteria: tuple[Criterion, ...]
    models: tuple[Scored, ...]
    mixes: tuple[Mix, ...]
    highest: Fraction
    best: frozenset[str]
    tipping: tuple[Tipping, ...]
    turns: tuple[Turn, ...]
    shares: tuple[Share, ...]
    dominated: frozenset[str]
    tensions: tuple[Tension, ...]
    version: str


def advise(plan: Plan) -> Advice:
    """Give the advice on a plan, which may be empty."""
    found = criteria(plan)
    points = rows(found)
    leading = best(weights(found), points)
    weighed = any(any(row) for row in points.values())
    choice = plan.governance.keuze
    chosen = [one for one in (choice.hoofdmodel, choice.tweede_model) if one]
    sums = scored(found)
    return Advice(
        rule=governance.advice(plan.uitgangspunten.doelstelling.richting),
        criteria=found,
        models=sums,
        mixes=mixes(found),
        highest=highest(found),
        best=leading,
        tipping=tipping_points(found) if leading else (),
        turns=turning_answers(plan, found) if weighed else (),
        shares=shares(points) if weighed else (),
        dominated=dominated(points) if weighed else frozenset(),
        tensions=tensions(plan, chosen or [one.model for one in sums if one.model in leading], found),
        version=version(plan, found),
    )
