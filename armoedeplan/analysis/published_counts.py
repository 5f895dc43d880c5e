"""The published counts of conversations, by period and subject (H5.6, H7.11).

Nothing here adds counts up or takes one from another: what was hidden must stay so (PH6).
"""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from armoedeplan.plan.plan import Plan
from armoedeplan.plan.tellingen import Telling, Teltabel, parted_row

AREA = "gebied"
"""The background by which a table tells counts of areas."""


class CountedTable(NamedTuple):
    """One table. columns: what stands above its counts, everybody first. rows: the counts of what is counted.

    A count is None where it is hidden; the name of a row is one word or several (`("pas", "ja")`).
    """

    columns: tuple[str, ...]
    rows: Mapping[tuple[str, ...], tuple[int | None, ...]]

    def count_of(self, *named: str) -> int | None:
        """Give the count of everybody; nothing where it is hidden or not there."""
        return next(iter(self.rows.get(named, ())), None)


def counted_periods(plan: Plan) -> tuple[Telling, ...]:
    """Give the periods of which something was counted, the last one first."""
    counted = [telling for telling in plan.ervaringskennis.tellingen if telling.tabellen]
    return tuple(sorted(counted, key=lambda telling: (telling.tot or "", telling.van or ""), reverse=True))


def table_about(telling: Telling, subject: str, background: str = "") -> CountedTable | None:
    """Give the table of a subject by a background; without one, any that tells of everybody. Nothing for none."""
    found = (table for table in _tables_about(telling, subject) if not background or table.naar == background)
    return next(map(_table_read, found), None)


def _tables_about(telling: Telling, subject: str) -> Iterator[Teltabel]:
    """Yield the tables of a subject with something in them, that of everybody alone first."""
    tables = [table for table in telling.tabellen if table.onderwerp == subject and table.rijen and table.kolommen]
    yield from sorted(tables, key=lambda table: table.naar is not None)


def _table_read(table: Teltabel) -> CountedTable:
    """Read a table; a count for which there is no column is left out."""
    return CountedTable(
        table.kolommen, {named: counts[: len(table.kolommen)] for named, counts in map(parted_row, table.rijen)}
    )
