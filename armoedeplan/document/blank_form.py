"""The questions of the questionnaire as a template sees them, for a form on paper (`werkformulier`)."""

from collections.abc import Iterator
from typing import Annotated, Final, NamedTuple

from armoedeplan.answers import Answer, in_words
from armoedeplan.document.needs import fields_on
from armoedeplan.meaning import Meaning
from armoedeplan.plan.plan import Plan
from armoedeplan.progress import Item, evaluate
from armoedeplan.record import Record, WhenSeveral
from armoedeplan.record.path import FieldPath
from armoedeplan.record.shape import Field, shape_of
from armoedeplan.record.spot import fields_along

_LINES_OF_PROSE: Final = 4
_LINES_OF_LIST: Final = 3


class Formuliervraag(NamedTuple):
    """One question, asked once for each record of the list that it stands in."""

    vraag: Annotated[Answer, Meaning("de vraag")]
    hulp: Annotated[Answer, Meaning("de uitleg")]
    keuzes: Annotated[list[Answer], Meaning("de keuzes")]
    kern: Annotated[bool, Meaning("of het een kernvraag is")]
    meer: Annotated[bool, Meaning("of meer antwoorden mogen")]
    records: Annotated[bool, Meaning("of het een lijst van onderdelen is")]
    in_lijst: Annotated[Answer, Meaning("de lijst waarbij de vraag hoort")]
    label: Annotated[Answer, Meaning("de korte naam van de vraag")]
    kort: Annotated[bool, Meaning("of het antwoord maar een paar tekens is, zoals een jaar of een bedrag")]
    regels: Annotated[int, Meaning("hoeveel regels een antwoord op papier nodig heeft; 0 bij keuzes en lijsten")]


def blank_form() -> dict[int, list[Formuliervraag]]:
    """Give every question by step (0 is the whole), for a form on paper of one municipality; no internal ones."""
    found: dict[int, list[Formuliervraag]] = {}
    for item in evaluate(_plan_with_one_of_each()):
        if not item.internal and not _is_of_joint_plan(item.path):
            found.setdefault(item.step, []).append(_form_question(item))
    return found


def _is_of_joint_plan(path: FieldPath) -> bool:
    """Tell whether a question is asked only in a plan of several municipalities."""
    notes = (field.note for field in fields_along(Plan, path))
    return any(note is not None and isinstance(note.when, WhenSeveral) for note in notes)


def choices_at(path: str) -> list[Answer]:
    """Give the choices of the question at a path without keys, each with its value and its words.

    Raises KeyError for a path that does not exist; a question without choices has none.
    """
    kind = fields_on(path)[-1].kind
    options = getattr(kind, "options", {})
    return [Answer(value, label) for value, label in options.items()]


def _form_question(item: Item) -> Formuliervraag:
    """Give one question as it stands on the form."""
    field, question = item.field, item.question
    return Formuliervraag(
        vraag=in_words(question.text),
        hulp=in_words(question.help),
        keuzes=[in_words(label) for label in (field.kind.options.values() if field.kind else ())],
        kern=item.kern,
        meer=field.many,
        records=field.record is not None and field.many,
        in_lijst=in_words(_list_label(item.path)),
        label=in_words(question.label),
        kort=_is_brief(field),
        regels=_lines_to_write(field),
    )


def _lines_to_write(field: Field) -> int:
    """Give how many lines an answer takes that is written by hand: none where a box is ticked or a list is made."""
    if field.kind is None or field.kind.options:
        return 0
    return _LINES_OF_PROSE if field.kind.prose else _LINES_OF_LIST if field.many else 1


def _is_brief(field: Field) -> bool:
    """Tell whether an answer takes a few signs: no words of one's own, no choice, and no more than one."""
    kind = field.kind
    return kind is not None and not (field.many or kind.free or kind.options or kind.lists)


def _list_label(path: FieldPath) -> str:
    """Give the label of the innermost list of records that a path runs through."""
    labels = [field.label for field in fields_along(Plan, path) if field.many and field.record]
    return labels[len(path.keys) - 1] if path.keys else ""


def _plan_with_one_of_each() -> Plan:
    """Make a plan without answers in which every list has one record, so that each question is met."""
    return Plan.of(dict(_one_of_each(Plan)))


def _one_of_each(type_: type[Record]) -> Iterator[tuple[str, object]]:
    """Yield the records below a record by field, and none of its answers."""
    for field in shape_of(type_).fields.values():
        if field.record and not field.keyed:
            inner = field.record.of(dict(_one_of_each(field.record)))
            yield field.name, (inner,) if field.many else inner
