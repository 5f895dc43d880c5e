"""Many `zet` at once, and a `zet` that is killed: the file is always whole, and nothing is lost."""

import random
import signal
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from support.program import PATIENCE, PROGRAM, environment, run
from support.repetition import repetitions
from support.small import PLAN

from armoedeplan.plan.plan_of_text import read_plan

ROUNDS = repetitions(24, 256)
_DEADLY = """\
import os, signal, sys
from pathlib import Path

step, sys.argv = sys.argv[1], ["armoedeplan", *sys.argv[2:]]
there, write = os.replace, os.write

def die(*_):
    os.kill(os.getpid(), signal.SIGKILL)

def replace_and_die(*given):
    there(*given)
    die()

where = {
    "before_writing": (os, "write", die),
    "half_written": (os, "write", lambda handle, _: (write(handle, b"armoedep"), die())),
    "before_the_disk_has_it": (os, "fsync", die),
    "before_the_replacement": (os, "replace", die),
    "after_the_replacement": (os, "replace", replace_and_die),
}
setattr(*where[step])
from armoedeplan.__main__ import main
main()
"""
"""Runs the program with a kill -9 built in at one step of saving."""


def _start(*arguments: str, folder: Path, program: tuple[str, ...] = PROGRAM) -> "subprocess.Popen[bytes]":
    """Start the program without waiting for it."""
    return subprocess.Popen(
        [*program, *arguments], cwd=folder, env=environment(), stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )


def test_eight_changes_at_once_all_land(tmp_path: Path) -> None:
    plan = tmp_path / "plan.yaml"
    plan.write_text(PLAN, encoding="utf-8")
    answers = {
        "plan.titel": "Acht tegelijk",
        "plan.opsteller": "Afdeling beleid",
        "plan.zaaknummer": "Z-1",
        "plan.ingangsdatum": "2027-01-01",
        "plan.periode.tot": "2032",
        "samenwerking.actoren[stichting].naam": "Stichting Anders",
        "samenwerking.actoren[kredietbank].aandeel": "Leent geld",
        "schuldhulp.is_wgs_plan": "ja",
    }
    running = [_start("zet", "plan.yaml", path, value, folder=tmp_path) for path, value in answers.items()]
    ended = [(process.communicate(timeout=PATIENCE), process.returncode) for process in running]
    assert [code for _, code in ended] == [0] * len(answers), ended
    text = plan.read_text(encoding="utf-8")
    assert [value for value in answers.values() if text.count(value) != 1] == []
    assert read_plan(plan).findings == ()
    assert text.startswith("# Kop van het bestand\n")
    assert text.endswith("# slot\n")
    assert [path.name for path in tmp_path.iterdir()] == ["plan.yaml"]


def test_eight_new_records_at_once_all_land_with_ids_of_their_own(tmp_path: Path) -> None:
    plan = tmp_path / "plan.yaml"
    plan.write_text(PLAN, encoding="utf-8")
    running = [
        _start("zet", "plan.yaml", "samenwerking.actoren", "--nieuw", "naam=Partij", folder=tmp_path) for _ in range(8)
    ]
    assert {process.wait(timeout=PATIENCE) for process in running} == {0}
    file = read_plan(plan)
    assert file.findings == ()
    new = {one.id for one in file.plan.samenwerking.actoren if one.naam == "Partij"}
    assert new == {"partij", *(f"partij_{number}" for number in range(2, 9))}
    for process in running:
        process.communicate()


def test_many_processes_with_many_changes_wait_for_each_other_and_none_is_refused(tmp_path: Path) -> None:
    plan = tmp_path / "plan.yaml"
    plan.write_text(PLAN, encoding="utf-8")

    def work(number: int) -> list[tuple[int, str]]:
        names = [f"naam=Partij {number} {turn}" for turn in range(5)]
        done = [run("zet", "plan.yaml", "samenwerking.actoren", "--nieuw", name, folder=tmp_path) for name in names]
        return [(ran.code, ran.err) for ran in done]

    with ThreadPoolExecutor(6) as pool:
        assert [one for done in pool.map(work, range(6)) for one in done] == [(0, "")] * 30
    file = read_plan(plan)
    assert file.findings == ()
    there = [one.naam for one in file.plan.samenwerking.actoren if one.naam and one.naam.startswith("Partij ")]
    assert sorted(there) == [f"Partij {number} {turn}" for number in range(6) for turn in range(5)]
    assert [path.name for path in tmp_path.iterdir()] == ["plan.yaml"]


def test_kill_9_at_any_moment_leaves_the_old_file_or_the_new_one(tmp_path: Path) -> None:
    folders = [tmp_path / str(number) for number in range(4)]
    with ThreadPoolExecutor(len(folders)) as pool:
        assert sum(pool.map(_killed, folders)) == ROUNDS


def _killed(folder: Path) -> int:
    """Kill `zet` at random moments, a fourth of all rounds; give how many rounds left a whole file."""
    folder.mkdir()
    plan = folder / "plan.yaml"
    text = PLAN
    plan.write_text(text, encoding="utf-8")
    began = time.monotonic()
    assert (
        _start("zet", "plan.yaml", "plan.titel", "Samen verder", folder=folder).communicate(timeout=PATIENCE)[1] == b""
    )
    whole = time.monotonic() - began
    moments = random.Random(folder.name)  # noqa: S311 - moments are no secrets
    for number in range(ROUNDS // 4):
        old = text
        text = PLAN.replace("'Samen verder'", f"'Ronde {number}'")
        process = _start("zet", "plan.yaml", "plan.titel", f"Ronde {number}", folder=folder)
        # the writing is at the end of a run: that is where most of the moments lie
        time.sleep(whole * moments.choice((moments.uniform(0, 1), moments.uniform(0.6, 1.1))))
        process.send_signal(signal.SIGKILL)
        process.communicate(timeout=PATIENCE)
        now = plan.read_text(encoding="utf-8")
        assert now in {old, text}, f"round {number} left a torn file"
        text = now
    ran = run("zet", "plan.yaml", "plan.titel", "Na afloop", folder=folder)
    assert (ran.code, ran.err) == (0, "")
    assert plan.read_text(encoding="utf-8") == PLAN.replace("'Samen verder'", "'Na afloop'")
    return ROUNDS // 4


@pytest.mark.parametrize(
    ("step", "landed"),
    [
        ("before_writing", False),
        ("half_written", False),
        ("before_the_disk_has_it", False),
        ("before_the_replacement", False),
        ("after_the_replacement", True),
    ],
)
def test_kill_9_at_every_step_of_saving_leaves_a_whole_file(step: str, landed: bool, tmp_path: Path) -> None:  # noqa: FBT001
    plan = tmp_path / "plan.yaml"
    plan.write_text(PLAN, encoding="utf-8")
    deadly = (sys.executable, "-c", _DEADLY, step)
    process = _start("zet", "plan.yaml", "plan.titel", "Nieuw", folder=tmp_path, program=deadly)
    said = process.communicate(timeout=PATIENCE)
    assert process.returncode == -signal.SIGKILL, said
    new = PLAN.replace("'Samen verder'", "'Nieuw'")
    assert plan.read_text(encoding="utf-8") == (new if landed else PLAN)
    # what the dead process left is nobody else's to read, and the next command clears it away, whatever it is
    assert {path.stat().st_mode & 0o077 for path in tmp_path.glob(".armoedeplan-*")} <= {0, 0o044}
    assert run("status", "plan.yaml", folder=tmp_path).code == 0
    assert [path.name for path in tmp_path.iterdir()] == ["plan.yaml"]
    assert run("zet", "plan.yaml", "plan.titel", "Daarna", folder=tmp_path).code == 0
    assert plan.read_text(encoding="utf-8") == PLAN.replace("'Samen verder'", "'Daarna'")


def test_a_change_of_somebody_else_is_never_overwritten(tmp_path: Path) -> None:
    plan = tmp_path / "plan.yaml"
    plan.write_text(PLAN, encoding="utf-8")
    other = PLAN.replace("# slot", "# van een ander")
    meddling = f"""\
import sys
from pathlib import Path
from armoedeplan.plan.store import Store
once, save = [], Store.save

def meddled(store):
    if not once:
        once.append(Path("plan.yaml").write_text({other!r}, encoding="utf-8"))
    return save(store)

Store.save = meddled
from armoedeplan.__main__ import main
main()
"""
    ran_on = _start(
        "zet", "plan.yaml", "plan.titel", "Nieuw", folder=tmp_path, program=(sys.executable, "-c", meddling)
    )
    assert ran_on.communicate(timeout=PATIENCE) == (b"Gewijzigd: plan.titel\n", b"")
    # the change was made again, in the text of the other
    assert plan.read_text(encoding="utf-8") == other.replace("'Samen verder'", "'Nieuw'")


def test_what_saving_cannot_keep_is_told_beside_what_was_done(tmp_path: Path) -> None:
    plan = tmp_path / "plan.yaml"
    plan.write_text(PLAN, encoding="utf-8")
    (tmp_path / "ook.yaml").hardlink_to(plan)
    ran = run("zet", "plan.yaml", "plan.titel", "Nieuw", folder=tmp_path)
    assert (ran.code, ran.out) == (0, "Gewijzigd: plan.titel\n")
    assert ran.err == "Let op: Het bestand heeft nog een naam (een harde koppeling). Daar staat de oude tekst nog.\n"
