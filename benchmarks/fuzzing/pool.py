"""All inputs over several processes, each watched, and replaced when an input broke it."""

import json
import os
import select
import shutil
import signal
import sys
import tempfile
import time
import traceback
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Final

from fuzzing.judge import BROKEN, FINDING
from fuzzing.kinds import KINDS
from fuzzing.seeds import Files
from fuzzing.worker import FULL, SECONDS, Batch, Result, start_worker

_PATIENCE: Final = 120.0
"""Seconds of the clock after which a process that tells nothing is taken to wait for ever."""
_CHUNK: Final = 1_000
"""How many inputs one process reads: a new one begins with little memory."""
Seeds = Callable[[str], Sequence[Files]]


def batches(kind: str, seed: int, number: int, every: int) -> list[Batch]:
    """Part the inputs of a kind over processes."""
    return [Batch(kind, seed, range(start, min(start + _CHUNK, number)), every) for start in range(0, number, _CHUNK)]


def seeds_of(kind: str) -> Sequence[Files]:
    """Make the good inputs of a kind, in a process of its own: libraries with threads do not survive a fork."""
    from armoedeplan.confined.message import Message, packed, unpacked

    reading, writing = os.pipe()
    child = os.fork()
    if not child:
        try:
            made = KINDS[kind].seeds()
            given = Message([list(one) for one in made], [data for one in made for data in one.values()])
            with os.fdopen(writing, "wb") as pipe:
                pipe.write(packed(given))
        except Exception:  # noqa: BLE001 - whatever it is, it is shown, and this process ends
            traceback.print_exc()
        finally:
            os._exit(0)
    os.close(writing)
    with os.fdopen(reading, "rb") as pipe:
        answer = unpacked(pipe.read())
    os.waitpid(child, 0)
    pieces = iter(answer.pieces)
    return [{name: next(pieces) for name in names} for names in answer.words]


def results(waiting: Sequence[Batch], seeds: Seeds, jobs: int) -> Iterator[tuple[Batch, Result]]:
    """Read all inputs; yield what came of each, with the batch it is of."""
    queue, running = deque(waiting), list[_Process]()
    try:
        while queue or running:
            while queue and len(running) < jobs:
                running.append(_Process(queue.popleft(), seeds))
            ready, _, _ = select.select(running, [], [], 1.0)
            for one in running[:]:
                yield from ((one.batch, result) for result in (one.hear() if one in ready else ()))
                one.watch()
                if one.ended:
                    running.remove(one)
                    yield from ((one.batch, result) for result in one.end())
                    queue.extendleft(one.rest())
    finally:
        for one in running:
            one.kill()
            list(one.end())


class _Process:
    """A process that reads inputs, and what it has told."""

    def __init__(self, batch: Batch, seeds: Seeds) -> None:
        self.batch: Final = batch
        self.ended = False
        self._place: Final = Path(tempfile.mkdtemp(prefix="armoedeplan-fuzz-"))
        self._id, self._pipe = start_worker(batch, seeds(batch.kind), self._place)
        self._next = batch.numbers.start
        self._inside = False
        self._late = False
        self._heard = time.monotonic()
        self._part = b""

    def fileno(self) -> int:
        """Give the pipe, for `select`."""
        return self._pipe

    def hear(self) -> Iterator[Result]:
        """Yield what it tells now."""
        data = os.read(self._pipe, 1 << 16)
        self.ended = not data
        self._heard = time.monotonic()
        *lines, self._part = (self._part + data).split(b"\n")
        for line in lines:
            words = json.loads(line)
            if len(words) == 1:
                (self._inside,) = words
            else:
                self._next = words[0] + 1
                yield Result(*words)

    def watch(self) -> None:
        """End it when it tells nothing for very long."""
        if time.monotonic() - self._heard > _PATIENCE:
            self._late = True
            self.kill()

    def kill(self) -> None:
        """End it at once."""
        os.kill(self._id, signal.SIGKILL)

    def end(self) -> Iterator[Result]:
        """Yield what its end tells of the input that ended it, if one did."""
        code = os.waitstatus_to_exitcode(os.waitpid(self._id, 0)[1])
        os.close(self._pipe)
        shutil.rmtree(self._place, ignore_errors=True)
        if self._next < self.batch.numbers.stop and code != FULL:
            yield self._broken(code)
            self._next += 1

    def rest(self) -> list[Batch]:
        """Give the inputs that are left, if any."""
        left = range(self._next, self.batch.numbers.stop)
        return [self.batch._replace(numbers=left)] if left else []

    def _broken(self, code: int) -> Result:
        """Tell what an input did that ended its process."""
        if self._late or code == -signal.SIGPROF:
            # the process of a task that runs a template has a clock of its own, and this one has none
            what = BROKEN if self._inside and KINDS[self.batch.kind].runs else FINDING
            return Result(self._next, what, f"meer dan {SECONDS:g} s", SECONDS, 0)
        name = signal.Signals(-code).name if code < 0 else f"code {code}"
        # a task has a process of its own, whose crash ends nothing else
        what = BROKEN if self._inside else FINDING
        return Result(self._next, what, f"het proces eindigt met {name}", 0, 0)


def processors() -> int:
    """Give how many processors there are for this."""
    return len(os.sched_getaffinity(0)) if sys.platform == "linux" else os.cpu_count() or 1
