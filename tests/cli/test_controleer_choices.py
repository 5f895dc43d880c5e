"""`controleer`: which findings count and are shown, how they look, and many plans in one go."""

import json
from pathlib import Path
from typing import Any

import pexpect
import pytest
from support.mixed_plan import MIXED
from support.program import PATIENCE, PROGRAM, ROOT, environment, run

from armoedeplan.parallel import WORTH_IT
from armoedeplan.terminal.report_formats import FORMATS, USUAL

CODES = {"AP204": "waarschuwing", "AP315": "fout", "AP627": "tip"}
THREE = ("--selecteer", ",".join(CODES))
TOLD = """\
Stap 2: Visie op samenwerking
plan.yaml:6:17: waarschuwing AP204 Het politieke draagvlak is hoog, het ambtelijke laag \
(samenwerking.draagvlak.ambtelijk.oordeel)
     6 |     ambtelijk: {oordeel: laag}
       |                 ^
         Zoek uit wat ambtenaren nodig hebben om mee te doen.

Stap 3: Keuze van een governancemodel
plan.yaml:8:3: fout AP315 De sturing binnen de gemeente is beschreven, die van de samenwerking met organisaties niet \
(governance.regie.extern)
     8 |   regie: {intern: De stuurgroep stuurt.}
       |   ^
         Schrijf hoe de gemeente stuurt, en wat zij aan partners overlaat. \
In een kleine gemeente kan één persoon beide doen: noem dan de functie, en met wie die overlegt.

Stap 6: Aansturing van de samenwerking
plan.yaml:10:31: tip AP627 Bij de manager staan alleen klassieke taken: plannen (organisatie.manager.activiteiten)
    10 |   manager: {functie: Manager, activiteiten: [plannen]}
       |                               ^
         Bedenk wat de manager doet om partijen te verbinden, en schrijf dat erbij.

1 fout, 1 waarschuwing en 1 tip in 1 bestand.
Begin met AP315 (plan.yaml:8). Uitleg: armoedeplan uitleg AP315
"""


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    """Give a folder with the mixed plan in it."""
    (tmp_path / "plan.yaml").write_text(MIXED, encoding="utf-8")
    return tmp_path


def found(folder: Path, *arguments: str) -> list[dict[str, Any]]:
    """Give the findings that `controleer` tells a program."""
    said = json.loads(run("controleer", "--formaat", "json", *arguments, folder=folder).out)
    findings: list[dict[str, Any]] = said["bevindingen"]
    return findings


def codes(folder: Path, *arguments: str) -> list[str]:
    """Give the codes that `controleer` finds in the mixed plan."""
    return [one["code"] for one in found(folder, "plan.yaml", *arguments)]


def test_people_see_steps_lines_with_a_caret_remedies_and_what_to_do_first(plan: Path) -> None:
    ran = run("controleer", "plan.yaml", *THREE, folder=plan)
    assert ran.out == TOLD
    assert (ran.code, ran.err) == (1, "")


def test_the_worst_comes_first_in_the_closing_line_and_without_findings_there_is_nothing_to_begin(plan: Path) -> None:
    last = run("controleer", "plan.yaml", "--selecteer", "AP204,AP627", folder=plan).lines[-2:]
    assert last == [
        "1 waarschuwing en 1 tip in 1 bestand.",
        "Begin met AP204 (plan.yaml:6). Uitleg: armoedeplan uitleg AP204",
    ]
    assert run("controleer", "plan.yaml", "--selecteer", "AP851", folder=plan).out == "Geen bevindingen in 1 bestand.\n"


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        (["--selecteer", "AP204"], ["AP204"]),
        (["--selecteer", " ap204 ,AP627,"], ["AP204", "AP627"]),
        (["--selecteer", "AP2,AP3,AP6", "--negeer", "AP290,AP390,AP690,AP656"], ["AP204", "AP315", "AP627"]),
        ([*THREE, "--negeer", "AP3"], ["AP204", "AP627"]),
        ([*THREE, "--negeer", "AP"], []),
        ([*THREE, "--ernst", "tip"], ["AP204", "AP315", "AP627"]),
        ([*THREE, "--ernst", "waarschuwing"], ["AP204", "AP315"]),
        ([*THREE, "--ernst", "fout"], ["AP315"]),
    ],
)
def test_a_choice_of_codes_and_severity(arguments: list[str], expected: list[str], plan: Path) -> None:
    assert [code for code in codes(plan, *arguments) if code in CODES or "--negeer" not in arguments] == expected


def test_without_a_choice_all_is_told_and_what_is_ignored_is_all_that_is_missing(plan: Path) -> None:
    everything, most = codes(plan), codes(plan, "--negeer", "AP204,AP7")
    assert set(CODES) < set(everything)
    assert any(code.startswith("AP7") for code in everything)
    assert most == [code for code in everything if code != "AP204" and not code.startswith("AP7")]


@pytest.mark.parametrize(("code", "usual", "strict"), [("AP315", 1, 1), ("AP204", 0, 1), ("AP627", 0, 0)])
def test_strict_makes_a_warning_count_as_an_error_and_a_tip_not(code: str, usual: int, strict: int, plan: Path) -> None:
    arguments = ("controleer", "plan.yaml", "--selecteer", code)
    loose, severe = run(*arguments, folder=plan), run(*arguments, "--streng", folder=plan)
    assert (loose.code, severe.code) == (usual, strict)
    # what is told stays what it is
    assert severe.out == loose.out
    assert f": {CODES[code]} {code} " in loose.out


def test_a_plan_is_judged_as_in_the_phase_that_was_asked_for(tmp_path: Path) -> None:
    (tmp_path / "plan.yaml").write_text(MIXED.replace("vastgesteld", "concept"), encoding="utf-8")

    def severities(*options: str) -> list[str]:
        shown = run("controleer", "plan.yaml", *THREE, "--formaat", "json", *options, folder=tmp_path)
        return [one["ernst"] for one in json.loads(shown.out)["bevindingen"]]

    assert severities() == severities("--fase", "concept") == ["waarschuwing", "tip", "tip"]
    assert severities("--fase", "aangeboden_aan_raad") == list(CODES.values())


@pytest.mark.parametrize(("option", "value"), [("--ernst", "erg"), ("--formaat", "pdf"), ("--fase", "klaar")])
def test_a_value_that_is_not_possible_is_refused_with_those_that_are(option: str, value: str, plan: Path) -> None:
    ran = run("controleer", "plan.yaml", option, value, folder=plan)
    assert (ran.code, ran.out) == (2, "")
    assert f"“{value}” is hier niet mogelijk. Kies uit: " in ran.err


@pytest.mark.parametrize(("option", "lines"), [("", 20), ("", 60), ("--alles", 20)])
def test_a_screen_gets_what_fits_the_worst_first_and_all_on_request(option: str, lines: int, plan: Path) -> None:
    said, code = pexpect.run(
        " ".join([*PROGRAM, "controleer", "plan.yaml", option]),
        cwd=str(plan),
        env=environment({"TERM": "dumb", "LINES": str(lines), "COLUMNS": "240"}),
        timeout=PATIENCE,
        withexitstatus=True,
    )
    told, total = said.decode().splitlines(), len(codes(plan))
    shown = [line for line in told if line.startswith("plan.yaml:")]
    rest = f"Nog {total - len(shown)} bevindingen in plan.yaml: toon ze met --alles."
    assert (code, len(shown) == total, rest in told) == (1, bool(option), not option)
    # a finding takes four lines or more
    assert bool(option) or len(shown) == lines // 4
    assert sum(": fout AP315 " in line for line in shown) == 1
    assert told[-1] == "Begin met AP315 (plan.yaml:8). Uitleg: armoedeplan uitleg AP315"


def test_a_pipe_gets_everything(plan: Path) -> None:
    usual, everything = (run("controleer", "plan.yaml", *more, folder=plan).out for more in ([], ["--alles"]))
    assert usual == everything
    assert usual.count("\nplan.yaml:") == len(codes(plan))


def test_files_are_told_in_order_and_each_once(tmp_path: Path) -> None:
    for name in ("b.yaml", "a.yaml", "c.yaml"):
        (tmp_path / name).write_text(MIXED, encoding="utf-8")
    said = run("controleer", "--formaat", "json", "b.yaml", "c.yaml", "a.yaml", "b.yaml", *THREE, folder=tmp_path)
    data = json.loads(said.out)
    assert data["bestanden"] == ["a.yaml", "b.yaml", "c.yaml"]
    assert [(one["bestand"], one["code"]) for one in data["bevindingen"]] == [
        (file, code) for file in data["bestanden"] for code in CODES
    ]
    assert data["totaal"] == {"fout": 3, "waarschuwing": 3, "tip": 3}


def _text(number: int) -> str:
    """Give plans of several kinds: sound, unlike in what is found and where, and with a structural error."""
    blank = "\n" * (number % 5)
    return (
        f"{MIXED}  onbekend: 1\n"
        if number % 7 == 3
        else blank + MIXED.replace("laag", "laag" if number % 2 else "hoog")
    )


def test_more_files_than_one_process_takes_give_what_they_give_in_small_numbers(tmp_path: Path) -> None:
    names = [f"plan_{number:03}.yaml" for number in range(WORTH_IT + 12)]
    for number, name in enumerate(names):
        (tmp_path / name).write_text(_text(number), encoding="utf-8")
    together = found(tmp_path, *names)
    apart = [one for first in range(0, len(names), 18) for one in found(tmp_path, *names[first : first + 18])]
    assert together == apart
    assert {one["bestand"] for one in together} == set(names)
    assert {one["code"] for one in together} > {*CODES, "AP013"}


@pytest.mark.parametrize(
    "choice", [("--selecteer", "AP2"), ("--negeer", "AP0"), ("--selecteer", "AP2", "--negeer", "AP")]
)
def test_a_broken_file_never_looks_sound_whatever_was_asked_to_be_shown(
    choice: tuple[str, ...], tmp_path: Path
) -> None:
    (tmp_path / "kapot.yaml").write_text(f"{MIXED}  onbekend: 1\n", encoding="utf-8")
    broken = run("controleer", "kapot.yaml", *choice, folder=tmp_path)
    missing = run("controleer", "weg.yaml", *choice, folder=tmp_path)
    assert (broken.code, "AP013" in broken.out) == (1, True)
    assert (missing.code, "AP001" in missing.out) == (2, True)


def test_structure_alone_leaves_the_checks_out_but_not_a_deviation_that_is_no_longer_needed(plan: Path) -> None:
    assert codes(plan, "--selecteer", "AP0") == []
    text = (plan / "plan.yaml").read_text(encoding="utf-8")
    (plan / "plan.yaml").write_text(f"{text}afwijkingen: {{AP842: De raad besloot anders.}}\n", encoding="utf-8")
    assert codes(plan, "--selecteer", "AP0") == ["AP032"]


def test_each_format_is_named_in_the_help_and_each_but_the_usual_one_in_the_manual(tmp_path: Path) -> None:
    manual = (ROOT / "docs" / "handleiding.md").read_text(encoding="utf-8")
    told = " ".join(run("controleer", "--help", folder=tmp_path).out.split())
    assert f"Een van: {', '.join(FORMATS)}." in told
    assert [name for name in FORMATS if f"--formaat {name}" not in manual] == [USUAL]


@pytest.mark.parametrize("name", FORMATS)
def test_each_format_reports_and_ends_with_the_same_code(name: str, plan: Path) -> None:
    ran = run("controleer", "plan.yaml", *THREE, "--formaat", name, folder=plan)
    assert (ran.code, ran.err) == (1, "")
    assert all(code in ran.out for code in CODES)
