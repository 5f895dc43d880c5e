"""The words that two texts share: what tells something, in whatever ending, and the same from both sides."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from armoedeplan.learning.shared_words import ordinary_stems, spoken_words, words_in_common

TEXT = st.lists(
    st.sampled_from(
        [
            "signaal",
            "signalen",
            "schuld",
            "schulden",
            "formulier",
            "formulierenbrigade",
            "ouderen",
            "de",
            "het",
            "hoe",
            "wij",
            "12",
        ]
    ),
    max_size=8,
).map(" ".join)


@pytest.mark.parametrize(
    ("mine", "theirs", "words"),
    [
        ("Hoe gaat u langs na een signaal?", "Wij gaan langs na signalen.", ("langs", "signaal")),
        ("Hulp bij formulieren", "Een formulierenbrigade", ("formulieren",)),
        ("Betalingsachterstanden", "Een achterstand van een maand", ("betalingsachterstanden",)),
        ("Wat ging mis, en wat hielp?", "Wat ging mis, en wat hielp?", ()),
        ("Mensen in onze gemeente", "Mensen in uw gemeente", ()),
        ("", "Een signaal", ()),
    ],
)
def test_words_that_tell_something_are_found_in_their_other_forms_too(
    mine: str, theirs: str, words: tuple[str, ...]
) -> None:
    assert words_in_common(spoken_words(mine), spoken_words(theirs)) == words


@given(TEXT, TEXT)
def test_two_texts_have_words_in_common_whoever_asks(mine: str, theirs: str) -> None:
    first, second = spoken_words(mine), spoken_words(theirs)
    assert bool(words_in_common(first, second)) == bool(words_in_common(second, first))
    assert len(words_in_common(first, first)) == len(first)


def test_a_word_that_stands_in_many_texts_tells_nothing_but_only_where_there_are_many() -> None:
    texts = [spoken_words(f"schulden {word}") for word in ("huur", "bibliotheek")]
    assert ordinary_stems(texts) == frozenset()
    many = ordinary_stems(texts * 40)
    assert words_in_common(spoken_words("schulden en huren"), spoken_words("schulden"), many) == ()
