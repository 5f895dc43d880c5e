"""Git merges plans by answer once `armoedeplan git` was run: real branches, real conflicts, real rebases."""

import subprocess
from pathlib import Path

import pytest
from support.program import PROGRAM, run
from support.repository import Repository
from support.terminal import Terminal

TEXT = """armoedeplan: 1
# het hoofd
plan:
  titel: Samen verder  # de titel
  periode: {van: 2027, tot: 2030}
aanpak:
  maatregelen:
    - id: spreekuur
      naam: Spreekuur
      waarom: Mensen weten de weg niet
      status: gepland
"""


@pytest.fixture
def git(tmp_path: Path) -> Repository:
    """Give a repository with a plan in a folder, in which git merges plans by answer."""
    repository = Repository(tmp_path / "dossier")
    repository.write("beleid/het plan.yaml", TEXT)
    repository.commit("begin")
    done = run("git", ".", "--ja", folder=repository.folder)
    assert (done.code, done.err) == (0, "")
    repository.commit("armoedeplan")
    return repository


def branch(git: Repository, name: str, text: str) -> None:
    """Begin a branch at the first plan, and change the plan there."""
    git.run("checkout", "-q", "-b", name, "main")
    git.write("beleid/het plan.yaml", text)
    git.commit(name)


def plan(git: Repository) -> str:
    return (git.folder / "beleid" / "het plan.yaml").read_text(encoding="utf-8")


def added(name: str) -> str:
    """Give the plan with a measure more, and a remark above it."""
    return f"{TEXT}    # over {name}\n    - id: {name}\n      naam: {name.capitalize()}\n"


def two_branches(git: Repository, ours: str, theirs: str) -> None:
    branch(git, "ander", theirs)
    branch(git, "eigen", ours)


def test_what_two_people_added_to_one_list_is_merged_with_its_remarks(git: Repository) -> None:
    two_branches(git, added("taalles"), added("inloop"))
    git.run("merge", "-q", "ander", "-m", "samen")
    assert plan(git) == added("taalles") + "    # over inloop\n    - id: inloop\n      naam: Inloop\n"


def test_answers_on_lines_below_each_other_are_merged(git: Repository) -> None:
    ours, theirs = TEXT.replace("Samen verder", "Rondkomen"), TEXT.replace("van: 2027", "van: 2028")
    two_branches(git, ours, theirs)
    git.run("merge", "-q", "ander", "-m", "samen")
    assert plan(git) == ours.replace("van: 2027", "van: 2028")


def test_a_rebase_merges_by_answer_too(git: Repository) -> None:
    two_branches(git, TEXT.replace("Samen verder", "Rondkomen"), TEXT.replace("van: 2027", "van: 2028"))
    git.run("rebase", "-q", "ander")
    assert "titel: Rondkomen  # de titel\n  periode: {van: 2028, tot: 2030}" in plan(git)


def test_what_both_changed_waits_between_marks_and_is_settled_question_by_question(git: Repository) -> None:
    ours = added("taalles").replace("status: gepland", "status: loopt")
    theirs = TEXT.replace("status: gepland", "status: afgerond").replace("van: 2027", "van: 2028")
    two_branches(git, ours, theirs)
    said = git.run("merge", "ander", "-m", "samen", fails=True)
    assert "“Status” van “Spreekuur”" in said
    assert plan(git).count("<<<<<<<") == 1
    assert "van: 2028" in plan(git)
    assert "taalles" in plan(git)
    found = run("controleer", "beleid/het plan.yaml", folder=git.folder)
    assert found.code != 0
    assert "AP039" in found.out + found.err
    assert "voegsamen" in found.out + found.err
    sitting = Terminal(git.folder, command=(*PROGRAM, "voegsamen", "beleid/het plan.yaml"))
    sitting.answer("Wat blijft staan?", "2")
    sitting.wait("Schrijven naar")
    sitting.type("j")
    sitting.wait("Geschreven")
    assert sitting.end() == 0
    assert plan(git) == added("taalles").replace("gepland", "afgerond").replace("van: 2027", "van: 2028")
    git.commit("samen")
    assert run("controleer", "beleid/het plan.yaml", "--selecteer", "AP0", folder=git.folder).code == 0


def test_a_record_that_one_took_away_and_the_other_changed_is_asked(git: Repository) -> None:
    gone = TEXT[: TEXT.index("aanpak:")]
    two_branches(git, gone, TEXT.replace("status: gepland", "status: loopt"))
    said = git.run("merge", "ander", "-m", "samen", fails=True)
    assert "(weggehaald)" in said


def test_a_file_that_is_no_plan_any_more_is_merged_line_by_line(git: Repository) -> None:
    two_branches(git, TEXT + "dubbel: [\n", TEXT.replace("Samen verder", "Rondkomen"))
    said = git.run("merge", "ander", "-m", "samen")
    assert "regel voor regel" in said
    assert plan(git) == TEXT.replace("Samen verder", "Rondkomen") + "dubbel: [\n"


def test_a_plan_that_both_made_has_no_common_begin(git: Repository) -> None:
    git.run("checkout", "-q", "-b", "ander", "main")
    git.write("nieuw.yaml", "armoedeplan: 1\nplan: {titel: Samen}\n")
    git.write(".gitattributes", "*.yaml merge=armoedeplan\n")
    git.commit("ander")
    git.run("checkout", "-q", "-b", "eigen", "main")
    git.write("nieuw.yaml", "armoedeplan: 1\nplan: {titel: Samen}\naanleiding: {tekst: Er is armoede.}\n")
    git.write(".gitattributes", "*.yaml merge=armoedeplan\n")
    git.commit("eigen")
    git.run("merge", "-q", "ander", "-m", "samen")
    assert "Er is armoede" in (git.folder / "nieuw.yaml").read_text(encoding="utf-8")


def test_setting_up_is_shown_first_is_done_once_and_can_be_undone(tmp_path: Path) -> None:
    git = Repository(tmp_path / "dossier")
    git.write("plan.yaml", TEXT)
    git.write(".gitattributes", "*.pdf binary\n")
    git.commit("begin")
    before = git.run("config", "--local", "--list")
    shown = run("git", "--proef", folder=git.folder)
    assert "/plan.yaml merge=armoedeplan" in shown.out
    assert git.run("status", "--porcelain") == ""
    assert run("git", folder=git.folder).code == 1
    assert run("git", "--ja", folder=git.folder).code == 0
    assert "/plan.yaml merge=armoedeplan" in (git.folder / ".gitattributes").read_text(encoding="utf-8")
    assert "merge: armoedeplan" in git.run("check-attr", "merge", "plan.yaml")
    again = run("git", "--ja", folder=git.folder)
    assert (again.code, again.out) == (0, "Dit is al zo ingesteld. Er is niets gewijzigd.\n")
    assert run("git", "--ongedaan", "--ja", folder=git.folder).code == 0
    assert git.run("status", "--porcelain") == ""
    assert git.run("config", "--local", "--list") == before


def test_a_folder_without_git_or_without_a_plan_is_told(tmp_path: Path) -> None:
    done = run("git", folder=tmp_path)
    assert done.code == 2
    assert "is geen map van git" in done.err
    git = Repository(tmp_path / "leeg")
    done = run("git", folder=git.folder)
    assert done.code == 2
    assert "staat nog geen plan" in done.err


def test_git_starts_the_program_whatever_its_own_environment_is(git: Repository) -> None:
    driver = git.run("config", "merge.armoedeplan.driver").strip()
    program = driver.partition(" voegsamen")[0]
    done = subprocess.run(f"{program} --version", shell=True, capture_output=True, check=False, cwd="/", env={})  # noqa: S602
    assert done.stdout.startswith(b"armoedeplan ")
