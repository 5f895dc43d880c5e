"""Small tools stand in one place: the width of what is written, words folded to it, and a count with its noun."""

import ast
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

PACKAGE = Path(__file__).parents[1] / "armoedeplan"


def nodes(words: str, room: Path = PACKAGE) -> Iterator[tuple[str, ast.AST]]:
    """Yield every node of every module, with the path of the module; one without the words need not be taken apart."""
    for path in sorted(room.rglob("*.py")):
        source = path.read_text(encoding="utf-8")
        if words in source:
            yield from ((path.relative_to(PACKAGE).as_posix(), node) for node in ast.walk(ast.parse(source)))


def chooses_by_one(node: ast.AST) -> bool:
    """Tell whether words depend on a number that is 1: `x if number == 1 else y`."""
    return (
        isinstance(node, ast.IfExp)
        and isinstance(node.test, ast.Compare)
        and isinstance(node.test.ops[0], ast.Eq)
        and ast.unparse(node.test.comparators[0]) == "1"
    )


def test_a_terminal_has_one_width() -> None:
    widths = {
        name
        for name, node in nodes("80", PACKAGE / "terminal")
        if isinstance(node, ast.Assign | ast.AnnAssign) and node.value and ast.unparse(node.value) == "80"
    }
    assert widths == {"terminal/wrapping.py"}


def test_words_are_folded_with_a_hanging_mark_in_one_place() -> None:
    def hangs(node: ast.AST) -> bool:
        indents = {word.arg: ast.unparse(word.value) for word in node.keywords} if isinstance(node, ast.Call) else {}
        return "' ' * len" in indents.get("subsequent_indent", "").replace('"', "'")

    assert {name for name, node in nodes("subsequent_indent") if hangs(node)} == {"terminal/wrapping.py"}


def test_a_number_with_its_noun_is_written_in_one_place() -> None:
    written = {
        name
        for name, node in nodes("== 1")
        if isinstance(node, ast.JoinedStr)
        for before, after in zip(node.values, node.values[2:], strict=False)
        if isinstance(before, ast.FormattedValue)
        and isinstance(after, ast.FormattedValue)
        and chooses_by_one(after.value)
        and isinstance(after.value, ast.IfExp)
        and ast.unparse(before.value) in ast.unparse(after.value.test)
    }
    assert written == {"record/words.py"}
    starting_with_one = {
        name
        for name, node in nodes("== 1")
        if chooses_by_one(node)
        and isinstance(node, ast.IfExp)
        and isinstance(node.body, ast.Constant)
        and str(node.body.value).startswith("1 ")
    }
    assert not starting_with_one


def test_an_argument_or_option_in_the_same_words_stands_in_one_place() -> None:
    asked = Counter(
        ast.unparse(node)
        for _, node in nodes("typer.", PACKAGE / "cli")
        if isinstance(node, ast.Call) and ast.unparse(node.func) in ("typer.Argument", "typer.Option")
    )
    assert [words for words, times in asked.items() if times > 1] == []
