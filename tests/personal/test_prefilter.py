"""What the rules look at: no text makes it stumble, and no space or quote hides a word."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from armoedeplan.personal.hits import hits_in
from armoedeplan.personal.prefilter import places_of_interest


@given(st.text(alphabet=st.one_of(st.sampled_from("@æŞÜÓâ“’«. 1aA"), st.characters()), max_size=40))
@example("@æ")
@example("Şen@Ünal")
def test_any_text_is_looked_at(text: str) -> None:
    assert all(0 <= place < len(text) for place in places_of_interest(text))


@pytest.mark.parametrize("before", [" ", "\u00a0", "\u202f", "“", "‘", "«", "–", "…", "·"])
def test_what_stands_before_a_word_does_not_hide_it(before: str) -> None:
    text = f"Bel{before}mevrouw\u00a0De Vries"
    assert list(places_of_interest(text))
    assert hits_in(text)
