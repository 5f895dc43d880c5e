"""An answer is told from a command, at every question and for every text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from armoedeplan.record import Refused
from armoedeplan.wizard.commands import EVERYWHERE, IN_LISTS, Command
from armoedeplan.wizard.typed_line import interpret

SIGNS = "<!=?:\\"


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("<", Command("<")),
        (" < ", Command("<")),
        ("!", Command("!")),
        ("=", Command("=")),
        ("=3.2", Command("=", "3.2")),
        ("= 3", Command("=", "3")),
        ("?", Command("?")),
        ("?minima", Command("?", "minima")),
        (":nvt", Command("nvt")),
        (":nvt Wij werken alleen.", Command("nvt", "Wij werken alleen.")),
        (":STOP", Command("stop")),
        (":onb", Command("onbekend")),
        (":h", Command("?")),
        (":help", Command("?")),
        (":hulp minima", Command("?", "minima")),
        (":her", Command("herstel")),
        (":wijzig 3", Command("wijzig", "3")),
        (":verp 5 1", Command("verplaats", "5 1")),
    ],
)
def test_a_command_is_a_command(typed: str, meant: Command) -> None:
    assert interpret(typed) == meant


@pytest.mark.parametrize("typed", [":foo", ":", ": ", "<b>vet</b>", "!!", "< 18 jaar", ":ver 2", ":w"])
def test_what_looks_like_a_command_and_is_none_is_never_an_answer(typed: str) -> None:
    with pytest.raises(Refused) as refused:
        interpret(typed)
    assert "\\" in refused.value.remedy


def test_an_unknown_command_names_the_nearest() -> None:
    with pytest.raises(Refused, match="“:stpo” is geen opdracht") as refused:
        interpret(":stpo")
    assert refused.value.remedy.startswith("Bedoelt u :stop?")


@given(st.sampled_from(SIGNS), st.text(st.characters(exclude_categories=["Cs", "Cc"])))
def test_a_text_that_begins_with_a_sign_can_be_typed_with_a_backslash(sign: str, rest: str) -> None:
    text = f"{sign}{rest}".strip()
    assert interpret(f"\\{text}") == text


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_every_text_is_an_answer_a_command_or_refused(typed: str) -> None:
    try:
        said = interpret(typed)
    except Refused:
        assert typed.strip().startswith(("<", "!", ":"))
        return
    if isinstance(said, Command):
        assert said.name in ("<", "!", "=", "?", *EVERYWHERE, *IN_LISTS)
    elif not typed.strip().startswith("\\"):
        assert said == typed


@given(st.lists(st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1), min_size=2))
def test_a_text_of_several_lines_is_always_an_answer(lines: list[str]) -> None:
    typed = "\n".join(f"{line}x" for line in lines)
    assert interpret(typed) == typed


def test_a_sign_that_did_not_arrive_whole_is_refused_and_not_dropped() -> None:
    with pytest.raises(Refused, match="niet te lezen"):
        interpret("caf\udcc3\udca9")
