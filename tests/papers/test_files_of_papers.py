"""Each line of the checklist about pages, phones, forms and pictures, over the files that are sent."""

from collections.abc import Mapping, Sequence
from functools import cache, partial
from typing import Final

import pytest
from support.repetition import repetitions
from support.shelf import Shelf
from support.validators import needs_axe

from armoedeplan.render.document_set import documents
from papers.generated import plan_with_fewer_answers
from papers.made import Paper, papers_of, papers_of_example
from papers.open_lines import EXAMPLES_PART, HALF_PART, held_now
from papers.printed import FILES
from papers.rules import FILE_RULES, broken_by_examples
from papers.verdicts import PHONE, Fault, Papers, faults_of_files, faults_on_phones, unexpected_in

MADE = (
    ("voorbeeldstad", "aangeboden_aan_raad"),
    ("voorbeeldstad", "vastgesteld"),
    ("kleindorp", "concept"),
    ("roosendaal", "concept"),
)
"""The example of a whole plan when the council gets it and when it has decided, and the others as they are."""
FEW = (0, 3)
ON_PAPER = [line for line in FILE_RULES if line != PHONE]


@cache
def thinned(seed: int) -> tuple[Paper, ...]:
    return papers_of(plan_with_fewer_answers(seed))


WHOLE: Final = {f"{example} {status}": partial(papers_of_example, example, status) for example, status in MADE}
HALF: Final = {str(seed): partial(thinned, seed) for seed in FEW}


def has_turn(paper: str, plan: str, among: Mapping[str, Papers]) -> bool:
    """Whether a paper of a plan is more than a PDF now: with each change for one of the plans that have it, in turn."""
    having = [name for name, papers in among.items() if paper in {one.name for one in papers()}]
    return repetitions(0, 1) > 0 or having[sorted(documents()).index(paper) % len(having)] == plan


def on_paper(plan: str, among: Mapping[str, Papers], forms: Sequence[str], shelf: Shelf) -> list[Fault]:
    """Give the faults in the files of a plan; those that are more than a PDF have all of some formats."""
    return faults_of_files(plan, among[plan], shelf, lambda paper: forms if has_turn(paper, plan, among) else forms[:1])


def on_phones(plan: str, among: Mapping[str, Papers], shelf: Shelf) -> list[Fault]:
    """Give the faults of the pages of a plan on a phone, of the papers whose turn it is."""
    return faults_on_phones(plan, lambda: [one for one in among[plan]() if has_turn(one.name, plan, among)], shelf)


@pytest.mark.parametrize("line", ON_PAPER)
@pytest.mark.parametrize("plan", WHOLE)
def test_the_files_of_an_example_keep_a_line(plan: str, line: int, shelf: Shelf) -> None:
    assert unexpected_in(on_paper(plan, WHOLE, FILES, shelf), line) == []


@needs_axe
@pytest.mark.parametrize("plan", WHOLE)
def test_the_pages_of_an_example_can_be_read_on_a_phone(plan: str, shelf: Shelf) -> None:
    assert unexpected_in(on_phones(plan, WHOLE, shelf), PHONE) == []


@pytest.mark.parametrize("plan", HALF)
def test_the_files_of_a_plan_with_fewer_answers_keep_the_checklist(plan: str, shelf: Shelf) -> None:
    faults = on_paper(plan, HALF, ("pdf", "docx"), shelf)
    assert [(line, one) for line in ON_PAPER for one in unexpected_in(faults, line, HALF_PART)] == []


@needs_axe
@pytest.mark.parametrize("plan", HALF)
def test_the_pages_of_a_plan_with_fewer_answers_can_be_read_on_a_phone(plan: str, shelf: Shelf) -> None:
    assert unexpected_in(on_phones(plan, HALF, shelf), PHONE, HALF_PART) == []


@pytest.mark.slow
@needs_axe
def test_what_is_open_of_the_files_is_broken_indeed(shelf: Shelf) -> None:
    """As text or as a file; with NOG_OPEN=1 what holds is taken off the list."""

    def broken() -> set[tuple[str, int]]:
        files = [one for plan in WHOLE for one in on_paper(plan, WHOLE, FILES, shelf)]
        phones = [one for plan in WHOLE for one in on_phones(plan, WHOLE, shelf)]
        return broken_by_examples() | {(paper, line) for line, paper, _ in (*files, *phones)}

    assert held_now(EXAMPLES_PART, broken, FILE_RULES) == []
