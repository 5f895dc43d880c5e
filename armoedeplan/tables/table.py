"""What a table is, and where its cells stand as people see them."""

from typing import Final, NamedTuple

from armoedeplan.refusal import Refusal

_SHOWN: Final = 60
"""Letters of a header in a message."""


class TableError(Refusal):
    """A file cannot be read or written as a table."""


class Row(NamedTuple):
    """A row: its number as people see it, from 1, and the words in its cells."""

    number: int
    cells: tuple[str, ...]


class Table(NamedTuple):
    """A table: the file and the sheet it stands in, its headers, and its rows.

    sheet: empty for a file that has no sheets. notes: what a reader should know of how it was read, in Dutch.
    above: the cells of a row right above the headers that may name groups of columns; else nothing.
    """

    file: str
    sheet: str
    headers: tuple[str, ...]
    rows: tuple[Row, ...]
    notes: tuple[str, ...] = ()
    above: tuple[str, ...] = ()

    def place(self, row: int, column: int | None = None) -> str:
        """Say where something stands: `lijst.xlsx, blad Aanbod, rij 14, kolom D (Doelgroep)`."""
        parts = [self.file, f"blad {self.sheet}" if self.sheet else "", f"rij {row}"]
        if column is not None:
            parts.append(f"kolom {letters(column)} ({self.headers[column][:_SHOWN]})")
        return ", ".join(filter(None, parts))


def letters(column: int) -> str:
    """Name a column as a spreadsheet does: 0 is A, 26 is AA."""
    name = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        name = chr(ord("A") + rest) + name
    return name


def table_of(file: str, sheet: str, rows: list[Row], notes: tuple[str, ...] = ()) -> Table | None:
    """Make a table of rows: its headers stand in the first row with two filled cells, or else in the first filled one.

    Rows without words, and columns without a header and without words, are left out; nothing when no row is filled.
    """
    filled = [row for row in rows if any(cell.strip() for cell in row.cells)]
    if not filled:
        return None
    head = next((row for row in filled if sum(bool(cell.strip()) for cell in row.cells) > 1), filled[0])
    below = [row for row in filled if row.number > head.number]
    width = max(len(row.cells) for row in filled)
    headers = [" ".join(cell.split()) for cell in (*head.cells, *[""] * (width - len(head.cells)))]
    named = tuple(header or _name_without_header(number) for number, header in enumerate(headers))
    padded = (row._replace(cells=(*row.cells, *[""] * (width - len(row.cells)))) for row in below)
    return Table(file, sheet, named, tuple(padded), notes, _groups_above(filled, head, width))


def _groups_above(filled: list[Row], head: Row, width: int) -> tuple[str, ...]:
    """Give the row right above the headers when it names a group of columns; a title stands in the first column."""
    above = next((row for row in filled if row.number == head.number - 1), None)
    if above is None or above.cells[0].strip():
        return ()
    return tuple(" ".join(cell.split()) for cell in (*above.cells, *[""] * (width - len(above.cells))))


def is_unnamed(header: str, column: int) -> bool:
    """Tell whether a column has no header of its own."""
    return header == _name_without_header(column)


def _name_without_header(column: int) -> str:
    """Give what a column without a header is called."""
    return f"kolom {letters(column)}"
