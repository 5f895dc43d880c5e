"""A plan that cannot be in its own file is kept in a folder of the user, and found again wherever it was kept."""

from pathlib import Path

import pytest
from support.asked import plan_at

from armoedeplan.wizard.recovery import rescue_plan, rescued_files, write_beside
from armoedeplan.wizard.recovery_offer import find_rescued
from armoedeplan.wizard.working_copy import WorkingCopy


@pytest.fixture
def plan(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give a plan file in a folder that takes no new files."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    folder = tmp_path / "plannen" / "weg"  # a folder that is gone takes nothing
    return folder / "plan.yaml"


def test_it_is_kept_in_the_folder_of_the_system(plan: Path, tmp_path: Path) -> None:
    kept = rescue_plan(plan, b"a")
    assert kept
    assert kept.parent == tmp_path / "data" / "armoedeplan" / "niet-bewaard"
    assert rescued_files(plan) == [kept]


def test_what_an_earlier_version_kept_elsewhere_is_found(
    plan: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    old = rescue_plan(plan, b"a")
    monkeypatch.setattr("platformdirs.user_data_path", lambda *_, **__: tmp_path / "elders" / "armoedeplan")
    new = rescue_plan(plan, b"b")
    assert new
    assert new.parent == tmp_path / "elders" / "armoedeplan" / "niet-bewaard"
    assert {*rescued_files(plan)} == {old, new}


def test_without_a_home_it_is_still_kept(plan: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def homeless(*_: object, **__: object) -> Path:
        raise RuntimeError

    monkeypatch.setattr("platformdirs.user_data_path", homeless)
    monkeypatch.setattr("tempfile.gettempdir", lambda: str(tmp_path))
    kept = rescue_plan(plan, b"a")
    assert kept
    assert kept.parent == tmp_path


@pytest.mark.parametrize("stem", ["n" * 249, "é" * 124])
def test_a_plan_of_the_longest_name_is_kept_beside_it_too(tmp_path: Path, stem: str) -> None:
    plan, other = tmp_path / f"{stem}a.yaml", tmp_path / f"{stem}b.yaml"
    kept = rescue_plan(plan, b"a")
    assert kept
    assert kept.parent == tmp_path
    assert rescued_files(plan) == [kept]
    assert rescued_files(other) == []


def test_a_name_that_is_taken_gets_a_number_from_two_up(tmp_path: Path) -> None:
    first = tmp_path / "kopie.yaml"
    names = [write_beside(first, number).name for number in (b"1", b"2", b"3")]
    assert names == ["kopie.yaml", "kopie-2.yaml", "kopie-3.yaml"]
    assert [(tmp_path / name).read_bytes() for name in names] == [b"1", b"2", b"3"]


def test_what_was_kept_is_offered_until_the_plan_says_the_same(plan: Path) -> None:
    kept = rescue_plan(plan, b"armoedeplan: 1\nplan: {titel: Nieuw}\n")
    assert kept
    plan.parent.mkdir(parents=True)
    plan.write_bytes(b"armoedeplan: 1\nplan: {titel: Oud}\n")
    assert find_rescued(plan) == kept
    plan.write_bytes(kept.read_bytes())
    assert find_rescued(plan) is None
    assert not kept.exists()


def test_a_working_copy_keeps_what_it_holds_beside_the_file_of_the_plan(tmp_path: Path) -> None:
    path = plan_at(tmp_path, "plan: {titel: Samen}\n")
    kept = WorkingCopy(path).rescue_plan()
    assert kept
    assert (kept.parent, kept.read_bytes()) == (tmp_path, path.read_bytes())
