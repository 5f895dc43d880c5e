"""`nieuw` makes a sound plan file with its schema beside it, whatever the municipality is called."""

import re
from pathlib import Path

import pytest
from support.program import contents, run

from armoedeplan.output.writing import Rule, write_file
from armoedeplan.plan.plan_of_text import read_plan
from armoedeplan.plan.schema import schema_text
from armoedeplan.plan.store import Store
from armoedeplan.progress import State, evaluate

SCHEMA = "armoedeplan.schema.json"
NAMES = {
    "Voorbeeldstad": "voorbeeldstad",
    "'s-Hertogenbosch": "s_hertogenbosch",
    "Súdwest-Fryslân": "sudwest_fryslan",
    "Bergen (L.)": "bergen_l",
    'Zeg "ja" \\ tegen': "zeg_ja_tegen",
    "\N{UNICORN FACE}": "x",
    "Nee": "nee",
    "2030": "x_2030",
    "# Dorp": "dorp",
    "dorp: stad": "dorp_stad",
    "{{ 7*7 }}": "x_7_7",
    "*ster": "ster",
    "A" * 300: "a" * 60,
}


def test_a_new_plan_is_sound_and_has_its_schema_beside_it(tmp_path: Path) -> None:
    ran = run("nieuw", "mijn plan.yaml", "--gemeente", "Voorbeeldstad", folder=tmp_path)
    assert (ran.code, ran.err) == (0, "")
    assert ran.lines == [
        "Gemaakt: mijn plan.yaml",
        f"Gemaakt: {SCHEMA} (voor uw tekstverwerker)",
        "Kijk hoe het ervoor staat met: armoedeplan status mijn plan.yaml",
    ]
    assert contents(tmp_path).keys() == {"mijn plan.yaml", SCHEMA, ".gemaakt.json"}
    text = (tmp_path / "mijn plan.yaml").read_text(encoding="utf-8")
    assert text.startswith(f"# yaml-language-server: $schema={SCHEMA}\n")
    assert (tmp_path / SCHEMA).read_text(encoding="utf-8") == schema_text()
    assert run("controleer", "--selecteer", "AP0", "mijn plan.yaml", folder=tmp_path).lines == [
        "Geen bevindingen in 1 bestand."
    ]


def test_a_new_plan_asks_every_kern_question_that_is_always_asked_and_answers_only_what_was_given(
    tmp_path: Path,
) -> None:
    run("nieuw", "plan.yaml", "--gemeente", "Voorbeeldstad", folder=tmp_path)
    plan = tmp_path / "plan.yaml"
    text = plan.read_text(encoding="utf-8")
    items = evaluate(read_plan(plan).plan)
    for item in items:
        if item.kern and item.state is State.OPEN and "[" not in item.path:
            name = item.path.rpartition(".")[2]
            assert re.search(rf"^ *{name}:$", text, re.MULTILINE), item.path
    assert {item.path for item in items if item.state is State.ANSWERED} == {
        *("plan.titel", "plan.status", "gemeenten", "gemeenten[voorbeeldstad].naam")
    }
    assert max(map(len, text.splitlines())) <= 120
    assert "\t" not in text


@pytest.mark.parametrize(("name", "id_"), NAMES.items(), ids=lambda value: value[:20])
def test_any_name_gives_a_sound_plan_that_can_be_changed(name: str, id_: str, tmp_path: Path) -> None:
    ran = run("nieuw", "plan.yaml", "--gemeente", name, folder=tmp_path)
    assert (ran.code, ran.err) == (0, "")
    file = read_plan(tmp_path / "plan.yaml")
    # a sign that a PDF writes in words is told, and is no fault
    assert {one.code for one in file.findings} <= {"AP037"}
    (municipality,) = file.plan.gemeenten
    assert (municipality.id, municipality.naam) == (id_, name)
    assert file.plan.plan.titel == f"Armoedeplan {name}"
    Store(file).set(f"gemeenten[{id_}].code", ["GM0001"])


def test_white_space_in_names_is_made_regular_and_a_title_can_be_given(tmp_path: Path) -> None:
    run("nieuw", "plan.yaml", "--gemeente", "  Voorbeeld \n stad ", "--titel", " Samen:\tverder ", folder=tmp_path)
    plan = read_plan(tmp_path / "plan.yaml").plan
    assert (plan.gemeenten[0].naam, plan.plan.titel) == ("Voorbeeld stad", "Samen: verder")


@pytest.mark.parametrize("name", ["", "   ", "\n\t", "\x07"])
def test_an_empty_name_is_refused(name: str, tmp_path: Path) -> None:
    ran = run("nieuw", "plan.yaml", "--gemeente", name, folder=tmp_path)
    assert ran.err.startswith("Fout: De naam van de gemeente is leeg.\n")
    assert (ran.code, ran.out, contents(tmp_path)) == (2, "", {})


def test_a_plan_that_is_there_is_not_written_over(tmp_path: Path) -> None:
    run("nieuw", "plan.yaml", "--gemeente", "Voorbeeldstad", folder=tmp_path)
    before = contents(tmp_path)
    ran = run("nieuw", "plan.yaml", "--gemeente", "Anderdorp", folder=tmp_path)
    assert ran.err.startswith("Fout: plan.yaml bestaat al (een planbestand)\n")
    assert (ran.code, ran.out, contents(tmp_path)) == (2, "", before)


def test_a_schema_that_somebody_changed_is_left_alone_and_told(tmp_path: Path) -> None:
    (tmp_path / SCHEMA).write_text("{}", encoding="utf-8")
    ran = run("nieuw", "plan.yaml", "--gemeente", "Dorp", folder=tmp_path)
    assert (ran.code, "Gemaakt: plan.yaml" in ran.lines, f"Gemaakt: {SCHEMA}" in ran.out) == (0, True, False)
    assert (tmp_path / SCHEMA).read_text(encoding="utf-8") == "{}"
    renew = ran.err.split("Vernieuw het met: ")[1].split()
    assert run(*renew[1:], folder=tmp_path).code == 0
    assert (tmp_path / SCHEMA).read_text(encoding="utf-8") == schema_text()


def test_a_schema_of_an_earlier_version_becomes_that_of_now(tmp_path: Path) -> None:
    older = schema_text().replace("Gemaakt door armoedeplan", "Gemaakt door een eerder armoedeplan")
    write_file(tmp_path / SCHEMA, older.encode(), Rule())
    ran = run("nieuw", "plan.yaml", "--gemeente", "Dorp", folder=tmp_path)
    assert (ran.code, ran.err) == (0, "")
    assert f"Gemaakt: {SCHEMA} (voor uw tekstverwerker)" in ran.lines
    assert (tmp_path / SCHEMA).read_text(encoding="utf-8") == schema_text()
    again = run("nieuw", "tweede.yaml", "--gemeente", "Dorp", folder=tmp_path)
    assert (again.code, again.err, SCHEMA in again.out) == (0, "", False)


def test_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    ran = run("nieuw", "weg/plan.yaml", "--gemeente", "Voorbeeldstad", folder=tmp_path)
    assert ran.err.startswith("Fout: Opslaan van weg/plan.yaml lukt niet: de map weg bestaat niet\n")
    assert (ran.code, ran.out, contents(tmp_path)) == (2, "", {})
