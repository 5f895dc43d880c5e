"""Readings that end in each of the ways that the fuzz must tell apart: `python fuzzed.py` prints what it tells."""

import os
from collections.abc import Callable
from pathlib import Path
from typing import Final

from fuzzing import worker
from fuzzing.kinds import KINDS, Kind
from fuzzing.pool import results
from fuzzing.readings import Refusals
from fuzzing.worker import Batch

from armoedeplan.confined.message import Message
from armoedeplan.confined.run import confined
from armoedeplan.tables.table import TableError


def good(_: Path) -> Refusals:
    """Take anything."""
    return ()


def refused(_: Path) -> Refusals:
    """Refuse in words."""
    raise TableError("Dit is geen lijst", "Geef een ander bestand.")


def wordless(_: Path) -> Refusals:
    """Refuse without saying what to do."""
    return [("Dit is geen lijst", "")]


def traceback(_: Path) -> Refusals:
    """Raise what nobody takes care of."""
    raise ValueError("mis")


def hang(_: Path) -> Refusals:
    """Never end."""
    while True:
        pass


def crash(_: Path) -> Refusals:
    """End the whole process."""
    os.abort()


def memory(_: Path) -> Refusals:
    """Take more than there is."""
    return [(str(len(bytearray(2 << 30))), "")]


def broken(_: Path) -> Refusals:
    """Raise in a confined task what nobody takes care of there."""
    confined("support.fuzzed:raising", Message(), "a.csv")
    return ()


def crash_inside(_: Path) -> Refusals:
    """End the process of a confined task."""
    confined("support.fuzzed:aborting", Message(), "a.csv")
    return ()


def raising(_: Message) -> Message:
    """Raise."""
    raise ZeroDivisionError


def aborting(_: Message) -> Message:
    """End the whole process."""
    os.abort()


READINGS: Final[dict[str, Callable[[Path], Refusals]]] = {
    one.__name__: one for one in (good, refused, wordless, traceback, hang, crash, memory, broken, crash_inside)
}


def main() -> None:
    """Read three inputs in each way, and print the way and what came of each."""
    worker.SECONDS = 0.5
    for name, reading in READINGS.items():
        KINDS["proef"] = Kind(1, lambda: [{"a.csv": b"a"}], reading, ())
        for _, result in results([Batch("proef", 1, range(3), 0)], lambda kind: KINDS[kind].seeds(), 1):
            told = result.detail.replace("\n", ": ")
            print(name, result.number, result.what, told, flush=True)  # noqa: T201 - what the test reads


if __name__ == "__main__":
    main()
