"""The plan as a workbook, on its way out: every question has its cell, and nothing internal goes along.

One workbook of a plan with an answer to every question is made once, and looked at from all sides.
"""

import datetime as dt
import io
import json
import subprocess
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from lxml import etree
from support.toy_guide import TOY
from support.workbooks import calc

from armoedeplan.plan.handreiking import HANDREIKING
from armoedeplan.plan.plan_of_text import PlanFile, plan_of
from armoedeplan.plan.sample import sample_plan
from armoedeplan.progress import Item, State, evaluate
from armoedeplan.record.path import FieldPath, segments
from armoedeplan.workbook.book_files import FORMS, BookRefused, file_of_book
from armoedeplan.workbook.cells import choice_label, text_of_cell
from armoedeplan.workbook.contents import book_of
from armoedeplan.workbook.filled_sheets import FIRST_ROW, Book, Filled
from armoedeplan.workbook.hidden import ABOUT, CHOICES, GIVEN
from armoedeplan.workbook.names import names_given
from armoedeplan.workbook.selection import Selection, selection_of
from armoedeplan.workbook.sheet_layout import Form, sheets_of
from armoedeplan.workbook.year_codes import row_records, year_code

CANARY = "Geheimwoord"
OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"


def read(data: bytes) -> PlanFile:
    """Read a plan without faults."""
    file = plan_of(Path("plan.yaml"), data)
    assert file.sound, file.findings[:3]
    return file


@pytest.fixture(scope="module")
def file() -> PlanFile:
    """Give a plan with an answer to every question; each internal one in words of its own says a word."""
    data = json.loads(sample_plan())
    told = 0
    for item in evaluate(read(sample_plan()).answers):
        if item.internal and item.field.kind and item.field.kind.free:
            *before, (last, _) = segments(item.path)
            place: Any = data
            for name, key in before:
                place = place[name]
                place = next(one for one in place if one["id"] == key) if key else place
            place[last] = [CANARY] if item.field.many else CANARY
            told += 1
    assert told >= 5
    return read(json.dumps(data).encode())


@pytest.fixture(scope="module")
def book(file: PlanFile) -> Book:
    return book_of(file.answers, HANDREIKING, Selection())


@pytest.fixture(scope="module")
def xlsx(book: Book) -> bytes:
    return file_of_book("xlsx", book, "ab12", "de regisseur")


@pytest.fixture(scope="module")
def opened(xlsx: bytes) -> openpyxl.Workbook:
    return openpyxl.load_workbook(io.BytesIO(xlsx))


@pytest.fixture(scope="module")
def ods(book: Book) -> bytes:
    return file_of_book("ods", book, "ab12", "de regisseur")


def asked(file: PlanFile) -> Iterator[Item]:
    """Yield the questions that are asked."""
    return (item for item in evaluate(file.answers) if item.state is not State.DORMANT)


def paths_in(book: Book) -> set[str]:
    """Give the paths of all questions that have a cell, and of all lists that have a sheet."""
    found: set[str] = set()
    for filled in book.sheets:
        for row in filled.rows:
            columns = [
                column for column in filled.columns if filled.sheet.form is not Form.STEP or column.path == row.path
            ]
            for path in row_records(row.path).values() if filled.sheet.form is Form.GRID else (row.path,):
                within = FieldPath() if filled.sheet.form is Form.STEP else path
                found |= {f"{within}.{column.asked}" if within else column.asked for column in columns}
                found.add(path.list if path.is_item else path)
                found |= {f"{path}.{code.question}" for column in columns if (code := year_code(column.path))}
        if filled.years:
            found |= {str(row.path) + filled.sheet.path[len(filled.sheet.owner) :] for row in filled.rows}
    return found


def test_every_question_that_is_asked_has_a_cell(file: PlanFile, book: Book) -> None:
    have = paths_in(book)
    missing = [item.path for item in asked(file) if not item.internal and item.path not in have]
    in_grids = [filled.sheet.path for filled in book.sheets if filled.years]
    missing = [path for path in missing if not any(path.without_keys.startswith(grid) for grid in in_grids)]
    assert missing == []
    assert sum(len(row.values) for filled in book.sheets for row in filled.rows) > 900


def test_a_new_question_of_any_guide_has_its_place_by_itself() -> None:
    found = {(sheet.name, column.path) for sheet in sheets_of(TOY) for column in sheet.columns}
    assert {("Gasten", "naam"), ("Gasten", "lust_niet"), ("Stap 2", "maaltijd.koks")} <= found


def test_names_of_sheets_fit_every_program_and_differ() -> None:
    names = [sheet.name for sheet in sheets_of(HANDREIKING)]
    assert len({name.casefold() for name in names}) == len(names)
    assert all(len(name) <= 31 and not set(name) & set("[]:*?/\\'") for name in names)


def test_nothing_internal_is_in_a_workbook_that_was_not_asked_for_with_it(
    file: PlanFile, xlsx: bytes, ods: bytes
) -> None:
    heads = {item.question.text for item in evaluate(file.answers) if item.internal}
    for data in (xlsx, ods):
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            words = "".join(package.read(name).decode() for name in package.namelist() if name.endswith(".xml"))
        assert CANARY not in words
        assert not [head for head in heads if f">{head}<" in words]
    inside = file_of_book("ods", book_of(file.answers, HANDREIKING, Selection(intern=True)))
    with zipfile.ZipFile(io.BytesIO(inside)) as package:
        assert CANARY in package.read("content.xml").decode()


def test_cells_are_what_they_mean(book: Book, opened: openpyxl.Workbook) -> None:
    seen: set[type] = set()
    for filled in book.sheets:
        sheet = opened[filled.sheet.name]
        assert sheet["A1"].value == filled.sheet.title
        assert not sheet.merged_cells.ranges
        assert sheet.freeze_panes is not None
        for number, row in enumerate(filled.rows, FIRST_ROW):
            cells = [cell.value for cell in sheet[number]]
            assert cells[len(filled.codes) - 1] == row.path
            at = 2 if filled.sheet.form is Form.STEP else 1 if filled.sheet.owner else 0
            for value, cell in zip(row.values, cells[at:], strict=False):
                assert text_of_cell(cell.date() if isinstance(cell, dt.datetime) else cell) == text_of_cell(value.cell)
                seen.add(type(cell))
    assert {str, int, float, dt.datetime} <= seen
    assert all(cell.data_type != "f" for sheet in opened for row in sheet.iter_rows() for cell in row)


def test_pick_lists_hold_the_choices_and_the_names(book: Book, opened: openpyxl.Workbook) -> None:
    lists = opened[CHOICES]
    columns = [[cell.value for cell in column if cell.value] for column in lists.iter_cols()]
    filled = next(found for found in book.sheets if found.sheet.path == "samenwerking.aanbod")
    rules = {str(rule.sqref).split(":")[0]: rule for rule in opened["Aanbod"].data_validations.dataValidation}

    def picked(path: str) -> tuple[list[str], Any]:
        letters = openpyxl.utils.get_column_letter(filled.codes.index(path) + 1)
        rule = rules[f"{letters}{FIRST_ROW}"]
        at = openpyxl.utils.column_index_from_string(rule.formula1.split("$")[1])
        return columns[at - 1], rule

    names, several = picked("uitvoerders")
    assert names == ["Voorbeeld van naam (actoren_1)", "Voorbeeld van naam (actoren_2)"]
    assert not several.showErrorMessage  # more than one may be named, which no pick list can test
    closed, firm = picked("benadering")
    assert closed == ["actief", "op verzoek"]
    assert (firm.showErrorMessage, firm.errorStyle or "stop") == (True, "stop")
    assert picked("beleidsterrein")[1].errorStyle == "warning"  # a word of one's own will do


def test_numbers_and_days_are_tested_and_what_does_not_apply_turns_grey(opened: openpyxl.Workbook) -> None:
    tests = {rule.type for sheet in opened for rule in sheet.data_validations.dataValidation}
    assert tests == {"list", "whole", "decimal", "date", None}
    formulas = [rule.formula[0] for rules in opened["Regelingen"].conditional_formatting for rule in rules.rules]
    assert any("wijzigen" in formula for formula in formulas)


def test_ods_says_the_same_as_xlsx(ods: bytes, opened: openpyxl.Workbook) -> None:
    with zipfile.ZipFile(io.BytesIO(ods)) as package:
        root = etree.fromstring(package.read("content.xml"))
    tables = list(root.iter(f"{TABLE}table"))
    assert [table.get(f"{TABLE}name") for table in tables] == opened.sheetnames
    for table in tables:
        theirs = [[text_of_cell(_plain(cell)) for cell in row] for row in opened[table.get(f"{TABLE}name")].values]
        mine = [[_ods_cell(cell) for cell in row.iter(f"{TABLE}table-cell")] for row in table.iter(f"{TABLE}table-row")]
        assert [_trimmed(row) for row in mine if any(row)] == [_trimmed(row) for row in theirs if any(row)]


def _plain(cell: Any) -> Any:
    return cell.date() if isinstance(cell, dt.datetime) else cell


def _ods_cell(cell: Any) -> str:
    kind = cell.get(f"{OFFICE}value-type")
    if kind == "date":
        return str(cell.get(f"{OFFICE}date-value"))
    if kind in {"float", "currency"}:
        return str(cell.get(f"{OFFICE}value"))
    return "\n".join("".join(words.itertext()) for words in cell.findall(f"{TEXT}p"))


def _trimmed(row: list[str]) -> list[str]:
    while row and not row[-1]:
        row.pop()
    return row


def test_a_workbook_has_the_same_bytes_each_time(file: PlanFile) -> None:
    part = book_of(file.answers, HANDREIKING, selection_of(asked(file), stap=1))
    for form in FORMS:
        assert file_of_book(form, part, "ab12") == file_of_book(form, part, "ab12")


def test_the_first_sheet_says_how_and_to_whom_and_the_hidden_ones_whence(book: Book, opened: openpyxl.Workbook) -> None:
    said = " ".join(str(cell) for row in opened["Uitleg"].values for cell in row if cell)
    assert "stuur het terug aan de regisseur" in said
    assert "Vul geen namen, adressen" in said
    assert {name for name in opened.sheetnames if opened[name].sheet_state == "veryHidden"} == {ABOUT, GIVEN, CHOICES}
    about = [[cell for cell in row if cell] for row in opened[ABOUT].values]
    assert ["vorm", "1"] in about
    assert ["afdruk", "ab12"] in about
    assert sum(row[0] == "blad" for row in about) == len(book.sheets)
    given = list(opened[GIVEN].values)
    wanted = sum(bool(value.canonical) for filled in book.sheets for row in filled.rows for value in row.values)
    assert sum(bool(row[2]) for row in given[1:]) == wanted


def test_a_part_holds_only_what_was_asked_for(file: PlanFile) -> None:
    items = list(asked(file))
    second = book_of(file.answers, HANDREIKING, selection_of(items, stap=2))
    steps = {column.step for filled in second.sheets for column in filled.columns if column.path != "naam"}
    assert steps == {2}
    wanted = FieldPath("samenwerking.aanbod[aanbod_2].lijn")
    one = book_of(file.answers, HANDREIKING, selection_of(items, only=[wanted]))
    (filled,) = one.sheets
    assert [row.path for row in filled.rows] == ["samenwerking.aanbod[aanbod_2]"]
    assert [column.path for column in filled.columns] == ["naam", "lijn"]  # the name tells which record it is
    assert not filled.grows


def test_rows_of_one_name_are_told_apart_by_what_differs() -> None:
    lines = [{"id": f"pas_{year}", "post": "Pas", "jaar": year, "bedrag": 5} for year in (2027, 2028)]
    plan = read(json.dumps({"armoedeplan": 1, "financien": lines}).encode())
    wanted = [FieldPath(f"financien[pas_{year}].dekkingsbron") for year in (2027, 2028)]
    (filled,) = book_of(plan.answers, HANDREIKING, selection_of(asked(plan), only=wanted)).sheets
    assert [column.path for column in filled.columns] == ["post", "jaar", "dekkingsbron"]


def test_the_blank_form_has_every_list_and_question() -> None:
    blank = book_of(HANDREIKING.root(), HANDREIKING, Selection(leeg=True))
    assert {filled.sheet.path for filled in blank.sheets} == {sheet.path for sheet in sheets_of(HANDREIKING)}
    assert all(not filled.rows or filled.sheet.form is Form.STEP for filled in blank.sheets)
    assert file_of_book("ods", blank)


def test_what_a_pick_list_shows_is_certain_to_be_read_back() -> None:
    kinds = [column.field.kind for sheet in sheets_of(HANDREIKING) for column in sheet.columns]
    shown = [(kind, value, choice_label(kind, value)) for kind in kinds if kind for value in kind.options]
    assert len(shown) > 300
    assert [(value, label) for kind, value, label in shown if kind.canonical(label) != value] == []


def test_records_of_one_name_are_told_apart_whatever_else_is_called_so() -> None:
    actors = [{"id": id_, "naam": name} for id_, name in (("a", "Bank"), ("b", "bank"), ("c", "Bank (a)"))]
    file = read(json.dumps({"armoedeplan": 1, "samenwerking": {"actoren": actors}}).encode())
    assert dict(names_given(file.answers)) == {"a": "Bank (a)", "b": "bank (b)", "c": "Bank (a) [c]"}


def test_amounts_by_year_are_a_grid_unless_a_grid_cannot_show_them() -> None:
    def costs(*by_year: tuple[int | None, int]) -> Filled:
        kosten = [{"bedrag": amount} | ({"jaar": year} if year else {}) for year, amount in by_year]
        measures = [{"id": "pas", "naam": "Pas", "kosten": kosten}, {"id": "bus", "naam": "Bus"}]
        data = {"armoedeplan": 1, "aanpak": {"maatregelen": measures}}
        filled = book_of(read(json.dumps(data).encode()).answers, HANDREIKING, Selection()).sheets
        return next(one for one in filled if one.sheet.path == "aanpak.maatregelen.kosten")

    grid = costs((2027, 10), (2029, 30))
    assert (grid.sheet.form, grid.years) == (Form.YEARS, (2027, 2028, 2029))
    assert [(row.owner, [value.cell for value in row.values]) for row in grid.rows] == [
        ("Pas", [10, None, 30]),
        ("Bus", [None, None, None]),
    ]
    for odd in (costs((2027, 10), (2027, 20)), costs((2027, 10), (None, 20))):
        assert (odd.sheet.form, len(odd.rows)) == (Form.LIST, 2)


def test_words_that_look_like_a_formula_are_words_and_too_many_are_refused() -> None:
    data: dict[str, Any] = {"armoedeplan": 1, "plan": {"titel": "=1+1"}}
    items = evaluate(read(json.dumps(data).encode()).answers)
    first = selection_of(items, stap=0)
    book = book_of(read(json.dumps(data).encode()).answers, HANDREIKING, first)
    opened = openpyxl.load_workbook(io.BytesIO(file_of_book("xlsx", book)), read_only=True)
    row = next(row for row in opened["Vooraf"].rows if row[-1].value == "plan.titel")
    assert (row[2].value, row[2].data_type) == ("=1+1", "s")
    data["aanleiding"] = {"tekst": "lang " * 8_000}
    with pytest.raises(BookRefused, match=r"32\.000"):
        file_of_book("xlsx", book_of(read(json.dumps(data).encode()).answers, HANDREIKING, first))


@pytest.mark.skipif(not calc(), reason="LibreOffice Calc is not on this machine")
def test_values_and_pick_lists_stand_a_round_through_libreoffice(file: PlanFile, tmp_path: Path) -> None:
    part = book_of(file.answers, HANDREIKING, selection_of(asked(file), stap=2))
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.xlsx").write_bytes(file_of_book("xlsx", part))
    (tmp_path / "in" / "b.ods").write_bytes(file_of_book("ods", part))
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    command = [calc(), profile, "--headless", "--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", str(tmp_path)]
    subprocess.run([*command, "in/a.xlsx", "in/b.ods"], cwd=tmp_path, capture_output=True, check=True, timeout=180)
    first = openpyxl.load_workbook(tmp_path / "in" / "a.xlsx")
    for name in ("a.xlsx", "b.xlsx"):
        saved = openpyxl.load_workbook(tmp_path / name)
        assert saved.sheetnames == first.sheetnames
        for sheet in first:
            rows = [[text_of_cell(_plain(cell)) for cell in row] for row in sheet.values]
            theirs = [[text_of_cell(_plain(cell)) for cell in row] for row in saved[sheet.title].values]
            assert [_trimmed(row) for row in theirs if any(row)] == [_trimmed(row) for row in rows if any(row)]
        rules = saved["Aanbod"].data_validations.dataValidation
        assert sum(rule.type == "list" for rule in rules) >= 10
