"""How large a file with registrations may be, and what reading it may take."""

from typing import Final

from armoedeplan.confined.limits import MEGABYTE, Limits

MOST_BYTES: Final = 150 * MEGABYTE
MOST_ROWS: Final = 1_000_000
MOST_COLUMNS: Final = 256
MOST_BOOK_CELLS: Final = 6_000_000
"""Rows times columns of a sheet of a spreadsheet; CSV has no such limit, since it is read on the way."""
LIMITS: Final = Limits(seconds=180, megabytes=1536, most_bytes=20 * MEGABYTE)
