"""What checks of lists share: names in a message, and one hit where every record of a list has the same fault."""

from collections.abc import Iterable, Sequence
from typing import Any

from armoedeplan.checks.frame import Hit

_MANY = 3


def named(record: Any) -> str:
    """Give the name of a record between quotation marks, or its id when it has none."""
    return f"“{record.naam or record.id}”"


def listed(words: Iterable[str], last: str = "en") -> str:
    """Join words as in a Dutch sentence: `a, b en c`."""
    *before, end = words
    return f"{', '.join(before)} {last} {end}" if before else end


def each_or_all(hits: Sequence[Hit], size: int, whole: Hit) -> Sequence[Hit]:
    """Give the hits; where all of more than three records have one, give the hit on the list instead."""
    return (whole,) if len(hits) == size > _MANY else hits
