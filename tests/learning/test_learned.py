"""What the municipalities of the region can learn from each other, and that it holds from both sides."""

from functools import cache

import pytest
from support.program import ROOT

from armoedeplan.learning.learned import Learned, learned_from, same_municipality, several_plans
from armoedeplan.learning.neighbour import Neighbour
from armoedeplan.learning.neighbour_of import neighbour_of
from armoedeplan.plan.plan_of_text import plan_of, read_plan

REGION = ROOT / "examples" / "regio"
ANSWERS = {
    ("wierdenes", "signalen_in_het_klein"): {("Lindevoort", "langsgaan_na_signaal")},
    ("havenrade", "zelfstandigen_eerder_zien"): {("Veldenburg", "erfcoach_delen")},
    ("kromwaard", "kinderen_op_school"): {("Merelhoven", "pakket_op_school")},
    ("zandmeren", "samen_een_brigade"): {("Kromwaard", "formulierenhulp_opleiden")},
    ("broekerveen", "ouderen_bereiken"): {("Zandmeren", "ouderen_thuis")},
    ("duinrijk", "team_beginnen"): {("Havenrade", "lezen_met_bewoners"), ("Hoogerlinde", "team_met_ervaring")},
    ("hoogerlinde", "overdragen"): {("Havenrade", "overdracht_in_de_keten")},
    ("wilgenmond", "wat_levert_het_op"): set(),
}
"""Who offers what is asked, as people who read the plans would say."""


@cache
def region() -> tuple[Neighbour, ...]:
    return tuple(neighbour_of(read_plan(path).plan, path) for path in sorted(REGION.glob("*.yaml")))


@cache
def learned(name: str) -> Learned:
    own = next(known for known in region() if known.path.stem == name)
    return learned_from(own, region())


def neighbour(text: str, name: str = "ander.yaml") -> Neighbour:
    file = plan_of(REGION / name, text.encode())
    assert file.sound, file.findings
    return neighbour_of(file.plan, file.path)


@pytest.mark.parametrize(("name", "ask"), ANSWERS)
def test_a_question_finds_who_has_experience_with_it(name: str, ask: str) -> None:
    found = learned(name)
    answers = {(found.everyone[match.teller].called, match.offer.id) for match in found.answers if match.ask.id == ask}
    assert answers == ANSWERS[name, ask]


def test_who_can_help_is_told_on_both_sides() -> None:
    asked = {
        (match.ask.id, match.offer.id, match.words) for known in region() for match in learned(known.path.stem).answers
    }
    helped = {
        (match.ask.id, match.offer.id, match.words) for known in region() for match in learned(known.path.stem).helped
    }
    assert asked == helped


def test_who_is_named_in_a_question_comes_first_and_the_reason_says_so() -> None:
    first = learned("broekerveen").answers[0]
    assert first.reasons[0] == "De vraag noemt deze gemeente."


def test_the_same_conclusion_shows_what_others_did_and_what_they_measured() -> None:
    found = learned("wierdenes")
    measures = [
        (found.others[alike.place].called, measure.name, [result.value for result in measure.results])
        for alike in found.conclusions
        for measure in alike.other.measures
    ]
    assert measures == [
        ("Lindevoort", "Binnen een week langs na een signaal", [38, 212]),
        ("Wilgenmond", "Een brief en een belletje na een signaal", [22]),
    ]


def test_a_lack_names_who_lacks_it_too_and_who_does_not() -> None:
    found = learned("havenrade")
    lack = next(lack for lack in found.lacks if lack.value == "begeleiden")
    assert {found.others[place].called for place in lack.lacking} == {"Hoogerlinde", "Merelhoven"}
    assert "Lindevoort" in {found.others[place].called for place, _ in lack.having}
    assert not set(lack.lacking) & {place for place, _ in lack.having}


def test_what_is_comparable_is_so_from_both_sides() -> None:
    pairs = {
        (known.called, learned(known.path.stem).others[found.place].called)
        for known in region()
        for found in learned(known.path.stem).comparable
    }
    assert pairs
    assert pairs == {(other, own) for own, other in pairs}


def test_a_plan_of_ones_own_municipality_is_no_other_and_two_of_another_are_told() -> None:
    own = region()[0]
    again = neighbour("armoedeplan: 1\ngemeenten: [{id: a, naam: Anders, code: GM9905}]\n")
    twice = [neighbour("armoedeplan: 1\ngemeenten: [{id: a, naam: Elders}]\n", f"{n}.yaml") for n in (1, 2)]
    found = learned_from(own, [*region(), again, *twice])
    assert found.own_too == (again,)
    assert same_municipality(own, again)
    assert [(name, len(plans)) for name, plans in several_plans(found.others)] == [("Elders", 2)]


def test_an_empty_plan_has_nothing_to_learn_and_nothing_breaks() -> None:
    found = learned_from(neighbour("armoedeplan: 1\n"), region())
    assert (found.answers, found.helped, found.questions, found.lacks, found.conclusions) == ((), (), (), (), ())


def test_what_identifies_a_person_is_covered_and_what_is_internal_is_not_there() -> None:
    made = neighbour(
        "armoedeplan: 1\nsamenwerking: {draagvlak: {politiek: {oordeel: laag, onderbouwing: Geheimwoord}}}\n"
        "uitwisseling: {aangeboden: [{id: a, ervaring: Bel 06-12345678 over schulden}]}\n"
    )
    assert "12345678" not in repr(made)
    assert "Geheimwoord" not in repr(made)
