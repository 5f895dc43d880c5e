"""What follows from a plan, as a template sees it: who does what, and what the guide says of the objective."""

from fractions import Fraction
from functools import cached_property
from typing import Any, Final

from armoedeplan.analysis.aanbod import coverage
from armoedeplan.analysis.adopted_cases import kept_cases
from armoedeplan.analysis.advice import advise
from armoedeplan.analysis.governance import Advice, rule_advice
from armoedeplan.analysis.lessons import mirrored_lessons
from armoedeplan.analysis.matrix import Matrix, actors_by_function
from armoedeplan.analysis.money import whole_sum, year_sums
from armoedeplan.analysis.overlap import overlaps, shortages
from armoedeplan.analysis.trace import follow_ups
from armoedeplan.answers import Answer
from armoedeplan.method.loader import sources
from armoedeplan.plan.plan import Plan
from armoedeplan.practice.entries import Entry
from armoedeplan.practice.library import built_in, by_id
from armoedeplan.record import Money
from armoedeplan.record.path import FieldPath, asked
from armoedeplan.views import Known

_OFFERED: Final = FieldPath("samenwerking.aanbod")


class Inzicht:
    """What is reckoned out of a plan; each part when a template first asks for it."""

    def __init__(self, known: Known) -> None:
        self._known = known

    @cached_property
    def advies(self) -> Advice:
        """What the rules of choice say of the objective of the plan."""
        return rule_advice(self._known.plan.uitgangspunten.doelstelling.richting)

    @cached_property
    def functies(self) -> list[Answer]:
        """The functions that an offer can have: the known ones, then those of this plan's own."""
        return [self._choice(_OFFERED.field("functies"), one) for one in self._matrix.columns]

    @property
    def dekking(self) -> list[dict[str, Any]]:
        """The actors that carry out an offer, each with the functions of it (`functies`, by value)."""
        done = self._matrix.by_row()
        return [{"actor": self._record(actor), "functies": functions} for actor, functions in done.items()]

    @property
    def overlap(self) -> list[dict[str, Any]]:
        """Where several parties do the same, each on its own."""
        return [
            {
                "functie": self._choice(_OFFERED.field("functies"), one.function),
                "doelgroep": self._record(one.group) if one.group else None,
                "gebied": _said(one.area) if one.area else None,
                "uitvoerders": [self._record(actor) for actor in one.actors],
            }
            for one in overlaps(self._known.plan)
        ]

    @property
    def leemten(self) -> list[dict[str, Any]]:
        """What nothing covers, or far less than the rest."""
        return [
            {
                "soort": _said(asked(Plan, _OFFERED.field(one.dimension)).label),
                "waarde": self._record(one.value)
                if one.dimension == "doelgroepen"
                else self._choice(_OFFERED.field(one.dimension), one.value),
                "aantal": len(one.actors),
            }
            for one in shortages(coverage(self._known.plan))
        ]

    @property
    def spoor(self) -> list[dict[str, Any]]:
        """What follows from each starting point: the networks and measures (`vervolg`), and the `indicatoren`."""
        return [
            {
                "aanknopingspunt": self._record(one.point),
                "vervolg": [self._record(id_) for id_ in one.onward],
                "indicatoren": [self._record(id_) for id_ in one.indicators],
            }
            for one in follow_ups(self._known.plan)
        ]

    @property
    def geld(self) -> dict[str, Any]:
        """The sums of the money, in whole euros; empty where there is no amount.

        `per_jaar`: each `jaar` with what there is for it (`geld`), what of that is `structureel`, and what all
        `maatregelen` cost. `totaal`: what there is, also without a year.
        """
        years = [
            {
                "jaar": Answer(one.year, str(one.year)),
                "geld": _euros(one.finance),
                "structureel": _euros(one.structural),
                "maatregelen": _euros(one.costs),
            }
            for one in year_sums(self._known.plan)
        ]
        return {"per_jaar": years, "totaal": _euros(whole_sum(self._known.plan))}

    @cached_property
    def afweging(self) -> dict[str, Any]:
        """How the models fit the answers, with the whole sum (afgeleid); empty as long as no wish was answered.

        `modellen`: their names. `rijen`: each `kenmerk` with its `gewicht` and the `punten` of each model, a dash where
        the guide is silent. `som`: of each model. `best`: the names of those that fit best. `spanningen`: what pulls.
        """
        found = advise(self._known.plan, firm=False)
        if not found.weighed:
            return {}
        return {
            "modellen": [_said(one.name) for one in found.models],
            "rijen": [
                {
                    "kenmerk": _said(one.label),
                    "gewicht": _number(one.weight),
                    "punten": [_points(one.cells[model.model].points) for model in found.models],
                }
                for one in found.criteria
            ],
            "som": [_number(one.score) for one in found.models],
            "best": [_said(one.name) for one in found.models if one.model in found.best],
            "spanningen": [_said(one.told.marked) for one in found.tensions],
        }

    @property
    def voorbeelden(self) -> list[dict[str, Any]]:
        """The cases from practice that the plan builds on, each with its source and where it is used (`bij`)."""
        known = by_id(built_in())
        return [
            {**_case(id_, known.get(id_)), "bij": [self._record(one) for one in used]}
            for id_, used in kept_cases(self._known.plan).items()
        ]

    @property
    def lessen(self) -> list[dict[str, Any]]:
        """Each lesson of other municipalities with its points, and whether the plan says something of them."""
        return [
            {
                "les": _said(one.title[:1].upper() + one.title[1:]),
                "punten": [
                    {"punt": _said(point.text), "in_plan": bool(point.places), "stand": _said(point.answer)}
                    for point in one.points
                ],
            }
            for one in mirrored_lessons(self._known.plan, ())
        ]

    @cached_property
    def _matrix(self) -> Matrix:
        return actors_by_function(self._known.plan)

    def _record(self, id_: str) -> Any:
        return self._known.records.get(id_) or _said(id_)

    def _choice(self, path: FieldPath, value: str) -> Answer:
        one: Answer = self._known.one(asked(Plan, path), value, path)
        return one


def _number(value: Fraction | float) -> str:
    """Write a sum or a weight in Dutch: `7,5`."""
    return f"{float(value):g}".replace(".", ",")


def _euros(amount: int | None) -> Answer:
    """Give an amount as an answer; nothing is an empty one."""
    return _said("") if amount is None else Answer(amount, Money().shown(amount))


def _points(points: int | None) -> str:
    """Write points; a dash where nothing can be said."""
    return "–" if points is None else str(points)


def _case(id_: str, entry: Entry | None) -> dict[str, Any]:
    """Give what a document tells of a case; of one that is not in the library no more than its id."""
    if entry is None:
        return {"titel": _said(id_), "gemeenten": None, "les": None, "bron": None}
    case = entry.case
    source = case.bronnen[0]
    title = sources()[source.document].titel if source.document in sources() else source.document
    place = f", pagina {source.pagina}" if source.pagina else ""
    return {
        "titel": _said(case.titel or id_),
        "gemeenten": _said(", ".join(case.gemeenten)),
        "les": _said(case.lesson.marked if case.les else ""),
        "bron": _said(f"{title}{place}"),
    }


def _said(words: str) -> Answer:
    return Answer(words, words)
