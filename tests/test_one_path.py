"""How a path is written is known in one place: no other module joins paths out of texts, or cuts them."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import armoedeplan
from armoedeplan.plan.plan import Plan
from armoedeplan.record import Record
from armoedeplan.record.shape import shape_of

ROOT = Path(armoedeplan.__file__).parent
HOME = ROOT / "record" / "path.py"
KNOWS = re.compile(r"^from armoedeplan\.(plan|record|progress|views|finding)\b", re.MULTILINE)
"""What a module imports that has to do with the places of a plan."""
PLACE = re.compile(r"path|where|whole|above|around|\btop\b|\binner\b|spot|STATES")
"""Words in the name of what holds a place."""
READS_AS_A_PATH = re.compile(r"\w+(\[\w+\])?(\.\w+(\[\w+\])?)*")
CUTS = {
    "split", "rsplit", "partition", "rpartition", "index", "rindex", "find", "rfind", "endswith", "startswith",
    "removeprefix", "removesuffix",
}  # fmt: skip


def modules() -> list[Path]:
    """Give the modules that have to do with the places of a plan, but for the one that knows how they are written."""
    found = sorted(path for path in ROOT.rglob("*.py") if path != HOME)
    return [path for path in found if KNOWS.search(path.read_text(encoding="utf-8"))]


def named(record: type[Record]) -> Iterator[str]:
    """Yield the names of all fields of the questionnaire."""
    for field in shape_of(record).fields.values():
        yield field.name
        if field.record:
            yield from named(field.record)


FIELDS = set(named(Plan)) - {armoedeplan.__name__}


def surgery(tree: ast.AST) -> Iterator[str]:
    """Yield the expressions that join a path out of texts, or cut one."""
    for node in ast.walk(tree):
        joins = isinstance(node, ast.JoinedStr) and _joins(node)
        cuts = isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and _cuts(node, node.func)
        pattern = isinstance(node, ast.Constant) and isinstance(node.value, str) and node.value.startswith(r"\[[^")
        if joins or cuts or pattern:
            yield ast.unparse(node)


def _joins(node: ast.JoinedStr) -> bool:
    """Tell whether a text with values reads as a path: `{x}[{x}]`, `{x}.naam`, `aanpak.{x}`, `{path}.{x}`."""
    text = "".join(part.value if isinstance(part, ast.Constant) else "0" for part in node.values)  # type: ignore[misc]
    if ("." not in text and "[" not in text) or not READS_AS_A_PATH.fullmatch(text.rstrip(".")):
        return False
    first = node.values[0]
    of_a_place = isinstance(first, ast.FormattedValue) and PLACE.search(ast.unparse(first.value))
    return "[" in text or bool(of_a_place) or bool(FIELDS & set(text.split(".")))


def _cuts(node: ast.Call, called: ast.Attribute) -> bool:
    """Tell whether a text is cut at brackets, or what holds a place at a dot or a field."""
    if called.attr not in CUTS or not node.args:
        return False
    given = node.args[0].value if isinstance(node.args[0], ast.Constant) else None
    if not isinstance(given, str):
        return False
    at_a_dot = given == "." or given.strip(".") in FIELDS
    return given in ("[", "]") or (at_a_dot and bool(PLACE.search(ast.unparse(called.value))))


def test_only_one_module_joins_and_cuts_paths() -> None:
    found = {str(path.relative_to(ROOT)): list(surgery(ast.parse(path.read_bytes()))) for path in modules()}
    assert found
    assert {name: spots for name, spots in found.items() if spots} == {}


SURGERY = (
    'f"{path}.{name}"',
    'f"{spot.path}."',
    'f"{record}[{number}]"',
    'f"{whole}.van"',
    'f"{ACTOR}.naam"',
    'f"aanpak.maatregelen[{id}].naam"',
    'f"antwoordstatus.{path}"',
    'text.rpartition("[")',
    'path[:-1].split(".")',
    'path.removesuffix(".van")',
    'path.endswith("]")',
    r're.compile(r"\[[^\]]*\]")',
)


@pytest.mark.parametrize("source", SURGERY)
def test_joining_and_cutting_is_seen(source: str) -> None:
    assert list(surgery(ast.parse(source)))


@pytest.mark.parametrize("source", ['f"{number}."', 'f"{name}.yaml"', 'line.startswith("-")', 'text.partition(".")'])
def test_what_has_nothing_to_do_with_a_path_is_left_alone(source: str) -> None:
    assert not list(surgery(ast.parse(source)))
