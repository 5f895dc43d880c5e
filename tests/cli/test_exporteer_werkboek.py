"""`exporteer werkboek`: which part is exported, how its file is called, and what is refused."""

from pathlib import Path

import openpyxl
import pytest
from support.forked import Forked, forked

PLAN = """\
armoedeplan: 1
plan: {titel: Rondkomen, opsteller: Team Samenleving}
financien:
  - {id: pas_2027, post: Pas, jaar: 2027, bedrag: 100}
samenwerking:
  draagvlak: {trekker: Geheimwoord}
  actoren:
    - {id: bank, naam: Kredietbank, soort: maatschappelijke_organisatie}
voor_functie: {financien: Beleidsmedewerker financiën}
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Give a folder with a plan."""
    made = tmp_path / "plannen"
    made.mkdir()
    (made / "plan.yaml").write_text(PLAN, encoding="utf-8")
    return made


def export(folder: Path, *words: str) -> Forked:
    """Export a workbook."""
    return forked(["exporteer", "werkboek", *words], folder)


def sheets_in(path: Path) -> list[str]:
    """Give the names of the sheets that people see, but the first."""
    book = openpyxl.load_workbook(path, read_only=True)
    return [name for name in book.sheetnames[1:] if book[name].sheet_state == "visible"]


def test_a_part_is_for_a_function_a_step_or_a_paper_and_its_file_says_so(folder: Path) -> None:
    made = folder / "werkboeken"
    assert export(folder, "plan.yaml", "--voor", "beleidsmedewerker financien").code == 0
    assert sheets_in(made / "werkboek-beleidsmedewerker-financien.xlsx") == ["Financiën"]
    assert export(folder, "plan.yaml", "--stuk", "raadsvoorstel").code == 0
    needed = sheets_in(made / "werkboek-raadsvoorstel.xlsx")
    assert {"Vooraf", "Argumenten", "Kanttekeningen"} <= set(needed)
    assert "Actoren" not in needed
    ran = export(folder, "plan.yaml", "--stap", "2", "--intern", "--als", "ods")
    assert ran.said == f"Gemaakt: {Path('werkboeken') / 'werkboek-stap-2-intern.ods'}\n"


def test_the_blank_form_needs_no_plan_and_takes_none(folder: Path) -> None:
    assert export(folder, "--leeg").said == "Gemaakt: werkformulier.xlsx\n"
    assert "Maatregelen" in sheets_in(folder / "werkformulier.xlsx")
    for wrong, said in (
        (("plan.yaml", "--leeg"), "Een leeg werkformulier is van geen plan"),
        ((), "Noem een planbestand, of kies --leeg"),
        (("plan.yaml", "--voor", "financin"), "Er zijn geen vragen voor “financin”"),
        (("plan.yaml", "--stuk", "raadsvorstel"), "Bedoelt u raadsvoorstel?"),
    ):
        ran = export(folder, *wrong)
        assert ran.code == 2
        assert said in " ".join(ran.said.split())
