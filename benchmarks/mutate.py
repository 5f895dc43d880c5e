"""A mutation run: small faults are put into the code one at a time, and the tests must notice each of them.

    python benchmarks/mutate.py --number 300 --seed 7

The faults are those that slip in unseen: a bound moved by one, `and` for `or`, a comparison turned round, a number off
by one, two arguments or two texts swapped. Each is tried with the tests that run its line, the nearest and quickest
first, in a fork of a process that has them ready; which tests those are is looked at in one run beforehand, and kept.
What nobody notices then is tried in a copy of the project with those of all tests that run its code, also the ones that
start the program; a probe in the place of each fault tells which. What nobody notices at all is printed; `--at` tries
one of these again. It needs a system with fork.
"""

import argparse
import os
import random
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Final

sys.path.insert(0, str(Path(__file__).resolve().parent))

from mutating.mutants import ROOMS, ROOT, Mutant, harmless, mutants, placeless
from mutating.runs import copied, first_stage, quick_map
from mutating.whole import second_stage

_MOST_LIVE: Final = 0.03


def main() -> int:
    """Try faults; print those that live, and the figures."""
    given = _asked()
    began = time.monotonic()
    every = mutants(given.rooms.split(","))
    sources = {path: (ROOT / path).read_text(encoding="utf-8") for path in {mutant.path for mutant in every}}
    shown = {mutant: mutant.shown(sources[mutant.path]) for mutant in every}
    every = [mutant for mutant in every if given.at in shown[mutant]]
    # a sample of the same seed is the same sample, whatever else there is to read here
    chosen = random.Random(given.seed).sample(every, min(given.number, len(every)))  # noqa: S311 - no secret
    known = harmless()
    same = [mutant for mutant in chosen if placeless(shown[mutant]) in known]
    left = [mutant for mutant in chosen if mutant not in same]
    with tempfile.TemporaryDirectory() as place:
        copy = copied(Path(place).resolve())
        seen = quick_map(left, copy, given.workers, given.tests.split())
        mapped = time.monotonic()
        done = first_stage(left, seen, copy, given.workers)
    if given.verbose:
        for number, mutant in enumerate(left):
            print(f"{done[number].seconds:5.1f} s  {shown[mutant]}  [{done[number].by or 'LIVES'}]")
    lives = [mutant for number, mutant in enumerate(left) if done[number].lives]
    print(f"{len(lives)} of {len(left)} go on to the second stage", file=sys.stderr)
    if given.quick:
        alive = lives
        print("\n".join(shown[mutant] for mutant in lives))
    else:
        alive = []
        for mutant, by in second_stage(lives, given.workers):
            if not by:
                alive.append(mutant)
            if given.verbose or not by:
                print(f"{shown[mutant]}  [{by or 'LIVES'}]", flush=True)
    print("\n".join(_figures(chosen, same, alive)))
    spent, looked = time.monotonic() - mapped, mapped - began
    print(f"Seed {given.seed}; {spent:.0f} s with {given.workers} processes, and {looked:.0f} s to look at the tests.")
    return int(len(alive) > _MOST_LIVE * len(chosen))


def _asked() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--number", type=int, default=300, help="how many faults")
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--rooms", default=",".join(ROOMS))
    parser.add_argument("--tests", default="", help="the tests to look at beforehand; without it the quick tier")
    parser.add_argument("--workers", type=int, default=os.cpu_count() or 1)
    parser.add_argument("--at", default="", help="only faults whose line, as printed, holds this text")
    parser.add_argument("--quick", action="store_true", help="without the second stage")
    parser.add_argument("--verbose", action="store_true", help="print of every fault which test noticed it")
    return parser.parse_args()


def _figures(chosen: Sequence[Mutant], same: Sequence[Mutant], alive: Sequence[Mutant]) -> list[str]:
    """Give a table of how many faults each room had, and what came of them."""
    all_, harmless_, living = (Counter(mutant.room for mutant in part) for part in (chosen, same, alive))
    lines = ["| room | faults | killed | harmless | alive |", "| --- | --: | --: | --: | --: |"]
    for room in sorted(all_):
        killed = all_[room] - harmless_[room] - living[room]
        lines.append(f"| {room} | {all_[room]} | {killed} | {harmless_[room]} | {living[room]} |")
    counted = len(chosen) - len(same)
    lines.append(f"{len(alive)} of {counted} live ({100 * len(alive) / max(1, counted):.1f}%)")
    return lines


if __name__ == "__main__":
    sys.exit(main())
