"""A table in plain lines that fit the screen: cells are folded, or else each row is a card."""

from collections.abc import Iterator, Sequence
from textwrap import wrap
from typing import Final

from armoedeplan.terminal.wrapping import folded, line_width

_GAP: Final = "  "
_LEAST: Final = 7
"""Signs below which a folded column cannot be read."""


def table_lines(headers: Sequence[str], rows: Sequence[Sequence[str]], numbers: Sequence[int] = ()) -> Iterator[str]:
    """Yield a table, its headings underlined. numbers: the places of columns whose cells stand to the right."""
    widths = _column_widths(headers, rows)
    if not widths:
        yield from _card_lines(headers, rows)
        return
    yield from _row_lines(headers, widths, numbers)
    yield _GAP.join("-" * width for width in widths)
    for row in rows:
        yield from _row_lines(row, widths, numbers)


def _column_widths(headers: Sequence[str], rows: Sequence[Sequence[str]]) -> list[int]:
    """Give the width of each column; none when they cannot stand beside each other."""
    columns = [[header, *(row[at] for row in rows)] for at, header in enumerate(headers)]
    widths = [max(map(len, column)) for column in columns]
    least = [min(width, max(_LEAST, _longest_word(column))) for width, column in zip(widths, columns, strict=True)]
    room = line_width() - len(_GAP) * (len(headers) - 1)
    if sum(least) > room:
        least = [min(width, _LEAST) for width in least]
    if sum(least) > room:
        return []
    while sum(widths) > room:
        most = max(range(len(widths)), key=lambda at: (widths[at] > least[at], widths[at]))
        widths[most] -= 1
    return widths


def _longest_word(cells: Sequence[str]) -> int:
    return max((len(word) for cell in cells for word in cell.split()), default=0)


def _row_lines(cells: Sequence[str], widths: Sequence[int], numbers: Sequence[int]) -> Iterator[str]:
    """Yield a row, over as many lines as its longest cell asks."""
    parts = [wrap(cell, width) or [""] for cell, width in zip(cells, widths, strict=True)]
    for number in range(max(map(len, parts))):
        shown = (part[number] if number < len(part) else "" for part in parts)
        placed = (
            f"{words:>{width}}" if at in numbers else f"{words:<{width}}"
            for at, (words, width) in enumerate(zip(shown, widths, strict=True))
        )
        yield _GAP.join(placed).rstrip()


def _card_lines(headers: Sequence[str], rows: Sequence[Sequence[str]]) -> Iterator[str]:
    """Yield each row as a card: its first cell, and below it the others with their headings."""
    for name, *cells in rows:
        yield from folded(name)
        for header, cell in zip(headers[1:], cells, strict=True):
            yield from folded(cell, f"{header}: ", margin=2)
