"""`leer`: the golden reports of the region, and what happens with folders that hold more than plans."""

import json
import os
from pathlib import Path

import pytest
from support.clean_markdown import faults_in
from support.program import ROOT, run

REGION = ROOT / "examples" / "regio"
ASK = "uitwisseling: {gevraagd: [{id: v, vraag: Hoe vinden wij vrijwilligers voor formulieren?}]}\n"
OFFER = "uitwisseling: {aangeboden: [{id: e, ervaring: Vrijwilligers voor formulieren opleiden}]}\n"


def plan(name: str, more: str = "", code: str = "") -> str:
    codes = f", code: {code}" if code else ""
    return f"armoedeplan: 1\ngemeenten: [{{id: a, naam: {name}{codes}}}]\n{more}"


def folder(place: Path) -> Path:
    """Make a folder with a plan that asks and one that offers."""
    (place / "streek").mkdir()
    (place / "plan.yaml").write_text(plan("Wierdenes", ASK), encoding="utf-8")
    (place / "streek" / "een.yaml").write_text(plan("Lindevoort", OFFER), encoding="utf-8")
    return place


@pytest.mark.parametrize("name", ["wierdenes", "havenrade"])
def test_what_a_municipality_of_the_region_can_learn_is_what_stands_beside_it(name: str) -> None:
    ran = run("leer", f"examples/regio/{name}.yaml", "--van", "examples/regio", folder=ROOT)
    golden = REGION / "leren" / f"{name}.txt"
    if os.environ.get("GOLDEN") == "1":
        golden.parent.mkdir(exist_ok=True)
        golden.write_text(ran.out, encoding="utf-8", newline="\n")
    assert (ran.code, ran.err) == (0, "")
    assert ran.lines == golden.read_text(encoding="utf-8").splitlines()


def test_programs_get_each_part_with_its_reasons() -> None:
    told = json.loads(
        run("leer", "examples/regio/wierdenes.yaml", "--van", "examples/regio", "--json", folder=ROOT).out
    )
    assert told["gemeente"]["naam"] == "Wierdenes"
    assert len(told["anderen"]) == 11
    (found,) = told["vragen"]
    assert (found["verteller"], found["zelfde_thema"], found["nummer"]) == ("Lindevoort", True, 1)
    assert found["woorden"] == ["signalen", "betalingsachterstanden", "langsgaan"]
    assert {"helpen", "zelfde_vraag", "conclusies", "leemten", "vergelijkbaar"} < told.keys()
    assert told["overgeslagen"] == []


def test_only_the_parts_that_are_asked_for_are_told(tmp_path: Path) -> None:
    place = folder(tmp_path)
    ran = run("leer", "plan.yaml", "--van", "streek", "--alleen", "vragen", "--json", folder=place)
    assert {"vragen"} == json.loads(ran.out).keys() & {"vragen", "helpen", "conclusies", "leemten", "vergelijkbaar"}
    wrong = run("leer", "plan.yaml", "--van", "streek", "--alleen", "vragn", folder=place)
    assert wrong.code == 2
    assert "Bedoelt u vragen?" in wrong.err


def test_broken_plans_newer_ones_other_files_and_circles_are_named_and_the_rest_goes_on(tmp_path: Path) -> None:
    place = folder(tmp_path)
    region = place / "streek"
    (region / "kapot.yaml").write_text("armoedeplan: 1\nplan: {titel: [\n")
    (region / "nieuwer.yaml").write_text("armoedeplan: 2\n")
    (region / "anders.yaml").write_text("services: {web: {}}\n")
    (region / "dubbel.yaml").write_text(plan("Lindevoort"))
    (region / "eigen.yaml").write_text(plan("Wierdenes"))
    (region / "rond").symlink_to(region)
    ran = run("leer", "plan.yaml", "--van", "streek", folder=place)
    assert ran.code == 1
    assert "Vrijwilligers voor formulieren opleiden" in ran.out
    for name in ("kapot.yaml", "nieuwer.yaml", "anders.yaml", "eigen.yaml", "rond", "van Lindevoort zijn er 2 plannen"):
        assert name in ran.err
    told = json.loads(run("leer", "plan.yaml", "--van", "streek", "--json", folder=place).out)
    assert {Path(left["bestand"]).name for left in told["overgeslagen"] if left["gemist_plan"]} == {
        "kapot.yaml",
        "nieuwer.yaml",
    }
    assert [len(twice["bestanden"]) for twice in told["meer_plannen"]] == [2]


def test_a_folder_without_plans_of_others_ends_with_what_to_do(tmp_path: Path) -> None:
    place = folder(tmp_path)
    (place / "streek" / "een.yaml").unlink()
    ran = run("leer", "plan.yaml", "--van", "streek", folder=place)
    assert ran.code == 2
    assert "Noem met --van" in ran.err


def test_a_sheet_is_filled_with_what_both_plans_tell_and_leaves_room_for_the_talk(tmp_path: Path) -> None:
    place = folder(tmp_path)
    ran = run("leer", "plan.yaml", "--van", "streek", "--blad", "1", folder=place)
    assert ran.code == 0, ran.err
    (made,) = (place / "gespreksbladen").glob("*.md")
    text = made.read_text(encoding="utf-8")
    assert text.index("## De vraag van Wierdenes") < text.index("## De casus van Lindevoort")
    for heading in ("Tips van Lindevoort", "Reactie van Wierdenes", "Wat spreken wij af?"):
        assert f"## {heading}" in text
    assert "onbekend" in text
    assert text.count("schrijfregels") == 4
    assert faults_in(made) == []


def test_a_number_that_no_match_has_makes_no_sheet(tmp_path: Path) -> None:
    place = folder(tmp_path)
    ran = run("leer", "plan.yaml", "--van", "streek", "--blad", "7", folder=place)
    assert ran.code == 2
    assert "Kies een nummer van 1 tot en met 1" in ran.err
    assert not (place / "gespreksbladen").exists()


def test_a_plan_that_asks_nothing_says_how_to_ask_and_that_works(tmp_path: Path) -> None:
    place = folder(tmp_path)
    (place / "plan.yaml").write_text(plan("Wierdenes"), encoding="utf-8")
    for name in ("gevraagd --nieuw vraag=", "aangeboden --nieuw ervaring="):
        ran = run("leer", "plan.yaml", "--van", "streek", folder=place)
        assert f"armoedeplan zet plan.yaml uitwisseling.{name}" in ran.out
        list_, _, value = name.partition(" --nieuw ")
        words = f"{value}Vrijwilligers voor formulieren vinden"
        assert run("zet", "plan.yaml", f"uitwisseling.{list_}", "--nieuw", words, folder=place).code == 0
    assert "Lindevoort" in run("leer", "plan.yaml", "--van", "streek", "--alleen", "vragen", folder=place).out
