"""Who carries something out, as lists write it: one organisation in a cell, or more of them in any writing."""

import re
from collections.abc import Callable, Iterable
from typing import Final

from armoedeplan.exchange.organisations import folded_name
from armoedeplan.record.several import parts_of
from armoedeplan.record.words import without_bullet

_ALWAYS: Final = re.compile(r"[;\n]|\s+/\s+")
"""What parts organisations whatever they are called."""
_PERHAPS: Final = re.compile(r"\s*[,/+&]\s*|\s+en\s+")
"""What may part organisations, and may as well stand in the name of one."""
_SHORTEST: Final = 4
_LEGAL: Final = re.compile(r"(?i)(b\.?v|n\.?v|v\.?o\.?f|u\.?a)\.?")


class Executors:
    """Reads the cells of a column of organisations; a name that stands alone in a cell is one organisation."""

    def __init__(self, cells: Iterable[str], is_known: Callable[[str], bool]) -> None:
        """cells: all of the column. is_known: whether an organisation of some name is known."""
        self._alone: Final = names_alone(cells)
        self._is_known: Final = is_known

    def names(self, cell: str) -> list[str]:
        """Give the organisations of a cell, each once."""
        found: dict[str, str] = {}
        for piece in _ALWAYS.split(cell):
            for name in self._parted(" ".join(without_bullet(piece).split())):
                found.setdefault(folded_name(name), name)
        return list(found.values())

    def _parted(self, piece: str) -> list[str]:
        """Part words where a part is an organisation on its own elsewhere, and at commas between names."""
        if not piece or self._is_known(piece):
            return [piece] if piece else []
        known = parts_of(piece, self._stands_alone)
        if all(map(self._stands_alone, known)):
            return known
        parts = _PERHAPS.split(piece)
        names = all(map(_is_like_name, parts))
        if names and (any(map(self._stands_alone, parts)) or not re.search(r"[&+]|\s+en\s+", piece)):
            return parts
        return [piece]

    def _stands_alone(self, name: str) -> bool:
        """Tell whether words are one organisation: in the plan, or alone in another cell of the list."""
        return self._is_known(name) or folded_name(name) in self._alone


def names_alone(cells: Iterable[str]) -> frozenset[str]:
    """Give the folded names that stand in a cell, or between two semicolons, without a sign that may part two."""
    pieces = (without_bullet(piece) for cell in cells for piece in _ALWAYS.split(cell))
    return frozenset(folded_name(piece) for piece in pieces if piece.strip() and not _PERHAPS.search(piece))


def _is_like_name(words: str) -> bool:
    """Tell whether words can be the whole name of an organisation; a legal form or `afdeling zorg` cannot."""
    return words[:1].isupper() and len(words) >= _SHORTEST and not _LEGAL.fullmatch(words)
