"""Short names and nearest words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from armoedeplan.record import Slug
from armoedeplan.record.words import near, slug

SLUGS = {
    "Kredietbank West-Brabant": "kredietbank_west_brabant",
    "Één loket (geïsoleerd)": "een_loket_geisoleerd",
    "2 voor 12": "x_2_voor_12",
    "  --  ": "x",
    "Ångström & søn": "angstrom_sn",
    "a" * 100: "a" * 60,
}


@pytest.mark.parametrize(("words", "name"), SLUGS.items())
def test_a_short_name_is_made_of_words(words: str, name: str) -> None:
    assert slug(words) == name


@given(st.text())
def test_every_made_name_is_a_valid_short_name_and_stays_the_same(words: str) -> None:
    assert Slug.pattern.fullmatch(slug(words))
    assert slug(slug(words)) == slug(words)


def test_the_nearest_word_is_found_when_one_is_near() -> None:
    assert near("Actoern", ["actoren", "aanbod"]) == "actoren"
    assert near("qqq", ["actoren", "aanbod"]) is None
    assert near("x", []) is None
