"""Numbers as a file holds them: read strictly, and told how to write them when they are written in another way."""

import re
from collections.abc import Sequence
from typing import Final

from armoedeplan.record.kinds.kind import Kind, Refused, short
from armoedeplan.record.kinds.written_numbers import THREE_DECIMALS, readings

_SIGNS: Final = (
    ("€", "heeft een euroteken", "Bedragen met een euroteken"),
    ("%", "heeft een procentteken", "Getallen met een procentteken"),
    (",", "heeft een komma", "Getallen met een komma"),
    (".", "heeft een punt", "Hele getallen met een punt"),
)
"""What people write in a number that a file does not hold: the sign, what is said of one number, and of more."""
_OTHERWISE: Final = "Getallen op een andere manier geschreven"


class NumberInFile(Kind):
    """A number with at most some decimals, written with a point in the file (`12.5`).

    percent: it is a percentage, so that `110%` can only be 110. around: what may stand around it, as a pattern.
    """

    bare = True
    pattern: Final = re.compile(r"-?(?:0|[1-9][0-9]{0,14})(?:\.[0-9]{1,6})?")
    expects = "een getal, zoals 12 of 12.5"
    noun = "getal"
    around: str = r"%\s*$"

    def __init__(self, low: float | None = None, high: float | None = None, *, percent: bool = False) -> None:
        self.low: Final = low
        self.high: Final = high
        self.percent: Final = percent
        self.form = f"een {self.noun}"

    def read(self, text: str) -> int | float:
        """Give the number; raises Refused when it is none, or out of bounds."""
        if not self.pattern.fullmatch(text):
            raise self._other_writing(text)
        value: float = int(text) if "." not in text else float(text)
        if (self.low is not None and value < self.low) or (self.high is not None and value > self.high):
            raise self._out_of_bounds(text)
        if "." in text and THREE_DECIMALS.fullmatch(text) and self._within(int(text.replace(".", ""))):
            raise self._two_readings(text, readings(text))
        return value

    def _out_of_bounds(self, text: str) -> Refused:
        """Say between which values the number must lie."""
        return Refused(f"{short(text)} valt buiten het bereik", f"Schrijf een getal {self.bounds()}.", "AP016")

    def _within(self, value: float) -> bool:
        """Tell whether a number lies within the bounds."""
        return (self.low is None or value >= self.low) and (self.high is None or value <= self.high)

    def _readings(self, text: str) -> list[str]:
        """Give what a writing can stand for here, within the bounds or not."""
        return [found for found in readings(re.sub(self.around, "", text)) if self.pattern.fullmatch(found)]

    def _other_writing(self, text: str) -> Refused:
        """Say of a number that is written in another way how it is written here, or that it is none."""
        anywhere = self._readings(text)
        found = [number for number in anywhere if self._within(float(number))]
        if anywhere and not found:
            return self._out_of_bounds(text)
        if len(found) > 1:
            return self._two_readings(text, found)
        said, alike = next((words for sign, *words in _SIGNS if sign in text), [f"is geen {self.noun}", _OTHERWISE])
        message = f"“{short(text)}” {said if found else f'is geen {self.noun}'}"
        if not found:
            return Refused(message, self._without_reading(text))
        if self._is_certain(text, found[0]):
            return Refused(message, f"Schrijf {found[0]}.", meant=found[0], alike=alike)
        return Refused(message, f"Bedoelt u {found[0]}? Schrijf dan {found[0]}.")

    def _is_certain(self, text: str, found: str) -> bool:
        """Tell whether the one reading that fits here is certainly meant."""
        decimal_comma = re.search(r",[0-9]{3}$", text) and "." not in found and text.count(",") == 1
        return (self.percent or "%" not in text) and not decimal_comma

    def _without_reading(self, text: str) -> str:  # noqa: ARG002 - for the kinds that are whole
        """Say what to write for what is no number of this kind."""
        return f"Schrijf {self.expects}."

    def _two_readings(self, text: str, found: Sequence[str]) -> Refused:
        """Say that a point or a comma can part thousands as well as decimals, and how each is written."""
        whole, decimal = found
        dutch = decimal.replace(".", ",").rstrip("0") if "." in decimal else decimal
        message = f"“{short(text)}” is op twee manieren te lezen: {whole} of {dutch}"
        return Refused(
            message, f"Bedoelt u {whole}? Schrijf dan {whole}. Bedoelt u {dutch}? Schrijf dan {decimal}.", "AP038"
        )

    def bounds(self) -> str:
        """Say between which values the number lies, in Dutch."""
        if self.low is None:
            return f"van ten hoogste {self.high:g}"
        return f"van {self.low:g} of meer" if self.high is None else f"van {self.low:g} tot en met {self.high:g}"
