"""How it stands with a paper: whether it can be made now, and what must be answered first."""

from typing import Final, NamedTuple

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
    its own. of_all: whether the same holds for all of them.
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
