"""Where something stands in a workbook as people see it, and what is wrong there."""

from typing import NamedTuple

from armoedeplan.tables.table import letters


class Place(NamedTuple):
    """A place: the sheet, the row as people number it (0 for the whole sheet), the column from 0, and its head."""

    sheet: str
    row: int = 0
    column: int | None = None
    head: str = ""

    @property
    def told(self) -> str:
        """Say where it is on its sheet: `rij 5, kolom C (Soort)`; empty for the whole sheet."""
        parts = [f"rij {self.row}"] if self.row else []
        if self.column is not None:
            parts.append(f"kolom {letters(self.column)}{f' ({self.head})' if self.head else ''}")
        return ", ".join(parts)


class Fault(NamedTuple):
    """What is wrong at a place, and what to do, in Dutch; the message has no full stop."""

    place: Place
    message: str
    remedy: str
