"""Bare data of a plan in words: which question a path is, what stands there, and what is different."""

from collections.abc import Iterator, Mapping
from typing import Any, Final

from armoedeplan.guide.naast import BLOCKS, FUNCTIONS, place_of
from armoedeplan.guide.root import Root
from armoedeplan.plan.merge import items_by_key
from armoedeplan.plan.plan_of_text import PlanFile
from armoedeplan.record import Refused
from armoedeplan.record.path import FieldPath, Lost
from armoedeplan.record.shape import Field, shape_of
from armoedeplan.record.spot import asked
from armoedeplan.wizard.options import record_names
from armoedeplan.yamltext.tree import data_of

_TOP: Final = FieldPath()
NOTHING: Final = "(leeg)"
GONE: Final = "(weggehaald)"


def question_name(path: str, plan: Root) -> str:
    """Name the question at a path, and the record it is about: `Aandeel van “Kredietbank West”`."""
    beside = _name_beside(FieldPath(path), plan)
    if beside:
        return beside
    field = _field_at(path, type(plan))
    label = field.label if field else path
    names = record_names(plan)
    keys = FieldPath(path).keys if field else ()
    owner = names.get(keys[-1], keys[-1] if not keys[-1].isdigit() else f"regel {keys[-1]}") if keys else ""
    if not owner:
        return label
    return f"{label}: {owner}" if FieldPath(path).is_item else f"{label} van “{owner}”"


def _name_beside(path: FieldPath, plan: Root) -> str:
    """Name what stands beside an answer: `Noot bij Titel`; empty for an answer itself."""
    block = path.names[0] if path else ""
    about = path.below(block)
    if block not in BLOCKS or not about:
        return ""
    if block == FUNCTIONS:
        return f"Functie voor {about if place_of(about) else question_name(about, plan)}"
    part = shape_of(shape_of(type(plan)).fields[block].record or Root).fields.get(about.names[-1])
    return f"{part.label} bij {question_name(about.parent, plan)}" if part else question_name(about, plan)


def answer_words(path: str, data: Any, plan: Root) -> str:
    """Write what stands at a path as people read it; nothing (None) was taken away."""
    return GONE if data is None else _in_words(data, _field_at(path, type(plan)), record_names(plan))


def texts_that_differ(old: PlanFile, new: PlanFile) -> list[str]:
    """Tell what the new file says otherwise than the old one, a line each."""
    before, after = texts_by_path(old), texts_by_path(new)
    changed = [(path, text) for path, text in after.items() if before.get(path) != text]
    gone = [path for path in before if path not in after]
    lines = [
        f"{question_name(list_path(path), new.answers)}: {answer_words(list_path(path), text, new.answers)}"
        for path, text in changed
    ]
    return [*lines, *(f"weg: {question_name(list_path(path), old.answers)}: {before[path]}" for path in gone)]


def changed_texts(old: Any, new: Any, path: FieldPath = _TOP) -> Iterator[tuple[str, str, str]]:
    """Yield each text that two bare data do not share: its path, and what it was and is, empty where it is not there.

    What is the same is not taken apart: that is nearly all of a plan, and this is done for every answer.
    """
    if old == new:
        return
    if isinstance(old, Mapping) and isinstance(new, Mapping):
        for name in {**old, **new}:
            yield from changed_texts(old.get(name), new.get(name), path.field(name))
        return
    before, after = dict(_texts_below(old, path)), dict(_texts_below(new, path))
    for at in {**before, **after}:
        if before.get(at, "") != after.get(at, ""):
            yield at, before.get(at, ""), after.get(at, "")


def texts_by_path(file: PlanFile) -> dict[str, str]:
    """Give all that a file says: each text with its path; a line of a list has its words in its path."""
    return dict(_texts_below(data_of(file.root), FieldPath())) if file.root is not None else {}


def _texts_below(data: Any, path: FieldPath) -> Iterator[tuple[str, str]]:
    """Yield the texts below a path."""
    if isinstance(data, Mapping):
        for name, value in data.items():
            yield from _texts_below(value, path.field(name))
    elif isinstance(data, list):
        for (key, count), value in items_by_key(data).items():
            # a record has its id and -1; a line has its words, and how often they came before
            yield from _texts_below(value, path.item(key) if count < 0 else FieldPath(f"{path}\n{key} {count}"))
    elif data:
        yield path, str(data)


def list_path(path: str) -> str:
    """Give the path of the list in which a line stands."""
    return path.partition("\n")[0]


def _field_at(path: str, root: type[Root]) -> Field | None:
    """Give the field at a path, if the questionnaire has it."""
    try:
        return asked(root, FieldPath(path).without_keys)
    except Lost:
        return None


def _in_words(data: Any, field: Field | None, names: Mapping[str, str]) -> str:
    """Write data as people read it."""
    if not data:
        return NOTHING
    if isinstance(data, list):
        return "; ".join(_in_words(line, field, names) for line in data)
    if isinstance(data, Mapping):
        fields = shape_of(field.record).fields if field and field.record else {}
        parts = ((fields.get(name), name, part) for name, part in data.items() if part and name != "id")
        return ", ".join(
            f"{(inner.label if inner else name).lower()}: {_in_words(part, inner, names)}"
            for inner, name, part in parts
        )
    return names.get(data, data) if field and field.refers else _as_shown(str(data), field)


def _as_shown(text: str, field: Field | None) -> str:
    """Write one canonical text as people read it; one that does not fit its field stays as it is."""
    if field is None or field.kind is None:
        return text
    try:
        return str(field.kind.shown(field.kind.read(text)))
    except Refused:
        return text
