"""How the tests are run: a quick tier and the whole, and how hypothesis searches.

`pytest` alone runs the quick tier: each test that starts no process and takes no long time, with fewer examples. Which
those are stands in no list: a test that goes to start one (the program, a pseudo-terminal, pandoc, LibreOffice, a
browser, the confined process) is skipped at that moment, and so is one that took its time of the processor. The next
quick run knows which these were, until a whole run finds them quick (decision record 0080). `pytest --whole` runs
everything, and so does `pytest` with the paths of tests.
"""

import gc
import os
import signal
import sys
from collections.abc import Iterator
from types import FrameType
from typing import Any

import pytest
from hypothesis import HealthCheck, settings
from hypothesis.internal.conjecture import providers

_QUIET = [HealthCheck.too_slow, HealthCheck.data_too_large]
_SEARCH: dict[str, Any] = {"deadline": None, "database": None, "suppress_health_check": _QUIET}
# the same examples in every run; random ones only where somebody asks for them
settings.register_profile("ci", derandomize=True, max_examples=200, **_SEARCH)
# with so few examples, a strategy that filters much is no slow test
_FEW: dict[str, Any] = {**_SEARCH, "suppress_health_check": [*_QUIET, HealthCheck.filter_too_much]}
settings.register_profile("quick", derandomize=True, max_examples=20, **_FEW)
settings.register_profile("zoek", max_examples=5000, **_SEARCH)
_STARTS = frozenset({"subprocess.Popen", "os.fork", "os.forkpty", "os.posix_spawn"})
"""What Python's audit hooks hear when a process is started."""
_QUICK_TIER = pytest.StashKey[bool]()
_SECONDS = 0.5
"""So many seconds of a processor a test of the quick tier may take."""
_MORE = 4
"""So many times more for the first test of a module, and the one after a long one: they make what others share."""
_LATER = 0.02
_LONG = "takes long: pytest --whole runs it"
_KNOWN = "armoedeplan/long"
"""Where pytest keeps which tests took too long."""


def pytest_addoption(parser: pytest.Parser) -> None:
    """Let people ask for a tier."""
    parser.addoption("--whole", action="store_true", help="run the tests that start a process too")
    parser.addoption("--quick", action="store_true", help="leave them out, also of the tests that are named")
    parser.addoption("--longest", type=float, default=_SECONDS, help="seconds of a processor for a quick test")


def pytest_configure(config: pytest.Config) -> None:
    """Choose how much is run; the processes of pytest-xdist are told by the one that starts them."""
    # a shell has what it starts in the background ignore Ctrl-C, and so would every program that a test starts
    if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
        signal.signal(signal.SIGINT, signal.default_int_handler)
    told = getattr(config, "workerinput", None)
    alone = config.args_source is not pytest.Config.ArgsSource.ARGS
    quick = told["quick"] if told else config.getoption("quick") or (alone and not config.getoption("whole"))
    config.stash[_QUICK_TIER] = quick
    # a file is on disk when it is written: what a test sees of it is the same, and a disk may take its time
    os.fsync = _no_wait
    # as the program itself does: looking for what is not in use any more took a seventh of the time
    gc.set_threshold(100_000, 20, 20)
    profile = os.environ.get("HYPOTHESIS_PROFILE", "quick" if quick else "ci")
    settings.load_profile(profile)
    if profile != "zoek":
        _forget_the_modules()
    cache = getattr(config, "cache", None)
    known = set(cache.get(_KNOWN, [])) if cache else set()
    if quick:
        config.pluginmanager.register(_QuickTier(known, config.getoption("longest")))
    if cache and told is None:
        config.pluginmanager.register(_LongTests(known, cache))


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
    """Skips a test that goes to start a process, or that took its time."""

    def __init__(self, known: set[str], seconds: float) -> None:
        self._known = known
        self._seconds = seconds
        self._begun: set[str] = set()
        self._long: set[str] = set()
        self._pid = os.getpid()
        self._testing = False
        sys.addaudithook(self._hear)
        if hasattr(signal, "setitimer"):
            signal.signal(signal.SIGPROF, self._stop)

    def _hear(self, event: str, _: tuple[Any, ...]) -> None:
        if event in _STARTS and self._testing and os.getpid() == self._pid:
            # no Exception: nothing that the program does about its own troubles holds it up
            pytest.skip("starts a process: pytest --whole runs it")

    def _stop(self, _: int, frame: FrameType | None) -> None:
        # a module that is imported by halves would be so for all tests after this one
        if _is_importing(frame):
            signal.setitimer(signal.ITIMER_PROF, _LATER)
        elif self._testing and os.getpid() == self._pid:
            pytest.skip(_LONG)

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_protocol(self) -> Iterator[None]:
        """Listen while a test runs, also to its fixtures."""
        self._testing = True
        try:
            return (yield)
        finally:
            self._testing = False

    def pytest_runtest_setup(self, item: pytest.Item) -> None:
        """Leave out what took too long before."""
        if item.nodeid in self._known:
            self._begun.discard(_module_of(item))
            pytest.skip(_LONG)

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_call(self, item: pytest.Item) -> Iterator[None]:
        """Give a test its time: the first of a module more, and also the one after a long one, unless that had more."""
        module = _module_of(item)
        first = module not in self._begun | self._long
        self._begun.add(module)
        if not hasattr(signal, "setitimer"):
            return (yield)
        signal.setitimer(signal.ITIMER_PROF, self._seconds * (_MORE if first else 1))
        try:
            return (yield)
        except pytest.skip.Exception as skipped:
            if skipped.msg == _LONG and first:
                self._long.add(module)
            elif skipped.msg == _LONG:
                self._begun.discard(module)
            raise
        finally:
            signal.setitimer(signal.ITIMER_PROF, 0)


def _module_of(item: pytest.Item) -> str:
    return item.nodeid.partition("::")[0]


def _is_importing(frame: FrameType | None) -> bool:
    """Tell whether a module is being imported."""
    while frame is not None:
        if "importlib._bootstrap" in frame.f_code.co_filename:
            return True
        frame = frame.f_back
    return False


class _LongTests:
    """Keeps which tests took too long in a quick run, until another run finds them quick."""

    def __init__(self, known: set[str], cache: pytest.Cache) -> None:
        self._known = known
        self._cache = cache

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Note a test that took too long, or that does so no more."""
        if report.skipped and _LONG in str(report.longrepr):
            self._known.add(report.nodeid)
        elif report.when == "call" and report.duration < _SECONDS:
            self._known.discard(report.nodeid)

    def pytest_sessionfinish(self) -> None:
        """Keep them."""
        self._cache.set(_KNOWN, sorted(self._known))
