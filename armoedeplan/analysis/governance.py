"""What the guide's rule of choice says of an objective: a set of governance models, never one winner (H3.7, H3.10)."""

from collections.abc import Iterable
from typing import NamedTuple

from armoedeplan.method.loader import models
from armoedeplan.method.modellen import Keuzeregel
from armoedeplan.method.statement import INFERRED, SOURCE, Statement


class Ground(NamedTuple):
    """One rule of choice that holds for an objective.

    directions: those of the objective on which the rule rests. models: the models it points to.
    reason: the rule in Dutch. firmness: how firmly the guide says it, in Dutch.
    derived: the rule is our reading, wider than the guide's words. page: the printed page of the guide it rests on.
    """

    directions: tuple[str, ...]
    models: tuple[str, ...]
    reason: str
    firmness: str
    derived: bool
    page: int | None

    @property
    def told(self) -> Statement:
        """The reason with where it comes from: the page of the guide, or inferred (decision record 0040)."""
        return Statement(self.reason, INFERRED if self.derived else SOURCE, f"handreiking 2009, pagina {self.page}")


class Advice(NamedTuple):
    """The models that suit an objective, in the order of the guide, with the grounds; empty where it has no rule.

    A model that is left out is not wrong: of ketensturing the guide says nothing here, and it leaves every choice to
    those who decide (H3.11).
    """

    models: tuple[str, ...]
    grounds: tuple[Ground, ...]


def rule_advice(directions: Iterable[str]) -> Advice:
    """Give what the rules of choice say of the directions of an objective.

    A derived rule gives way to one of the guide's own that holds for the same directions.
    """
    own = frozenset(directions)
    holding = [rule for rule in models().regels if rule.als and own.issuperset(rule.als)]
    stated = [frozenset(rule.als) for rule in holding if not rule.afgeleid]
    grounds = tuple(
        _ground_of(rule)
        for rule in holding
        if not (rule.afgeleid and any(wider.issuperset(rule.als) for wider in stated))
    )
    suited = {model for ground in grounds for model in ground.models}
    return Advice(tuple(model.id for model in models().modellen if model.id in suited), grounds)


def _ground_of(rule: Keuzeregel) -> Ground:
    """Give what a rule of choice says for its models, with its page and whether it is inferred."""
    return Ground(rule.als, rule.dan, rule.tekst or "", rule.stelligheid or "", bool(rule.afgeleid), rule.pagina)
