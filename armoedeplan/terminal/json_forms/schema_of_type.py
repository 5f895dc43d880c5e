"""The JSON Schema of the type that something is written by (decision record 0085)."""

import types
from collections.abc import Mapping
from pathlib import Path
from typing import (
    Annotated,
    Any,
    Final,
    Literal,
    NotRequired,
    Required,
    Union,
    get_args,
    get_origin,
    get_type_hints,
    is_typeddict,
)

from armoedeplan.record import Record
from armoedeplan.record.schema import DIALECT, json_schema

_PLAIN: Final[Mapping[Any, str]] = {
    str: "string",
    Path: "string",
    bool: "boolean",
    int: "integer",
    float: "number",
    type(None): "null",
}


def schema_of_type(form: Any, name: str, title: str, description: str) -> dict[str, Any]:
    """Give the JSON Schema (draft 2020-12) of a TypedDict, with its first form as the number in its `$id`."""
    definitions: dict[str, Any] = {}
    root = _of_typed_dict(form, definitions)
    definitions.pop(form.__name__, None)
    return {
        "$schema": DIALECT,
        "$id": f"urn:armoedeplan:json:{name}:1",
        "title": title,
        "description": description,
        **root,
        "$defs": dict(sorted(definitions.items())),
    }


def definition_of(form: Any) -> dict[str, Any]:
    """Give the schema of a TypedDict that holds only plain values."""
    return _of_typed_dict(form, {})


def _of_any(form: Any, definitions: dict[str, Any]) -> dict[str, Any]:
    """Give the schema of any type that JSON is written by here."""
    origin, arguments = get_origin(form), get_args(form)
    if origin in (NotRequired, Required):
        return _of_any(arguments[0], definitions)
    if origin is Annotated:
        return {**_of_any(arguments[0], definitions), "description": arguments[1]}
    if form in _PLAIN:
        return {"type": _PLAIN[form]}
    if origin is None:
        return _of_definition(form, definitions)
    return _of_several(origin, arguments, definitions)


def _of_several(origin: Any, arguments: tuple[Any, ...], definitions: dict[str, Any]) -> dict[str, Any]:
    """Give the schema of a type that is made of others, or of values."""
    if origin is Literal:
        return {"enum": list(arguments)}
    if origin in (Union, types.UnionType):
        return _of_union([_of_any(part, definitions) for part in arguments])
    if isinstance(origin, type) and issubclass(origin, Mapping):
        return {"type": "object", "additionalProperties": _of_any(arguments[1], definitions)}
    return {"type": "array", "items": _of_any(arguments[0], definitions)}


def _of_definition(form: Any, definitions: dict[str, Any]) -> dict[str, Any]:
    """Give a reference to the definition of an object, after adding that."""
    if not is_typeddict(form):
        return _of_record(form, definitions)
    if form.__name__ not in definitions:
        definitions[form.__name__] = {}
        definitions[form.__name__] = _of_typed_dict(form, definitions)
    return {"$ref": f"#/$defs/{form.__name__}"}


def _of_typed_dict(form: Any, definitions: dict[str, Any]) -> dict[str, Any]:
    """Give the schema of an object with names that are known, and no others."""
    hints = get_type_hints(form, include_extras=True)
    return {
        "type": "object",
        "additionalProperties": False,
        "required": sorted(form.__required_keys__, key=list(hints).index),
        "properties": {name: _of_any(hint, definitions) for name, hint in hints.items()},
    }


def _of_union(parts: list[dict[str, Any]]) -> dict[str, Any]:
    """Give the schema of one of some forms; plain ones are told in one word each."""
    if all(part.keys() == {"type"} for part in parts):
        return {"type": [part["type"] for part in parts]}
    return {"anyOf": parts}


def _of_record(record: type[Record], definitions: dict[str, Any]) -> dict[str, Any]:
    """Give the schema of a record, as the file of it has."""
    whole = json_schema(record, record.__name__)
    definitions |= whole.pop("$defs")
    for name in ("$schema", "title"):
        whole.pop(name)
    definitions[record.__name__] = whole
    return {"$ref": f"#/$defs/{record.__name__}"}
