"""Every command on a system that lacks what Linux and macOS have, on consoles of Windows, and without a home."""

import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest
from support import workplace
from support.paths import LINES
from support.program import ROOT, VOORBEELDSTAD, calm, environment

KEEPING = ("wizard", "maak", "voorbeelden", "lessen", "status", "nieuw", "zet", "sjabloon controleer")
"""The commands that keep something in the home of a user, or look there."""
WORKING = frozenset({
    "wizard", "nieuw", "zet", "herstel", "status", "controleer", "privacy", "aanbod", "advies", "maak", "uitleg",
    "voorbeelden", "lessen", "vergelijk", "migreer", "verschil", "uitpakken", "schema", "sjabloon lijst",
    "sjabloon kopieer", "sjabloon controleer", "importeer aanbod", "exporteer aanbod", "exporteer werkboek",
    "exporteer deelbaar", "--help", "controleer --formaat json",
})  # fmt: skip
"""The commands that do their work in this folder; the others say what it lacks."""


class Came(NamedTuple):
    """What came of a command."""

    code: int
    said: str
    fell: str


@pytest.fixture
def open_folder() -> Iterator[Path]:
    """Give a folder that a user whom nobody knows may enter: those of pytest are closed."""
    with tempfile.TemporaryDirectory(prefix="armoedeplan-tests-") as name:
        Path(name).chmod(0o755)
        yield Path(name)


def came(place: Path, how: str, encoding: str, *names: str) -> dict[str, Came]:
    """Run commands on a system; give what came of each."""
    folder = place / "werk"
    workplace.fill(folder)
    shutil.copy(VOORBEELDSTAD, folder / "plan.yaml")
    shutil.rmtree(folder / "huisstijl")
    program = ROOT / "tests" / "support" / "bare_system.py"
    variables = {"PYTHONPATH": os.pathsep.join((str(ROOT), str(ROOT / "tests")))}
    line = [sys.executable, str(program), how, encoding, str(place / "uit.json"), *names]
    done = subprocess.run(line, cwd=folder, env=environment(variables), capture_output=True, text=True, check=False)
    if done.stderr.strip() == "cannot":
        pytest.skip("this system does not let a user keep one power of root")
    assert (done.returncode, done.stderr) == (0, "")
    told = json.loads((place / "uit.json").read_text(encoding="utf-8"))
    return {name: Came(*values) for name, values in told.items()}


@pytest.mark.parametrize(
    ("how", "encoding", "names"),
    [("blocked", "cp1252", ()), ("homeless", "cp850", ()), ("closed_home", "cp850", KEEPING)],
    ids=["blocked", "homeless", "closed_home"],
)
def test_every_command_does_its_work_or_says_why_not(
    how: str, encoding: str, names: tuple[str, ...], open_folder: Path
) -> None:
    done = came(open_folder, how, encoding, *names)
    assert {name: one.fell for name, one in done.items() if one.fell} == {}
    assert {name for name, one in done.items() if one.code not in {0, 1, 2} or not calm(one.said)} == set()
    assert sorted(WORKING & {name for name, one in done.items() if one.code}) == []
    assert names or len(done) >= len(LINES)
