"""What is told at the end of a sitting: where everything is, and in the word of the system why it is not elsewhere."""

import errno
from pathlib import Path

import pytest

from armoedeplan.plan.store import Store
from armoedeplan.record.path import FieldPath
from armoedeplan.wizard.save_conflict import find_trouble
from armoedeplan.wizard.session_end import reckon_ending
from armoedeplan.wizard.working_copy import WorkingCopy

TITLE = FieldPath("plan.titel")


@pytest.fixture
def copy(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> WorkingCopy:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    path = tmp_path / "plan.yaml"
    path.write_text("armoedeplan: 1\nplan:\n  titel: Eerst\n", encoding="utf-8")
    return WorkingCopy(path)


def test_where_nothing_was_answered_nothing_is_told_of_answers(copy: WorkingCopy) -> None:
    ending = reckon_ending(copy)
    assert ending.whole
    assert ending.lines == (f"Het plan staat in {copy.file.path}.",)


def test_an_answer_that_is_kept_is_told_as_kept(copy: WorkingCopy) -> None:
    copy.store.set(TITLE, ["Daarna"])
    assert reckon_ending(copy).lines == (f"Wat u antwoordde, is bewaard in {copy.file.path}.",)


def test_an_answer_that_the_system_does_not_take_is_told_with_its_word(
    copy: WorkingCopy, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_: Store) -> tuple[str, ...]:
        raise OSError(errno.ENOSPC, "No space left on device")

    copy.store.set(TITLE, ["Daarna"])
    monkeypatch.setattr(Store, "save", full)
    path = copy.file.path
    ending = reckon_ending(copy)
    assert not ending.whole
    assert f"Opslaan van {path} lukt niet: de schijf is vol." in ending.lines[0]
    assert ending.lines[0].startswith(f"Uw laatste antwoord is niet in {path} opgeslagen.")


def test_a_file_that_cannot_be_read_is_told_with_the_reason(copy: WorkingCopy) -> None:
    path = copy.file.path
    path.unlink()
    path.mkdir()
    assert reckon_ending(copy).lines[0] == f"{path} is niet te lezen. Dit is een map, geen bestand."
    trouble = find_trouble(copy.saved, copy.answers, None, answered=False)
    assert trouble.message == f"{path} is niet te lezen. Dit is een map, geen bestand"
    assert "Noem het planbestand zelf" in trouble.remedy
