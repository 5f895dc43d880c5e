"""Who follows one answer from the prompt to the file on disk reads few files."""

import re

import pytest
from support.program import ROOT
from support.walk import DOORS, PACKAGE, walk

MOST_FILES = 15


def test_an_answer_goes_through_few_files() -> None:
    files = walk()
    assert len(files) <= MOST_FILES, "\n".join(f"{file}: {', '.join(names)}" for file, names in files.items())


def test_the_walk_begins_where_the_answer_is_read_and_ends_on_disk() -> None:
    files = list(walk())
    assert (files[0], files[-1]) == ("wizard/session.py", "saving/save.py")


def test_all_that_is_stepped_over_comes_by() -> None:
    called = {f"{file}:{name}" for file, names in walk().items() for name in names}
    assert set(DOORS) <= called


@pytest.mark.slow
def test_what_is_stepped_over_is_seen_when_it_is_not() -> None:
    assert set(walk()) < set(walk({}))
    assert {"yamltext/splice.py", "record/reader.py", "saving/file_lock.py"} <= set(walk({}))
    assert all((PACKAGE / file).is_file() for file in walk({}))


def test_contributing_tells_the_walk_as_it_is() -> None:
    section = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8").partition("## One answer's way")[2]
    steps = re.findall(r"^[0-9]+\. (.+)$", section.partition("\n## ")[0], re.MULTILINE)
    files = walk()
    assert {path for step in steps for path in _modules_in(step)} == set(files)
    functions = {name.rpartition(".")[2] for names in files.values() for name in names}
    told = {name for step in steps for name in re.findall(r"`([a-z_]+)`", step)}
    assert told <= functions


def test_contributing_tells_where_an_answer_goes_on_to() -> None:
    section = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8").partition("## One answer's way")[2]
    lines = re.findall(r"^- (.+)$", section.partition("\n## ")[0], re.MULTILINE)
    assert len(lines) == 3
    for line in lines:
        source = "".join((PACKAGE / path).read_text(encoding="utf-8") for path in _modules_in(line))
        assert all(f"def {name}(" in source for name in re.findall(r"`([a-z_]+)`", line))


def _modules_in(line: str) -> list[str]:
    """Give the modules that a line of the page names."""
    return re.findall(r"`([a-z_/]+\.py)`", line)
