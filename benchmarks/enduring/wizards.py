"""The wizard, killed at random moments: every answer that it took is in the file."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Final

_KILLER: Final = Path(__file__).resolve().parents[2] / "tests" / "support" / "killed_wizard.py"


def killed_rounds(place: Path, trials: int, seed: int) -> Iterator[tuple[int, list[str]]]:
    """Kill the wizard so many times, in the way of its test; yield how often, and what is wrong."""
    folder = place / "wizard"
    folder.mkdir()
    command = [sys.executable, str(_KILLER), str(folder / "plan.yaml"), str(trials), str(seed)]
    ran = subprocess.run(command, capture_output=True, text=True, check=False, cwd=_KILLER.parents[2])
    told = f"{ran.stdout} antwoorden waren bevestigd".split()
    print(" ".join(told), file=sys.stderr)
    yield trials, [f"{ran.stdout[-300:]} {ran.stderr[-300:]}"] if ran.returncode else []
