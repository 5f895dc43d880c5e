"""The search finds what a policy advisor looks for: recall in the first three over labelled questions."""

from pathlib import Path

import pytest
import yaml

from armoedeplan.practice.library import built_in
from armoedeplan.practice.search import search

QUESTIONS: dict[str, list[str]] = yaml.safe_load(
    (Path(__file__).parent / "zoekvragen.yaml").read_text(encoding="utf-8")
)
FIRST = 3


def recall(query: str, wanted: list[str]) -> float:
    """Give the share of the wanted cases among the first three, of as many as can be there."""
    found = [hit.entry.data["id"] for hit in search(built_in(), query).hits[:FIRST]]
    return len(set(found) & set(wanted)) / min(FIRST, len(wanted))


def measured() -> float:
    return sum(recall(query, wanted) for query, wanted in QUESTIONS.items()) / len(QUESTIONS)


def test_there_are_at_least_sixty_questions_about_all_cases() -> None:
    assert len(QUESTIONS) >= 60
    assert {case for wanted in QUESTIONS.values() for case in wanted} == {one.data["id"] for one in built_in()}


def test_nine_in_ten_of_the_wanted_cases_are_among_the_first_three() -> None:
    assert measured() >= 0.9, [query for query, wanted in QUESTIONS.items() if recall(query, wanted) < 1]


def test_the_manual_tells_the_recall_that_is_measured() -> None:
    manual = (Path(__file__).parents[2] / "docs" / "voorbeelden.md").read_text(encoding="utf-8")
    assert f"{measured():.2f}".replace(".", ",") in manual
    assert f"{len(QUESTIONS)} zoekvragen" in manual


@pytest.mark.parametrize(
    "query", ["schuldhulp", "schuldhulpverlenning", "SCHULDEN", "Schúlden", "schuldenproblematiek"]
)
def test_debts_are_found_however_they_are_written(query: str) -> None:
    assert "alkmaar_schuldpreventie" in [hit.entry.data["id"] for hit in search(built_in(), query).hits[:FIRST]]
