"""Which tests can notice a fault: those that run its line, the nearest and quickest first."""

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Final, NamedTuple

from mutating.mutants import PACKAGE, ROOT, Mutant
from mutating.reach import Map

_MOST_SECONDS: Final = 15
"""Seconds of a processor that the tests of one fault may take together; what is left over is for who lives."""
Function = ast.FunctionDef | ast.AsyncFunctionDef


class Plan(NamedTuple):
    """How a fault is tried. fresh: its line runs while modules are imported, so that they must be imported anew."""

    fresh: bool
    tests: tuple[str, ...]


def plan(mutant: Mutant, known: Map) -> Plan:
    """Choose the tests for a fault."""
    source = (ROOT / mutant.path).read_text(encoding="utf-8")
    place = _Place.of(mutant, source)
    lines = [f"{mutant.path}:{line}" for line in place.lines]
    inside = place.function is not None
    found = {test for line in lines for test in known.tests.get(line, ())}
    if not inside:
        found |= {test for name in place.names for line in _readers(name) for test in known.tests.get(line, ())}
    fresh = not inside or any(line in known.imported for line in lines)
    return Plan(fresh, tuple(_within(sorted(found, key=lambda test: _rank(test, mutant, known)), known)))


class _Place(NamedTuple):
    """Where a fault stands: the lines of its statement, the function around it, and the names that it gives a value."""

    lines: range
    function: Function | None
    names: tuple[str, ...]

    @classmethod
    def of(cls, mutant: Mutant, source: str) -> "_Place":
        """Look where a fault stands."""
        lines = mutant.lines(source)
        function: Function | None = None
        statement: ast.stmt | None = None
        names: tuple[str, ...] = ()
        for node in ast.walk(ast.parse(source)):
            if isinstance(node, ast.stmt) and node.lineno <= lines[0] <= (node.end_lineno or 0):
                statement = node
                if isinstance(node, Function) and node.body[0].lineno <= lines[0]:
                    function = node
                names += tuple(_given(node))
        return cls(lines if statement is None else _header(statement, lines), function, names)


def _header(statement: ast.stmt, lines: range) -> range:
    """Give the lines of a statement, without those of the statements in it."""
    body = getattr(statement, "body", None)
    end = body[0].lineno - 1 if body else statement.end_lineno or statement.lineno
    return range(statement.lineno, max(end, lines[-1]) + 1)


def _given(node: ast.stmt) -> Iterator[str]:
    """Yield the names that a statement gives a value, or that it is the definition of."""
    if isinstance(node, ast.ClassDef | ast.FunctionDef):
        yield node.name
    targets = node.targets if isinstance(node, ast.Assign) else [node.target] if isinstance(node, ast.AnnAssign) else []
    yield from (target.id for target in targets if isinstance(target, ast.Name))


@cache
def _readers(name: str) -> tuple[str, ...]:
    """Give where the functions begin that read a name, in the whole package."""
    return tuple(
        f"{path}:{function.decorator_list[0].lineno if function.decorator_list else function.lineno}"
        for path, function, names in _functions()
        if name in names
    )


@cache
def _functions() -> tuple[tuple[str, Function, frozenset[str]], ...]:
    """Give every function of the package with the names that it reads."""
    return tuple(
        (path.relative_to(ROOT).as_posix(), node, frozenset(_read(node)))
        for path in (ROOT / PACKAGE).rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, Function)
    )


def _read(function: Function) -> Iterator[str]:
    for node in ast.walk(function):
        if isinstance(node, ast.Name):
            yield node.id
        elif isinstance(node, ast.Attribute):
            yield node.attr


def _rank(test: str, mutant: Mutant, known: Map) -> tuple[bool, bool, float]:
    """Give what puts tests in order: those of the module, those of the room, the quick ones."""
    path = Path(test.partition("::")[0])
    return (
        path.stem != f"test_{Path(mutant.path).stem}",
        path.parts[1] != mutant.room,
        known.seconds[test],
    )


def _within(tests: list[str], known: Map) -> Iterator[str]:
    """Yield tests until their time is up."""
    seconds = 0.0
    for test in tests:
        seconds += known.seconds[test]
        if seconds > _MOST_SECONDS:
            return
        yield test
