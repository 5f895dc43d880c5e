"""What was published: exactly what everybody sees, and as plain data that can be kept in a file."""

from collections.abc import Mapping
from typing import Final, NamedTuple

from armoedeplan.disclosure.counts import REGISTRATIONS, Dimension, Key, Period
from armoedeplan.disclosure.publication_rules import Rules

SMALL: Final = "klein aantal"
WITHHELD: Final = "beschermt een ander aantal, of zegt iets over een hele groep"
"""Why a count is hidden. Which of the two a withheld count is, nobody is told: that would tell the count."""
NOT_SHOWN: Final = "niet getoond"


class Shown(NamedTuple):
    """A count as it is published.

    value: the rounded count, or None when it is hidden. reason: why it is hidden (`SMALL`, `WITHHELD`), or nothing.
    text: as a person reads it: `125`, `1.250`, `<10` or `niet getoond`.
    """

    value: int | None
    reason: str
    text: str


class ShownTable(NamedTuple):
    """A table as it is published, with all its totals (`cells`); see `Counts` for the rest."""

    name: str
    dimensions: tuple[Dimension, ...]
    cells: Mapping[Key, Shown]
    period: Period | None = None
    about: str = REGISTRATIONS


class Publication(NamedTuple):
    """Tables that are published together, and the rules by which that was done.

    marked: `<10` stands apart from `niet getoond`, so that an innermost count that is not shown is no small one.
    """

    tables: tuple[ShownTable, ...]
    rules: Rules
    marked: bool = True

    def table(self, name: str) -> ShownTable:
        """Give the table of a name. Raises KeyError."""
        for table in self.tables:
            if table.name == name:
                return table
        raise KeyError(name)


def shown_count(rules: Rules, count: int) -> Shown:
    """Give a count that is shown."""
    value = rules.rounded(count)
    return Shown(value, "", shown_number(value))


def small_count(rules: Rules) -> Shown:
    """Give a count of which only is told that it is small."""
    return Shown(None, SMALL, f"<{rules.smallest}")


WITHHELD_COUNT: Final = Shown(None, WITHHELD, NOT_SHOWN)


def shown_number(value: int) -> str:
    """Write a number as Dutch does: `1.250`."""
    return f"{value:,}".replace(",", ".")
