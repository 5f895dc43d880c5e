"""How findings look: the line of an editor, the line of the file with a sign under the place, and what to do first."""

from pathlib import Path

import pytest

from armoedeplan.finding import Finding, Mark, Severity
from armoedeplan.plan.handreiking import HANDREIKING
from armoedeplan.record.words import counted
from armoedeplan.terminal.capabilities import Screen
from armoedeplan.terminal.findings_report import Checked, as_text, error_lines, exit_code, totals_in_words

ERROR, WARNING, TIP = Severity.ERROR, Severity.WARNING, Severity.TIP


def finding(code: str = "AP015", severity: Severity = ERROR, line: int = 1, column: int = 1, path: str = "") -> Finding:
    """Give a finding."""
    return Finding(code, severity, Mark(line, column), path, f"Melding {code}", "Doe iets.")


def checked(path: Path, *found: Finding) -> Checked:
    """Give a file with its findings."""
    return Checked(path, found, {}, HANDREIKING)


def test_a_finding_shows_its_place_in_the_line_of_the_file(tmp_path: Path) -> None:
    plan = tmp_path / "plan.yaml"
    plan.write_text("armoedeplan: 1\nplan:\n  datum: morgen\n", encoding="utf-8")
    assert list(error_lines(plan, [finding(line=3, column=10, path="plan.datum")])) == [
        f"{plan}:3:10: fout AP015 Melding AP015 (plan.datum)",
        "     3 |   datum: morgen",
        "       |          ^",
        "         Doe iets.",
    ]


def test_a_line_with_what_identifies_a_person_stays_away(tmp_path: Path) -> None:
    plan = tmp_path / "plan.yaml"
    plan.write_text("naam: Jan de Voorbeeld\n", encoding="utf-8")
    told = list(error_lines(plan, [finding("AP253", path="samenwerking.actoren[a].naam")]))
    assert told == [f"{plan}:1:1: fout AP253 Melding AP253 (samenwerking.actoren[a].naam)", "         Doe iets."]


@pytest.mark.parametrize("bom", ["", "\ufeff"])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_the_sign_stands_under_the_place_whatever_windows_adds(bom: str, end: str, tmp_path: Path) -> None:
    plan = tmp_path / "plan.yaml"
    plan.write_bytes(f"{bom}armoedeplan: 2{end}".encode())
    _, shown, sign, _ = error_lines(plan, [finding(line=1, column=14)])
    assert shown[sign.index("^")] == "2"
    assert "\r" not in shown


def test_the_place_stays_in_view_in_a_very_long_line(tmp_path: Path) -> None:
    plan = tmp_path / "plan.yaml"
    plan.write_text(f"titel: {'a' * 5000}X{'b' * 5000}\n", encoding="utf-8")
    _, shown, sign, _ = error_lines(plan, [finding(column=5008)])
    assert shown[sign.index("^")] == "X"
    assert max(len(shown), len(sign)) <= 120


@pytest.mark.parametrize("data", [None, b"", b"\xff\xfe\x00", b"een\n"])
def test_a_finding_without_a_line_to_show_is_told_all_the_same(data: bytes | None, tmp_path: Path) -> None:
    plan = tmp_path / "plan.yaml"
    if data is not None:
        plan.write_bytes(data)
    assert list(error_lines(plan, [finding(line=7, column=3)])) == [
        f"{plan}:7:3: fout AP015 Melding AP015",
        "         Doe iets.",
    ]
    assert next(error_lines(plan, [finding("AP001", line=0, column=0)])) == f"{plan}: fout AP001 Melding AP001"


def test_only_errors_hold_up_other_commands(tmp_path: Path) -> None:
    found = [finding("AP101", TIP), finding("AP015"), finding("AP204", WARNING)]
    told = [line for line in error_lines(tmp_path / "plan.yaml", found) if not line.startswith(" ")]
    assert told == [f"{tmp_path / 'plan.yaml'}:1:1: fout AP015 Melding AP015"]


def test_findings_stand_under_their_step_and_the_worst_is_to_be_done_first(tmp_path: Path) -> None:
    path = tmp_path / "plan.yaml"
    found = [finding("AP204", WARNING, 9), finding("AP101", TIP, 3), finding("AP102", ERROR, 5), finding("AP901", TIP)]
    lines = list(as_text([checked(path, *found)]))
    headings = [line for line in lines if line and not line.startswith((" ", str(tmp_path)))]
    assert headings[:3] == ["Stap 1: Uitgangspunten en doelstelling", "Stap 2: Visie op samenwerking", "Privacy"]
    assert lines[-2:] == [
        "1 fout, 1 waarschuwing en 2 tips in 1 bestand.",
        f"Begin met AP102 ({path}:5). Uitleg: armoedeplan uitleg AP102",
    ]


def test_what_does_not_fit_is_counted_and_the_worst_are_shown(tmp_path: Path) -> None:
    path = tmp_path / "plan.yaml"
    found = [*(finding("AP101", TIP, line) for line in range(1, 20)), finding("AP102", ERROR, 30)]
    lines = list(as_text([checked(path, *found)], Screen(most=5)))
    told = [line for line in lines if line.startswith(f"{path}:")]
    assert len(told) == 5
    assert any(" fout AP102 " in line for line in told)
    assert f"Nog 15 bevindingen in {path}: toon ze met --alles." in lines
    assert len([line for line in as_text([checked(path, *found)]) if line.startswith(f"{path}:")]) == 20


def test_no_findings_is_said_in_so_many_words() -> None:
    assert list(as_text([checked(Path("a")), checked(Path("b"))])) == ["Geen bevindingen in 2 bestanden."]


def test_numbers_agree_with_their_nouns() -> None:
    assert [counted(number, "fout", "fouten") for number in (0, 1, 2)] == ["0 fouten", "1 fout", "2 fouten"]
    assert totals_in_words([]) == "geen"
    assert totals_in_words([finding()]) == "1 fout"
    assert totals_in_words([finding(severity=WARNING), finding(severity=TIP)] * 2) == "2 waarschuwingen en 2 tips"


@pytest.mark.parametrize(
    ("found", "plain", "strict"),
    [
        ([], 0, 0),
        ([finding("AP101", TIP)], 0, 0),
        ([finding("AP204", WARNING)], 0, 1),
        ([finding("AP204", WARNING), finding("AP015")], 1, 1),
        ([finding("AP015"), finding("AP001")], 2, 2),
    ],
)
def test_the_exit_code_follows_the_worst_finding(found: list[Finding], plain: int, strict: int) -> None:
    told = [checked(Path("a")), checked(Path("b"), *found)]
    assert (exit_code(told), exit_code(told, strict=True)) == (plain, strict)
