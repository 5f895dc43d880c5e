"""The published counts of conversations, by period and subject (H5.6, H7.11).

Nothing here adds counts up or takes one from another: what was hidden must stay so (PH6, decision record 0072).
"""

from collections.abc import Iterator, Mapping
from typing import Final, NamedTuple

from armoedeplan.plan.plan import Plan
from armoedeplan.plan.tellingen import SMALL, TOTAL, Telling, Teltabel
from armoedeplan.record.words import counting_number
from armoedeplan.registrations.stored_counts import parted_row

AREA: Final = "gebied"
"""The background by which a table tells counts of areas."""


class PublishedCount(NamedTuple):
    """A count as everybody sees it; value: None where it is hidden. small: it is told that it is a small one."""

    value: int | None = None
    small: bool = False


NOTHING: Final = PublishedCount()
"""A count that is hidden, or is not there."""


class CountedTable(NamedTuple):
    """One table. columns: what stands above its counts, everybody first. rows: the counts of what is counted.

    The name of a row is one word or several (`("pas", "ja")`).
    """

    columns: tuple[str, ...]
    rows: Mapping[tuple[str, ...], tuple[PublishedCount, ...]]

    def count_of(self, *named: str, column: str = TOTAL) -> PublishedCount:
        """Give a count of a row: of everybody, or in another column."""
        counts = self.rows.get(named, ())
        at = self.columns.index(column) if column in self.columns else len(counts)
        return counts[at] if at < len(counts) else NOTHING

    @property
    def groups(self) -> tuple[str, ...]:
        """The columns but that of everybody."""
        return tuple(column for column in self.columns if column != TOTAL)


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
    """Read a table."""
    rows = map(parted_row, table.rijen)
    return CountedTable(table.kolommen, {named: tuple(map(_count_read, cells)) for named, cells in rows})


def _count_read(word: str) -> PublishedCount:
    """Read a count: digits, or a sign that it is hidden."""
    count = counting_number(word)
    return PublishedCount(count if count >= 0 else None, word == SMALL)
