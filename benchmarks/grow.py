"""How the time of every command grows with its input: `python benchmarks/grow.py [NAME ...]`.

Commands about many plans get 10 to 10,000 of them, commands about one plan 10 to 100,000 records in it (or rows beside
it), each as a whole process. What is told is seconds of a processor, the peak of memory, and two slopes on a scale of
logarithms: over all sizes, and of the last step, in which the start of Python no longer counts. Growth is good when the
last is at most 1.1. A command stops at the first size that takes longer than `--hooguit` seconds, or that it refuses
(a plan is at most 8 MB); the size that was reached is told.
"""

import math
import shutil
import statistics
import sys
import tempfile
from argparse import ArgumentParser
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

sys.path.insert(0, str(Path(__file__).parent))

from growing_inputs import COMMANDS
from meet import PROGRAM, Run, run

GOAL = 1.1
LEAST = 2
"""So many sizes make a slope."""


class Grown(NamedTuple):
    """A command at one size: how large its input was, and what it took."""

    size: int
    used: Run


def grown(name: str, folder: Path, most: float) -> list[Grown]:
    """Run a command at every size, until one takes longer than so many seconds or is refused."""
    found: list[Grown] = []
    for size in COMMANDS[name].sizes:
        place = folder / f"{name.replace(' ', '_').replace(',', '')}_{size}"
        place.mkdir()
        used = run([*PROGRAM, *COMMANDS[name].make(place, size)])
        shutil.rmtree(place, ignore_errors=True)
        if used.code not in {0, 1}:
            break
        found.append(Grown(size, used))
        if used.processor > most:
            break
    return found


def slope(points: Sequence[Grown]) -> float:
    """Give the slope over sizes, on a scale of logarithms: 1 is as the input grows."""
    sizes = [math.log(point.size) for point in points]
    return statistics.linear_regression(sizes, [math.log(point.used.processor) for point in points]).slope


def told(name: str, points: Sequence[Grown]) -> str:
    """Give a row about a command: what each size took, and the slopes."""
    if len(points) < LEAST:
        return f"{name:<20} too few sizes: refused, or longer than --hooguit at the first"
    took = " ".join(f"{point.used.processor:>8.2f}" for point in points)
    last = slope(points[-2:])
    mark = "" if last <= GOAL else "  above the goal"
    end = points[-1]
    return f"{name:<20} {took:<45} {slope(points):6.2f} {last:6.2f} {end.used.peak:6.0f} MB at {end.size:,}{mark}"


def main() -> None:
    """Measure the commands that were named, or all, and print a row of each."""
    parser = ArgumentParser(description="Meet hoe de tijd van elke opdracht groeit met wat zij krijgt.")
    parser.add_argument("namen", nargs="*", help="welke opdrachten; zonder namen alle")
    parser.add_argument("--hooguit", type=float, default=60.0, help="seconden waarna een opdracht niet verder groeit")
    options = parser.parse_args()
    print(f"{'seconds of a processor':<20} {'at 10, 100, 1,000 and so on':<45}  slope   last")
    for name in options.namen or COMMANDS:
        with tempfile.TemporaryDirectory() as folder:
            print(told(name, grown(name, Path(folder), options.hooguit)), flush=True)


if __name__ == "__main__":
    main()
