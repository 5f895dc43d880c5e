"""References to chapters of a paper by number, reckoned from the headings that it turned out to have.

A template writes `{{ "Geld"|verwijs }}` behind a word. That leaves a mark, for only the whole paper shows which
chapters have something in them and so which number each has. A mark for a heading that is not there goes.
`{{ "Geld"|verwijs("beleidsplan") }}` is about a chapter of another paper.
"""

import re
from collections.abc import Callable, Mapping
from typing import Final

from armoedeplan.render.headings import ANNEX, UNNUMBERED, heading_numbers

_OPEN: Final = "\ue000"
_CLOSE: Final = "\ue001"
_OF: Final = "\ue002"
_MARK: Final = re.compile(f" *{_OPEN}([^{_OPEN}{_OF}{_CLOSE}]*)(?:{_OF}([^{_OPEN}{_OF}{_CLOSE}]*))?{_CLOSE}")
_HEADING: Final = re.compile(r"^(##|###) +(.+?)(?: +\{\.(\w+)\})?$", re.MULTILINE)


def reference_to(heading: object, paper: str = "") -> str:
    """Give the mark of a reference to a heading by its words; paper: of which other paper, if it is another."""
    return f"{_OPEN}{' '.join(str(heading).split())}{_OF + paper if paper else ''}{_CLOSE}"


def with_references(text: str, numbers_of: Callable[[str], Mapping[str, str]] = lambda _: {}) -> str:
    """Put numbers in the place of marks: `(hoofdstuk 7)`, `(paragraaf 5.2)`, `(bijlage A)`; or nothing.

    numbers_of: gives the numbers of the chapters of another paper by its name; none when they cannot be told.
    """
    if _OPEN not in text:
        return text
    own = numbers_of_chapters(text)
    return _MARK.sub(lambda mark: _told_reference((numbers_of(mark[2]) if mark[2] else own).get(mark[1], "")), text)


def numbers_of_chapters(text: str) -> Mapping[str, str]:
    """Give the number of each heading of a paper by its words; of two alike, that of the first."""
    found = [(len(match[1]) - 1, match[2], match[3] or "") for match in _HEADING.finditer(text)]
    kinds = [(level, kind if kind in (ANNEX, UNNUMBERED) else "") for level, _, kind in found]
    numbers: dict[str, str] = {}
    for (_, words, _), number in zip(
        found, heading_numbers(kinds, numbered="\ngenummerd: true\n" in text), strict=True
    ):
        numbers.setdefault(words, number)
    return numbers


def _told_reference(number: str) -> str:
    """Give a number as it stands behind what it is about."""
    if not number:
        return ""
    if number.startswith("Bijlage"):
        return f" (b{number[1:]})"
    return f" ({'paragraaf' if '.' in number else 'hoofdstuk'} {number})"
