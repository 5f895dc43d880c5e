"""The rows that a workbook brings: records that were not given out."""

import re
from collections.abc import Mapping, Sequence
from typing import Final, NamedTuple

from armoedeplan.record.naming import NAMING
from armoedeplan.record.path import FieldPath
from armoedeplan.record.words import word_key
from armoedeplan.workbook.cell_places import Place
from armoedeplan.workbook.compare import Comparison
from armoedeplan.workbook.filled_sheets import OWNER
from armoedeplan.workbook.found_changes import Answered, New
from armoedeplan.workbook.found_rows import FoundRow, FoundSheet
from armoedeplan.workbook.sheet_layout import Column
from armoedeplan.workbook.understood import Names, cell_text

_TOTAL: Final = re.compile(r"(?:sub|eind)?tota(?:al|len)\W*", re.IGNORECASE)
"""What people put below the rows of a list of amounts."""


class Whose(NamedTuple):
    """The record in whose list a row stands: its path, or its mark when it is new; empty for a list of the plan."""

    owner: str
    new: bool = False


def mark_of(sheet: str, row: int, year: str = "") -> str:
    """Give the mark by which cells refer to a record that the workbook brings; no id looks like it.

    year: that of the record, where a row brings several.
    """
    return f"+{sheet}!{row}:{year}" if year else f"+{sheet}!{row}"


def naming_column(columns: Mapping[str, Column]) -> Column | None:
    """Give the column by which people know the records of a sheet."""
    return next((columns[name] for name in NAMING if name in columns), None)


def new_rows(sheet: FoundSheet, known: Mapping[FieldPath, FoundRow]) -> list[FoundRow]:
    """Give the filled rows that are new: without a path, or copied from a row that is there."""
    return [
        row
        for row in sheet.rows
        if (not row.path or (row.path in known and known[row.path] is not row))
        and not all(cell.empty for code, cell in row.cells.items() if code != OWNER)
    ]


class NewRecords:
    """Reads the new rows of one workbook."""

    def __init__(self, comparison: Comparison, names: Names) -> None:
        self._comparison: Final = comparison
        self._names: Final = names
        self._said: Final[dict[FieldPath, Mapping[str, Sequence[Mapping[FieldPath, str]]]]] = {}

    def check_owner(self, sheet: FoundSheet, row: FoundRow, owner: FieldPath) -> None:
        """Note that a row that was given out now says to belong to another record."""
        cell = row.cells.get(OWNER)
        if cell is None or not sheet.given.owner:
            return
        words = cell_text(cell.cell)
        key = self._names.find((sheet.given.owner.names[-1],), words)
        if key is None or self._comparison.now.path_of_key(key) != self._comparison.now.path_of(owner):
            said = (
                f"Deze rij hoort bij iets anders dan “{words}”" if words else "De naam waar deze rij bij hoort is weg"
            )
            remedy = "Zet de oude naam terug. Of maak een nieuwe rij bij de andere naam, en haal deze weg."
            self._comparison.fault(sheet.place(row.number, OWNER, cell.column), said, remedy)

    def read(self, sheet: FoundSheet, rows: Sequence[FoundRow], columns: Mapping[str, Column]) -> None:
        """Read the new rows of a list."""
        name = naming_column(columns)
        seen: dict[tuple[str, str], int] = {}
        for row in rows:
            whose = self.whose(sheet, row)
            if whose is None:
                continue
            record = self._record(sheet, row, columns, whose, name)
            if record is None:
                continue
            if _TOTAL.fullmatch(record.name.strip()):
                self._comparison.notes.append(
                    f"Blad “{sheet.name}”, rij {row.number}: “{record.name}” is een totaal en is overgeslagen."
                )
                continue
            key = (whose.owner, word_key(record.name))
            if name is not None and record.name and key in seen:
                self._double(record.place, record.name, f"ook in rij {seen[key]}")
            elif not self._is_there(record, columns, name):
                self._comparison.new.append(record)
            seen[key] = row.number

    def whose(self, sheet: FoundSheet, row: FoundRow) -> Whose | None:
        """Give whose a row is; nothing when that was noted as a fault."""
        given = sheet.given
        if not given.owner:
            return Whose("")
        cell = row.cells.get(OWNER)
        words = cell_text(cell.cell) if cell else ""
        place = sheet.place(row.number, OWNER, cell.column if cell else None)
        if not words:
            self._comparison.fault(place, "Deze rij zegt niet waar zij bij hoort", "Kies in de eerste kolom een naam.")
            return None
        key = self._names.find((given.owner.names[-1],), words)
        if key is None:
            nearest = self._names.nearest((given.owner.names[-1],), words)
            remedy = f"Bedoelt u “{nearest}”?" if nearest else "Kies een naam uit de lijst."
            self._comparison.fault(place, f"“{words}” is hier niet bekend", remedy)
            return None
        if key.startswith("+"):
            return Whose(key, new=True)
        return Whose(self._comparison.now.path_of_key(key))

    def _record(
        self, sheet: FoundSheet, row: FoundRow, columns: Mapping[str, Column], whose: Whose, name: Column | None
    ) -> New | None:
        """Read one new row; nothing when it holds no answer that is understood."""
        answers = {}
        for code, column in columns.items():
            cell = row.cells.get(code)
            if cell is None or (cell.empty and not cell.broken):
                continue
            place = Place(sheet.name, row.number, cell.column, cell.head or column.label)
            meant = self._comparison.understood(place, column, cell)
            if meant is not None:
                answers[column.path] = Answered(place, column.field, meant)
        if not answers:
            return None
        first = answers.get(name.path) if name else None
        words = first.meant.words if first else next(iter(answers.values())).meant.words
        below = sheet.given.path.below(sheet.given.owner) if sheet.given.owner else sheet.given.path
        mark = mark_of(sheet.name, row.number, row.year)
        return New(Place(sheet.name, row.number), mark, whose.owner, below, words, answers)

    def _is_there(self, record: New, columns: Mapping[str, Column], name: Column | None) -> bool:
        """Tell whether the plan has a new record already: whoever takes a workbook over twice adds nothing twice."""
        if record.owner.startswith("+"):
            return False
        path = FieldPath(f"{record.owner}.{record.list}" if record.owner else record.list)
        alike = self._said_in(path, columns, name).get(word_key(record.name) if name else "", ())
        for said in alike:
            if all(said[question] == answer.meant.canonical for question, answer in record.answers.items()):
                self._comparison.notes.append(
                    f"Blad “{record.place.sheet}”, {record.place.told}: “{record.name}” staat al in het plan."
                )
                return True
        if name is not None and record.name and alike:
            self._double(record.place, record.name, "al in het plan")
            return True
        return False

    def _said_in(
        self, path: FieldPath, columns: Mapping[str, Column], name: Column | None
    ) -> Mapping[str, Sequence[Mapping[FieldPath, str]]]:
        """Give what the records of a list say now, by what they are called; gathered once for each list."""
        if path not in self._said:
            now = self._comparison.now
            found: dict[str, list[Mapping[FieldPath, str]]] = {}
            for held in now.in_list(path):
                said = {column.path: now.cell_at(held.record, column).value for column in columns.values()}
                found.setdefault(word_key(said[name.path]) if name else "", []).append(said)
            self._said[path] = found
        return self._said[path]

    def _double(self, place: Place, name: str, where: str) -> None:
        """Note that two records would have one name."""
        remedy = "Haal deze rij weg, en zet haar antwoorden in de andere rij. Of geef haar een andere naam."
        self._comparison.fault(place, f"“{name}” staat {where}", remedy)
