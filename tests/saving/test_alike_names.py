"""Names that are one name on Windows and macOS are one everywhere, so that nothing is written over anywhere.

Names that Windows keeps for itself, or gives another end, are made nowhere.
"""

import os
import unicodedata
from pathlib import Path

import pytest
import typer
from support.program import ROOSENDAAL, run

from armoedeplan.cli.plan_folders import folder_of_each
from armoedeplan.output.writing import Rule, write_set
from armoedeplan.saving.alike_names import folded_name, is_of_windows, land_together, name_kept_free
from armoedeplan.saving.save import save
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


OF_WINDOWS = ["con", "PRN", "Aux.yaml", "nul.tar.gz", "com1", "LPT9.md", "com¹", "con .txt", "conout$"]
"""Names that Windows keeps for devices, whatever their case and end."""
CUT_OFF = ["gem.", "gem ", "gem. .", "plan.yaml."]
"""Names of which Windows drops the end."""
NOTHING = "Er is niets gewijzigd."


@pytest.mark.parametrize(
    "name", ["console", "com", "com0", "com10", "lpt", "a.con", "auxx", "contact.yaml", "nul-1", ""]
)
def test_other_names_are_free(name: str) -> None:
    assert not is_of_windows(name)
    assert name_kept_free(name) == name


@pytest.mark.parametrize("name", OF_WINDOWS)
def test_a_name_out_of_words_becomes_another(name: str) -> None:
    assert is_of_windows(name)
    assert not is_of_windows(name_kept_free(name))
    assert name_kept_free("con.yaml") == "con_1.yaml"


@pytest.mark.parametrize("name", OF_WINDOWS + CUT_OFF)
@pytest.mark.parametrize("where", ["", "uit/", "/map"])
def test_nothing_is_made_under_a_name_that_windows_does_not_have(tmp_path: Path, name: str, where: str) -> None:
    path = tmp_path / (f"{name}{where}/x.md" if where == "/map" else f"{where}{name}")
    says = "voor zichzelf" if name in OF_WINDOWS else "laat Windows weg"
    with pytest.raises(SaveRefused, match=says) as said:
        write_set(path.parent, [("goed.md", b"1"), (path.name, b"2")], Rule())
    assert NOTHING in said.value.remedy
    if path.parent == tmp_path:
        with pytest.raises(SaveRefused, match=says):
            save(path, b"2", read=None)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("name", ["con", "gem."])
def test_what_is_there_keeps_its_name(tmp_path: Path, name: str) -> None:
    (tmp_path / name).mkdir()
    write_set(tmp_path / name, [("goed.md", b"1")], Rule())
    save(tmp_path / name / "plan.yaml", b"2", read=None)
    assert (tmp_path / name / "goed.md").read_bytes() == b"1"


@pytest.mark.parametrize(
    "line",
    [
        "nieuw NUL.yaml --gemeente Elzenrade",
        "wizard aux.yaml",
        "maak plan.yaml --document werkblad --als md --uit con",
        "exporteer aanbod plan.yaml --als csv --uit uit/lpt1.d",
        "exporteer werkboek plan.yaml --stap 1 --uit uit.",
        "exporteer deelbaar plan.yaml --uit com1",
        "schema --uit prn.json",
        "sjabloon kopieer beleidsplan --naar nul",
        "verschil plan.yaml plan2.yaml --als md --naar con.md",
        "taalserver --logboek con.log",
    ],
)
def test_a_person_is_told_what_to_do_instead(tmp_path: Path, line: str) -> None:
    text = ROOSENDAAL.read_bytes()
    before = {"plan.yaml": text, "plan2.yaml": text.replace(b"titel: ", b"titel: Anders ", 1)}
    for name, data in before.items():
        (tmp_path / name).write_bytes(data)
    ran = run(*line.split(), folder=tmp_path)
    assert ran.code in (1, 2)
    assert "Kies een " in ran.err
    assert NOTHING in ran.err
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == before


def test_a_plan_of_a_place_with_such_a_name_gets_another(tmp_path: Path) -> None:
    (tmp_path / "plan.yaml").write_text("armoedeplan: 1\ngemeenten:\n  - id: con\n    naam: Con\n", encoding="utf-8")
    ran = run("exporteer", "deelbaar", "plan.yaml", folder=tmp_path)
    assert ran.code == 0
    assert [path.name for path in (tmp_path / "deelbaar").glob("*.yaml")] == ["con_1.yaml"]
