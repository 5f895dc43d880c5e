"""A mutation run: small faults are put into the code one at a time, and the tests must notice each of them.

    python benchmarks/mutate.py --number 300 --seed 7

The faults are those that slip in unseen: a bound moved by one, `and` for `or`, a comparison turned round, a number off
by one. Each is tried in a copy of the project, first with the tests of its own room, and with the tests of other rooms
when those notice nothing. What nobody notices is printed; `--at` tries one of these again.
"""

import argparse
import ast
import os
import random
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from queue import SimpleQueue
from typing import Final, NamedTuple

ROOT: Final = Path(__file__).parents[1]
PACKAGE: Final = "armoedeplan"
ROOMS: Final = ("analysis", "checks", "record", "wizard", "yamltext")
NEAR: Final = {
    "analysis": ("analysis", "checks", "practice"),
    "checks": ("checks",),
    "record": ("record", "plan"),
    "wizard": ("wizard",),
    "yamltext": ("yamltext", "plan"),
}
"""The folders of tests that hold a room, the nearest first."""
FAR: Final = ("checks", "cli", "docs", "examples", "plan", "terminal", "wizard")
KNOWN: Final = Path(__file__).with_name("gelijkwaardig.txt")
"""Mutants that change nothing that anybody could see, each with the reason behind `#`."""
_SECONDS: Final = 240
_SWAPS: Final[dict[type[ast.AST], str]] = {
    ast.Lt: "<=", ast.LtE: "<", ast.Gt: ">=", ast.GtE: ">", ast.Eq: "!=", ast.NotEq: "==",
    ast.In: "not in", ast.NotIn: "in", ast.Is: "is not", ast.IsNot: "is",
}  # fmt: skip


class Mutant(NamedTuple):
    """One fault: the module, where in its text it stands (offsets), and what stands there then."""

    path: str
    start: int
    end: int
    text: str

    def applied(self, source: str) -> str:
        """Give the module with the fault in it."""
        return source[: self.start] + self.text + source[self.end :]

    def shown(self, source: str) -> str:
        """Show the line with the fault, as people look for it: `path:line: old -> new`."""
        line = source.count("\n", 0, self.start) + 1
        first, last = source.rfind("\n", 0, self.start) + 1, source.find("\n", self.end)
        old = source[first:last].strip()
        new = (source[first : self.start] + self.text + source[self.end : last]).strip()
        return f"{self.path}:{line}: {' '.join(old.split())}  ->  {' '.join(new.split())}"


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
                self.found.append(Mutant(self._path, at, at + len(old), _SWAPS[type(kind)]))
        self.generic_visit(node)

    def visit_BoolOp(self, node: ast.BoolOp) -> None:
        """Turn each `and` into `or`, and the reverse."""
        old, new = ("and", "or") if isinstance(node.op, ast.And) else ("or", "and")
        for left, right in zip(node.values, node.values[1:], strict=False):
            gap = self._source[self._end(left) : self._at(right)]
            if gap.count(f" {old} ") == 1:
                at = self._end(left) + gap.index(f" {old} ") + 1
                self.found.append(Mutant(self._path, at, at + len(old), new))
        self.generic_visit(node)

    def visit_Constant(self, node: ast.Constant) -> None:
        """Move each number by one."""
        if type(node.value) is int:
            self.found.append(Mutant(self._path, self._at(node), self._end(node), str(node.value + 1)))

    def visit_UnaryOp(self, node: ast.UnaryOp) -> None:
        """Leave out each `not`."""
        if isinstance(node.op, ast.Not):
            self.found.append(Mutant(self._path, self._at(node), self._at(node.operand), ""))
        self.generic_visit(node)

    def visit_AnnAssign(self, node: ast.AnnAssign) -> None:
        """Look at the value of a name, and not at its annotation."""
        if node.value is not None:
            self.visit(node.value)

    def _at(self, node: ast.expr) -> int:
        return self._offset(node.lineno, node.col_offset)

    def _end(self, node: ast.expr) -> int:
        return self._offset(node.end_lineno or node.lineno, node.end_col_offset or 0)

    def _offset(self, line: int, column: int) -> int:
        """Give the place in the text; ast counts bytes."""
        start = self._lines[line - 1]
        return start + len(self._source[start:].encode()[:column].decode())


def mutants(rooms: Sequence[str]) -> list[Mutant]:
    """Give every mutant of some rooms that still compiles."""
    found: list[Mutant] = []
    for path in sorted(one for room in rooms for one in (ROOT / PACKAGE / room).rglob("*.py")):
        source = path.read_text(encoding="utf-8")
        finder = _Finder(path.relative_to(ROOT).as_posix(), source)
        finder.visit(ast.parse(source))
        found += [one for one in finder.found if _compiles(one.applied(source))]
    return found


def _compiles(source: str) -> bool:
    try:
        compile(source, "mutant", "exec")
    except SyntaxError:
        return False
    return True


def lives(mutant: Mutant, copy: Path) -> bool:
    """Tell whether no test notices a mutant, in a copy of the project that is left as it was."""
    path = copy / mutant.path
    source = path.read_text(encoding="utf-8")
    path.write_text(mutant.applied(source), encoding="utf-8")
    try:
        near = NEAR[mutant.path.split("/")[1]]
        return all(_green(copy, folders) for folders in (near, tuple(one for one in FAR if one not in near)))
    finally:
        path.write_text(source, encoding="utf-8")


def _green(copy: Path, folders: Sequence[str]) -> bool:
    """Tell whether the tests in some folders pass."""
    command = [sys.executable, "-B", "-m", "pytest", "-x", "-q", "-p", "no:cacheprovider", "--hypothesis-seed=0"]
    try:
        done = subprocess.run(
            [*command, *(f"tests/{one}" for one in folders)],
            cwd=copy,
            env={**os.environ, "PYTHONPATH": str(copy), "HOME": str(copy)},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=_SECONDS,
            check=False,
        )
    except subprocess.TimeoutExpired:
        return False
    return done.returncode == 0


def copied(folder: Path) -> Path:
    """Give a copy of the project as git knows it."""
    names = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=True)  # noqa: S607
    for name in filter(None, names.stdout.decode().split("\0")):
        if (ROOT / name).is_file():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(ROOT / name, folder / name)
    return folder


def survivors(chosen: Sequence[Mutant], workers: int) -> Iterator[Mutant]:
    """Yield the mutants that live, as they are found."""
    with tempfile.TemporaryDirectory() as place, ThreadPoolExecutor(workers) as pool:
        free: SimpleQueue[Path] = SimpleQueue()
        for number in range(workers):
            free.put(copied(Path(place) / str(number)))

        def tried(mutant: Mutant) -> bool:
            copy = free.get()
            try:
                return lives(mutant, copy)
            finally:
                free.put(copy)

        for number, (mutant, alive) in enumerate(zip(chosen, pool.map(tried, chosen), strict=True), 1):
            sys.stderr.write(f"\r{number} of {len(chosen)}")
            if alive:
                yield mutant


def known() -> set[str]:
    """Give the mutants that change nothing, without the numbers of their lines."""
    lines = KNOWN.read_text(encoding="utf-8").splitlines() if KNOWN.exists() else []
    return {_placeless(line.partition("  #")[0]) for line in lines if line and not line.startswith("#")}


def _placeless(shown: str) -> str:
    path, _, rest = shown.partition(":")
    return f"{path}:{rest.partition(':')[2]}"


def main() -> int:
    """Try mutants; print those that live, and the share of them."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--number", type=int, default=300)
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--rooms", default=",".join(ROOMS))
    parser.add_argument("--workers", type=int, default=os.cpu_count() or 1)
    parser.add_argument("--at", default="", help="only mutants whose line, as printed, holds this text")
    given = parser.parse_args()
    every = mutants(given.rooms.split(","))
    sources = {path: (ROOT / path).read_text(encoding="utf-8") for path in {one.path for one in every}}
    same = known()
    every = [one for one in every if _placeless(one.shown(sources[one.path])) not in same]
    every = [one for one in every if given.at in one.shown(sources[one.path])]
    # a sample of the same seed is the same sample, whatever else there is to read here
    chosen = random.Random(given.seed).sample(every, min(given.number, len(every)))  # noqa: S311 - no secret
    alive = 0
    for mutant in survivors(chosen, given.workers):
        alive += 1
        print(f"\n{mutant.shown(sources[mutant.path])}", flush=True)
    print(f"\n{alive} of {len(chosen)} mutants live ({100 * alive / max(1, len(chosen)):.1f}%)")
    return int(alive > 0.03 * len(chosen))


if __name__ == "__main__":
    sys.exit(main())
