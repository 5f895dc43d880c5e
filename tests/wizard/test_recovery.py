"""A plan that cannot be in its own file is kept in a folder of the user, and found again wherever it was kept."""

from pathlib import Path

import pytest

from armoedeplan.wizard.recovery import rescue_plan, rescued_files


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
