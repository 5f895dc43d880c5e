"""Whatever signs the answers hold, every document is made in every format, and says what a sign was."""

import io
from pathlib import Path

import pikepdf
import pypdfium2
import pytest
from support.documents import plan_from
from support.extracted import bare, text_of
from support.oddsigns import ODD, OddMaker
from support.program import ROOT, Ran, run
from support.validators import needs_verapdf
from support.verdicts import failures

from armoedeplan.document import context
from armoedeplan.drawing.marks import label
from armoedeplan.render.document_set import make_document
from armoedeplan.render.formats import make_format
from armoedeplan.render.source import Source

FORMS = ("md", "html", "pdf", "docx", "odt")
EMOJI = ROOT / "tests" / "support" / "data" / "aanval" / "emoji" / "plan.yaml"


@pytest.fixture(scope="session")
def made(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Ran]:
    """Make documents with pictures of a plan whose every text has odd signs."""
    folder = tmp_path_factory.mktemp("tekens")
    (folder / "plan.yaml").write_text(OddMaker(3).text(), encoding="utf-8")
    names = "beleidsplan,wie-doet-wat,publieksversie"
    ran = run("maak", "plan.yaml", "--document", names, "--als", ",".join(FORMS), "--uit", "uit", folder=folder)
    return folder / "uit", ran


def test_every_format_is_made_and_some_places_are_told_once(made: tuple[Path, Ran]) -> None:
    folder, ran = made
    assert ran.code == 0
    assert sorted({path.suffix[1:] for path in folder.glob("beleidsplan.*")}) == sorted(FORMS)
    *told, more = ran.err.strip().splitlines()
    assert len(told) == 5
    assert all(line.startswith("plan.yaml:") and "(plan." in line for line in told)
    assert "armoedeplan controleer plan.yaml --selecteer AP037" in more


@needs_verapdf
def test_every_pdf_is_accessible_and_can_be_kept(made: tuple[Path, Ran]) -> None:
    files = sorted(made[0].glob("*.pdf"))
    assert len(files) == 3
    assert failures(files) == {}


def test_a_pdf_holds_no_sign_for_private_use_and_no_glyph_that_is_missing(made: tuple[Path, Ran]) -> None:
    for path in made[0].glob("*.pdf"):
        for page in pypdfium2.PdfDocument(path):
            text = page.get_textpage().get_text_range()
            assert not [sign for sign in text if "\ue000" <= sign <= "\uf8ff"]
            assert "\x00" not in text


def test_the_other_formats_keep_the_signs_that_a_reader_may_have(made: tuple[Path, Ran]) -> None:
    for form in ("html", "docx", "odt"):
        text = text_of(form, (made[0] / f"beleidsplan.{form}").read_bytes())
        for sign in "漢한✅":
            assert sign in text, form
        assert "\uf0b7" not in text, form


@pytest.mark.parametrize("form", FORMS)
def test_a_name_with_an_emoji_that_a_picture_draws_is_no_hindrance(form: str, tmp_path: Path) -> None:
    ran = run("maak", EMOJI, "--document", "wie-doet-wat", "--als", form, "--uit", tmp_path / "uit", folder=tmp_path)
    assert ran.code == 0
    assert f"{EMOJI}:100:35: " in ran.err
    assert "(knop voor vinkje)" in ran.err


def test_controleer_tells_it_before_and_is_content(tmp_path: Path) -> None:
    ran = run("controleer", EMOJI, "--selecteer", "AP037", folder=tmp_path)
    assert ran.code == 0
    assert ":100:35: tip AP037 " in ran.out
    assert "samenwerking.samenwerkingsverbanden[zorgoverleg].naam" in ran.out


@pytest.mark.parametrize("kind", list(ODD))
def test_each_kind_of_sign_can_stand_in_a_name_that_pictures_draw(kind: str) -> None:
    name = f"{ODD[kind]} Zorg {ODD[kind]}"
    actors = [{"id": f"a{one}", "naam": f"{name} {one}", "soort": "bedrijf", "aandeel": name} for one in range(3)]
    groups = [{"id": "v", "naam": name, "deelnemers": ["a0", "a1"]}]
    plan = plan_from({"armoedeplan": 1, "samenwerking": {"actoren": actors, "samenwerkingsverbanden": groups}})
    (one,) = make_document("wie-doet-wat", context(plan))
    pdf = make_format("pdf", Source(one.text, 1_800_000_000, "abc", one.pictures))
    assert bare("Zorg") in bare(text_of("pdf", pdf))
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        assert opened.Root.MarkInfo.Marked


def test_a_name_in_a_picture_fits_its_box_with_what_stands_for_a_sign() -> None:
    told = label("Zorgoverleg ✅🙂 👩‍👩‍👧", 120)
    assert " ".join(told.lines).replace("- ", "").startswith("Zorgoverleg (knop voor")
    assert told.width <= 120


def test_accents_that_no_font_has_together_never_stop_a_pdf() -> None:
    heap = "a" + "".join(map(chr, range(0x300, 0x36F))) + " ก้ ◌\u0e33 \u0f71\u0f72\u0f74 \u17d2\u1780"
    text = text_of(
        "pdf", make_format("pdf", Source(f"---\ntitle: Proef\n---\n\n# Kop\n\n{heap} slot\n", 1_800_000_000, "abc"))
    )
    assert "slot" in text
