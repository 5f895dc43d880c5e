"""Who stops a command with Ctrl-C hears in one line what was written, and what was not."""

import os
import signal
import sys
from pathlib import Path
from typing import Any

import pytest
from support.badinput import SOUND
from support.forked import Forked, Hook, forked
from support.program import contents, run
from support.registrations import PLAN, registrations_csv

from armoedeplan import write_log

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="the trials are forks")
NOTHING = "Gestopt. Er is niets gewijzigd.\n"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    # a fork would take along what tests in this process wrote before
    monkeypatch.setattr(write_log, "_WRITES", {})
    made = tmp_path / "hier"
    made.mkdir()
    for name in ("a.yaml", "b.yaml"):
        (made / name).write_text(SOUND, encoding="utf-8")
    return made


def at(event: str, name: str) -> Hook:
    """Give a hook that presses Ctrl-C when something first happens to a file of this name."""
    pressed: list[str] = []

    def hook(found: str, arguments: tuple[Any, ...]) -> None:
        if found == event and not pressed and any(str(one).endswith(name) for one in arguments[:2]):
            pressed.append(name)
            os.kill(os.getpid(), signal.SIGINT)

    return hook


def stopped(folder: Path, event: str, name: str, *line: str) -> Forked:
    ran = forked(line, folder, at(event, name))
    assert ran.code == 130, ran
    return ran


@pytest.mark.parametrize(
    "line",
    [
        ("maak", "a.yaml", "--alles"),
        ("controleer", "a.yaml"),
        ("status", "a.yaml"),
        ("exporteer", "aanbod", "a.yaml"),
        ("zet", "a.yaml", "plan.titel", "Anders"),
    ],
    ids=lambda line: line[0],
)
def test_before_anything_was_written_nothing_was_changed(line: tuple[str, ...], folder: Path) -> None:
    before = contents(folder)
    assert stopped(folder, "open", "a.yaml", *line).said == NOTHING
    assert contents(folder) == before


def test_what_was_made_before_is_told(folder: Path) -> None:
    said = stopped(folder, "open", "b.yaml", "maak", "a.yaml", "b.yaml", "--uit", "uit").said
    made = Path("uit", "a")
    assert set(said.splitlines()) == {
        f"Gemaakt: {made / 'beleidsplan.md'}",
        "a: 1 gemaakt",
        f"Gestopt. Dit was al geschreven: {made}.",
    }
    assert contents(folder / "uit").keys() == {"a", "a/.gemaakt.json", "a/beleidsplan.md"}


def test_a_set_that_was_being_put_in_place_is_whole_and_told(folder: Path) -> None:
    said = stopped(folder, "os.rename", "documenten", "maak", "a.yaml").said
    assert "Gemaakt: documenten/beleidsplan.md" in said
    assert "Gestopt. Dit was al geschreven: documenten." in said
    assert (folder / "documenten" / "beleidsplan.md").exists()


def test_of_a_plan_that_was_being_saved_it_is_said_to_look(folder: Path) -> None:
    said = stopped(folder, "os.rename", "a.yaml", "zet", "a.yaml", "plan.titel", "Anders").said
    assert said == "Gestopt. Kijk na of dit is gewijzigd, want het opslaan was bezig: a.yaml.\n"


@pytest.mark.parametrize("form", ["PDF", "Docx", " HTML"])
def test_a_form_may_have_capitals(form: str, folder: Path) -> None:
    ran = run("maak", "a.yaml", "--als", form, "--document", "Werkblad", folder=folder)
    assert (ran.code, ran.err) == (0, "")
    assert Path(ran.lines[0]).name == f"werkblad.{form.strip().lower()}"


@pytest.mark.parametrize(
    ("command", "given", "meant"),
    [("maak", "word", "docx"), ("maak", "Word", "docx"), ("maak", "pfd", "pdf"), ("exporteer aanbod", "excel", "xlsx")],
)
def test_a_form_by_another_name_gets_the_one_that_is_meant(command: str, given: str, meant: str, folder: Path) -> None:
    ran = run(*command.split(), "a.yaml", "--als", given, folder=folder)
    assert (ran.code, f"Bedoelt u {meant}?" in ran.err) == (2, True)
    assert run(*command.split(), "a.yaml", "--als", meant.upper(), folder=folder).code == 0


def test_ctrl_c_while_a_compiled_part_is_loaded_is_no_missing_part(folder: Path) -> None:
    (folder / "plan.yaml").write_text(PLAN, encoding="utf-8")
    (folder / "r.csv").write_text(registrations_csv(40), encoding="utf-8")
    before = contents(folder)

    class Stopped:
        def find_spec(self, name: str, *_: object) -> None:
            if name == "highspy._core":
                raise ImportError("initialization failed") from KeyboardInterrupt()

    def stop(event: str, _: object) -> None:
        if event == "open" and not any(isinstance(finder, Stopped) for finder in sys.meta_path):
            for name in [name for name in sys.modules if name.startswith("highspy")]:
                del sys.modules[name]
            sys.meta_path.insert(0, Stopped())

    ran = forked(("importeer", "ervaring", "r.csv", "plan.yaml", "--ja"), folder, stop)
    assert (ran.code, ran.said.endswith(NOTHING)) == (130, True), ran
    assert contents(folder) == before
