"""A comparison as files: a page to read, with its pictures, and tables for a spreadsheet."""

from collections.abc import Iterator, Sequence
from typing import Final

from armoedeplan.comparison.compared_table import Cell
from armoedeplan.comparison.side_by_side import Comparison
from armoedeplan.render.comparison_page import page_of
from armoedeplan.render.formats import make_all
from armoedeplan.tables.export import FORMS as TABLES
from armoedeplan.tables.export import Sheet, files_of_form

PAGES: Final = ("md", "html")
FORMS: Final = (*PAGES, *TABLES)


def comparison_files(made: Comparison, forms: Sequence[str], name: str) -> list[tuple[str, bytes]]:
    """Give the files of a comparison, by name. Raises FormatError or TableError when a part of the program lacks."""
    files: list[tuple[str, bytes]] = []
    pages = [form for form in forms if form in PAGES]
    if pages:
        files += make_all([(name, ".md", page_of(made))], pages)
    sheets = list(_sheets_of(made))
    for form in forms:
        if form in TABLES:
            files += [(f"{name}{end}", data) for end, data in files_of_form(form, sheets).items()]
    return files


def _sheets_of(made: Comparison) -> Iterator[Sheet]:
    """Yield a sheet for each table, and one with what a reader must know."""
    notes = [(note,) for note in made.warnings]
    for table in made.tables:
        notes += [(f"{table.title}: {note}",) for note in table.notes]
        if table.rows:
            yield table.name.capitalize(), table.headers, [tuple(map(_cell_value, row)) for row in table.rows]
    if notes:
        yield "Toelichting", ("Let op",), notes


def _cell_value(cell: Cell) -> str | float:
    """Give what a spreadsheet gets: the number where a cell tells one, else its words."""
    return cell.told if cell.number is None else cell.number
