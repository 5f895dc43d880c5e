"""All that is shown goes through `display.py`; no module of the program has another way to the screen."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[1] / "armoedeplan"
ALLOWED = {
    "system/git_bash.py": {"stream"},  # asks who is behind them
    "streams.py": {"stream"},  # makes the streams through which all goes
    "__main__.py": {"stream"},  # words of its own only, before anything is imported and when nothing works any more
    "cli/wizard.py": {"stream"},  # sets what becomes of a sign that the terminal does not have
    "terminal/rich_screen.py": {"Console", "stream"},  # draws what `safe` made safe
    "terminal/restore.py": {"Safe"},  # codes that put the terminal back
    "terminal/line_input.py": {"Safe", "input"},  # codes for a line that is typed, and signs that were made visible
    "terminal/pace.py": {"input"},  # the same, on the console of Windows
    "terminal/findings_report.py": {"Safe"},  # the colour of a severity, among words that were made visible
    "terminal/progress_bar.py": {"Console"},  # a bar under words of its own
}
"""What a module besides `display.py` may do, and why."""
WRITING = {"print", "input", "echo", "secho", "prompt", "confirm", "Console"}
ASKING = {"isatty", "fileno", "flush", "encoding"}
_NAMED = re.compile(rf"\b(?:{'|'.join(WRITING)}|sys|write|Safe)\b")


def modules() -> list[str]:
    found = (path.relative_to(PACKAGE).as_posix() for path in sorted(PACKAGE.rglob("*.py")))
    return [name for name in found if name != "display.py"]


def ways_out(source: str) -> set[str]:
    """Give the ways to the screen that a module has; one that names none of them need not be taken apart."""
    return set(_ways(ast.parse(source))) if _NAMED.search(source) else set()


def _ways(tree: ast.AST) -> Iterator[str]:
    asked = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Attribute) and node.attr in ASKING}
    for node in ast.walk(tree):
        match node:
            case ast.Call(func=ast.Name(id=name)) if name in WRITING:
                yield name
            case ast.Call(func=ast.Attribute(value=ast.Name(id="typer" | "click" | "rich" | "builtins"), attr=name)):
                if name in WRITING:
                    yield name
            case ast.Attribute(value=ast.Name(id="sys"), attr=name) if name.strip("_") in {"stdout", "stderr"}:
                if id(node) not in asked:
                    yield "stream"
            case ast.ImportFrom(module="sys", names=names):
                yield from ("stream" for one in names if one.name in {"stdout", "stderr"})
            case ast.Call(func=ast.Attribute(value=ast.Name(id="os"), attr="write"), args=[ast.Constant(1 | 2), _]):
                yield "os.write"
            case ast.Name(id="Safe"):
                yield "Safe"


def test_a_module_says_what_it_says_through_the_one_way_out() -> None:
    found = {name: ways_out((PACKAGE / name).read_text(encoding="utf-8")) for name in modules()}
    assert {name: ways for name, ways in found.items() if ways} == ALLOWED


@pytest.mark.parametrize(
    ("source", "way"),
    [
        ("print(1)", "print"),
        ("def f():\n    typer.echo(1)", "echo"),
        ("import sys\nsys.stdout.write('x')", "stream"),
        ("import sys\nsys.stderr.buffer.write(b'x')", "stream"),
        ("import sys\nsys.__stdout__.write('x')", "stream"),
        ("from sys import stdout", "stream"),
        ("import sys\nout = sys.stdout", "stream"),
        ("print(1, file=sys.stderr)", "print"),
        ("name = input('x')", "input"),
        ("typer.confirm('x')", "confirm"),
        ("Console(stderr=True)", "Console"),
        ("Safe(name)", "Safe"),
        ("os.write(1, b'x')", "os.write"),
    ],
)
def test_another_way_out_would_be_seen(source: str, way: str) -> None:
    assert way in ways_out(source)


def test_to_ask_what_the_screen_is_is_no_way_out() -> None:
    assert ways_out("import sys\nsys.stdout.isatty() and sys.stderr.fileno()\nsys.stdout.flush()") == set()
