"""`controleer` over folders, and over what another command gives."""

import json
import os
from pathlib import Path

import pytest
from support.badinput import SOUND
from support.program import run
from typer.testing import CliRunner

from armoedeplan.cli.app import app
from armoedeplan.cli.only_plans import plans_among

FAULTY = f"{SOUND}  datum: morgen\n"
STRUCTURE = ("--formaat", "json", "--selecteer", "AP0")


def checked(folder: Path, *arguments: str, typed: str = "") -> tuple[int, list[str]]:
    """Give the exit code, and the files that were checked."""
    ran = run("controleer", *STRUCTURE, *arguments, folder=folder, typed=typed.encode())
    return ran.code, json.loads(ran.out)["bestanden"]


def test_a_folder_gives_its_plans_whatever_their_names_in_order(tmp_path: Path) -> None:
    for name in ("b/Samen verder.yml", "a/x.yaml", "c.YAML"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(SOUND, encoding="utf-8")
    (tmp_path / "ander.yaml").write_text("plan: {titel: x}\n", encoding="utf-8")
    (tmp_path / "naast.txt").write_text(SOUND, encoding="utf-8")
    expected = ["a/x.yaml", "b/Samen verder.yml", "c.YAML"]
    assert checked(tmp_path, ".") == (0, expected)
    # a file that is named too counts once
    assert checked(tmp_path, "c.YAML", ".", "a") == (0, sorted(expected, key=Path))


def test_a_fault_in_a_folder_counts_as_one_in_a_file(tmp_path: Path) -> None:
    (tmp_path / "plannen").mkdir()
    (tmp_path / "plannen" / "plan.yaml").write_text(FAULTY, encoding="utf-8")
    ran = run("controleer", "plannen", "--selecteer", "AP0", folder=tmp_path)
    assert "plannen/plan.yaml:4:10: fout AP015 “morgen” is geen datum (plan.datum)" in ran.lines
    assert (ran.code, ran.err) == (1, "")


def test_a_folder_without_a_plan_never_looks_sound(tmp_path: Path) -> None:
    (tmp_path / "leeg").mkdir()
    (tmp_path / "vol").mkdir()
    (tmp_path / "vol" / "plan.yaml").write_text(SOUND, encoding="utf-8")
    for named in (["leeg"], ["vol", "leeg"], ["leeg", "--altijd-nul"]):
        ran = run("controleer", *named, "--selecteer", "AP0", folder=tmp_path)
        assert (ran.code, ran.err) == (2, "")
        assert "leeg: fout AP001 In deze map staat geen planbestand" in ran.lines
    assert run("controleer", "leeg", "--stil", folder=tmp_path) == (2, "", "")


def test_what_may_be_a_plan_and_cannot_be_read_is_a_finding(tmp_path: Path) -> None:
    (tmp_path / "weg.yaml").symlink_to("nergens.yaml")
    ran = run("controleer", ".", "--formaat", "json", folder=tmp_path)
    (finding,) = json.loads(ran.out)["bevindingen"]
    assert (ran.code, finding["code"], finding["bestand"]) == (2, "AP001", "weg.yaml")
    assert finding["melding"] == "Deze verwijzing leidt nergens heen, of naar zichzelf"


def test_a_link_is_followed_within_the_folder_and_told_where_it_leads_out_of_it(tmp_path: Path) -> None:
    for name in ("binnen/plan.yaml", "buiten/plan.yaml", "buiten/map/plan.yaml"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(SOUND, encoding="utf-8")
    (tmp_path / "binnen" / "link.yaml").symlink_to(tmp_path / "buiten" / "plan.yaml")
    (tmp_path / "binnen" / "map").symlink_to(tmp_path / "buiten" / "map")
    (tmp_path / "binnen" / "zelf.yaml").symlink_to("plan.yaml")
    ran = run("controleer", "binnen", *STRUCTURE, folder=tmp_path)
    assert json.loads(ran.out)["bestanden"] == ["binnen/plan.yaml"]
    assert [line.split(":")[1].strip() for line in ran.err.splitlines()] == ["binnen/link.yaml", "binnen/map"]
    # who names the link itself means it
    assert checked(tmp_path, "binnen/link.yaml") == (0, ["binnen/link.yaml"])


def test_a_dash_reads_what_another_command_gives_and_it_can_have_a_name(tmp_path: Path) -> None:
    assert checked(tmp_path, "-", typed=SOUND) == (0, ["-"])
    assert checked(tmp_path, "-", "--bestandsnaam", "a/plan.yaml", typed=FAULTY) == (1, ["a/plan.yaml"])
    ran = run("controleer", "-", "--bestandsnaam", "plan.yaml", folder=tmp_path, typed=FAULTY.encode())
    assert "plan.yaml:4:10: fout AP015 “morgen” is geen datum (plan.datum)" in ran.lines
    assert "     4 |   datum: morgen" in ran.lines
    assert checked(tmp_path, "-", typed="")[0] == 1


def test_a_name_without_standard_input_and_a_dash_without_anything_coming_are_told(tmp_path: Path) -> None:
    (tmp_path / "plan.yaml").write_text(SOUND, encoding="utf-8")
    ran = run("controleer", "plan.yaml", "--bestandsnaam", "x.yaml", folder=tmp_path)
    assert (ran.code, ran.out) == (2, "")
    assert "Deze naam hoort bij een plan dat met - wordt gelezen." in ran.err


@pytest.mark.skipif(os.name == "nt" or not hasattr(os, "geteuid") or os.geteuid() == 0, reason="reads what it likes")
def test_a_folder_that_may_not_be_read_is_a_finding(tmp_path: Path) -> None:
    (tmp_path / "dicht").mkdir(mode=0)
    try:
        ran = run("controleer", ".", "--formaat", "json", folder=tmp_path)
    finally:
        (tmp_path / "dicht").chmod(0o700)
    assert (ran.code, json.loads(ran.out)["bevindingen"][0]["melding"]) == (2, "Deze map is niet te openen")


@pytest.mark.parametrize("name", ["plan.txt", "ons plan", "beleid.2027"])
def test_a_plan_that_is_named_is_one_whatever_its_suffix_also_when_others_are_passed_over(
    name: str, tmp_path: Path
) -> None:
    (tmp_path / name).write_text(f"# van ons\n{FAULTY}", encoding="utf-8")
    # a page that shows a plan is none
    (tmp_path / "uitleg.md").write_text(f"# Een plan\n\n```yaml\n{FAULTY}```\n", encoding="utf-8")
    (tmp_path / "regels.txt").write_text(f"Zo begint het:\n{FAULTY}", encoding="utf-8")
    assert plans_among([tmp_path / one for one in (name, "uitleg.md", "regels.txt", "weg.txt")]) == [tmp_path / name]
    assert checked(tmp_path, name, "uitleg.md", "--alleen-plannen") == (1, [name])
    done = CliRunner().invoke(app, ["maak", str(tmp_path / name), "--controleer", "--alleen-plannen"])
    assert (done.exit_code, "het plan heeft fouten" in done.output) == (1, True)
