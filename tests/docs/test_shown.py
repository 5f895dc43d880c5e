"""What README and the manual show is what the program says today.

`GOLDEN=1 pytest tests/docs/test_shown.py` writes the sessions anew: read the difference, and the text around them.
"""

import os
import re
import shutil
from pathlib import Path

import pytest
from support.program import ROOT, run
from support.sessions import held, write_anew

PAGES = ("README.md", "docs/handleiding.md")
_ROW = re.compile(r"^ *(?:[\d.]+ +)?(\S.*?) +(\d+/\d+) +(\d+/\d+)$", re.MULTILINE)


@pytest.mark.parametrize("name", PAGES)
def test_the_program_says_what_the_page_shows(name: str, tmp_path: Path) -> None:
    page = ROOT / name
    folder = tmp_path / "plannen"
    shutil.copytree(ROOT / "examples", folder / "examples", ignore=shutil.ignore_patterns("documenten"))
    # README has a start of Python for each; the many of the manual go on from one
    shown = list(held(page, folder, from_scratch=name == "README.md"))
    if os.environ.get("GOLDEN") == "1":
        write_anew(page, shown)
    else:
        assert [(session.command, session.lines, session.said) for session in shown if not session.true] == []
    assert len(shown) >= 10


def test_the_overview_of_the_wizard_has_the_figures_of_the_manual(tmp_path: Path) -> None:
    manual = (ROOT / "docs" / "handleiding.md").read_text(encoding="utf-8")
    shown = manual.partition("      Stap       ")[2].partition("```")[0]
    typed = "Elzenrade\n2027-2030\n=2.1\n4\n=\n:stop\n"
    ran = run("wizard", "plan.yaml", folder=tmp_path, typed=typed.encode())
    assert _ROW.findall(shown) == _ROW.findall(ran.out)
    assert len(_ROW.findall(shown)) == 12
