"""How the wizard tells what changed: at which question, what stood there, what stands there, and what it puts aside."""

from pathlib import Path

import pytest
from support.asked import Person, plan_at, sit

from armoedeplan.plan.plan_of_text import PlanFile, plan_of
from armoedeplan.wizard.confirmation import confirm_sleep
from armoedeplan.wizard.differences import answer_words, question_name, texts_that_differ
from armoedeplan.wizard.external_change import Answer, overruled_answers
from armoedeplan.wizard.screen import Heading, Listing

ACTORS = "samenwerking:\n  actoren:\n    - {id: bank, naam: Kredietbank}\n    - {naam: Zonder id}\n"


def file(text: str) -> PlanFile:
    return plan_of(Path("plan.yaml"), f"armoedeplan: 1\n{text}".encode())


@pytest.mark.parametrize(
    ("path", "said"),
    [
        ("plan.titel", "Titel"),
        ("samenwerking.actoren[bank].aandeel", "Aandeel van “Kredietbank”"),
        ("samenwerking.actoren[7].aandeel", "Aandeel van “regel 7”"),
        ("samenwerking.actoren[weg].aandeel", "Aandeel van “weg”"),
        ("geen.vraag", "geen.vraag"),
    ],
)
def test_a_place_is_named_by_its_question_and_its_record(path: str, said: str) -> None:
    assert question_name(path, file(ACTORS).plan) == said


@pytest.mark.parametrize(
    ("path", "data", "said"),
    [
        ("plan.datum", "2027-03-01", "1 maart 2027"),
        ("plan.datum", "ooit", "ooit"),
        ("samenwerking.draagvlak.politiek.oordeel", "hoog", "hoog"),
        ("geen.vraag", "2027-03-01", "2027-03-01"),
        ("plan.titel", None, "(weggehaald)"),
    ],
)
def test_what_stands_somewhere_is_told_as_people_read_it(path: str, data: str | None, said: str) -> None:
    assert answer_words(path, data, file("").plan) == said


def test_a_difference_tells_the_new_words() -> None:
    (said,) = texts_that_differ(file("plan: {titel: Eerst}\n"), file("plan: {titel: Dan}\n"))
    assert "Dan" in said
    assert said.startswith("Titel")


@pytest.mark.parametrize(("there", "done"), [("Oud", "zette terug"), ("Van hen", "wijzigde")])
def test_an_answer_that_another_undid_or_changed_is_told_with_both(there: str, done: str) -> None:
    mine, theirs = file("plan: {titel: Van mij}\n"), file(f"plan: {{titel: {there}}}\n")
    assert overruled_answers({"plan.titel": Answer("Oud", "Van mij", 1)}, mine, theirs) == [
        f"Een ander {done}: Titel: {there}. U antwoordde: Van mij"
    ]


@pytest.mark.parametrize(("number", "lines"), [(4, 4), (5, 5), (6, 6), (9, 6)])
def test_of_many_answers_that_go_to_sleep_five_are_shown_and_the_rest_is_counted(number: int, lines: int) -> None:
    person = Person(["j"])
    told = [f"Vraag {at}" for at in range(number)]
    assert confirm_sleep(person, told)
    (shown,) = (part.lines for part in person.shown if isinstance(part, Listing))
    assert len(shown) == lines
    assert list(shown[:5]) == told[:5]
    assert [line for line in shown if line not in told] == ([f"en nog {number - 5}"] if number > 5 else [])


def test_a_heading_comes_with_each_component_and_not_again_within_it(tmp_path: Path) -> None:
    person = sit(plan_at(tmp_path), ["=uitgangspunten.probleemanalyse.tekst", "A", *["!"] * 8]).person
    headings = [part for part in person.shown if isinstance(part, Heading)]
    assert [(one.title.partition(":")[0], one.below[:3]) for one in headings] == [
        ("Vooraf", "Wat"), ("Stap 1", "Vra"), ("Stap 1", "1.2"), ("Stap 1", "1.1"), ("Stap 1", "1.2"),
        ("Stap 7", "7.3"), ("Stap 1", "1.1"), ("Stap 1", "All"), ("Stap 2", "2.1"),
    ]  # fmt: skip
