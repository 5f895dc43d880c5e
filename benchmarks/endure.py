"""What the program bears: `python benchmarks/endure.py [PART ...] [--trials 1000] [--seed 1]`.

Kills every command that writes at random moments, stops it with Ctrl-C, fills its disk, takes its folder away, turns
its clock, and lets twenty processes write in one plan. After each of that no file is torn, nothing that was told as
kept is lost, nothing is left lying around, and the next command works. Prints the figures of `docs/betrouwbaarheid.md`;
the exit code is 1 when something was found. It needs Linux; a full disk and a turned clock need what `--help` tells.
Why it is made so is in decision record 0095.
"""

import argparse
import os
import shutil
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from random import Random
from typing import Final

ROOT: Final = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "tests"), str(ROOT / "benchmarks")]

from enduring import clocks, disks, together, wizards  # noqa: E402 - found by the line above
from enduring.looking import Course, undisturbed  # noqa: E402
from enduring.scenes import SCENES  # noqa: E402
from enduring.trials import Trial, full_disk, interrupted, killed, read_only, vanished  # noqa: E402

TRIALS: Final[dict[str, Trial]] = {
    "kill": killed, "ctrl-c": interrupted, "vol": full_disk, "alleen-lezen": read_only, "map-weg": vanished,
    "klok": clocks.turned,
}  # fmt: skip
OTHERS: Final = {"wizard": wizards.killed_rounds, "samen": together.many_writers}
_SHOWN: Final = 40


class Figures:
    """How many trials of a part there were, and what was found."""

    def __init__(self) -> None:
        self.trials = 0
        self.found = Counter[str]()
        self.began: Final = time.monotonic()

    def row(self, part: str) -> str:
        """Give the figures as a row of a table."""
        return f"| {part} | {self.trials} | {self.found.total()} | {time.monotonic() - self.began:.0f} s |"


def main() -> int:
    """Run the parts, and print the figures."""
    asked = _asked()
    os.environ |= {name: str(asked.place / name) for name in ("XDG_CACHE_HOME", "XDG_STATE_HOME", "XDG_DATA_HOME")}
    _warm_up()
    print("| deel | proeven | bevindingen | duur |", "| --- | --: | --: | --: |", sep="\n", flush=True)
    found = Counter[str]()
    courses = _courses(asked) if set(asked.parts) & set(TRIALS) else {}
    for part in asked.parts:
        figures = Figures()
        for fault in _part(part, asked, courses, figures):
            figures.found[fault] += 1
            found[f"{part} {fault}"] += 1
        print(figures.row(part), flush=True)
    shutil.rmtree(asked.place, ignore_errors=True)
    print("", *(f"- {many} keer {fault}" for fault, many in found.most_common(_SHOWN)), sep="\n")
    print(f"{found.total()} bevindingen. Getal {asked.seed}.")
    return int(bool(found))


def _part(part: str, asked: argparse.Namespace, courses: dict[str, Course], figures: Figures) -> Iterator[str]:
    """Do the trials of a part; yield what is found."""
    if part in OTHERS:
        for many, faults in OTHERS[part](asked.place, asked.trials, asked.seed):
            figures.trials += many
            yield from faults
        return
    chance = Random(f"{asked.seed} {part}")  # noqa: S311 - the same each time is what is wanted
    with disks.small_disk(asked.place) if part == "vol" else disks.any_disk(asked.place) as where:
        if where is None:
            print(disks.NO_DISK, file=sys.stderr)
            return
        for number in range(asked.trials):
            name = list(courses)[number % len(courses)]
            figures.trials += 1
            yield from (f"{name}: {fault}" for fault in TRIALS[part](courses[name], where / "proef", chance))


def _courses(asked: argparse.Namespace) -> dict[str, Course]:
    """Run each command undisturbed; what does not write as expected is a fault of this harness."""
    made = {}
    for name in asked.scenes:
        # once before, so that what is kept in a cache is there
        undisturbed(SCENES[name], asked.place / "proef")
        made[name] = undisturbed(SCENES[name], asked.place / "proef")
        if SCENES[name].told not in made[name].first.said or made[name].before == made[name].after:
            sys.exit(f"{name} schrijft niet: {made[name].first}")
    return made


def _warm_up() -> None:
    """Import what every run would import again; a file counts as stored when it is written."""
    from support.disk import wait_for_no_disk
    from support.warm_program import import_everything

    import_everything()
    wait_for_no_disk()


def _asked() -> argparse.Namespace:
    """Read the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    every = [*TRIALS, *OTHERS]
    parser.add_argument("parts", nargs="*", metavar="PART", help=f"which parts: {', '.join(every)}; else all")
    parser.add_argument("--trials", type=int, default=1000, help="how many trials of each part")
    parser.add_argument("--seed", type=int, default=1, help="another number gives other moments")
    parser.add_argument("--scene", dest="scenes", action="append", choices=list(SCENES), help="only this command")
    asked = parser.parse_args()
    asked.parts = asked.parts or every
    if unknown := set(asked.parts) - set(every):
        parser.error(f"no such part: {', '.join(unknown)}")
    asked.scenes = asked.scenes or list(SCENES)
    asked.place = Path(tempfile.mkdtemp(prefix="armoedeplan-volhouden-"))
    return asked


if __name__ == "__main__":
    sys.exit(main())
