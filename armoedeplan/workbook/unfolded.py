"""A grid that came back, as the list that it shows: a row for each record, so that it is compared as all lists are."""

from collections.abc import Iterator, Mapping
from itertools import chain
from typing import Final

from armoedeplan.record.path import FieldPath
from armoedeplan.workbook.found_rows import FoundCell, FoundRow, FoundSheet
from armoedeplan.workbook.returned import GivenCell, GivenSheet
from armoedeplan.workbook.sheet_layout import Form
from armoedeplan.workbook.year_codes import YearCode, row_records, year_code

_Cells = Mapping[str, FoundCell]


def unfolded_given(sheet: GivenSheet) -> GivenSheet:
    """Give a sheet as it was given out with a row for each record; others than grids stay as they are."""
    if sheet.form is not Form.GRID:
        return sheet
    question = _year_question(sheet)
    rows: dict[FieldPath, Mapping[str, GivenCell]] = {}
    for path, cells in sheet.rows.items():
        for year, record in row_records(path).items():
            said = {question: GivenCell(year, year)}
            for code, cell in cells.items():
                amount = year_code(code)
                if amount is None or amount.year == year:
                    said[amount.amount if amount else code] = cell
            rows[record] = said
    return sheet._replace(form=Form.LIST, rows=rows)


def unfolded_sheet(sheet: FoundSheet) -> FoundSheet:
    """Give a sheet that came back with a row for each record; others than grids stay as they are."""
    if sheet.given.form is not Form.GRID:
        return sheet
    given = unfolded_given(sheet.given)
    question = _year_question(sheet.given)
    unfolding = _Unfolding(sheet.given, given, question, sheet.heads)
    rows = tuple(chain.from_iterable(map(unfolding.records_in, sheet.rows)))
    heads = {amount.amount if (amount := year_code(code)) else code: head for code, head in sheet.heads.items()}
    return sheet._replace(given=given, rows=rows, heads={**heads, question: ""})


def _year_question(sheet: GivenSheet) -> str:
    """Give the question of the year; each grid has a column of amounts."""
    return next((amount.question for column in sheet.columns if (amount := year_code(column.code))), "")


class _Unfolding:
    """Takes the rows of one grid apart.

    folded, given: the sheet as it was given out, and that with a row for each record.
    """

    def __init__(self, folded: GivenSheet, given: GivenSheet, question: str, heads: Mapping[str, str]) -> None:
        self._folded: Final = folded
        self._given: Final = given
        self._question: Final = question
        self._heads: Final = heads
        self._amounts: Final = {found.amount for code in heads if (found := year_code(code))}

    def records_in(self, row: FoundRow) -> Iterator[FoundRow]:
        """Yield the records of a row: those that were given out, and one for each other year with an amount."""
        if row.path and row.path not in self._folded.rows:
            yield row  # its hidden cell was changed, which is told of any list
            return
        known = row_records(row.path)
        shared = {code: cell for code, cell in row.cells.items() if year_code(code) is None}
        amounts = self._amounts_by_year(row.cells)
        nothing = all(cell.empty for cell in row.cells.values())
        for year, path in known.items():
            here = amounts.get(year, {})
            cells = {**shared, **here}
            said_more = len(self._given.rows[path]) > 1
            if (nothing and said_more) or self._is_emptied(path, here):
                yield FoundRow(row.number, path, self._emptied_cells(path, here, year), year)
            else:
                yield FoundRow(row.number, path, cells | self._year_cell(here, year), year)
        new = {year: here for year, here in amounts.items() if year not in known and not _all_empty(here)}
        for year, here in new.items():
            yield FoundRow(row.number, FieldPath(), {**shared, **here} | self._year_cell(here, year), year)
        if not known and not new and not nothing:
            yield FoundRow(row.number, FieldPath(), shared)

    def _amounts_by_year(self, cells: _Cells) -> dict[str, dict[str, FoundCell]]:
        """Give the amounts of a row by year, each by its question."""
        found: dict[str, dict[str, FoundCell]] = {}
        for code, cell in cells.items():
            amount: YearCode | None = year_code(code)
            if amount is not None:
                head = self._heads.get(code, amount.year)
                found.setdefault(amount.year, {})[amount.amount] = cell._replace(head=head)
        return found

    def _is_emptied(self, path: FieldPath, amounts: _Cells) -> bool:
        """Tell whether all amounts that a record had were taken away; where their columns are gone they were not."""
        had = self._amounts & self._given.rows[path].keys()
        return bool(had) and had <= amounts.keys() and _all_empty(amounts)

    def _emptied_cells(self, path: FieldPath, amounts: _Cells, year: str) -> dict[str, FoundCell]:
        """Give the cells of a record that was taken away: none of its answers is left."""
        first = next(iter(amounts.values()), FoundCell(0, "", broken=False))
        empty = FoundCell(first.column, "", broken=False, head=first.head or year)
        return dict.fromkeys(self._given.rows[path], empty)

    def _year_cell(self, amounts: _Cells, year: str) -> dict[str, FoundCell]:
        """Give the cell of the year, which stands in the heads."""
        first = next(iter(amounts.values()), None)
        return {self._question: FoundCell(first.column if first else 0, year, broken=False)}


def _all_empty(cells: _Cells) -> bool:
    return all(cell.empty for cell in cells.values())
