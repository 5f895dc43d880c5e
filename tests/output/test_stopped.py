"""However `maak` is stopped, a person sees a whole set, and the next run works, accuses nobody and clears up."""

import os
from pathlib import Path

import pytest
from support import stopped
from support.forked import call_forked
from support.repetition import repetitions

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="the trials are forks")
STOPS = [
    *((scene, way, "KILL") for scene in ("first", "again", "changed") for way in ("exchange", "journal")),
    *(("changed", way, "INT") for way in ("exchange", "journal")),
    ("again", "exchange", "TERM"),
]
EVERY = repetitions(3, 1)
"""Of so many steps one is stopped at: with each change, the three scenes of a way have all steps between them."""


@pytest.mark.parametrize(("scene", "way", "number"), STOPS)
def test_stopped_at_any_step_the_set_is_whole_and_the_next_run_mends(
    scene: str, way: str, number: str, tmp_path: Path
) -> None:
    first = STOPS.index((scene, way, number)) // 2 % EVERY + 1
    (tmp_path / "plek").mkdir()
    done = call_forked(stopped.main, (tmp_path / "plek", scene, way, number, first, EVERY), tmp_path / "said")
    assert done.code == 0, done.said
    assert int(done.said) > 15
