"""Figures on poverty that stand beside each other although the poverty line may have changed in between (2.6).

On 17 October 2024 Statistics Netherlands, SCP and Nibud replaced their lines by one. The figures of 2023 exist by the
old line and by the new one, so that nothing is said of them, nor of those of 2024 before that day.
"""

import re
from collections.abc import Iterable, Iterator
from typing import Final, NamedTuple

from armoedeplan.analysis.moments import is_later
from armoedeplan.late_pattern import late_pattern
from armoedeplan.plan.indicatoren import Indicator
from armoedeplan.plan.plan import Plan
from armoedeplan.record import Record
from armoedeplan.record.naming import spoken_name

_CHANGED: Final = "2024-10-17"
_BOTH: Final = "2023"
_EARLIER_LINE: Final = "eerdere_grens"
_POVERTY: Final = late_pattern(
    r"\bin armoede\b|\barmoede(?:grens|cijfer|percentage)|\bkinderarmoede\b|\bwerkende armen\b"
    r"|\barme (?:gezin|huishouden|inwoner|kind|mens|werkende)",
    re.IGNORECASE,
)
_LOCAL_LIMIT: Final = late_pattern(r"sociaal minimum|bijstandsnorm|\b1\d\d ?(?:%|procent)", re.IGNORECASE)
"""A limit of local policy is no poverty line: it did not change that day."""
_EXPLAINED: Final = late_pattern(
    r"definitie|methode|meetwijze|bereken|herzien|nibud|\bscp\b|trendbreuk|vergelijk|oude grens|nieuwe grens"
    r"|(?:oude|nieuwe|eerdere|andere) armoedegrens",
    re.IGNORECASE,
)


_SHARE: Final = late_pattern(r"%|\bprocent\b|\bpercentage\b|\baandeel\b", re.IGNORECASE)
_HOUSEHOLDS: Final = late_pattern(r"\bhuishoudens?\b", re.IGNORECASE)
_PERSONS: Final = late_pattern(r"\b(?:inwoners?|mensen|personen|bevolking|burgers)\b", re.IGNORECASE)
_SPEAKS: Final = late_pattern(r"armoede|\barme\b|laag inkomen|lage inkomens", re.IGNORECASE)
_BESIDE: Final = late_pattern(r"\b(?:eerder|vroeger|voorheen|landelijke cijfers)\b", re.IGNORECASE)
"""What a figure says that stands beside another on the same thing."""


class Figure(NamedTuple):
    """A figure on poverty: where it stands, of what it is, and when it held (empty when that is not said)."""

    record: Record
    field: str
    name: str
    moment: str

    @property
    def old(self) -> bool:
        """Tell whether it was certainly measured by an earlier line, or measured again."""
        return is_later(_BOTH, self.moment)

    @property
    def new(self) -> bool:
        """Tell whether it is certainly of after the change."""
        return is_later(self.moment, _CHANGED)


class Unlike(NamedTuple):
    """A share of households beside a share of persons, in the order of the plan."""

    first: Figure
    second: Figure


class Crossing(NamedTuple):
    """A figure of before the change beside one of after it, without a word on it."""

    old: Figure
    new: Figure


def crossing_figures(plan: Plan) -> Iterator[Crossing]:
    """Yield the figures that a reader will compare although they may count differently.

    Within an indicator: its values. Of the plan as a whole: the sizes of target groups and what is known locally,
    unless the plan says which poverty line its figures follow.
    """
    for indicator in plan.verantwoording.indicatoren:
        found = _first_crossing(_dated_values(indicator))
        if found and _speaks_of_poverty(*_words_of(indicator)):
            yield found
    if not plan.uitgangspunten.armoededefinitie.statistisch:
        found = _first_crossing(_unexplained_figures(plan))
        if found:
            yield found


def beyond_their_line(plan: Plan) -> Iterator[Figure]:
    """Yield the figures of after the change in a plan that says its figures follow an earlier line."""
    line = plan.uitgangspunten.armoededefinitie.statistisch or ""
    if line.startswith(_EARLIER_LINE):
        yield from (figure for figure in _unexplained_figures(plan) if figure.new)


def unlike_shares(plan: Plan) -> Iterator[Unlike]:
    """Yield the first share of households and the first of persons that a reader will compare, if there are both.

    Left out is a share that names both, by a local limit, or with a word on how it is counted.
    """
    shares = [share for share in _plain_shares(plan) if _HOUSEHOLDS.search(share[1]) or _PERSONS.search(share[1])]
    homes = next((place for place, share in enumerate(shares) if _HOUSEHOLDS.search(share[1])), None)
    people = next((place for place, share in enumerate(shares) if not _HOUSEHOLDS.search(share[1])), None)
    if homes is not None and people is not None:
        first, second = sorted((homes, people))
        if _SPEAKS.search(f"{shares[first][1]} {shares[second][1]}"):
            yield Unlike(shares[first][0], shares[second][0])


def _plain_shares(plan: Plan) -> Iterator[tuple[Figure, str]]:
    """Yield the shares on poverty of step 1 and of the indicators, each with its words."""
    for fact in plan.uitgangspunten.lokale_situatie:
        words = f"{fact.tekst or ''} {fact.bron or ''}"
        if _is_plain_share(words):
            yield Figure(fact, "tekst", spoken_name(fact), fact.peildatum or ""), words
    for indicator in plan.verantwoording.indicatoren:
        words = f"{indicator.naam or ''} {indicator.eenheid or ''}"
        if _POVERTY.search(words) and _is_plain_share(words) and not _EXPLAINED.search(indicator.definitie or ""):
            yield Figure(indicator, "naam", spoken_name(indicator), indicator.nulmeting.peildatum or ""), words


def _is_plain_share(words: str) -> bool:
    """Tell whether words give a share on poverty, of households or of persons, and say nothing of how it counts."""
    named = bool(_HOUSEHOLDS.search(words)) != bool(_PERSONS.search(words))
    told = _LOCAL_LIMIT.search(words) or _EXPLAINED.search(words)
    return bool(named and _SHARE.search(words) and (_SPEAKS.search(words) or _BESIDE.search(words)) and not told)


def _first_crossing(figures: Iterable[Figure]) -> Crossing | None:
    """Give the first figures on both sides of the change, if there are any on both."""
    old = new = None
    for figure in figures:
        old, new = old or (figure if figure.old else None), new or (figure if figure.new else None)
    return Crossing(old, new) if old and new else None


def _dated_values(indicator: Indicator) -> Iterator[Figure]:
    """Yield the baseline and the measurements of an indicator that have both a value and a reference date."""
    name = spoken_name(indicator)
    if indicator.nulmeting.waarde is not None and indicator.nulmeting.peildatum:
        yield Figure(indicator, "nulmeting", name, indicator.nulmeting.peildatum)
    for value in indicator.metingen:
        if value.waarde is not None and value.peildatum:
            yield Figure(value, "peildatum", name, value.peildatum)


def _words_of(indicator: Indicator) -> Iterator[str | None]:
    """Yield what an indicator says of what it counts."""
    yield from (indicator.naam, indicator.definitie, indicator.eenheid, indicator.bron, indicator.nulmeting.bron)
    yield from (value.toelichting for value in indicator.metingen)


def _unexplained_figures(plan: Plan) -> Iterator[Figure]:
    """Yield the figures of step 1 on poverty that say nothing of how they count."""
    for group in plan.uitgangspunten.doelgroepen:
        size = group.omvang
        if size.aantal is not None and size.peildatum and _speaks_of_poverty(group.naam, size.bron):
            yield Figure(group, "omvang", spoken_name(group), size.peildatum)
    for fact in plan.uitgangspunten.lokale_situatie:
        text = fact.tekst or ""
        if fact.peildatum and any(sign.isdigit() for sign in text) and _speaks_of_poverty(text, fact.bron):
            yield Figure(fact, "tekst", spoken_name(fact), fact.peildatum)


def _speaks_of_poverty(*texts: str | None) -> bool:
    """Tell whether texts speak of people in poverty, by no local limit, and without a word on how it is counted."""
    words = "\n".join(filter(None, texts))
    return bool(_POVERTY.search(words)) and not (_LOCAL_LIMIT.search(words) or _EXPLAINED.search(words))
