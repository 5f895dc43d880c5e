"""What writing cannot keep of the files that it replaces is told once, and so is a disk that confirms nothing."""

import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest
from support.program import PATIENCE, ROOSENDAAL, calm, environment

from armoedeplan.output import whole
from armoedeplan.output.writing import Rule, write_file, write_set

if not sys.platform.startswith("linux"):
    pytest.skip("the rights are those of a system with groups and attributes", allow_module_level=True)

FIRST = [("a.md", b"a"), ("b.md", b"b"), ("c.md", b"c")]
SECOND = [("a.md", b"aa"), ("b.md", b"bb"), ("c.md", b"c")]
CAREFUL = Rule(overwrite=False)
LOST = "Deze kenmerken van het bestand zijn niet te houden: user.herkomst."
UNCONFIRMED = "De schijf bevestigt niet dat alles is opgeslagen: de schijf geeft een fout."
FAILING = """
import errno, os, stat, sys
sync = os.fsync
def refuse(*_):
    raise OSError(errno.ENOSPC, "failed")
def confirm_files_only(handle):
    if stat.S_ISDIR(os.fstat(handle).st_mode):
        raise OSError(errno.EIO, "failed")
    sync(handle)
if sys.argv[1] == "attributes":
    os.setxattr = refuse
else:
    os.fsync = confirm_files_only
del sys.argv[1]
from armoedeplan.__main__ import main
main()
"""


@pytest.fixture(params=["exchange", "journal"])
def _way(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Write a folder that is there in either way: both must tell the same."""
    if request.param == "journal":
        monkeypatch.setattr(whole, "exchange_folders", lambda *_: False)


def refuse(*_: object) -> None:
    raise OSError(28, "No space left on device")


def with_attribute(path: Path) -> None:
    try:
        os.setxattr(path, "user.herkomst", b"beleid")
    except OSError:
        pytest.skip("this file system has no attributes")


def failing(how: str, *arguments: str, folder: Path) -> tuple[int, list[str]]:
    """Run the program on a system that keeps no attributes or confirms no folder; give the exit code and errors."""
    line = [sys.executable, "-c", FAILING, how, *arguments]
    ran = subprocess.run(
        line, cwd=folder, env=environment(), capture_output=True, text=True, check=False, timeout=PATIENCE
    )
    assert calm(ran.stdout + ran.stderr)
    return ran.returncode, ran.stderr.splitlines()


@pytest.mark.usefixtures("_way")
def test_what_is_lost_of_some_documents_is_said_once_with_their_names(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "uit"
    assert write_set(folder, FIRST, CAREFUL).notes == []
    for name, _ in FIRST:
        with_attribute(folder / name)
    monkeypatch.setattr(os, "setxattr", refuse)
    notes = write_set(folder, SECOND, CAREFUL).notes
    # c.md is as it was, and lost nothing
    assert notes == [f"{LOST} Dat geldt voor: {folder / 'a.md'}, {folder / 'b.md'}."]
    assert write_set(folder, SECOND, CAREFUL).notes == []


@pytest.mark.usefixtures("_way")
def test_what_can_be_kept_is_not_told(tmp_path: Path) -> None:
    write_set(tmp_path / "uit", FIRST, CAREFUL)
    with_attribute(tmp_path / "uit" / "a.md")
    assert write_set(tmp_path / "uit", SECOND, CAREFUL).notes == []
    assert os.getxattr(tmp_path / "uit" / "a.md", "user.herkomst") == b"beleid"


@pytest.mark.usefixtures("_way")
def test_a_disk_that_does_not_confirm_a_set_or_a_file_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    sync = os.fsync

    def confirm_files_only(handle: int) -> None:
        if stat.S_ISDIR(os.fstat(handle).st_mode):
            raise OSError(5, "Input/output error")
        sync(handle)

    monkeypatch.setattr(os, "fsync", confirm_files_only)
    told = [f"{UNCONFIRMED} Dat geldt voor: {tmp_path / 'uit'}."]
    assert write_set(tmp_path / "uit", FIRST, CAREFUL).notes == told
    assert write_set(tmp_path / "uit", SECOND, CAREFUL).notes == told
    assert write_file(tmp_path / "uit" / "d.json", b"d", CAREFUL).notes == told


def test_maak_tells_what_is_lost_and_still_makes_the_document(tmp_path: Path) -> None:
    (tmp_path / "uit").mkdir()
    old = tmp_path / "uit" / "beleidsplan.md"
    old.write_bytes(b"oud\n")
    with_attribute(old)
    code, errors = failing("attributes", "maak", str(ROOSENDAAL), "--uit", "uit", "--overschrijf", folder=tmp_path)
    assert (code, errors) == (0, [f"Let op: {LOST} Dat geldt voor: uit/beleidsplan.md."])
    assert old.read_text(encoding="utf-8").startswith("---\n")


def test_nieuw_tells_once_that_the_disk_does_not_confirm_the_plan(tmp_path: Path) -> None:
    code, errors = failing("disk", "nieuw", "plan.yaml", "--gemeente", "Voorbeeldstad", folder=tmp_path)
    assert (code, errors) == (0, [f"Let op: {UNCONFIRMED} Dat geldt voor: {tmp_path.resolve()}."])
