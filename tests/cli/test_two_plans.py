"""Two plans in one folder: the documents of one never take the place of those of the other unseen."""

import json
import shutil
import subprocess
from pathlib import Path

import pytest
from support.badinput import SOUND
from support.program import PATIENCE, PROGRAM, contents, environment, run

DOCUMENTS = Path("documenten")
ACCOUNT = DOCUMENTS / ".gemaakt.json"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "p1.yaml").write_text(SOUND, encoding="utf-8")
    (tmp_path / "p2.yaml").write_text(SOUND.replace("Samen verder", "Anders verder"), encoding="utf-8")
    return tmp_path


def change(plan: Path) -> None:
    plan.write_text(plan.read_text(encoding="utf-8").replace("verder", "vooruit"), encoding="utf-8")


def test_documents_of_another_plan_are_refused_and_the_advice_works(folder: Path) -> None:
    assert run("maak", "p1.yaml", folder=folder).code == 0
    before = contents(folder)
    refused = run("maak", "p2.yaml", folder=folder)
    assert (refused.code, refused.out) == (2, "")
    assert refused.err.splitlines()[0] == f"Fout: {DOCUMENTS / 'beleidsplan.md'} is gemaakt van p1.yaml"
    assert "--uit" in refused.err
    assert "--overschrijf" in refused.err
    assert contents(folder) == before
    assert run("maak", "p2.yaml", "--uit", "elders", folder=folder).code == 0
    assert contents(folder).items() >= before.items()
    old = (folder / DOCUMENTS / "beleidsplan.md").read_bytes()
    assert run("maak", "p2.yaml", "--overschrijf", folder=folder).code == 0
    assert (folder / DOCUMENTS / "beleidsplan.md.bak").read_bytes() == old
    assert "gemaakt van p2.yaml" in run("maak", "p1.yaml", folder=folder).err


def test_several_documents_of_another_plan_are_told_together(folder: Path) -> None:
    two = ("--document", "beleidsplan,werkblad", "--uit", "uit")
    assert run("maak", "p1.yaml", *two, folder=folder).code == 0
    said = run("maak", "p2.yaml", *two, folder=folder).err
    assert f"{Path('uit', 'beleidsplan.md')} en {Path('uit', 'werkblad.md')} zijn gemaakt van p1.yaml" in said


def test_a_plan_makes_its_own_documents_again_and_again(folder: Path) -> None:
    for _ in range(2):
        assert run("maak", "p1.yaml", folder=folder).code == 0
        change(folder / "p1.yaml")
    assert run("maak", (folder / "p1.yaml").resolve(), folder=folder.parent).code == 0


def test_tables_of_another_plan_are_refused_too(folder: Path) -> None:
    assert run("exporteer", "aanbod", "p1.yaml", "--als", "xlsx", folder=folder).code == 0
    named = json.loads((folder / "tabellen" / ".gemaakt.json").read_text(encoding="utf-8"))
    assert {one["plan"] for one in named.values()} == {"../p1.yaml"}
    actor = "samenwerking:\n  actoren:\n    - {id: bank, naam: Voedselbank}\n"
    (folder / "p2.yaml").write_text(SOUND + actor, encoding="utf-8")
    refused = run("exporteer", "aanbod", "p2.yaml", "--als", "xlsx", folder=folder)
    assert (refused.code, "is gemaakt van p1.yaml" in refused.err) == (2, True)


def test_a_plan_that_was_renamed_or_moved_with_its_folder_keeps_its_documents(folder: Path) -> None:
    assert run("maak", "p1.yaml", folder=folder).code == 0
    (folder / "p1.yaml").rename(folder / "plan.yaml")
    change(folder / "plan.yaml")
    assert run("maak", "plan.yaml", folder=folder).code == 0
    moved = folder / "archief"
    moved.mkdir()
    for name in ("plan.yaml", "documenten"):
        shutil.move(folder / name, moved / name)
    # another plan now stands where this one stood
    (folder / "plan.yaml").write_text(SOUND, encoding="utf-8")
    change(moved / "plan.yaml")
    assert run("maak", "archief/plan.yaml", folder=folder).code == 0


def test_an_account_of_the_older_form_counts_as_our_own(folder: Path) -> None:
    assert run("maak", "p1.yaml", folder=folder).code == 0
    made = json.loads((folder / ACCOUNT).read_text(encoding="utf-8"))
    (folder / ACCOUNT).write_text(json.dumps({name: one["merk"] for name, one in made.items()}), encoding="utf-8")
    assert run("maak", "p2.yaml", folder=folder).code == 0
    assert "gemaakt van p2.yaml" in run("maak", "p1.yaml", folder=folder).err


@pytest.mark.parametrize("plan", ["../" + "x" * 5000, "../\0", "", 7, ["a"], "../map", "\ud800"])
def test_an_account_that_names_no_plan_stops_nothing(plan: object, folder: Path) -> None:
    assert run("maak", "p1.yaml", folder=folder).code == 0
    (folder / "map").mkdir()
    made = json.loads((folder / ACCOUNT).read_text(encoding="utf-8"))
    strange = {name: {"merk": one["merk"], "plan": plan} for name, one in made.items()}
    (folder / ACCOUNT).write_text(json.dumps(strange), encoding="utf-8")
    ran = run("maak", "p2.yaml", folder=folder)
    assert (ran.code, ran.err) == (0, "")


def test_what_two_plans_have_alike_stays_of_the_first(folder: Path) -> None:
    shutil.copy(folder / "p1.yaml", folder / "p2.yaml")
    assert run("maak", "p1.yaml", folder=folder).code == 0
    before = contents(folder)
    assert run("maak", "p2.yaml", folder=folder).code == 0
    assert contents(folder) == before


def test_two_at_once_leave_the_whole_set_of_one_plan(folder: Path) -> None:
    command = {"cwd": folder, "env": environment(), "stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
    lines = [[*PROGRAM, "maak", plan, "--alles"] for plan in ("p1.yaml", "p2.yaml")]
    running = [subprocess.Popen(line, **command) for line in lines]  # type: ignore[call-overload]
    said = [one.communicate(timeout=PATIENCE)[1].decode() for one in running]
    assert sorted(one.returncode for one in running) == [0, 2]
    refused = [one for one in said if "gemaakt van p" in one]
    assert len(refused) == 1
    made = json.loads((folder / ACCOUNT).read_text(encoding="utf-8"))
    assert len({one["plan"] for one in made.values()}) == 1
