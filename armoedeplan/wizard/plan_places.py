"""The places of a plan that have a name: steps, core components, groups, questions, records, and what papers carry."""

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from armoedeplan.guide.definition import Guide
from armoedeplan.guide.root import Root
from armoedeplan.plan.plan_of_text import PlanFile
from armoedeplan.recent import kept_for_last
from armoedeplan.record import Record
from armoedeplan.record.path import FieldPath
from armoedeplan.record.shape import Field, Shape, shape_of
from armoedeplan.record.walk import TOP, all_held
from armoedeplan.wizard.options import labels_apart, record_name, record_names


class Place(NamedTuple):
    """Somewhere to go to.

    name: by which people know it. about: what is said with it where several are listed. component: that of a step
    (`2.`), of a core component (`2.2`), or of a question. path: of a group, of a question whichever record it is asked
    of, or of one record; empty for a step and a core component. within: the names of what it stands in, from outside
    in. more: its question, with what else there is to find it by. repeated: it is one record of a list, or is asked of
    each of them.
    """

    name: str
    about: str
    component: str
    path: FieldPath = TOP
    within: tuple[str, ...] = ()
    more: str = ""
    kern: bool = False
    repeated: bool = False

    @property
    def step(self) -> int:
        """The step it belongs to."""
        return int(self.component.partition(".")[0])


class _Around(NamedTuple):
    """What holds for all places below a point of the questionnaire."""

    path: FieldPath
    component: str
    within: tuple[str, ...] = ()
    repeated: bool = False


@kept_for_last()
def places_of(file: PlanFile) -> list[Place]:
    """Give all places of a plan: those that every plan by its guide has, and its own records."""
    return [*_components_of(file.guide), *_questions_of(shape_of(file.guide.root)), *records_of(file.answers)]


def _components_of(guide: Guide) -> Iterator[Place]:
    """Yield the steps of a guide, each followed by its core components."""
    for step in guide.steps():
        yield Place(str(step.titel), f"stap {step.nummer}", f"{step.nummer}.")
        for part in step.onderdelen:
            yield Place(str(part.titel), f"onderdeel {part.nummer}", str(part.nummer), within=(str(step.titel),))


@cache
def _questions_of(root: Shape) -> tuple[Place, ...]:
    """Give the groups and the questions of a questionnaire."""
    return tuple(_places_below(root.type, _Around(TOP, root.type.component_)))


def _places_below(record: type[Record], around: _Around) -> Iterator[Place]:
    """Yield the places in a record type, each followed by those below it."""
    component = record.component_ or around.component
    for field in shape_of(record).fields.values():
        if field.note is None:
            continue
        here = around._replace(path=around.path.field(field.name), component=field.note.component or component)
        if field.keyed:
            yield from _entries_of(field, here)
            continue
        yield _place_of(field, here)
        if field.record is not None and (field.many or field.question is None):
            within = (*here.within, field.label)
            yield from _places_below(field.record, here._replace(within=within, repeated=here.repeated or field.many))


def _place_of(field: Field, here: _Around) -> Place:
    """Make the place of a group or a question; an answer of several parts is found by each of them."""
    question = field.question
    if question is None:
        return Place(
            field.label, "alle vragen hierover", here.component, here.path, here.within, repeated=here.repeated
        )
    parts = shape_of(field.record).fields.values() if field.record is not None and not field.many else ()
    texts = (question.text, question.help, *(f"{part.label} {part.question.text}" for part in parts if part.question))
    return Place(
        field.label, question.text, here.component, here.path, here.within, " ".join(texts), question.kern,
        here.repeated,
    )  # fmt: skip


def _entries_of(field: Field, here: _Around) -> Iterator[Place]:
    """Yield the questions about each entry of a mapping whose names are known, such as the date of each paper."""
    for name, entry in field.fields_below.items():
        called = name.replace("_", " ")
        component = (entry.record.component_ if entry.record else "") or here.component
        for inner in entry.fields_below.values():
            if inner.question:
                path = here.path.field(name).field(inner.name)
                yield Place(
                    f"{inner.label} {called}", inner.question.text, component, path, (*here.within, field.label),
                    inner.question.text,
                    repeated=here.repeated,
                )  # fmt: skip


@kept_for_last(1)
def records_of(plan: Root) -> tuple[Place, ...]:
    """Give the records of the lists of a plan, by the words by which people know them."""
    names = record_names(plan)
    lines = [found for found in all_held(plan) if found.number]
    labels = labels_apart(
        [found.record for found in lines], [record_name(found.record, names) for found in lines], names
    )
    # the step of a record is that of its list, and nobody asks for it: the path leads there
    return tuple(
        Place(label, f"regel van {found.field.label}", "0.0", found.path, (found.field.label,), repeated=True)
        for found, label in zip(lines, labels, strict=True)
    )
