"""Whatever stands at a path that a command is given: it comes to an end, in Dutch, and takes little memory."""

import os
import shutil
from collections.abc import Callable
from itertools import product
from pathlib import Path
from typing import Any

import pytest

if os.name != "posix":
    pytest.skip("pipes and devices of this kind are not on Windows", allow_module_level=True)

from support.forked import forked
from support.paths import Taking, takings
from support.program import calm
from support.repetition import repetitions
from support.workplace import fill

from armoedeplan.saving import bounded_read

LARGE = 230_000_000
MOST_MEGABYTES = 160
SUFFIXES = {"bestand": ("", ".csv", ".xlsx", ".ods", ".xls", ".zip"), "pdf": (".pdf",)}
THERE = {"bestand": "lijst.csv", "pdf": "met_plan.pdf", "--kolommen": "kolommen.yaml", "--huisstijl": "huisstijl"}
INSIDE = {
    "--sjablonen": ("eigen.md.j2",),
    "map_": ("eigen.md.j2",),
    "--huisstijl": ("huisstijl.yaml", "logo.svg", "letter.ttf", "opmaak.docx", "opmaak.odt"),
    "--praktijk": ("eigen.yaml",),
}
"""What a command reads in a folder that it is given."""
TAKINGS = [one for one in takings() if one.command not in {"validate", "render"}]  # other names of two that are tried
IDS = [f"{one.command} {one.name}" for one in TAKINGS]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give a folder with all that a command may read. Nobody writes into a pipe here, so that none is waited for."""
    monkeypatch.setattr(bounded_read, "_NAMED_PATIENCE", 0.05)
    fill(tmp_path / "werk")
    return tmp_path / "werk"


def pipe(path: Path) -> None:
    os.mkfifo(path)


def device(path: Path) -> None:
    path.symlink_to("/dev/zero")


def map_(path: Path) -> None:
    path.mkdir()


def large(path: Path) -> None:
    with path.open("wb") as file:
        file.truncate(LARGE)


def nothing(path: Path) -> None:
    path.symlink_to("weg")


ODD: tuple[Callable[[Path], None], ...] = (pipe, device, map_, large, nothing)


def tried(line: list[str], folder: Path, hook: Callable[[str, tuple[Any, ...]], None] | None = None) -> tuple[int, str]:
    """Run a command that must end by itself, quietly; give its exit code and what it said."""
    ran = forked(line, folder, hook)
    assert ran.code in {0, 1, 2}, (line, ran)
    assert calm(ran.said), (line, ran.said)
    assert ran.said, line
    assert ran.megabytes < MOST_MEGABYTES, (line, ran.megabytes)
    return ran.code, ran.said


def cleared(path: Path) -> None:
    """Take away what stands at a path."""
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)


@pytest.mark.parametrize("taking", TAKINGS, ids=IDS)
def test_what_is_no_file_or_far_too_large_is_told(taking: Taking, folder: Path) -> None:
    for made, suffix in odd_names(taking):
        name = f"vreemd{suffix}"
        made(folder / name)
        tried(taking.line(name, overwrite=False), folder)
        cleared(folder / name)


def odd_names(taking: Taking) -> list[tuple[Callable[[Path], None], str]]:
    """Give what stands oddly at a path, each with how the path ends.

    With each change, those that read lists of several kinds divide the pairs; by night each meets them all.
    """
    pairs = list(product(ODD, SUFFIXES.get(taking.name, (".yaml",))))
    alike = [one for one in TAKINGS if one.name == taking.name and one.name in SUFFIXES]
    return pairs[alike.index(taking) :: repetitions(len(alike), 1)] if alike else pairs


def test_every_odd_thing_has_every_end_and_every_command_meets_all() -> None:
    lists = [odd_names(one) for one in TAKINGS if one.name == "bestand"]
    assert {pair for pairs in lists for pair in pairs} == set(product(ODD, SUFFIXES["bestand"]))
    assert all({made for made, _ in odd_names(one)} == set(ODD) for one in TAKINGS)
    assert all({suffix for _, suffix in pairs} >= {"", ".csv"} or len(pairs) >= len(ODD) for pairs in lists)


@pytest.mark.parametrize("taking", [one for one in TAKINGS if one.name in INSIDE], ids=lambda one: one.command)
def test_the_same_is_told_of_what_a_folder_holds(taking: Taking, folder: Path) -> None:
    top = "huisstijl" if taking.name == "--huisstijl" else "sjablonen"
    for name in INSIDE[taking.name]:
        before = (folder / top / name).read_bytes() if (folder / top / name).is_file() else None
        for made in ODD:
            cleared(folder / top / name)
            made(folder / top / name)
            code, said = tried(taking.line(top, overwrite=False), folder)
            assert code or made is map_ or taking.name == "--praktijk", (name, said)
        cleared(folder / top / name)
        if before is not None:
            (folder / top / name).write_bytes(before)


@pytest.mark.parametrize("taking", TAKINGS, ids=IDS)
def test_what_vanishes_while_it_is_read_or_written_over_is_told(taking: Taking, folder: Path) -> None:
    name = THERE.get(taking.name, "sjablonen" if taking.name in INSIDE else "anders.yaml")
    for at in (1, 2, 3):
        if name == "anders.yaml":
            shutil.copy(folder / "plan.yaml", folder / name)
        hook = vanishing(folder / name, at)
        tried(taking.line(name, overwrite=False), folder, hook)
        cleared(folder.with_name("weg"))
        shutil.rmtree(folder)
        fill(folder)


def vanishing(path: Path, at: int) -> Callable[[str, tuple[Any, ...]], None]:
    """Give a hook that takes a file or a folder away just before it, or what is in it, is opened for the n-th time."""
    seen = 0
    real = os.path.realpath(path)

    def hook(event: str, arguments: tuple[Any, ...]) -> None:
        nonlocal seen
        if event in {"open", "os.scandir", "os.listdir"} and isinstance(arguments[0], str | bytes | os.PathLike):
            seen += os.path.realpath(os.fsdecode(arguments[0])).startswith(real)
            if seen == at:
                seen += 1
                path.rename(path.parent.with_name("weg"))

    return hook
