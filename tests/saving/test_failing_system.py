"""Whatever the system does in the middle of a save: the old text or the new, and words that say what is the matter."""

import errno
import os
import subprocess
import sys
from pathlib import Path

import pytest

if os.name != "posix":
    pytest.skip("the faults are those of a system with modes and signals", allow_module_level=True)

from support.failing import struck

from armoedeplan import temporary
from armoedeplan.saving.bounded_read import digest
from armoedeplan.saving.file_lock import locked
from armoedeplan.saving.save import save
from armoedeplan.saving.system_errors import SaveRefused, why

SUPPORT = Path(__file__).parents[1] / "support"
ERRORS = ("ENOSPC", "EDQUOT", "EROFS", "EIO", "ESTALE", "ENAMETOOLONG", "ELOOP", "EMFILE", "EACCES", "EPERM", "EBUSY")


def prepared(path: Path, old: bytes | None) -> None:
    """Put the old file there, as in a process that saves for the first time."""
    path.unlink(missing_ok=True)
    if old is not None:
        path.write_bytes(old)
        path.chmod(0o640)
    temporary.sweep_once.cache_clear()


def attempt(path: Path, old: bytes | None) -> SaveRefused | None:
    """Save, and give the refusal if there is one."""
    try:
        save(path, b"nieuw\n", read=digest(old) if old is not None else None)
    except SaveRefused as refused:
        return refused
    return None


@pytest.mark.parametrize("old", [b"oud\n", None], ids=["over an old file", "a new file"])
@pytest.mark.parametrize("name", ERRORS)
def test_a_system_that_fails_at_any_call_leaves_the_old_text_or_the_new(
    tmp_path: Path, name: str, old: bytes | None
) -> None:
    path = tmp_path / "plan.yaml"

    def fail() -> None:
        raise OSError(getattr(errno, name), "failed")

    refusals = []
    for number in range(1, 100):
        prepared(path, old)
        with struck(number, fail) as tap:
            said = attempt(path, old)
        if not tap.reached:
            break
        if said:
            refusals.append(said)
        there = path.read_bytes() if path.exists() else None
        assert there == (old if said else b"nieuw\n"), tap.reached
        left = [one for one in tmp_path.iterdir() if one != path]
        assert not left or tap.reached == "unlink"
        for one in left:
            one.unlink()
        with locked(path, 0.1):
            pass
    assert len(refusals) > 3
    assert number > 15
    for said in refusals:
        assert said.message.startswith((f"Opslaan van {path} lukt niet: ", "Het bestand"))
        assert "het systeem weigert het" not in said.message
        assert said.remedy.endswith(".")


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("ENOSPC", "de schijf is vol"),
        ("EDQUOT", "uw ruimte op deze schijf is op"),
        ("EROFS", "op deze schijf kan alleen gelezen worden"),
        ("EIO", "de schijf geeft een fout"),
        ("ESTALE", "de netwerkschijf is niet meer bereikbaar"),
        ("ENAMETOOLONG", "de naam is te lang"),
        ("ELOOP", "de koppelingen in dit pad wijzen naar elkaar"),
        ("EMFILE", "er staan te veel bestanden open"),
        ("EACCES", "u hebt geen rechten om hier te schrijven"),
    ],
)
def test_what_is_the_matter_is_said(name: str, said: str) -> None:
    assert why(OSError(getattr(errno, name), "")).said == said


def test_links_that_point_at_each_other_are_told(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").symlink_to(tmp_path / "b.yaml")
    (tmp_path / "b.yaml").symlink_to(tmp_path / "a.yaml")
    with pytest.raises(SaveRefused, match="de koppelingen in dit pad wijzen naar elkaar"):
        save(tmp_path / "a.yaml", b"nieuw\n", read=digest(b"oud\n"))


def test_kill_9_at_every_call_leaves_a_whole_file_and_nothing_after_the_next_reading(tmp_path: Path) -> None:
    command = [sys.executable, str(SUPPORT / "killed_saves.py"), str(tmp_path / "plan.yaml")]
    run = subprocess.run(command, capture_output=True, text=True, timeout=300, check=False)
    assert run.stderr == ""
    old, new = map(int, run.stdout.split())
    assert old > 20
    assert new > 15
