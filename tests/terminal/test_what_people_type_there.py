"""A tenth of what people really typed, on a real pseudo-terminal, in both looks."""

from pathlib import Path

import pytest
from support.terminal import Terminal

from armoedeplan.plan.making import make_plan
from armoedeplan.plan.plan_of_text import read_plan

TYPED = (
    ("=plan.datum", "eind 2027", "Wat bedoelt u?", "1 december 2027"),
    ("1", "=plan.datum", "Nu staat er", "1 december 2027"),
    ("1-3-27", "", "Bewaard: 1 maart 2027", ""),
    ("=uitgangspunten.doelstelling.richting", "1 t/m 3", "Bewaard: samenhangend, preventief, ondersteunend", ""),
    ("=uitgangspunten.doelstelling.beleidsterreinen", "1, 2 en 7", "Bewaard: inkomensondersteuning,", ""),
    ("=plan.versie", "weet ik niet", "is hier geen antwoord", "nog niet bekend"),
    ("", "=terugblik.resultaten", "Wat heeft het vorige plan", ""),
    ("1. Minder schulden", "", "Nu staat er", "1. Minder schulden"),
    ("klaar", "", "Wat hebt u ervan geleerd?", ""),
)


@pytest.mark.parametrize("options", [(), ("--eenvoudig",)], ids=["full", "plain"])
def test_what_people_type_is_understood_on_a_terminal(tmp_path: Path, options: tuple[str, ...]) -> None:
    list(make_plan(tmp_path / "plan.yaml", "Elzenrade"))
    terminal = Terminal(tmp_path, *options)
    terminal.wait("Vanaf wanneer?")
    for first, second, *shown in TYPED:
        for line in filter(None, (first, second)):
            terminal.wait("> ")
            terminal.type(line)
        for words in filter(None, shown):
            terminal.wait(words)
    terminal.wait("> ")
    terminal.type(":stop")
    assert terminal.end() == 0
    plan = read_plan(tmp_path / "plan.yaml").plan
    assert plan.plan.datum == "2027-03-01"
    assert plan.uitgangspunten.doelstelling.richting == ("samenhangend", "preventief", "ondersteunend")
    assert plan.terugblik.resultaten == ("Minder schulden",)
    assert plan.plan.versie is None
