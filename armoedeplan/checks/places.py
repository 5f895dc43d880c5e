"""Where the records of a plan stand in its file, also those that the file leaves out."""

from typing import NamedTuple

from yaml import MappingNode, Node, ScalarNode

from armoedeplan.finding import Mark
from armoedeplan.plan.plan_of_text import PlanFile
from armoedeplan.record import Record
from armoedeplan.record.path import FieldPath
from armoedeplan.record.walk import held
from armoedeplan.yamltext.parse import key_mark, mark_of


class _Spot(NamedTuple):
    """Where a record stands: its path, and the name in the file that it, or what it would stand in, has."""

    path: FieldPath
    around: Node | None
    name: str


class Places:
    """The path and the mark of every record of one plan.

    Most findings are about what stands in the file, which the reader noted. Where all other records would stand is
    worked out when the first finding needs it.
    """

    def __init__(self, file: PlanFile) -> None:
        self._file = file
        self._known: dict[int, _Spot] = {}

    def of(self, record: Record, field: str) -> tuple[FieldPath, Mark]:
        """Give the path and the mark of a field of a record.

        What is not in the file has the mark of the thing around it: of an item of a list its first line, of a
        group its name.
        """
        place = self._file.places.get(id(record))
        if place is not None:
            if isinstance(place.node, ScalarNode) and field == type(record).short_:
                return place.path, mark_of(place.node)
            mark = key_mark(place.node, field) or (mark_of(place.node) if place.path.is_item else None)
            if mark is not None:
                return place.path.field(field), mark
        if not self._known:
            self._enter(self._file.answers, _Spot(FieldPath(), None, ""))
        spot = self._known[id(record)]
        return spot.path.field(field), key_mark(spot.around, spot.name) or Mark(1, 1)

    def _enter(self, record: Record, spot: _Spot) -> None:
        """Enter a record and all it holds; an empty group that several records share keeps its first place."""
        self._known.setdefault(id(record), spot)
        place = self._file.places.get(id(record))
        group = place.node if place and isinstance(place.node, MappingNode) else None
        first = group.value[0][0].value if group and group.value else ""
        absent = _Spot(spot.path, place.node, first) if place and spot.path.is_item else spot
        for path, field, _, inner in held(record, spot.path):
            there = place is not None and id(inner) in self._file.places
            self._enter(inner, _Spot(path, place.node, field.name) if place and there else absent._replace(path=path))
