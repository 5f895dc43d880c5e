"""A lock is held by one, told by name, gone with its process, and never shuts anyone out for good."""

import errno
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

if os.name != "posix":
    pytest.skip("Windows has no locks of this kind", allow_module_level=True)

import fcntl

from armoedeplan.saving import file_lock, lock_wait
from armoedeplan.saving.bounded_read import digest
from armoedeplan.saving.file_lock import locked
from armoedeplan.saving.save import save
from armoedeplan.saving.system_errors import SaveRefused

HOLDER = """\
import sys
from pathlib import Path
from armoedeplan.saving.file_lock import locked
with locked(Path(sys.argv[1])):
    print("held", flush=True)
    sys.stdin.read()
"""


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    path = tmp_path / "plan.yaml"
    path.write_bytes(b"oud\n")
    return path


@contextmanager
def held(path: Path) -> "Iterator[subprocess.Popen[str]]":
    """Let another process hold a file."""
    command = [sys.executable, "-c", HOLDER, str(path)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as other:
        assert other.stdout
        assert other.stdout.readline() == "held\n"
        try:
            yield other
        finally:
            other.kill()


def refused(path: Path) -> SaveRefused:
    """Give the words with which somebody who has little patience is refused."""
    with pytest.raises(SaveRefused) as said, locked(path, 0.1):
        pass
    assert not said.value.changed
    return said.value


def is_free(path: Path) -> bool:
    """Tell whether another process could have the lock."""
    with path.open("rb") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
    return True


def test_the_process_that_keeps_a_file_is_named(plan: Path) -> None:
    with held(plan) as other:
        said = refused(plan)
    assert said.message.startswith("Een ander programma schrijft nu in dit bestand")
    if Path("/proc/locks").exists():
        assert f"proces {other.pid} op deze computer" in said.message
        assert "sluit het af" in said.remedy


def test_a_holder_of_which_this_machine_knows_nothing_is_told_as_such(
    plan: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with held(plan):
        monkeypatch.setattr(file_lock, "holder_of", lambda _: 0)
        assert "op een andere computer" in refused(plan).message
        assert "vervalt het slot" in refused(plan).remedy
        monkeypatch.setattr(file_lock, "holder_of", lambda _: None)
        assert "computer" not in refused(plan).message


def test_a_lock_ends_with_its_process(plan: Path) -> None:
    with held(plan) as other:
        other.send_signal(signal.SIGKILL)
        other.wait()
        save(plan, b"nieuw\n", read=digest(b"oud\n"))
    assert [path.name for path in plan.parent.iterdir()] == ["plan.yaml"]


def test_a_process_that_is_stopped_is_named_and_its_end_lets_others_in(plan: Path) -> None:
    with held(plan) as other:
        other.send_signal(signal.SIGSTOP)
        refused(plan)
    save(plan, b"nieuw\n", read=digest(b"oud\n"))


@pytest.mark.parametrize("mode", [0o600, 0o000])
def test_a_lock_file_of_an_older_version_matters_to_nobody(plan: Path, mode: int) -> None:
    old = plan.with_name(".plan.yaml.lock")
    old.touch()
    old.chmod(mode)
    with old.open("rb") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        save(plan, b"nieuw\n", read=digest(b"oud\n"))
    assert plan.read_bytes() == b"nieuw\n"


def test_who_holds_a_file_may_save_it_and_holds_it_still(plan: Path) -> None:
    with locked(plan):
        for old, new in ((b"oud\n", b"nieuw\n"), (b"nieuw\n", b"later\n")):
            save(plan, new, read=digest(old))
            assert not is_free(plan)
    assert is_free(plan)


def test_a_file_by_another_path_is_the_same_file(plan: Path) -> None:
    link = plan.with_name("schakel.yaml")
    link.symlink_to(plan)
    with locked(link):
        assert not is_free(plan)
        save(plan, b"nieuw\n", read=digest(b"oud\n"))


def test_no_handle_is_left(plan: Path) -> None:
    handles = Path("/dev/fd")
    before = len(list(handles.iterdir()))
    for old, new in ((b"oud\n", b"nieuw\n"), (b"nieuw\n", b"later\n")):
        with locked(plan):
            save(plan, new, read=digest(old))
    assert len(list(handles.iterdir())) == before


def test_a_file_that_is_not_there_has_no_lock(tmp_path: Path) -> None:
    with locked(tmp_path / "plan.yaml"):
        assert list(tmp_path.iterdir()) == []


def test_a_share_without_locks_saves_by_comparing_alone(plan: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def none(*_: object) -> None:
        raise OSError(errno.ENOLCK, "No locks available")

    monkeypatch.setattr(fcntl, "flock", none)
    save(plan, b"nieuw\n", read=digest(b"oud\n"))
    with pytest.raises(SaveRefused, match="intussen gewijzigd"):
        save(plan, b"later\n", read=digest(b"oud\n"))


def test_a_lock_that_keeps_its_own_holder_from_reading_is_given_up(plan: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def forbidden(*_: object) -> bytes:
        raise PermissionError(errno.EACCES, "Permission denied")

    with monkeypatch.context() as share:
        share.setattr(os, "read", forbidden)
        with locked(plan):
            assert is_free(plan)


class Clock:
    """A clock that only goes when somebody waits; `meanwhile` is what others do in that time."""

    def __init__(self, plan: Path, *, moves: bool) -> None:
        self.now = 0.0
        self._plan = plan
        self._moves = moves

    def monotonic(self) -> float:
        return self.now

    def sleep(self, seconds: float) -> None:
        assert 0 < seconds < 0.1
        self.now += seconds
        if self._moves:
            os.utime(self._plan, (self.now, self.now))


@pytest.mark.parametrize("moves", [True, False])
def test_who_waits_in_a_line_that_moves_waits_on(plan: Path, monkeypatch: pytest.MonkeyPatch, moves: bool) -> None:  # noqa: FBT001
    clock = Clock(plan, moves=moves)
    real = fcntl.flock

    def long_line(handle: int, how: int) -> None:
        if clock.now < 60:
            raise BlockingIOError(errno.EAGAIN, "busy")
        real(handle, how)

    monkeypatch.setattr(lock_wait, "time", clock)
    monkeypatch.setattr(fcntl, "flock", long_line)
    if moves:
        with locked(plan):
            assert clock.now >= 60
    else:
        with pytest.raises(SaveRefused, match="al 10 seconden of langer"), locked(plan):
            pass
        assert 10 < clock.now < 11
