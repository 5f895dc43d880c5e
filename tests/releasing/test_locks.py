"""The locks of a release: they fit what the project asks, name digests and no hosts, and each library has a licence."""

import json
import re
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "releasing"))

from locking import locked_versions  # noqa: E402
from places import LICENCES, LOCKS, PROGRAM_LOCK, TESTS_LOCK, TOOLS_LOCK  # noqa: E402

PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
OF_PROGRAM = tuple(sorted(Requirement(PROJECT["optional-dependencies"]["alles"][0]).extras))
ENTRY = re.compile(r"^(?P<name>[a-z0-9][a-z0-9-]*)==(?P<version>\S+)(?: ; [^\\\n]+)? \\(?P<hashes>(?:\n    --hash=sha256:[0-9a-f]{64}(?: \\)?)+)", re.MULTILINE)  # fmt: skip  # noqa: E501 - one line of a lock


def asked(extras: tuple[str, ...]) -> Iterator[Requirement]:
    for line in (
        *PROJECT["dependencies"],
        *(line for name in extras for line in PROJECT["optional-dependencies"][name]),
    ):
        requirement = Requirement(line)
        if canonicalize_name(requirement.name) != "armoedeplan":
            yield requirement


@pytest.mark.parametrize(
    ("path", "extras"), [(PROGRAM_LOCK, OF_PROGRAM), (TESTS_LOCK, tuple(PROJECT["optional-dependencies"]))]
)
def test_a_lock_satisfies_what_the_project_asks(path: Path, extras: tuple[str, ...]) -> None:
    locked = locked_versions(path)
    for requirement in asked(extras):
        versions = locked[canonicalize_name(requirement.name)]
        assert versions, requirement
        assert all(requirement.specifier.contains(version) for version in versions), requirement


def test_the_tools_are_those_that_are_asked_for() -> None:
    lines = (LOCKS.parent / "tools.in").read_text(encoding="utf-8").splitlines()
    for requirement in map(Requirement, (line for line in lines if line and not line.startswith("#"))):
        locked = locked_versions(TOOLS_LOCK)[canonicalize_name(requirement.name)]
        assert all(requirement.specifier.contains(version) for version in locked), requirement


@pytest.mark.parametrize("path", [PROGRAM_LOCK, TESTS_LOCK, TOOLS_LOCK])
def test_a_lock_has_digests_and_names_no_place_to_get_things_from(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    entries = [found["name"] for found in ENTRY.finditer(text)]
    assert set(entries) == set(locked_versions(path))
    assert ENTRY.sub("", text).split("\n")[2:] == [""] * len(ENTRY.sub("", text).split("\n")[2:])
    assert not re.search(r"https?:|--index|--find-links|file:", text)


def test_what_the_program_needs_has_an_upper_bound() -> None:
    for requirement in asked(OF_PROGRAM):
        assert any(one.operator in {"<", "<=", "==", "~="} for one in requirement.specifier), requirement


def test_the_program_and_its_tests_are_locked_alike() -> None:
    program, tests = locked_versions(PROGRAM_LOCK), locked_versions(TESTS_LOCK)
    assert {name: versions for name, versions in program.items() if tests[name] != versions} == {}


def test_every_library_in_a_release_has_a_licence_that_was_read() -> None:
    told = json.loads(LICENCES.read_text(encoding="utf-8"))
    # a library for another system or Python only was not there to be read
    elsewhere = {"colorama"}
    assert set(locked_versions(PROGRAM_LOCK)) - elsewhere <= set(told)
    assert [name for name, (_, licence) in told.items() if licence == "onbekend"] == []
    versions = {name: version for name, (version, _) in told.items()}
    stale = [
        name for name, locked in locked_versions(PROGRAM_LOCK).items() if versions.get(name) not in {None, *locked}
    ]
    assert stale == [], "run: python releasing/build.py onderdelen"
