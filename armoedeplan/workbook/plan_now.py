"""The plan as it is now, beside a workbook that comes back: its records, and what they say in each question."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from armoedeplan.guide.root import Root
from armoedeplan.record import Record
from armoedeplan.record.path import FieldPath
from armoedeplan.record.walk import Held, all_held, said_at
from armoedeplan.workbook.cells import canonical_text, cell_of, text_of_cell
from armoedeplan.workbook.names import key_at, names_given
from armoedeplan.workbook.returned import GivenCell, GivenSheet
from armoedeplan.workbook.sheet_layout import Column


class PlanNow:
    """What a plan says now. held: the records of its lists, by path. names: of these, by id or path."""

    def __init__(self, answers: Root) -> None:
        self.answers: Final = answers
        self.held: Final = {held.path: held for held in all_held(answers) if held.field.many}
        self.names: Final = names_given(answers)
        self._by_id: Final = {id_: path for path, held in self.held.items() if (id_ := getattr(held.record, "id", ""))}
        self._lists: Final[dict[FieldPath, list[Held]]] = {}
        for held in self.held.values():
            self._lists.setdefault(held.path.list, []).append(held)
        self._known_as: Final[dict[FieldPath, FieldPath | None]] = {}

    def in_list(self, path: FieldPath) -> Sequence[Held]:
        """Give the records of a list, by its path with the keys of its owners."""
        return self._lists.get(path, ())

    def has(self, key: str) -> bool:
        """Tell whether a record is there, by its id or by the path at which it was given out."""
        return key in self._by_id or self.path_of(FieldPath(key)) is not None

    def name_of(self, path: FieldPath) -> str:
        """Give what the record at a path is called."""
        one = self.held.get(path)
        return self.names.get(key_at(path, one.record), "") if one else ""

    def cell_at(self, record: Record, column: Column) -> GivenCell:
        """Give what a record says in a question: as the plan file holds it, and as a workbook shows it."""
        value = said_at(record, column.path)
        return GivenCell(canonical_text(column.field, value), text_of_cell(cell_of(column.field, value, self.names)))

    def path_of(self, given: FieldPath) -> FieldPath | None:
        """Give where a record that was given out stands now; nothing when it is gone."""
        if given in self._known_as:
            return self._known_as[given]
        return given if given in self.held else None

    def path_of_key(self, key: str) -> FieldPath:
        """Give where a record stands that is known by its id, or by the path at which it was given out."""
        return self._by_id.get(key) or self.path_of(FieldPath(key)) or FieldPath(key)

    def match(self, sheet: GivenSheet, columns: Mapping[str, Column]) -> None:
        """Find the records of a sheet that have no id again: they are known by what they say, and else by their place.

        The sheets of their owners come first.
        """
        for list_, given in _rows_by_list(sheet):
            owner = list_.record
            now = self.path_of(owner) if owner else None
            moved = FieldPath(list_ if not owner else f"{now}{list_[len(owner) :]}") if now or not owner else None
            here = self.in_list(moved) if moved else ()
            self._known_as.update(_matched_records(given, sheet, here, self._said(here, columns), columns))

    def _said(self, here: Sequence[Held], columns: Mapping[str, Column]) -> dict[FieldPath, dict[str, str]]:
        """Give what some records say in the questions of a sheet, as the plan file holds it."""
        return {
            held.path: {
                code: said for code, column in columns.items() if (said := self.cell_at(held.record, column).value)
            }
            for held in here
        }


def _rows_by_list(sheet: GivenSheet) -> Iterator[tuple[FieldPath, list[FieldPath]]]:
    """Yield the lists of which records were given out, each with the paths of these."""
    lists: dict[FieldPath, list[FieldPath]] = {}
    for path in sheet.rows:
        lists.setdefault(path.list, []).append(path)
    yield from lists.items()


def _matched_records(
    given: Sequence[FieldPath],
    sheet: GivenSheet,
    here: Sequence[Held],
    said: Mapping[FieldPath, Mapping[str, str]],
    columns: Mapping[str, Column],
) -> dict[FieldPath, FieldPath | None]:
    """Match the records of one list: those with an id by that, others by what they say, and else by their place."""
    found: dict[FieldPath, FieldPath | None] = {}
    by_key = {held.path.key: held.path for held in here}
    free = [held.path for held in here if held.path.key.isdigit()]
    late = []
    for path in given:
        if not path.key.isdigit():
            found[path] = by_key.get(path.key)
            continue
        was = {code: cell.value for code, cell in sheet.rows[path].items() if code in columns}
        same = next((now for now in free if said[now] == was), None)
        if same is None:
            late.append(path)
        else:
            free.remove(same)
            found[path] = same
    for path in late:
        now = by_key.get(path.key)
        found[path] = now if now in free else None
        if now in free:
            free.remove(now)
    return found
