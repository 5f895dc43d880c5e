"""The same work on many files, over the processors there are, with the results in the order of the files.

Forked by ourselves: an executor of concurrent.futures was measured, costs more, and leaves its processes waiting for
ever when this one is killed (decision record 0036).
"""

import os
import sys
from collections.abc import Callable, Sequence
from typing import TypeVar

from armoedeplan.system.processes import processors

Item = TypeVar("Item")
Result = TypeVar("Result")
WORTH_IT = 60
"""Below so many files a second process costs more than it brings (measured: even at 20, gain from 60 on)."""


def map_over_processes(work: Callable[[Item], Result], items: Sequence[Item]) -> list[Result]:
    """Do the work on every item, in several processes when there are many items; results must be picklable.

    Work whose process is lost is done again in this one, so that nothing is missing.
    """
    workers = min(processors(), len(items) // WORTH_IT + 1)
    if workers < 2:
        return [work(item) for item in items]
    # what the work imports, reads and compiles at its first item, all processes then have
    first = work(items[0])
    shares = [items[1 + number :: workers] for number in range(workers)]
    running = [_start_process(work, share) for share in shares[1:]]
    done = [[work(item) for item in shares[0]]]
    done += [_collect(work, share, *process) for share, process in zip(shares[1:], running, strict=True)]
    return [first, *(done[number % workers][number // workers] for number in range(len(items) - 1))]


def _start_process(work: Callable[[Item], Result], share: Sequence[Item]) -> tuple[int, int]:
    """Start a process that does a share of the work; give its id and the end of the pipe to read from."""
    import pickle

    reading, writing = os.pipe()
    sys.stdout.flush()
    child = os.fork()
    if child:
        os.close(writing)
        return child, reading
    code = 1
    try:
        os.close(reading)
        with os.fdopen(writing, "wb") as pipe:
            pickle.dump([work(item) for item in share], pipe)
        code = 0
    finally:
        # the child must not run what the parent does at its end
        os._exit(code)


def _collect(work: Callable[[Item], Result], share: Sequence[Item], child: int, reading: int) -> list[Result]:
    """Collect what a process did; when it was lost, do its share here."""
    import pickle

    with os.fdopen(reading, "rb") as pipe:
        data = pipe.read()
    _, status = os.waitpid(child, 0)
    if status:
        return [work(item) for item in share]
    results: list[Result] = pickle.loads(data)  # noqa: S301 - written by our own process
    return results
