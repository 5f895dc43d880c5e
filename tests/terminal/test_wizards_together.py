"""Two people at one plan at the same time, each at a terminal or with a command: what both did is in the file."""

import subprocess
import sys
from pathlib import Path

import pytest
from support.program import PATIENCE, PROGRAM, environment, run
from support.terminal import Terminal

from armoedeplan.plan.plan import Plan
from armoedeplan.plan.plan_of_text import read_plan

PLAN = """\
armoedeplan: 1
plan:
  titel: Samen
  periode: {van: 2027, tot: 2030}
  besluitpunten:
    - Een
    - Twee
    - Drie
gemeenten:
  - {id: elzenrade, naam: Elzenrade, code: GM1234}
samenwerking:
  actoren:
    - {id: a, naam: Aap, soort: bestuur, aandeel: eerst}
    - {id: b, naam: Beer, soort: bestuur, aandeel: b}
    - {id: c, naam: Cavia, soort: bestuur, aandeel: c}
  aanbod:
    - {id: spreekuur, naam: Spreekuur, uitvoerders: [a], functies: [signaleren]}
"""
LOOKS = pytest.mark.parametrize("look", [(), ("--eenvoudig",)], ids=["full", "plain"])


def at(folder: Path, path: str, look: tuple[str, ...] = ("--eenvoudig",)) -> Terminal:
    """Begin a session, and go to a question."""
    if not (folder / "plan.yaml").exists():
        (folder / "plan.yaml").write_text(PLAN, encoding="utf-8")
    terminal = Terminal(folder, *look)
    terminal.wait("U gaat verder bij")
    terminal.wait("> ")
    terminal.type(f"={path}")
    return terminal


def stop(*terminals: Terminal) -> None:
    """End sessions that wait at a question."""
    for terminal in terminals:
        terminal.type(":stop")
        assert terminal.end() == 0, terminal.seen


def plan_in(folder: Path) -> Plan:
    file = read_plan(folder / "plan.yaml")
    assert file.findings == ()
    return file.plan


def points_in(folder: Path) -> tuple[str, ...]:
    return tuple(point.tekst or "" for point in plan_in(folder).plan.besluitpunten)


@LOOKS
def test_two_people_add_to_one_list_of_lines_and_both_lines_stay(tmp_path: Path, look: tuple[str, ...]) -> None:
    mine, theirs = at(tmp_path, "plan.besluitpunten", look), at(tmp_path, "plan.besluitpunten", look)
    for terminal in (mine, theirs):
        terminal.wait("3. Drie")
        terminal.wait("> ")
    theirs.type("Van haar")
    theirs.wait("4. Van haar")
    theirs.wait("> ")
    mine.type("Van mij")
    mine.wait("5. Van mij")
    mine.wait("> ")
    theirs.type(":verwijder 1")
    theirs.wait("4. Van mij")
    theirs.wait("> ")
    stop(mine, theirs)
    assert points_in(tmp_path) == ("Twee", "Drie", "Van haar", "Van mij")


@LOOKS
def test_two_people_add_change_and_take_away_records_of_one_list_and_all_of_it_is_done(
    tmp_path: Path, look: tuple[str, ...]
) -> None:
    mine, theirs = at(tmp_path, "samenwerking.actoren", look), at(tmp_path, "samenwerking.actoren", look)
    for terminal in (mine, theirs):
        terminal.wait("3. Cavia")
        terminal.wait("> ")
    theirs.type("Das; 2; d")
    theirs.wait("4. Das")
    theirs.wait("> ")
    mine.type(":verwijder 3")
    mine.answer("weghalen?", "j")
    mine.wait("3. Das")
    mine.wait("> ")
    theirs.type("=samenwerking.actoren[a].aandeel")
    theirs.wait("eerst")
    theirs.wait("> ")
    mine.type("Egel; 2; e")
    mine.wait("4. Egel")
    mine.wait("> ")
    run("zet", "plan.yaml", "samenwerking.actoren[a].naam", "Aapje", folder=tmp_path)
    theirs.type("daarna")
    theirs.wait("Welke conclusies trekt u")
    theirs.wait("> ")
    stop(mine, theirs)
    actors = plan_in(tmp_path).samenwerking.actoren
    assert [one.naam for one in actors] == ["Aapje", "Beer", "Das", "Egel"]
    assert actors[0].aandeel == "daarna"


def test_a_record_of_the_same_name_gets_a_short_name_of_its_own_and_the_questions_go_on_with_it(
    tmp_path: Path,
) -> None:
    terminal = at(tmp_path, "samenwerking.actoren")
    terminal.wait("3. Cavia")
    terminal.wait("> ")
    added = run("zet", "plan.yaml", "samenwerking.actoren", "--nieuw", "naam=Das", "aandeel=van haar", folder=tmp_path)
    assert added.code == 0
    terminal.type("Das")
    terminal.answer("typ een nummer", "2")
    terminal.wait("> ")
    terminal.type("van mij")
    terminal.answer("nog een?", ":stop")
    assert terminal.end() == 0
    das = [one for one in plan_in(tmp_path).samenwerking.actoren if one.naam == "Das"]
    assert [(one.id, one.aandeel) for one in das] == [("das", "van haar"), ("das_2", "van mij")]


@LOOKS
@pytest.mark.parametrize(("choice", "title", "other"), [("1", "Van haar", "Van mij"), ("2", "Van mij", "Van haar")])
def test_only_the_very_same_answer_is_asked_about_with_both_values_in_words(
    tmp_path: Path, look: tuple[str, ...], choice: str, title: str, other: str
) -> None:
    terminal = at(tmp_path, "plan.titel", look)
    terminal.wait("Hoe heet het plan?")
    terminal.wait("> ")
    run("zet", "plan.yaml", "plan.titel", "Van haar", folder=tmp_path)
    terminal.type("Van mij")
    terminal.wait("wat er nu in het bestand staat: Van haar")
    terminal.wait("mijn antwoord: Van mij")
    terminal.answer("", choice)
    terminal.wait(f"Niet gekozen is: {other}")
    terminal.wait("Wat heeft het vorige plan")
    terminal.wait("> ")
    stop(terminal)
    assert plan_in(tmp_path).plan.titel == title


def test_a_record_that_one_took_away_while_the_other_changed_it_is_asked_about_in_words(tmp_path: Path) -> None:
    terminal = at(tmp_path, "samenwerking.actoren")
    terminal.wait("3. Cavia")
    terminal.wait("> ")
    run("zet", "plan.yaml", "samenwerking.actoren[c].aandeel", "veel", folder=tmp_path)
    terminal.type(":verwijder 3")
    terminal.answer("weghalen?", "j")
    terminal.wait("naam: Cavia, soort: bestuur van de gemeente")
    terminal.wait("Uw antwoord is: (weggehaald)")
    terminal.answer("Welk antwoord blijft staan?", "1")
    terminal.wait("> ")
    stop(terminal)
    assert plan_in(tmp_path).samenwerking.actoren[2].aandeel == "veel"


def test_references_that_two_people_add_both_stay(tmp_path: Path) -> None:
    terminal = at(tmp_path, "samenwerking.aanbod[spreekuur].uitvoerders")
    terminal.wait("Nu staat er")
    terminal.wait("> ")
    run("zet", "plan.yaml", "samenwerking.aanbod[spreekuur].uitvoerders", "a", "c", folder=tmp_path)
    terminal.type("1,2")
    terminal.wait("Welke conclusies trekt u")
    terminal.wait("> ")
    stop(terminal)
    assert plan_in(tmp_path).samenwerking.aanbod[0].uitvoerders == ("a", "c", "b")


def test_an_older_version_saved_over_this_sitting_is_told_and_the_answers_are_put_back(tmp_path: Path) -> None:
    terminal = at(tmp_path, "plan.titel")
    terminal.answer("Hoe heet het plan?", "Van mij")
    terminal.wait("> ")
    terminal.type("=plan.besluitpunten")
    terminal.answer("3. Drie", "Ook van mij")
    terminal.wait("4. Ook van mij")
    terminal.wait("> ")
    path = tmp_path / "plan.yaml"
    path.write_text(PLAN.replace("- Drie", "- Drie\n    - Uit een open tekstverwerker"), encoding="utf-8")
    terminal.type("=plan.titel")
    terminal.wait("oudere versie van het plan")
    terminal.answer("bij zetten", "1")
    terminal.wait("> ")
    stop(terminal)
    plan = plan_in(tmp_path).plan
    assert plan.titel == "Van mij"
    assert set(points_in(tmp_path)[3:]) == {"Ook van mij", "Uit een open tekstverwerker"}


@LOOKS
def test_a_record_that_another_puts_back_on_purpose_is_told_and_no_copy_is_made(
    tmp_path: Path, look: tuple[str, ...]
) -> None:
    terminal = at(tmp_path, "samenwerking.actoren", look)
    terminal.answer("3. Cavia", ":verwijder 3")
    terminal.answer("weghalen?", "j")
    terminal.wait("nog een?")
    terminal.wait("> ")
    fields = ("naam=Cavia", "id=c", "soort=bestuur", "aandeel=c")
    assert run("zet", "plan.yaml", "samenwerking.actoren", "--nieuw", *fields, folder=tmp_path).code == 0
    terminal.type(":stop")
    assert terminal.end() == 0
    seen = " ".join(terminal.seen.split())
    assert "Een ander zette terug: " in seen
    assert "Wat u verder antwoordde, is bewaard in plan.yaml." in seen
    assert [one.name for one in tmp_path.iterdir()] == ["plan.yaml"]


def test_an_answer_that_another_changed_is_told_with_both_at_the_next_question(tmp_path: Path) -> None:
    terminal = at(tmp_path, "plan.titel")
    terminal.answer("Hoe heet het plan?", "Van mij")
    terminal.wait("> ")
    run("zet", "plan.yaml", "plan.titel", "Samen", folder=tmp_path)
    terminal.type("=plan.titel")
    terminal.wait("Een ander zette terug: Titel: Samen. U antwoordde: Van mij")
    terminal.wait("> ")
    stop(terminal)
    assert [one.name for one in tmp_path.iterdir()] == ["plan.yaml"]


MEDDLING = """\
import sys
from pathlib import Path
from armoedeplan.cli import shared_change
plan, other, present = Path("plan.yaml"), sys.argv.pop(1), shared_change._bytes_at_start

def meddled(path):
    found = present(path)
    plan.write_text(other, encoding="utf-8")
    return found

shared_change._bytes_at_start = meddled
from armoedeplan.__main__ import main
main()
"""
"""Runs `zet` while somebody else saves another text, right after the command has seen the file."""


@pytest.mark.parametrize(
    ("asked", "old", "new", "outcome"),
    [
        (
            ("plan.besluitpunten", "Een", "Twee", "Drie", "Vier"),
            "- Drie",
            "- Drie\n    - Vijf",
            "Een Twee Drie Vijf Vier",
        ),
        (("plan.besluitpunten[3]", "--verwijder"), "    - Een\n", "", "Twee"),
        (("plan.besluitpunten[1]", "--positie", "3"), "- Drie", "- Drie\n    - Vijf", "Twee Drie Een Vijf"),
        (("plan.besluitpunten[3]", "Derde"), "- Een", "- Eerst\n    - Een", "Eerst Een Twee Derde"),
    ],
)
def test_zet_changes_what_it_was_meant_for_and_leaves_what_another_did(
    tmp_path: Path, asked: tuple[str, ...], old: str, new: str, outcome: str
) -> None:
    (tmp_path / "plan.yaml").write_text(PLAN, encoding="utf-8")
    ran = zet_while(tmp_path, PLAN.replace(old, new), *asked)
    assert ran.returncode == 0, ran.stderr
    assert " ".join(points_in(tmp_path)) == outcome


def test_zet_says_what_another_answered_to_the_very_same_question(tmp_path: Path) -> None:
    (tmp_path / "plan.yaml").write_text(PLAN, encoding="utf-8")
    ran = zet_while(tmp_path, PLAN.replace("titel: Samen", "titel: Van haar"), "plan.titel", "Van mij")
    assert "Er stond: Van haar" in ran.stdout
    assert plan_in(tmp_path).plan.titel == "Van mij"


def zet_while(folder: Path, other: str, *asked: str) -> "subprocess.CompletedProcess[str]":
    """Run `zet` while another text is saved."""
    return subprocess.run(
        [sys.executable, "-c", MEDDLING, other, "zet", "plan.yaml", *asked],
        cwd=folder, env=environment(), capture_output=True, text=True, timeout=PATIENCE, check=False,
    )  # fmt: skip


def test_many_commands_at_once_beside_a_wizard_all_land(tmp_path: Path) -> None:
    terminal = at(tmp_path, "plan.besluitpunten")
    terminal.wait("3. Drie")
    terminal.wait("> ")
    names = [f"Partij {number}" for number in range(6)]
    running = [
        subprocess.Popen(
            [*PROGRAM, "zet", "plan.yaml", "samenwerking.actoren", "--nieuw", f"naam={name}"],
            cwd=tmp_path, env=environment(), stdout=subprocess.DEVNULL,
        )
        for name in names
    ]  # fmt: skip
    for number in range(4, 8):
        terminal.type(f"Punt {number}")
        terminal.wait(f"{number}. Punt {number}")
        terminal.wait("> ")
    assert {process.wait(timeout=PATIENCE) for process in running} == {0}
    stop(terminal)
    plan = plan_in(tmp_path)
    assert points_in(tmp_path)[3:] == tuple(f"Punt {number}" for number in range(4, 8))
    assert {one.naam for one in plan.samenwerking.actoren} == {"Aap", "Beer", "Cavia", *names}
