"""Names by which a stranger finds things. The bounds are what is true today: they go down, never up."""

import ast
from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[1] / "armoedeplan"
MOST_MODULES = 6
"""Modules that define a function of one name; a name in more than four of them is looked for in vain."""
MOST_SHARED = 1
"""Names of functions that stand in more than four modules."""
MOST_ONE_WORD = 389
"""Functions of a module with a name of one word, of some 4,000."""
MOST_ONES = 0
"""Loop variables that are called `one` instead of what they hold."""
MOST_TWINS = 12
"""File names in two rooms that do not show or shape what the lower of them has."""
ENOUGH = 4
AGREED = {("render", "make"), ("pictures", "pictures")}
"""Under which name every module of a kind is asked for its work: a format of documents, and a picture."""


def modules() -> Iterator[tuple[Path, ast.Module]]:
    """Yield every module, with its path below the package."""
    for path in sorted(PACKAGE.rglob("*.py")):
        yield path.relative_to(PACKAGE), ast.parse(path.read_text(encoding="utf-8"))


@cache
def functions() -> tuple[tuple[Path, str], ...]:
    """Give every function of a module itself, but those whose name is agreed: the module and the name."""
    return tuple(
        (path, node.name)
        for path, tree in modules()
        for node in tree.body
        if isinstance(node, ast.FunctionDef) and (path.parts[0], node.name) not in AGREED
    )


def loop_variables() -> Iterator[str]:
    """Yield every name that a loop or a comprehension gives to what it goes through."""
    for _, tree in modules():
        for loop in ast.walk(tree):
            if isinstance(loop, ast.For | ast.comprehension):
                yield from (node.id for node in ast.walk(loop.target) if isinstance(node, ast.Name))


def imported(path: Path) -> set[str]:
    """Give the modules that a module imports from, as paths below the package without their suffix."""
    tree = ast.parse((PACKAGE / path).read_text(encoding="utf-8"))
    names = {node.module or "" for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)}
    return {name.removeprefix("armoedeplan.").replace(".", "/") for name in names}


def test_a_name_of_a_function_does_not_stand_all_over_the_house() -> None:
    where: dict[str, set[Path]] = defaultdict(set)
    for path, name in functions():
        where[name].add(path)
    assert max(map(len, where.values())) <= MOST_MODULES
    shared = {name: sorted(map(str, paths)) for name, paths in where.items() if len(paths) > ENOUGH}
    assert len(shared) <= MOST_SHARED, shared


def test_functions_have_names_of_more_than_one_word_more_and_more() -> None:
    assert sum("_" not in name.strip("_") for _, name in functions()) <= MOST_ONE_WORD


@pytest.mark.slow
def test_loop_variables_are_called_after_what_they_hold_more_and_more() -> None:
    assert sum(name == "one" for name in loop_variables()) <= MOST_ONES


def test_a_file_name_stands_in_two_rooms_only_where_one_shows_or_shapes_what_the_other_has() -> None:
    rooms: dict[str, list[Path]] = defaultdict(list)
    for path in sorted(PACKAGE.rglob("*.py")):
        if not path.name.startswith("__"):
            rooms[path.name].append(path.relative_to(PACKAGE))
    twins = {
        name: sorted(map(str, paths))
        for name, paths in rooms.items()
        if len(paths) > 1
        and not all(
            any(str(other.with_suffix("")) in imported(path) for other in paths if other != path)
            or any(str(path.with_suffix("")) in imported(other) for other in paths if other != path)
            for path in paths
        )
    }
    assert len(twins) <= MOST_TWINS, twins
