"""What can be typed at an offset: names, choices, and records of the plan by what they are called."""

from collections.abc import Iterator
from enum import Enum
from itertools import chain
from typing import Final, NamedTuple

from armoedeplan.language_server.edited_plan import EditedPlan
from armoedeplan.language_server.half_typed import TypedPlace, typed_place
from armoedeplan.language_server.questionnaire_level import Level
from armoedeplan.language_server.told_question import told_question, told_record
from armoedeplan.plan.plan_of_text import PlanFile
from armoedeplan.record.base import Record
from armoedeplan.record.naming import known_by
from armoedeplan.record.question import Question
from armoedeplan.record.shape import Field, shape_of
from armoedeplan.record.walk import said_at

_WORD: Final = frozenset("abcdefghijklmnopqrstuvwxyz0123456789_")


class OfferKind(Enum):
    """What is offered."""

    NAME = "name"
    CHOICE = "choice"
    RECORD = "record"


class Offer(NamedTuple):
    """Something that can be typed in the place of a part of the text: two offsets.

    shown: how it is listed. typed: what comes in the text. detail: a few words more. words: what is known of it, in
    Markdown. sought: by what it is found. rank: its place in the list.
    """

    kind: OfferKind
    shown: str
    typed: str
    start: int
    end: int
    detail: str
    words: str
    sought: str
    rank: int


def offers_at(plan: EditedPlan, offset: int) -> list[Offer]:
    """Give what can be typed at an offset, in the order in which it is listed."""
    place = typed_place(plan.text, offset, plan.guide.root)
    if place is None:
        return []
    start, end = offset - len(place.begun), offset
    while end < len(plan.text) and plan.text[end].lower() in _WORD:
        end += 1
    if not place.is_value:
        names = _name_offers(place, start, end, plan.guide.root)
        return sorted(names, key=lambda offer: offer.rank)
    # right behind the colon a value needs its space
    space = " " if plan.text[start - 1 : start] == ":" else ""
    offers = chain(_choice_offers(place.level, start, end), _record_offers(plan, place.level, start, end))
    return [offer._replace(typed=space + offer.typed) for offer in offers]


def _name_offers(place: TypedPlace, start: int, end: int, root: type[Record]) -> Iterator[Offer]:
    """Yield the names that can stand here and do not stand there yet: what is required first, then the kern."""
    level = place.level
    record = level.field.record if level.field else root
    required = shape_of(record).required if record else ()
    for number, field in enumerate(level.fields.values()):
        if field.name in place.others:
            continue
        below = level.under_name(field.name) or level
        group = 0 if field.name in required else 1 if _has_kern(field) else 2
        typed = field.name if place.colon else _written_name(field, place.column)
        if level.in_list:
            typed = f"- {_written_name(field, place.column + 2)}"
        words = "\n\n".join(filter(None, [told_question(below), _written_item(field)]))
        rank = group * 1000 + number
        yield Offer(OfferKind.NAME, field.name, typed, start, end, field.label, words, field.name, rank)


def _has_kern(field: Field) -> bool:
    """Tell whether a field is a question that a plan needs, or holds one that does."""
    if isinstance(field.note, Question):
        return field.note.kern
    return field.record is not None and not field.keyed and any(map(_has_kern, field.fields_below.values()))


def _written_name(field: Field, column: int) -> str:
    """Write a name with what must follow it, so that an answer can be typed behind it."""
    margin = "\n" + " " * (column + 2)
    if field.many:
        first = _first_name(field)
        return f"{field.name}:{margin}- {f'{first}: ' if first else ''}"
    if field.keyed or field.record is not None:
        return f"{field.name}:{margin}"
    return f"{field.name}: "


def _first_name(field: Field) -> str:
    """Give the name with which an item of a list begins; empty for a list of values, and where one line will do."""
    if field.record is None or field.line_field is not None:
        return ""
    return next(iter(shape_of(field.record).required), "") or next(iter(field.fields_below), "")


def _written_item(field: Field) -> str:
    """Show how an item of a list of records looks, as a new plan does."""
    if not field.many or field.record is None or field.line_field is not None:
        return ""
    shape = shape_of(field.record)
    kern = [name for name, inner in shape.fields.items() if inner.question and inner.question.kern]
    names = list(dict.fromkeys([*shape.required, *kern]))
    lines = [f"{field.name}:", *(f"  {'  ' if number else '- '}{name}:" for number, name in enumerate(names))]
    return "\n".join(["```yaml", *lines, "```"]) if names else ""


def _choice_offers(level: Level, start: int, end: int) -> Iterator[Offer]:
    """Yield the known values of a choice, with what they mean."""
    field = level.field
    options = field.kind.options if field and field.kind else {}
    for number, (value, label) in enumerate(options.items()):
        detail = label if label != value else ""
        sought = f"{value} {label}"
        yield Offer(OfferKind.CHOICE, value, value, start, end, detail, "", sought, number)


def _record_offers(plan: EditedPlan, level: Level, start: int, end: int) -> Iterator[Offer]:
    """Yield the records that can be referred to, by what they are called; their id is what comes in the text."""
    kind = level.field.kind if level.field else None
    if kind is None or not kind.lists:
        return
    file = plan.readable_file or plan.file_without_line(start)
    found = [(id_, entry) for id_, entry in file.links.entries.items() if entry.list in kind.lists]
    for number, (id_, entry) in enumerate(found):
        name = _name_of_record(file, entry.path)
        words = told_record(file, id_)
        yield Offer(
            OfferKind.RECORD, name or id_, id_, start, end, f"{id_} ({entry.list})", words, f"{name} {id_}", number
        )


def _name_of_record(file: PlanFile, path: str) -> str:
    """Give what a record is called, on one line."""
    record = said_at(file.answers, path)
    return known_by(record, lambda id_: id_, internal=False) if isinstance(record, Record) else ""
