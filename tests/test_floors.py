"""The house: an import only goes down, also one inside a function."""

import ast
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[1] / "armoedeplan"
# from low to high; rooms on one line are on one floor, and do not know each other
FLOORS = (
    ("cache", "display", "filekind", "finding", "parallel", "personal", "refusal", "signs", "temporary", "write_log"),
    ("confined",),
    ("faults", "saving"), ("markdowntext",), ("yamltext",), ("output",), ("record",), ("drawing", "tables"),
    ("method",), ("plan",), ("exchange", "practice"), ("progress",), ("analysis",), ("answers",), ("views",),
    ("blank_form", "derived", "document_needs", "pictures"), ("document", "checks", "variables"), ("wizard",),
    ("render", "terminal"), ("cli",), ("__main__",),
)  # fmt: skip
LEVEL = {room: number for number, rooms in enumerate(FLOORS) for room in rooms}


def modules() -> list[Path]:
    return sorted(PACKAGE.rglob("*.py"))


def name_of(path: Path) -> tuple[str, ...]:
    """Give the parts of a module's name below the package."""
    parts = path.relative_to(PACKAGE).with_suffix("").parts
    return parts[:-1] if parts[-1] == "__init__" else parts


def imports(path: Path) -> set[str]:
    """Give the rooms of this house that a module imports from, anywhere in it."""
    found = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path.name} has a relative import"
            whole = [f"{node.module}.{alias.name}" for alias in node.names]
        elif isinstance(node, ast.Import):
            whole = [alias.name for alias in node.names]
        else:
            continue
        found |= {parts[1] for name in whole if (parts := name.split("."))[0] == "armoedeplan" and len(parts) > 1}
    return found - {"__version__"}


def test_every_room_has_its_floor() -> None:
    rooms = {name[0] for path in modules() if (name := name_of(path))}
    assert rooms <= set(LEVEL)


@pytest.mark.parametrize("path", modules(), ids=lambda path: path.relative_to(PACKAGE).as_posix())
def test_an_import_only_goes_down(path: Path) -> None:
    name = name_of(path)
    here = LEVEL[name[0]] if name else -1
    for room in imports(path):
        assert room in LEVEL, f"{room} has no floor"
        assert LEVEL[room] < here or (name and room == name[0]), f"{'.'.join(name)} imports {room}"


def test_the_rooms_that_may_not_know_each_other_do_not() -> None:
    known: dict[str, set[str]] = {name[0]: set() for path in modules() if (name := name_of(path))}
    for path in modules():
        if name := name_of(path):
            known[name[0]] |= imports(path)
    assert "checks" not in known["document"]
    assert "document" not in known["checks"]
    assert not known["method"] & {"plan", "progress", "analysis"}
    assert not known["plan"] & {"analysis", "checks", "document", "progress"}
    assert not known["yamltext"] & {"record", "plan", "method"}


def test_an_import_that_goes_up_would_be_seen(tmp_path: Path) -> None:
    module = tmp_path / "module.py"
    inside = ("from armoedeplan.cli.app import main", "import armoedeplan.plan.store", "from armoedeplan import checks")
    module.write_text("def f():\n" + "".join(f"    {line}\n" for line in inside))
    assert imports(module) == {"cli", "plan", "checks"}
