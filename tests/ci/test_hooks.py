"""The hooks for pre-commit, run by the real pre-commit in a real repository of git.

Here the hooks start the program of this checkout, so that nothing is installed; `.ci/packaged` lets pre-commit install
it as it does for people (decision record 0088).
"""

import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml
from support.badinput import SOUND
from support.program import ROOT
from support.repository import Repository
from typer.testing import CliRunner

from armoedeplan import __version__
from armoedeplan.cli.app import app

HOOKS: list[dict[str, Any]] = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
NAMED = re.compile(r"(?:rev: *|armoedeplan(?:\.git)?@|armoedeplan==)'?(v?[0-9]+\.[0-9]+(?:\.[0-9]+)?)'?", re.IGNORECASE)
"""A version of this program in a page that tells how to call it."""
FAULTY = "# van ons\narmoedeplan: 1\nplan:\n  status: consept\n"
OTHERS = {
    "compose.yaml": "services:\n  plan: 1\n",
    "LEESMIJ.md": "Bel 06-12345678.\n",
    "docs/plan.yml": "steps: []\n",
    "leeg.yaml": "",
}
"""Files of a repository that are no plan, nor made of one."""


class Hooked:
    """A repository with the hooks, in which somebody commits."""

    def __init__(self, folder: Path) -> None:
        self.git = Repository(folder)
        program = f'"{sys.executable}" -P -m armoedeplan'
        local = [
            {**hook, "language": "system", "entry": hook["entry"].replace("armoedeplan", program, 1)} for hook in HOOKS
        ]
        config = {"repos": [{"repo": "local", "hooks": local}]}
        self.git.write(".pre-commit-config.yaml", yaml.safe_dump(config))
        for name, text in OTHERS.items():
            self.git.write(name, text)

    def check(self, *hooks: str) -> tuple[int, str]:
        """Stage everything and run a hook, or all; give how it ended, and what was said."""
        self.git.run("add", "-A")
        env = {name: value for name, value in os.environ.items() if not name.startswith(("GIT_", "PYTHON"))}
        done = subprocess.run(
            [sys.executable, "-m", "pre_commit", "run", "--verbose", *hooks],
            cwd=self.git.folder,
            env={**env, "PRE_COMMIT_HOME": str(self.git.folder.parent / "home"), "PYTHONPATH": str(ROOT)},
            capture_output=True,
            text=True,
            timeout=120,
            check=False,
        )
        return done.returncode, done.stdout + done.stderr


def versions_named() -> dict[str, set[str]]:
    """Give the versions of this program that pages name, by page."""
    pages = [*ROOT.glob("*.md"), *ROOT.glob("docs/*.md"), ROOT / "action.yml", *ROOT.glob("integraties/*/*")]
    found = {page.name: set(NAMED.findall(page.read_text(encoding="utf-8"))) for page in pages}
    return {name: named for name, named in found.items() if named}


def test_a_version_that_a_page_names_can_be_had() -> None:
    assert NAMED.findall("rev: v3.1.4, uses: OWNER/armoedeplan@v2.0 and armoedeplan==1.0.0") == [
        "v3.1.4",
        "v2.0",
        "1.0.0",
    ]
    git = (ROOT / ".git").exists()
    ran = subprocess.run(["git", "tag"], cwd=ROOT, capture_output=True, text=True, check=False) if git else None
    tags = ran.stdout.split() if ran else []
    for page, named in versions_named().items():
        # a version out of an index of one's own is that of the program, and a tag is there
        assert {version.removeprefix("v") for version in named} == {__version__}, page
        assert not git or [version for version in named if version.startswith("v") and version not in tags] == [], page


def test_the_pages_show_the_hooks_that_there_are() -> None:
    shown = {
        hook["id"]
        for page in ("docs/ci.md", "docs/handleiding.md")
        for block in re.findall(r"```yaml\n(repos:\n.*?)```", (ROOT / page).read_text(encoding="utf-8"), re.DOTALL)
        for repository in yaml.safe_load(block)["repos"]
        for hook in repository["hooks"]
    }
    assert shown == {hook["id"] for hook in HOOKS}


@pytest.fixture
def hooked(tmp_path: Path) -> Hooked:
    """Give a repository with the hooks, and other files than plans."""
    pytest.importorskip("pre_commit", reason="pre-commit is not installed")
    return Hooked(tmp_path / "werk")


def test_a_plan_is_found_by_what_stands_in_it_and_nothing_else_is_looked_at(hooked: Hooked) -> None:
    hooked.git.write("beleid/armoede 2027.yaml", FAULTY)
    code, said = hooked.check()
    assert code == 1
    assert "beleid/armoede 2027.yaml:4:11: fout AP015" in said
    assert [name for name in OTHERS if f"{name}:" in said] == []
    hooked.git.write("beleid/armoede 2027.yaml", SOUND)
    code, said = hooked.check()
    assert code == 0, said


def test_what_identifies_a_person_does_not_get_into_history(hooked: Hooked) -> None:
    hooked.git.write("ons.yml", SOUND + "  samenvattingen:\n    inwoners: Bel mevrouw Jansen op 06-12345678.\n")
    code, said = hooked.check("armoedeplan-privacy")
    assert (code, "ons.yml" in said, "LEESMIJ.md" in said) == (1, True, False)


def test_papers_that_are_not_of_the_plan_are_held_back(hooked: Hooked, monkeypatch: pytest.MonkeyPatch) -> None:
    hooked.git.write("ons.yml", SOUND)
    monkeypatch.chdir(hooked.git.folder)
    made = CliRunner().invoke(app, ["maak", "ons.yml", "--alles"])
    assert made.exit_code == 0
    assert hooked.check("armoedeplan-stukken")[0] == 0
    hooked.git.commit("papers")
    # the paper alone is in the change: its plan is found by the account beside it
    paper = hooked.git.folder / "documenten" / "beleidsplan.md"
    paper.write_text(paper.read_text(encoding="utf-8") + "\nErbij.\n", encoding="utf-8")
    code, said = hooked.check("armoedeplan-stukken")
    assert (code, "Met de hand gewijzigd: documenten/beleidsplan.md" in said) == (1, True)
