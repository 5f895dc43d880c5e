"""The whole advice of step 3: the rule of the guide, the fit, how firm it is, and what pulls against what.

It is advice with its sum shown and never a verdict: the municipality decides, and writes down why (H3.11).
"""

from fractions import Fraction
from typing import NamedTuple

from armoedeplan.analysis import governance
from armoedeplan.analysis.criteria import WISHES, Criterion, criteria
from armoedeplan.analysis.fit import (
    Mix,
    Scored,
    best_models,
    highest_score,
    mixes_of_two,
    points_by_model,
    scored_models,
    weights_of,
)
from armoedeplan.analysis.robust import (
    DirectionTurn,
    Share,
    Tipping,
    Turn,
    best_fit_shares,
    dominated_models,
    tipping_points,
    turning_answers,
    turning_directions,
)
from armoedeplan.analysis.tensions import Tension, tensions
from armoedeplan.analysis.version import advice_version
from armoedeplan.plan.plan import Plan


class Advice(NamedTuple):
    """All that can be said of the choice of a model.

    rule: what the guide says of the objective. criteria: what was weighed, with the points of every model.
    models, mixes: the sums; highest: the sum of a model that would match every answer.
    best: the models that fit best; empty when there is nothing to weigh yet.
    tipping, turns, shares, dominated: how firm that is; empty when there is nothing to weigh yet.
    directions: which other direction of the goal would change what the rule says.
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
    directions: tuple[DirectionTurn, ...]
    shares: tuple[Share, ...]
    dominated: frozenset[str]
    tensions: tuple[Tension, ...]
    version: str

    @property
    def weighed(self) -> bool:
        """Tell whether there is a sum: a wish of the municipality was answered, and some model fits it.

        Who is in view and what is arranged for citizens are not enough: they say what there is, not what is wanted.
        """
        return bool(self.best) and any(criterion.answer for criterion in self.criteria if criterion.id in WISHES)


def advise(plan: Plan, *, firm: bool = True) -> Advice:
    """Give the advice on a plan, which may be empty; firm: also how firm it is, which takes most of the time."""
    found = criteria(plan)
    points = points_by_model(found)
    leading = best_models(weights_of(found), points)
    weighed = firm and any(any(row) for row in points.values())
    choice = plan.governance.keuze
    wished = any(criterion.answer for criterion in found if criterion.id in WISHES)
    considered = [model for model in (choice.hoofdmodel, choice.tweede_model) if model]
    if not considered and wished:
        considered = [model for model in points if model in leading]
    sums = scored_models(found)
    return Advice(
        rule=governance.rule_advice(plan.uitgangspunten.doelstelling.richting),
        criteria=found,
        models=sums,
        mixes=mixes_of_two(found),
        highest=highest_score(found),
        best=leading,
        tipping=tipping_points(found) if leading and firm else (),
        turns=turning_answers(plan, found) if weighed else (),
        directions=turning_directions(plan.uitgangspunten.doelstelling.richting),
        shares=best_fit_shares(points) if weighed else (),
        dominated=dominated_models(points) if weighed else frozenset(),
        tensions=tensions(plan, considered, found),
        version=advice_version(plan, found),
    )
