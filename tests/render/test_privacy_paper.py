"""The privacy paragraph: the pre-scan follows the answers, and the rules on matching data have their place and date."""

from typing import Any

import pytest
from support.documents import plan_from

from armoedeplan.analysis.data_matching import MAY, MAY_NOT, RULES
from armoedeplan.document import context
from armoedeplan.method.loader import laws
from armoedeplan.render.markdown import render_markdown

PROBABLY, NEEDED, NOT_NAMED = "waarschijnlijk nodig", "dan is een DPIA nodig", "noemt nog geen verwerking"
MATCHING = "## Gegevens koppelen"


def paper(teams: str = "geen", **privacy: Any) -> str:
    """Write the privacy paragraph of a plan with these answers."""
    knowledge = {"ervaringskennis": {"vorm": teams}} if teams != "geen" else {}
    data = {"armoedeplan": 1, "verantwoording": {"privacy": privacy}, **knowledge}
    return render_markdown("privacyparagraaf", context(plan_from(data)))


@pytest.mark.parametrize("done", ["ja_uitgevoerd", "loopt", "niet_nodig_volgens_fg"])
def test_where_a_study_was_done_or_goes_on_nothing_is_said_to_be_probable(done: str) -> None:
    text = paper("eigen_teams", dpia_status=done, gegevensdeling="Partners delen gegevens.")
    assert "Voorverkenning" not in text
    assert PROBABLY not in text
    assert NEEDED not in text


@pytest.mark.parametrize(
    ("teams", "answers", "outcome"),
    [
        ("geen", {"dpia_status": "onbekend"}, NOT_NAMED),
        ("eigen_teams", {"dpia_status": "onbekend"}, PROBABLY),
        ("geen", {"bestandskoppeling": "Wij willen bestanden koppelen."}, PROBABLY),
        ("eigen_teams", {"gegevensdeling": "Partners delen gegevens."}, NEEDED),
        ("eigen_teams", {"dpia_status": "nodig"}, "Volgens dit plan is een DPIA nodig."),
        ("geen", {"dpia_status": "nodig", "gegevensdeling": "Ja."}, "Volgens dit plan is een DPIA nodig."),
    ],
)
def test_the_pre_scan_has_the_one_outcome_that_follows_from_the_answers(
    teams: str, answers: dict[str, str], outcome: str
) -> None:
    text = paper(teams, **answers)
    told = [one for one in (PROBABLY, NEEDED, NOT_NAMED, "Volgens dit plan is een DPIA nodig.") if one in text]
    assert told == [outcome]


def test_the_rules_on_matching_stand_there_only_when_data_are_to_be_matched() -> None:
    assert MATCHING not in paper("eigen_teams", gegevensdeling="Partners delen gegevens.", dpia_status="loopt")
    text = paper(bestandskoppeling="Wij willen bestanden koppelen.", dpia_status="loopt")
    assert MATCHING in text
    assert "artikel 62 van de Wet structuur uitvoeringsorganisatie werk en inkomen (tekst van 1 juli 2026)" in text
    assert "<https://wetten.overheid.nl/BWBR0013060/>" in text


def test_what_may_and_may_not_was_read_in_a_text_in_force_with_an_official_place_and_a_date() -> None:
    for rule in RULES:
        if rule.verdict in {MAY, MAY_NOT}:
            law = laws()[rule.law]
            assert (law.bewijs, law.status) == ("tekst", "geldend")
            assert law.peildatum
            assert str(law.bron).startswith("https://wetten.overheid.nl/")
        else:
            assert not rule.law
