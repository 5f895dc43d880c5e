"""`maak --plan-erbij` and `uitpakken`: the plan there and back again."""

import io
from pathlib import Path

import pikepdf
import pytest
from support.program import ROOSENDAAL, run
from support.validators import needs_verapdf
from support.verdicts import failures

from armoedeplan.render.travelling import NAME, unpack


def pdf(folder: Path, *more: str) -> Path:
    ran = run("maak", ROOSENDAAL, "--document", "publieksversie", "--als", "pdf", "--uit", "uit", *more, folder=folder)
    assert (ran.code, ran.err) == (0, "")
    return folder / "uit" / "publieksversie.pdf"


def test_the_plan_comes_out_as_it_went_in_and_makes_the_same_document(tmp_path: Path) -> None:
    pdf(tmp_path, "--plan-erbij")
    ran = run("uitpakken", "uit/publieksversie.pdf", folder=tmp_path)
    assert (ran.code, ran.err) == (0, "")
    assert ran.lines == ["Gemaakt: plan.yaml", "Interne antwoorden en opmerkingen reisden niet mee."]
    for name, plan in (("nieuw", "plan.yaml"), ("oud", ROOSENDAAL)):
        assert run("maak", plan, "--uit", name, folder=tmp_path).code == 0
    old, new = (
        [line for line in (tmp_path / name / "beleidsplan.md").read_text("utf-8").splitlines() if "kenmerk" not in line]
        for name in ("oud", "nieuw")
    )
    assert old == new


@needs_verapdf
def test_a_pdf_with_its_plan_is_accessible_and_may_carry_it(tmp_path: Path) -> None:
    assert failures([pdf(tmp_path, "--plan-erbij")], "ua1,3a") == {}


def test_uitpakken_never_writes_over_a_plan(tmp_path: Path) -> None:
    pdf(tmp_path, "--plan-erbij")
    (tmp_path / "plan.yaml").write_text("van mij")
    ran = run("uitpakken", "uit/publieksversie.pdf", folder=tmp_path)
    assert ran.code == 2
    assert "plan.yaml" in ran.err
    assert (tmp_path / "plan.yaml").read_text() == "van mij"


def test_a_pdf_without_a_plan_is_told(tmp_path: Path) -> None:
    pdf(tmp_path)
    ran = run("uitpakken", "uit/publieksversie.pdf", folder=tmp_path)
    assert ran.code == 1
    assert ran.err.splitlines()[0] == "Fout: In deze PDF zit geen plan"


@pytest.mark.parametrize(("name", "said"), [("geen.pdf", "bestaat niet"), ("kapot.pdf", "is geen PDF"), (".", "map")])
def test_what_is_no_pdf_is_told(name: str, said: str, tmp_path: Path) -> None:
    (tmp_path / "kapot.pdf").write_bytes(b"%PDF-1.7 en verder niets")
    ran = run("uitpakken", name, folder=tmp_path)
    assert ran.code in {1, 2}
    assert said in ran.err.lower().replace("dit is geen pdf", "is geen pdf").replace("is geen pdf", "is geen PDF")
    assert not (tmp_path / "plan.yaml").exists()


def carrying(data: bytes, *, bomb: bool = False) -> bytes:
    """Give a PDF with a plan of these bytes."""
    with pikepdf.new() as made:
        made.add_blank_page()
        made.attachments[NAME] = data
        out = io.BytesIO()
        made.save(out, compress_streams=bomb)
    return out.getvalue()


def test_a_small_file_that_unpacks_to_a_big_one_is_refused(tmp_path: Path) -> None:
    (tmp_path / "bom.pdf").write_bytes(carrying(b"\0" * 50_000_000, bomb=True))
    assert (tmp_path / "bom.pdf").stat().st_size < 1_000_000
    ran = run("uitpakken", "bom.pdf", folder=tmp_path)
    assert ran.code == 1
    assert "te groot voor een plan" in ran.err


def test_a_plan_that_is_none_is_refused(tmp_path: Path) -> None:
    (tmp_path / "vreemd.pdf").write_bytes(carrying(b"- geen\n- plan\n"))
    ran = run("uitpakken", "vreemd.pdf", folder=tmp_path)
    assert (ran.code, ran.lines) == (1, [])
    assert "is geen planbestand" in ran.err
    assert unpack(carrying(b"- geen\n- plan\n")) == b"- geen\n- plan\n"


def test_the_plan_needs_a_pdf_to_travel_in(tmp_path: Path) -> None:
    ran = run("maak", ROOSENDAAL, "--plan-erbij", "--uit", "uit", folder=tmp_path)
    assert ran.code == 2
    assert "--als pdf" in ran.err
