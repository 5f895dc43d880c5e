"""Workbooks of a plan as colleagues have them: made from the layout, changed with openpyxl, and read back."""

import io
import shutil
from collections.abc import Callable, Container
from hashlib import sha256
from pathlib import Path

import openpyxl

from armoedeplan.confined.message import Message, packed, unpacked
from armoedeplan.plan.plan_of_text import PlanFile, plan_of
from armoedeplan.plan.store import Store
from armoedeplan.tables import book as books
from armoedeplan.tables.book_task import read_cells
from armoedeplan.workbook.applying import apply_to
from armoedeplan.workbook.book_files import file_of_book
from armoedeplan.workbook.contents import book_of
from armoedeplan.workbook.filled_sheets import FIRST_ROW, HEAD_ROW
from armoedeplan.workbook.found_changes import Differences
from armoedeplan.workbook.selection import Selection
from armoedeplan.workbook.taking import workbook_changes

SHEETS = frozenset(
    {
        "Vooraf", "Besluitpunten", "Actoren", "Aanbod", "Maatregelen", "Mijlpalen", "Kosten", "Indicatoren", "Metingen",
    }
)  # fmt: skip
"""The sheets that most tests look at: each of all others takes its time."""
Edit = Callable[[openpyxl.Workbook], object]


def given_out(file: PlanFile, only: Container[str] = SHEETS) -> openpyxl.Workbook:
    """Give the workbook of a plan with some of its sheets, as the program writes it."""
    book = book_of(file.answers, file.guide, Selection(intern=True))
    book = book._replace(sheets=tuple(filled for filled in book.sheets if filled.sheet.name in only))
    made = openpyxl.load_workbook(io.BytesIO(file_of_book("xlsx", book, sha256(file.data).hexdigest())))
    assert isinstance(made, openpyxl.Workbook)
    return made


def plan_text(text: str) -> PlanFile:
    """Give a plan of a text."""
    return plan_of(Path("plan.yaml"), text.encode())


def saved(book: openpyxl.Workbook) -> bytes:
    """Give the bytes of a workbook."""
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def came_back(data: bytes, name: str = "werkboek.xlsx") -> books.Book:
    """Read a workbook in this process, by the way of the confined one."""
    sheets, notes = unpacked(packed(read_cells(Message({"file": name}, [data])))).words
    return books.Book(name, tuple(books.checked_sheet(words) for words in sheets), tuple(notes))


def compared(
    file: PlanFile, edit: Edit, now: PlanFile | None = None, *, meant: bool = False, only: Container[str] = SHEETS
) -> Differences:
    """Give what a workbook of a plan changes after an edit. now: the plan as it is meanwhile."""
    book = given_out(file, only)
    edit(book)
    return workbook_changes(now or file, came_back(saved(book)), meant=meant)


def taken_over(file: PlanFile, found: Differences, *, meant: bool = False) -> PlanFile:
    """Give the plan with what a workbook changes; nothing in it may be wrong."""
    store = Store(file)
    assert not found.faults, found.faults
    outcome = apply_to(store, found, meant=meant)
    assert not outcome.faults, outcome.faults
    return store.file


def calc() -> str:
    """Give the LibreOffice that reads spreadsheets; empty when there is none on this machine."""
    office = shutil.which("soffice")
    return office if office and (Path(office).resolve().parent / "libsclo.so").exists() else ""


def cell_at(book: openpyxl.Workbook, sheet: str, path: str, head: str = "") -> openpyxl.cell.cell.Cell:
    """Give the cell of a workbook by the path of its row and the head of its column; of a step its answer."""
    found = book[sheet]
    heads = {str(cell.value): cell.column for cell in found[HEAD_ROW]}
    row = next(row for row in range(FIRST_ROW, found.max_row + 1) if found.cell(row, heads["Pad"]).value == path)
    return found.cell(row, heads[head or "Antwoord"])


def head_of(book: openpyxl.Workbook, sheet: str, head: str) -> openpyxl.cell.cell.Cell:
    """Give the cell with a head of a sheet, whose column is that of its answers."""
    return next(cell for cell in book[sheet][HEAD_ROW] if cell.value == head)


def new_row(book: openpyxl.Workbook, sheet: str, **answers: object) -> int:
    """Fill the first empty row of a sheet, by the heads of its columns (with `_` for a space); give its number."""
    found = book[sheet]
    heads: dict[str, int] = {str(cell.value): cell.column for cell in found[HEAD_ROW]}
    row = next(
        row
        for row in range(FIRST_ROW, found.max_row + 2)
        if all(found.cell(row, at).value is None for at in heads.values())
    )
    for head, value in answers.items():
        at = next(column for name, column in heads.items() if name.startswith(head.replace("_", " ")))
        found.cell(row, at, value)
    return row
