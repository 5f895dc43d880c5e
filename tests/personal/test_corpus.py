"""How well what identifies a person is found, on sentences that no rule was made with. All of it is made up."""

import pytest
from support.labelled import HELD_OUT, KINDS, MAKING, all_sentences, measured_scores, missed_finds
from support.program import ROOT

from armoedeplan.personal.hits import hits_in
from armoedeplan.personal.prefilter import places_of_interest

SURE = ("bsn", "iban", "email", "telefoon", "adres")


@pytest.mark.parametrize("kind", SURE)
def test_numbers_and_addresses_are_nearly_always_found(kind: str) -> None:
    assert measured_scores(HELD_OUT)[kind].recall >= 0.98


def test_names_are_mostly_found_and_with_a_title_more_often() -> None:
    measured = measured_scores(HELD_OUT)
    assert measured["naam_titel"].recall >= 0.9
    assert min(measured["naam_voorletters"].recall, measured["naam_voornaam"].recall) >= 0.8


@pytest.mark.parametrize("kind", KINDS)
def test_what_is_told_is_nearly_always_right(kind: str) -> None:
    measured = measured_scores(HELD_OUT)[kind]
    assert measured.precision >= 0.95
    assert measured.found >= 18


def test_the_other_kinds_are_found_too() -> None:
    assert min(score.recall for score in measured_scores(HELD_OUT).values()) >= 0.8


def test_the_corpus_is_large_and_its_parts_share_no_sentence() -> None:
    both = [all_sentences(part) for part in (MAKING, HELD_OUT)]
    assert sum(len(sentence.labels) for part in both for sentence in part) >= 500
    assert sum(not sentence.labels for part in both for sentence in part) >= 1500
    assert not {one.text for one in both[0]} & {one.text for one in both[1]}


def test_the_part_that_rules_were_made_with_has_nothing_left_to_learn() -> None:
    assert list(missed_finds(MAKING)) == []


def test_a_mark_says_nothing_of_the_value_and_knows_it_in_every_writing() -> None:
    marks = {hit.mark for text in ("bel 06-01234567", "bel 06 01 23 45 67", "bel 0601234567") for hit in hits_in(text)}
    assert len(marks) == 1
    assert all(len(mark) == 5 for mark in marks)
    assert {hit.mark for hit in hits_in("bel 06-01234568")}.isdisjoint(marks)


@pytest.mark.parametrize("part", [MAKING, HELD_OUT])
def test_no_message_has_the_value_in_it(part: str) -> None:
    for sentence in all_sentences(part):
        for hit in hits_in(sentence.text):
            value = sentence.text[hit.start : hit.end]
            assert value not in hit.masked
            assert len(hit.masked.removesuffix("***").rpartition(" ")[2]) <= 2


@pytest.mark.parametrize("sign", ["0", "mevrouw ", "A. ", "06 ", "Jan ", "Jan van ", "een vrouw ", "1234 AB ", "a@"])
def test_a_long_text_takes_no_long_time(sign: str) -> None:
    hits_in(sign * 1_500)


@pytest.mark.parametrize("part", [MAKING, HELD_OUT])
@pytest.mark.parametrize("around", ["{}", "“{}”", "  tekst: {}\n  meer: nee\n", "‘{}’ – en …"])
def test_the_quick_look_misses_nothing_that_the_rules_find(part: str, around: str) -> None:
    texts = [around.format(sentence.text) for sentence in all_sentences(part) if sentence.labels]
    assert [text for text in texts if hits_in(text) and not list(places_of_interest(text))] == []


def test_the_quick_look_passes_over_most_of_a_plan() -> None:
    text = (ROOT / "examples" / "voorbeeldstad" / "plan.yaml").read_text(encoding="utf-8")
    assert len({text.count("\n", 0, place) for place in places_of_interest(text)}) < text.count("\n") / 20
