"""What differs between two versions of a plan, told in Dutch: a sentence for each change, by step."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final, NamedTuple

from armoedeplan.guide.root import Root
from armoedeplan.plan.plan_of_text import PlanFile
from armoedeplan.plan.public import is_internal
from armoedeplan.record import Record, Refused, YesNo
from armoedeplan.record.path import FieldPath, fields_along
from armoedeplan.record.shape import Field, shape_of
from armoedeplan.record.walk import all_fields, said_at
from armoedeplan.record.words import listed
from armoedeplan.versions.beside_sentences import beside_sentence
from armoedeplan.versions.change_sentences import REASONS, Differing, Sentence, answer_sentence, in_quotes
from armoedeplan.versions.dutch_nouns import record_noun, with_article
from armoedeplan.versions.full_form import ID
from armoedeplan.versions.version_changes import Sort, VersionChange, changes_between
from armoedeplan.versions.version_names import Names, names_in

_PARTS: Final = {"van": "het begin", "tot": "het einde"}
"""What the two ends of a period are called in a sentence."""


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
        self._ambiguous: Final = _ambiguous_labels(self._root)

    def told(self, change: VersionChange) -> Told:
        """Tell one change."""
        path = change.path
        fields = tuple(fields_along(self._root, path))
        beside = beside_sentence(change, fields, self._about) if fields and fields[0].keyed else None
        sentence = beside.sentence if beside else self._sentence(change, fields)
        about = beside.about if beside else path
        internal = change.sort is Sort.OTHER_ID or (beside.internal if beside else False)
        internal = internal or is_internal(about, unknown=True, root=self._root)
        old, new = (
            _on_one_line(self._words(value, fields[-1] if fields else None)) for value in (change.old, change.new)
        )
        return Told(change, step_of_path(about, self._root), sentence.said, sentence.below, internal, old, new)

    def _sentence(self, change: VersionChange, fields: Sequence[Field]) -> Sentence:
        """Tell of a record, or of an answer."""
        field = fields[-1] if fields else None
        if change.sort is Sort.MOVED:
            return self._moved(change, field)
        if change.sort is Sort.OTHER_ID:
            words = _with_capital(self._record_words(change.path.list.item(change.new), field))
            return Sentence(f"{words} heeft een andere korte naam: {change.new}; dat was {change.old}.")
        if change.path.is_item and field is not None and field.record is not None:
            return self._record_sentence(change, field)
        return self._answer(change, field)

    def _record_sentence(self, change: VersionChange, field: Field) -> Sentence:
        """Tell of a record that came or went, with what it holds."""
        words = _with_capital(self._record_words(change.path, field))
        holds = change.new if change.sort is Sort.ADDED else change.old
        below = tuple(self._held_lines(holds, field.record)) if change.sort is Sort.ADDED else ()
        done = "is erbij gekomen" if change.sort is Sort.ADDED else "is vervallen"
        return Sentence(f"{words} {done}{self._owner_words(change.path.parent)}.", below)

    def _held_lines(self, held: Any, record: type[Record] | None) -> Iterator[str]:
        """Yield the few answers that a new record begins with: those that are one line."""
        if not isinstance(held, Mapping) or record is None:
            return
        for field in shape_of(record).fields.values():
            value = held.get(field.name)
            shut = field.note is not None and field.note.internal
            if value and field.kind and field.name != ID and not shut and field.name not in {"naam", "titel"}:
                yield f"{field.label.lower()}: {_on_one_line(self._words(value, field))}"

    def _moved(self, change: VersionChange, field: Field | None) -> Sentence:
        """Tell that records stand in another order."""
        moved = _moved_keys(change.old, change.new)
        names = [in_quotes(self._names.of(change.path.item(key))) for key in moved]
        label = field.label if field else change.path
        verb = "staat" if len(names) == 1 else "staan"
        return Sentence(
            f"In de lijst “{label}”{self._owner_words(change.path.parent)} {verb} {listed(names)} op een andere plaats."
        )

    def _answer(self, change: VersionChange, field: Field | None) -> Sentence:
        """Tell of an answer that is another."""
        old, new = self._words(change.old, field), self._words(change.new, field)
        name = change.path.names[-1] if change.path else ""
        if name == "naam" and old and new:
            return Sentence(f"{self._renamed_words(change.path, old[0])} heet nu “{new[0]}”.")
        why = said_at(self._new, REASONS[change.path]) if change.path in REASONS else ""
        many = bool(field and (field.many or field.record)) or len(old) > 1 or len(new) > 1
        differing = Differing(_with_capital(self._subject(change.path, field)), old, new, str(why or ""))
        return answer_sentence(differing, field.kind if field else None, change.path.without_keys, many=many)

    def _renamed_words(self, path: FieldPath, old: str) -> str:
        """Give the words of a record by the name it had: `De maatregel “X”`."""
        fields = tuple(fields_along(self._root, path.parent))
        noun = record_noun(fields[-1].record) if fields and path.parent.is_item else ""
        return _with_capital(f"{noun} “{old}”".strip()) if path.parent.is_item else f"“{old}”"

    def _subject(self, path: FieldPath, field: Field | None) -> str:
        """Give what an answer is about: `de streefwaarde van “Bereik”`."""
        if field is None:
            return f"“{path.names[-1]}”"
        holders = tuple(fields_along(self._root, path.parent)) if path.parent else ()
        holder = holders[-1] if holders else None
        in_group = holder is not None and not holder.many and not holder.keyed
        label, part = field.label, ""
        if in_group and holder is not None and field.name in _PARTS and "van" in holder.fields_below:
            return self._end_of_period(path, holder, field)
        if in_group and holder is not None and label in self._ambiguous and label != holder.label:
            part = _part_words(holder.label)
        # what is answered with a yes or a no is no thing with an article
        words = ("" if isinstance(field.kind, YesNo) else with_article(label)) or f"“{label}”"
        return f"{words}{part}{self._owner_words(path.parent)}"

    def _end_of_period(self, path: FieldPath, holder: Field, field: Field) -> str:
        """Give the words for the begin or the end of a period."""
        owner = self._owner_words(path.parent)
        whose = with_article(holder.label) or f"“{holder.label}”"
        if holder.label == "Planning" and owner:
            return f"{_PARTS[field.name]}{owner}"
        return f"{_PARTS[field.name]} van {whose}{owner}"

    def _owner_words(self, path: FieldPath) -> str:
        """Give whose an answer is, as it stands behind it: ` van “Bereik”`; nothing where no record holds it."""
        owner = path.record
        if not owner:
            return ""
        outer = owner.parent.record
        more = f" bij {in_quotes(self._names.of(outer))}" if outer else ""
        return f" van {in_quotes(self._names.of(owner))}{more}"

    def _record_words(self, path: FieldPath, field: Field | None) -> str:
        """Give what a record is called, with the word for such a record: `de maatregel “X”`."""
        name = in_quotes(self._names.of(path))
        noun = record_noun(field.record) if field else ""
        return f"{noun} {name}" if noun else f"bij “{field.label}”: {name}" if field else name

    def _about(self, path: FieldPath) -> str:
        """Give the question that something beside the answers speaks of: `“Streefwaarde” van “Bereik”`."""
        fields = tuple(fields_along(self._root, path))
        if len(fields) < len(path.names):
            return f"“{path}”"
        if path.is_item:
            return self._record_words(path, fields[-1])
        return f"“{fields[-1].label}”{self._owner_words(path.parent)}"

    def _words(self, value: Any, field: Field | None) -> list[str]:
        """Give an answer as people read it, each value of a list apart."""
        if value is None or value == "":
            return []
        if isinstance(value, tuple):
            return [str(key) for key in value]
        if isinstance(value, list):
            return [_on_one_line(self._words(item, field)) for item in value]
        if isinstance(value, Mapping):
            return [", ".join(self._parts(value, field))]
        return [self._value_words(str(value), field)]

    def _parts(self, value: Mapping[str, Any], field: Field | None) -> Iterator[str]:
        """Yield what the answers of a record say, each with its label."""
        fields = shape_of(field.record).fields if field and field.record else {}
        for name, inner in value.items():
            known = fields.get(name)
            if name != ID and not (known and known.note and known.note.internal):
                yield f"{(known.label if known else name).lower()}: {_on_one_line(self._words(inner, known))}"

    def _value_words(self, text: str, field: Field | None) -> str:
        """Give one value as people read it; one that does not fit its field stays as it was written."""
        if field is None or field.kind is None:
            return text
        if field.refers:
            return self._names.by_id.get(text) or text.replace("_", " ")
        try:
            return field.kind.shown(field.kind.read(text))
        except Refused:
            return text


def _ambiguous_labels(root: type[Root]) -> frozenset[str]:
    """Give the labels that more than one question has: those tell little without what they stand in."""
    counts = Counter(field.label for _, field in all_fields(root))
    return frozenset(label for label, count in counts.items() if count > 1)


def _is_only_room(change: VersionChange) -> bool:
    """Tell whether records stand in another order only because others came between them."""
    return change.sort is Sort.MOVED and not _moved_keys(change.old, change.new)


def _part_words(label: str) -> str:
    """Give in which part of the plan an answer stands, as it stands behind it."""
    named = label.startswith(("Het ", "De "))
    return f" van {label[:1].lower()}{label[1:]}" if named else f" bij “{label}”"


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


def _on_one_line(words: Sequence[str]) -> str:
    """Give the values of an answer on one line."""
    return ", ".join(" ".join(word.split()) for word in words)


def _with_capital(words: str) -> str:
    """Begin words with a capital."""
    return words[:1].upper() + words[1:]
