"""What checks of lists share: names in a message, and one hit where every record of a list has the same fault."""

from collections.abc import Sequence
from typing import Any

from armoedeplan.checks.frame import Hit
from armoedeplan.record.naming import called
from armoedeplan.record.words import listed

_MANY = 3


def quoted_name(record: Any) -> str:
    """Give the name of a record between quotation marks, or its id when it has none."""
    return f"“{called(record)}”"


def first_few(names: Sequence[str]) -> str:
    """Join some names as in a Dutch sentence; of many, give the first three and how many are left."""
    left = len(names) - _MANY
    return listed(names if left <= 0 else (*names[:_MANY], f"{left} andere"))


def each_or_all(hits: Sequence[Hit], size: int, whole: Hit) -> Sequence[Hit]:
    """Give the hits; where all of more than three records have one, give the hit on the list instead."""
    return (whole,) if len(hits) == size > _MANY else hits
