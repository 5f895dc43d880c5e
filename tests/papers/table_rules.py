"""Rules of the checklist about tables and pictures in the text."""

import re
from collections.abc import Iterator

from papers.made import Paper
from papers.reading import CAPTION, FIGURE, TABLE, Block, Violation, number_in
from papers.word_rules import FORMS


def tables_of(paper: Paper) -> Iterator[Block]:
    """Yield the tables that are read; those of a form are for writing in."""
    if paper.name not in FORMS:
        yield from (block for block in paper.blocks if block.kind == TABLE)


def after(paper: Paper, block: Block) -> Block | None:
    """Give what follows on a block."""
    return next((one for one in paper.blocks if one.line > block.line + len(block.rows)), None)


def line_12_no_empty_columns(paper: Paper) -> Iterator[Violation]:
    """No column of nothing, dashes or one value, in a table of four rows; and no table of one row or column.

    A row of a total is no value of its column.
    """
    for table in tables_of(paper):
        if len(table.body) < 2 or len(table.rows[0].cells) < 2:
            yield Violation(table.line, f"tabel van {len(table.body)} rij bij {len(table.rows[0].cells)} kolommen")
        rows = [row.cells for row in table.body if not row.bold]
        for head, column in zip(table.rows[0].cells, zip(*rows, strict=False), strict=False):
            values = set(column)
            if values <= {"", "–", "-"} or (len(rows) >= 4 and len(values) == 1):
                yield Violation(table.line, f"kolom “{head}” zegt alleen {values or 'niets'}")


def line_13_narrow_tables(paper: Paper) -> Iterator[Violation]:
    """At most six columns, no cell of more than 25 words, and numbers to the right."""
    for table in tables_of(paper):
        if len(table.rows[0].cells) > 6:
            yield Violation(table.line, f"{len(table.rows[0].cells)} kolommen")
        for row in table.body:
            yield from (Violation(row.line, cell[:60]) for cell in row.cells if len(cell.split()) > 25)
        columns = zip(table.aligned, zip(*(row.cells for row in table.body), strict=False), strict=False)
        for at, (side, column) in enumerate(columns):
            told = [cell for cell in column if cell]
            if at and told and all(number_in(cell) is not None for cell in told) and side != "right":
                yield Violation(table.line, f"kolom “{table.rows[0].cells[at]}” staat niet rechts")


def line_14_captions(paper: Paper) -> Iterator[Violation]:
    """Every table has a caption, and every figure one and 20 to 300 signs of what it says; formats number them."""
    for table in tables_of(paper):
        following = after(paper, table)
        if not following or following.kind != CAPTION:
            yield Violation(table.line, f"geen bijschrift: {' | '.join(table.rows[0].cells)[:60]}")
    for figure in (block for block in paper.blocks if block.kind == FIGURE):
        if not 20 <= len(figure.text) <= 300:
            yield Violation(figure.line, f"{len(figure.text)} tekens: {figure.text[:60]}")
        if not re.search(r'"[^"]+"\)$', paper.lines[figure.line - 1]):
            yield Violation(figure.line, "beeld zonder bijschrift")
