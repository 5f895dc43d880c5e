"""Ids and the references to them: gathered while reading, resolved when all is read."""

from collections.abc import Iterator
from typing import Final, NamedTuple

from yaml import Node

from armoedeplan.faults import fault
from armoedeplan.finding import Finding
from armoedeplan.record.kinds import Reference
from armoedeplan.record.path import FieldPath, is_under
from armoedeplan.record.words import near
from armoedeplan.yamltext.parse import mark_of


class Entry(NamedTuple):
    """A record that can be pointed at: the list it stands in, its path and its node."""

    list: str
    path: FieldPath
    node: Node


class Pointer(NamedTuple):
    """A reference: the field's kind, the id it names, its path and its node."""

    kind: Reference
    id: str
    path: FieldPath
    node: Node


class Index:
    """All ids of a file and all references between them.

    unread: the lists that could not be read; a reference into one of those may well be right.
    """

    __slots__ = ("doubles", "entries", "pointers", "unread")

    def __init__(self) -> None:
        self.entries: Final[dict[str, Entry]] = {}
        self.pointers: Final[list[Pointer]] = []
        self.doubles: Final[list[Finding]] = []
        self.unread: Final[set[str]] = set()

    def enter(self, list_: str, id_: str, node: Node, path: FieldPath) -> None:
        """Enter a record under its id; a second record of that id is a finding."""
        first = self.entries.setdefault(id_, Entry(list_, path, node))
        if first.node is not node:
            message = f"De korte naam “{id_}” is al gebruikt op regel {mark_of(first.node).line}"
            mark, remedy = mark_of(_id_node(node)), "Kies voor een van de twee een andere."
            self.doubles.append(fault("AP020", mark, path.field("id"), message, remedy))

    def refer(self, kind: Reference, id_: str, node: Node, path: FieldPath) -> None:
        """Keep a reference until all ids are known, for a plan may refer to what stands further on."""
        self.pointers.append(Pointer(kind, id_, path, node))

    def resolve(self) -> Iterator[Finding]:
        """Yield what is wrong with ids and references: doubles, dangling ones, and circles."""
        yield from self.doubles
        chains: dict[str, dict[str, Pointer]] = {}
        for pointer in self.pointers:
            entry = self.entries.get(pointer.id)
            if self.unread and self.unread.intersection(pointer.kind.lists):
                continue
            if entry is None or entry.list not in pointer.kind.lists:
                yield self._dangling_finding(pointer, entry)
            elif is_under(pointer.path, entry.path):
                yield _circle_finding(pointer, "Dit onderdeel verwijst naar zichzelf")
            elif pointer.kind.acyclic:
                chains.setdefault(_owner_of(pointer.path), {})[pointer.id] = pointer
        yield from _circle_findings(chains)

    def _dangling_finding(self, pointer: Pointer, entry: Entry | None) -> Finding:
        """Say that a reference points at nothing, or at a record of another list."""
        lists = " of ".join(pointer.kind.lists)
        if entry is not None:
            message = f"“{pointer.id}” staat onder {entry.list}, en hier hoort iets uit {lists}"
            return fault("AP021", mark_of(pointer.node), pointer.path, message, f"Kies een korte naam uit {lists}.")
        known = [id_ for id_, entry in self.entries.items() if entry.list in pointer.kind.lists]
        nearest = near(pointer.id, known)
        remedy = f"Bedoelt u {nearest}?" if nearest else f"Zet het bij {lists}, of haal de verwijzing weg."
        return fault("AP021", mark_of(pointer.node), pointer.path, f"“{pointer.id}” bestaat niet onder {lists}", remedy)


def _circle_findings(chains: dict[str, dict[str, Pointer]]) -> Iterator[Finding]:
    """Yield one finding for each reference that closes a circle."""
    done: set[str] = set()
    for start, first in chains.items():
        walk, ways = [start], [iter(first)]
        while walk:
            step = next(ways[-1], None)
            if step is None:
                ways.pop()
                done.add(walk.pop())
            elif step in walk:
                names = " → ".join([*walk[walk.index(step) :], step])
                message = f"Deze onderdelen hangen in een kring van elkaar af: {names}"
                yield _circle_finding(chains[walk[-1]][step], message)
            elif step in chains and step not in done:
                walk.append(step)
                ways.append(iter(chains[step]))


def _circle_finding(pointer: Pointer, message: str) -> Finding:
    """Give the finding of a reference that comes back to its own record, at that reference."""
    return fault("AP022", mark_of(pointer.node), pointer.path, message, "Haal een van de verwijzingen weg.")


def _owner_of(path: FieldPath) -> str:
    """Give the id of the record that a reference stands in, whose own place in a list does not matter."""
    return next(reversed(path.list.keys), "")


def _id_node(node: Node) -> Node:
    """Give the node of a record's id."""
    return next((child for key, child in node.value if key.value == "id"), node)
