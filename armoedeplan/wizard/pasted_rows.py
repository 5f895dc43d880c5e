"""Several records typed or pasted in one go: read whole, with all that is wrong in it, before anything is stored."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Final, NamedTuple

from armoedeplan.plan.plan_of_text import PlanFile
from armoedeplan.record import Record, Refused
from armoedeplan.record.naming import NAMING
from armoedeplan.record.shape import Field, shape_of
from armoedeplan.record.spoken import spoken_instead
from armoedeplan.refusal import Refusal
from armoedeplan.tables.pasted_text import Pasted, PastedRow, pasted_rows, table_text
from armoedeplan.wizard.cell_answers import NEW, Answer, CellReader, Meanings, without_answer
from armoedeplan.wizard.reference_question import first_field
from armoedeplan.wizard.table_columns import Columns
from armoedeplan.wizard.table_rows import Cell, TableRow, laid_out

_NUMBERED: Final = ("nummer", "artikel")
"""The fields in words of which a number is a usual answer."""


class Fault(NamedTuple):
    """What is wrong in one cell. words: what was not understood, which need not be the whole cell."""

    row: int
    column: str
    field: Field
    words: str
    refusal: Refusal

    @property
    def message(self) -> str:
        """Say what is wrong, and where."""
        return f"Regel {self.row}, kolom {self.column}: {self.refusal.message}"


class ReadRow(NamedTuple):
    """What one record is made of: its answers by field, and what is wrong with them."""

    row: PastedRow
    answers: Mapping[str, Answer]
    faults: tuple[Fault, ...]

    def typed(self) -> dict[str, list[str]]:
        """Give the answers as they would be typed."""
        return {name: list(answer.typed) for name, answer in self.answers.items() if answer.typed}

    def open_fields(self) -> dict[str, str]:
        """Give the fields of which a cell says that the answer is not known yet (p.m.), with what it says of that."""
        return {name: answer.reason for name, answer in self.answers.items() if answer.open}

    def words_left(self) -> list[str]:
        """Give the words of its cells that the file does not hold (`ca.`)."""
        return [words for answer in self.answers.values() for words in answer.told]

    def new_names(self, fields: Mapping[str, Field]) -> Iterator[tuple[Field, str]]:
        """Yield the records that are to be added because a cell refers to them, as `+ Kredietbank`."""
        for name, answer in self.answers.items():
            if fields[name].refers:
                yield from ((fields[name], value) for value in answer.typed if value.startswith(NEW))


class ReadTable(NamedTuple):
    """What was typed or pasted, read whole. totals: the rows that only sum others."""

    pasted: Pasted
    columns: Columns
    rows: tuple[ReadRow, ...]
    totals: tuple[PastedRow, ...]

    @property
    def faults(self) -> list[Fault]:
        """Give all that is wrong, from the top down."""
        return [fault for row in self.rows for fault in row.faults]

    @property
    def single(self) -> bool:
        """Tell whether it is one line, as a person types it."""
        return len(self.pasted.rows) == 1

    def text_of(self, rows: Sequence[PastedRow]) -> str:
        """Write some rows so that they can be mended and given again, under their header."""
        head = self.pasted.rows[: self.columns.above]
        return table_text((row.cells for row in (*head, *rows)), self.pasted.separator)


def read_table(typed: str, record: type[Record], file: PlanFile, meanings: Meanings | None = None) -> ReadTable:
    """Read what was typed or pasted at a list of records; what is wrong stands with its row.

    meanings: what a person said that some words stand for; nothing where nobody can be asked.
    """
    table = pasted_rows(typed)
    layout = laid_out(table, record)
    cells = CellReader(record, file, meanings, thousands=layout.columns.thousands)
    reader = _RowReader(record, cells, several=len(table.rows) > 1)
    rows = tuple(reader.row(row) for laid in layout.records for row in reader.each_choice(laid))
    return ReadTable(table, layout.columns, rows, layout.totals)


def texts_as_rows(texts: Sequence[str], record: type[Record], file: PlanFile) -> ReadTable:
    """Read texts of which each is the beginning of a record of its own, whatever signs stand in it."""
    rows = tuple(PastedRow(number, (text,)) for number, text in enumerate(texts, 1))
    first, reader = first_field(record), _RowReader(record, CellReader(record, file, None), several=False)
    cells = [{first.name: Cell(first.label, row.cells[0])} if first else {} for row in rows]
    read = tuple(reader.row(TableRow(row, held)) for row, held in zip(rows, cells, strict=True))
    return ReadTable(Pasted(rows, ""), Columns(()), read, ())


class _RowReader:
    """Reads the rows of one table. several: there are more of them than the one that a person types."""

    def __init__(self, record: type[Record], cells: CellReader, *, several: bool) -> None:
        self._fields: Final = shape_of(record).fields
        self._first: Final = first_field(record)
        self._cells: Final = cells
        self._several: Final = several

    def each_choice(self, row: TableRow) -> list[TableRow]:
        """Give a row for each choice, where records begin with one and a person typed more of them: `3,4,6`."""
        first = self._first
        if first is None or list(row.cells) != [first.name]:
            return [row]
        column, text = row.cells[first.name]
        return [TableRow(row.row, {first.name: Cell(column, value)}) for value in self._cells.choices(first, text)]

    def row(self, row: TableRow) -> ReadRow:
        """Read the cells of one record."""
        answers = {name: self._answer(self._fields[name], cell.text) for name, cell in row.cells.items()}
        faults = [
            Fault(row.row.number, row.cells[name].column, self._fields[name], refused.words, refused)
            for name, answer in answers.items()
            for refused in answer.refused
        ]
        if self._first is not None and (missing := self._without_name(row, self._first)):
            faults.insert(0, Fault(row.row.number, self._first.label, self._first, "", missing))
        return ReadRow(row.row, answers, tuple(faults))

    def _answer(self, field: Field, text: str) -> Answer:
        """Give what a cell says; what a record begins with is its name, whatever the words."""
        no_answer = None if field is self._first else without_answer(field, text)
        return no_answer or self._cells.answer(field, text)

    def _without_name(self, row: TableRow, first: Field) -> Refused | None:
        """Say what is wrong with that by which the record is known, if anything: it is empty, or it is no name."""
        text = row.cells[first.name].text if first.name in row.cells else ""
        if not text:
            return Refused("hier staat niets", "Vul deze cel in.")
        if not (first.kind and first.kind.free) or first.name in _NUMBERED:
            return None
        if text.strip(" .)").isdigit() and (len(row.cells) == 1 or first.name in NAMING):
            return Refused(f"“{text}” is een nummer en geen naam", "Typ de naam zelf.")
        # at a line that is typed alone this was asked already
        named = not (self._several and spoken_instead(text))
        return None if named else Refused(f"“{text}” is geen naam", "Haal deze regel weg.")
