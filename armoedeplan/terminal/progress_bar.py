"""How far long work is: a bar on a terminal, and nothing elsewhere."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Final

WORTH_IT: Final = 8
"""Fewer documents than this are there before a bar would be read."""


@contextmanager
def working(steps: int, what: str) -> Iterator[Callable[[], None]]:
    """Show a bar on standard error while work goes on; what is given is called after each step.

    Nothing is shown when that is no terminal, or when there is little to do. The bar is gone when the work is done.
    """
    if steps < WORTH_IT or not sys.stderr.isatty():
        yield lambda: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn(compact=True))
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        task = progress.add_task(what, total=steps)
        yield lambda: progress.advance(task)
