"""Regular expressions over what others wrote take time as it is long: none repeats without end what does so itself."""

import ast
from collections.abc import Iterator
from pathlib import Path
from re import _constants as kinds  # type: ignore[attr-defined]  # the only parser of patterns that there is
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any

import pytest

PACKAGE = Path(__file__).parents[1] / "armoedeplan"
ROOMS = ("render/style", "render/own", "confined")
FOREIGN = [*(path for room in ROOMS for path in sorted((PACKAGE / room).glob("*.py"))), PACKAGE / "render/templates.py"]
USES = {"compile", "sub", "subn", "match", "fullmatch", "search", "split", "findall", "finditer"}
ENDLESS = 1000


def patterns(path: Path) -> Iterator[str]:
    """Yield the patterns that stand in a module, and the texts that may be one in a table of them."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        match node:
            case ast.Call(func=ast.Attribute(value=ast.Name(id="re"), attr=name), args=[first, *_]) if name in USES:
                yield _written(first)


def _written(node: ast.expr) -> str:
    """Give a pattern as it is written; what is filled in counts as a word."""
    if isinstance(node, ast.JoinedStr):
        return "".join(str(part.value) if isinstance(part, ast.Constant) else "x" for part in node.values)
    return str(node.value) if isinstance(node, ast.Constant) else "x"


def nested(tree: Any, *, inside: bool = False) -> bool:
    """Tell whether a repeat without end stands in another one."""
    for what, value in tree:
        if what in (kinds.MAX_REPEAT, kinds.MIN_REPEAT):
            endless = value[1] > ENDLESS
            if (inside and endless) or nested(value[2], inside=inside or endless):
                return True
        elif what is kinds.BRANCH:
            if any(nested(one, inside=inside) for one in value[1]):
                return True
        elif what is kinds.SUBPATTERN:
            if nested(value[3], inside=inside):
                return True
        elif what in (kinds.ASSERT, kinds.ASSERT_NOT) and nested(value[1], inside=inside):
            return True
    return False


@pytest.mark.parametrize("path", FOREIGN, ids=lambda path: path.relative_to(PACKAGE).as_posix())
def test_no_pattern_over_foreign_text_repeats_a_repeat(path: Path) -> None:
    assert [pattern for pattern in patterns(path) if nested(parser.parse(pattern))] == []


@pytest.mark.parametrize(
    ("pattern", "bad"), [("(a+)+", True), ("(?:x|(a*)b)*?", True), ("(?:ab)*c+", False), ("(?=(a*b)+)", True)]
)
def test_the_look_itself_sees_what_it_should(pattern: str, bad: bool) -> None:  # noqa: FBT001 - a case of the test
    assert nested(parser.parse(pattern)) is bad


def test_patterns_are_found() -> None:
    assert sum(len(list(patterns(path))) for path in FOREIGN) > 8
