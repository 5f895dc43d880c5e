"""Plans as people leave them who stop halfway: pieces gone at every level, choices changed, and sound in structure."""

from collections.abc import Collection, Iterator
from random import Random
from typing import Any, Final

from armoedeplan.guide.antwoorden import NVT, STATUSSEN
from armoedeplan.plan.plan import Plan
from armoedeplan.plan.plan_of_text import PlanFile
from armoedeplan.record import Choice, Record, Reference
from armoedeplan.record.shape import Field, shape_of
from support.planpaths import spots

_KEPT: Final = frozenset({"id", "armoedeplan"})
_OTHER_CHOICE: Final = 0.1


class Tearing:
    """Takes pieces out of the data of a plan; `rate` is the share that goes, at each level anew."""

    def __init__(self, rng: Random, rate: float) -> None:
        self.rng: Final = rng
        self.rate: Final = rate

    def plan(self, data: dict[str, Any]) -> dict[str, Any]:
        """Give a torn copy in which every reference still leads somewhere."""
        return mended(self._record(Plan, data))

    def _record(self, type_: type[Record], data: dict[str, Any]) -> dict[str, Any]:
        fields = _fields_of_plan(type_, data)
        return {
            field.name: self._value(field, data[field.name])
            for field in fields
            if field.name in _KEPT or self._stays() or not self.rate
        }

    def _value(self, field: Field, value: Any) -> Any:
        if isinstance(value, list):
            return [self._one(field, one) for one in value if self._stays()]
        return self._one(field, value)

    def _one(self, field: Field, value: Any) -> Any:
        if field.keyed and field.record is not None:
            return {key: self._record(field.record, one) for key, one in value.items() if self._stays()}
        if field.record is not None and isinstance(value, dict):
            return self._record(field.record, value)
        if isinstance(field.kind, Choice) and field.kind.options and self.rate and self.rng.random() < _OTHER_CHOICE:
            return self.rng.choice(list(field.kind.options))
        return value

    def _stays(self) -> bool:
        return self.rng.random() >= self.rate


def mended(data: dict[str, Any]) -> dict[str, Any]:
    """Give the data of a plan without answer states, deviations, what is empty, and references that lead nowhere."""
    return _mended(Plan, data, frozenset(_ids(data)))


def with_states(data: dict[str, Any], file: PlanFile, rng: Random, codes: Collection[str]) -> dict[str, Any]:
    """Give the data of a plan with answer states at random places of any level, and deviations from some codes."""
    places = spots(file)
    states = {
        spot.path: {"status": status, **({"reden": "Zo is het."} if status == NVT else {})}
        for spot in rng.sample(places, min(len(places), rng.randint(0, 8)))
        for status in [rng.choice(list(STATUSSEN))]
    }
    deviations = dict.fromkeys(rng.sample(sorted(codes), rng.randint(0, 3)), "De raad besloot anders.")
    return {**data, "antwoordstatus": states, "afwijkingen": deviations}


def _fields_of_plan(type_: type[Record], data: dict[str, Any]) -> list[Field]:
    """Give the fields that data has; states and deviations speak of the file, a mapping with known names does not."""
    found = (field for field in shape_of(type_).fields.values() if field.name in data)
    return [field for field in found if not field.keyed or field.fields_below]


def _mended(type_: type[Record], data: dict[str, Any], ids: Collection[str]) -> dict[str, Any]:
    fields = _fields_of_plan(type_, data)
    whole = {field.name: _kept(field, data[field.name], ids) for field in fields}
    return {name: value for name, value in whole.items() if value not in (None, [], {})}


def _kept(field: Field, value: Any, ids: Collection[str]) -> Any:
    if isinstance(value, list):
        return [kept for one in value if (kept := _kept(field, one, ids)) not in (None, {})]
    if field.keyed and field.record is not None:
        kept = {key: _mended(field.record, one, ids) for key, one in value.items()}
        return {key: record for key, record in kept.items() if record}
    if field.record is not None and isinstance(value, dict):
        return _mended(field.record, value, ids)
    return value if not isinstance(field.kind, Reference) or value in ids else None


def _ids(data: Any) -> Iterator[str]:
    if isinstance(data, dict):
        yield from (value for name, value in data.items() if name == "id")
    for inner in data.values() if isinstance(data, dict) else data if isinstance(data, list) else ():
        yield from _ids(inner)
