"""Bare data of a plan in words: which question a place is, what stands there, and what is different."""

from collections.abc import Iterator, Mapping
from typing import Any, Final

from armoedeplan.plan.merge import keyed
from armoedeplan.plan.plan import Plan
from armoedeplan.plan.plan_of_text import PlanFile
from armoedeplan.record import Refused
from armoedeplan.record.path import FieldPath, Lost, asked
from armoedeplan.record.shape import Field, shape_of
from armoedeplan.wizard.options import names
from armoedeplan.yamltext.tree import data_of

NOTHING: Final = "(leeg)"
GONE: Final = "(weggehaald)"


def place(path: str, plan: Plan) -> str:
    """Name the question at a path, and the record it is about: `Aandeel van “Kredietbank West”`."""
    field = _field(path)
    label = field.label if field else path
    known = names(plan)
    keys = FieldPath(path).keys if field else ()
    owner = known.get(keys[-1], keys[-1] if not keys[-1].isdigit() else f"regel {keys[-1]}") if keys else ""
    if not owner:
        return label
    return f"{label}: {owner}" if FieldPath(path).is_item else f"{label} van “{owner}”"


def words(path: str, data: Any, plan: Plan) -> str:
    """Write what stands at a path as people read it; nothing (None) was taken away."""
    return GONE if data is None else _words(data, _field(path), names(plan))


def differences(old: PlanFile, new: PlanFile) -> list[str]:
    """Tell what the new file says otherwise than the old one, a line each."""
    before, after = leaves(old), leaves(new)
    changed = [(path, text) for path, text in after.items() if before.get(path) != text]
    gone = [path for path in before if path not in after]
    told = [f"{place(bare(path), new.plan)}: {words(bare(path), text, new.plan)}" for path, text in changed]
    return [*told, *(f"weg: {place(bare(path), old.plan)}: {before[path]}" for path in gone)]


def leaves(file: PlanFile) -> dict[str, str]:
    """Give all that a file says: each text with its path; a line of a list has its words in its path."""
    return dict(_leaves(data_of(file.root), FieldPath())) if file.root is not None else {}


def _leaves(data: Any, path: FieldPath) -> Iterator[tuple[str, str]]:
    """Yield the texts below a path."""
    if isinstance(data, Mapping):
        for name, value in data.items():
            yield from _leaves(value, path.field(name))
    elif isinstance(data, list):
        for (key, place_), value in keyed(data).items():
            yield from _leaves(value, path.item(key) if place_ < 0 else FieldPath(f"{path}\n{key} {place_}"))
    elif data:
        yield path, str(data)


def bare(path: str) -> str:
    """Give the path of the list in which a line stands."""
    return path.partition("\n")[0]


def _field(path: str) -> Field | None:
    """Give the field at a path, if the questionnaire has it."""
    try:
        return asked(Plan, FieldPath(path).without_keys)
    except Lost:
        return None


def _words(data: Any, field: Field | None, known: Mapping[str, str]) -> str:
    """Write data as people read it."""
    if not data:
        return NOTHING
    if isinstance(data, list):
        return "; ".join(_words(one, field, known) for one in data)
    if isinstance(data, Mapping):
        fields = shape_of(field.record).fields if field and field.record else {}
        told = ((fields.get(name), name, one) for name, one in data.items() if one and name != "id")
        return ", ".join(
            f"{(inner.label if inner else name).lower()}: {_words(one, inner, known)}" for inner, name, one in told
        )
    return known.get(data, data) if field and field.refers else _shown(str(data), field)


def _shown(text: str, field: Field | None) -> str:
    """Write one canonical text as people read it; one that does not fit its field stays as it is."""
    if field is None or field.kind is None:
        return text
    try:
        return str(field.kind.shown(field.kind.read(text)))
    except Refused:
        return text
