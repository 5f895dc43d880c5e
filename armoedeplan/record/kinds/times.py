"""Days, and moments that are as precise as their source."""

from typing import Any, Final

from armoedeplan.record.dates import canonical_date, canonical_moment, in_words, is_date, is_moment
from armoedeplan.record.kinds.kind import Kind, Refused, short

_ALIKE: Final = "Een datum is anders geschreven dan jjjj-mm-dd"


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
