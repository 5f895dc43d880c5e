"""The ways in which a check of steps 3 to 5 finds something that its one example plan has no room for."""

from pathlib import Path

import pytest

from armoedeplan.checks.frame import judge
from armoedeplan.finding import Finding, Severity
from armoedeplan.plan.plan_of_text import plan_of
from armoedeplan.record.words import listed

ADOPTED = "plan: {status: vastgesteld}\n"
MEASURES = "aanpak:\n  maatregelen:\n"
MEMBERS = "samenwerking:\n  actoren:\n"


def _found(text: str, code: str) -> list[Finding]:
    file = plan_of(Path("plan.yaml"), f"armoedeplan: 1\n{text}".encode())
    assert file.sound, file.findings
    return [finding for finding in judge(file) if finding.code == code]


def _choice(directions: str, choice: str) -> str:
    return f"uitgangspunten: {{doelstelling: {{richting: [{directions}]}}}}\ngovernance: {{keuze: {{{choice}}}}}\n"


@pytest.mark.parametrize(
    ("directions", "choice"),
    [
        ("beschermend", "hoofdmodel: expertsturing"),
        ("beschermend", "hoofdmodel: ketensturing"),
        ("preventief, beschermend", "hoofdmodel: vraagsturing, tweede_model: expertsturing"),
        ("samenhangend, participatiebevorderend", "hoofdmodel: expertsturing"),
        ("beschermend", "hoofdmodel: vraagsturing, motivering: De raad wil zeggenschap van inwoners."),
        ("beschermend", ""),
    ],
)
def test_the_rule_is_silent_on_what_fits_has_a_reason_or_has_no_rule(directions: str, choice: str) -> None:
    assert _found(_choice(directions, choice), "AP311") == []


def test_the_rule_names_the_guide_or_our_reading_as_its_ground() -> None:
    (stated,) = _found(_choice("beschermend", "hoofdmodel: vraagsturing"), "AP311")
    assert "De handreiking wijst bij een beschermend doel naar" in stated.message
    assert "integrale beleidssturing of expertsturing" in stated.message
    (derived,) = _found(_choice("preventief", "hoofdmodel: ketensturing, tweede_model: expertsturing"), "AP311")
    assert "Onze lezing van de handreiking" in derived.message
    assert derived.path == "governance.keuze.tweede_model"


def test_a_model_twice_outside_the_rule_is_told_once() -> None:
    text = _choice("beschermend", "hoofdmodel: vraagsturing, tweede_model: vraagsturing")
    assert len(_found(text, "AP311")) == 1


@pytest.mark.parametrize(
    "inventory",
    [
        "aanbod: [{id: spreekuur}]",
        "samenwerkingsverbanden: [{id: overleg}]",
        "aanknopingspunten: [{id: samen}]",
        "actoren: [{id: bank, aandeel: Begeleidt}]",
    ],
)
def test_a_little_inventory_is_enough_for_a_choice(inventory: str) -> None:
    text = f"samenwerking: {{{inventory}}}\ngovernance: {{keuze: {{hoofdmodel: ketensturing}}}}\n"
    assert _found(text, "AP312") == []


def test_a_second_model_alone_rests_on_nothing_too() -> None:
    text = "governance: {keuze: {tweede_model: ketensturing}}\n"
    assert [one.path for one in _found(text, "AP312")] == ["governance.keuze.tweede_model"]
    assert [one.path for one in _found(text, "AP314")] == ["governance.keuze.tweede_model"]


def test_no_citizens_at_all_is_told_once_and_not_of_a_protecting_goal() -> None:
    goal = "uitgangspunten: {{doelstelling: {{richting: [{}]}}}}\n"
    assert [one.path for one in _found(goal.format("preventief"), "AP313")] == ["governance.burgers"]
    assert _found(goal.format("beschermend"), "AP313") == []


@pytest.mark.parametrize(
    ("direction", "path"),
    [("", "governance.regie"), ("extern: De partners kiezen hun werkwijze.", "governance.regie.intern")],
)
def test_direction_that_is_missing_is_an_error_in_an_adopted_plan_and_a_tip_before(direction: str, path: str) -> None:
    text = f"governance: {{regie: {{{direction}}}}}\n"
    (adopted,) = _found(ADOPTED + text, "AP315")
    assert (adopted.path, adopted.severity) == (path, Severity.ERROR)
    assert [one.severity for one in _found(text, "AP315")] == [Severity.TIP]


@pytest.mark.parametrize(
    ("learning", "path"),
    [
        ("", "aanpak.leertraject"),
        ("kwalificaties: [Luisteren]", "aanpak.leertraject"),
        ("functieomschrijvingen: [Klantmanager]", "aanpak.leertraject.activiteiten"),
    ],
)
def test_learning_lacks_the_activities_or_all(learning: str, path: str) -> None:
    assert [one.path for one in _found(f"aanpak: {{leertraject: {{{learning}}}}}\n", "AP417")] == [path]


@pytest.mark.parametrize(("audiences", "count"), [(("intern", "intern"), 1), (("extern", ""), 0), ((), 0)])
def test_communication_inside_alone_is_found_and_what_is_open_is_not(audiences: tuple[str, ...], count: int) -> None:
    items = ", ".join(f"{{id: c{number}, publiek: {one}}}" for number, one in enumerate(audiences))
    assert len(_found(f"aanpak: {{communicatie: [{items}]}}\n", "AP421")) == count


def test_less_text_takes_the_finding_of_too_much_detail_away() -> None:
    text = MEASURES + "    - id: brieven\n      omschrijving: |\n        {}\n"
    assert len(_found(text.format("woord " * 121), "AP419")) == 1
    assert _found(text.format("woord " * 120), "AP419") == []
    assert _found(MEASURES + "    - {id: brieven}\n", "AP419") == []


def test_a_network_that_meets_less_takes_the_finding_of_a_new_meeting_away() -> None:
    text = "samenwerking: {samenwerkingsverbanden: [{id: overleg, naam: Schuldenoverleg}]}\naanpak:\n  netwerken:\n"
    network = "    - {{id: schulden, naam: Schulden, overleggen_per_jaar: {}}}\n"
    assert len(_found(text + network.format(2), "AP416")) == 1
    assert _found(text + network.format(1), "AP416") == []
    assert _found(text + network.format(0), "AP416") == []


@pytest.mark.parametrize(("count", "paths"), [(3, 3), (4, 1)])
def test_many_measures_with_the_same_gap_are_told_once(count: int, paths: int) -> None:
    text = MEASURES + "".join(f"    - {{id: maatregel_{number}}}\n" for number in range(count))
    for code in ("AP440", "AP446"):
        found = _found(text, code)
        assert len(found) == paths
        assert all(one.path.startswith("aanpak.maatregelen") for one in found)
    assert [one.path for one in _found(text, "AP440")][-1:] == [
        "aanpak.maatregelen" if paths == 1 else "aanpak.maatregelen[maatregel_2].doelgroepen"
    ]


def test_many_partners_without_gain_are_told_once_and_one_of_many_by_name() -> None:
    actors = "".join(f"    - {{id: p{number}, soort: zorg}}\n" for number in range(4))
    network = "aanpak: {netwerken: [{id: zorg, leden: [p0, p1, p2, p3]}]}\n"
    assert [one.path for one in _found(MEMBERS + actors + network, "AP420")] == ["samenwerking.actoren"]
    one_gains = MEMBERS + actors.replace("p0,", "p0, tijdwinst: Minder bellen,") + network
    assert len(_found(one_gains, "AP420")) == 3
    assert _found(MEMBERS + actors, "AP420") == []


@pytest.mark.parametrize("state", ["aanpak.maatregelen[fiets]", "aanpak.maatregelen", "aanpak"])
def test_what_works_for_whom_may_be_unknown_as_a_whole(state: str) -> None:
    text = MEASURES + f"    - {{id: fiets}}\nantwoordstatus: {{'{state}': {{status: onbekend}}}}\n"
    assert _found(text, "AP440") == []


@pytest.mark.parametrize(
    "knowledge", ["vorm: andere_vorm", "vorm: geen", "", "vorm: eigen_teams, teams: {status: gestopt}"]
)
def test_only_teams_of_ones_own_need_a_training_and_a_profile(knowledge: str) -> None:
    assert _found(f"{ADOPTED}ervaringskennis: {{{knowledge}}}\n", "AP522") == []


@pytest.mark.parametrize("parts", ["", "{id: deel}"])
def test_a_training_that_says_nothing_yet_is_not_judged(parts: str) -> None:
    assert _found(f"ervaringskennis: {{vorm: eigen_teams, opleiding: [{parts}]}}\n", "AP523") == []


def test_a_training_of_three_qualifications_is_good() -> None:
    all_three = "[{id: a, kwalificaties: [toegang_voorzieningen, gespreksvoering]}, {id: b, kwalificaties: [%s]}]"
    text = f"ervaringskennis: {{vorm: eigen_teams, opleiding: {all_three % 'verslaglegging'}}}\n"
    assert _found(text, "AP523") == []


def test_a_dormant_insight_needs_no_receiver() -> None:
    assert _found("ervaringskennis: {vorm: geen, inzichten: [{id: brieven}]}\n", "AP524") == []


@pytest.mark.parametrize(
    ("knowledge", "field"),
    [("", "vorm"), ("vorm: geen", "waarom_geen"), ("vorm: andere_vorm", "inzichten")],
)
def test_an_approach_without_experience_is_found_where_the_answer_is_missing(knowledge: str, field: str) -> None:
    step_5 = f"ervaringskennis: {{{knowledge}}}\n"
    for approach in ("hoofdlijn: Samen", "netwerken: [{id: n}]", "deelprogrammas: [{id: d}]", "maatregelen: [{id: m}]"):
        found = _found(f"{ADOPTED}aanpak: {{{approach}}}\n{step_5}", "AP525")
        assert [(one.path, one.severity) for one in found] == [(f"ervaringskennis.{field}", Severity.WARNING)]
    assert _found(f"{ADOPTED}aanpak: {{}}\n{step_5}", "AP525") == []


def test_an_approach_after_the_insights_is_good() -> None:
    text = "aanpak: {hoofdlijn: Samen}\nervaringskennis: {vorm: andere_vorm, inzichten: [{id: brieven}]}\n"
    assert _found(ADOPTED + text, "AP525") == []


def test_words_are_joined_as_in_a_sentence() -> None:
    assert listed(["een"]) == "een"
    assert listed(["een", "twee", "drie"], "of") == "een, twee of drie"
