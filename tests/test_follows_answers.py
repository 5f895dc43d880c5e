"""A paper says only what the plan says: what was answered otherwise, or not at all, does not stand there as a fact."""

from typing import Any

import pytest
from support.documents import plan_from

from armoedeplan.document import context
from armoedeplan.render.markdown import render_markdown

OWN_STREET = "U gaat niet in uw eigen straat op bezoek."
NOT_THERE = "Ga niet langs in uw eigen straat."
SECRECY = "U weet wat geheimhouding is: u vertelt niet door wat u hoort. U tekent daarvoor."
VOLUNTARY = "Meedoen is vrijwillig."


def paper(name: str, **knowledge: Any) -> str:
    return render_markdown(
        name, context(plan_from({"armoedeplan": 1, "ervaringskennis": {"vorm": "eigen_teams", **knowledge}}))
    )


@pytest.mark.parametrize(
    ("name", "words", "answered"),
    [
        ("functieprofiel", OWN_STREET, "niet_in_eigen_straat"),
        ("gespreksleidraad", NOT_THERE, "niet_in_eigen_straat"),
        ("opleidingsprogramma", SECRECY, "geheimhouding"),
    ],
)
def test_a_rule_for_the_team_stands_in_a_paper_only_when_the_plan_has_it(name: str, words: str, answered: str) -> None:
    assert words in paper(name, teams={answered: "ja"})
    assert words not in paper(name, teams={answered: "nee"})
    assert words not in paper(name)


def test_that_a_conversation_is_voluntary_is_told_only_when_the_plan_says_so() -> None:
    assert VOLUNTARY in paper("gespreksleidraad", gespreksformat={"vrijwillig": "ja"})
    assert VOLUNTARY not in paper("gespreksleidraad")


def test_the_form_of_a_resident_promises_nothing_for_the_municipality() -> None:
    assert "De gemeente krijgt het niet" not in paper("participatieplan")
