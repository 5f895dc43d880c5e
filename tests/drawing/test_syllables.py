"""Words are broken where pyphen would break them, though its patterns are read in another way."""

import pyphen
from hypothesis import given
from hypothesis import strategies as st
from support.program import ROOT

from armoedeplan.drawing.syllables import breaks

PYPHEN = pyphen.Pyphen(lang="nl_NL", left=3, right=3)
WORDS = st.text(st.sampled_from("abcdeéëfghijklmnoprstuvwzAEIJÏ-'."), max_size=70)


def test_every_word_of_the_manual_and_an_example_is_broken_as_by_pyphen() -> None:
    texts = ("docs/handleiding.md", "docs/begrippen.md", "examples/voorbeeldstad/plan.yaml")
    words = {word for name in texts for word in (ROOT / name).read_text(encoding="utf-8").split()}
    assert len(words) > 3000
    assert [word for word in words if breaks(word, len(word)) != PYPHEN.positions(word)] == []


@given(WORDS, st.integers(0, 80))
def test_of_the_beginning_of_a_word_it_gives_what_pyphen_gives_of_the_whole(word: str, most: int) -> None:
    assert breaks(word, most) == [at for at in PYPHEN.positions(word) if at <= most]
