"""A short form of `benchmarks/endure.py`: a few commands that write, struck a few times in each way."""

import subprocess
import sys
from pathlib import Path

import pytest
from enduring.looking import Course, State, faults_at_once, laid_out, litter, torn
from enduring.running import Ran
from enduring.scenes import SCENES
from support.program import ROOT

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="the harness uses fork and files in memory of Linux")
ENDED_WELL = Ran(0, "Gewijzigd: plan.titel\n", 0.1, 4)
BEFORE: State = {"a": b"oud", "b": b"oud"}
AFTER: State = {"a": b"nieuw", "b": b"nieuw"}


def endure(*arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, str(ROOT / "benchmarks" / "endure.py"), *arguments]
    return subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False, timeout=900)


def test_commands_that_are_struck_leave_whole_files_and_lose_nothing() -> None:
    scenes = [f"--scene={name}" for name in ("zet", "maak", "importeer aanbod", "migreer", "uitpakken")]
    parts = ("kill", "ctrl-c", "alleen-lezen", "map-weg", "klok")
    ran = endure(*parts, "--trials", "5", *scenes)
    assert not ran.returncode, ran.stdout + ran.stderr
    assert [part for part in parts if f"| {part} | 5 | 0 |" not in ran.stdout] == []


def test_twenty_processes_that_write_in_one_plan_lose_nothing() -> None:
    ran = endure("samen", "--trials", "40")
    assert "| samen | 40 | 0 |" in ran.stdout, ran.stdout + ran.stderr


def course(*, parts: bool = False) -> Course:
    return Course(SCENES["zet"]._replace(parts=parts), BEFORE, AFTER, AFTER, ENDED_WELL, ENDED_WELL)


@pytest.mark.parametrize(
    ("now", "found"),
    [
        (BEFORE, ""),
        (AFTER, ""),
        ({"a": b"nie", "b": b"oud"}, "a is niet de oude en niet de nieuwe"),
        ({"a": b"oud"}, "b is niet de oude en niet de nieuwe"),
        ({"a": b"nieuw", "b": b"oud"}, "deels oud, deels nieuw: b is oud"),
    ],
)
def test_a_torn_file_and_a_mixed_set_are_found(now: State, found: str) -> None:
    assert "".join(torn(course(), now)) == found


def test_files_that_are_whole_by_themselves_may_be_of_both() -> None:
    assert list(torn(course(parts=True), {"a": b"nieuw", "b": b"oud"})) == []


def test_where_each_paper_stands_alone_those_that_are_named_must_be_there(tmp_path: Path) -> None:
    place = laid_out(tmp_path / "proef", {"a": b"nieuw", "b": b"oud"})
    said = "Gewijzigd: a\n"
    assert list(faults_at_once(course(), place, ENDED_WELL._replace(said=said), apart=True)) == []
    said += "Gewijzigd: b\n"
    assert list(faults_at_once(course(), place, ENDED_WELL._replace(said=said), apart=True)) == [
        "zei “Gewijzigd:”, en mist b"
    ]


def test_what_was_told_as_kept_and_is_not_there_is_found(tmp_path: Path) -> None:
    place = laid_out(tmp_path / "proef", BEFORE)
    assert list(faults_at_once(course(), place, ENDED_WELL)) == ["zei “Gewijzigd:”, en mist a, b"]
    assert list(faults_at_once(course(), place, ENDED_WELL._replace(said=""))) == []


def test_a_traceback_and_what_lies_around_are_found(tmp_path: Path) -> None:
    place = laid_out(tmp_path / "proef", BEFORE)
    said = Ran(1, "Traceback (most recent call last):", 0.1, 0)
    assert "zegt Traceback" in next(faults_at_once(course(), place, said))
    (place.folder / ".armoedeplan-0badcafe-1-aaaaaaaa").touch()
    (place.temporary / "iets").touch()
    assert litter(place) == [".armoedeplan-0badcafe-1-aaaaaaaa", "iets"]
