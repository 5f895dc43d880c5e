"""The lessons: evidence is only what the plan itself says."""

import pytest
from support.documents import plan_from

from armoedeplan.analysis.lessons import ASKED_AT, EVIDENCE, NOT_YET, UNSEEN, YES, Mirror, mirrored_lessons
from armoedeplan.plan.plan import Plan
from armoedeplan.practice.lessons import known_lessons, read_lessons
from armoedeplan.practice.library import built_in
from armoedeplan.practice.vocabulary import LESSEN


def test_parties_inside_are_no_evidence_for_parties_outside() -> None:
    inside = [{"id": id_, "naam": id_, "soort": "gemeentelijke_afdeling"} for id_ in ("werk", "jeugd")]
    network = {"id": "n", "naam": "Samen", "leden": ["werk", "jeugd"]}
    told = mirror({"samenwerking": {"actoren": inside}, "aanpak": {"netwerken": [network]}}, "L1")
    assert [point.places for point in told.points] == [(), ("aanpak.netwerken[n].leden",), ()]


def test_a_list_of_parties_shows_no_cooperation() -> None:
    kinds = ("gemeentelijke_afdeling", "maatschappelijke_organisatie")
    actors = [{"id": kind, "naam": kind, "soort": kind} for kind in kinds]
    assert [point.answer for point in mirror({"samenwerking": {"actoren": actors}}, "L1").points] == [UNSEEN] * 3


def test_any_goal_is_no_feasible_goal() -> None:
    goal = {"doelstelling": {"tekst": "X"}}
    point = next(one for one in mirror({"uitgangspunten": goal}, "G1").points if one.text == "Haalbare doelen")
    assert point.answer == UNSEEN


def test_not_yet_is_said_only_where_the_plan_puts_its_answer_off() -> None:
    later = {"aanpak.koppeling_participatie_inkomen": {"status": "later"}}
    unknown = {"aanpak.koppeling_participatie_inkomen": {"status": "onbekend"}}
    assert mirror({"antwoordstatus": later}, "L3").points[0].answer == NOT_YET
    assert mirror({"antwoordstatus": unknown}, "L3").points[0].answer == UNSEEN
    assert mirror({"aanpak": {"koppeling_participatie_inkomen": ["projecten"]}}, "L3").points[0].answer == YES


def test_an_indicator_of_what_the_municipality_does_shows_no_effect() -> None:
    def answer(kind: str) -> str:
        indicator = {"id": "i", "naam": "I", "soort": kind}
        told = mirror({"verantwoording": {"indicatoren": [indicator]}}, "G1")
        return next(one for one in told.points if one.text.startswith("Zicht op het effect")).answer

    assert (answer("output"), answer("outcome")) == (UNSEEN, YES)


def test_cases_stand_only_with_a_lesson_that_misses_something() -> None:
    assert all(one.cases and one.missing for one in mirrored_lessons(Plan(), built_in()))


def mirror(data: dict[str, object], lesson: str) -> Mirror:
    plan = plan_from({"armoedeplan": 1, **data})
    return next(one for one in mirrored_lessons(plan, ()) if one.id == lesson)


def test_every_lesson_is_told_with_its_page_and_every_point_is_looked_for() -> None:
    assert not read_lessons().findings
    assert [one.id for one in known_lessons()] == list(LESSEN)
    assert all(one.tekst and one.pagina for one in known_lessons())
    points = [f"{lesson.id}.{point.id}" for lesson in known_lessons() for point in lesson.punten]
    assert points == list(EVIDENCE)
    assert set(ASKED_AT) <= set(points)


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


GROUPS = [{"id": "k", "naam": "K", "soort": "kinderen"}, {"id": "o", "naam": "O", "soort": "ouderen"}]
OFFERS = [{"id": "a", "naam": "A", "gevallen": ["verborgen"]}, {"id": "b", "naam": "B", "gevallen": ["zwaar"]}]
NETWORKS = [{"id": "n", "naam": "N", "soort": "knooppunt"}, {"id": "m", "naam": "M"}]


@pytest.mark.parametrize(
    ("point", "data", "place"),
    [
        ("L2.doelgroep", {"uitgangspunten": {"doelgroepen": GROUPS}}, "uitgangspunten.doelgroepen[k]"),
        ("L5.verborgen", {"samenwerking": {"aanbod": OFFERS}}, "samenwerking.aanbod[a].gevallen"),
        ("G2.knooppunt", {"aanpak": {"netwerken": NETWORKS}}, "aanpak.netwerken[n]"),
    ],
)
def test_of_several_records_only_those_that_show_it_are_evidence(
    point: str, data: dict[str, object], place: str
) -> None:
    assert list(map(str, EVIDENCE[point](plan_from({"armoedeplan": 1, **data})))) == [place]


def test_a_lesson_goes_by_its_title_and_says_its_text() -> None:
    told = {one.id: (one.title, one.text, one.page) for one in mirrored_lessons(Plan(), ())}
    assert told == {one.id: (one.titel, " ".join(str(one.tekst).split()), one.pagina) for one in known_lessons()}
