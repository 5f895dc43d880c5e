"""Days, quarters, and moments that are as precise as their source."""

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
from armoedeplan.record.kinds.kind import Kind, Refused, short

_ALIKE: Final = "Een datum is anders geschreven dan jjjj-mm-dd"
_ALIKE_QUARTER: Final = "Een kwartaal is anders geschreven dan jjjj-Q2"


class Date(Kind):
    """A day, `jjjj-mm-dd`."""

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

    def canonical(self, typed: str) -> str:
        """Accept `1-3-2027`, `1/3/2027`, `1 maart 2027`."""
        day = canonical_date(typed)
        if not is_date(day):
            raise Refused(f"“{short(typed.strip())}” is geen datum", "Schrijf een dag, zoals 1 maart 2027 of 1-3-2027.")
        return self.read(day)

    def shown(self, value: Any) -> str:
        """Write the day in words: `1 maart 2027`."""
        return in_words(value)

    def schema(self) -> dict[str, Any]:
        """Give the JSON Schema; whether the day exists is for the reader and for format checkers."""
        return {"type": "string", "format": "date", "pattern": r"^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$"}


class Moment(Kind):
    """A day, a month or a year: as precise as the source is (`2027-03-01`, `2027-03`, `2027`)."""

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

    def canonical(self, typed: str) -> str:
        """Accept `maart 2027` and `3-2027` besides what `Date` accepts."""
        moment = canonical_moment(typed)
        if not is_moment(moment):
            remedy = "Schrijf een jaar (2027), een maand (maart 2027) of een dag (1 maart 2027)."
            raise Refused(f"“{short(typed.strip())}” is geen jaar, maand of dag", remedy)
        return self.read(moment)

    def shown(self, value: Any) -> str:
        """Write the moment in words, as precise as it is: `maart 2027`."""
        return in_words(value)

    def schema(self) -> dict[str, Any]:
        """Give the JSON Schema: a year may be a number, since a bare year is one."""
        days = r"^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$"
        return {"anyOf": [{"type": "integer", "minimum": 1000, "maximum": 9999}, {"type": "string", "pattern": days}]}


class Quarter(Kind):
    """A quarter of a year, `jjjj-Q1` to `jjjj-Q4`."""

    hint = "een kwartaal, zoals 2027-Q2 of tweede kwartaal 2027"
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

    def canonical(self, typed: str) -> str:
        """Accept `tweede kwartaal 2027`, `2e kwartaal 2027`, `Q2 2027`."""
        return self.read(canonical_quarter(typed))

    def shown(self, value: Any) -> str:
        """Write the quarter in words: `tweede kwartaal 2027`."""
        return in_words(value)

    def schema(self) -> dict[str, Any]:
        """Give the JSON Schema."""
        return {"type": "string", "pattern": r"^[1-9]\d{3}-Q[1-4]$"}
