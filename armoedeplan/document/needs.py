"""What a document cannot do without: which of the answers it needs are not there (decision record 0014)."""

from collections.abc import Iterable
from functools import cached_property
from typing import Annotated, NamedTuple

from armoedeplan.answers import STATES, Answer, in_words
from armoedeplan.meaning import Meaning
from armoedeplan.plan.handreiking import HANDREIKING
from armoedeplan.progress import Item, State
from armoedeplan.record import Record
from armoedeplan.record.base import filled
from armoedeplan.record.path import FieldPath, is_under
from armoedeplan.record.shape import Field, shape_of
from armoedeplan.record.spot import fields_along
from armoedeplan.views import Known


class Ontbreekt(NamedTuple):
    """An answer that a document needs and the plan does not have. pad: its path without the keys of records."""

    label: Annotated[Answer, Meaning("wat wordt gevraagd")]
    onderdeel: Annotated[Answer, Meaning("in welk deel van het plan")]
    aantal: Annotated[int, Meaning("hoe vaak het ontbreekt")]
    status: Annotated[Answer, Meaning("waarom het ontbreekt")]
    pad: Annotated[Answer, Meaning("waar het hoort")]


class MissingAnswers:
    """The open answers of a plan, to be asked by path (`mist`).

    own: where the record stands that a paper is for; what the other records of its list miss says nothing of it.
    """

    def __init__(self, known: Known, own: FieldPath | None = None) -> None:
        self._known = known
        self._own = own or FieldPath()

    def __call__(self, paths: Iterable[str]) -> list[Ontbreekt]:
        """Give what is missing of some paths, in their order; what does not apply or is not asked is not missing.

        A path is one question (`aanpak.maatregelen.eigenaar`: of every measure), or a part of the plan
        (`governance.regie`: all that counts as needed in it).
        """
        root = type(self._known.answers)
        return [_missing_answer(path, items, root) for path, items in self.open_at(paths).items()]

    def open_at(self, paths: Iterable[str]) -> dict[str, list[Item]]:
        """Give the open questions of some paths, by path without keys and in their order."""
        found: dict[str, list[Item]] = {}
        for path in paths:
            found.update({needed: self._open_at[needed] for needed in _needed_paths(path, self._open_at)})
            if parts := self._open_parts(FieldPath(path)):
                found[path] = parts
        return found

    @cached_property
    def _open_at(self) -> dict[str, list[Item]]:
        """The open questions by path without keys, one a record."""
        found: dict[str, list[Item]] = {}
        for item in self._known.items.values():
            if item.missing and not self._is_of_another(item.path):
                found.setdefault(item.path.without_keys, []).append(item)
        return found

    @cached_property
    def _in_one_question(self) -> dict[str, list[Item]]:
        """The questions whose answer is a record, such as a body and its day, by path without keys."""
        found: dict[str, list[Item]] = {}
        for item in self._known.items.values():
            if item.field.record and not item.field.many and not self._is_of_another(item.path):
                found.setdefault(item.path.without_keys, []).append(item)
        return found

    def _open_parts(self, path: FieldPath) -> list[Item]:
        """Give the open answers at a path that is asked together with others, each as a question of its own."""
        asked = self._in_one_question.get(path.parent, [])
        name = path.names[-1]
        wanted = (item for item in asked if item.missing or item.state is State.ANSWERED)
        return [_part_of(item, name) for item in wanted if not filled(getattr(item.value, name))]

    def _is_of_another(self, path: FieldPath) -> bool:
        """Tell whether an answer is of another record of the list than the one that the paper is for."""
        return path.startswith(f"{self._own.list}[") and not is_under(path, self._own)


def _part_of(item: Item, name: str) -> Item:
    """Give one answer of a question that asks for several, as an open question."""
    field = shape_of(type(item.value)).fields[name]
    state = item.state if item.missing else State.OPEN
    return item._replace(
        path=item.path.field(name), field=field, question=field.question or item.question, state=state, value=None
    )


def _needed_paths(path: str, open_items: dict[str, list[Item]]) -> list[str]:
    """Give the open paths that a path asks for: itself, or what counts as needed below it."""
    if path in open_items:
        return [path]
    below = [open_path for open_path in open_items if is_under(open_path, path)]
    return [needed for needed in below if open_items[needed][0].kern and not open_items[needed][0].path.keys]


def _missing_answer(path: str, items: list[Item], root: type[Record]) -> Ontbreekt:
    """Give one line of what is missing; items: the open questions on that path, one a record."""
    labels = [field.label for field in fields_on(path, root)]
    part = labels[-2] if len(labels) > 1 else ""
    status = in_words(STATES[items[0].state])
    return Ontbreekt(in_words(labels[-1]), in_words(part), len(items), status, in_words(path))


def fields_on(path: str, root: type[Record] = HANDREIKING.root) -> list[Field]:
    """Give the fields on the way to a path without keys. Raises KeyError for a path that does not exist."""
    found = list(fields_along(root, path))
    if len(found) < len(FieldPath(path).names) or not found:
        raise KeyError(path)
    return found
