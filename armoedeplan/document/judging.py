"""Where indicators and measures stand, and what targets mean in people, as a template sees it (`inzicht`)."""

from typing import Annotated, NamedTuple

from armoedeplan.analysis.judgement import Judgement, judge_indicators, proposed_stand
from armoedeplan.analysis.people_behind import people_differences
from armoedeplan.answers import Answer, in_words
from armoedeplan.document.named import choice_of
from armoedeplan.meaning import Meaning, RecordOf
from armoedeplan.plan.doelgroepen import Doelgroep
from armoedeplan.plan.indicatoren import Indicator
from armoedeplan.plan.maatregelen import Maatregel
from armoedeplan.plan.metingen import Meting
from armoedeplan.record import Number, Record
from armoedeplan.record.path import FieldPath
from armoedeplan.views import Known, View

_INDICATORS = FieldPath("verantwoording.indicatoren")
_MEASURES = FieldPath("aanpak.maatregelen")
_STAND = _MEASURES.field("oordeel").field("stand")


class Indicatoroordeel(NamedTuple):
    """Where one indicator stands by its last measurement, against the straight line to its target."""

    indicator: Annotated[View, RecordOf(Indicator), Meaning("de indicator")]
    meting: Annotated[View, RecordOf(Meting), Meaning("de laatste meting, waarover het oordeel gaat")]
    verwacht: Annotated[Answer, Meaning("de waarde die op dat moment nodig was, op één decimaal")]
    oordeel: Annotated[Answer, Meaning("loopt voor, op schema, risico of loopt achter")]
    afstand: Annotated[Answer, Meaning("hoe ver voor of achter, in hele procenten van de hele weg naar het doel")]
    binnen_marge: Annotated[bool, Meaning("of de verandering te klein is om iets te betekenen")]
    gehaald: Annotated[bool, Meaning("of het doel al is gehaald")]
    begint_later: Annotated[
        list[View],
        RecordOf(Maatregel),
        Meaning("de maatregelen die hierbij horen, als zij alle na de meting beginnen; anders geen"),
    ]


class Maatregeloordeel(NamedTuple):
    """How one measure stands: what the plan says of it, else what the program proposes."""

    maatregel: Annotated[View, RecordOf(Maatregel), Meaning("de maatregel")]
    oordeel: Annotated[Answer, Meaning("het eigen oordeel, en anders het voorstel; leeg als er geen van beide is")]
    voorstel: Annotated[Answer, Meaning("wat uit de metingen volgt; leeg als dat niet te zeggen is")]
    eigen: Annotated[bool, Meaning("of het plan het oordeel zelf geeft")]


class Verschil(NamedTuple):
    """How many more or fewer people a target means, if the group stays as large."""

    indicator: Annotated[View, RecordOf(Indicator), Meaning("de indicator")]
    groep: Annotated[View, RecordOf(Doelgroep), Meaning("de doelgroep")]
    aantal: Annotated[Answer, Meaning("hoeveel het er meer of minder zijn")]
    wie: Annotated[Answer, Meaning("wat de doelgroep telt, zoals huishoudens; leeg als haar naam daar niet mee begint")]
    meer: Annotated[bool, Meaning("of het er meer worden; anders worden het er minder")]


def indicator_judgements(known: Known) -> list[Indicatoroordeel]:
    """Give where every indicator stands of which that can be said, in the order of the plan."""
    return [_indicator_judged(judgement, known) for judgement in judge_indicators(known.plan)]


def measure_judgements(known: Known) -> list[Maatregeloordeel]:
    """Give how every measure stands, in the order of the plan."""
    return [_measure_judged(measure, known) for measure in known.plan.aanpak.maatregelen]


def differences_in_people(known: Known) -> list[Verschil]:
    """Give what targets mean in people, in the order of the plan."""
    return [
        Verschil(
            _view_of(found.indicator, known.plan.verantwoording.indicatoren, _INDICATORS, known),
            _view_of(
                found.group, known.plan.uitgangspunten.doelgroepen, FieldPath("uitgangspunten.doelgroepen"), known
            ),
            _number_answer(found.people),
            in_words(found.whom),
            found.more,
        )
        for found in people_differences(known.plan)
    ]


def _indicator_judged(judgement: Judgement, known: Known) -> Indicatoroordeel:
    """Give the judgement of one indicator in words."""
    indicators = known.plan.verantwoording.indicatoren
    indicator = judgement.indicator
    path = _path_of(indicator, indicators, _INDICATORS).field("metingen")
    measures = known.plan.aanpak.maatregelen
    return Indicatoroordeel(
        indicator=_view_of(indicator, indicators, _INDICATORS, known),
        meting=_view_of(judgement.measurement, indicator.metingen, path, known),
        verwacht=_number_answer(round(judgement.expected, 1)),
        oordeel=choice_of(_STAND, judgement.stand, known),
        afstand=_number_answer(round(100 * judgement.distance)),
        binnen_marge=judgement.within_margin,
        gehaald=judgement.reached,
        begint_later=[_view_of(measure, measures, _MEASURES, known) for measure in judgement.later],
    )


def _measure_judged(measure: Maatregel, known: Known) -> Maatregeloordeel:
    """Give how one measure stands: its own answer goes before what is proposed."""
    proposed, own = proposed_stand(known.plan, measure), measure.oordeel.stand
    return Maatregeloordeel(
        _view_of(measure, known.plan.aanpak.maatregelen, _MEASURES, known),
        _stand_answer(own or proposed, known),
        _stand_answer(proposed, known),
        own is not None,
    )


def _stand_answer(value: str | None, known: Known) -> Answer:
    """Give a state in words; an empty answer where there is none."""
    return choice_of(_STAND, value, known) if value else in_words("")


def _number_answer(value: float) -> Answer:
    """Give a number that was reckoned as an answer."""
    return Answer(value, Number().shown(value))


def _view_of(record: Record, records: tuple[Record, ...], path: FieldPath, known: Known) -> View:
    """Give a record of a list as a template sees it."""
    return View(record, _path_of(record, records, path), known, _number_of(record, records))


def _path_of(record: Record, records: tuple[Record, ...], path: FieldPath) -> FieldPath:
    """Give where a record of a list stands."""
    return path.item_of(record, _number_of(record, records))


def _number_of(record: Record, records: tuple[Record, ...]) -> int:
    """Give the place of a record in its list, from 1: of the record itself, not of one that says the same."""
    return next(number for number, other in enumerate(records, 1) if other is record)
