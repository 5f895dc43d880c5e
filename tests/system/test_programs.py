"""Another program is found on the path, and not in the folder in which somebody works."""

from pathlib import Path

import pytest

from armoedeplan.system import which_system
from armoedeplan.system.programs import path_of_program


@pytest.fixture
def folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> dict[str, Path]:
    """Stand in a folder with a program from elsewhere; beside it are one with the true program and an empty one."""
    found = {name: tmp_path / name for name in ("hier", "echt", "leeg")}
    for folder in found.values():
        folder.mkdir()
    for name in ("hier", "echt"):
        (found[name] / "git.EXE").touch(0o755)
    monkeypatch.chdir(found["hier"])
    monkeypatch.setattr(which_system, "SYSTEM", "win32")
    monkeypatch.setenv("PATHEXT", ".COM;.EXE")
    return found


def on_path(monkeypatch: pytest.MonkeyPatch, *folders: object) -> None:
    monkeypatch.setattr("os.pathsep", ";")
    monkeypatch.setenv("PATH", ";".join(map(str, folders)))


def test_the_program_on_the_path_is_taken(folders: dict[str, Path], monkeypatch: pytest.MonkeyPatch) -> None:
    on_path(monkeypatch, ".", "", folders["leeg"], folders["echt"])
    assert path_of_program("git") == str(folders["echt"] / "git.EXE")


@pytest.mark.usefixtures("folders")
def test_one_in_the_current_folder_alone_is_none(monkeypatch: pytest.MonkeyPatch) -> None:
    on_path(monkeypatch, ".", "")
    assert path_of_program("git") is None


def test_elsewhere_the_system_says_where_it_is(monkeypatch: pytest.MonkeyPatch, folders: dict[str, Path]) -> None:
    monkeypatch.setattr(which_system, "SYSTEM", "linux")
    (folders["echt"] / "git").touch(0o755)
    monkeypatch.setenv("PATH", str(folders["echt"]))
    assert path_of_program("git") == str(folders["echt"] / "git")
