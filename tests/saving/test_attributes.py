"""A saved file is still the file it was: whose it is, who may read it, and what was noted beside it."""

import ctypes
import errno
import os
import shutil
import struct
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace

import pytest

if not sys.platform.startswith("linux"):
    pytest.skip("access lists and extended attributes are reached on Linux alone", allow_module_level=True)

from hypothesis import given
from hypothesis import strategies as st
from support.as_another import PERSON

from armoedeplan.output.writing import Rule, write_set
from armoedeplan.saving import attributes
from armoedeplan.saving.bounded_read import digest
from armoedeplan.saving.save import save
from armoedeplan.saving.system_errors import SaveRefused
from armoedeplan.system import which_system

SUPPORT = Path(__file__).parents[1] / "support"
ACL = "system.posix_acl_access"
DEFAULT_ACL = "system.posix_acl_default"
OTHERS_GROUP = 54_400
root_only = pytest.mark.skipif(os.getuid() != 0, reason="only root can make files of others")


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    path = tmp_path / "plan.yaml"
    path.write_bytes(b"oud\n")
    return path


@pytest.fixture
def shared() -> Iterator[Path]:
    """Give a plan of somebody else in a folder in which everybody may write."""
    folder = Path(tempfile.mkdtemp())
    folder.chmod(0o777)
    path = folder / "plan.yaml"
    path.write_bytes(b"oud\n")
    os.chown(path, PERSON + 1, OTHERS_GROUP)
    yield path
    shutil.rmtree(folder)


def access_list(*, user: int, may: int) -> bytes:
    """Give an access list that lets one user more do something: version, then tag, rights and number of each entry."""
    nobody = 0xFFFFFFFF
    entries = [(1, 6, nobody), (2, may, user), (4, 0, nobody), (16, may, nobody), (32, 0, nobody)]
    return struct.pack("<I", 2) + b"".join(struct.pack("<HHI", *entry) for entry in entries)


def with_attribute(path: Path, name: str, value: bytes) -> None:
    try:
        os.setxattr(path, name, value)
    except OSError:
        pytest.skip(f"this file system has no {name}")


def as_another(path: Path, *groups: int) -> list[str]:
    command = [sys.executable, str(SUPPORT / "as_another.py"), str(path), *map(str, groups)]
    environment = {**os.environ, "PYTHONPATH": str(SUPPORT.parents[1])}
    run = subprocess.run(command, capture_output=True, text=True, timeout=300, check=False, env=environment)
    assert run.stderr == ""
    return run.stdout.strip().split("\n")


@root_only
def test_root_gives_a_file_back_to_whose_it_was(plan: Path) -> None:
    os.chown(plan, 1234, 2345)
    plan.chmod(0o640)
    assert save(plan, b"nieuw\n", read=digest(b"oud\n")) == ()
    there = plan.stat()
    assert (there.st_uid, there.st_gid, there.st_mode & 0o7777) == (1234, 2345, 0o640)


@root_only
def test_a_colleague_in_the_group_keeps_the_group_and_is_told_about_the_owner(shared: Path) -> None:
    shared.chmod(0o664)
    assert as_another(shared, OTHERS_GROUP) == [
        "U bent nu de eigenaar van het bestand: alleen een beheerder kan dat teruggeven."
    ]
    there = shared.stat()
    assert (there.st_uid, there.st_gid, there.st_mode & 0o7777) == (PERSON, OTHERS_GROUP, 0o664)


@root_only
@pytest.mark.parametrize(("mode", "narrowed"), [(0o666, 0o666), (0o606, 0o600), (0o646, 0o644)])
def test_another_group_gets_no_more_than_everybody_had(shared: Path, mode: int, narrowed: int) -> None:
    shared.chmod(mode)
    notes = as_another(shared)
    assert notes[0] == "De groep van het bestand is niet te houden. De groep heeft nu hooguit de rechten van anderen."
    assert shared.stat().st_mode & 0o7777 == narrowed


@root_only
def test_a_file_that_may_be_written_in_a_folder_that_may_not_is_refused_with_the_reason(shared: Path) -> None:
    shared.chmod(0o666)
    shared.parent.chmod(0o755)
    said = as_another(shared)
    assert said[0] == f"Opslaan van {shared} lukt niet: u hebt geen rechten om hier te schrijven"
    assert "rechten op de map" in said[1]
    assert shared.read_bytes() == b"oud\n"


@root_only
def test_a_file_of_somebody_else_where_only_owners_may_replace_is_refused_with_the_reason(shared: Path) -> None:
    shared.chmod(0o666)
    os.chown(shared.parent, 1, 1)
    shared.parent.chmod(0o1777)
    said = as_another(shared)
    assert said[0] == f"Opslaan van {shared} lukt niet: u mag dit bestand niet vervangen"
    assert "alleen de eigenaar" in said[1]
    assert shared.read_bytes() == b"oud\n"
    assert [path.name for path in shared.parent.iterdir()] == ["plan.yaml"]


@root_only
def test_a_file_that_is_read_only_for_this_person_is_refused_with_the_reason(shared: Path) -> None:
    shared.chmod(0o644)
    said = as_another(shared)
    assert said[0] == f"Opslaan van {shared} lukt niet: u hebt geen rechten om dit bestand te wijzigen"
    assert shared.read_bytes() == b"oud\n"


@root_only
def test_a_file_that_is_made_immutable_is_refused(plan: Path) -> None:
    if (
        not shutil.which("chattr")
        or subprocess.run(["chattr", "+i", plan], capture_output=True, check=False).returncode
    ):
        pytest.skip("this file system cannot make a file immutable")
    try:
        with pytest.raises(SaveRefused, match="u hebt geen rechten om dit bestand te wijzigen"):
            save(plan, b"nieuw\n", read=digest(b"oud\n"))
    finally:
        subprocess.run(["chattr", "-i", plan], check=True)
    assert plan.read_bytes() == b"oud\n"
    assert [path.name for path in plan.parent.iterdir()] == ["plan.yaml"]


def test_extended_attributes_are_kept(plan: Path) -> None:
    with_attribute(plan, "user.herkomst", b"afdeling\0beleid")
    assert save(plan, b"nieuw\n", read=digest(b"oud\n")) == ()
    assert os.getxattr(plan, "user.herkomst") == b"afdeling\0beleid"


def test_an_access_list_is_kept(plan: Path) -> None:
    listed = access_list(user=1234, may=6)
    with_attribute(plan, ACL, listed)
    mode = plan.stat().st_mode
    assert save(plan, b"nieuw\n", read=digest(b"oud\n")) == ()
    assert (os.getxattr(plan, ACL), plan.stat().st_mode) == (listed, mode)


def test_what_a_folder_hands_down_does_not_reach_a_file_that_had_it_not(plan: Path) -> None:
    plan.chmod(0o660)
    with_attribute(plan.parent, DEFAULT_ACL, access_list(user=1234, may=6))
    assert save(plan, b"nieuw\n", read=digest(b"oud\n")) == ()
    assert ACL not in os.listxattr(plan)
    assert plan.stat().st_mode & 0o777 == 0o660


def test_an_access_list_that_cannot_be_kept_gives_the_group_nothing(
    plan: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with_attribute(plan, ACL, access_list(user=1234, may=6))

    def refuse(*_: object) -> None:
        raise OSError(95, "Operation not supported")

    monkeypatch.setattr(os, "setxattr", refuse)
    assert save(plan, b"nieuw\n", read=digest(b"oud\n")) == (
        "De toegangslijst (ACL) van het bestand is niet te houden. De groep heeft nu geen rechten.",
    )
    assert plan.stat().st_mode & 0o777 == 0o600


def test_attributes_that_cannot_be_kept_are_named_once(plan: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with_attribute(plan, "user.a", b"1")
    with_attribute(plan, "user.b", b"2")
    real = os.setxattr

    def refuse(path: int, name: str, value: bytes) -> None:
        if name == "user.b":
            raise OSError(28, "No space left on device")
        real(path, name, value)

    monkeypatch.setattr(os, "setxattr", refuse)
    assert save(plan, b"nieuw\n", read=digest(b"oud\n")) == (
        "Deze kenmerken van het bestand zijn niet te houden: user.b.",
    )
    assert os.getxattr(plan, "user.a") == b"1"


def test_a_system_without_attributes_and_owners_saves_all_the_same(plan: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("listxattr", "fchown"):
        monkeypatch.delattr(os, name)
    assert save(plan, b"nieuw\n", read=digest(b"oud\n")) == ()
    assert plan.read_bytes() == b"nieuw\n"


@pytest.mark.parametrize(
    ("code", "number", "told"), [(0, 0, False), (-1, errno.ENOTSUP, False), (-1, errno.EPERM, True)]
)
def test_macos_copies_access_list_and_attributes_itself(
    plan: Path,
    monkeypatch: pytest.MonkeyPatch,
    code: int,
    number: int,
    told: bool,  # noqa: FBT001
) -> None:
    asked: list[tuple[object, ...]] = []

    def fcopyfile(old: int, new: int, state: None, flags: int) -> int:
        asked.append((os.pread(old, 9, 0), os.fstat(new).st_size, state, flags))
        return code

    monkeypatch.delattr(os, "listxattr")
    monkeypatch.setattr(which_system, "SYSTEM", "darwin")
    monkeypatch.setattr(ctypes, "CDLL", lambda *_, **__: SimpleNamespace(fcopyfile=fcopyfile))
    monkeypatch.setattr(ctypes, "get_errno", lambda: number)
    notes = save(plan, b"nieuw\n", read=digest(b"oud\n"))
    assert asked == [(b"oud\n", 6, None, 5)]
    assert bool(notes) is told
    assert all("toegangslijst" in note for note in notes)


@root_only
def test_a_shared_folder_hands_its_group_to_new_papers_and_leaves_that_of_old_ones(tmp_path: Path) -> None:
    shared = tmp_path / "gedeeld"
    shared.mkdir()
    os.chown(shared, -1, 1234)
    shared.chmod(0o2775)
    for text in (b"een", b"twee"):
        write_set(shared / "uit", [("a.md", text), ("beelden/b.svg", text)], Rule())
        for path in (shared / "uit", shared / "uit" / "beelden", *shared.glob("uit/**/*.*")):
            assert path.stat().st_gid == 1234, path
        assert (shared / "uit" / "beelden").stat().st_mode & 0o2000
        assert not list(shared.glob(".armoedeplan-*"))
    os.chown(shared / "uit" / "a.md", 4321, 4322)
    write_set(shared / "uit", [("a.md", b"drie")], Rule(overwrite=True))
    found = (shared / "uit" / "a.md").stat()
    assert (found.st_uid, found.st_gid) == (4321, 4322)


def test_the_other_name_of_a_file_keeps_the_old_text_and_that_is_told_once(plan: Path) -> None:
    other = plan.with_name("ander.yaml")
    os.link(plan, other)
    notes = save(plan, b"nieuw\n", read=digest(b"oud\n"))
    assert notes == ("Het bestand heeft nog een naam (een harde koppeling). Daar staat de oude tekst nog.",)
    assert (plan.read_bytes(), other.read_bytes()) == (b"nieuw\n", b"oud\n")
    assert save(plan, b"later\n", read=digest(b"nieuw\n")) == ()


@given(st.integers(0, 0o7777))
def test_nobody_gains_when_the_group_is_lost(mode: int) -> None:
    after = attributes._narrowed_mode(mode)  # noqa: SLF001 - the rule by itself, for every mode
    group, other = after >> 3 & 0o7, after & 0o7
    # who was in the group is now another, and who was another may now be in the group
    assert not group & ~(mode & 0o7)
    assert not other & ~(mode >> 3 & 0o7)
    assert not other & ~(mode & 0o7)
    assert after & 0o700 == mode & 0o700
