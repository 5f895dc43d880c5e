"""Ctrl-C anywhere, narrow terminals, odd and long texts, files that go: nothing is lost, and what is told is true."""

import re
from pathlib import Path

import pytest
from support.program import AS_ORDINARY_USER, PROGRAM, ROOT
from support.terminal import Terminal

from armoedeplan.plan.plan_of_text import read_plan

LOOKS = pytest.mark.parametrize("look", [(), ("--eenvoudig",)], ids=["full", "plain"])
PLAN = """\
armoedeplan: 1
terugblik: {resultaten: [Meer bereik, Minder schulden]}
samenwerking:
  actoren:
    - {id: bank, naam: Kredietbank West}
organisatie: {regievoerder: bank}
"""
POSITION = "=verantwoording.positie.raad"
PAGES = "\n\n".join(f"Bladzijde {number}. " + "Wie weinig geld heeft, telt mee. " * 90 for number in range(1, 21))
TEXTS = {
    "emoji": "Gezinnen 👩‍👧‍👦 en 🏘️ buurten 🇳🇱.",
    "right to left": "مساعدة للأسر ועזרה למשפחות, en dan weer gewoon.",
    "combining": "Cafe\u0301 in Fryslân, 1 000 mensen, ½ ﬁets",
    "twenty pages": PAGES,
}
LIST = (("", "=terugblik.resultaten"),)
ACTORS = (("", "=samenwerking.actoren"),)
MOMENTS: dict[str, tuple[tuple[str, str], ...]] = {
    "the first question": (("", ""),),
    "a list": (*LIST, ("2. Minder schulden", "")),
    "a line that is changed": (*LIST, ("2. Minder schulden", ":wijzig 1"), ("Wat wordt deze regel?", "")),
    "a whole list that goes": (*LIST, ("2. Minder schulden", ":wis"), ("Klopt dat?", "")),
    "a record that goes": (*ACTORS, ("1. Kredietbank West", ":verwijder 1"), ("weghalen", "")),
    "a reason": (("", POSITION), ("Wat beslist de raad", ":nvt"), ("Waarom past", "")),
    "an undo": (*LIST, ("2. Minder schulden", "Drie"), ("3. Drie", ":herstel"), ("Teruggehaald", "")),
}
NARROW = (
    ("Vanaf", "?"), ("Dit kunt u", "="), ("Kern", "=samenwerking.actoren"), ("1. Kredietbank", "Welzijn;bestuur;x"),
    ("2. Welzijn", ":verwijder 1"), ("weghalen", "n"), ("niets weggehaald", ":herstel"), ("Teruggehaald", "=7"),
    ("Stap 7", ":stop"),
)  # fmt: skip


def start(folder: Path, *look: str, columns: int = 80) -> Terminal:
    """Begin a session with a plan."""
    (folder / "plan.yaml").write_text(PLAN, encoding="utf-8")
    return Terminal(folder, *look, columns=columns)


def raad(folder: Path) -> str | None:
    """Give the text that the file holds."""
    return read_plan(folder / "plan.yaml").plan.verantwoording.positie.raad


def files_told(terminal: Terminal) -> list[str]:
    """Give the files in which, so the last words of a session say, something is kept."""
    words = " ".join(terminal.seen[terminal.seen.rindex("Gestopt.") :].split())
    return re.findall(r"(?:bewaard|staat) in (.+?)\.(?: |$)", words)


@LOOKS
@pytest.mark.parametrize("moment", MOMENTS)
def test_ctrl_c_at_any_prompt_changes_nothing_and_tells_of_a_file_that_is_there(
    tmp_path: Path, moment: str, look: tuple[str, ...]
) -> None:
    terminal = start(tmp_path, *look)
    for words, typed in MOMENTS[moment]:
        terminal.wait(words) if words else None
        terminal.wait("> ")
        terminal.type(typed) if typed else terminal.child.send(b"\x03")
    assert terminal.end() == 130
    assert files_told(terminal) == ["plan.yaml"]
    assert (tmp_path / "plan.yaml").read_text(encoding="utf-8") == PLAN


@LOOKS
@pytest.mark.parametrize("name", ["plan.yaml", "Armoedeplan Oosterwolde", "map/plan.yaml"])
@pytest.mark.parametrize("answered", [False, True], ids=["at once", "after an answer"])
def test_ctrl_c_at_a_fresh_start_names_no_file_that_is_not_there(
    tmp_path: Path, name: str, look: tuple[str, ...], *, answered: bool
) -> None:
    (tmp_path / "map").mkdir()
    terminal = Terminal(tmp_path, *look, command=(*PROGRAM, "wizard", name))
    terminal.wait("Hoe heet uw gemeente?")
    terminal.wait("> ")
    if answered:
        terminal.type("Oosterwolde")
        terminal.wait("Vanaf wanneer?")
        terminal.wait("> ")
    terminal.child.send(b"\x03")
    assert terminal.end() == 130
    told = files_told(terminal)
    assert len(told) == answered
    assert all((tmp_path / file).is_file() for file in told)
    assert answered or "Er is nog geen plan gemaakt." in terminal.seen


@LOOKS
@pytest.mark.parametrize("kind", TEXTS)
def test_a_text_of_any_kind_and_length_is_one_answer_and_can_be_taken_back(
    tmp_path: Path, kind: str, look: tuple[str, ...]
) -> None:
    terminal = start(tmp_path, *look)
    terminal.wait("> ")
    terminal.type(POSITION)
    terminal.paste("Wat beslist de raad", TEXTS[kind])
    if look:
        terminal.type(".")
    terminal.wait("Welke besluiten zijn")
    terminal.wait("> ")
    assert raad(tmp_path) == re.sub(" +(?=\n|$)", "", TEXTS[kind])
    terminal.type(":herstel")
    terminal.wait("Er stond: ")
    terminal.wait("> ")
    terminal.type(":stop")
    assert terminal.end() == 0
    assert (tmp_path / "plan.yaml").read_text(encoding="utf-8") == PLAN


@LOOKS
@pytest.mark.parametrize("typed", ["\x07", "a\x00b", "\x1b[31mrood", "\x1b", "\x9b1m", "\udcff"], ids=ascii)
def test_a_control_character_breaks_nothing(tmp_path: Path, typed: str, look: tuple[str, ...]) -> None:
    terminal = start(tmp_path, *look)
    terminal.wait("> ")
    terminal.type("=plan.titel")
    terminal.wait("Hoe heet het plan?")
    terminal.wait("> ")
    terminal.child.send(f"Samen{typed}verder".encode("utf-8", "surrogateescape"))
    terminal.type("")
    terminal.wait("Wat hebt u ervan geleerd?" if "\udcff" not in typed else "niet te lezen")
    terminal.wait("> ")
    terminal.type("\x15:stop")
    assert terminal.end() == 0
    title = read_plan(tmp_path / "plan.yaml").plan.plan.titel
    assert title is None or not re.search(r"[\x00-\x1f\x7f-\x9f]", title)


@LOOKS
@pytest.mark.parametrize("columns", [40, 60])
def test_on_a_narrow_terminal_no_line_of_the_wizard_is_broken_by_it(
    tmp_path: Path, columns: int, look: tuple[str, ...]
) -> None:
    terminal = start(tmp_path, *look, columns=columns)
    for words, typed in NARROW:
        terminal.wait(words)
        terminal.wait("> ")
        terminal.type(typed)
    assert terminal.end() == 0
    lines = [line.rstrip() for line in terminal.seen.split("\n") if "> " not in line]
    assert max(map(len, lines)) <= columns, max(lines, key=len)


@pytest.mark.parametrize("columns", [40, 60, 80])
def test_on_a_narrow_terminal_no_line_of_status_is_broken_by_it(tmp_path: Path, columns: int) -> None:
    plan = str(ROOT / "examples" / "kleindorp" / "plan.yaml")
    terminal = Terminal(tmp_path, command=(*PROGRAM, "status", plan), columns=columns)
    assert terminal.end() == 0
    # a command stays on one line, so that it can be copied
    lines = [line.rstrip() for line in terminal.seen.split("\n") if "armoedeplan " not in line and plan not in line]
    assert max(map(len, lines)) <= columns, max(lines, key=len)
    assert ("kern 18/23" in terminal.seen) is (columns < 80)


@LOOKS
@pytest.mark.parametrize("spoiled", ["read-only", "gone"])
def test_an_undo_that_cannot_be_saved_waits_and_loses_nothing(
    tmp_path: Path, spoiled: str, look: tuple[str, ...]
) -> None:
    folder = tmp_path / "map"
    folder.mkdir()
    plan = folder / "plan.yaml"
    plan.write_text(PLAN, encoding="utf-8")
    terminal = Terminal(folder, *look, command=(*AS_ORDINARY_USER, *PROGRAM, "wizard", "plan.yaml"))
    for typed in ("=terugblik.resultaten", "Drie"):
        terminal.wait("> ")
        terminal.type(typed)
    terminal.wait("3. Drie")
    terminal.wait("> ")
    plan.chmod(0o400) if spoiled == "read-only" else plan.unlink()
    terminal.type(":herstel")
    terminal.wait("Wat wilt u doen?")
    terminal.wait("> ")
    if spoiled == "read-only":
        plan.chmod(0o600)
    terminal.type("1")
    terminal.wait("is weer weg bij Resultaten")
    terminal.wait("> ")
    terminal.type(":stop")
    assert terminal.end() == 0
    assert plan.read_text(encoding="utf-8") == PLAN
