"""Ctrl-C, or a signal, while an answer is being typed: it is not lost without a word."""

import signal
from pathlib import Path

import pytest
from support.program import run
from support.terminal import PASTE_BEGIN, PASTE_END, Terminal

from armoedeplan.plan.making import make_plan
from armoedeplan.plan.plan_of_text import read_plan

LOOKS = pytest.mark.parametrize("look", [(), ("--eenvoudig",)], ids=["full", "plain"])
TYPED = "Wij helpen iedereen die"
UNSAVED = "Wat u nu aan het typen was, is niet bewaard."
KEPT = "Wat u antwoordde, is bewaard in plan.yaml."
AS_IT_WAS = "Het plan staat in plan.yaml."
"""What is said when nothing was answered: that an answer is kept would be about none."""


def half_typed(folder: Path, look: tuple[str, ...], text: str = TYPED) -> Terminal:
    """Begin a session, and type half an answer in prose."""
    if not (folder / "plan.yaml").exists():
        list(make_plan(folder / "plan.yaml", "Elzenrade"))
    terminal = Terminal(folder, *look)
    terminal.answer("Vanaf wanneer?", "=verantwoording.positie.raad")
    terminal.wait("Wat beslist de raad")
    terminal.wait("> ")
    terminal.type(text, end="")
    terminal.wait(text.rpartition("\r")[-1].removesuffix(PASTE_END))
    return terminal


def told(terminal: Terminal) -> str:
    """Give what the session said at its end, in words one space apart."""
    return " ".join(terminal.seen[terminal.seen.rindex("Gestopt.") :].split())


@LOOKS
def test_the_first_ctrl_c_keeps_what_is_typed_and_the_answer_can_be_finished(
    tmp_path: Path, look: tuple[str, ...]
) -> None:
    terminal = half_typed(tmp_path, look)
    terminal.type("\x03", end="")
    terminal.wait("nog niet bewaard")
    terminal.wait(TYPED)
    terminal.type(" dat wil", end="\r.\r" if look else "\r")
    terminal.answer("Welke besluiten zijn", ":stop")
    assert terminal.end() == 0
    assert read_plan(tmp_path / "plan.yaml").plan.verantwoording.positie.raad == f"{TYPED} dat wil"
    assert told(terminal).endswith(KEPT)


@LOOKS
def test_the_second_ctrl_c_stops_and_shows_what_is_not_kept(tmp_path: Path, look: tuple[str, ...]) -> None:
    terminal = half_typed(tmp_path, look)
    terminal.type("\x03", end="")
    terminal.wait("nog niet bewaard")
    terminal.wait(TYPED)
    terminal.type("\x03", end="")
    assert terminal.end() == 130
    assert AS_IT_WAS in told(terminal)
    assert UNSAVED in told(terminal)
    assert told(terminal).endswith(TYPED)


@LOOKS
@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP, signal.SIGINT])
def test_a_signal_shows_what_is_not_kept(tmp_path: Path, look: tuple[str, ...], number: signal.Signals) -> None:
    terminal = half_typed(tmp_path, look)
    terminal.child.kill(number)
    assert terminal.end() == 128 + number
    assert UNSAVED in told(terminal)
    assert told(terminal).endswith(TYPED)


@LOOKS
def test_a_pasted_text_of_paragraphs_is_shown_whole(tmp_path: Path, look: tuple[str, ...]) -> None:
    terminal = half_typed(tmp_path, look, f"{PASTE_BEGIN}Eerste alinea.\r\rTweede alinea.{PASTE_END}")
    terminal.type("\x03", end="")
    terminal.wait("nog niet bewaard")
    terminal.wait("Tweede alinea.")
    terminal.type("\x03", end="")
    assert terminal.end() == 130
    assert told(terminal).endswith("Eerste alinea. Tweede alinea.")
    assert "Eerste alinea.\r\n\r\nTweede alinea." in terminal.seen


def test_lines_of_prose_that_were_entered_count_in_the_plain_look(tmp_path: Path) -> None:
    terminal = half_typed(tmp_path, ("--eenvoudig",), f"Eerste regel.\r{TYPED}")
    terminal.type("\r\x03", end="")
    terminal.wait("nog niet bewaard")
    terminal.type("\x03", end="")
    assert terminal.end() == 130
    assert told(terminal).endswith(f"Eerste regel. {TYPED}")


@LOOKS
def test_a_slip_of_one_letter_on_a_long_text_is_asked_about_on_the_terminal(
    tmp_path: Path, look: tuple[str, ...]
) -> None:
    list(make_plan(tmp_path / "plan.yaml", "Elzenrade"))
    long = f"{TYPED} weinig geld heeft, ook als zij daar niet om vraagt"
    assert run("zet", "plan.yaml", "verantwoording.positie.raad", long, folder=tmp_path).code == 0
    terminal = half_typed(tmp_path, look, "s")
    terminal.type("", end="\r.\r" if look else "\r")
    terminal.answer("Klopt dat?", "")
    terminal.wait("niet gewijzigd")
    terminal.wait("> ")
    terminal.type(":stop")
    assert terminal.end() == 0
    assert read_plan(tmp_path / "plan.yaml").plan.verantwoording.positie.raad == long


def test_a_script_that_replaces_a_long_text_by_a_word_is_not_asked(tmp_path: Path) -> None:
    list(make_plan(tmp_path / "plan.yaml", "Elzenrade"))
    go = "=verantwoording.positie.raad"
    long = f"{TYPED} weinig geld heeft, ook als zij daar niet om vraagt"
    ran = run("wizard", "plan.yaml", folder=tmp_path, typed=f"{go}\n{long}\n.\n{go}\nKort\n.\n:stop\n".encode())
    assert (ran.code, ran.err) == (0, "")
    assert read_plan(tmp_path / "plan.yaml").plan.verantwoording.positie.raad == "Kort"
