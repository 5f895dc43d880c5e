"""The ways in which the checks on breadth and on power speak, or are silent, that their example plans lack."""

from pathlib import Path

import pytest

from armoedeplan.checks.frame import every_finding
from armoedeplan.finding import Finding, Severity
from armoedeplan.plan.plan_of_text import plan_of

ADOPTED = "plan: {status: vastgesteld}\n"


def _found(text: str, code: str) -> list[Finding]:
    file = plan_of(Path("plan.yaml"), f"armoedeplan: 1\n{text}".encode())
    assert file.sound, file.findings
    return [finding for finding in every_finding(file) if finding.code == code]


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ("[]", ""),
        ("[jeugd, welzijn]", ""),
        ("[inkomensondersteuning]", "Naast werk en inkomen doet geen ander beleidsterrein mee"),
        ("[onderwijs]", "Naast werk en inkomen doet alleen onderwijs mee"),
    ],
)
def test_two_fields_besides_work_and_income_are_enough(fields: str, said: str) -> None:
    found = _found(f"uitgangspunten: {{doelstelling: {{beleidsterreinen: {fields}}}}}\n", "AP150")
    assert [one.message for one in found] == [said] * bool(said)


def test_local_knowledge_is_asked_for_once_there_is_a_goal() -> None:
    assert _found(ADOPTED, "AP151") == []
    insight = "ervaringskennis: {vorm: andere_vorm, inzichten: [{id: brieven}]}\n"
    goal = "uitgangspunten: {doelstelling: {tekst: Iedereen doet mee.}}\n"
    assert _found(goal + insight, "AP151") == []
    assert len(_found(goal, "AP151")) == 1


@pytest.mark.parametrize("given", ["intersectoraal", "met_organisaties"])
def test_each_side_of_working_together_asks_for_the_other(given: str) -> None:
    (finding,) = _found(f"uitgangspunten: {{doelstelling: {{{given}: Wij overleggen.}}}}\n", "AP152")
    assert finding.path.rpartition(".")[2] == ({"intersectoraal", "met_organisaties"} - {given}).pop()


def test_when_no_group_at_all_is_reached_that_is_said_once() -> None:
    groups = ", ".join(f"{{id: g{n}}}" for n in range(5))
    (finding,) = _found(f"uitgangspunten: {{doelgroepen: [{groups}]}}\n", "AP153")
    assert finding.path == "uitgangspunten.doelgroepen"
    assert "5" in finding.message


def test_when_the_nature_of_much_is_not_known_nothing_follows() -> None:
    offers = "samenwerking: {aanbod: [{id: a, aard: [preventief]}, {id: b}, {id: c}]}\n"
    assert _found(offers, "AP250") == []


@pytest.mark.parametrize("side", ["ambtenaren", "sleutelfiguren"])
def test_interviews_on_one_side_ask_for_the_other(side: str) -> None:
    (finding,) = _found(f"samenwerking: {{gesprekken: {{{side}: {{aantal: 4}}}}}}\n", "AP251")
    assert finding.path.rpartition(".")[2] == ({"ambtenaren", "sleutelfiguren"} - {side}).pop()
    assert _found(f"samenwerking: {{gesprekken: {{{side}: {{aantal: 0}}}}}}\n", "AP251") == []


@pytest.mark.parametrize("angles", [["inkomensondersteuning"], ["inkomensondersteuning", None]])
def test_one_measure_or_an_unknown_angle_is_no_plan_of_income_only(angles: list[str | None]) -> None:
    measures = ", ".join(f"{{id: m{n}, invalshoek: {one or ''}}}" for n, one in enumerate(angles))
    assert _found(f"aanpak: {{maatregelen: [{measures}]}}\n", "AP450") == []


def test_income_only_is_a_warning_once_the_council_has_the_plan() -> None:
    measures = ", ".join(f"{{id: m{n}, invalshoek: inkomensondersteuning}}" for n in range(2))
    plan = f"aanpak: {{maatregelen: [{measures}]}}\n"
    assert [one.severity for one in _found(plan, "AP450")] == [Severity.TIP]
    assert [one.severity for one in _found(ADOPTED + plan, "AP450")] == [Severity.WARNING]


@pytest.mark.parametrize("direction", ["[]", "[beschermend]"])
def test_who_does_not_promote_participation_owes_no_link_with_income(direction: str) -> None:
    goal = f"uitgangspunten: {{doelstelling: {{richting: {direction}}}}}\n"
    assert _found(f"{goal}aanpak: {{maatregelen: [{{id: fietsen}}]}}\n", "AP451") == []


def test_when_no_programme_has_a_leader_that_is_said_once() -> None:
    programmes = ", ".join(f"{{id: d{n}}}" for n in range(4))
    (finding,) = _found(f"aanpak: {{deelprogrammas: [{programmes}]}}\n", "AP452")
    assert finding.path == "aanpak.deelprogrammas"


def test_without_experience_knowledge_no_ladder_is_asked() -> None:
    assert _found("ervaringskennis: {vorm: geen, vervolgstappen: [maatje]}\n", "AP550") == []
    assert _found("ervaringskennis: {vorm: eigen_teams}\n", "AP550") == []


@pytest.mark.parametrize(
    "part",
    [
        "organisatie: {bevoegdheden: [{id: b, geraadpleegd: [bank]}]}",
        "organisatie: {bevoegdheden: [{id: b, eindverantwoordelijk: bank}]}",
        "governance: {rollen: [{id: r, actor: bank}]}",
        "aanpak: {maatregelen: [{id: m, eigenaar: bank}]}",
    ],
)
def test_who_can_block_and_has_a_part_is_no_hidden_veto(part: str) -> None:
    actor = "samenwerking: {actoren: [{id: bank, blokkademacht: ja}]}\n"
    assert len(_found(actor, "AP750")) == 1
    assert _found(f"{actor}{part}\n", "AP750") == []
