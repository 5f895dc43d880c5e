"""The manual on decision support says what the program does: its numbers are computed here."""

from math import ceil
from pathlib import Path

from support.documents import plan_from
from support.program import ROOT

from armoedeplan.analysis.advice import advise
from armoedeplan.analysis.criteria import USUAL_WEIGHT
from armoedeplan.analysis.overlap import MANY
from armoedeplan.analysis.robust import DRAWS, ERROR
from armoedeplan.analysis.version import PARTS
from armoedeplan.plan.afweging import KENMERKEN
from armoedeplan.terminal.inventory import PARTS as SHOWN

MANUAL = Path(ROOT / "docs" / "besluitsteun.md").read_text(encoding="utf-8")


def test_the_example_of_a_sum_is_what_the_program_reckons() -> None:
    weights = {**dict.fromkeys(KENMERKEN, 0), "rol_gemeente": 4, "rol_burgers": 6}
    weighing = {"rol_gemeente": "regelen", "rol_burgers": "adviseren", "gewichten": weights}
    found = advise(plan_from({"armoedeplan": 1, "governance": {"afweging": weighing}}))
    score = next(one.score for one in found.models if one.model == "integrale_beleidssturing")
    assert score == found.highest == 20
    assert "4 × 2 + 6 × 2 = 20" in MANUAL


def test_the_numbers_in_the_manual_are_those_of_the_program() -> None:
    assert MANY == 3
    assert "drie partijen of meer" in MANUAL
    assert f"(gewoonlijk {USUAL_WEIGHT})" in MANUAL
    assert f"{DRAWS:,}".replace(",", ".") in MANUAL
    assert f"{ceil(1000 * ERROR) / 10}".replace(".", ",") in MANUAL
    assert f"{len(KENMERKEN)} kenmerken" in MANUAL.replace("zeven", "7")
    assert len(PARTS) == 5


def test_every_part_of_the_analysis_is_explained() -> None:
    for name in SHOWN:
        word = {"voorstellen": "Van bevinding naar conclusie"}.get(name, name.capitalize())
        assert f"### {word}" in MANUAL
