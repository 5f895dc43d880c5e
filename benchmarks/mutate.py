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
from collections.abc import Iterable, Iterator, Mapping, Sequence
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
    chosen, shown = _chosen(given)
    known = harmless()
    same = [mutant for mutant in chosen if placeless(shown[mutant]) in known]
    alive = [mutant for mutant in chosen if mutant not in same]
    for stage in (() if given.slow else (_first,)) + (() if given.quick else (_second,)):
        alive = _living(stage(alive, given), shown, tell_all=given.verbose)
        print(f"{len(alive)} live after this stage", file=sys.stderr)
    print("\n".join((*(shown[mutant] for mutant in alive), *_figures(chosen, same, alive))))
    print(f"Seed {given.seed}; {time.monotonic() - began:.0f} s with {given.workers} processes.")
    return int(len(alive) > _MOST_LIVE * len(chosen))


def _chosen(given: argparse.Namespace) -> tuple[list[Mutant], dict[Mutant, str]]:
    """Give the faults to try, and how each is shown; a sample of the same seed is the same in the same program."""
    every = mutants(given.rooms.split(","))
    sources = {path: (ROOT / path).read_text(encoding="utf-8") for path in {mutant.path for mutant in every}}
    shown = {mutant: mutant.shown(sources[mutant.path]) for mutant in every}
    if given.again:
        lines = {
            placeless(line.removesuffix("[LIVES]").strip()) for line in given.again.read_text("utf-8").splitlines()
        }
        every = [mutant for mutant in every if placeless(shown[mutant]) in lines]
    every = [mutant for mutant in every if given.at in shown[mutant]]
    return random.Random(given.seed).sample(every, min(given.number, len(every))), shown  # noqa: S311 - no secret


def _first(chosen: Sequence[Mutant], given: argparse.Namespace) -> Iterator[tuple[Mutant, str]]:
    """Yield each fault with the quick test that noticed it, or with nothing."""
    with tempfile.TemporaryDirectory() as place:
        copy = copied(Path(place).resolve())
        seen = quick_map(chosen, copy, given.workers, given.tests.split())
        for number, done in first_stage(chosen, seen, copy, given.workers, given.seconds):
            yield chosen[number], done.by


def _second(chosen: Sequence[Mutant], given: argparse.Namespace) -> Iterator[tuple[Mutant, str]]:
    """Yield each fault with the test of all tiers that noticed it, or with nothing."""
    return second_stage(chosen, given.workers, given.tests.split())


def _living(tried: Iterable[tuple[Mutant, str]], shown: Mapping[Mutant, str], *, tell_all: bool) -> list[Mutant]:
    """Give the faults that nobody noticed, and print each as soon as it is known; with `tell_all` the others too."""
    alive = []
    for mutant, by in tried:
        if not by:
            alive.append(mutant)
        if tell_all or not by:
            print(f"{shown[mutant]}  [{by or 'LIVES'}]", flush=True)
    return alive


def _asked() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--number", type=int, default=300, help="how many faults")
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--rooms", default=",".join(ROOMS))
    parser.add_argument("--tests", default="", help="the tests to look at, with blanks between; without it all")
    parser.add_argument("--seconds", type=float, default=15, help="of tests a fault, at most, in the first stage")
    parser.add_argument("--workers", type=int, default=os.cpu_count() or 1)
    parser.add_argument("--at", default="", help="only faults whose line, as printed, holds this text")
    parser.add_argument("--again", type=Path, help="only the faults that a file has, a line each, as printed")
    parser.add_argument("--quick", action="store_true", help="without the second stage")
    parser.add_argument("--slow", action="store_true", help="without the first stage")
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
