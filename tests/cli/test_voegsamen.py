"""`voegsamen`: two versions in one file, asked about on a screen, and nothing written where nobody can be asked."""

from pathlib import Path

import pytest
from support.program import PROGRAM, run
from support.terminal import Terminal

from armoedeplan.plan.plan_of_text import read_plan

BASE = """armoedeplan: 1
plan:
  titel: Samen verder  # de titel
  periode: {van: 2027, tot: 2030}
verantwoording:
  indicatoren:
    - {id: pas, naam: Bereik van de pas, streefwaarde: 60}
"""
MINE = BASE.replace("streefwaarde: 60", "streefwaarde: 70")
THEIRS = BASE.replace("van: 2027", "van: 2028").replace("Samen verder", "Rondkomen")
OTHER = BASE.replace("streefwaarde: 60", "streefwaarde: 80")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name, text in (("basis", BASE), ("mijn", MINE), ("hun", THEIRS), ("ander", OTHER)):
        (tmp_path / f"{name}.yaml").write_text(text, encoding="utf-8")
    return tmp_path


def files(folder: Path) -> dict[str, str]:
    return {path.name: path.read_text(encoding="utf-8") for path in sorted(folder.iterdir())}


def test_what_each_did_goes_into_the_first_and_is_told(folder: Path) -> None:
    done = run("voegsamen", "basis.yaml", "mijn.yaml", "hun.yaml", folder=folder)
    assert (done.code, done.err) == (0, "")
    assert (folder / "mijn.yaml").read_text(encoding="utf-8") == THEIRS.replace("streefwaarde: 60", "streefwaarde: 70")
    assert "Uit hun.yaml komt erbij: 2 wijzigingen." in done.out
    assert "De titel van het plan is nu “Rondkomen”; dat was “Samen verder”." in done.out


def test_the_outcome_can_go_to_another_file(folder: Path) -> None:
    before = files(folder)
    done = run("voegsamen", "basis.yaml", "mijn.yaml", "hun.yaml", "--naar", "uit.yaml", folder=folder)
    assert done.code == 0
    assert {name: text for name, text in files(folder).items() if name != "uit.yaml"} == before
    again = run("voegsamen", "basis.yaml", "mijn.yaml", "hun.yaml", "--naar", "basis.yaml", folder=folder)
    assert again.code == 2
    assert (folder / "basis.yaml").read_text(encoding="utf-8") == BASE


def test_in_a_script_nothing_is_decided_and_nothing_written(folder: Path) -> None:
    before = files(folder)
    done = run("voegsamen", "basis.yaml", "mijn.yaml", "ander.yaml", "--ja", folder=folder)
    assert done.code == 1
    assert files(folder) == before
    assert "“Streefwaarde” van “Bereik van de pas”" in done.out
    assert "mijn.yaml: 70" in done.out
    assert "ander.yaml: 80" in done.out
    assert "eerst stond er: 60" in done.out
    assert "Er is niets geschreven" in done.err


@pytest.mark.parametrize(("answers", "stands"), [(["1"], "70"), (["2"], "80"), (["3", "veel", "75"], "75")])
def test_a_person_is_asked_in_words_and_may_type_something_else(folder: Path, answers: list[str], stands: str) -> None:
    sitting = Terminal(folder, command=(*PROGRAM, "voegsamen", "basis.yaml", "mijn.yaml", "ander.yaml"))
    sitting.wait("Wat blijft staan?")
    for answer in answers:
        sitting.wait("> ")
        sitting.type(answer)
    sitting.wait("Schrijven naar mijn.yaml? [j/n]")
    sitting.type("j")
    assert sitting.end() == 0
    assert f"streefwaarde: {stands}" in (folder / "mijn.yaml").read_text(encoding="utf-8")


@pytest.mark.parametrize("stop", ["!stop", ":stop"])
def test_who_stops_changes_nothing(folder: Path, stop: str) -> None:
    before = files(folder)
    sitting = Terminal(folder, command=(*PROGRAM, "voegsamen", "basis.yaml", "mijn.yaml", "ander.yaml"))
    sitting.answer("Wat blijft staan?", stop if stop.startswith(":") else ":stop")
    sitting.wait("Er is niets geschreven")
    assert sitting.end() == 1
    assert files(folder) == before


def test_without_a_common_begin_that_is_told(folder: Path) -> None:
    done = run("voegsamen", "mijn.yaml", "basis.yaml", "--naar", "uit.yaml", folder=folder)
    assert done.code == 1
    assert "zonder gezamenlijk begin" in done.err
    (folder / "meer.yaml").write_text(BASE + "aanleiding: {tekst: Er is armoede.}\n", encoding="utf-8")
    done = run("voegsamen", "basis.yaml", "meer.yaml", folder=folder)
    assert done.code == 0
    assert "Er is armoede." in (folder / "basis.yaml").read_text(encoding="utf-8")


@pytest.mark.parametrize("base", [True, False])
def test_marks_that_git_left_are_resolved(folder: Path, *, base: bool) -> None:
    line = "    - {{id: pas, naam: Bereik van de pas, streefwaarde: {}}}\n"
    middle = f"||||||| 1a2b3c\n{line.format(60)}" if base else ""
    marks = f"<<<<<<< HEAD\n{line.format(70)}{middle}=======\n{line.format(80)}>>>>>>> tak van een ander\n"
    (folder / "plan.yaml").write_text(BASE.replace(line.format(60), marks), encoding="utf-8")
    sitting = Terminal(folder, command=(*PROGRAM, "voegsamen", "plan.yaml"))
    sitting.wait("tak van een ander: 80")
    sitting.answer("Wat blijft staan?", "2")
    sitting.wait("Schrijven naar plan.yaml? [j/n]")
    sitting.type("j")
    assert sitting.end() == 0
    assert (folder / "plan.yaml").read_text(encoding="utf-8") == OTHER


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (BASE, "staan geen markeringen"),
        ("a: 1\n<<<<<<< x\nb: 2\n>>>>>>> y\n", "horen niet bij elkaar"),
        ("<<<<<<< x\nplan: [\n=======\nplan: {}\n>>>>>>> y\n", "AP0"),
    ],
)
def test_a_file_that_cannot_be_resolved_is_named(folder: Path, text: str, said: str) -> None:
    (folder / "plan.yaml").write_text(text, encoding="utf-8")
    done = run("voegsamen", "plan.yaml", folder=folder)
    assert done.code == 2
    assert said in done.err
    assert (folder / "plan.yaml").read_text(encoding="utf-8") == text


@pytest.mark.parametrize(
    ("data", "said"),
    [(b"plan: [", "AP0"), (b"armoedeplan: 99\n", "AP011"), (b"appel: peer\n", "geen planbestand"), (b"\0\0PNG", "AP0")],
)
def test_a_version_that_is_no_plan_is_named_and_nothing_written(folder: Path, data: bytes, said: str) -> None:
    (folder / "hun.yaml").write_bytes(data)
    done = run("voegsamen", "basis.yaml", "mijn.yaml", "hun.yaml", folder=folder)
    assert done.code == 2
    assert said in done.err
    assert (folder / "mijn.yaml").read_text(encoding="utf-8") == MINE


def test_what_was_changed_moved_and_removed_at_once_is_asked_as_one_thing(folder: Path) -> None:
    more = BASE + "    - {id: groei, naam: Groei, streefwaarde: 5}\n"
    (folder / "basis.yaml").write_text(more, encoding="utf-8")
    (folder / "mijn.yaml").write_text(BASE, encoding="utf-8")
    moved = BASE.replace("    - {id: pas", "    - {id: groei, naam: Groei, streefwaarde: 6}\n    - {id: pas")
    (folder / "hun.yaml").write_text(moved, encoding="utf-8")
    done = run("voegsamen", "basis.yaml", "mijn.yaml", "hun.yaml", folder=folder)
    assert done.code == 1
    assert done.out.count("(weggehaald)") == 1
    assert "De indicator “Groei”" in done.out


def test_both_may_be_one_file(folder: Path) -> None:
    done = run("voegsamen", "basis.yaml", "hun.yaml", "hun.yaml", folder=folder)
    assert done.code == 0
    assert read_plan(folder / "hun.yaml").text == THEIRS
