"""The version of an advice: a short mark that changes when what the advice rests on changes, part by part."""

import re
from collections.abc import Sequence
from typing import Final

from armoedeplan.analysis.criteria import PARTICIPATION, PARTIES, WISHES, Criterion, criteria
from armoedeplan.method.loader import models
from armoedeplan.plan.plan import Plan

PARTS: Final = {
    "doel": "de richting van de doelstelling",
    "wensen": "de antwoorden in de afweging",
    "gewichten": "de gewichten of de eigen punten",
    "plan": "de actoren van stap 2 of de deelname van burgers",
    "methode": "de manier van rekenen van het programma",
}
"""What an advice rests on, each part with what it is called when it changed."""
_MARK: Final = re.compile(rf"[0-9a-f]{{4}}(?:-[0-9a-f]{{4}}){{{len(PARTS) - 1}}}")


def advice_version(plan: Plan, found: Sequence[Criterion]) -> str:
    """Give the version of the advice on a plan: four signs for each part of what it rests on."""
    import hashlib

    weighing, by_id = plan.governance.afweging, {criterion.id: criterion for criterion in found}
    parts = (
        sorted(plan.uitgangspunten.doelstelling.richting),
        [by_id[wish].answer for wish in WISHES],
        [[str(each.weight) for each in found], sorted(_own_points(each) for each in weighing.eigen_scores)],
        [by_id[PARTIES].answer, sorted(by_id[PARTICIPATION].rests_on)],
        _method_parts(),
    )
    return "-".join(hashlib.sha256(repr(part).encode()).hexdigest()[:4] for part in parts)


def changed_parts(noted: str, now: str) -> tuple[str, ...] | None:
    """Give what changed between two versions, in words; nothing when one of them is no version of ours."""
    if not (_MARK.fullmatch(noted) and _MARK.fullmatch(now)):
        return None
    pairs = zip(PARTS.values(), noted.split("-"), now.split("-"), strict=True)
    return tuple(words for words, before, after in pairs if before != after)


def parts_changed_since(noted: str, plan: Plan) -> tuple[str, ...] | None:
    """Give what changed of a plan since a version was noted, in words; nothing when that is no version of ours."""
    # the version of now takes all criteria of the advice
    return changed_parts(noted, advice_version(plan, criteria(plan))) if _MARK.fullmatch(noted) else None


def _own_points(score: object) -> list[str]:
    """Give the points that a municipality gives itself."""
    return [str(getattr(score, name)) for name in ("model", "kenmerk", "punten")]


def _method_parts() -> list[object]:
    """Give of the method's data what an advice is computed from."""
    data = models()
    return [
        [(rule.als, rule.dan) for rule in data.regels],
        [[getattr(model.cellen, wish).waarde for wish in WISHES] for model in data.modellen],
        [(partial.kenmerk, partial.waarden) for partial in data.passing.deels],
        [(needed.model, needed.groep, needed.minstens) for needed in data.passing.partijen],
        [
            (taking_part.model, taking_part.alle_fasen, taking_part.enkele_fasen)
            for taking_part in data.passing.deelname
        ],
    ]
