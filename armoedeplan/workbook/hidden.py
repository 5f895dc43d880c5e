"""What a workbook says of itself, on two hidden sheets, so that it can come back.

`_armoedeplan`, a row for each fact; the first cell says which:

    vorm     the version of this form (`1`)
    plan     the title of the plan
    gemeente the names of those whose plan it is, a row each
    afdruk   the SHA-256 of the plan file that it came from; empty for a blank form
    voor, stap, stuk, intern
             the selection; empty where nothing was asked for, and `ja` or `nee` for `intern`
    blad     name of the sheet | form (`lijst`, `jaren`, `rooster`, `stap`) | path of the list
             | path of the owner's list | first row with answers
             | last row that was given out (before the first for none)
    kolom    name of the sheet | number of the column, from 1 | what it holds: the path of a question in the record,
             that of an amount with the year (`bedrag@jaar=2027`), a year, or `_pad`, `_eigenaar`, `_antwoord`
             | its head
    naam     id of a record, or its path where it has none | its name in this workbook | path of its list

`_uitgegeven`, below a head, a row for each record and each answer that was given out:

    blad | pad | veld | waarde | getoond

`pad` is the path of the record (of the owner for `jaren`, of the question for `stap`, of each record behind its year
for `rooster`), which the hidden last column of
the sheet holds too. `veld` is what the column holds; empty in the row that says that the record itself was given out.
`waarde` is the answer as the plan file holds it, the values of a list a line each; `getoond` is the cell as
`cells.text_of_cell` gives it. A cell that was empty has no row.
"""

from collections.abc import Iterator
from typing import Final

from armoedeplan.record.walk import all_held
from armoedeplan.workbook.cells import text_of_cell
from armoedeplan.workbook.filled_sheets import FIRST_ROW, OWNER, PATH, Book, Filled
from armoedeplan.workbook.names import key_of
from armoedeplan.workbook.sheet_layout import Form

VERSION: Final = 1
ABOUT: Final = "_armoedeplan"
GIVEN: Final = "_uitgegeven"
CHOICES: Final = "_keuzes"
"""The hidden sheet with the pick lists; nothing on it is read back."""
GIVEN_HEAD: Final = ("blad", "pad", "veld", "waarde", "getoond")


def about_rows(book: Book, digest: str) -> list[tuple[str, ...]]:
    """Give the rows of `_armoedeplan`; digest: that of the plan file, or nothing for a blank form."""
    chosen = book.selection
    rows: list[tuple[str, ...]] = [
        ("vorm", str(VERSION)),
        ("plan", book.answers.title or ""),
        *(("gemeente", name) for name in sorted(book.answers.owners)),
        ("afdruk", digest),
        ("voor", chosen.voor),
        ("stap", "" if chosen.stap is None else str(chosen.stap)),
        ("stuk", chosen.stuk),
        ("intern", "ja" if chosen.intern else "nee"),
    ]
    for filled in book.sheets:
        rows.extend(_rows_of_sheet(filled))
    rows.extend(_rows_of_names(book))
    return rows


def given_rows(book: Book) -> Iterator[tuple[str, ...]]:
    """Yield the rows of `_uitgegeven`, below its head."""
    yield GIVEN_HEAD
    for filled in book.sheets:
        name = filled.sheet.name
        codes = [code for code in filled.codes if code not in {"", PATH, OWNER}]
        for row in filled.rows:
            yield name, row.path, "", "", ""
            for code, value in zip(codes, row.values, strict=True):
                if value.canonical:
                    yield name, row.path, code, value.canonical, text_of_cell(value.cell)


def _rows_of_sheet(filled: Filled) -> Iterator[tuple[str, ...]]:
    """Yield what is said of one sheet."""
    sheet = filled.sheet
    last = FIRST_ROW + len(filled.rows) - 1
    yield "blad", sheet.name, sheet.form, sheet.path, sheet.owner, str(FIRST_ROW), str(last)
    for number, (code, head) in enumerate(zip(filled.codes, heads_of(filled), strict=True), 1):
        if code:
            yield "kolom", sheet.name, str(number), code, head


def heads_of(filled: Filled) -> tuple[str, ...]:
    """Give what stands above each column of a sheet."""
    if filled.sheet.form is Form.STEP:
        return ("Onderwerp", "Vraag", "Antwoord", "Toelichting", "Pad")
    owner = ("Hoort bij",) if filled.sheet.owner else ()
    questions = map(str, filled.years) if filled.years else (column.head for column in filled.columns)
    return (*owner, *questions, "Pad")


def _rows_of_names(book: Book) -> Iterator[tuple[str, ...]]:
    """Yield the names of the records that this workbook shows or can refer to; who gets a part sees no others."""
    shown = {path for filled in book.sheets for path in (filled.sheet.path, filled.sheet.owner)}
    kinds = (column.field.kind for filled in book.sheets for column in filled.columns)
    lists = {name for kind in kinds if kind for name in kind.lists}
    for held in all_held(book.answers):
        path = held.path.without_keys
        if held.field.many and (path in shown or path.names[-1] in lists):
            yield "naam", key_of(held), book.names[key_of(held)], path
