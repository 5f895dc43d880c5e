"""The search finds what a policy advisor looks for, and nothing else: measured over labelled questions.

`GOLDEN=1 pytest tests/practice/test_recall.py` writes the figures in `docs/voorbeelden.md` anew.
"""

import os
import re
from pathlib import Path
from typing import NamedTuple

import pytest
import yaml

from armoedeplan.practice.everyday import FILE, everyday_text
from armoedeplan.practice.evidence import words_of
from armoedeplan.practice.library import built_in
from armoedeplan.practice.search import search
from armoedeplan.practice.words import word_stems
from armoedeplan.record.words import plain

LABELLED: list[dict[str, list[str]]] = yaml.safe_load(
    (Path(__file__).parent / "zoekvragen.yaml").read_text(encoding="utf-8")
)
QUESTIONS = {str(one["vraag"]): one for one in LABELLED}
FIRST = 3
MANUAL = Path(__file__).parents[2] / "docs" / "voorbeelden.md"
TOLD = re.compile(
    r"Wij legden het (\d+) zoekvragen voor .*?, (\d+) daarvan .*?\nVan wat bij de eerste drie staat, hoort (\d,\d\d) "
    r"erbij; .*? staat (\d,\d\d) bij de eerste drie; en bij (\d+) van de (\d+) vragen "
)
"""The figures of the manual; what is said of them is for a person."""


class Measured(NamedTuple):
    """The share of what is shown that belongs, of what is wanted that is shown, and of the empty that stay empty."""

    precision: float
    recall: float
    empty: float


def first(query: str) -> list[str]:
    return [hit.entry.data["id"] for hit in search(built_in(), query).hits[:FIRST]]


def measured() -> Measured:
    belong = shown = 0
    recalls, empty = [], []
    for query, label in QUESTIONS.items():
        found, wanted = first(query), label["vindt"]
        if not wanted:
            empty.append(not found)
            continue
        belong += len({*found} & {*wanted, *label.get("ook", ())})
        shown += len(found)
        recalls.append(len({*found} & {*wanted}) / min(FIRST, len(wanted)))
    return Measured(belong / shown, sum(recalls) / len(recalls), sum(empty) / len(empty))


def test_there_are_enough_questions_about_all_cases_and_about_none() -> None:
    assert len(LABELLED) == len(QUESTIONS) >= 120
    assert {case for label in LABELLED for case in label["vindt"]} == {one.data["id"] for one in built_in()}
    assert sum(not label["vindt"] for label in LABELLED) >= 30


def test_what_is_wanted_is_found_and_what_does_not_belong_is_not() -> None:
    now = measured()
    assert now.precision >= 0.8, now
    assert now.recall >= 0.95, now
    assert now.empty >= 0.9, now


def test_the_manual_tells_what_is_measured() -> None:
    now, nowhere = measured(), sum(not label["vindt"] for label in LABELLED)
    figures = (
        *(str(len(QUESTIONS)), str(nowhere)),
        *(f"{share:.2f}".replace(".", ",") for share in (now.precision, now.recall)),
        *(str(round(now.empty * nowhere)), str(nowhere)),
    )
    manual = MANUAL.read_text(encoding="utf-8")
    told = TOLD.search(manual)
    assert told
    if os.environ.get("GOLDEN") == "1":
        words = TOLD.sub(lambda found: with_figures(found, figures), manual)
        MANUAL.write_text(words, encoding="utf-8", newline="\n")
    else:
        assert told.groups() == figures


def with_figures(found: re.Match[str], figures: tuple[str, ...]) -> str:
    """Give what was found with other figures in it."""
    words = found[0]
    for number in range(len(figures), 0, -1):
        words = (
            words[: found.start(number) - found.start()]
            + figures[number - 1]
            + words[found.end(number) - found.start() :]
        )
    return words


def test_the_reason_names_words_that_stand_in_the_case() -> None:
    told = 0
    for query in QUESTIONS:
        for hit in search(built_in(), query).hits:
            words = words_of(hit)
            assert words, (query, hit.entry.data["id"])
            stand = plain(str(hit.entry.data))
            # what is chosen from a list stands in the data by its name, and is shown by its label
            assert all(plain(word) in stand or set(word_stems(word)) <= hit.entry.terms.keys() for word in words)
            told += 1
    assert told > len(QUESTIONS) / 2


def test_the_file_with_everyday_words_that_is_read_is_made_from_what_people_write() -> None:
    assert everyday_text() == FILE.read_text(encoding="utf-8"), "run: python -m armoedeplan.practice"


@pytest.mark.parametrize(
    "query", ["schuldhulp", "schuldhulpverlenning", "SCHULDEN", "Schúlden", "schuldenproblematiek"]
)
def test_debts_are_found_however_they_are_written(query: str) -> None:
    assert "alkmaar_schuldpreventie" in first(query)


@pytest.mark.parametrize("query", ["energiearmoede", "kinderopvangtoeslag", "vrouwenopvang", "giften"])
def test_half_a_compound_that_tells_no_subject_is_no_match(query: str) -> None:
    assert first(query) == []


@pytest.mark.parametrize("query", ["schuldenproblematiek", "kindarmoede", "bijstandsmoeders"])
def test_a_compound_is_about_its_subject(query: str) -> None:
    assert first(query)


def test_everyday_words_reach_their_subject_also_with_a_word_in_between() -> None:
    assert first("rood staan") == first("rood te staan") != []


def test_nothing_typed_but_empty_words_finds_nothing() -> None:
    assert search(built_in(), "hoe doe je dat").hits == ()
