"""What a template gets of the records of the plan: it follows from the questionnaire, and from `Answer` and `View`."""

from collections.abc import Iterator, Mapping
from functools import cache

from armoedeplan.answers import Answer, Missing
from armoedeplan.plan.plan import Plan
from armoedeplan.record import Record
from armoedeplan.record.shape import Field, shape_of
from armoedeplan.variables.of_types import members
from armoedeplan.variables.variable import ANY, Variable, VariableKind
from armoedeplan.views import View


@cache
def of_answers() -> Mapping[str, Variable]:
    """Give what may be asked of any answer, and of one that is not there."""
    answer = members(Answer)
    return {**answer, **members(Missing), **answer}


@cache
def of_listed_records() -> Mapping[str, Variable]:
    """Give what may be asked of every record of the plan, whatever its fields are."""
    return members(View)


def parts_of(variable: Variable) -> Mapping[str, Variable] | None:
    """Give what may be asked of a thing by name; nothing when that is not known, so that anything may be asked."""
    match variable.kind:
        case VariableKind.RECORD if variable.records:
            fields = {
                name: variable_of_field(field)
                for type_ in variable.records
                for name, field in shape_of(type_).fields.items()
            }
            # a record that is not there is an answer that is not there
            return {**of_answers(), **of_listed_records(), **fields}
        case VariableKind.PARTS:
            return variable.parts
        case VariableKind.ANSWER | VariableKind.LIST:
            return of_answers()
        case _:
            return None


def variable_of_field(field: Field) -> Variable:
    """Give what a template gets of a field of a record."""
    meaning = field.label if field.note else "de korte naam" if field.name == "id" else ""
    if field.note and field.note.internal:
        meaning = f"{meaning} (intern: een sjabloon ziet dit nooit)"
    item = _one_value_of(field)
    if field.names:
        parts = {name: variable_of_field(entry) for name, entry in field.fields_below.items()}
        return Variable(VariableKind.PARTS, meaning, parts=parts)
    if field.keyed:
        return Variable(VariableKind.TABLE, meaning, item=item)
    if field.many:
        return Variable(VariableKind.LIST, meaning, item=item)
    return item._replace(meaning=meaning)


def _one_value_of(field: Field) -> Variable:
    """Give what a template gets of one value of a field: a reference is the record that it points at."""
    if field.record is not None:
        return Variable(VariableKind.RECORD, records=(field.record,))
    if field.kind is not None and field.refers:
        found = tuple(type_ for name in field.kind.lists for type_ in types_by_list().get(name, ()))
        return Variable(VariableKind.RECORD, records=found) if found else ANY
    return Variable(VariableKind.ANSWER)


@cache
def types_by_list() -> Mapping[str, tuple[type[Record], ...]]:
    """Give the types of record by the name of the list that they stand in."""
    found: dict[str, tuple[type[Record], ...]] = {}
    for name, type_ in _lists_below(Plan, frozenset()):
        found[name] = tuple(dict.fromkeys((*found.get(name, ()), type_)))
    return found


def _lists_below(type_: type[Record], above: frozenset[type[Record]]) -> Iterator[tuple[str, type[Record]]]:
    """Yield every list of records below a type, by name; above: the types it stands in, for a type can hold itself."""
    for field in shape_of(type_).fields.values():
        if field.record is None or field.record in above:
            continue
        if field.many:
            yield field.name, field.record
        yield from _lists_below(field.record, above | {type_})
