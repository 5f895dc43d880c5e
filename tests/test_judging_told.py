"""What a template is told of where indicators and measures stand, and of what targets mean in people."""

from pathlib import Path

from support.breaking import example

from armoedeplan.document.context import context
from armoedeplan.plan.plan import Plan

VOORBEELDSTAD = context(example(Path(__file__).parents[1] / "examples" / "voorbeeldstad" / "plan.yaml").plan).inzicht


def test_an_indicator_is_told_with_its_measurement_and_what_was_needed() -> None:
    told = {found.indicator.id.value: found for found in VOORBEELDSTAD.oordelen}
    behind = told["bereik_kindpakket"]
    figures = (behind.meting.waarde, behind.verwacht, behind.oordeel, behind.afstand)
    assert [figure.value for figure in figures] == [76, 81.0, "loopt_achter", -28]
    assert (behind.oordeel.shown, behind.verwacht.shown) == ("loopt achter", "81")
    assert [measure.naam.value for measure in behind.begint_later] == ["Kindpakket via school"]
    assert [found.binnen_marge for found in VOORBEELDSTAD.oordelen] == [False, False, False, True]


def test_the_own_judgement_of_a_measure_goes_before_what_is_proposed() -> None:
    told = {found.maatregel.id.value: found for found in VOORBEELDSTAD.stand_van_maatregelen}
    own = told["gezamenlijke_aanvraag"]
    assert (own.oordeel.value, own.voorstel.value, own.eigen) == ("risico", "op_schema", True)
    assert not told["kindpakket_via_school"].voorstel


def test_targets_are_told_in_people_and_money_with_its_years() -> None:
    assert [(found.aantal.shown, found.wie.shown) for found in VOORBEELDSTAD.verschillen] == [
        ("530", "huishoudens"),
        ("207", "kinderen"),
    ]
    money = VOORBEELDSTAD.geld
    assert (money.van.value, money.tot.value, money.zonder_bedrag) == (2027, 2030, [])


def test_of_an_empty_plan_nothing_is_told() -> None:
    empty = context(Plan()).inzicht
    assert (empty.oordelen, empty.stand_van_maatregelen, empty.verschillen) == ([], [], [])
    assert not empty.geld.van
