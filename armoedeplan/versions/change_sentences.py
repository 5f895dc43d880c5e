"""How a change of an answer is told, by the kind of the answer: the one registry of these sentences.

A new question gets its sentence from its kind and its label. A question that deserves better has a line in `_OWN`.
"""

import re
from collections.abc import Callable, Sequence
from difflib import SequenceMatcher
from typing import Final, NamedTuple

from armoedeplan.record import Choice, Date, Kind, Moment, Number, Prose, Quarter, Reference, YesNo
from armoedeplan.record.words import as_sentence, listed

_SENTENCE_END: Final = re.compile(r"(?<=[.!?])\s+|\n\s*\n|\n(?=\s*[-*•] )")
_SHORT: Final = 120
"""A text of more signs is told by the sentences that came and went."""


class Differing(NamedTuple):
    """An answer that is another.

    subject: what it is the answer to, as a sentence begins (`De streefwaarde van “Bereik”`).
    old, new: the answer in words, each value of a list apart; none where there is no answer.
    why: the reason that the plan gives, in words; empty when it gives none.
    """

    subject: str
    old: Sequence[str]
    new: Sequence[str]
    why: str = ""


class Sentence(NamedTuple):
    """What is told of a change: a sentence, and what stands below it, a line each."""

    said: str
    below: tuple[str, ...] = ()


Teller = Callable[[Differing], Sentence]


def answer_sentence(differing: Differing, kind: Kind | None, path: str, *, many: bool) -> Sentence:
    """Tell that an answer is another, came or went. path: the question, without keys."""
    if many:
        return _list_sentence(differing)
    if not differing.old:
        return _came_sentence(differing)
    if not differing.new:
        return _went_sentence(differing)
    own = _OWN.get(path)
    if own is not None:
        return own(differing)
    return next((teller for type_, teller in _BY_KIND if isinstance(kind, type_)), _line_sentence)(differing)


def _came_sentence(differing: Differing) -> Sentence:
    """Tell of a first answer."""
    (new,) = differing.new
    if _is_long(new):
        return Sentence(f"{differing.subject} is ingevuld.", _lines_of("erbij", _sentences_of(new)))
    return Sentence(as_sentence(f"{differing.subject} is ingevuld: {first_line(new)}"))


def _went_sentence(differing: Differing) -> Sentence:
    """Tell of an answer that was taken away."""
    (old,) = differing.old
    if _is_long(old):
        return Sentence(f"{differing.subject} is leeggemaakt.", _lines_of("weg", _sentences_of(old)))
    return Sentence(as_sentence(f"{differing.subject} is leeggemaakt; er stond: {first_line(old)}"))


def _number_sentence(differing: Differing) -> Sentence:
    """Tell of a number."""
    return Sentence(as_sentence(f"{differing.subject} gaat van {differing.old[0]} naar {differing.new[0]}"))


def _time_sentence(differing: Differing) -> Sentence:
    """Tell of a day, a month, a quarter or a year."""
    return Sentence(as_sentence(f"{differing.subject} schuift van {differing.old[0]} naar {differing.new[0]}"))


def _choice_sentence(differing: Differing) -> Sentence:
    """Tell of a choice."""
    return Sentence(f"{differing.subject} wordt “{differing.new[0]}” in plaats van “{differing.old[0]}”.")


def _yes_no_sentence(differing: Differing) -> Sentence:
    """Tell of a yes or a no."""
    return Sentence(f"{differing.subject} is nu {differing.new[0]}; dat was {differing.old[0]}.")


def _line_sentence(differing: Differing) -> Sentence:
    """Tell of words on one line, or of what an answer refers to."""
    if _is_long(differing.old[0]) or _is_long(differing.new[0]):
        return _text_sentence(differing)
    return Sentence(f"{differing.subject} is nu “{differing.new[0]}”; dat was “{differing.old[0]}”.")


def _text_sentence(differing: Differing) -> Sentence:
    """Tell of a text by the sentences that came and went."""
    if not _is_long(differing.old[0]) and not _is_long(differing.new[0]):
        return _line_sentence(differing)
    old, new = _sentences_of(differing.old[0]), _sentences_of(differing.new[0])
    gone, come = _differing_lines(old, new)
    if not gone and not come:
        return Sentence(f"{differing.subject} heeft dezelfde zinnen, anders ingedeeld.")
    return Sentence(f"{differing.subject} is gewijzigd.", (*_lines_of("weg", gone), *_lines_of("erbij", come)))


def _model_sentence(differing: Differing) -> Sentence:
    """Tell of the model, with the reason."""
    why = f", omdat: {first_line(differing.why)}" if differing.why else ""
    return Sentence(as_sentence(f"{differing.subject} wordt {differing.new[0]} in plaats van {differing.old[0]}{why}"))


def _list_sentence(differing: Differing) -> Sentence:
    """Tell of a list: what came, what went, or that the order is another."""
    gone = [value for value in differing.old if value not in differing.new]
    come = [value for value in differing.new if value not in differing.old]
    subject = f"{differing.subject[:1].lower()}{differing.subject[1:]}"
    if not gone and not come:
        return Sentence(f"Bij {subject} is de volgorde anders.")
    if any(map(_is_long, (*gone, *come))):
        return Sentence(f"Bij {subject} is iets veranderd.", (*_lines_of("weg", gone), *_lines_of("erbij", come)))
    parts = []
    if come:
        parts.append(f"{'komt' if len(come) == 1 else 'komen'} {listed(map(in_quotes, come))} erbij")
    if gone:
        parts.append(f"{'gaat' if len(gone) == 1 else 'gaan'} {listed(map(in_quotes, gone))} eraf")
    return Sentence(f"Bij {subject} {' en '.join(parts)}.")


_BY_KIND: Final[Sequence[tuple[type[Kind] | tuple[type[Kind], ...], Teller]]] = (
    (Prose, _text_sentence),
    (Number, _number_sentence),
    ((Date, Moment, Quarter), _time_sentence),
    (YesNo, _yes_no_sentence),
    (Reference, _line_sentence),
    (Choice, _choice_sentence),
)
"""How each kind of answer is told; what is none of these is words on one line."""
_OWN: Final[dict[str, Teller]] = {
    "governance.keuze.hoofdmodel": _model_sentence,
    "governance.keuze.tweede_model": _model_sentence,
}
"""Questions that are told in their own way, by their path without keys."""
REASONS: Final = {
    "governance.keuze.hoofdmodel": "governance.keuze.motivering",
    "governance.keuze.tweede_model": "governance.keuze.motivering",
}
"""The answer that says why another answer is as it is."""


def in_quotes(words: str) -> str:
    """Put words between quotation marks."""
    return f"“{words}”"


def first_line(text: str) -> str:
    """Give a text on one line, whole."""
    return " ".join(text.split())


def _differing_lines(old: Sequence[str], new: Sequence[str]) -> tuple[list[str], list[str]]:
    """Give what went and what came of two lists, in their order."""
    gone: list[str] = []
    come: list[str] = []
    for sort, start, end, begin, stop in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if sort != "equal":
            gone += old[start:end]
            come += new[begin:stop]
    return gone, come


def _sentences_of(text: str) -> list[str]:
    """Part a text into its sentences."""
    return [" ".join(part.split()) for part in _SENTENCE_END.split(text) if part.strip()]


def _lines_of(what: str, texts: Sequence[str]) -> tuple[str, ...]:
    """Give a line for each text that came or went."""
    return tuple(f"{what}: {first_line(text)}" for text in texts)


def _is_long(text: str) -> bool:
    """Tell whether a text is too long to stand in a sentence."""
    return len(text) > _SHORT or "\n" in text
