"""`exporteer registratieformulier`: a workbook beside the plan, or why there is none."""

from pathlib import Path

import openpyxl
import pytest
from support.fictional_region import region_text
from support.program import run

from armoedeplan.workbook.registration_lines import NAME, ROWS


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "plan.yaml").write_text(region_text(), encoding="utf-8")
    return tmp_path


def test_the_form_stands_beside_the_plan(folder: Path) -> None:
    ran = run("exporteer", "registratieformulier", "plan.yaml", folder=folder)
    assert (ran.code, ran.err, ran.out) == (0, "", "Gemaakt: werkboeken/registratieformulier.xlsx\n")
    book = openpyxl.load_workbook(folder / "werkboeken/registratieformulier.xlsx")
    assert [sheet.title for sheet in book.worksheets if sheet.sheet_state == "visible"] == [NAME, ROWS]


def test_it_can_be_made_as_ods_elsewhere_and_is_not_written_over_what_was_filled_in(folder: Path) -> None:
    command = ("exporteer", "registratieformulier", "plan.yaml", "--als", "ods", "--uit", "map")
    assert run(*command, folder=folder).code == 0
    made = folder / "map/registratieformulier.ods"
    made.write_bytes(b"ingevuld")
    ran = run(*command, folder=folder)
    assert ran.code == 2
    assert made.read_bytes() == b"ingevuld"


def test_another_form_and_a_plan_without_the_agreement_are_refused(folder: Path) -> None:
    ran = run("exporteer", "registratieformulier", "plan.yaml", "--als", "csv", folder=folder)
    assert ran.code == 2
    assert "xlsx, ods" in ran.err
    text = region_text().replace("niet_voor_handhaving: ja", "niet_voor_handhaving: nee")
    (folder / "plan.yaml").write_text(text, encoding="utf-8")
    ran = run("exporteer", "registratieformulier", "plan.yaml", folder=folder)
    assert ran.code == 2
    assert "niet worden gebruikt voor handhaving" in ran.err
    assert not (folder / "werkboeken").exists()
