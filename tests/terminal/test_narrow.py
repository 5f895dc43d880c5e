"""What is explained fits the window in which it is read, so that no line is broken a second time."""

import re
import sys
from collections.abc import Iterable

import pytest
from support.program import VOORBEELDSTAD

from armoedeplan.analysis.advice import advise
from armoedeplan.analysis.lessons import mirrored_lessons
from armoedeplan.plan.plan_of_text import read_plan
from armoedeplan.practice.library import built_in
from armoedeplan.terminal.advice import advice_lines
from armoedeplan.terminal.advice_short import short_advice
from armoedeplan.terminal.cases import as_list, whole_case
from armoedeplan.terminal.lessons import lessons_as_text
from armoedeplan.terminal.lookup import explain
from armoedeplan.terminal.rich_screen import RichScreen
from armoedeplan.wizard.guidance import explain_word
from armoedeplan.wizard.screen import Heading, Listing, Verbatim

CODES = re.compile(r"\x1b\[[0-9;?]*[a-z]", re.IGNORECASE)
TOPICS = ("stap 3", "2.2", "netwerk", "vraagsturing", "Wgs", "AP312", "H2.2", "AP001")


@pytest.fixture(params=[40, 60])
def width(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> int:
    """Give the width of the window in which a test is."""
    monkeypatch.setenv("COLUMNS", str(request.param))
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    return int(request.param)


def too_wide(lines: Iterable[str], width: int) -> list[str]:
    """Give the lines that do not fit; a word that is longer than a line, such as an address, cannot."""
    return [line for line in lines if len(line) > width and len(line.strip().removeprefix("- ").split()) > 1]


@pytest.mark.parametrize("topic", TOPICS)
def test_an_explanation_fits_the_window(width: int, topic: str) -> None:
    lines = list(explain(topic))
    assert too_wide(lines, width) == []
    assert max(map(len, lines)) > width * 0.7
    assert explain_word(topic, explain) == (Verbatim(tuple(lines)),)


def test_the_advice_on_a_model_fits_the_window_with_the_whole_sum(width: int) -> None:
    plan = read_plan(VOORBEELDSTAD).plan
    told = list(advice_lines(advise(plan), plan))
    assert too_wide([*told, *short_advice(advise(plan, firm=False), plan)], width) == []
    whole = " ".join(" ".join(told).split())
    assert "rol van burgers (gewicht 5): integraal 1, keten 0, vraag 1, frontlijn 2, expert 0" in whole
    assert "ketensturing + vraagsturing: 65" in whole


def test_a_heading_is_whole_and_lines_hang_below_their_first_word(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("COLUMNS", "40")
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    screen = RichScreen()
    screen.show(Heading("Stap 4: Hoofdlijnen van het plan van aanpak", "Elke invalshoek een plek."))
    told = " ".join(CODES.sub("", capsys.readouterr().out).replace("│", "").split())
    assert "Stap 4: Hoofdlijnen van het plan van aanpak Elke invalshoek een plek." in told
    screen.show(Listing("Uw stukken", ("Raadsvoorstel: kan nog niet", "   12. Wat vraagt u de raad te besluiten?")))
    lines = CODES.sub("", capsys.readouterr().out).split("\n")
    hanging = [line.rstrip() for line in lines if "besl" in line or "vraagt" in line]
    assert hanging == ["    12. Wat vraagt u de raad te", "        besluiten?"]


def test_cases_and_lessons_fit_the_window(width: int) -> None:
    cases = built_in()
    assert len(cases) > 20
    for entry in cases:
        assert too_wide(whole_case(entry.case, {}), width) == []
    assert too_wide(as_list((entry, ("Past bij uw plan.",)) for entry in cases), width) == []
    assert too_wide(lessons_as_text(mirrored_lessons(read_plan(VOORBEELDSTAD).plan, cases)), width) == []
