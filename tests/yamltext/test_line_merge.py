"""Three texts laid side by side: no line of any is lost, and only what both changed stands there twice."""

import random

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from armoedeplan.finding import Finding
from armoedeplan.yamltext.conflicts import MarkedVersions, conflict_finding, marked_versions
from armoedeplan.yamltext.line_merge import Labels, laid_together, merged_text, with_marks

LINES = st.lists(st.sampled_from(["a: 1\n", "b: 2\n", "c:\n", "  d: 3\n", "# e\n"]), max_size=8)
TEXTS = LINES.map("".join)
LABELS = Labels("eerste", "begin", "tweede")


@given(TEXTS, TEXTS, TEXTS)
def test_every_line_of_each_is_there_in_its_order(base: str, ours: str, theirs: str) -> None:
    found = laid_together(base, ours, theirs)
    assert "".join(line for stretch in found for line in stretch.base) == base
    assert "".join(line for stretch in found for line in stretch.ours) == ours
    assert "".join(line for stretch in found for line in stretch.theirs) == theirs


@given(TEXTS, TEXTS)
@example("a: 1\nb: 2\na: 1\n", "c:\na: 1\na: 1\n")
def test_what_one_did_is_the_outcome_when_the_other_did_nothing(base: str, changed: str) -> None:
    for found in (laid_together(base, changed, base), laid_together(base, base, changed)):
        assert merged_text(found) == changed
        assert not any(stretch.twice for stretch in found)


@given(TEXTS, TEXTS, TEXTS)
def test_the_marks_give_all_versions_back(base: str, ours: str, theirs: str) -> None:
    found = laid_together(base, ours, theirs)
    marked = marked_versions(with_marks(found, LABELS))
    if not any(stretch.twice for stretch in found):
        assert marked is None
        return
    assert isinstance(marked, MarkedVersions)
    again = laid_together(marked.base or "", marked.ours, marked.theirs)
    assert merged_text(again) == merged_text(found)
    assert marked.names == ("eerste", "tweede")


def test_a_last_line_without_an_end_gets_one_between_marks() -> None:
    text = with_marks(laid_together("a: 1", "a: 2", "a: 3"), LABELS)
    assert text == "<<<<<<< eerste\na: 2\n||||||| begin\na: 1\n=======\na: 3\n>>>>>>> tweede\n"


def test_marks_of_git_without_the_begin_are_taken_apart_too() -> None:
    found = marked_versions("x: 0\n<<<<<<< HEAD\na: 2\n=======\na: 3\n>>>>>>> tak\ny: 1\n")
    assert found == MarkedVersions("x: 0\na: 2\ny: 1\n", None, "x: 0\na: 3\ny: 1\n", ("HEAD", "tak"))


def test_marks_that_do_not_belong_together_are_told_with_their_line() -> None:
    found = marked_versions("<<<<<<< HEAD\na: 2\n>>>>>>> tak\n")
    assert isinstance(found, Finding)
    assert (found.code, found.path, found.mark.line) == ("AP039", "", 3)


def test_marks_are_told_with_all_their_lines_and_with_what_to_do() -> None:
    found = conflict_finding("x: 0\n<<<<<<< HEAD\na: 2\n=======\na: 3\n>>>>>>> tak\n")
    assert found is not None
    assert (found.code, found.path, found.mark.line) == ("AP039", "", 2)
    assert found.message == "Hier begint een stuk dat twee keer is gewijzigd (markeringen op regel 2, 4, 6)"
    assert found.remedy.startswith("Los het vraag voor vraag op met: armoedeplan voegsamen BESTAND.")


def test_a_long_text_is_laid_together_as_a_short_one_is(monkeypatch: pytest.MonkeyPatch) -> None:
    chance = random.Random(3)  # noqa: S311 - no secret
    for _ in range(60):
        base = [f"regel {at}\n" for at in range(chance.randint(1, 40))]
        texts = []
        for name in ("een", "twee"):
            changed = [line if chance.random() < 0.8 else f"{name} {line}" for line in base]
            for _ in range(chance.randint(0, 3)):
                changed.insert(chance.randint(0, len(changed)), f"{name} erbij\n")
            texts.append("".join(changed))
        monkeypatch.setattr("armoedeplan.yamltext.line_merge._LONG", 2_000)
        short = laid_together("".join(base), *texts)
        monkeypatch.setattr("armoedeplan.yamltext.line_merge._LONG", 0)
        long = laid_together("".join(base), *texts)
        assert merged_text(long) == merged_text(short)
        assert "".join(line for stretch in long for line in stretch.ours) == texts[0]
        assert "".join(line for stretch in long for line in stretch.theirs) == texts[1]
