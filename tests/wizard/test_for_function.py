"""A sitting for one function: only its questions come by, what has an answer is shown, and the end tells the rest."""

from collections.abc import Iterable
from pathlib import Path

from support.asked import Person, Sat, aid, plan_at

from armoedeplan.plan.plan_of_text import read_plan
from armoedeplan.wizard.autosave import AutosavedPlan
from armoedeplan.wizard.interview import Interview
from armoedeplan.wizard.screen import Ended, Listing

TEXT = """\
plan:
  titel: Samen
  periode: {van: 2027, tot: 2030}
financien:
  - {id: budget, jaar: 2027, programma: Sociaal domein}
antwoordstatus:
  governance.keuze.motivering: {status: later}
voor_functie:
  plan.titel: financiën
  plan.zaaknummer: Financien
  governance.keuze.motivering: financiën
"""


def sit_for(path: Path, answers: Iterable[str], function: str = "financiën") -> Sat:
    """Hold a sitting for a function."""
    person = Person(answers)
    try:
        Interview(AutosavedPlan.open(path, person), person, aid(), function).run()
        whole = True
    except Ended:
        whole = False
    file = read_plan(path)
    assert file.sound, file.findings
    return Sat(person, file.plan, file, whole)


def test_only_the_questions_of_the_function_come_by_also_what_was_postponed_or_is_no_kern_question(
    tmp_path: Path,
) -> None:
    sat = sit_for(plan_at(tmp_path, TEXT), ["Het past bij ons.", "Z-2027-12"])
    assert sat.whole
    assert sat.person.asked == [
        "Waarom past deze keuze bij uw gemeente?",
        "Onder welk zaaknummer is het plan geregistreerd?",
    ]
    assert (sat.plan.plan.zaaknummer, sat.plan.governance.keuze.motivering) == ("Z-2027-12", "Het past bij ons.")
    assert "Klaar voor financiën" in sat.person.text
    assert sat.plan.voor_functie["plan.zaaknummer"] == "Financien"


def test_what_has_an_answer_is_shown_at_the_beginning(tmp_path: Path) -> None:
    sat = sit_for(plan_at(tmp_path, TEXT), [])
    assert "Er staan 2 vragen open." in sat.person.text
    assert "Dit is al beantwoord: Titel: Samen" in sat.person.text
    assert "governance." not in sat.person.text


def test_what_is_left_is_told_at_the_end_and_can_be_done_at_once(tmp_path: Path) -> None:
    path = plan_at(tmp_path, TEXT)
    sat = sit_for(path, ["", "!", "n"])
    assert sat.whole
    assert "Voor financiën blijven 2 vragen open." in sat.person.text
    again = sit_for(path, ["", "!", "j", "Zo is het.", "Z-1"])
    assert again.whole
    assert again.plan.plan.zaaknummer == "Z-1"


def test_a_list_for_a_function_asks_its_records_whole(tmp_path: Path) -> None:
    text = TEXT.partition("antwoordstatus")[0] + "voor_functie: {financien: financiën}\n"
    sat = sit_for(plan_at(tmp_path, text), ["!"] * 30)
    assert "In welk taakveld van de begroting staat dit?" in sat.person.asked
    assert all(prompt.beside == ("Voor: financiën",) for prompt in sat.person.prompts[:3])


def test_nothing_open_is_told_at_once(tmp_path: Path) -> None:
    text = "plan: {titel: Samen}\nvoor_functie: {plan.titel: griffie}\n"
    sat = sit_for(plan_at(tmp_path, text), [], "Griffie")
    assert (sat.whole, sat.person.asked) == (True, [])
    assert "Klaar voor griffie" in sat.person.text


def test_what_is_left_is_counted_above_the_questions_that_are_left(tmp_path: Path) -> None:
    shown = sit_for(plan_at(tmp_path, TEXT), ["", "!", "n"]).person.shown
    (left,) = (part for part in shown if isinstance(part, Listing) and part.title == "Nog open: 2 vragen")
    assert [line.partition(": ")[2] for line in left.lines] == [
        "Waarom past deze keuze bij uw gemeente?",
        "Onder welk zaaknummer is het plan geregistreerd?",
    ]
