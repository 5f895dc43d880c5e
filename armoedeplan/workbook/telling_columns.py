"""By which columns people tell the rows of a list apart, where a workbook shows only a part of the columns."""

from collections.abc import Sequence

from armoedeplan.record import Record
from armoedeplan.record.naming import NAMING
from armoedeplan.record.walk import said_at
from armoedeplan.workbook.sheet_layout import Column


def telling_columns(columns: Sequence[Column], records: Sequence[Record]) -> list[Column]:
    """Give the column with the name of a record, or else its first, and those that part records of one name.

    The lines of a finance table are all of one purpose, each for another year.
    """
    named = (column for name in NAMING for column in columns if column.path == name)
    first = next(named, columns[0] if columns else None)
    found = [first] if first else []
    apart = _number_apart(found, records)
    for column in columns:
        if apart == len(records):
            break
        more = _number_apart([*found, column], records)
        if more > apart:
            found.append(column)
            apart = more
    return found


def _number_apart(columns: Sequence[Column], records: Sequence[Record]) -> int:
    """Count the rows that differ in some columns."""
    return len({tuple(str(said_at(record, column.path)) for column in columns) for record in records})
