"""The questions of the questionnaire as a template sees them, for a form on paper."""

from collections.abc import Iterator
from typing import Any

from armoedeplan.answers import Answer
from armoedeplan.plan.plan import Plan
from armoedeplan.progress import Item, evaluate
from armoedeplan.record import Record
from armoedeplan.record.path import FieldPath, fields_along
from armoedeplan.record.shape import shape_of


def form() -> dict[int, list[dict[str, Any]]]:
    """Give every question of the questionnaire by step (0 is the whole), for a form on paper; no internal ones.

    Each has its words, help and choices; `in_lijst` names the list of records it is asked for, one time a record.
    """
    found: dict[int, list[dict[str, Any]]] = {}
    for item in evaluate(_sample(Plan)):
        if not item.internal:
            found.setdefault(item.step, []).append(_asked(item))
    return found


def _asked(item: Item) -> dict[str, Any]:
    """Give one question as a template sees it."""
    field, question = item.field, item.question
    return {
        "vraag": _said(question.text),
        "hulp": _said(question.help),
        "keuzes": [_said(label) for label in (field.kind.options.values() if field.kind else ())],
        "kern": item.kern,
        "meer": field.many,
        "records": field.record is not None and field.many,
        "in_lijst": _said(_list_label(item.path)),
    }


def _list_label(path: FieldPath) -> str:
    """Give the label of the innermost list of records that a path runs through."""
    labels = [field.label for field in fields_along(Plan, path) if field.many and field.record]
    return labels[len(path.keys) - 1] if path.keys else ""


def _sample(type_: type[Record]) -> Any:
    """Make a record without answers in which every list has one item, so that each question is met."""
    return type_.of(dict(_filled(type_)))


def _filled(type_: type[Record]) -> Iterator[tuple[str, Any]]:
    for field in shape_of(type_).fields.values():
        if field.record and not field.keyed:
            inner = _sample(field.record)
            yield field.name, (inner,) if field.many else inner


def _said(words: str) -> Answer:
    return Answer(words, words)
