"""How the work of a function grows with its input, counted and not timed: the same on every machine."""

import sys
from collections.abc import Callable
from types import FrameType


def calls(work: Callable[[], object]) -> int:
    """Give how often Python calls and leaves functions while something is done, those in C included."""
    count = 0

    def look(_frame: FrameType, _event: str, _argument: object) -> None:
        nonlocal count
        count += 1

    old = sys.getprofile()
    sys.setprofile(look)
    try:
        work()
    finally:
        sys.setprofile(old)
    return count


def ratio(work: Callable[[int], object], size: int) -> float:
    """Give how much more is called for twice the input: 2 when it grows with the input, 4 with its square."""
    work(min(size, 50))  # what is made once, is made before
    return calls(lambda: work(2 * size)) / calls(lambda: work(size))
