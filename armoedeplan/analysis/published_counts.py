"""The published counts of the conversations of a period, as the tables they stand in (H5.6, H7.11).

Nothing here adds counts up or takes one from another: what was hidden must stay so (PH6, decision record 0072).
"""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from armoedeplan.disclosure.publication_rules import Rules
from armoedeplan.disclosure.published import WITHHELD_COUNT, Shown
from armoedeplan.plan.tellingen import TOTAL, Telling, Teltabel
from armoedeplan.registrations.stored_counts import parted_row, rules_of, shown_in


class CountedTable(NamedTuple):
    """One table. columns: what stands above its counts, everybody first. rows: the counts of what is counted.

    The name of a row is one word or several (`("pas", "ja")`).
    """

    columns: tuple[str, ...]
    rows: Mapping[tuple[str, ...], tuple[Shown, ...]]

    def count_of(self, *named: str, column: str = TOTAL) -> Shown:
        """Give a count of a row: of everybody, or in another column."""
        counts = self.rows.get(named, ())
        at = self.columns.index(column) if column in self.columns else len(counts)
        return counts[at] if at < len(counts) else WITHHELD_COUNT

    @property
    def groups(self) -> tuple[str, ...]:
        """The columns but that of everybody."""
        return tuple(column for column in self.columns if column != TOTAL)


def table_about(telling: Telling, subject: str, background: str = "") -> CountedTable | None:
    """Give the table of a subject by a background; without one, any that tells of everybody. Nothing for none."""
    found = (table for table in _tables_about(telling, subject) if not background or table.naar == background)
    return next((_table_read(table, rules_of(telling)) for table in found), None)


def _tables_about(telling: Telling, subject: str) -> Iterator[Teltabel]:
    """Yield the tables of a subject with something in them, that of everybody alone first."""
    tables = [table for table in telling.tabellen if table.onderwerp == subject and table.rijen and table.kolommen]
    yield from sorted(tables, key=lambda table: table.naar is not None)


def _table_read(table: Teltabel, rules: Rules) -> CountedTable:
    """Read a table. rules: those by which it was published."""
    rows = map(parted_row, table.rijen)
    counts = {named: tuple(shown_in(word, rules) for word in words) for named, words in rows}
    return CountedTable(table.kolommen, counts)
