"""Which tests can notice a fault: those that run its line, the nearest and quickest first."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from mutating.mutants import Mutant
from mutating.places import inside_function
from mutating.probes import Map


class Plan(NamedTuple):
    """How a fault is tried. fresh: its line runs while modules are imported, so that they must be imported anew."""

    fresh: bool
    tests: tuple[str, ...]


def plan(number: int, mutant: Mutant, known: Map, most: float) -> Plan:
    """Choose the tests for a fault. number: its own on the map. most: seconds that they may take together."""
    fresh = not inside_function(mutant) or number in known.imported
    ranked = sorted(known.tests[number], key=lambda test: _rank(test, mutant, known))
    return Plan(fresh, tuple(_within(ranked, known, most)))


def _rank(test: str, mutant: Mutant, known: Map) -> tuple[bool, bool, float]:
    """Give what puts tests in order: those of the module, those of the room, the quick ones."""
    path = Path(test.partition("::")[0])
    return (
        path.stem != f"test_{Path(mutant.path).stem}",
        path.parts[1] != mutant.room,
        known.seconds[test],
    )


def _within(tests: Sequence[str], known: Map, most: float) -> Iterator[str]:
    """Yield tests until their time is up."""
    seconds = 0.0
    for test in tests:
        seconds += known.seconds[test]
        if seconds > most:
            return
        yield test
