"""The quick tier leaves out what starts a process or takes long, and nothing else; the whole leaves out nothing."""

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
LONG = """
import time
from functools import cache

def work(seconds):
    end = time.process_time() + seconds
    while time.process_time() < end:
        try:
            sum(range(1000))
        except Exception:
            pass

@cache
def shared():
    work(0.8)

def test_short():
    pass

def test_long():
    work(3)

def test_after_a_long_one():
    shared()

def test_of_what_is_there():
    shared()

def test_long_too():
    work(0.8)

def test_that_waits():
    time.sleep(0.8)
"""


@pytest.fixture
def project(tmp_path: Path) -> Path:
    (tmp_path / "tests").mkdir()
    (tmp_path / "tests" / "conftest.py").write_bytes((ROOT / "tests" / "conftest.py").read_bytes())
    (tmp_path / "tests" / "test_some.py").write_text(TESTS, encoding="utf-8")
    (tmp_path / "pytest.ini").write_text("[pytest]\ntestpaths = tests\n", encoding="utf-8")
    return tmp_path


def outcome(project: Path, *arguments: str, profile: str) -> str:
    command = [sys.executable, "-m", "pytest", "-p", "no:randomly", "-rs", *arguments]
    # as what a shell starts in the background
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        ran = subprocess.run(
            command, cwd=project, env=environment({"EXPECTED": profile}), capture_output=True, text=True, check=False
        )
    finally:
        signal.signal(signal.SIGINT, before)
    return ran.stdout.strip().splitlines()[-1]


@pytest.mark.parametrize("arguments", [(), ("-n", "2"), ("tests/test_some.py", "--quick")], ids=["one", "two", "named"])
def test_pytest_alone_skips_what_goes_to_start_a_process(arguments: tuple[str, ...], project: Path) -> None:
    assert "2 passed, 3 skipped" in outcome(project, *arguments, profile="quick")


@pytest.mark.parametrize("arguments", [("--whole",), ("--whole", "-n", "2"), ("tests/test_some.py",)], ids=" ".join)
def test_the_whole_and_what_is_named_are_run(arguments: tuple[str, ...], project: Path) -> None:
    assert "5 passed" in outcome(project, *arguments, profile="ci")


def test_pytest_alone_stops_what_takes_long_and_knows_it_the_next_time(project: Path) -> None:
    (project / "tests" / "test_some.py").write_text(LONG, encoding="utf-8")
    assert "4 passed, 2 skipped" in outcome(project, profile="quick")
    kept = project / ".pytest_cache" / "v" / "armoedeplan" / "long"
    assert kept.read_text(encoding="utf-8").count("test_long") == 2
    assert "4 passed, 2 skipped" in outcome(project, profile="quick")


def test_the_whole_runs_what_takes_long_and_forgets_what_no_longer_does(project: Path) -> None:
    (project / "tests" / "test_some.py").write_text(LONG, encoding="utf-8")
    assert "4 passed, 2 skipped" in outcome(project, profile="quick")
    (project / "tests" / "test_some.py").write_text(LONG.replace("work(3)", "work(0)"), encoding="utf-8")
    assert "6 passed" in outcome(project, "--whole", profile="ci")
    kept = project / ".pytest_cache" / "v" / "armoedeplan" / "long"
    assert kept.read_text(encoding="utf-8").count("test_long") == 1
