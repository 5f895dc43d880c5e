"""`importeer ervaring`: first a look, then safe counts in the plan; no registration is kept or told anywhere."""

from pathlib import Path

import pytest
from support.program import PROGRAM, contents, run
from support.registrations import PLAN, as_csv, form_of_plan, header_row, made_rows, registrations_csv
from support.terminal import Terminal

from armoedeplan.plan.plan import Plan
from armoedeplan.plan.plan_of_text import read_plan

COMMAND = ("importeer", "ervaring", "r.csv", "plan.yaml")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "plan.yaml").write_text(PLAN, encoding="utf-8")
    (tmp_path / "r.csv").write_text(registrations_csv(400), encoding="utf-8")
    return tmp_path


def plan_in(folder: Path) -> Plan:
    file = read_plan(folder / "plan.yaml")
    assert file.findings == ()
    return file.plan


def test_without_a_yes_nothing_is_written_and_all_is_told(folder: Path) -> None:
    before = contents(folder)
    ran = run(*COMMAND, folder=folder)
    assert (ran.code, ran.err) == (0, "")
    assert contents(folder) == before
    assert "Periode: januari 2026 tot en met maart 2026" in ran.lines
    assert "Gesprekken: 400" in ran.lines
    assert "In het plan is niets geschreven. Neem dit over met --ja" in ran.lines
    assert f"Zet deze regel in {folder.resolve() / '.gitignore'}: /r.csv" in ran.lines


def test_what_comes_in_is_safe_counts_and_the_file_is_kept_out_of_git(folder: Path) -> None:
    ran = run(*COMMAND, "--ja", folder=folder)
    assert (ran.code, ran.err) == (0, "")
    (telling,) = plan_in(folder).ervaringskennis.tellingen
    assert (telling.van, telling.tot, telling.gesprekken) == ("2026-01", "2026-03", 400)
    cells = [cell for table in telling.tabellen for row in table.rijen for cell in row.split(" | ")[1:]]
    assert {cell for cell in cells if cell.isdigit() and (int(cell) < 10 or int(cell) % 5)} == set()
    assert "<" in cells
    assert (folder / ".gitignore").read_text().splitlines()[-1] == "/r.csv"
    assert sorted(path.name for path in folder.iterdir()) == [".gitignore", "plan.yaml", "r.csv"]


def test_the_same_file_again_brings_nothing(folder: Path) -> None:
    run(*COMMAND, "--ja", folder=folder)
    before = contents(folder)
    ran = run(*COMMAND, "--ja", folder=folder)
    assert ran.code == 1
    assert "Deze telling staat al in het plan" in ran.err
    assert contents(folder) == before


def test_a_fault_keeps_all_out_unless_faulty_rows_are_left_out(folder: Path) -> None:
    form = form_of_plan()
    rows = [header_row(form), *made_rows(form, 300)]
    rows[7][4] = "Jan de Vries, Kerkstraat 3"
    (folder / "r.csv").write_text(as_csv(rows), encoding="utf-8")
    before = contents(folder)
    ran = run(*COMMAND, "--ja", folder=folder)
    assert ran.code == 1
    assert "1 rij heeft een fout" in ran.err
    assert "r.csv, kolom E (Wijk), rij 8" in " ".join(ran.err.split())
    assert "Vries" not in ran.out + ran.err
    assert contents(folder) == before
    ran = run(*COMMAND, "--ja", "--zonder-foute-rijen", folder=folder)
    assert ran.code == 0
    assert plan_in(folder).ervaringskennis.tellingen


def test_a_period_that_crosses_an_earlier_one_is_refused(folder: Path) -> None:
    run(*COMMAND, "--ja", folder=folder)
    (folder / "r.csv").write_text(registrations_csv(300, seed=2, months=("2026-03", "2026-04")), encoding="utf-8")
    ran = run(*COMMAND, folder=folder)
    assert ran.code == 1
    assert "valt voor een deel samen" in ran.err


def test_a_file_of_years_asks_for_its_period(folder: Path) -> None:
    (folder / "r.csv").write_text(registrations_csv(300, months=("2016-03", "2026-04")), encoding="utf-8")
    ran = run(*COMMAND, folder=folder)
    assert ran.code == 1
    assert "--van en --tot" in ran.err


def test_too_few_conversations_are_not_told_in_numbers(folder: Path) -> None:
    (folder / "r.csv").write_text(registrations_csv(7), encoding="utf-8")
    ran = run(*COMMAND, "--ja", folder=folder)
    assert ran.code == 1
    assert "te weinig gesprekken" in ran.err
    assert "7" not in ran.out + ran.err


@pytest.mark.parametrize("minimum", ["4", "0"])
def test_a_minimum_that_protects_too_little_is_refused(folder: Path, minimum: str) -> None:
    ran = run(*COMMAND, "--ondergrens", minimum, folder=folder)
    assert ran.code == 1
    assert "te laag" in ran.err


def test_on_a_screen_it_asks_first_for_the_plan_and_then_for_git(folder: Path) -> None:
    (folder / ".git").mkdir()
    (folder / ".gitignore").write_text("*.pdf", encoding="utf-8")
    terminal = Terminal(folder, command=(*PROGRAM, *COMMAND))
    for question in ("Overnemen in het plan? [j/n] ", "het overslaat? [j/n] "):
        terminal.wait(question)
        terminal.type("j")
    assert terminal.end() == 0
    assert plan_in(folder).ervaringskennis.tellingen
    lines = (folder / ".gitignore").read_text(encoding="utf-8").splitlines()
    assert (lines[0], lines[-1]) == ("*.pdf", "/r.csv")
