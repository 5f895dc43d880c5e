"""From a workbook that came back to what it changes in a plan. Reads, and writes nothing."""

from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from typing import Final

from armoedeplan.plan.plan_of_text import PlanFile
from armoedeplan.record.path import FieldPath
from armoedeplan.record.words import listed
from armoedeplan.tables.book import Book
from armoedeplan.workbook.cell_places import Place
from armoedeplan.workbook.compare import Comparison, is_emptied
from armoedeplan.workbook.compare_grown import settle_grown
from armoedeplan.workbook.compare_new import NewRecords, mark_of, naming_column, new_rows
from armoedeplan.workbook.compare_years import Years
from armoedeplan.workbook.found_changes import Differences
from armoedeplan.workbook.found_rows import FoundBook, FoundSheet, found_book
from armoedeplan.workbook.names import key_at
from armoedeplan.workbook.plan_now import PlanNow
from armoedeplan.workbook.returned import GivenOut, WorkbookRefused, given_out
from armoedeplan.workbook.sheet_layout import Column, Form, Sheet, sheets_of
from armoedeplan.workbook.understood import Names, Reader, cell_text
from armoedeplan.workbook.unfolded import unfolded_given, unfolded_sheet

_ALIKE: Final = 0.5
"""The part of what was given out that a plan must say for a workbook with another title to be one of it."""


def workbook_changes(file: PlanFile, book: Book, *, meant: bool = False) -> Differences:
    """Give what a workbook changes in a plan. Raises WorkbookRefused when it is none, or one of another plan.

    meant: it may hold what seems to identify a person, for somebody said that this is meant.
    """
    folded = given_out(book)
    given = folded._replace(sheets=tuple(map(unfolded_given, folded.sheets)))
    now = PlanNow(file.answers)
    sheets = sheets_of(file.guide)
    layout = {sheet.path: sheet for sheet in sheets if sheet.form is not Form.STEP}
    single = {column.path: column for sheet in sheets if sheet.form is Form.STEP for column in sheet.columns}
    for sheet in sorted(given.sheets, key=lambda sheet: len(sheet.path)):
        if sheet.form is Form.LIST and sheet.path in layout:
            now.match(sheet, _columns_of(layout[sheet.path]))
    notes = _check_plan(book.file, given, now, layout, single)
    found = found_book(book, folded)
    found = found._replace(sheets=tuple(map(unfolded_sheet, found.sheets)))
    names = _names_known(given, now, found, layout)
    on_sheets = {sheet.given.path.names[-1]: sheet.name for sheet in found.sheets if sheet.given.path}
    comparison = Comparison(now, Reader(file, names, on_sheets, meant=meant), given)
    comparison.faults.extend(found.faults)
    comparison.notes.extend((*notes, *found.notes))
    records = NewRecords(comparison, names)
    for there in found.sheets:
        _compare_sheet(there, comparison, records, layout, single)
    return comparison.outcome()


def _compare_sheet(
    sheet: FoundSheet,
    comparison: Comparison,
    records: NewRecords,
    layout: Mapping[FieldPath, Sheet],
    single: Mapping[FieldPath, Column],
) -> None:
    """Compare one sheet."""
    if sheet.given.form is Form.STEP:
        comparison.step(sheet, single)
        return
    own = layout.get(sheet.given.path)
    if own is None:
        said = f"Dit programma kent de lijst van dit blad niet ({sheet.given.path})"
        comparison.fault(Place(sheet.name), said, "Maak een nieuw werkboek uit het plan.")
        return
    if sheet.given.form is Form.YEARS:
        Years(comparison, records, sheet, own).compare()
        return
    columns = {code: column for code, column in _columns_of(own).items() if code in sheet.heads}
    known = comparison.known_rows(sheet)
    comparison.records(sheet, known, columns)
    for path, row in known.items():
        if not is_emptied(row, sheet.given.rows[path]):
            records.check_owner(sheet, row, path.list.record)
    records.read(sheet, new_rows(sheet, known), columns)
    if any(row.year for row in sheet.rows):
        settle_grown(comparison, sheet, columns)


def _columns_of(sheet: Sheet) -> dict[str, Column]:
    """Give the columns of a list by what they hold."""
    return {str(column.path): column for column in sheet.columns}


def _names_known(given: GivenOut, now: PlanNow, found: FoundBook, layout: Mapping[FieldPath, Sheet]) -> Names:
    """Give the names that cells can refer to: those of the workbook as it was given out go first."""
    names = Names()
    for key, (name, list_) in given.names.items():
        if now.has(key):
            names.add(list_.names[-1], name, key)
    for path, held in now.held.items():
        key = key_at(path, held.record)
        names.add(path.list.names[-1], now.names[key], key)
        names.add(path.list.names[-1], getattr(held.record, "id", ""), key)
    for sheet in found.sheets:
        own = layout.get(sheet.given.path)
        column = naming_column(_columns_of(own)) if own and sheet.given.form is Form.LIST else None
        if column is not None:
            _add_names_of_rows(names, sheet, column, now)
    return names


def _add_names_of_rows(names: Names, sheet: FoundSheet, column: Column, now: PlanNow) -> None:
    """Add what the rows of a sheet are called, where that is new."""
    list_ = sheet.given.path.names[-1]
    seen: set[FieldPath] = set()
    for row in sheet.rows:
        cell = row.cells.get(column.path)
        known = row.path in sheet.given.rows and row.path not in seen
        seen.add(row.path)
        if cell is None or cell.empty:
            continue
        at = now.path_of(row.path) if known else None
        key = key_at(at, now.held[at].record) if at else mark_of(sheet.name, row.number, row.year)
        names.add(list_, cell_text(cell.cell), key)


def _check_plan(
    file: str,
    given: GivenOut,
    now: PlanNow,
    layout: Mapping[FieldPath, Sheet],
    single: Mapping[FieldPath, Column],
) -> Sequence[str]:
    """Refuse the workbook of another plan; give what to know of one whose title changed. Raises WorkbookRefused."""
    if not given.digest:
        return ()
    title = now.answers.title or ""
    owners = now.answers.owners
    if given.municipalities and owners and not given.municipalities & owners:
        theirs, ours = _called_town(given.municipalities), _called_town(owners)
        said = f"{file} hoort bij een plan van {theirs}, dit plan is van {ours}"
        raise WorkbookRefused(said, "Noem het plan waar het werkboek uit komt.")
    if title == given.title:
        return ()
    if _part_alike(given, now, layout, single) < _ALIKE:
        said = f"{file} hoort bij het plan “{given.title}”; dit plan heet “{title}” en zegt iets anders"
        raise WorkbookRefused(said, "Noem het plan waar het werkboek uit komt.")
    return [f"Het plan heette “{given.title}” toen het werkboek werd uitgegeven, en nu “{title}”."]


def _called_town(owners: AbstractSet[str]) -> str:
    """Name the municipalities of a plan: each is known by its id and its code too, which people do not say."""
    names = sorted(name for name in owners if name[:1].isupper() and not name[-1:].isdigit())
    return listed(names or sorted(owners))


def _part_alike(
    given: GivenOut, now: PlanNow, layout: Mapping[FieldPath, Sheet], single: Mapping[FieldPath, Column]
) -> float:
    """Give which part of the answers that were given out the plan still says."""
    alike = total = 0
    for sheet in given.sheets:
        columns = _columns_of(layout[sheet.path]) if sheet.path in layout else {}
        for path, cells in sheet.rows.items():
            at = now.path_of(path) if sheet.form is Form.LIST else None
            for code, cell in cells.items():
                if sheet.form is Form.STEP and path in single:
                    said = now.cell_at(now.answers, single[path]).value
                elif at is not None and code in columns:
                    said = now.cell_at(now.held[at].record, columns[code]).value
                else:
                    said = ""
                total += 1
                alike += said == cell.value
    return alike / total if total else 1
