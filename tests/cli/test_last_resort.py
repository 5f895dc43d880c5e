"""What nobody foresaw is told in Dutch, with what was being done; the traceback goes to a file, and only when asked."""

import errno
import os
import re
import shutil
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from support.forked import Forked, Hook, forked
from support.program import ROOSENDAAL, run

from armoedeplan.cli.last_resort import asked_line

QUOTED = "de heer Jansen uit de Kerkstraat"
STUCK = "Fout: Het programma liep vast op iets wat het niet verwachtte (ValueError)"


def failing(event: str, name: str, failure: Callable[[str], BaseException]) -> Hook:
    """Give a hook that fails where Python does something with a file of a certain name."""

    def hook(at: str, given: tuple[Any, ...]) -> None:
        if at == event and given and isinstance(given[0], (str, bytes)) and name in os.fsdecode(given[0]):
            raise failure(os.fsdecode(given[0]))

    return hook


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    place = tmp_path / "werk"
    place.mkdir()
    shutil.copy(ROOSENDAAL, place / "plan.yaml")
    return place


def stuck(folder: Path, *line: str) -> Forked:
    """Run a command in which the program fails on words of a plan, which stand in the error."""
    return forked(line, folder, failing("open", "beleidsplan.md.j2", lambda _: ValueError(QUOTED)))


def test_a_fault_of_the_program_is_two_lines_and_a_code_of_its_own(folder: Path) -> None:
    ran = stuck(folder, "maak", "plan.yaml", "beleidsplan")
    told, advice = ran.said.splitlines()
    assert told == STUCK
    assert advice.startswith("    Doe dezelfde opdracht nog eens met --foutopsporing erachter, en meld de fout bij ")
    assert ran.code == 70


@pytest.mark.parametrize("line", [("--foutopsporing", "maak", "plan.yaml"), ("maak", "plan.yaml", "--foutopsporing")])
def test_the_advice_gives_a_file_with_the_place_in_the_code_and_nothing_of_the_plan(
    line: tuple[str, ...], folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(folder.parent))
    ran = stuck(folder, *line)
    found = re.search(r"staat in (\S+)\. Er staat niets uit uw plan in\.", ran.said)
    assert found
    written = Path(found[1])
    trace = written.read_text(encoding="utf-8")
    assert ran.said.startswith(STUCK)
    assert ran.code == 70
    assert trace.startswith("armoedeplan ")
    assert "\nopdracht: --foutopsporing maak\n" in trace or "\nopdracht: maak --foutopsporing\n" in trace
    assert re.search(r"armoedeplan/render/\w+\.py, regel \d+, in ", trace)
    assert "\nValueError: (de woorden van deze fout zijn weggelaten" in trace
    for private in (QUOTED, "plan.yaml", "Roosendaal", str(folder), str(Path.home())):
        assert private not in trace
    assert written.stat().st_mode & 0o077 == 0


def test_a_variable_asks_for_the_same(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(folder.parent))
    monkeypatch.setenv("ARMOEDEPLAN_FOUTOPSPORING", "1")
    assert "Waar het misging, staat in " in stuck(folder, "maak", "plan.yaml").said
    assert len(list(folder.parent.glob("armoedeplan-fout-*.txt"))) == 1


@pytest.mark.parametrize(
    ("event", "name", "number", "said"),
    [
        ("open", "beleidsplan.md.j2", errno.EIO, r".*beleidsplan\.md\.j2 is niet te lezen: de schijf geeft een fout"),
        ("open", "beleidsplan.md.j2", errno.EACCES, r".*beleidsplan\.md\.j2 is niet te lezen: u hebt er geen rechten"),
        ("open", "beleidsplan.md.j2", errno.EPROTO, r".* is niet te lezen: het systeem meldt “Protocol error”"),
        ("os.mkdir", "uit", errno.ENOSPC, r"Opslaan van .*uit lukt niet: de schijf is vol"),
    ],
)
def test_the_system_is_told_with_what_was_done_the_path_and_its_word(
    event: str, name: str, number: int, said: str, folder: Path
) -> None:
    hook = failing(event, name, lambda path: OSError(number, os.strerror(number), path))
    ran = forked(["maak", "plan.yaml", "beleidsplan", "--uit", "uit"], folder, hook)
    assert re.match(f"Fout: {said}", ran.said)
    assert ran.code == 2


def test_the_option_is_taken_anywhere_but_behind_two_dashes() -> None:
    assert asked_line(["maak", "--foutopsporing", "x"]) == ["--foutopsporing", "maak", "x"]
    assert asked_line(["zet", "--", "--foutopsporing"]) == ["zet", "--", "--foutopsporing"]
    assert asked_line(["status"]) == ["status"]


def test_without_a_fault_the_option_changes_nothing(folder: Path) -> None:
    plain = run("status", "plan.yaml", folder=folder)
    assert run("status", "plan.yaml", "--foutopsporing", folder=folder) == plain


@pytest.mark.parametrize("asked", ["--version", "--help", "-h"])
def test_beside_the_option_what_the_program_itself_tells_is_told(tmp_path: Path, asked: str) -> None:
    plain = run(asked, folder=tmp_path)
    assert plain.code == 0
    assert plain.out
    assert run("--foutopsporing", asked, folder=tmp_path) == run(asked, "--foutopsporing", folder=tmp_path) == plain
