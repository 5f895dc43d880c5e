"""What the guide and our own sum say of the governance models, as a template sees it (`inzicht`)."""

from collections.abc import Sequence
from fractions import Fraction
from typing import Annotated, NamedTuple

from armoedeplan.analysis.advice import advise
from armoedeplan.analysis.governance import rule_advice
from armoedeplan.answers import Answer, in_words
from armoedeplan.meaning import Meaning
from armoedeplan.views import Known


class Grond(NamedTuple):
    """One rule of choice of the guide that holds for the goal."""

    reden: Annotated[str, Meaning("de regel")]
    afgeleid: Annotated[bool, Meaning("of de regel onze lezing is, ruimer dan de handreiking")]
    bladzijde: Annotated[int | None, Meaning("de bladzijde van de handreiking")]


class Advies(NamedTuple):
    """What the rules of choice say of the goal; empty where the guide has no rule."""

    modellen: Annotated[tuple[str, ...], Meaning("de korte namen van de modellen")]
    gronden: Annotated[list[Grond], Meaning("waarop dat rust")]


class Kenmerk(NamedTuple):
    """One criterion of the sum, with what each model gets for it."""

    kenmerk: Annotated[Answer, Meaning("het kenmerk")]
    gewicht: Annotated[str, Meaning("het gewicht")]
    punten: Annotated[list[str], Meaning("de punten per model; een streepje waar de handreiking zwijgt")]
    gelijk: Annotated[bool, Meaning("of elk model evenveel punten krijgt")]


class Afweging(NamedTuple):
    """How the models fit the answers (afgeleid); false and empty as long as no wish was answered."""

    modellen: Annotated[Sequence[Answer], Meaning("de namen van de modellen")] = ()
    rijen: Annotated[Sequence[Kenmerk], Meaning("de kenmerken met de punten")] = ()
    som: Annotated[Sequence[str], Meaning("de som per model")] = ()
    best: Annotated[Sequence[Answer], Meaning("de namen van de modellen die het best passen")] = ()
    spanningen: Annotated[Sequence[Answer], Meaning("wat er wringt")] = ()

    def __bool__(self) -> bool:
        return bool(self.modellen)


def advice_of(known: Known) -> Advies:
    """Give what the guide's rules of choice say of the direction of the goal."""
    found = rule_advice(known.plan.uitgangspunten.doelstelling.richting)
    return Advies(found.models, [Grond(ground.reason, ground.derived, ground.page) for ground in found.grounds])


def weighing_of(known: Known) -> Afweging:
    """Give how the models fit the answers, with the whole sum."""
    found = advise(known.plan, firm=False)
    if not found.weighed:
        return Afweging()
    models = [scored.model for scored in found.models]
    return Afweging(
        modellen=[in_words(scored.name) for scored in found.models],
        rijen=[
            Kenmerk(
                in_words(criterion.label),
                _number(criterion.weight),
                [_points(criterion.cells[model].points) for model in models],
                len({criterion.cells[model].points for model in models}) == 1,
            )
            for criterion in found.criteria
        ],
        som=[_number(scored.score) for scored in found.models],
        best=[in_words(scored.name) for scored in found.models if scored.model in found.best],
        spanningen=[in_words(tension.told.marked) for tension in found.tensions],
    )


def _number(value: Fraction | float) -> str:
    """Write a sum or a weight in Dutch: `7,5`."""
    return f"{float(value):g}".replace(".", ",")


def _points(points: int | None) -> str:
    """Write points; a dash where nothing can be said."""
    return "–" if points is None else str(points)
