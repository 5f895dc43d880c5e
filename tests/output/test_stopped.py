"""However `maak` is stopped, a person sees a whole set, and the next run works, accuses nobody and clears up."""

import os
import signal
from pathlib import Path

import pytest
from support.apart import apart
from support.repetition import repetitions
from support.stopped import made_once, stop_at_steps

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="the trials are forks")
STOPS = [
    *((scene, way, "KILL") for scene in ("first", "again", "changed") for way in ("exchange", "journal")),
    *(("changed", way, "INT") for way in ("exchange", "journal")),
    ("again", "exchange", "TERM"),
]
STRIDE = repetitions(3, 1)
"""Each scene has steps of its own: three of them that make a set in one way are stopped at each step once."""


@pytest.mark.parametrize(("scene", "way", "number"), STOPS)
def test_stopped_at_any_step_the_set_is_whole_and_the_next_run_mends(
    scene: str, way: str, number: str, tmp_path: Path
) -> None:
    made_once()
    stop, first = signal.Signals[f"SIG{number}"], STOPS.index((scene, way, number)) // 2 % STRIDE + 1
    last = apart(lambda: stop_at_steps(tmp_path.resolve(), scene, way, stop, first=first, stride=STRIDE), 600)
    assert int(last) > 15 - STRIDE
