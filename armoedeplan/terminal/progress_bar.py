"""How far long work is: a bar on a terminal, and nothing elsewhere."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Final

WORTH_IT: Final = 8
"""Fewer documents than this are there before a bar would be read."""


class Steps:
    """The steps of long work in parts; how many a part has is a guess until it begins.

    count: how many are done. total: how many there are, as far as that is known.
    """

    def __init__(self, parts: int = 0, guess: int = 0) -> None:
        self.count = 0
        self.total = parts * guess
        self.show: Callable[[], None] = _nothing
        self._left, self._guess, self._known = parts, guess, 0

    def begin(self, steps: int) -> None:
        """Begin a part that has so many steps; those that follow are likely to have as many, if it has any."""
        self._left -= 1
        self._known += steps
        self._guess = steps or self._guess
        self.total = self._known + self._left * self._guess
        self.show()

    def done(self) -> None:
        """Count a step."""
        self.count += 1
        self.show()


@contextmanager
def working(parts: int, guess: int, what: str) -> Iterator[Steps]:
    """Show a bar on standard error while work goes on, with the steps that are counted on what is given.

    Nothing is shown when that is no terminal, or when there is little to do. The bar is gone when the work is done.
    """
    steps = Steps(parts, guess)
    if steps.total < WORTH_IT or not sys.stderr.isatty():
        yield steps
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn(compact=True))
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        task = progress.add_task(what, total=steps.total)
        steps.show = lambda: progress.update(task, completed=steps.count, total=steps.total)
        yield steps


def _nothing() -> None:
    """Show nothing: nobody watches."""
