"""Names that are one name on Windows and macOS are one everywhere, so that nothing is written over anywhere."""

import os
import unicodedata
from pathlib import Path

import pytest
import typer

from armoedeplan.cli.plan_folders import folder_of_each
from armoedeplan.output.alike_names import folded_name, land_together
from armoedeplan.output.writing import Rule, write_set
from armoedeplan.saving.system_errors import SaveRefused

DECOMPOSED = unicodedata.normalize("NFD", "Één")
PAIRS = [("Gem", "gem"), ("Één", DECOMPOSED), ("éÉN", DECOMPOSED), ("Straße", "STRASSE"), ("gem", "gem."), ("a", "A ")]


@pytest.mark.parametrize(("one", "other"), PAIRS)
def test_names_that_are_one_somewhere(one: str, other: str) -> None:
    assert one != other
    assert folded_name(f"{one}/x.md") == folded_name(f"{other}/X.md")


@pytest.mark.parametrize(("one", "other"), [("gem", "gen"), ("een", "één"), (".", ".."), ("a/b", "ab"), ("a.b", "ab")])
def test_names_that_are_two_everywhere(one: str, other: str) -> None:
    assert folded_name(one) != folded_name(other)


@pytest.mark.parametrize(("one", "other"), PAIRS)
def test_a_set_holds_no_two_names_that_are_one_somewhere(tmp_path: Path, one: str, other: str) -> None:
    files = [(f"{one}/x.md", b"1"), ("y.md", b"2"), (f"{other}/x.md", b"3")]
    with pytest.raises(SaveRefused, match="op Windows en macOS hetzelfde bestand") as said:
        write_set(tmp_path / "uit", files, Rule())
    assert str(tmp_path / "uit" / other) in said.value.message
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(("one", "other"), PAIRS)
def test_two_plans_have_no_folders_that_are_one_somewhere(tmp_path: Path, one: str, other: str) -> None:
    plans = [tmp_path / "a" / f"{one}.yaml", tmp_path / "b" / f"{other}.yaml"]
    with pytest.raises(typer.BadParameter, match="op Windows en macOS één map"):
        folder_of_each(plans, tmp_path / "uit")


def test_folders_that_are_there_and_apart_stay_two(tmp_path: Path) -> None:
    plans = [tmp_path / name / "plan.yaml" for name in ("Gem", "gem")]
    for plan in plans:
        plan.parent.mkdir(exist_ok=True)
    if plans[0].parent.samefile(plans[1].parent):
        pytest.skip("letters do not count on this disk")
    assert [folder for _, folder in folder_of_each(plans, None)] == [plan.parent / "documenten" for plan in plans]
    assert not land_together(*(plan.parent / "documenten" for plan in plans))
    assert land_together(tmp_path / "Gem" / "Uit", tmp_path / "Gem" / "uit")


def test_a_disk_that_shows_one_folder_under_two_names_has_one_folder(tmp_path: Path) -> None:
    (tmp_path / "uit" / "Gem").mkdir(parents=True)
    (tmp_path / "uit" / "gem").symlink_to("Gem")
    with pytest.raises(typer.BadParameter, match="één map"):
        folder_of_each([tmp_path / "a" / "Gem.yaml", tmp_path / "b" / "gem.yaml"], tmp_path / "uit")


def test_a_later_plan_does_not_write_over_the_papers_of_an_earlier_one_where_letters_do_not_count(
    tmp_path: Path,
) -> None:
    plans = [tmp_path / "Gem.yaml", tmp_path / "b" / "gem.yaml"]
    for plan in plans:
        plan.parent.mkdir(exist_ok=True)
        plan.write_bytes(b"armoedeplan: 1\n")
    uit = tmp_path / "uit"
    write_set(uit / "Gem", [("beleidsplan.md", b"een")], Rule(plan=plans[0]))
    # what a disk without letters shows: the other name leads to the same folder, and so does that of a paper
    (uit / "gem").symlink_to("Gem")
    with pytest.raises(SaveRefused, match="gemaakt van"):
        write_set(uit / "gem", [("beleidsplan.md", b"twee")], Rule(plan=plans[1]))
    os.link(uit / "Gem" / "beleidsplan.md", uit / "Gem" / "Beleidsplan.md")
    with pytest.raises(SaveRefused, match="bestaat al"):
        write_set(uit / "Gem", [("Beleidsplan.md", b"twee")], Rule(plan=plans[1]))
    assert (uit / "Gem" / "beleidsplan.md").read_bytes() == b"een"
