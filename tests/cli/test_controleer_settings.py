"""`controleer` by the settings of a project, and of files that are no plan."""

import importlib.metadata
import json
import shutil
from email.message import Message
from pathlib import Path

import pytest
from support.mixed_plan import MIXED
from support.program import ROOT, run

from armoedeplan.settings import rule_pages

THREE = 'selecteer = ["AP204", "AP315", "AP627"]\n'


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Give a project with one plan in a folder."""
    (tmp_path / "plannen").mkdir()
    (tmp_path / "plannen" / "plan.yaml").write_text(MIXED, encoding="utf-8")
    return tmp_path


def severities(folder: Path, *arguments: str) -> tuple[int, dict[str, str]]:
    ran = run("controleer", "plannen", "--formaat", "json", *arguments, folder=folder)
    return ran.code, {one["code"]: one["ernst"] for one in json.loads(ran.out)["bevindingen"]}


def test_the_settings_say_what_counts_and_the_command_line_says_otherwise(project: Path) -> None:
    (project / "armoedeplan.toml").write_text(f'{THREE}negeer = ["AP315"]\n[ernst]\nAP204 = "fout"\n')
    assert severities(project) == (1, {"AP204": "fout", "AP627": "tip"})
    assert severities(project, "--selecteer", "AP315") == (1, {"AP315": "fout"})
    assert severities(project, "--ernst", "fout") == (1, {"AP204": "fout"})
    code, everything = severities(project, "--zonder-instellingen")
    assert code == 1
    assert everything["AP204"] == "waarschuwing"
    assert len(everything) > 3


def test_strict_and_patterns_hold_for_the_files_that_they_are_of(project: Path) -> None:
    (project / "plannen" / "vroeg.yaml").write_text(MIXED.replace("vastgesteld", "concept"), encoding="utf-8")
    (project / "armoedeplan.toml").write_text(
        'selecteer = ["AP204"]\nstreng = true\n[per_bestand."vroeg.yaml"]\nnegeer = ["AP2"]\n'
    )
    ran = run("controleer", "plannen", "--formaat", "json", folder=project)
    assert [one["bestand"] for one in json.loads(ran.out)["bevindingen"]] == ["plannen/plan.yaml"]
    assert ran.code == 1
    assert run("controleer", "plannen/vroeg.yaml", folder=project).code == 0


def test_a_report_leads_to_the_page_of_each_rule_where_the_project_says_it_is(
    project: Path,
) -> None:
    page = "bevindingen/stap-2-visie-op-samenwerking.html#AP204"

    def link() -> str | None:
        ran = run("controleer", "plannen", "--formaat", "sarif", "--selecteer", "AP204", folder=project)
        (rule,) = json.loads(ran.out)["runs"][0]["tool"]["driver"]["rules"]
        return str(rule["helpUri"]) if "helpUri" in rule else None

    assert link() is None
    (project / "armoedeplan.toml").write_text('website = "https://voorbeeld.nl/armoede"\n')
    assert link() == f"https://voorbeeld.nl/armoede/{page}"


def test_without_settings_the_package_says_where_its_documentation_is(monkeypatch: pytest.MonkeyPatch) -> None:
    told = Message()
    told["Project-URL"] = "Documentation, https://voorbeeld.nl/doc/"
    monkeypatch.setattr(importlib.metadata, "metadata", lambda _: told)
    monkeypatch.setattr(rule_pages, "site_of_package", rule_pages.site_of_package.__wrapped__)
    assert rule_pages.page_about("AP001") == "https://voorbeeld.nl/doc/bevindingen/over-het-bestand.html#AP001"
    assert rule_pages.page_about("AP943", "http://hier") == "http://hier/bevindingen/privacy.html#AP943"


def test_what_is_excluded_is_told(project: Path) -> None:
    (project / "armoedeplan.toml").write_text('sluit_uit = ["plannen"]\n')
    ran = run("controleer", "plannen", folder=project)
    assert (ran.code, ran.out) == (0, "Geen bevindingen in 0 bestanden.\n")
    assert ran.err == "Uitgesloten door de instellingen (sluit_uit): 1 van 1.\n"


@pytest.mark.parametrize("form", ["tekst", "json", "github", "sarif", "gitlab", "junit"])
def test_a_fault_in_the_settings_is_told_in_every_form_and_no_plan_is_judged_by_them(form: str, project: Path) -> None:
    (project / "armoedeplan.toml").write_text('negeren = ["AP315"]\n')
    ran = run("controleer", "plannen", "--formaat", form, folder=project)
    assert ran.code == 2
    assert "AP013" in ran.out
    assert "armoedeplan.toml" in ran.out
    assert "plan.yaml" not in ran.out
    # and it never looks sound
    assert run("controleer", "plannen", "--altijd-nul", folder=project).code == 2


def test_settings_can_be_named_and_one_that_is_not_there_is_told(project: Path) -> None:
    (project / "streng.toml").write_text(THREE)
    assert severities(project, "--instellingen", "streng.toml")[1].keys() == {"AP204", "AP315", "AP627"}
    ran = run("controleer", "plannen", "--instellingen", "weg.toml", folder=project)
    assert (ran.code, "weg.toml: fout AP001 Dit bestand bestaat niet" in ran.out) == (2, True)


def test_it_shows_what_holds_and_where_that_is_said(project: Path) -> None:
    (project / "pyproject.toml").write_text(
        '[tool.armoedeplan]\nnegeer = ["AP315"]\n[tool.armoedeplan.ernst]\nAP204 = "fout"\n'
    )
    ran = run("controleer", "plannen", "--toon-instellingen", "--fase", "concept", folder=project)
    assert (ran.code, ran.lines) == (
        0,
        [
            "plannen/plan.yaml:",
            "    selecteer = []  (standaard)",
            '    negeer = ["AP315"]  (pyproject.toml)',
            '    ernst = {AP204 = "fout"}  (pyproject.toml)',
            '    vanaf_ernst = "tip"  (standaard)',
            "    streng = false  (standaard)",
            '    fase = "concept"  (opdrachtregel)',
            "    uitgesloten = false  (standaard)",
            "    cache = true  (standaard)",
            "    website = -  (standaard)",
        ],
    )
    data = json.loads(run("controleer", "plannen", "--toon-instellingen", "--formaat", "json", folder=project).out)
    (file,) = data["bestanden"]
    assert (file["instellingen"]["negeer"], file["herkomst"]["negeer"]) == (["AP315"], "pyproject.toml")


def test_settings_a_house_style_and_a_case_are_checked_as_what_they_are(project: Path) -> None:
    (project / "armoedeplan.toml").write_text("streng = false\n")
    shutil.copytree(ROOT / "examples" / "huisstijl-voorbeeld", project / "huisstijl")
    cases = sorted((ROOT / "armoedeplan" / "practice" / "data" / "voorbeelden").glob("*.yaml"))
    shutil.copy(cases[0], project / "voorbeeld.yaml")
    named = ("armoedeplan.toml", "huisstijl/huisstijl.yaml", "voorbeeld.yaml")
    ran = run("controleer", *named, folder=project)
    assert (ran.code, ran.out, ran.err) == (0, "Geen bevindingen in 3 bestanden.\n", "")


@pytest.mark.parametrize("form", ["tekst", "json", "github", "sarif", "gitlab", "junit"])
def test_what_is_wrong_with_a_house_style_is_told_in_every_form(form: str, tmp_path: Path) -> None:
    # whatever its name: it is known by what stands in it
    (tmp_path / "opmaak.yaml").write_text(
        'naam: X\nkleuren: {hoofdkleur: "#ffff00"}\nlogo: weg.svg\n', encoding="utf-8"
    )
    ran = run("controleer", "opmaak.yaml", "--formaat", form, folder=tmp_path)
    assert ran.code == 1
    assert all(code in ran.out for code in ("AP034", "AP035", "AP036"))
    if form == "json":
        places = [(one["code"], one["regel"], one["kolom"]) for one in json.loads(ran.out)["bevindingen"]]
        assert places == [("AP034", 2, 23), ("AP035", 3, 7), ("AP036", 3, 7)]


def test_what_is_wrong_with_a_case_is_told_at_its_place(tmp_path: Path) -> None:
    (tmp_path / "eigen.yaml").write_text(
        "id: x\ntitel: X\nles: y\nsoort: prktijk\nbronnen: [{document: z}]\n", encoding="utf-8"
    )
    ran = run("controleer", "eigen.yaml", folder=tmp_path)
    assert "eigen.yaml:4:8: fout AP015 “prktijk” is hier geen mogelijke waarde (soort)" in ran.lines
    assert ran.code == 1
