"""`deel`: a measure becomes a case that `voorbeelden` finds in the folder of a region."""

from pathlib import Path

from support.program import ROOT, run

REGION = ROOT / "examples" / "regio"


def test_what_one_municipality_shares_another_finds_among_the_cases(tmp_path: Path) -> None:
    ran = run("deel", str(REGION / "veldenburg.yaml"), "erfcoach", "--uit", "praktijk", folder=tmp_path)
    assert (ran.code, ran.err) == (0, "")
    assert "armoedeplan voorbeelden veldenburg_erfcoach --praktijk praktijk" in ran.out
    shown = run("voorbeelden", "veldenburg_erfcoach", "--praktijk", "praktijk", folder=tmp_path)
    assert (shown.code, shown.err) == (0, "")
    assert "46 procent" in shown.out
    found = run("voorbeelden", "erfcoach", "--praktijk", "praktijk", folder=tmp_path)
    assert "[eigen voorbeeld]" in found.out


def test_nothing_is_written_when_there_is_no_such_measure(tmp_path: Path) -> None:
    ran = run("deel", str(REGION / "veldenburg.yaml"), "iets", "--uit", "praktijk", folder=tmp_path)
    assert ran.code == 1
    assert "Kies uit: erfcoach, kantinegesprek" in ran.err
    assert list(tmp_path.iterdir()) == []


def test_a_case_that_a_person_changed_is_not_written_over(tmp_path: Path) -> None:
    command = ("deel", str(REGION / "veldenburg.yaml"), "erfcoach", "--uit", "praktijk")
    run(*command, folder=tmp_path)
    made = tmp_path / "praktijk" / "veldenburg_erfcoach.yaml"
    made.write_text(made.read_text(encoding="utf-8") + "tips: [Neem laarzen mee]\n", encoding="utf-8")
    ran = run(*command, folder=tmp_path)
    assert ran.code == 2
    assert "laarzen" in made.read_text(encoding="utf-8")
