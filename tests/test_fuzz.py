"""A short fuzz: some inputs of every kind, through the same harness as the long one of `benchmarks/fuzz.py`."""

import os
import subprocess
import sys
from collections.abc import Sequence
from functools import cache
from pathlib import Path

import pytest
from fuzzing.kinds import KINDS, Kind, make_input, write_input
from fuzzing.seeds import Files
from support.program import ROOT, run
from support.repetition import repetitions

pytestmark = pytest.mark.skipif(
    sys.platform != "linux", reason="the harness uses fork, and limits and figures of Linux"
)
NUMBER = repetitions(250, 6000)


def fuzz(*arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, str(ROOT / "benchmarks" / "fuzz.py"), *arguments]
    return subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False, timeout=600)


@cache
def _seeds(kind: str) -> Sequence[Files]:
    return KINDS[kind].seeds()


def test_no_input_of_any_kind_harms(tmp_path: Path) -> None:
    ran = fuzz("--number", str(NUMBER), "--every", "0", "--jobs", "1", "--keep", str(tmp_path))
    assert not ran.returncode, ran.stdout + ran.stderr
    assert all(f"| {kind} |" in ran.stdout for kind in KINDS)


@pytest.mark.parametrize(
    ("reading", "told"),
    [
        ("good", "aangenomen"),
        ("refused", "geweigerd"),
        ("wordless", "bevinding een weigering zonder woorden"),
        ("traceback", "bevinding ValueError in"),
        ("hang", "bevinding meer dan"),
        ("crash", "bevinding het proces eindigt met SIGABRT"),
        ("memory", "bevinding MemoryError in"),
        ("broken", "stuk ZeroDivisionError in"),
        ("crash_inside", "stuk het proces eindigt met SIGABRT"),
    ],
)
def test_what_comes_of_each_input_is_told_whatever_it_did_to_the_process(reading: str, told: str) -> None:
    said = _said_of_readings()[reading]
    assert [line.startswith(f"{number} {told}") for number, line in enumerate(said)] == [True] * 3, said


@cache
def _said_of_readings() -> dict[str, list[str]]:
    """Give what is told of three inputs for each way in which a reading can end, out of one process."""
    folders = os.pathsep.join(str(ROOT / one) for one in ("benchmarks", "tests", "."))
    ran = subprocess.run(
        [sys.executable, "-m", "support.fuzzed"],
        env={**os.environ, "PYTHONPATH": folders}, capture_output=True, text=True, check=False, timeout=300,
    )  # fmt: skip
    said: dict[str, list[str]] = {}
    for line in ran.stdout.splitlines():
        name, _, told = line.partition(" ")
        said.setdefault(name, []).append(told)
    return said


def test_the_real_commands_take_good_inputs(tmp_path: Path) -> None:
    def said(line: str, name: str, kind: Kind) -> str:
        folder = tmp_path / line.replace("/", " ")
        folder.mkdir()
        for needed, data in kind.needs.items():
            (folder / needed).write_bytes(data)
        path = write_input(_seeds(name)[0], folder, folder=kind.folder)
        ran = run(*(path.name if word == "IN" else word for word in line.split()), folder=folder)
        return "" if ran.code == 0 else ran.err

    lines = {
        line: (name, kind)
        for name, kind in KINDS.items()
        for line in kind.commands
        if "docx" not in line and "pdf" not in line
    }
    assert {line: said(line, *of_kind) for line, of_kind in lines.items()} == dict.fromkeys(lines, "")


def test_an_input_that_was_kept_is_read_again(tmp_path: Path) -> None:
    (tmp_path / "lijst.csv").write_text("Organisatie\nDe Brug\n", encoding="utf-8")
    ran = fuzz("--kind", "lijst", "--input", str(tmp_path / "lijst.csv"))
    assert "| lijst | 1 | 1 | 0 | 0 | 1 | 0 |" in ran.stdout


@pytest.mark.parametrize("kind", KINDS)
def test_a_seed_and_a_number_give_the_same_input_each_time(kind: str) -> None:
    seeds = _seeds(kind)
    some = [make_input(kind, 3, number, seeds) for number in range(20)]
    assert some == [make_input(kind, 3, number, seeds) for number in range(20)]
    assert some != [make_input(kind, 4, number, seeds) for number in range(20)]
