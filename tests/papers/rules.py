"""The checklist: each line with its rule, so that a test, a table and a person speak of the same number."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Final

from papers import case_rules, structure_rules, word_rules
from papers.made import Paper
from papers.reading import Violation

PaperRule = Callable[[Paper], Iterator[Violation]]
SetRule = Callable[[Sequence[Paper]], Iterator[tuple[Paper, Violation]]]


def _lines(*modules: object) -> dict[int, Callable[..., object]]:
    """Give the rules of some modules by the number in their name."""
    named = {name: rule for module in modules for name, rule in vars(module).items() if name.startswith("line_")}
    return {int(name.split("_")[1]): rule for name, rule in named.items()}


_ALL: Final = dict(sorted(_lines(word_rules, structure_rules, case_rules).items()))
_OF_SETS: Final = (8, 11, 22)
PAPER_RULES: Final[Mapping[int, PaperRule]] = {n: one for n, one in _ALL.items() if n not in _OF_SETS}  # type: ignore[misc]
SET_RULES: Final[Mapping[int, SetRule]] = {n: _ALL[n] for n in _OF_SETS}  # type: ignore[misc]
RULES: Final = tuple(_ALL)


def judged(papers: Sequence[Paper], number: int) -> Iterator[tuple[Paper, Violation]]:
    """Yield what a line of the checklist has against some papers of one plan."""
    if number in SET_RULES:
        yield from SET_RULES[number](papers)
        return
    for paper in papers:
        yield from ((paper, one) for one in PAPER_RULES[number](paper))
