"""The system refuses at any one moment: that is told with the file and its own word, and nothing is half done."""

import errno
import os
import shutil
from itertools import count
from pathlib import Path
from typing import Any

import pytest
from support import workplace
from support.forked import Hook, forked
from support.program import VOORBEELDSTAD, contents

WORD = os.strerror(errno.EREMOTEIO)
"""What a system says for which there are no Dutch words of ours."""
EVENTS = frozenset({"open", "os.mkdir", "os.scandir", "os.listdir", "os.rename", "os.remove", "os.link"})


def refusing(folder: Path, number: int, reached: Path) -> Hook:
    """Give a hook that refuses the call with a number, counted from 1, on what is in a folder, and notes that."""
    left = number

    def hook(event: str, given: tuple[Any, ...]) -> None:
        nonlocal left
        if event not in EVENTS or not given or not isinstance(given[0], (str, bytes)):
            return
        path = os.fsdecode(given[0])
        left -= os.path.join(os.getcwd(), path).startswith(str(folder))  # noqa: PTH109, PTH118 - as the system has it
        if left == 0:
            left = -1
            reached.mkdir()
            raise OSError(errno.EREMOTEIO, WORD, path)

    return hook


@pytest.mark.parametrize(
    ("line", "named"),
    [
        (("status", "plan.yaml"), {"plan.yaml"}),
        (("zet", "plan.yaml", "plan.titel", "Anders"), {"plan.yaml"}),
        (("schema", "--uit", "s.json"), {"s.json"}),
        (("importeer", "aanbod", "lijst.csv", "plan.yaml"), {"plan.yaml", "lijst.csv"}),
    ],
    ids=["status", "zet", "schema", "importeer_aanbod"],
)
def test_whatever_the_system_refuses_is_told_with_its_file_and_its_word(
    line: tuple[str, ...], named: set[str], tmp_path: Path
) -> None:
    told = 0
    for number in count(1):
        folder, reached = tmp_path / str(number) / "werk", tmp_path / str(number) / "geraakt"
        folder.parent.mkdir()
        workplace.fill(folder)
        shutil.copy(VOORBEELDSTAD, folder / "plan.yaml")
        before = contents(folder)
        ran = forked(line, folder, refusing(folder, number, reached))
        if not reached.exists():
            break
        # what only sweeps up after others, or confirms what is done, may fail without an end to the work
        if ran.code:
            assert ran.code == 2
            assert f"het systeem meldt “{WORD}”" in ran.said
            assert any(name in ran.said for name in named)
            assert contents(folder) == before
            told += 1
    assert told
