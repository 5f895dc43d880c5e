"""However `maak` is stopped, a person sees a whole set, and the next run works, accuses nobody and clears up."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from support.program import ROOT, environment

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="the trials are forks")
STOPS = [
    *((scene, way, "KILL") for scene in ("first", "again", "changed") for way in ("exchange", "journal")),
    *(("changed", way, "INT") for way in ("exchange", "journal")),
    ("again", "exchange", "TERM"),
]


@pytest.mark.parametrize(("scene", "way", "number"), STOPS)
def test_stopped_at_any_step_the_set_is_whole_and_the_next_run_mends(
    scene: str, way: str, number: str, tmp_path: Path
) -> None:
    program = ROOT / "tests" / "support" / "stopped.py"
    done = subprocess.run(
        [sys.executable, program, tmp_path, scene, way, number],
        env=environment({"PYTHONPATH": f"{ROOT}{os.pathsep}{ROOT / 'tests'}"}),
        capture_output=True,
        text=True,
        timeout=600,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert int(done.stdout) > 15
