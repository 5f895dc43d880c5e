"""The JSON Schema of a record type, for editors and other tools.

It holds the structure only: references, ids that occur twice, answer states and numbers that are not written
in the canonical way (`1e3`, `+5`) are the reader's alone (decision record 0006).
"""

from typing import Any

from armoedeplan.record.base import Record
from armoedeplan.record.question import Group, Question
from armoedeplan.record.shape import Field, Shape, shape_of

DIALECT = "https://json-schema.org/draft/2020-12/schema"


def json_schema(record: type[Record], title: str) -> dict[str, Any]:
    """Give the JSON Schema (draft 2020-12) of a record type; every nested type is a definition of its own."""
    definitions: dict[str, Any] = {}
    _definition_of(shape_of(record), definitions)
    root = definitions.pop(record.__name__)
    return {"$schema": DIALECT, "title": title, **root, "$defs": definitions}


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
    return {**_words_shown(field), **(form if compulsory else _or_nothing(form))}


def _scalar_schema(field: Field) -> dict[str, Any]:
    """Give the JSON Schema of a field with one value, which its kind tells; text without a kind may be anything."""
    return field.kind.schema() if field.kind else {}


def _or_nothing(form: dict[str, Any]) -> dict[str, Any]:
    """Let a form be empty too: an empty value is an open answer."""
    if "enum" in form:
        return {**form, "enum": [*form["enum"], None]}
    if "anyOf" in form:
        return {**form, "anyOf": [*form["anyOf"], {"type": "null"}]}
    if isinstance(form.get("type"), str):
        return {**form, "type": [form["type"], "null"]}
    return {"anyOf": [form, {"type": "null"}]}


def _words_shown(field: Field) -> dict[str, str]:
    """Give what an editor shows of a field: its label, and its question with help."""
    note = field.note
    if isinstance(note, Question):
        return {"title": note.label, "description": " ".join(filter(None, [note.text, note.help]))}
    return {"title": note.label} if isinstance(note, Group) else {}
