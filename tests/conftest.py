"""How the tests are run: a quick tier, the whole and a deep tier, and how hypothesis searches.

`pytest` alone runs the quick tier: some cases of each test that starts no process and is not marked `slow`, with fewer
examples. A test that goes to start a process (the program, a pseudo-terminal, pandoc, LibreOffice, a browser, the
confined process) is skipped at that moment; one that takes long without the mark is named at the end, and never stopped
halfway (decision record 0097). `pytest --whole` runs everything, and so does `pytest` with the paths of tests.
`pytest --deep` runs everything with more repetitions of what is different each time (decision record 0108).
"""

import gc
import os
import signal
import sys
import time
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

import pytest
from hypothesis import HealthCheck, settings
from hypothesis.internal.conjecture import providers

_QUIET = [HealthCheck.too_slow, HealthCheck.data_too_large]
_SEARCH: dict[str, Any] = {"deadline": None, "database": None, "suppress_health_check": _QUIET}
# the same examples in every run; others only where somebody asks for them
settings.register_profile("ci", derandomize=True, max_examples=60, **_SEARCH)
# others in every run, and what to write in a test to see the same again
settings.register_profile("deep", max_examples=400, print_blob=True, **_SEARCH)
# with so few examples, a strategy that filters much is no slow test
_FEW: dict[str, Any] = {**_SEARCH, "suppress_health_check": [*_QUIET, HealthCheck.filter_too_much]}
settings.register_profile("quick", derandomize=True, max_examples=12, **_FEW)
settings.register_profile("zoek", max_examples=5000, **_SEARCH)
_STARTS = frozenset({"subprocess.Popen", "os.fork", "os.forkpty", "os.posix_spawn"})
"""What Python's audit hooks hear when a process is started."""
_QUICK_TIER = pytest.StashKey[bool]()
_TOOK = "seconds of a processor"
_CASES = 2
"""So many cases of a test the quick tier runs: the first and the last."""
_SECONDS = 1.0
"""A quick test that takes more seconds of a processor is named at the end."""


def pytest_addoption(parser: pytest.Parser) -> None:
    """Let people ask for a tier."""
    parser.addoption("--whole", action="store_true", help="run the tests that start a process too")
    parser.addoption("--deep", action="store_true", help="run everything, and repeat more of what differs each time")
    parser.addoption("--quick", action="store_true", help="leave them out, also of the tests that are named")
    parser.addoption("--cases", type=int, default=_CASES, help="cases of each test in the quick tier")


def pytest_configure(config: pytest.Config) -> None:
    """Choose how much is run; the processes of pytest-xdist are told by the one that starts them."""
    # a shell has what it starts in the background ignore Ctrl-C, and so would every program that a test starts
    if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
        signal.signal(signal.SIGINT, signal.default_int_handler)
    told = getattr(config, "workerinput", None)
    alone = config.args_source is not pytest.Config.ArgsSource.ARGS
    deep = config.getoption("deep")
    whole = deep or config.getoption("whole")
    quick = told["quick"] if told else config.getoption("quick") or (alone and not whole)
    if deep:
        from support.repetition import go_deep

        go_deep()
    config.stash[_QUICK_TIER] = quick
    # a file is on disk when it is written: what a test sees of it is the same, and a disk may take its time
    os.fsync = _no_wait
    # as the program itself does: looking for what is not in use any more took a seventh of the time
    gc.set_threshold(100_000, 20, 20)
    profile = os.environ.get("HYPOTHESIS_PROFILE", "deep" if deep else "quick" if quick else "ci")
    settings.load_profile(profile)
    if profile not in {"deep", "zoek"}:
        _forget_the_modules()
    if quick:
        config.pluginmanager.register(_QuickTier(config.getoption("cases")))


def _no_wait(fd: object) -> None:
    """Wait for no disk; that the program asks for it is held by tests that put something of their own in its place."""


def _forget_the_modules() -> None:
    """Let hypothesis try no words and numbers of the modules that happen to be imported.

    Which these are differs with the tests that a process ran before, and so would the examples.
    """
    known = getattr(providers, "_local_constants", None)
    if known is not None and hasattr(providers, "_get_local_constants"):
        providers._get_local_constants = lambda: known  # noqa: SLF001 - there is no setting for it


def pytest_collection_finish() -> None:
    """Look no more at what stays until the end: the tests, and what they imported."""
    gc.freeze()


def pytest_sessionfinish() -> None:
    """Look once for what nobody closed; pytest itself would look five times through all that the tests left."""
    gc.collect()
    gc.freeze()


def pytest_terminal_summary(terminalreporter: Any) -> None:
    """Tell at the end which tests were skipped, by reason."""
    from support.skipped import skipped_by_reason

    for line in skipped_by_reason(terminalreporter.stats.get("skipped", [])):
        terminalreporter.write_line(line)


@pytest.hookimpl(optionalhook=True)
def pytest_configure_node(node: Any) -> None:
    """Tell a process of pytest-xdist which tier this is."""
    node.workerinput["quick"] = node.config.stash[_QUICK_TIER]


class _QuickTier:
    """Runs some cases of each test, and skips what is marked slow or goes to start a process."""

    def __init__(self, cases: int) -> None:
        self._cases = cases
        self._pid = os.getpid()
        self._testing = False
        sys.addaudithook(self._hear)

    def _hear(self, event: str, _: tuple[Any, ...]) -> None:
        if event in _STARTS and self._testing and os.getpid() == self._pid:
            # no Exception: nothing that the program does about its own troubles holds it up
            pytest.skip("starts a process: pytest --whole runs it")

    def pytest_collection_modifyitems(self, config: pytest.Config, items: list[pytest.Item]) -> None:
        """Leave out what is marked slow, and of a test with many cases all but some."""
        quick = [item for item in items if not item.get_closest_marker("slow")]
        chosen = {item for cases in _by_test(quick).values() for item in _spread(cases, self._cases)}
        config.hook.pytest_deselected(items=[item for item in items if item not in chosen])
        items[:] = [item for item in items if item in chosen]

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_protocol(self) -> Iterator[None]:
        """Listen while a test runs, also to its fixtures."""
        self._testing = True
        try:
            return (yield)
        finally:
            self._testing = False

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_call(self, item: pytest.Item) -> Iterator[None]:
        """Note how long a test takes, in seconds of the processor; the report goes along from another process."""
        begun = time.process_time()
        try:
            return (yield)
        finally:
            item.user_properties.append((_TOOK, time.process_time() - begun))

    def pytest_terminal_summary(self, terminalreporter: pytest.TerminalReporter) -> None:
        """Name what took long."""
        reports = terminalreporter.getreports("passed")
        took = {report.nodeid: dict(report.user_properties).get(_TOOK, 0) for report in reports}
        for name, seconds in sorted(took.items(), key=lambda named: -named[1]):
            if seconds > _SECONDS:
                terminalreporter.write_line(f"{seconds:.1f} s of a processor, mark it slow or mend it: {name}")


def _by_test(items: Iterable[pytest.Item]) -> dict[str, list[pytest.Item]]:
    """Give the cases of each test."""
    found: dict[str, list[pytest.Item]] = {}
    for item in items:
        found.setdefault(item.nodeid.partition("[")[0], []).append(item)
    return found


def _spread(cases: Sequence[pytest.Item], most: int) -> Sequence[pytest.Item]:
    """Give at most so many cases, the first and the last among them, with as many between each two."""
    if len(cases) <= most:
        return cases
    return [cases[round(place * (len(cases) - 1) / max(most - 1, 1))] for place in range(most)]


@pytest.fixture(scope="module")
def quick_confined() -> Iterator[None]:
    """Let confined processes that a test starts begin at once; for tests of what is made there, not of how."""
    from support import warm

    from armoedeplan.confined import run

    with pytest.MonkeyPatch.context() as patch:
        if warm.possible({}):
            patch.setattr(run, "start_child", warm.start_confined)
        yield
