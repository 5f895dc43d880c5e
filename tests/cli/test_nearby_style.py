"""The house style of a plan is found by itself: beside the plan or above it, never outside what is of its maker."""

import json
import os
from pathlib import Path

import pytest
from support.badinput import SOUND
from support.program import run

from armoedeplan.render.style.nearby import nearby_style

BAD = "naam: Gemeente Fout\nkleuren:\n  hoofdkleur: '#ffff00'\n"


def style(folder: Path, text: str = "") -> Path:
    """Put a house style in a folder."""
    place = folder / "huisstijl"
    place.mkdir(parents=True)
    (place / "huisstijl.yaml").write_text(text or f"naam: Gemeente {folder.name.title()}\n", encoding="utf-8")
    return place


def plan(folder: Path) -> Path:
    """Put a plan in a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "plan.yaml").write_text(SOUND, encoding="utf-8")
    return folder / "plan.yaml"


@pytest.fixture
def region(tmp_path: Path) -> Path:
    """Give a folder with two plans: one with a style of its own, both below one for all."""
    (tmp_path / ".git").mkdir()
    folder = tmp_path / "regio"
    for name in ("dorp", "stad"):
        plan(folder / name)
    style(folder)
    style(folder / "stad")
    return folder


def test_the_nearest_wins(region: Path) -> None:
    assert nearby_style(region / "stad" / "plan.yaml") == region / "stad" / "huisstijl"
    assert nearby_style(region / "dorp" / "plan.yaml") == region / "huisstijl"


def test_it_has_the_name_by_which_a_person_knows_it(region: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(region.parent)
    assert nearby_style(Path("regio/dorp/plan.yaml")) == Path("regio/huisstijl")
    monkeypatch.chdir(region / "stad")
    assert nearby_style(Path("plan.yaml")) == Path("huisstijl")
    assert nearby_style(Path("../dorp/plan.yaml")) == region / "huisstijl"


def test_the_search_ends_at_a_repository(tmp_path: Path) -> None:
    style(tmp_path)
    (tmp_path / "eigen" / ".git").mkdir(parents=True)
    assert nearby_style(plan(tmp_path / "eigen" / "dorp")) is None


def test_the_search_ends_at_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    style(tmp_path)
    monkeypatch.setenv("HOME", str(tmp_path / "thuis"))
    path = plan(tmp_path / "thuis" / "werk")
    assert nearby_style(path) is None
    own = style(tmp_path / "thuis")
    assert nearby_style(path) == own


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such modes")
def test_a_folder_in_which_everybody_may_write_is_not_looked_in(tmp_path: Path) -> None:
    style(tmp_path / "open")
    path = plan(tmp_path / "open" / "dorp")
    assert nearby_style(path) is not None
    (tmp_path / "open").chmod(0o1777)
    assert nearby_style(path) is None
    # beside the plan is where its maker put it
    own = style(tmp_path / "open" / "dorp")
    assert nearby_style(path) == own


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="only root gives files away")
def test_a_folder_of_another_owner_is_not_looked_in(tmp_path: Path) -> None:
    style(tmp_path / "van_een_ander")
    path = plan(tmp_path / "van_een_ander" / "dorp")
    os.chown(tmp_path / "van_een_ander", 12345, 12345)
    assert nearby_style(path) is None


def test_a_folder_of_that_name_without_a_style_is_passed_over(region: Path) -> None:
    (region / "dorp" / "huisstijl").mkdir()
    assert nearby_style(region / "dorp" / "plan.yaml") == region / "huisstijl"


def test_many_plans_with_many_styles_are_one_command(region: Path) -> None:
    ran = run("maak", "regio/dorp/plan.yaml", "regio/stad/plan.yaml", "--als", "html", folder=region.parent)
    assert (ran.code, ran.err.splitlines()) == (0, ["Huisstijl: regio/huisstijl", "Huisstijl: regio/stad/huisstijl"])
    for name, whose in (("dorp", "Regio"), ("stad", "Stad")):
        text = (region / name / "documenten" / "beleidsplan.html").read_text(encoding="utf-8")
        assert f"Gemeente {whose}" in text


def test_a_style_that_was_named_goes_before_it_and_none_can_be_had(region: Path) -> None:
    line = ("maak", "dorp/plan.yaml", "--als", "html")
    page = region / "dorp" / "documenten" / "beleidsplan.html"
    assert run(*line, "--huisstijl", "stad/huisstijl", folder=region).err == ""
    assert "Gemeente Stad" in page.read_text(encoding="utf-8")
    assert run(*line, "--zonder-huisstijl", folder=region).err == ""
    assert "Gemeente Regio" not in page.read_text(encoding="utf-8")
    both = run(*line, "--zonder-huisstijl", "--huisstijl", "stad/huisstijl", folder=region)
    assert (both.code, "Kies een van de twee" in both.err) == (2, True)


def test_a_style_with_a_fault_stops_only_its_own_plans(region: Path) -> None:
    (region / "stad" / "huisstijl" / "huisstijl.yaml").write_text(BAD, encoding="utf-8")
    ran = run("maak", "stad/plan.yaml", "dorp/plan.yaml", "--json", folder=region)
    told = json.loads(ran.out)["plannen"]
    assert ran.code == 1
    assert "AP034" in ran.err
    assert [one.get("fout") for one in told] == ["de huisstijl heeft fouten", None]
    assert [one["gemaakt"] for one in told] == [[], ["dorp/documenten/beleidsplan.md"]]
    assert [one.get("huisstijl") for one in told] == [None, "huisstijl"]


def test_documents_never_come_in_the_style_that_was_found(region: Path) -> None:
    before = sorted((region / "huisstijl").iterdir())
    ran = run("maak", "dorp/plan.yaml", "--uit", "huisstijl", folder=region)
    assert (ran.code, sorted((region / "huisstijl").iterdir())) == (2, before)
