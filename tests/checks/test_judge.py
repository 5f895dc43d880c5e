"""What the frame makes of the hits of the checks: deviations, answer states, the status, one voice for one place."""

import json
from functools import cache
from pathlib import Path

import pytest
from support.program import ROOT, run

from armoedeplan.checks.frame import PHASES, checks, every_finding, judge, per_phase
from armoedeplan.finding import Finding, Mark, Severity
from armoedeplan.plan.personal_advice import key_of_exception
from armoedeplan.plan.personal_hits import personal_spots
from armoedeplan.plan.plan_of_text import PlanFile, plan_of, read_plan
from armoedeplan.plan.store import Store
from armoedeplan.record.path import is_under
from armoedeplan.yamltext import edit
from armoedeplan.yamltext.emit import Bare

HERE = Path(__file__).parent
CODES = sorted(checks())
STATUSES = ("", *PHASES, "ingetrokken")
UNFINISHED = ("", "concept", "inspraak")
OFFERED = ("aangeboden_aan_raad", "vastgesteld")
ONE_SIDED = "samenwerking: {draagvlak: {politiek: {oordeel: hoog}, ambtelijk: {oordeel: laag}}}\n"
NO_ROOM = "governance: {regie: {intern: De manager stuurt.}}\n"
EXTERN = "governance.regie.extern"


def sound(text: str) -> PlanFile:
    """Read a plan, which must be sound."""
    file = plan_of(Path("plan.yaml"), f"armoedeplan: 1\n{text}".encode())
    assert file.sound, file.findings
    return file


def of(code: str, text: str) -> list[Finding]:
    """Give what the judge says of a plan under one code."""
    return [one for one in judge(sound(text)) if one.code == code]


@cache
def bad(code: str, status: str) -> list[Finding]:
    """Give what a check finds in its bad example when the plan has a status, or none."""
    file = read_plan(HERE / code / "fout.yaml")
    text = edit.put(file.parsed, ("plan", "status"), Bare(status), lambda _: ("armoedeplan", "plan")).text
    there = plan_of(file.path, text.encode())
    assert there.sound, there.findings
    assert (there.plan.plan.status or "") == status
    return [one for one in every_finding(there) if one.code == code]


def test_a_deviation_with_its_reason_silences_a_check() -> None:
    assert [one.path for one in of("AP204", ONE_SIDED)] == ["samenwerking.draagvlak.ambtelijk.oordeel"]
    text = f"{ONE_SIDED}afwijkingen: {{AP204: De raad besloot anders.}}\n"
    assert {one.code for one in judge(sound(ONE_SIDED))} - {one.code for one in judge(sound(text))} == {"AP204"}
    assert {one.code for one in judge(sound(text))} <= {one.code for one in judge(sound(ONE_SIDED))}


@pytest.mark.parametrize("code", CODES)
def test_every_check_can_be_deviated_from(code: str) -> None:
    store = Store.open(HERE / code / "fout.yaml")
    one_by_one = (
        {key_of_exception(spot.hit) for spot in personal_spots(store.file)} if checks()[code].of_file else {code}
    )
    for key in one_by_one:
        store.set(f"afwijkingen.{key}", ["De raad besloot anders."])
    found = every_finding(store.file)
    assert [one for one in found if one.code in {code, "AP030", "AP032"}] == []


def test_a_deviation_stands_in_the_report_with_its_reason(tmp_path: Path) -> None:
    text = f"armoedeplan: 1\n{ONE_SIDED}afwijkingen: {{AP204: De raad besloot anders.}}\n"
    (tmp_path / "plan.yaml").write_text(text, encoding="utf-8")
    told = run("controleer", "plan.yaml", folder=tmp_path).lines
    assert "plan.yaml: afwijking van AP204: De raad besloot anders." in told
    said = json.loads(run("controleer", "plan.yaml", "--formaat", "json", folder=tmp_path).out)
    deviation = {"bestand": "plan.yaml", "code": "AP204", "reden": "De raad besloot anders."}
    assert said["afwijkingen"] == [deviation]
    assert "AP204" not in {one["code"] for one in said["bevindingen"]}


def test_a_deviation_that_explains_nothing_any_more_is_told_at_its_place() -> None:
    text = f"{ONE_SIDED.replace('laag', 'hoog')}afwijkingen:\n  AP204: De raad besloot anders.\n"
    (stale,) = of("AP032", text)
    assert (stale.path, stale.mark, stale.severity) == ("afwijkingen.AP204", Mark(4, 3), Severity.WARNING)


def test_a_deviation_of_a_check_that_does_not_exist_is_an_error_at_its_place() -> None:
    (unknown,) = of("AP030", "afwijkingen:\n  AP418: Het is zo.\n  AP299: Het is zo.\n")
    assert (unknown.path, unknown.mark, unknown.severity) == ("afwijkingen.AP299", Mark(4, 3), Severity.ERROR)
    assert "AP299" in unknown.message


@pytest.mark.parametrize("code", ["AP001", "AP021", "AP032", "AP901", "AP943"])
def test_nobody_deviates_from_structure_or_privacy(code: str) -> None:
    file = plan_of(Path("plan.yaml"), f"armoedeplan: 1\nafwijkingen: {{{code}: Het is zo.}}\n".encode())
    (refused,) = file.findings
    assert (refused.code, refused.severity, refused.path) == ("AP030", Severity.ERROR, f"afwijkingen.{code}")
    assert not file.sound
    assert not any(one.path.startswith("afwijkingen") for one in judge(file))


@pytest.mark.parametrize("status", [*UNFINISHED, *OFFERED])
@pytest.mark.parametrize("path", [EXTERN, "governance.regie", "governance"])
def test_what_does_not_apply_is_not_missing_whatever_the_status(path: str, status: str) -> None:
    text = f"plan: {{status: {status}}}\n{NO_ROOM}"
    reason = "{status: niet_van_toepassing, reden: Er zijn geen partners.}"
    assert [one.path for one in of("AP315", text)] == [EXTERN]
    assert of("AP315", f"{text}antwoordstatus: {{{path}: {reason}}}\n") == []


@pytest.mark.parametrize("path", ["governance.regie.intern", "governance.burgers", "organisatie"])
def test_what_does_not_apply_elsewhere_changes_nothing(path: str) -> None:
    reason = "{status: niet_van_toepassing, reden: Er zijn geen partners.}"
    text = NO_ROOM.replace("De manager stuurt.", "") if path.startswith("governance.regie") else NO_ROOM
    said = f"{text}antwoordstatus: {{{path}: {reason}}}\n"
    assert [one.path for one in of("AP315", said)] == [one.path for one in of("AP315", text)] != []


@pytest.mark.parametrize("answer", ["later", "onbekend"])
@pytest.mark.parametrize("path", [EXTERN, "governance.regie", "governance"])
def test_what_comes_later_is_believed_until_the_plan_goes_to_the_council(path: str, answer: str) -> None:
    said = f"{NO_ROOM}antwoordstatus: {{{path}: {{status: {answer}}}}}\n"
    for status in UNFINISHED:
        assert of("AP315", f"plan: {{status: {status}}}\n{said}") == []
    for status in OFFERED:
        assert [one.path for one in of("AP315", f"plan: {{status: {status}}}\n{said}")] == [EXTERN]


def test_later_is_no_answer_to_a_check_of_what_is_wrong() -> None:
    text = ONE_SIDED.replace("{oordeel: laag}", "{}")
    state = "antwoordstatus: {samenwerking.draagvlak.ambtelijk.oordeel: {status: later}}\n"
    assert not checks()["AP204"].due
    assert of("AP204", text) == of("AP204", f"{text}{state}") != []


def test_a_deviation_of_what_nobody_misses_any_more_is_stale() -> None:
    state = "antwoordstatus: {governance: {status: later}}\n"
    (stale,) = of("AP032", f"{NO_ROOM}{state}afwijkingen: {{AP315: Het is zo.}}\n")
    assert stale.path == "afwijkingen.AP315"


# AP888 holds the status itself against the dates
@pytest.mark.parametrize("code", [code for code in CODES if code != "AP888"])
def test_what_is_merely_undone_is_a_tip_until_the_phase_that_needs_it(code: str) -> None:
    one = checks()[code]
    early = STATUSES[: STATUSES.index(one.due)] if one.due else ()
    for status in STATUSES:
        expected = Severity.TIP if status in early else one.severity
        assert {finding.severity for finding in bad(code, status)} == {expected}, status


def test_each_later_phase_has_something_of_its_own_to_ask() -> None:
    assert {one.due for one in checks().values()} == {"", *PHASES[1:]}


@pytest.mark.parametrize("postponed", ["", "antwoordstatus: {governance: {status: later}}\n"])
@pytest.mark.parametrize("status", PHASES)
def test_a_plan_is_told_what_its_phase_and_each_that_follows_will_find(status: str, postponed: str) -> None:
    plans = {one: sound(f"plan: {{status: {one}}}\n{NO_ROOM}{postponed}") for one in PHASES}
    later = PHASES[PHASES.index(status) :]
    assert per_phase(plans[status]) == {one: judge(plans[one]) for one in later}


def test_what_is_needed_grows_with_the_phases() -> None:
    told = per_phase(sound(f"plan: {{status: concept}}\n{ONE_SIDED}"))
    heavy = [sum(one.severity is not Severity.TIP for one in found) for found in told.values()]
    assert heavy == sorted(heavy)
    assert heavy[0] < heavy[1] < heavy[2]


def test_the_general_check_is_silent_where_a_sharper_one_speaks() -> None:
    file, manager = sound("plan: {status: vastgesteld}\n"), "organisatie.manager.functie"
    judged = judge(file)
    assert {one.code for one in every_finding(file) if one.path == manager} == {"AP626", "AP690"}
    assert {one.code for one in judged if one.path == manager} == {"AP626"}
    assert "AP690" in {one.code for one in judged}


def test_the_general_check_speaks_where_a_plan_deviates_from_the_sharper_one() -> None:
    file = sound("plan: {status: vastgesteld}\nafwijkingen: {AP626: De raad besloot anders.}\n")
    assert {one.code for one in judge(file) if one.path == "organisatie.manager.functie"} == {"AP690"}


def test_only_the_general_check_gives_way_and_only_to_a_sharper_one_about_the_same() -> None:
    silent = []
    for path in (*HERE.glob("AP*/fout.yaml"), *(ROOT / "examples").glob("*/plan.yaml")):
        file = read_plan(path)
        judged = judge(file)
        sharp = [one.path for one in judged if not one.code.endswith("90")]
        gone = [one for one in every_finding(file) if one not in judged]
        assert all(any(is_under(one.path, top) or is_under(top, one.path) for top in sharp) for one in gone)
        silent += gone
    assert {one.code[0:2] + one.code[3:] for one in silent} == {"AP90"}
