"""A document as the formats see it: its Markdown, its pictures, and the moment that its bytes carry."""

from collections.abc import Mapping
from importlib.util import find_spec
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Final, NamedTuple

from armoedeplan.build_time import LAST_MOMENT, fixed_moment
from armoedeplan.installing import how_to_install
from armoedeplan.record.words import listed
from armoedeplan.refusal import Refusal
from armoedeplan.render.known_formats import DOCUMENT_FORMATS

if TYPE_CHECKING:
    from armoedeplan.render.style.read_style import Style

DATA: Final = Path(__file__).resolve().parent / "data"
_NEEDED = ("pypandoc", "typst", "pikepdf", "lxml")

LAYOUT: Final = ("kop", "voet", "kort", "inhoud", "genummerd", "formulier", "zijden", "hoofdstukken", "toc-title")
"""What a document says at its top of how it lies on its pages."""


class Source(NamedTuple):
    """One document before it has a format.

    markdown: its text, with a block of YAML at the top. moment: seconds since 1970 that stand for its date.
    mark: what identifies the text of the plan. pictures: SVG by the name that the Markdown uses. plan: the plan file
    that travels inside a PDF, if it does. style: the house style of the municipality, if it has one.
    """

    markdown: str
    moment: int
    mark: str = ""
    pictures: Mapping[str, bytes] = MappingProxyType({})
    plan: bytes = b""
    style: "Style | None" = None

    @property
    def short(self) -> bool:
        """Tell whether it has no cover: it says `kort: true` at its top."""
        return self._says("kort")

    @property
    def contents(self) -> bool:
        """Tell whether it has a table of contents: it says `inhoud: true` at its top, and is not short."""
        return self._says("inhoud") and not self.short

    @property
    def numbered(self) -> bool:
        """Tell whether its chapters and their sections have numbers: it says `genummerd: true` at its top."""
        return self._says("genummerd")

    @property
    def form(self) -> bool:
        """Tell whether it is a form to fill in on paper: it says `formulier: true` at its top."""
        return self._says("formulier")

    @property
    def large_letters(self) -> bool:
        """Tell whether its letters are large, for what residents read: it says `grote-letters: true` at its top."""
        return self._says("grote-letters")

    @property
    def chapters(self) -> bool:
        """Tell whether each chapter begins on a new page: it says `hoofdstukken: true` at its top."""
        return self._says("hoofdstukken")

    def _says(self, key: str) -> bool:
        top = self.markdown.removeprefix("---\n").partition("\n---\n")[0]
        return f"{key}: true" in top.splitlines()


class FormatError(Refusal):
    """A document could not be made in a format."""


def need_tools() -> None:
    """Raise FormatError when the extra `documenten` is not installed."""
    if not all(find_spec(name) for name in _NEEDED):
        others = listed(name for name in DOCUMENT_FORMATS if name != "md")
        message = f"Voor {others} ontbreekt een onderdeel van het programma"
        raise FormatError(message, how_to_install("documenten"))


def moment_of(date: str | None) -> int:
    """Give the seconds since 1970 that are told from outside, else of a date (`2027-09-01`), else of 1 January 1980."""
    from datetime import UTC, datetime

    told = fixed_moment()
    if told is not None:
        return told
    day = datetime.fromisoformat(date) if date else datetime(1980, 1, 1, tzinfo=UTC)
    # a Word document cannot tell of a later moment
    return min(int(day.replace(tzinfo=UTC).timestamp()), LAST_MOMENT)
