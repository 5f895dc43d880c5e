"""What a document cannot do without: which of the answers it needs are not there."""

from collections.abc import Iterable
from typing import NamedTuple

from armoedeplan.answers import STATES, Answer
from armoedeplan.plan.plan import Plan
from armoedeplan.progress import Item
from armoedeplan.record.path import FieldPath, fields_along, is_under
from armoedeplan.record.shape import Field
from armoedeplan.views import Known


class Ontbreekt(NamedTuple):
    """An answer that a document needs and the plan does not have.

    label: what is asked. onderdeel: the part of the plan it stands in. aantal: in how many records it is missing.
    status: why it is missing. pad: the path without the keys of records.
    """

    label: Answer
    onderdeel: Answer
    aantal: int
    status: Answer
    pad: Answer


class Essentials:
    """The open answers of a plan, to be asked by path."""

    def __init__(self, known: Known) -> None:
        self._known = known

    def __call__(self, paths: Iterable[str]) -> list[Ontbreekt]:
        """Give what is missing of some paths, in their order; what does not apply or is not asked is not missing.

        A path is one question (`aanpak.maatregelen.eigenaar`: of every measure), or a part of the plan
        (`governance.regie`: all that counts as needed in it).
        """
        open_ones: dict[str, list[Item]] = {}
        for item in self._known.items.values():
            if item.missing:
                open_ones.setdefault(item.path.without_keys, []).append(item)
        found = {path: open_ones[path] for one in paths for path in _needed(one, open_ones)}
        return [_missing(path, items) for path, items in found.items()]


def _needed(path: str, open_ones: dict[str, list[Item]]) -> list[str]:
    """Give the open paths that a path asks for: itself, or what counts as needed below it."""
    if path in open_ones:
        return [path]
    below = [one for one in open_ones if is_under(one, path)]
    return [one for one in below if open_ones[one][0].kern and not open_ones[one][0].path.keys]


def _missing(path: str, items: list[Item]) -> Ontbreekt:
    """Give one line of what is missing."""
    labels = [field.label for field in fields_on(path)]
    state = items[0].state
    return Ontbreekt(
        _said(labels[-1]), _said(labels[-2] if len(labels) > 1 else ""), len(items), _said(STATES[state]), _said(path)
    )


def fields_on(path: str) -> list[Field]:
    """Give the fields on the way to a path without keys. Raises KeyError for a path that does not exist."""
    found = list(fields_along(Plan, path))
    if len(found) < len(FieldPath(path).names) or not found:
        raise KeyError(path)
    return found


def _said(words: str) -> Answer:
    return Answer(words, words)
