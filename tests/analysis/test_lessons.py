"""The lessons: evidence is only what the plan itself says."""

from armoedeplan.analysis.lessons import lessons
from armoedeplan.plan.actoren import Actor
from armoedeplan.plan.plan import Plan
from armoedeplan.plan.samenwerking import Samenwerking
from armoedeplan.practice.library import built_in


def test_parties_inside_are_no_evidence_for_parties_outside() -> None:
    inside = Actor(id="werk", naam="Werk", soort="gemeentelijke_afdeling")
    plan = Plan(samenwerking=Samenwerking(actoren=(inside,)))
    first = lessons(plan, built_in())[0]
    assert [point.places for point in first.points] == [(), ("samenwerking.actoren[werk]",), ()]


def test_cases_stand_only_with_a_lesson_that_misses_something() -> None:
    assert all(one.cases and one.missing for one in lessons(Plan(), built_in()))
