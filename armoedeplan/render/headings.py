"""What Word and OpenDocument number alike: headings, tables and figures."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any, Final, NamedTuple

ANNEX: Final = "bijlage"
UNNUMBERED: Final = "unnumbered"
LEVELS: Final = 2
"""Levels of headings that have numbers, and that stand in the table of contents."""

MOST_LINES: Final = 38
"""Lines of a table of contents on its one page; when there are more headings, it holds those of chapters only."""
SMALL: Final = 12
"""Rows of a table that stays on one page, beside those of its head."""
GAP: Final = "\u2002"
"""Between the number of a caption and its words."""


class Heading(NamedTuple):
    """A heading of a chapter or a section.

    element: where it stands. level: 1 or 2. number: `2`, `2.1` or `Bijlage A`, or nothing. anchor: the name of the
    bookmark at it. page: the page on which it is expected, as words, or nothing.
    """

    element: Any
    level: int
    number: str
    words: str
    anchor: str
    page: str = ""

    @property
    def annex(self) -> bool:
        """Tell whether it is that of an annex."""
        return self.number.startswith("Bijlage")


def in_contents(headings: Sequence[Heading]) -> list[Heading]:
    """Give the headings that a table of contents of one page has room for."""
    return [heading for heading in headings if heading.level == 1 or len(headings) <= MOST_LINES]


def heading_numbers(kinds: Iterable[tuple[int, str]], *, numbered: bool) -> Iterator[str]:
    """Yield the number of each heading, of which its level and its kind are given.

    kind: `bijlage`, `unnumbered` or nothing. What stands below a chapter without a number, or in an annex, has none:
    it would bear that of the chapter before it. numbered: chapters have numbers; annexes always have a letter.
    """
    chapter = section = annex = 0
    counting = False
    for level, kind in kinds:
        if level == 1:
            counting = numbered and not kind
            chapter, section, annex = chapter + counting, 0, annex + (kind == ANNEX)
            yield f"Bijlage {_annex_letters(annex)}" if kind == ANNEX else str(chapter) if counting else ""
        elif counting and not kind:
            section += 1
            yield f"{chapter}.{section}"
        else:
            yield ""


def _annex_letters(number: int) -> str:
    """Give the letter of an annex; after Z comes AA, as word processors count."""
    return chr(ord("A") + (number - 1) % 26) * ((number - 1) // 26 + 1)
