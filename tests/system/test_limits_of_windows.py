"""The job in which a confined process puts itself on Windows: the records that it hands over, byte for byte."""

import ctypes
import struct
from typing import Any

import pytest

from armoedeplan.system import job_of_windows, which_system
from armoedeplan.system.processes import limit_this_process

JOB, MYSELF = 0x1_2345_6789, 2**64 - 1
MEGABYTE = 1 << 20


class Call:
    """A function of Windows, which notes what it is given."""

    def __init__(self, kernel: "Kernel", name: str, answer: int) -> None:
        self.argtypes: Any = None
        self.restype: Any = ctypes.c_int
        self._kernel, self._name, self._answer = kernel, name, answer

    def __call__(self, *given: Any) -> int:
        assert len(given) == len(self.argtypes), "Windows is told of each word how long it is"
        record = given[2]._obj if self._name.startswith("Set") else None  # noqa: SLF001 - what byref points to
        self._kernel.asked.append((self._name, bytes(record) if record is not None else given))
        return self._answer


class Kernel:
    """The library `kernel32`."""

    def __init__(self, **answers: int) -> None:
        self.asked: list[tuple[str, Any]] = []
        usual = {
            "CreateJobObjectW": JOB,
            "SetInformationJobObject": 1,
            "AssignProcessToJobObject": 1,
            "GetCurrentProcess": MYSELF,
        }
        for name, answer in {**usual, **answers}.items():
            setattr(self, name, Call(self, name, answer))


@pytest.fixture
def kernel(monkeypatch: pytest.MonkeyPatch) -> Kernel:
    found = Kernel()
    monkeypatch.setattr(ctypes, "WinDLL", lambda *_, **__: found, raising=False)
    monkeypatch.setattr(which_system, "SYSTEM", "win32")
    return found


@pytest.mark.skipif(struct.calcsize("P") != 8, reason="the lengths are those of 64 bits")
def test_the_records_have_the_lengths_that_windows_asks() -> None:
    assert ctypes.sizeof(job_of_windows.BasicLimits) == 64
    assert ctypes.sizeof(job_of_windows.ExtendedLimits) == 144


@pytest.mark.skipif(struct.calcsize("P") != 8, reason="the lengths are those of 64 bits")
def test_a_process_gets_its_memory_its_time_and_nobody_beside_it(kernel: Kernel) -> None:
    limit_this_process(512 * MEGABYTE, 21, 1000)
    names = [name for name, _ in kernel.asked]
    assert names == ["CreateJobObjectW", "SetInformationJobObject", "GetCurrentProcess", "AssignProcessToJobObject"]
    record = kernel.asked[1][1]
    time, _, flags, _, _, processes = struct.unpack_from("<qqIxxxxQQI", record)
    (memory,) = struct.unpack_from("<Q", record, 112)
    assert (time, processes, memory) == (21 * 10**7, 1, 512 * MEGABYTE)
    assert flags == 0x50A
    assert kernel.asked[3][1] == (JOB, MYSELF)


@pytest.mark.parametrize("name", ["CreateJobObjectW", "SetInformationJobObject", "AssignProcessToJobObject"])
def test_a_job_that_windows_refuses_leaves_the_other_limits(monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    refusing = Kernel(**{name: 0})
    monkeypatch.setattr(ctypes, "WinDLL", lambda *_, **__: refusing, raising=False)
    assert not job_of_windows.limit_by_a_job(MEGABYTE, 1)
    assert refusing.asked[-1][0] == name


@pytest.mark.usefixtures("kernel")
def test_a_windows_without_jobs_stops_nobody(monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(*_: object, **__: object) -> None:
        raise OSError("not found")

    monkeypatch.setattr(ctypes, "WinDLL", missing, raising=False)
    limit_this_process(MEGABYTE, 1, 1)
