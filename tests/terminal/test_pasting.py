"""Pasting at the wizard in a real pseudo-terminal, with and without the marks that a terminal puts around a paste."""

from pathlib import Path

import pytest
from support.terminal import PASTE_BEGIN, PASTE_END, Terminal

from armoedeplan.plan.making import make_plan
from armoedeplan.plan.plan_of_text import read_plan

LOOKS = pytest.mark.parametrize("options", [(), ("--eenvoudig",)], ids=["full", "plain"])
TABLE = "Naam\tSoort\tAandeel\rVoedselbank\tbestuur\tdeelt uit\rKredietbank\tbestuur\tleent\r"
NAMES = ["Voedselbank", "Kredietbank"]


def at(list_: str, question: str, folder: Path, *options: str) -> Terminal:
    """Begin a plan, and go to a list."""
    list(make_plan(folder / "plan.yaml", "Elzenrade"))
    terminal = Terminal(folder, *options)
    terminal.answer("Vanaf wanneer?", f"={list_}")
    terminal.wait(question)
    terminal.wait("> ")
    return terminal


def at_actors(folder: Path, *options: str) -> Terminal:
    """Begin a plan, and go to the list of actors."""
    return at("samenwerking.actoren", "Welke afdelingen en", folder, *options)


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


@LOOKS
def test_money_by_year_is_looked_at_before_it_is_stored(tmp_path: Path, options: tuple[str, ...]) -> None:
    terminal = at("financien", "Wat kost het plan per jaar", tmp_path, *options)
    terminal.type("Post\t2027\t2028\tDekking\rGeldloket\t€ 145.000,-\t145.000\tReserve sociaal domein\r", end="")
    terminal.wait("2027: € 145.000")
    terminal.answer("Zo bewaren?", "j")
    terminal.answer("nog een?", ":stop")
    assert terminal.end() == 0
    assert [
        (one.post, one.jaar, one.bedrag, one.dekkingsbron) for one in read_plan(tmp_path / "plan.yaml").plan.financien
    ] == [
        ("Geldloket", 2027, 145000, "Reserve sociaal domein"),
        ("Geldloket", 2028, 145000, "Reserve sociaal domein"),
    ]


def test_three_conclusions_on_three_lines_are_three_when_the_person_says_so(tmp_path: Path) -> None:
    terminal = at("samenwerking.conclusies", "Welke conclusies trekt u", tmp_path)
    terminal.type("Eén loket werkt.\rDe wijk weet het niet.\rHet geld is op.\r", end="")
    terminal.answer("alinea's. Wat worden ze?", "1")
    for _ in range(3):
        terminal.answer("Wat voor conclusie is het?", "!")
    terminal.answer("nog een?", ":stop")
    assert terminal.end() == 0
    conclusions = read_plan(tmp_path / "plan.yaml").plan.samenwerking.conclusies
    assert [one.tekst for one in conclusions] == ["Eén loket werkt.", "De wijk weet het niet.", "Het geld is op."]
