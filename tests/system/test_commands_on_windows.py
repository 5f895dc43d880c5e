"""The commands that write, on Windows as it is played: what is open is in nobody's way, and nothing is left."""

import subprocess
import sys
from pathlib import Path

import pytest

if sys.platform != "linux":
    pytest.skip("Windows is played with locks of Linux", allow_module_level=True)

from support.badinput import SOUND

TESTS = Path(__file__).parents[1]
PROGRAM = f"""\
import sys; sys.path[:0] = [{str(TESTS)!r}, {str(TESTS.parent)!r}]
from support.windows import play; play()
from armoedeplan.__main__ import main
main()
"""


def said(folder: Path, *words: str) -> str:
    """Give what a command says that goes well."""
    ran = subprocess.run(
        [sys.executable, "-c", PROGRAM, *words], cwd=folder, capture_output=True, text=True, check=False
    )
    assert (ran.returncode, ran.stderr) == (0, ""), words
    return ran.stdout


def test_what_is_written_is_whole_and_nothing_else_is_left(tmp_path: Path) -> None:
    (tmp_path / "plan.yaml").write_text(SOUND, encoding="utf-8")
    papers = ("maak", "plan.yaml", "werkblad,werkformulier", "--uit", "uit")
    assert "2 gemaakt" in said(tmp_path, *papers)
    assert "2 ongewijzigd" in said(tmp_path, *papers)
    said(tmp_path, "zet", "plan.yaml", "plan.titel", "Anders verder")
    assert "1 gemaakt" in said(tmp_path, *papers)
    said(tmp_path, "exporteer", "aanbod", "plan.yaml", "--als", "xlsx")
    assert "Anders verder" in (tmp_path / "uit" / "werkblad.md").read_text(encoding="utf-8")
    names = {path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("*") if path.is_file()}
    assert names == {
        "plan.yaml", "uit/.gemaakt.json", "uit/werkblad.md", "uit/werkformulier.md",
        "tabellen/.gemaakt.json", "tabellen/inventarisatie.xlsx",
    }  # fmt: skip
