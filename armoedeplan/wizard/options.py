"""Answers as people see and choose them: what there is to choose, what a number means, what stands there now."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from armoedeplan.guide.root import Root
from armoedeplan.plan.plan_of_text import PlanFile
from armoedeplan.record import Choice, Record
from armoedeplan.record.base import filled
from armoedeplan.record.naming import known_by, lines_of
from armoedeplan.record.shape import Field, shape_of
from armoedeplan.record.words import counted, plain

_SHORT = 60


class Option(NamedTuple):
    """Something to choose: the value that the file gets, and how people know it."""

    value: str
    label: str


def options_of(field: Field, file: PlanFile) -> tuple[Option, ...]:
    """Give what can be chosen for a field: the list in its order, then the plan's own words beside that list.

    Nothing for a field of another kind.
    """
    if field.kind is None:
        return ()
    if field.refers:
        names = record_names(file.answers)
        ids = [id_ for id_, entry in file.links.entries.items() if entry.list in field.kind.lists]
        return tuple(Option(id_, names.get(id_, id_)) for id_ in ids)
    known = tuple(Option(value, label) for value, label in field.kind.options.items())
    own = file.own_words.words_beside(field.kind) if isinstance(field.kind, Choice) else ()
    return (*known, *(Option(word, field.kind.shown(word)) for word in own))


def matching_options(words: str, offered: Sequence[Option]) -> list[tuple[int, str]]:
    """Give the options, with their numbers, whose names hold some words; accents and capitals do not matter."""
    wanted = plain(words)
    return [(number, option.label) for number, option in enumerate(offered, 1) if wanted in plain(option.label)]


def record_names(plan: Root) -> dict[str, str]:
    """Give every record that has an id with the words by which people know it."""
    found = {record.id: record for record in _records_within(plan) if getattr(record, "id", "")}

    def named(id_: str) -> str:
        """Give the words of the record of an id, also of one that comes later in the plan."""
        return known_by(found[id_], named, internal=True) if id_ in found else id_

    return {id_: shortened(named(id_)) for id_ in found}


def record_name(record: Record, names: Mapping[str, str]) -> str:
    """Give the words by which people know a record, on one line; names: those of the others, by id."""
    return shortened(known_by(record, lambda id_: names.get(id_, id_), internal=True))


def answer_text(field: Field, value: Any, names: Mapping[str, str]) -> str:
    """Write an answer as people read it; empty when there is none."""
    if not filled(value):
        return ""
    if field.many and field.record is not None and field.line_field is not None:
        return "\n".join(lines_of(field, value))
    if field.record is not None:
        return counted(len(value), "regel", "regels") if field.many else _text_of_parts(value, names)
    values = value if field.many else (value,)
    kind = field.kind
    texts = [names.get(part, part) if field.refers else kind.shown(part) if kind else str(part) for part in values]
    return ", ".join(texts) if kind and kind.chosen else "\n".join(map(str, texts))


def shortened(words: str) -> str:
    """Cut words to what fits on one line of a list."""
    line = " ".join(words.split())
    return line if len(line) <= _SHORT else line[: _SHORT - 3].rstrip() + "..."


def _text_of_parts(record: Record, names: Mapping[str, str]) -> str:
    """Write an answer of several parts: `van 2027, tot 2030`."""
    fields = shape_of(type(record)).fields
    filled_in = ((fields[name], value) for name, value in record if filled(value))
    return ", ".join(f"{field.label.lower()} {answer_text(field, value, names)}" for field, value in filled_in)


def _records_within(record: Record) -> Iterator[Any]:
    """Yield a record and all it holds."""
    yield record
    for _, value in record:
        for part in value if isinstance(value, tuple) else (value,):
            if isinstance(part, Record):
                yield from _records_within(part)
