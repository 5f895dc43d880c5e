"""Which tests run the line of a fault: a probe stands where the fault will, in a copy of the project.

Looking at every line takes many times the time of the tests, and does not see the processes that they start. A probe
is one statement before that of the fault, which writes the name of the test that runs; that name stands in the
environment, which goes along to each process. What runs while modules are imported belongs to no test; what a fixture
of a module or a session runs belongs to every test that asks for it (decision record 0080).
"""

import json
import os
import sys
from collections import defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, Final, NamedTuple

import pytest

from mutating.mutants import PACKAGE, Mutant
from mutating.places import places_of

OUT: Final = "MUTATING_OUT"
"""The variable with the folder in which probes and the plugin write; without it the plugin does nothing."""
_NOW: Final = "MUTATING_NOW"
"""The variable with the test that runs, or the fixture that several tests share."""
_IMPORT: Final = "import"
_MODULE: Final = "reached"
_PROBE: Final = f'''"""Written by a mutation run."""
import contextlib
import os

_seen = set()


def reached(number):
    """Write which test runs the line of a fault, as long as that was not written."""
    now = os.environ.get("{_NOW}", "{_IMPORT}")
    if (number, now) not in _seen and "{OUT}" in os.environ:
        _seen.add((number, now))
        with contextlib.suppress(OSError), open(os.path.join(os.environ["{OUT}"], str(number)), "a") as file:
            file.write(now + "\\n")
'''
_OURS: Final = frozenset({PACKAGE, "conftest", "fuzzing", "mutating", "plannen", "support"})


class Map(NamedTuple):
    """Which tests run the line of which fault, by its number; those that fail without a fault are left out.

    imported: the faults whose line runs when modules are imported. seconds: of a processor, by test. modules: of
    others, that the tests import.
    """

    tests: dict[int, list[str]]
    imported: frozenset[int]
    seconds: dict[str, float]
    modules: tuple[str, ...]


def put_probes(faults: Sequence[Mutant], copy: Path) -> None:
    """Put a probe for each fault into a copy of the project."""
    (copy / PACKAGE / f"{_MODULE}.py").write_text(_PROBE, encoding="utf-8")
    wanted = {(place, number) for number, fault in enumerate(faults) for place in places_of(fault)}
    for path in {place.path for place, _ in wanted}:
        lines = (copy / path).read_text(encoding="utf-8").splitlines(keepends=True)
        for place, number in sorted((one for one in wanted if one[0].path == path), reverse=True):
            probe = f"__import__('{PACKAGE}.{_MODULE}').{_MODULE}.reached({number})\n"
            lines.insert(place.line - 1, " " * place.indent + probe)
        (copy / path).write_text("".join(lines), encoding="utf-8")


def gather(out: Path, faults: int) -> Map:
    """Read what the probes and the plugin wrote."""
    uses: defaultdict[str, list[str]] = defaultdict(list)
    seconds: dict[str, float] = {}
    modules: set[str] = set()
    for path in out.glob("*.json"):
        told = json.loads(path.read_text(encoding="utf-8"))
        modules.update(name for name in told["modules"] if not _ours(name))
        for test, (took, shared) in told["tests"].items():
            seconds[test] = took
            for name in (test, *shared):
                uses[name].append(test)
    reached = {number: _names(out / str(number)) for number in range(faults)}
    tests = {number: sorted({test for name in names for test in uses[name]}) for number, names in reached.items()}
    imported = frozenset(number for number, names in reached.items() if _IMPORT in names)
    return Map(tests, imported, seconds, tuple(sorted(modules)))


def _names(path: Path) -> set[str]:
    return set(path.read_text(encoding="utf-8").splitlines()) if path.exists() else set()


def _ours(name: str) -> bool:
    return name.split(".", maxsplit=1)[0] in _OURS or "test_" in name


class Naming:
    """The plugin: tells the probes which test runs, and leaves what each test took and which fixtures it shares."""

    def __init__(self, out: Path) -> None:
        self._out: Final = out
        self._tests: Final[dict[str, tuple[float, list[str]]]] = {}

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_protocol(self, item: pytest.Item) -> Iterator[None]:
        """Name the test."""
        os.environ[_NOW], start = item.nodeid, _processor_seconds()
        fixtures = getattr(item, "_fixtureinfo").name2fixturedefs.values()  # noqa: B009 - pytest has no public way
        shared = [_name(found[-1]) for found in fixtures if found[-1].scope != "function"]
        self._tests[item.nodeid] = 0, shared
        done = yield
        if item.nodeid in self._tests:
            self._tests[item.nodeid] = _processor_seconds() - start, shared
        return done

    @pytest.hookimpl(wrapper=True)
    def pytest_fixture_setup(self, fixturedef: Any) -> Iterator[None]:
        """Name a fixture that several tests share."""
        if fixturedef.scope == "function":
            return (yield)
        before, os.environ[_NOW] = os.environ[_NOW], _name(fixturedef)
        try:
            return (yield)
        finally:
            os.environ[_NOW] = before

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Leave out what fails without any fault, and what is skipped: they can tell nothing."""
        if not report.passed:
            self._tests.pop(report.nodeid, None)

    def pytest_sessionfinish(self) -> None:
        """Leave what was seen."""
        modules = sorted(name for name, module in sys.modules.items() if getattr(module, "__file__", None))
        told = {"tests": self._tests, "modules": modules}
        (self._out / f"{os.getpid()}.json").write_text(json.dumps(told), encoding="utf-8")


def _processor_seconds() -> float:
    """Give what this process and those that it waited for took."""
    times = os.times()
    return times.user + times.system + times.children_user + times.children_system


def _name(fixture: Any) -> str:
    return f"{fixture.argname}@{fixture.baseid}"


def pytest_configure(config: pytest.Config) -> None:
    """Name the tests, in each process that runs tests, and not in the one that hands them out."""
    if os.environ.get(OUT) and (hasattr(config, "workerinput") or not config.getoption("numprocesses", None)):
        config.pluginmanager.register(Naming(Path(os.environ[OUT])))
