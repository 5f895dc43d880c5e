"""Who follows one answer from the prompt to the file on disk reads few files."""

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


def test_what_is_stepped_over_is_seen_when_it_is_not() -> None:
    assert set(walk()) < set(walk({}))
    assert {"yamltext/splice.py", "record/reader.py", "saving/file_lock.py"} <= set(walk({}))
    assert all((PACKAGE / file).is_file() for file in walk({}))
