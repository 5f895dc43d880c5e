"""Bringing together two versions of a plan file: the text of one, with what the other changed written into it.

The text of theirs stays as it is, byte for byte, but for what is different in mine.
"""

import contextlib
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from types import MappingProxyType
from typing import Any, Final, NamedTuple

from armoedeplan.plan.merge import Conflict, Merged, items_by_key, merge_data
from armoedeplan.plan.merge_places import with_own_places, with_shared_places
from armoedeplan.plan.name_order import usual_order
from armoedeplan.plan.plan_of_text import PlanFile
from armoedeplan.plan.store import Store
from armoedeplan.record import Record
from armoedeplan.record.path import Lost, is_under
from armoedeplan.record.shape import Field, shape_of
from armoedeplan.yamltext import edit
from armoedeplan.yamltext.emit import Bare, Data, Flow
from armoedeplan.yamltext.parse import ParsedText
from armoedeplan.yamltext.tree import Steps, data_of, is_empty, same
from armoedeplan.yamltext.written_items import WrittenItems

_STATES = "antwoordstatus"


class Joined(NamedTuple):
    """Two versions in one file, which is not saved yet, and what is to be decided first."""

    store: Store
    conflicts: tuple[Conflict, ...]


def merge_into_text(base: PlanFile, mine: PlanFile, theirs: PlanFile, won: AbstractSet[str] = frozenset()) -> Joined:
    """Write into theirs what mine changed since base.

    won: the paths of conflicts that were decided for mine. With conflicts the store holds theirs as it is.
    Raises ChangeRefused when the two together are no sound plan, and EditRefused; nothing has then happened.
    """
    merged = merged_versions((bare_data(base), bare_data(mine), bare_data(theirs)), won)
    store = Store(theirs)
    if not merged.conflicts:
        store.accept(rewritten_text(theirs, merged.data))
        drop_answered(store)
    return Joined(store, merged.conflicts)


def rewritten_text(file: PlanFile, data: Any, source: ParsedText | None = None) -> ParsedText:
    """Make the text of a file hold other data, by the smallest edits. Raises EditRefused.

    source: a text in which new items of lists stand too; they are taken over as they are written there.
    """
    return _Rewriting(file.guide.root, source).rewritten(file.parsed, (), bare_data(file), data)


def merged_versions(
    versions: tuple[Any, Any, Any], won: AbstractSet[str], decided: Mapping[str, Any] = MappingProxyType({})
) -> Merged:
    """Merge the data of what both began with, mine and theirs.

    An answer of mine wins from a state that another gave the same question. won, decided: as for `merge_data`.
    """
    three = with_shared_places(versions)
    merged = merge_data(*three, won, decided)
    states = {
        conflict.path for conflict in merged.conflicts if is_under(conflict.path, _STATES) and conflict.mine is None
    }
    if states:
        merged = merge_data(*three, states | won, decided)
    if merged.data.get(_STATES):
        whole = {path: state for path, state in merged.data[_STATES].items() if state}
        merged.data[_STATES] = whole
    return Merged(with_own_places(merged.data, versions), merged.conflicts)


def bare_data(file: PlanFile) -> Any:
    """Give the data of a file without places in the text; an empty file is an empty group."""
    return data_of(file.root) if file.root is not None else {}


def drop_answered(store: Store) -> None:
    """Take away the states of questions that have an answer now."""
    for path in store.file.answers.antwoordstatus:
        try:
            spot = store.file.spot_at(path)
        except Lost:
            continue
        if spot.node is not None and not is_empty(spot.node) and spot.field.line_field is not None:
            store.accept(edit.remove(store.file.parsed, (_STATES, path)))


class _Rewriting:
    """Makes a text hold other data; root: the record type of the whole plan."""

    def __init__(self, root: type[Record], source: ParsedText | None) -> None:
        self._root: Final = root
        self._source: Final = WrittenItems(source) if source else None
        self._order: Final = usual_order(root)

    def rewritten(self, edited: ParsedText, steps: Steps, old: Any, new: Any) -> ParsedText:
        """Make a part of a text that holds `old` hold `new`, by the smallest edits."""
        if same(old, new):
            return edited
        if isinstance(old, Mapping) and isinstance(new, Mapping) and old and new:
            for name in old:
                if name not in new:
                    edited = edit.remove(edited, (*steps, name))
            for name, value in new.items():
                edited = self.rewritten(edited, (*steps, name), old.get(name, ""), value)
            return edited
        if isinstance(old, list) and isinstance(new, list) and old and new:
            return self._rewritten_list(edited, steps, old, new)
        return edit.put(edited, steps, _as_written(new, self._field_at(steps)), self._order)

    def _rewritten_list(self, edited: ParsedText, steps: Steps, old: Sequence[Any], new: Sequence[Any]) -> ParsedText:
        """Make a list hold other items: take away, then put each in its place."""
        had = items_by_key(old)
        wanted = items_by_key(new, had)
        now = list(had)
        for place in reversed(range(len(now))):
            if now[place] not in wanted:
                edited = edit.remove(edited, (*steps, place))
                del now[place]
        for place, (key, value) in enumerate(wanted.items()):
            if key not in had:
                edited = self._inserted(edited, steps, place, value)
                now.insert(place, key)
                continue
            there = now.index(key, place)
            if there != place:
                edited = edit.move(edited, (*steps, there), place)
                now.insert(place, now.pop(there))
            edited = self.rewritten(edited, (*steps, place), had[key], value)
        return edited

    def _inserted(self, edited: ParsedText, steps: Steps, place: int, value: Any) -> ParsedText:
        """Put an item into a list, as the source writes it where it can stand so."""
        lines = self._source.lines_of(steps, value) if self._source else None
        if lines:
            with contextlib.suppress(edit.EditRefused):
                return edit.insert_lines(edited, steps, place, lines, value)
        return edit.insert(edited, steps, place, _as_written(value, self._field_at(steps)), self._order)

    def _field_at(self, steps: Steps) -> Field | None:
        """Give the field to which a place in the file belongs, if the questionnaire has it."""
        record: type[Record] | None = self._root
        field: Field | None = None
        for step in steps:
            names = shape_of(record).fields if record else {}
            if isinstance(step, str) and (step in names or field is None or not field.keyed):
                field = names.get(step)
                record = field.record if field else None
        return field


def _as_written(value: Any, field: Field | None) -> Data:
    """Give bare data as they are written: words apart from numbers, dates and choices."""
    if isinstance(value, list):
        return [_as_written(item, field) for item in value]
    if isinstance(value, Mapping):
        names = shape_of(field.record).fields if field and field.record else {}
        typed = {name: _as_written(inner, names.get(name, field)) for name, inner in value.items()}
        # a state is one line; what holds more than one of them, or a note, is written below each other
        return Flow(typed) if field and field.keyed and "status" in names and "status" in typed else typed
    bare = value and field is not None and field.kind is not None and not field.kind.text
    return Bare(value) if bare else str(value)
