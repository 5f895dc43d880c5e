"""The records that come of taking over: with ids that are free here, and references to what is here."""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from yaml import Node, ScalarNode, SequenceNode

from armoedeplan.borrowing.references_met import Known, met_references, record_of, same_in
from armoedeplan.borrowing.taken_fields import TAKEN, why_left
from armoedeplan.guide.naast import SOURCE
from armoedeplan.personal.hits import covered_words
from armoedeplan.plan.colleagues import keep_note
from armoedeplan.plan.plan_of_text import PlanFile
from armoedeplan.plan.store import Store
from armoedeplan.record.base import filled
from armoedeplan.record.kinds import Kind
from armoedeplan.record.path import FieldPath
from armoedeplan.record.shape import Field, shape_of
from armoedeplan.record.words import free_name, listed
from armoedeplan.yamltext.emit import Bare, Data
from armoedeplan.yamltext.tree import child_of


class Decision(NamedTuple):
    """What becomes of a reference: another record of our plan stands for it, it is taken along, or it is left out."""

    use: str = ""
    take: bool = False


class Borrowed(NamedTuple):
    """A record as it comes into our plan. left: what stayed behind, each label with the reason.

    lost: what it referred to and is left out. named: the fields that name the other municipality.
    """

    known: Known
    path: FieldPath
    data: Mapping[str, Data]
    left: tuple[tuple[str, str], ...]
    lost: tuple[str, ...]
    named: tuple[str, ...]


def borrowed_records(
    theirs: PlanFile, ours: PlanFile, wanted: Sequence[Known], decisions: Mapping[str, Decision]
) -> list[Borrowed]:
    """Give the records to add, what is referred to before what refers to it.

    decisions: for all that the wanted records refer to. What is taken along keeps its references to what is here under
    the same name, or comes along too; its others are left out.
    """
    along = [known for id_, made in decisions.items() if made.take and (known := record_of(theirs, id_)) is not None]
    everything = [*along, *wanted]
    new: dict[str, str] = {}
    for known in everything:
        new[known.id] = free_name(known.id, {*ours.links.entries, *new.values()})
    # what is left out on purpose stands for nothing, and is not told again as missing
    chosen = {id_: made.use for id_, made in decisions.items()} | new
    for met in met_references(theirs, ours, along):
        if met.sure and met.known.id not in decisions:
            chosen.setdefault(met.known.id, met.here)
    return [_borrowed_record(theirs, known, chosen) for known in everything]


def already_here(ours: PlanFile, known: Known) -> str:
    """Give the id of a record that our plan has under the same name already; empty when it has none."""
    here, sure = same_in(ours, known, (known.list,))
    return here if sure else ""


def add_borrowed(store: Store, records: Sequence[Borrowed], source: str) -> None:
    """Add records to a plan, all in one change, each with its source beside its first answer. Raises Refusal.

    Raises PersonNamed when a text identifies a person, unless that is meant.
    """
    store.hold_personal(typed for record in records for typed in _typed_texts(record))
    added: dict[FieldPath, list[Mapping[str, Data]]] = {}
    for record in records:
        added.setdefault(record.path.list, []).append(record.data)
    store.extend_several(added)
    for record in records:
        first = next(name for name in record.data if name != "id")
        keep_note(store, record.path.field(first), f"Overgenomen uit {source}: {record.known.path}", SOURCE)


def source_told(theirs: PlanFile) -> str:
    """Name a plan as a source: its title and its municipalities."""
    names = [place.naam for place in theirs.plan.gemeenten if place.naam]
    whose = f" ({listed(names)})" if names else ""
    return covered_words(f"{theirs.answers.title or theirs.path.name}{whose}")


def _borrowed_record(theirs: PlanFile, known: Known, chosen: Mapping[str, str]) -> Borrowed:
    """Make one record as it comes into our plan."""
    fields, node = shape_of(type(known.record)).fields, theirs.links.entries[known.id].node
    data: dict[str, Data] = {"id": chosen[known.id]}
    lost: list[str] = []
    for name in TAKEN[known.list]:
        child = child_of(node, name)
        if child is not None and (value := _value_here(child, fields[name], chosen, lost)):
            data[name] = value
    stay = [field for name, field in fields.items() if name not in (*TAKEN[known.list], "id")]
    left = tuple((field.label, why_left(field)) for field in stay if filled(getattr(known.record, field.name)))
    names = [place.naam for place in theirs.plan.gemeenten if place.naam]
    told = tuple(
        fields[name].label for name, value in data.items() if name != "id" and any(own in str(value) for own in names)
    )
    missing = tuple(other.told for id_ in lost if (other := record_of(theirs, id_)) is not None)
    return Borrowed(known, known.path.list.item(chosen[known.id]), data, left, missing, told)


def _value_here(node: Node, field: Field, chosen: Mapping[str, str], lost: list[str]) -> Data:
    """Give what a field holds, its references to records of our plan; one to nothing here is noted as lost."""
    if isinstance(node, SequenceNode):
        found = (_value_here(child, field, chosen, lost) for child in node.value)
        return list(dict.fromkeys(str(value) for value in found if value))
    if not isinstance(node, ScalarNode) or not node.value:
        return ""
    if field.refers:
        if node.value not in chosen:
            lost.append(node.value)
        return chosen.get(node.value, "")
    return node.value.rstrip("\n") if field.typed else Bare(node.value)


def _typed_texts(record: Borrowed) -> Iterator[tuple[Kind | None, str]]:
    """Yield the texts of a record with the kind of their field."""
    fields = shape_of(type(record.known.record)).fields
    for name, value in record.data.items():
        for text in [value] if isinstance(value, str) else value:
            yield fields[name].kind, str(text)
