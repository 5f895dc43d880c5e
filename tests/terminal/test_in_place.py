"""A long answer is changed where it stands, and a change is taken back, on a real terminal."""

import json
from pathlib import Path

import pytest
from support.terminal import Terminal

from armoedeplan.plan.plan_of_text import read_plan

LOOKS = pytest.mark.parametrize("look", [(), ("--eenvoudig",)], ids=["full", "plain"])
TEXT = "Wij helpen iedereen die weinig geld heeft.\nEn wij wachten niet tot iemand daarom vraagt."
POSITION = "verantwoording.positie.raad"
QUESTION = "Wat wordt de positie van de raad"


def start(folder: Path, look: tuple[str, ...]) -> Terminal:
    """Begin a session in which a long text stands, and go to it."""
    text = f"armoedeplan: 1\nverantwoording: {{positie: {{raad: {json.dumps(TEXT)}}}}}\n"
    (folder / "plan.yaml").write_text(text, encoding="utf-8")
    terminal = Terminal(folder, *look)
    terminal.wait("> ")
    terminal.type(f"={POSITION}")
    terminal.wait("Enter laat het zo")
    terminal.wait("> ")
    return terminal


def raad(folder: Path) -> str | None:
    """Give the text that the file holds."""
    return read_plan(folder / "plan.yaml").plan.verantwoording.positie.raad


@LOOKS
def test_a_text_of_two_paragraphs_gets_a_sentence_more_in_its_line(tmp_path: Path, look: tuple[str, ...]) -> None:
    terminal = start(tmp_path, look)
    terminal.type(":wijzig")
    terminal.wait("Enter laat het zo")
    terminal.wait("daarom vraagt.")
    if look:
        terminal.wait("geld heeft.")
        terminal.type("")
        terminal.wait("daarom vraagt.")
        terminal.type(" Nooit.")
        terminal.wait("  ")
        terminal.wait(".")
        terminal.type("")
    else:
        terminal.wait("> ")
        terminal.wait("daarom vraagt.")
        terminal.type(" Nooit.")
    terminal.wait("Vervangen is")
    assert raad(tmp_path) == f"{TEXT} Nooit."
    terminal.wait("> ")
    terminal.type(":herstel")
    terminal.wait("Teruggehaald")
    terminal.wait("> ")
    assert raad(tmp_path) == TEXT
    terminal.type(":stop")
    assert terminal.end() == 0


@LOOKS
def test_a_word_in_the_place_of_a_long_text_is_asked_about_and_can_be_taken_back(
    tmp_path: Path, look: tuple[str, ...]
) -> None:
    terminal = start(tmp_path, look)
    terminal.type("1-3\r." if look else "1-3")
    terminal.wait("Klopt dat?")
    terminal.wait("> ")
    assert raad(tmp_path) == TEXT
    terminal.type("j")
    terminal.wait("Vervangen is")
    assert raad(tmp_path) == "1-3"
    terminal.wait("> ")
    terminal.type(":herstel")
    terminal.wait("Er stond: 1-3")
    terminal.wait("> ")
    terminal.type(":stop")
    assert (terminal.end(), raad(tmp_path)) == (0, TEXT)
