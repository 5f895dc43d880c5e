"""`ervaring`: what the conversations say, out of the safe counts in the plan, and what is proposed because of it."""

import json
from pathlib import Path

import pytest
from support.program import run
from support.registrations import PLAN, registrations_csv

from armoedeplan.plan.plan import Plan
from armoedeplan.plan.plan_of_text import read_plan

INDICATOR = """
verantwoording:
  indicatoren:
    - {id: gebruik_pas, naam: Deel dat de pas gebruikt, eenheid: procent, hoort_bij: [pas]}
    - {id: aantal_pas, naam: Huishoudens met de pas, eenheid: huishoudens, hoort_bij: [pas]}
    - {id: iets_anders, naam: Cijfer voor de sfeer, eenheid: rapportcijfer, hoort_bij: [pas]}
"""
LATER = ("2026-04", "2026-05", "2026-06")


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> str:
    """Give the text of a plan with the counts of two periods."""
    folder = tmp_path_factory.mktemp("ervaring")
    citation = "  citaten: [{id: c1, tekst: Ik durfde niet te bellen., rol: inwoner}]\n"
    (folder / "plan.yaml").write_text(PLAN + citation + INDICATOR.lstrip("\n"), encoding="utf-8")
    for name, text in (
        ("a.csv", registrations_csv(600, use=0.3)),
        ("b.csv", registrations_csv(700, seed=2, months=LATER, use=0.45)),
    ):
        (folder / name).write_text(text, encoding="utf-8")
        assert run("importeer", "ervaring", name, "plan.yaml", "--ja", folder=folder).code == 0
    return (folder / "plan.yaml").read_text(encoding="utf-8")


@pytest.fixture
def folder(tmp_path: Path, made: str) -> Path:
    (tmp_path / "plan.yaml").write_text(made, encoding="utf-8")
    return tmp_path


def plan_in(folder: Path) -> Plan:
    file = read_plan(folder / "plan.yaml")
    assert file.findings == ()
    return file.plan


def test_it_tells_use_reasons_change_and_quotations_by_role(folder: Path) -> None:
    ran = run("ervaring", "plan.yaml", folder=folder)
    assert (ran.code, ran.err) == (0, "")
    said = " ".join(ran.out.split())
    assert "Gesprekken van april 2026 tot en met juni 2026: 700" in ran.lines
    assert "De pas: gebruikt " in said
    assert "Veranderd sinds januari 2026 tot en met maart 2026" in ran.lines
    assert "het verschil is groter dan toeval kan verklaren" in said
    assert "“Ik durfde niet te bellen.” (inwoner)" in said
    assert "Zij zijn geen steekproef" in said
    assert "Overdragen aan: Team Inkomen." in said


@pytest.mark.parametrize(("name", "values"), [("gebied", "Noord "), ("huishouden", "met kinderen ")])
def test_it_tells_of_each_area_or_kind_of_household(folder: Path, name: str, values: str) -> None:
    ran = run("ervaring", "plan.yaml", "--naar", name, folder=folder)
    assert values in " ".join(ran.out.split())
    assert run("ervaring", "plan.yaml", "--naar", "straat", folder=folder).code == 2


def test_an_insight_is_taken_over_with_its_receiver_and_what_it_rests_on(folder: Path) -> None:
    ran = run("ervaring", "plan.yaml", "--neem", "1", folder=folder)
    assert ran.code == 0
    (insight,) = plan_in(folder).ervaringskennis.inzichten
    assert insight.id == "niet_gebruik_pas_2026_04"
    assert (insight.ontvangers, insight.regelingen) == (("team_inkomen",), ("pas",))
    assert insight.tellingen == ("telling_2026_04",)
    assert insight.betekenis is None
    assert "Afgeleid uit ongeveer 700 gesprekken" in (insight.tekst or "")
    assert "niet_gebruik_pas_2026_04" not in run("ervaring", "plan.yaml", folder=folder).out


def test_an_insight_is_rejected_with_a_reason_and_not_proposed_again(folder: Path) -> None:
    assert run("ervaring", "plan.yaml", "--verwerp", "1", folder=folder).code == 2
    ran = run("ervaring", "plan.yaml", "--verwerp", "1", "--reden", "Dat wisten wij al", folder=folder)
    assert ran.code == 0
    (rejected,) = plan_in(folder).ervaringskennis.verworpen_inzichten
    assert rejected.reden == "Dat wisten wij al"
    assert rejected.id not in run("ervaring", "plan.yaml", folder=folder).out


def test_a_measurement_feeds_an_indicator_of_a_provision_once(folder: Path) -> None:
    name = "gesprekken_gebruik_pas_2026_04"
    assert run("ervaring", "plan.yaml", "--neem", f"{name},gesprekken_aantal_pas_2026_04", folder=folder).code == 0
    share, number, other = plan_in(folder).verantwoording.indicatoren
    (measurement,) = share.metingen
    assert (measurement.id, measurement.peildatum) == (name, "2026-06")
    assert 38 <= (measurement.waarde or 0) <= 52
    assert (number.metingen[0].waarde or 0) % 5 == 0
    assert "niet in de hele gemeente" in (number.metingen[0].toelichting or "")
    assert other.metingen == ()
    assert name not in run("ervaring", "plan.yaml", folder=folder).out


def test_json_has_published_counts_only(folder: Path) -> None:
    ran = run("ervaring", "plan.yaml", "--json", folder=folder)
    data = json.loads(ran.out)
    counts = [count["aantal"] for period in data["perioden"] for count in period["aantallen"]]
    numbers = [count for count in counts if isinstance(count, int)]
    assert numbers
    assert all(count >= 10 and count % 5 == 0 for count in numbers)
    assert {count for count in counts if isinstance(count, str)} <= {"<10", "niet getoond"}
    assert all(proposed["afgeleid"] and proposed["gesprekken"] >= 100 for proposed in data["voorstellen"])


def test_a_plan_without_counts_is_told_how_to_get_them(tmp_path: Path) -> None:
    (tmp_path / "plan.yaml").write_text(PLAN, encoding="utf-8")
    ran = run("ervaring", "plan.yaml", folder=tmp_path)
    assert ran.code == 1
    assert "importeer ervaring" in ran.err


def test_a_proposal_that_is_not_there_is_refused(folder: Path) -> None:
    ran = run("ervaring", "plan.yaml", "--neem", "99", folder=folder)
    assert ran.code == 2
    assert "Kies een nummer van 1 tot en met" in " ".join(ran.err.split())
