"""The words by which people know a record: the same in the wizard, a message, a list and a paper."""

from collections.abc import Callable, Iterable
from typing import Any, Final

from armoedeplan.record.base import Record, filled
from armoedeplan.record.shape import shape_of

NAMING: Final = ("naam", "titel", "term", "tekst")
"""The fields that name a record; the first that says something does."""


def called(record: Any) -> str:
    """Give what a record is called, or its id; nothing when it has neither."""
    return _name_given(record) or str(getattr(record, "id", ""))


def names_of(records: Iterable[Any]) -> dict[str, str]:
    """Give what records are called, by id."""
    return {record.id: called(record) for record in records}


def known_by(record: Record, named: Callable[[str], str], *, internal: bool) -> str:
    """Give what a record is called, or else the first single answer that it gives, or its id.

    named: gives the words for the id that a reference holds. internal: an answer that never enters a public document
    counts too.
    """
    if name := _name_given(record):
        return name
    for field in shape_of(type(record)).fields.values():
        value = getattr(record, field.name)
        shut = not internal and field.note is not None and field.note.internal
        if field.plain and field.name != "id" and filled(value) and not shut:
            return named(value) if field.refers else field.kind.shown(value) if field.kind else str(value)
    return called(record)


def _name_given(record: Any) -> str:
    return str(next(filter(None, (getattr(record, name, None) for name in NAMING)), ""))
