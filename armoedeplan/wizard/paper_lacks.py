"""What papers wait for, in one reckoning: the questions, each with the number that leads there."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from armoedeplan.document.paper import DEFINITIEF
from armoedeplan.document.paper_state import ASKS, WAITS, Asked, PaperState
from armoedeplan.progress import Item
from armoedeplan.record.words import counted
from armoedeplan.wizard.commands import line_number
from armoedeplan.wizard.move import Target


class Lack(NamedTuple):
    """A question that a paper waits for, by its words and its path."""

    question: str
    path: str


class PaperLacks:
    """How some papers stand, and what they lack together, in the order of the numbers."""

    def __init__(self, states: Sequence[PaperState], items: Sequence[Item]) -> None:
        self._states = states
        self._items = items
        self.lacks = list(dict.fromkeys(lack for state in states for lack in self._lacks_of(state)))

    def lines(self) -> Iterator[str]:
        """Yield a line for each paper, and below it each question that it waits for, with its number."""
        for state in self._states:
            yield f"{state.full_title}: {stand_in_words(state)}"
            for lack in self._lacks_of(state):
                yield f"   {self.lacks.index(lack) + 1}. {lack.question}"

    def target(self, typed: str) -> Target:
        """Give where the number of a question leads. Raises Refused when there is none with that number."""
        lack = self.lacks[line_number(typed, len(self.lacks)) - 1]
        return Target(next((item.step for item in self._items if item.path == lack.path), 0), path=lack.path)

    def _lacks_of(self, state: PaperState) -> Iterable[Lack]:
        """Give the questions that a paper waits for."""
        asked = [*state.asks]
        if state.concerns:
            found = next((item for item in self._items if item.path.without_keys == state.concerns), None)
            asked += [Asked(found.question.text, str(found.path))] if found else []
        return [Lack(f"{ask.question}{f' ({ask.times} keer)' if ask.times > 1 else ''}", ask.path) for ask in asked]


def stand_in_words(state: PaperState) -> str:
    """Say whether a paper can be made now, and if not why."""
    if state.state == WAITS:
        return f"kan nog niet: {state.reason}"
    more = counted(len(state.asks), "vraag", "vragen")
    if state.state == ASKS:
        return f"kan nog niet: er {'staat' if len(state.asks) == 1 else 'staan'} nog {more} open"
    as_what = "" if state.made_as == DEFINITIEF else f", als {state.made_as}"
    return f"klaar om te maken{as_what}{f' (nog {more} open)' if state.asks else ''}"
