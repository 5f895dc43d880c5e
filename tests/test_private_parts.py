"""Nothing private of a library is used but what stands here, with the reason: it may be gone in its next version.

ruff (SLF001) sees `library._part`; what it does not see is an import of a private module, and `super()._part`.
"""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[1] / "armoedeplan"
OURS = "armoedeplan"
USED = {
    "confined/reporting.py": {"sys._current_frames"},  # the only way to tell where another thread is
    "render/own/bounded_compiling.py": {"super()._compile", "super()._generate", "super()._parse"},
    # the three steps of Jinja, each of which may take long; they are in its documentation for who extends it
    "render/own/jinja_sandbox.py": {
        "StrictUndefined._fail_with_undefined_error"
    },  # what its base does for each operator
    # the class on top of it greets on standard output while it is made (decision record 0069); bound below version 2
    "disclosure/solver.py": {"highspy._core: _Highs"},
}
"""Private names of others by module, each with why it is used."""
OWN_BASES = {
    "record/kinds/numbers.py": {"super()._readings", "super()._without_reading"},
    "tables/extent.py": {"super()._end", "super()._start"},
}
"""What looks alike, and is a class of ours."""

MAY_USE = re.compile(r"(?<!\bself)\._[^\W_]|^\s*(?:import|from)\s.*\b_[^\W_]|^\s+_\w+(?: as \w+)?,?$", re.MULTILINE)
"""What no source lacks that uses a private part of another: most modules need not be taken apart."""


def private_parts(source: str) -> Iterator[str]:
    """Yield the private names of others that a module uses."""
    if not MAY_USE.search(source):
        return
    tree = ast.parse(source)
    imported = {
        (name.asname or name.name).partition(".")[0]
        for node in ast.walk(tree)
        if isinstance(node, ast.Import | ast.ImportFrom) and not _is_ours(node)
        for name in node.names
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and not _is_ours(node):
            parts = [*(node.module or "").split("."), *(name.name for name in node.names)]
            if any(_is_private(part) for part in parts):
                yield f"{node.module}: {', '.join(name.name for name in node.names)}"
        elif isinstance(node, ast.Import):
            yield from (name.name for name in node.names if any(map(_is_private, name.name.split("."))))
        elif isinstance(node, ast.Attribute) and _is_private(node.attr):
            match node.value:
                case ast.Call(func=ast.Name(id="super")):
                    yield f"super().{node.attr}"
                case ast.Name(id=name) if name in imported:
                    yield f"{name}.{node.attr}"
                case ast.Attribute(value=ast.Name(id=name)) if name in imported:
                    yield f"{name}.{node.value.attr}.{node.attr}"


def _is_ours(node: ast.Import | ast.ImportFrom) -> bool:
    return isinstance(node, ast.ImportFrom) and (node.module or "").partition(".")[0] == OURS


def _is_private(name: str) -> bool:
    return (
        name.startswith("_") and not name.startswith("__") and name not in {"_exit", "_asdict", "_replace", "_fields"}
    )


def test_what_is_private_of_a_library_is_used_only_with_a_reason() -> None:
    found = {
        path.relative_to(PACKAGE).as_posix(): parts
        for path in PACKAGE.rglob("*.py")
        if (parts := set(private_parts(path.read_text(encoding="utf-8"))))
    }
    assert found == USED | OWN_BASES


@pytest.mark.parametrize(
    ("source", "part"),
    [
        ("from typer._click import core", "typer._click: core"),
        ("from typer.core import _get_default", "typer.core: _get_default"),
        ("import typer._types", "typer._types"),
        ("import typer\ntyper._x()", "typer._x"),
        ("import typer\ntyper.main._y()", "typer.main._y"),
        ("class A(B):\n    def f(self):\n        super()._z()", "super()._z"),
    ],
)
def test_another_would_be_seen(source: str, part: str) -> None:
    assert set(private_parts(source)) == {part}
