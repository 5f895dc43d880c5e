"""Words of one's own beside a list: one word in any writing, and one writing in all that is read."""

from typing import Annotated

from hypothesis import given
from hypothesis import strategies as st

from armoedeplan.finding import Finding
from armoedeplan.record import Choice, Record
from armoedeplan.record.own_words import OwnWords, is_short_name
from armoedeplan.record.reader import Reading, read
from armoedeplan.record.words import slug, word_key
from armoedeplan.yamltext.parse import parse

FIELDS = {"jeugd": "jeugd", "sport_en_cultuur": "sport en cultuur"}
AREAS: dict[str, str] = {}
LATIN = st.text("abcxyzABCXYZéÉïö0123456789 -_&/.,'!", min_size=1, max_size=50)


class Plek(Record):
    """A record with two open choices out of one list, and one out of another."""

    terrein: Annotated[str | None, Choice(FIELDS, open=True)] = None
    terreinen: Annotated[tuple[str, ...], Choice(FIELDS, open=True)] = ()
    gebied: Annotated[str | None, Choice(AREAS, open=True)] = None


def reading(text: str) -> Reading[Plek]:
    """Read a text as a record."""
    root = parse(text)
    assert not isinstance(root, Finding)
    return read(Plek, root)


def codes(text: str) -> list[tuple[str, str]]:
    """Give the code and the place of what is found in a text."""
    return [(finding.code, finding.path) for finding in reading(text).findings]


@given(LATIN, LATIN)
def test_two_writings_have_the_same_key_exactly_when_they_have_the_same_short_name(one: str, other: str) -> None:
    if any(sign.isalnum() for sign in one) and any(sign.isalnum() for sign in other):
        assert (word_key(one) == word_key(other)) is (slug(one) == slug(other))


@given(st.text(min_size=1))
def test_case_spaces_and_short_names_make_no_other_word(word: str) -> None:
    spread = word.replace(" ", "  ").replace("_", "-")
    assert word_key(f" {spread} ") == word_key(word) or not any(map(str.isalnum, word))
    if any(map(str.isalnum, word)) and slug(word) != "x" and word.isascii() and len(word) < 60:
        assert word_key(slug(word)).removeprefix("x ") == word_key(word).removeprefix("x ")


def test_words_of_other_scripts_are_not_one_word() -> None:
    assert len({word_key(word) for word in ("жильё", "труд", "日本", "♥", "♦")}) == 5


def test_all_records_hold_the_first_writing_of_a_word() -> None:
    found = reading(
        "terrein: Wonen & energie\nterreinen: [wonen-energie, Zorg, WONEN   ENERGIE]\ngebied: Wonen+energie\n"
    )
    assert found.record.terrein == "Wonen & energie"
    assert found.record.terreinen == ("Wonen & energie", "Zorg", "Wonen & energie")
    assert found.record.gebied == "Wonen+energie"  # another list
    assert found.own_words.words_beside(Choice(FIELDS)) == ("Wonen & energie", "Zorg")


def test_another_writing_is_told_at_its_place() -> None:
    assert codes("terrein: Zorg\nterreinen: [zorg, Zorg thuis]\n") == [("AP044", "terreinen[1]")]
    assert codes("terreinen: [Zorg, ZORG]\n") == [("AP029", "terreinen"), ("AP044", "terreinen[2]")]


def test_a_short_name_gives_way_to_the_word_as_it_is_written_wherever_that_stands() -> None:
    found = reading("terrein: wonen_energie\nterreinen: [Wonen & energie, wonen/energie]\n")
    assert found.record.terrein == "Wonen & energie"
    assert [(repair.finding.path, repair.value) for repair in found.repairs] == [("terrein", "Wonen & energie")]
    assert [finding.path for finding in found.findings if finding.code == "AP044"] == ["terrein", "terreinen[2]"]


def test_a_short_name_alone_stays_and_is_shown_with_spaces() -> None:
    found = reading("terrein: wonen_energie\n")
    assert found.record.terrein == "wonen_energie"
    assert not found.findings
    assert Choice(FIELDS, open=True).shown("wonen_energie") == "wonen energie"


def test_a_word_that_is_nearly_one_of_the_list_is_told() -> None:
    assert codes("terreinen: [jeugt, Sport & cultuur, Wonen]\n") == [
        ("AP027", "terreinen[1]"),
        ("AP027", "terreinen[2]"),
    ]


def test_what_differs_in_a_number_or_a_single_letter_is_no_slip() -> None:
    areas = Choice(AREAS, open=True)
    assert areas.near_to("Wijk 2", ["Wijk 1"]) is None
    assert areas.near_to("Wijk B", ["Wijk A"]) is None
    assert areas.near_to("Wijk Zuidoost", ["Wijk Zuidoosst"]) == "Wijk Zuidoosst"


def test_a_word_of_the_list_in_another_writing_is_refused_with_what_it_must_be() -> None:
    assert [repair.value for repair in reading("terreinen: [Jeugd, Sport en cultuur]\n").repairs] == [
        "jeugd",
        "sport_en_cultuur",
    ]


def test_only_what_holds_an_underscore_is_a_short_name_for_sure() -> None:
    assert [is_short_name(word) for word in ("wonen_energie", "noord", "Wonen_energie", "wonen energie")] == [
        True, False, False, False,
    ]  # fmt: skip


def test_a_word_that_the_plan_does_not_know_stays_as_it_is() -> None:
    assert OwnWords().known_as(Choice(FIELDS), "Zorg") == "Zorg"
