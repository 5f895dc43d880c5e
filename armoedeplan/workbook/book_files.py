"""A workbook as the bytes of a file, in the form that was asked for."""

from importlib.util import find_spec
from typing import Final

from armoedeplan.installing import how_to_install
from armoedeplan.refusal import Refusal
from armoedeplan.workbook.drawn_sheet import explanation_drawn, sheet_drawn
from armoedeplan.workbook.filled_sheets import Book
from armoedeplan.workbook.first_sheet import lines_of, title_of
from armoedeplan.workbook.hidden import ABOUT, GIVEN, about_rows, given_rows
from armoedeplan.workbook.ods import ods_file
from armoedeplan.workbook.pick_lists import PickLists
from armoedeplan.workbook.xlsx import xlsx_file

FORMS: Final = ("xlsx", "ods")
_LONGEST: Final = 32_000
"""Signs in a cell: Excel cuts off what is much longer."""


class BookRefused(Refusal):
    """A workbook cannot be made."""


def file_of_book(form: str, book: Book, digest: str = "", sender: str = "") -> bytes:
    """Give a workbook as a file of a form.

    digest: that of the plan file it comes from, as SHA-256. sender: the function or organisation that gets it back.
    Raises BookRefused when the extra `tabellen` is missing, or an answer is longer than a cell can be.
    """
    if not (find_spec("xlsxwriter") and find_spec("odfdo")):
        message = "Voor een werkboek ontbreekt een onderdeel van het programma"
        raise BookRefused(message, how_to_install("tabellen"))
    _hold_lengths(book)
    hidden = {ABOUT: about_rows(book, digest), GIVEN: given_rows(book)}
    lists, title = PickLists(book), title_of(book)
    drawn = [explanation_drawn(title, list(lines_of(book, sender)))]
    drawn += [sheet_drawn(filled, lists) for filled in book.sheets]
    return (xlsx_file if form == "xlsx" else ods_file)(title, drawn, lists, hidden)


def _hold_lengths(book: Book) -> None:
    """Refuse an answer that would be cut off."""
    for filled in book.sheets:
        for row in filled.rows:
            for value in row.values:
                if isinstance(value.cell, str) and len(value.cell) > _LONGEST:
                    message = f"Een antwoord bij {row.path} past niet in een cel: het heeft meer dan 32.000 tekens"
                    raise BookRefused(message, "Kort het in, of neem een werkboek zonder deze stap.")
