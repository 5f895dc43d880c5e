"""Numbers as people type and read them: with decimals, whole, and amounts in euros."""

import re
from collections.abc import Sequence
from decimal import Decimal
from typing import Any, Final

from armoedeplan.record.kinds.kind import Reading, Refused, Understood, doubt, short
from armoedeplan.record.kinds.numbers_in_files import NumberInFile
from armoedeplan.record.kinds.typed_numbers import (
    NOTHING,
    Spoken,
    is_loose,
    is_unit,
    is_up_to,
    spoken_number,
    two_numbers,
)
from armoedeplan.record.kinds.written_numbers import THREE_DECIMALS, readings, rounded
from armoedeplan.record.words import plain

_SAYING: Final = re.compile(r"[^\W\d_]|[<>≤≥]")
"""What makes signs around a number words that say something."""


class Number(NumberInFile):
    """A number with at most some decimals, as people type it and read it.

    signs: the words that may stand around it, as a pattern. counts: words behind it can be what it counts.
    rounds: decimals can be rounded away. one: what it is called where one number fits.
    """

    typed_as = "een getal, zoals 12 of 12,5"
    one = "getal"
    hint = "een getal"
    signs: str = r"%|\bprocent\b|\bpct\b"
    counts: bool = True
    rounds: bool = False

    def canonical(self, typed: str) -> str:
        """Read a number as Dutch people write it: `1.234,5`, `40%`, `12 500`; raises Refused."""
        return self.understood(typed).value

    def understood(self, typed: str) -> Understood:
        """Read a number with its scale, its unit and the words around it: `ca. 12,5 duizend euro`; raises Refused."""
        if nought := self.meant_by(typed):
            return Understood(nought)
        spoken = spoken_number(typed, self.signs)
        if spoken is None:
            raise self._no_one_number(typed)
        found = [number for number in spoken.numbers if self._within(float(number))]
        if not found:
            raise Refused(
                f"“{short(typed)}” valt buiten het bereik", f"Schrijf een {self.one} {self.bounds()}.", "AP016"
            )
        left = [words for words in spoken.words if not self._goes(words, behind=words == spoken.after)]
        if len(found) > 1 or left or not self.pattern.fullmatch(found[0]):
            raise self._asked_back(typed, found, left)
        return Understood(found[0], spoken.words, spoken.after if _is_unit(spoken) else "")

    def meant_by(self, typed: str) -> str | None:
        """Give the nought that `nihil` is, where there may be none."""
        return "0" if plain(typed.strip()) in NOTHING and self._within(0) else None

    def _goes(self, words: str, *, behind: bool) -> bool:
        """Tell whether words around a number can be left out, when that is told."""
        return is_loose(words) or (behind and self.counts and is_unit(words)) or (self.percent and is_up_to(words))

    def _asked_back(self, typed: str, found: Sequence[str], left: Sequence[str]) -> Refused:
        """Ask which number was meant: by a comma, by decimals where none can be, or by words that are not kept."""
        without = f" (zonder “{' '.join(left)}”)" if left else ""
        chosen = list(dict.fromkeys(filter(None, (self._reading(number, without) for number in found))))
        said = f"“{short(typed)}”"
        if not chosen or not all(map(_SAYING.search, left)):
            return self._no_number(typed)
        if len(found) > 1:
            return doubt(f"{said} is op twee manieren te lezen", chosen, "AP038")
        if not self.pattern.fullmatch(found[0]):
            return doubt(f"{said} is geen {self.noun}", chosen)
        return doubt(f"Van {said} past hier alleen het {self.one}", chosen)

    def _reading(self, number: str, note: str = "") -> Reading | None:
        """Give a number as one can choose it, rounded where only whole ones will do; nothing when it does not fit."""
        whole = rounded(number) if self.rounds and "." in number else number
        if not self.pattern.fullmatch(whole) or not self._within(float(whole)):
            return None
        note = note if whole == number else f" ({self._exactly(number)} afgerond)"
        return Reading(self._as_typed(whole), self.shown(self.read(whole)) + note)

    def _exactly(self, number: str) -> str:
        """Write a number with its decimals, where only whole ones will do."""
        return Number.shown(self, float(number))

    def _as_typed(self, canonical: str) -> str:
        """Write a number so that who types it is certainly understood; three decimals would be thousands."""
        three = "." in canonical and THREE_DECIMALS.fullmatch(canonical[:-1])
        return canonical.replace(".", ",") if three else Number.shown(self, self.read(canonical))

    def _no_one_number(self, typed: str) -> Refused:
        """Say of what holds no number, or two, what is wrong; of two, each can be chosen."""
        found = []
        for part in two_numbers(typed) or ():
            try:
                found.append(self._reading(self.canonical(part)))
            except Refused:
                return self._no_number(typed)
        chosen = list(dict.fromkeys(filter(None, found)))
        message = f"Hier past één {self.one}, en “{short(typed)}” noemt er twee"
        return doubt(message, chosen) if chosen else self._no_number(typed)

    def _no_number(self, typed: str) -> Refused:
        """Say that there is no number, with the form that people type."""
        return Refused(f"“{short(typed)}” is geen {self.noun}", f"Schrijf {self.typed_as}.")

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
    rounds = True
    around = r"(?!)"
    signs = r"(?!)"

    def _readings(self, text: str) -> list[str]:
        """Give what a writing can stand for here: nobody gives a whole number three decimals."""
        return super()._readings(text)[:1]

    def _without_reading(self, text: str) -> str:
        """Say which whole number is nearest, when a number with decimals stands there."""
        near = [rounded(found) for found in readings(re.sub(self.around, "", text)) if "%" not in text]
        if near and self.rounds and self._within(float(near[-1])):
            return f"Hier hoort een heel getal. Rond het af: schrijf {near[-1]}."
        return super()._without_reading(text)

    def sample(self, label: str) -> int:  # noqa: ARG002 - as for every kind
        """Give a number within the bounds."""
        return int(self.low or 0) + 1

    def schema(self) -> dict[str, Any]:
        """Give the JSON Schema: an integer within its bounds."""
        return {**super().schema(), "type": "integer"}


class YearNumber(Whole):
    """A year, which is written without a point."""

    expects = typed_as = "een jaar, zoals 2027"
    noun = one = "jaar"
    signs = r"\b(?:het )?jaar\b|\bin\b|\bvanaf\b|\bsinds\b"
    counts = False
    rounds = False
    hint = "een jaar, zoals 2027"

    def __init__(self) -> None:
        super().__init__(low=1900, high=2200)

    def understood(self, typed: str) -> Understood:
        """Read a year, also in two digits (`'27`); raises Refused."""
        two_digits = re.fullmatch(r"(['’]?)([0-9]{2})", typed.strip())
        if two_digits is None:
            return super().understood(typed)
        if two_digits[1]:
            return Understood(f"20{two_digits[2]}")
        raise doubt(f"“{typed.strip()}” is geen jaar", [Reading(f"20{two_digits[2]}", f"20{two_digits[2]}")])

    def _as_typed(self, canonical: str) -> str:
        """Write a year without a point."""
        return canonical

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
    one = "bedrag"
    signs = r"€|\beur(?:o(?:['’]?s)?)?\b"
    counts = False
    hint = "een bedrag in hele euro's"
    around = r"(?i)^\s*(?:€|eur)\s*|\s*(?:€|euro?)\s*$"

    def __init__(self) -> None:
        super().__init__(low=0)

    def shown(self, value: Any) -> str:
        """Write an amount: `€ 12.500`."""
        return "€ " + f"{value:,}".replace(",", ".")

    def _exactly(self, number: str) -> str:
        """Write an amount with its cents: `12.500,50`."""
        whole, _, cents = f"{Decimal(number):,.2f}".partition(".")
        return f"{whole.replace(',', '.')},{cents}"


def _is_unit(spoken: Spoken) -> bool:
    """Tell whether the words behind a number are what it counts."""
    return is_unit(spoken.after) and not is_loose(spoken.after)
