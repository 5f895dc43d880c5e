"""The processes of a mutation run: a copy of the project, the map of its tests, and the servers that try the faults."""

import hashlib
import json
import os
import pickle
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from queue import SimpleQueue
from typing import Final

from mutating.choice import Plan, plan
from mutating.mutants import PACKAGE, ROOT, Mutant
from mutating.reach import OUT, Map, gather
from mutating.serve import Done, Job

NEAR: Final = {
    "analysis": ("analysis", "checks", "practice"),
    "checks": ("checks",),
    "record": ("record", "plan"),
    "wizard": ("wizard",),
    "yamltext": ("yamltext", "plan"),
}
"""The folders of tests that hold a room, the nearest first."""
FAR: Final = ("checks", "cli", "docs", "examples", "plan", "terminal", "wizard")
_SECONDS: Final = 900
"""After so many seconds of the clock a run of tests in a copy is taken to hang."""
_PYTEST: Final = (sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider")
_PARTS: Final = (PACKAGE, "tests", "templates", "examples")


def copied(folder: Path) -> Path:
    """Give a copy of the project as git knows it, with what is new in it."""
    command = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    names = subprocess.run(command, cwd=ROOT, capture_output=True, check=True)
    for name in filter(None, names.stdout.decode().split("\0")):
        if (ROOT / name).is_file():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(ROOT / name, folder / name)
    return folder


def variables(copy: Path, **more: str) -> dict[str, str]:
    """Give the variables of the environment of a process in a copy; hypothesis searches as in the quick tier."""
    return {**os.environ, "PYTHONPATH": f"{copy}:{copy / 'benchmarks'}", "HYPOTHESIS_PROFILE": "quick", **more}


def reach(copy: Path, workers: int, tests: Sequence[str]) -> Map:
    """Give the map of the tests in a copy; made once for a text of the program and its tests, and then kept."""
    kept = Path(tempfile.gettempdir()) / f"armoedeplan-mutating-{os.getuid()}" / f"{_fingerprint(copy, tests)}.pickle"
    if kept.exists():
        known: Map = pickle.loads(kept.read_bytes())  # noqa: S301 - written by ourselves, below
        return known
    kept.parent.mkdir(mode=0o700, exist_ok=True)
    with tempfile.TemporaryDirectory() as out:
        ran = subprocess.run(
            [*_PYTEST, "-p", "mutating.reach", "-n", str(workers), "--quick", *tests],
            cwd=copy, env=variables(copy, **{OUT: out}), stdin=subprocess.DEVNULL, stdout=sys.stderr, check=False,
        )  # fmt: skip
        if ran.returncode not in {0, 1}:
            raise RuntimeError("the tests cannot be run")
        found = gather(Path(out))
    kept.with_suffix(".new").write_bytes(pickle.dumps(found))
    kept.with_suffix(".new").rename(kept)
    return found


def _fingerprint(copy: Path, tests: Sequence[str]) -> str:
    """Give what tells one text of the program from another."""
    digest = hashlib.sha256(" ".join(tests).encode())
    for path in sorted(path for part in _PARTS for path in (copy / part).rglob("*") if path.is_file()):
        if "__pycache__" not in path.parts:
            digest.update(f"{path.relative_to(copy)}\0".encode() + path.read_bytes() + b"\0")
    return digest.hexdigest()[:16]


def first_stage(chosen: Sequence[Mutant], known: Map, copy: Path, workers: int) -> dict[int, Done]:
    """Try faults with the tests that run their lines; give what came of each, by its number."""
    plans = [plan(mutant, known) for mutant in chosen]
    # all read now: the run takes a while, and meanwhile somebody may go on with the project
    jobs = {number: _job(number, chosen[number], made, known) for number, made in enumerate(plans) if made.tests}
    done: dict[int, Done] = {}
    for way in ("warm", "fresh"):
        mine = [job for number, job in jobs.items() if plans[number].fresh is (way == "fresh")]
        done |= _served(way, mine, known, copy, workers)
    untested = Done(lives=True, by="", seconds=0)
    return {number: done.get(number, untested) for number in range(len(chosen))}


def _job(number: int, mutant: Mutant, made: Plan, known: Map) -> Job:
    source = (ROOT / mutant.path).read_text(encoding="utf-8")
    seconds = sum(known.seconds[test] for test in made.tests)
    return Job(number, mutant.path, mutant.applied(source), list(made.tests), seconds)


def _served(way: str, jobs: Sequence[Job], known: Map, copy: Path, workers: int) -> dict[int, Done]:
    """Let servers do jobs side by side."""
    if not jobs:
        return {}
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        for name in ("taken", "done"):
            (folder / name).mkdir()
        (folder / "jobs.json").write_text(json.dumps([job._asdict() for job in jobs]), encoding="utf-8")
        (folder / "modules.json").write_text(json.dumps(known.modules), encoding="utf-8")
        command = [sys.executable, "-m", "mutating.serve", way, str(folder)]
        servers = [
            subprocess.Popen(
                command, cwd=copy, env=variables(copy), stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL
            )
            for _ in range(workers)
        ]
        while any(server.poll() is None for server in servers):
            time.sleep(1)
            sys.stderr.write(f"\r{way}: {len(list((folder / 'done').glob('*.json')))} of {len(jobs)} ")
        sys.stderr.write("\n")
        read = {int(path.stem): path.read_text(encoding="utf-8") for path in (folder / "done").glob("*.json")}
    missing = [job.number for job in jobs if job.number not in read]
    if missing:
        raise RuntimeError(f"the {way} server did not do {len(missing)} of its jobs")
    return {number: Done(**json.loads(text)) for number, text in read.items()}


def second_stage(chosen: Sequence[Mutant], workers: int) -> Iterator[tuple[Mutant, bool]]:
    """Try faults with all tests that may notice them, in a copy that has the fault in it; yield whether each lives."""
    with tempfile.TemporaryDirectory() as place, ThreadPoolExecutor(workers) as pool:
        free: SimpleQueue[Path] = SimpleQueue()
        for number in range(workers):
            free.put(copied(Path(place) / str(number)))

        def tried(mutant: Mutant) -> bool:
            copy = free.get()
            try:
                return _lives(mutant, copy)
            finally:
                free.put(copy)

        yield from zip(chosen, pool.map(tried, chosen), strict=True)


def _lives(mutant: Mutant, copy: Path) -> bool:
    """Tell whether no test notices a fault, in a copy of the project that is left as it was."""
    path = copy / mutant.path
    source = path.read_text(encoding="utf-8")
    path.write_text(mutant.applied(source), encoding="utf-8")
    try:
        near = NEAR[mutant.room]
        return all(_green(copy, folders) for folders in (near, tuple(name for name in FAR if name not in near)))
    finally:
        path.write_text(source, encoding="utf-8")


def _green(copy: Path, folders: Sequence[str]) -> bool:
    """Tell whether the tests in some folders pass."""
    try:
        done = subprocess.run(
            [*_PYTEST, "-x", *(f"tests/{name}" for name in folders if (copy / "tests" / name).is_dir())],
            cwd=copy,
            env=variables(
                copy,
                HYPOTHESIS_PROFILE="ci",
                HOME=str(copy),
                PYTHONDONTWRITEBYTECODE="1",
                XDG_CACHE_HOME=str(copy / ".cache"),
            ),
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=_SECONDS,
            check=False,
        )
    except subprocess.TimeoutExpired:
        return False
    return done.returncode == 0
