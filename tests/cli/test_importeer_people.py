"""`importeer aanbod` with lists that name people: nothing of them is taken without being asked for."""

import shutil
from pathlib import Path

import pytest
from support.program import PROGRAM, ROOT, run
from support.terminal import Terminal

PEOPLE = """Organisatie;Activiteit;Contact
Kerk;Inloop;teamleider
Bieb;Cursus;mevrouw Jansen, 06-12345678
Zwembad;Zwemles;BSN 111222333
Museum;Rondleiding;info@museum.nl
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    shutil.copy(ROOT / "examples" / "kleindorp" / "plan.yaml", tmp_path / "plan.yaml")
    return tmp_path


@pytest.fixture
def people(folder: Path) -> Path:
    (folder / "lijst.csv").write_text(PEOPLE, encoding="utf-8")
    return folder


def test_a_column_that_may_identify_people_is_not_read_without_being_asked_for(people: Path) -> None:
    ran = run("importeer", "aanbod", "lijst.csv", "plan.yaml", "--ja", folder=people)
    assert (ran.code, ran.err) == (0, "")
    said = " ".join(ran.out.split())
    assert "kolom “Contact”: wordt niet gelezen, want de kop wijst op contactpersonen." in said
    assert 'Lees haar dan met --kolom "Contact=actoren.contactfunctie"' in said
    text = (people / "plan.yaml").read_text(encoding="utf-8")
    assert not any(secret in text for secret in ("Jansen", "12345678", "111222333", "museum.nl", "teamleider"))


def test_in_a_column_that_is_asked_for_cells_that_identify_people_are_refused_one_by_one(people: Path) -> None:
    column = ("--kolom", "Contact=actoren.contactfunctie")
    ran = run("importeer", "aanbod", "lijst.csv", "plan.yaml", "--ja", *column, folder=people)
    assert ran.code == 0
    said = " ".join(ran.out.split())
    for row, what in ((3, "een telefoonnummer"), (4, "een burgerservicenummer"), (5, "een algemeen e-mailadres")):
        place = f"! lijst.csv, rij {row}, kolom C (Contact): Hier staat {what}. Noem een functie, geen naam of nummer."
        assert place in said
    text = (people / "plan.yaml").read_text(encoding="utf-8")
    assert "teamleider" in text
    assert not any(secret in text + ran.out for secret in ("Jansen", "12345678", "111222333", "museum.nl"))


def test_a_person_on_a_terminal_is_asked_about_such_a_column(people: Path) -> None:
    terminal = Terminal(people, command=(*PROGRAM, "importeer", "aanbod", "lijst.csv", "plan.yaml"))
    terminal.wait("In kolom “Contact” staan misschien personen: de kop wijst op contactpersonen.")
    terminal.wait("Toch lezen? [j/n] ")
    terminal.type("n")
    terminal.wait("wordt niet gelezen")
    terminal.wait("Overnemen in het plan? [j/n] ")
    terminal.type("j")
    assert terminal.end() == 0
    assert "teamleider" not in (people / "plan.yaml").read_text(encoding="utf-8")


def test_the_values_of_a_column_tell_too_and_its_name_says_what_to_do(folder: Path) -> None:
    rows = "".join(f"Kerk {at};06-1234567{at}\n" for at in range(8))
    (folder / "lijst.csv").write_text(f"Organisatie;Functie\n{rows}", encoding="utf-8")
    ran = run("importeer", "aanbod", "lijst.csv", "plan.yaml", folder=folder)
    assert "“Functie”: wordt niet gelezen, want in 8 van de 8 cellen staat iets als een telefoonnummer." in " ".join(
        ran.out.split()
    )
    (folder / "lijst.csv").write_text("Organisatie\nKerk 06-12345678\nBieb 06-12345679\n", encoding="utf-8")
    refused = run("importeer", "aanbod", "lijst.csv", "plan.yaml", folder=folder)
    assert refused.code == 2
    assert "Kolom “Organisatie” is niet gelezen: in 2 van de 2 cellen" in refused.err
    column = ("--kolom", "Organisatie=actoren.naam")
    cells = run("importeer", "aanbod", "lijst.csv", "plan.yaml", *column, folder=folder)
    assert "! lijst.csv, rij 2, kolom A (Organisatie): Hier staat een telefoonnummer." in " ".join(cells.out.split())


def test_an_organisation_may_have_a_general_number_in_its_name_and_its_list_reads_back(folder: Path) -> None:
    text = "Organisatie;Activiteit;Contactfunctie\nKerk;Hulplijn 0800-2035;teamleider\n"
    (folder / "lijst.csv").write_text(text, encoding="utf-8")
    assert run("importeer", "aanbod", "lijst.csv", "plan.yaml", "--ja", folder=folder).code == 0
    run("exporteer", "aanbod", "plan.yaml", folder=folder)
    ran = run("importeer", "aanbod", "tabellen/inventarisatie-organisaties.csv", "plan.yaml", folder=folder)
    assert "kolom “Contactfunctie”: actoren.contactfunctie" in " ".join(ran.out.split())


def test_what_is_neither_yes_nor_no_is_asked_again_and_a_name_is_shown_before_it_is_written(folder: Path) -> None:
    (folder / "namen.csv").write_text("Organisatie;Contact\nSportclub Noord;Roos Voorbeeld\n", encoding="utf-8")
    terminal = Terminal(folder, command=(*PROGRAM, "importeer", "aanbod", "namen.csv", "plan.yaml"))
    terminal.wait("Toch lezen? [j/n] ")
    terminal.type("misschien")
    terminal.wait("Typ j voor ja, of n voor nee.")
    terminal.type("ja hoor")
    terminal.wait("contactfunctie “Roos Voorbeeld”")
    terminal.wait("Overnemen in het plan? [j/n] ")
    terminal.type("nee")
    terminal.wait("In het plan is niets geschreven")
    assert terminal.end() == 0
