"""`aanbod`: the inventory on a screen, for programs, and what is decided of its findings."""

import json
import shutil
from pathlib import Path

import pytest
from support.program import PROGRAM, ROOT, run
from support.terminal import Terminal

from armoedeplan.plan.plan_of_text import read_plan


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    shutil.copy(ROOT / "examples" / "kleindorp" / "plan.yaml", tmp_path / "plan.yaml")
    return tmp_path


def step(folder: Path) -> object:
    return read_plan(folder / "plan.yaml").plan.samenwerking


@pytest.mark.parametrize("name", ["kleindorp", "roosendaal", "voorbeeldstad"])
def test_every_example_is_told_in_lines_that_fit(name: str) -> None:
    ran = run("aanbod", f"examples/{name}/plan.yaml", folder=ROOT)
    assert (ran.code, ran.err) == (0, "")
    assert max(map(len, ran.lines)) <= 80
    for heading in ("DEKKING", "OVERLAP", "LEEMTEN", "NETWERK", "OVERLEG", "ZELFSCAN", "WAT OM EEN CONCLUSIE VRAAGT"):
        assert any(line.startswith(heading) for line in ran.lines)


def test_roosendaal_says_that_there_is_no_inventory_under_its_conclusions() -> None:
    out = run("aanbod", "examples/roosendaal/plan.yaml", folder=ROOT).out
    assert "Er staat geen aanbod in dit plan." in out
    assert "Het plan noemt wel 6 conclusies, van buiten het overzicht:" in out


def test_one_part_can_be_asked_for_and_a_part_that_is_none_is_told(folder: Path) -> None:
    out = run("aanbod", "plan.yaml", "--deel", "netwerk", folder=folder).out
    assert "NETWERK" in out
    assert "DEKKING" not in out
    ran = run("aanbod", "plan.yaml", "--deel", "netwrk", folder=folder)
    assert ran.code == 2
    assert "Kies uit: dekking, overlap" in ran.err


def test_json_names_entries_of_the_plan() -> None:
    told = json.loads(run("aanbod", "examples/voorbeeldstad/plan.yaml", "--json", folder=ROOT).out)
    assert told["versie"] == 1
    assert told["dekking"]["uitvoerders"]["rijen"]["op_orde"]["begeleiden"] == ["thuisadministratie"]
    assert told["netwerk"]["verbinders"][0]["actor"] == "team_inkomen"
    assert {one["id"]: one["besloten"] for one in told["bevindingen"]}["overlap_signaleren"] is True


def test_a_finding_that_is_taken_over_becomes_a_conclusion_with_a_starting_point(folder: Path) -> None:
    before = (folder / "plan.yaml").read_text(encoding="utf-8")
    ran = run("aanbod", "plan.yaml", "--neem", "leemte_gezondheidszorg,leemte_jeugd", folder=folder)
    assert (ran.code, ran.err) == (0, "")
    found = read_plan(folder / "plan.yaml").plan.samenwerking
    (one,) = [one for one in found.conclusies if one.id == "leemte_jeugd"]
    assert (one.soort, one.bron) == ("leemte", "Analyse van het aanbod in dit plan")
    (start,) = [start for start in found.aanknopingspunten if "leemte_jeugd" in start.conclusies]
    # the rest of the file is as it was
    after = (folder / "plan.yaml").read_text(encoding="utf-8").splitlines()
    assert [line for line in before.splitlines() if line not in after] == []
    # the trace goes on to step 4, and `controleer` sees that it breaks here
    told = run("controleer", "plan.yaml", "--fase", "vastgesteld", folder=folder).out
    assert f"aanknopingspunten[{start.id}]" in told
    # and it is not proposed again
    assert "leemte_jeugd" not in run("aanbod", "plan.yaml", "--deel", "voorstellen", folder=folder).out


def test_a_finding_that_is_rejected_is_kept_with_its_reason_and_not_proposed_again(folder: Path) -> None:
    ran = run("aanbod", "plan.yaml", "--verwerp", "leemte_jeugd", "--reden", "De regio doet dit", folder=folder)
    assert (ran.code, ran.err) == (0, "")
    assert "leemte_jeugd" not in run("aanbod", "plan.yaml", "--deel", "voorstellen", folder=folder).out
    assert run("controleer", "plan.yaml", folder=folder).code == 0
    run("maak", "plan.yaml", "--document", "werkblad", folder=folder)
    text = (folder / "documenten" / "werkblad.md").read_text(encoding="utf-8")
    assert "De regio doet dit" in text


def test_a_rejection_needs_a_reason_and_a_finding_that_is_open(folder: Path) -> None:
    before = (folder / "plan.yaml").read_bytes()
    assert "--reden" in run("aanbod", "plan.yaml", "--verwerp", "leemte_jeugd", folder=folder).err
    ran = run("aanbod", "plan.yaml", "--neem", "leemte_jeugd,onzin", folder=folder)
    assert ran.code == 2
    assert "“onzin” is geen open bevinding. Kies uit: " in ran.err
    assert (folder / "plan.yaml").read_bytes() == before


def test_a_person_takes_over_changes_rejects_and_stops(folder: Path) -> None:
    terminal = Terminal(folder, command=(*PROGRAM, "aanbod", "plan.yaml", "--voorstellen"))
    terminal.wait("Bevinding 1 van ")
    terminal.wait("of [s]toppen: ")
    terminal.type("o")
    terminal.wait("Toegevoegd: conclusie ")
    terminal.wait("Bevinding 2 van ")
    terminal.wait("of [s]toppen: ")
    terminal.type("w")
    terminal.wait("Conclusie: ")
    terminal.type("\x15Wij zien hier niets")
    terminal.wait("Aanknopingspunt: ")
    terminal.type("")
    terminal.wait("Bevinding 3 van ")
    terminal.wait("of [s]toppen: ")
    terminal.type("v")
    terminal.wait("Waarom deelt u deze bevinding niet? ")
    terminal.type("De regio doet dit")
    terminal.wait("Verworpen: ")
    terminal.wait("of [s]toppen: ")
    terminal.type("x")
    terminal.wait("Kies [o]vernemen")
    terminal.wait("of [s]toppen: ")
    terminal.type("s")
    terminal.wait("Gestopt.")
    assert terminal.end() == 0
    found = read_plan(folder / "plan.yaml").plan.samenwerking
    assert len([one for one in found.conclusies if one.bron == "Analyse van het aanbod in dit plan"]) == 2
    assert "Wij zien hier niets" in {str(one.tekst).strip() for one in found.conclusies}
    assert [one.reden for one in found.verworpen_bevindingen] == ["De regio doet dit"]
