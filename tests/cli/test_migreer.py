"""`migreer`: what it does with one plan, with many, and with what is no plan."""

import shutil
from pathlib import Path

import pytest
from support.program import ROOT, run

SKETCH = ROOT / "tests" / "migration" / "oud" / "schets.yaml"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    shutil.copy(SKETCH, tmp_path / "oud.yaml")
    shutil.copy(ROOT / "examples" / "kleindorp" / "plan.yaml", tmp_path / "kleindorp.yaml")
    return tmp_path


def test_a_trial_tells_and_writes_nothing(folder: Path) -> None:
    ran = run("migreer", "oud.yaml", "--proef", folder=folder)
    assert (ran.code, ran.err) == (0, "")
    assert ran.lines[0] == "oud.yaml: 26 plaatsen bij te werken"
    assert "  regel 14: gemeenten[ouddorp].besluit wordt gemeenten[ouddorp].vaststelling" in ran.lines
    assert ran.lines[-1] == "Er is niets gewijzigd. Laat --proef weg om het te doen."
    assert sorted(path.name for path in folder.iterdir()) == ["kleindorp.yaml", "oud.yaml"]
    assert (folder / "oud.yaml").read_bytes() == SKETCH.read_bytes()


def test_a_plan_is_brought_to_today_and_what_it_was_stays_beside_it(folder: Path) -> None:
    ran = run("migreer", "oud.yaml", folder=folder)
    assert (ran.code, ran.err) == (0, "")
    assert ran.lines[-1] == "  Zoals het was: oud.yaml.bak"
    assert (folder / "oud.yaml.bak").read_bytes() == SKETCH.read_bytes()
    told = run("controleer", "oud.yaml", "--selecteer", "AP0", folder=folder).out
    assert "AP047" not in told
    assert "6 antwoorden staan in het archief" in told
    assert "In het archief: 6 antwoorden van een eerdere versie." in run("status", "oud.yaml", folder=folder).lines
    again = run("migreer", "oud.yaml", folder=folder)
    assert again.lines == ["oud.yaml: niets te doen, dit plan is al van deze versie."]
    assert not (folder / "oud.yaml.bak2").exists()


def test_nothing_of_the_archive_stands_in_a_paper(folder: Path) -> None:
    run("migreer", "oud.yaml", folder=folder)
    run("maak", "oud.yaml", "--alles", folder=folder)
    papers = sorted((folder / "documenten").rglob("*.md"))
    assert len(papers) > 5
    assert [path.name for path in papers if "per dagdeel" in path.read_text(encoding="utf-8")] == []


def test_of_many_plans_each_is_named_and_the_rest_goes_on(folder: Path) -> None:
    (folder / "nieuwer.yaml").write_text("armoedeplan: 7\n", encoding="utf-8")
    (folder / "stuk.yaml").write_bytes(b"armoedeplan: 1\nplan: [\n")
    (folder / "lijst.yaml").write_text("naam: geen plan\n", encoding="utf-8")
    (folder / "plaatje.yaml").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(40))
    (folder / "binnen").mkdir()
    shutil.copy(SKETCH, folder / "binnen" / "plan.yaml")
    before = {path: path.read_bytes() for path in folder.rglob("*.yaml")}
    ran = run("migreer", ".", "lijst.yaml", "plaatje.yaml", "weg.yaml", folder=folder)
    assert ran.code == 2
    assert [line for line in ran.err.splitlines() if line.startswith("Fout")] == [
        "Fout: nieuwer.yaml: Dit plan is van een nieuwere versie (7)",
        "Fout: stuk.yaml: Hier wordt een waarde verwacht",
        "Fout: lijst.yaml: lijst.yaml is geen planbestand",
        "Fout: plaatje.yaml: Dit is een afbeelding, geen planbestand",
        "Fout: weg.yaml: Dit bestand bestaat niet",
    ]
    assert ran.lines[-1] == "8 plannen: 2 bijgewerkt, 1 al bij, 5 niet gelukt."
    changed = {str(path.relative_to(folder)) for path, data in before.items() if path.read_bytes() != data}
    assert changed == {"oud.yaml", "binnen/plan.yaml"}
    assert sorted(path.name for path in folder.rglob("*.bak*")) == ["oud.yaml.bak", "plan.yaml.bak"]


def test_a_plan_that_cannot_be_read_whole_still_comes_along_and_its_faults_are_told(folder: Path) -> None:
    text = SKETCH.read_text(encoding="utf-8").replace("bedrag: 40000", "bedrag: veel")
    (folder / "oud.yaml").write_text(text, encoding="utf-8", newline="\n")
    ran = run("migreer", "oud.yaml", folder=folder)
    assert (ran.code, ran.lines[-1]) == (
        0,
        "  In dit plan staat nog 1 fout. Bekijk ze met: armoedeplan controleer oud.yaml",
    )


def test_a_folder_without_a_plan_is_told(tmp_path: Path) -> None:
    ran = run("migreer", ".", folder=tmp_path)
    assert (ran.code, ran.err.splitlines()[0]) == (2, "Fout: Hier staat geen planbestand")
