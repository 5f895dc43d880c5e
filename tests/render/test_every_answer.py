"""Every answer that may be public stands in a paper, and nothing internal in any of them.

What stands in no paper for others than the writer of the plan is on a list, each question with the reason why.
"""

from functools import cache
from pathlib import Path

import pytest
import yaml
from support.shown import (
    OTHERS,
    WORKSHEET,
    leaves_by_path,
    papers,
    papers_of_plan_with,
    papers_with,
    plans,
    readers,
    told_to_others,
    words_of,
)

from armoedeplan.plan.plan import Plan
from armoedeplan.plan.public import is_internal
from armoedeplan.record.spot import asked

_LIST = yaml.safe_load((Path(__file__).parent / "nog_nergens.yaml").read_text(encoding="utf-8"))
REASONS = [group["reden"] for groups in _LIST.values() for group in groups]
IN_NO_PAPER: list[str] = [path for group in _LIST["in_geen_stuk"] for path in group["vragen"]]
ONLY_WORKSHEET: list[str] = [path for group in _LIST["alleen_op_het_werkblad"] for path in group["vragen"]]
LISTED = IN_NO_PAPER + ONLY_WORKSHEET
DECIDES_WHAT_IS_ASKED = ("ervaringskennis.beloning.effect_op_uitkering_nagegaan",)
"""Internal answers on which it depends whether another question is asked, whose answer papers show."""

WRITTEN = ("ervaringskennis.tellingen", "ervaringskennis.verworpen_inzichten", "ervaringskennis.inzichten.tellingen")
"""What commands write and nobody is asked: the monitor tells the counts, and what made them safe is no answer."""


@cache
def internal_by_path() -> dict[str, bool]:
    """Tell of every question that the plans answer whether its answer is internal."""
    return {
        path: any(leaf.internal for leaf in found)
        for number in range(len(plans()))
        for path, found in leaves_by_path(number).items()
    }


def stands_in_words(path: str) -> bool:
    """Tell whether all answers to a question stand word for word in papers for others."""
    words = words_of(path)
    return bool(words) and all(one in told_to_others() for one in words)


def changes(path: str, among: tuple[str, ...]) -> bool:
    """Tell whether the answers to a question change one of some papers."""
    return next(papers_with([path], among), None) is not None


def is_shown(path: str) -> bool:
    """Tell whether the answers to a question change a paper for others of some plan; first those that ask for it.

    Then come those that ask for what it is a part of, and then all.
    What the first plan does not show stands mostly in the plans unlike it, which come last: the one that waits for
    answers, and our example.
    """
    numbers = (0, *range(len(plans()) - 1, 0, -1))
    tried: set[tuple[int, str]] = set()
    for asked_for in (path, path.rpartition(".")[0], ""):
        for number in numbers:
            names = [name for name in readers(number, asked_for) if (number, name) not in tried]
            tried |= {(number, name) for name in names}
            if any(papers_of_plan_with(number, [path], names)):
                return True
    return False


@pytest.mark.slow
def test_every_public_answer_stands_in_a_paper_for_others_or_is_on_the_list() -> None:
    public = [path for path, internal in internal_by_path().items() if not internal and not path.startswith(WRITTEN)]
    assert len(public) > 500
    unseen = [path for path in public if path not in LISTED and not stands_in_words(path)]
    hidden = [path for path in unseen if not is_shown(path)]
    assert hidden == [], "show each in a paper, or say in nog_nergens.yaml why in none"


@pytest.mark.slow
def test_what_is_on_the_list_stands_in_no_paper_for_others() -> None:
    # all at once is quick; which of them it is, is asked only when one does
    if set(papers_with(LISTED, OTHERS)):
        assert [path for path in LISTED if changes(path, OTHERS)] == []
    assert [path for path in LISTED if stands_in_words(path)] == []


@pytest.mark.slow
def test_what_the_list_says_stands_on_the_worksheet_stands_there_and_the_rest_does_not() -> None:
    assert [path for path in ONLY_WORKSHEET if not changes(path, (WORKSHEET,))] == []
    assert [path for path in IN_NO_PAPER if changes(path, (WORKSHEET,))] == []


@pytest.mark.slow
def test_no_internal_answer_stands_in_any_paper() -> None:
    internal = [path for path, hidden in internal_by_path().items() if hidden]
    assert len(internal) > 10
    everything = told_to_others() + "\n".join(papers(number)[WORKSHEET] for number in range(len(plans()))).lower()
    assert [path for path in internal if any(one in everything for one in words_of(path))] == []
    beside = [path for path in internal if path not in DECIDES_WHAT_IS_ASKED and not words_of(path)]
    assert not set(papers_with(beside, (*OTHERS, WORKSHEET)))


def test_the_list_names_each_public_question_once_with_a_reason_of_its_own() -> None:
    assert len(LISTED) == len(set(LISTED))
    assert len(REASONS) == len(set(REASONS))
    assert all(len(reason.split()) > 5 for reason in REASONS)
    assert [path for path in LISTED if not asked(Plan, path).question or is_internal(path)] == []


@pytest.mark.slow
def test_a_question_that_papers_show_could_not_stand_on_the_list() -> None:
    assert stands_in_words("uitgangspunten.doelstelling.tekst")
    assert changes("verantwoording.raadsvoorstel.argumenten.besluitpunt", OTHERS)
    assert changes("samenwerking.conclusies.soort", (WORKSHEET,))
