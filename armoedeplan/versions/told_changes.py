"""What differs between two versions of a plan, told in Dutch: a sentence for each change, by step."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final, NamedTuple

from armoedeplan.guide.root import Root
from armoedeplan.plan.plan_of_text import PlanFile
from armoedeplan.plan.public import is_internal
from armoedeplan.record import Record
from armoedeplan.record.path import FieldPath
from armoedeplan.record.shape import Field, shape_of
from armoedeplan.record.spot import fields_along
from armoedeplan.record.walk import said_at
from armoedeplan.record.words import listed
from armoedeplan.versions.beside_sentences import beside_sentence
from armoedeplan.versions.change_sentences import REASONS, Differing, Sentence, answer_sentence, in_quotes
from armoedeplan.versions.dutch_nouns import record_noun
from armoedeplan.versions.full_form import ID
from armoedeplan.versions.plan_words import PlanWords, on_one_line
from armoedeplan.versions.version_changes import Sort, VersionChange, changes_between
from armoedeplan.versions.version_names import Names, names_in


class Told(NamedTuple):
    """One change in words.

    step: the step of the guide it belongs to; 0 is what comes before the steps.
    said: the sentence. below: what stands below it, a line each. internal: it is for who works on the plan alone.
    old, new: what stood and stands there, in words; empty for nothing.
    """

    change: VersionChange
    step: int
    said: str
    below: tuple[str, ...]
    internal: bool
    old: str
    new: str


def told_changes(old: PlanFile, new: PlanFile, *, public: bool) -> list[Told]:
    """Tell what differs between two files of one plan, by step.

    public: only what may stand in a public document, in the words of answers that may.
    """
    teller = _Teller(old, new, names_in(old.answers, new.answers, internal=not public))
    changes = [change for change in changes_between(old, new) if not _is_only_room(change)]
    given = {str(REASONS[change.path]) for change in changes if change.path in REASONS and change.new}
    told = [teller.told(change) for change in changes if change.path not in given]
    return sorted((each for each in told if not (public and each.internal)), key=lambda each: each.step)


def step_of_path(path: str, root: type[Root]) -> int:
    """Give the step of the guide to which a question belongs; 0 is what comes before the steps."""
    component = root.component_
    for field in fields_along(root, path):
        component = (field.note.component if field.note else "") or component
        component = (field.record.component_ if field.record else "") or component
    return int(component.partition(".")[0] or 0)


class _Teller:
    """Tells changes between two files."""

    def __init__(self, old: PlanFile, new: PlanFile, names: Names) -> None:
        self._old: Final = old.answers
        self._new: Final = new.answers
        self._root: Final = type(new.answers)
        self._names: Final = names
        self._words: Final = PlanWords(self._root, names)

    def told(self, change: VersionChange) -> Told:
        """Tell one change."""
        path = change.path
        fields = tuple(fields_along(self._root, path))
        beside = beside_sentence(change, fields, self._words.question_words) if fields and fields[0].keyed else None
        sentence = beside.sentence if beside else self._sentence(change, fields)
        about = beside.about if beside else path
        internal = change.sort is Sort.OTHER_ID or (beside.internal if beside else False)
        internal = internal or is_internal(about, unknown=True, root=self._root)
        old, new = (
            on_one_line(self._words.answer_words(value, fields[-1] if fields else None))
            for value in (change.old, change.new)
        )
        return Told(change, step_of_path(about, self._root), sentence.said, sentence.below, internal, old, new)

    def _sentence(self, change: VersionChange, fields: Sequence[Field]) -> Sentence:
        """Tell of a record, or of an answer."""
        field = fields[-1] if fields else None
        if change.sort is Sort.MOVED:
            return self._moved(change, field)
        if change.sort is Sort.OTHER_ID:
            words = _with_capital(self._words.record_words(change.path.list.item(change.new), field))
            return Sentence(f"{words} heeft een andere korte naam: {change.new}; dat was {change.old}.")
        if change.path.is_item and field is not None and field.record is not None:
            return self._record_sentence(change, field)
        return self._answer(change, field)

    def _record_sentence(self, change: VersionChange, field: Field) -> Sentence:
        """Tell of a record that came or went, with what it holds."""
        words = _with_capital(self._words.record_words(change.path, field))
        holds = change.new if change.sort is Sort.ADDED else change.old
        below = tuple(self._held_lines(holds, field.record)) if change.sort is Sort.ADDED else ()
        done = "is erbij gekomen" if change.sort is Sort.ADDED else "is vervallen"
        return Sentence(f"{words} {done}{self._words.owner_words(change.path.parent)}.", below)

    def _held_lines(self, held: Any, record: type[Record] | None) -> Iterator[str]:
        """Yield the few answers that a new record begins with: those that are one line."""
        if not isinstance(held, Mapping) or record is None:
            return
        for field in shape_of(record).fields.values():
            value = held.get(field.name)
            shut = field.note is not None and field.note.internal
            if value and field.kind and field.name != ID and not shut and field.name not in {"naam", "titel"}:
                yield f"{field.label.lower()}: {on_one_line(self._words.answer_words(value, field))}"

    def _moved(self, change: VersionChange, field: Field | None) -> Sentence:
        """Tell that records stand in another order."""
        moved = _moved_keys(change.old, change.new)
        names = [in_quotes(self._names.of(change.path.item(key))) for key in moved]
        label = field.label if field else change.path
        verb = "staat" if len(names) == 1 else "staan"
        whose = self._words.owner_words(change.path.parent)
        return Sentence(f"In de lijst “{label}”{whose} {verb} {listed(names)} op een andere plaats.")

    def _answer(self, change: VersionChange, field: Field | None) -> Sentence:
        """Tell of an answer that is another."""
        old, new = self._words.answer_words(change.old, field), self._words.answer_words(change.new, field)
        name = change.path.names[-1] if change.path else ""
        if name == "naam" and old and new:
            return Sentence(f"{self._renamed_words(change.path, old[0])} heet nu “{new[0]}”.")
        why = said_at(self._new, REASONS[change.path]) if change.path in REASONS else ""
        many = bool(field and (field.many or field.record)) or len(old) > 1 or len(new) > 1
        differing = Differing(_with_capital(self._words.subject(change.path, field)), old, new, str(why or ""))
        return answer_sentence(differing, field.kind if field else None, change.path.without_keys, many=many)

    def _renamed_words(self, path: FieldPath, old: str) -> str:
        """Give the words of a record by the name it had: `De maatregel “X”`."""
        fields = tuple(fields_along(self._root, path.parent))
        noun = record_noun(fields[-1].record) if fields and path.parent.is_item else ""
        return _with_capital(f"{noun} “{old}”".strip()) if path.parent.is_item else f"“{old}”"


def _is_only_room(change: VersionChange) -> bool:
    """Tell whether records stand in another order only because others came between them."""
    return change.sort is Sort.MOVED and not _moved_keys(change.old, change.new)


def _moved_keys(old: Sequence[str], new: Sequence[str]) -> list[str]:
    """Give the fewest keys that stand in another order than they did; what came is none of these."""
    stayed = [key for key in new if key in set(old) and not key.startswith("+")]
    places = [old.index(key) for key in stayed]
    best: list[list[int]] = []
    for number, place in enumerate(places):
        runs = [run for run in best if places[run[-1]] < place]
        best.append([*_longest_run(runs), number])
    kept = set(_longest_run(best))
    return [key for number, key in enumerate(stayed) if number not in kept]


def _longest_run(runs: Sequence[list[int]]) -> list[int]:
    """Give the longest of some runs; an empty one when there are none."""
    return max(runs, key=len) if runs else []


def _with_capital(words: str) -> str:
    """Begin words with a capital."""
    return words[:1].upper() + words[1:]
