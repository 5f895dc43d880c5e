"""Work on what comes from elsewhere happens in a process that can do no harm, and whatever happens there is told."""

import os
import socket
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support import confined_tasks

from armoedeplan import temporary
from armoedeplan.confined import reporting
from armoedeplan.confined.limits import Limits
from armoedeplan.confined.message import Message, packed, unpacked
from armoedeplan.confined.run import Stopped, confined

TASKS = "support.confined_tasks"


@pytest.fixture(autouse=True)
def _its_own_place_for_temporary_files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))


def stopped(task: str, words: object = None, **limits: int) -> Stopped:
    """Give why a task was stopped."""
    with pytest.raises(Stopped) as stop:
        confined(f"{TASKS}:{task}", Message(words), "lijst.xlsx", Limits(**limits))
    return stop.value


def test_words_and_bytes_come_back_as_they_were() -> None:
    answer = confined(f"{TASKS}:same", Message({"naam": "Één"}, [b"\x00\n", b""]), "x")
    assert (answer.words, list(answer.pieces)) == ({"naam": "Één"}, [b"\x00\n", b""])


@given(st.recursive(st.none() | st.text() | st.integers(), st.lists, max_leaves=5), st.lists(st.binary(max_size=20)))
def test_a_message_survives_the_way(words: object, pieces: list[bytes]) -> None:
    assert unpacked(packed(Message(words, pieces))) == Message(words, pieces)


@given(st.binary(max_size=50))
def test_what_is_no_message_is_known_as_such(data: bytes) -> None:
    try:
        message = unpacked(data)
    except (ValueError, TypeError):
        return
    assert isinstance(message, Message)


def test_a_refusal_of_the_task_is_told_in_its_own_words() -> None:
    stop = stopped("refuse")
    assert (stop.kind, stop.message, stop.remedy) == ("refused", "Blad 2 is leeg", "Kies een ander blad.")


@pytest.mark.parametrize(
    ("task", "detail"), [("fail", "ZeroDivisionError"), ("endless_depth", "RecursionError"), ("leave", "SystemExit")]
)
def test_any_error_is_one_message_that_names_the_file(task: str, detail: str) -> None:
    stop = stopped(task)
    assert (stop.kind, stop.detail) == ("broken", detail)
    assert stop.message == "lijst.xlsx is beschadigd, of anders opgebouwd dan dit programma kent"


def test_a_process_that_dies_is_told_too() -> None:
    assert stopped("die").kind == "broken"


def test_too_much_time_memory_or_output_ends_it() -> None:
    assert stopped("endless", seconds=1).kind == "time"
    assert stopped("endless_sleep", seconds=1).kind == "time"
    assert stopped("long", most_bytes=10_000).kind == "output"
    if sys.platform == "linux":
        assert stopped("large", megabytes=512).kind == "memory"


def test_a_part_whose_time_is_over_has_the_last_word_and_tells_where_it_was() -> None:
    assert confined(f"{TASKS}:told_where", Message(), "x").words == ["laat", True]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no alarm; the time of the whole task ends it there")
def test_a_part_that_a_library_holds_is_ended_and_named() -> None:
    stop = stopped("held_by_a_library")
    assert (stop.kind, stop.at) == ("time", "deel 3")


def test_outside_a_confined_process_a_task_tells_nothing_and_has_no_clock() -> None:
    before = list(Path.cwd().iterdir())
    reporting.at("hier")
    with reporting.deadline(0, lambda _: Message("nooit")):
        assert list(Path.cwd().iterdir()) == before


def test_what_a_library_prints_stays_out_of_the_answer() -> None:
    assert confined(f"{TASKS}:chatter", Message(), "x").words == "klaar"


def test_it_reads_no_file_of_the_person(tmp_path: Path) -> None:
    secret = tmp_path / "geheim.txt"
    secret.write_text("geheim")
    assert stopped("read", str(secret)).detail == "PermissionError"
    assert stopped("read", str(tmp_path / ".." / tmp_path.name / "geheim.txt")).detail == "PermissionError"


@pytest.mark.parametrize("task", ["write", "remove", "rename", "run", "connect"])
def test_it_changes_nothing_and_calls_nobody(task: str, tmp_path: Path) -> None:
    kept = tmp_path / "plan.yaml"
    kept.write_text("armoedeplan: 1\n")
    with socket.create_server(("127.0.0.1", 0)) as server:
        words = [str(kept), server.getsockname()[1]]
        assert stopped(task, words).detail == "PermissionError"
    assert kept.read_text() == "armoedeplan: 1\n"


def test_it_has_a_folder_of_its_own_which_is_gone_afterwards(tmp_path: Path) -> None:
    folder = confined(f"{TASKS}:draft", Message(), "x").words
    assert not Path(folder).exists()
    assert list(tmp_path.iterdir()) == []


def test_a_scratch_folder_of_a_killed_process_is_swept_by_the_next(tmp_path: Path) -> None:
    left = tmp_path / f"{temporary.PREFIX}{temporary.name().split('-')[1]}-{_gone()}-abcdef01"
    left.mkdir()
    (left / "half").write_text("half")
    confined(f"{TASKS}:same", Message(), "x")
    assert not left.exists()


def test_its_environment_holds_nothing_of_the_person(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GEHEIM", "wachtwoord")
    assert "GEHEIM" not in confined(f"{TASKS}:environment", Message(), "x").words


def test_the_tasks_of_this_test_do_harm_when_nothing_holds_them_back(tmp_path: Path) -> None:
    kept = tmp_path / "plan.yaml"
    kept.write_text("armoedeplan: 1\n")
    confined_tasks.write(Message([str(kept), 0]))
    assert kept.read_text() == "weg"
    assert confined_tasks.read(Message(str(kept))).words == "weg"


def _gone() -> int:
    """Give the number of a process that is gone."""
    child = os.fork()
    if not child:
        os._exit(0)
    os.waitpid(child, 0)
    return child
