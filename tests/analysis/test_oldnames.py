"""Names of the past: which they are, where a plan may use them, and where not."""

from pathlib import Path

import pytest

from armoedeplan.analysis.oldnames import DATED, WRONG, OldName, old_names, outdated_fields
from armoedeplan.analysis.passages import passages, without_quotations
from armoedeplan.method.loader import former_names
from armoedeplan.plan.aanbod import Aanbod
from armoedeplan.plan.aanpak import Aanpak
from armoedeplan.plan.actoren import Actor
from armoedeplan.plan.besluiten import Advies
from armoedeplan.plan.ervaringskennis import Ervaringskennis
from armoedeplan.plan.gedeeld import Periode
from armoedeplan.plan.hoofd import Besluitpunt, Hoofd
from armoedeplan.plan.inzichten import Citaat
from armoedeplan.plan.plan import Plan
from armoedeplan.plan.raadsvoorstel import Alternatief
from armoedeplan.plan.regelingen import Regeling
from armoedeplan.plan.samenwerking import Samenwerking
from armoedeplan.plan.terugblik import Terugblik
from armoedeplan.plan.verantwoording import Verantwoording


def _used(text: str, head: Hoofd | None = None, grade: str = WRONG) -> list[str]:
    plan = Plan(plan=head or Hoofd(), aanpak=Aanpak(hoofdlijn=text))
    return [old.form for one in outdated_fields(plan, grade) for old in one.names]


def _head(old: OldName) -> Hoofd:
    """A plan that runs on after a name became old."""
    return Hoofd(periode=Periode(van="2027", tot="2030")) if old.entry.toekomstig else Hoofd()


@pytest.mark.parametrize("grade", [WRONG, DATED])
def test_every_old_name_is_found_by_itself_and_in_a_compound(grade: str) -> None:
    assert len(old_names(grade)) > 10
    for old in old_names(grade):
        with_it = " en nieuwe mensen" * bool(old.entry.bij)
        assert _used(f"Wij volgen de {old.form}{with_it}.", _head(old), grade) == [old.form]
        assert _used(f"Dat heet een {old.form}-regel, zo zegt men{with_it}.", _head(old), grade) == [old.form]


def test_a_name_that_only_looks_old_is_never_told() -> None:
    kept = [form for one in former_names() if one.melden == "nooit" for form in one.vormen]
    assert {"Wmo-raad", "cliëntenraad", "Wajong", "categoriale bijstand"} <= set(kept)
    for form in kept:
        assert _used(f"Wij volgen de {form}.") == _used(f"Wij volgen de {form}.", grade=DATED) == []


def test_a_name_says_what_came_in_its_place_and_since_when() -> None:
    known = {old.form: old.entry for old in (*old_names(WRONG), *old_names(DATED))}
    assert (known["Wwb"].nu, known["Wwb"].vanaf) == ("Participatiewet", "2015-01-01")
    assert (known["Wob"].nu, known["Wob"].vanaf) == ("Wet open overheid", "2022-05-01")
    assert known["Wet Oké"].nu == "Wet kinderopvang en Wet op het primair onderwijs"
    assert all(entry.nu and entry.vanaf for entry in known.values())


SENTENCES = [line.split(" | ") for line in (Path(__file__).parent / "oude_namen.txt").read_text().splitlines()]


@pytest.mark.parametrize(("text", "wrong", "dated"), SENTENCES)
def test_forty_sentences_of_plans(text: str, wrong: str, dated: str) -> None:
    head = Hoofd(periode=Periode(van="2027", tot="2030"))
    assert _used(text, head) == [wrong] * (wrong != "-")
    assert _used(text, head, DATED) == [dated] * (dated != "-")


@pytest.mark.parametrize(
    "text",
    [
        "De Participatiewet en de Wmo 2015 gelden.",
        "Wie wobt of wobben wil, en de Wobbe.",
        "De nota “Van Wwb naar\nwerk” en de brief 'Einde Wob'.",
        "De WWB gold tot 2015; nu geldt de Participatiewet.",
        "Sinds de decentralisaties van 2015 (AWBZ, Wwb en jeugdzorg) komen meer mensen bij de gemeente.",
        "De Wtcg en CER zijn afgeschaft. Langdurigheidstoeslag bestaat niet meer.",
        "Het Wob-verzoek van 2021 is afgehandeld.",
        "Wij lazen gegevens uit GBA-V.",
        "Wij, gba en cwi zijn hier gewone letters.",
        "Het WWB-loket De Brug is open.",
        "De Wet van 9 oktober 2003 (Wet werk en bijstand) heeft nummer BWBR0015703.",
        'Het boek "De Wwb" en «Wwb» en ‘foto’s van de Wwb’ en „de Wwb”.',
        "In 2009 gold de Wwb nog.",
        "De Participatiewet (voorheen Wwb) regelt dit.",
        "De Wwb (nu: Participatiewet) regelde dit.",
    ],
)
def test_words_of_today_quotations_and_looks_back_are_left_alone(text: str) -> None:
    assert _used(text) == []


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("De WWB'er krijgt hulp.", ["Wwb"]),
        ("De wet werk\nen bijstand.", ["Wet werk en bijstand"]),
        ("De Wwb, ofwel de Wet werk en bijstand.", ["Wwb"]),
        ("In 2009 gold de Wwb. Vandaag helpt de Wwb nog.", ["Wwb"]),
        ("In 2027 geldt de Wwb.", ["Wwb"]),
        ("“Meedoen” staat in de Wwb, en “werken” ook.", ["Wwb"]),
        ("De foto's van de Wwb en auto's.", ["Wwb"]),
        ("De Wbp en de Wob.", ["Wbp", "Wob"]),
    ],
)
def test_own_words_of_today_with_an_old_name_are_found(text: str, names: list[str]) -> None:
    assert _used(text) == names


@pytest.mark.parametrize(
    ("period", "names"),
    [
        (Periode(van="2007", tot="2009"), []),
        (Periode(van="2012"), []),
        (Periode(van="2013", tot="2016"), ["Wwb"]),
        (Periode(tot="2015"), ["Wwb"]),
        (Periode(), ["Wwb"]),
    ],
)
def test_a_plan_of_the_time_when_a_law_was_in_force_may_name_it(period: Periode, names: list[str]) -> None:
    assert _used("De Wwb regelt de bijstand.", Hoofd(periode=period)) == names


def test_the_names_of_organisations_networks_and_ordinances_are_left_alone() -> None:
    own = Samenwerking(
        actoren=(Actor(id="a", naam="Platform Wwb", aandeel="Het Platform Wwb helpt."),),
        aanbod=(Aanbod(id="b", naam="WWB-loket"),),
    )
    plan = Plan(
        samenwerking=own,
        regelingen=(Regeling(id="c", naam="Langdurigheidstoeslag", regelgeving="Verordening Wwb"),),
        aanpak=Aanpak(hoofdlijn="Dat staat in de Verordening Wwb."),
    )
    assert [(one.record, one.field) for one in outdated_fields(plan, WRONG)] == [(plan.regelingen[0], "naam")]


@pytest.mark.parametrize(
    ("period", "names"),
    [
        (Periode(van="2027", tot="2030"), ["tegenprestatie"]),
        (Periode(van="2023", tot="2026"), []),
        (Periode(), []),
    ],
)
def test_a_word_that_is_still_to_become_old_is_told_of_a_plan_that_runs_on(period: Periode, names: list[str]) -> None:
    assert _used("Wij vragen een tegenprestatie.", Hoofd(periode=period), DATED) == names


def test_the_own_words_of_a_plan_leave_out_quotations_sources_titles_and_the_look_back() -> None:
    plan = Plan(
        plan=Hoofd(titel="Samen", vervangt=("Oud plan",), wettelijke_grondslag=("participatiewet",)),
        terugblik=Terugblik(lessen=("Minder brieven",)),
        ervaringskennis=Ervaringskennis(citaten=(Citaat(id="c", tekst="Ik redde het niet", rol="bewoner"),)),
        verantwoording=Verantwoording(
            adviezen=(
                Advies(id="a", orgaan="wmo_raad", strekking="Goed."),
                Advies(id="b", orgaan="adviesraad_sociaal_domein"),
            )
        ),
    )
    assert [(one.field, one.text) for one in passages(plan)] == [
        ("titel", "Samen"),
        ("orgaan", "wmo-raad"),
        ("strekking", "Goed."),
    ]


def test_of_a_list_all_items_are_one_passage() -> None:
    lines = ("Samen optrekken", "Geld geven")
    (passage,) = passages(Plan(verantwoording=Verantwoording(alternatieven=(Alternatief(voordelen=lines),))))
    assert (passage.field, passage.text) == ("voordelen", "Samen optrekken\nGeld geven")


def test_of_a_list_of_records_that_may_be_lines_each_is_a_passage() -> None:
    points = (Besluitpunt(tekst="Het plan vaststellen"), Besluitpunt(tekst="Geld geven"))
    found = passages(Plan(plan=Hoofd(besluitpunten=points)))
    assert [(one.field, one.text) for one in found] == [("tekst", "Het plan vaststellen"), ("tekst", "Geld geven")]


def test_an_apostrophe_quotes_nothing() -> None:
    text = "Foto's van 's ochtends en auto's in 't Veld."
    assert without_quotations(text) == text
    assert without_quotations("‘de Wob’ en de rest").strip() == "en de rest"
