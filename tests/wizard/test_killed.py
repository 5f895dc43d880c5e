"""A wizard that is killed loses at most the answer that was being typed."""

import subprocess
import sys
from pathlib import Path

import pytest
from support.program import PATIENCE, ROOT, environment

KILLER = Path(__file__).parents[1] / "support" / "killed_wizard.py"


@pytest.mark.skipif(sys.platform == "win32", reason="there is no fork on Windows")
@pytest.mark.parametrize("seed", range(3))
def test_three_times_a_hundred_kills_lose_no_answer(tmp_path: Path, seed: int) -> None:
    run = subprocess.run(
        [sys.executable, KILLER, tmp_path / "plan.yaml", "100", str(seed)],
        capture_output=True, text=True, timeout=PATIENCE, check=False, env=environment(), cwd=ROOT,
    )  # fmt: skip
    assert run.returncode == 0, run.stdout + run.stderr
    assert int(run.stdout) > 100
