"""What conversations with residents add up to, as a template sees it (`inzicht.geteld`): published counts only."""

from collections.abc import Sequence
from typing import Annotated, Final, NamedTuple

from armoedeplan.analysis.counted_use import (
    AREA,
    CountedUse,
    PeriodUse,
    counted_use,
    least_used,
    use_by_area,
)
from armoedeplan.analysis.experience import Heard, heard_in
from armoedeplan.analysis.published_counts import CountedTable, table_about
from armoedeplan.analysis.share_change import Share
from armoedeplan.answers import Answer, in_words
from armoedeplan.disclosure.published import SMALL, WITHHELD_COUNT, Shown
from armoedeplan.document.named import record_of
from armoedeplan.meaning import Meaning, RecordOf
from armoedeplan.plan.ervaringskennis import VERVOLGSTAPPEN
from armoedeplan.plan.keuzes import REDENEN_NIET_GEBRUIK
from armoedeplan.plan.regelingen import Regeling
from armoedeplan.plan.tellingen import Telling
from armoedeplan.record import Number
from armoedeplan.record.path import FieldPath
from armoedeplan.registrations.form import OTHER, OTHER_LABEL, UNKNOWN
from armoedeplan.views import Known, View

_COUNTS: Final = FieldPath("ervaringskennis.tellingen")
_SAID: Final = {**REDENEN_NIET_GEBRUIK, **VERVOLGSTAPPEN, OTHER: OTHER_LABEL}
"""The words of the answers that may be counted; others are words of one's own."""
_UNKNOWN_AREA: Final = "Niet bekend"


class Aandeel(NamedTuple):
    """A share in whole percents, with the lowest and the highest that it may well have been."""

    procent: Annotated[Answer, Meaning("hoeveel procent")]
    laagst: Annotated[Answer, Meaning("hoeveel procent het zeker is")]
    hoogst: Annotated[Answer, Meaning("hoeveel procent het hoogstens is")]


_NO_SHARE: Final = Aandeel(in_words(""), in_words(""), in_words(""))


class Regelingtelling(NamedTuple):
    """What people told of one provision."""

    regeling: Annotated[View | Answer, RecordOf(Regeling), Meaning("de regeling")]
    ja: Annotated[Answer, Meaning("hoeveel haar gebruiken; leeg als dat niet wordt getoond")]
    nee: Annotated[Answer, Meaning("hoeveel haar niet gebruiken; leeg als dat niet wordt getoond")]
    aandeel: Annotated[Aandeel, Meaning("welk deel haar gebruikt; leeg bij te weinig gesprekken")]
    vorige: Annotated[Aandeel, Meaning("welk deel haar in de vorige periode gebruikte")]
    zeker: Annotated[bool, Meaning("of het verschil met de vorige periode groter is dan toeval")]
    meer: Annotated[bool, Meaning("of het deel groter is dan in de vorige periode")]
    met_onbekend: Annotated[bool, Meaning("of wie het niet weet, is geteld bij wie haar niet gebruikt")]


class Aantaltelling(NamedTuple):
    """How often something was said."""

    wat: Annotated[Answer, Meaning("wat er is gezegd")]
    aantal: Annotated[Answer, Meaning("hoe vaak; leeg als dat niet wordt getoond")]


class Gebiedstelling(NamedTuple):
    """What people of one area told."""

    gebied: Annotated[Answer, Meaning("het gebied")]
    gesprekken: Annotated[Answer, Meaning("hoeveel gesprekken er waren; leeg als dat niet wordt getoond")]
    aandeel: Annotated[
        Aandeel, Meaning("welk deel de minst gebruikte regeling gebruikt; leeg bij te weinig gesprekken")
    ]
    niet_gebruikt: Annotated[
        list[Answer], Meaning("hoeveel elke regeling niet gebruiken, in de volgorde van regelingen; leeg bij te weinig")
    ]


class Geteld(NamedTuple):
    """What the conversations of one period add up to."""

    telling: Annotated[View, RecordOf(Telling), Meaning("de telling, met haar periode en haar regels")]
    regelingen: Annotated[list[Regelingtelling], Meaning("het gebruik van elke regeling")]
    redenen: Annotated[list[Aantaltelling], Meaning("waarom mensen iets niet gebruiken, het meest genoemde eerst")]
    steun: Annotated[list[Aantaltelling], Meaning("wat het meest zou helpen, het meest genoemde eerst")]
    gebieden: Annotated[list[Gebiedstelling], Meaning("wat er per gebied is geteld")]
    ondergrens: Annotated[Answer, Meaning("het kleinste aantal dat wordt getoond; leeg als dat niet bekend is")]


def counted_talks(known: Known) -> list[Geteld]:
    """Give what was counted in every period, the last one first."""
    periods = heard_in(known.plan)
    return [_period_told(now, periods, known) for now in reversed(periods)]


def _period_told(now: Heard, periods: Sequence[Heard], known: Known) -> Geteld:
    """Give what was counted in one period. periods: all there are."""
    given, least = known.plan.ervaringskennis.tellingen, _least_shown(now.telling)
    place = _COUNTS.item_of(now.telling, given.index(now.telling) + 1)
    return Geteld(
        View(now.telling, place, known),
        [_use_told(use, least, known) for use in counted_use(now, periods)],
        _counts_told(table_about(now.telling, "redenen"), least),
        _counts_told(table_about(now.telling, "steun"), least),
        _areas_told(now, least),
        least,
    )


def _least_shown(telling: Telling) -> Answer:
    """Give the smallest count that is shown; empty where the plan does not say it."""
    return Answer(telling.ondergrens, str(telling.ondergrens)) if telling.ondergrens else in_words("")


def _use_told(use: CountedUse, least: Answer, known: Known) -> Regelingtelling:
    """Give the use of one provision."""
    more = bool(use.share and use.before and use.share.middle > use.before.middle)
    return Regelingtelling(
        record_of(use.provision, known),
        _shown_count(use.using, least),
        _shown_count(use.leaving, least),
        _share_told(use.share),
        _share_told(use.before),
        use.changed,
        more,
        use.with_unknown,
    )


def _share_told(share: Share | None) -> Aandeel:
    """Give a share in whole percents; empty answers where there is none."""
    if share is None:
        return _NO_SHARE
    percents = (share.percent, round(100 * share.low), round(100 * share.high))
    return Aandeel(*(Answer(percent, str(percent)) for percent in percents))


def _counts_told(table: CountedTable | None, least: Answer) -> list[Aantaltelling]:
    """Give how often each thing was said, the most first, and what is hidden last."""
    rows = [(named[0], table.count_of(*named)) for named in table.rows if len(named) == 1] if table else []
    ordered = sorted(rows, key=lambda row: -1 if row[1].value is None else row[1].value, reverse=True)
    return [Aantaltelling(_words_of(name), _shown_count(count, least)) for name, count in ordered]


def _areas_told(now: Heard, least: Answer) -> list[Gebiedstelling]:
    """Give what was counted in every area, in the order of the table."""
    use = table_about(now.telling, "gebruik", AREA)
    talks = table_about(now.telling, "gesprekken", AREA)
    told_use = PeriodUse(now)
    provisions = told_use.provisions if use else ()
    shares = {known.area: known.share for known in use_by_area(now, least_used(now))}
    groups = (use or talks or CountedTable((), {})).groups
    told = [
        Gebiedstelling(
            in_words(_UNKNOWN_AREA if area == UNKNOWN else area),
            _shown_count(talks.count_of("gesprekken", column=area) if talks else WITHHELD_COUNT, least),
            _share_told(shares.get(area)),
            [_shown_count(told_use.leaving(provision, area), least) for provision in provisions],
        )
        for area in groups
    ]
    # that of a few the area is not known says nothing
    return [row for row in told if row.gebied != _UNKNOWN_AREA or row.gesprekken or any(row.niet_gebruikt)]


def _words_of(name: str) -> Answer:
    """Give the words of what was said: those of a known answer, or one's own."""
    return Answer(name, _SAID.get(name, name))


def _shown_count(count: Shown, least: Answer) -> Answer:
    """Give a published count as an answer; a hidden one is empty, and written as what everybody may know of it."""
    if count.value is None:
        return Answer("", f"minder dan {least}" if count.reason == SMALL and least else "niet getoond")
    return Answer(count.value, Number().shown(count.value))
