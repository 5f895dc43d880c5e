"""The kinds of values: strict in a file, shown as Dutch people read them."""

from typing import Any

import pytest
from support.kinds import COLOURS, KINDS

from armoedeplan.record import Choice, Number, Refused, Whole

NOT_IN_A_FILE = {
    "Number": [
        "1e3",
        "+5",
        "012",
        "1_000",
        "1.",
        ".5",
        "0x1F",
        "0o14",
        "1,5",
        "1.234.567",
        "12:30",
        "twaalf",
        "1 000",
        "１２",
        "1٢",
    ],
    "Whole": ["1.0", "1e3", "1_000", "0123", "--1", "1٢"],
    "Money": ["EUR 5", "-1", "12.500", "12,50"],
    "YesNo": ["yes", "no", "true", "false", "on", "off", "Ja", "NEE", "j", "1", "ja "],
    "Date": [
        "1-3-2027",
        "2027-3-1",
        "2027-02-30",
        "2027-02-29",
        "2100-02-29",
        "2027-13-01",
        "2027-00-10",
        "20270301",
        "2027-03-01T00:00:00",
        "0999-01-01",
        "２０２７-03-01",
        "2027",
        " 2027-03-01",
    ],
    "Moment": ["27", "02027", "2027-3", "2027-13", "2027-02-30", "0001", "maart 2027", "2027/03", "２０２７"],
    "Quarter": ["2027", "2027-03", "2027-Q5", "2027-Q0", "2027-q2", "Q2 2027", "0999-Q1", "２０２７-Q1", " 2027-Q1"],
    "Slug": ["Hoofdletter", "met spatie", "met-streep", "1begin", "_begin", "é", "a" * 65, ""],
    "Choice": ["Rood", "paars", "lichtgroen", "rood "],
    "open Choice": ["Rood", "LICHT_GROEN", "!?", ""],
    "Gemeentecode": ["gm1674", "GM167", "1674", "GM16740", "GM１６７４"],
    "Formaat": ["01", "1.0", "2", "een"],
}


@pytest.mark.parametrize(("kind", "text"), [(kind, text) for kind, all_ in NOT_IN_A_FILE.items() for text in all_])
def test_a_file_holds_the_canonical_form_only(kind: str, text: str) -> None:
    with pytest.raises(Refused):
        KINDS[kind].read(text)


READ: dict[str, dict[str, Any]] = {
    "Number": {"12": 12, "12.5": 12.5, "-0.25": -0.25, "0": 0},
    "Whole": {"1200": 1200, "-3": -3},
    "YesNo": {"ja": True, "nee": False},
    "Date": {"2028-02-29": "2028-02-29", "2000-02-29": "2000-02-29"},
    "Moment": {"2027": "2027", "2027-12": "2027-12", "2027-12-31": "2027-12-31"},
    "Quarter": {"2027-Q1": "2027-Q1", "2030-Q4": "2030-Q4"},
    "Text": {" een regel ": "een regel"},
    "Formaat": {"1": 1},
    "open Choice": {
        "Paars & wit": "Paars & wit", " met  spaties ": "met spaties", "1x": "1x", "jongeren 18-": "jongeren 18-",
        "oud_woord": "oud_woord", "жёлтый": "жёлтый", "2027": "2027", "licht-blauw": "licht-blauw",
        "w" * 200: "w" * 200,
    },
}  # fmt: skip


@pytest.mark.parametrize(("kind", "text", "value"), [(k, *pair) for k, pairs in READ.items() for pair in pairs.items()])
def test_a_value_is_read_as_what_it_is(kind: str, text: str, value: object) -> None:
    read = KINDS[kind].read(text)
    assert (read, type(read)) == (value, type(value))


SHOWN: dict[str, dict[Any, str]] = {
    "Year": {2027: "2027"},
    "Number": {
        12: "12",
        12.5: "12,5",
        1234567: "1.234.567",
        -0.5: "-0,5",
        1250: "1.250",
        999: "999",
        0.00001: "0,00001",
    },
    "Money": {12500: "€ 12.500", 0: "€ 0"},
    "YesNo": {True: "ja", False: "nee"},
    "Date": {"2027-03-01": "1 maart 2027"},
    "Moment": {"2027": "2027", "2027-03": "maart 2027", "2027-12-31": "31 december 2027"},
    "Quarter": {"2027-Q1": "eerste kwartaal 2027", "2030-Q4": "vierde kwartaal 2030"},
    "open Choice": {"rood": "Rood", "paars_met_stippen": "paars met stippen", "Paars_wit": "Paars_wit"},
}


@pytest.mark.parametrize(
    ("kind", "value", "shown"), [(k, *pair) for k, pairs in SHOWN.items() for pair in pairs.items()]
)
def test_a_value_is_shown_as_dutch_people_read_it(kind: str, value: object, shown: str) -> None:
    assert KINDS[kind].shown(value) == shown


def test_a_refused_choice_names_the_nearest_value_and_the_choices() -> None:
    with pytest.raises(Refused) as refused:
        Choice(COLOURS).read("rod")
    assert refused.value.message == "“rod” is hier geen mogelijke waarde"
    assert refused.value.remedy == "Bedoelt u rood? Kies uit: rood, licht_groen, geisoleerd."


def test_the_choices_of_the_method_are_made_when_they_are_first_needed() -> None:
    made = []

    def options() -> dict[str, str]:
        made.append(1)
        return COLOURS

    choice = Choice(options)
    assert made == []
    assert choice.read("rood") == "rood"
    assert choice.read("geisoleerd") == "geisoleerd"
    assert made == [1]


def test_a_number_out_of_bounds_is_told_with_its_bounds() -> None:
    for kind, text, bounds in (
        (Number(low=0, high=100), "101", "van 0 tot en met 100"),
        (Whole(low=1), "0", "van 1 of meer"),
        (Number(high=7), "8", "van ten hoogste 7"),
    ):
        with pytest.raises(Refused) as refused:
            kind.read(text)
        assert (refused.value.code, refused.value.remedy) == ("AP016", f"Schrijf een getal {bounds}.")


@pytest.mark.parametrize(
    ("number", "said"), [(999, "999"), (1000, "1.000"), (-1000, "-1.000"), (1_000_000, "1.000.000")]
)
def test_thousands_are_parted_by_dots(number: int, said: str) -> None:
    assert Number().shown(number) == said


@pytest.mark.parametrize(("number", "shown"), [(12, 12), (13, 12)])
def test_of_many_choices_twelve_are_named(number: int, shown: int) -> None:
    choice = Choice({f"keuze_{at}": f"keuze {at}" for at in range(number)})
    with pytest.raises(Refused) as refused:
        choice.read("@")
    assert refused.value.remedy.count("keuze_") == shown + refused.value.remedy.count("Bedoelt")
    assert ("..." in refused.value.remedy) is (number > shown)
