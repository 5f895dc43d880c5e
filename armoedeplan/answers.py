"""Answers as a template sees them: words in which nothing is markup, or why there are none.

Writing an `Answer` gives its words as Markdown, escaped however it is joined or formatted. A question without
an answer is a `Missing`: false in a condition, and written as what it is. Neither is a `str`, whose plain text would
leak through `join`, `~` and many filters (decision record 0009).
"""

from collections.abc import Container, Iterator
from typing import Annotated, Any, Final

from armoedeplan.markdowntext import inline, paragraphs
from armoedeplan.meaning import Meaning
from armoedeplan.progress import Item, State
from armoedeplan.record.base import filled

STATES: Final = {
    State.ANSWERED: "niet openbaar",  # an internal answer: there, but never in a document
    State.OPEN: "nog niet ingevuld",
    State.LATER: "volgt later",
    State.UNKNOWN: "onbekend",
    State.NOT_APPLICABLE: "niet van toepassing",
    State.DORMANT: "niet gevraagd",
}


class Answer:
    """One answer: compares as its value in the file, and is written as words without markup.

    brief: the words for a table, where they are shorter than the others. names: the words that keep their capital
    inside a sentence.
    """

    __slots__ = ("brief", "names", "shown", "value")

    # a file holds text, numbers and truth values, and an answer is compared and put in order with any of these
    value: Final[Annotated[Any, Meaning("de waarde zoals zij in het planbestand staat")]]
    shown: Final[Annotated[str, Meaning("het antwoord zonder bewerking")]]
    brief: Final[str]
    names: Final[Container[str]]

    def __init__(self, value: object, shown: str, brief: str = "", names: Container[str] = ()) -> None:
        self.value = value
        self.shown = shown
        self.brief = brief or shown
        self.names = names

    def __str__(self) -> str:
        return inline(self.shown)

    def __repr__(self) -> str:
        return str(self)

    def __format__(self, spec: str) -> str:
        return format(str(self), spec)

    def __eq__(self, other: object) -> bool:
        return bool(self.value == (other.value if isinstance(other, Answer) else other))

    def __hash__(self) -> int:
        return hash(self.value)

    def __lt__(self, other: object) -> bool:
        return bool(self.value < (other.value if isinstance(other, Answer) else other))

    def __bool__(self) -> bool:
        return filled(self.value)

    def __len__(self) -> int:
        return len(self.shown)

    @property
    def kort(self) -> Annotated[str, Meaning("het antwoord in weinig woorden, voor een tabel")]:
        """The words without their explanation, for a table: `hoog`, and not `hoog: gaat altijd door`."""
        return inline(self.brief)

    @property
    def alineas(
        self,
    ) -> Annotated[str, Meaning("het antwoord met zijn alinea's en opsommingen, op een eigen plek")]:
        """The paragraphs and lists as they were typed, for a place of their own in a document."""
        return paragraphs(self.shown)


def in_words(words: str) -> Answer:
    """Give words of the program or of a person as an answer: it compares as these words, and is written as them."""
    return Answer(words, words)


class Missing:
    """A question without an answer: false, and written as why there is none; so is every part of it.

    label: the short name of the question. kern: a reader expects the answer, and it may still come.
    """

    __slots__ = ("kern", "label", "reason", "state")

    label: Final[Annotated[Answer | str, Meaning("bij een open vraag: de korte naam van de vraag")]]
    kern: Final[Annotated[bool, Meaning("bij een open vraag: of de lezer het antwoord verwacht")]]
    state: Final[State]
    reason: Final[str]

    def __init__(self, item: Item | None = None) -> None:
        self.state = item.state if item else State.OPEN
        self.reason = item.reason if item and not item.internal else ""
        self.label = in_words(item.question.label) if item else ""
        self.kern = bool(item and item.kern and item.missing and not item.internal)

    def __str__(self) -> str:
        reason = f": {inline(self.reason)}" if self.reason else ""
        return f"*{STATES[self.state]}{reason}*"

    def __repr__(self) -> str:
        return str(self)

    def __format__(self, spec: str) -> str:
        return format(str(self), spec)

    def __bool__(self) -> bool:
        return False

    def __len__(self) -> int:
        return 0

    def __iter__(self) -> Iterator[object]:
        return iter(())

    def __getattr__(self, name: str) -> "Missing":
        if name.startswith("_"):
            raise AttributeError(name)
        return self

    @property
    def reason_given(self) -> Answer:
        """Why there is no answer, in the words that a person gave; empty when none were given."""
        return in_words(self.reason)

    @property
    def kort(self) -> str:
        """The state without its reason, for a place where there is little room."""
        return f"*{STATES[self.state]}*"

    @property
    def alineas(self) -> str:
        """The same words, in a place of their own."""
        return str(self)
