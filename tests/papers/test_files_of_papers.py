"""Each line of the checklist about pages, phones, forms and pictures, over the files that are sent."""

from functools import partial

import pytest
from support.shelf import Shelf
from support.validators import needs_axe

from papers.generated import plan_with_fewer_answers
from papers.made import Paper, papers_of, papers_of_example
from papers.open_lines import EXAMPLES_PART, HALF_PART, held_now
from papers.rules import FILE_RULES, broken_by_examples
from papers.verdicts import PHONE, faults_of_files, faults_on_phones, unexpected_in

MADE = (
    ("voorbeeldstad", "aangeboden_aan_raad"),
    ("voorbeeldstad", "vastgesteld"),
    ("kleindorp", "concept"),
    ("roosendaal", "concept"),
)
"""The example of a whole plan when the council gets it and when it has decided, and the others as they are."""
FEW = (0, 3)
ON_PAPER = [line for line in FILE_RULES if line != PHONE]


def thinned(seed: int) -> tuple[Paper, ...]:
    return papers_of(plan_with_fewer_answers(seed))


@pytest.mark.parametrize("line", ON_PAPER)
@pytest.mark.parametrize(("example", "status"), MADE)
def test_the_files_of_an_example_keep_a_line(example: str, status: str, line: int, shelf: Shelf) -> None:
    faults = faults_of_files(f"{example} {status}", partial(papers_of_example, example, status), shelf)
    assert unexpected_in(faults, line) == []


@needs_axe
@pytest.mark.parametrize(("example", "status"), MADE)
def test_the_pages_of_an_example_can_be_read_on_a_phone(example: str, status: str, shelf: Shelf) -> None:
    faults = faults_on_phones(f"{example} {status}", partial(papers_of_example, example, status), shelf)
    assert unexpected_in(faults, PHONE) == []


@pytest.mark.parametrize("seed", FEW)
def test_the_files_of_a_plan_with_fewer_answers_keep_the_checklist(seed: int, shelf: Shelf) -> None:
    faults = faults_of_files(f"{seed}", partial(thinned, seed), shelf, ("pdf", "docx"))
    assert [(line, one) for line in ON_PAPER for one in unexpected_in(faults, line, HALF_PART)] == []


@needs_axe
@pytest.mark.parametrize("seed", FEW)
def test_the_pages_of_a_plan_with_fewer_answers_can_be_read_on_a_phone(seed: int, shelf: Shelf) -> None:
    faults = faults_on_phones(f"{seed}", partial(thinned, seed), shelf)
    assert unexpected_in(faults, PHONE, HALF_PART) == []


@pytest.mark.slow
@needs_axe
def test_what_is_open_of_the_files_is_broken_indeed(shelf: Shelf) -> None:
    """As text or as a file; with NOG_OPEN=1 what holds is taken off the list."""
    broken = broken_by_examples()
    for example, status in MADE:
        papers = partial(papers_of_example, example, status)
        for faults in (faults_of_files, faults_on_phones):
            broken |= {(paper, line) for line, paper, _ in faults(f"{example} {status}", papers, shelf)}
    assert held_now(EXAMPLES_PART, broken, FILE_RULES) == []
