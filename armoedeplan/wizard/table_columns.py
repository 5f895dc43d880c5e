"""What the columns of a pasted table are: by a header, or else in the order in which the questions stand."""

import re
from collections.abc import Mapping, Sequence
from typing import Final, NamedTuple

from armoedeplan.record import Record
from armoedeplan.record.kinds import Money, YearNumber
from armoedeplan.record.shape import Field, shape_of
from armoedeplan.tables.pasted_text import Pasted, PastedRow
from armoedeplan.wizard.column_names import folded_header, in_thousands, is_total, named_fields, only_counts, year_in
from armoedeplan.wizard.reference_question import first_field

_FEW: Final = 3
_AMOUNT: Final = re.compile(r"(?i)\s*(?:€\s*)?\d[\d.,\s]*(?:,-+|-)?\s*(?:k|mln|miljoen|duizend|euro)?\s*")


class Column(NamedTuple):
    """A column that is taken over: its place, its field, how its header calls it, and the year that it holds."""

    place: int
    field: Field
    title: str
    year: str = ""


class Columns(NamedTuple):
    """The columns of a table.

    header: the row that names them, if there is one. left_out: the headers that belong to no question.
    year: the field that gets the year of a column. above: how many rows the header ends. thousands: the amounts are in
    thousands of euros.
    """

    taken: tuple[Column, ...]
    header: PastedRow | None = None
    left_out: tuple[str, ...] = ()
    year: Field | None = None
    above: int = 0
    thousands: bool = False


def usual_columns(record: type[Record]) -> list[Field]:
    """Give the fields that cells fill where no header says so: the first, and the other kern questions without prose.

    A record that begins with prose is one cell: a semicolon is a sign of its text.
    """
    first = first_field(record)
    if first is None or first.kind is None or first.kind.prose:
        return [first] if first is not None else []
    asked = [field for field in shape_of(record).fields.values() if field.question]
    # a small record without kern questions, such as an amount in a year, is one line as a whole
    small = asked if len(asked) <= _FEW else []
    kern = [field for field in asked if field.question and field.question.kern] or small
    return [first, *(field for field in kern if field is not first and field.kind and not field.kind.prose)]


def columns_of(table: Pasted, record: type[Record]) -> Columns:
    """Tell what the columns of a table are."""
    by_header = _named_columns(table, record)
    if by_header is not None:
        return by_header
    fields = usual_columns(record)
    taken = tuple(Column(place, field, field.label) for place, field in enumerate(fields))
    widest = max((len(row.cells) for row in table.rows), default=0)
    filled = [place for place in range(len(fields), widest) if _holds_words(table.rows, place)]
    # what a person types behind the last semicolon belongs to the last cell
    left_out = () if table.separator == ";" else tuple(f"kolom {place + 1}" for place in filled)
    return Columns(taken, left_out=left_out)


def year_and_amount(record: type[Record]) -> tuple[Field, Field] | None:
    """Give the year and the amount of a record with one of each: its table can have a column for each year."""
    asked = [field for field in shape_of(record).fields.values() if field.question]
    years = [field for field in asked if isinstance(field.kind, YearNumber)]
    amounts = [field for field in asked if isinstance(field.kind, Money)]
    return (years[0], amounts[0]) if len(years) == 1 and amounts else None


def _named_columns(table: Pasted, record: type[Record]) -> Columns | None:
    """Read the first row as a header; nothing when it is none."""
    if not table.rows:
        return None
    # a table may have its title in a row of one cell
    titled = len(table.rows) > 1 and len([cell for cell in table.rows[0].cells if cell]) == 1
    above = 2 if titled and len(_columns_by_field(table.rows[1].cells, record)) > 1 else 1
    head, rows = table.rows[above - 1], table.rows[above:]
    found = _columns_by_field(head.cells, record)
    filled = [cell for cell in head.cells if cell and not only_counts(cell)]
    alone = len(filled) < 2 and not rows
    if not found or alone or 2 * len(found) < len(filled) or _is_a_year_with_an_amount(filled, found):
        return None
    found = {**found, **_column_of_names(head, found, record)}
    known = {column.place for column in found.values()}
    left = [
        cell
        for place, cell in enumerate(head.cells)
        if place not in known and cell and not is_total(cell) and not only_counts(cell) and _holds_words(rows, place)
    ]
    unnamed = [
        f"kolom {place + 1}"
        for place in range(max(len(row.cells) for row in table.rows))
        if not (place < len(head.cells) and head.cells[place]) and _holds_words(rows, place)
    ]
    pair = year_and_amount(record)
    grid = any(column.year for column in found.values())
    thousands = any(in_thousands(cell) for row in table.rows[:above] for cell in row.cells)
    year = pair[0] if pair and grid else None
    return Columns(tuple(found.values()), head, (*left, *unnamed), year, above, thousands)


def _is_a_year_with_an_amount(cells: Sequence[str], found: Mapping[str, Column]) -> bool:
    """Tell whether a row that could be a header of years says how much there is in a year: `2027; 12.500`."""
    years = {column.title for column in found.values() if column.year}
    return len(years) == len(found) and any(_AMOUNT.fullmatch(cell) for cell in cells if cell not in years)


def _column_of_names(head: PastedRow, found: Mapping[str, Column], record: type[Record]) -> Mapping[str, Column]:
    """Give the column that names the records, when its header is a word of the person's own: `Indicator`, `Wat`.

    Without it no row could be kept; people put what a row is about first.
    """
    first = first_field(record)
    if first is None or first.name in found:
        return {}
    place = next((place for place, cell in enumerate(head.cells) if cell and not only_counts(cell)), None)
    if place is None or place in {column.place for column in found.values()}:
        return {}
    return {first.name: Column(place, first, head.cells[place])}


def _columns_by_field(headers: Sequence[str], record: type[Record]) -> Mapping[str, Column]:
    """Give the columns whose headers say which field they are, by what they fill; no field twice."""
    names, pair, first = named_fields(record), year_and_amount(record), first_field(record)
    if first is not None:
        # a column called `Maatregel` names the maatregelen
        names.setdefault(folded_header(record.__name__), first)
    found: dict[str, Column] = {}
    for place, header in enumerate(headers):
        year = year_in(header) if pair else ""
        if pair and year:
            found.setdefault(year, Column(place, pair[1], header, year))
        elif (field := names.get(folded_header(header))) is not None and header:
            found.setdefault(field.name, Column(place, field, header))
    if pair and any(column.year for column in found.values()):
        # the years say of which year an amount is: another column of amounts would be a second answer
        for field in pair:
            found.pop(field.name, None)
    return found


def _holds_words(rows: Sequence[PastedRow], place: int) -> bool:
    """Tell whether a column holds something in one of the rows."""
    return any(len(row.cells) > place and row.cells[place] for row in rows)
