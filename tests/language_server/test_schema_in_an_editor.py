"""The schema through the YAML language server that most editors have: what it shows, and what it holds against a plan.

It is written in JavaScript and comes from npm; CONTRIBUTING tells how to have it (`YAML_LANGUAGE_SERVER`).
"""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from support.program import VOORBEELDSTAD
from support.text_editor import TextEditor

from armoedeplan.finding import Severity
from armoedeplan.plan.plan_of_text import plan_of
from armoedeplan.plan.schema import schema_text
from armoedeplan.plan.skeleton import SCHEMA_FILE

SERVER = os.environ.get("YAML_LANGUAGE_SERVER") or shutil.which("yaml-language-server") or ""
pytestmark = pytest.mark.skipif(not SERVER, reason="yaml-language-server (npm) is not there: set YAML_LANGUAGE_SERVER")
HEAD = f"# yaml-language-server: $schema={SCHEMA_FILE}\n"
PLAN = (
    HEAD
    + """\
armoedeplan: 1
plan:
  titel: Een plan
  status: inspraak
  periode: {van: 2027}
  datum: 2027-01-01
  versie: "1.0"
  wettelijke_grondslag: [wgs]
gemeenten:
  - id: dorp
    naam: Dorp
    code: GM0109
financien:
  - {id: jaar, jaar: 2027, bedrag: 40000}
samenwerking:
  actoren:
    - id: bank
      naam: Kredietbank
      soort: bedrijf
  aanbod:
    - id: hulp
      naam: Hulp
      uitvoerders: [bank]
"""
)
BOTH = {
    "a choice": ("status: inspraak", "status: Inspraak"),
    "a name": ("titel: Een", "titul: Een"),
    "a day that is not there": ("datum: 2027-01-01", "datum: 2027-02-30"),
    "a month that is not there": ("datum: 2027-01-01", "datum: 2027-13-01"),
    "a day in another order": ("datum: 2027-01-01", "datum: 1-1-2027"),
    "an amount with its sign": ("bedrag: 40000", "bedrag: € 40000"),
    "an amount below nothing": ("bedrag: 40000", "bedrag: -1"),
    "a version without quotes": ('versie: "1.0"', "versie: 1.0"),
    "an id with a capital": ("id: dorp", "id: Dorp"),
    "an id that is not there": ("- id: bank\n      naam", "- naam"),
    "a code": ("code: GM0109", "code: 0109"),
    "a name twice": ("  datum:", "  titel: Anders\n  datum:"),
    "a group that is a list": ("periode: {van: 2027}", "periode: [2027]"),
    "a list that is a value": ("wettelijke_grondslag: [wgs]", "wettelijke_grondslag: wgs"),
    "a tab": ("  datum:", "\tdatum:"),
    "a deviation of nothing": ("financien:", "afwijkingen: {AP999: om die reden}\nfinancien:"),
    "a version of the file": ("armoedeplan: 1", "armoedeplan: 2"),
}
"""What the schema finds too: a part of the plan, and what stands there instead."""
ONLY_OURS = {
    "a number in the way of YAML 1.1": ("bedrag: 40000", "bedrag: 40.000"),
    "a number with an exponent": ("bedrag: 40000", "bedrag: 4e4"),
    "a reference": ("uitvoerders: [bank]", "uitvoerders: [kerk]"),
    "an id twice": ("id: hulp", "id: bank"),
}
"""What no JSON Schema can hold: it gets the value that was read, and sees one place at a time."""


@pytest.fixture(scope="module")
def editor(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TextEditor]:
    folder = tmp_path_factory.mktemp("plannen")
    (folder / SCHEMA_FILE).write_text(schema_text(), encoding="utf-8")
    with TextEditor(folder, "--stdio", server=[SERVER]) as editor:
        yield editor


def lines_marked(editor: TextEditor, name: str, text: str) -> list[int]:
    """Give the lines, from 0, at which the editor finds something."""
    uri = editor.open(editor.folder / f"{name.replace(' ', '_')}.yaml", text)
    return [one["range"]["start"]["line"] for one in editor.findings(uri, None)]


def lines_found(text: str) -> list[int]:
    """Give the lines, from 0, at which `controleer` finds that the file is wrong."""
    found = plan_of(Path("plan.yaml"), text.encode()).findings
    return [one.mark.line - 1 for one in found if one.severity is Severity.ERROR]


def test_a_sound_plan_is_sound_to_both(editor: TextEditor) -> None:
    example = VOORBEELDSTAD.read_text(encoding="utf-8").replace("$schema=../../docs/", "$schema=")
    assert (lines_found(example), lines_marked(editor, "voorbeeld", example)) == ([], [])
    assert (lines_found(PLAN), lines_marked(editor, "gaaf", PLAN)) == ([], [])


@pytest.mark.parametrize("name", BOTH)
def test_what_a_schema_can_hold_is_found_on_the_same_line(editor: TextEditor, name: str) -> None:
    text = PLAN.replace(*BOTH[name], 1)
    found = lines_found(text)
    assert found
    assert set(found) & set(lines_marked(editor, name, text)), name


@pytest.mark.parametrize("name", ONLY_OURS)
def test_the_rest_is_found_by_the_program_alone(editor: TextEditor, name: str) -> None:
    text = PLAN.replace(*ONLY_OURS[name], 1)
    assert (bool(lines_found(text)), lines_marked(editor, name, text)) == (True, [])


@pytest.mark.parametrize(
    ("line", "column", "title", "words"),
    [
        (2, 1, "Het plan", "Hierin staat: Titel, Status"),
        (4, 4, "Status", "`inspraak`: ligt voor inspraak"),
        (5, 13, "Van", "Vanaf wanneer?"),
        (10, 5, "Korte naam (id)", "kleine letters"),
        (19, 8, "Soort", "`bestuur`: bestuur van de gemeente"),
        (23, 8, "Uitvoerders", "korte naam (id) van iets uit actoren"),
    ],
)
def test_each_name_is_explained_once(editor: TextEditor, line: int, column: int, title: str, words: str) -> None:
    uri = editor.open(editor.folder / "uitleg.yaml", PLAN)
    shown = editor.at("hover", uri, line, column)["contents"]["value"]
    assert shown.split("\n")[0] == f"#### {title}"
    assert words in shown
    assert "||" not in shown


def test_a_choice_is_offered_with_what_it_means(editor: TextEditor) -> None:
    uri = editor.open(editor.folder / "keuze.yaml", PLAN.replace("status: inspraak", "status: "))
    items = editor.at("completion", uri, 4, 10)["items"]
    assert {item["label"]: item.get("documentation") for item in items}["inspraak"] == "ligt voor inspraak"
