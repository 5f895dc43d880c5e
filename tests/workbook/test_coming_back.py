"""A workbook that a colleague changed: what it changes in the plan, and what it leaves alone."""

import datetime as dt

import pytest
from openpyxl import Workbook
from support.workbooks import cell_at, compared, head_of, new_row, plan_text, taken_over

from armoedeplan.plan.plan_of_text import PlanFile
from armoedeplan.workbook.found_changes import Winner

PLAN = """\
armoedeplan: 1
# dit plan is verzonnen
plan:
  titel: Samen verder     # werktitel
  periode:
    van: 2027
    tot: 2030
  besluitpunten:
    - Het plan vast te stellen.
    - tekst: Geld te ramen.
      soort: ramen
gemeenten: [{id: voorbeeldstad, naam: Voorbeeldstad}]
samenwerking:
  actoren:
    - id: kredietbank
      naam: Kredietbank
      soort: bedrijf
    # de welzijnsorganisatie
    - id: buurtwerk
      naam: Buurtwerk
  aanbod:
    - id: spreekuur
      naam: Spreekuur
      uitvoerders: [kredietbank]
      functies: [informeren]
aanpak:
  maatregelen:
    - id: begeleider
      naam: Een vaste begeleider
      eigenaar: buurtwerk
      kosten:
        - {jaar: 2027, bedrag: 110000}   # geraamd
        - {jaar: 2028, bedrag: 150000}
      mijlpalen:
        - {id: m1, kwartaal: 2027-Q1, wat: Geworven}
        - {id: m2, kwartaal: 2027-Q3, wat: Begonnen}
verantwoording:
  indicatoren:
    - id: bereik
      naam: Bereik van de pas
      metingen:
        - {id: a, peildatum: 2027-01-01, waarde: 12.5}
        - {id: b, peildatum: 2028-01-01, waarde: 20}
"""
ACTOR = "samenwerking.actoren[kredietbank]"
OFFER = "samenwerking.aanbod[spreekuur]"
MEASURE = "aanpak.maatregelen[begeleider]"
NAME = "Hoe heet de organisatie of afdeling?"
EXECUTORS = "Wie voeren het uit?"


@pytest.fixture(scope="module")
def plan() -> PlanFile:
    found = plan_text(PLAN)
    assert found.sound, found.findings
    return found


def with_edits(plan: PlanFile, **changes: str) -> PlanFile:
    """Give the plan with words replaced, as somebody else changed it meanwhile."""
    text = plan.text
    for old, new in changes.items():
        assert old in text
        text = text.replace(old, new)
    return plan_text(text)


def test_a_workbook_that_nobody_changed_changes_nothing(plan: PlanFile) -> None:
    found = compared(plan, lambda _: None)
    assert found.empty
    assert not found.faults
    assert not found.notes
    assert taken_over(plan, found).data == plan.data


def test_answers_of_all_kinds_come_back_with_the_smallest_edit(plan: PlanFile) -> None:
    def edit(book: Workbook) -> None:
        cell_at(book, "Vooraf", "plan.titel").value = "Rondkomen"
        cell_at(book, "Actoren", ACTOR, "Wat voor organisatie is het?").value = " GEMEENTELIJKE  afdeling "
        cell_at(book, "Aanbod", OFFER, EXECUTORS).value = "Kredietbank; Buurtwerk"
        cell_at(book, "Aanbod", OFFER, "Welke functies heeft het?").value = "Informeren, begeleiding"
        cell_at(book, "Kosten", MEASURE, "2028").value = "€ 1.500"
        head_of(book, "Metingen", "Welke waarde is gemeten?").offset(2).value = 21.5
        head_of(book, "Metingen", "Van wanneer is het getal?").offset(2).value = dt.date(2028, 3, 1)

    found = compared(plan, edit)
    assert [(str(one.path), one.was, one.meant and one.meant.canonical) for one in found.changed] == [
        ("plan.titel", "Samen verder", "Rondkomen"),
        (f"{ACTOR}.soort", "bedrijf", "gemeentelijke_afdeling"),
        (f"{OFFER}.uitvoerders", "Kredietbank", "kredietbank\nbuurtwerk"),
        (f"{OFFER}.functies", "informeren", "informeren\nbegeleiden"),
        (f"{MEASURE}.kosten[2].bedrag", "€ 150.000", "1500"),
        ("verantwoording.indicatoren[bereik].metingen[b].peildatum", "1 januari 2028", "2028-03-01"),
        ("verantwoording.indicatoren[bereik].metingen[b].waarde", "20", "21.5"),
    ]
    expected = (
        PLAN.replace("titel: Samen verder", "titel: Rondkomen")
        .replace("soort: bedrijf", "soort: gemeentelijke_afdeling")
        .replace("[kredietbank]", "[kredietbank, buurtwerk]")
        .replace("[informeren]", "[informeren, begeleiden]")
        .replace("150000", "1500")
        .replace("2028-01-01, waarde: 20", "2028-03-01, waarde: 21.5")
    )
    assert taken_over(plan, found).text == expected


def test_places_are_those_that_people_see(plan: PlanFile) -> None:
    def edit(book: Workbook) -> None:
        book["Actoren"].insert_rows(1)
        book["Actoren"]["A6"] = "Buurtwerk Voorbeeldstad"

    found = compared(plan, edit)
    (changed,) = found.changed
    assert f"{changed.place.sheet}, {changed.place.told}" == "Actoren, rij 6, kolom A (Naam)"
    assert changed.path == "samenwerking.actoren[buurtwerk].naam"


def test_an_emptied_cell_takes_the_answer_back(plan: PlanFile) -> None:
    def edit(book: Workbook) -> None:
        cell_at(book, "Actoren", ACTOR, "Wat voor organisatie is het?").value = "  "
        cell_at(book, "Kosten", MEASURE, "2027").value = None

    found = compared(plan, edit)
    assert [(one.path, one.meant) for one in found.changed] == [(f"{ACTOR}.soort", None)]
    assert [(one.path, one.name) for one in found.gone] == [(f"{MEASURE}.kosten[1]", "2027: € 110.000")]
    text = taken_over(plan, found).text
    assert "soort:\n" in text
    assert "110000" not in text


def test_new_rows_are_new_records_also_where_they_refer_to_each_other(plan: PlanFile) -> None:
    def edit(book: Workbook) -> None:
        book["Actoren"].insert_rows(5)
        book["Actoren"]["A5"] = "Voedselbank"
        new_row(book, "Aanbod", Hoe_heet="Pakket", Wie_voeren="voedselbank; Kredietbank", Welke_functies="begeleiden")
        new_row(book, "Maatregelen", Hoe_heet="Minder regels", Welke_partij="Voedselbank")
        new_row(book, "Kosten", Hoort_bij="Minder regels", **{"2027": 5000, "2028": 6000})
        new_row(book, "Mijlpalen", Hoort_bij="Een vaste begeleider", In_welk_kwartaal="2028-Q1", Wat="Klaar")

    found = compared(plan, edit)
    assert [(one.place.sheet, one.place.row, one.name) for one in found.new] == [
        ("Actoren", 5, "Voedselbank"),
        ("Aanbod", 5, "Pakket"),
        ("Maatregelen", 5, "Minder regels"),
        ("Mijlpalen", 6, "2028-Q1"),
        ("Kosten", 5, "2027: € 5.000"),
        ("Kosten", 5, "2028: € 6.000"),
    ]
    now = taken_over(plan, found).plan
    assert [actor.id for actor in now.samenwerking.actoren] == ["kredietbank", "buurtwerk", "voedselbank"]
    assert now.samenwerking.aanbod[1].uitvoerders == ("voedselbank", "kredietbank")
    measure = now.aanpak.maatregelen[1]
    assert (measure.id, measure.eigenaar) == ("minder_regels", "voedselbank")
    assert [(cost.jaar, cost.bedrag) for cost in measure.kosten] == [(2027, 5000), (2028, 6000)]
    assert [one.wat for one in now.aanpak.maatregelen[0].mijlpalen] == ["Geworven", "Begonnen", "Klaar"]


def test_a_workbook_taken_over_twice_adds_nothing_twice(plan: PlanFile) -> None:
    def edit(book: Workbook) -> None:
        new_row(book, "Actoren", Hoe_heet="Voedselbank", Wat_voor="gemeentelijke afdeling")
        new_row(book, "Mijlpalen", Hoort_bij="Een vaste begeleider", In_welk_kwartaal="2028-Q1", Wat="Klaar")
        new_row(book, "Aanbod", Hoe_heet="Pakket", Wie_voeren="Voedselbank")
        cell_at(book, "Vooraf", "plan.titel").value = "Rondkomen"

    first = taken_over(plan, compared(plan, edit))
    again = compared(plan, edit, first)
    assert again.empty
    assert not again.faults
    assert [note for note in again.notes if "staat al" in note] == [
        "Blad “Actoren”, rij 6: “Voedselbank” staat al in het plan.",
        "Blad “Aanbod”, rij 5: “Pakket” staat al in het plan.",
        "Blad “Mijlpalen”, rij 6: “2028-Q1” staat al in het plan.",
    ]


def test_a_removed_row_removes_its_record_and_what_refers_to_it(plan: PlanFile) -> None:
    found = compared(plan, lambda book: book["Actoren"].delete_rows(4))
    assert [(one.path, one.name) for one in found.gone] == [(ACTOR, "Kredietbank")]
    now = taken_over(plan, found)
    assert "kredietbank" not in now.text
    assert "# de welzijnsorganisatie" in now.text


def test_a_row_that_was_emptied_is_a_row_that_was_removed(plan: PlanFile) -> None:
    def edit(book: Workbook) -> None:
        for cell in book["Mijlpalen"][5][:-1]:
            cell.value = None

    found = compared(plan, edit)
    assert not found.faults
    assert not found.changed
    assert [str(one.path) for one in found.gone] == [f"{MEASURE}.mijlpalen[m2]"]


def test_rows_of_records_without_a_name_are_removed_from_the_last_on(plan: PlanFile) -> None:
    found = compared(plan, lambda book: book["Besluitpunten"].delete_rows(4, 2))
    assert [one.path.key for one in found.gone] == ["1", "2"]
    assert not taken_over(plan, found).plan.plan.besluitpunten


def test_sorted_rows_moved_columns_and_renamed_sheets_change_nothing(plan: PlanFile) -> None:
    def edit(book: Workbook) -> None:
        actors = book["Actoren"]
        rows = [[cell.value for cell in row] for row in actors.iter_rows(min_row=4, max_row=5)]
        for number, row in enumerate(reversed(rows), 4):
            for at, value in enumerate(row, 1):
                actors.cell(number, at).value = value
        actors.move_range("A1:A9", cols=20)
        actors.title = "Organisaties"

    found = compared(plan, edit)
    assert found.empty
    assert not found.faults
    assert found.notes == ("Blad “Actoren” heet nu “Organisaties”: het is als hetzelfde blad gelezen.",)


def test_a_removed_sheet_or_column_changes_nothing_and_is_told(plan: PlanFile) -> None:
    def edit(book: Workbook) -> None:
        del book["Aanbod"]
        book["Actoren"].delete_cols(head_of(book, "Actoren", "Wat voor organisatie is het?").column)
        book["Actoren"]["Z3"] = "Opmerking van mij"
        book.create_sheet("Kladblok")["A1"] = "los"

    found = compared(plan, edit)
    assert found.empty
    assert not found.faults
    assert found.notes == (
        "Blad “Actoren”: kolom “Wat voor organisatie is het?” staat er niet meer. Daarvan verandert niets.",
        "Blad “Actoren”: kolom Z (Opmerking van mij) is niet gelezen: die stond niet in het werkboek.",
        "Blad “Aanbod” staat niet in het werkboek: daarvan verandert niets.",
        "Blad “Kladblok” is niet gelezen: het stond niet in het werkboek.",
    )


def test_what_only_the_plan_changed_stays_as_the_plan_has_it(plan: PlanFile) -> None:
    meanwhile = with_edits(
        plan,
        **{
            "naam: Buurtwerk": "naam: Buurtwerk Oost",
            "Samen verder     #": "Samen vooruit #",
            "- Het plan vast te stellen.": "- Eerst dit.\n    - Het plan vast te stellen.",
        },
    )

    def edit(book: Workbook) -> None:
        cell_at(book, "Actoren", ACTOR, NAME).value = "Kredietbank West"
        book["Besluitpunten"]["A5"] = "Geld te geven."

    found = compared(plan, edit, meanwhile)
    assert not found.conflicts
    assert [str(one.path) for one in found.changed] == [
        "plan.besluitpunten[3].tekst",
        f"{ACTOR}.naam",
    ]
    assert found.notes == ("Het plan heette “Samen verder” toen het werkboek werd uitgegeven, en nu “Samen vooruit”.",)
    expected = meanwhile.text.replace("naam: Kredietbank", "naam: Kredietbank West").replace("te ramen.", "te geven.")
    assert taken_over(meanwhile, found).text == expected


def test_what_both_changed_is_a_conflict_that_somebody_decides(plan: PlanFile) -> None:
    meanwhile = with_edits(plan, **{"naam: Buurtwerk": "naam: Buurtwerk Oost", "bedrag: 150000": "bedrag: 160000"})

    def edit(book: Workbook) -> None:
        cell_at(book, "Actoren", "samenwerking.actoren[buurtwerk]", NAME).value = "Buurtwerk West"
        cell_at(book, "Kosten", MEASURE, "2028").value = 140000

    found = compared(plan, edit, meanwhile)
    assert not found.changed
    assert [(one.place.told, one.was, one.workbook, one.plan) for one in found.conflicts] == [
        ("rij 5, kolom A (Naam)", "Buurtwerk", "Buurtwerk West", "Buurtwerk Oost"),
        ("rij 4, kolom C (2028)", "€ 150.000", "€ 140.000", "€ 160.000"),
    ]
    kept = taken_over(meanwhile, found.decided([Winner.PLAN, Winner.PLAN]))
    assert kept.data == meanwhile.data
    taken = taken_over(meanwhile, found.decided([Winner.WORKBOOK, Winner.PLAN]))
    assert taken.text == meanwhile.text.replace("Buurtwerk Oost", "Buurtwerk West")


def test_both_with_the_same_answer_is_no_conflict(plan: PlanFile) -> None:
    meanwhile = with_edits(plan, **{"naam: Buurtwerk": "naam: Buurtwerk Oost"})
    found = compared(
        plan,
        lambda book: setattr(
            cell_at(book, "Actoren", "samenwerking.actoren[buurtwerk]", NAME), "value", "Buurtwerk Oost"
        ),
        meanwhile,
    )
    assert found.empty


def test_a_record_that_the_plan_lost_is_a_conflict_where_the_workbook_changed_it(plan: PlanFile) -> None:
    gone = plan_text(
        PLAN.replace("    # de welzijnsorganisatie\n    - id: buurtwerk\n      naam: Buurtwerk\n", "").replace(
            "      eigenaar: buurtwerk\n", ""
        )
    )
    changed = compared(
        plan,
        lambda book: setattr(
            cell_at(book, "Actoren", "samenwerking.actoren[buurtwerk]", NAME), "value", "Buurtwerk West"
        ),
        gone,
    )
    assert [(one.workbook, one.plan, one.change) for one in changed.conflicts] == [
        ("Buurtwerk West", "staat niet meer in het plan", None)
    ]
    assert compared(plan, lambda _: None, gone).empty
    assert compared(plan, lambda book: book["Actoren"].delete_rows(5), gone).empty


def test_a_removed_row_whose_record_changed_meanwhile_is_a_conflict(plan: PlanFile) -> None:
    meanwhile = with_edits(plan, **{"naam: Kredietbank": "naam: Kredietbank Oost"})
    found = compared(plan, lambda book: book["Actoren"].delete_rows(4), meanwhile)
    assert not found.gone
    assert [(one.was, one.plan) for one in found.conflicts] == [("Kredietbank Oost", "gewijzigd: Naam")]
    assert "kredietbank" not in taken_over(meanwhile, found.decided([Winner.WORKBOOK])).text


def test_a_removed_row_whose_record_got_more_below_it_meanwhile_is_a_conflict(plan: PlanFile) -> None:
    more = "- {id: m3, kwartaal: 2028-Q1, wat: Af}\n        - {id: m2,"
    meanwhile = with_edits(plan, **{"- {id: m2,": more})
    found = compared(plan, lambda book: book["Maatregelen"].delete_rows(4), meanwhile)
    assert [(one.was, one.plan) for one in found.conflicts] == [("Een vaste begeleider", "gewijzigd: Mijlpalen")]
    alone = compared(plan, lambda book: book["Maatregelen"].delete_rows(4))
    assert [one.name for one in alone.gone] == ["Een vaste begeleider"]


def test_a_record_and_what_is_below_it_go_together(plan: PlanFile) -> None:
    def edit(book: Workbook) -> None:
        book["Maatregelen"].delete_rows(4)
        book["Mijlpalen"].delete_rows(4, 2)
        cell_at(book, "Kosten", MEASURE, "2027").value = None

    found = compared(plan, edit)
    assert len(found.gone) == 4
    assert not taken_over(plan, found).plan.aanpak.maatregelen


def test_a_renamed_record_is_known_by_its_old_and_its_new_name(plan: PlanFile) -> None:
    def edit(book: Workbook) -> None:
        cell_at(book, "Actoren", ACTOR, NAME).value = "Bank van Krediet"
        cell_at(book, "Aanbod", OFFER, EXECUTORS).value = "Bank van Krediet; Buurtwerk"
        cell_at(book, "Maatregelen", MEASURE, "Welke partij zorgt dat deze maatregel er komt?").value = "kredietbank"

    found = compared(plan, edit)
    assert [one.meant and one.meant.canonical for one in found.changed] == [
        "Bank van Krediet",
        "kredietbank\nbuurtwerk",
        "kredietbank",
    ]


def test_a_row_with_a_total_is_no_record(plan: PlanFile) -> None:
    found = compared(plan, lambda book: new_row(book, "Besluitpunten", Wat="Totaal:"))
    assert found.empty
    assert found.notes == ("Blad “Besluitpunten”, rij 6: “Totaal:” is een totaal en is overgeslagen.",)


def test_a_copied_row_is_a_new_record(plan: PlanFile) -> None:
    def edit(book: Workbook) -> None:
        actors = book["Actoren"]
        for at in range(1, actors.max_column + 1):
            actors.cell(6, at).value = actors.cell(4, at).value
        actors["A6"] = "Kredietbank Zuid"

    found = compared(plan, edit)
    assert not found.changed
    assert [one.name for one in found.new] == ["Kredietbank Zuid"]
    assert taken_over(plan, found).plan.samenwerking.actoren[2].soort == "bedrijf"


def test_two_colleagues_with_different_cells_both_land(plan: PlanFile) -> None:
    first = compared(plan, lambda book: setattr(cell_at(book, "Vooraf", "plan.titel"), "value", "Rondkomen"))
    between = taken_over(plan, first)

    def edit(book: Workbook) -> None:
        cell_at(book, "Kosten", MEASURE, "2027").value = 99

    second = compared(plan, edit, between)
    assert not second.conflicts
    expected = PLAN.replace("titel: Samen verder", "titel: Rondkomen").replace("110000", "99")
    assert taken_over(between, second).text == expected


def test_two_ends_of_a_period_that_only_fit_together_are_both_taken(plan: PlanFile) -> None:
    def edit(book: Workbook) -> None:
        cell_at(book, "Vooraf", "plan.periode.van").value = 2032
        cell_at(book, "Vooraf", "plan.periode.tot").value = 2035

    periode = taken_over(plan, compared(plan, edit)).plan.plan.periode
    assert (periode.van, periode.tot) == ("2032", "2035")
