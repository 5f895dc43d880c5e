"""The faults that are put into the code: small ones, of the kind that slips in unseen."""

import ast
from collections.abc import Iterator, Sequence
from itertools import pairwise
from pathlib import Path
from typing import Final, NamedTuple

ROOT: Final = Path(__file__).resolve().parents[2]
PACKAGE: Final = "armoedeplan"
ROOMS: Final = ("analysis", "checks", "record", "wizard", "yamltext")
KNOWN: Final = Path(__file__).parents[1] / "gelijkwaardig.txt"
"""Faults that change nothing that anybody could see, each with the reason behind `#`."""
_SWAPS: Final[dict[type[ast.AST], str]] = {
    ast.Lt: "<=", ast.LtE: "<", ast.Gt: ">=", ast.GtE: ">", ast.Eq: "!=", ast.NotEq: "==",
    ast.In: "not in", ast.NotIn: "in", ast.Is: "is not", ast.IsNot: "is",
}  # fmt: skip
_WORDS: Final = (ast.Constant, ast.JoinedStr, ast.Name, ast.Attribute, ast.Subscript)


class Mutant(NamedTuple):
    """One fault: the module, where in its text it stands (offsets), and what stands there then."""

    path: str
    start: int
    end: int
    text: str

    @property
    def room(self) -> str:
        """The room of the module."""
        return self.path.split("/")[1]

    def applied(self, source: str) -> str:
        """Give the module with the fault in it."""
        return source[: self.start] + self.text + source[self.end :]

    def lines(self, source: str) -> range:
        """Give the lines of the module that the fault touches."""
        return range(source.count("\n", 0, self.start) + 1, source.count("\n", 0, self.end) + 2)

    def shown(self, source: str) -> str:
        """Show the line with the fault, as people look for it: `path:line: old -> new`."""
        first, last = source.rfind("\n", 0, self.start) + 1, source.find("\n", self.end)
        old = source[first:last].strip()
        new = (source[first : self.start] + self.text + source[self.end : last]).strip()
        return f"{self.path}:{self.lines(source)[0]}: {' '.join(old.split())}  ->  {' '.join(new.split())}"


class _Finder(ast.NodeVisitor):
    """Finds the places of a module in which a fault can be put."""

    def __init__(self, path: str, source: str) -> None:
        self.found: Final[list[Mutant]] = []
        self._path: Final = path
        self._source: Final = source
        self._lines: Final = [0, *(at + 1 for at, sign in enumerate(source) if sign == "\n")]

    def visit_Compare(self, node: ast.Compare) -> None:
        """Turn each comparison round, or move its bound."""
        for left, kind, right in zip((node.left, *node.comparators), node.ops, node.comparators, strict=False):
            gap = self._source[self._end(left) : self._at(right)]
            old = ast.unparse(ast.Compare(ast.Name("a"), [kind], [ast.Name("b")]))[2:-2]
            if gap.count(old) == 1 and type(kind) in _SWAPS:
                at = self._end(left) + gap.index(old)
                self._put(at, at + len(old), _SWAPS[type(kind)])
        self.generic_visit(node)

    def visit_BoolOp(self, node: ast.BoolOp) -> None:
        """Turn each `and` into `or`, and the reverse."""
        old, new = ("and", "or") if isinstance(node.op, ast.And) else ("or", "and")
        for left, right in pairwise(node.values):
            gap = self._source[self._end(left) : self._at(right)]
            if gap.count(f" {old} ") == 1:
                at = self._end(left) + gap.index(f" {old} ") + 1
                self._put(at, at + len(old), new)
        self.generic_visit(node)

    def visit_Constant(self, node: ast.Constant) -> None:
        """Move each number by one."""
        if type(node.value) is int:
            self._put(self._at(node), self._end(node), str(node.value + 1))

    def visit_UnaryOp(self, node: ast.UnaryOp) -> None:
        """Leave out each `not`."""
        if isinstance(node.op, ast.Not):
            self._put(self._at(node), self._at(node.operand), "")
        self.generic_visit(node)

    def visit_Call(self, node: ast.Call) -> None:
        """Swap two arguments that stand beside each other, such as a message and a remedy."""
        for left, right in pairwise(node.args):
            if isinstance(left, _WORDS) and isinstance(right, _WORDS):
                self._swap(left, right)
        self.generic_visit(node)

    def visit_Dict(self, node: ast.Dict) -> None:
        """Swap the words of two entries that stand below each other, such as two labels."""
        for left, right in pairwise(node.values):
            if _is_words(left) and _is_words(right):
                self._swap(left, right)
        self.generic_visit(node)

    def visit_AnnAssign(self, node: ast.AnnAssign) -> None:
        """Look at the value of a name, and not at its annotation."""
        if node.value is not None:
            self.visit(node.value)

    def visit_JoinedStr(self, node: ast.JoinedStr) -> None:
        """Leave what stands in a text with braces: until Python 3.12 its places are not those of the file."""

    def _swap(self, left: ast.expr, right: ast.expr) -> None:
        first, gap, second = (
            self._source[self._at(left) : self._end(left)],
            self._source[self._end(left) : self._at(right)],
            self._source[self._at(right) : self._end(right)],
        )
        if first != second:
            self._put(self._at(left), self._end(right), second + gap + first)

    def _put(self, start: int, end: int, text: str) -> None:
        self.found.append(Mutant(self._path, start, end, text))

    def _at(self, node: ast.expr) -> int:
        return self._offset(node.lineno, node.col_offset)

    def _end(self, node: ast.expr) -> int:
        return self._offset(node.end_lineno or node.lineno, node.end_col_offset or 0)

    def _offset(self, line: int, column: int) -> int:
        """Give the place in the text; ast counts bytes."""
        start = self._lines[line - 1]
        return start + len(self._source[start:].encode()[:column].decode())


def mutants(rooms: Sequence[str]) -> list[Mutant]:
    """Give every mutant of some rooms that still compiles, in the order of their modules."""
    found: list[Mutant] = []
    for path in sorted(path for room in rooms for path in (ROOT / PACKAGE / room).rglob("*.py")):
        source = path.read_text(encoding="utf-8")
        finder = _Finder(path.relative_to(ROOT).as_posix(), source)
        finder.visit(ast.parse(source))
        found += [mutant for mutant in finder.found if _compiles(mutant.applied(source))]
    return found


def harmless() -> dict[str, str]:
    """Give the mutants that change nothing, as they are noted: without the numbers of their lines, with the reason."""
    return dict(_noted())


def placeless(shown: str) -> str:
    """Give what `shown` gives without the number of the line, which moves with every edit above it."""
    path, _, rest = shown.partition(":")
    return f"{path}:{rest.partition(':')[2]}"


def _noted() -> Iterator[tuple[str, str]]:
    for line in KNOWN.read_text(encoding="utf-8").splitlines() if KNOWN.exists() else ():
        if line and not line.startswith("#"):
            shown, _, reason = line.partition("  # ")
            yield shown.strip(), reason


def _is_words(node: ast.expr) -> bool:
    return isinstance(node, ast.Constant) and isinstance(node.value, str)


def _compiles(source: str) -> bool:
    try:
        compile(source, "mutant", "exec")
    except SyntaxError:
        return False
    return True
