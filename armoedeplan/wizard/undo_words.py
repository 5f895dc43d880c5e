"""What is different after an answer was taken back, in words: what stands there again, and what went, to type anew."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, Final, NamedTuple

from armoedeplan.guide.antwoorden import STATUSSEN
from armoedeplan.guide.root import Root
from armoedeplan.plan.merge import Key, items_by_key
from armoedeplan.plan.plan_of_text import PlanFile
from armoedeplan.record.path import FieldPath, Lost
from armoedeplan.record.shape import Field
from armoedeplan.record.spot import asked
from armoedeplan.record.words import as_sentence
from armoedeplan.wizard.differences import answer_words, question_name
from armoedeplan.wizard.options import shortened
from armoedeplan.wizard.screen import Done, Listing, Part, Words
from armoedeplan.yamltext.tree import data_of, same

_STATES: Final = "antwoordstatus"
_TOP: Final = FieldPath()


class Difference(NamedTuple):
    """One thing that is otherwise again.

    said: what stands there now. name: what it is about. gone: what stood there, whole, when it is not said already.
    """

    said: str
    name: str = ""
    gone: str = ""


def told_back(undone: PlanFile, present: PlanFile) -> tuple[Part, ...]:
    """Tell what is different now. undone: the file with the action that was taken back."""
    differences = list(_Comparing(undone.answers, present.answers).below(_TOP, _data_in(undone), _data_in(present)))
    said = [difference.said for difference in differences] or ["het bestand is weer zoals het was"]
    first: Part = Listing("Teruggehaald", tuple(said))
    if len(said) == 1:
        first = Done(as_sentence(f"Teruggehaald: {said[0]}"))
    gone = [difference for difference in differences if difference.gone]
    many = len(gone) > 1
    return first, *(Words(f"Er stond{f' bij {found.name}' if many else ''}: {found.gone}") for found in gone)


class _Comparing:
    """Compares two versions of a plan; undone, present: what each says, for the names in it."""

    def __init__(self, undone: Root, present: Root) -> None:
        self._undone: Final = undone
        self._present: Final = present

    def below(self, path: FieldPath, was: Any, now: Any) -> Iterator[Difference]:
        """Yield what is different below a path. was: with the action that was taken back. now: without it."""
        if same(was, now):
            return
        field = _field_at(path, type(self._present))
        if path == _STATES:
            yield from self._of_states(was or {}, now or {})
        elif _all_of_kind(list, was, now) and not (field and field.kind and field.kind.chosen):
            yield from self._of_list(path, was or [], now or [])
        elif _all_of_kind(Mapping, was, now) and not _is_answer(field):
            was, now = was or {}, now or {}
            for name in {**was, **now}:
                if name != "id":
                    yield from self.below(path.field(name), was.get(name), now.get(name))
        else:
            yield self._of_answer(path, was, now)

    def _of_answer(self, path: FieldPath, was: Any, now: Any) -> Difference:
        """Give what stands at one question again."""
        name = question_name(path, self._present)
        # an answer of several parts that are all open again is there, and says nothing
        words = answer_words(path, now, self._present) if now else ""
        again = f"“{shortened(words)}”" if words else "niets"
        return Difference(f"bij {name} staat weer {again}", name, answer_words(path, was, self._undone) if was else "")

    def _of_list(self, path: FieldPath, was: Sequence[Any], now: Sequence[Any]) -> Iterator[Difference]:
        """Yield what is different in a list: what went, what came back, what says something else, and its order."""
        line = _line_name(_field_at(path, type(self._present)))
        before = items_by_key(was)
        after = items_by_key(now, before)
        name = question_name(path, self._present)
        for key, item in before.items():
            if key not in after:
                yield Difference(f"{_quoted_item(item)} is weer weg bij {name}", name, self._whole(path, item))
        for place, (key, item) in enumerate(after.items(), 1):
            old = before.get(key)
            if old is None:
                yield Difference(f"{_quoted_item(item)} staat weer bij {name}")
            elif isinstance(old, Mapping) or isinstance(item, Mapping):
                old, back = ({line: said} if isinstance(said, str) else said for said in (old, item))
                yield from self.below(path.item(back.get("id") or place), old, back)
            elif not same(old, item):
                yield Difference(f"bij {name} staat weer {_quoted_item(item)}", name, old)
        if _order_changed(before, after):
            yield Difference(f"de volgorde van {name} is weer zoals zij was")

    def _whole(self, path: FieldPath, item: Any) -> str:
        """Give all that an item said, so that it can be typed again; nothing when its name says all."""
        alone = isinstance(item, str) or len([name for name in item if name != "id"]) == 1
        line = _line_of(item)
        return "" if alone and line == shortened(line) else answer_words(path, [item], self._undone)

    def _of_states(self, was: Mapping[str, Any], now: Mapping[str, Any]) -> Iterator[Difference]:
        """Yield the questions of which it is said again, or no more, why they have no answer."""
        for path in {**was, **now}:
            if was.get(path) == now.get(path):
                continue
            name = question_name(path, self._present)
            state = now.get(path)
            again = f"staat weer “{STATUSSEN.get(state['status'], state['status'])}”" if state else "staat weer niets"
            yield Difference(f"bij {name} {again}", name, (was.get(path) or {}).get("reden", ""))


def _data_in(file: PlanFile) -> Any:
    """Give the bare data of a plan file."""
    return data_of(file.root) if file.root is not None else {}


def _field_at(path: FieldPath, root: type[Root]) -> Field | None:
    """Give the field at a path, if the questionnaire has it."""
    try:
        return asked(root, path.without_keys) if path else None
    except Lost:
        return None


def _is_answer(field: Field | None) -> bool:
    """Tell whether a group is one answer of several parts, such as a period."""
    return field is not None and field.question is not None and field.record is not None and not field.many


def _all_of_kind(kind: type, *values: Any) -> bool:
    """Tell whether values are of one kind, as far as they are there."""
    return all(isinstance(value, kind) or not value for value in values) and any(values)


def _line_name(field: Field | None) -> str:
    """Give the name of the answer for which a plain line of a list stands, if it stands for a record."""
    return field.line_field.name if field is not None and field.record and field.line_field else ""


def _order_changed(before: Iterable[Key], after: Iterable[Key]) -> bool:
    """Tell whether what is in both lists stands in another order."""
    there, was = list(after), list(before)
    return [key for key in was if key in there] != [key for key in there if key in was]


def _line_of(item: Any) -> str:
    """Give the words by which people know an item of a list: a line, or the first thing that a record says."""
    if isinstance(item, Mapping):
        return next((str(value) for name, value in item.items() if name != "id" and value), str(item.get("id", "")))
    return str(item)


def _quoted_item(item: Any) -> str:
    """Name an item of a list in a sentence."""
    return f"“{shortened(_line_of(item))}”"
