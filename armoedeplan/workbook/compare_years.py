"""The sheets of amounts by year: a row for each owner, a column for each year, a record for each amount."""

from collections.abc import Mapping
from typing import Final

from armoedeplan.record.path import FieldPath
from armoedeplan.record.shape import shape_of
from armoedeplan.workbook.cell_places import Place
from armoedeplan.workbook.cells import text_of_cell
from armoedeplan.workbook.compare import Comparison, same_words
from armoedeplan.workbook.compare_new import NewRecords, mark_of
from armoedeplan.workbook.filled_sheets import OWNER
from armoedeplan.workbook.found_changes import Answered, Changed, Conflict, Gone, New
from armoedeplan.workbook.found_rows import FoundCell, FoundRow, FoundSheet
from armoedeplan.workbook.returned import GivenCell
from armoedeplan.workbook.sheet_layout import Sheet
from armoedeplan.workbook.understood import Meant, shown_answer

_NOTHING: Final = GivenCell()


class Years:
    """Compares one sheet of amounts by year."""

    def __init__(self, comparison: Comparison, records: NewRecords, sheet: FoundSheet, layout: Sheet) -> None:
        self._comparison: Final = comparison
        self._records: Final = records
        self._sheet: Final = sheet
        self._year, self._amount = layout.columns
        self._below: Final = layout.path.below(layout.owner)
        # a record that says more than its year and its amount stays when the amount goes
        self._only: Final = set(shape_of(layout.record).fields) == {self._year.path, self._amount.path}

    def compare(self) -> None:
        """Compare all its cells; a row that was removed changes nothing, for its owner has a sheet of its own."""
        for row in self._sheet.rows:
            codes = {code: cell for code, cell in row.cells.items() if code != OWNER}
            if row.path and row.path not in self._sheet.given.rows:
                said = "De verborgen kolom Pad van deze rij is gewijzigd"
                self._comparison.fault(self._sheet.place(row.number), said, "Zet de rij terug zoals zij was.")
                continue
            if not row.path and all(cell.empty for cell in codes.values()):
                continue
            owner = self._owner(row)
            if owner is None:
                continue
            given = self._sheet.given.rows.get(row.path, {})
            for code, cell in codes.items():
                self._cell(row, owner, code, cell, given.get(code, _NOTHING))

    def _owner(self, row: FoundRow) -> str | None:
        """Give the path of the owner of a row, or the mark of one that is new; nothing when that was noted."""
        if row.path:
            self._records.check_owner(self._sheet, row, row.path)
            now = self._comparison.now.path_of(row.path)
            return now or str(row.path)
        whose = self._records.whose(self._sheet, row)
        return whose.owner if whose else None

    def _cell(self, row: FoundRow, owner: str, year: str, cell: FoundCell, was: GivenCell) -> None:
        """Compare the amount of one year."""
        if not cell.broken and same_words(text_of_cell(cell.cell), was.shown):
            return
        place = Place(self._sheet.name, row.number, cell.column, year)
        meant = self._comparison.understood(place, self._amount, cell)
        if meant is None and not cell.empty:
            return
        path, now = self._stands(owner, year)
        canonical = meant.canonical if meant else ""
        if canonical in (was.value, now.value):
            return
        change = self._change(place, owner, path, meant, was)
        gone = bool(owner) and not owner.startswith("+") and FieldPath(owner) not in self._comparison.now.held
        if gone or now.value != was.value:
            stands = "staat niet meer in het plan" if gone else self._shown(now)
            words = meant.shown if meant else ""
            at = path or FieldPath(f"{owner}.{self._below}")
            conflict = Conflict(place, at, self._shown(was), words, stands, None if gone else change)
            self._comparison.conflicts.append(conflict)
        elif isinstance(change, Changed):
            self._comparison.changed.append(change)
        elif isinstance(change, New):
            self._comparison.new.append(change)
        else:
            self._comparison.gone.append(change)

    def _stands(self, owner: str, year: str) -> tuple[FieldPath | None, GivenCell]:
        """Give where the amount of a year stands now, and what it is."""
        now = self._comparison.now
        for held in now.in_list(FieldPath(f"{owner}.{self._below}")):
            if now.cell_at(held.record, self._year).value == year:
                return held.path, now.cell_at(held.record, self._amount)
        return None, _NOTHING

    def _change(
        self, place: Place, owner: str, path: FieldPath | None, meant: Meant | None, was: GivenCell
    ) -> Changed | New | Gone:
        """Give what a cell asks for: another amount, one more, or one less. place: its head is the year."""
        year = place.head
        if path is None and meant is not None:
            when = Meant(year, year, (year,), year)
            answers: Mapping[FieldPath, Answered] = {
                self._year.path: Answered(place, self._year.field, when),
                self._amount.path: Answered(place, self._amount.field, meant),
            }
            mark = mark_of(place.sheet, place.row, year)
            return New(place, mark, owner, self._below, f"{year}: {meant.shown}", answers)
        at = path or FieldPath(f"{owner}.{self._below}")
        if meant is None and self._only:
            return Gone(place, at, f"{year}: {self._shown(was)}")
        return Changed(place, at.field(self._amount.path), self._amount.field, self._shown(was), meant)

    def _shown(self, cell: GivenCell) -> str:
        """Give an amount as people read it."""
        return shown_answer(self._amount.field, cell.value, cell.shown)
