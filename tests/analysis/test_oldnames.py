"""Names of the past: which they are, where a plan may use them, and where not."""

import pytest

from armoedeplan.analysis.oldnames import OldName, old_names, outdated_fields
from armoedeplan.analysis.passages import passages, without_quotations
from armoedeplan.method.loader import laws
from armoedeplan.plan.aanpak import Aanpak
from armoedeplan.plan.besluiten import Advies
from armoedeplan.plan.ervaringskennis import Ervaringskennis
from armoedeplan.plan.gedeeld import Periode
from armoedeplan.plan.hoofd import Hoofd
from armoedeplan.plan.inzichten import Citaat
from armoedeplan.plan.plan import Plan
from armoedeplan.plan.terugblik import Terugblik
from armoedeplan.plan.verantwoording import Verantwoording


def _used(text: str, head: Hoofd | None = None) -> list[str]:
    plan = Plan(plan=head or Hoofd(), aanpak=Aanpak(hoofdlijn=text))
    return [old.name for one in outdated_fields(plan) for old in one.names]


@pytest.mark.parametrize("old", old_names(), ids=lambda old: old.name)
def test_every_old_name_of_the_legal_frame_is_found_by_itself_and_in_a_compound(old: OldName) -> None:
    assert _used(f"Wij volgen de {old.name}.") == [old.name]
    assert _used(f"Dat heet een {old.name}-regel, zo zegt men.") == [old.name]


def test_the_old_names_are_those_of_the_legal_frame_with_the_names_of_today() -> None:
    assert [one.name for one in old_names()] == [name for law in laws().values() for name in law.verouderde_namen]
    today = {one.name: one.today for one in old_names()}
    assert today["Wwb"] == today["Wet werk en bijstand"] == ("Participatiewet",)
    assert today["Wmo-raad"] == ("Adviesraad sociaal domein of participatieraad",)
    assert len(today["AWBZ"]) == 4
    assert {one.name: one.since for one in old_names()}["Wob"] == "2022-05-01"
    assert all(one.since for one in old_names())


@pytest.mark.parametrize(
    "text",
    [
        "De Participatiewet en de Wmo 2015 gelden.",
        "Wie wobt of wobben wil, en de Wobbe.",
        "De nota “Van Wwb naar\nwerk” en de brief 'Einde Wsw'.",
        'Het boek "De Wwb" en «Wwb» en ‘foto’s van de Wwb’ en „de Wwb”.',
        "In 2009 gold de Wwb nog.",
        "De voormalige Wsw heeft nog deelnemers.",
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
    (passage,) = passages(Plan(plan=Hoofd(besluitpunten=("Het plan vaststellen", "Geld geven"))))
    assert (passage.field, passage.text) == ("besluitpunten", "Het plan vaststellen\nGeld geven")


def test_an_apostrophe_quotes_nothing() -> None:
    text = "Foto's van 's ochtends en auto's in 't Veld."
    assert without_quotations(text) == text
    assert without_quotations("‘de Wsw’ en de rest").strip() == "en de rest"
