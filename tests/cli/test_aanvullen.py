"""The Tab key: what is proposed, in the words of the program, and in the shells themselves."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from support.paths import commands
from support.program import VOORBEELDSTAD, environment, run
from typer.main import get_command

from armoedeplan.cli.app import app
from armoedeplan.cli.begun_line import line_of, without_quotes
from armoedeplan.cli.completion_scripts import SCRIPTS
from armoedeplan.cli.word_completion import completion_of, listed_choices
from armoedeplan.cli.word_proposals import Completion
from armoedeplan.plan.plan_of_text import read_plan
from armoedeplan.record.walk import all_given
from armoedeplan.render.document_set import documents
from armoedeplan.render.known_formats import DOCUMENT_FORMATS
from armoedeplan.terminal.report_formats import FORMATS as REPORTS

PROGRAM = get_command(app)
PLAN = str(VOORBEELDSTAD)


def at(line: str) -> Completion:
    """Give what can stand at the end of a line, of which the last word is begun."""
    *before, begin = line.split(" ")
    return completion_of([*before, f":{begin}"], PROGRAM)


def words(line: str) -> list[str]:
    return [proposal.word for proposal in at(line).proposals]


def test_commands_are_proposed_with_what_they_do_and_no_synonym() -> None:
    assert words("st") == ["status"]
    assert words("sch") == ["schema"]
    assert not {"validate", "render"} & set(words(""))
    assert at("st").proposals[0].meaning.startswith("Toont hoe ver een plan is")
    assert words("exporteer d") == ["deelbaar"]


def test_every_option_of_every_command_is_proposed_once_and_none_that_is_given() -> None:
    for name, command in commands():
        told = [param.opts[0] for param in command.params if param.param_type_name == "option" and param.help]
        assert words(f"{name} --") == [*told, "--help"], name
    assert "--stap" not in words("status --stap 2 --")
    assert "--van" in words("leer --van map --")


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("maak plan.yaml --als ", list(DOCUMENT_FORMATS)),
        ("maak plan.yaml --als pdf,", [f"pdf,{form}" for form in DOCUMENT_FORMATS if form != "pdf"]),
        ("controleer --formaat ", [*REPORTS, "auto"] if "auto" not in REPORTS else list(REPORTS)),
        ("controleer --ernst ", ["fout", "waarschuwing", "tip"]),
        ("maak --profiel ", ["openbaar", "intern"]),
        ("zet plan.yaml plan.titel --status ", ["later", "onbekend", "niet_van_toepassing"]),
        ("verschil --als=m", ["--als=md"]),
        ("verschil --als = ", ["tekst", "md", "json"]),
        ("exporteer aanbod plan.yaml --als ", ["csv", "xlsx", "ods"]),
        ("status --stap ", list("01234567")),
        ("maak plan.yaml --document ", list(documents())),
        ("zet plan.yaml x --positie ", []),
        ("nieuw plan.yaml --gemeente ", []),
        ("aanvullen ", list(SCRIPTS)),
        ("bestaatniet ", []),
    ],
)
def test_what_an_option_may_be(line: str, expected: list[str]) -> None:
    assert words(line) == expected


def test_what_the_help_of_an_option_lists_is_what_the_command_takes(tmp_path: Path) -> None:
    shutil.copy(VOORBEELDSTAD, tmp_path / "plan.yaml")
    for form in listed_choices("In welke vorm: tekst, md of json."):
        assert run("verschil", "plan.yaml", "plan.yaml", "--als", form, folder=tmp_path).code == 0
    assert listed_choices("Welk sjabloon, zoals beleidsplan.") == ()
    assert listed_choices("De map; anders naast het plan.") == ()
    assert listed_choices("Voor wat-is-er-veranderd: een ouder planbestand, een versie, of vaststelling.") == ()


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("status ", "plan"), ("neem plan.yaml x --uit ", "plan"), ("maak plan.yaml --uit ", "map"),
        ("importeer aanbod ", "bestand"), ("importeer aanbod lijst.csv ", "plan"), ("uitpakken ", "bestand"),
    ],
)  # fmt: skip
def test_files_are_left_to_the_shell_by_their_kind(line: str, kind: str) -> None:
    assert at(line) == Completion(kind)


def test_a_paper_may_stand_behind_a_plan() -> None:
    assert at("maak ") == Completion("plan")
    assert words("maak plan.yaml raadsv") == ["raadsvoorstel"]


def test_paths_of_the_plan_are_proposed_part_by_part() -> None:
    assert at(f"zet {PLAN} ").kind == "verder"
    assert "samenwerking." in words(f"zet {PLAN} samen")
    assert "samenwerking.aanbod[thuisadministratie].functies" in words(
        f"zet {PLAN} samenwerking.aanbod[thuisadministratie]."
    )
    paths = {str(given.path) for given in all_given(read_plan(VOORBEELDSTAD).answers)}
    assert {word for word in words(f"zet {PLAN} plan.") if not word.endswith(".")} <= paths
    assert words("zet bestaatniet.yaml plan.") == []


def test_what_can_be_chosen_at_a_path_is_proposed_with_its_label() -> None:
    found = at(f"zet {PLAN} plan.status ").proposals
    assert ("aangeboden_aan_raad", "aangeboden aan de raad") in found
    assert "team_inkomen" not in words(f"zet {PLAN} plan.status ")
    actors = {actor.id for actor in read_plan(VOORBEELDSTAD).plan.samenwerking.actoren}
    assert set(words(f"zet {PLAN} samenwerking.aanbod[thuisadministratie].uitvoerders ")) == actors
    assert words(f"zet {PLAN} plan.nergens ") == []


def test_records_of_a_plan_are_proposed_by_their_short_names() -> None:
    measures = [measure.id for measure in read_plan(VOORBEELDSTAD).plan.aanpak.maatregelen]
    assert words(f"deel {PLAN} ") == measures
    assert {*measures} <= {*words(f"neem plan.yaml --uit {PLAN} ")}
    assert words("neem plan.yaml ") == []


def test_codes_and_topics_are_proposed() -> None:
    assert words("controleer --negeer AP20")[:2] == ["AP204", "AP205"]
    assert words("uitleg AP204") == ["AP204"]
    assert words("uitleg vraags") == ["vraagsturing"]
    assert words("uitleg plan.periode.") == ["plan.periode.van", "plan.periode.tot"]


def test_a_path_with_blanks_is_read_as_it_was_typed_in_bash(tmp_path: Path) -> None:
    shutil.copy(VOORBEELDSTAD, tmp_path / "mijn plan.yaml")
    for typed in (f"'{tmp_path}/mijn plan.yaml'", f"{tmp_path}/mijn\\ plan.yaml"):
        found = completion_of(["zet", typed, "plan.status", ":con"], PROGRAM, quoted=True)
        assert [proposal.word for proposal in found.proposals] == ["concept"]
    assert without_quotes("'open") == "'open"
    assert line_of(["status", r".\plan.yaml"], "", PROGRAM).arguments == (r".\plan.yaml",)


@pytest.mark.parametrize("shell", SCRIPTS)
def test_each_script_is_given_whole(shell: str, tmp_path: Path) -> None:
    ran = run("aanvullen", shell, folder=tmp_path)
    assert (ran.code, ran.out, ran.err) == (0, SCRIPTS[shell], "")


def test_an_unknown_shell_is_told_which_there_are(tmp_path: Path) -> None:
    ran = run("aanvullen", "cmd", folder=tmp_path)
    assert ran.code == 2
    assert ran.err.endswith("“cmd” is hier niet mogelijk. Kies uit: bash, zsh, fish, powershell.\n")


def shell_folder(tmp_path: Path) -> dict[str, str]:
    """Make a folder with a plan, and the program as a command; give the environment of the shell."""
    (tmp_path / "bin").mkdir()
    command = tmp_path / "bin" / "armoedeplan"
    command.write_text(f'#!/bin/sh\nexec {sys.executable} -m armoedeplan "$@"\n', encoding="utf-8")
    command.chmod(0o755)
    (tmp_path / "plannen").mkdir()
    shutil.copy(VOORBEELDSTAD, tmp_path / "plannen" / "plan.yaml")
    (tmp_path / "plannen" / "lees.txt").write_text("x", encoding="utf-8")
    (tmp_path / "plannen" / "map").mkdir()
    path = f"{tmp_path / 'bin'}{os.pathsep}{os.environ['PATH']}"
    return environment({"PATH": path, "HOME": str(tmp_path), "ZDOTDIR": str(tmp_path), "TERM": "dumb"})


LINES = {
    "armoedeplan stat": "status",
    "armoedeplan status --jso": "--json",
    "armoedeplan status plan.yaml --stap=": "--stap=7",
    "armoedeplan controleer p": "plan.yaml",
    "armoedeplan controleer ": "map/",
    "armoedeplan zet plan.yaml plan.stat": "plan.status",
    "armoedeplan zet plan.yaml plan.status aangeb": "aangeboden_aan_raad",
    "armoedeplan zet plan.yaml 'samenwerking.aanbod[thuisadministratie]'.func": None,
}
"""What is typed before the Tab key, and what must be among what is proposed, if anything."""


def test_fish_completes(tmp_path: Path) -> None:
    if not shutil.which("fish"):
        pytest.skip("fish is not installed")
    env = shell_folder(tmp_path)
    asked = "".join(f"echo '== {place}'; complete -C {_quoted(line)}\n" for place, line in enumerate(LINES))
    done = subprocess.run(
        ["fish", "--no-config", "-c", f"{SCRIPTS['fish']}\n{asked}"],
        cwd=tmp_path / "plannen", env=env, capture_output=True, encoding="utf-8", check=False,
    )  # fmt: skip
    assert (done.returncode, done.stderr) == (0, "")
    parts = re.split(r"^== \d+\n", done.stdout, flags=re.MULTILINE)[1:]
    for (line, expected), found in zip(LINES.items(), parts, strict=True):
        proposed = [word.partition("\t")[0] for word in found.splitlines()]
        if expected is not None:
            assert any(word.endswith(expected) for word in proposed), (line, proposed)


def _quoted(line: str) -> str:
    """Write a line as one word of fish."""
    return "'" + line.replace("'", r"\'") + "'"


def test_bash_completes_where_somebody_types(tmp_path: Path) -> None:
    typed(tmp_path, ["bash", "--norc", "--noprofile", "-i"], 'eval "$(armoedeplan aanvullen bash)"')


def test_zsh_completes_where_somebody_types(tmp_path: Path) -> None:
    if not shutil.which("zsh"):
        pytest.skip("zsh is not installed")
    setup = 'autoload -Uz compinit; compinit -u; eval "$(armoedeplan aanvullen zsh)"'
    typed(tmp_path, ["zsh", "-f", "-i"], setup)


def typed(tmp_path: Path, shell: list[str], setup: str) -> None:
    """Type the beginnings of words in a shell, press the Tab key, and hold that the words are finished."""
    pexpect = pytest.importorskip("pexpect")
    env = shell_folder(tmp_path)
    child = pexpect.spawn(
        shell[0], shell[1:], cwd=str(tmp_path / "plannen"), env=env, encoding="utf-8", timeout=20, dimensions=(50, 200)
    )
    child.sendline("PS1='klaar> '; PROMPT='klaar> '; RPROMPT=''; unsetopt beep 2>/dev/null")
    child.expect_exact("klaar> ")
    child.sendline(f"{setup}; echo in''gesteld")
    child.expect_exact("ingesteld")
    child.expect_exact("klaar> ")
    for begin, rest in (
        ("echo armoedeplan; armoedeplan stat", "us "),
        ("armoedeplan status --jso", "n "),
        ("armoedeplan controleer p", "lan.yaml "),
        ("armoedeplan maak plan.yaml --uit m", "ap/"),
        ("armoedeplan zet plan.yaml plan.status aangeb", "oden_aan_raad "),
        ("armoedeplan verschil --als te", "kst "),
    ):
        child.send(f"{begin}\t")
        child.expect_exact(f"{begin}{rest}")
        child.sendcontrol("u" if shell[0] == "zsh" else "e")
        child.sendcontrol("u")
    child.close()
