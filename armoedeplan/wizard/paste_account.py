"""What is told of a table: how it was read, what it comes to, and what was left out."""

from collections.abc import Sequence

from armoedeplan.record import Record, Refused
from armoedeplan.record.kinds import Money
from armoedeplan.record.words import counted, listed
from armoedeplan.wizard.cell_answers import bare_name
from armoedeplan.wizard.pasted_rows import ReadRow, ReadTable
from armoedeplan.wizard.row_storage import Storage
from armoedeplan.wizard.table_columns import Column, year_and_amount


def account_of(table: ReadTable, record: type[Record], rows: Sequence[ReadRow], changed: int) -> tuple[str, ...]:
    """Give the lines that tell what a table comes to, before it is stored. changed: how many records it changes."""
    lines = [
        *_header_told(table),
        *_thousands_told(table),
        *([f"Erbij: {counted(len(rows), 'regel', 'regels')}."] if rows else []),
        *([f"Gewijzigd: {counted(changed, 'regel', 'regels')}."] if changed else []),
        *_sums_told(table, record, rows),
        *_left_out_told(table),
        *_other_totals(table),
    ]
    return tuple(lines)


def told_after(table: ReadTable, storage: Storage, new: Sequence[str]) -> str:
    """Tell what was stored; nothing for a line that was typed, since the list shows it. new: names that came along."""
    told = [] if table.single else _header_told(table)
    added, changed = len(storage.added), len(storage.changed)
    if added > 1 or table.columns.header:
        told.append(f"Toegevoegd: {counted(added, 'regel', 'regels')}.")
    if changed:
        told.append(f"Gewijzigd: {counted(changed, 'regel', 'regels')}.")
    if new:
        told.append(f"Ook nieuw in het plan: {listed(map(bare_name, new))}. De rest vraagt de wizard later.")
    rows = (*storage.added, *(double.row for double in storage.changed))
    if left := dict.fromkeys(words for row in rows for words in row.words_left()):
        told.append(f"Niet bewaard: {listed(f'“{words}”' for words in left)}.")
    return " ".join(told)


def _header_told(table: ReadTable) -> list[str]:
    """Tell which columns a header named."""
    if table.columns.header is None:
        return []
    return [f"Kopregel herkend: {', '.join(column.title for column in table.columns.taken)}."]


def _thousands_told(table: ReadTable) -> list[str]:
    """Tell that the amounts were in thousands."""
    return ["Boven de tabel staat dat de bedragen in duizenden zijn: 145 wordt € 145.000."] * table.columns.thousands


def _left_out_told(table: ReadTable) -> list[str]:
    """Tell what is not taken over: columns that belong to no question, and rows of totals."""
    told = [f"Kolom “{title}” hoort bij geen vraag en gaat niet mee." for title in table.columns.left_out]
    told += [
        f"Regel {row.number} (“{next(filter(None, row.cells))}”) telt andere regels op en gaat niet mee."
        for row in table.totals
    ]
    return told


def _sums_told(table: ReadTable, record: type[Record], rows: Sequence[ReadRow]) -> list[str]:
    """Tell what the amounts of a table come to, per year where they have one."""
    pair = year_and_amount(record)
    year = pair[0].name if pair else ""
    sums: dict[tuple[str, str], int] = {}
    amounts = {
        column.field.name: column.field for column in table.columns.taken if isinstance(column.field.kind, Money)
    }
    for row in rows:
        for name, field in amounts.items():
            answer = row.answers.get(name)
            if answer and answer.data:
                label = field.label if len(amounts) > 1 else ""
                when = str(row.answers[year].data) if year in row.answers else ""
                sums[label, when] = sums.get((label, when), 0) + int(str(answer.data))
    return [
        f"{' '.join(filter(None, (label, when))) or 'Samen'}: {Money().shown(total)}"
        for (label, when), total in sorted(sums.items())
    ]


def _other_totals(table: ReadTable) -> list[str]:
    """Tell where the one row of totals says something else than the amounts that stand in the table."""
    if len(table.totals) != 1 or table.columns.thousands:
        return []
    told = []
    for column in table.columns.taken:
        said = _amount_in_column(table.totals[0].cells, column)
        if said is not None and said != (reckoned := _held_in_column(table, column)):
            amounts = f"{Money().shown(said)}, en de regels zijn samen {Money().shown(reckoned)}"
            told.append(f"Let op: onder {column.title} staat als totaal {amounts}.")
    return told


def _held_in_column(table: ReadTable, column: Column) -> int:
    """Give what the amounts of a column are together, as they were read: what was doubtful is as the person said."""
    year = table.columns.year.name if column.year and table.columns.year else ""
    rows = [row for row in table.rows if not year or (year in row.answers and row.answers[year].data == column.year)]
    held = [row.answers[column.field.name].data for row in rows if column.field.name in row.answers]
    return sum(int(str(amount)) for amount in held if amount)


def _amount_in_column(cells: Sequence[str], column: Column) -> int | None:
    """Give the amount in a column of a row, if there is one."""
    text = cells[column.place] if column.place < len(cells) else ""
    try:
        return int(Money().canonical(text)) if isinstance(column.field.kind, Money) and text else None
    except Refused:
        return None
