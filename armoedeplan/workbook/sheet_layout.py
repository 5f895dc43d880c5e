"""Which sheets a workbook has, and which question each column or row is: from the questionnaire, and no plan.

A sheet is of one of four forms:

- LIST: a list of records (`aanpak.maatregelen`), one a row. Its columns are the questions of the record, those of the
  groups in it too (`planning.van`). A list in a record of another list has a sheet of its own, on which the first
  column names that record, its owner.
- YEARS: a list of amounts by year, in a record of another list (`aanpak.maatregelen.kosten`): a row for each owner, a
  column for each year.
- GRID: a list of which each record is for one year (`financien`), where the plan can be shown so: records that differ
  in their year and their amounts alone share a row, and each amount has a column for each year. `grid_rows` makes it.
- STEP: the questions of a step that are asked once, one a row.

A new question in the questionnaire has its place here by itself.
"""

from collections.abc import Iterator
from enum import StrEnum
from typing import NamedTuple

from armoedeplan.guide.definition import Guide
from armoedeplan.record import Group, Money, Question, Record, YearNumber
from armoedeplan.record.path import FieldPath
from armoedeplan.record.question import When, WhenSeveral
from armoedeplan.record.shape import Field, shape_of
from armoedeplan.workbook.sheet_names import named_apart


class Form(StrEnum):
    """How a sheet is laid out."""

    LIST = "lijst"
    YEARS = "jaren"
    GRID = "rooster"
    STEP = "stap"


class Awaited(NamedTuple):
    """The answer that a question waits for: its path, as that of a `Column`, and the values that ask the question."""

    path: FieldPath
    values: frozenset[str]


class Column(NamedTuple):
    """One question, as a column of a list or a row of a step.

    path: from the record of the sheet (`planning.van`), or from the plan on the sheet of a step; always without keys.
    field: what the cell holds. asked: the path of the question that it is a part of (`planning` for `planning.van`),
    mostly its own; `progress.evaluate` tells the state of that.
    head, help: the question and its explanation. label: its short name. topic: the label of the group that it stands
    in, or nothing. internal: never in a public document. joint: the list that must have several records before it is
    asked (`gemeenten`: in a joint plan), or nothing.
    awaits: the answers that it depends on, all of them; where they stand on the same sheet, that can be shown.
    """

    path: FieldPath
    field: Field
    asked: FieldPath
    head: str
    help: str
    label: str
    topic: str
    step: int
    internal: bool
    joint: str
    awaits: tuple[Awaited, ...]


class Sheet(NamedTuple):
    """One sheet.

    name: on its tab. path: of its list, without keys; empty for a step. owner: the path of the list in whose records
    its list stands, without keys; empty for none. title, help: what stands above it. label: its short name. topic: the
    label of the group that its list stands in, or nothing. record: the type of its rows.
    columns: of YEARS the year and the amount, in this order. joint, internal: as those of a column.
    """

    form: Form
    name: str
    path: FieldPath
    owner: FieldPath
    title: str
    help: str
    label: str
    topic: str
    step: int
    internal: bool
    joint: str
    record: type[Record]
    columns: tuple[Column, ...]


class _Place(NamedTuple):
    """What holds for all questions below a point of the questionnaire.

    top: the path of the list they stand in. path: from the record of the sheet on. owner: the list around that list.
    whole: the question of which they are the parts, and where it stands.
    """

    top: FieldPath = FieldPath()
    path: FieldPath = FieldPath()
    owner: FieldPath = FieldPath()
    component: str = "0.0"
    topic: str = ""
    internal: bool = False
    joint: str = ""
    awaits: tuple[Awaited, ...] = ()
    whole: tuple[FieldPath, Question] | None = None

    @property
    def step(self) -> int:
        """The step that the questions belong to."""
        return int(self.component.partition(".")[0])

    def below(self, field: Field, note: Question | Group) -> "_Place":
        """Give what holds for a field, and for all that it holds."""
        several = note.when.field if isinstance(note.when, WhenSeveral) else ""
        waits = () if note.when is None or several else (_awaited_answer(note.when, self.path),)
        return self._replace(
            path=self.path.field(field.name),
            component=note.component or self.component,
            internal=self.internal or note.internal,
            joint=self.joint or several,
            awaits=self.awaits + waits,
        )


def sheets_of(guide: Guide) -> tuple[Sheet, ...]:
    """Give the sheets of a workbook by a guide: of each step what is asked once, and then its lists."""
    found = list(_questions_of(guide.root, _Place()))
    titles = {step.nummer: step.titel or "" for step in guide.steps()}
    sheets: list[Sheet] = []
    for step in range(guide.last + 1):
        rows = tuple(made for made in found if isinstance(made, Column) and made.step == step)
        if rows:
            sheets.append(_step_sheet(step, titles.get(step, ""), rows, guide.root))
        sheets.extend(made for made in found if isinstance(made, Sheet) and made.step == step)
    labels = {sheet.path: sheet.label for sheet in sheets}
    names = named_apart([(sheet.label, sheet.topic or labels.get(sheet.owner, "")) for sheet in sheets])
    return tuple(sheet._replace(name=name) for sheet, name in zip(sheets, names, strict=True))


def _step_sheet(step: int, title: str, rows: tuple[Column, ...], root: type[Record]) -> Sheet:
    """Give the sheet of what is asked once in a step."""
    label = f"Stap {step}" if step else "Vooraf"
    told = f"{label}: {title}" if title else label
    none = FieldPath()
    return Sheet(Form.STEP, label, none, none, told, "", label, "", step, False, "", root, rows)


def _questions_of(record: type[Record], place: _Place) -> Iterator[Column | Sheet]:
    """Yield the questions of a record that have one answer, and the lists in it, in the order of the questionnaire."""
    place = place._replace(component=record.component_ or place.component)
    for field in shape_of(record).fields.values():
        note = field.note
        if note is None or field.keyed or field.only_written:
            continue
        below = place.below(field, note)
        if field.record is None:
            yield _column_of(field, below)
        elif field.many:
            yield from _sheets_of_list(field, field.record, below)
        elif isinstance(note, Question):
            yield from _questions_of(field.record, below._replace(whole=(below.path, note)))
        else:
            yield from _questions_of(field.record, below._replace(topic=_topic_in(place, field)))


def _awaited_answer(when: When, above: FieldPath) -> Awaited:
    """Give the answer that a question waits for; above: the path of the record that the question stands in."""
    return Awaited(FieldPath(when.field) if when.at_root else above.field(when.field), when.values)


def _topic_in(place: _Place, field: Field) -> str:
    """Give the topic of what stands in a group: its label, behind that of the group around it."""
    return f"{place.topic}: {field.label.lower()}" if place.topic else field.label


def _column_of(field: Field, place: _Place) -> Column:
    """Give the column of a field with one cell."""
    note = field.question
    head, help_ = (note.text, note.help) if note else (field.label, "")
    label, asked = field.label, place.path
    if place.whole:
        asked, whole = place.whole
        head, label = f"{whole.label}: {head[:1].lower()}{head[1:]}", f"{whole.label}: {label.lower()}"
        help_ = " ".join(filter(None, (whole.text, whole.help, help_)))
    return Column(
        place.path, field, asked, head, help_, label, place.topic, place.step, place.internal, place.joint, place.awaits
    )


def _sheets_of_list(field: Field, record: type[Record], place: _Place) -> Iterator[Sheet]:
    """Yield the sheet of a list, and those of the lists in its records."""
    path = FieldPath(".".join(filter(None, (place.top, place.path))))
    inside = _Place(path, FieldPath(), path, place.component, internal=place.internal, joint=place.joint)
    found = list(_questions_of(record, inside))
    columns = tuple(made for made in found if isinstance(made, Column))
    kinds = [type(column.field.kind) for column in columns]
    form = Form.YEARS if place.owner and kinds == [YearNumber, Money] else Form.LIST
    note = field.question
    title, help_ = (note.text, note.help) if note else (field.label, "")
    yield Sheet(
        form, field.label, path, place.owner, title, help_, field.label, place.topic, place.step, place.internal,
        place.joint, record, columns,
    )  # fmt: skip
    yield from (made for made in found if isinstance(made, Sheet))
