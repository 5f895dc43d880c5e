"""A process that reads inputs one after another, and tells of each what came of it.

What breaks the process itself (a crash in compiled code, too much time or memory) ends it; the first input that it did
not tell of is the one that did that.
"""

import json
import os
import resource
import shutil
import signal
import time
import warnings
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple, NoReturn

from fuzzing.commands import MEGABYTES, run_command
from fuzzing.judge import Judge
from fuzzing.kinds import KINDS, make_input, write_input
from fuzzing.seeds import Files

SECONDS = 5.0
"""Of the processor: how long one input may take."""
FULL = 3
"""The exit code of a process that has told all so far, and has too little memory left to go on fairly."""


class Batch(NamedTuple):
    """Inputs for one process. every: of so many one goes through the real command too; 0 for none."""

    kind: str
    seed: int
    numbers: range
    every: int


class Result(NamedTuple):
    """What a process tells of one input: what came of it, its seconds of the processor, and megabytes at the peak."""

    number: int
    what: str
    detail: str
    seconds: float
    megabytes: int
    command: str = ""


def start_worker(batch: Batch, seeds: Sequence[Files], place: Path) -> tuple[int, int]:
    """Start a process on its inputs; give its id, and the pipe on which it tells, one JSON array a line.

    An array of one boolean says whether it is in a confined task; the others are results.
    """
    reading, writing = os.pipe()
    child = os.fork()
    if not child:
        _work(batch, seeds, place, writing)
    os.close(writing)
    return child, reading


def _work(batch: Batch, seeds: Sequence[Files], place: Path, out: int) -> NoReturn:
    """Read all inputs, in a process of which nothing else is left than this."""
    code = 1
    try:
        _isolate(place)
        judge = Judge(lambda inside: _tell(out, [inside]))
        for number in batch.numbers:
            _tell(out, list(_result(batch, number, seeds, place, judge)))
            if _used() > MEGABYTES // 2:
                os._exit(FULL)
        code = 0
    finally:
        os._exit(code)


def _isolate(place: Path) -> None:
    """Limit what this process takes, and let it say nothing but what it tells."""
    signal.signal(signal.SIGPROF, signal.SIG_DFL)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the program that started it ends it
    resource.setrlimit(resource.RLIMIT_AS, (MEGABYTES << 20, MEGABYTES << 20))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    os.environ |= {"XDG_CACHE_HOME": str(place / "cache"), "RAYON_NUM_THREADS": "1", "MALLOC_ARENA_MAX": "2"}
    warnings.simplefilter("ignore")
    nowhere = os.open(os.devnull, os.O_RDWR)
    for standard in (0, 1, 2):
        os.dup2(nowhere, standard)


def _result(batch: Batch, number: int, seeds: Sequence[Files], place: Path, judge: Judge) -> Result:
    """Make and read one input."""
    kind, files = KINDS[batch.kind], make_input(batch.kind, batch.seed, number, seeds)
    with _Room(place) as room:
        path = write_input(files, room, folder=kind.folder)
        began = time.process_time()
        signal.setitimer(signal.ITIMER_PROF, SECONDS)
        outcome = judge.judge(kind.read, path)
        signal.setitimer(signal.ITIMER_PROF, 0)
        seconds = time.process_time() - began
    command = ""
    if kind.commands and batch.every and number % batch.every == 0:
        with _Room(place) as room:
            command = run_command(batch.kind, number, files, room).detail or "goed"
    megabytes = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss >> 10
    return Result(number, *outcome, round(seconds, 4), megabytes, command)


def _used() -> int:
    """Give the megabytes of addresses that this process has now, which is what its limit counts."""
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[0])
    return pages * resource.getpagesize() >> 20


class _Room:
    """An empty folder for one input."""

    def __init__(self, place: Path) -> None:
        self._path = place / "kamer"

    def __enter__(self) -> Path:
        self._path.mkdir(parents=True)
        return self._path

    def __exit__(self, *_: object) -> None:
        shutil.rmtree(self._path)


def _tell(out: int, words: list[object]) -> None:
    os.write(out, json.dumps(words).encode() + b"\n")
