"""`status` of many plans is one table, and what cannot be read is named."""

import json
from pathlib import Path

from support.program import run
from support.region import write_region


def test_several_plans_are_one_table(tmp_path: Path) -> None:
    paths = write_region(tmp_path, 2)
    ran = run("status", *paths, folder=tmp_path)
    assert ran.code == 0
    assert ran.lines[0].split() == ["Plan", "Gemeente", "Periode", "Fase", "Kern", "Open", "Fout", "Wrsch."]
    assert [line.split()[2:4] for line in ran.lines[2:4]] == [["Aasdorp", "2027-2030"], ["Beekdal", "2027-2030"]]


def test_a_folder_is_a_table_and_a_broken_plan_is_named(tmp_path: Path) -> None:
    write_region(tmp_path, 2)
    (tmp_path / "kapot.yaml").write_text("armoedeplan: 1\nplan: [\n")
    ran = run("status", ".", folder=tmp_path)
    assert ran.code == 1
    assert "Overgeslagen: kapot.yaml: " in ran.err
    assert any(line.startswith("2 plannen: ") for line in ran.lines)


def test_one_plan_is_told_as_before(tmp_path: Path) -> None:
    (path,) = write_region(tmp_path, 1)
    assert run("status", path.name, folder=tmp_path).lines[0] == f"Plan Aasdorp ({path.name})"


def test_json_of_a_folder_has_the_counts_that_one_plan_has(tmp_path: Path) -> None:
    (path,) = write_region(tmp_path, 1)
    alone = json.loads(run("status", path.name, "--json", folder=tmp_path).out)["plannen"][0]
    whole = json.loads(run("status", ".", "--json", folder=tmp_path).out)
    assert whole["versie"] == 1
    assert whole["plannen"][0]["totaal"] == alone["totaal"]
    assert whole["plannen"][0]["gemeenten"] == ["Aasdorp"]


def test_a_folder_without_plans_is_refused(tmp_path: Path) -> None:
    assert run("status", ".", folder=tmp_path).code == 2
