"""`importeer aanbod` and `exporteer aanbod`: lists in and out, with nothing lost and nothing merged in silence."""

import shutil
from pathlib import Path
from typing import Any

import pytest
from support.program import PROGRAM, ROOT, contents, run
from support.terminal import Terminal

from armoedeplan.plan.reading import read_plan

LIST = """Organisatie;Activiteit;Functie;Doelgroep;Wijk
Kredietbank Kleinstreek;Spreekuur;signaleren;gezinnen;Noord
Stichting Dorpshuis Kleindorp;Eettafel;activeren;gezinen;Zuid
Voedselbank;Pakket;helpen;gezinnen;Zuid
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    shutil.copy(ROOT / "examples" / "kleindorp" / "plan.yaml", tmp_path / "plan.yaml")
    (tmp_path / "lijst.csv").write_text(LIST, encoding="utf-8")
    return tmp_path


def step(folder: Path) -> Any:
    return read_plan(folder / "plan.yaml").plan.samenwerking


def test_without_a_yes_nothing_is_written_and_all_is_told(folder: Path) -> None:
    before = contents(folder)
    ran = run("importeer", "aanbod", "lijst.csv", "plan.yaml", folder=folder)
    assert (ran.code, ran.err) == (0, "")
    assert contents(folder) == before
    assert "Nieuwe organisaties: 1" in ran.lines
    assert "Nieuw aanbod: 2" in ran.lines
    assert "“Stichting Dorpshuis Kleindorp” lijkt op “Dorpshuis Kleindorp” (rij 3)" in ran.out
    assert "Er is niets geschreven. Neem dit over met --ja" in ran.lines


def test_a_list_is_taken_over_in_one_go_and_the_rest_of_the_file_stays(folder: Path) -> None:
    before = (folder / "plan.yaml").read_text(encoding="utf-8").splitlines()
    ran = run("importeer", "aanbod", "lijst.csv", "plan.yaml", "--ja", folder=folder)
    assert ran.code == 0
    after = (folder / "plan.yaml").read_text(encoding="utf-8").splitlines()
    assert [line for line in before if line not in after] == []
    found = step(folder)
    (offer,) = [one for one in found.aanbod if one.naam == "Spreekuur"]
    assert (offer.uitvoerders, offer.functies, offer.gebied) == (("kredietbank_streek",), ("signaleren",), "Noord")
    assert read_plan(folder / "plan.yaml").sound
    again = run("importeer", "aanbod", "lijst.csv", "plan.yaml", "--ja", folder=folder)
    assert "Er is niets over te nemen." in again.lines


def test_two_names_are_one_organisation_only_when_somebody_says_so(folder: Path) -> None:
    name = "Stichting Dorpshuis Kleindorp"
    together = run(
        "importeer", "aanbod", "lijst.csv", "plan.yaml", "--ja", "--samen", f"{name}=dorpshuis", folder=folder
    )
    assert together.code == 0
    (offer,) = [one for one in step(folder).aanbod if one.naam == "Eettafel"]
    assert offer.uitvoerders == ("dorpshuis",)
    assert len([one for one in step(folder).actoren if "Dorpshuis" in one.naam]) == 1
    shutil.copy(ROOT / "examples" / "kleindorp" / "plan.yaml", folder / "plan.yaml")
    run("importeer", "aanbod", "lijst.csv", "plan.yaml", "--ja", "--apart", name, folder=folder)
    assert len([one for one in step(folder).actoren if "Dorpshuis" in one.naam]) == 2


def test_a_cell_that_does_not_fit_is_told_with_its_place_and_the_rest_of_its_row_goes_on(folder: Path) -> None:
    ran = run(
        "importeer", "aanbod", "lijst.csv", "plan.yaml", "--apart", "Stichting Dorpshuis Kleindorp", folder=folder
    )
    said = " ".join(ran.out.split())
    assert (
        "! lijst.csv, rij 3, kolom D (Doelgroep): “gezinen” bestaat niet onder doelgroepen. Bedoelt u gezinnen?" in said
    )


def test_what_differs_is_told_and_the_plan_wins_unless_the_list_may(folder: Path) -> None:
    (folder / "lijst.csv").write_text("Organisatie;Soort organisatie\nDorpshuis Kleindorp;bedrijf\n", encoding="utf-8")
    ran = run("importeer", "aanbod", "lijst.csv", "plan.yaml", "--ja", folder=folder)
    assert "Anders dan in het plan, en niet overgenomen: 1" in ran.lines
    (actor,) = [one for one in step(folder).actoren if one.id == "dorpshuis"]
    assert actor.soort != "bedrijf"
    run("importeer", "aanbod", "lijst.csv", "plan.yaml", "--ja", "--overschrijf", folder=folder)
    (actor,) = [one for one in step(folder).actoren if one.id == "dorpshuis"]
    assert actor.soort == "bedrijf"


def test_a_mapping_is_kept_and_used_again_with_other_words_for_values(folder: Path) -> None:
    (folder / "b.csv").write_text("Wie;Wat;Sport\nVoedselbank;Pakket;delen\n", encoding="utf-8")
    refused = run("importeer", "aanbod", "b.csv", "plan.yaml", folder=folder)
    assert refused.code == 2
    assert "Geen kolom noemt een organisatie of een activiteit" in refused.err
    columns = ("--kolom", "Wie=actoren.naam", "--kolom", "Wat=aanbod.naam", "--kolom", "Sport=aanbod.functies")
    assert (
        run("importeer", "aanbod", "b.csv", "plan.yaml", *columns, "--schrijf-kolommen", "k.yaml", folder=folder).code
        == 0
    )
    text = (folder / "k.yaml").read_text(encoding="utf-8")
    assert "Wie: actoren.naam" in text
    (folder / "k.yaml").write_text(text + "waarden:\n  aanbod.functies: {delen: begeleiden}\n", encoding="utf-8")
    ran = run("importeer", "aanbod", "b.csv", "plan.yaml", "--kolommen", "k.yaml", "--ja", folder=folder)
    assert ran.code == 0
    (offer,) = [one for one in step(folder).aanbod if one.naam == "Pakket"]
    assert offer.functies == ("begeleiden",)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("kolommen: {Wie: aanbod.nam}\n", "“aanbod.nam” is geen veld"),
        ("niets: x\n", "noemt geen kolommen"),
        ("kolommen: [\n", "k.yaml:"),
        ("kolommen: {Anders: aanbod.naam}\n", "De lijst heeft geen kolom “Anders”"),
    ],
)
def test_a_mapping_that_is_wrong_is_told(text: str, said: str, folder: Path) -> None:
    (folder / "k.yaml").write_text(text, encoding="utf-8")
    ran = run("importeer", "aanbod", "lijst.csv", "plan.yaml", "--kolommen", "k.yaml", folder=folder)
    assert ran.code == 2
    assert said in ran.err


def test_a_file_that_is_no_list_leaves_the_plan_as_it_was(folder: Path) -> None:
    (folder / "kapot.xlsx").write_bytes(b"PK\x03\x04kapot")
    before = contents(folder)
    ran = run("importeer", "aanbod", "kapot.xlsx", "plan.yaml", "--ja", folder=folder)
    assert (ran.code, contents(folder)) == (2, before)
    assert "is beschadigd" in ran.err


def test_a_person_is_asked_about_a_name_and_before_anything_is_written(folder: Path) -> None:
    terminal = Terminal(folder, command=(*PROGRAM, "importeer", "aanbod", "lijst.csv", "plan.yaml"))
    terminal.wait("Is “Stichting Dorpshuis Kleindorp” dezelfde organisatie als “Dorpshuis Kleindorp”? [j/n] ")
    terminal.type("j")
    terminal.wait("Overnemen in het plan? [j/n] ")
    terminal.type("j")
    terminal.wait("Overgenomen in plan.yaml.")
    assert terminal.end() == 0
    (offer,) = [one for one in step(folder).aanbod if one.naam == "Eettafel"]
    assert offer.uitvoerders == ("dorpshuis",)


@pytest.mark.parametrize("form", ["csv", "xlsx", "ods"])
@pytest.mark.parametrize("name", ["kleindorp", "voorbeeldstad"])
def test_what_is_exported_brings_nothing_new(name: str, form: str, tmp_path: Path) -> None:
    shutil.copy(ROOT / "examples" / name / "plan.yaml", tmp_path / "plan.yaml")
    ran = run("exporteer", "aanbod", "plan.yaml", "--als", form, folder=tmp_path)
    assert (ran.code, ran.err) == (0, "")
    for sheet in ("Organisaties", "Aanbod"):
        file = f"tabellen/inventarisatie-{sheet.lower()}.csv" if form == "csv" else f"tabellen/inventarisatie.{form}"
        options = () if form == "csv" else ("--blad", sheet)
        back = run("importeer", "aanbod", file, "plan.yaml", *options, folder=tmp_path)
        assert back.code == 0, back.err
        assert "Er is niets over te nemen." in back.lines, back.out
        assert "Niet overgenomen" not in back.out


def test_an_export_has_no_internal_answers_unless_they_are_asked_for(tmp_path: Path) -> None:
    text = "armoedeplan: 1\nsamenwerking:\n  actoren:\n    - {id: a, naam: Kerk, besluitmacht: ja}\n"
    (tmp_path / "plan.yaml").write_text(text, encoding="utf-8")
    run("exporteer", "aanbod", "plan.yaml", folder=tmp_path)
    list_ = tmp_path / "tabellen" / "inventarisatie-organisaties.csv"
    assert "ja" not in list_.read_text(encoding="utf-8-sig")
    run("exporteer", "aanbod", "plan.yaml", "--met-intern", folder=tmp_path)
    assert "ja" in list_.read_text(encoding="utf-8-sig")


def test_more_rows_of_one_offer_bring_all_their_executors(folder: Path) -> None:
    text = "Organisatie;Activiteit;Functie\nBieb;Cursus;activeren\nZwembad;Cursus;begeleiden\nBieb;Cursus;activeren\n"
    (folder / "lijst.csv").write_text(text, encoding="utf-8")
    ran = run("importeer", "aanbod", "lijst.csv", "plan.yaml", "--ja", folder=folder)
    assert "Rijen die niets nieuws zeggen: 1" in ran.lines
    (offer,) = [one for one in step(folder).aanbod if one.naam == "Cursus"]
    assert (offer.uitvoerders, offer.functies) == (("bieb", "zwembad"), ("activeren", "begeleiden"))


@pytest.mark.parametrize("had", ["", "      uitvoerders: [kerk]\n"])
def test_an_offer_of_the_plan_gets_all_executors_of_the_list(had: str, tmp_path: Path) -> None:
    actors = "  actoren:\n    - {id: kerk, naam: Kerk}\n"
    text = f"armoedeplan: 1\nsamenwerking:\n{actors}  aanbod:\n    - id: cursus\n      naam: Cursus\n{had}"
    (tmp_path / "plan.yaml").write_text(text, encoding="utf-8")
    (tmp_path / "lijst.csv").write_text("Organisatie;Activiteit\nBieb;Cursus\nZwembad;Cursus\n", encoding="utf-8")
    ran = run("importeer", "aanbod", "lijst.csv", "plan.yaml", "--ja", folder=tmp_path)
    assert ran.code == 0
    if had:
        assert step(tmp_path).aanbod[0].uitvoerders == ("kerk",), "what the plan says stays"
        assert "de lijst zegt “kerk, bieb, zwembad”" in " ".join(ran.out.split())
        run("importeer", "aanbod", "lijst.csv", "plan.yaml", "--ja", "--overschrijf", folder=tmp_path)
    assert set(step(tmp_path).aanbod[0].uitvoerders) - {"kerk"} == {"bieb", "zwembad"}


def test_two_rows_that_say_different_things_of_one_organisation_are_told(folder: Path) -> None:
    text = "Organisatie;Soort organisatie\nNieuw Huis;bedrijf\nNieuw Huis;zorg\n"
    (folder / "lijst.csv").write_text(text, encoding="utf-8")
    out = " ".join(run("importeer", "aanbod", "lijst.csv", "plan.yaml", folder=folder).out.split())
    assert "is “bedrijf”, de lijst zegt “zorg” (lijst.csv, rij 3)" in out


ATTACKS = Path(__file__).parents[1] / "support" / "data" / "aanval" / "import"
WITHIN_A_GIGABYTE = ("bash", "-c", 'ulimit -v 1000000; exec "$@"', "-")


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("beschadigd.xlsx", "beschadigd.xlsx, onderdeel xl/worksheets/sheet2.xml is beschadigd (regel 2)"),
        ("xxe.xlsx", "xxe.xlsx, onderdeel xl/worksheets/sheet1.xml verwijst naar iets buiten de lijst (DOCTYPE)"),
        ("hs_crc.zip", "hs_crc.zip, onderdeel organizations.csv is beschadigd"),
        ("hs_enc.zip", "hs_enc.zip, onderdeel organizations.csv is met een wachtwoord beveiligd"),
        ("hs_method.zip", "hs_method.zip, onderdeel organizations.csv is op een onbekende manier ingepakt"),
    ],
)
def test_a_list_that_does_harm_is_refused_in_one_message_that_names_the_part(
    name: str, said: str, tmp_path: Path
) -> None:
    shutil.copy(ATTACKS / "p.yaml", tmp_path / "p.yaml")
    before = contents(tmp_path)
    ran = run("importeer", "aanbod", ATTACKS / name, "p.yaml", "--ja", folder=tmp_path, through=WITHIN_A_GIGABYTE)
    assert (ran.code, ran.out, contents(tmp_path)) == (2, "", before)
    assert ran.err.splitlines()[0] == f"Fout: {said}"
    assert len(ran.err.splitlines()) == 2


@pytest.mark.parametrize(
    ("name", "cell", "rows"),
    [
        ("far5k.xlsx", "XFD5000", "1 rij"),
        ("far100k.xlsx", "XFD100000", "1 rij"),
        ("stray_1000_XFD.xlsx", "XFD1000", "999 rijen"),
    ],
)
def test_a_list_with_one_cell_far_away_is_read_in_little_memory(
    name: str, cell: str, rows: str, tmp_path: Path
) -> None:
    shutil.copy(ATTACKS / "p.yaml", tmp_path / "p.yaml")
    ran = run("importeer", "aanbod", ATTACKS / name, "p.yaml", "--ja", folder=tmp_path, through=WITHIN_A_GIGABYTE)
    assert (ran.code, ran.err) == (0, "")
    assert ran.lines[0] == f"{name}, blad Blad: {rows}"
    assert ran.lines[1].startswith(f"  Cel {cell} ligt ver buiten de lijst en is niet gelezen: “")
    assert read_plan(tmp_path / "p.yaml").sound


PEOPLE = """Organisatie;Activiteit;Contact
Kerk;Inloop;teamleider
Bieb;Cursus;mevrouw Jansen, 06-12345678
Zwembad;Zwemles;BSN 111222333
Museum;Rondleiding;info@museum.nl
"""


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
