"""A system that fails, or a kill, at any one call of a save."""

import fcntl
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

CALLS = (
    "open", "stat", "fstat", "lstat", "scandir", "write", "read", "fchown", "fchmod", "listxattr", "getxattr",
    "setxattr", "removexattr", "fsync", "dup", "close", "link", "replace", "unlink",
)  # fmt: skip
"""What saving asks of the system."""


class Tap:
    """Counts the calls to the system, and strikes at one of them.

    reached: the name of the call at which it struck, or nothing when there were fewer calls.
    """

    def __init__(self, number: int, strike: Callable[[], None]) -> None:
        self._left = number
        self._strike = strike
        self.reached = ""

    def through(self, name: str, real: Callable[..., Any]) -> Callable[..., Any]:
        """Give a call that counts before it does what it should; one that closes has closed, also when it fails."""

        def call(*given: Any, **named: Any) -> Any:
            self._left -= 1
            if self._left == 0:
                self.reached = name
                if name == "close":
                    real(*given, **named)
                self._strike()
            return real(*given, **named)

        return call


@contextmanager
def struck(number: int, strike: Callable[[], None]) -> Iterator[Tap]:
    """Strike at the call with a number, counted from 1."""
    tap = Tap(number, strike)
    real = {name: getattr(os, name) for name in CALLS if hasattr(os, name)}
    flock = fcntl.flock
    try:
        for name, call in real.items():
            setattr(os, name, tap.through(name, call))
        fcntl.flock = tap.through("flock", flock)
        yield tap
    finally:
        for name, call in real.items():
            setattr(os, name, call)
        fcntl.flock = flock
