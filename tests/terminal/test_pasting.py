"""Pasting at the wizard in a real pseudo-terminal, with and without the marks that a terminal puts around a paste."""

from pathlib import Path

import pytest
from support.terminal import PASTE_BEGIN, PASTE_END, Terminal

from armoedeplan.plan.making import make_plan
from armoedeplan.plan.plan_of_text import read_plan

LOOKS = pytest.mark.parametrize("options", [(), ("--eenvoudig",)], ids=["full", "plain"])
TABLE = "Naam\tSoort\tAandeel\rVoedselbank\tbestuur\tdeelt uit\rKredietbank\tbestuur\tleent\r"
NAMES = ["Voedselbank", "Kredietbank"]


def at_actors(folder: Path, *options: str) -> Terminal:
    """Begin a plan, and go to the list of actors."""
    list(make_plan(folder / "plan.yaml", "Elzenrade"))
    terminal = Terminal(folder, *options)
    terminal.answer("Vanaf wanneer?", "=samenwerking.actoren")
    terminal.wait("Welke afdelingen en")
    terminal.wait("> ")
    return terminal


def actors(folder: Path) -> list[tuple[str | None, str | None]]:
    return [(one.naam, one.aandeel) for one in read_plan(folder / "plan.yaml").plan.samenwerking.actoren]


@LOOKS
def test_a_paste_that_comes_as_typing_is_one_answer(tmp_path: Path, options: tuple[str, ...]) -> None:
    terminal = at_actors(tmp_path, *options)
    terminal.type(TABLE, end="")
    terminal.answer("Actoren: nog een?", ":stop")
    assert terminal.end() == 0
    assert actors(tmp_path) == [("Voedselbank", "deelt uit"), ("Kredietbank", "leent")]
    assert "Kopregel herkend: Naam, Soort, Aandeel." in terminal.seen


@LOOKS
def test_tabs_are_spaces_on_the_screen_and_tabs_in_the_answer(tmp_path: Path, options: tuple[str, ...]) -> None:
    terminal = at_actors(tmp_path, *options)
    terminal.type(f"{PASTE_BEGIN}{TABLE.rstrip()}{PASTE_END}")
    terminal.answer("Actoren: nog een?", ":stop")
    assert terminal.end() == 0
    assert [name for name, _ in actors(tmp_path)] == NAMES
    assert "^I" not in terminal.seen
    assert "\\t" not in terminal.seen


@LOOKS
def test_rows_that_are_wrong_stand_in_the_line_to_mend(tmp_path: Path, options: tuple[str, ...]) -> None:
    terminal = at_actors(tmp_path, *options)
    terminal.type("A;bestuur;x\rB;99;y\rC;77;z\r", end="")
    terminal.wait("Regel 2, kolom Soort: Nummer 99 staat er niet")
    terminal.wait("Regel 3, kolom Soort: Nummer 77 staat er niet")
    terminal.answer("Wat wilt u doen?", "1")
    terminal.wait("nog een?")
    terminal.wait("C;77;z")
    terminal.type("\x15\x15\x15" if options else "\x1b<\x1b[1;5F", end="")
    terminal.child.sendcontrol("c")
    terminal.child.sendcontrol("c")
    terminal.end()
    assert [name for name, _ in actors(tmp_path)] == ["A"]


def test_answers_that_were_typed_ahead_stay_answers_of_their_own(tmp_path: Path) -> None:
    list(make_plan(tmp_path / "plan.yaml", "Elzenrade"))
    terminal = Terminal(tmp_path, "--eenvoudig")
    terminal.type("2027\r2030\r:stop\r", end="")
    assert terminal.end() == 0
    period = read_plan(tmp_path / "plan.yaml").plan.plan.periode
    assert (period.van, period.tot) == ("2027", "2030")
