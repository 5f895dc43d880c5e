"""A list of records that are each for one year, as a grid: a row for those that differ in year and amounts alone."""

from collections.abc import Sequence
from itertools import chain
from typing import Final, NamedTuple

from armoedeplan.record import Money, YearNumber
from armoedeplan.record.kinds import Date
from armoedeplan.record.path import FieldPath
from armoedeplan.workbook.filled_sheets import Filled, Row, Value
from armoedeplan.workbook.sheet_layout import Column, Form
from armoedeplan.workbook.year_codes import YearCode, row_path

_HOW: Final = (
    "Elk bedrag heeft een kolom per jaar. Vul een leeg jaar in, of maak een jaar leeg als het weg kan; "
    "wat naast de bedragen staat, geldt voor alle jaren van de rij."
)
_NONE: Final = Value(None, "")


class _Shared(NamedTuple):
    """A row that is being filled: its records by year, what these share, and their amounts by question and year."""

    records: dict[str, FieldPath]
    shared: dict[FieldPath, Value]
    amounts: dict[tuple[str, str], Value]


def as_grid(filled: Filled, years: Sequence[int]) -> Filled:
    """Give the sheet of a list as a grid, with a column for each of some years.

    It stays as it is where a grid cannot show it: in the records of another list, without one question for the year
    and one for an amount, with a day beside them, which is in one year, where a record has no year, and where no
    records may be added.
    """
    year = [column for column in filled.columns if isinstance(column.field.kind, YearNumber)]
    amounts = [column.path for column in filled.columns if isinstance(column.field.kind, Money)]
    dated = any(isinstance(column.field.kind, Date) for column in filled.sheet.columns)
    nested = any("." in column for column in (*amounts, *(column.path for column in year)))
    if filled.sheet.owner or not filled.grows or dated or len(year) != 1 or not amounts or nested or not years:
        return filled
    at = filled.columns.index(year[0])
    if not {row.values[at].canonical for row in filled.rows} <= set(map(str, years)):
        return filled
    question = year[0].path
    columns = [
        made
        for column in filled.columns
        if column.path != question
        for made in _columns_by_year(column, question, years)
    ]
    sheet = filled.sheet._replace(form=Form.GRID, help=f"{filled.sheet.help} {_HOW}".strip())
    rows = tuple(_row_of(shared, columns, question) for shared in _shared_rows(filled, at, amounts))
    return filled._replace(sheet=sheet, columns=tuple(columns), rows=rows)


def _columns_by_year(column: Column, question: FieldPath, years: Sequence[int]) -> list[Column]:
    """Give the columns of a question: one for each year when it asks for an amount."""
    if not isinstance(column.field.kind, Money):
        return [column]
    told = " ".join(filter(None, (column.head, column.help)))
    return [
        column._replace(
            path=YearCode(column.path, question, str(year)).column_code,
            head=f"{column.label} {year}",
            label=f"{column.label} {year}",
            help=told,
        )
        for year in years
    ]


def _shared_rows(filled: Filled, at: int, amounts: Sequence[FieldPath]) -> list[_Shared]:
    """Give the rows of a grid; of two records for the same year, the second has a row of its own."""
    found: dict[tuple[str, ...], list[_Shared]] = {}
    for row in filled.rows:
        year = row.values[at].canonical
        said = {column.path: value for column, value in zip(filled.columns, row.values, strict=True)}
        shared = {path: said[path] for path in said if path not in amounts and path != filled.columns[at].path}
        alike = found.setdefault(tuple(value.canonical for value in shared.values()), [])
        here = next((known for known in alike if year not in known.records), None)
        if here is None:
            here = _Shared({}, shared, {})
            alike.append(here)
        here.records[year] = row.path
        here.amounts.update({(path, year): said[path] for path in amounts})
    return list(chain.from_iterable(found.values()))


def _row_of(shared: _Shared, columns: Sequence[Column], question: FieldPath) -> Row:
    """Give one row of a grid, with the cells of its columns."""
    amounts = {YearCode(path, question, year).column_code: value for (path, year), value in shared.amounts.items()}
    values = tuple(shared.shared.get(column.path) or amounts.get(column.path, _NONE) for column in columns)
    return Row(row_path(shared.records), "", values)
