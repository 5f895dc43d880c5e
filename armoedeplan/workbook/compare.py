"""What a workbook changes in a plan: what was given out, what came back and what the plan says now, put side by side.

A cell that still shows what was given out changes nothing, whatever the plan says now (decision record 0065). Nothing
here writes.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Final, NamedTuple

from armoedeplan.record.path import FieldPath
from armoedeplan.record.walk import Held
from armoedeplan.refusal import Refusal
from armoedeplan.workbook.cell_places import Fault, Place
from armoedeplan.workbook.cells import text_of_cell
from armoedeplan.workbook.filled_sheets import ANSWER, OWNER
from armoedeplan.workbook.found_changes import Changed, Conflict, Differences, Gone, New
from armoedeplan.workbook.found_rows import FoundCell, FoundRow, FoundSheet
from armoedeplan.workbook.plan_now import PlanNow
from armoedeplan.workbook.returned import GivenCell, GivenOut
from armoedeplan.workbook.sheet_layout import Column, Form
from armoedeplan.workbook.understood import Meant, Reader, shown_answer

_NOT_THERE: Final = "staat niet meer in het plan"
_BROKEN: Final = "In deze cel staat een formule of waarde zonder uitkomst"
_BROKEN_REMEDY: Final = "Typ het antwoord zelf in de cel."
_NOTHING: Final = GivenCell()


class Asked(NamedTuple):
    """What a cell answers: its place, the path of the answer in the plan, and the question.

    year: of the record, where several share the cell.
    """

    place: Place
    path: FieldPath
    column: Column
    year: str = ""

    @property
    def place_of_one(self) -> Place:
        """The place with the year, which tells apart what the records that share a cell say."""
        return self.place._replace(head=f"{self.place.head}, {self.year}") if self.year else self.place


class Comparison:
    """Gathers what a workbook changes."""

    def __init__(self, now: PlanNow, reader: Reader, given: GivenOut) -> None:
        self.now: Final = now
        self._given: Final = given
        self.reader: Final = reader
        self.changed: Final[list[Changed]] = []
        self.new: Final[list[New]] = []
        self.gone: Final[list[Gone]] = []
        self.conflicts: Final[list[Conflict]] = []
        self.faults: Final[list[Fault]] = []
        self.notes: Final[list[str]] = []

    def outcome(self) -> Differences:
        """Give what was gathered."""
        # what is wrong in a cell is wrong for each of the records that share it, and told once
        told = tuple(dict.fromkeys(self.faults)), tuple(dict.fromkeys(self.notes))
        return Differences(tuple(self.changed), tuple(self.new), tuple(self.gone), tuple(self.conflicts), *told)

    def fault(self, place: Place, message: str, remedy: str) -> None:
        """Note what is wrong at a place."""
        self.faults.append(Fault(place, message, remedy))

    def step(self, sheet: FoundSheet, columns: Mapping[FieldPath, Column]) -> None:
        """Compare the sheet of a step: a question a row."""
        for row in sheet.rows:
            column = columns.get(row.path)
            cell = row.cells.get(ANSWER)
            if cell is None or (not row.path and cell.empty):
                continue
            place = Place(sheet.name, row.number, cell.column, column.label if column else "")
            if column is None or row.path not in sheet.given.rows:
                self.fault(place, "Deze rij stond niet in het werkboek", "Haal de rij weg, of zet het antwoord elders.")
                continue
            was = sheet.given.rows[row.path].get(ANSWER, _NOTHING)
            self.cell(Asked(place, row.path, column), cell, was, self.now.cell_at(self.now.answers, column))

    def records(self, sheet: FoundSheet, rows: Mapping[FieldPath, FoundRow], columns: Mapping[str, Column]) -> None:
        """Compare the records of a list that were given out. rows: those of them that are there."""
        for path in sheet.given.rows:
            now = self.now.path_of(path)
            if path not in rows or is_emptied(rows[path], sheet.given.rows[path]):
                self.removed(sheet, path, now, columns, _emptied_place(sheet, rows.get(path)))
                continue
            self.record(sheet, rows[path], path, now, columns)

    def known_rows(self, sheet: FoundSheet) -> dict[FieldPath, FoundRow]:
        """Give the rows that were given out; what has the path of another row, or of none, is told or taken for new."""
        times = Counter(row.path for row in sheet.rows if row.path)
        found: dict[FieldPath, FoundRow] = {}
        for row in sheet.rows:
            if not row.path:
                continue
            if row.path not in sheet.given.rows:
                said = "De verborgen kolom Pad van deze rij is gewijzigd"
                self.fault(sheet.place(row.number), said, "Maak die cel leeg voor een nieuwe rij, of zet haar terug.")
            elif times[row.path] == 1:
                found[row.path] = row
        for path, number in times.items():
            if number > 1 and path in sheet.given.rows:
                same = [row for row in sheet.rows if row.path == path]
                kept = _original_row(same, sheet.given.rows[path])
                if kept is None:
                    numbers = " en ".join(str(row.number) for row in same)
                    said = f"Rij {numbers} zijn kopieën van één rij, en alle gewijzigd"
                    remedy = (
                        "Zet in een ervan de oude antwoorden terug, of maak er een nieuwe rij van onderaan het blad."
                    )
                    self.fault(sheet.place(same[-1].number), said, remedy)
                    kept = same[0]
                found[path] = kept
        return found

    def record(
        self, sheet: FoundSheet, row: FoundRow, path: FieldPath, now: FieldPath | None, columns: Mapping[str, Column]
    ) -> None:
        """Compare the cells of one record."""
        held = self.now.held.get(now) if now else None
        for code, column in columns.items():
            cell = row.cells.get(code)
            if cell is None:
                continue
            place = Place(sheet.name, row.number, cell.column, cell.head or column.label)
            was = sheet.given.rows[path].get(code, _NOTHING)
            stands = self.now.cell_at(held.record, column) if held else None
            year = "" if cell.head else row.year
            self.cell(Asked(place, (now or path).field(column.path), column, year), cell, was, stands)

    def cell(self, asked: Asked, cell: FoundCell, was: GivenCell, now: GivenCell | None) -> None:
        """Compare one cell. now: what the plan says; nothing when its record is gone."""
        place, path, column, _ = asked
        if not cell.broken and same_words(text_of_cell(cell.cell), was.shown):
            return
        meant = self.understood(place, column, cell)
        if meant is None and not cell.empty:
            return
        canonical = meant.canonical if meant else ""
        if canonical == was.value or (now is not None and canonical == now.value):
            return
        before = shown_answer(column.field, was.value, was.shown)
        change = Changed(place, path, column.field, before, meant)
        words = meant.shown if meant else ""
        if now is None:
            self.conflicts.append(Conflict(asked.place_of_one, path, before, words, _NOT_THERE, None))
        elif now.value == was.value:
            self.changed.append(change)
        else:
            stands = shown_answer(column.field, now.value, now.shown)
            self.conflicts.append(Conflict(asked.place_of_one, path, before, words, stands, change))

    def understood(self, place: Place, column: Column, cell: FoundCell) -> Meant | None:
        """Give what a cell means; nothing when it is empty, or when that was noted as a fault."""
        if cell.broken:
            self.fault(place, _BROKEN, _BROKEN_REMEDY)
            return None
        if cell.empty:
            return None
        try:
            return self.reader.meant_by(column.field, cell.cell)
        except Refusal as refused:
            self.fault(place, refused.message, refused.remedy)
            return None

    def removed(
        self, sheet: FoundSheet, path: FieldPath, now: FieldPath | None, columns: Mapping[str, Column], place: Place
    ) -> None:
        """Note that the row of a record was removed, unless the plan has it no more."""
        held = self.now.held.get(now) if now else None
        if held is None:
            return
        gone = Gone(place, held.path, self.now.name_of(held.path))
        given = sheet.given.rows[path]
        other = [
            column.label
            for code, column in columns.items()
            if self.now.cell_at(held.record, column).value != given.get(code, _NOTHING).value
        ]
        other += sorted({added.field.label for added in self._added_below(held.path, sheet.given.path)})
        if other:
            stands = f"gewijzigd: {', '.join(other)}"
            self.conflicts.append(Conflict(gone.place, held.path, gone.name, "", stands, gone))
        else:
            self.gone.append(gone)

    def _added_below(self, path: FieldPath, list_: FieldPath) -> Iterator[Held]:
        """Yield the records in lists of a record that came there since the workbook was given out."""
        for sheet in self._given.sheets:
            if sheet.owner != list_ or sheet.form is not Form.LIST:
                continue
            known = {self.now.path_of(row) for row in sheet.rows}
            here = FieldPath(path + sheet.path[len(list_) :])
            yield from (added for added in self.now.in_list(here) if added.path not in known)


def _emptied_place(sheet: FoundSheet, row: FoundRow | None) -> Place:
    """Give where a record was taken away: the cell of its year, where it shares its row with others."""
    if row is None or not row.year:
        return Place(sheet.name)
    cell = next(cell for cell in row.cells.values() if cell.head)
    return Place(sheet.name, row.number, cell.column, cell.head)


def is_emptied(row: FoundRow, given: Mapping[str, GivenCell]) -> bool:
    """Tell whether somebody took away all that a row said, which is how many people remove one."""
    answers = {code: cell for code, cell in row.cells.items() if code != OWNER}
    return bool(given) and given.keys() <= answers.keys() and all(cell.empty for cell in answers.values())


def same_words(one: str, other: str) -> bool:
    """Tell whether two cells show the same; programs write the ends of lines in their own way."""
    return "\n".join(one.split("\r\n")).strip() == other.strip()


def _original_row(rows: Sequence[FoundRow], given: Mapping[str, GivenCell]) -> FoundRow | None:
    """Give the row of several with one path that was not changed; nothing when none, or more than one is."""
    same = [
        row
        for row in rows
        if all(
            same_words(text_of_cell(cell.cell), given.get(code, _NOTHING).shown)
            for code, cell in row.cells.items()
            if code != OWNER
        )
    ]
    return same[0] if same else None
