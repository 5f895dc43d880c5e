"""Everything the command line says is Dutch: its help, and what it says to wrong use."""

import re
from pathlib import Path
from typing import Any

import pytest
from support.badinput import SOUND
from support.program import run
from typer.main import get_command

import armoedeplan
from armoedeplan.cli.app import app
from armoedeplan.render.document_set import documents
from armoedeplan.render.known_formats import DOCUMENT_FORMATS as FORMS
from armoedeplan.terminal.report_formats import FORMATS

PROGRAM: Any = get_command(app)
COMMANDS = tuple(name for name in PROGRAM.list_commands(None) if not PROGRAM.commands[name].hidden)
HIDDEN = tuple(name for name in PROGRAM.commands if name not in COMMANDS)
BELOW = tuple(f"{name} {below}" for name in COMMANDS for below in getattr(PROGRAM.commands[name], "commands", ()))
ENGLISH = re.compile(
    r"\b(usage|options?|arguments|commands?|show|this|message|exit|required|default|missing|no such|error|try|invalid"
    r"|value|text|integer|float|path|directory|filename|boolean|help for|does not|takes?|requires?|unexpected|got|not"
    r"|readable|exist|a valid|range|unknown|expected|did you mean|possible|install|completion|the|and|or|with)\b",
    re.IGNORECASE,
)
_OUR_OWN = re.compile(r"--help|\bExitcode\b|exitcode", re.IGNORECASE)


def english(said: str) -> list[str]:
    """Give the English words in what was said; the name of the option --help is the only one that may stand there."""
    return [found[0] for found in ENGLISH.finditer(_OUR_OWN.sub("", said))]


def test_the_search_for_english_finds_the_words_of_the_library() -> None:
    said = "Usage: x [OPTIONS]\n  --help  Show this message and exit.\nError: Missing argument 'PLAN'."
    assert english(said) == ["Usage", "OPTIONS", "Show", "this", "message", "and", "exit", "Error", "Missing"]


@pytest.mark.parametrize("command", ["", *COMMANDS, *HIDDEN, *BELOW])
def test_help_is_dutch_and_complete(command: str, tmp_path: Path) -> None:
    ran = run(*command.split(), "--help", folder=tmp_path)
    assert (ran.code, ran.err, english(ran.out)) == (0, "", [])
    assert ran.lines[0].startswith(f"Gebruik: armoedeplan {command}".rstrip())
    assert "Toont deze uitleg." in ran.out
    assert "..." not in re.sub(r"\[?(PLAN|NAAM,|VORM,|WAARDE|[.\]])\.{0,3}", "", ran.out)
    # every argument and every option has a line of its own with an explanation
    assert not re.search(r"^  (--\w[\w-]*|[A-Z]+)( [A-Z,.]+)?$", ran.out, re.MULTILINE)


def test_the_help_of_the_program_names_every_command_and_no_synonym(tmp_path: Path) -> None:
    ran = run("--help", folder=tmp_path)
    listed = ran.out.partition("Uw plan invullen:\n")[2].partition("\n\n  Begin met")[0]
    assert re.findall(r"^  (\w+) ", listed, re.MULTILINE) == list(COMMANDS)
    assert not any(name in ran.out for name in HIDDEN)


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("statsu plan.yaml", "De opdracht “statsu” bestaat niet. Bedoelt u status?"),
        ("qqq", f"De opdracht “qqq” bestaat niet. Kies uit: {', '.join(COMMANDS)}."),
        ("validat plan.yaml", f"De opdracht “validat” bestaat niet. Kies uit: {', '.join(COMMANDS)}."),
        ("--versie", "De optie --versie bestaat niet. Bedoelt u --version?"),
        ("-x", "De optie -x bestaat niet."),
        ("status --jsno plan.yaml", "De optie --jsno bestaat niet. Bedoelt u --json?"),
        ("status -xyz plan.yaml", "De optie -x bestaat niet."),
        ("status", "Het argument PLAN... ontbreekt."),
        ("controleer", "Het argument PLAN... ontbreekt."),
        ("maak", "Het argument PLAN... ontbreekt."),
        ("zet", "Het argument PLAN ontbreekt."),
        ("zet plan.yaml", "Het argument PAD ontbreekt."),
        ("nieuw", "Het argument PLAN ontbreekt."),
        ("nieuw ander.yaml", "De optie --gemeente ontbreekt."),
        ("status --stap", "Achter de optie --stap hoort een waarde."),
        ("nieuw ander.yaml --gemeente", "Achter de optie --gemeente hoort een waarde."),
        ("status --json=ja plan.yaml", "Achter de optie --json hoort geen waarde."),
        ("status --stap drie plan.yaml", "'--stap': “drie” is geen heel getal."),
        ("status --stap 2.5 plan.yaml", "'--stap': “2.5” is geen heel getal."),
        ("status --stap 8 plan.yaml", "Stap 8 bestaat niet. Kies een stap van 0 tot en met 7."),
        ("status --stap -1 plan.yaml", "Stap -1 bestaat niet. Kies een stap van 0 tot en met 7."),
        ("zet plan.yaml plan.titel --positie x", "'--positie': “x” is geen heel getal."),
        ("nieuw a b --gemeente c", "Er staat te veel: b. Zet een tekst met spaties tussen aanhalingstekens."),
        ("schema a b", "Er staat te veel: a b. Zet een tekst met spaties tussen aanhalingstekens."),
        ("controleer --formaat xml plan.yaml", f"“xml” is hier niet mogelijk. Kies uit: {', '.join(FORMATS)}."),
        ("maak --als pptx plan.yaml", f"“pptx” is geen vorm. Kies uit: {', '.join(FORMS)}."),
        ("maak --document beleidsplaan plan.yaml", "Het document “beleidsplaan” bestaat niet. Bedoelt u beleidsplan?"),
        ("maak plan.yaml beleidsplaan", "Het document “beleidsplaan” bestaat niet. Bedoelt u beleidsplan?"),
        ("maak raadsvoorstel", "Noem ook het plan: armoedeplan maak plan.yaml raadsvoorstel"),
        ("zet plan.yaml plan.titel", "Geef een waarde, of precies één van de opties."),
        ("zet plan.yaml plan.titel x --leeg", "Geef een waarde, of precies één van de opties."),
        ("zet plan.yaml plan.titel --leeg --verwijder", "Geef een waarde, of precies één van de opties."),
        ("zet plan.yaml plan.titel x --reden omdat", "Deze optie hoort bij --status."),
    ],
)
def test_wrong_use_is_told_in_dutch_with_exit_2(line: str, said: str, tmp_path: Path) -> None:
    plan = tmp_path / "plan.yaml"
    plan.write_text(SOUND, encoding="utf-8")
    ran = run(*line.split(), folder=tmp_path)
    assert ran.err.splitlines()[-1] == f"Fout: {said}"
    assert (ran.code, ran.out, english(ran.err.replace("--", ""))) == (2, "", [])
    assert {path.name for path in tmp_path.iterdir()} == {"plan.yaml"}
    assert plan.read_text(encoding="utf-8") == SOUND


@pytest.mark.parametrize("name", ["maak", "leer", "voorstel"])
def test_the_help_names_every_format_of_documents(name: str, tmp_path: Path) -> None:
    assert f": {', '.join(FORMS)}." in " ".join(run(name, "--help", folder=tmp_path).out.split())


def test_the_help_begins_with_the_wizard(tmp_path: Path) -> None:
    assert COMMANDS[:3] == ("wizard", "nieuw", "zet")
    assert run("--help", folder=tmp_path).lines[-1] == "  Begin met: armoedeplan wizard"


def test_the_help_of_maak_names_every_document(tmp_path: Path) -> None:
    listed = run("maak", "--help", folder=tmp_path).out.partition("Documenten:\n")[2]
    assert re.findall(r"^  ([a-z-]+)", listed, re.MULTILINE) == list(documents())


def test_the_wizard_without_a_plan_asks_nothing_where_nobody_sits(tmp_path: Path) -> None:
    ran = run("wizard", folder=tmp_path, typed=b"1\nElzenrade\n")
    assert (ran.code, ran.out, list(tmp_path.iterdir())) == (2, "", [])
    assert "bijvoorbeeld: armoedeplan wizard mijnplan.yaml" in ran.err


def test_no_command_at_all_shows_the_help_with_exit_2(tmp_path: Path) -> None:
    ran = run(folder=tmp_path)
    assert ran.err == run("--help", folder=tmp_path).out
    assert (ran.code, ran.out) == (2, "")


def test_the_version_can_be_asked(tmp_path: Path) -> None:
    ran = run("--version", folder=tmp_path)
    assert re.fullmatch(r"armoedeplan \d+\.\d+\.\d+\n", ran.out)
    assert (ran.code, ran.err) == (0, "")


def test_nothing_private_of_the_command_line_library_is_used() -> None:
    package = Path(armoedeplan.__file__).parent
    private = re.compile(r"typer\._|typer import _|setattr\((?:typer|core)\b|core\._")
    found = [path.name for path in package.rglob("*.py") if private.search(path.read_text(encoding="utf-8"))]
    assert found == []
