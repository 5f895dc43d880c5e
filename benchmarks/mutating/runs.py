"""The processes of a mutation run: copies of the project, the map of its tests, and the servers that try the faults."""

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
from pathlib import Path
from typing import Final

from mutating.choice import Plan, plan
from mutating.mutants import PACKAGE, ROOT, Mutant
from mutating.probes import OUT, Map, gather, put_probes
from mutating.serve import Done, Job

_ALL: Final = 1_000_000
"""Cases of each test: all of them."""
PYTEST: Final = (sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider")
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


def quick_map(chosen: Sequence[Mutant], copy: Path, workers: int, tests: Sequence[str]) -> Map:
    """Give which tests of the quick tier run the lines of faults; looked at once for a text of all, and kept."""
    name = _fingerprint(copy, [*map(str, chosen), *tests])
    kept = Path(tempfile.gettempdir()) / f"armoedeplan-mutating-{os.getuid()}" / f"{name}.pickle"
    if kept.exists():
        known: Map = pickle.loads(kept.read_bytes())  # noqa: S301 - written by ourselves, below
        return known
    kept.parent.mkdir(mode=0o700, exist_ok=True)
    found = probed(chosen, workers, ["--quick", "--cases", str(_ALL), *tests])
    kept.with_suffix(".new").write_bytes(pickle.dumps(found))
    kept.with_suffix(".new").rename(kept)
    return found


def probed(chosen: Sequence[Mutant], workers: int, tests: Sequence[str]) -> Map:
    """Run some tests once, in a copy with a probe where each fault will be."""
    with tempfile.TemporaryDirectory() as place:
        copy, out = copied(Path(place).resolve() / "copy"), Path(place).resolve() / "out"
        out.mkdir()
        put_probes(chosen, copy)
        ran = subprocess.run(
            [*PYTEST, "-p", "mutating.probes", "-n", str(workers), *tests],
            cwd=copy, env=variables(copy, **{OUT: str(out)}), stdin=subprocess.DEVNULL, stdout=sys.stderr, check=False,
        )  # fmt: skip
        if ran.returncode not in {0, 1}:
            raise RuntimeError("the tests cannot be run")
        return gather(out, len(chosen))


def _fingerprint(copy: Path, asked: Sequence[str]) -> str:
    """Give what tells one text of the program, and what is asked of it, from another."""
    digest = hashlib.sha256("\0".join(asked).encode())
    for path in sorted(path for part in _PARTS for path in (copy / part).rglob("*") if path.is_file()):
        if "__pycache__" not in path.parts:
            digest.update(f"{path.relative_to(copy)}\0".encode() + path.read_bytes() + b"\0")
    return digest.hexdigest()[:16]


def first_stage(
    chosen: Sequence[Mutant], known: Map, copy: Path, workers: int, most: float
) -> Iterator[tuple[int, Done]]:
    """Try faults with the tests that run their lines; yield the number of each with what came of it, once it is known.

    most: seconds of a processor that the tests of one fault may take together; what is left over is for who lives.
    """
    plans = [plan(number, mutant, known, most) for number, mutant in enumerate(chosen)]
    # all read now: the run takes a while, and meanwhile somebody may go on with the project
    jobs = {number: _job(number, chosen[number], made, known) for number, made in enumerate(plans) if made.tests}
    yield from ((number, Done(lives=True, by="", seconds=0)) for number in range(len(chosen)) if number not in jobs)
    for way in ("warm", "fresh"):
        mine = [job for number, job in jobs.items() if plans[number].fresh is (way == "fresh")]
        yield from _served(way, mine, known, copy, workers)


def _job(number: int, mutant: Mutant, made: Plan, known: Map) -> Job:
    source = (ROOT / mutant.path).read_text(encoding="utf-8")
    seconds = sum(known.seconds[test] for test in made.tests)
    return Job(number, mutant.path, mutant.applied(source), list(made.tests), seconds)


def _served(way: str, jobs: Sequence[Job], known: Map, copy: Path, workers: int) -> Iterator[tuple[int, Done]]:
    """Let servers do jobs side by side, and yield what came of each as soon as it is there."""
    if not jobs:
        return
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
        missing = {job.number for job in jobs}
        serving = True
        while serving:
            serving = any(server.poll() is None for server in servers)
            for path in sorted((folder / "done").glob("*.json")):
                missing.remove(int(path.stem))
                yield int(path.stem), Done(**json.loads(path.read_text(encoding="utf-8")))
                path.unlink()
            time.sleep(serving)
    if missing:
        raise RuntimeError(f"the {way} server did not do {len(missing)} of its jobs")
