"""The lessons: evidence is only what the plan itself says."""

import pytest
from support.documents import plan_from

from armoedeplan.analysis.lessons import EVIDENCE, Mirror, mirrored_lessons
from armoedeplan.plan.actoren import Actor
from armoedeplan.plan.plan import Plan
from armoedeplan.plan.samenwerking import Samenwerking
from armoedeplan.practice.lessons import known_lessons, reading
from armoedeplan.practice.library import built_in
from armoedeplan.practice.vocabulary import LESSEN


def test_parties_inside_are_no_evidence_for_parties_outside() -> None:
    inside = Actor(id="werk", naam="Werk", soort="gemeentelijke_afdeling")
    plan = Plan(samenwerking=Samenwerking(actoren=(inside,)))
    first = mirrored_lessons(plan, built_in())[0]
    assert [point.places for point in first.points] == [(), ("samenwerking.actoren[werk]",), ()]


def test_cases_stand_only_with_a_lesson_that_misses_something() -> None:
    assert all(one.cases and one.missing for one in mirrored_lessons(Plan(), built_in()))


def mirror(data: dict[str, object], lesson: str) -> Mirror:
    plan = plan_from({"armoedeplan": 1, **data})
    return next(one for one in mirrored_lessons(plan, ()) if one.id == lesson)


def test_every_lesson_is_told_with_its_page_and_every_point_is_looked_for() -> None:
    assert not reading().findings
    assert [one.id for one in known_lessons()] == list(LESSEN)
    assert all(one.tekst and one.pagina for one in known_lessons())
    points = [f"{lesson.id}.{point.id}" for lesson in known_lessons() for point in lesson.punten]
    assert points == list(EVIDENCE)


@pytest.mark.parametrize(
    ("approach", "place"),
    [
        ({"netwerken": [{"id": "n", "naam": "Kind en Armoede"}]}, "aanpak.netwerken[n]"),
        ({"netwerken": [{"id": "n", "naam": "Samen", "invalshoek": "jeugd"}]}, "aanpak.netwerken[n]"),
        ({"netwerken": [{"id": "n", "naam": "Geldzaken"}]}, None),
    ],
)
def test_what_is_for_children_counts_for_the_lesson_about_children(approach: object, place: str | None) -> None:
    point = mirror({"aanpak": approach}, "L2").points[2]
    assert point.places == ((place,) if place else ())


def test_a_theme_in_which_several_parties_work_counts_for_thinking_from_themes() -> None:
    actors = {"actoren": [{"id": "a", "naam": "A"}, {"id": "b", "naam": "B"}]}
    networks = [{"id": "n", "naam": "Samen", "leden": ["a", "b"]}, {"id": "m", "naam": "Alleen", "leden": ["a"]}]
    first, second = mirror({"samenwerking": actors, "aanpak": {"netwerken": networks}}, "L7").points
    assert first.places == ("aanpak.netwerken[n]", "aanpak.netwerken[m]")
    assert second.places == ("aanpak.netwerken[n]",)
