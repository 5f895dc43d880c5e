"""What is kept to save time is data: what is damaged or comes from another is made again, and is never run."""

import ast
import json
import os
import pickle
import shutil
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from support.program import AS_ORDINARY_USER, ROOT, Ran, run

from armoedeplan.cache import cache_folder, write_whole

CASE = "id: eigen\ntitel: Onze fietsbank\nles: Begin klein.\nbronnen:\n  - {document: Eigen evaluatie}\n"
PLAN = ROOT / "examples" / "roosendaal" / "plan.yaml"
RUNS_CODE = {"pickle", "cPickle", "_pickle", "dill", "marshal", "shelve", "joblib", "cloudpickle"}
"""Modules that run what they read."""
OVER_A_PIPE = {"armoedeplan/parallel.py": {"pickle"}}
"""Results that a process gives to the one that began it, over a pipe that nobody else has."""


class Trap:
    """Makes a file when it is unpickled."""

    def __init__(self, sprung: Path) -> None:
        self.sprung = sprung

    def __reduce__(self) -> tuple[Callable[..., object], tuple[object, ...]]:
        return (os.mkdir, (str(self.sprung),))


def imported(source: str) -> set[str]:
    """Give the modules that a module imports, anywhere in it."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            found |= {alias.name.partition(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found.add(node.module.partition(".")[0])
    return found


@pytest.mark.slow
def test_no_module_reads_what_runs_when_it_is_read() -> None:
    found = {}
    for path in (ROOT / "armoedeplan").rglob("*.py"):
        name = path.relative_to(ROOT).as_posix()
        bad = (imported(path.read_text(encoding="utf-8")) & RUNS_CODE) - OVER_A_PIPE.get(name, set())
        if bad:
            found[name] = bad
    assert found == {}


def test_a_module_that_does_would_be_seen() -> None:
    assert imported("def f():\n    from pickle import loads\n    import marshal as m\n") >= {"pickle", "marshal"}


def test_a_cache_of_compiled_templates_that_jinja_reads_with_pickle_is_not_used() -> None:
    used = [path.name for path in (ROOT / "armoedeplan").rglob("*.py") if "BytecodeCache" in path.read_text("utf-8")]
    assert used == []


def commands(folder: Path, through: Sequence[str] = (), **env: str) -> list[Ran]:
    """Run what keeps something: documents with pictures, and the search in cases of one's own."""
    cases = folder / "praktijk"
    cases.mkdir(exist_ok=True)
    if not (cases / "eigen.yaml").exists():
        (cases / "eigen.yaml").write_text(CASE)
        os.utime(cases / "eigen.yaml", (1, 1))
    # what is there already would be told as unchanged
    shutil.rmtree(folder / "uit", ignore_errors=True)
    make = ("maak", PLAN, "--document", "werkblad,beleidsplan", "--uit", folder / "uit")
    search = ("voorbeelden", "fietsbank", "--praktijk", cases)
    return [run(*one, folder=folder, through=through, variables=env) for one in (make, search)]


def told(ran: list[Ran]) -> list[tuple[int, str, str]]:
    return [(one.code, one.out, one.err) for one in ran]


def kept(home: Path) -> list[Path]:
    return sorted(path for path in home.rglob("*") if path.is_file())


def hostile(sprung: Path) -> dict[str, bytes]:
    """Give what a person with bad intent, or a power cut, may leave in a cache."""
    trap = pickle.dumps(Trap(sprung))
    return {
        "a pickle": trap,
        "nothing": b"",
        "half": b'{"programma": "x", "voorbeelden": {',
        "deep": b"[" * 100_000,
        "another form": b"[1, 2]",
        "no text": b"\xff\xfe\x00",
    }


@pytest.mark.parametrize("kind", list(hostile(Path())))
def test_what_is_hostile_or_broken_in_the_cache_is_made_again_and_never_run(kind: str, tmp_path: Path) -> None:
    home, sprung = tmp_path / "cache", tmp_path / "sprung"
    env = {"XDG_CACHE_HOME": str(home)}
    first = commands(tmp_path, **env)
    assert [one.code for one in first] == [0, 0]
    data = hostile(sprung)[kind]
    files = kept(home)
    assert files
    # also under the names that older versions kept things by
    old = home / "armoedeplan" / "eigen-0.1.0-cpython-311"
    old.mkdir(exist_ok=True)
    for path in (*files, old / "lettergrepen-0.18.1.pickle", old / "__jinja2_a.cache"):
        path.write_bytes(data)
    assert told(commands(tmp_path, **env)) == told(first)
    assert not sprung.exists()
    assert [path.read_bytes() for path in files] != [data] * len(files), "it is kept anew"


def broken_entries() -> list[object]:
    """Give what is not the form in which a case is kept: the state of its file, its data, its words and a place."""
    data: dict[str, object] = {"id": "x", "titel": "T", "les": "L", "bronnen": [{"document": "D"}]}
    good = [[1, 2], data, {"fiets": 1.0}, [1, 1]]
    wrong: list[tuple[int, object]] = [
        (0, 5), (0, [1]), (0, ["a", "b"]), (1, []), (1, {}), (1, {**data, "vreemd": 1}), (1, {**data, "bronnen": "D"}),
        (1, {**data, "titel": {}}), (2, {"fiets": "veel"}), (2, None), (3, None), (3, [1, 2, 3]),
    ]  # fmt: skip
    return [None, 5, [], good[:3], *([*good[:at], value, *good[at + 1 :]] for at, value in wrong)]


@pytest.mark.parametrize("entry", broken_entries(), ids=json.dumps)
def test_a_case_that_is_not_kept_in_its_form_is_read_again(entry: object, tmp_path: Path) -> None:
    home = tmp_path / "cache"
    env = {"XDG_CACHE_HOME": str(home)}
    first = commands(tmp_path, **env)[1]
    (path,) = kept(home)
    whole = json.loads(path.read_text())
    ((name, good),) = whole["voorbeelden"].items()
    if isinstance(entry, list) and entry and entry[0] == [1, 2]:
        # the state of the file itself, so that only the form can tell
        entry = [good[0], *entry[1:]]
    whole["voorbeelden"] = {name: entry}
    path.write_text(json.dumps(whole))
    again = run("voorbeelden", "fietsbank", "--praktijk", tmp_path / "praktijk", folder=tmp_path, variables=env)
    assert told([again]) == told([first])
    assert json.loads(path.read_text())["voorbeelden"] == {name: good}


@pytest.mark.parametrize("where", ["a file", "nowhere", "read-only"])
def test_the_cache_is_never_needed(where: str, tmp_path: Path) -> None:
    home = tmp_path / "home"
    if where == "a file":
        home.write_text("no folder")
    elif where == "read-only":
        home.mkdir(mode=0o500)
    first = commands(tmp_path)
    shutil.rmtree(tmp_path / "uit")
    again = commands(tmp_path, AS_ORDINARY_USER, XDG_CACHE_HOME="", HOME=str(home))
    assert told(again) == told(first)


def test_without_a_home_there_is_no_place_for_it(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("XDG_CACHE_HOME", "LOCALAPPDATA"):
        monkeypatch.delenv(name, raising=False)

    def homeless(*_: object, **__: object) -> Path:
        raise RuntimeError

    monkeypatch.setattr("platformdirs.user_cache_path", homeless)
    assert cache_folder() is None
    monkeypatch.setattr("platformdirs.user_cache_path", lambda *_, **__: Path("~/.cache"))
    assert cache_folder() is None


def test_a_file_is_written_whole_or_not_at_all(tmp_path: Path) -> None:
    write_whole(tmp_path / "a", b"1")
    write_whole(tmp_path / "a", b"2")
    assert [(path.name, path.read_bytes()) for path in tmp_path.iterdir()] == [("a", b"2")]
    (tmp_path / "map").mkdir()
    with pytest.raises(OSError, match="map"):
        write_whole(tmp_path / "map", b"3")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a", "map"]
