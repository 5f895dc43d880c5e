"""What the program advises can be done, and then helps."""

import re
from pathlib import Path

import pytest
from support.program import contents, run

from armoedeplan.plan.plan_of_text import read_plan


def test_an_empty_file_is_filled_by_nieuw_as_is_advised(tmp_path: Path) -> None:
    plan = tmp_path / "plan.yaml"
    plan.touch()
    assert "Maak een plan met `nieuw`." in run("controleer", "plan.yaml", folder=tmp_path).out
    assert run("nieuw", "plan.yaml", "--gemeente", "Voorbeeldstad", folder=tmp_path).code == 0
    assert read_plan(plan).plan.gemeenten[0].naam == "Voorbeeldstad"
    assert not list(tmp_path.glob("*.bak"))


def test_an_empty_file_is_filled_by_the_wizard(tmp_path: Path) -> None:
    plan = tmp_path / "plan.yaml"
    plan.touch()
    ran = run("wizard", "plan.yaml", folder=tmp_path, typed=b"Voorbeeldstad\n:stop\n")
    assert (ran.code, ran.err) == (0, "")
    assert read_plan(plan).plan.gemeenten[0].naam == "Voorbeeldstad"


def test_a_wizard_that_stops_at_an_empty_file_says_that_there_is_no_plan(tmp_path: Path) -> None:
    (tmp_path / "plan.yaml").touch()
    ran = run("wizard", "plan.yaml", folder=tmp_path, typed=b":stop\n")
    assert "Er is nog geen plan gemaakt." in ran.out + ran.err
    assert (tmp_path / "plan.yaml").read_bytes() == b""


def test_a_file_with_comments_only_is_left_and_another_name_is_advised(tmp_path: Path) -> None:
    (tmp_path / "plan.yaml").write_text("# van mij\n", encoding="utf-8")
    assert "Maak een plan met `nieuw`, onder een andere naam." in run("controleer", "plan.yaml", folder=tmp_path).out
    before = contents(tmp_path)
    assert run("nieuw", "plan.yaml", "--gemeente", "Voorbeeldstad", folder=tmp_path).code == 2
    assert contents(tmp_path) == before


@pytest.mark.parametrize("name", [".", "map", "map/", ".."])
def test_of_a_folder_the_plan_in_it_is_advised(name: str, tmp_path: Path) -> None:
    folder = tmp_path / "hier"
    (folder / "map").mkdir(parents=True)
    ran = run("wizard", name, folder=folder)
    (advised,) = re.findall(r"bijvoorbeeld (.*)\.$", ran.out + ran.err, re.MULTILINE)[:1]
    assert Path(advised).name == "plan.yaml"
    assert not Path(advised).is_absolute()
    assert (folder / advised).parent.resolve() == (folder / name).resolve()


@pytest.mark.parametrize("left", ["if", "for"])
def test_an_end_that_is_missing_in_a_template_is_named(left: str, tmp_path: Path) -> None:
    run("nieuw", "plan.yaml", "--gemeente", "Voorbeeldstad", folder=tmp_path)
    own = tmp_path / "sjablonen"
    own.mkdir()
    opened = {"if": "{% if plan %}", "for": "{% for a in [1] %}"}[left]
    for text in (f"{{% block a %}}{opened}x{{% endblock %}}", f"{opened}x"):
        (own / "brief.md.j2").write_text(text, encoding="utf-8")
        said = run("maak", "plan.yaml", "--document", "brief", "--sjablonen", "sjablonen", folder=tmp_path).err
        assert f"Zet {{% end{left} %}} op de plaats waar “{left}” ophoudt." in said
        assert "Bedoelt u" not in said


def test_a_folder_that_is_not_there_is_named(tmp_path: Path) -> None:
    run("nieuw", "plan.yaml", "--gemeente", "Voorbeeldstad", folder=tmp_path)
    for command in (("nieuw", "weg/p.yaml", "--gemeente", "A"), ("schema", "--uit", "weg/s.json")):
        ran = run(*command, folder=tmp_path)
        assert (ran.code, "de map weg bestaat niet" in ran.err) == (2, True)
