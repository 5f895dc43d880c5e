"""The registration form as a workbook: its columns with their pick lists, and nothing that names a person."""

import io
import re
import subprocess
import zipfile
from pathlib import Path

import openpyxl
import pytest
from support.fictional_region import as_filled_in, conversations, region_text, typed_rows
from support.workbooks import calc

from armoedeplan.personal.headers import identifying_kind
from armoedeplan.plan.plan import Plan
from armoedeplan.plan.plan_of_text import plan_of
from armoedeplan.refusal import Refusal
from armoedeplan.registrations.form import Kind
from armoedeplan.registrations.form_of_plan import form_of
from armoedeplan.tables.read_table import read_tables
from armoedeplan.workbook.book_files import FORMS
from armoedeplan.workbook.filled_sheets import FIRST_ROW, HEAD_ROW
from armoedeplan.workbook.registration_book import FormRefused, registration_file
from armoedeplan.workbook.registration_lines import NAME, ROWS

_SECOND_SHEET = "csv:Text - txt - csv (StarCalc):59,34,76,1,,0,false,true,false,false,false,2"
PLAN = """armoedeplan: 1
plan: {titel: Rondkomen, periode: {van: 2027, tot: 2028}}
regelingen:
  - {id: pas, naam: Stadspas, keuze: behouden}
  - {id: oud, naam: Witgoedregeling, keuze: stoppen}
ervaringskennis:
  vorm: eigen_teams
  gespreksformat: {niet_voor_handhaving: ja}
  registratieformat:
    velden: [thema, leeftijdsklasse, soort_huishouden, wijk, gebruik_van_voorzieningen, redenen_niet_gebruik,
             behoefte_aan_steun, studienummer, wat opviel]
    wijken: [Noord, Zuid]
    bewaartermijn: {termijn: Tot de analyse klaar is, uiterlijk: Zes maanden na het gesprek}
verantwoording:
  privacy: {dpia_status: ja_uitgevoerd}
"""


def plan_with(old: str = "", new: str = "") -> Plan:
    """Give the plan with a piece of its text replaced."""
    text = PLAN.replace(old, new) if old else PLAN
    assert not old or text != PLAN
    file = plan_of(Path("plan.yaml"), text.encode())
    assert file.sound, file.findings
    return file.plan


@pytest.fixture(scope="module")
def opened() -> openpyxl.Workbook:
    return openpyxl.load_workbook(io.BytesIO(registration_file("xlsx", plan_with())))


def first_sheet(book: openpyxl.Workbook) -> str:
    """Give the words of the first sheet."""
    return "\n".join(str(cell.value) for row in book.worksheets[0].rows for cell in row if cell.value)


@pytest.mark.parametrize("form", FORMS)
def test_it_has_a_column_for_each_of_the_form_and_one_row_for_each_conversation(form: str, tmp_path: Path) -> None:
    plan = plan_with()
    path = tmp_path / f"formulier.{form}"
    path.write_bytes(registration_file(form, plan))
    tables = {table.sheet: table for table in read_tables(path)}
    assert list(tables) == [NAME, ROWS]
    assert tables[ROWS].headers == tuple(column.header for column in form_of(plan).columns)
    assert tables[ROWS].rows == ()


@pytest.mark.parametrize("form", FORMS)
def test_the_same_plan_gives_the_same_bytes(form: str) -> None:
    assert registration_file(form, plan_with()) == registration_file(form, plan_with())


def test_a_cell_lets_only_the_answers_of_its_column_be_picked(opened: openpyxl.Workbook) -> None:
    sheet, lists = opened[ROWS], opened["_keuzes"]
    rules = {str(rule.sqref).split(":")[0]: rule for rule in sheet.data_validations.dataValidation}
    for number, column in enumerate(form_of(plan_with()).columns, 1):
        rule = rules[f"{openpyxl.utils.get_column_letter(number)}{FIRST_ROW}"]
        if column.kind is Kind.NUMBER:
            assert "geboortedatum" in rule.prompt
            continue
        letter, last = re.fullmatch(
            r"='_keuzes'!\$([A-Z]+)\$1:\$[A-Z]+\$(\d+)", f"={rule.formula1.lstrip('=')}"
        ).groups()  # type: ignore[union-attr]
        picked = [lists[f"{letter}{row}"].value for row in range(1, int(last) + 1)]
        if column.kind is Kind.MONTH:
            assert (picked[0], picked[-1]) == ("2026-01", "2028-12")
            assert rule.errorStyle == "warning"
        else:
            assert picked == (["ja"] if column.kind is Kind.TICK else list(column.labels.values()))
            assert rule.errorStyle in {None, "stop"}


def test_a_month_stays_as_it_was_typed_also_below_the_rows_that_are_drawn(opened: openpyxl.Workbook) -> None:
    assert opened[ROWS].cell(FIRST_ROW, 1).number_format == "@"
    assert opened[ROWS].column_dimensions["A"].number_format == "@"
    content = zipfile.ZipFile(io.BytesIO(registration_file("ods", plan_with()))).read("content.xml").decode()
    room = re.search(r'number-rows-repeated="\d+"><table:table-cell table:style-name="(\w+)"', content)
    assert room
    assert re.search(rf'style:name="{room[1]}" style:family="table-cell"[^>]* style:data-style-name="n_tekst"', content)


def test_no_column_identifies_a_person_or_has_words_of_ones_own(opened: openpyxl.Workbook) -> None:
    heads = [str(cell.value) for cell in opened[ROWS][HEAD_ROW]]
    assert [head for head in heads if identifying_kind(head)] == []
    assert not any("opviel" in head or "leren" in head or "woorden" in head for head in heads)


def test_the_first_sheet_says_what_stays_out_and_how_long_it_is_kept(opened: openpyxl.Workbook) -> None:
    assert opened.sheetnames[0] == NAME
    told = first_sheet(opened)
    assert "Geen naam, adres, geboortedatum, telefoonnummer of burgerservicenummer" in told
    assert "Zo lang bewaart u dit: tot de analyse klaar is. Het is weg: zes maanden na het gesprek." in told
    assert "Nog niet gebruiken" not in told
    assert "In een kolom die begint met “Gedaan:”, “Helpt:”, “Reden:” kiest u ja" in told


def test_who_has_not_said_how_long_is_asked_to_agree_on_it() -> None:
    kept = "    bewaartermijn: {termijn: Tot de analyse klaar is, uiterlijk: Zes maanden na het gesprek}\n"
    book = openpyxl.load_workbook(io.BytesIO(registration_file("xlsx", plan_with(kept))))
    assert "Spreek af hoe lang u dit bestand bewaart." in first_sheet(book)


@pytest.mark.parametrize("status", ["nodig", "loopt", "onbekend"])
def test_it_says_that_it_is_not_to_be_used_before_the_risks_were_looked_at(status: str) -> None:
    book = openpyxl.load_workbook(io.BytesIO(registration_file("xlsx", plan_with("ja_uitgevoerd", status))))
    assert first_sheet(book).splitlines()[1].startswith("Nog niet gebruiken: eerst akkoord")


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("vorm: eigen_teams", "vorm: geen", "houdt geen gesprekken"),
        ("niet_voor_handhaving: ja", "niet_voor_handhaving: nee", "niet worden gebruikt voor handhaving"),
        ("{niet_voor_handhaving: ja}", "{vrijwillig: ja}", "niet worden gebruikt voor handhaving"),
    ],
)
def test_a_plan_that_holds_no_conversations_or_may_punish_for_them_has_no_form(old: str, new: str, told: str) -> None:
    with pytest.raises(FormRefused, match=told):
        registration_file("xlsx", plan_with(old, new))


def test_a_plan_that_asks_the_area_and_names_none_is_told_what_to_do() -> None:
    with pytest.raises(Refusal) as refused:
        registration_file("xlsx", plan_with("    wijken: [Noord, Zuid]\n"))
    assert "registratieformat.wijken" in str(refused.value.remedy)


def test_what_was_typed_in_it_comes_back_as_it_was_typed(tmp_path: Path) -> None:
    example = plan_of(Path("plan.yaml"), region_text().encode()).plan
    form, held = form_of(example), conversations(60)
    path = tmp_path / "ingevuld.xlsx"
    path.write_bytes(as_filled_in(registration_file("xlsx", example), form, held))
    table = next(table for table in read_tables(path) if table.sheet == ROWS)
    assert [list(row.cells) for row in table.rows] == list(typed_rows(form, held))


@pytest.mark.skipif(not calc(), reason="geen LibreOffice met rekenbladen op deze machine")
def test_libreoffice_opens_it(tmp_path: Path) -> None:
    paths = [tmp_path / f"formulier_{form}.{form}" for form in FORMS]
    for path, form in zip(paths, FORMS, strict=True):
        path.write_bytes(registration_file(form, plan_with()))
    profile = f"-env:UserInstallation=file://{tmp_path}/profiel"
    subprocess.run(
        [calc(), profile, "--headless", "--convert-to", _SECOND_SHEET, "--outdir", str(tmp_path), *map(str, paths)],
        check=True, capture_output=True, timeout=120,
    )  # fmt: skip
    heads = [column.header for column in form_of(plan_with()).columns]
    for path in paths:
        (made,) = tmp_path.glob(f"{path.stem}*.csv")
        assert made.read_text(encoding="utf-8").splitlines()[HEAD_ROW - 1].split(";") == heads
