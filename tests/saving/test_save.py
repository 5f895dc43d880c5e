"""Saving: the old text or the new, never a part, never over somebody else's change, and nothing left lying about."""

import errno
import os
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from armoedeplan.saving.bounded_read import digest
from armoedeplan.saving.file_lock import locked
from armoedeplan.saving.save import save
from armoedeplan.saving.system_errors import SaveRefused

SUPPORT = Path(__file__).parents[1] / "support"
posix_only = pytest.mark.skipif(os.name != "posix", reason="Windows has no modes, locks and signals of this kind")


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    path = tmp_path / "plan.yaml"
    path.write_bytes(b"oud\n")
    return path


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_the_new_text_takes_the_place_of_the_old_and_nothing_else_is_left(plan: Path) -> None:
    save(plan, b"nieuw\r\n\xff", read=digest(b"oud\n"))
    assert plan.read_bytes() == b"nieuw\r\n\xff"
    assert names(plan.parent) == ["plan.yaml"]


def test_a_new_file_is_made_with_the_rights_that_new_files_get(tmp_path: Path) -> None:
    save(tmp_path / "plan.yaml", b"nieuw\n", read=None)
    (tmp_path / "ander").touch()
    assert (tmp_path / "plan.yaml").read_bytes() == b"nieuw\n"
    assert (tmp_path / "plan.yaml").stat().st_mode == (tmp_path / "ander").stat().st_mode


def test_a_file_that_is_there_already_is_not_overwritten_as_new(plan: Path) -> None:
    with pytest.raises(SaveRefused) as refused:
        save(plan, b"nieuw\n", read=None)
    assert refused.value.message == "Het bestand bestaat al"
    assert plan.read_bytes() == b"oud\n"
    assert names(plan.parent) == ["plan.yaml"]


def test_a_change_meanwhile_is_not_overwritten(plan: Path) -> None:
    plan.write_bytes(b"ander\n")
    with pytest.raises(SaveRefused) as refused:
        save(plan, b"nieuw\n", read=digest(b"oud\n"))
    assert refused.value.message == "Het bestand is intussen gewijzigd"
    assert refused.value.changed
    assert plan.read_bytes() == b"ander\n"
    assert names(plan.parent) == ["plan.yaml"]


def test_a_file_that_went_away_meanwhile_is_not_made_again(plan: Path) -> None:
    plan.unlink()
    with pytest.raises(SaveRefused, match="intussen gewijzigd"):
        save(plan, b"nieuw\n", read=digest(b"oud\n"))
    assert names(plan.parent) == []


@posix_only
@pytest.mark.parametrize("mode", [0o600, 0o640, 0o664, 0o755])
def test_the_rights_on_a_file_are_kept(plan: Path, mode: int) -> None:
    plan.chmod(mode)
    save(plan, b"nieuw\n", read=digest(b"oud\n"))
    assert plan.stat().st_mode & 0o7777 == mode


@posix_only
def test_a_symlink_stays_a_symlink_and_its_target_is_written(plan: Path, tmp_path: Path) -> None:
    folder = tmp_path / "map"
    folder.mkdir()
    (folder / "schakel.yaml").symlink_to(plan)
    (folder / "nog.yaml").symlink_to("schakel.yaml")
    save(folder / "nog.yaml", b"nieuw\n", read=digest(b"oud\n"))
    assert (folder / "nog.yaml").is_symlink()
    assert plan.read_bytes() == b"nieuw\n"
    assert names(folder) == ["nog.yaml", "schakel.yaml"]


def test_what_a_crash_left_behind_is_swept_an_hour_later(plan: Path) -> None:
    old, fresh = plan.parent / ".armoedeplan-oud", plan.parent / ".armoedeplan-vers"
    for left in (old, fresh):
        left.touch()
    os.utime(old, (time.time() - 4000, time.time() - 4000))
    save(plan, b"nieuw\n", read=digest(b"oud\n"))
    assert names(plan.parent) == [".armoedeplan-vers", "plan.yaml"]


def test_a_system_that_fails_halfway_leaves_the_old_text(plan: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_: int) -> None:
        raise OSError(errno.ENOSPC, "full")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(SaveRefused) as refused:
        save(plan, b"nieuw\n", read=digest(b"oud\n"))
    assert refused.value.message == f"Opslaan van {plan} lukt niet: de schijf is vol"
    assert not refused.value.changed
    assert plan.read_bytes() == b"oud\n"
    assert names(plan.parent) == ["plan.yaml"]


def test_no_rights_in_the_folder_is_told(plan: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real = os.open

    def denied(path: Path, flags: int, mode: int = 0o777) -> int:
        if flags & os.O_CREAT:
            raise PermissionError(errno.EACCES, "denied")
        return real(path, flags, mode)

    monkeypatch.setattr(os, "open", denied)
    with pytest.raises(SaveRefused, match="u hebt geen rechten om hier te schrijven"):
        save(plan, b"nieuw\n", read=digest(b"oud\n"))
    assert plan.read_bytes() == b"oud\n"


@posix_only
def test_a_file_that_is_read_only_stays_as_it_is(plan: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    # asked through os.access, since whoever runs the tests may be allowed everything
    monkeypatch.setattr(os, "access", lambda *_: False)
    with pytest.raises(SaveRefused, match="u hebt geen rechten"):
        save(plan, b"nieuw\n", read=digest(b"oud\n"))
    assert plan.read_bytes() == b"oud\n"


def test_a_folder_that_is_not_there_and_a_folder_itself_are_told(tmp_path: Path) -> None:
    with pytest.raises(SaveRefused, match=r"de map .* bestaat niet"):
        save(tmp_path / "geen" / "plan.yaml", b"nieuw\n", read=None)
    with pytest.raises(SaveRefused, match="dit is een map"):
        save(tmp_path, b"nieuw\n", read=None)
    assert names(tmp_path) == []


@posix_only
def test_a_pipe_is_not_replaced_by_a_file(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pijp")
    with pytest.raises(SaveRefused, match="geen gewoon bestand"):
        save(tmp_path / "pijp", b"nieuw\n", read=None)
    assert (tmp_path / "pijp").is_fifo()


@posix_only
def test_a_second_writer_waits_for_the_first_and_then_gives_up(plan: Path) -> None:
    holder = (
        "import sys, time\nfrom pathlib import Path\nfrom armoedeplan.saving.file_lock import locked\n"
        "with locked(Path(sys.argv[1])):\n    print('held', flush=True)\n    sys.stdin.read()\n"
    )
    with subprocess.Popen(
        [sys.executable, "-c", holder, plan], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as other:
        assert other.stdin
        assert other.stdout
        assert other.stdout.readline() == "held\n"
        with pytest.raises(SaveRefused, match="Een ander programma schrijft nu in dit bestand"), locked(plan, 0.1):
            pass
        other.stdin.close()
    save(plan, b"nieuw\n", read=digest(b"oud\n"))
    assert plan.read_bytes() == b"nieuw\n"
    assert names(plan.parent) == ["plan.yaml"]


def test_of_many_writers_at_once_none_loses_the_change_of_another(plan: Path) -> None:
    refused = []

    def write(number: int) -> None:
        for turn in range(5):
            while True:
                before = plan.read_bytes()
                try:
                    save(plan, before + b"%d.%d\n" % (number, turn), read=digest(before))
                except SaveRefused as said:
                    refused.append(said.message)
                else:
                    break

    writers = [threading.Thread(target=write, args=(number,)) for number in range(6)]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join()
    lines = plan.read_text().split()
    assert sorted(lines[1:]) == sorted(f"{number}.{turn}" for number in range(6) for turn in range(5))
    assert set(refused) <= {"Het bestand is intussen gewijzigd"}
    assert names(plan.parent) == ["plan.yaml"]


@posix_only
def test_a_lock_that_a_crash_left_behind_holds_nobody_up(plan: Path) -> None:
    (plan.parent / ".plan.yaml.lock").touch()
    save(plan, b"nieuw\n", read=digest(b"oud\n"))
    assert plan.read_bytes() == b"nieuw\n"


@posix_only
@pytest.mark.parametrize("seed", range(3))
def test_a_writer_killed_at_any_moment_leaves_the_old_text_or_the_new(tmp_path: Path, seed: int) -> None:
    path = tmp_path / "plan.yaml"
    command = [sys.executable, str(SUPPORT / "killed.py"), str(path), "40", str(seed)]
    run = subprocess.run(command, capture_output=True, text=True, timeout=300, check=False)
    assert (run.stdout, run.stderr) == ("40\n", "")
    assert path.stat().st_mode & 0o777 == 0o640
    assert [name for name in names(tmp_path) if not name.startswith(".armoedeplan-")] == ["plan.yaml"]
