"""The values of one cell that names several: parted at commas and line breaks, and at `en` where that is certain.

The wizard asks about each word that nobody knows. An import of a list asks nothing, and parts at a comma only where all
parts are known (`exchange/list_cells.py`): that is why there are two.
"""

import re
from typing import Final

from armoedeplan.record.words import word_key

_PARTS: Final = (r"[;\n]", r",", r"\s+/\s+|/", r"\s+(?:en|&)\s+")
"""What parts the values of one cell, the surest first; a name may hold all but the first."""
_CERTAIN: Final = 2
"""How many of these part the values of a cell whatever the words are."""


def cell_parts(text: str, names: set[str], level: int = 0) -> list[str]:
    """Give the values of a cell: whole where it is a name that is known, else parted further.

    Words with `en` or a stroke between them are parted only where one of them is known: `Zorg en Welzijn` is a name.
    """
    bare = " ".join(text.split())
    if level == len(_PARTS) or word_key(bare) in names:
        return [bare]
    parts = [value for part in re.split(_PARTS[level], text) for value in cell_parts(part, names, level + 1)]
    certain = level < _CERTAIN or any(word_key(part) in names for part in parts)
    return parts if certain else cell_parts(text, names, level + 1)
