"""What is kept is given back, and costs nothing but time when it is not there."""

from collections.abc import Callable
from pathlib import Path

import pytest

from armoedeplan.kept import keep, private_folder


@pytest.fixture(autouse=True)
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    return tmp_path / "cache"


def counted() -> tuple[list[int], Callable[[], list[int]]]:
    """Give what is appended to at each making, and what makes."""
    times: list[int] = []

    def make() -> list[int]:
        times.append(1)
        return [len(times), 42]

    return times, make


def test_it_is_made_once_and_given_back() -> None:
    times, make = counted()
    assert [keep("proef", make), keep("proef", make)] == [[1, 42], [1, 42]]
    assert len(times) == 1


@pytest.mark.parametrize("broken", [b"", b"half", b"\x80\x05cnowhere\nnothing\n."])
def test_what_was_damaged_is_made_again(broken: bytes) -> None:
    times, make = counted()
    keep("proef", make)
    folder = private_folder()
    assert folder is not None
    (folder / "proef").write_bytes(broken)
    assert keep("proef", make) == [2, 42]
    assert keep("proef", make) == [2, 42]
    assert len(times) == 2
    assert [path.name for path in folder.iterdir()] == ["proef"]


def test_without_a_folder_of_our_own_it_is_made_each_time(place: Path) -> None:
    place.write_text("no folder")
    times, make = counted()
    assert private_folder() is None
    keep("proef", make)
    keep("proef", make)
    assert len(times) == 2


def test_what_is_kept_is_out_of_reach_of_other_users(place: Path) -> None:
    folder = private_folder()
    assert folder is not None
    assert place in folder.parents
    assert folder.stat().st_mode & 0o077 == 0
