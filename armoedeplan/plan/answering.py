"""What a person says outside the wizard, on a command line or in a cell, before it becomes a value of a field."""

from collections.abc import Mapping, Sequence

from armoedeplan.record import Record
from armoedeplan.record.kinds import Refused, short
from armoedeplan.record.path import FieldPath
from armoedeplan.record.shape import Field, shape_of
from armoedeplan.record.spoken import ESCAPE, literal_words, spoken_instead
from armoedeplan.refusal import Refusal


def as_answer(field: Field, typed: str, instead: str) -> str:
    r"""Give an answer as it was meant: words behind a `\` are one, and words such as `nvt` are none.

    instead: what to do where those were meant, as a sentence. Raises Refused.
    """
    line = field.line_field
    kind = line.kind if line else None
    if spoken_instead(typed) is None or (kind and kind.meant_by(typed)):
        return literal_words(typed)
    said = short(typed.strip())
    own = f" Is dit uw antwoord? Schrijf dan {ESCAPE}{said}." if kind is None or kind.free or kind.open else ""
    raise Refused(f"“{said}” is hier geen antwoord", f"{instead}{own}")


def left_out(field: Field, typed: Sequence[str]) -> list[str]:
    """Give the words that are understood and not stored, such as `ca.`; nothing of what does not fit."""
    line = field.line_field
    if line is None or line.kind is None or line.kind.lists:
        return []
    try:
        return [words for text in typed for words in line.kind.understood(text).told]
    except Refusal:
        return []


def fields_named(record: type[Record], given: Mapping[str, object]) -> dict[str, Field]:
    """Give the fields of a new record by the names that were given, with a dot for one within (`periode.van`)."""
    found = {}
    for name in given:
        fields = shape_of(record).fields
        field = None
        for part in FieldPath(name).names:
            field = fields.get(part)
            fields = field.fields_below if field else {}
        if field is not None:
            found[name] = field
    return found
