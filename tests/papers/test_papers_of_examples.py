"""Each line of the checklist over the papers of each example at each moment."""

import pytest

from papers.made import EXAMPLES, STATUSES, papers_of_example
from papers.open_lines import EXAMPLES_PART, held_now, unexpected
from papers.rules import FILE_RULES, RULES, broken_by_examples


@pytest.mark.parametrize("line", RULES)
@pytest.mark.parametrize("status", STATUSES)
@pytest.mark.parametrize("example", EXAMPLES)
def test_a_line_of_the_checklist_holds(example: str, status: str, line: int) -> None:
    assert list(unexpected(papers_of_example(example, status), line)) == []


@pytest.mark.slow
def test_what_is_open_is_broken_indeed() -> None:
    """A paper that holds a line is taken off the list: with NOG_OPEN=1 that is done here."""
    assert held_now(EXAMPLES_PART, broken_by_examples, set(RULES) - set(FILE_RULES)) == []
