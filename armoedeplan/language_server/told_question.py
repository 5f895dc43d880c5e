"""A question of the questionnaire, a choice and a record of a plan in Markdown, as an editor shows them."""

from collections.abc import Iterator
from itertools import islice
from typing import Any, Final

from armoedeplan.language_server.questionnaire_level import Level
from armoedeplan.markdowntext import inline
from armoedeplan.plan.plan_of_text import PlanFile
from armoedeplan.record.base import Record, filled
from armoedeplan.record.naming import called
from armoedeplan.record.question import Question
from armoedeplan.record.schema import SHORT_NAME_TOLD
from armoedeplan.record.shape import Field, shape_of
from armoedeplan.record.walk import said_at
from armoedeplan.record.words import listed

_MOST_CHOICES: Final = 40
_MOST_ANSWERS: Final = 5


def told_question(level: Level, *, chosen: str = "") -> str:
    """Tell in Markdown what is asked at a place, what may be answered, and which source asks it.

    chosen: the value that stands there, which stands out among the choices.
    """
    return "\n\n".join(_question_parts(level, chosen)) if level.field is not None else ""


def told_record(file: PlanFile, id_: str) -> str:
    """Tell in Markdown which record an id names; empty when there is none of that id."""
    entry = file.links.entries.get(id_)
    if entry is None:
        return ""
    record = said_at(file.answers, entry.path)
    head = f"**{inline(called(record) or id_)}** (`{entry.path}`)"
    answers = [f"- {line}" for line in islice(_answer_lines(file, record), _MOST_ANSWERS)]
    return "\n\n".join(filter(None, [head, "\n".join(answers)]))


def _question_parts(level: Level, chosen: str) -> Iterator[str]:
    """Yield the paragraphs about the field at a place."""
    field = level.field
    if field is None:
        return
    note = field.note
    yield f"**{inline(field.label)}** (`{level.path.without_keys}`)"
    if isinstance(note, Question):
        yield inline(f"{note.text} {note.help}".strip())
    if field.name == "id":
        yield SHORT_NAME_TOLD
    yield from _form_parts(field, chosen)
    marks = _marks_of(field)
    if marks:
        yield f"{marks}."
    rows = list(filter(None, (_source_line(row) for row in (note.rows if note else ()))))
    if rows:
        yield "Bron:\n" + "\n".join(f"- {row}" for row in rows)


def _form_parts(field: Field, chosen: str) -> Iterator[str]:
    """Yield what may be answered: the choices, the lists that it refers to, the names of a group."""
    kind = field.kind
    if kind is not None and kind.lists:
        yield f"Hier staat de korte naam (id) van iets uit {listed([f'`{name}`' for name in kind.lists], 'of')}."
    elif kind is not None and kind.options:
        yield "\n".join(["Kies uit:", *_choice_lines(field, chosen)])
        if kind.open:
            yield "Een eigen woord mag ook."
    elif kind is not None and field.name != "id" and not kind.free and kind.form:
        yield f"Schrijf {kind.form}, bijvoorbeeld `{kind.example}`." if kind.example != "..." else ""
    elif field.record is not None and not field.keyed:
        yield f"Bestaat uit: {', '.join(f'`{name}`' for name in field.fields_below)}."
        if field.line_field is not None:
            yield f"Eén gewone regel mag ook: dat is dan `{field.line_field.name}`."


def _choice_lines(field: Field, chosen: str) -> Iterator[str]:
    """Yield the choices, the one that stands there first among equals by its bold type."""
    options = field.kind.options if field.kind else {}
    for value, label in islice(options.items(), _MOST_CHOICES):
        line = f"`{value}`: {inline(label)}" if label != value else f"`{value}`"
        yield f"- **{line}**" if value == chosen else f"- {line}"
    if len(options) > _MOST_CHOICES:
        yield f"- en nog {len(options) - _MOST_CHOICES}"


def _marks_of(field: Field) -> str:
    """Say in a few words what matters about a question besides its words."""
    note = field.note
    marks = []
    if isinstance(note, Question) and note.kern:
        marks.append("Kernvraag")
    if note is not None and note.internal:
        marks.append("Komt in geen openbaar stuk")
    return ". ".join(marks)


def _source_line(row: str) -> str:
    """Tell which source asks a question, in our words; nothing for what is no row of a source."""
    from armoedeplan.method.loader import requirements

    known = requirements().get(row)
    if known is None:
        return ""
    return f"{row}: {inline(str(known.titel or ''))} ({known.bron.shown})" if known.bron.shown else row


def _answer_lines(file: PlanFile, record: Any) -> Iterator[str]:
    """Yield the short answers of a record, each behind its label."""
    if not isinstance(record, Record):
        return
    for field in shape_of(type(record)).fields.values():
        value = getattr(record, field.name)
        if field.name == "id" or field.record is not None or not filled(value):
            continue
        values = value if isinstance(value, tuple) else (value,)
        yield f"{inline(field.label)}: {', '.join(inline(_shown_answer(file, field, item)) for item in values)}"


def _shown_answer(file: PlanFile, field: Field, value: Any) -> str:
    """Write an answer as people read it, on one line; what it refers to by its name."""
    if field.refers and str(value) in file.links.entries:
        return called(said_at(file.answers, file.links.entries[str(value)].path)) or str(value)
    words = field.kind.shown(value) if field.kind else str(value)
    return words if len(words) <= 100 else f"{words[:97]}..."
