"""Where a fault stands: its statement, the function around it, and who reads what its statement makes."""

import ast
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from mutating.mutants import PACKAGE, ROOT, Mutant

Function = ast.FunctionDef | ast.AsyncFunctionDef


class Place(NamedTuple):
    """A statement in a module, by the line on which it begins and its indent; a probe can stand before it."""

    path: str
    line: int
    indent: int


def inside_function(mutant: Mutant) -> bool:
    """Tell whether the line of a fault runs when a function does, and not when its module is imported."""
    return any(isinstance(node, Function) for node in _around(mutant)[:-1])


def places_of(mutant: Mutant) -> frozenset[Place]:
    """Give the statements that run when the line of a fault does.

    For one outside of functions these are all functions of its module, and those that read a name that it gives.
    """
    if inside_function(mutant):
        return frozenset({_own_place(mutant)})
    names = {name for node in _around(mutant) for name in _given(node)}
    return frozenset(place for place, read in _functions() if place.path == mutant.path or names & read)


def _own_place(mutant: Mutant) -> Place:
    """Give the nearest statement around a fault that begins a line of its own."""
    lines = _source(mutant.path).splitlines()
    found = (node for node in reversed(_around(mutant)) if not lines[node.lineno - 1].lstrip().startswith("elif"))
    return _before(mutant.path, next(found))


def _before(path: str, statement: ast.stmt) -> Place:
    decorators = getattr(statement, "decorator_list", [])
    return Place(path, min([statement.lineno, *(one.lineno for one in decorators)]), statement.col_offset)


def _around(mutant: Mutant) -> list[ast.stmt]:
    """Give the statements around a fault, the outer ones first; its own is the last."""
    line = mutant.lines(_source(mutant.path))[0]
    return [
        node
        for node in ast.walk(_tree(mutant.path))
        if isinstance(node, ast.stmt) and _before("", node).line <= line <= (node.end_lineno or 0)
    ]


def _given(node: ast.stmt) -> Iterator[str]:
    """Yield the names that a statement gives a value, or that it is the definition of."""
    if isinstance(node, ast.ClassDef | ast.FunctionDef):
        yield node.name
    targets = node.targets if isinstance(node, ast.Assign) else [node.target] if isinstance(node, ast.AnnAssign) else []
    yield from (target.id for target in targets if isinstance(target, ast.Name))


@cache
def _functions() -> tuple[tuple[Place, frozenset[str]], ...]:
    """Give where every function of the package begins to run, with the names that it reads."""
    return tuple(
        (_before(path, first), frozenset(_read(node)))
        for path in (path.relative_to(ROOT).as_posix() for path in (ROOT / PACKAGE).rglob("*.py"))
        for node in ast.walk(_tree(path))
        if isinstance(node, Function) and (first := _first(node)).lineno > node.lineno
    )


def _first(function: Function) -> ast.stmt:
    """Give the first statement of a function that is no docstring, if there is any."""
    return function.body[:2][-1] if ast.get_docstring(function) else function.body[0]


def _read(function: Function) -> Iterator[str]:
    for node in ast.walk(function):
        if isinstance(node, ast.Name):
            yield node.id
        elif isinstance(node, ast.Attribute):
            yield node.attr


@cache
def _tree(path: str) -> ast.Module:
    return ast.parse(_source(path))


@cache
def _source(path: str) -> str:
    return (ROOT / path).read_text(encoding="utf-8")
