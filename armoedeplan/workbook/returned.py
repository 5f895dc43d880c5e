"""What a workbook that comes back says of itself: how it was given out, as its hidden sheets tell it."""

from collections.abc import Mapping, Sequence
from typing import Final, NamedTuple

from armoedeplan.record.path import FieldPath
from armoedeplan.record.words import counting_number
from armoedeplan.refusal import Refusal
from armoedeplan.tables.book import Book, BookSheet
from armoedeplan.workbook.cells import text_of_cell
from armoedeplan.workbook.hidden import ABOUT, GIVEN, VERSION
from armoedeplan.workbook.sheet_layout import Form

_NEW_ONE: Final = "Maak een nieuw werkboek met: armoedeplan exporteer werkboek PLAN"
_SHEET, _COLUMN, _NAME = "blad", "kolom", "naam"


class WorkbookRefused(Refusal):
    """A workbook cannot be taken over at all."""


class GivenCell(NamedTuple):
    """A cell as it was given out. value: the answer as a plan file holds it. shown: the words that stood there."""

    value: str = ""
    shown: str = ""


class GivenColumn(NamedTuple):
    """A column as it was given out: its number from 1, what it holds (`code` of `hidden`), and its head."""

    number: int
    code: str
    head: str


class GivenSheet(NamedTuple):
    """A sheet as it was given out.

    path, owner: of its list and of that of its owners, without keys. columns: those that hold something.
    rows: by the path of what each row is, its cells by what their column holds; empty cells are left out.
    """

    name: str
    form: Form
    path: FieldPath
    owner: FieldPath
    columns: tuple[GivenColumn, ...]
    rows: Mapping[FieldPath, Mapping[str, GivenCell]]


class GivenName(NamedTuple):
    """What a record is called in the workbook, and the path of its list, without keys."""

    name: str
    list: FieldPath


class GivenOut(NamedTuple):
    """A workbook as it was given out.

    title, municipalities: of the plan. digest: of the plan file, or nothing for a blank form. names: of the records, by
    id, or by path where they have none.
    """

    title: str
    municipalities: frozenset[str]
    digest: str
    sheets: tuple[GivenSheet, ...]
    names: Mapping[str, GivenName]


def given_out(book: Book) -> GivenOut:
    """Give how a workbook was given out. Raises WorkbookRefused when it is none, or one of a newer version."""
    about = _rows_of(book, ABOUT)
    facts: dict[str, list[list[str]]] = {}
    for kind, *words in about:
        facts.setdefault(kind, []).append(words)
    _check_version(book.file, _first_word(facts, "vorm"))
    rows = _given_rows(_rows_of(book, GIVEN)[1:])
    try:
        sheets = tuple(_given_sheet(words, facts.get(_COLUMN, ()), rows) for words in facts.get(_SHEET, ()))
        names = {key: GivenName(name, FieldPath(list_)) for key, name, list_ in facts.get(_NAME, ())}
    except (ValueError, IndexError) as error:
        raise WorkbookRefused(f"{book.file}: het verborgen blad {ABOUT} is gewijzigd", _NEW_ONE) from error
    towns = frozenset(words[0] for words in facts.get("gemeente", ()) if words)
    return GivenOut(_first_word(facts, "plan"), towns, _first_word(facts, "afdruk"), sheets, names)


def _rows_of(book: Book, name: str) -> list[list[str]]:
    """Give the filled rows of a hidden sheet as words, without the empty cells behind. Raises WorkbookRefused."""
    sheet = book.sheet(name)
    if sheet is None:
        if book.sheet(ABOUT) is None:
            raise WorkbookRefused(f"{book.file} is geen werkboek van een plan", _NEW_ONE)
        said = f"{book.file} mist het verborgen blad {name}, dat zegt wat er stond toen het werd uitgegeven"
        raise WorkbookRefused(said, _NEW_ONE)
    return [words for words in _words_of(sheet) if words]


def _words_of(sheet: BookSheet) -> list[list[str]]:
    rows = [[text_of_cell(cell) for cell in row] for row in sheet.rows]
    for row in rows:
        while row and not row[-1]:
            row.pop()
    return rows


def _first_word(facts: Mapping[str, Sequence[Sequence[str]]], name: str) -> str:
    """Give the word of a fact that stands there once; empty when it has none."""
    return next((words[0] for words in facts.get(name, ()) if words), "")


def _check_version(file: str, version: str) -> None:
    """Refuse a form that this program does not know. Raises WorkbookRefused."""
    number = counting_number(version)
    if number < 0:
        raise WorkbookRefused(f"{file}: het verborgen blad {ABOUT} is gewijzigd", _NEW_ONE)
    if number > VERSION:
        said = f"{file} is gemaakt door een nieuwere versie van armoedeplan (vorm {version}, hier {VERSION})"
        raise WorkbookRefused(said, "Werk armoedeplan bij, en neem het werkboek dan over.")
    if number < VERSION:
        said = f"{file} heeft een oudere vorm ({version}, hier {VERSION})"
        raise WorkbookRefused(said, _NEW_ONE)


def _given_rows(rows: Sequence[Sequence[str]]) -> dict[str, dict[FieldPath, dict[str, GivenCell]]]:
    """Give what was given out, by sheet, by row and by what the column holds."""
    found: dict[str, dict[FieldPath, dict[str, GivenCell]]] = {}
    for row in rows:
        sheet, path, code, value, shown = (*row, "", "", "", "", "")[:5]
        cells = found.setdefault(sheet, {}).setdefault(FieldPath(path), {})
        if code:
            cells[code] = GivenCell(value, shown)
    return found


def _given_sheet(
    words: Sequence[str],
    columns: Sequence[Sequence[str]],
    rows: Mapping[str, Mapping[FieldPath, Mapping[str, GivenCell]]],
) -> GivenSheet:
    """Give one sheet as it was given out. Raises ValueError and IndexError when its words are others."""
    name, form, path, owner, *_ = words
    own = tuple(GivenColumn(int(number), code, head) for sheet, number, code, head in columns if sheet == name)
    return GivenSheet(name, Form(form), FieldPath(path), FieldPath(owner), own, rows.get(name, {}))
