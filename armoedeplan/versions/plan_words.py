"""The answers of two versions of a plan in words: what a question is called there, and what was answered."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

from armoedeplan.guide.root import Root
from armoedeplan.record import Refused, YesNo
from armoedeplan.record.path import FieldPath
from armoedeplan.record.shape import Field, shape_of
from armoedeplan.record.spot import fields_along
from armoedeplan.record.walk import all_fields
from armoedeplan.versions.change_sentences import in_quotes
from armoedeplan.versions.dutch_nouns import record_noun, with_article
from armoedeplan.versions.full_form import ID
from armoedeplan.versions.version_names import Names

_PARTS: Final = {"van": "het begin", "tot": "het einde"}
"""What the two ends of a period are called in a sentence."""


class PlanWords:
    """Says what questions and records are called in sentences about two versions of a plan."""

    def __init__(self, root: type[Root], names: Names) -> None:
        self._root: Final = root
        self._names: Final = names
        self._ambiguous: Final = _ambiguous_labels(root)

    def subject(self, path: FieldPath, field: Field | None) -> str:
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
        return f"{words}{part}{self.owner_words(path.parent)}"

    def _end_of_period(self, path: FieldPath, holder: Field, field: Field) -> str:
        """Give the words for the begin or the end of a period."""
        owner = self.owner_words(path.parent)
        whose = with_article(holder.label) or f"“{holder.label}”"
        above = tuple(fields_along(self._root, path.parent.parent)) if path.parent.parent else ()
        if holder.label in self._ambiguous and above and not above[-1].many:
            whose = f"{whose}{_part_words(above[-1].label)}"
        if holder.label == "Planning" and owner:
            return f"{_PARTS[field.name]}{owner}"
        return f"{_PARTS[field.name]} van {whose}{owner}"

    def owner_words(self, path: FieldPath) -> str:
        """Give whose an answer is, as it stands behind it: ` van “Bereik”`; nothing where no record holds it."""
        owner = path.record
        if not owner:
            return ""
        outer = owner.parent.record
        more = f" bij {in_quotes(self._names.of(outer))}" if outer else ""
        return f" van {in_quotes(self._names.of(owner))}{more}"

    def record_words(self, path: FieldPath, field: Field | None) -> str:
        """Give what a record is called, with the word for such a record: `de maatregel “X”`."""
        name = in_quotes(self._names.of(path))
        noun = record_noun(field.record) if field else ""
        return f"{noun} {name}" if noun else f"bij “{field.label}”: {name}" if field else name

    def question_words(self, path: FieldPath) -> str:
        """Give the question that something beside the answers speaks of: `“Streefwaarde” van “Bereik”`."""
        fields = tuple(fields_along(self._root, path))
        if len(fields) < len(path.names):
            return f"“{path}”"
        if path.is_item:
            return self.record_words(path, fields[-1])
        return f"“{fields[-1].label}”{self.owner_words(path.parent)}"

    def answer_words(self, value: Any, field: Field | None) -> list[str]:
        """Give an answer as people read it, each value of a list apart."""
        if value is None or value == "":
            return []
        if isinstance(value, tuple):
            return [str(key) for key in value]
        if isinstance(value, list):
            return [on_one_line(self.answer_words(item, field)) for item in value]
        if isinstance(value, Mapping):
            return [", ".join(self._parts(value, field))]
        return [self._value_words(str(value), field)]

    def _parts(self, value: Mapping[str, Any], field: Field | None) -> Iterator[str]:
        """Yield what the answers of a record say, each with its label."""
        fields = shape_of(field.record).fields if field and field.record else {}
        for name, inner in value.items():
            known = fields.get(name)
            if name != ID and not (known and known.note and known.note.internal):
                yield f"{(known.label if known else name).lower()}: {on_one_line(self.answer_words(inner, known))}"

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


def _part_words(label: str) -> str:
    """Give in which part of the plan an answer stands, as it stands behind it."""
    named = label.startswith(("Het ", "De "))
    return f" van {label[:1].lower()}{label[1:]}" if named else f" bij “{label}”"


def on_one_line(words: Sequence[str]) -> str:
    """Give the values of an answer on one line."""
    return ", ".join(" ".join(word.split()) for word in words)
