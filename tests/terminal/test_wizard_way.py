"""Finding the way on a real pseudo-terminal: as a person sits there, also when the window is narrow."""

import shutil
from pathlib import Path

import pytest
from support.program import ROOT
from support.terminal import Terminal

from armoedeplan.plan.plan_of_text import read_plan

EXAMPLE = ROOT / "examples" / "voorbeeldstad" / "plan.yaml"
ASKED_FIRST = "Van welk stuk geeft u de datum en het nummer?"


def filled(folder: Path) -> Path:
    return Path(shutil.copy(EXAMPLE, folder / "plan.yaml"))


def test_a_filled_plan_is_walked_changed_and_left_as_it_was(tmp_path: Path) -> None:
    path = filled(tmp_path)
    before = path.read_bytes()
    terminal = Terminal(tmp_path)
    terminal.answer(ASKED_FIRST, "=2")
    for question in ("politieke draagvlak", "ambtelijke draagvlak", "Actoren: nog een?", "Aanbod: nog een?"):
        terminal.answer(question, "")
    terminal.answer("Conclusies: nog een?", "<")
    terminal.answer("Aanbod: nog een?", "=formulierenhulp")
    terminal.answer("Hoe heet de organisatie of afdeling?", "<")
    terminal.answer("Actoren: nog een?", "=besluitpunten")
    terminal.answer("Wat vraagt u de raad te besluiten?", "=datum raadsvoorstel")
    terminal.answer("Raadsvoorstel: Welke datum", ":stop")
    assert terminal.end() == 0
    assert path.read_bytes() == before


def test_the_municipality_and_the_title_can_be_mended_before_the_first_question(tmp_path: Path) -> None:
    terminal = Terminal(tmp_path)
    terminal.answer("Hoe heet uw gemeente?", "Gemeente Elzenrade")
    terminal.answer("Vanaf wanneer?", "<")
    terminal.answer("Wilt u hier iets van wijzigen?", "1")
    terminal.answer("Hoe heet het plan?", "Armoedeplan Elzenrade")
    terminal.answer("Waar werkt u nu aan?", "")
    terminal.answer("Wat heeft het vorige plan", "=gemeente")
    terminal.answer("Gemeenten: nog een?", "1")
    terminal.answer("Hoe heet de gemeente?", "Elzenrade")
    terminal.answer("Wat is de gemeentecode?", ":stop")
    assert terminal.end() == 0
    plan = read_plan(tmp_path / "plan.yaml").plan
    assert (plan.plan.titel, plan.gemeenten[0].naam) == ("Armoedeplan Elzenrade", "Elzenrade")


def test_the_closing_prompt_of_a_resumed_plan_takes_an_address(tmp_path: Path) -> None:
    path = filled(tmp_path)
    first = Terminal(tmp_path)
    first.answer(ASKED_FIRST, "=verantwoording.positie.raad")
    first.answer("Wat beslist de raad", ":wis")
    first.answer("weg. Klopt dat?", "j")
    first.answer("Wat beslist de raad", "!")
    first.answer("Er staat nog 1 kernvraag open. Nu doen?", ":stop")
    assert first.end() == 0
    second = Terminal(tmp_path)
    second.answer(ASKED_FIRST, "")
    second.answer("Er staat nog 1 kernvraag open. Nu doen?", "=2.2")
    second.answer("Actoren: nog een?", ":stop")
    assert second.end() == 0
    assert read_plan(path).plan.verantwoording.positie.raad is None


@pytest.mark.parametrize("width", [40, 60])
def test_results_and_findings_fit_a_narrow_window(tmp_path: Path, width: int) -> None:
    (tmp_path / "plan.yaml").write_text("armoedeplan: 1\n", encoding="utf-8")
    terminal = Terminal(tmp_path, variables={"COLUMNS": str(width)})
    terminal.child.setwinsize(40, width)
    terminal.answer("Vanaf wanneer?", "=conclusies")
    terminal.answer("Wat bedoelt u met", "1")
    terminal.answer("Welke conclusies trekt u", "=")
    terminal.answer("Welke conclusies trekt u", ":stop")
    lines = terminal.seen.replace("\r", "\n").split("\n")
    assert terminal.end() == 0
    assert [line for line in lines if len(line.rstrip()) > width] == []
