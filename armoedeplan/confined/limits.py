"""How much work on what comes from elsewhere may take."""

from typing import NamedTuple

MEGABYTE = 1 << 20


class Limits(NamedTuple):
    """What one piece of work may take.

    seconds: of the clock, from the start of its process to its answer. megabytes: of memory, where the system can
    tell. most_bytes: of the answer.
    """

    seconds: float = 20
    megabytes: int = 1024
    most_bytes: int = 100_000_000
