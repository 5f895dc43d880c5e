"""From the annotated types of `document/` to variables: what a template gets follows from how it is declared."""

import collections.abc
import inspect
from collections.abc import Callable, Collection, Mapping
from functools import cached_property
from types import NoneType, UnionType
from typing import Annotated, Any, Final, TypeAlias, Union, get_args, get_origin, get_type_hints

from armoedeplan.answers import Answer
from armoedeplan.meaning import Meaning, RecordOf
from armoedeplan.record import Record
from armoedeplan.variables.variable import ANY, Variable, VariableKind
from armoedeplan.views import View

Annotation: TypeAlias = Any
"""A type as it stands in an annotation: a class, a union, a generic alias, or one of these with its meaning."""


def members(type_: type) -> Mapping[str, Variable]:
    """Give what a template may ask of a thing of the program: fields, properties, and methods with a meaning."""
    hints = get_type_hints(type_, include_extras=True)
    for name, attribute in vars(type_).items():
        if isinstance(attribute, property | cached_property):
            hints[name] = _given_by(attribute)
        elif inspect.isfunction(attribute) and _origin(given := _given_by(attribute)) is Annotated:
            hints[name] = Annotated[Callable[..., given.__origin__], *given.__metadata__]
    return {name: variable_of(hint) for name, hint in hints.items() if not name.startswith("_")}


def variable_of(annotation: Annotation, records: tuple[type[Record], ...] = ()) -> Variable:
    """Give what a template gets of a value of this type; records: those of the views in it."""
    if _origin(annotation) is Final:
        (annotation,) = get_args(annotation)
    is_told = _origin(annotation) is Annotated
    bare, notes = (annotation.__origin__, annotation.__metadata__) if is_told else (annotation, ())
    records = next((note.types for note in notes if isinstance(note, RecordOf)), records)
    meaning = next((note.words for note in notes if isinstance(note, Meaning)), "")
    return _variable_of_bare(bare, records)._replace(meaning=meaning)


def _variable_of_bare(annotation: Annotation, records: tuple[type[Record], ...]) -> Variable:
    """Give the variable of a type without notes."""
    origin, inner = _origin(annotation), get_args(annotation)
    if origin in (Union, UnionType):
        # a record that is not there is an answer that is not there, and None is written as nothing
        first = View if View in inner else next(type_ for type_ in inner if type_ is not NoneType)
        return _variable_of_bare(first, records)
    if origin is collections.abc.Callable:
        return Variable(VariableKind.CALL, item=variable_of(inner[-1], records))
    if inspect.isclass(origin) and issubclass(origin, Mapping):
        return Variable(VariableKind.TABLE, item=variable_of(inner[1], records))
    if inspect.isclass(origin) and issubclass(origin, Collection):
        return Variable(VariableKind.LIST, item=variable_of(inner[0], records))
    return _variable_of_class(annotation, records)


def _variable_of_class(class_: Annotation, records: tuple[type[Record], ...]) -> Variable:
    """Give the variable of a class that holds no other types."""
    if class_ is View:
        return Variable(VariableKind.RECORD, records=records)
    if class_ is Answer:
        return Variable(VariableKind.ANSWER)
    if class_ in (str, int, bool):
        return Variable(VariableKind.PLAIN)
    if inspect.isclass(class_) and "__call__" in vars(class_):
        return Variable(VariableKind.CALL, item=variable_of(_given_by(vars(class_)["__call__"])))
    parts = members(class_) if inspect.isclass(class_) else {}
    return Variable(VariableKind.PARTS, parts=parts, made_as=class_) if parts else ANY


def _given_by(attribute: Annotation) -> Annotation:
    """Give the type that a property or a method gives."""
    getter = getattr(attribute, "fget", None) or getattr(attribute, "func", attribute)
    return get_type_hints(getter, include_extras=True).get("return", object)


def _origin(annotation: Annotation) -> object:
    """Give what an annotation is made with: `list` of `list[str]`, Annotated of one with notes."""
    origin: object = get_origin(annotation)
    return origin
