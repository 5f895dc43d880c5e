"""An editor of one's own, as `EDITOR` names it: found without harm, and waited for also when it opens a window."""

import sys
from pathlib import Path

import pytest
from support.terminal import Terminal
from support.windows import played

from armoedeplan.plan.making import make_plan
from armoedeplan.plan.plan_of_text import read_plan
from armoedeplan.terminal.editor import edit_text
from armoedeplan.wizard.screen import EditorFailed

ASKS = "Druk op Enter als u klaar bent."
TITLE = "Samen uit de armoede"
PATIENT = """
import sys
from armoedeplan.__main__ import main
from armoedeplan.terminal import editor
editor._AT_ONCE = float(sys.argv.pop(1))
main()
"""
"""The program, in which an editor comes back at once that does so within so many seconds: no test waits for a clock."""


def with_an_editor(folder: Path, does: str, at_once: float) -> Terminal:
    """Ask for an editor at the title of a new plan. does: what the editor does, a script of the shell."""
    editor = folder / "venster"
    editor.write_text(f"#!/bin/sh\n{does}\n", encoding="utf-8")
    editor.chmod(0o755)
    list(make_plan(folder / "plan.yaml", "Elzenrade"))
    private = folder / "tmp"
    private.mkdir()
    terminal = Terminal(
        folder,
        variables={"VISUAL": str(editor), "TMPDIR": str(private)},
        command=(sys.executable, "-c", PATIENT, str(at_once), "wizard", "plan.yaml", "--eenvoudig"),
    )
    terminal.answer("Vanaf wanneer?", "=plan.titel")
    terminal.answer("Hoe heet het plan?", ":editor")
    return terminal


@pytest.mark.parametrize("saved", [True, False])
def test_one_that_opens_a_window_and_comes_back_is_waited_for(tmp_path: Path, *, saved: bool) -> None:
    terminal = with_an_editor(tmp_path, 'printf %s "$1" > welk', at_once=3600)
    terminal.wait("De tekstverwerker is al terug, en de tekst is niet gewijzigd.")
    terminal.wait("code --wait")
    terminal.wait(ASKS)
    window = Path((tmp_path / "welk").read_text(encoding="utf-8"))
    before = read_plan(tmp_path / "plan.yaml").plan.plan.titel
    if saved:
        window.write_text(f"{TITLE}\n", encoding="utf-8")
    terminal.type("")
    terminal.wait("> ")
    terminal.type(":stop")
    assert terminal.end() == 0
    assert read_plan(tmp_path / "plan.yaml").plan.plan.titel == (TITLE if saved else before)
    assert not window.exists()


@pytest.mark.parametrize(("does", "at_once"), [('printf "Anders" > "$1"', 3600), (":", 0)], ids=["saved", "slow"])
def test_one_that_saved_or_took_its_time_is_not_asked_about(tmp_path: Path, does: str, at_once: float) -> None:
    terminal = with_an_editor(tmp_path, does, at_once)
    terminal.wait("> ")
    terminal.type(":stop")
    assert terminal.end() == 0
    assert ASKS not in terminal.seen


def test_on_windows_a_file_of_that_name_in_the_current_folder_is_no_editor(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "code.CMD").write_text('#!/bin/sh\nprintf Kwaad > "$1"\n', encoding="utf-8")
    (tmp_path / "code.CMD").chmod(0o755)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PATH", ".")
    monkeypatch.delenv("VISUAL", raising=False)
    for name in ("code --wait", "code.CMD"):
        monkeypatch.setenv("EDITOR", name)
        with played(), pytest.raises(EditorFailed, match="start niet: dit programma is niet gevonden"):
            edit_text("zoals het was")


@pytest.mark.parametrize("name", ["code --wait", "code.cmd --wait", "{folder}/code --wait"])
def test_on_windows_a_script_on_the_path_is_an_editor(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    (tmp_path / "code.cmd").write_text('#!/bin/sh\nprintf Goed > "$2"\n', encoding="utf-8")
    (tmp_path / "code.cmd").chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setenv("PATHEXT", ".EXE;.cmd")
    monkeypatch.delenv("VISUAL", raising=False)
    monkeypatch.setenv("EDITOR", name.format(folder=tmp_path))
    with played():
        assert edit_text("zoals het was") == "Goed"
