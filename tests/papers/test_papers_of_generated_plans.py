"""The checklist over the papers of plans that answer only some questions, and of answers that are hard to write."""

import re
from collections.abc import Iterator

import pytest
from support.repetition import repetitions
from support.shelf import Shelf

from papers.generated import plan_with_fewer_answers, plan_with_nasty_answers
from papers.made import papers_of
from papers.open_lines import HALF_PART, held_now
from papers.rules import RULES, judged
from papers.verdicts import kept_faults, unexpected_in
from papers.word_rules import INTERNAL

FEW = range(6)
_ALL = range(6, 206)
_REACHING = (*range(6, 46), 53, 61, 63, 75, 110, 191)
"""These, with the few, reach every line of a template that any of all reaches (decision record 0108)."""
MANY = [seed for seed in _ALL if seed in _REACHING or repetitions(0, 1)]
_TOTALS = 11  # a plan without some of its answers has no total that its papers must have
_AT_ALL = [line for line in RULES if line != _TOTALS]


def faults(seed: int, shelf: Shelf) -> list[tuple[int, str, str]]:
    """Give the line, the paper and the words of each fault of a plan."""

    def judge() -> Iterator[tuple[int, str, str]]:
        papers = papers_of(plan_with_fewer_answers(seed))
        for line in _AT_ALL:
            yield from ((line, paper.name, str(one)) for paper, one in judged(papers, line))

    return kept_faults(f"plan {seed}", judge, shelf)


def unexpected(seed: int, shelf: Shelf) -> list[str]:
    """Give the faults of a plan in papers for which the line is not open."""
    found = faults(seed, shelf)
    return [f"plan {seed}, regel {line}: {one}" for line in _AT_ALL for one in unexpected_in(found, line, HALF_PART)]


@pytest.mark.parametrize("seed", FEW)
def test_a_plan_with_fewer_answers_keeps_the_checklist(seed: int, shelf: Shelf) -> None:
    assert unexpected(seed, shelf) == []


@pytest.mark.slow
@pytest.mark.parametrize("first", range(0, len(MANY), 20))
def test_many_plans_with_fewer_answers_keep_the_checklist(first: int, shelf: Shelf) -> None:
    assert [one for seed in MANY[first : first + 20] for one in unexpected(seed, shelf)] == []


@pytest.mark.slow
def test_what_is_open_for_plans_with_fewer_answers_is_broken_indeed(shelf: Shelf) -> None:
    """With NOG_OPEN=1 what holds is taken off the list; what only files tell is for another test."""

    def broken() -> set[tuple[str, int]]:
        return {(paper, line) for seed in (*FEW, *MANY) for line, paper, _ in faults(seed, shelf)}

    assert held_now(HALF_PART, broken, set(RULES)) == []


@pytest.mark.parametrize("seed", range(12))
def test_hard_answers_are_neither_lost_nor_cut_nor_joined_wrongly(seed: int) -> None:
    text, marks = plan_with_nasty_answers(seed)
    papers = papers_of(text)
    # on the work sheet the name of a record is a pointer to it, shortened with dots
    cut = [
        f"{paper.name}: {mark}"
        for paper in papers
        for mark in marks
        if paper.name not in INTERNAL
        and len(re.findall(rf"{mark}\b(?<!einde{mark})", paper.visible, re.IGNORECASE))
        != len(re.findall(rf"einde{mark}\b", paper.visible, re.IGNORECASE))
    ]
    joints = [f"{paper.name}: {one}" for paper, one in judged(papers, 6) if re.search(r"\.\.|: ?:|;\.", one.words)]
    assert (cut, joints) == ([], [])
