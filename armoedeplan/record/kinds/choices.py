"""Choices: yes or no, and one value out of many."""

import re
from collections.abc import Callable, Mapping
from typing import Any, Final

from armoedeplan.record.kinds.kind import Kind, Reading, Refused, doubt, short
from armoedeplan.record.kinds.texts import Slug, named
from armoedeplan.record.words import near, plain

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


def label_of(value: str, options: Mapping[str, str]) -> str:
    """Give the label of a value of a choice; a value of one's own is written with spaces."""
    return options.get(value) or value.replace("_", " ")


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
    open: the source says "such as", so that a short name of one's own is accepted too.
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
        self._options = options
        self.open = open
        self.text = open

    @property
    def options(self) -> Mapping[str, str]:
        """Each value with its label, in the order of the questionnaire."""
        if callable(self._options):
            self._options = self._options()
        return self._options

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
        nearest = near(text, options)
        known = f"Bedoelt u {nearest}? " if nearest else ""
        own = "of een eigen korte naam (kleine letters, cijfers en _)" if self.open else ""
        listed = ", ".join(options) if len(options) <= 12 else ", ".join([*list(options)[:12], "..."])
        raise Refused(
            f"“{short(text)}” is hier geen mogelijke waarde", f"{known}Kies uit: {listed}{' ' if own else ''}{own}."
        )

    def meant_by(self, typed: str) -> str | None:
        """Give the value that is written as itself or as its label, in any case and with any signs between words."""
        wanted = typed.strip().casefold()
        for value, label in self.options.items():
            if wanted in (value.casefold(), label.casefold()):
                return value
        short_labels = [value for value in self.options if wanted == self.brief(value).casefold()]
        if len(short_labels) == 1:
            return short_labels[0]
        name = named(typed)
        return name if name in self.options else None

    def canonical(self, typed: str) -> str:
        """Accept the value or its label, in any case; an open choice makes a short name of other words."""
        meant = self.meant_by(typed)
        if meant:
            return meant
        if not self.open:
            raise self._not_among_labels(typed.strip())
        return self.read(named(typed))

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
        """Write the label of the value; a value of one's own is written with spaces."""
        return label_of(str(value), self.options)

    def brief(self, value: Any) -> str:
        """Write the label as far as it does not go on to explain itself."""
        return _EXPLAINED.split(self.shown(value))[0]

    def sample(self, label: str) -> str:  # noqa: ARG002 - as for every kind
        """Give the first value that can be chosen."""
        return next(iter(self.options))

    def schema(self) -> dict[str, Any]:
        """Give the JSON Schema: the values in order; an open choice also takes any short name."""
        closed = {"enum": list(self.options)}
        return {"anyOf": [closed, Slug.schema(Slug())]} if self.open else closed
