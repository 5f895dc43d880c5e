"""A set of documents is written whole or not at all."""

import os
from pathlib import Path

import pytest
from support.program import contents

from armoedeplan.render import output
from armoedeplan.render.output import Output
from armoedeplan.saving.reasons import SaveRefused

FIRST = [("a.md", b"a"), ("diagrammen/b.svg", b"b"), ("c.md", b"c")]
SECOND = [(name, data * 2) for name, data in FIRST] + [("d.md", b"d")]


def test_documents_are_there_and_later_ones_take_their_place(tmp_path: Path) -> None:
    folder = tmp_path / "diep" / "uit"
    assert Output(folder).write(FIRST) == [folder / name for name, _ in FIRST]
    Output(folder).write(SECOND)
    assert {name: (folder / name).read_bytes() for name, _ in SECOND} == dict(SECOND)
    assert not [name for name in contents(folder) if ".armoedeplan-" in name]


def test_one_that_was_changed_by_hand_holds_up_all(tmp_path: Path) -> None:
    Output(tmp_path).write(FIRST)
    (tmp_path / "c.md").write_bytes(b"van mij")
    before = contents(tmp_path)
    with pytest.raises(SaveRefused, match=r"c\.md is met de hand gewijzigd"):
        Output(tmp_path).write(SECOND)
    assert contents(tmp_path) == before
    Output(tmp_path, overwrite=True).write(SECOND)
    assert (tmp_path / "c.md").read_bytes() == b"cc"


@pytest.mark.parametrize("failing", range(4))
def test_when_the_system_refuses_half_way_all_is_as_it_was(
    failing: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    Output(tmp_path).write(FIRST)
    before = contents(tmp_path)
    calls = iter(range(100))
    real = output._exchange  # noqa: SLF001 - the disk is made to fail at one place

    def fail(target: Path, new: Path, old: Path, done: list[tuple[Path, Path]]) -> None:
        if next(calls) == failing:
            raise OSError(28, "No space left on device")
        real(target, new, old, done)

    monkeypatch.setattr(output, "_exchange", fail)
    with pytest.raises(SaveRefused, match="de schijf is vol"):
        Output(tmp_path).write(SECOND)
    assert contents(tmp_path) == before


def test_a_folder_in_the_place_of_a_document_is_told_and_nothing_is_written(tmp_path: Path) -> None:
    (tmp_path / "c.md").mkdir()
    before = contents(tmp_path)
    with pytest.raises(SaveRefused, match=r"Opslaan van .*c\.md lukt niet: dit is een map"):
        Output(tmp_path).write(FIRST)
    assert {name for name in contents(tmp_path) if name != "diagrammen"} == set(before)


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_without_rights_is_told(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    with pytest.raises(SaveRefused, match="u hebt geen rechten"):
        Output(tmp_path / "uit").write(FIRST)


def test_a_document_that_is_read_only_stays(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    Output(tmp_path).write(FIRST)
    (tmp_path / "c.md").chmod(0o444)
    monkeypatch.setattr(os, "access", lambda path, _mode: Path(path).name != "c.md")
    with pytest.raises(SaveRefused, match="u hebt geen rechten"):
        Output(tmp_path).write(SECOND)
    assert {name: (tmp_path / name).read_bytes() for name, _ in FIRST} == dict(FIRST)


def test_a_document_that_is_a_link_stays_one(tmp_path: Path) -> None:
    (tmp_path / "elders.md").write_bytes(b"oud")
    folder = tmp_path / "uit"
    folder.mkdir()
    (folder / "a.md").symlink_to(tmp_path / "elders.md")
    Output(folder, overwrite=True).write(FIRST)
    assert (folder / "a.md").is_symlink()
    assert (tmp_path / "elders.md").read_bytes() == b"a"
