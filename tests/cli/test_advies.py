"""`advies`: a table that a council can read, JSON for programs, and the version of the advice beside the choice."""

import json
from pathlib import Path

import pytest
from support.program import ROOT, contents, run

EXAMPLES = ("kleindorp", "roosendaal", "voorbeeldstad")


@pytest.mark.parametrize("example", EXAMPLES)
def test_the_advice_fits_a_terminal_and_never_decides(example: str) -> None:
    ran = run("advies", ROOT / "examples" / example / "plan.yaml", folder=ROOT)
    assert ran.code == 0
    assert max(map(len, ran.lines)) <= 80
    assert "geen voorschrift" in ran.out or "onze lezing" in ran.out or "geen regel" in ran.out
    assert ("onze berekening, niet die van de handreiking" in ran.out) == (example == "voorbeeldstad")


def test_roosendaal_answered_no_wish_and_so_there_is_no_sum() -> None:
    ran = run("advies", ROOT / "examples" / "roosendaal" / "plan.yaml", folder=ROOT)
    assert "u hebt nog geen vraag van de afweging beantwoord" in ran.out
    assert "Daarom is er geen som." in " ".join(ran.out.split())
    assert "Gekozen: vraagsturing en ketensturing." in ran.out
    told = json.loads(run("advies", ROOT / "examples" / "roosendaal" / "plan.yaml", "--json", folder=ROOT).out)
    assert told["afgewogen"] is False


def test_a_direction_that_would_change_what_the_guide_says_is_told() -> None:
    ran = run("advies", ROOT / "examples" / "voorbeeldstad" / "plan.yaml", folder=ROOT)
    assert "Was uw doel ook beschermend, dan wijst de regel van de handreiking" in ran.out
    told = json.loads(run("advies", ROOT / "examples" / "voorbeeldstad" / "plan.yaml", "--json", folder=ROOT).out)
    assert [one["richting"] for one in told["omslagrichtingen"]] == ["beschermend"]


def test_the_json_shows_the_whole_sum() -> None:
    ran = run("advies", ROOT / "examples" / "voorbeeldstad" / "plan.yaml", "--json", folder=ROOT)
    told = json.loads(ran.out)
    assert told["versie"] == 1
    assert told["regel"]["passend"] == ["vraagsturing", "frontlijnsturing"]
    assert len(told["modellen"]) == 5
    assert len(told["mixen"]) == 10
    for model in told["modellen"]:
        assert model["score"] == sum(one["bijdrage"] or 0 for one in model["criteria"])
        assert all(one["bron"] for one in model["criteria"])


def test_an_empty_plan_gets_a_clear_word_and_no_table(tmp_path: Path) -> None:
    (tmp_path / "plan.yaml").write_text("armoedeplan: 1\n", encoding="utf-8")
    ran = run("advies", "plan.yaml", folder=tmp_path)
    assert ran.code == 0
    assert "Er valt nog niets te wegen" in ran.out


@pytest.mark.parametrize("weight", ["-1", "veel", "11"])
def test_a_weight_that_is_none_is_told_with_its_place(tmp_path: Path, weight: str) -> None:
    text = f"armoedeplan: 1\ngovernance:\n  afweging:\n    gewichten:\n      onderwerp: {weight}\n"
    (tmp_path / "plan.yaml").write_text(text, encoding="utf-8")
    before = contents(tmp_path)
    ran = run("advies", "plan.yaml", folder=tmp_path)
    assert ran.code == 1
    assert "plan.yaml:5:18" in ran.err
    assert contents(tmp_path) == before


def test_the_version_is_recorded_with_the_comments_kept_and_a_later_answer_makes_it_old(tmp_path: Path) -> None:
    plan = tmp_path / "plan.yaml"
    text = "armoedeplan: 1\n# eigen woorden\ngovernance:\n  keuze:\n    hoofdmodel: ketensturing   # gekozen\n"
    plan.write_text(text, encoding="utf-8")
    assert run("advies", plan, "--vastleggen", folder=tmp_path).code == 0
    after = plan.read_text(encoding="utf-8")
    assert after.startswith(text)
    assert "AP351" not in run("controleer", plan, folder=tmp_path).out
    run("zet", plan, "governance.afweging.rol_gemeente", "delegeren", folder=tmp_path)
    out = run("controleer", plan, folder=tmp_path).out
    assert "AP351" in out
    assert "de antwoorden in de afweging" in out
