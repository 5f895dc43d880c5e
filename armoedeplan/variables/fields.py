"""What a template sees of the records of the plan: it follows from the questionnaire."""

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Final

from armoedeplan.plan.plan import Plan
from armoedeplan.record import Record
from armoedeplan.record.shape import Field, shape_of
from armoedeplan.variables.seen import ANY, Form, Seen

_TEXT: Final = Seen(Form.PLAIN)
# what may be asked of any answer, and of one that is not there
ANSWER: Final = {
    "kort": Seen(Form.PLAIN, "het antwoord in weinig woorden, voor een tabel"),
    "alineas": Seen(Form.PLAIN, "het antwoord met zijn alinea's en opsommingen, op een eigen plek"),
    "value": Seen(Form.ANY, "de waarde zoals zij in het planbestand staat"),
    "shown": Seen(Form.PLAIN, "het antwoord zonder bewerking"),
    "label": Seen(Form.PLAIN, "bij een open vraag: de korte naam van de vraag"),
    "kern": Seen(Form.PLAIN, "bij een open vraag: of de lezer het antwoord verwacht"),
}
_HIDDEN: Final = {"brief": _TEXT, "reason": _TEXT, "state": ANY}
_VIEW: Final = {
    "volgnummer": Seen(Form.PLAIN, "de plaats in de lijst, vanaf 1"),
    "lijst": Seen(Form.PLAIN, "de naam van de lijst waarin het staat"),
    "genoemd_bij": Seen(Form.CALL, "wie dit noemt: genoemd_bij(lijst, veld)", item=Seen(Form.LIST, item=ANY)),
}


def below(seen: Seen) -> Mapping[str, Seen] | None:
    """Give what may be asked of a thing by name; nothing when that is not known, so that anything may be asked."""
    if seen.form is Form.RECORD:
        fields = {name: seen_of(one) for type_ in seen.records for name, one in shape_of(type_).fields.items()}
        # a record that is not there is an answer that is not there
        return {**_HIDDEN, **ANSWER, **_VIEW, **fields}
    if seen.form is Form.PARTS:
        return seen.parts
    if seen.form in (Form.ANSWER, Form.LIST):
        return {**ANSWER, **_HIDDEN}
    return None


def seen_of(field: Field) -> Seen:
    """Give what a template sees of a field of a record."""
    meaning = field.label if field.note else "de korte naam" if field.name == "id" else ""
    if field.note and field.note.internal:
        meaning = f"{meaning} (intern: een sjabloon ziet dit nooit)"
    item = _one(field)
    if field.keyed:
        return Seen(Form.TABLE, meaning, item=item)
    if field.many:
        return Seen(Form.LIST, meaning, item=item)
    return item._replace(meaning=meaning)


def _one(field: Field) -> Seen:
    """Give what a template sees of one value of a field: a reference is the record that it points at."""
    if field.record is not None:
        return Seen(Form.RECORD, records=(field.record,))
    if field.kind is not None and field.refers:
        found = tuple(type_ for name in field.kind.lists for type_ in listed().get(name, ()))
        return Seen(Form.RECORD, records=found) if found else ANY
    return Seen(Form.ANSWER)


@cache
def listed() -> dict[str, tuple[type[Record], ...]]:
    """Give the types of record by the name of the list that they stand in."""
    found: dict[str, tuple[type[Record], ...]] = {}
    for name, type_ in _lists(Plan, frozenset()):
        found[name] = tuple(dict.fromkeys((*found.get(name, ()), type_)))
    return found


def _lists(type_: type[Record], above: frozenset[type[Record]]) -> Iterator[tuple[str, type[Record]]]:
    for field in shape_of(type_).fields.values():
        if field.record is None or field.record in above:
            continue
        if field.many:
            yield field.name, field.record
        yield from _lists(field.record, above | {type_})
