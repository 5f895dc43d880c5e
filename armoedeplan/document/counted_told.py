"""What conversations with residents add up to, as a template sees it (`inzicht.geteld`): published counts only."""

from typing import Annotated, NamedTuple

from armoedeplan.analysis.counted_use import NO, CountedUse, counted_use, least_used, provisions_in, use_by_area
from armoedeplan.analysis.published_counts import AREA, CountedTable, counted_periods, table_about
from armoedeplan.analysis.share_margin import Share
from armoedeplan.answers import Answer, in_words
from armoedeplan.document.named import record_of
from armoedeplan.meaning import Meaning, RecordOf
from armoedeplan.plan.keuzes import REDENEN_NIET_GEBRUIK
from armoedeplan.plan.regelingen import Regeling
from armoedeplan.plan.tellingen import Telling
from armoedeplan.record import Number
from armoedeplan.record.path import FieldPath
from armoedeplan.views import Known, View

_COUNTS = FieldPath("ervaringskennis.tellingen")


class Aandeel(NamedTuple):
    """A share in whole percents, with the lowest and the highest that it may well have been."""

    procent: Annotated[Answer, Meaning("hoeveel procent")]
    laagst: Annotated[Answer, Meaning("hoeveel procent het zeker is")]
    hoogst: Annotated[Answer, Meaning("hoeveel procent het hoogstens is")]


class Regelingtelling(NamedTuple):
    """What people told of one provision."""

    regeling: Annotated[View | Answer, RecordOf(Regeling), Meaning("de regeling")]
    ja: Annotated[Answer, Meaning("hoeveel haar gebruiken; leeg als dat niet wordt getoond")]
    nee: Annotated[Answer, Meaning("hoeveel haar niet gebruiken; leeg als dat niet wordt getoond")]
    aandeel: Annotated[Aandeel | None, Meaning("welk deel haar gebruikt; niets bij te weinig gesprekken")]
    vorige: Annotated[Aandeel | None, Meaning("welk deel haar in de vorige periode gebruikte")]
    zeker: Annotated[bool, Meaning("of het verschil met de vorige periode groter is dan toeval")]
    meer: Annotated[bool, Meaning("of het deel groter is dan in de vorige periode")]


class Aantaltelling(NamedTuple):
    """How often something was said."""

    wat: Annotated[Answer, Meaning("wat er is gezegd")]
    aantal: Annotated[Answer, Meaning("hoe vaak; leeg als dat niet wordt getoond")]


class Gebiedstelling(NamedTuple):
    """What people of one area told."""

    gebied: Annotated[Answer, Meaning("het gebied")]
    gesprekken: Annotated[Answer, Meaning("hoeveel gesprekken er waren; leeg als dat niet wordt getoond")]
    aandeel: Annotated[
        Aandeel | None, Meaning("welk deel de minst gebruikte regeling gebruikt; niets bij te weinig gesprekken")
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


def counted_talks(known: Known) -> list[Geteld]:
    """Give what was counted in every period, the last one first."""
    periods = counted_periods(known.plan)
    # before the first one there is none
    return [_period_told(now, before, known) for now, before in zip(periods, (*periods, None)[1:], strict=True)]


def _period_told(now: Telling, before: Telling | None, known: Known) -> Geteld:
    """Give what was counted in one period."""
    given = known.plan.ervaringskennis.tellingen
    place = _COUNTS.item_of(now, given.index(now) + 1)
    return Geteld(
        View(now, place, known),
        [_use_told(use, known) for use in counted_use(now, before)],
        _counts_told(table_about(now, "redenen")),
        _counts_told(table_about(now, "steun")),
        _areas_told(now),
    )


def _use_told(use: CountedUse, known: Known) -> Regelingtelling:
    """Give the use of one provision."""
    more = bool(use.share and use.before and use.share.part > use.before.part)
    return Regelingtelling(
        record_of(use.provision, known),
        _shown_count(use.using),
        _shown_count(use.leaving),
        _share_told(use.share),
        _share_told(use.before),
        use.changed,
        more,
    )


def _share_told(share: Share | None) -> Aandeel | None:
    """Give a share in whole percents."""
    return Aandeel(*(Answer(round(100 * part), str(round(100 * part))) for part in share)) if share else None


def _counts_told(table: CountedTable | None) -> list[Aantaltelling]:
    """Give how often each thing was said, the most first, and what is hidden last.

    What was said of one provision only is left out: it is counted among all too, and one paper tells it once.
    """
    rows = [(named[0], counts[0]) for named, counts in table.rows.items() if len(named) == 1] if table else []
    ordered = sorted(rows, key=lambda row: -1 if row[1] is None else row[1], reverse=True)
    return [Aantaltelling(_words_of(name), _shown_count(count)) for name, count in ordered]


def _areas_told(now: Telling) -> list[Gebiedstelling]:
    """Give what was counted in every area, in the order of the table."""
    use = table_about(now, "gebruik", AREA)
    talks = table_about(now, "gesprekken", AREA)
    provisions = list(provisions_in(use)) if use else []
    shares = {known.area: known.share for known in use_by_area(now, least_used(now))}
    return [
        Gebiedstelling(
            in_words(area),
            _shown_count(_talks_in(talks, area)),
            _share_told(shares.get(area)),
            [_shown_count(_count_in(use, (provision, NO), area)) for provision in provisions if use],
        )
        for area in (use or talks or CountedTable((), {})).columns[1:]
    ]


def _talks_in(talks: CountedTable | None, area: str) -> int | None:
    """Give how many conversations there were in one area; nothing where that is hidden or not there."""
    return next((_count_in(talks, named, area) for named in talks.rows), None) if talks else None


def _count_in(table: CountedTable, named: tuple[str, ...], area: str) -> int | None:
    """Give a count in one column of a table; nothing where it is hidden or not there."""
    at = table.columns.index(area) if area in table.columns else -1
    counts = table.rows.get(named, ())
    return counts[at] if 0 <= at < len(counts) else None


def _words_of(name: str) -> Answer:
    """Give the words of what was said: those of a known reason, or one's own."""
    return Answer(name, REDENEN_NIET_GEBRUIK.get(name, name))


def _shown_count(count: int | None) -> Answer:
    """Give a published count as an answer; a hidden one is empty."""
    return in_words("") if count is None else Answer(count, Number().shown(count))
