"""The second stage of a mutation run: what the quick tests did not notice, with those that start the program too."""

import subprocess
import tempfile
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from queue import SimpleQueue
from typing import Final

from mutating.choice import plan
from mutating.chosen import CHOSEN
from mutating.mutants import Mutant
from mutating.runs import PYTEST, copied, probed, variables

FOLDERS: Final = (
    "analysis", "checks", "cli", "docs", "examples", "plan", "practice", "record", "terminal", "wizard", "yamltext",
)  # fmt: skip
"""The folders of tests that may notice a fault of one of the rooms."""
_FIRST: Final = 60
"""So many tests are tried before the rest: most faults are noticed by one of them."""
_MOST_SECONDS: Final = 300
"""Seconds that the tests of a fault may take together, by what each took without it."""
_SECONDS: Final = 3600
"""After so many seconds of the clock a run of tests is taken to hang."""


def second_stage(chosen: Sequence[Mutant], workers: int, tests: Sequence[str]) -> Iterator[tuple[Mutant, str]]:
    """Try faults in a copy that has the fault in it, with those of all tests that run its line.

    tests: where to look for them; without any, all `FOLDERS`. Yields each fault with the test that noticed it, or how
    the tests ended; with nothing when it lives.
    """
    known = probed(chosen, workers, tests or [f"tests/{name}" for name in FOLDERS])
    with tempfile.TemporaryDirectory() as place, ThreadPoolExecutor(workers) as pool:
        free: SimpleQueue[Path] = SimpleQueue()
        for number in range(workers):
            free.put(copied(Path(place).resolve() / str(number)))

        def tried(numbered: tuple[int, Mutant]) -> str:
            copy = free.get()
            try:
                tests = plan(*numbered, known, _MOST_SECONDS).tests
                return _noticed(numbered[1], (tests[:_FIRST], tests[_FIRST:]), copy)
            finally:
                free.put(copy)

        yield from zip(chosen, pool.map(tried, enumerate(chosen)), strict=True)


def _noticed(mutant: Mutant, parts: Sequence[Sequence[str]], copy: Path) -> str:
    """Give which test notices a fault, in a copy of the project that is left as it was."""
    path = copy / mutant.path
    source = path.read_text(encoding="utf-8")
    path.write_text(mutant.applied(source), encoding="utf-8")
    try:
        return next(filter(None, (_red(copy, part) for part in parts if part)), "")
    finally:
        path.write_text(source, encoding="utf-8")


def _red(copy: Path, tests: Sequence[str]) -> str:
    """Give the first of some tests that fails, or how their run ended otherwise; nothing when all pass."""
    wanted = copy.with_name(f"{copy.name}.txt")
    wanted.write_text("\n".join(tests), encoding="utf-8")
    own = {"HYPOTHESIS_PROFILE": "ci", "HOME": str(copy), "PYTHONDONTWRITEBYTECODE": "1"}
    try:
        done = subprocess.run(
            [*PYTEST, "-x", "-p", "mutating.chosen", *dict.fromkeys(test.partition("::")[0] for test in tests)],
            cwd=copy,
            env=variables(copy, **own, **{CHOSEN: str(wanted), "XDG_CACHE_HOME": str(copy / ".cache")}),
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            timeout=_SECONDS,
            check=False,
        )
    except subprocess.TimeoutExpired:
        return "does not end"
    failed = (line for line in done.stdout.splitlines() if line.startswith(("FAILED", "ERROR")))
    return next(failed, f"end {done.returncode}") if done.returncode else ""
