"""Days, quarters, and moments that are as precise as their source."""

import re
from calendar import monthrange
from collections.abc import Iterable, Sequence
from typing import Any, Final

from armoedeplan.record.dates import (
    canonical_date,
    canonical_moment,
    canonical_quarter,
    in_words,
    is_date,
    is_moment,
    is_quarter,
    quarter_of,
)
from armoedeplan.record.kinds.kind import Kind, Reading, Refused, doubt, short
from armoedeplan.record.kinds.typed_dates import LONGEST, Stretch, moment_before, spoken_time, why_no_day

_ALIKE: Final = "Een datum is anders geschreven dan jjjj-mm-dd"
_ALIKE_QUARTER: Final = "Een kwartaal is anders geschreven dan jjjj-Q2"
_DAY_OF_YEAR: Final = (
    "((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)|02-(0[1-9]|[12][0-9]))"
)
"""A day that exists, at least in a leap year, as a pattern that every JSON Schema validator reads alike."""
_TWO: Final = re.compile(r"(?:van(?:af)? +)?(\S.*?) *(?:-|–|—|/|\btot en met\b|\bt/m\b|\btot\b) *(\S.*)", re.IGNORECASE)
_UNTIL: Final = re.compile(r"tot +(\S.*)", re.IGNORECASE)


class Time(Kind):
    """A time of the calendar, as exact as the kind is.

    noun: what it is called. typed_as: what to type, in a sentence.
    """

    noun: str
    typed_as: str

    def exactly(self, stretch: Stretch) -> str:
        """Give the canonical text when a time is as exact as this kind; empty when it is not."""
        raise NotImplementedError

    def choices(self, stretch: Stretch) -> Iterable[str]:
        """Give what a time of another length may stand for here, in canonical texts."""
        raise NotImplementedError

    def canonical(self, typed: str) -> str:
        """Accept a time as people type it; raises Refused, with readings where it can be understood in some ways."""
        stretch = spoken_time(typed)
        if stretch is None:
            raise self._no_time(typed.strip())
        exact = self.exactly(stretch)
        if exact and stretch.weekday:
            shown = f"{stretch.weekday} {self.shown(exact)}"
            raise doubt(f"“{short(typed)}” is een {stretch.weekday}", [Reading(self.shown(exact), shown)])
        if not exact:
            raise doubt(f"“{short(typed)}” is geen {self.noun}", self._readings(self.choices(stretch)))
        return exact

    def _last_of(self, typed: str) -> str:
        """Give the time up to which something lasts (`tot 2030`); empty when that is not said."""
        until = _UNTIL.fullmatch(typed)
        last = spoken_time(until[1]) if until else None
        return self.exactly(last) if last else ""

    def _no_time(self, typed: str) -> Refused:
        """Say why what was typed is no time: no such day, two times, or none at all."""
        if last := self._last_of(typed):
            values = [last] if is_quarter(last) else [last, moment_before(last)]
            return doubt(f"Het is niet duidelijk of in “{short(typed)}” het laatste meetelt", self._readings(values))
        if reason := why_no_day(typed):
            return Refused(f"“{short(typed)}” bestaat niet", f"{reason} {self.typed_as}")
        two = _TWO.fullmatch(typed) if len(typed) <= LONGEST else None
        found = [spoken_time(part) for part in two.groups()] if two else []
        exact = [self.exactly(stretch) for stretch in found if stretch is not None]
        if len(exact) == 2 and all(exact):
            message = f"Hier past één {self.noun}, en “{short(typed)}” noemt er twee"
            return doubt(message, self._readings(exact))
        return Refused(f"“{short(typed)}” is geen {self.noun}", self.typed_as)

    def _readings(self, values: Iterable[str]) -> Sequence[Reading]:
        """Give times as one can choose them."""
        return [Reading(self.shown(value), self.shown(value)) for value in dict.fromkeys(values)]


class Date(Time):
    """A day, `jjjj-mm-dd`."""

    noun = "datum"
    typed_as = "Schrijf een dag, zoals 1 maart 2027 of 1-3-2027."

    hint = "een datum, zoals 1-3-2027"
    form = "een datum"
    example = "2027-03-01"

    def read(self, text: str) -> str:
        """Give the day in ISO form; raises Refused when there is no such day."""
        if not is_date(text):
            meant = canonical_date(text)
            known = is_date(meant)
            remedy = f"Schrijf {meant}." if known else "Schrijf een datum als jjjj-mm-dd, zoals 2027-03-01."
            raise Refused(f"“{short(text)}” is geen datum", remedy, meant=meant if known else None, alike=_ALIKE)
        return text

    def exactly(self, stretch: Stretch) -> str:
        """Give a day."""
        return stretch.exact if is_date(stretch.exact) else ""

    def choices(self, stretch: Stretch) -> Iterable[str]:
        """Give the first and the last day."""
        length = monthrange(int(stretch.last[:4]), int(stretch.last[5:]))[1]
        return f"{stretch.first}-01", f"{stretch.last}-{length}"

    def shown(self, value: Any) -> str:
        """Write the day in words: `1 maart 2027`."""
        return in_words(value)

    def schema(self) -> dict[str, Any]:
        """Give the JSON Schema; whether a year has a 29th of February is for the reader and for format checkers."""
        return {"type": "string", "format": "date", "pattern": rf"^[0-9]{{4}}-{_DAY_OF_YEAR}$"}


class Moment(Time):
    """A day, a month or a year: as precise as the source is (`2027-03-01`, `2027-03`, `2027`)."""

    noun = "jaar, maand of dag"
    typed_as = "Schrijf een jaar (2027), een maand (maart 2027) of een dag (1 maart 2027)."

    hint = "een jaar, een maand of een dag, zoals 2027 of maart 2027"
    form = "een jaar, een maand of een dag"
    example = "2027-03-01"

    def read(self, text: str) -> str:
        """Give the moment in ISO form; raises Refused when there is no such moment."""
        if not is_moment(text):
            meant = canonical_moment(text)
            known = is_moment(meant)
            usual = "Schrijf een jaar (2027), een maand (2027-03) of een dag (2027-03-01)."
            message, remedy = f"“{short(text)}” is geen jaar, maand of dag", f"Schrijf {meant}." if known else usual
            raise Refused(message, remedy, meant=meant if known else None, alike=_ALIKE)
        return text

    def exactly(self, stretch: Stretch) -> str:
        """Give a day, a month or a year."""
        return stretch.exact if is_moment(stretch.exact) else ""

    def choices(self, stretch: Stretch) -> Iterable[str]:
        """Give the first and the last month, and the year."""
        return stretch.first, stretch.last, stretch.first[:4]

    def shown(self, value: Any) -> str:
        """Write the moment in words, as precise as it is: `maart 2027`."""
        return in_words(value)

    def schema(self) -> dict[str, Any]:
        """Give the JSON Schema: a year may be a number, since a bare year is one."""
        days = rf"^[0-9]{{4}}(-({_DAY_OF_YEAR}|0[1-9]|1[0-2]))?$"
        # each bound holds for values of its own kind only; as two alternatives an editor would show the question twice
        return {"type": ["integer", "string"], "minimum": 1000, "maximum": 9999, "pattern": days}


class Quarter(Time):
    """A quarter of a year, `jjjj-Q1` to `jjjj-Q4`."""

    noun = "kwartaal"
    typed_as = "Schrijf een kwartaal, zoals tweede kwartaal 2027 of Q2 2027."
    hint = "een kwartaal, zoals tweede kwartaal 2027 of Q2 2027"
    form = "een kwartaal"
    example = "2027-Q2"

    def read(self, text: str) -> str:
        """Give the quarter; raises Refused when it is none. A day or month is told the quarter in which it falls."""
        if is_quarter(text):
            return text
        meant = canonical_quarter(text)
        if is_quarter(meant):
            raise Refused(f"“{short(text)}” is geen kwartaal", f"Schrijf {meant}.", meant=meant, alike=_ALIKE_QUARTER)
        moment = canonical_moment(text)
        quarter = quarter_of(moment) if is_moment(moment) else ""
        remedy = f"Schrijf het kwartaal: {quarter}." if quarter else "Schrijf een kwartaal, zoals 2027-Q2."
        raise Refused(f"“{short(text)}” is geen kwartaal", remedy)

    def exactly(self, stretch: Stretch) -> str:
        """Give a quarter."""
        return stretch.exact if is_quarter(stretch.exact) else ""

    def choices(self, stretch: Stretch) -> Iterable[str]:
        """Give the quarters of a part of a year, or the one in which a day or a month falls."""
        numbers = [(int(month[5:]) + 2) // 3 for month in (stretch.first, stretch.last)]
        return (f"{stretch.first[:4]}-Q{number}" for number in range(numbers[0], numbers[1] + 1))

    def shown(self, value: Any) -> str:
        """Write the quarter in words: `tweede kwartaal 2027`."""
        return in_words(value)

    def schema(self) -> dict[str, Any]:
        """Give the JSON Schema."""
        return {"type": "string", "pattern": r"^[1-9]\d{3}-Q[1-4]$"}
