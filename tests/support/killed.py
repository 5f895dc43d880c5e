"""Kills writers at random moments and looks at what they left behind; run as a program of its own.

Usage: python killed.py FILE TRIALS SEED. Prints how many trials went by, and fails on a torn or lost file.
"""

import os
import random
import signal
import sys
import time
from pathlib import Path

from armoedeplan.saving.bounded_read import digest
from armoedeplan.saving.save import save

TEXTS = [f"plan: {letter}\n# {letter * 300_000}\n".encode() for letter in "ab"]


def write(path: Path) -> None:
    """Save one text after the other, for ever."""
    turn = 0
    while True:
        turn += 1
        save(path, TEXTS[turn % 2], read=digest(path.read_bytes()))


def trial(path: Path, patience: float) -> None:
    """Start a writer, kill it after a while, and hold that the file is whole and can be saved again."""
    writer = os.fork()
    if not writer:
        write(path)
    time.sleep(patience)
    os.kill(writer, signal.SIGKILL)
    os.waitpid(writer, 0)
    left = path.read_bytes()
    if left not in TEXTS:
        sys.exit(f"torn: {len(left)} bytes")
    save(path, left, read=digest(left))


def main() -> None:
    """Do the trials."""
    path, trials, rng = Path(sys.argv[1]), int(sys.argv[2]), random.Random(int(sys.argv[3]))  # noqa: S311 - a delay
    path.write_bytes(TEXTS[0])
    path.chmod(0o640)
    for _ in range(trials):
        trial(path, rng.uniform(0, 0.03))
    print(trials)  # noqa: T201 - read by the test


if __name__ == "__main__":
    main()
