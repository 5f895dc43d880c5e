"""A plan with an answer to every question, made from the questionnaire: to try out a template on."""

import json
from collections import Counter
from typing import Any, Final

from armoedeplan.plan.handreiking import HANDREIKING
from armoedeplan.record import Record
from armoedeplan.record.shape import Field, shape_of


def sample_plan(root: type[Record] = HANDREIKING.root) -> bytes:
    """Give the bytes of a plan file in which every question has an answer, and every list two records."""
    return json.dumps(_Sample().record(root, ()), ensure_ascii=False, indent=1).encode()


class _Sample:
    """Makes records; the records of a list are numbered, so that others can refer to the second."""

    def __init__(self) -> None:
        self._made: Final[Counter[str]] = Counter()

    def record(self, type_: type[Record], inside: tuple[str, ...]) -> dict[str, Any]:
        """Give a value for every field of a record."""
        given = {field.name: self._field_value(field, inside) for field in shape_of(type_).fields.values()}
        return {name: value for name, value in given.items() if value is not None}

    def _field_value(self, field: Field, inside: tuple[str, ...]) -> Any:
        if field.keyed:
            return {name: self._field_value(entry, inside) for name, entry in field.fields_below.items()} or None
        if field.record is None:
            value = _scalar_value(field, inside)
            return [value] if field.many and value is not None else value
        if not field.many:
            return self.record(field.record, inside)
        return [self._list_item(field.name, field.record, inside) for _ in range(2)]

    def _list_item(self, name: str, type_: type[Record], inside: tuple[str, ...]) -> dict[str, Any]:
        self._made[name] += 1
        id_ = f"{name}_{self._made[name]}"
        given = self.record(type_, (*inside, id_))
        return {**given, "id": id_} if "id" in given else given


def _scalar_value(field: Field, inside: tuple[str, ...]) -> Any:
    """Give a value for a field; a reference names the second record of a list, unless it stands in that one."""
    if field.kind is None:
        return None
    if field.refers:
        return next((f"{name}_2" for name in field.kind.lists if f"{name}_2" not in inside), None)
    return field.kind.sample(field.label)
