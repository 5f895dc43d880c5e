"""`voorstel`: the proposal of the region, what is told when there is none, and its paper."""

import json
import os
from pathlib import Path

from support.clean_markdown import faults_in
from support.program import ROOT, run

REGION = ROOT / "examples" / "regio"


def test_the_proposal_of_a_municipality_of_the_region_is_what_stands_beside_it() -> None:
    ran = run("voorstel", "examples/regio/steenakker.yaml", "--van", "examples/regio", folder=ROOT)
    golden = REGION / "leren" / "voorstel-steenakker.txt"
    if os.environ.get("GOLDEN") == "1":
        golden.write_text(ran.out, encoding="utf-8", newline="\n")
    assert (ran.code, ran.err) == (0, "")
    assert ran.lines == golden.read_text(encoding="utf-8").splitlines()


def test_the_advice_works_when_it_is_followed(tmp_path: Path) -> None:
    (tmp_path / "plan.yaml").write_bytes((REGION / "steenakker.yaml").read_bytes())
    for _ in range(3):
        told = json.loads(run("voorstel", "plan.yaml", "--json", folder=tmp_path).out)["voorstellen"][0]
        lacking = next(known for known in told["voorwaarden"] if known["stand"] == "open")
        value = "ja" if lacking["pad"].endswith("deelbaar") else "Een vast gezicht bij twintig werkgevers in 2028"
        assert run("zet", "plan.yaml", lacking["pad"], value, folder=tmp_path).code == 0
    told = json.loads(run("voorstel", "plan.yaml", "--json", folder=tmp_path).out)["voorstellen"][0]
    assert told["klaar"]


def test_a_plan_without_a_proposal_says_how_a_question_becomes_one(tmp_path: Path) -> None:
    (tmp_path / "plan.yaml").write_bytes((REGION / "lindevoort.yaml").read_bytes())
    ran = run("voorstel", "plan.yaml", folder=tmp_path)
    assert ran.code == 1
    assert "uitwisseling.gevraagd[werkenden_bereiken].soort voorstel" in ran.err
    assert run("voorstel", "plan.yaml", "--vraag", "werkenden_bereiken", folder=tmp_path).code == 0
    wrong = run("voorstel", "plan.yaml", "--vraag", "iets", folder=tmp_path)
    assert wrong.code == 2
    assert "Kies uit: werkenden_bereiken" in wrong.err


def test_the_paper_of_a_proposal_is_one_page_of_sound_markdown(tmp_path: Path) -> None:
    (tmp_path / "plan.yaml").write_bytes((REGION / "zandmeren.yaml").read_bytes())
    ran = run("voorstel", "plan.yaml", "--als", "md", folder=tmp_path)
    assert ran.code == 0, ran.err
    (made,) = (tmp_path / "voorstellen").glob("*.md")
    assert "onbekend" in made.read_text(encoding="utf-8")
    assert faults_in(made) == []
