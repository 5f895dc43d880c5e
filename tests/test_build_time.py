"""The moment that is told by SOURCE_DATE_EPOCH: taken where it is one, and else told of and left."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
from support.program import ROOSENDAAL, run

from armoedeplan.build_time import LAST_MOMENT, fixed_moment
from armoedeplan.render.source import moment_of

PACKAGE = Path(__file__).parents[1] / "armoedeplan"
NONE = ["-5", "gisteren", "²", "٣", "1.5", str(LAST_MOMENT + 1), "9" * 30, "9" * 5000]


@pytest.mark.parametrize(
    ("told", "moment"), [("0", 0), (" 86400\n", 86400), (str(LAST_MOMENT), LAST_MOMENT), ("", None)]
)
def test_a_moment_is_taken(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], told: str, moment: int | None
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", told)
    assert fixed_moment() == moment
    assert moment_of("1980-01-02") == (315619200 if moment is None else moment)
    assert capsys.readouterr().err == ""


@pytest.mark.parametrize("told", NONE)
def test_what_is_none_is_told_once_and_counts_not(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], told: str
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", told)
    assert fixed_moment() is None
    assert moment_of("1980-01-02") == 315619200
    said = capsys.readouterr().err
    assert said.count(f"Let op: In SOURCE_DATE_EPOCH staat geen moment dat kan: {told[:20]}. Het telt niet mee.") == 1
    assert max(map(len, said.splitlines())) < 130


@pytest.mark.parametrize("told", ["gisteren", "9" * 30])
@pytest.mark.parametrize("command", [("maak", "--document", "werkblad", "--als", "md"), ("exporteer", "deelbaar")])
def test_a_command_goes_on_without_it(tmp_path: Path, command: tuple[str, ...], told: str) -> None:
    (tmp_path / "plan.yaml").write_bytes(ROOSENDAAL.read_bytes())
    words = command[:2] if command[0] == "exporteer" else command[:1]
    line = (*words, "plan.yaml", *command[len(words) :], "--uit", "uit")
    ran = run(*line, folder=tmp_path, variables={"SOURCE_DATE_EPOCH": told})
    assert ran.code == 0
    assert "staat geen moment dat kan" in ran.err
    assert list((tmp_path / "uit").iterdir())


def test_a_plan_of_a_day_that_no_document_can_tell_gets_the_last_that_it_can(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    assert moment_of("2150-01-01") == LAST_MOMENT
    assert datetime.fromtimestamp(LAST_MOMENT + 1, UTC).isoformat() == "2108-01-01T00:00:00+00:00"


def test_one_module_reads_it() -> None:
    reading = [path.name for path in PACKAGE.rglob("*.py") if "SOURCE_DATE_EPOCH" in path.read_text(encoding="utf-8")]
    # the other two hand it on to a process that they start
    assert sorted(reading) == ["build_time.py", "pandoc.py", "run.py"]
