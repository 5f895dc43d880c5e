"""A text that is a person's name, and the names of organisations that only look like one. All persons are made up."""

import pytest

from armoedeplan.personal.person_names import names_a_person


@pytest.mark.parametrize(
    "text",
    [
        "Jan de Voorbeeld",
        "Fatima Proefman-van Toets",
        "Jan Hofvoorbeeld",
        "J.P. van der Proef",
        "Buurtvereniging Oost (Anja Voorbeeld)",
        "Wijkteam, A. Proef",
        "Kerk - Piet Toets",
    ],
)
def test_a_person_is_known_by_a_given_name_or_initials_with_a_surname(text: str) -> None:
    assert names_a_person(text)


@pytest.mark.parametrize(
    "text",
    [
        "Stichting Paul",
        "Jan Voorbeeldschool",
        "Jan Voorbeeld College",
        "Sint Maarten",
        "Humanitas Oost",
        "Jan en Alleman",
        "De Bilt",
        "Voedselbank De Mand",
        "Jan",
        "Sociaal Team",
        "",
    ],
)
def test_an_organisation_is_no_person(text: str) -> None:
    assert not names_a_person(text)


def test_a_long_text_does_not_take_long() -> None:
    assert not names_a_person("Jan van " * 100_000)
