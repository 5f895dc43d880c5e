"""Words of one's own, names and persons, at the wizard on a real terminal."""

from pathlib import Path

import pytest
from support.terminal import Terminal

from armoedeplan.plan.plan import Plan
from armoedeplan.plan.plan_of_text import read_plan

LOOKS = pytest.mark.parametrize("look", [(), ("--eenvoudig",)], ids=["full", "plain"])
PLAN = """\
armoedeplan: 1
samenwerking:
  actoren:
    - {id: bank, naam: Kredietbank West}
    - {id: sl, naam: Stichting Leergeld}
"""
TERRAINS = "Welke beleidsterreinen doen mee?"
SHARE = "samenwerking.actoren[bank].aandeel"


def begun(folder: Path, look: tuple[str, ...], target: str) -> Terminal:
    """Begin a session, and go to a question."""
    (folder / "plan.yaml").write_text(PLAN, encoding="utf-8")
    terminal = Terminal(folder, *look)
    terminal.wait("> ")
    terminal.type(f"={target}")
    return terminal


def plan_of_folder(folder: Path) -> Plan:
    return read_plan(folder / "plan.yaml").plan


def stop(terminal: Terminal, told: str) -> None:
    """Stop at the first prompt after what is told of an answer."""
    terminal.answer(told, ":stop")
    assert terminal.end() == 0


@LOOKS
def test_a_word_of_ones_own_is_asked_once_and_then_has_a_number(tmp_path: Path, look: tuple[str, ...]) -> None:
    terminal = begun(tmp_path, look, "uitgangspunten.doelstelling.beleidsterreinen")
    terminal.answer(TERRAINS, "1, Wonen & energie")
    terminal.answer("Als eigen woord bewaren?", "j")
    terminal.answer("Bewaard: inkomensondersteuning", "=samenwerking.actoren[bank].sector")
    terminal.wait("Bij welke sector")
    terminal.answer("Wonen & energie", "9")
    stop(terminal, "Bewaard: Wonen & energie.")
    plan = plan_of_folder(tmp_path)
    assert plan.uitgangspunten.doelstelling.beleidsterreinen == ("inkomensondersteuning", "Wonen & energie")
    assert plan.samenwerking.actoren[0].sector == "Wonen & energie"


@LOOKS
def test_a_slip_is_asked_with_the_word_of_the_list(tmp_path: Path, look: tuple[str, ...]) -> None:
    terminal = begun(tmp_path, look, "uitgangspunten.doelstelling.beleidsterreinen")
    terminal.answer(TERRAINS, "jeugt")
    terminal.answer("Bedoelt u jeugd?", "1")
    stop(terminal, "Bewaard: jeugd.")
    assert plan_of_folder(tmp_path).uitgangspunten.doelstelling.beleidsterreinen == ("jeugd",)


@LOOKS
def test_a_part_of_one_name_is_taken_and_a_new_name_is_added(tmp_path: Path, look: tuple[str, ...]) -> None:
    terminal = begun(tmp_path, look, "organisatie.regievoerder")
    terminal.answer("Wie voert namens de gemeente de regie?", "leergeld")
    terminal.answer("Bewaard: Stichting Leergeld.", "=governance.rollen")
    terminal.answer("+ en een naam voegt iets nieuws toe", "+ Huisartsenpost Vliet")
    stop(terminal, "Huisartsenpost Vliet")
    plan = plan_of_folder(tmp_path)
    assert plan.organisatie.regievoerder == "sl"
    assert [role.actor for role in plan.governance.rollen] == ["huisartsenpost_vliet"]


@LOOKS
def test_a_number_of_a_person_is_stored_only_when_it_is_meant(tmp_path: Path, look: tuple[str, ...]) -> None:
    terminal = begun(tmp_path, look, SHARE)
    terminal.answer("Schrijf in één zin", "Bel 06-12345678")
    terminal.answer("zo te zien een telefoonnummer (06***)", "1")
    terminal.wait("Schrijf in één zin")
    assert "06-12345678" not in (tmp_path / "plan.yaml").read_text(encoding="utf-8")
    terminal.wait("> ")
    terminal.type("Bel de receptie")
    stop(terminal, "andere overheid")
    assert plan_of_folder(tmp_path).samenwerking.actoren[0].aandeel == "Bel de receptie"
