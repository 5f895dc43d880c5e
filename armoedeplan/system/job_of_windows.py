"""The limits that Windows has for a process: those of a job, in which a process can put itself.

The records are those of the header `winnt.h`, for the system takes one of another length as an error.
"""

import ctypes
from typing import Any, Final

_EXTENDED_LIMITS: Final = 9
"""JobObjectExtendedLimitInformation."""
_TIME, _ONE_PROCESS, _MEMORY, _NO_QUESTION = 0x2, 0x8, 0x100, 0x400
"""JOB_OBJECT_LIMIT_PROCESS_TIME, _ACTIVE_PROCESS, _PROCESS_MEMORY, and _DIE_ON_UNHANDLED_EXCEPTION."""
_TICKS: Final = 10_000_000
"""Windows counts time of a processor in units of 100 nanoseconds."""


class BasicLimits(ctypes.Structure):
    """JOBOBJECT_BASIC_LIMIT_INFORMATION."""

    _fields_ = (
        ("seconds_of_process", ctypes.c_int64),
        ("seconds_of_job", ctypes.c_int64),
        ("flags", ctypes.c_uint32),
        ("least_memory", ctypes.c_size_t),
        ("most_memory", ctypes.c_size_t),
        ("processes", ctypes.c_uint32),
        ("affinity", ctypes.c_size_t),
        ("priority", ctypes.c_uint32),
        ("scheduling", ctypes.c_uint32),
    )


class ExtendedLimits(ctypes.Structure):
    """JOBOBJECT_EXTENDED_LIMIT_INFORMATION; the six counters tell of reading and writing, and are not set."""

    _fields_ = (
        ("basic", BasicLimits),
        ("counters", ctypes.c_uint64 * 6),
        ("memory_of_process", ctypes.c_size_t),
        ("memory_of_job", ctypes.c_size_t),
        ("peak_of_process", ctypes.c_size_t),
        ("peak_of_job", ctypes.c_size_t),
    )


def limit_by_a_job(memory: int, seconds: int) -> bool:
    """Put this process in a job for good: memory in bytes, seconds of the processor, and no process of its own.

    Tells whether Windows took it. Who asks for more memory gets none, which Python makes a MemoryError.
    """
    system = _system_library()
    limits = ExtendedLimits(memory_of_process=memory)
    limits.basic.flags = _TIME | _ONE_PROCESS | _MEMORY | _NO_QUESTION
    limits.basic.seconds_of_process = seconds * _TICKS
    limits.basic.processes = 1
    job = system.CreateJobObjectW(None, None)
    return bool(
        job
        and system.SetInformationJobObject(job, _EXTENDED_LIMITS, ctypes.byref(limits), ctypes.sizeof(limits))
        # the handle stays open until the process ends
        and system.AssignProcessToJobObject(job, system.GetCurrentProcess())
    )


def _system_library() -> Any:
    """Give the library of Windows that has jobs, told of which kind its handles are."""
    found = getattr(ctypes, "WinDLL", ctypes.CDLL)("kernel32", use_last_error=True)
    handle = ctypes.c_void_p
    found.CreateJobObjectW.argtypes, found.CreateJobObjectW.restype = (handle, ctypes.c_wchar_p), handle
    found.GetCurrentProcess.argtypes, found.GetCurrentProcess.restype = (), handle
    found.SetInformationJobObject.argtypes = (handle, ctypes.c_int, handle, ctypes.c_uint32)
    found.AssignProcessToJobObject.argtypes = (handle, handle)
    return found
