"""A wizard that is killed loses at most the answer that was being typed."""

import sys
from pathlib import Path

import pytest
from support.apart import apart
from support.killed_wizard import kill_often
from support.program import PATIENCE
from support.repetition import repetitions
from support.warm_program import import_everything

ROUNDS = repetitions(20, 100)


@pytest.mark.skipif(sys.platform == "win32", reason="there is no fork on Windows")
@pytest.mark.parametrize("seed", range(3))
def test_many_kills_lose_no_answer(tmp_path: Path, seed: int) -> None:
    import_everything()
    assert int(apart(lambda: kill_often(tmp_path / "plan.yaml", ROUNDS, seed), PATIENCE)) > ROUNDS
