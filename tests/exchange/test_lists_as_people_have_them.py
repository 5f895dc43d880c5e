"""Lists as municipalities have them: how many organisations, offers and areas come of each, and what is told."""

from pathlib import Path
from typing import Any, NamedTuple

import openpyxl
import pytest

from armoedeplan.analysis.areas import areas_within
from armoedeplan.analysis.overlap import overlaps
from armoedeplan.confined.message import Message
from armoedeplan.exchange.columns import proposals
from armoedeplan.exchange.crosses import found_marks
from armoedeplan.exchange.list_rows import tidy_rows, with_names_above
from armoedeplan.exchange.proposal import Choices, Gathered, apply_to
from armoedeplan.exchange.proposing import gather_records
from armoedeplan.plan.plan import Plan
from armoedeplan.plan.plan_of_text import plan_of
from armoedeplan.plan.store import Store
from armoedeplan.tables.source import read_source
from armoedeplan.tables.table import Row, Table
from armoedeplan.tables.task import read_list

LISTS = Path(__file__).parent / "lijsten"
EMPTY = b"armoedeplan: 1\n"
ELZENRADE = b"armoedeplan: 1\ngemeenten:\n  - {id: elzenrade, naam: Elzenrade}\n"


def tables_of(path: Path) -> list[Table]:
    """Give the tables of a list, read in this process: each process of its own takes longer than all the rest."""
    given = read_source(path)
    words: Any = read_list(Message({"file": path.name, "names": given.names}, given.pieces)).words
    return [
        Table(file, sheet, tuple(headers), tuple(Row(number, tuple(cells)) for number, *cells in rows), notes, above)
        for file, sheet, headers, rows, notes, above in words
    ]


def gathered(
    path: Path, sheet: str = "", same: dict[str, str] | None = None, plan: bytes = EMPTY
) -> tuple[Gathered, Plan]:
    """Hold a list against an empty plan; give what it brings, and the plan with it."""
    file = plan_of(Path("plan.yaml"), plan)
    table = tidy_rows(next(table for table in tables_of(path) if sheet in ("", table.sheet)))
    marks = found_marks(table, file, {})
    columns = {
        proposal.column: str(proposal.field)
        for proposal in proposals(table.headers)
        if proposal.sure and proposal.column not in marks.known
    }
    choices = Choices(columns, same=same or {}, new_groups=True, marks=marks)
    found = gather_records(file, table, choices)
    store = Store(file)
    apply_to(store, found, choices)
    return found, store.file.plan


def areas(plan: Plan) -> set[str]:
    """Give the areas that offers work in, also those that share an answer."""
    offers = plan.samenwerking.aanbod
    areas_of = areas_within(offer.gebied for offer in offers)
    return {area for offer in offers for area in areas_of(offer.gebied)}


class Outcome(NamedTuple):
    """What comes of a list: its organisations, its offers and its areas, and the names that a person decides on."""

    organisations: int
    offers: int
    areas: int
    doubts: int = 0


OUTCOMES = {
    "10a.csv": Outcome(3, 3, 1),
    "10b.csv": Outcome(3, 3, 1),
    "11_samen.csv": Outcome(1, 1, 0, 1),
    "12_hoofdletters.csv": Outcome(4, 4, 1),
    "16c.csv": Outcome(1, 1, 0),
    "1_sociale_kaart.xlsx": Outcome(8, 7, 5, 1),
    "3_excel_nl.csv": Outcome(3, 3, 2),
    "4_cel_lijsten.xlsx": Outcome(3, 8, 0),
    "7_dubbel.xlsx": Outcome(20, 21, 2, 10),
    "8_scheiding.csv": Outcome(2, 8, 2),
    "9_zelfde_naam.csv": Outcome(5, 5, 3),
    "homo3.csv": Outcome(3, 3, 3),
    "hsds": Outcome(3, 2, 0),
}


@pytest.mark.parametrize("name", OUTCOMES)
def test_a_list_brings_the_organisations_the_offers_and_the_areas_that_it_has(name: str) -> None:
    found, plan = gathered(LISTS / name)
    step = plan.samenwerking
    assert Outcome(len(step.actoren), len(step.aanbod), len(areas(plan)), len(found.doubts)) == OUTCOMES[name]


def test_overlap_is_found_whether_or_not_activities_have_one_name() -> None:
    one, other = (overlaps(gathered(LISTS / name)[1]) for name in ("10a.csv", "10b.csv"))
    assert [(found.function, found.area, found.actors) for found in one] == [
        (found.function, found.area, found.actors) for found in other
    ]
    assert len(one) == 1


def test_areas_and_functions_of_a_row_stay_with_the_organisation_of_that_row() -> None:
    _, plan = gathered(LISTS / "homo3.csv")
    assert [(offer.uitvoerders, offer.functies, offer.gebied) for offer in plan.samenwerking.aanbod] == [
        (("buurthuis_noord",), ("informeren",), "Noord"),
        (("kerk_zuid",), ("begeleiden",), "Zuid"),
        (("bibliotheek",), ("signaleren",), "Oost"),
    ]


def test_what_is_said_of_a_name_may_be_a_name_of_the_list_itself() -> None:
    found, plan = gathered(LISTS / "11_samen.csv", same={"St. Leergeld": "Stichting Leergeld"})
    assert found.doubts == ()
    assert [offer.uitvoerders for offer in plan.samenwerking.aanbod] == [("stichting_leergeld",)] * 2


def test_writings_of_one_organisation_are_asked_about_in_a_first_import_and_become_one_when_somebody_says_so() -> None:
    found, _ = gathered(LISTS / "7_dubbel.xlsx", plan=ELZENRADE)
    asked: dict[str, set[str]] = {}
    for doubt in found.doubts:
        asked.setdefault(doubt.known, set()).add(doubt.name)
    assert asked == {
        "Stichting Leergeld": {
            "St. Leergeld",
            "Leergeld",
            "stg. Leergeld Elzenrade",
            "Stichting Leergeld Elzenrade",
        },
        "Voedselbank": {"Voedselbank Elzenrade e.o.", "Stichting Voedselbank Elzenrade"},
        "Gem. Elzenrade, afd. Werk & Inkomen": {"Afdeling W&I", "Werk en Inkomen", "Team W & I"},
        "ContourdeTwern": {"Contour de Twern", "Contour-deTwern"},
        "Humanitas afd. Elzenrade": {"Humanitas"},
        "Huisartsen": {"Huisarts"},
        "Thebe": {"Thebe (wijkverpleging)"},
    }
    same = {name: known for known, names in asked.items() for name in names}
    found, plan = gathered(LISTS / "7_dubbel.xlsx", same=same, plan=ELZENRADE)
    assert found.doubts == ()
    offers = {
        offer.naam: offer.uitvoerders
        for offer in plan.samenwerking.aanbod
        if offer.uitvoerders == ("stichting_leergeld",)
    }
    assert list(offers) == [f"Activiteit {number}" for number in range(1, 6)]
    assert (len(plan.samenwerking.actoren), len(plan.samenwerking.aanbod)) == (16, 31)


def test_of_a_workbook_with_several_sheets_the_one_that_was_meant_is_read() -> None:
    found, plan = gathered(LISTS / "2_meer_bladen.xlsx", sheet="Aanbod 2026")
    assert [actor.naam for actor in plan.samenwerking.actoren] == ["Humanitas", "Bibliotheek", "ROC"]
    assert [offer.functies for offer in plan.samenwerking.aanbod] == [("begeleiden",), ("informeren",), ("Preventie",)]
    assert areas(plan) == {"Centrum", "Alle"}
    assert found.troubles == ()


MESSY = {
    "samen in een cel met puntkomma": ('Organisatie;Activiteit\n"Bieb; Kerk";Cursus\nKerk;Zang\n', (2, 2, 0, 0)),
    "samen in een cel met een regeleinde": ('Organisatie;Activiteit\n"Bieb\nKerk";Cursus\n', (2, 1, 0, 0)),
    "samen met een streep": ("Organisatie;Activiteit\nBieb / Kerk;Cursus\n", (2, 1, 0, 0)),
    "een en dat bij de naam hoort": ("Organisatie;Activiteit\nWerk en Inkomen;Cursus\n", (1, 1, 0, 0)),
    "een komma die bij de naam hoort": ("Organisatie;Activiteit\nGemeente X, afdeling zorg;Cursus\n", (1, 1, 0, 0)),
    "een rechtsvorm achter een komma": ("Organisatie;Activiteit\nDe Brug, B.V.;Cursus\n", (1, 1, 0, 0)),
    "een kolom samen met": ("Organisatie;Activiteit;Samen met\nBieb;Cursus;Kerk\n", (2, 1, 0, 0)),
    "dezelfde activiteit samen en alleen": ("Organisatie;Activiteit\nBieb;Taal\nBieb / Kerk;Taal\n", (2, 1, 0, 0)),
    "twee keer dezelfde rij": ("Organisatie;Activiteit\nBieb;Taal\nBieb;Taal\n", (1, 1, 0, 0)),
    "spaties en hoofdletters in namen": ("Organisatie;Activiteit\n Bieb ;Taal\nBIEB;Zang\n", (1, 2, 0, 0)),
    "activiteiten onder elkaar": ('Organisatie;Activiteit\nBieb;"- Taal\n- Zang"\n', (1, 2, 0, 0)),
    "een totaal onderaan": ("Organisatie;Activiteit\nBieb;Taal\nTotaal;1\n", (1, 1, 0, 0)),
    "een eindtotaal onderaan": ("Organisatie;Activiteit\nBieb;Taal\nEindtotaal: 1;\n", (1, 1, 0, 0)),
    "een opmerking onderaan": ("Organisatie;Activiteit\nBieb;Taal\nDeze lijst is nog niet af.;\n", (1, 1, 0, 0)),
    "een naam met een punt blijft": ("Organisatie;Activiteit\nBieb e.o.;Taal\n", (1, 1, 0, 0)),
    "een titel boven de koppen": ("Overzicht 2026;\nOrganisatie;Activiteit\nBieb;Taal\n", (1, 1, 0, 0)),
    "lege rijen ertussen": ("Organisatie;Activiteit\n;\nBieb;Taal\n;\nKerk;Zang\n", (2, 2, 0, 0)),
    "koppen met haakjes": ("Organisatie(s);Activiteit(en);Wijk(en)\nBieb;Taal;Noord\n", (1, 1, 1, 0)),
    "koppen met een streep": ("Organisatie;Activiteit;Wijk/kern\nBieb;Taal;Noord\n", (1, 1, 1, 0)),
    "koppen in hoofdletters": ("ORGANISATIE;ACTIVITEIT;WIJK\nBieb;Taal;Noord\n", (1, 1, 1, 0)),
    "gebied in vier schrijfwijzen": (
        "Organisatie;Activiteit;Wijk\nA;P;Noord\nB;Q;noord\nC;R;NOORD\nD;S; Noord \n",
        (4, 4, 1, 0),
    ),
    "een adres is geen gebied": ("Organisatie;Activiteit;Adres\nBieb;Taal;Kerkstraat 3\n", (1, 1, 0, 0)),
    "een locatie is geen gebied": ("Organisatie;Activiteit;Locatie\nBieb;Taal;Kerkstraat 3\n", (1, 1, 0, 0)),
    "een afkorting van stichting": ("Organisatie;Activiteit\nStichting Brug;Taal\nStg. Brug;Zang\n", (1, 1, 0, 1)),
    "een vereniging met en zonder": ("Organisatie;Activiteit\nVereniging Brug;Taal\nBrug;Zang\n", (1, 1, 0, 1)),
    "een afdeling kort geschreven": (
        "Organisatie;Activiteit\nTeam Werk en Inkomen;Taal\nTeam W & I;Zang\n",
        (1, 1, 0, 1),
    ),
    "wijkteam 1 en wijkteam 2": ("Organisatie;Activiteit\nWijkteam 1;Taal\nWijkteam 2;Taal\n", (2, 2, 0, 0)),
    "wijk 1 en wijk 2": ("Organisatie;Activiteit;Wijk\nBieb;Taal;Wijk 1\nKerk;Zang;Wijk 2\n", (2, 2, 2, 0)),
    "alleen organisaties": ("Organisatie;Soort organisatie\nBieb;onderwijs\n", (1, 0, 0, 0)),
    "alleen activiteiten": ("Activiteit;Functie\nTaal;activeren\n", (0, 1, 0, 0)),
    "tabs in plaats van puntkomma's": ("Organisatie\tActiviteit\nBieb\tTaal\n", (1, 1, 0, 0)),
    "komma's in plaats van puntkomma's": ("Organisatie,Activiteit\nBieb,Taal\n", (1, 1, 0, 0)),
}


@pytest.mark.parametrize("name", MESSY)
def test_a_messy_list_is_read_as_a_person_would(name: str, tmp_path: Path) -> None:
    text, outcome = MESSY[name]
    (tmp_path / "lijst.csv").write_text(text, encoding="utf-8")
    found, plan = gathered(tmp_path / "lijst.csv")
    step = plan.samenwerking
    assert (len(step.actoren), len(step.aanbod), len(areas(plan)), len(found.doubts)) == outcome


@pytest.mark.parametrize(
    ("cell", "functions"),
    [
        ("begeleiding", ("begeleiden",)),
        ("Doorverwijzing", ("doorverwijzen",)),
        ("activering en signalering", ("activeren", "signaleren")),
        ("informeren/begeleiden", ("informeren", "begeleiden")),
        ("Signaleren / doorverwijzen", ("signaleren", "doorverwijzen")),
        ('"- informeren\n- begeleiden"', ("informeren", "begeleiden")),
        ("informeren, begeleiden en activeren", ("informeren", "begeleiden", "activeren")),
    ],
)
def test_functions_of_a_cell_are_read_in_any_writing(cell: str, functions: tuple[str, ...], tmp_path: Path) -> None:
    (tmp_path / "lijst.csv").write_text(f"Organisatie;Activiteit;Functie\nBieb;Taal;{cell}\n", encoding="utf-8")
    assert gathered(tmp_path / "lijst.csv")[1].samenwerking.aanbod[0].functies == functions


def test_every_word_of_ones_own_is_told_before_anything_is_written(tmp_path: Path) -> None:
    text = "Organisatie;Activiteit;Functie;Wijk\nBieb;Taal;oefenen;Noord\nBieb;Zang;Oefenen;Zuid\n"
    (tmp_path / "lijst.csv").write_text(text, encoding="utf-8")
    found, _ = gathered(tmp_path / "lijst.csv")
    assert found.own_words == {"aanbod.functies": ["oefenen"], "aanbod.gebied": ["Noord", "Zuid"]}


def test_a_second_row_of_headers_names_the_columns_that_had_none() -> None:
    table = tidy_rows(tables_of(LISTS / "1_sociale_kaart.xlsx")[0])
    assert table.headers == ("Organisatie", "Soort", "Activiteit", "Wat doet men", "Voor wie", "Gebied")
    assert "Rij 5 is gelezen als tweede rij met koppen." in table.notes


MATRIX = {
    "kruisjes onder functies": (
        "Organisatie;Activiteit;informeren;activering\nBieb;Taal;x;\nKerk;Zang;X;x\n",
        [(("bieb",), ("informeren",), (), None), (("kerk",), ("informeren", "activeren"), (), None)],
    ),
    "groepen van kolommen, met titels erboven": (
        (
            "Organisatie;Activiteit;Functie;;Doelgroep;;Wijk;\n;;informeren;toeleiden;Ouderen;Jongeren;Noord;Zuid\n"
            "Bieb;Taal;ja;nee;✓;;1;1\nKerk;Zang;;x;;v;x;\n"
        ),
        [
            (("bieb",), ("informeren",), ("ouderen",), "Noord en Zuid"),
            (("kerk",), ("toeleiden",), ("jongeren",), "Noord"),
        ],
    ),
    "een groep boven de koppen": (
        ";;Doelgroep;;\nOrganisatie;Activiteit;Ouderen;Jongeren;Vrijwilligers\nBieb;Taal;x;x;ja\n",
        [(("bieb",), (), ("ouderen", "jongeren"), None)],
    ),
    "een groep met een eigen woord erin": (
        ";;Wat doet men hier;;\nOrganisatie;Activiteit;informeren;begeleiden;toeleiden\nBieb;Taal;x;x;x\n",
        [(("bieb",), ("informeren", "begeleiden", "toeleiden"), (), None)],
    ),
    "activiteiten als kolommen": (
        "Organisatie;Activiteiten;\n;Taal;Zang\nBieb;x;x\nKerk;;x\n",
        [(("bieb",), (), (), None), (("bieb",), (), (), None), (("kerk",), (), (), None)],
    ),
    "organisaties als kolommen": (
        "Activiteit;Uitvoerders;;Functie\n;Bieb;Kerk;\nTaal;x;x;informeren\nZang;;x;activeren\n",
        [(("bieb", "kerk"), ("informeren",), (), None), (("kerk",), ("activeren",), (), None)],
    ),
}


@pytest.mark.parametrize("name", MATRIX)
def test_a_matrix_is_recognised_from_its_headers(name: str, tmp_path: Path) -> None:
    text, outcome = MATRIX[name]
    (tmp_path / "lijst.csv").write_text(text, encoding="utf-8")
    found, plan = gathered(tmp_path / "lijst.csv")
    offers = plan.samenwerking.aanbod
    assert [(offer.uitvoerders, offer.functies, offer.doelgroepen, offer.gebied) for offer in offers] == outcome
    assert found.troubles == ()


def test_a_matrix_with_merged_cells_in_both_directions_is_read_as_it_looks(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    sheet: Any = book.active
    for row in (
        ["Wie doet wat"],
        ["Organisatie", "Activiteit", "Functies", None, None, "Voor wie", None, "Wijken", None],
        [None, None, "Informeren", "Begeleiding", "Toeleiden", "Ouderen", "Jeugd", "Noord", "Zuid"],
        ["Bieb", "Taalhuis", "x", None, "x", "x", None, "x", "x"],
        [None, "Cursus", None, "x", None, None, "x", "x", None],
        ["Kerk", "Eettafel", None, "X", None, "✓", None, None, 1],
        ["Totaal", None, 1, 2, 1, 2, 1, 2, 2],
    ):
        sheet.append(row)
    for cells in ("A1:I1", "A2:A3", "B2:B3", "C2:E2", "F2:G2", "H2:I2", "A4:A5"):
        sheet.merge_cells(cells)
    book.save(tmp_path / "lijst.xlsx")
    found, plan = gathered(tmp_path / "lijst.xlsx")
    offers = plan.samenwerking.aanbod
    assert [(offer.uitvoerders, offer.functies, offer.doelgroepen, offer.gebied) for offer in offers] == [
        (("bieb",), ("informeren", "Toeleiden"), ("ouderen",), "Noord en Zuid"),
        (("bieb",), ("begeleiden",), ("jeugd",), "Noord"),
        (("kerk",), ("begeleiden",), ("ouderen",), "Zuid"),
    ]
    assert found.troubles == ()


def test_a_cross_at_a_question_of_yes_or_no_is_a_yes(tmp_path: Path) -> None:
    (tmp_path / "lijst.csv").write_text("Activiteit;Vrijwilligers\nTaal;x\nZang;nee\n", encoding="utf-8")
    assert [offer.vrijwilligers for offer in gathered(tmp_path / "lijst.csv")[1].samenwerking.aanbod] == [True, False]


def test_words_in_a_column_of_crosses_are_told_and_a_column_that_nobody_knows_is_left() -> None:
    rows = (Row(2, ("Bieb", "Taal", "x", "x", "1")), Row(3, ("Kerk", "Zang", "soms", "x", "1")))
    table = Table("lijst.csv", "", ("Organisatie", "Activiteit", "informeren", "Ouderen", "Aantal"), rows)
    file = plan_of(Path("plan.yaml"), EMPTY)
    marks = found_marks(table, file, {})
    assert (list(marks.known), marks.loose) == ([2], (3,))
    said = found_marks(table, file, {3: "aanbod.doelgroepen"})
    assert said.known[3] == ("aanbod.doelgroepen", "Ouderen")
    found = gather_records(file, table, Choices({0: "actoren.naam", 1: "aanbod.naam"}, marks=marks))
    assert [trouble.place for trouble in found.troubles] == ["lijst.csv, rij 3, kolom C (informeren)"]


def test_an_answer_without_an_activity_is_told_and_not_dropped(tmp_path: Path) -> None:
    (tmp_path / "lijst.csv").write_text("Organisatie;informeren\nBieb;x\nKerk;x\n", encoding="utf-8")
    (trouble,) = gathered(tmp_path / "lijst.csv")[0].troubles
    assert "noemt geen activiteit" in trouble.message


@pytest.mark.parametrize("error", ["#VERW!", "#REF!", "#N/B", "#DEEL/0!", "#NAAM?", "#WAARDE!", "Err:502", "#####"])
def test_an_error_of_a_spreadsheet_is_no_answer(error: str, tmp_path: Path) -> None:
    text = f"Organisatie;Activiteit;Wijk\nBieb;Taal;{error}\nKerk;{error};Noord\n"
    (tmp_path / "lijst.csv").write_text(text, encoding="utf-8")
    found, plan = gathered(tmp_path / "lijst.csv")
    assert [trouble.place for trouble in found.troubles] == [
        "lijst.csv, rij 2, kolom C (Wijk)",
        "lijst.csv, rij 3, kolom B (Activiteit)",
    ]
    assert [offer.gebied for offer in plan.samenwerking.aanbod] == [None]


@pytest.mark.parametrize("fill", [True, False])
def test_an_organisation_that_spans_rows_is_that_of_each_when_somebody_says_so(fill: bool) -> None:  # noqa: FBT001
    rows = (Row(2, ("Bieb", "Taal")), Row(3, ("", "Zang")), Row(4, ("Kerk", "Sport")))
    table = Table("lijst.csv", "", ("Organisatie", "Activiteit"), rows)
    filled = with_names_above(table, Choices({0: "actoren.naam"}), fill=fill)
    assert [row.cells[0] for row in filled.rows] == ["Bieb", "Bieb" if fill else "", "Kerk"]
    assert "rij 3" in filled.notes[0]


@pytest.mark.parametrize(
    ("answers", "parted"),
    [
        (("Noord", "Noord en Zuid"), ("Noord", "Zuid")),
        (("Noord en Zuid", "Zuid/Oost"), ("Noord", "Zuid")),
        (("Oost", "Bergen en Terblijt"), ("Bergen en Terblijt",)),
    ],
)
def test_an_answer_is_two_areas_where_one_of_them_stands_elsewhere(
    answers: tuple[str, ...], parted: tuple[str, ...]
) -> None:
    assert areas_within(answers)(next(answer for answer in answers if " en " in answer)) == parted


def test_an_offer_in_two_areas_overlaps_in_each_of_them(tmp_path: Path) -> None:
    text = (
        "Organisatie;Activiteit;Functie;Wijk\nA;P;informeren;Noord / Zuid\nB;Q;informeren;Noord\nC;R;informeren;Noord\n"
    )
    (tmp_path / "lijst.csv").write_text(text, encoding="utf-8")
    assert [(found.area, found.actors) for found in overlaps(gathered(tmp_path / "lijst.csv")[1])] == [
        ("Noord", ("a", "b", "c"))
    ]
