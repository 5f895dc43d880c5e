"""A list of amounts, each for one year, as a grid of posts by years: out, filled in, and back as the list it is."""

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st
from openpyxl import Workbook
from support.workbooks import Edit, came_back, cell_at, compared, new_row, plan_text, taken_over

from armoedeplan.plan.plan_of_text import PlanFile
from armoedeplan.workbook.book_files import FORMS, file_of_book
from armoedeplan.workbook.contents import book_of
from armoedeplan.workbook.filled_sheets import Filled
from armoedeplan.workbook.found_changes import Differences, Winner
from armoedeplan.workbook.selection import Selection
from armoedeplan.workbook.sheet_layout import Form
from armoedeplan.workbook.taking import workbook_changes

PLAN = """\
armoedeplan: 1
plan: {titel: Samen verder}
financien:
  # de pas
  - {id: pas_2027, post: Pas, jaar: 2027, bedrag: 100, dekkingsbron: Begroting, al_in_begroting: 40}
  - {id: bus_2028, post: Bus, jaar: 2028, bedrag: 70}   # geraamd
  - {id: pas_2029, post: Pas, jaar: 2029, bedrag: 300, dekkingsbron: Begroting}
  - {id: pas_reserve, post: Pas, jaar: 2027, bedrag: 9, dekkingsbron: Reserve}
  - {post: Bus, jaar: 2028, bedrag: 71}
"""
BARE = "  - {id: kaal, jaar: 2028}\n  - {id: leeg, post: Leeg, jaar: 2027}\n"
PAS = "2027:financien[pas_2027] 2029:financien[pas_2029]"
BUS = "2028:financien[bus_2028]"
POST, SOURCE = "Waarvoor is het geld?", "Waaruit betaalt u dit?"
SHEET = "Financiën"


@pytest.fixture(scope="module")
def plan() -> PlanFile:
    found = plan_text(PLAN)
    assert found.sound, found.findings
    return found


def grid_of(file: PlanFile) -> Filled:
    filled = book_of(file.answers, file.guide, Selection()).sheets
    return next(one for one in filled if one.sheet.path == "financien")


def differences(file: PlanFile, edit: Edit, now: PlanFile | None = None) -> Differences:
    return compared(file, edit, now, only={SHEET})


def change(book: Workbook, path: str, head: str, value: object) -> None:
    cell_at(book, SHEET, path, head).value = value


def test_records_that_differ_in_year_and_amounts_share_a_row(plan: PlanFile) -> None:
    grid = grid_of(plan)
    assert grid.sheet.form is Form.GRID
    assert "kolom per jaar" in grid.sheet.help
    amounts = [f"bedrag@jaar={year}" for year in (2027, 2028, 2029)]
    assert grid.codes[:5] == ("post", *amounts, "dekkingsbron")
    assert [(row.path, [value.cell for value in row.values[:5]]) for row in grid.rows] == [
        (PAS, ["Pas", 100, None, 300, "Begroting"]),
        (BUS, ["Bus", None, 70, None, None]),
        ("2028:financien[5]", ["Bus", None, 71, None, None]),  # a second one for the same year
        ("2027:financien[pas_reserve]", ["Pas", 9, None, None, "Reserve"]),
    ]


def test_a_record_without_a_year_or_a_day_in_one_year_makes_it_a_list_as_others() -> None:
    assert grid_of(plan_text(PLAN.replace("jaar: 2029, ", ""))).sheet.form is Form.LIST
    spent = "financien_besteding: [{jaar: 2027, besteed: 5, peildatum: 2027-03-01}]\n"
    filled = book_of((file := plan_text(PLAN + spent)).answers, file.guide, Selection()).sheets
    assert [one.sheet.name for one in filled if one.sheet.form is Form.GRID] == [SHEET]


@pytest.mark.parametrize("form", FORMS)
def test_a_grid_that_nobody_changed_changes_nothing(form: str) -> None:
    plan = plan_text(PLAN + BARE)
    book = book_of(plan.answers, plan.guide, Selection())
    book = book._replace(sheets=tuple(one for one in book.sheets if one.sheet.form is Form.GRID))
    found = workbook_changes(plan, came_back(file_of_book(form, book, "ab12"), f"werkboek.{form}"))
    assert found.empty
    assert (found.faults, found.notes) == ((), ())


def test_amounts_shared_answers_new_and_emptied_years(plan: PlanFile) -> None:
    def edit(book: Workbook) -> None:
        change(book, PAS, "Bedrag 2027", "€ 1.250,-")
        change(book, PAS, "Bedrag 2028", 200)
        change(book, PAS, SOURCE, "Algemene reserve")
        change(book, BUS, "Bedrag 2028", None)

    found = differences(plan, edit)
    assert (found.faults, found.conflicts, found.notes) == ((), (), ())
    assert [(one.place.told, one.path, one.meant and one.meant.canonical) for one in found.changed] == [
        ("rij 4, kolom B (Bedrag 2027)", "financien[pas_2027].bedrag", "1250"),
        ("rij 4, kolom E (Dekkingsbron)", "financien[pas_2027].dekkingsbron", "Algemene reserve"),
        ("rij 4, kolom E (Dekkingsbron)", "financien[pas_2029].dekkingsbron", "Algemene reserve"),
    ]
    assert [(one.place.told, one.path) for one in found.gone] == [
        ("rij 5, kolom C (Bedrag 2028)", "financien[bus_2028]")
    ]
    lines = taken_over(plan, found).plan.financien
    assert [(one.post, one.jaar, one.bedrag, one.dekkingsbron) for one in lines] == [
        ("Pas", 2027, 1250, "Algemene reserve"),
        ("Pas", 2029, 300, "Algemene reserve"),
        ("Pas", 2027, 9, "Reserve"),
        ("Bus", 2028, 71, None),
        ("Pas", 2028, 200, "Algemene reserve"),
    ]
    again = differences(plan, edit, taken_over(plan, found))
    assert again.empty
    assert again.notes == ("Blad “Financiën”, rij 4: “Pas” staat al in het plan.",)


def test_a_year_that_keeps_another_amount_keeps_its_record(plan: PlanFile) -> None:
    found = differences(plan, lambda book: change(book, PAS, "Bedrag 2027", None))
    assert not found.gone
    assert "al_in_begroting: 40" in taken_over(plan, found).text

    def edit(book: Workbook) -> None:
        change(book, PAS, "Bedrag 2027", None)
        change(book, PAS, "Al in de begroting 2027", None)

    assert [one.path for one in differences(plan, edit).gone] == ["financien[pas_2027]"]


def test_new_rows_and_new_years_and_removed_rows(plan: PlanFile) -> None:
    def edit(book: Workbook) -> None:
        sheet = book[SHEET]
        sheet.delete_rows(5, 2)
        sheet.cell(3, 30, "Bedrag 2031")
        row = new_row(book, SHEET, Waarvoor="Evaluatie", **{"Bedrag 2027": 5, "Bedrag 2029": 6})
        sheet.cell(row, 30, 7)
        new_row(book, SHEET, Waarvoor="Totaal", **{"Bedrag 2027": 999, "Bedrag 2029": 999})
        new_row(book, SHEET, Waarvoor="Nog te ramen")

    found = differences(plan, edit)
    assert found.notes == ("Blad “Financiën”, rij 7: “Totaal” is een totaal en is overgeslagen.",)
    lines = taken_over(plan, found).plan.financien
    assert [(one.post, one.jaar, one.bedrag) for one in lines] == [
        ("Pas", 2027, 100),
        ("Pas", 2029, 300),
        ("Pas", 2027, 9),
        ("Evaluatie", 2027, 5),
        ("Evaluatie", 2029, 6),
        ("Evaluatie", 2031, 7),
        ("Nog te ramen", None, None),
    ]


def test_what_is_wrong_in_a_shared_cell_or_a_hidden_one_is_told_once(plan: PlanFile) -> None:
    def edit(book: Workbook) -> None:
        change(book, PAS, SOURCE, "n.v.t.")
        change(book, PAS, "Bedrag 2028", "p.m.")
        change(book, BUS, "Pad", "2028:financien[bos]")

    assert [fault.place.told for fault in differences(plan, edit).faults] == [
        "rij 5",
        "rij 4, kolom E (Dekkingsbron)",
        "rij 4, kolom C (Bedrag 2028)",
    ]


def test_what_the_plan_changed_meanwhile_is_held_against_it_by_record(plan: PlanFile) -> None:
    more = "- {id: meer, post: Pas, jaar: 2028, bedrag: 8, dekkingsbron: Begroting}\n  # de pas"
    text = PLAN.replace("bedrag: 100", "bedrag: 111").replace("bedrag: 70", "bedrag: 77").replace("# de pas", more)
    now = plan_text(text)
    assert differences(plan, lambda _: None, now).empty

    def edit(book: Workbook) -> None:
        change(book, PAS, "Bedrag 2027", 120)
        change(book, PAS, "Bedrag 2028", 200)
        change(book, PAS, "Bedrag 2029", 310)
        change(book, BUS, "Bedrag 2028", "")

    found = differences(plan, edit, now)
    assert [(one.path, one.meant and one.meant.canonical) for one in found.changed] == [
        ("financien[pas_2029].bedrag", "310")
    ]
    assert (found.new, found.gone) == ((), ())
    assert [(one.path, one.was, one.workbook, one.plan) for one in found.conflicts] == [
        ("financien[pas_2027].bedrag", "€ 100", "€ 120", "€ 111"),
        ("financien[bus_2028]", "Bus (bus_2028)", "", "gewijzigd: Bedrag"),
        ("financien[meer].bedrag", "", "€ 200", "€ 8"),
    ]
    winners = [Winner.WORKBOOK, Winner.WORKBOOK, Winner.WORKBOOK]
    lines = taken_over(now, found.decided(winners)).plan.financien
    assert [(one.id, one.bedrag) for one in lines] == [
        ("meer", 200), ("pas_2027", 120), ("pas_2029", 310), ("pas_reserve", 9), ("", 71),
    ]  # fmt: skip


def test_a_shared_answer_that_both_changed_is_a_conflict_of_its_year(plan: PlanFile) -> None:
    now = plan_text(PLAN.replace("bedrag: 300, dekkingsbron: Begroting", "bedrag: 300, dekkingsbron: Fonds"))
    found = differences(plan, lambda book: change(book, PAS, SOURCE, "Reserve"), now)
    assert [edit.path for edit in found.changed] == ["financien[pas_2027].dekkingsbron"]
    assert [(clash.place.told, clash.plan) for clash in found.conflicts] == [
        ("rij 4, kolom E (Dekkingsbron, 2029)", "Fonds")
    ]


def test_a_column_or_a_row_that_moved_or_is_gone_changes_nothing(plan: PlanFile) -> None:
    def edit(book: Workbook) -> None:
        sheet = book[SHEET]
        rows = [[cell.value for cell in row] for row in sheet.iter_rows(min_row=4, max_row=7)]
        for number, row in enumerate(reversed(rows), 4):
            for at, value in enumerate(row, 1):
                sheet.cell(number, at).value = value
        sheet.delete_cols(4)

    found = differences(plan, edit)
    assert found.empty
    assert not found.faults
    assert found.notes == ("Blad “Financiën”: kolom “Bedrag 2029” staat er niet meer. Daarvan verandert niets.",)


def test_a_copied_row_with_another_post_is_new_for_each_of_its_years(plan: PlanFile) -> None:
    def edit(book: Workbook) -> None:
        sheet = book[SHEET]
        for at in range(1, sheet.max_column + 1):
            sheet.cell(8, at).value = sheet.cell(4, at).value
        sheet["A8"] = "Kaart"

    found = differences(plan, edit)
    assert (found.changed, found.gone, found.faults) == ((), (), ())
    assert [(one.name, one.mark) for one in found.new] == [
        ("Kaart", "+Financiën!8:2027"),
        ("Kaart", "+Financiën!8:2029"),
    ]


POSTS, YEARS = (("Pas", "Begroting"), ("Pas", "Reserve"), ("Bus", "Begroting")), (2027, 2028, 2029)
GRIDS = st.dictionaries(st.tuples(st.sampled_from(POSTS), st.sampled_from(YEARS)), st.integers(0, 9999))
Amounts = dict[tuple[tuple[str, str], int], int]


@pytest.mark.slow
@given(before=GRIDS, after=GRIDS)
@settings(max_examples=25, phases=[Phase.generate], deadline=None)
def test_a_plan_says_what_its_grid_says_once_it_came_back(before: Amounts, after: Amounts) -> None:
    lines = "".join(
        f"  - {{id: a{number}, post: {post}, jaar: {year}, bedrag: {amount}, dekkingsbron: {source}}}\n"
        for number, (((post, source), year), amount) in enumerate(before.items())
    )
    costs = "aanpak: {maatregelen: [{id: m, naam: M, kosten: [{jaar: 2027, bedrag: 1}, {jaar: 2029, bedrag: 1}]}]}\n"
    file = plan_text(f"armoedeplan: 1\n{costs}" + (f"financien:\n{lines}" if lines else ""))
    found = differences(file, lambda book: fill_in(book, after))
    assert not found.conflicts
    now = taken_over(file, found).plan.financien
    assert {((one.post, one.dekkingsbron), one.jaar): one.bedrag for one in now} == after
    assert len(now) == len(after)


def fill_in(book: Workbook, amounts: Amounts) -> None:
    """Make the grid of a workbook show some amounts, as a colleague would: in its rows, and below them."""
    sheet = book[SHEET]
    heads = {str(cell.value): cell.column for cell in sheet[3]}
    there = {
        (row[0].value, row[heads[SOURCE] - 1].value): row[0].row for row in sheet.iter_rows(min_row=4) if row[0].value
    }
    for post in POSTS:
        by_year = {f"Bedrag {year}": amounts.get((post, year)) for year in YEARS}
        if post in there:
            for head, amount in by_year.items():
                sheet.cell(there[post], heads[head]).value = amount
        elif any(amount is not None for amount in by_year.values()):
            new_row(book, SHEET, Waarvoor=post[0], Waaruit=post[1], **by_year)
