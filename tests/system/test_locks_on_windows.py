"""The lock of Windows, in several processes at once: held by one, gone with its process, and in nobody's way."""

import errno
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

if sys.platform != "linux":
    pytest.skip("Windows is played with locks of Linux", allow_module_level=True)

from support import windows

from armoedeplan.output.folder_lock import locked as folder_locked
from armoedeplan.saving.bounded_read import digest
from armoedeplan.saving.file_lock import locked
from armoedeplan.saving.save import save
from armoedeplan.saving.system_errors import SaveRefused

ROOT = Path(__file__).parents[2]
PLAYED = "import sys; sys.path.insert(0, 'tests'); from support.windows import play; play()\n"
HOLDER = f"""\
{PLAYED}
from pathlib import Path
from armoedeplan.saving.file_lock import locked
with locked(Path(sys.argv[1])):
    print("held", flush=True)
    sys.stdin.read()
"""
WRITER = f"""\
{PLAYED}
from pathlib import Path
from armoedeplan.saving.bounded_read import digest
from armoedeplan.saving.file_lock import locked
from armoedeplan.saving.save import save
path = Path(sys.argv[1])
for _ in range(int(sys.argv[2])):
    with locked(path):
        had = path.read_bytes()
        save(path, b"%d" % (int(had) + 1), read=digest(had))
"""
SETTER = f"""\
{PLAYED}
from armoedeplan.__main__ import main
main()
"""


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    path = tmp_path / "plan.yaml"
    path.write_bytes(b"0")
    return path


@pytest.fixture
def at_windows() -> Iterator[None]:
    with windows.played():
        yield


def started(code: str, *words: object) -> "subprocess.Popen[str]":
    """Start a process that is on Windows."""
    return subprocess.Popen(
        [sys.executable, "-c", code, *map(str, words)],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )


@contextmanager
def held(path: Path) -> "Iterator[subprocess.Popen[str]]":
    """Let another process hold a file."""
    with started(HOLDER, path) as other:
        assert other.stdout
        assert other.stdout.readline() == "held\n"
        try:
            yield other
        finally:
            other.kill()


def names(plan: Path) -> set[str]:
    return {path.name for path in plan.parent.iterdir()}


def test_of_many_writers_at_once_no_change_is_lost_and_nobody_is_refused(plan: Path) -> None:
    writers = [started(WRITER, plan, 12) for _ in range(4)]
    assert [writer.communicate()[0] for writer in writers] == [""] * 4
    assert plan.read_bytes() == b"48"
    assert names(plan) == {"plan.yaml"}


def test_commands_at_once_set_their_answers_all(tmp_path: Path) -> None:
    from support.badinput import SOUND

    plan = tmp_path / "plan.yaml"
    plan.write_text(SOUND, encoding="utf-8")
    answers = {"plan.titel": "Een", "plan.versie": "2", "plan.zaaknummer": "Z7"}
    setters = [started(SETTER, "zet", plan, path, answer) for path, answer in answers.items()]
    said = [setter.communicate()[0] for setter in setters]
    assert [setter.returncode for setter in setters] == [0] * len(answers), said
    text = plan.read_text(encoding="utf-8")
    assert all(part in text for part in ("titel: Een", "versie: ", "zaaknummer: Z7"))
    assert not [name for name in names(plan) if "slot" in name or "armoedeplan-" in name]


@pytest.mark.usefixtures("at_windows")
def test_who_waits_too_long_is_told_as_on_linux(plan: Path) -> None:
    with held(plan):
        assert ".plan.yaml.slot" in names(plan)
        with pytest.raises(SaveRefused) as said, locked(plan, 0.1):
            pass
    assert said.value.message.startswith("Een ander programma schrijft nu in dit bestand, al 0 seconden")
    assert "probeer het opnieuw" in said.value.remedy
    assert not said.value.changed


@pytest.mark.usefixtures("at_windows")
def test_the_text_can_be_read_while_another_holds_the_lock(plan: Path) -> None:
    with held(plan):
        handle = os.open(plan, os.O_RDONLY)
        assert os.read(handle, 10) == b"0"
        os.close(handle)


@pytest.mark.usefixtures("at_windows")
def test_a_lock_ends_with_its_process_and_what_it_left_shuts_nobody_out(plan: Path) -> None:
    with held(plan) as other:
        other.send_signal(signal.SIGKILL)
        other.wait()
        assert names(plan) == {"plan.yaml", ".plan.yaml.slot"}
        save(plan, b"1", read=digest(b"0"))
    assert names(plan) == {"plan.yaml"}


@pytest.mark.usefixtures("at_windows")
@pytest.mark.parametrize("mode", [0o666, 0o444])
def test_a_carrier_of_somebody_else_is_taken_also_when_it_may_only_be_read(plan: Path, mode: int) -> None:
    carrier = plan.with_name(".plan.yaml.slot")
    carrier.write_bytes(b"x")
    carrier.chmod(mode)
    save(plan, b"1", read=digest(b"0"))
    with held(plan), pytest.raises(SaveRefused), locked(plan, 0.1):
        pass
    assert plan.read_bytes() == b"1"


@pytest.mark.usefixtures("at_windows")
def test_a_carrier_that_nobody_may_open_leaves_the_comparison(plan: Path) -> None:
    plan.with_name(".plan.yaml.slot").mkdir()
    save(plan, b"1", read=digest(b"0"))
    with pytest.raises(SaveRefused, match="intussen gewijzigd"):
        save(plan, b"2", read=digest(b"0"))


@pytest.mark.usefixtures("at_windows")
def test_who_holds_a_file_may_save_it_again_and_again(plan: Path) -> None:
    with locked(plan):
        for number in range(3):
            save(plan, b"%d" % (number + 1), read=digest(b"%d" % number))
            assert ".plan.yaml.slot" in names(plan)
    assert names(plan) == {"plan.yaml"}


@pytest.mark.usefixtures("at_windows")
def test_a_folder_is_held_by_one(tmp_path: Path) -> None:
    with folder_locked(tmp_path), pytest.raises(SaveRefused, match="schrijft nu in"), folder_locked(tmp_path, 0.1):
        pass
    assert list(tmp_path.iterdir()) == []


# what plays Windows does as Windows does


@pytest.mark.usefixtures("at_windows")
def test_played_bytes_are_locked_for_one_handle_and_nobody_else_reads_them(
    plan: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    console = windows.Console()
    mine, other = (os.open(plan, os.O_RDWR) for _ in range(2))
    console.locking(mine, console.LK_NBLCK, 1)
    with pytest.raises(OSError, match="denied") as said:
        console.locking(other, console.LK_NBLCK, 1)
    assert said.value.errno == errno.EACCES
    monkeypatch.setattr(time, "sleep", lambda _: None)
    with pytest.raises(OSError, match="deadlock") as said:
        console.locking(other, console.LK_LOCK, 1)
    assert said.value.errno == errno.EDEADLK
    with pytest.raises(PermissionError):
        os.read(other, 1)
    with pytest.raises(PermissionError):
        os.write(other, b"1")
    assert os.read(mine, 1) == b"0"
    os.close(mine)
    console.locking(other, console.LK_NBLCK, 1)
    os.close(other)


@pytest.mark.usefixtures("at_windows")
def test_played_files_that_are_open_are_not_replaced_nor_removed(plan: Path) -> None:
    draft = plan.with_name("draft")
    draft.write_bytes(b"1")
    handle = os.open(plan, os.O_RDONLY)
    with pytest.raises(PermissionError) as said:
        draft.replace(plan)
    assert said.value.winerror == 5  # type: ignore[attr-defined]
    with pytest.raises(PermissionError):
        plan.unlink()
    os.close(handle)
    draft.replace(plan)
    assert plan.read_bytes() == b"1"
