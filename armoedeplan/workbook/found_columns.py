"""Where the columns of a sheet are now, and what is told of those that are gone or strange."""

import re
from collections.abc import Iterator, Mapping
from typing import Final

from armoedeplan.record.words import listed
from armoedeplan.tables.book import BookSheet
from armoedeplan.tables.table import letters
from armoedeplan.workbook.cell_places import Fault, Place
from armoedeplan.workbook.filled_sheets import OWNER, PATH
from armoedeplan.workbook.returned import GivenColumn, GivenSheet
from armoedeplan.workbook.sheet_layout import Form
from armoedeplan.workbook.year_codes import year_code

_YEAR: Final = re.compile("[12][0-9]{3}")
_EXPLAINING: Final = frozenset({"onderwerp", "vraag", "toelichting"})
"""The heads on the sheet of a step above what is no answer."""


def plain_head(text: str) -> str:
    """Give a head as it is compared: without the case and the spaces that people change."""
    return " ".join(text.split()).casefold()


class FoundColumns:
    """The columns of one sheet. at: where each is now, from 0, by what it holds."""

    def __init__(self, sheet: BookSheet, head_row: int, wanted: GivenSheet) -> None:
        self._sheet: Final = sheet
        self._head_row: Final = head_row
        self._wanted: Final = wanted
        self.at: Final = self._found()
        self._missing: Final = [column for column in wanted.columns if column.code not in self.at]
        self._strange: Final = [at for at in range(self._width) if self._is_strange(at)]

    @property
    def _width(self) -> int:
        return len(self._sheet.rows[self._head_row])

    def faults(self) -> Iterator[Fault]:
        """Yield what is wrong: without the path no row is known, and a column in another's place may be that one."""
        if PATH not in self.at:
            said = "De verborgen laatste kolom (Pad) ontbreekt: zonder haar is niet te zien welke rij wat is"
            remedy = "Neem het werkboek zoals het is uitgegeven, en zet de antwoorden daarin."
            yield Fault(Place(self._sheet.name), said, remedy)
        for column in self._replaced():
            at = column.number - 1
            now = self._head(at)
            said = f"De kop “{column.head}” is gewijzigd in “{now}”" if now else f"De kop “{column.head}” is leeg"
            remedy = "Zet de oude kop terug. Is dit een andere kolom? Haal haar dan weg."
            yield Fault(Place(self._sheet.name, self._head_row + 1, at, now), said, remedy)

    def notes(self) -> Iterator[str]:
        """Yield which columns are gone, and which are not read."""
        replaced = self._replaced()
        gone = [column.head for column in self._missing if column.code not in {PATH, OWNER} and column not in replaced]
        if gone:
            yield f"kolom {listed(f'“{head}”' for head in gone)} staat er niet meer. Daarvan verandert niets."
        for at in self._strange:
            if at not in [column.number - 1 for column in replaced]:
                yield f"kolom {letters(at)} ({self._head(at)}) is niet gelezen: die stond niet in het werkboek."

    def _found(self) -> dict[str, int]:
        """Give where each column is now; a year that was added is a column as the others are."""
        there: dict[str, int] = {}
        for at in range(self._width):
            there.setdefault(plain_head(self._head(at)), at)
        found = {
            column.code: there[plain_head(column.head)]
            for column in self._wanted.columns
            if plain_head(column.head) in there
        }
        if self._wanted.form is Form.YEARS:
            found |= {head: at for head, at in there.items() if _YEAR.fullmatch(head)}
        return self._more_years(there) | found

    def _more_years(self, there: Mapping[str, int]) -> dict[str, int]:
        """Give the columns of a grid for a year that was not given out: their heads differ in the year alone."""
        known = [(plain_head(column.head), code) for column in self._wanted.columns if (code := year_code(column.code))]
        amounts = {head.removesuffix(code.year): code for head, code in known}
        return {
            amounts[head[:-4]]._replace(year=head[-4:]).column_code: at
            for head, at in there.items()
            if head[:-4] in amounts and _YEAR.fullmatch(head[-4:])
        }

    def _replaced(self) -> list[GivenColumn]:
        """Give the columns that are gone, and in whose place one with another head stands."""
        return [column for column in self._missing if column.number - 1 in self._strange]

    def _is_strange(self, at: int) -> bool:
        """Tell whether a column has something in it, and was not given out."""
        if at in self.at.values():
            return False
        if self._wanted.form is Form.STEP and plain_head(self._head(at)) in _EXPLAINING:
            return False
        return any(str(self._sheet.cell(row, at)).strip() for row in range(self._head_row, len(self._sheet.rows)))

    def _head(self, at: int) -> str:
        return str(self._sheet.cell(self._head_row, at)).strip()
