"""How large a list may be: what a municipality has is far below it, and what does harm is above it.

Decision record 0030 has the measurements: one cell far away in 1,472 bytes asked for 52 GB.
"""

from typing import Final

from armoedeplan.confined.limits import MEGABYTE, Limits

MOST_BYTES: Final = 50 * MEGABYTE
"""Of one file."""
MOST_UNPACKED: Final = 100 * MEGABYTE
"""Of the parts of a packed file that are read, together."""
MOST_PARTS: Final = 1_000
MOST_SHEETS: Final = 50
MOST_ROWS: Final = 100_000
MOST_BOOK_SHEETS: Final = 200
"""Of a workbook of a plan, which has a sheet for each list of its questionnaire."""
MOST_BOOK_ROWS: Final = 10_000
"""With something in them, in one sheet of a workbook of a plan: its longest list has some hundreds."""
MOST_COLUMNS: Final = 256
MOST_CELLS: Final = 1_000_000
"""Rows times columns, of all sheets together."""
MOST_ELEMENTS: Final = 4_000_000
"""Of the XML of one sheet that is looked at closer: more than all cells with all that is in them."""
MOST_OBJECTS: Final = 1_000_000
"""Of HSDS as one JSON: services, and all that stands in them."""
MOST_LETTERS: Final = 32_767
"""In one cell: as many as a spreadsheet takes."""
MOST_FAR: Final = 10
"""Cells that stand beyond the rows and columns of a list and are told and left out; more make it too large."""
MOST_MERGED: Final = 20_000
"""Groups of merged cells in one sheet."""
LIMITS: Final = Limits(seconds=20, megabytes=1024, most_bytes=100_000_000)


def dutch(number: int) -> str:
    """Write a number as Dutch does: `100.000`."""
    return f"{number:,}".replace(",", ".")
