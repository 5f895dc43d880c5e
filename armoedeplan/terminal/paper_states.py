"""How it stands with the papers of a plan, as lines and as data."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from armoedeplan.document.paper_state import ASKS, LAYERS, WAITS, Asked, PaperState
from armoedeplan.record.words import counted, listed
from armoedeplan.terminal.json_forms.standing_forms import PaperData
from armoedeplan.terminal.wrapping import WIDTH, folded, line_width

_WIDTH: Final = 42
_FEW: Final = 2
"""So many questions stand with a paper; all of them with `--stuk`."""


def paper_lines(states: Sequence[PaperState]) -> Iterator[str]:
    """Yield how it stands with the papers of this phase and the next, those that go together below one heading."""
    yield "Stukken nu, en straks:"
    width = max([_WIDTH, *(len(state.full_title) for state in states if state.now)])
    for layer, heading in LAYERS.items():
        told = [state for state in states if state.now and state.layer == layer]
        if told:
            yield f"   {heading}"
        for state in told:
            yield from _paper_line(state, width)
            yield from _question_lines(state.asks[:_FEW] if state.state == ASKS and not state.later else ())
    rest = dict.fromkeys(state.name for state in states if not state.now)
    if rest:
        yield from folded(f"Niet aan de orde: {listed(rest)}.", margin=3)
    yield from folded("Alles wat een stuk nog vraagt: armoedeplan status PLAN --stuk NAAM")


def _paper_line(state: PaperState, width: int) -> Iterator[str]:
    """Yield one paper with how it stands; below each other on a screen that is too narrow for two columns."""
    if line_width() >= WIDTH:
        yield from folded(_in_words(state), f"{state.full_title:<{width}} ", margin=6)
    else:
        yield from folded(f"{state.full_title}: {_in_words(state)}", margin=6)


def lines_of_paper(states: Iterable[PaperState]) -> Iterator[str]:
    """Yield how it stands with one paper, with all that it asks; states: more where municipalities differ."""
    for state in states:
        yield f"{state.full_title} ({state.name}): {_in_words(state)}"
        yield from _question_lines(state.asks)


def _in_words(state: PaperState) -> str:
    """Say how it stands with a paper."""
    when = "straks: " if state.later else ""
    if state.state == WAITS:
        return f"{when}{state.reason}"
    more = counted(len(state.asks), "vraag", "vragen")
    if state.state == ASKS:
        return f"{when}nog {more}"
    return f"{when}{state.state}{f' (nog {more})' if state.asks else ''}"


def _question_lines(asks: Iterable[Asked]) -> Iterator[str]:
    """Yield questions, each with how to answer it."""
    for asked in asks:
        yield from folded(f"{asked.question}{f' ({asked.times} keer)' if asked.times > 1 else ''}", margin=9)
        yield f"            armoedeplan zet PLAN {asked.path} ..."


def papers_as_data(states: Iterable[PaperState]) -> list[PaperData]:
    """Give how it stands with all papers as data."""
    return list(map(_paper_data, states))


def _paper_data(state: PaperState) -> PaperData:
    """Give how it stands with one paper as data."""
    told: PaperData = {
        "stuk": state.name,
        "groep": state.layer,
        "stand": state.state,
        "straks": state.later,
        "aan_de_orde": state.now,
        "vragen": [{"vraag": asked.question, "pad": asked.path, "keer": asked.times} for asked in state.asks],
    }
    if state.reason:
        told["reden"] = state.reason
    if state.whose:
        told["gemeenten"] = [*state.whose]
    return told
