"""A measure as a case: in the schema of the practice library, saying no more than its plan, and identifying nobody."""

from pathlib import Path

import pytest
from support.program import ROOT

from armoedeplan.learning.shared_case import SharedCase, shared_case
from armoedeplan.plan.plan_of_text import plan_of, read_plan
from armoedeplan.practice.case import Case
from armoedeplan.practice.case_file import case_of
from armoedeplan.refusal import Refusal

REGION = ROOT / "examples" / "regio"


def case(made: SharedCase) -> Case:
    read = case_of(Path("case.yaml"), made.text.encode())
    assert read.case is not None, read.findings
    assert read.findings == ()
    return read.case


def of_text(measure: str, indicators: str = "", lesson: str = "Ga zelf langs") -> SharedCase:
    text = (
        f"armoedeplan: 1\ngemeenten: [{{id: g, naam: Ons}}]\naanpak: {{maatregelen: [{{id: m, {measure}}}]}}\n"
        f"verantwoording: {{indicatoren: [{indicators}]}}\n"
    )
    file = plan_of(Path("plan.yaml"), text.encode())
    assert file.sound, file.findings
    return shared_case(file.plan, "m", lesson)


@pytest.mark.parametrize("path", sorted(REGION.glob("*.yaml")), ids=lambda path: path.stem)
def test_every_measure_of_the_region_can_become_a_case(path: Path) -> None:
    plan = read_plan(path).plan
    for measure in plan.aanpak.maatregelen:
        assert case(shared_case(plan, measure.id, "Ga zelf langs")).gemeenten == (plan.gemeenten[0].naam,)


def test_a_case_has_what_was_measured_with_its_year_and_its_source() -> None:
    made = case(shared_case(read_plan(REGION / "veldenburg.yaml").plan, "erfcoach"))
    assert [(result.waarde, result.eenheid) for result in made.resultaten] == [(53, "ondernemers"), (46, "procent")]
    assert "31 december 2026" in (made.resultaten[0].wat or "")
    assert "bron: Stichting Erfhulp" in (made.resultaten[0].wat or "")
    assert made.nog_actueel == "ja"


def test_what_the_plan_does_not_say_stays_unknown() -> None:
    made = case(of_text("naam: Langsgaan, omschrijving: Wij gaan langs."))
    assert made.nog_actueel == "onbekend"
    assert {"wat het opbrengt", "wie betaalt", "voor wie het is", "wat misging en wat toen hielp"} <= set(made.onbekend)
    assert (made.resultaten, made.valkuilen, made.reacties) == ((), (), ())


def test_a_number_of_a_few_people_is_left_out_and_told_but_a_share_stays() -> None:
    found = "hoort_bij: [m], metingen: [{{id: {}, peildatum: 2026, waarde: 4}}]"
    few = f"{{id: i, naam: Aantal gezinnen, eenheid: gezinnen, {found.format('x')}}}"
    share = f"{{id: j, naam: Bereik, eenheid: procent, {found.format('y')}}}"
    made = of_text("naam: Langsgaan, omschrijving: Wij gaan langs.", f"{few}, {share}")
    assert made.left_out == ("Aantal gezinnen",)
    assert [result.eenheid for result in case(made).resultaten] == ["procent"]


def test_a_measure_that_identifies_a_person_becomes_no_case_and_the_refusal_does_not_repeat_it() -> None:
    with pytest.raises(Refusal) as refused:
        of_text("naam: Bel 06-12345678, omschrijving: Wij gaan langs.")
    assert "12345678" not in f"{refused.value.message} {refused.value.remedy}"


def test_a_measure_without_a_lesson_asks_for_one() -> None:
    with pytest.raises(Refusal, match="kunnen leren"):
        of_text("naam: Langsgaan, omschrijving: Wij gaan langs.", lesson="")


def test_a_measure_that_is_not_there_names_those_that_are() -> None:
    with pytest.raises(Refusal) as refused:
        shared_case(read_plan(REGION / "veldenburg.yaml").plan, "erfcoch")
    assert refused.value.remedy == "Bedoelt u erfcoach? Kies uit: erfcoach, kantinegesprek."
