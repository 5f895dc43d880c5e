"""Words by which people say that they give no answer, and what only looks like them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from armoedeplan.record.spoken import WORDS, Means, Spoken, literal_words, spoken_instead


@pytest.mark.parametrize(("means", "words"), [(means, words) for means, all_ in WORDS.items() for words in all_])
def test_every_word_of_the_list_is_known_in_capitals_and_with_a_stop(means: Means, words: str) -> None:
    for typed in (words, words.upper(), f" {words}. ", words.capitalize() + "!"):
        assert spoken_instead(typed) == Spoken(means)
    assert literal_words(f"\\{words}") == words


@pytest.mark.parametrize(
    ("typed", "means", "more"),
    [
        ("N.v.t.", Means.NOT_APPLICABLE, ""),
        ("Weet ik niet, navragen bij de FG", Means.UNKNOWN, "navragen bij de FG"),
        ("onbekend (FG vragen)", Means.UNKNOWN, "FG vragen"),
        ("navragen bij de griffie", Means.UNKNOWN, "navragen bij de griffie"),
        ("nee, dat was het", Means.NO_MORE, ""),
        ("later: na het zomerreces", Means.LATER, "na het zomerreces"),
    ],
)
def test_what_is_said_besides_is_kept(typed: str, means: Means, more: str) -> None:
    assert spoken_instead(typed) == Spoken(means, more)


@pytest.mark.parametrize(
    "typed",
    ["Geen Grenzen", "Help de minima", "Later komt dit terug", "Onbekend is hoeveel mensen", "nee, maar wel straks",
     "Verder", "", "niet\nklaar", "onbekend, " + "want " * 20],
)  # fmt: skip
def test_what_only_begins_with_such_a_word_is_an_answer(typed: str) -> None:
    assert spoken_instead(typed) is None
    assert literal_words(typed) == typed


@given(st.text(max_size=40))
def test_a_backslash_stays_before_what_is_an_answer_anyway(typed: str) -> None:
    if spoken_instead(typed) is None and not typed.strip().isdecimal():
        assert literal_words(f"\\{typed}") == f"\\{typed}"
