"""Numbers: with decimals, whole, and amounts in euros."""

import re
from typing import Any, Final

from armoedeplan.record.kinds.kind import Kind, Refused, short


class Number(Kind):
    """A number with at most some decimals, written with a point in the file (`12.5`)."""

    bare = True
    pattern: Final = re.compile(r"-?(?:0|[1-9][0-9]{0,14})(?:\.[0-9]{1,6})?")
    expects = "een getal, zoals 12 of 12.5"
    typed_as = "een getal, zoals 12 of 12,5"
    noun = "getal"
    hint = "een getal"

    def __init__(self, low: float | None = None, high: float | None = None) -> None:
        self.low: Final = low
        self.high: Final = high
        self.form = f"een {self.noun}"

    def read(self, text: str) -> int | float:
        """Give the number; raises Refused when it is none, or out of bounds."""
        if not self.pattern.fullmatch(text):
            raise Refused(f"“{short(text)}” is geen {self.noun}", f"Schrijf {self.expects}.")
        value = float(text) if "." in text else int(text)
        if (self.low is not None and value < self.low) or (self.high is not None and value > self.high):
            raise Refused(f"{text} valt buiten het bereik", f"Schrijf een getal {self.bounds()}.", "AP016")
        return value

    def bounds(self) -> str:
        """Say between which values the number lies, in Dutch."""
        if self.low is None:
            return f"van ten hoogste {self.high:g}"
        return f"van {self.low:g} of meer" if self.high is None else f"van {self.low:g} tot en met {self.high:g}"

    def canonical(self, typed: str) -> str:
        """Read a number as Dutch people write it: `1.234,5`, `40%`, `12 500`."""
        bare = re.sub(r"(?i)%|procent|\s|\u202f|\u00a0", "", self._stripped(typed))
        if re.fullmatch(r"-?[1-9]\d{0,2}(\.\d{3})+(,\d+)?|-?\d+,\d+", bare):
            bare = bare.replace(".", "").replace(",", ".")
        canonical = re.sub(r"^(-?)0+(?=\d)", r"\1", bare)
        if re.fullmatch(r"-?[1-9]\d{0,2}\.\d{3}", canonical):
            # three decimals would be thousands when the value is typed again
            canonical += "0"
        try:
            self.read(canonical)
        except Refused as refused:
            # who types gets back what was typed, and the form that people type instead of that of the file
            remedy = refused.remedy if refused.code == "AP016" else f"Schrijf {self.typed_as}."
            message = refused.message if refused.code == "AP016" else f"“{short(typed.strip())}” is geen {self.noun}"
            raise Refused(message, remedy, refused.code) from None
        return canonical

    def _stripped(self, typed: str) -> str:
        """Take away what people write around such a number; nothing for a number itself."""
        return typed

    def shown(self, value: Any) -> str:
        """Write a number as Dutch people do: `1.250`, `12,5`."""
        whole, _, decimals = (f"{value:.6f}".rstrip("0") if isinstance(value, float) else f"{value}").partition(".")
        grouped = f"{int(whole):,}".replace(",", ".") if abs(int(whole)) >= 1000 else whole
        return f"{grouped},{decimals}" if decimals else grouped

    def sample(self, label: str) -> float:  # noqa: ARG002 - as for every kind
        """Give a number with a decimal, within the bounds."""
        return int(self.low or 0) + 0.5

    def schema(self) -> dict[str, Any]:
        """Give the JSON Schema: a number within its bounds."""
        bounds = {"minimum": self.low, "maximum": self.high}
        return {"type": "number", **{name: value for name, value in bounds.items() if value is not None}}


class Whole(Number):
    """A whole number."""

    pattern: Final = re.compile(r"-?(?:0|[1-9][0-9]{0,14})")  # type: ignore[misc]
    expects = "een heel getal zonder punten, zoals 1200"
    typed_as = "een heel getal, zoals 12 of 1.200"
    noun = "heel getal"

    def sample(self, label: str) -> int:  # noqa: ARG002 - as for every kind
        """Give a number within the bounds."""
        return int(self.low or 0) + 1

    def schema(self) -> dict[str, Any]:
        """Give the JSON Schema: an integer within its bounds."""
        return {**super().schema(), "type": "integer"}


class YearNumber(Whole):
    """A year, which is written without a point."""

    expects = typed_as = "een jaar, zoals 2027"
    hint = "een jaar, zoals 2027"

    def __init__(self) -> None:
        super().__init__(low=1900, high=2200)

    def sample(self, label: str) -> int:  # noqa: ARG002 - as for every kind
        """Give a year of our time."""
        return 2027

    def shown(self, value: Any) -> str:
        """Write a year: `2027`."""
        return str(value)


class Money(Whole):
    """An amount in whole euros."""

    expects = "hele euro's zonder punten of teken, zoals 12500"
    typed_as = "een bedrag in hele euro's, zoals 12.500"
    noun = "bedrag in hele euro's"
    hint = "een bedrag in hele euro's"

    def __init__(self) -> None:
        super().__init__(low=0)

    def shown(self, value: Any) -> str:
        """Write an amount: `€ 12.500`."""
        return "€ " + f"{value:,}".replace(",", ".")

    def _stripped(self, typed: str) -> str:
        """Take away what people write around an amount: `€ 12.500,-`, `EUR 12.500,00`, `12500 euro`."""
        bare = re.sub(r"(?i)\s|\u00a0|\u202f|€|eur(?:o('s)?)?", "", typed)
        return re.sub(r",(-+|0{1,2}|=)?$", "", bare)
