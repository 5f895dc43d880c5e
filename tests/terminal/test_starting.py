"""Starting on a real terminal without naming a plan: the menu, in both looks, and Ctrl-C at each of its prompts."""

from pathlib import Path

import pytest
from support.program import PROGRAM
from support.terminal import Terminal

from armoedeplan.plan.plan_of_text import read_plan

MENU = "Wat wilt u doen?"
LOOKS = pytest.mark.parametrize("variables", [{}, {"NO_COLOR": "1"}], ids=["full", "plain"])
ALONE = pytest.mark.parametrize("command", [PROGRAM, (*PROGRAM, "wizard")], ids=["alone", "wizard"])


def started(folder: Path, variables: dict[str, str], command: tuple[str, ...] = PROGRAM) -> Terminal:
    return Terminal(folder, variables=variables, command=command)


@LOOKS
@ALONE
def test_the_program_alone_begins_a_plan_and_goes_on_with_it(
    tmp_path: Path, variables: dict[str, str], command: tuple[str, ...]
) -> None:
    first = started(tmp_path, variables, command)
    first.answer(MENU, "")
    first.answer("Hoe heet uw gemeente?", "Gemeente Oosterwolde")
    first.answer("Hoe heet het plan?", "")
    first.answer("Hoe heet het bestand", "con")
    first.wait("op Windows niet bestaan")
    first.answer("Hoe heet het bestand", "")
    first.wait("Gemaakt: armoedeplan-oosterwolde.yaml")
    first.answer("Vanaf wanneer?", "2027-2030")
    first.answer("Wat is de gemeentecode?", ":stop")
    assert first.end() == 0
    assert "Wat u antwoordde, is bewaard in armoedeplan-oosterwolde.yaml." in first.seen
    again = started(tmp_path, variables, command)
    again.answer(MENU, "2")
    again.wait("Armoedeplan Oosterwolde, Oosterwolde; armoedeplan-oosterwolde.yaml,")
    again.answer("< gaat terug", "1")
    again.answer("Wat is de gemeentecode?", "GM9997")
    again.wait("> ")
    again.type(":stop")
    assert again.end() == 0
    assert read_plan(tmp_path / "armoedeplan-oosterwolde.yaml").plan.gemeenten[0].code == "GM9997"


@LOOKS
@pytest.mark.parametrize(
    "questions",
    [
        {MENU: ""},
        {MENU: "2", "Waar staat uw plan?": ""},
        {MENU: "1", "Hoe heet uw gemeente?": ""},
        {MENU: "1", "Hoe heet uw gemeente?": "Bergen", "Welke gemeente Bergen": ""},
        {MENU: "1", "Hoe heet uw gemeente?": "Oosterwolde", "Hoe heet het plan?": ""},
        {MENU: "1", "Hoe heet uw gemeente?": "Oosterwolde", "Hoe heet het plan?": "Rond", "Hoe heet het bestand": ""},
    ],
    ids=lambda questions: list(questions)[-1],
)
def test_ctrl_c_before_there_is_a_plan_names_no_file(
    tmp_path: Path, variables: dict[str, str], questions: dict[str, str]
) -> None:
    terminal = started(tmp_path, variables)
    *before, last = questions
    for question in before:
        terminal.answer(question, questions[question])
    terminal.wait(last)
    terminal.wait("> ")
    terminal.child.send("\x03")
    assert terminal.end() == 130
    assert terminal.seen.rstrip().endswith("Er is nog geen plan gemaakt.")
    assert list(tmp_path.iterdir()) == []


def test_the_end_of_a_file_name_may_be_left_out(tmp_path: Path) -> None:
    terminal = started(tmp_path, {}, (*PROGRAM, "wizard", "Armoedeplan Oosterwolde"))
    terminal.answer("Hoe heet uw gemeente?", "Oosterwolde")
    terminal.wait("Vanaf wanneer?")
    terminal.wait("> ")
    terminal.child.send("\x03")
    assert terminal.end() == 130
    assert "Armoedeplan Oosterwolde.yaml" in terminal.seen.splitlines()[-1]
    assert (tmp_path / "Armoedeplan Oosterwolde.yaml").is_file()
