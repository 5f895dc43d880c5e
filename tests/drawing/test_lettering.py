"""Words in a drawing always fit: they are measured too wide rather than too narrow, and broken where they must."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import ImageFont

from armoedeplan.drawing.lettering import lines, width
from armoedeplan.render.source import DATA

WORDS = [
    "Armoedebestrijding", "schuldhulpverleningsorganisaties", "Woonstichting De Voorbeelden", "MMMMWWWW", "ijlt",
    "Percentage huishoudens met een laag inkomen dat de Voorbeeldpas gebruikt", "1.250 van 70,5 (62%)", "€ 12.500",
    "COÖRDINATOR VAN DE STA-TEAMS", "geïsoleerde mensen & gezinnen", "Ervaringsdeskundigen/ggz-cliënten",
]  # fmt: skip
TEXT = st.text(st.sampled_from("abcdefghijklmnopqrstuvwxyzéëABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-/., "), min_size=1)


@pytest.mark.parametrize("weight", [400, 600])
@pytest.mark.parametrize("words", WORDS)
def test_words_are_never_wider_in_our_font_than_they_are_taken_for(words: str, weight: int) -> None:
    font = ImageFont.truetype(str(DATA / "fonts" / "SourceSans3.ttf"), 100)
    font.set_variation_by_axes([weight])
    assert font.getlength(words) <= width(words, 100)
    assert width(words, 100) < 1.6 * font.getlength(words), "taken far too wide"


@given(words=TEXT, room=st.floats(40, 400))
def test_every_line_fits_and_no_sign_is_lost(words: str, room: float) -> None:
    found = lines(words, room, 13)
    assert all(width(line, 13) <= room for line in found)
    bare = "".join(words.split()).replace("-", "")
    assert "".join("".join(found).split()).replace("-", "") == bare


def test_a_long_word_is_broken_between_syllables() -> None:
    found = lines("schuldhulpverleningsorganisaties", 100, 13)
    assert found == ("schuldhulpver-", "leningsorgani-", "saties")


def test_a_word_that_no_line_can_hold_is_broken_all_the_same() -> None:
    assert "".join(lines("x" * 60, 50, 13)).replace("-", "") == "x" * 60
