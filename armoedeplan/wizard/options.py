"""Answers as people see and choose them: what there is to choose, what a number means, what stands there now."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from armoedeplan.guide.root import Root
from armoedeplan.plan.plan_of_text import PlanFile
from armoedeplan.recent import kept_for_last
from armoedeplan.record import Choice, Record
from armoedeplan.record.base import filled
from armoedeplan.record.naming import NAMING, known_by, lines_of
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
        lists = {id_: entry.list for id_, entry in file.links.entries.items() if entry.list in field.kind.lists}
        often = Counter(names.get(id_, id_) for id_ in lists)
        return tuple(_named_option(id_, names.get(id_, id_), list_, often) for id_, list_ in lists.items())
    known = tuple(Option(value, label) for value, label in field.kind.options.items())
    own = file.own_words.words_beside(field.kind) if isinstance(field.kind, Choice) else ()
    return (*known, *(Option(word, field.kind.shown(word)) for word in own))


def matching_options(words: str, offered: Sequence[Option]) -> list[tuple[int, str]]:
    """Give the options, with their numbers, whose names hold some words; accents and capitals do not matter."""
    wanted = plain(words)
    return [(number, option.label) for number, option in enumerate(offered, 1) if wanted in plain(option.label)]


def _named_option(id_: str, name: str, list_: str, often: Mapping[str, int]) -> Option:
    """Make the option of a record; one with the name of a record of another list is told apart by its list."""
    return Option(id_, f"{name} ({list_.replace('_', ' ')})" if often[name] > 1 else name)


# each prompt asks for them, and an answer makes one plan of another
@kept_for_last(2)
def record_names(plan: Root) -> Mapping[str, str]:
    """Give every record that has an id with the words by which people know it, and which differ within a list."""
    found = {record.id: record for record in _records_within(plan) if getattr(record, "id", "")}

    def named(id_: str) -> str:
        """Give the words of the record of an id, also of one that comes later in the plan."""
        return known_by(found[id_], named, internal=True) if id_ in found else id_

    names = {id_: shortened(named(id_)) for id_ in found}
    return dict(zip(names, labels_apart([*found.values()], [*names.values()], names), strict=True))


def labels_apart(records: Sequence[Record], labels: Sequence[str], names: Mapping[str, str]) -> list[str]:
    """Give the labels of records, of which those of one kind that read alike get what tells them apart.

    names: those of all records of the plan, by id.
    """
    alike: dict[tuple[type[Record], str], list[int]] = {}
    for place, (record, label) in enumerate(zip(records, labels, strict=True)):
        alike.setdefault((type(record), label), []).append(place)
    told = [*labels]
    for (_, label), places in alike.items():
        if len(places) > 1:
            apart = _what_differs([records[place] for place in places], names)
            for place, words in zip(places, apart, strict=True):
                told[place] = f"{label} ({words})"
    return told


def _what_differs(records: Sequence[Record], names: Mapping[str, str]) -> list[str]:
    """Give of each of some records the first answer that no other has, or else several, or else its place."""
    seen: list[list[str]] = []
    for field in shape_of(type(records[0])).fields.values():
        if field.name == "id" or field.name in NAMING or (field.record is not None and field.many):
            continue
        texts = [shortened(answer_text(field, getattr(record, field.name), names)) for record in records]
        label = field.label.lower()
        told = [f"{label} {text}" if text else f"zonder {label}" for text in texts]
        if len(set(told)) == len(told):
            return told
        seen += [told] if len(set(told)) > 1 else []
    # more than two answers nobody reads; what has no other answers than its neighbour is counted
    told = [", ".join(parts) for parts in zip(*seen[:2], strict=True)] or [""] * len(records)
    counts = [told[: place + 1].count(words) for place, words in enumerate(told)]
    return [
        f"{words}, nummer {count}".removeprefix(", ") if told.count(words) > 1 else words
        for words, count in zip(told, counts, strict=True)
    ]


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
