"""Which tests reach which line: a plugin of pytest that looks at every line while a test runs, and the map it makes.

What runs while modules are imported belongs to no test; what a fixture of a module or a session runs belongs to every
test that asks for it. Of the rooms that get faults each line is kept, of the rest of the package each function.
"""

import json
import os
import signal
import sys
import time
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from types import FrameType
from typing import Any, Final, NamedTuple

import pytest

from mutating.mutants import PACKAGE, ROOMS

OUT: Final = "MUTATING_OUT"
"""The variable with the folder in which each process leaves what it saw; without it the plugin does nothing."""
IMPORT: Final = "import"
_LOOKED_AT: Final = 50
"""So many calls of a function are looked at in one test: after them there is hardly ever a line left to reach."""
_SECONDS: Final = 3
"""So many seconds of a processor a test is looked at, for the same reason."""
_OURS: Final = frozenset({PACKAGE, "conftest", "fuzzing", "mutating", "plannen", "support"})
Lines = set[tuple[str, int]]
Seen = dict[str, Lines]


class Look(NamedTuple):
    """What one process saw. lines: by test, by fixture, and of the import. uses: the fixtures of each test."""

    lines: dict[str, list[tuple[str, int]]]
    uses: dict[str, list[str]]
    seconds: dict[str, float]
    failed: list[str]
    modules: list[str]


class Watch:
    """The plugin: hears of every call and line, and notes them with the test or the fixture that runs."""

    def __init__(self, root: Path, out: Path) -> None:
        self._out: Final = out
        self._top: Final = len(str(root)) + 1
        self._package: Final = f"{root}/{PACKAGE}/"
        self._rooms: Final = tuple(f"{self._package}{room}/" for room in ROOMS)
        self._depth: Final[dict[str, int]] = {}
        self._seen: Final[defaultdict[str, Lines]] = defaultdict(set)
        self._now: Lines = self._seen[IMPORT]
        self._calls: Final[dict[int, int]] = {}
        self._uses: Final[dict[str, list[str]]] = {}
        self._seconds: Final[dict[str, float]] = {}
        self._failed: Final[list[str]] = []

    def begin(self) -> None:
        """Begin to look, for a while."""
        signal.signal(signal.SIGVTALRM, lambda *_: sys.settrace(None))
        sys.settrace(self._call)

    def _call(self, frame: FrameType, *_: object) -> Any:
        file = frame.f_code.co_filename
        depth = self._depth.get(file)
        if depth is None:
            depth = self._depth[file] = file.startswith(self._package) + file.startswith(self._rooms)
        if not depth:
            return None
        calls = self._calls[id(frame.f_code)] = self._calls.get(id(frame.f_code), 0) + 1
        if calls == 1:
            self._now.add((file, frame.f_code.co_firstlineno))
        return self._line if depth > 1 and calls <= _LOOKED_AT else None

    def _line(self, frame: FrameType, event: str, *_: object) -> Any:
        if event == "line":
            self._now.add((frame.f_code.co_filename, frame.f_lineno))
        return self._line

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_protocol(self, item: pytest.Item) -> Iterator[None]:
        """Note what one test runs, and for how long."""
        self._now, start = self._seen[item.nodeid], time.process_time()
        self._calls.clear()
        sys.settrace(self._call)
        signal.setitimer(signal.ITIMER_VIRTUAL, _SECONDS)
        fixtures = getattr(item, "_fixtureinfo").name2fixturedefs.values()  # noqa: B009 - pytest has no public way
        self._uses[item.nodeid] = [_name(found[-1]) for found in fixtures if found[-1].scope != "function"]
        done = yield
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        self._seconds[item.nodeid] = time.process_time() - start
        return done

    @pytest.hookimpl(wrapper=True)
    def pytest_fixture_setup(self, fixturedef: Any) -> Iterator[None]:
        """Note what a fixture runs that several tests share."""
        if fixturedef.scope == "function":
            return (yield)
        before, self._now = self._now, self._seen[_name(fixturedef)]
        self._calls.clear()
        try:
            return (yield)
        finally:
            self._now = before
            self._calls.clear()

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Note which tests fail without any fault: they can tell nothing."""
        if report.failed:
            self._failed.append(report.nodeid)

    def pytest_sessionfinish(self) -> None:
        """Leave what was seen."""
        sys.settrace(None)
        lines = {name: [(file[self._top :], line) for file, line in found] for name, found in self._seen.items()}
        modules = sorted(name for name, module in sys.modules.items() if getattr(module, "__file__", None))
        look = Look(lines, self._uses, self._seconds, self._failed, modules)
        (self._out / f"{os.getpid()}.json").write_text(json.dumps(look._asdict()), encoding="utf-8")


def _name(fixture: Any) -> str:
    return f"{fixture.argname}@{fixture.baseid}"


def pytest_configure(config: pytest.Config) -> None:
    """Look, where that is asked for: in each process that runs tests, and not in the one that hands them out."""
    if os.environ.get(OUT) and (hasattr(config, "workerinput") or not config.getoption("numprocesses", None)):
        watch = Watch(Path.cwd(), Path(os.environ[OUT]))
        config.pluginmanager.register(watch)
        watch.begin()


class Map(NamedTuple):
    """Which tests reach which line, by `path:line`; those that fail without a fault are left out.

    imported: the lines that run when modules are imported. seconds: of a processor, by test. modules: of others, that
    the tests import.
    """

    tests: dict[str, list[str]]
    imported: frozenset[str]
    seconds: dict[str, float]
    modules: tuple[str, ...]


def gather(folder: Path) -> Map:
    """Read what all processes left."""
    tests: defaultdict[str, set[str]] = defaultdict(set)
    imported: set[str] = set()
    seconds: dict[str, float] = {}
    modules: set[str] = set()
    for path in folder.glob("*.json"):
        look = Look(**json.loads(path.read_text(encoding="utf-8")))
        lines = {name: [f"{file}:{line}" for file, line in found] for name, found in look.lines.items()}
        imported.update(lines.get(IMPORT, ()))
        modules.update(name for name in look.modules if not _ours(name))
        for test, used in look.uses.items():
            if test in look.failed:
                continue
            seconds[test] = look.seconds[test]
            for name in (test, *used):
                for line in lines.get(name, ()):
                    tests[line].add(test)
    return Map(
        {line: sorted(found) for line, found in tests.items()}, frozenset(imported), seconds, tuple(sorted(modules))
    )


def _ours(name: str) -> bool:
    return name.split(".", maxsplit=1)[0] in _OURS or "test_" in name
