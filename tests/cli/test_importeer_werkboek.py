"""`importeer werkboek`: first a look, then one change; nothing is written when anything is wrong or undecided."""

import subprocess
from collections.abc import Callable
from pathlib import Path

import odfdo
import openpyxl
import pytest
from openpyxl import Workbook
from support.workbooks import calc, cell_at, new_row
from typer.testing import CliRunner, Result

from armoedeplan.cli.app import app
from armoedeplan.plan.plan_of_text import read_plan
from armoedeplan.workbook.book_files import file_of_book
from armoedeplan.workbook.contents import book_of
from armoedeplan.workbook.selection import Selection

PLAN = """\
armoedeplan: 1
plan:
  titel: Samen verder   # werktitel
gemeenten: [{id: voorbeeldstad, naam: Voorbeeldstad}]
samenwerking:
  actoren:
    - id: kredietbank
      naam: Kredietbank
    - {id: buurtwerk, naam: Buurtwerk}
  aanbod:
    - {id: spreekuur, naam: Spreekuur, uitvoerders: [buurtwerk]}
aanpak:
  maatregelen:
    - id: begeleider
      naam: Een vaste begeleider
      kosten: [{jaar: 2027, bedrag: 110000}]
"""
ACTOR = "samenwerking.actoren[kredietbank]"
NAME = "Hoe heet de organisatie of afdeling?"
MEASURE = "aanpak.maatregelen[begeleider]"
SHEETS = {"Vooraf", "Actoren", "Aanbod", "Maatregelen", "Kosten"}


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    path = tmp_path / "plan.yaml"
    path.write_text(PLAN)
    return path


def given(plan: Path, form: str = "xlsx") -> Path:
    """Write the workbook of a plan beside it."""
    file = read_plan(plan)
    book = book_of(file.answers, file.guide, Selection())
    book = book._replace(sheets=tuple(filled for filled in book.sheets if filled.sheet.name in SHEETS))
    path = plan.with_name(f"werkboek.{form}")
    path.write_bytes(file_of_book(form, book, "0"))
    return path


def edited(plan: Path, *edits: Callable[[Workbook], object]) -> Path:
    """Write the workbook of a plan with some edits."""
    path = given(plan)
    book = openpyxl.load_workbook(path)
    for edit in edits:
        edit(book)
    book.save(path)
    return path


def rename(book: Workbook) -> None:
    cell_at(book, "Actoren", ACTOR, NAME).value = "Kredietbank West"


def more_money(book: Workbook) -> None:
    cell_at(book, "Kosten", MEASURE, "2027").value = 120000


def wrong_money(book: Workbook) -> None:
    cell_at(book, "Kosten", MEASURE, "2027").value = "veel"


def take(path: Path, plan: Path, *options: str) -> Result:
    return CliRunner().invoke(app, ["importeer", "werkboek", str(path), str(plan), *options], input="")


def test_a_look_first_and_then_one_change_that_touches_nothing_else(plan: Path) -> None:
    path = edited(
        plan,
        rename,
        more_money,
        lambda book: new_row(book, "Aanbod", Hoe_heet="Pakket", Wie_voeren="Kredietbank West"),
        lambda book: book["Actoren"].delete_rows(5),
    )
    look = take(path, plan)
    assert look.exit_code == 0
    assert look.output == (
        "werkboek.xlsx: 2 antwoorden gewijzigd, 1 onderdeel nieuw en 1 onderdeel weg\n"
        "\n"
        "Blad Actoren\n"
        "  ~ rij 4, kolom A (Naam): “Kredietbank” wordt “Kredietbank West”\n"
        "  - weg, “Buurtwerk”. De verwijzing ernaar gaat ook weg bij “Spreekuur”.\n"
        "\n"
        "Blad Kosten\n"
        "  ~ rij 4, kolom B (2027): “€ 110.000” wordt “€ 120.000”\n"
        "\n"
        "Blad Aanbod\n"
        "  + rij 5: nieuw, “Pakket” (Uitvoerders: Kredietbank West)\n"
        "In het plan is niets geschreven. Neem dit over met --ja\n"
    )
    assert plan.read_text() == PLAN
    done = take(path, plan, "--ja")
    assert (done.exit_code, done.output.splitlines()[-1]) == (0, f"Overgenomen in {plan}.")
    assert plan.read_text() == (
        PLAN.replace("naam: Kredietbank", "naam: Kredietbank West")
        .replace("110000", "120000")
        .replace("    - {id: buurtwerk, naam: Buurtwerk}\n", "")
        .replace("uitvoerders: [buurtwerk]}", "uitvoerders: []}\n"
                 "    - id: pakket\n      naam: Pakket\n      uitvoerders: [kredietbank]")
    )  # fmt: skip


def test_faults_are_told_and_nothing_is_written(plan: Path) -> None:
    done = take(edited(plan, rename, wrong_money), plan, "--ja")
    assert done.exit_code == 1
    assert "1 fout in het werkboek\n  x blad Kosten, rij 4, kolom B (2027): “veel” is geen bedrag" in done.output
    assert "Fout: Er is niets geschreven" in done.output
    assert plan.read_text() == PLAN


def test_a_conflict_waits_for_who_decides(plan: Path) -> None:
    path = edited(plan, rename, more_money)
    meanwhile = PLAN.replace("naam: Kredietbank", "naam: Kredietbank Oost")
    plan.write_text(meanwhile)
    look = take(path, plan)
    assert (
        "In het werkboek en in het plan verschillend gewijzigd\n"
        "  ! blad Actoren, rij 4, kolom A (Naam)\n"
        "      was: “Kredietbank”\n"
        "      werkboek: “Kredietbank West”\n"
        "      plan: “Kredietbank Oost”\n"
    ) in look.output
    assert "Neem dit over met --ja en --werkboek-wint of --plan-wint" in look.output
    undecided = take(path, plan, "--ja")
    assert (undecided.exit_code, plan.read_text()) == (1, meanwhile)
    assert take(path, plan, "--ja", "--plan-wint").exit_code == 0
    assert plan.read_text() == meanwhile.replace("110000", "120000")
    assert take(path, plan, "--ja", "--werkboek-wint").exit_code == 0
    assert plan.read_text() == meanwhile.replace("110000", "120000").replace("Oost", "West")


def test_nothing_to_take_over_and_no_workbook_are_told(plan: Path, tmp_path: Path) -> None:
    done = take(given(plan), plan, "--ja")
    assert (done.exit_code, done.output) == (0, "werkboek.xlsx: geen wijzigingen\nEr is niets over te nemen.\n")
    other = tmp_path / "lijst.csv"
    other.write_text("Organisatie;Activiteit\n")
    refused = take(other, plan)
    assert (refused.exit_code, "lijst.csv is een tekst, geen werkboek" in refused.output) == (2, True)
    both = take(given(plan), plan, "--plan-wint", "--werkboek-wint")
    assert both.exit_code == 2
    swapped = take(plan, given(plan))
    assert (swapped.exit_code, "Bedoelt u: importeer werkboek" in swapped.output) == (2, True)


def test_an_ods_changed_by_odfdo_comes_back(plan: Path) -> None:
    path = given(plan, "ods")
    document = odfdo.Document(str(path))
    table = document.body.get_table(name="Kosten")
    assert table is not None
    cell = table.get_cell((1, 3))
    cell.clear()
    cell.set_value(125000)
    table.set_cell((1, 3), cell)
    document.save(str(path))
    assert take(path, plan, "--ja").exit_code == 0
    assert plan.read_text() == PLAN.replace("110000", "125000")


@pytest.mark.skipif(not calc(), reason="LibreOffice Calc is not on this machine")
def test_a_workbook_that_libreoffice_opened_and_saved_comes_back(plan: Path, tmp_path: Path) -> None:
    plan.write_text(PLAN.replace("titel: Samen verder ", "titel: Samen  verder & “meer” "))
    text = plan.read_text()
    path = edited(plan, more_money)
    profile = f"-env:UserInstallation={(tmp_path / 'profiel').as_uri()}"
    command = [calc(), profile, "--headless", "--convert-to", "ods", "--outdir", str(tmp_path), str(path)]
    subprocess.run(command, capture_output=True, check=True, timeout=180)
    done = take(tmp_path / "werkboek.ods", plan, "--ja")
    assert done.output.splitlines()[0] == "werkboek.ods: 1 antwoord gewijzigd"
    assert plan.read_text() == text.replace("110000", "120000")


def test_on_a_screen_each_conflict_is_asked_about(plan: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = edited(plan, rename, more_money)
    meanwhile = PLAN.replace("naam: Kredietbank", "naam: Kredietbank Oost").replace("110000", "130000")
    plan.write_text(meanwhile)
    said = iter([False, True, True])
    monkeypatch.setattr("armoedeplan.cli.screen_questions.on_screen", lambda: True)
    monkeypatch.setattr("armoedeplan.cli.screen_questions.ask_yes_or_no", lambda _: next(said))
    done = take(path, plan)
    assert (done.exit_code, done.output.splitlines()[-1]) == (0, f"Overgenomen in {plan}.")
    assert plan.read_text() == meanwhile.replace("130000", "120000")
    assert next(said, None) is None


def test_a_plan_that_changes_while_somebody_looks_is_not_written_over(
    plan: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = edited(plan, rename)
    other = PLAN.replace("werktitel", "iets anders")

    def yes(_: str) -> bool:
        plan.write_text(other)
        return True

    monkeypatch.setattr("armoedeplan.cli.screen_questions.on_screen", lambda: True)
    monkeypatch.setattr("armoedeplan.cli.screen_questions.ask_yes_or_no", yes)
    done = take(path, plan)
    assert (done.exit_code, "Het plan is intussen gewijzigd" in done.output) == (1, True)
    assert plan.read_text() == other
