"""The JSON Schema of a record type, for editors and other tools.

It holds the structure only: references, ids that occur twice, answer states and numbers that are not written
in the canonical way (`1e3`, `+5`) are the reader's alone (decision record 0006).
"""

from typing import Any, Final

from armoedeplan import __version__
from armoedeplan.record.base import Record
from armoedeplan.record.question import Group, Question
from armoedeplan.record.shape import Field, Shape, shape_of

DIALECT = "https://json-schema.org/draft/2020-12/schema"
_SHORT_NAME: Final = "Korte naam (id)"
SHORT_NAME_TOLD: Final = (
    "De naam waarmee de rest van het plan hiernaar verwijst: kleine letters, cijfers en _, met een letter vooraan."
)
_TOLD: Final = "enumDescriptions"
"""What each value of a choice means, in their order: no word of JSON Schema, and read by editors."""
_OPEN: Final = "de vraag is nog open"


def json_schema(record: type[Record], title: str, name: str = "") -> dict[str, Any]:
    """Give the JSON Schema (draft 2020-12) of a record type; every nested type is a definition of its own.

    name: what tells it from every other schema, with the version of what it describes; left out where nothing refers
    to it by that. The version of the program stands in it as a remark.
    """
    definitions: dict[str, Any] = {}
    _definition_of(shape_of(record), definitions)
    root = definitions.pop(record.__name__)
    named = {"$id": f"urn:{name}", "$comment": f"Gemaakt door armoedeplan {__version__}"} if name else {}
    return {"$schema": DIALECT, **named, "title": title, **root, "$defs": definitions}


def _definition_of(shape: Shape, definitions: dict[str, Any]) -> dict[str, str]:
    """Add the definition of a record type and of all it holds; give a reference to it."""
    name = shape.type.__name__
    if name not in definitions:
        definitions[name] = {}
        properties = {
            field.name: _property_schema(field, definitions, compulsory=field.name in shape.required)
            for field in shape.fields.values()
        }
        definitions[name] = {"type": "object", "additionalProperties": False, "properties": properties}
        if shape.required:
            definitions[name]["required"] = list(shape.required)
        if shape.short is not None:
            definitions[name] = {"anyOf": [_scalar_schema(shape.short), definitions[name]]}
    return {"$ref": f"#/$defs/{name}"}


def _property_schema(field: Field, definitions: dict[str, Any], *, compulsory: bool) -> dict[str, Any]:
    """Give the schema of one field: its words, and its form or nothing."""
    item = _definition_of(shape_of(field.record), definitions) if field.record else _scalar_schema(field)
    form: dict[str, Any] = item
    if field.many:
        form = {"type": "array", "items": item}
    elif field.keyed:
        form = {"type": "object", "additionalProperties": _or_nothing(item)}
        if field.names:
            form["propertyNames"] = {"enum": list(field.names)}
        elif isinstance(field.note, Group) and field.note.keys:
            form["propertyNames"] = {"pattern": f"^(?:{field.note.keys})$"}
    return {**_words_shown(field), **(form if compulsory else _or_nothing(form))}


def _scalar_schema(field: Field) -> dict[str, Any]:
    """Give the JSON Schema of a field with one value, which its kind tells; text without a kind may be anything."""
    return field.kind.schema() if field.kind else {}


def _or_nothing(form: dict[str, Any]) -> dict[str, Any]:
    """Let a form be empty too: an empty value is an open answer."""
    if "enum" in form:
        told = {_TOLD: [*form[_TOLD], _OPEN]} if _TOLD in form else {}
        return {**form, "enum": [*form["enum"], None], **told}
    if "anyOf" in form:
        return {**form, "anyOf": [*form["anyOf"], {"type": "null"}]}
    if "type" in form:
        kinds = form["type"] if isinstance(form["type"], list) else [form["type"]]
        return {**form, "type": [*kinds, "null"]}
    return {"anyOf": [form, {"type": "null"}]}


def _words_shown(field: Field) -> dict[str, str]:
    """Give what an editor shows of a field: its label, and its question with help, or what its group holds."""
    note = field.note
    if isinstance(note, Question):
        return {"title": note.label, "description": " ".join(filter(None, [note.text, note.help, _lists_told(field)]))}
    if isinstance(note, Group):
        held = ", ".join(inner.label for inner in field.fields_below.values())
        return {"title": note.label, **({"description": f"Hierin staat: {held}."} if held else {})}
    return {"title": _SHORT_NAME, "description": SHORT_NAME_TOLD} if field.name == "id" else {}


def _lists_told(field: Field) -> str:
    """Say out of which lists a reference comes."""
    lists = field.kind.lists if field.kind else ()
    return f"Hier staat de korte naam (id) van iets uit {' of '.join(lists)}." if lists else ""
