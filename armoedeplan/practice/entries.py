"""A case as the search keeps it: its data as plain values, and its weighed words. Made once, then read as JSON."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from itertools import pairwise
from typing import Any, Final, NamedTuple, TypeVar

from armoedeplan.practice import vocabulary
from armoedeplan.practice.case import Case
from armoedeplan.practice.words import pair_of, word_stems
from armoedeplan.record import Record
from armoedeplan.record.base import filled
from armoedeplan.record.shape import Field, shape_of

R = TypeVar("R", bound=Record)
WEIGHTS: Final[Mapping[str, float]] = {
    "titel": 4, "gemeenten": 4, "trefwoorden": 3, "themas": 3, "doelgroepen": 2, "doelgroep": 2, "les": 2,
    "functies": 1.5, "beleidsterreinen": 1.5, "samenvatting": 1, "werkwijze": 1, "partners": 1, "rol_gemeente": 0.5,
    "financiering": 1, "valkuilen": 1, "tips": 1, "resultaten": 1,
}  # fmt: skip
"""How much a word counts in each field: what a case is called and found by, more than what it tells."""
_PAIRED: Final = frozenset({"titel", "trefwoorden", "themas", "doelgroep", "doelgroepen"})
"""The fields that name a case in few words: two words beside each other (`verborgen armoede`) are a term there too."""
_LABELS: Final[Mapping[str, Mapping[str, str]]] = {
    "themas": vocabulary.THEMAS,
    "doelgroepen": vocabulary.DOELGROEPEN,
    "functies": vocabulary.FUNCTIES,
    "beleidsterreinen": vocabulary.BELEIDSTERREINEN,
}


class Entry(NamedTuple):
    """One case: its data as plain values, the weight of each stem in it, and whether it is a municipality's own."""

    data: dict[str, Any]
    terms: dict[str, float]
    own: bool = False

    @property
    def case(self) -> Case:
        """The case as a record."""
        return revived_record(Case, self.data)


def entry_of(case: Case, *, own: bool = False) -> Entry:
    """Give what the library keeps of a case: its plain values, and the weight of each term for the search."""
    data = plain_of(case)
    terms: defaultdict[str, float] = defaultdict(float)
    for name, weight in WEIGHTS.items():
        for text in _field_texts(name, data.get(name)):
            found = word_stems(text)
            for term in (*found, *(pair_of(*pair) for pair in pairwise(found) if name in _PAIRED)):
                terms[term] += weight
    return Entry(data, dict(terms), own)


def plain_of(record: Record) -> dict[str, Any]:
    """Give the answers of a record as plain values, for JSON."""
    return {name: _plain_value(value) for name, value in record if filled(value)}


def is_plain_record(type_: type[Record], data: object) -> bool:
    """Tell whether plain values are such as `plain_of` gives of a record of a type: its names, lists and scalars."""
    if not isinstance(data, dict):
        return False
    shape = shape_of(type_)
    return all(data.get(name) for name in shape.required) and all(
        name in shape.fields and _value_fits(shape.fields[name], value) for name, value in data.items()
    )


def _value_fits(field: Field, value: object) -> bool:
    """Tell whether a plain value can be that of a field."""
    if field.many:
        return isinstance(value, list) and all(_one_fits(field, part) for part in value)
    return _one_fits(field, value)


def _one_fits(field: Field, value: object) -> bool:
    return is_plain_record(field.record, value) if field.record else isinstance(value, str | bool | int | float)


def revived_record(type_: type[R], data: Mapping[str, Any]) -> R:
    """Make the record again of which the plain values are given; they were checked when they were first read."""
    values: dict[str, Any] = {}
    for name, value in data.items():
        inner = shape_of(type_).fields[name].record
        if isinstance(value, list):
            values[name] = tuple(revived_record(inner, part) if inner else part for part in value)
        else:
            values[name] = revived_record(inner, value) if inner else value
    return type_.of(values)


def _plain_value(value: object) -> object:
    if isinstance(value, Record):
        return plain_of(value)
    return [_plain_value(part) for part in value] if isinstance(value, tuple) else value


def texts_of(data: Mapping[str, Any]) -> Iterator[str]:
    """Yield the texts of a case that are searched, the weightiest field first, with labels for what is chosen."""
    for name in WEIGHTS:
        yield from _field_texts(name, data.get(name))


def _field_texts(name: str, value: object) -> Iterator[str]:
    """Yield the words of a field as people write them."""
    if isinstance(value, dict):
        for inner in value.values():
            yield from _field_texts("", inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _field_texts(name, inner)
    elif isinstance(value, str):
        yield _LABELS.get(name, {}).get(value, value)
