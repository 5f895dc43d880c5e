"""Words as Markdown: whatever a person typed comes out as those words, in CommonMark and in pandoc alike.

Knows no domain. `inline` gives one line that is safe in a table, a heading or a list; `paragraphs` keeps the
paragraphs, bullets and numbers that a person typed.
"""

import re
from collections.abc import Iterator, Sequence

_AT_START = re.compile(r"^([-+=:%!]|\(?(?:[0-9]{1,9}|[A-Za-z]|[ivxlcdmIVXLCDM]+)(?=[.)](?:\s|$)))")
_ITEM = re.compile(r"( *)(?:([-*•–])|([0-9]{1,3})[.)])\s+(\S.*)")
_LEVEL = 2


def inline(text: str) -> str:
    """Write words on one line, every sign that Markdown could take for markup escaped."""
    return _line(" ".join(text.split()))


def paragraphs(text: str) -> str:
    """Write words in paragraphs and lists, as they were typed."""
    blocks = [block for part in re.split(r"\n\s*\n", text.strip("\n")) for block in _blocks(part.split("\n"))]
    return "\n\n".join(blocks)


def _line(line: str) -> str:
    """Escape one line: signs that are markup anywhere, and those that are markup only at its beginning."""
    escaped = re.sub(r"[\\`*_\[\]{}<>|~^$@&\"'#]", r"\\\g<0>", line)
    # two dashes or three points would become other signs; an address would become a link
    escaped = re.sub(r"(?<=-)-|(?<=\.)\.|(?<=:)/(?=/)|(?<=www)\.", r"\\\g<0>", escaped)
    start = _AT_START.match(escaped)
    if not start:
        return escaped
    end = start.end()
    return f"\\{escaped}" if start[0] in "-+=:%!" else f"{escaped[:end]}\\{escaped[end:]}"


def _blocks(lines: Sequence[str]) -> Iterator[str]:
    """Yield the paragraphs and lists in lines without an empty one between them."""
    plain: list[str] = []
    items: list[str] = []
    numbers = 0
    for line in lines:
        found = _ITEM.fullmatch(line.rstrip())
        number = int(found[3]) if found and found[3] else 0
        if found and (not number or number == numbers + 1):
            if plain:
                yield "\n".join(plain)
                plain = []
            numbers = number or numbers
            items.append(_item(found, nested=bool(items)))
        elif items and line.startswith(" "):
            items[-1] += " " + _line(line.strip())
        else:
            if items:
                yield "\n".join(items)
                items, numbers = [], 0
            plain.append(_line(" ".join(line.split())))
    if items or plain:
        yield "\n".join(items or plain)


def _item(found: re.Match[str], *, nested: bool) -> str:
    """Write one item of a list; an item that stands in from the margin belongs to the one above it."""
    margin = " " * _LEVEL if nested and len(found[1]) >= _LEVEL else ""
    return f"{margin}{f'{int(found[3])}.' if found[3] else '-'} {_line(found[4])}"
