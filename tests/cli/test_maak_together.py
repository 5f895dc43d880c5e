"""`maak` of many documents: a bar on a terminal, none elsewhere, and what was made is told all the same."""

import re
import subprocess
import sys
from pathlib import Path

import pytest
from support.badinput import SOUND
from support.program import PATIENCE, PROGRAM, contents, environment, run
from support.terminal import Terminal

from armoedeplan.document import context
from armoedeplan.plan.plan_of_text import plan_of
from armoedeplan.render.document_set import planned
from armoedeplan.render.templates import templates
from armoedeplan.terminal.progress_bar import Steps, working

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="pexpect has no pseudo-terminal on Windows")
SOME = ("--document", "beleidsplan,werkblad,werkformulier")
MANY = ("--alles", "--als", "docx", "--uit", "uit")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in ("a", "b"):
        (tmp_path / f"{name}.yaml").write_text(SOUND, encoding="utf-8")
    return tmp_path


def test_a_terminal_shows_how_far_it_is_and_then_what_was_made(folder: Path) -> None:
    terminal = Terminal(folder, *MANY, command=(*PROGRAM, "maak", "a.yaml", "b.yaml"))
    terminal.wait("Documenten")
    assert terminal.end() == 0
    made = {name: sorted(path.stem for path in (folder / "uit" / name).glob("*.docx")) for name in "ab"}
    assert made["a"] == made["b"] == papers_of_the_moment()
    both = str(2 * len(made["a"]))
    assert re.findall(r"(\d+)/(\d+)", terminal.seen)[-1] == (both, both), "the bar counts what is made, and is full"
    # publicatie.xml has one format, and takes no time
    assert all(f"{name}: {len(made[name]) + 1} gemaakt" in terminal.seen for name in "ab")


def papers_of_the_moment() -> list[str]:
    """Give the papers that belong to the plan as it is: those that are not refused."""
    papers = planned(templates(), context(plan_of(Path("a.yaml"), SOUND.encode()).plan, made="0"))
    names = sorted(paper.file for paper in papers if not paper.verdict.refused)
    assert 5 < len(names) < len(papers)
    return names


def test_a_pipe_gets_no_bar(folder: Path) -> None:
    ran = run("maak", "a.yaml", *MANY, folder=folder)
    assert (ran.code, "Documenten" in ran.err) == (0, False)
    assert ran.lines[-1].startswith("a: ")


def test_what_was_made_before_a_refusal_is_told(folder: Path) -> None:
    (folder / "uit" / "b" / "beleidsplan.md").mkdir(parents=True)
    ran = run("maak", "a.yaml", "b.yaml", "--uit", "uit", folder=folder)
    assert ran.code == 1
    left = "b: 1 niet gemaakt (beleidsplan.md: dit is een map)"
    assert ran.lines == ["Gemaakt: uit/a/beleidsplan.md", "a: 1 gemaakt", left]
    assert "uit/b/beleidsplan.md" in ran.err


def test_little_work_shows_no_bar(capsys: pytest.CaptureFixture[str]) -> None:
    with working(1, 3, "Documenten") as steps:
        steps.begin(3)
        steps.done()
    assert capsys.readouterr() == ("", "")


def test_what_plans_turn_out_to_have_takes_the_place_of_the_guess() -> None:
    steps, seen = Steps(4, 33), []
    steps.show = lambda: seen.append((steps.count, steps.total))
    steps.begin(2)
    steps.done()
    steps.done()
    steps.begin(0)
    steps.begin(3)
    steps.done()
    assert seen == [(0, 8), (1, 8), (2, 8), (2, 6), (2, 8), (3, 8)]


def test_metadata_names_the_format_that_is_published(folder: Path) -> None:
    for forms, said in (("md", "Markdown"), ("md,html", "HTML5"), ("odt,pdf", "PDF/A-2a")):
        ran = run("maak", "a.yaml", "--document", "publicatie", "--als", forms, "--overschrijf", folder=folder)
        assert ran.code == 0
        text = (folder / "documenten" / "publicatie.xml").read_text(encoding="utf-8")
        assert f"<diwoo:format>{said}</diwoo:format>" in text


def test_many_at_once_in_one_folder_leave_a_whole_set_of_one_of_them_and_nothing_else(folder: Path) -> None:
    (folder / "b.yaml").write_text(SOUND.replace("Samen verder", "Anders verder"), encoding="utf-8")
    lines = [("maak", name, *SOME, "--uit", "uit") for name in ("a.yaml", "b.yaml") * 4]
    whole = []
    for name in ("a.yaml", "b.yaml"):
        assert run("maak", name, *SOME, "--uit", f"alleen_{name}", folder=folder).code == 0
        whole.append(contents(folder / f"alleen_{name}"))
    command = {"cwd": folder, "env": environment(), "stdout": subprocess.DEVNULL, "stderr": subprocess.PIPE}
    running = [subprocess.Popen([*PROGRAM, *line], **command) for line in lines]  # type: ignore[call-overload]
    said = [one.communicate(timeout=PATIENCE)[1].decode() for one in running]
    # the other plan is refused, and on a busy machine the last may have to wait too long
    refused = [one for one in said if one]
    assert all("Een ander programma schrijft nu in uit" in one or " gemaakt van " in one for one in refused)
    assert 0 < len(refused) < len(lines)
    assert contents(folder / "uit") in whole
    assert not [path for path in folder.rglob(".*") if path.name != ".gemaakt.json"]
