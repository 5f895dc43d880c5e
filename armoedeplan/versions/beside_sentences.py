"""How a change of what stands beside the answers is told: states, notes, functions, deviations, numbers of papers."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, Final, NamedTuple

from armoedeplan.guide.antwoorden import NVT
from armoedeplan.guide.naast import FUNCTIONS, NOTES, place_of
from armoedeplan.plan.public import DEVIATIONS, INTERNAL_CHECKS, STATES
from armoedeplan.record.path import FieldPath
from armoedeplan.record.shape import Field, shape_of
from armoedeplan.record.words import as_sentence
from armoedeplan.versions.change_sentences import Sentence
from armoedeplan.versions.version_changes import VersionChange

About = Callable[[FieldPath], str]
_STATES: Final = {"later": "later te beantwoorden", "onbekend": "nog niet bekend", NVT: "niet van toepassing"}


class Beside(NamedTuple):
    """What is told: the sentence, the path of the question that it is about, and whether it is for colleagues alone."""

    sentence: Sentence
    about: FieldPath
    internal: bool


def beside_sentence(change: VersionChange, fields: Sequence[Field], about: About) -> Beside:
    """Tell a change of one entry. fields: those along its path. about: gives the words for a question."""
    block = fields[0].name
    name = change.path.below(FieldPath(block))
    if block == STATES:
        return Beside(_state_sentence(change, about(name)), name, change.new is None or _status_of(change.new) != NVT)
    if block == NOTES:
        return Beside(_note_sentence(change, about(name)), name, True)
    if block == FUNCTIONS:
        whole = place_of(name)
        what = f"{name}" if whole else about(name)
        said = (
            f"{_with_capital(what)} is nu voor: {change.new}"
            if change.new
            else f"{_with_capital(what)} is voor niemand meer"
        )
        return Beside(Sentence(as_sentence(said)), FieldPath() if whole else name, True)
    if block == DEVIATIONS:
        said = (
            f"Bij de controle {name} staat nu: {change.new}"
            if change.new
            else f"De reden bij de controle {name} is weg"
        )
        return Beside(Sentence(as_sentence(said)), FieldPath(block), name in INTERNAL_CHECKS or not _is_code(name))
    return Beside(_entry_sentence(change, fields[0], name), FieldPath(block), False)


def _state_sentence(change: VersionChange, question: str) -> Sentence:
    """Tell of the state of a question without an answer."""
    if change.new is None:
        return Sentence(f"De vraag {question} staat niet meer op “{_status_of(change.old).replace('_', ' ')}”.")
    status = _status_of(change.new)
    reason = change.new.get("reden", "") if isinstance(change.new, Mapping) else ""
    said = f"De vraag {question} is {_STATES.get(status, status)}"
    return Sentence(as_sentence(f"{said}: {reason}" if reason else said))


def _note_sentence(change: VersionChange, question: str) -> Sentence:
    """Tell of a note or a source."""
    if change.new is None:
        return Sentence(f"De notitie bij {question} is weg.")
    said = (
        ", ".join(f"{name}: {words}" for name, words in change.new.items()) if isinstance(change.new, Mapping) else ""
    )
    return Sentence(as_sentence(f"De notitie bij {question} is nu: {said or change.new}"))


def _entry_sentence(change: VersionChange, field: Field, name: str) -> Sentence:
    """Tell of an entry under a name that is known, such as that of a paper."""
    fields = shape_of(field.record).fields if field.record else {}
    given = change.new.items() if isinstance(change.new, Mapping) else ()
    said = ", ".join(
        f"{_label_of(fields.get(part), part)} {_shown_value(fields.get(part), words)}" for part, words in given
    )
    what = f"{field.label} van “{name.replace('_', ' ')}”"
    return Sentence(as_sentence(f"{what}: {said}" if said else f"{what}: leeggemaakt"))


def _status_of(entry: Any) -> str:
    """Give the status that an entry names."""
    return str(entry.get("status", "")) if isinstance(entry, Mapping) else str(entry)


def _label_of(field: Field | None, name: str) -> str:
    return field.label.lower() if field else name


def _shown_value(field: Field | None, words: Any) -> str:
    """Give one value as people read it."""
    return field.kind.shown(str(words)) if field and field.kind else str(words)


def _is_code(name: str) -> bool:
    """Tell whether a name is the code of a check, and not what identifies a person."""
    return name.startswith("AP") and name[2:].isdigit()


def _with_capital(words: str) -> str:
    return words[:1].upper() + words[1:]
