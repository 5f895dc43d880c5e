"""Changing and taking away: nothing more goes than a person points at, and a long answer is not typed again."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.asked import Sat, plan_at, sit

from armoedeplan.record.kinds import Refused
from armoedeplan.wizard.line_numbers import line_numbers
from armoedeplan.wizard.typed_line import as_typed, interpret

LINES = ["Meer bereik", "Minder schulden", "Eerder hulp", "Betere brieven"]
RESULTS = f"terugblik: {{resultaten: {json.dumps(LINES)}}}\n"
POSITION = "verantwoording.positie.raad"
LONG = "Wij helpen iedereen die weinig geld heeft, en wij wachten daarmee niet tot iemand daarom vraagt."
ACTORS = """\
samenwerking:
  actoren:
    - {id: bank, naam: Kredietbank West}
    - {id: welzijn, naam: Welzijn}
    - {id: team, naam: Team Inkomen}
  aanbod:
    - {id: spreekuur, naam: Spreekuur, uitvoerders: [welzijn, bank]}
organisatie: {regievoerder: welzijn}
"""


def results(folder: Path, *answers: str) -> tuple[Sat, list[str]]:
    """Work on a list of four lines; give what it holds at the end."""
    sat = sit(plan_at(folder, RESULTS), ["=terugblik.resultaten", *answers, ":stop"])
    return sat, list(sat.plan.terugblik.resultaten)


def actors(folder: Path, *answers: str) -> tuple[Sat, list[str | None]]:
    """Work on a list of three actors; give their names at the end."""
    sat = sit(plan_at(folder, ACTORS), ["=samenwerking.actoren", *answers, ":stop"])
    return sat, [actor.naam for actor in sat.plan.samenwerking.actoren]


def position(text: str) -> str:
    """Write a plan with one text."""
    return f"verantwoording: {{positie: {{raad: {json.dumps(text)}}}}}\n"


@pytest.mark.parametrize(
    ("typed", "left"),
    [
        (":verwijder 1", [1, 2, 3]),
        (":verwijder 4 3", [0, 1]),
        (":verwijder 4,3", [0, 1]),
        (":verwijder 1 en 3", [1, 3]),
        (":verwijder 2-4", [0]),
        (":verwijder 2 t/m 4", [0]),
        (":verwijder 3 3", [0, 1, 3]),
        (":wis 3", [0, 1, 3]),
        (":wis 2 3", [0, 3]),
    ],
)
def test_the_lines_that_are_pointed_at_go_are_told_and_come_back(tmp_path: Path, typed: str, left: list[int]) -> None:
    sat, lines = results(tmp_path, typed)
    assert (lines, sat.person.refusals) == ([LINES[number] for number in left], [])
    assert all(line in sat.person.text for line in LINES if line not in lines)
    assert "Met :herstel staat het er weer." in sat.person.text
    assert results(tmp_path, typed, ":herstel")[1] == LINES


@pytest.mark.parametrize(
    "typed", [":verwijder 5", ":verwijder 0", ":verwijder 3-2", ":verwijder 1 x", ":wis 9", ":wis x"]
)
def test_what_is_no_line_takes_nothing_away(tmp_path: Path, typed: str) -> None:
    sat, lines = results(tmp_path, typed)
    assert lines == LINES
    assert "wijst geen regels van deze lijst aan" in sat.person.refusals[0]


def test_a_command_without_a_number_asks_which_line(tmp_path: Path) -> None:
    sat, lines = results(tmp_path, ":verwijder", ":wijzig", ":verplaats")
    assert (lines, sat.person.refusals) == (LINES, ["Welke regel bedoelt u?"] * 3)


@pytest.mark.parametrize("typed", [":verwijder alle", ":verwijder 1-4", ":wis"])
@pytest.mark.parametrize(("sure", "left"), [("j", []), ("n", LINES), ("", LINES)])
def test_a_whole_list_goes_only_when_that_is_meant(tmp_path: Path, typed: str, sure: str, left: list[str]) -> None:
    sat, lines = results(tmp_path, typed, sure)
    assert (lines, sat.person.refusals) == (left, [])
    assert results(tmp_path, typed, "j", ":herstel")[1] == LINES


def test_a_long_text_is_emptied_only_when_that_is_meant(tmp_path: Path) -> None:
    for sure, left in (("n", LONG), ("", LONG), ("j", None)):
        sat = sit(plan_at(tmp_path, position(LONG)), [f"={POSITION}", ":wis", sure, ":stop"])
        assert sat.plan.verantwoording.positie.raad == left
        assert f"U haalt een tekst van {len(LONG)} tekens weg. Klopt dat?" in sat.person.asked


def test_a_number_behind_wis_never_empties_one_answer(tmp_path: Path) -> None:
    sat = sit(plan_at(tmp_path, position("Kort")), [f"={POSITION}", ":wis 3", ":stop"])
    assert sat.plan.verantwoording.positie.raad == "Kort"
    assert sat.person.refusals == ["Hier zijn geen regels om weg te halen"]


@pytest.mark.parametrize("typed", [":verwijder 3 1", ":verwijder 1,3", ":wis 1 3"])
def test_several_records_go_in_one_act_after_one_question(tmp_path: Path, typed: str) -> None:
    sat, names = actors(tmp_path, typed, "j")
    assert (names, sat.plan.samenwerking.aanbod[0].uitvoerders) == (["Welzijn"], ("welzijn",))
    assert "Deze 2 regels weghalen; ook deze verwijzingen gaan weg?" in sat.person.asked
    begin = plan_at(tmp_path, ACTORS).read_bytes()
    assert actors(tmp_path, typed, "j", ":herstel")[0].file.data == begin
    assert actors(tmp_path, typed, "")[0].file.data == begin


def test_all_records_go_when_that_is_meant_and_come_back_at_once(tmp_path: Path) -> None:
    assert actors(tmp_path, ":verwijder alle", "j")[1] == []
    assert actors(tmp_path, ":verwijder alle", "j", ":herstel")[0].file.text == f"armoedeplan: 1\n{ACTORS}"


@pytest.mark.parametrize("text", [LONG, "<18 jaar telt ook mee", "Een.\n\nTwee.\nDrie.", ":nvt zegt de raad"])
def test_a_text_comes_into_the_line_to_be_changed_there(tmp_path: Path, text: str) -> None:
    path = plan_at(tmp_path, position(text))
    shown = sit(path, [f"={POSITION}", ":wijzig", ":stop"]).person.prompts[-1]
    assert shown.typed.removeprefix("\\") == text
    sat = sit(path, [f"={POSITION}", ":wijzig", f"{shown.typed} En meer.", ":stop"])
    assert sat.plan.verantwoording.positie.raad == f"{text} En meer."
    assert (sat.person.refusals, "Klopt dat?" in " ".join(sat.person.asked)) == ([], False)


def test_a_line_of_a_list_comes_into_the_line_to_be_changed_there(tmp_path: Path) -> None:
    sat, lines = results(tmp_path, ":wijzig 2", "Veel minder schulden")
    assert lines == ["Meer bereik", "Veel minder schulden", *LINES[2:]]
    assert next(prompt.typed for prompt in sat.person.prompts if prompt.text == "Wat wordt deze regel?") == LINES[1]


@pytest.mark.parametrize(
    ("at", "typed", "message"),
    [
        (POSITION, ":wijzig de raad", "Achter :wijzig hoort hier niets"),
        ("plan.datum", ":wijzig", "Hier staat geen tekst om te wijzigen"),
        ("samenwerking.draagvlak.politiek.oordeel", ":wijzig", "Hier staat geen tekst om te wijzigen"),
        (POSITION, ":verplaats 2 1", ":verplaats hoort bij een lijst"),
    ],
)
def test_what_cannot_be_changed_in_the_line_says_so(tmp_path: Path, at: str, typed: str, message: str) -> None:
    text = f"{position(LONG)}samenwerking: {{draagvlak: {{politiek: {{oordeel: hoog}}}}}}\n"
    path = plan_at(tmp_path, text)
    assert sit(path, [f"={at}", typed, ":stop"]).person.refusals == [message]


@pytest.mark.parametrize(("new", "asked"), [("Iets heel anders. " * 9, True), (f"{LONG} En meer.", False)])
def test_a_long_text_is_replaced_by_another_one_only_when_that_is_meant(
    tmp_path: Path, new: str, *, asked: bool
) -> None:
    sat = sit(plan_at(tmp_path, position(LONG)), [f"={POSITION}", new, ":stop"])
    assert ("Klopt dat?" in " ".join(sat.person.asked)) is asked
    assert sat.plan.verantwoording.positie.raad == (LONG if asked else new)


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1))
def test_a_text_that_stands_in_the_line_is_the_answer_again(text: str) -> None:
    assert interpret(as_typed(text.strip())) == text.strip()


@given(st.sets(st.integers(1, 30), min_size=1), st.sampled_from([" ", ",", ", ", " en ", "; "]))
def test_numbers_in_any_writing_are_those_lines(numbers: set[int], between: str) -> None:
    assert line_numbers(between.join(map(str, numbers)), 30) == sorted(numbers)


@given(st.text(max_size=12), st.integers(0, 9))
def test_any_words_are_lines_of_the_list_or_refused(words: str, length: int) -> None:
    try:
        found = line_numbers(words, length)
    except Refused:
        return
    assert found
    assert set(found) <= set(range(1, length + 1))


def test_a_question_of_a_record_comes_again_without_the_answer_that_was_taken_away(tmp_path: Path) -> None:
    actor = "{id: bank, naam: Bank, soort: bestuur, aandeel: Beslist.}"
    text = f"samenwerking: {{actoren: [{actor}]}}\n"
    person = sit(plan_at(tmp_path, text), ["=samenwerking.actoren", "1", "", ":wis"]).person
    kind = "Wat voor organisatie is het?"
    assert [(prompt.text, prompt.present) for prompt in person.prompts[-2:]] == [
        (kind, "bestuur van de gemeente"),
        (kind, ""),
    ]
