"""Where the records of a plan stand in its file, also those that the file leaves out."""

from collections.abc import Iterator

from armoedeplan.finding import Mark
from armoedeplan.plan.reading import PlanFile
from armoedeplan.record import Record
from armoedeplan.record.shape import shape_of
from armoedeplan.yamltext.parse import mark_of


class Places:
    """The path and the mark of every record of one plan; made when the first finding needs it."""

    def __init__(self, file: PlanFile) -> None:
        self._file = file
        self._known: dict[int, tuple[str, Mark]] = {}

    def of(self, record: Record, field: str) -> tuple[str, Mark]:
        """Give the path and the mark of a field of a record.

        What is not in the file has the mark of the nearest thing around it that is.
        """
        if not self._known:
            self._enter(self._file.plan, "", Mark(1, 1))
        path, mark = self._known[id(record)]
        place = self._file.places.get(id(record))
        keys = place.node.value if place else ()
        here = next((mark_of(key) for key, _ in keys if key.value == field), mark)
        return f"{path}.{field}" if path else field, here

    def _enter(self, record: Record, path: str, mark: Mark) -> None:
        """Enter a record and all it holds.

        A group has the mark of its name, an item of a list that of its first line, and what is not in the file
        that of the thing around it. An empty group that several records share keeps its first place.
        """
        self._known.setdefault(id(record), (path, mark))
        place = self._file.places.get(id(record))
        names = {key.value: mark_of(key) for key, _ in place.node.value} if place else {}
        for name, inner in _held(record):
            item = self._file.places.get(id(inner)) if name.endswith("]") else None
            beside = mark_of(item.node) if item else names.get(name, mark)
            self._enter(inner, f"{path}.{name}" if path else name, beside)


def _held(record: Record) -> Iterator[tuple[str, Record]]:
    """Yield the records that a record holds, with their names as in a path."""
    for field in shape_of(type(record)).fields.values():
        value = getattr(record, field.name)
        if field.record is None or field.keyed:
            continue
        if not field.many:
            yield field.name, value
            continue
        for number, one in enumerate(value, 1):
            yield f"{field.name}[{getattr(one, 'id', '') or number}]", one
