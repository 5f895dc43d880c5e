"""How it stands with a paper: whether it can be made now, and what must be answered first."""

from collections.abc import Iterable
from typing import Annotated, Final, NamedTuple

from armoedeplan.answers import Answer, in_words
from armoedeplan.meaning import Meaning
from armoedeplan.record.words import listed

READY: Final = "klaar"
DRAFT: Final = "concept"
ASKS: Final = "vragen"
WAITS: Final = "wacht"
COUNCIL_SET: Final = "raadsset"
LAYERS: Final = {COUNCIL_SET: "Voor college en raad", "bijlage": "Bijlagen", "intern": "Intern"}
"""With which papers a paper goes, as its template says it (`laag`), and as people read it."""


class Asked(NamedTuple):
    """A question that a paper needs an answer to: its words, where the answer goes, and in how many places."""

    question: str
    path: str
    times: int = 1


class PaperState(NamedTuple):
    """How it stands with one paper.

    state: ready, made as a concept, asking for answers, or waiting for something that is no answer. asks: what it
    misses. reason: what it waits for. later: whether it belongs to the next phase, and not to this one. now: whether
    it belongs to this phase or the next at all. whose: the municipalities it is told of, for a paper that each has of
    its own. of_all: whether the same holds for all of them. made_as: as what it can be made, if it can. concerns: the
    question whose answer can end the waiting, by path; nothing when none can.
    """

    name: str
    title: str
    layer: str
    state: str
    asks: tuple[Asked, ...] = ()
    reason: str = ""
    later: bool = False
    now: bool = True
    whose: tuple[str, ...] = ()
    of_all: bool = True
    made_as: str = ""
    concerns: str = ""

    @property
    def full_title(self) -> str:
        """Of which paper it is told, and for whom where each municipality has its own."""
        if not self.whose:
            return self.title
        return f"{self.title}, {'per gemeente' if self.of_all else f'voor {listed(self.whose)}'}"


class Stukvraag(NamedTuple):
    """A question that a paper needs an answer to, as a template sees it."""

    vraag: Annotated[Answer, Meaning("de vraag")]
    aantal: Annotated[int, Meaning("op hoeveel plaatsen")]


class Stukstand(NamedTuple):
    """How it stands with one paper, as a template sees it."""

    stuk: Annotated[Answer, Meaning("de titel van het stuk")]
    groep: Annotated[Answer, Meaning("waarbij het hoort: voor college en raad, bijlagen of intern")]
    stand: Annotated[Answer, Meaning("klaar, concept, vragen of wacht")]
    reden: Annotated[Answer, Meaning("waarop het wacht")]
    straks: Annotated[bool, Meaning("of het bij de volgende fase hoort")]
    vragen: Annotated[list[Stukvraag], Meaning("wat het nog vraagt")]


def states_for_template(states: Iterable[PaperState]) -> list[Stukstand]:
    """Give how it stands with the papers of this phase and the next, those that go together beside each other."""
    order = list(LAYERS)
    told = sorted((state for state in states if state.now), key=lambda state: order.index(state.layer))
    return [
        Stukstand(
            in_words(state.full_title),
            in_words(LAYERS[state.layer]),
            in_words(state.state),
            in_words(state.reason),
            state.later,
            [Stukvraag(in_words(asked.question), asked.times) for asked in state.asks],
        )
        for state in told
    ]
