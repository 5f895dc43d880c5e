"""A new plan file: the questions that come first, each as a comment above its key."""

from collections.abc import Iterator, Mapping
from textwrap import wrap

from armoedeplan.guide.antwoorden import VERSION
from armoedeplan.plan.gemeentelijst import list_day
from armoedeplan.plan.handreiking import HANDREIKING
from armoedeplan.record import Question, Record
from armoedeplan.record.path import FieldPath
from armoedeplan.record.shape import Field, shape_of
from armoedeplan.record.words import slug
from armoedeplan.yamltext.emit import scalar

SCHEMA_FILE = "armoedeplan.schema.json"
_WIDTH = 100
_HEAD = f"""\
# yaml-language-server: $schema={SCHEMA_FILE}
#
# Dit is het planbestand. U kunt het hier invullen, of met: armoedeplan zet
# Een lege plek is een open vraag. Een regel met # is uitleg; die mag u wijzigen of weghalen.
# Hier staan de kernvragen. Alle vragen staan in de handleiding; het schema helpt uw tekstverwerker.
armoedeplan: {VERSION}
"""


def skeleton_text(municipality: str, title: str, code: str = "") -> str:
    """Give the text of a new plan for one municipality, with the kern questions as comments.

    code: that of the municipality, if it is on the list, which a comment beside it tells.
    """
    id_, name = scalar(slug(municipality)), scalar(municipality)
    coded = f" {code}  # uit de lijst van gemeenten van {list_day()}" if code else ""
    given = {
        "plan.titel": scalar(title),
        "plan.status": "concept",
        "gemeenten": f"\n  - id: {id_}\n    naam: {name}\n    code:{coded}",
    }
    return f"{_HEAD}\n{question_lines(HANDREIKING.root, given)}"


def question_lines(root: type[Record], given: Mapping[str, str]) -> str:
    """Give the kern questions of a plan of this type as the lines of its file; given: by path, what is known."""
    return "\n".join(_group_lines(root, FieldPath(), 0, given)) + "\n"


def _group_lines(record: type[Record], path: FieldPath, indent: int, given: Mapping[str, str]) -> Iterator[str]:
    """Yield the lines of the fields of a record that a new plan shows."""
    for field in shape_of(record).fields.values():
        where = path.field(field.name)
        if field.note is None or field.keyed or not (_is_shown(field) or where in given):
            continue
        margin = " " * indent
        if isinstance(field.note, Question):
            yield from _question_comment(field, field.note, margin)
            value = given.get(where, "")
            yield f"{margin}{field.name}:{' ' if value and not value.startswith(chr(10)) else ''}{value}"
            if field.record and not field.many and not field.line_field:
                yield from (f"{margin}  {name}:" for name in shape_of(field.record).fields)
        elif field.record:
            yield f"{margin}{field.name}:"
            yield from _group_lines(field.record, where, indent + 2, given)
        if not indent:
            yield ""


def _is_shown(field: Field) -> bool:
    """Tell whether a new plan shows a field: a kern question that is always asked, or a group that holds one."""
    if field.note is not None and field.note.when is not None:
        return False
    if isinstance(field.note, Question):
        return field.note.kern
    return field.record is not None and any(_is_shown(inner) for inner in shape_of(field.record).fields.values())


def _question_comment(field: Field, question: Question, margin: str) -> Iterator[str]:
    """Yield the comment above a key: the question, its help, its choices, and how an item looks."""
    for words in filter(None, (question.text, question.help, _choices_told(field))):
        yield from (f"{margin}# {line}" for line in wrap(words, _WIDTH - len(margin)))
    if field.many and field.record and not field.line_field:
        kern = [inner for inner in shape_of(field.record).fields.values() if inner.question and inner.question.kern]
        names = [inner.name for inner in kern]
        ids = ["id"] if "id" in shape_of(field.record).fields else []
        yield f"{margin}# Zo schrijft u een onderdeel van deze lijst:"
        for number, name in enumerate([*ids, *names]):
            yield f"{margin}#   {'  ' if number else '- '}{name}:"


def _choices_told(field: Field) -> str:
    """Give the possible values of a choice, as far as they are few."""
    options = field.kind.options if field.kind and field.kind.chosen else {}
    return f"Kies uit: {', '.join(options)}." if 0 < len(options) <= 12 else ""
