"""Workbooks with something wrong in them: each told with its place, and nothing taken over."""

import io
from collections.abc import Callable, Sequence
from datetime import date

import openpyxl
import pytest
from openpyxl import Workbook
from support.workbooks import came_back, cell_at, compared, given_out, head_of, new_row, plan_text, saved, taken_over
from test_coming_back import ACTOR, EXECUTORS, MEASURE, OFFER, PLAN

from armoedeplan.plan.plan_of_text import PlanFile
from armoedeplan.plan.store import Store
from armoedeplan.refusal import Refusal
from armoedeplan.workbook.applying import apply_to
from armoedeplan.workbook.taking import workbook_changes

KIND = "Wat voor organisatie is het?"
CONTACT = "Met welke functie daar hebt u contact?"
FUNCTIONS = "Welke functies heeft het?"
MEASURED_ON = "Van wanneer is het getal?"
MEASURED = "Welke waarde is gemeten?"
COLUMNS = {
    "soort": ("Actoren", KIND),
    "contact": ("Actoren", CONTACT),
    "wie": ("Aanbod", EXECUTORS),
    "functies": ("Aanbod", FUNCTIONS),
    "peildatum": ("Metingen", MEASURED_ON),
}
"""Columns of answers by a word that stands for their letter, which changes with the questions that there are."""


@pytest.fixture(scope="module")
def plan() -> PlanFile:
    return plan_text(PLAN)


@pytest.fixture(scope="module")
def given(plan: PlanFile) -> bytes:
    """Give the workbook of the plan; each test opens it anew."""
    return saved(given_out(plan))


def set_cell(sheet: str, path: str, head: str, value: object) -> Callable[[Workbook], None]:
    def edit(book: Workbook) -> None:
        cell_at(book, sheet, path, head).value = value

    return edit


def set_head(sheet: str, head: str, value: str) -> Callable[[Workbook], None]:
    def edit(book: Workbook) -> None:
        head_of(book, sheet, head).value = value

    return edit


def set_answer(sheet: str, head: str, value: str) -> Callable[[Workbook], None]:
    """Change the first answer of a column."""

    def edit(book: Workbook) -> None:
        head_of(book, sheet, head).offset(1).value = value

    return edit


def without_column(sheet: str, head: str) -> Callable[[Workbook], None]:
    def edit(book: Workbook) -> None:
        book[sheet].delete_cols(head_of(book, sheet, head).column)

    return edit


def set_row(sheet: str, **answers: object) -> Callable[[Workbook], None]:
    def edit(book: Workbook) -> None:
        new_row(book, sheet, **answers)

    return edit


def set_place(sheet: str, place: str, value: object) -> Callable[[Workbook], None]:
    def edit(book: Workbook) -> None:
        book[sheet][place] = value

    return edit


def both(*edits: Callable[[Workbook], None]) -> Callable[[Workbook], None]:
    def edit(book: Workbook) -> None:
        for made in edits:
            made(book)

    return edit


def with_letters(words: str, book: Workbook) -> str:
    """Put the letter of each column in place of the word that stands for it."""
    return words.format(**{name: head_of(book, *place).column_letter for name, place in COLUMNS.items()})


def copied_rows(book: Workbook) -> None:
    actors = book["Actoren"]
    for at in range(1, actors.max_column + 1):
        actors.cell(6, at).value = actors.cell(4, at).value
    actors["A4"], actors["A6"] = "Bank Noord", "Bank Zuid"


TOGETHER = (
    (
        (
            set_cell("Actoren", ACTOR, KIND, "uitvoerder"),
            "Actoren, rij 4, kolom {soort} (Soort): “uitvoerder” is hier geen mogelijke waarde",
        ),
        (
            set_cell("Aanbod", OFFER, EXECUTORS, "Kredietbank; Buurtwrk"),
            "Aanbod, rij 4, kolom {wie} (Uitvoerders): “Buurtwrk” staat niet op blad “Actoren”. Bedoelt u “Buurtwerk”?",
        ),
        (
            set_cell("Kosten", MEASURE, "2027", "honderd"),
            "Kosten, rij 4, kolom B (2027): “honderd” is geen bedrag in hele euro's",
        ),
        (set_cell("Kosten", MEASURE, "2028", "n.v.t."), "“n.v.t.” is hier geen antwoord. Laat de cel leeg"),
        (
            set_cell("Actoren", ACTOR, CONTACT, "bel 06-12345678"),
            "Actoren, rij 4, kolom {contact} (Contact): In het antwoord staat zo te zien een telefoonnummer",
        ),
        (
            set_answer("Metingen", MEASURED_ON, "31 februari 2027"),
            "Metingen, rij 4, kolom {peildatum} (Peildatum): “31 februari 2027”",
        ),
        (set_row("Actoren", Hoe_heet="kredietbank"), "Actoren, rij 6: “kredietbank” staat al in het plan. Haal"),
        (
            both(set_row("Actoren", Hoe_heet="Bank Oost"), set_row("Actoren", Hoe_heet="BANK oost")),
            "Actoren, rij 8: “BANK oost” staat ook in rij 7",
        ),
        (set_row("Mijlpalen", Wat="Klaar"), "Mijlpalen, rij 6, kolom A (Hoort bij): Deze rij zegt niet waar zij bij"),
        (
            set_row("Mijlpalen", Hoort_bij="Een vaste begeleiding", Wat="Klaar"),
            "“Een vaste begeleiding” is hier niet bekend. Bedoelt u “Een vaste begeleider”?",
        ),
        (
            set_place("Mijlpalen", "A4", "Iets anders"),
            "Mijlpalen, rij 4, kolom A (Hoort bij): Deze rij hoort bij iets anders dan “Iets anders”",
        ),
        (set_place("Mijlpalen", "A5", None), "rij 5, kolom A (Hoort bij): De naam waar deze rij bij hoort is weg"),
        (set_place("Vooraf", "C90", "los antwoord"), "Vooraf, rij 90, kolom C: Deze rij stond niet in het werkboek"),
    ),
    (
        (
            set_cell("Aanbod", OFFER, EXECUTORS, "Gemeente Elders"),
            "“Gemeente Elders” staat niet op blad “Actoren”. Kies een naam uit de lijst, of voeg die toe op blad",
        ),
        (set_cell("Kosten", MEASURE, "2027", 1.5), "rij 4, kolom B (2027): “1,5” is geen bedrag in hele euro's"),
        (
            set_cell("Kosten", MEASURE, "2028", "=1+1"),
            "Kosten, rij 4, kolom C (2028): In deze cel staat een formule of waarde zonder uitkomst. Typ het antwoord",
        ),
        (set_place("Kosten", "A4", "Elders"), "Kosten, rij 4, kolom A (Hoort bij): Deze rij hoort bij iets anders"),
        (copied_rows, "Actoren, rij 6: Rij 4 en 6 zijn kopieën van één rij, en alle gewijzigd"),
    ),
    (
        (
            set_head("Actoren", KIND, "Type"),
            "Actoren, rij 3, kolom {soort} (Type): De kop “Wat voor organisatie is het?” is gewijzigd in “Type”. Zet",
        ),
        (
            set_cell("Actoren", ACTOR, "Pad", "samenwerking.actoren[x]"),
            "De verborgen kolom Pad van deze rij is gewijzigd",
        ),
        (without_column("Aanbod", "Pad"), "Aanbod: De verborgen laatste kolom (Pad) ontbreekt"),
        (lambda book: book["Kosten"].delete_rows(3), "Kosten: De koppen van de kolommen zijn er niet meer"),
    ),
)
"""Workbooks with all that can be wrong at once: each edit, and what is told of it."""


@pytest.mark.parametrize("edits", TOGETHER)
def test_all_that_is_wrong_is_told_at_once_each_with_its_place_and_not_taken_over(
    plan: PlanFile, given: bytes, edits: Sequence[tuple[Callable[[Workbook], None], str]]
) -> None:
    book = openpyxl.load_workbook(io.BytesIO(given))
    expected = [with_letters(told, book) for _, told in edits]
    for edit, _ in edits:
        edit(book)
    found = workbook_changes(plan, came_back(saved(book)))
    said = [
        f"{', '.join(filter(None, (fault.place.sheet, fault.place.told)))}: {fault.message}. {fault.remedy}"
        for fault in found.faults
    ]
    assert len(said) == len(expected), said
    assert sorted(told for told in expected for words in said if told in words) == sorted(expected)
    assert not {change.place for change in found.changed} & {fault.place for fault in found.faults}


def test_a_slip_for_a_word_of_the_list_is_told_with_its_place_unless_it_is_meant(plan: PlanFile) -> None:
    found = compared(plan, set_cell("Aanbod", OFFER, FUNCTIONS, "signalern"))
    column = with_letters("kolom {functies} (Functies)", given_out(plan))
    assert not found.faults
    (fault,) = apply_to(Store(plan), found).faults
    assert (fault.place.sheet, fault.place.told) == ("Aanbod", f"rij 4, {column}")
    assert "Of zet --toch achter de opdracht" in fault.remedy
    new = compared(plan, set_row("Aanbod", Hoe_heet="Loket", Welke_functies="begeleiden; signalern"))
    assert [one.place.told for one in apply_to(Store(plan), new).faults] == [f"rij 5, {column}"]
    assert "functies: [signalern]" in taken_over(plan, found, meant=True).text


def test_what_seems_personal_is_taken_over_by_who_says_that_it_is_meant(plan: PlanFile) -> None:
    edit = set_cell("Actoren", ACTOR, CONTACT, "bel 06-12345678")
    found = compared(plan, edit, meant=True)
    assert "bel 06-12345678" in taken_over(plan, found, meant=True).text


UNDERSTOOD = (
    (
        ("Metingen", MEASURED_ON, 4, "1 maart 2027", "peildatum: 2027-03-01"),
        ("Metingen", MEASURED, 4, "13,5", "waarde: 13.5"),
        ("Kosten", "2027", 4, "€ 99.000,-", "bedrag: 99000"),
        ("Actoren", KIND, 5, "  Gemeentelijke   Afdeling ", "soort: gemeentelijke_afdeling"),
        ("Aanbod", FUNCTIONS, 4, "Begeleiden\n- signaleren", "functies: [begeleiden, signaleren]"),
        ("Aanbod", EXECUTORS, 4, "buurtwerk en KREDIETBANK", "uitvoerders: [buurtwerk, kredietbank]"),
        ("Vooraf", "Antwoord", 4, "Klaar", "titel: Klaar"),
    ),
    (
        ("Metingen", MEASURED_ON, 4, "01-03-2027", "peildatum: 2027-03-01"),
        ("Metingen", MEASURED, 4, 13.125, "waarde: 13.125"),
        ("Kosten", "2027", 4, 99000.0, "bedrag: 99000"),
        ("Actoren", KIND, 5, "gemeentelijke_afdeling", "soort: gemeentelijke_afdeling"),
        ("Vooraf", "Antwoord", 4, "'=Samen", 'titel: "\'=Samen"'),
    ),
    (
        ("Metingen", MEASURED_ON, 4, date(2027, 3, 1), "peildatum: 2027-03-01"),
        ("Metingen", MEASURED, 4, "40%", "waarde: 40"),
    ),
)
"""What is in some cells of a workbook, and what the plan then holds."""


@pytest.mark.parametrize("cells", UNDERSTOOD)
def test_words_are_understood_as_they_are_everywhere(
    plan: PlanFile, given: bytes, cells: Sequence[tuple[str, str, int, object, str]]
) -> None:
    book = openpyxl.load_workbook(io.BytesIO(given))
    for sheet, head, row, value, _ in cells:
        book[sheet].cell(row, head_of(book, sheet, head).column).value = value
    text = taken_over(plan, workbook_changes(plan, came_back(saved(book)))).text
    assert [kept for *_, kept in cells if kept not in text] == []


def about(row: str, value: str) -> Callable[[Workbook], None]:
    """Change a fact on the hidden sheet, in each of its rows."""

    def edit(book: Workbook) -> None:
        for cells in book["_armoedeplan"].iter_rows():
            if cells[0].value == row:
                cells[1].value = value

    return edit


@pytest.mark.parametrize(
    ("edit", "told"),
    [
        (
            about("vorm", "2"),
            "is gemaakt door een nieuwere versie van armoedeplan (vorm 2, hier 1). Werk armoedeplan bij",
        ),
        (about("vorm", "0"), "heeft een oudere vorm (0, hier 1). Maak een nieuw werkboek"),
        (about("vorm", "x"), "het verborgen blad _armoedeplan is gewijzigd. Maak een nieuw werkboek"),
        (about("gemeente", "Elders"), "hoort bij een plan van Elders, dit plan is van Voorbeeldstad. Noem het plan"),
        (lambda book: book.remove(book["_armoedeplan"]), "werkboek.xlsx is geen werkboek van een plan. Maak een nieuw"),
        (lambda book: book.remove(book["_uitgegeven"]), "mist het verborgen blad _uitgegeven"),
    ],
)
def test_what_is_no_workbook_of_this_plan_is_refused(
    plan: PlanFile, given: bytes, edit: Callable[[Workbook], None], told: str
) -> None:
    book = openpyxl.load_workbook(io.BytesIO(given))
    edit(book)
    with pytest.raises(Refusal) as refused:
        workbook_changes(plan, came_back(saved(book)))
    assert told in f"{refused.value.message}. {refused.value.remedy}"


def test_a_workbook_of_another_plan_of_the_same_municipality_is_refused(given: bytes) -> None:
    other = plan_text(
        "armoedeplan: 1\nplan: {titel: Iets anders}\ngemeenten: [{id: voorbeeldstad, naam: Voorbeeldstad}]\n"
    )
    with pytest.raises(Refusal, match="hoort bij het plan “Samen verder”; dit plan heet “Iets anders”"):
        workbook_changes(other, came_back(given))


def test_the_name_of_a_step_cell_is_that_of_its_question(plan: PlanFile) -> None:
    found = compared(plan, set_cell("Vooraf", "plan.periode.van", "", "ooit"))
    assert [fault.place.told for fault in found.faults] == ["rij 6, kolom C (Periode: van)"]
