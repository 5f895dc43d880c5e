"""What checks of lists share: names in a message, and one hit where every record of a list has the same fault."""

from collections.abc import Iterable, Sequence
from typing import Any

from armoedeplan.checks.frame import Hit
from armoedeplan.record.naming import spoken_name
from armoedeplan.record.words import listed

_MANY = 3


def quoted_name(record: Any) -> str:
    """Give the words by which people know a record, between quotation marks."""
    return f"“{spoken_name(record)}”"


def quoted_names(records: Iterable[Any]) -> dict[str, str]:
    """Give the same of records that can be referred to, by id."""
    return {record.id: quoted_name(record) for record in records}


def first_few(names: Sequence[str]) -> str:
    """Join some names as in a Dutch sentence; of many, give the first three and how many are left."""
    left = len(names) - _MANY
    return listed(names if left <= 0 else (*names[:_MANY], f"{left} andere"))


def each_or_all(hits: Sequence[Hit], size: int, whole: Hit) -> Sequence[Hit]:
    """Give the hits; where all of more than three records have one, give the hit on the list instead."""
    return (whole,) if len(hits) == size > _MANY else hits
