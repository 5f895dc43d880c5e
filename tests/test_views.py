"""What a template sees of a plan: answers that escape themselves, reasons where there is none, records by name."""

from typing import Any

import pytest
from support.documents import plan_from

from armoedeplan.document import context
from armoedeplan.plan.plan import Plan


def seen(**data: object) -> dict[str, Any]:
    return context(plan_from({"armoedeplan": 1, **data})).variables()


def test_an_answer_compares_as_its_value_and_is_written_without_markup() -> None:
    title = seen(plan={"titel": "*Samen* | verder"})["plan"].titel
    assert title == "*Samen* | verder"
    assert f"{title}" == str(title) == "\\*Samen\\* \\| verder"


def test_a_choice_has_a_short_form_without_its_explanation() -> None:
    measures = [{"id": "m", "naam": "M: of niet", "prioriteit": "hoog"}]
    measure = seen(aanpak={"maatregelen": measures})["aanpak"].maatregelen[0]
    assert (measure.prioriteit.kort, str(measure.prioriteit)) == ("hoog", "hoog: gaat altijd door")
    assert measure.naam.kort == "M: of niet"


def test_a_missing_answer_says_why_and_whether_a_reader_expects_it() -> None:
    states = {
        "plan.periode": {"status": "onbekend", "reden": "Nog te *kiezen*."},
        "plan.besluitpunten": {"status": "niet_van_toepassing", "reden": "Geen."},
    }
    plan = seen(antwoordstatus=states)["plan"]
    assert str(plan.periode) == "*onbekend: Nog te \\*kiezen\\*.*"
    assert (plan.periode.kort, str(plan.periode.label), plan.periode.kern) == ("*onbekend*", "Periode", True)
    assert not plan.besluitpunten.kern
    assert not plan.versie.kern
    assert not plan.versie.wat.dan.ook


def test_internal_questions_are_never_expected() -> None:
    assert not seen()["samenwerking"].draagvlak.politiek.oordeel.kern


def test_an_answer_that_is_no_longer_asked_for_is_none() -> None:
    experience = {"vorm": "geen", "teams": {"nazorg": "Steun"}, "opleiding": [{"id": "o", "naam": "O"}]}
    view = seen(ervaringskennis=experience)["ervaringskennis"]
    assert not view.opleiding
    assert not view.teams
    assert not view.teams.nazorg


@pytest.mark.parametrize(
    ("list_", "record", "name"),
    [
        ("besluiten", {"besluit": "Wij doen het"}, "Wij doen het"),
        ("evaluaties", {"soort": "eind"}, "eindevaluatie: opbrengsten in beeld"),
        ("verhalen", {"indicator": "i"}, "Bereik"),
        ("risicos", {}, "x"),
    ],
)
def test_a_record_is_written_as_its_name_or_else_as_what_it_says_first(list_: str, record: Any, name: str) -> None:
    indicators = [{"id": "i", "naam": "Bereik"}]
    data = {"indicatoren": indicators, list_: [{"id": "x", **record}]}
    assert str(getattr(seen(verantwoording=data)["verantwoording"], list_)[0]) == name


def test_a_record_knows_its_place_and_who_names_it() -> None:
    data = {"netwerken": [{"id": "a", "naam": "A"}, {"id": "b", "naam": "B"}]}
    measures = [{"id": "m", "naam": "M", "netwerk": "b"}]
    approach = seen(aanpak={**data, "maatregelen": measures})["aanpak"]
    assert [network.volgnummer for network in approach.netwerken] == [1, 2]
    assert {network.lijst for network in approach.netwerken} == {"netwerken"}
    assert approach.maatregelen[0].netwerk.volgnummer == 2
    assert [str(one) for one in approach.netwerken[1].genoemd_bij("maatregelen", "netwerk")] == ["M"]
    assert approach.netwerken[0].genoemd_bij("maatregelen", "netwerk") == ()


def test_open_questions_say_which_of_them_are_internal() -> None:
    asked = context(Plan()).open_vragen
    assert {str(one.label) for one in asked[2] if one.intern} >= {"Oordeel", "Trekker"}


def test_an_empty_plan_has_every_variable() -> None:
    assert set(context(Plan()).variables()) >= {
        "plan",
        "methode",
        "open_vragen",
        "open_punten",
        "genoemde_bronnen",
        "colofon",
    }
