"""What counts for a file: the command line before a pattern of files, and that before the rest."""

from pathlib import Path

import pytest

from armoedeplan.finding import Finding, Mark, Severity
from armoedeplan.settings.chosen import Chosen, Options, chosen_for
from armoedeplan.settings.read_settings import settings_of

TEXT = """\
selecteer = ["AP2", "AP6"]
negeer = ["AP210"]
vanaf_ernst = "waarschuwing"
fase = "inspraak"
sluit_uit = ["archief", "oud/*.yaml"]
[ernst]
AP6 = "waarschuwing"
AP627 = "fout"
[per_bestand."concepten/*"]
negeer = ["AP204"]
fase = "concept"
[per_bestand."los.yaml"]
ernst = { AP204 = "fout" }
"""


def counts(name: str, **asked: object) -> Chosen:
    file = settings_of(Path("/project/armoedeplan.toml"), TEXT.encode())
    assert file.findings == ()
    return chosen_for(Path("/project") / name, file, Options(**asked))  # type: ignore[arg-type]


def found(code: str, severity: Severity = Severity.TIP) -> Finding:
    return Finding(code, severity, Mark(1, 1), "", "", "")


def test_a_file_gets_what_holds_for_all_and_what_holds_for_it() -> None:
    usual, early = counts("plan.yaml"), counts("concepten/a/plan.yaml")
    assert (usual.selected, usual.ignored, usual.phase, usual.least) == (
        ("AP2", "AP6"), ("AP210",), "inspraak", Severity.WARNING,
    )  # fmt: skip
    assert (early.ignored, early.phase) == (("AP210", "AP204"), "concept")
    assert counts("diep/los.yaml").severities["AP204"] == "fout"


def test_the_command_line_wins() -> None:
    asked = counts("concepten/plan.yaml", selected=("AP1",), ignored=("AP101",), least="tip", phase="vastgesteld")
    assert (asked.selected, asked.ignored, asked.least, asked.phase) == (
        ("AP1",), ("AP101",), Severity.TIP, "vastgesteld",
    )  # fmt: skip
    # who chooses a code means it, also where the project leaves it out
    assert counts("plan.yaml", selected=("AP210",)).ignored == ()
    assert {name for name, said in asked.sources.items() if said == "opdrachtregel"} == {
        "selecteer", "negeer", "vanaf_ernst", "fase",
    }  # fmt: skip
    assert asked.sources["ernst"] == "/project/armoedeplan.toml"


@pytest.mark.parametrize(
    ("name", "excluded"),
    [
        ("archief/plan.yaml", True),
        ("a/archief/b/plan.yaml", True),
        ("oud/plan.yaml", True),
        ("oud/diep/plan.yaml", True),
        ("oud/plan.yml", False),
        ("plan.yaml", False),
        ("../elders/archief/plan.yaml", False),
    ],
)
def test_a_pattern_counts_from_the_folder_of_the_settings(name: str, *, excluded: bool) -> None:
    assert counts(name).excluded is excluded


def test_a_finding_weighs_what_its_longest_code_says_and_what_is_not_yet_due_stays_a_tip() -> None:
    chosen = Chosen(severities={"AP6": "waarschuwing", "AP627": "fout", "AP204": "fout"})
    weighed = chosen.counted([found("AP627"), found("AP629"), found("AP204", Severity.WARNING), found("AP204")])
    assert [(one.code, one.severity.value) for one in weighed] == [
        ("AP627", "fout"),
        ("AP629", "waarschuwing"),
        ("AP204", "fout"),
        ("AP204", "tip"),
    ]


def test_a_broken_file_never_looks_sound() -> None:
    chosen = Chosen(selected=("AP2",), ignored=("AP0",), severities={"AP013": "tip"})
    broken = found("AP013", Severity.ERROR)
    assert chosen.counted([broken, found("AP027", Severity.WARNING)]) == [broken]
