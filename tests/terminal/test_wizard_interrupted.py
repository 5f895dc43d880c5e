"""Ctrl-C, or a signal, while an answer is being typed: it is not lost without a word."""

import signal
from pathlib import Path

import pytest
from support.terminal import PASTE_BEGIN, PASTE_END, Terminal

from armoedeplan.plan.making import make_plan
from armoedeplan.plan.reading import read_plan

LOOKS = pytest.mark.parametrize("look", [(), ("--eenvoudig",)], ids=["full", "plain"])
TYPED = "Wij helpen iedereen die"
UNSAVED = "Wat u nu aan het typen was, is niet bewaard."
KEPT = "Wat u antwoordde, is bewaard in plan.yaml."


def half_typed(folder: Path, look: tuple[str, ...], text: str = TYPED) -> Terminal:
    """Begin a session, and type half an answer in prose."""
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
    terminal.type(":stop")
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
    assert KEPT in told(terminal)
    assert UNSAVED in told(terminal)
    assert told(terminal).endswith(TYPED)


@LOOKS
@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP])
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
