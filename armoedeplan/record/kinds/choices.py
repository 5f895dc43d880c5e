"""Choices: yes or no, and one value out of many."""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from functools import cached_property
from typing import Any, Final

from armoedeplan.record.kinds.kind import Kind, Reading, Refused, doubt, short, writable
from armoedeplan.record.kinds.texts import Slug
from armoedeplan.record.words import near, plain, word_key

_EXPLAINED: Final = re.compile(r": |, zoals | \(")
"""Where the label of a choice goes on to explain itself."""
_NEGATED: Final = re.compile(r"(?i)(?:geen|niet|nooit)\b")
_WORDS: Final = re.compile(r"\w+")
_CONFIRMING: Final = frozenset({"dat klopt", "klopt", "dat is zo", "hoor", "zeker", "inderdaad", "graag", "natuurlijk"})
"""What may stand behind a yes or a no without saying more."""
_HALFWAY: Final = frozenset(
    {"nog niet", "deels", "gedeeltelijk", "ten dele", "soms", "bijna", "binnenkort", "half", "niet helemaal"}
)
"""What is neither a yes nor a no, and could be said in the place of one."""
_MOST_LABELS: Final = 12
"""How many labels are named when a choice was not understood."""
_WRITTEN: Final = re.compile(r"[^\x00-/:-@\[-`{-\xbf]")
"""A letter of any script or a digit, as a pattern that every JSON Schema validator reads alike."""
_LONGEST_WORD: Final = 100
"""Signs in a word of one's own: it is a name among others, and no sentence."""
_NUMBERS: Final = re.compile(r"[0-9]+|\b\w\b")
"""The numbers in a word, and the letters that stand alone as a number does."""
_ALIKE: Final = 0.75
"""How much alike two words are of which one seems to be a slip for the other."""


def label_of(value: str, options: Mapping[str, str]) -> str:
    """Give the label of a value of a choice; a word of one's own is its own label.

    A short name, which earlier versions made of such words, is written with spaces.
    """
    return options.get(value) or (value.replace("_", " ") if Slug.pattern.fullmatch(value) else value)


def own_word(text: str) -> str:
    """Give a word of one's own as it is kept: as it is written, on one line. Raises Refused when it is no word."""
    word = " ".join(writable(text).split())
    if not _WRITTEN.search(word):
        raise Refused(f"“{short(text)}” is hier geen mogelijke waarde", "Schrijf een woord, of kies uit de lijst.")
    return word


class YesNo(Kind):
    """`ja` or `nee`."""

    hint = "ja of nee"
    form = "ja of nee"
    answers: Final = {"ja": True, "nee": False}
    typed: Final = {
        **dict.fromkeys(("j", "ja", "jawel", "jazeker", "y", "yes"), "ja"),
        **dict.fromkeys(("n", "nee", "neen", "no"), "nee"),
    }

    def read(self, text: str) -> bool:
        """Give True for `ja`, False for `nee`; raises Refused."""
        try:
            return self.answers[text]
        except KeyError:
            word = text.strip().lower()
            meant = {"true": "ja", "false": "nee", **self.typed}.get(word)
            remedy = f"Schrijf {meant or 'ja of nee'}."
            alike = "Ja of nee is anders geschreven (zoals Ja of true)"
            raise Refused(f"“{short(text)}” is geen ja of nee", remedy, meant=meant, alike=alike) from None

    @property
    def options(self) -> Mapping[str, str]:
        """`ja` and `nee`, each its own label."""
        return {word: word for word in self.answers}

    def sample(self, label: str) -> str:  # noqa: ARG002 - as for every kind
        """Give `ja`: a value as a file holds it."""
        return "ja"

    def canonical(self, typed: str) -> str:
        """Accept a yes or a no in words: `j`, `Ja, dat klopt`, `neen`; raises Refused."""
        meant = self.meant_by(typed)
        if meant:
            return meant
        said = f"“{short(typed.strip())}” is geen ja of nee"
        word, *more = _WORDS.findall(plain(typed)) or [""]
        if self.typed.get(word) and more:
            left = f"{self.typed[word]} (de rest van de zin wordt niet bewaard)"
            other = next(answer for answer in self.answers if answer != self.typed[word])
            raise doubt(said, [Reading(self.typed[word], left), Reading(other, other)])
        if " ".join((word, *more)) in _HALFWAY:
            raise doubt(said, [Reading(answer, answer) for answer in self.answers])
        raise Refused(said, "Antwoord met ja of nee.")

    def meant_by(self, typed: str) -> str | None:
        """Give `ja` or `nee` when the words say no more than that; nothing when they say something else."""
        word, *more = _WORDS.findall(plain(typed)) or [""]
        return self.typed.get(word) if not more or " ".join(more) in _CONFIRMING else None

    def shown(self, value: Any) -> str:
        """Write `ja` or `nee`."""
        return "ja" if value else "nee"

    def schema(self) -> dict[str, Any]:
        """Give the JSON Schema: one of the two words."""
        return {"enum": ["ja", "nee"]}


class Choice(Kind):
    """One of a number of values, each with its Dutch label.

    options: value to label, or a function that gives them when they are first needed.
    open: the source says "such as", so that words of one's own are accepted too, and kept as they are written.
    Without options all are words of one's own, such as the areas of a municipality.
    """

    chosen = True
    separators = r"[,;\n]"
    hint = "typ een nummer"

    def __init__(
        self,
        options: Mapping[str, str] | Callable[[], Mapping[str, str]],
        *,
        open: bool = False,  # noqa: A002 - the word of the questionnaire
    ) -> None:
        self._given = options
        # what questions with the same list have in common, and no others
        self.list_number: Final = id(options)
        self.open = open
        self.text = open
        self.free = options == {}

    @cached_property
    def options(self) -> Mapping[str, str]:
        """Each value with its label, in the order of the questionnaire."""
        return self._given() if callable(self._given) else self._given

    def read(self, text: str) -> str:
        """Give the value; raises Refused with the nearest known value."""
        options = self.options
        if text in options or (self.open and Slug.pattern.fullmatch(text)):
            return text
        meant = self.meant_by(text)
        if meant:
            alike = "Een keuze is anders geschreven dan in de lijst"
            message = f"“{short(text)}” is hier geen mogelijke waarde"
            raise Refused(message, f"Schrijf {meant}.", meant=meant, alike=alike)
        if self.open:
            return own_word(text)
        nearest = near(text, options)
        known = f"Bedoelt u {nearest}? " if nearest else ""
        listed = ", ".join(options) if len(options) <= 12 else ", ".join([*list(options)[:12], "..."])
        raise Refused(f"“{short(text)}” is hier geen mogelijke waarde", f"{known}Kies uit: {listed}.")

    def meant_by(self, typed: str) -> str | None:
        """Give the value that is written as itself or as its label, in any case and with any signs between words."""
        if typed in self.options:
            return typed
        key = word_key(typed)
        # what somebody does is also called by the noun: begeleiding, doorverwijzing
        return self._by_key.get(key) or self._by_key.get(re.sub("ing$", "en", key))

    @cached_property
    def _by_key(self) -> Mapping[str, str]:
        """The values by what all writings of them have in common: of a short label only when no other has the same."""
        short_labels = Counter(word_key(self.brief(value)) for value in self.options)
        found = {key: value for value in self.options if short_labels[key := word_key(self.brief(value))] == 1}
        found |= {word_key(label): value for value, label in self.options.items()}
        return found | {word_key(value): value for value in self.options}

    def near_to(self, word: str, others: Iterable[str] = ()) -> str | None:
        """Give the known value that a word of one's own seems to be meant for; others: words of one's own.

        Nothing when none is written much like it. What differs in its numbers is something else: wijk 1 is not wijk 2.
        """
        labels = {word_key(self.brief(value)): value for value in self.options}
        labels |= {word_key(other): other for other in others}
        key = word_key(word)
        alike = [label for label in labels if _NUMBERS.findall(label) == _NUMBERS.findall(key)]
        nearest = near(key, alike, cutoff=_ALIKE)
        return labels[nearest] if nearest else None

    def canonical(self, typed: str) -> str:
        """Accept the value or its label, in any case; an open choice keeps other words as they are."""
        meant = self.meant_by(typed)
        if meant:
            return meant
        if not self.open:
            raise self._not_among_labels(typed.strip())
        word = own_word(typed)
        if self.options and not any(sign.isalpha() for sign in word):
            raise Refused(f"“{short(word)}” is hier geen mogelijke waarde", "Schrijf een woord, of kies uit de lijst.")
        if len(word) > _LONGEST_WORD:
            remedy = f"Schrijf het in hooguit {_LONGEST_WORD} tekens, of kies uit de lijst."
            raise Refused(f"“{short(word)}” is te lang voor een keuze", remedy)
        return word

    def _not_among_labels(self, typed: str) -> Refused:
        """Say which labels there are: who types chooses among these, and not among the words of the file."""
        labels = [self.brief(value) for value in self.options]
        more = len(labels) - _MOST_LABELS
        shown = [*labels[:_MOST_LABELS], *([f"en nog {more}"] if more > 0 else [])]
        # of “geen wijziging”, “wijzigen” is the opposite
        nearest = None if _NEGATED.match(typed) else near(typed, labels)
        known = f"Bedoelt u “{nearest}”? " if nearest else ""
        return Refused(f"“{short(typed)}” is hier geen mogelijke waarde", f"{known}Kies uit: {'; '.join(shown)}.")

    def shown(self, value: Any) -> str:
        """Write the label of the value; a word of one's own as it was typed."""
        return label_of(str(value), self.options)

    def brief(self, value: Any) -> str:
        """Write the label as far as it does not go on to explain itself."""
        return _EXPLAINED.split(self.shown(value))[0]

    def sample(self, label: str) -> str:  # noqa: ARG002 - as for every kind
        """Give the first value that can be chosen; where there is no list, a word."""
        return next(iter(self.options), "Noord")

    def schema(self) -> dict[str, Any]:
        """Give the JSON Schema: the values in order, with their labels for editors.

        An open choice also takes any word of one's own.
        """
        closed: dict[str, Any] = {"enum": list(self.options)}
        if any(label != value for value, label in self.options.items()):
            closed["enumDescriptions"] = list(self.options.values())
        own = {"type": "string", "pattern": _WRITTEN.pattern}
        return {"anyOf": [closed, own]} if self.open and self.options else own if self.open else closed
