"""Words: on one line, in paragraphs, and the short names by which records are known."""

import re
from typing import Any, Final

from armoedeplan.record.kinds.kind import Kind, Refused, short, writable
from armoedeplan.record.words import slug


class Text(Kind):
    """Words on one line."""

    text = True
    free = True

    def read(self, text: str) -> str:
        """Give the words without white space around them."""
        return text.strip()

    def canonical(self, typed: str) -> str:
        """Fold all white space: a line has no line breaks."""
        return " ".join(writable(typed).split())

    def sample(self, label: str) -> str:
        """Give some words that name the question."""
        return f"Voorbeeld van {label.lower()}"


class PublicText(Text):
    """Words on one line that are meant for everybody: the telephone number of a counter, its address."""

    public = True


class Prose(Kind):
    """Words in one or more paragraphs; an empty line parts two paragraphs, a line with `- ` is a bullet."""

    text = True
    free = True
    prose = True
    form = "een of meer alinea's"

    def read(self, text: str) -> str:
        """Give the paragraphs without white space around them."""
        return text.strip()

    def canonical(self, typed: str) -> str:
        """Make line ends and white space regular, and drop what no text file can hold."""
        lines = (line.rstrip() for line in writable(typed).split("\n"))
        return "\n".join(lines).strip("\n").lstrip(" ")

    def sample(self, label: str) -> str:  # noqa: ARG002 - as for every kind
        """Give a paragraph and a list."""
        return "Een voorbeeld van een langere tekst.\n\n- een punt\n- nog een punt"


class Slug(Kind):
    """A short name that other records use: small letters, digits and underscores."""

    text = True
    separators = r"[,;\n]"
    form = "een korte naam"
    example = "korte_naam"
    pattern: Final = re.compile(r"[a-z][a-z0-9_]{0,63}")

    def read(self, text: str) -> str:
        """Give the name; raises Refused when it has other signs."""
        if not self.pattern.fullmatch(text):
            advice = slug(text)
            remedy = f"Gebruik kleine letters, cijfers en _, en begin met een letter: bijvoorbeeld {advice}."
            meant = None if advice == "x" else advice
            raise Refused(f"“{short(text)}” is geen geldige korte naam", remedy, "AP018", meant=meant)
        return text

    def canonical(self, typed: str) -> str:
        """Make a short name of what a person typed; raises Refused when no letter or digit stands in it."""
        return self.read(typed.strip() if self.pattern.fullmatch(typed.strip()) else named(typed))

    def sample(self, label: str) -> str:  # noqa: ARG002 - as for every kind
        """Give a short name."""
        return "naam"

    def schema(self) -> dict[str, Any]:
        """Give the JSON Schema: the pattern of short names."""
        return {"type": "string", "pattern": r"^[a-z][a-z0-9_]{0,63}$"}


class Reference(Slug):
    """The short name of a record elsewhere in the plan.

    lists: the names of the lists the record may stand in (`actoren`).
    acyclic: following this field from record to record may not lead back to where it began.
    """

    chosen = True
    hint = "typ een nummer of een naam; + en een naam voegt iets nieuws toe"

    def __init__(self, *lists: str, acyclic: bool = False) -> None:
        self.lists = lists
        self.acyclic: Final = acyclic


def named(typed: str) -> str:
    """Make a short name of words; what holds no letter or digit stays as it is, to be refused."""
    name = slug(typed)
    return typed.strip() if name == "x" else name
