"""The checklist: each line with its rule, so that a test, a table and a person speak of the same number."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Final

from papers import (
    case_rules,
    column_rules,
    date_rules,
    form_rules,
    money_rules,
    page_rules,
    phone_rules,
    picture_rules,
    reader_rules,
    reference_rules,
    repetition_rules,
    running_rules,
    shape_rules,
    table_rules,
    word_rules,
)
from papers.made import EXAMPLES, STATUSES, Paper, papers_of_example
from papers.printed import Printed
from papers.reading import Violation

PaperRule = Callable[[Paper], Iterator[Violation]]
FileRule = Callable[[Printed], Iterator[Violation]]
SetRule = Callable[[Sequence[Paper]], Iterator[tuple[Paper, Violation]]]


def _lines(*modules: object) -> dict[int, Callable[..., object]]:
    """Give the rules of some modules by the number in their name."""
    named = {name: rule for module in modules for name, rule in vars(module).items() if name.startswith("line_")}
    return {int(name.split("_")[1]): rule for name, rule in named.items()}


_SUBJECTS: Final = (
    word_rules,
    reader_rules,
    repetition_rules,
    table_rules,
    money_rules,
    shape_rules,
    reference_rules,
    case_rules,
    date_rules,
    picture_rules,
)
_ALL: Final = dict(sorted(_lines(*_SUBJECTS).items()))
_OF_SETS: Final = (8, 11, 22)
PAPER_RULES: Final[Mapping[int, PaperRule]] = {n: one for n, one in _ALL.items() if n not in _OF_SETS}  # type: ignore[misc]
SET_RULES: Final[Mapping[int, SetRule]] = {n: _ALL[n] for n in _OF_SETS}  # type: ignore[misc]
RULES: Final = tuple(_ALL)
FILE_RULES: Final[Mapping[int, FileRule]] = {
    13: column_rules.line_13_numbers_to_the_right,
    16: page_rules.line_16_pages,
    17: page_rules.line_17_first_page_of_proposal,
    25: running_rules.line_25_concept,
    27: page_rules.line_27_contents,
    28: page_rules.line_28_fill,
    29: running_rules.line_29_page_of_pages,
    38: phone_rules.line_38_phone,
    39: form_rules.line_39_room_to_write,
    40: picture_rules.small_on_paper,
}
"""What is asked of the files that are made of a paper."""


def judged(papers: Sequence[Paper], number: int) -> Iterator[tuple[Paper, Violation]]:
    """Yield what a line of the checklist has against some papers of one plan."""
    if number in SET_RULES:
        yield from SET_RULES[number](papers)
        return
    for paper in papers:
        yield from ((paper, one) for one in PAPER_RULES[number](paper))


def broken_by_examples() -> set[tuple[str, int]]:
    """Give the papers of the examples with the lines that they break as text, at some moment."""
    every = [papers_of_example(example, status) for example in EXAMPLES for status in STATUSES]
    return {(paper.name, line) for papers in every for line in RULES for paper, _ in judged(papers, line)}
