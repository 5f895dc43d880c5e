"""Another program is found on the path, and not in the folder in which somebody works."""

from pathlib import Path

import pytest

from armoedeplan.system import programs, which_system
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


@pytest.mark.parametrize("name", ["code.cmd", "code.CMD", "code"])
def test_a_name_may_have_its_end(folders: dict[str, Path], monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    monkeypatch.setenv("PATHEXT", ".EXE;.cmd")
    for where in ("hier", "echt"):
        (folders[where] / "code.cmd").touch()
        (folders[where] / "code.CMD").touch()
    on_path(monkeypatch, folders["echt"])
    assert path_of_program(name) == str(folders["echt"] / f"code{name[4:] or '.cmd'}")


def test_an_end_that_is_none_of_a_program_makes_no_program(
    folders: dict[str, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("brief.txt", "node"):
        (folders["echt"] / name).touch()
    (folders["echt"] / "python3.11.EXE").touch()
    on_path(monkeypatch, folders["echt"])
    assert path_of_program("brief.txt") is None
    assert path_of_program("node") is None
    assert path_of_program("python3.11") == str(folders["echt"] / "python3.11.EXE")


@pytest.mark.parametrize("name", ["git", "git.EXE"])
def test_one_with_a_folder_is_looked_for_there_alone(
    folders: dict[str, Path], monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    on_path(monkeypatch, folders["echt"])
    assert path_of_program(f"../hier/{name}") == "../hier/git.EXE"
    assert path_of_program(str(folders["hier"] / name)) == str(folders["hier"] / "git.EXE")
    assert path_of_program(str(folders["leeg"] / name)) is None


def test_other_folders_may_be_named(folders: dict[str, Path], monkeypatch: pytest.MonkeyPatch) -> None:
    on_path(monkeypatch, folders["echt"])
    assert path_of_program("git", str(folders["leeg"])) is None
    assert path_of_program("git", str(folders["hier"])) == str(folders["hier"] / "git.EXE")


def test_an_empty_list_of_ends_is_none(folders: dict[str, Path], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATHEXT", "")
    (folders["echt"] / "git.CMD").touch()
    (folders["echt"] / "git.EXE").unlink()
    on_path(monkeypatch, folders["echt"])
    assert path_of_program("git") == str(folders["echt"] / "git.CMD")


def test_one_module_alone_looks_for_programs() -> None:
    package = Path(programs.__file__).parents[1]
    asking = [path.name for path in package.rglob("*.py") if "shutil.which" in path.read_text(encoding="utf-8")]
    assert asking == ["programs.py"]


def test_elsewhere_the_system_says_where_it_is(monkeypatch: pytest.MonkeyPatch, folders: dict[str, Path]) -> None:
    monkeypatch.setattr(which_system, "SYSTEM", "linux")
    (folders["echt"] / "git").touch(0o755)
    monkeypatch.setenv("PATH", str(folders["echt"]))
    assert path_of_program("git") == str(folders["echt"] / "git")
