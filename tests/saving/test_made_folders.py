"""Folders that are made for a file do not stay without it."""

from pathlib import Path

import pytest

from armoedeplan.saving.alike_names import refuse_unfit_name
from armoedeplan.saving.made_folders import folders_for
from armoedeplan.saving.system_errors import SaveRefused


def test_they_stay_with_their_file(tmp_path: Path) -> None:
    path = tmp_path / "a" / "b" / "plan.yaml"
    with folders_for(path, 0o700):
        path.touch()
    assert path.is_file()
    assert path.parent.stat().st_mode & 0o777 == 0o700


def test_a_refusal_leaves_none_that_was_not_there(tmp_path: Path) -> None:
    (tmp_path / "er_al").mkdir()
    path = tmp_path / "er_al" / "b" / "c" / "con.yaml"
    with pytest.raises(SaveRefused), folders_for(path):
        refuse_unfit_name(path)
    assert [one.name for one in tmp_path.rglob("*")] == ["er_al"]


def test_one_in_which_another_wrote_stays(tmp_path: Path) -> None:
    path = tmp_path / "a" / "b" / "plan.yaml"

    def written_and_stopped() -> None:
        (tmp_path / "a" / "van_een_ander").touch()
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt), folders_for(path):
        written_and_stopped()
    assert sorted(one.name for one in tmp_path.rglob("*")) == ["a", "van_een_ander"]


def test_one_that_cannot_be_made_leaves_none(tmp_path: Path) -> None:
    path = tmp_path / "a" / ("n" * 300) / "plan.yaml"
    with pytest.raises(OSError, match="too long"), folders_for(path):
        pytest.fail("it was made")
    assert list(tmp_path.iterdir()) == []
