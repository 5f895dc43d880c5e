"""A run tells at its end which tests were skipped and why."""

import subprocess
import sys
from pathlib import Path

from support.program import ROOT

MODULE = """\
import pytest

@pytest.mark.skip(reason="no such machine")
@pytest.mark.parametrize("number", range(3))
def test_elsewhere(number):
    raise AssertionError

def test_now():
    pytest.skip("no browser")

def test_here():
    assert True
"""


def test_skipped_tests_are_told_by_reason(tmp_path: Path) -> None:
    ours = (ROOT / "tests" / "conftest.py").read_text(encoding="utf-8")
    found = f"import sys\nsys.path.insert(0, {str(ROOT / 'tests')!r})\n"
    (tmp_path / "conftest.py").write_text(found + ours, encoding="utf-8")
    (tmp_path / "test_one.py").write_text(MODULE, encoding="utf-8")
    ran = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "--rootdir", str(tmp_path), "test_one.py"],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )
    assert ran.returncode == 0, ran.stdout + ran.stderr
    told = [line for line in ran.stdout.splitlines() if line.startswith("skipped ")]
    assert told == ["skipped 3: no such machine (test_one.py)", "skipped 1: no browser (test_one.py)"]
