"""Work on many files, over several processes: in order, whole, and with nobody left behind."""

import os
import signal
import subprocess
import sys
import time

import pytest

from armoedeplan.parallel import WORTH_IT, map_over_processes

FORKS = pytest.mark.skipif(not hasattr(os, "sched_getaffinity"), reason="this system is given one process")
MANY = range(WORTH_IT * 3)


@pytest.fixture(autouse=True)
def _three_processors(monkeypatch: pytest.MonkeyPatch) -> None:
    if hasattr(os, "sched_getaffinity"):
        monkeypatch.setattr(os, "sched_getaffinity", lambda _: {0, 1, 2})


@pytest.mark.parametrize("many", [0, 1, WORTH_IT, WORTH_IT * 2 - 1, WORTH_IT * 2, WORTH_IT * 3 + 1])
def test_the_results_are_in_the_order_of_what_they_are_of(many: int) -> None:
    assert map_over_processes(lambda number: number * 2, range(many)) == [number * 2 for number in range(many)]


@FORKS
def test_several_processes_take_part() -> None:
    assert len(set(map_over_processes(lambda _: os.getpid(), MANY))) == 3


@FORKS
def test_what_the_first_item_brings_about_all_processes_have() -> None:
    done: list[int] = []

    def work(number: int) -> int:
        done.append(number)
        return done[0]

    assert set(map_over_processes(work, MANY)) == {MANY[0]}


def test_few_files_are_done_in_this_process() -> None:
    assert set(map_over_processes(lambda _: os.getpid(), range(WORTH_IT - 1))) == {os.getpid()}


@FORKS
def test_what_a_lost_process_had_to_do_is_done_here() -> None:
    here = os.getpid()

    def work(number: int) -> int:
        if os.getpid() != here:
            os.kill(os.getpid(), signal.SIGKILL)
        return number

    assert map_over_processes(work, MANY) == list(MANY)


SLOW = r"""
import os, time
from armoedeplan import parallel
parallel.os.sched_getaffinity = lambda _: {0, 1}

def work(number):
    if number in (1, 2):  # the first of each process, behind the one that is done before there are two
        os.write(1, b"%d\n" % os.getpid())  # in one piece, whoever else writes
    time.sleep(0.02)
    return number

parallel.map_over_processes(work, range(parallel.WORTH_IT * 2))
"""


def lives(process: int) -> bool:
    """Tell whether a process is there, and is not merely waiting to be buried."""
    try:
        with open(f"/proc/{process}/stat", encoding="ascii") as file:  # noqa: PTH123 - gone at any moment
            return file.read().rpartition(") ")[2][0] != "Z"
    except FileNotFoundError:
        return False


@FORKS
def test_no_process_stays_when_the_first_is_killed() -> None:
    with subprocess.Popen([sys.executable, "-c", SLOW], stdout=subprocess.PIPE, text=True) as ran:
        assert ran.stdout
        processes = [int(ran.stdout.readline()) for _ in range(2)]
        ran.kill()
    until = time.monotonic() + 300
    while any(map(lives, processes)) and time.monotonic() < until:
        time.sleep(0.05)
    assert not any(map(lives, processes))
