"""The lessons of 2011 as data: what each says in our words, and what a plan can show of it (L1-L7, G1-G3)."""

from functools import cache
from pathlib import Path
from typing import Annotated

from armoedeplan.finding import Finding
from armoedeplan.practice import vocabulary
from armoedeplan.record import Choice, Count, Identifier, Line, Paragraphs, Record
from armoedeplan.record.reader import Reading, read
from armoedeplan.yamltext.parse import parse

FILE = Path(__file__).parent / "data" / "lessen.yaml"


class Punt(Record):
    """One thing that a plan can show of a lesson (afgeleid)."""

    id: Identifier = ""
    tekst: Line = None


class Les(Record):
    """A lesson: its id (`L1`), what it says, the page of the source, and what a plan can show of it."""

    id: Annotated[str | None, Choice(vocabulary.LESSEN)] = None
    tekst: Paragraphs = None
    pagina: Count = None
    punten: tuple[Punt, ...] = ()

    @property
    def titel(self) -> str:
        """The name of the lesson."""
        return vocabulary.LESSEN[str(self.id)]


class Lessen(Record):
    """All lessons, in order."""

    lessen: tuple[Les, ...] = ()


def read_lessons() -> Reading[Lessen]:
    """Read the file with what is wrong with it, which is a fault of the program that its tests find."""
    root = parse(FILE.read_text(encoding="utf-8"))
    assert not isinstance(root, Finding)  # noqa: S101 - our own file
    return read(Lessen, root)


@cache
def known_lessons() -> tuple[Les, ...]:
    """Give the lessons."""
    return read_lessons().record.lessen
