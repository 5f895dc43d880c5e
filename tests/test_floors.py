"""The house: an import only goes down, also one inside a function, and never round within a room."""

import ast
import sys
from collections.abc import Iterator
from functools import cache
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "armoedeplan"
sys.path.insert(0, str(ROOT / "docs"))

from lijsten import huis  # noqa: E402

# the floors stand in one place: the table "The house" of CONTRIBUTING
LEVEL = {room.name: room.floor for room in huis.rooms()}


def modules() -> list[Path]:
    return sorted(PACKAGE.rglob("*.py"))


def name_of(path: Path) -> tuple[str, ...]:
    """Give the parts of a module's name below the package."""
    parts = path.relative_to(PACKAGE).with_suffix("").parts
    return parts[:-1] if parts[-1] == "__init__" else parts


@cache
def imported(path: Path) -> set[str]:
    """Give the dotted names that a module imports of this house, anywhere in it: modules, and what stands in them."""
    found: set[str] = set()
    for node in statements(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path.name} has a relative import"
            found |= {f"{node.module}", *(f"{node.module}.{alias.name}" for alias in node.names)}
        elif isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
    return {name for name in found if name.partition(".")[0] == "armoedeplan"}


def statements(node: ast.AST) -> Iterator[ast.AST]:
    """Yield all that is no expression: no import stands in one, and most of a module is expressions."""
    for inner in ast.iter_child_nodes(node):
        if not isinstance(inner, ast.expr):
            yield inner
            yield from statements(inner)


def imports(path: Path) -> set[str]:
    """Give the rooms of this house that a module imports from, anywhere in it."""
    return {parts[1] for name in imported(path) if len(parts := name.split(".")) > 1} - {"__version__"}


def circle(package: Path) -> list[str]:
    """Give modules that import each other in a circle, the first again at the end; nothing when there is none."""
    dotted = {
        ".".join(("armoedeplan", *path.relative_to(package).with_suffix("").parts)).removesuffix(".__init__"): path
        for path in package.rglob("*.py")
    }
    uses = {name: (imported(path) & set(dotted)) - {name} for name, path in dotted.items()}
    try:
        TopologicalSorter(uses).prepare()
    except CycleError as error:
        return list(error.args[1])
    return []


def test_every_room_has_its_floor() -> None:
    rooms = {name[0] for path in modules() if (name := name_of(path))}
    assert sorted(rooms) == sorted(room.name for room in huis.rooms())


def test_the_floors_stand_from_high_to_low_each_with_its_rooms_together() -> None:
    numbers = [room.floor for room in huis.rooms()]
    assert numbers == sorted(numbers, reverse=True)
    assert set(numbers) == set(range(max(numbers) + 1))


def test_the_picture_of_the_house_shows_every_room_and_says_it_in_words() -> None:
    picture = huis.picture()
    words = picture.partition("<desc>")[2].partition("</desc>")[0]
    for room in huis.rooms():
        assert f">{room.name}{room.end}</text>" in picture
        assert f"{room.name}{room.end} ({room.size})" in words


def rooms_not_below(path: Path) -> set[str]:
    """Give the rooms that a module imports from though they are not below its own."""
    name = name_of(path)
    here = LEVEL[name[0]] if name else -1
    return {room for room in imports(path) if LEVEL[room] >= here and room not in name[:1]}


def test_an_import_only_goes_down() -> None:
    assert {room for path in modules() for room in imports(path)} <= LEVEL.keys(), "a room has no floor"
    upward = {path.relative_to(PACKAGE).as_posix(): rooms_not_below(path) for path in modules()}
    assert {name: rooms for name, rooms in upward.items() if rooms} == {}


def test_the_rooms_that_may_not_know_each_other_do_not() -> None:
    known: dict[str, set[str]] = {name[0]: set() for path in modules() if (name := name_of(path))}
    for path in modules():
        if name := name_of(path):
            known[name[0]] |= imports(path)
    assert "checks" not in known["document"]
    assert "document" not in known["checks"]
    assert not known["method"] & {"guide", "plan", "progress", "analysis"}
    assert not known["guide"] & {"plan", "progress", "analysis"}
    assert not known["plan"] & {"analysis", "checks", "document", "progress"}
    assert not known["yamltext"] & {"record", "plan", "method"}


def test_an_import_that_goes_up_would_be_seen(tmp_path: Path) -> None:
    module = tmp_path / "module.py"
    inside = ("from armoedeplan.cli.app import main", "import armoedeplan.plan.store", "from armoedeplan import checks")
    module.write_text("def f():\n" + "".join(f"    {line}\n" for line in inside))
    assert imports(module) == {"cli", "plan", "checks"}


def test_no_modules_import_each_other_in_a_circle_within_a_room_either() -> None:
    assert not circle(PACKAGE)


def test_a_circle_within_a_room_would_be_seen(tmp_path: Path) -> None:
    (tmp_path / "tables").mkdir()
    (tmp_path / "tables" / "reading.py").write_text("from armoedeplan.tables import csvfile\n")
    (tmp_path / "tables" / "csvfile.py").write_text("def f():\n    from armoedeplan.tables.reading import MOST_ROWS\n")
    assert set(circle(tmp_path)) == {"armoedeplan.tables.reading", "armoedeplan.tables.csvfile"}
