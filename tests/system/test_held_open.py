"""A file that Word, OneDrive or a virus scanner has open: waited for a little, and then told by its name."""

import errno
import os
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

if sys.platform != "linux":
    pytest.skip("Windows is played with locks of Linux", allow_module_level=True)

from support import windows

from armoedeplan.output.overwriting import JOURNAL
from armoedeplan.output.writing import Rule, write_file, write_set
from armoedeplan.saving.bounded_read import digest, read_whole
from armoedeplan.saving.save import save
from armoedeplan.saving.system_errors import SaveRefused
from armoedeplan.system import replacing, which_system

FIRST = [("a.md", b"a"), ("beelden/b.svg", b"b"), ("c.docx", b"c")]
SECOND = [("a.md", b"aa"), ("beelden/b.svg", b"bb"), ("c.docx", b"cc")]
IT_IS_OPEN = "een ander programma heeft het bestand open"


def texts(folder: Path) -> dict[str, bytes]:
    """Give what is in a folder."""
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


class Clock:
    """A clock that only goes when somebody waits."""

    def __init__(self) -> None:
        self.pauses: list[float] = []

    def monotonic(self) -> float:
        return sum(self.pauses)

    def sleep(self, seconds: float) -> None:
        self.pauses.append(seconds)


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    found = Clock()
    monkeypatch.setattr(replacing, "time", found)
    return found


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    path = tmp_path / "plan.yaml"
    path.write_bytes(b"oud")
    return path


Fails = Callable[[int, int, str], None]


@pytest.fixture
def fails(monkeypatch: pytest.MonkeyPatch) -> Iterator[Fails]:
    """Let `os.replace` fail so many times, with a number of Windows, for a file of that name."""
    real = os.replace

    def failing(times: int, winerror: int, name: str) -> None:
        left = [None] * times

        def replace(source: Path, target: Path) -> None:
            if Path(target).name == name and left:
                left.pop()
                raise windows.refused(winerror, source)
            real(source, target)

        monkeypatch.setattr(os, "replace", replace)

    yield failing
    monkeypatch.setattr(os, "replace", real)


@pytest.mark.parametrize("winerror", [5, 32, 33])
def test_a_plan_that_another_program_lets_go_is_saved(plan: Path, clock: Clock, fails: Fails, winerror: int) -> None:
    fails(4, winerror, "plan.yaml")
    save(plan, b"nieuw", read=digest(b"oud"))
    assert plan.read_bytes() == b"nieuw"
    assert clock.pauses == sorted(clock.pauses)
    assert len(clock.pauses) == 4


@pytest.mark.parametrize("winerror", [5, 32, 33])
def test_a_plan_that_stays_open_elsewhere_is_told_as_that(
    plan: Path, clock: Clock, fails: Fails, winerror: int
) -> None:
    fails(1000, winerror, "plan.yaml")
    with pytest.raises(SaveRefused) as said:
        save(plan, b"nieuw", read=digest(b"oud"))
    assert said.value.message == f"Opslaan van {plan} lukt niet: {IT_IS_OPEN}"
    assert "rechten" not in f"{said.value.message} {said.value.remedy}"
    assert 5 <= sum(clock.pauses) < 6
    assert texts(plan.parent) == {"plan.yaml": b"oud"}


def test_a_lack_of_rights_is_still_told_as_that(
    plan: Path, clock: Clock, fails: Fails, monkeypatch: pytest.MonkeyPatch
) -> None:
    fails(1000, 5, "plan.yaml")
    real = os.access
    # it becomes read-only after it was looked at
    seen: list[Path] = []

    def access(path: Path, mode: int) -> bool:
        seen.append(path)
        return real(path, mode) and len(seen) == 1

    monkeypatch.setattr(os, "access", access)
    with pytest.raises(SaveRefused, match="u mag dit bestand niet vervangen"):
        save(plan, b"nieuw", read=digest(b"oud"))
    assert sum(clock.pauses) >= 5


def test_where_a_refusal_can_only_be_about_rights_nobody_waits(
    plan: Path, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    def denied(*_: object) -> None:
        raise PermissionError(errno.EPERM, "Operation not permitted")

    monkeypatch.setattr(os, "replace", denied)
    with pytest.raises(SaveRefused, match="u mag dit bestand niet vervangen"):
        save(plan, b"nieuw", read=digest(b"oud"))
    assert clock.pauses == []


@pytest.mark.usefixtures("clock")
@pytest.mark.parametrize("times", [0, 3, 1000])
@pytest.mark.parametrize("name", ["a.md", "b.svg", "c.docx", ".gemaakt.json"])
def test_a_set_of_which_a_paper_is_open_elsewhere_is_whole_or_as_it_was(
    tmp_path: Path, fails: Fails, name: str, times: int
) -> None:
    folder = tmp_path / "uit"
    with windows.played():
        write_set(folder, FIRST, Rule())
        before = texts(folder)
        fails(times, 32, name)
        if times < 1000:
            write_set(folder, SECOND, Rule())
        else:
            with pytest.raises(SaveRefused) as said:
                write_set(folder, SECOND, Rule())
            assert said.value.message.startswith(f"Opslaan van {folder}")
            assert said.value.message.endswith(f"{name} lukt niet: {IT_IS_OPEN}")
            assert said.value.remedy.startswith("Er is niets gewijzigd. Sluit het daar")
    now = texts(folder)
    assert now == before if times == 1000 else {path: now[path] for path, _ in SECOND} == dict(SECOND)
    assert not [path for path in folder.iterdir() if path.name == JOURNAL or path.name.startswith(".armoedeplan")]


def test_a_paper_that_is_open_in_word_is_left_and_made_when_it_is_closed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(replacing, "PATIENCE", 0.05)
    paper = tmp_path / "plan.docx"
    with windows.played():
        write_file(paper, b"een", Rule())
        word = os.open(paper, os.O_RDWR)
        with pytest.raises(SaveRefused, match=f"{paper} lukt niet: {IT_IS_OPEN}"):
            write_file(paper, b"twee", Rule())
        assert paper.read_bytes() == b"een"
        os.close(word)
        write_file(paper, b"twee", Rule())
    assert paper.read_bytes() == b"twee"


@pytest.mark.parametrize(("system", "times"), [("win32", 3), ("win32", 1000), ("linux", 1)])
def test_a_plan_that_is_just_being_replaced_is_read_a_moment_later(
    plan: Path, clock: Clock, monkeypatch: pytest.MonkeyPatch, system: str, times: int
) -> None:
    real = os.open
    left = [None] * times

    def busy(path: Path, *ways: int, **more: int) -> int:
        if Path(path) == plan and left:
            left.pop()
            raise PermissionError(errno.EACCES, "Permission denied", str(path))
        return real(path, *ways, **more)

    monkeypatch.setattr(which_system, "SYSTEM", system)
    monkeypatch.setattr(os, "open", busy)
    if (system, times) == ("win32", 3):
        assert read_whole(plan, 10) == b"oud"
        assert len(clock.pauses) == 3
    else:
        with pytest.raises(PermissionError):
            read_whole(plan, 10)
        assert sum(clock.pauses) == pytest.approx(0.5 if system == "win32" else 0)


def test_a_folder_in_the_place_of_a_file_is_told_at_once(tmp_path: Path, clock: Clock) -> None:
    with windows.played(), pytest.raises(IsADirectoryError):
        read_whole(tmp_path, 10)
    assert clock.pauses == []
