"""`importeer aanbod` and `exporteer aanbod`: lists in and out, with nothing lost and nothing merged in silence."""

import shutil
import sys
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from support.program import PROGRAM, ROOT, contents, run
from support.terminal import Terminal

from armoedeplan.plan.plan_of_text import read_plan

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
    assert "In het plan is niets geschreven. Neem dit over met --ja" in ran.lines


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
    told = "! lijst.csv, rij 3, kolom D (Doelgroep): “gezinen” bestaat niet onder doelgroepen. Bedoelt u Gezinnen"
    assert told in said


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


def test_a_column_of_crosses_that_nobody_knows_is_told_and_kept_in_a_mapping(folder: Path) -> None:
    (folder / "b.csv").write_text(
        "Organisatie;Activiteit;informeren;Gezinnen;Markt\nBieb;Taal;x;x;x\n", encoding="utf-8"
    )
    told = run("importeer", "aanbod", "b.csv", "plan.yaml", folder=folder)
    assert '    --kolom "Markt=aanbod.doelgroepen", =aanbod.functies of =aanbod.gebied' in told.lines
    options = ("--kolom", "Markt=aanbod.gebied", "--schrijf-kolommen", "k.yaml")
    assert run("importeer", "aanbod", "b.csv", "plan.yaml", *options, folder=folder).code == 0
    ran = run("importeer", "aanbod", "b.csv", "plan.yaml", "--kolommen", "k.yaml", "--ja", folder=folder)
    assert (ran.code, ran.err) == (0, "")
    (offer,) = [offer for offer in step(folder).aanbod if offer.naam == "Taal"]
    assert (offer.functies, offer.doelgroepen, offer.gebied) == (("informeren",), ("gezinnen",), "Markt")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("kolommen: {Wie: aanbod.nam}\n", "“aanbod.nam” is geen veld"),
        ("niets: x\n", "noemt geen kolommen"),
        ("kolommen: [\n", "k.yaml:"),
        ("kolommen: {Organisatie: [actoren.naam]}\n", "noemt geen kolommen"),
        ("kolommen: {Organisatie: {a: b}}\n", "noemt geen kolommen"),
        ("kolommen: {Organisatie: actoren.naam}\nwaarden: [a]\n", "bij waarden horen per veld andere woorden"),
        ("kolommen: {Organisatie: actoren.naam}\nwaarden: {aanbod.functies: {a: [b]}}\n", "bij waarden horen"),
        ("blad: [a]\nkolommen: {Organisatie: actoren.naam}\n", "bij blad hoort één naam"),
        ("blad: Aanbod\nkolommen: {Organisatie: actoren.naam}\n", "lijst.csv heeft geen bladen"),
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
    sheets = ("organisaties", "aanbod", "verbanden")
    # a workbook is read whole, one sheet after the other
    files = [f"inventarisatie-{sheet}.csv" for sheet in sheets] if form == "csv" else [f"inventarisatie.{form}"]
    for file in files:
        wins = ("--overschrijf", "--verwijder-ontbrekende")
        back = run("importeer", "aanbod", f"tabellen/{file}", "plan.yaml", *wins, folder=tmp_path)
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


def test_one_name_at_several_organisations_is_several_offers_unless_somebody_says_they_do_it_together(
    folder: Path,
) -> None:
    text = "Organisatie;Activiteit;Functie\nBieb;Cursus;activeren\nZwembad;Cursus;begeleiden\nBieb;Cursus;activeren\n"
    (folder / "lijst.csv").write_text(text, encoding="utf-8")
    apart = run("importeer", "aanbod", "lijst.csv", "plan.yaml", folder=folder)
    assert "Rijen die niets nieuws zeggen: 1" in apart.lines
    assert "Cursus: Bieb en Zwembad. Doen zij dit samen?" in " ".join(apart.out.split())
    command = next(line.strip() for line in apart.lines if "--gezamenlijk" in line)
    assert command == '--gezamenlijk "Cursus"'
    run("importeer", "aanbod", "lijst.csv", "plan.yaml", "--ja", "--gezamenlijk", "Cursus", folder=folder)
    (offer,) = [one for one in step(folder).aanbod if one.naam == "Cursus"]
    assert (offer.uitvoerders, offer.functies) == (("bieb", "zwembad"), ("activeren", "begeleiden"))
    shutil.copy(ROOT / "examples" / "kleindorp" / "plan.yaml", folder / "plan.yaml")
    run("importeer", "aanbod", "lijst.csv", "plan.yaml", "--ja", folder=folder)
    offers = [one for one in step(folder).aanbod if one.naam == "Cursus"]
    assert [(one.uitvoerders, one.functies) for one in offers] == [
        (("bieb",), ("activeren",)),
        (("zwembad",), ("begeleiden",)),
    ]
    assert read_plan(folder / "plan.yaml").sound


@pytest.mark.parametrize("had", ["", "      uitvoerders: [kerk]\n"])
def test_an_offer_of_the_plan_gets_all_executors_of_the_list_when_they_do_it_together(had: str, tmp_path: Path) -> None:
    actors = "  actoren:\n    - {id: kerk, naam: Kerk}\n"
    text = f"armoedeplan: 1\nsamenwerking:\n{actors}  aanbod:\n    - id: cursus\n      naam: Cursus\n{had}"
    (tmp_path / "plan.yaml").write_text(text, encoding="utf-8")
    (tmp_path / "lijst.csv").write_text("Organisatie;Activiteit\nBieb;Cursus\nZwembad;Cursus\n", encoding="utf-8")
    together = ("importeer", "aanbod", "lijst.csv", "plan.yaml", "--ja", "--gezamenlijk", "Cursus")
    ran = run(*together, folder=tmp_path)
    assert ran.code == 0
    if had:
        assert step(tmp_path).aanbod[0].uitvoerders == ("kerk",), "what the plan says stays"
        assert "de lijst zegt “kerk, bieb, zwembad”" in " ".join(ran.out.split())
        run(*together, "--overschrijf", folder=tmp_path)
    assert set(step(tmp_path).aanbod[0].uitvoerders) - {"kerk"} == {"bieb", "zwembad"}


def test_target_groups_that_the_plan_does_not_have_are_made_when_somebody_says_so(tmp_path: Path) -> None:
    (tmp_path / "plan.yaml").write_text("armoedeplan: 1\n", encoding="utf-8")
    text = "Organisatie;Activiteit;Doelgroep\nBieb;Cursus;Ouderen\nBieb;Taal;jongeren en ouderen\nBieb;Sport;Jongeren\n"
    (tmp_path / "lijst.csv").write_text(text, encoding="utf-8")
    told = run("importeer", "aanbod", "lijst.csv", "plan.yaml", folder=tmp_path)
    assert "Ouderen, jongeren. Maak ze met --nieuwe-doelgroepen" in " ".join(told.out.split())
    run("importeer", "aanbod", "lijst.csv", "plan.yaml", "--nieuwe-doelgroepen", "--ja", folder=tmp_path)
    plan = read_plan(tmp_path / "plan.yaml").plan
    assert [group.naam for group in plan.uitgangspunten.doelgroepen] == ["Ouderen", "jongeren"]
    assert [offer.doelgroepen for offer in plan.samenwerking.aanbod] == [
        ("ouderen",),
        ("jongeren", "ouderen"),
        ("jongeren",),
    ]


def test_an_export_is_read_back_into_an_empty_plan_with_names_that_are_much_alike(tmp_path: Path) -> None:
    actors = "    - {id: noord, naam: Buurthuis Noord}\n    - {id: noor, naam: Buurthuis Noor}\n"
    offers = (
        "    - {id: c, naam: Cursus, uitvoerders: [noord, noor]}\n    - {id: d, naam: Cursus, uitvoerders: [noor]}\n"
    )
    text = f"armoedeplan: 1\nsamenwerking:\n  actoren:\n{actors}  aanbod:\n{offers}"
    (tmp_path / "plan.yaml").write_text(text, encoding="utf-8")
    run("exporteer", "aanbod", "plan.yaml", folder=tmp_path)
    (tmp_path / "leeg.yaml").write_text("armoedeplan: 1\n", encoding="utf-8")
    for sheet in ("organisaties", "aanbod"):
        file = f"tabellen/inventarisatie-{sheet}.csv"
        assert run("importeer", "aanbod", file, "leeg.yaml", "--ja", folder=tmp_path).code == 0
    assert read_plan(tmp_path / "leeg.yaml").plan.samenwerking == read_plan(tmp_path / "plan.yaml").plan.samenwerking


def test_a_name_that_was_changed_in_an_export_changes_that_record(tmp_path: Path) -> None:
    text = "armoedeplan: 1\nsamenwerking:\n  actoren:\n    - {id: a, naam: Buurthuis}\n"
    (tmp_path / "plan.yaml").write_text(text, encoding="utf-8")
    run("exporteer", "aanbod", "plan.yaml", folder=tmp_path)
    file = tmp_path / "tabellen" / "inventarisatie-organisaties.csv"
    file.write_bytes(file.read_bytes().replace(b"Buurthuis", b"Het Huis van de Buurt"))
    name = str(file.relative_to(tmp_path))
    assert "de lijst zegt “Het Huis van de Buurt”" in " ".join(
        run("importeer", "aanbod", name, "plan.yaml", folder=tmp_path).out.split()
    )
    run("importeer", "aanbod", name, "plan.yaml", "--ja", "--overschrijf", folder=tmp_path)
    assert [(actor.id, actor.naam) for actor in step(tmp_path).actoren] == [("a", "Het Huis van de Buurt")]


def test_a_workbook_of_an_export_comes_back_whole_and_takes_out_what_is_gone_after_showing_it(tmp_path: Path) -> None:
    actors = "    - {id: bieb, naam: Bieb, tijdwinst: een uur}\n    - {id: kerk, naam: Kerk}\n"
    offers = (
        "    - {id: taal, naam: Taal, uitvoerders: [bieb], vult_aan: [zang]}\n"
        "    - {id: zang, naam: Zang, uitvoerders: [kerk], gebied: Noord}\n"
    )
    ties = "    - {id: kring, naam: Kring, deelnemers: [bieb, kerk], uren_per_overleg: 1.5}\n"
    text = f"armoedeplan: 1\nsamenwerking:\n  actoren:\n{actors}  aanbod:\n{offers}  samenwerkingsverbanden:\n{ties}"
    (tmp_path / "plan.yaml").write_text(text, encoding="utf-8")
    run("exporteer", "aanbod", "plan.yaml", "--als", "xlsx", folder=tmp_path)
    again = ("importeer", "aanbod", "tabellen/inventarisatie.xlsx")
    (tmp_path / "leeg.yaml").write_text("armoedeplan: 1\n", encoding="utf-8")
    assert run(*again, "leeg.yaml", "--ja", folder=tmp_path).code == 0
    assert read_plan(tmp_path / "leeg.yaml").plan.samenwerking == read_plan(tmp_path / "plan.yaml").plan.samenwerking
    book = openpyxl.load_workbook(tmp_path / "tabellen" / "inventarisatie.xlsx")
    book["Organisaties"]["A2"] = "Bibliotheek"
    book["Aanbod"].delete_rows(3)
    book["Verbanden"]["B2"] = "Kerk"
    book.save(tmp_path / "tabellen" / "inventarisatie.xlsx")
    wanted = (*again, "plan.yaml", "--overschrijf", "--verwijder-ontbrekende")
    told = " ".join(run(*wanted, folder=tmp_path).out.split())
    assert "Zang (samenwerking.aanbod[zang]). Ook weg: de verwijzing in samenwerking.aanbod[taal].vult_aan" in told
    assert (tmp_path / "plan.yaml").read_text(encoding="utf-8") == text
    assert run(*wanted, "--ja", folder=tmp_path).code == 0
    found = step(tmp_path)
    assert [(actor.id, actor.naam) for actor in found.actoren] == [("bieb", "Bibliotheek"), ("kerk", "Kerk")]
    assert [(offer.id, offer.uitvoerders, offer.vult_aan) for offer in found.aanbod] == [("taal", ("bieb",), ())]
    assert [tie.deelnemers for tie in found.samenwerkingsverbanden] == [("kerk",)]


def test_two_rows_that_say_different_things_of_one_organisation_are_told(folder: Path) -> None:
    text = "Organisatie;Soort organisatie\nNieuw Huis;bedrijf\nNieuw Huis;zorg\n"
    (folder / "lijst.csv").write_text(text, encoding="utf-8")
    out = " ".join(run("importeer", "aanbod", "lijst.csv", "plan.yaml", folder=folder).out.split())
    assert "is “bedrijf”, de lijst zegt “zorg” (lijst.csv, rij 3)" in out


@pytest.mark.skipif(sys.platform == "win32", reason="pexpect has no pseudo-terminal on Windows")
def test_ctrl_c_at_a_question_about_a_list_ends_with_nothing_changed(folder: Path) -> None:
    before = contents(folder)
    terminal = Terminal(folder, command=(*PROGRAM, "importeer", "aanbod", "lijst.csv", "plan.yaml"))
    terminal.wait("[j/n] ")
    terminal.child.send(b"\x03")
    terminal.wait("Gestopt. Er is niets gewijzigd.")
    assert terminal.end() == 130
    assert contents(folder) == before


def test_cells_are_understood_as_answers_are(folder: Path) -> None:
    (folder / "lijst.csv").write_text(
        "Organisatie;Activiteit;Functie;Wijk\nVoedselbank;Pakket;signaleren en activeren;n.v.t.\n", encoding="utf-8"
    )
    ran = run("importeer", "aanbod", "lijst.csv", "plan.yaml", "--ja", folder=folder)
    assert "“n.v.t.” is hier geen antwoord" in ran.out
    assert "Laat de cel leeg waar u niets weet." in " ".join(ran.out.split())
    (offer,) = (one for one in step(folder).aanbod if one.naam == "Pakket")
    assert (offer.functies, offer.gebied) == (("signaleren", "activeren"), None)
