"""What a plan leaves open is told briefly, and what is internal not at all."""

from support.documents import plan_from

from armoedeplan.analysis.gaps import Gap, OpenQuestion, gaps, labels_of, not_applicable
from armoedeplan.plan.plan import Plan
from armoedeplan.progress import State, evaluate
from armoedeplan.record import Question
from armoedeplan.record.path import FieldPath
from armoedeplan.record.spot import asked


def asked_at(label: str, *paths: str) -> OpenQuestion:
    question = asked(Plan, FieldPath(paths[0]).without_keys).note
    assert isinstance(question, Question)
    return OpenQuestion(label, question.text, tuple(map(FieldPath, paths)))


def plan(**data: object) -> Plan:
    return plan_from({"armoedeplan": 1, **data})


def test_one_question_about_several_records_is_one_line() -> None:
    networks = [{"id": "a", "naam": "A"}, {"id": "b", "naam": "B", "soort": "beleid"}]
    found = [gap for gap in gaps(evaluate(plan(aanpak={"netwerken": networks}))) if gap.part == "Netwerken"]
    kern = [gap for gap in found if gap.kern]
    assert [(gap.step, gap.state, gap.reason) for gap in kern] == [(4, State.OPEN, "")]
    assert asked_at("Soort", "aanpak.netwerken[a].soort") in kern[0].questions
    assert asked_at("Leden", "aanpak.netwerken[a].leden", "aanpak.netwerken[b].leden") in kern[0].questions


def test_what_is_open_for_another_reason_stands_apart() -> None:
    states = {"plan.versie": {"status": "later", "reden": "Volgt in mei."}}
    found = [gap for gap in gaps(evaluate(plan(antwoordstatus=states))) if gap.state is State.LATER]
    assert found == [Gap(0, False, "Het plan", State.LATER, "Volgt in mei.", (asked_at("Versie", "plan.versie"),))]


def test_kern_goes_first_within_a_step_and_internal_questions_are_left_out() -> None:
    found = gaps(evaluate(Plan()))
    assert [(gap.step, not gap.kern) for gap in found] == sorted((gap.step, not gap.kern) for gap in found)
    paths = [path for gap in found for question in gap.questions for path in question.paths]
    assert "samenwerking.gesprekken.ambtenaren" in paths
    assert not [path for path in paths if path.startswith("samenwerking.draagvlak")]


def test_what_does_not_apply_is_told_once_and_only_when_something_is_left_out() -> None:
    reason = {"status": "niet_van_toepassing", "reden": "Zo is het."}
    states = {"uitwisseling": reason, "aanpak.deelprogrammas": reason, "samenwerking.draagvlak": reason, "plan": reason}
    answered = plan(antwoordstatus=states, aanpak={"deelprogrammas": [{"id": "d"}]}, plan={"titel": "T"})
    found = not_applicable(answered, evaluate(answered))
    assert [one.path for one in found if one.path != "plan"] == ["uitwisseling", "aanpak.deelprogrammas"]
    assert found[0].labels == ("Uitwisseling",)
    assert {one.reason for one in found} == {"Zo is het."}


def test_labels_follow_a_path() -> None:
    assert labels_of("aanpak.netwerken[a].leden") == ("Aanpak", "Netwerken", "Leden")
