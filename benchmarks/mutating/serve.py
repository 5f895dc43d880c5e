"""A server that forks: it has imported what takes time, and each fault is tried in a child that dies with it.

Run as `python -m mutating.serve warm|fresh FOLDER` in a copy of the project. FOLDER holds `jobs.json`; servers side by
side take jobs from it until there are none, and leave what came of each in `done/`.

A warm server has all tests collected, and the child gets the faulty code put into the functions that are there. That
does not reach what ran while modules were imported; for those a fresh server has imported pytest and the libraries of
others, and the child collects the tests it needs with the faulty module.
"""

import contextlib
import functools
import gc
import importlib
import importlib.abc
import importlib.machinery
import importlib.util
import json
import os
import resource
import signal
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from types import CodeType, FunctionType, ModuleType
from typing import Any, Final, NamedTuple, NoReturn

import pytest

from mutating.chosen import keep_tests

_KILLED, _LIVES = 10, 0
_SPARE: Final = 20
"""Seconds of a processor that a child may take besides three times what its tests took."""
_MEMORY: Final = 4 << 30
_PATIENCE: Final = 600
"""Seconds of the clock after which a child is ended that waits for something."""
OPTIONS: Final = ("-x", "-p", "no:cacheprovider", "-p", "no:xdist")


class Job(NamedTuple):
    """One fault to try. source: the module with the fault in it. seconds: what the tests took without it."""

    number: int
    path: str
    source: str
    tests: list[str]
    seconds: float


class Done(NamedTuple):
    """What came of a job. by: the test that noticed, or how the child ended; empty when nobody did."""

    lives: bool
    by: str
    seconds: float


def jobs(folder: Path) -> Iterator[Job]:
    """Yield the jobs that no other server has taken."""
    for given in json.loads((folder / "jobs.json").read_text(encoding="utf-8")):
        job = Job(**given)
        with contextlib.suppress(FileExistsError):
            (folder / "taken" / str(job.number)).touch(exist_ok=False)
            yield job


class FirstFailure:
    """A plugin that ends the child at the first test that fails, with the name of the test in its pipe."""

    def __init__(self, pipe: int, wanted: Sequence[str] = ()) -> None:
        self._pipe: Final = pipe
        self._wanted: Final = list(wanted)

    def pytest_collection_modifyitems(self, items: list[pytest.Item]) -> None:
        """Keep the tests that are asked for, in their order."""
        if self._wanted:
            keep_tests(items, self._wanted)

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """End at a test that fails."""
        if report.failed:
            self._end(report.nodeid)

    def pytest_collectreport(self, report: pytest.CollectReport) -> None:
        """End where a module cannot even be imported."""
        if report.failed:
            self._end(report.nodeid)

    def _end(self, name: str) -> NoReturn:
        os.write(self._pipe, name.encode()[:4_000])
        os._exit(_KILLED)


class Warm:
    """The plugin of the warm server: in the place of the tests it does the jobs."""

    def __init__(self, folder: Path) -> None:
        self._folder: Final = folder

    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        """Do the jobs."""
        items = {item.nodeid: item for item in session.items}
        gc.collect()
        gc.freeze()
        for job in jobs(self._folder):
            chosen = [items[name] for name in job.tests if name in items]

            def child(pipe: int, job: Job = job, chosen: list[pytest.Item] = chosen) -> None:
                session.config.pluginmanager.register(FirstFailure(pipe))
                put(Path.cwd() / job.path, job.source)
                for item, after in zip(chosen, [*chosen[1:], None], strict=True):
                    item.config.hook.pytest_runtest_protocol(item=item, nextitem=after)

            note(self._folder, job, tried(child, job.seconds))
        return True


def fresh(folder: Path, modules: Sequence[str]) -> None:
    """Do the jobs, each with the modules of the project imported anew."""
    for name in modules:
        with contextlib.suppress(Exception):
            importlib.import_module(name)
    gc.collect()
    gc.freeze()
    for job in jobs(folder):

        def child(pipe: int, job: Job = job) -> None:
            sys.meta_path.insert(0, Faulty(job.path, job.source))
            files = dict.fromkeys(test.partition("::")[0] for test in job.tests)
            pytest.main([*OPTIONS, *files], plugins=[FirstFailure(pipe, job.tests)])

        note(folder, job, tried(child, job.seconds))


class Faulty(importlib.abc.MetaPathFinder):
    """Finds one module, with a fault in it."""

    def __init__(self, path: str, source: str) -> None:
        self._name: Final = path.removesuffix(".py").removesuffix("/__init__").replace("/", ".")
        self._path: Final = Path.cwd() / path
        self._source: Final = source

    def find_spec(self, fullname: str, path: object = None, target: ModuleType | None = None) -> Any:
        """Give the module, when it is the one."""
        del path, target
        if fullname != self._name:
            return None
        loader = _Loader(fullname, str(self._path))
        loader.source = self._source
        return importlib.util.spec_from_file_location(fullname, self._path, loader=loader)


class _Loader(importlib.machinery.SourceFileLoader):
    source = ""

    def get_code(self, fullname: str) -> CodeType:
        """Compile the faulty text, whatever was compiled before."""
        del fullname
        return compile(self.source, self.path, "exec")


def put(path: Path, source: str) -> None:
    """Put faulty code into the functions of a module, and forget what was reckoned without the fault."""
    new: dict[CodeType, CodeType] = {}
    before = compile(path.read_text(encoding="utf-8"), str(path), "exec")
    _pair(before, compile(source, str(path), "exec"), new)
    # reading the method again takes most of a second; rooms above it have no part in what it says
    above = path.parent.name in {"analysis", "checks", "wizard"}
    gc.unfreeze()
    for thing in gc.get_objects():
        if isinstance(thing, FunctionType) and thing.__code__.co_filename == str(path) and thing.__code__ in new:
            thing.__code__ = new[thing.__code__]
        elif isinstance(thing, functools._lru_cache_wrapper) and not (above and _is_method(thing)):  # noqa: SLF001 - the only name of its type
            thing.cache_clear()


def _is_method(thing: Any) -> bool:
    return str(getattr(thing, "__module__", "")).startswith("armoedeplan.method")


def _pair(old: CodeType, new: CodeType, found: dict[CodeType, CodeType]) -> None:
    """Pair the code of functions with that of the same functions in another text."""
    found[old] = new
    inner = ([part for part in code.co_consts if isinstance(part, CodeType)] for code in (old, new))
    for before, after in zip(*inner, strict=True):
        _pair(before, after, found)


def tried(child: Any, seconds: float) -> Done:
    """Run a child, and tell what came of it."""
    began = time.monotonic()
    reading, writing = os.pipe()
    with tempfile.TemporaryDirectory() as own:
        pid = os.fork()
        if not pid:
            _run(child, writing, own, seconds)
        os.close(writing)
        code = _end_of(pid)
        with os.fdopen(reading, encoding="utf-8", errors="replace") as pipe:
            by = pipe.read()
    return Done(code == _LIVES, by or ("" if code == _LIVES else f"end {code}"), time.monotonic() - began)


def _end_of(pid: int) -> int:
    """Wait for a child, and end it with all that it started when it waits for ever."""
    until = time.monotonic() + _PATIENCE
    while time.monotonic() < until:
        done, status = os.waitpid(pid, os.WNOHANG)
        if done:
            break
        time.sleep(0.01)
    else:
        os.kill(pid, signal.SIGKILL)
        _, status = os.waitpid(pid, 0)
    with contextlib.suppress(ProcessLookupError):
        os.killpg(pid, signal.SIGKILL)
    return os.waitstatus_to_exitcode(status)


def _run(child: Any, pipe: int, own: str, seconds: float) -> NoReturn:
    """Be the child: in a group of its own, quiet, with limits, and with its own folders."""
    try:
        os.setpgid(0, 0)
        for stream in (0, 1, 2):
            os.dup2(os.open(os.devnull, os.O_RDWR), stream)
        os.environ.update(XDG_CACHE_HOME=own, HOME=own, TMPDIR=own)
        tempfile.tempdir = own
        most = int(_SPARE + 3 * seconds)
        resource.setrlimit(resource.RLIMIT_CPU, (most, most))
        resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))
        child(pipe)
        os._exit(_LIVES)
    finally:
        os._exit(_KILLED)


def note(folder: Path, job: Job, done: Done) -> None:
    """Leave what came of a job, whole."""
    path = folder / "done" / f"{job.number}.json"
    path.with_suffix(".new").write_text(json.dumps(done._asdict()), encoding="utf-8")
    path.with_suffix(".new").rename(path)


def main() -> int:
    """Serve."""
    way, folder = sys.argv[1], Path(sys.argv[2])
    sys.dont_write_bytecode = True
    if way == "fresh":
        fresh(folder, json.loads((folder / "modules.json").read_text(encoding="utf-8")))
        return 0
    files = dict.fromkeys(test.partition("::")[0] for job in _all(folder) for test in job.tests)
    return pytest.main([*OPTIONS, "-s", *files], plugins=[Warm(folder)])


def _all(folder: Path) -> list[Job]:
    return [Job(**given) for given in json.loads((folder / "jobs.json").read_text(encoding="utf-8"))]


if __name__ == "__main__":
    sys.exit(main())
