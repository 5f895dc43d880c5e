"""The words that a plan says itself, field by field; not what it quotes, nor the titles of what others wrote."""

from collections.abc import Iterable
from functools import cache
from typing import Any, Final, NamedTuple

from armoedeplan.late_pattern import late_pattern
from armoedeplan.plan.inzichten import Citaat
from armoedeplan.plan.plan import Plan
from armoedeplan.plan.terugblik import Terugblik
from armoedeplan.recent import kept_for_last
from armoedeplan.record import Record
from armoedeplan.record.shape import Field, Shape, shape_of

_OF_OTHERS: Final = frozenset({"bron", "publicatie", "regelgeving", "vervangt"})
"""Fields with the titles of what somebody wrote, or of what was decided before."""
_NOT_NOW: Final = (Citaat, Terugblik)
"""Records that give the words of another, or tell of an earlier period."""
_QUOTED: Final = late_pattern(
    r"[“„](?:[^“”„\n]|\n(?!\n))*[”“]"
    r"|\"(?:[^\"\n]|\n(?!\n))*\""
    r"|«(?:[^»\n]|\n(?!\n))*»"
    r"|‘(?:[^‘\n]|\n(?!\n))*?’(?!\w)"
    r"|(?<!\w)'(?:[^'\n]|\n(?!\n))*'(?!\w)"
)


class Passage(NamedTuple):
    """The text of one field of one record; of a list, all its items, each on a line of its own."""

    record: Record
    field: str
    text: str


@kept_for_last()
def passages(plan: Plan) -> list[Passage]:
    """Give what a plan says in its own words; nobody changes the list."""
    found: list[Passage] = []
    _gather_passages(plan, found)
    return found


@kept_for_last()
def whole_text(plan: Plan) -> str:
    """Give all passages of a plan as one text, each on lines of its own."""
    return "\n".join(passage.text for passage in passages(plan))


@kept_for_last()
def _line_in_small_letters(plan: Plan) -> str:
    """Give all passages of a plan as one line in small letters."""
    return whole_text(plan).lower().replace("\n", " ")


@kept_for_last()
def _different_words(plan: Plan) -> str:
    """Give the words of a plan in small letters, each once: a tenth of its text, or less."""
    return " ".join(set(_line_in_small_letters(plan).split()))


def says_words(plan: Plan, words: str) -> bool:
    """Tell whether some words, in small letters, stand behind each other in a plan; they may be part of longer ones.

    Most do not stand in it at all, which its different words tell.
    """
    different = _different_words(plan)
    return all(word in different for word in words.split()) and words in _line_in_small_letters(plan)


def says_any(plan: Plan, options: Iterable[str]) -> bool:
    """Tell whether a plan says one of some words: a hundred times quicker than looking at each passage."""
    return any(says_words(plan, words) for words in options)


def without_quotations(text: str) -> str:
    """Give a text without what stands between quotation marks; an apostrophe is none."""
    return _QUOTED.sub(" ", text)


def _gather_passages(record: Record, found: list[Passage]) -> None:
    """Add the passages of a record and of all it holds."""
    speaking = _speaking_fields(shape_of(type(record)))
    # only what is filled: most fields of most records are not
    for name, value in vars(record).items():
        field = speaking.get(name)
        if field is None or value is None:
            continue
        if field.record is None:
            # most are one plain text, which is as it stands there
            text = value if field.plain and not field.open else _own_text(field, value)
            if text:
                found.append(Passage(record, name, text))
        elif field.many:
            for inner in value:
                _gather_passages(inner, found)
        else:
            _gather_passages(value, found)


def _own_text(field: Field, value: Any) -> str:
    """Give the words of one's own in a field, each on a line of its own; nothing when all are of its list."""
    if not field.open:
        return "\n".join(value) if field.many else value
    known = field.kind.options  # type: ignore[union-attr]
    return "\n".join(word.replace("_", "-") for word in (value if field.many else (value,)) if word not in known)


@cache
def _speaking_fields(shape: Shape) -> dict[str, Field]:
    """Give the fields of a record type that may hold words of one's own, or records that may."""
    fields = () if issubclass(shape.type, _NOT_NOW) else shape.fields.values()
    return {field.name: field for field in fields if field.name not in _OF_OTHERS and _may_speak(field)}


def _may_speak(field: Field) -> bool:
    """Tell whether a field may hold words of one's own; states and deviations speak of the file, not of policy."""
    if field.record is not None:
        return not field.keyed and bool(_speaking_fields(shape_of(field.record)))
    return not field.keyed and field.kind is not None and (field.open or field.kind.free)
