"""The language server in an editor of others: Neovim, with the client that is built into it, and no screen."""

import json
import os
import shutil
import subprocess
from pathlib import Path

import pytest
from support.program import PATIENCE, PROGRAM, environment
from support.text_editor import PLAN

NEOVIM = os.environ.get("NEOVIM") or shutil.which("nvim") or ""
pytestmark = pytest.mark.skipif(not NEOVIM, reason="Neovim is not there: set NEOVIM")
SCRIPT = Path(__file__).parent / "data" / "in_neovim.lua"


@pytest.mark.slow
def test_what_is_typed_there_is_told_explained_completed_mended_and_renamed(tmp_path: Path) -> None:
    (tmp_path / "plan.yaml").write_text(PLAN, encoding="utf-8")
    seen = tmp_path / "seen.json"
    server = "\n".join([*PROGRAM, "taalserver"])
    done = subprocess.run(
        [NEOVIM, "--clean", "--headless", "plan.yaml", "-S", SCRIPT, "-c", "cquit"],
        cwd=tmp_path,
        env={**environment(), "SERVER": server, "SEEN": str(seen), "HOME": str(tmp_path)},
        capture_output=True,
        text=True,
        timeout=PATIENCE,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    told = json.loads(seen.read_text(encoding="utf-8"))
    found = [(one["code"], one["line"], one["column"]) for one in told["findings"]]
    assert found == [("AP037", 3, 21), ("AP015", 4, 11), ("AP021", 15, 27)]
    assert "Hoe ver is het plan?" in told["hover"]
    assert told["offers"][:2] == ["concept", "inspraak"]
    mended = PLAN.replace("Concept", "concept")
    assert (told["fixes"][0], told["fixed"]) == ("Schrijf concept", mended.splitlines())
    renamed = mended.replace("id: bank", "id: kredietbank").replace("[bank,", "[kredietbank,")
    assert told["renamed"] == renamed.splitlines()
    assert told["left"] == ["AP037", "AP021"]
