"""The words by which people know a record: the same in the wizard, a message, a list and a paper."""

from collections.abc import Callable, Iterable, Iterator
from typing import Any, Final

from armoedeplan.record.base import Record, filled
from armoedeplan.record.shape import Field, shape_of
from armoedeplan.record.words import first_words

NAMING: Final = ("naam", "titel", "term", "tekst")
"""The fields that name a record; the first that says something does."""
_DESCRIBING: Final = ("omschrijving", "doel")
"""The fields that may stand for a name that was left open."""


def called(record: Any) -> str:
    """Give what a record is called, or its id; nothing when it has neither."""
    return _name_given(record) or str(getattr(record, "id", ""))


def names_of(records: Iterable[Any]) -> dict[str, str]:
    """Give what records are called, by id."""
    return {record.id: called(record) for record in records}


def lines_of(field: Field, values: Iterable[Any]) -> list[str]:
    """Give the lines of a list: its words, or what the records that they stand for are called."""
    return [called(value) if field.record else str(value) for value in values]


def words_of(record: Record) -> str:
    """Give the words by which people know a record in a sentence: what it is called, else its first words.

    Nothing when it says nothing besides its id and what it refers to. What never enters a public document is no name.
    """
    return first_words(_name_given(record) or next(_public_words(record), ""))


def spoken_name(record: Record) -> str:
    """Give the words by which people know a record in a sentence, or those of its id when it says nothing itself."""
    return words_of(record) or str(getattr(record, "id", "")).replace("_", " ")


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


def _public_words(record: Record) -> Iterator[str]:
    """Yield the answers of a record that are words, in order; of one with a name left open, what describes it."""
    fields = shape_of(type(record)).fields
    for field in fields.values():
        if "naam" in fields and field.name not in _DESCRIBING:
            continue
        value = getattr(record, field.name)
        shut = field.note is not None and field.note.internal
        if field.kind and field.plain and field.typed and not (field.refers or field.name == "id" or shut) and value:
            yield field.kind.shown(value)


def _name_given(record: Any) -> str:
    names = (*NAMING, record.short_) if isinstance(record, Record) and record.short_ else NAMING
    return str(next(filter(None, (getattr(record, name, None) for name in names)), ""))
