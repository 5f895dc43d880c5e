"""The quick tier leaves out what starts a process, is marked slow, or is one of many cases; the whole runs all.

The deep tier repeats more.
"""

import signal
import subprocess
import sys
from pathlib import Path

import pytest
from support.program import ROOT, environment

TESTS = """
import os, signal, subprocess, sys
import pytest
from hypothesis import given, settings, strategies

def start():
    try:
        return subprocess.run([sys.executable, "-c", ""]).returncode
    except Exception:
        return 0

@pytest.fixture(scope="module")
def made():
    return start()

def test_that_starts_a_process():
    assert start() == 0

def test_that_forks():
    if not os.fork():
        os._exit(0)

def test_with_what_a_process_made(made):
    assert made == 0

def test_of_a_call():
    assert settings.get_current_profile_name() == os.environ["EXPECTED"]

def test_that_ctrl_c_is_heard():
    assert signal.getsignal(signal.SIGINT) is signal.default_int_handler
"""
MANY = """
import time
import pytest

@pytest.mark.parametrize("number", range(101))
def test_of_many_cases(number):
    assert number in (0, 100), "a case that the quick tier leaves out"

@pytest.mark.parametrize("number", range(2))
def test_of_two_cases(number):
    pass

@pytest.mark.slow
def test_that_is_marked():
    raise AssertionError("slow")

def test_that_takes_long():
    end = time.process_time() + 0.4
    while time.process_time() < end:
        pass

def test_that_waits():
    time.sleep(0.4)
"""

REPEATED = """
import os
import pytest
from hypothesis import settings
from support.repetition import repetitions

@pytest.mark.parametrize("number", range(repetitions(2, 5)))
def test_of_what_differs(number):
    assert settings.get_current_profile_name() == os.environ["EXPECTED"]
"""


@pytest.fixture
def project(tmp_path: Path) -> Path:
    (tmp_path / "tests" / "support").mkdir(parents=True)
    ours = (ROOT / "tests" / "conftest.py").read_text(encoding="utf-8")
    # what takes long is known by less, so that it takes no longer
    assert "\n_SECONDS = 1.0\n" in ours
    (tmp_path / "tests" / "conftest.py").write_text(
        ours.replace("\n_SECONDS = 1.0\n", "\n_SECONDS = 0.3\n"), encoding="utf-8"
    )
    for name in ("skipped.py", "repetition.py"):
        (tmp_path / "tests" / "support" / name).write_bytes((ROOT / "tests" / "support" / name).read_bytes())
    (tmp_path / "tests" / "test_some.py").write_text(TESTS, encoding="utf-8")
    (tmp_path / "pytest.ini").write_text("[pytest]\ntestpaths = tests\nmarkers = slow\n", encoding="utf-8")
    return tmp_path


def outcome(project: Path, *arguments: str, profile: str) -> str:
    return lines(project, *arguments, profile=profile)[-1]


def lines(project: Path, *arguments: str, profile: str) -> list[str]:
    command = [sys.executable, "-m", "pytest", "-p", "no:randomly", "-rs", *arguments]
    # as what a shell starts in the background
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        ran = subprocess.run(
            command, cwd=project, env=environment({"EXPECTED": profile}), capture_output=True, text=True, check=False
        )
    finally:
        signal.signal(signal.SIGINT, before)
    return ran.stdout.strip().splitlines()


@pytest.mark.parametrize(
    "arguments", [(), ("-n", "1"), ("tests/test_some.py", "--quick")], ids=["one", "told", "named"]
)
def test_pytest_alone_skips_what_goes_to_start_a_process(arguments: tuple[str, ...], project: Path) -> None:
    assert "2 passed, 3 skipped" in outcome(project, *arguments, profile="quick")


@pytest.mark.parametrize("arguments", [("--whole",), ("--whole", "-n", "1"), ("tests/test_some.py",)], ids=" ".join)
def test_the_whole_and_what_is_named_are_run(arguments: tuple[str, ...], project: Path) -> None:
    assert "5 passed" in outcome(project, *arguments, profile="ci")


@pytest.mark.parametrize(
    ("arguments", "repeated"), [(("--whole",), 2), (("--deep",), 5), (("--deep", "-n", "1"), 5)], ids=str
)
def test_the_deep_tier_repeats_more(arguments: tuple[str, ...], repeated: int, project: Path) -> None:
    (project / "tests" / "test_some.py").write_text(REPEATED, encoding="utf-8")
    profile = "deep" if "--deep" in arguments else "ci"
    assert f"{repeated} passed" in outcome(project, *arguments, profile=profile)


@pytest.mark.parametrize("arguments", [(), ("-n", "2")], ids=["one", "two"])
def test_pytest_alone_runs_some_cases_and_nothing_marked_and_names_what_takes_long(
    arguments: tuple[str, ...], project: Path
) -> None:
    (project / "tests" / "test_some.py").write_text(MANY, encoding="utf-8")
    *said, last = lines(project, *arguments, profile="quick")
    # one process of several does not say how many cases another left out
    assert "6 passed" in last
    assert "failed" not in last
    named = [line for line in said if "mark it slow" in line]
    assert len(named) == 1
    assert named[0].endswith("tests/test_some.py::test_that_takes_long")


def test_the_whole_runs_every_case_and_what_is_marked(project: Path) -> None:
    (project / "tests" / "test_some.py").write_text(MANY, encoding="utf-8")
    said = lines(project, "--whole", profile="ci")
    assert "100 failed, 6 passed" in said[-1]
    assert not any("mark it slow" in line for line in said)


def test_as_many_cases_as_are_asked_for_are_run(project: Path) -> None:
    (project / "tests" / "test_some.py").write_text(MANY, encoding="utf-8")
    assert "4 passed, 102 deselected" in lines(project, "--cases", "1", profile="quick")[-1]
    assert "99 failed, 6 passed, 1 deselected" in lines(project, "--cases", "1000", profile="quick")[-1]
