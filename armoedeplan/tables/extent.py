"""How far a sheet reaches, seen in its XML before anything is made of it; cells that lie far away are cut out.

A spreadsheet is read as a rectangle: one cell in the last column of the last row would ask for 17 billion.
"""

from typing import NamedTuple

from armoedeplan.tables.size_limits import MOST_CELLS, MOST_COLUMNS, MOST_FAR, MOST_ROWS, dutch
from armoedeplan.tables.table import TableError, letters
from armoedeplan.tables.walk import Walk

_SHOWN = 40


class Far(NamedTuple):
    """A cell far away from the list: its row and its column, from 0, and the words in it."""

    row: int
    column: int
    words: str

    def note(self) -> str:
        """Tell that a cell far outside the list was not read, with where it is and how it begins."""
        words = f"{self.words[:_SHOWN]}{'…' if len(self.words) > _SHOWN else ''}"
        return f"Cel {cell_name(self.row, self.column)} ligt ver buiten de lijst en is niet gelezen: “{words}”."


class Extent:
    """What one sheet spans without what is far away.

    name: of the sheet; empty for a file without sheets. where: how messages name it.
    """

    def __init__(self, file: str, name: str = "") -> None:
        self.name = name
        self.where = f"{file}, blad {name}" if name else file
        self.rows = self.columns = 0
        self.far: list[Far] = []
        self._widest = 0

    def add(self, row: int, column: int, rows: int = 1, columns: int = 1) -> None:
        """Note filled cells, from this row and column on."""
        self.rows = max(self.rows, row + rows)
        if column + columns > self.columns:
            self.columns = column + columns
            self._widest = row

    def leave_out(self, far: Far, number: int = 1) -> None:
        """Note cells far away. Raises TableError when they are too many to be there by mistake."""
        self.far.append(far)
        if len(self.far) + number - 1 > MOST_FAR:
            first = self.far[0]
            most = f"{MOST_COLUMNS} kolommen" if first.column >= MOST_COLUMNS else f"{dutch(MOST_ROWS)} rijen"
            what = f"meer dan {most}, want ook in cel {cell_name(first.row, first.column)} staat iets"
            raise TableError(f"{self.where}: {what}", _remedy_for_cell(first.row, first.column))

    def cells(self, already: int) -> int:
        """Give how many cells its rectangle has. Raises TableError when that is too many, with those `already` met."""
        cells = self.rows * self.columns
        if cells + already > MOST_CELLS:
            said = f"{dutch(self.rows)} rijen en {self.columns} kolommen"
            raise TableError(
                f"{self.where}: {said}, samen meer dan {dutch(MOST_CELLS)} cellen; de laatste kolom komt door cel "
                f"{cell_name(self._widest, self.columns - 1)}",
                _remedy_for_cell(self._widest, self.columns - 1),
            )
        return cells


def beyond(row: int, column: int) -> bool:
    """Tell whether a cell lies beyond the rows and columns of a list."""
    return row >= MOST_ROWS or column >= MOST_COLUMNS


def cell_name(row: int, column: int) -> str:
    """Name a cell as a spreadsheet does: `XFD5000`."""
    return f"{letters(column)}{row + 1}"


class Cutting(Walk):
    """A walk that cuts pieces out of the text on its way."""

    def __init__(self, where: str) -> None:
        super().__init__(where)
        self.cutting = False
        self._spans: list[tuple[int, int]] = []
        self._from = 0
        self._until_next = False

    def cut(self) -> None:
        """Begin a cut at the element that begins here."""
        self._from = self.parser.CurrentByteIndex
        self.cutting = True

    def end_cut(self) -> None:
        """End the cut with the element that ends here: all up to what comes next goes."""
        self.cutting = False
        self._until_next = True

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        if self._until_next:
            self._close()
        super()._start(name, attributes)

    def _end(self, name: str) -> None:
        if self._until_next:
            self._close()
        super()._end(name)

    def _close(self) -> None:
        self._spans.append((self._from, self.parser.CurrentByteIndex))
        self._until_next = False

    def left(self, data: bytes) -> bytes:
        """Give the text without what is cut out."""
        if not self._spans:
            return data
        kept, at = [], 0
        for begin, end in self._spans:
            kept.append(data[at:begin])
            at = end
        return b"".join((*kept, data[at:]))


def _remedy_for_cell(row: int, column: int) -> str:
    return f"Verwijder cel {cell_name(row, column)} als zij er niet hoort, of deel de lijst op in kleinere bestanden."
