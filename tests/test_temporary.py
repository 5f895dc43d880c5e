"""What a killed process leaves behind is known by its name, and cleared away by the next."""

import os
import subprocess
import sys
from pathlib import Path

from armoedeplan import temporary


def left_by_a_process_that_is_gone(folder: Path) -> Path:
    code = "import sys; from armoedeplan import temporary; sys.stdout.write(temporary.name())"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return folder / run.stdout


def test_what_a_process_that_is_gone_left_is_swept(tmp_path: Path) -> None:
    file, folder = left_by_a_process_that_is_gone(tmp_path), left_by_a_process_that_is_gone(tmp_path)
    file.write_text("half")
    (folder / "nieuw").mkdir(parents=True)
    temporary.sweep(tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_what_this_process_is_writing_stays(tmp_path: Path) -> None:
    mine = tmp_path / temporary.name()
    mine.write_text("half")
    os.utime(mine, (0, 0))
    temporary.sweep(tmp_path)
    assert mine.exists()


def test_what_an_earlier_process_of_the_same_number_left_is_swept(tmp_path: Path) -> None:
    left = tmp_path / f"{temporary.name().rpartition('-')[0]}-00000000"
    left.write_text("half")
    temporary.sweep(tmp_path)
    assert not left.exists()


def test_what_a_process_of_another_number_is_writing_stays_until_it_is_very_old(tmp_path: Path) -> None:
    machine = temporary.name().removeprefix(temporary.PREFIX).partition("-")[0]
    fresh, old = (tmp_path / f"{temporary.PREFIX}{machine}-{os.getppid()}-{end}" for end in ("aaaaaaaa", "bbbbbbbb"))
    for path in (fresh, old):
        path.write_text("half")
    os.utime(old, (0, 0))
    temporary.sweep(tmp_path)
    assert list(tmp_path.iterdir()) == [fresh]


def test_what_another_machine_is_writing_stays_until_it_is_old(tmp_path: Path) -> None:
    fresh, old = tmp_path / ".armoedeplan-0badcafe-1-aaaaaaaa", tmp_path / ".armoedeplan-0badcafe-2-bbbbbbbb"
    for path in (fresh, old):
        path.write_text("half")
    os.utime(old, (0, 0))
    temporary.sweep(tmp_path)
    assert list(tmp_path.iterdir()) == [fresh]


def test_a_name_of_an_older_version_goes_by_its_age(tmp_path: Path) -> None:
    fresh, old = tmp_path / ".armoedeplan-x1y2z3", tmp_path / ".armoedeplan-q9"
    for path in (fresh, old):
        path.write_text("half")
    os.utime(old, (0, 0))
    assert list(temporary.abandoned(tmp_path)) == [old]


def test_other_files_and_what_a_link_points_to_stay(tmp_path: Path) -> None:
    kept = tmp_path / "map"
    kept.mkdir()
    (kept / "plan.yaml").write_text("armoedeplan: 1\n")
    left_by_a_process_that_is_gone(tmp_path).symlink_to(kept)
    temporary.sweep(tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["map"]
    assert (kept / "plan.yaml").exists()


def test_a_folder_that_is_not_there_is_no_reason_to_fail(tmp_path: Path) -> None:
    temporary.sweep(tmp_path / "weg")


def test_who_is_stopped_clears_away_what_it_was_writing(tmp_path: Path) -> None:
    code = f"""
from pathlib import Path
from armoedeplan import __main__, temporary
def stopped():
    temporary.path_in(Path({str(tmp_path)!r})).write_text("half")
    raise KeyboardInterrupt
__main__._run = stopped
__main__.main()
"""
    done = subprocess.run([sys.executable, "-c", code], check=False)
    assert (done.returncode, list(tmp_path.iterdir())) == (130, [])
