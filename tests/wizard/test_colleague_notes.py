"""Notes, sources and functions in the wizard: they stand with the question, and the answer stays what it is."""

from pathlib import Path

import pytest
from support.asked import Sat, plan_at, sit

from armoedeplan.wizard.screen import Prompt

TITLE = "=plan.titel"
BEGUN = "plan:\n  titel: Samen\n"


def last(sat: Sat) -> Prompt:
    """Give the last question that was asked."""
    return sat.person.prompts[-1]


def test_a_note_and_a_source_show_at_the_question_and_the_answer_stays(tmp_path: Path) -> None:
    sat = sit(plan_at(tmp_path, BEGUN), [TITLE, ":noot Nog eens kijken.", ":bron Raadsbesluit 2027"])
    assert last(sat).beside == ("Noot: Nog eens kijken.", "Bron: Raadsbesluit 2027")
    assert sat.plan.plan.titel == "Samen"
    assert "nooit in een stuk voor de raad" in sat.person.text


def test_a_note_shows_when_the_question_comes_by_again(tmp_path: Path) -> None:
    path = plan_at(tmp_path, BEGUN)
    sit(path, [TITLE, ":noot Nog eens kijken."])
    assert last(sit(path, [TITLE])).beside == ("Noot: Nog eens kijken.",)


def test_the_command_alone_gives_the_note_to_be_changed(tmp_path: Path) -> None:
    sat = sit(plan_at(tmp_path, BEGUN), [TITLE, ":noot Oud.", ":noot", "Nieuw."])
    assert sat.person.prompts[-2].typed == "Oud."
    assert sat.plan.notities["plan.titel"].noot == "Nieuw."


def test_a_note_is_taken_away_with_a_dash_or_as_an_answer_is(tmp_path: Path) -> None:
    path = plan_at(tmp_path, BEGUN)
    for away in (":noot -", ":wis noot"):
        sat = sit(path, [TITLE, ":noot Nog eens kijken.", away])
        assert sat.plan.notities == {}
        assert "Weggehaald: Nog eens kijken." in sat.person.text
        assert sat.plan.plan.titel == "Samen"


def test_nothing_typed_leaves_the_note_as_it_is(tmp_path: Path) -> None:
    sat = sit(plan_at(tmp_path, BEGUN), [TITLE, ":noot", "", ":noot Oud.", ":noot", "", ":noot", "<"])
    assert sat.plan.notities["plan.titel"].noot == "Oud."


def test_a_note_stands_with_a_list_and_with_a_question_of_a_record(tmp_path: Path) -> None:
    text = "samenwerking:\n  actoren:\n    - {id: bank, naam: Bank}\n"
    sat = sit(plan_at(tmp_path, text), ["=samenwerking.actoren", ":noot Wie nog meer?", "1", ":bron Website", ":stop"])
    assert sat.plan.notities["samenwerking.actoren"].noot == "Wie nog meer?"
    assert sat.plan.notities["samenwerking.actoren[bank].naam"].bron == "Website"


def test_an_internal_question_tells_that_its_note_stays_in_the_file(tmp_path: Path) -> None:
    sat = sit(plan_at(tmp_path), ["=samenwerking.draagvlak.politiek.oordeel", ":noot Gevoelig."])
    assert "komt in geen stuk" in sat.person.text


def test_a_question_is_for_a_function_and_then_the_whole_step_is(tmp_path: Path) -> None:
    path = plan_at(tmp_path, BEGUN)
    sat = sit(path, ["=aanpak.hoofdlijn", ":voor financiën", ":voor stap"])
    assert sat.plan.voor_functie == {"aanpak.hoofdlijn": "financiën", "stap 4": "financiën"}
    assert last(sat).beside == ("Voor: financiën",)
    again = sit(path, ["=aanpak.hoofdlijn", ":voor -", ":voor stap -"])
    assert (again.plan.voor_functie, last(again).beside) == ({}, ())


def test_a_near_function_is_proposed_and_another_one_is_kept(tmp_path: Path) -> None:
    path = plan_at(tmp_path, BEGUN)
    proposed = sit(path, [TITLE, ":voor finacien", ""])
    assert "Bedoelt u financiën?" in proposed.person.asked
    assert proposed.plan.voor_functie == {"plan.titel": "financiën"}
    assert sit(path, [TITLE, ":voor finacien", "2"]).plan.voor_functie == {"plan.titel": "finacien"}


def test_the_functions_of_the_plan_can_be_chosen_by_number(tmp_path: Path) -> None:
    sat = sit(plan_at(tmp_path, BEGUN), ["=financien", ":voor Team Jeugd & Gezin", TITLE, ":voor", "1"])
    assert sat.plan.voor_functie["plan.titel"] == "Team Jeugd & Gezin"


def test_a_person_is_refused_and_nothing_is_kept(tmp_path: Path) -> None:
    sat = sit(plan_at(tmp_path, BEGUN), [TITLE, ":voor Piet Jansen"])
    assert sat.person.refusals == ["Dit lijkt de naam of het adres van een persoon"]
    assert sat.plan.voor_functie == {}


def test_what_was_given_as_a_whole_is_told_when_one_question_is_taken_back(tmp_path: Path) -> None:
    sat = sit(plan_at(tmp_path, BEGUN), [TITLE, ":voor stap griffie", ":voor -"])
    assert sat.person.refusals == ["Wat vooraf komt, is als geheel aan een functie gegeven"]
    assert sat.plan.voor_functie == {"stap 0": "griffie"}


def test_a_pasted_note_of_more_lines_is_no_answer(tmp_path: Path) -> None:
    sat = sit(plan_at(tmp_path, BEGUN), [TITLE, ":noot Eerst dit.\n\nDan dat."])
    assert sat.plan.notities["plan.titel"].noot == "Eerst dit. Dan dat."
    assert sat.plan.plan.titel == "Samen"


def test_a_note_and_a_function_are_taken_back_like_an_answer(tmp_path: Path) -> None:
    path = plan_at(tmp_path, BEGUN)
    before = path.read_bytes()
    sat = sit(path, [TITLE, ":noot Nog eens kijken.", ":voor griffie", ":herstel", ":herstel"])
    assert path.read_bytes() == before
    assert last(sat).beside == ()
    assert "notities" not in sat.person.text
    assert "voor_functie" not in sat.person.text


@pytest.mark.parametrize(
    ("where", "said"),
    [
        ("samenwerking.actoren", "Deze lijst"),
        ("plan.titel", "Deze vraag"),
        ("uitgangspunten.beleidsterreinen", "Deze vraag"),
    ],
)
def test_only_a_list_of_records_is_given_to_a_function_as_a_list(where: str, said: str, tmp_path: Path) -> None:
    sat = sit(plan_at(tmp_path, BEGUN), [f"={where}", ":voor financiën"])
    assert f"{said} is voor financiën; daarvoor" in sat.person.text
