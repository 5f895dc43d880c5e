"""What every kind of value has: a strict reading, what a person may type for it, and its JSON Schema."""

import re
from collections.abc import Mapping, Sequence
from typing import Any, Final, NamedTuple

from armoedeplan.record.words import listed
from armoedeplan.refusal import Refusal


class Reading(NamedTuple):
    """One way to understand what was typed.

    value: what can be typed instead, which is certain. label: how people say it, in Dutch.
    """

    value: str
    label: str


class Understood(NamedTuple):
    """What a person typed, understood.

    value: the canonical text, which the file gets. told: the typed words that it does not hold (`ca.`).
    unit: the words behind a number, which may be its unit (`huishoudens`).
    """

    value: str
    told: tuple[str, ...] = ()
    unit: str = ""


class Refused(Refusal):
    """A value does not fit its kind.

    code: of the structural fault that it is in a file. meant: the canonical text that it certainly stands for, if any.
    alike: what it has in common with others of its kind, in Dutch. readings: what may have been meant, to choose from.
    """

    def __init__(
        self,
        message: str,
        remedy: str,
        code: str = "AP015",
        *,
        meant: str | None = None,
        alike: str = "",
        readings: Sequence[Reading] = (),
    ) -> None:
        super().__init__(message, remedy)
        self.code: Final = code
        self.meant: Final = meant
        self.alike: Final = alike
        self.readings: Final = tuple(readings)


def doubt(message: str, readings: Sequence[Reading], code: str = "AP015") -> Refused:
    """Make the refusal of what can be read in some ways; its remedy says what to write for each."""
    if all(reading.value == reading.label for reading in readings):
        remedy = f"Schrijf {listed((reading.value for reading in readings), 'of')}."
    else:
        remedy = " ".join(f"Bedoelt u {reading.label}? Schrijf dan {reading.value}." for reading in readings)
    return Refused(message, remedy, code, readings=readings)


class Kind:
    """A kind of scalar value.

    text: the value is words, so text that YAML would type as something else must be quoted.
    bare: the value is a number, which a file holds without quotes.
    free: the value is words of one's own, on one line or in paragraphs. prose: it may have paragraphs.
    public: the value is meant for everybody, so that a number or an address in it is that of an organisation.
    chosen: the value is one of those that are known. open: a value of one's own may stand beside these.
    lists: the names of the lists in which stands what it refers to.
    separators: what parts the values of a list that is typed in one go, as a regular expression.
    hint: what can be typed, in Dutch; empty when that speaks for itself.
    form: what is written as an answer, in Dutch, as it stands in a sentence.
    example: a value as it may stand in a file.
    """

    text: bool = False
    public: bool = False
    bare: bool = False
    free: bool = False
    prose: bool = False
    chosen: bool = False
    open: bool = False
    lists: tuple[str, ...] = ()
    separators: str = r"\n"
    hint: str = ""
    form: str = "één regel tekst"
    example: str = "..."

    @property
    def options(self) -> Mapping[str, str]:
        """The known values with their labels, in the order of the questionnaire; nothing where any value will do."""
        return {}

    def sample(self, label: str) -> Any:  # noqa: ARG002 - for the kinds that hold words
        """Give a value to try out a template on; label: that of the question."""
        return int(self.example) if self.bare else self.example

    def read(self, text: str) -> Any:
        """Give the typed value of a canonical text; raises Refused."""
        return text

    def canonical(self, typed: str) -> str:
        """Give the canonical text for what a person typed; raises Refused."""
        self.read(typed.strip())
        return typed.strip()

    def understood(self, typed: str) -> Understood:
        """Give the canonical text for what a person typed, with what of it is not kept.

        Raises Refused, with readings where it can be understood in some ways.
        """
        return Understood(self.canonical(typed))

    def meant_by(self, typed: str) -> str | None:  # noqa: ARG002 - for the kinds that are chosen
        """Give the known value that some words stand for, if they stand for one."""
        return None

    def shown(self, value: Any) -> str:
        """Write a value as Dutch people read it."""
        return str(value)

    def brief(self, value: Any) -> str:  # noqa: ARG002 - for the kinds that have a short form
        """Write a value in few words; empty when it has no shorter form."""
        return ""

    def schema(self) -> dict[str, Any]:
        """Give the JSON Schema of the canonical form."""
        return {"type": "string"}


def short(text: str) -> str:
    """Cut a value to what fits in a message, on one line; what identifies a person is covered."""
    from armoedeplan.personal.hits import covered_words

    line = covered_words(" ".join(text.split()))
    return line if len(line) <= 40 else line[:37] + "..."


def writable(text: str) -> str:
    """Make line ends regular, and leave out the control signs that no text file can hold."""
    unified = re.sub("\r\n?|[\x85\u2028\u2029\x0b\x0c]", "\n", text).replace("\t", "    ")
    return re.sub("[\x00-\x09\x0b-\x1f\x7f-\x9f\ufeff\ufffe\uffff\ud800-\udfff]", "", unified)
