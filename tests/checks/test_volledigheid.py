"""Completeness: the seven checks agree with the evaluator, with the method, and with the places of the plan."""

from pathlib import Path

import pytest

from armoedeplan.checks.frame import checks, every_finding
from armoedeplan.finding import Finding, Severity
from armoedeplan.method.loader import components, steps
from armoedeplan.plan.plan import Plan
from armoedeplan.plan.plan_of_text import plan_of
from armoedeplan.progress import State, evaluate

CODES = {f"AP{step}90" for step in range(1, 8)}


def _found(text: str) -> list[Finding]:
    file = plan_of(Path("plan.yaml"), f"armoedeplan: 1\n{text}".encode())
    assert file.sound, file.findings
    return [finding for finding in every_finding(file) if finding.code in CODES]


def test_an_empty_plan_lacks_every_component_that_is_asked_for_once_at_its_first_question() -> None:
    first: dict[str, str] = {}
    for item in evaluate(Plan()):
        if item.kern and item.state is State.OPEN and not item.component.startswith("0"):
            first.setdefault(item.component, item.path)
    assert {finding.path for finding in _found("")} == set(first.values())
    assert len(_found("")) == len(first)


def test_with_experience_knowledge_all_thirty_components_are_asked_for() -> None:
    messages = [finding.message for finding in _found("ervaringskennis: {vorm: eigen_teams}\n")]
    for number in components():
        assert sum(message.startswith(f"Onderdeel {number} (") for message in messages) == 1


@pytest.mark.parametrize("step", range(1, 8))
def test_a_check_names_the_rows_and_the_components_of_its_step(step: int) -> None:
    one, method = checks()[f"AP{step}90"], steps()[step - 1]
    assert one.rows == tuple(part.rij for part in method.onderdelen)
    assert one.due == ("inspraak" if step == 1 else "aangeboden_aan_raad")
    assert f"Stap {step}, " in one.title
    flat = " ".join(one.explanation.split())
    assert all(f"{part.nummer} {part.titel}" in flat for part in method.onderdelen)


@pytest.mark.parametrize(("status", "weighs"), [("concept", ""), ("inspraak", "1"), ("aangeboden_aan_raad", "1234567")])
def test_what_is_open_is_a_tip_until_the_phase_that_needs_the_step(status: str, weighs: str) -> None:
    for finding in _found(f"plan: {{status: {status}}}\n"):
        expected = Severity.WARNING if finding.code[2] in weighs else Severity.TIP
        assert finding.severity is expected, finding.code


@pytest.mark.parametrize("state", ["later", "onbekend"])
def test_a_state_above_is_enough(state: str) -> None:
    assert not [one for one in _found(f"antwoordstatus: {{governance: {{status: {state}}}}}\n") if one.code == "AP390"]


def test_how_many_questions_are_open_is_told_and_an_answer_moves_the_finding_on() -> None:
    text = "governance: {keuze: {hoofdmodel: vraagsturing}}\n"
    (finding,) = [one for one in _found(text) if "Onderdeel 3.1" in one.message]
    assert finding.path == "governance.keuze.conclusies"
    assert "2 antwoorden" in finding.message


def test_an_open_question_of_a_record_names_the_record() -> None:
    text = "samenwerking: {actoren: [{id: bank, naam: Voedselbank De Mand, soort: zorg}]}\n"
    (finding,) = [one for one in _found(text) if "Onderdeel 2.2" in one.message]
    assert finding.path == "samenwerking.actoren[bank].aandeel"
    assert finding.message.endswith("bij “Voedselbank De Mand”")


def test_a_record_without_an_id_is_found_by_its_place() -> None:
    text = "governance:\n  rollen:\n    - rol: Denkt mee\n      taken: [Vertellen]\n    - taken: [Luisteren]\n"
    findings = [one for one in _found(text) if "Onderdeel 3.2" in one.message]
    assert [(one.path, one.mark.line) for one in findings] == [("governance.rollen[1].actor", 4)]


def test_plans_in_turn_do_not_get_each_others_findings() -> None:
    empty, begun = Plan(), plan_of(Path("p.yaml"), b"armoedeplan: 1\naanpak: {hoofdlijn: Klein beginnen}\n").plan
    run = checks()["AP490"].run
    counts = [
        sum("4.1" in hit.message and "2 antwoorden" in hit.message for hit in run(plan)) for plan in (empty, begun) * 2
    ]
    assert counts == [1, 0, 1, 0]
