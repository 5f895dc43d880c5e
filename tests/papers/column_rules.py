"""The rule of the checklist about columns of numbers, in every format."""

from collections.abc import Iterator, Sequence

from papers.html_reading import tables_of_html
from papers.pdf_reading import Cell
from papers.printed import Printed
from papers.reading import Violation, number_in
from papers.word_rules import FORMS
from papers.xml_reading import Written

_SAME = 1.5
"""Points between the ends of numbers that end at the same place: no sign ends quite at its edge."""


def line_13_numbers_to_the_right(one: Printed) -> Iterator[Violation]:
    """The numbers of a column end below each other."""
    if one.name in FORMS:
        return
    for at, table in enumerate(one.pdf.tables if one.pdf else (), 1):
        yield from (Violation(at, f"PDF: {head}") for head in _ragged(table))
    written = [
        ("HTML", tables_of_html(one.files["html"]) if "html" in one.files else []),
        ("Word", one.word.tables if one.word else []),
        ("OpenDocument", one.open_document.tables if one.open_document else []),
    ]
    for name, tables in written:
        for at, rows in enumerate(tables, 1):
            yield from (Violation(at, f"{name}: {head}") for head in _left(rows))


def _ragged(table: Sequence[Sequence[Cell]]) -> Iterator[str]:
    """Yield the heads of the columns of numbers that end at different places."""
    for head, *column in list(zip(*table, strict=True))[1:]:
        told = [cell for cell in column if cell.text and cell.place]
        if not told or not all(number_in(cell.text) is not None for cell in told):
            continue
        for page in {cell.page for cell in told}:
            ends = [cell.place.right for cell in told if cell.page == page and cell.place]
            if max(ends) - min(ends) > _SAME:
                yield head.text


def _left(table: Sequence[Sequence[Written]]) -> Iterator[str]:
    """Yield the heads of the columns of numbers that do not stand to the right."""
    for head, *column in list(zip(*table, strict=True))[1:]:
        told = [cell for cell in column if cell.text]
        if told and all(number_in(cell.text) is not None for cell in told) and not all(cell.right for cell in told):
            yield head.text
