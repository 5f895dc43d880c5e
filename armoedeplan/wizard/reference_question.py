"""Naming another record as an answer, also one that is not there yet: `+ Kredietbank West`."""

from collections.abc import Sequence
from typing import Final

from armoedeplan.record import Kind, Record
from armoedeplan.record.path import FieldPath
from armoedeplan.record.shape import Field, shape_of
from armoedeplan.refusal import Refusal
from armoedeplan.wizard.options import shortened
from armoedeplan.wizard.screen import Done
from armoedeplan.wizard.session import Session

_NEW: Final = "+"
_TOP: Final = FieldPath()


def add_new_records(session: Session, kind: Kind, values: Sequence[str]) -> list[str] | None:
    """Give the values of a reference, those that begin with + made records first; nothing when that was refused."""
    ids = []
    for value in values:
        if not value.startswith(_NEW):
            ids.append(value)
            continue
        id_ = _add_record(session, kind, value.removeprefix(_NEW).strip())
        if id_ is None:
            return None
        ids.append(id_)
    return ids


def _add_record(session: Session, kind: Kind, name: str) -> str | None:
    """Add a record of a name to the first list that a reference may point into; give its id."""
    path, field = find_list(kind.lists[0], session.plan.guide.root)
    first = first_field(field.record) if field.record else None
    if first is None or not first.typed or not name:
        remedy = f"Ga naar de lijst {field.label} met ={path}, en voeg het daar toe."
        session.screen.refused(Refusal("Zo kunt u hier niets nieuws toevoegen", remedy))
        return None
    id_ = session.plan.add(path, {first.name: [name]})
    if id_ is None:
        return None
    session.screen.show(
        Done(f"Toegevoegd aan {field.label.lower()}: {shortened(name)}. De rest vraagt de wizard later.")
    )
    return id_


def first_field(record: type[Record]) -> Field | None:
    """Give the field with which a new record begins: its name, else what it says, else its first kern question.

    Its short name is made of that, which is why a text comes before a choice (decision records 0005 and 0013).
    """
    asked = [field for field in shape_of(record).fields.values() if field.question]
    kern = [field for field in asked if field.question and field.question.kern]
    named = [field for name in ("naam", "tekst") for field in asked if field.name == name]
    return next(iter((*named, *kern, *asked)), None)


def find_list(name: str, record: type[Record], above: FieldPath = _TOP) -> tuple[FieldPath, Field]:
    """Find the list of a name in the plan: its path, and its field. Raises KeyError when the plan has none."""
    for field in shape_of(record).fields.values():
        path = above.field(field.name)
        if field.many and field.record and field.name == name:
            return path, field
        if field.record and not field.many and not field.keyed:
            try:
                return find_list(name, field.record, path)
            except KeyError:
                continue
    raise KeyError(name)
