"""Inputs led by what they reach: atheris changes those that reach a new line of the program further.

Only for kinds of one file. What is compiled is not looked into; the program's own lines and those of the libraries that
are written in Python are.
"""

import os
import pkgutil
import resource
import shutil
import sys
import tempfile
import time
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path
from typing import Final, NoReturn

from fuzzing.judge import FINDING, Judge, Outcome
from fuzzing.kinds import KINDS, write_input
from fuzzing.report import Report
from fuzzing.seeds import Files
from fuzzing.worker import SECONDS, Result

_LED_BY: Final = ("armoedeplan", "yaml", "jinja2", "odfdo", "csv", "zipfile")
_LONGEST: Final = 65_536
_KEPT: Final = 20


def run_guided(kind: str, seconds: int, seed: int, seeds: Sequence[Files], keep: Path) -> NoReturn:
    """Read inputs of a kind for some seconds, print the figures, and end the process: libFuzzer knows no other way.

    What is found is kept in a folder, up to a number; the exit code is 1 when anything was.
    """
    import atheris

    with atheris.instrument_imports(include=list(_LED_BY)):
        _import_all()
    place = Path(tempfile.mkdtemp(prefix="armoedeplan-geleid-"))
    corpus = place / "invoer"
    corpus.mkdir()
    for number, files in enumerate(seeds):
        if len(files) == 1:
            (corpus / str(number)).write_bytes(next(iter(files.values()))[:_LONGEST])
    reader = _Reader(kind, next(iter(seeds[0])), place, keep, seconds)
    options = [f"-seed={seed}", f"-max_len={_LONGEST}", "-timeout=120", "-rss_limit_mb=0", "-verbosity=0"]
    atheris.Setup([sys.argv[0], *options, str(corpus)], reader.read)
    atheris.Fuzz()
    sys.exit(2)


class _Reader:
    """Reads what atheris gives, and counts what comes of it."""

    def __init__(self, kind: str, name: str, place: Path, keep: Path, seconds: int) -> None:
        self._report: Final = Report()
        self._kind: Final = kind
        self._name: Final = name
        self._place: Final = place
        self._keep: Final = keep
        self._until: Final = time.monotonic() + seconds
        self._judge: Final = Judge(lambda _: None)

    def read(self, data: bytes) -> None:
        """Read one input; end the process when the time is over."""
        if time.monotonic() > self._until:
            self._tell()
        room = self._place / "kamer"
        room.mkdir()
        path = write_input({self._name: data}, room, folder=KINDS[self._kind].folder)
        began = time.process_time()
        outcome = self._judge.judge(KINDS[self._kind].read, path)
        used = time.process_time() - began
        shutil.rmtree(room)
        # the instruments take time too
        outcome = Outcome(FINDING, f"meer dan {SECONDS:g} s") if used > 2 * SECONDS else outcome
        megabytes = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss >> 10
        found = self._report.add(self._kind, Result(self._report.count, *outcome, used, megabytes))
        if found and len(self._report.findings) <= _KEPT:
            self._keep.mkdir(parents=True, exist_ok=True)
            (self._keep / f"{self._kind}-geleid-{self._report.count}").write_bytes(data)

    def _tell(self) -> NoReturn:
        """Print the figures, and end."""
        print("\n".join(self._report.lines()), flush=True)
        shutil.rmtree(self._place, ignore_errors=True)
        os._exit(int(bool(self._report.findings)))


def _import_all() -> None:
    """Import every module of the program, so that atheris sees them."""
    import armoedeplan

    for module in pkgutil.walk_packages(armoedeplan.__path__, "armoedeplan."):
        if not module.name.endswith("__main__"):
            import_module(module.name)
