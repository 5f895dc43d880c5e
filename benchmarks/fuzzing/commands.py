"""The real command with an input: what it says, how it ends, and what it takes."""

import os
import subprocess
import sys
import unicodedata
from collections.abc import Iterator
from pathlib import Path
from random import Random
from threading import Timer
from typing import Final

from fuzzing.judge import FINDING, TAKEN, Outcome
from fuzzing.kinds import KINDS, write_input
from fuzzing.seeds import ROOT, Files

MEGABYTES: Final = 1_024
SECONDS: Final = 7.0
"""Of the processor: what the slowest command takes with a good input (under 2 s), and 5 s more."""
_PATIENCE: Final = 90.0
_LIMITED: Final = f"""import resource, runpy, sys
resource.setrlimit(resource.RLIMIT_AS, ({MEGABYTES << 20}, {MEGABYTES << 20}))
sys.argv[0] = "armoedeplan"
runpy.run_module("armoedeplan", run_name="__main__")"""
_JOINERS: Final = "\u200c\u200d"
"""They belong to what is seen: to an emoji of several parts, and to letters that are written joined."""
_TOLD_BY_PYTHON: Final = ("Traceback", "Exception ignored", "object at 0x", "Warning:")


def run_command(name: str, number: int, files: Files, place: Path) -> Outcome:
    """Give an input to the command of its kind, in an empty folder, and judge what comes of it."""
    kind = KINDS[name]
    for beside, data in kind.needs.items():
        (place / beside).write_bytes(data)
    path = write_input(files, place, folder=kind.folder)
    line = Random(number).choice(kind.commands)  # noqa: S311 - the same each time is what is wanted
    arguments = [str(path.relative_to(place)) if word == "IN" else word for word in line.split()]
    faults = list(_faults(arguments, place, SECONDS + 2 * kind.runs))
    return Outcome(FINDING, f"{line}: {'; '.join(faults)}") if faults else Outcome(TAKEN)


def _faults(arguments: list[str], place: Path, most: float) -> Iterator[str]:
    """Run the program; yield what is wrong with how it ran, also when it took more seconds than `most`."""
    env = {"PATH": os.environ["PATH"], "PYTHONPATH": str(ROOT), "LC_ALL": "C.UTF-8", "XDG_CACHE_HOME": str(place)}
    out, err = place / ".out", place / ".err"
    with out.open("wb") as standard, err.open("wb") as wrong:
        process = subprocess.Popen(
            [sys.executable, "-c", _LIMITED, *arguments],
            cwd=place, env=env, stdin=subprocess.DEVNULL, stdout=standard, stderr=wrong,
        )  # fmt: skip
        clock = Timer(_PATIENCE, process.kill)
        clock.start()
        _, status, used = os.wait4(process.pid, 0)
        clock.cancel()
    process.returncode = os.waitstatus_to_exitcode(status)
    said = [path.read_bytes().decode("utf-8", "surrogateescape") for path in (out, err)]
    if process.returncode not in (0, 1, 2):
        yield f"eindigt met {process.returncode}"
    if (seconds := used.ru_utime + used.ru_stime) > most:
        yield f"{seconds:.0f} s"
    if used.ru_maxrss > MEGABYTES << 10:
        yield f"{used.ru_maxrss >> 10} MB"
    yield from (f"zegt {word}" for word in _TOLD_BY_PYTHON if any(word in one for one in said))
    signs = {one for text in said for one in text if one != "\n" and not _shows(one)}
    if signs:
        yield f"toont {', '.join(sorted(f'U+{ord(one):04X}' for one in signs))}"


def _shows(one: str) -> bool:
    """Tell whether a sign is one that shows, and does nothing to a terminal."""
    return one.isprintable() or one in _JOINERS or unicodedata.category(one) not in ("Cc", "Cf", "Cs", "Zl", "Zp")
