"""What of a joint plan is of one of its municipalities."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from armoedeplan.analysis.own_share import own_share, parted_amount, shares_of_costs, shares_of_money
from armoedeplan.plan.gemeenten import Gemeente
from armoedeplan.plan.plan import Plan
from armoedeplan.plan.plan_of_text import plan_of

JOINT = """
armoedeplan: 1
plan:
  zaaknummer: Z1
  vervangt: [Nota A]
  besluitpunten:
    - {tekst: Geld voor Aadorp te ramen., gemeente: a, bedragen: [{jaar: 2027, bedrag: 10}]}
    - Het plan vast te stellen.
    - {tekst: Geld voor Beedorp te ramen., gemeente: b}
gemeenten:
  - {id: a, naam: Aadorp, vaststelling: {uitkomst: gewijzigd}}
  - id: b
    naam: Beedorp
    vaststelling: {uitkomst: ongewijzigd}
    behandeling:
      zaaknummer: Z2
      vervangt: [Nota B]
      commissie: {naam: Commissie B}
      stukken: {raadsbesluit: {nummer: B-7}}
stukken:
  raadsbesluit: {nummer: A-1}
  raadsvoorstel: {nummer: A-2}
behandeling:
  commissie: {naam: Commissie A}
  amendementen:
    - {id: x, titel: Meer, uitkomst: aangenomen, gemeente: a}
financien:
  - {id: geld_a, jaar: 2027, bedrag: 10, gemeente: a}
  - {id: geld_b, jaar: 2027, bedrag: 20, gemeente: b}
  - {id: samen, jaar: 2027, bedrag: 30}
aanpak:
  maatregelen:
    - {id: m, naam: Maatregel, kosten: [{jaar: 2027, bedrag: 60}]}
verantwoording:
  adviezen:
    - {id: raad_b, orgaan: clientenraad, gemeente: b}
  raadsvoorstel:
    argumenten:
      - {stelling: Voor A., besluitpunt: 1}
      - {stelling: Voor allen., besluitpunt: 2}
      - {stelling: Zomaar.}
    kanttekeningen:
      - {stelling: Voor B., besluitpunt: 3}
"""


def plan(text: str = JOINT) -> Plan:
    read = plan_of(Path("plan.yaml"), text.encode())
    assert read.sound, read.findings
    return read.plan


def test_a_municipality_gets_its_own_points_money_amendments_and_advice_and_those_of_all() -> None:
    one, other = own_share(plan(), "a"), own_share(plan(), "b")
    assert [point.tekst for point in one.plan.besluitpunten] == [
        "Geld voor Aadorp te ramen.",
        "Het plan vast te stellen.",
    ]
    assert [point.tekst for point in other.plan.besluitpunten] == [
        "Het plan vast te stellen.",
        "Geld voor Beedorp te ramen.",
    ]
    assert [[line.id for line in share.financien] for share in (one, other)] == [
        ["geld_a", "samen"],
        ["geld_b", "samen"],
    ]
    assert [len(share.behandeling.amendementen) for share in (one, other)] == [1, 0]
    assert [len(share.verantwoording.adviezen) for share in (one, other)] == [0, 1]


def test_what_a_municipality_says_of_itself_goes_before_what_holds_for_all() -> None:
    one, other = own_share(plan(), "a"), own_share(plan(), "b")
    assert (one.plan.zaaknummer, other.plan.zaaknummer) == ("Z1", "Z2")
    assert (one.plan.vervangt, other.plan.vervangt) == (("Nota A",), ("Nota B",))
    assert (one.behandeling.commissie.naam, other.behandeling.commissie.naam) == ("Commissie A", "Commissie B")
    assert {name: paper.nummer for name, paper in other.stukken.items()} == {
        "raadsbesluit": "B-7",
        "raadsvoorstel": "A-2",
    }


def test_arguments_keep_the_point_they_belong_to_under_its_number_in_this_municipality() -> None:
    one, other = (own_share(plan(), name).verantwoording.raadsvoorstel for name in ("a", "b"))
    assert [(said.stelling, said.besluitpunt) for said in one.argumenten] == [
        ("Voor A.", 1),
        ("Voor allen.", 2),
        ("Zomaar.", None),
    ]
    assert [(said.stelling, said.besluitpunt) for said in other.argumenten] == [("Voor allen.", 1), ("Zomaar.", None)]
    assert [(said.stelling, said.besluitpunt) for said in other.kanttekeningen] == [("Voor B.", 2)]
    assert one.kanttekeningen == ()


def test_what_measures_cost_together_is_no_shortage_of_one_municipality() -> None:
    assert own_share(plan(), "a").aanpak.maatregelen[0].kosten == ()
    without_own_money = plan(JOINT.replace(", gemeente: a}\n  - {id: geld_b", "}\n  - {id: geld_b"))
    kept = own_share(plan(JOINT.replace("bedrag: 20, gemeente: b", "bedrag: 20")), "a")
    assert own_share(without_own_money, "a").aanpak.maatregelen[0].kosten == ()
    assert kept.aanpak.maatregelen[0].kosten


def test_how_another_council_decided_says_nothing_of_this_one() -> None:
    assert [one.vaststelling.uitkomst for one in own_share(plan(), "b").gemeenten] == [None, "ongewijzigd"]


def test_a_plan_of_one_municipality_and_one_without_anything_of_its_own_stay_what_they_are() -> None:
    alone = plan("armoedeplan: 1\ngemeenten: [{id: a, naam: Aadorp}]\nfinancien: [{id: x, jaar: 2027, bedrag: 1}]\n")
    assert own_share(alone, "a") is alone
    joint = plan("armoedeplan: 1\ngemeenten: [{id: a, naam: A}, {id: b, naam: B}]\nplan: {besluitpunten: [Ja.]}\n")
    assert own_share(joint, "a") == joint
    assert [name for name, _ in shares_of_money(joint)] == [""]


def test_money_is_reckoned_for_each_municipality_as_soon_as_one_has_its_own() -> None:
    assert [name for name, _ in shares_of_money(plan())] == ["Aadorp", "Beedorp"]


SHARED = """
armoedeplan: 1
gemeenten:
  - {id: a, naam: Aadorp, aandeel_kosten: 33.3}
  - {id: b, naam: Beedorp, aandeel_kosten: 66.7}
regelingen:
  - {id: pas, naam: Pas, gemeente: a, inkomensgrens: {procent: 110}}
  - {id: pas_b, naam: Pas, gemeente: b, inkomensgrens: {procent: 130}}
  - {id: fonds, naam: Fonds}
financien:
  - {id: samen, jaar: 2027, bedrag: 1000, al_in_begroting: 100, programma_vooraf: 5000}
  - {id: eigen, jaar: 2027, bedrag: 50, gemeente: b}
financien_effect:
  - {id: extra, regeling: pas_b, per_gebruiker: 10}
aanpak:
  maatregelen:
    - {id: m, naam: Maatregel, regelingen: [pas, pas_b, fonds], kosten: [{jaar: 2027, bedrag: 1050}]}
verantwoording:
  indicatoren:
    - {id: gebruik, naam: Gebruik, telt_over: pas_b, hoort_bij: [pas_b, fonds]}
"""


def test_what_all_pay_together_is_parted_by_the_shares_of_the_costs() -> None:
    for municipality, lines in {"a": [(333, 33, 5000)], "b": [(667, 67, 5000), (50, None, None)]}.items():
        own = own_share(plan(SHARED), municipality)
        assert [(line.bedrag, line.al_in_begroting, line.programma_vooraf) for line in own.financien] == lines
        assert own.aanpak.maatregelen[0].kosten == ()


def test_a_council_sees_the_provisions_of_its_own_municipality_with_their_own_limits() -> None:
    own = own_share(plan(SHARED), "a")
    assert [(one.id, one.inkomensgrens.procent) for one in own.regelingen] == [("pas", 110), ("fonds", None)]
    assert own.aanpak.maatregelen[0].regelingen == ("pas", "fonds")
    (indicator,) = own.verantwoording.indicatoren
    assert (indicator.telt_over, indicator.hoort_bij, own.financien_effect) == (None, ("fonds",), ())
    assert own_share(plan(SHARED), "b").verantwoording.indicatoren[0].telt_over == "pas_b"


@given(
    st.integers(0, 10_000_000),
    st.dictionaries(st.sampled_from("abcdefg"), st.integers(0, 1000).map(lambda part: part / 10), min_size=1),
)
def test_parts_are_together_the_whole_and_each_is_near_its_share(amount: int, shares: dict[str, float]) -> None:
    parts = parted_amount(amount, shares)
    whole = sum(shares.values())
    assert sum(parts.values()) == (amount if whole else 0)
    assert all(abs(parts[name] - amount * share / (whole or 1)) < 1 for name, share in shares.items())


@pytest.mark.parametrize(
    ("parts", "shares"),
    [((None,), {}), ((100.0,), {}), ((30.0, None), {}), ((30.0, 70.0), {"g0": 30.0, "g1": 70.0})],
)
def test_costs_are_shared_by_several_municipalities_that_all_say_their_part(
    parts: tuple[float | None, ...], shares: dict[str, float]
) -> None:
    places = tuple(Gemeente(id=f"g{number}", aandeel_kosten=part) for number, part in enumerate(parts))
    assert shares_of_costs(Plan(gemeenten=places)) == shares


def test_an_insight_speaks_only_of_the_provisions_that_a_municipality_has() -> None:
    schemes = "regelingen: [{id: alle}, {id: a_pas, gemeente: a}, {id: b_pas, gemeente: b}]\n"
    heard = "ervaringskennis: {inzichten: [{id: i, regelingen: [a_pas, alle, b_pas]}]}\n"
    whole = plan(f"{JOINT}{schemes}{heard}")
    for name, kept in (("a", ("a_pas", "alle")), ("b", ("alle", "b_pas"))):
        assert [insight.regelingen for insight in own_share(whole, name).ervaringskennis.inzichten] == [kept]
