"""Short names and nearest words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from armoedeplan.record import Slug
from armoedeplan.record.kinds import short
from armoedeplan.record.words import as_sentence, first_words, free_name, near, slug

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


def test_a_text_stands_for_a_name_on_one_line_and_ends_at_a_word() -> None:
    assert first_words("Dubbel\n werk.") == "Dubbel werk"
    assert first_words(f"{'a' * 60} {'b' * 60}") == f"{'a' * 60} …"
    assert first_words("a" * 100) == f"{'a' * 70} …"


@pytest.mark.parametrize(
    ("words", "sentence"), [("Dit is fout", "Dit is fout."), ("Wie?", "Wie?"), ("Zo.", "Zo."), ("Zie:", "Zie:")]
)
def test_a_sentence_has_one_sign_at_its_end(words: str, sentence: str) -> None:
    assert as_sentence(words) == sentence


def test_a_name_that_is_taken_gets_a_number_and_a_long_one_ends_at_a_word() -> None:
    assert free_name("Kredietbank", set()) == "kredietbank"
    assert free_name("Kredietbank", {"kredietbank", "kredietbank_2"}) == "kredietbank_3"
    assert (
        free_name("Een heel lange naam van een organisatie in de gemeente", ())
        == "een_heel_lange_naam_van_een_organisatie"
    )
    assert free_name("x" * 60, ()) == "x" * 40


@given(st.text(), st.integers(0, 3))
def test_every_free_name_is_valid_and_free(words: str, before: int) -> None:
    taken: set[str] = set()
    for _ in range(before + 1):
        made = free_name(words, taken)
        assert Slug.pattern.fullmatch(made)
        assert made not in taken
        taken.add(made)


@given(st.text())
def test_every_made_name_is_a_valid_short_name_and_stays_the_same(words: str) -> None:
    assert Slug.pattern.fullmatch(slug(words))
    assert slug(slug(words)) == slug(words)


def test_the_nearest_word_is_found_when_one_is_near() -> None:
    assert near("Actoern", ["actoren", "aanbod"]) == "actoren"
    assert near("qqq", ["actoren", "aanbod"]) is None
    assert near("x", []) is None


@pytest.mark.parametrize("length", [39, 40, 41, 80])
def test_a_value_in_a_message_is_cut_to_forty_signs(length: int) -> None:
    words = "a" * length
    assert short(words) == (words if length <= 40 else "a" * 37 + "...")
