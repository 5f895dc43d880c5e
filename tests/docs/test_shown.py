"""What README and the manual show is what the program says today.

`GOLDEN=1 pytest tests/docs/test_shown.py` writes the sessions anew: read the difference, and the text around them.
"""

import os
import shutil
from pathlib import Path

import pytest
from support.program import ROOT
from support.sessions import held, write_anew

PAGES = ("README.md", "docs/handleiding.md")


@pytest.mark.parametrize("name", PAGES)
def test_the_program_says_what_the_page_shows(name: str, tmp_path: Path) -> None:
    page = ROOT / name
    folder = tmp_path / "plannen"
    shutil.copytree(ROOT / "examples", folder / "examples", ignore=shutil.ignore_patterns("documenten"))
    shown = list(held(page, folder))
    if os.environ.get("GOLDEN") == "1":
        write_anew(page, shown)
    else:
        assert [(session.command, session.lines, session.said) for session in shown if not session.true] == []
    assert len(shown) >= 10
