"""Tables and captions in Word: as wide as the text, whole where they are small, and numbered by a field."""

from collections.abc import Sequence
from itertools import pairwise
from typing import Any, Final

from armoedeplan.render.headings import GAP, SMALL
from armoedeplan.render.word.word_xml import (
    WORD,
    W,
    child_of,
    field_runs,
    give_property,
    put_in_order,
    set_style,
    style_of,
    words_of,
    words_run,
)

_CAPTIONS: Final = {"table caption": "Tabel", "image caption": "Figuur"}


def fit_tables(body: Any, ids: dict[str, str], width: int) -> None:
    """Make tables as wide as the text (in twentieths of a point), in a style of their own, and keep them together."""
    for table in body.iter(f"{W}tbl"):
        _widen_table(table, width)
        _tell_headers(table)
        rows = table.findall(f"{W}tr")
        told = [row for row in rows if row.find(f"{W}trPr/{W}tblHeader") is None]
        # a table to write in may go on on the next page
        small = len(told) <= SMALL and any(words_of(row.findall(f"{W}tc")[-1]) for row in told)
        for row in rows:
            _keep_row(row, with_next=small and row is not rows[-1])
        for paragraph in table.iter(f"{W}p"):
            if style_of(paragraph) == ids.get("compact", "Compact"):
                set_style(paragraph, ids.get("tabeltekst", "Tabeltekst"))


def _widen_table(table: Any, width: int) -> None:
    """Make a table exactly so wide, with the shares of its columns."""
    properties = child_of(table, "tblPr")
    put_in_order(properties, WORD.tblW({f"{W}w": str(width), f"{W}type": "dxa"}))
    put_in_order(properties, WORD.tblInd({f"{W}w": "0", f"{W}type": "dxa"}))
    columns = table.findall(f"{W}tblGrid/{W}gridCol")
    shares = [int(column.get(f"{W}w", "0")) for column in columns]
    edges = [round(width * sum(shares[:at]) / max(sum(shares), 1)) for at in range(len(shares) + 1)]
    wide = [right - left for left, right in pairwise(edges)]
    for column, room in zip(columns, wide, strict=True):
        column.set(f"{W}w", str(room))
    for row in table.iterfind(f"{W}tr"):
        for cell, room in zip(row.iterfind(f"{W}tc"), wide, strict=False):
            put_in_order(child_of(cell, "tcPr"), WORD.tcW({f"{W}w": str(room), f"{W}type": "dxa"}))


def _tell_headers(table: Any) -> None:
    """Tell that the first column names the rows, and the first row the columns, if it does."""
    look = table.find(f"{W}tblPr/{W}tblLook")
    first = look is None or look.get(f"{W}firstRow") != "0"
    told = {"val": "00A0" if first else "0080", "firstRow": str(int(first)), "firstColumn": "1"}
    told |= dict.fromkeys(("lastRow", "lastColumn", "noHBand", "noVBand"), "0")
    put_in_order(child_of(table, "tblPr"), WORD.tblLook({f"{W}{key}": value for key, value in told.items()}))


def _keep_row(row: Any, *, with_next: bool) -> None:
    """Keep a row whole where a page can hold it, and with the next one if so asked."""
    if row.find(f"{W}trPr") is None:
        row.insert(0, WORD.trPr())
    row.find(f"{W}trPr").insert(0, WORD.cantSplit())
    for paragraph in row.iter(f"{W}p") if with_next else ():
        give_property(paragraph, "keepNext")


def number_captions(body: Any, ids: dict[str, str]) -> None:
    """Number tables and figures by a field in their captions, from which Word can make a list of them."""
    labels = {ids[name]: label for name, label in _CAPTIONS.items() if name in ids}
    count = dict.fromkeys(labels.values(), 0)
    for paragraph in body.iter(f"{W}p"):
        label = labels.get(style_of(paragraph))
        if label:
            count[label] += 1
            set_style(paragraph, ids.get("caption", "Caption"))
            if label == "Tabel":
                give_property(paragraph, "keepNext")
            number = field_runs(f"SEQ {label} \\* ARABIC", str(count[label]))
            _put_before(paragraph, [words_run(f"{label} "), *number, words_run(GAP)])


def _put_before(paragraph: Any, runs: Sequence[Any]) -> None:
    """Put runs before the words of a paragraph."""
    at = 0 if paragraph.find(f"{W}pPr") is None else 1
    for run in reversed(runs):
        paragraph.insert(at, run)
