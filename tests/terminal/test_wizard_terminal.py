"""The wizard in a real pseudo-terminal: a session over two days, with second thoughts."""

import os
import signal
from pathlib import Path

import pytest
from support.asked import Person, aid
from support.interview import TYPED, WHOLE
from support.program import PROGRAM, run
from support.terminal import PASTE_BEGIN, PASTE_END, Terminal

from armoedeplan.plan.making import make_plan
from armoedeplan.plan.plan_of_text import read_plan
from armoedeplan.wizard.autosave import AutosavedPlan
from armoedeplan.wizard.interview import Interview

PARAGRAPHS = "Eerst “dit”: 30% méér.\n\nDan dat – met een streep.\n\nEn ten slotte € 5."
ACTORS = "A;2;helpt\nB;2;verwijst"


def test_the_whole_interview_on_a_terminal_gives_the_plan_that_a_script_gives(tmp_path: Path) -> None:
    (tmp_path / "straight").mkdir()
    path = tmp_path / "straight" / "plan.yaml"
    list(make_plan(path, WHOLE[0]))
    person = Person(TYPED[1:])
    Interview(AutosavedPlan.open(path, person), person, aid()).run(new=True)
    terminal = Terminal(tmp_path)
    for prompt, text in zip(["Hoe heet uw gemeente?", *person.asked], TYPED, strict=True):
        if "\n" in text:
            terminal.paste(prompt[:24], text)
        else:
            terminal.answer(prompt[:24], text)
    assert terminal.end() == 0
    assert (tmp_path / "plan.yaml").read_bytes() == path.read_bytes()
    assert run("controleer", "plan.yaml", folder=tmp_path).code == 0


def test_a_session_of_two_days_with_back_jumps_later_and_second_thoughts(tmp_path: Path) -> None:
    first = Terminal(tmp_path)
    first.answer("Hoe heet uw gemeente?", "Elzenrade")
    first.answer("Vanaf wanneer?", "2026-2030")
    first.answer("Wat is de gemeentecode?", "<")
    first.answer("Hoe heet de gemeente?", "<")
    first.answer("Gemeenten: nog een?", "<")
    first.answer("Vanaf wanneer?", "2027")
    first.answer("Tot en met wanneer?", "")
    first.answer("Wat is de gemeentecode?", "!")
    first.answer("Waar werkt u nu aan?", "")
    first.answer("Wat heeft het vorige plan", "=uitgangspunten.probleemanalyse.tekst")
    first.paste("Wat is in uw gemeente", PARAGRAPHS)
    first.answer("Voor welke doelgroepen", "=uitgangspunten.doelstelling.tekst")
    first.answer("Wat is de doelstelling?", "Iedereen doet mee.")
    first.answer("Welke richting heeft", "<")
    first.answer("Wat is de doelstelling?", "Iedereen kan rondkomen.")
    first.answer("Welke richting heeft", "=2.2")
    first.paste("Welke afdelingen en", ACTORS)
    first.answer("Actoren: nog een?", "")
    first.answer("Welk aanbod is er al", "Spreekuur;A,B;signaleren")
    first.answer("Aanbod: nog een?", "=samenwerking.actoren")
    first.answer("Actoren: nog een?", ":verwijder 2")
    first.wait("verwijzen")
    first.answer("weghalen", "j")
    first.answer("Actoren: nog een?", ":stop")
    assert first.end() == 0
    assert "Wat u antwoordde, is bewaard in plan.yaml." in first.seen

    second = Terminal(tmp_path)
    second.wait("U gaat verder bij: Wat heeft het vorige plan opgeleverd?")
    second.answer("Wat heeft het vorige plan", ":stop")
    assert second.end() == 0
    plan = read_plan(tmp_path / "plan.yaml").plan
    assert (plan.plan.periode.van, plan.plan.periode.tot) == ("2027", "2030")
    assert plan.uitgangspunten.probleemanalyse.tekst == PARAGRAPHS
    assert plan.uitgangspunten.doelstelling.tekst == "Iedereen kan rondkomen."
    assert [one.naam for one in plan.samenwerking.actoren] == ["A"]
    assert plan.samenwerking.aanbod[0].uitvoerders == ("a",)
    assert plan.antwoordstatus["gemeenten[elzenrade].code"].status == "later"


def started(folder: Path, *options: str, **variables: str) -> Terminal:
    """Begin a plan and stop at the first question about what the old plan brought."""
    list(make_plan(folder / "plan.yaml", "Elzenrade"))
    terminal = Terminal(folder, *options, variables=variables)
    terminal.wait("Vanaf wanneer?")
    return terminal


LOOKS = pytest.mark.parametrize("options", [(), ("--eenvoudig",)], ids=["full", "plain"])


@LOOKS
def test_the_program_draws_and_colours_only_where_that_is_wanted(tmp_path: Path, options: tuple[str, ...]) -> None:
    terminal = started(tmp_path, *options)
    terminal.type(":stop")
    assert terminal.end() == 0
    assert ("╭" in terminal.seen) is not bool(options)


@pytest.mark.parametrize("variables", [{"NO_COLOR": "1"}, {"TERM": "dumb"}])
def test_a_terminal_that_asks_for_it_gets_plain_lines(tmp_path: Path, variables: dict[str, str]) -> None:
    terminal = started(tmp_path, **variables)
    terminal.type(":stop")
    assert terminal.end() == 0
    assert "╭" not in terminal.seen


@LOOKS
@pytest.mark.parametrize("locale", ["C", "C.UTF-8"])
def test_an_accent_arrives_in_every_locale(tmp_path: Path, options: tuple[str, ...], locale: str) -> None:
    terminal = started(tmp_path, *options, LC_ALL=locale)
    terminal.type("=plan.titel")
    terminal.answer("Hoe heet het plan?", "Eén plan voor Élzenrade")
    terminal.wait(">")
    terminal.type(":stop")
    assert terminal.end() == 0
    assert read_plan(tmp_path / "plan.yaml").plan.plan.titel == "Eén plan voor Élzenrade"


@LOOKS
def test_a_terminal_with_another_encoding_neither_crashes_nor_loses_an_accent_in_silence(
    tmp_path: Path, options: tuple[str, ...]
) -> None:
    terminal = started(tmp_path, *options)
    terminal.type("=plan.titel")
    terminal.wait("Hoe heet het plan?")
    terminal.child.send("Café\r".encode("latin-1"))
    terminal.wait("niet te lezen")
    terminal.child.send(b"\x15\r" if options else b"\x01\x0b\r")
    terminal.type(":stop")
    assert terminal.end() == 0
    assert read_plan(tmp_path / "plan.yaml").plan.plan.titel == "Armoedeplan Elzenrade"


@LOOKS
def test_a_long_line_arrives_whole(tmp_path: Path, options: tuple[str, ...]) -> None:
    long = " ".join(["woord"] * 1_000)
    terminal = started(tmp_path, *options)
    terminal.type("=verantwoording.positie.raad")
    terminal.wait("Wat beslist de raad")
    terminal.wait(">")
    terminal.type(f"{PASTE_BEGIN}{long}{PASTE_END}" if not options else f"{long}\r.")
    terminal.wait(">")
    terminal.type(":stop")
    assert terminal.end() == 0
    assert read_plan(tmp_path / "plan.yaml").plan.verantwoording.positie.raad == long


@pytest.mark.parametrize("look", ["", "--eenvoudig"])
@pytest.mark.parametrize("name", ["SIGTERM", "SIGHUP", "SIGINT"])
def test_a_signal_leaves_the_terminal_as_it_was(tmp_path: Path, look: str, name: str) -> None:
    list(make_plan(tmp_path / "plan.yaml", "Elzenrade"))
    program = f"{' '.join(PROGRAM)} wizard plan.yaml {look}"
    script = f"stty -a > before; {program} & echo $! > pid; fg > /dev/null; echo code $?; stty -a > after"
    terminal = Terminal(tmp_path, command=("bash", "-m", "-i", "-c", script))
    terminal.wait("Vanaf wanneer?")
    terminal.wait("> ")
    terminal.child.send(b"half een antwoord")
    terminal.wait("antwoord")
    os.kill(int((tmp_path / "pid").read_text()), getattr(signal, name))
    terminal.wait("code ")
    terminal.end()
    assert (tmp_path / "before").read_text() == (tmp_path / "after").read_text()
    assert read_plan(tmp_path / "plan.yaml").sound
