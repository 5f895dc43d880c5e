"""The kinds of values in a file: how each is read strictly, and what a person may type for it.

A file holds only the canonical form of a value; `canonical` makes that form from what people type in the
interview or on the command line (`1-3-2027`, `EUR 12.500`, `j`).
"""

import re
from collections.abc import Callable, Mapping
from typing import Any, Final

from armoedeplan.record.dates import canonical_date, canonical_moment, in_words, is_date, is_moment
from armoedeplan.record.words import near, slug


class Refused(Exception):  # noqa: N818 - not an error but an answer: the value does not fit, and why
    """A value does not fit its kind.

    message: what is wrong, in plain Dutch. remedy: what to do.
    """

    def __init__(self, message: str, remedy: str, code: str = "AP015") -> None:
        super().__init__(message)
        self.message: Final = message
        self.remedy: Final = remedy
        self.code: Final = code


class Kind:
    """A kind of scalar value.

    text: the value is words, so text that YAML would type as something else must be quoted.
    bare: the value is a number, which a file holds without quotes.
    example: a value as it may stand in a file.
    """

    text: bool = False
    bare: bool = False
    example: str = "..."

    def read(self, text: str) -> Any:
        """Give the typed value of a canonical text; raises Refused."""
        return text

    def canonical(self, typed: str) -> str:
        """Give the canonical text for what a person typed; raises Refused."""
        self.read(typed.strip())
        return typed.strip()

    def shown(self, value: Any) -> str:
        """Write a value as Dutch people read it."""
        return str(value)

    def schema(self) -> dict[str, Any]:
        """Give the JSON Schema of the canonical form."""
        return {"type": "string"}


class Text(Kind):
    """Words on one line."""

    text = True

    def read(self, text: str) -> str:
        """Give the words without white space around them."""
        return text.strip()

    def canonical(self, typed: str) -> str:
        """Fold all white space: a line has no line breaks."""
        return " ".join(_writable(typed).split())


class Prose(Kind):
    """Words in one or more paragraphs; an empty line parts two paragraphs, a line with `- ` is a bullet."""

    text = True

    def read(self, text: str) -> str:
        """Give the paragraphs without white space around them."""
        return text.strip()

    def canonical(self, typed: str) -> str:
        """Make line ends and white space regular, and drop what no text file can hold."""
        lines = (line.rstrip() for line in _writable(typed).split("\n"))
        return "\n".join(lines).strip("\n").lstrip(" ")


class Number(Kind):
    """A number with at most some decimals, written with a point in the file (`12.5`)."""

    bare = True
    pattern: Final = re.compile(r"-?(?:0|[1-9][0-9]{0,14})(?:\.[0-9]{1,6})?")
    expects = "een getal, zoals 12 of 12.5"

    def __init__(self, low: float | None = None, high: float | None = None) -> None:
        self.low: Final = low
        self.high: Final = high

    def read(self, text: str) -> int | float:
        """Give the number; raises Refused when it is none, or out of bounds."""
        if not self.pattern.fullmatch(text):
            raise Refused(f"“{short(text)}” is geen {self.noun()}", f"Schrijf {self.expects}.")
        value = float(text) if "." in text else int(text)
        if (self.low is not None and value < self.low) or (self.high is not None and value > self.high):
            raise Refused(f"{text} valt buiten het bereik", f"Schrijf een getal {self.bounds()}.", "AP016")
        return value

    def noun(self) -> str:
        """Name the kind in a message."""
        return "getal"

    def bounds(self) -> str:
        """Say between which values the number lies, in Dutch."""
        if self.low is None:
            return f"van ten hoogste {self.high:g}"
        return f"van {self.low:g} of meer" if self.high is None else f"van {self.low:g} tot en met {self.high:g}"

    def canonical(self, typed: str) -> str:
        """Read a number as Dutch people write it: `1.234,5`, `40%`, `12 500`."""
        bare = re.sub(r"(?i)%|procent|\s|\u202f|\u00a0", "", typed)
        if re.fullmatch(r"-?[1-9]\d{0,2}(\.\d{3})+(,\d+)?|-?\d+,\d+", bare):
            bare = bare.replace(".", "").replace(",", ".")
        canonical = re.sub(r"^(-?)0+(?=\d)", r"\1", bare)
        if re.fullmatch(r"-?[1-9]\d{0,2}\.\d{3}", canonical):
            # three decimals would be thousands when the value is typed again
            canonical += "0"
        self.read(canonical)
        return canonical

    def shown(self, value: Any) -> str:
        """Write a number with a comma, and with points from ten thousand on (a year has none)."""
        whole, _, decimals = (f"{value:.6f}".rstrip("0") if isinstance(value, float) else f"{value}").partition(".")
        grouped = f"{int(whole):,}".replace(",", ".") if abs(int(whole)) >= 10_000 else whole
        return f"{grouped},{decimals}" if decimals else grouped

    def schema(self) -> dict[str, Any]:
        """Give the JSON Schema: a number within its bounds."""
        bounds = {"minimum": self.low, "maximum": self.high}
        return {"type": "number", **{name: value for name, value in bounds.items() if value is not None}}


class Whole(Number):
    """A whole number."""

    pattern: Final = re.compile(r"-?(?:0|[1-9][0-9]{0,14})")  # type: ignore[misc]
    expects = "een heel getal zonder punten, zoals 1200"

    def noun(self) -> str:
        """Name the kind in a message."""
        return "heel getal"

    def schema(self) -> dict[str, Any]:
        """Give the JSON Schema: an integer within its bounds."""
        return {**super().schema(), "type": "integer"}


class Money(Whole):
    """An amount in whole euros."""

    expects = "hele euro's zonder punten of teken, zoals 12500"

    def __init__(self) -> None:
        super().__init__(low=0)

    def noun(self) -> str:
        """Name the kind in a message."""
        return "bedrag in hele euro's"

    def shown(self, value: Any) -> str:
        """Write an amount: `€ 12.500`."""
        return "€ " + f"{value:,}".replace(",", ".")

    def canonical(self, typed: str) -> str:
        """Read an amount as people write it: `€ 12.500,-`, `EUR 12.500,00`, `12500 euro`."""
        bare = re.sub(r"(?i)\s|\u00a0|\u202f|€|eur(?:o('s)?)?", "", typed)
        return super().canonical(re.sub(r",(-+|0{1,2}|=)?$", "", bare))


class YesNo(Kind):
    """`ja` or `nee`."""

    answers: Final = {"ja": True, "nee": False}
    typed: Final = {"j": "ja", "ja": "ja", "y": "ja", "yes": "ja", "n": "nee", "nee": "nee", "no": "nee"}

    def read(self, text: str) -> bool:
        """Give True for `ja`, False for `nee`; raises Refused."""
        try:
            return self.answers[text]
        except KeyError:
            raise Refused(f"“{short(text)}” is geen ja of nee", "Schrijf ja of nee.") from None

    def canonical(self, typed: str) -> str:
        """Accept `j`, `ja`, `n` and `nee`, in capitals too."""
        word = typed.strip().lower()
        self.read(self.typed.get(word, word))
        return self.typed[word]

    def shown(self, value: Any) -> str:
        """Write `ja` or `nee`."""
        return "ja" if value else "nee"

    def schema(self) -> dict[str, Any]:
        """Give the JSON Schema: one of the two words."""
        return {"enum": ["ja", "nee"]}


class Date(Kind):
    """A day, `jjjj-mm-dd`."""

    def read(self, text: str) -> str:
        """Give the day in ISO form; raises Refused when there is no such day."""
        if not is_date(text):
            raise Refused(f"“{short(text)}” is geen datum", "Schrijf een datum als jjjj-mm-dd, zoals 2027-03-01.")
        return text

    def canonical(self, typed: str) -> str:
        """Accept `1-3-2027`, `1/3/2027`, `1 maart 2027`."""
        return self.read(canonical_date(typed))

    def shown(self, value: Any) -> str:
        """Write the day in words: `1 maart 2027`."""
        return in_words(value)

    def schema(self) -> dict[str, Any]:
        """Give the JSON Schema; whether the day exists is for the reader and for format checkers."""
        return {"type": "string", "format": "date", "pattern": r"^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$"}


class Moment(Kind):
    """A day, a month or a year: as precise as the source is (`2027-03-01`, `2027-03`, `2027`)."""

    def read(self, text: str) -> str:
        """Give the moment in ISO form; raises Refused when there is no such moment."""
        if not is_moment(text):
            remedy = "Schrijf een jaar (2027), een maand (2027-03) of een dag (2027-03-01)."
            raise Refused(f"“{short(text)}” is geen jaar, maand of dag", remedy)
        return text

    def canonical(self, typed: str) -> str:
        """Accept `maart 2027` and `3-2027` besides what `Date` accepts."""
        return self.read(canonical_moment(typed))

    def shown(self, value: Any) -> str:
        """Write the moment in words, as precise as it is: `maart 2027`."""
        return in_words(value)

    def schema(self) -> dict[str, Any]:
        """Give the JSON Schema: a year may be a number, since a bare year is one."""
        days = r"^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$"
        return {"anyOf": [{"type": "integer", "minimum": 1000, "maximum": 9999}, {"type": "string", "pattern": days}]}


class Slug(Kind):
    """A short name that other records use: small letters, digits and underscores."""

    text = True
    example = "korte_naam"
    pattern: Final = re.compile(r"[a-z][a-z0-9_]{0,63}")

    def read(self, text: str) -> str:
        """Give the name; raises Refused when it has other signs."""
        if not self.pattern.fullmatch(text):
            advice = slug(text)
            remedy = "Gebruik kleine letters, cijfers en _, en begin met een letter"
            raise Refused(f"“{short(text)}” is geen geldige korte naam", f"{remedy}: bijvoorbeeld {advice}.", "AP018")
        return text

    def canonical(self, typed: str) -> str:
        """Make a short name of what a person typed; raises Refused when no letter or digit stands in it."""
        return self.read(typed.strip() if self.pattern.fullmatch(typed.strip()) else _named(typed))

    def schema(self) -> dict[str, Any]:
        """Give the JSON Schema: the pattern of short names."""
        return {"type": "string", "pattern": r"^[a-z][a-z0-9_]{0,63}$"}


class Reference(Slug):
    """The short name of a record elsewhere in the plan.

    lists: the names of the lists the record may stand in (`actoren`).
    acyclic: following this field from record to record may not lead back to where it began.
    """

    def __init__(self, *lists: str, acyclic: bool = False) -> None:
        self.lists: Final = lists
        self.acyclic: Final = acyclic


class Choice(Kind):
    """One of a number of values, each with its Dutch label.

    options: value to label, or a function that gives them when they are first needed.
    open: the source says "such as", so that a short name of one's own is accepted too.
    """

    def __init__(
        self,
        options: Mapping[str, str] | Callable[[], Mapping[str, str]],
        *,
        open: bool = False,  # noqa: A002 - the word of the questionnaire
    ) -> None:
        self._options = options
        self.open: Final = open
        self.text = open

    @property
    def options(self) -> Mapping[str, str]:
        """Each value with its label, in the order of the questionnaire."""
        if callable(self._options):
            self._options = self._options()
        return self._options

    def read(self, text: str) -> str:
        """Give the value; raises Refused with the nearest known value."""
        options = self.options
        if text in options or (self.open and Slug.pattern.fullmatch(text)):
            return text
        nearest = near(text, options)
        known = f"Bedoelt u {nearest}? " if nearest else ""
        own = "of een eigen korte naam (kleine letters, cijfers en _)" if self.open else ""
        listed = ", ".join(options) if len(options) <= 12 else ", ".join([*list(options)[:12], "..."])
        raise Refused(
            f"“{short(text)}” is hier geen mogelijke waarde", f"{known}Kies uit: {listed}{' ' if own else ''}{own}."
        )

    def canonical(self, typed: str) -> str:
        """Accept the value or its label, in any case; an open choice makes a short name of other words."""
        wanted = typed.strip().casefold()
        for value, label in self.options.items():
            if wanted in (value, label.casefold()):
                return value
        name = _named(typed)
        return self.read(name if name in self.options or self.open else typed.strip())

    def shown(self, value: Any) -> str:
        """Write the label of the value; a value of one's own is written with spaces."""
        return self.options.get(value) or str(value).replace("_", " ")

    def schema(self) -> dict[str, Any]:
        """Give the JSON Schema: the values in order; an open choice also takes any short name."""
        closed = {"enum": list(self.options)}
        return {"anyOf": [closed, Slug.schema(Slug())]} if self.open else closed


def _named(typed: str) -> str:
    """Make a short name of words; what holds no letter or digit stays as it is, to be refused."""
    name = slug(typed)
    return typed.strip() if name == "x" else name


def _writable(text: str) -> str:
    """Make line ends regular, and leave out the control signs that no text file can hold."""
    unified = re.sub("\r\n?|[\x85\u2028\u2029\x0b\x0c]", "\n", text).replace("\t", "    ")
    return re.sub("[\x00-\x09\x0b-\x1f\x7f-\x9f\ufeff\ufffe\uffff\ud800-\udfff]", "", unified)


def short(text: str) -> str:
    """Cut a value to what fits in a message, on one line."""
    line = " ".join(text.split())
    return line if len(line) <= 40 else line[:37] + "..."
