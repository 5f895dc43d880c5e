"""What somebody does, behind the name; and functions with their article."""

import pytest

from armoedeplan.wording.who_does import functions_in_sentence, told_of, with_article


@pytest.mark.parametrize(
    ("answer", "name", "told"),
    [
        ("Voert de schuldhulp uit.", "Kredietbank", " voert de schuldhulp uit"),
        ("Schuldhulp", "Kredietbank", ": schuldhulp"),
        ("Contact met scholen", "Team Jeugd", ": contact met scholen"),
        ("Spreken ouders", "Basisscholen Voorbeeldstad", " spreken ouders"),
        ("Brieven testen", "Taalhuis", ": brieven testen"),
        ("", "Taalhuis", ""),
    ],
)
def test_a_predicate_follows_the_name_and_a_thing_comes_after_a_colon(answer: str, name: str, told: str) -> None:
    assert told_of(answer, name) == told


def test_what_several_do_is_said_of_each_since_the_answer_speaks_of_one() -> None:
    assert told_of("Stuurt mee", "De Brug", samen=True) == " hebben dezelfde rol: ieder stuurt mee"


@pytest.mark.parametrize(
    ("answer", "told"),
    [
        ("Wethouder sociaal domein", "de wethouder sociaal domein"),
        ("Hoofd Samenleving", "het hoofd Samenleving"),
        ("De teammanager Inkomen", "de teammanager Inkomen"),
        ("Teamleden met eigen ervaring", "teamleden met eigen ervaring"),
        ("Zeven teams samen", "zeven teams samen"),
        ("", ""),
    ],
)
def test_one_function_has_its_article(answer: str, told: str) -> None:
    assert with_article(answer) == told


def test_functions_stand_in_one_sentence() -> None:
    assert functions_in_sentence(["Wethouder", "Inwoners"]) == "de wethouder en inwoners"
