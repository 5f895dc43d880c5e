"""A wizard that is killed loses at most the answer that was being typed."""

import sys
from pathlib import Path

import pytest
from support import killed_wizard
from support.forked import call_forked
from support.repetition import repetitions

KILLS = repetitions(30, 300)


@pytest.mark.skipif(sys.platform == "win32", reason="there is no fork on Windows")
@pytest.mark.parametrize("seed", range(3))
def test_kills_at_any_moment_lose_no_answer(tmp_path: Path, seed: int) -> None:
    ran = call_forked(killed_wizard.main, (tmp_path / "plan.yaml", KILLS, seed), tmp_path / "said")
    assert ran.code == 0, ran.said
    assert int(ran.said) > KILLS
