"""Holding back what would interrupt: Ctrl-C and the request to end wait until a set of files is whole."""

import contextlib
import signal
from collections.abc import Iterator

from armoedeplan.system.stopping import INTERRUPTING


@contextlib.contextmanager
def held() -> Iterator[None]:
    """Hold signals back; those that came are sent again at the end. Only the main thread gets any."""
    came: list[int] = []
    before = {}
    with contextlib.suppress(ValueError):  # in another thread
        for number in INTERRUPTING:
            before[number] = signal.signal(number, lambda number, _: came.append(number))
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
        for number in came:
            signal.raise_signal(number)
