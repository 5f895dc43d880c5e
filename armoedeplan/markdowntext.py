"""Words as Markdown: whatever a person typed comes out as those words, in CommonMark and in pandoc alike.

Knows no domain, and escapes only what is markup where it stands (decision record 0049). `inline` gives one line that is
safe in a table, a heading or a list; `paragraphs` keeps the paragraphs, bullets and numbers that a person typed.
"""

import re
from collections.abc import Iterator, Sequence

from armoedeplan.signs.word import listed, ordinary

_AT_START = re.compile(
    r"^([-+](?!\w)|[=:%!>]|#(?=#*(?:\s|\.|$))"
    r"|\(?(?:[0-9]{1,9}|[A-Za-z]|[ivxlcdmIVXLCDM]+)(?=[.)](?:\s|$)))"
)
_SIGNS = "-+=:%!>#"
_LETTER = "0-9A-Za-zÀ-ÖØ-öø-ÿ"
_MARKUP = re.compile(
    r"[\\`*\[\]{}|~^$]"
    # within a word it is a sign like others; what ends these words may go on in those behind it
    rf"|(?<![{_LETTER}])_|_(?![{_LETTER}])"
    r"|<(?![ \d=])|&(?=#?\w*(?:;|$))|#(?=#*$)|(?<![A-Za-z0-9])@|@(?![A-Za-z0-9])"
    # a word between colons is a picture to some; a time of day is not
    r"|:(?!\d\d:)(?=[\w+-]+:)"
)
_ADDRESS = re.compile(r"\S*(?:://|www\.|@)\S*")
_LINKED = re.compile(r"(?<=:)/(?=/)|(?<=www)\.|(?<!\\)@", re.IGNORECASE)
_ITEM = re.compile(r"( *)(?:([-*•–])|([0-9]{1,3})[.)])\s+(\S.*)")
_STANDS_IN = 2


def inline(text: str) -> str:
    """Write words on one line, every sign that Markdown would take for markup there escaped, and no other.

    Decision record 0049 tells which.
    """
    return _line(" ".join(ordinary(text).split()))


def paragraphs(text: str) -> str:
    """Write words in paragraphs and lists, as they were typed; a list within a list keeps its place, one level deep."""
    return "\n\n".join(_blocks(listed(text).split("\n")))


def _line(line: str) -> str:
    """Escape one line: signs where they are markup, and those that are markup only at its beginning."""
    escaped = _ADDRESS.sub(_whole_address, _MARKUP.sub(r"\\\g<0>", line))
    start = _AT_START.match(escaped)
    if not start:
        return escaped
    end = start.end()
    return f"\\{escaped}" if start[0] in _SIGNS else f"{escaped[:end]}\\{escaped[end:]}"


def _whole_address(found: re.Match[str]) -> str:
    """Give an address as it is, or so that nobody makes a link of it: a link would show the escapes that are in it."""
    return _LINKED.sub(r"\\\g<0>", found[0]) if "\\" in found[0] else found[0]


class _List:
    """A list while it is read: its lines, its margin, and how far the numbers are at each level."""

    def __init__(self) -> None:
        self.lines: list[str] = []
        self.margin: int | None = None
        self.inner = 0
        self.numbers = [0, 0]

    def level(self, found: re.Match[str]) -> int:
        """Give 1 for an item that stands in from the margin, and so belongs to the one above it."""
        return int(self.margin is not None and len(found[1]) - self.margin >= _STANDS_IN)

    def takes(self, found: re.Match[str]) -> bool:
        """Tell whether this is the next item: a bullet, or the number that follows (a year does not)."""
        return not found[3] or int(found[3]) == self.numbers[self.level(found)] + 1

    def fits(self, found: re.Match[str]) -> bool:
        """Tell whether this item is of the kind of its list; a numbered list is another one than a bulleted list."""
        return bool(self.level(found)) or self.lines[0].startswith("-") != bool(found[3])

    def add(self, found: re.Match[str]) -> None:
        """Add an item of a list, at the depth of its indent beside the first item."""
        level = self.level(found)
        mark = f"{int(found[3])}." if found[3] else "-"
        self.lines.append(f"{' ' * self.inner * level}{mark} {inline(found[4])}")
        if not level:
            self.margin = len(found[1]) if self.margin is None else self.margin
            self.inner = len(mark) + 1
            self.numbers[1] = 0
        self.numbers[level] = int(found[3] or self.numbers[level])


def _blocks(lines: Sequence[str]) -> Iterator[str]:
    """Yield the paragraphs and lists in lines; an empty line ends a paragraph, not the count of a list."""
    plain: list[str] = []
    items = _List()
    for line in [*lines, ""]:
        found = _ITEM.fullmatch(line.rstrip())
        is_item = found is not None and items.takes(found)
        if plain and (is_item or not line.strip()):
            yield "\n".join(plain)
            plain = []
        continues = bool(items.lines) and line.startswith(" ") and bool(line.strip())
        if items.lines and not (items.fits(found) if found and is_item else continues):
            yield "\n".join(items.lines)
            items.lines = []
            if is_item:
                items = _List()
        if found and is_item:
            items.add(found)
        elif continues:
            items.lines[-1] += " " + inline(line)
        elif line.strip():
            items = _List()
            plain.append(inline(line))
