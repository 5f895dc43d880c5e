"""What a release is made of: its beginnings refuse in words, and what was built works as a user has it.

Building takes minutes, and so does trying all of it: `python releasing/build.py bestand map` does both, and so does the
workflow. Here what stands in `dist/` is started, if it is there.
"""

import os
import re
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from support.program import ROOT, VOORBEELDSTAD, environment

sys.path.insert(0, str(ROOT / "releasing"))

import start_wizard
from single_file import beginning, single_file_name
from trial import STEPS, Built

from armoedeplan.confined.message import Message
from armoedeplan.confined.run import confined
from armoedeplan.versions import git_setup

DIST = ROOT / "dist"


def single_file(tmp_path: Path, main: str = "") -> Path:
    """Make an archive that begins as the single file does, and then says where it would unpack."""
    path = tmp_path / "armoedeplan.pyz"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("__main__.py", main or beginning())
        archive.writestr("_bootstrap.py", "import os\ndef bootstrap():\n    print(os.environ['SHIV_ROOT'])\n")
    return path


def started(path: Path, **variables: str | None) -> subprocess.CompletedProcess[str]:
    env = {name: value for name, value in {**environment(), **variables}.items() if value is not None}
    return subprocess.run([sys.executable, str(path)], env=env, capture_output=True, encoding="utf-8", check=False)


def test_the_single_file_unpacks_into_the_folder_of_the_system(tmp_path: Path) -> None:
    path = single_file(tmp_path)
    assert started(path, XDG_CACHE_HOME=str(tmp_path)).stdout == f"{tmp_path}/armoedeplan-programma\n"
    assert started(path, XDG_CACHE_HOME=None, HOME=str(tmp_path)).stdout == f"{tmp_path}/.cache/armoedeplan-programma\n"
    assert started(path, SHIV_ROOT=str(tmp_path / "elders")).stdout == f"{tmp_path}/elders\n"


def test_the_single_file_says_what_to_do_where_nobody_has_a_home(tmp_path: Path) -> None:
    done = started(single_file(tmp_path), XDG_CACHE_HOME=None, HOME="")
    assert (done.returncode, done.stdout) == (2, "")
    assert "in de variabele SHIV_ROOT" in done.stderr
    assert "Traceback" not in done.stderr


def test_the_single_file_refuses_another_python_in_words(tmp_path: Path) -> None:
    other = re.sub(r'^PYTHON = ".*"$', 'PYTHON = "3.0"', beginning(), flags=re.MULTILINE)
    done = started(single_file(tmp_path, other))
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("Fout: dit bestand is gemaakt voor Python 3.0 op ")


def test_the_single_file_says_where_it_cannot_unpack(tmp_path: Path) -> None:
    (tmp_path / "bestand").write_text("", encoding="utf-8")
    main = beginning().replace("from _bootstrap import bootstrap", "def bootstrap(): os.mkdir(os.environ['SHIV_ROOT'])")
    done = started(single_file(tmp_path, main), SHIV_ROOT=str(tmp_path / "bestand"))
    assert done.returncode == 2
    assert done.stderr.startswith(f"Fout: het programma kan zich niet uitpakken in {tmp_path}/bestand: ")


def test_the_icon_starts_the_wizard_in_a_folder_for_plans_and_waits(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    program = tmp_path / "armoedeplan"
    program.write_text('#!/bin/sh\npwd > "$PWD/waar"\necho "$1" >> waar\nexit 7\n', encoding="utf-8")
    program.chmod(0o755)
    monkeypatch.setattr(sys, "executable", str(tmp_path / "armoedeplan-wizard"))
    monkeypatch.setattr(start_wizard, "user_documents_path", lambda: tmp_path)
    waited: list[str] = []

    def wait(words: str) -> str:
        waited.append(words)
        return ""

    monkeypatch.setattr("builtins.input", wait)
    assert start_wizard.main() == 7
    folder = tmp_path / "armoedeplannen"
    assert (folder / "waar").read_text(encoding="utf-8").splitlines() == [str(folder), "wizard"]
    assert len(waited) == 1


def test_the_icon_says_what_to_do_where_no_folder_can_be_made(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(start_wizard, "user_documents_path", lambda: tmp_path / "weg")
    monkeypatch.setattr("builtins.input", lambda _: (_ for _ in ()).throw(EOFError))
    assert start_wizard.main() == 2
    assert "in een map waar u mag schrijven" in capsys.readouterr().err


def built() -> list[tuple[str, ...]]:
    """Give what stands in dist: commands that start it."""
    file, folder = DIST / single_file_name(), DIST / "armoedeplan" / "armoedeplan"
    return [(sys.executable, str(file))] * file.exists() + [(str(folder),)] * folder.exists()


def test_what_was_built_starts_and_makes_a_paper(tmp_path: Path) -> None:
    if not built():
        pytest.skip("nothing was built: python releasing/build.py bestand map")
    for number, command in enumerate(built()):
        folder = tmp_path / str(number)
        folder.mkdir()
        shutil.copy(VOORBEELDSTAD, folder / "plan.yaml")
        program = Built(command, folder, {**os.environ, "XDG_CACHE_HOME": str(tmp_path / "bewaard")})
        assert program.run("--version").startswith("armoedeplan ")
        program.run("maak", "plan.yaml", "publieksversie", "--als", "pdf", "--uit", "stukken")
        assert (folder / "stukken" / "publieksversie.pdf").read_bytes().startswith(b"%PDF-")


def test_a_trial_tells_what_it_holds() -> None:
    assert all((step.__doc__ or "").strip() for step in STEPS)


def test_a_trial_fails_at_a_traceback_and_at_another_exit_code(tmp_path: Path) -> None:
    with pytest.raises(AssertionError):
        Built((sys.executable, "-c", "raise ValueError"), tmp_path, os.environ).run()
    with pytest.raises(AssertionError):
        Built((sys.executable, "-c", "import sys; sys.exit(3)"), tmp_path, os.environ).run()
    assert Built((sys.executable, "-c", "print(1)"), tmp_path, os.environ).run() == "1\n"


def test_git_starts_the_single_file_with_its_python(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "executable", str(tmp_path / "python3"))
    monkeypatch.setattr(sys, "argv", [str(tmp_path / "mijn map" / "armoedeplan.pyz"), "git"])
    assert git_setup._program_for_git() == f"{tmp_path}/python3 '{tmp_path}/mijn map/armoedeplan.pyz'"  # noqa: SLF001 - for git


def test_a_program_that_has_its_python_within_starts_itself_for_what_comes_from_elsewhere(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # it stands in for the folder that was built: the same beginning, with a Python of its own
    program = tmp_path / "armoedeplan"
    code = "import sys; sys.frozen = True; from armoedeplan.__main__ import main; main()"
    begin = f"PYTHONPATH={ROOT}:{ROOT}/tests exec {sys.executable} -c '{code}' \"$@\""
    program.write_text(f"#!/bin/sh\n{begin}\n", encoding="utf-8")
    program.chmod(0o755)
    monkeypatch.setattr(sys, "executable", str(program))
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    answer = confined("support.confined_tasks:same", Message(["heen", 1], [b"bytes"]), "lijst.csv")
    assert (answer.words, list(answer.pieces)) == (["heen", 1], [b"bytes"])
