"""`vergelijk`: on the screen, as files and for programs, also where some of the plans are broken."""

import json
from pathlib import Path

import openpyxl
import pytest
from support.program import run
from support.region import indicator, plan_text, write_region


def test_a_few_plans_have_a_column_each(tmp_path: Path) -> None:
    write_region(tmp_path, 3)
    ran = run("vergelijk", ".", folder=tmp_path)
    assert ran.code == 0
    assert ran.lines[0] == "3 plannen vergeleken."
    assert any(line.split() == ["Aasdorp", "Beekdal", "Cederbroek"] for line in ran.lines)
    assert max(map(len, ran.lines)) <= 80


def test_twelve_plans_have_a_line_each_by_size(tmp_path: Path) -> None:
    write_region(tmp_path, 12)
    ran = run("vergelijk", ".", "--groep", "grootte", folder=tmp_path)
    assert ran.code == 0
    assert "tot 20.000 inwoners (1)" in ran.lines
    assert "100.000 inwoners of meer (3)" in ran.lines
    assert max(map(len, ran.lines)) <= 80


def test_what_is_left_out_is_named_the_rest_goes_on_and_the_code_says_so(tmp_path: Path) -> None:
    write_region(tmp_path, 2)
    (tmp_path / "kapot.yaml").write_text("armoedeplan: 1\nplan: [\n")
    (tmp_path / "nieuw.yaml").write_text("armoedeplan: 2\n")
    (tmp_path / "ander.yaml").write_text("naam: iets\n")
    ran = run("vergelijk", ".", folder=tmp_path)
    assert ran.code == 1
    assert "2 plannen vergeleken." in ran.lines
    for name in ("kapot.yaml", "nieuw.yaml", "ander.yaml"):
        assert f"Overgeslagen: {name}: " in ran.err


def test_other_files_alone_do_not_change_the_code(tmp_path: Path) -> None:
    write_region(tmp_path, 2)
    (tmp_path / "ander.yaml").write_text("naam: iets\n")
    assert run("vergelijk", ".", folder=tmp_path).code == 0


def test_a_folder_without_plans_is_refused(tmp_path: Path) -> None:
    ran = run("vergelijk", ".", "--als", "csv", folder=tmp_path)
    assert (ran.code, ran.out) == (2, "")
    assert not list(tmp_path.iterdir())


def test_json_has_every_plan_with_words_and_numbers(tmp_path: Path) -> None:
    write_region(tmp_path, 2)
    (tmp_path / "kapot.yaml").write_text("armoedeplan: 1\nplan: [\n")
    ran = run("vergelijk", ".", "--json", folder=tmp_path)
    data = json.loads(ran.out)
    assert ran.code == data["versie"] == 1
    assert [plan["naam"] for plan in data["plannen"]] == ["Aasdorp", "Beekdal"]
    assert data["plannen"][0]["geld_per_inwoner"]["getal"] == 10
    assert data["overgeslagen"][0]["bestand"] == "kapot.yaml"


def test_files_are_made_in_each_form_and_numbers_stay_numbers(tmp_path: Path) -> None:
    write_region(tmp_path / "plannen", 6)
    ran = run("vergelijk", "plannen", "--als", "md,csv,xlsx", "--uit", "uit", folder=tmp_path)
    assert ran.code == 0
    assert "| Aasdorp |" in (tmp_path / "uit" / "vergelijking.md").read_text(encoding="utf-8")
    rows = list(openpyxl.load_workbook(tmp_path / "uit" / "vergelijking.xlsx")["Regelingen-per-plan"].values)
    assert rows[1] == ("Kindpakket", "Aasdorp", 110, "het sociaal minimum")
    assert "Kindpakket;Aasdorp;110;het sociaal minimum" in (
        tmp_path / "uit" / "vergelijking-regelingen-per-plan.csv"
    ).read_text(encoding="utf-8-sig")


def test_an_html_page_has_its_pictures_inside(tmp_path: Path) -> None:
    write_region(tmp_path / "plannen", 6)
    assert run("vergelijk", "plannen", "--als", "html", "--uit", "uit", folder=tmp_path).code == 0
    page = (tmp_path / "uit" / "vergelijking.html").read_text(encoding="utf-8")
    assert page.count('<img src="data:image/svg+xml') == 3
    assert not (tmp_path / "uit" / "diagrammen").exists()


@pytest.mark.parametrize(
    ("options", "told"),
    [
        (("--op", "gelt"), "Bedoelt u geld?"),
        (("--groep", "kleur"), "Kies uit: grootte, "),
        (("--als", "pdf"), "Kies uit: md, html, csv, xlsx, ods."),
    ],
)
def test_what_cannot_be_asked_is_refused_with_what_can(options: tuple[str, ...], told: str, tmp_path: Path) -> None:
    write_region(tmp_path, 2)
    ran = run("vergelijk", ".", *options, folder=tmp_path)
    assert ran.code == 2
    assert told in " ".join(ran.err.split())


def test_figures_that_count_something_else_stay_apart(tmp_path: Path) -> None:
    for number, definition in enumerate(("Kinderen met recht", "Alle kinderen")):
        (tmp_path / f"{number}.yaml").write_text(plan_text(number, more=indicator(definition=definition)))
    ran = run("vergelijk", ".", "--op", "indicatoren", folder=tmp_path)
    assert "wat meetelt, verschilt" in ran.out
    assert "Leg hun cijfers" in " ".join(ran.out.split())
