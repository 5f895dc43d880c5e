"""What the program does with files that nobody should have: `python benchmarks/fuzz.py [--number 200000]`.

Makes inputs of every kind by chance, the same each time for a seed, and reads each in a watched process with a limit
of 1 GB and 5 seconds. Some go through the real command too. What is refused in words is well; an exception, a hang, a
crash or too much memory is a finding, of which the input is kept. A finding is made again with `--kind` and `--only`,
or from its file with `--kind` and `--input`. With `--kind` and `--guided SECONDS` atheris leads the inputs by the lines
of the program that they reach (`pip install atheris`). It needs a system with fork and limits, such as Linux.
Why it is made so is in decision record 0032.
"""

import argparse
import contextlib
import shutil
import signal
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Sequence
from functools import cache
from pathlib import Path
from typing import Final

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from fuzzing.kinds import AS_IT_IS, KINDS, make_input, write_input
from fuzzing.pool import batches, processors, results, seeds_of
from fuzzing.report import Finding, Report
from fuzzing.seeds import Files
from fuzzing.worker import Batch, Result

_KEPT = 3
"""How many inputs are kept of those that show the same."""


def main() -> int:
    """Run, and print the figures; the exit code is 1 when something was found."""
    asked = _asked()

    @cache
    def seeds(kind: str) -> Sequence[Files]:
        return [_files(asked.input)] if asked.input else seeds_of(kind)

    if asked.guided:
        from fuzzing.guided import run_guided

        run_guided(asked.kind, asked.guided, asked.seed, seeds(asked.kind), asked.keep)
    report, keeper = Report(), Keeper(asked.keep, seeds)
    began = shown = time.monotonic()
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    # who stops a long run gets the figures so far
    with contextlib.suppress(KeyboardInterrupt):
        for batch, result in results(_batches(asked), seeds, asked.jobs):
            found = report.add(batch.kind, result)
            if asked.kind and len(batch.numbers) == 1:
                keeper.one(batch, result)
            elif found:
                keeper.some(batch, result, found)
            if time.monotonic() - shown > 10:
                shown = time.monotonic()
                print(f"{report.count} na {shown - began:.0f} s, {len(report.findings)} bevindingen", file=sys.stderr)
    print("\n".join(report.lines()))
    print(f"Getal {asked.seed}, {time.monotonic() - began:.0f} s met {asked.jobs} processen.")
    if keeper.kept:
        print(f"Bewaard in {asked.keep}")
    return int(bool(report.findings))


def _batches(asked: argparse.Namespace) -> list[Batch]:
    """Give what is to be read."""
    if asked.input:
        return [Batch(asked.kind, AS_IT_IS, range(1), 1)]
    if asked.only is not None:
        return [Batch(asked.kind, asked.seed, range(asked.only, asked.only + 1), 1)]
    kinds = [asked.kind] if asked.kind else list(KINDS)
    total = sum(KINDS[kind].share for kind in kinds)
    numbers = {kind: -(-asked.number * KINDS[kind].share // total) for kind in kinds}
    found = [one for kind, number in numbers.items() for one in batches(kind, asked.seed, number, asked.every)]
    # of each kind some, so that a run that is stopped tells of all
    return sorted(found, key=lambda one: one.numbers.start / numbers[one.kind])


class Keeper:
    """Keeps the inputs that show something, a few of those that show the same."""

    def __init__(self, folder: Path, seeds: Callable[[str], Sequence[Files]]) -> None:
        self.kept: Final = Counter[tuple[str, str]]()
        self._folder: Final = folder
        self._seeds: Final = seeds

    def one(self, batch: Batch, result: Result) -> None:
        """Keep and print the one input that was asked for."""
        print(f"{result.what} {result.detail}\n{result.command}".strip())
        if batch.seed != AS_IT_IS:
            self._keep(batch, result, result.detail)

    def some(self, batch: Batch, result: Result, found: Sequence[Finding]) -> None:
        """Keep an input in which something was found, unless there are enough that show the same."""
        self.kept.update(one.group for one in found)
        if min(self.kept[one.group] for one in found) <= _KEPT:
            self._keep(batch, result, "\n".join(one.detail for one in found))

    def _keep(self, batch: Batch, result: Result, detail: str) -> None:
        place = self._folder / f"{batch.kind}-{result.number}"
        shutil.rmtree(place, ignore_errors=True)
        place.mkdir(parents=True)
        files = make_input(batch.kind, batch.seed, result.number, self._seeds(batch.kind))
        write_input(files, place, folder=KINDS[batch.kind].folder)
        (place / "wat.txt").write_text(f"{detail}\n", encoding="utf-8", errors="replace")


def _asked() -> argparse.Namespace:
    """Read the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--number", type=int, default=200_000, help="how many inputs")
    parser.add_argument("--seed", type=int, default=1, help="another number gives other inputs")
    parser.add_argument("--kind", choices=list(KINDS), help="only this kind")
    parser.add_argument("--only", type=int, help="only the input of this number; needs --kind")
    parser.add_argument("--input", type=Path, help="only this file or folder; needs --kind")
    parser.add_argument("--every", type=int, default=200, help="of so many one goes through the real command; 0: none")
    parser.add_argument("--jobs", type=int, default=processors(), help="how many processes")
    parser.add_argument(
        "--guided", type=int, default=0, metavar="SECONDS", help="so long, led by atheris; needs --kind, of one file"
    )
    parser.add_argument("--keep", type=Path, help="the folder for inputs that show something")
    asked = parser.parse_args()
    if (asked.only is not None or asked.input or asked.guided) and not asked.kind:
        parser.error("--only, --input and --guided need --kind")
    asked.keep = asked.keep or Path(tempfile.gettempdir()) / "armoedeplan-fuzz-bevindingen"
    return asked


def _files(path: Path) -> Files:
    """Read an input: a file, or the files in a folder."""
    paths = [path] if path.is_file() else sorted(one for one in path.iterdir() if one.is_file())
    return {one.name: one.read_bytes() for one in paths}


if __name__ == "__main__":
    sys.exit(main())
