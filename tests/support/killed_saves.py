"""Kills a save with SIGKILL at every call to the system, and looks at what is left; run as a program of its own.

Usage: python killed_saves.py FILE. Prints how many kills there were, and fails on a torn file, on a copy that others
may read, and on what is still there after the next reading of the plan.
"""

import os
import signal
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from armoedeplan import temporary
from armoedeplan.plan.plan_of_text import read_plan
from armoedeplan.saving.bounded_read import digest
from armoedeplan.saving.save import save
from support.failing import struck

OLD = b"armoedeplan: 1\nplan: {titel: Oud}\n"
NEW = b"armoedeplan: 1\nplan: {titel: Nieuw}\n" + b"# lang\n" * 20_000


def die() -> None:
    """End as the system ends a process: at once."""
    os.kill(os.getpid(), signal.SIGKILL)


def killed(path: Path, number: int, old: bytes | None) -> bool:
    """Save in a process of its own that is killed at a call; tell whether it came to that call."""
    child = os.fork()
    if not child:
        with struck(number, die):
            save(path, NEW, read=digest(old) if old is not None else None)
        os._exit(0)
    return os.waitpid(child, 0)[1] == signal.SIGKILL


def look(path: Path, number: int, old: bytes | None) -> None:
    """Hold that the file is the old or the new one, and that the next reading leaves nothing but the file."""
    there = path.read_bytes() if path.exists() else None
    if there not in {old, NEW}:
        sys.exit(f"call {number}: torn, {there!r:.80}")
    for left in path.parent.glob(f"{temporary.PREFIX}*"):
        open_to = left.stat().st_mode & 0o777
        if old is not None and open_to not in {0o600, 0o640}:
            sys.exit(f"call {number}: a copy with mode {open_to:o}")
    temporary.sweep_once.cache_clear()
    read_plan(path)
    if {one.name for one in path.parent.iterdir()} - {path.name}:
        sys.exit(f"call {number}: left {list(path.parent.iterdir())}")


def every(path: Path, old: bytes | None) -> int:
    """Kill a save at every call; give how many there were."""
    number = 0
    while True:
        number += 1
        path.unlink(missing_ok=True)
        if old is not None:
            path.write_bytes(old)
            path.chmod(0o640)
        if not killed(path, number, old):
            return number - 1
        look(path, number, old)


def main() -> None:
    """Kill the saves of a file that is there, and of one that is new."""
    path = Path(sys.argv[1])
    print(every(path, OLD), every(path, None))  # noqa: T201 - read by the test


if __name__ == "__main__":
    main()
