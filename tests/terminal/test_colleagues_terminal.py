"""Working with colleagues at a real terminal: notes, questions for a function, and a sitting for that function."""

from pathlib import Path

import pytest
from support.program import run
from support.terminal import Terminal

from armoedeplan.plan.plan import Plan
from armoedeplan.plan.plan_of_text import read_plan

PLAN = """\
armoedeplan: 1
plan:
  titel: Samen
  periode: {van: 2027, tot: 2030}
gemeenten:
  - {id: elzenrade, naam: Elzenrade, code: GM1234}
financien:
  - {id: budget, jaar: 2027, programma: Sociaal domein}
"""
LOOKS = pytest.mark.parametrize("look", [(), ("--eenvoudig",)], ids=["full", "plain"])


def at(folder: Path, *look: str) -> Terminal:
    """Begin a session with a plan in which little was answered."""
    if not (folder / "plan.yaml").exists():
        (folder / "plan.yaml").write_text(PLAN, encoding="utf-8")
    terminal = Terminal(folder, *look)
    terminal.wait("> ")
    return terminal


def plan_in(folder: Path) -> Plan:
    file = read_plan(folder / "plan.yaml")
    assert file.findings == ()
    return file.plan


@LOOKS
def test_a_plan_goes_from_the_advisor_to_finance_and_back(tmp_path: Path, look: tuple[str, ...]) -> None:
    advisor = at(tmp_path, *look)
    advisor.type("=financien[budget].taakveld")
    advisor.answer("In welk taakveld", ":voor finacien")
    advisor.answer("Bedoelt u financiën?", "1")
    advisor.wait("Deze vraag is voor financiën; daarvoor staat nu 1 vraag open.")
    advisor.type(":noot Vraag het aan de afdeling.")
    advisor.wait("Genoteerd.")
    advisor.wait("Noot: Vraag het aan de afdeling.")
    advisor.type(":stop")
    assert advisor.end() == 0, advisor.seen
    status = run("status", "plan.yaml", "--voor", "financien", folder=tmp_path)
    assert "Voor financiën: 1 open vraag:" in status.out
    finance = at(tmp_path, *look, "--voor", "financien")
    assert "Noot: Vraag het aan de afdeling." in finance.seen
    finance.type(":bron Besluit begroting en verantwoording")
    finance.wait("Bron: Besluit")
    finance.type("6.3")
    finance.wait("Klaar voor financiën")
    assert finance.end() == 0, finance.seen
    plan = plan_in(tmp_path)
    assert plan.financien[0].taakveld == "6.3"
    assert plan.notities["financien[budget].taakveld"].bron == "Besluit begroting en verantwoording"
    assert plan.voor_functie == {"financien[budget].taakveld": "financiën"}
    assert "niets meer open" in run("status", "plan.yaml", folder=tmp_path).out


def test_a_note_is_changed_in_place(tmp_path: Path) -> None:
    terminal = at(tmp_path)
    terminal.type("=plan.titel")
    terminal.wait("Samen")
    terminal.type(":noot Nog eens")
    terminal.wait("Noot: Nog eens")
    terminal.type(":noot")
    terminal.wait("onthouden?")
    # what stands there is in the line already: this is typed behind it
    terminal.type(" kijken.")
    terminal.wait("Noot: Nog eens kijken.")
    terminal.type(":stop")
    assert terminal.end() == 0, terminal.seen
    assert plan_in(tmp_path).notities["plan.titel"].noot == "Nog eens kijken."


def test_notes_and_functions_of_two_who_sit_at_once_are_both_kept(tmp_path: Path) -> None:
    one, other = at(tmp_path, "--eenvoudig"), at(tmp_path, "--eenvoudig")
    one.type("=plan.titel")
    one.wait("Nu staat er")
    other.type("=plan.titel")
    other.wait("Nu staat er")
    one.type(":noot Van de een.")
    one.wait("Noot: Van de een.")
    other.type(":bron Van de ander.")
    other.wait("Bron: Van de ander.")
    one.type(":voor griffie")
    one.wait("is voor griffie")
    other.type("=gemeenten[elzenrade].naam")
    other.wait("Elzenrade")
    other.wait("> ")
    other.type(":voor financiën")
    other.wait("is voor financiën")
    for terminal in (one, other):
        terminal.type(":stop")
        assert terminal.end() == 0, terminal.seen
    plan = plan_in(tmp_path)
    noted = plan.notities["plan.titel"]
    assert (noted.noot, noted.bron) == ("Van de een.", "Van de ander.")
    assert plan.voor_functie == {"plan.titel": "griffie", "gemeenten[elzenrade].naam": "financiën"}


def test_the_same_note_of_two_is_asked_about_in_words(tmp_path: Path) -> None:
    one, other = at(tmp_path, "--eenvoudig"), at(tmp_path, "--eenvoudig")
    for terminal in (one, other):
        terminal.type("=plan.titel")
        terminal.wait("Nu staat er")
    one.type(":noot Van de een.")
    one.wait("Noot: Van de een.")
    other.type(":noot Van de ander.")
    other.wait("Noot bij Titel")
    assert "notities" not in other.seen
    other.wait("Van de ander.")
    other.wait("> ")
    other.type("2")
    other.wait("Noot: Van de ander.")
    for terminal in (one, other):
        terminal.type(":stop")
        assert terminal.end() == 0, terminal.seen
    assert plan_in(tmp_path).notities["plan.titel"].noot == "Van de ander."


def test_a_sitting_for_a_function_begins_only_where_there_is_one(tmp_path: Path) -> None:
    missing = run("wizard", "plan.yaml", "--voor", "financiën", folder=tmp_path)
    assert (missing.code, "Begin het plan eerst met" in missing.err) == (2, True)
    (tmp_path / "plan.yaml").write_text(f"{PLAN}voor_functie: {{plan.titel: griffie}}\n", encoding="utf-8")
    near = run("wizard", "plan.yaml", "--voor", "grifie", folder=tmp_path)
    assert (near.code, "Bedoelt u griffie?" in near.err) == (2, True)
    assert "Klaar voor griffie" in run("wizard", "plan.yaml", "--voor", "Griffie", folder=tmp_path).out
