"""Who does what, as a template sees it: coverage, overlap and gaps (`inzicht`)."""

from typing import Annotated, Final, NamedTuple

from armoedeplan.analysis.aanbod import coverage
from armoedeplan.analysis.matrix import actors_by_function, offers_by_function
from armoedeplan.analysis.overlap import Shortage, overlaps, shortages
from armoedeplan.answers import Answer, in_words
from armoedeplan.document.named import choice_of, record_of
from armoedeplan.meaning import Meaning, RecordOf
from armoedeplan.plan.actoren import Actor
from armoedeplan.plan.doelgroepen import Doelgroep
from armoedeplan.plan.plan import Plan
from armoedeplan.record.path import FieldPath
from armoedeplan.record.spot import asked
from armoedeplan.views import Known, View

_OFFER: Final = FieldPath("samenwerking.aanbod")


class Dekking(NamedTuple):
    """An actor that carries out an offer, with the functions of what it offers."""

    actor: Annotated[View | Answer, RecordOf(Actor), Meaning("wie het doet")]
    functies: Annotated[set[str], Meaning("de functies, op waarde")]


class Overlapping(NamedTuple):
    """One function that several parties have, each on its own; `doelgroep` and `gebied` are empty where it is wider."""

    functie: Annotated[Answer, Meaning("de functie")]
    doelgroep: Annotated[View | Answer | None, RecordOf(Doelgroep), Meaning("de doelgroep, als het om één gaat")]
    gebied: Annotated[Answer | None, Meaning("het gebied, als het om één gaat")]
    uitvoerders: Annotated[list[View | Answer], RecordOf(Actor), Meaning("wie het doen")]


class Leemte(NamedTuple):
    """A value that no offer covers, or far fewer than the rest."""

    soort: Annotated[Answer, Meaning("waarin")]
    waarde: Annotated[View | Answer, RecordOf(Doelgroep), Meaning("wat ontbreekt; bij doelgroepen de doelgroep")]
    aantal: Annotated[int, Meaning("hoeveel partijen")]


class Functietelling(NamedTuple):
    """A function, and how many offers have it."""

    naam: Annotated[Answer, Meaning("de functie")]
    aantal: Annotated[int, Meaning("hoeveel onderdelen van het aanbod haar hebben")]


def counted_functions(known: Known) -> list[Functietelling]:
    """Give how many offers have each function, the most first."""
    path = _OFFER.field("functies")
    return [Functietelling(choice_of(path, value, known), count) for value, count in offers_by_function(known.plan)]


def functions_of(known: Known) -> list[Answer]:
    """Give the functions that an offer can have: the known ones, then those of this plan's own."""
    return [choice_of(_OFFER.field("functies"), value, known) for value in actors_by_function(known.plan).columns]


def covers_of(known: Known) -> list[Dekking]:
    """Give the actors that carry out an offer, in the order of the plan."""
    by_actor = actors_by_function(known.plan).by_row()
    return [Dekking(record_of(actor, known), functions) for actor, functions in by_actor.items()]


def overlaps_of(known: Known) -> list[Overlapping]:
    """Give where several parties do the same, each on its own."""
    return [
        Overlapping(
            functie=choice_of(_OFFER.field("functies"), overlap.function, known),
            doelgroep=record_of(overlap.group, known) if overlap.group else None,
            gebied=choice_of(_OFFER.field("gebied"), overlap.area, known) if overlap.area else None,
            uitvoerders=[record_of(actor, known) for actor in overlap.actors],
        )
        for overlap in overlaps(known.plan)
    ]


def gaps_of(known: Known) -> list[Leemte]:
    """Give what nothing covers, or far less than the rest."""
    return [_gap(shortage, known) for shortage in shortages(coverage(known.plan))]


def _gap(shortage: Shortage, known: Known) -> Leemte:
    path = _OFFER.field(shortage.dimension)
    named = shortage.dimension == "doelgroepen"
    value = record_of(shortage.value, known) if named else choice_of(path, shortage.value, known)
    return Leemte(in_words(asked(Plan, path).label), value, len(shortage.actors))
