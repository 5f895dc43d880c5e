"""A picture that a template places: a file beside the Markdown, and inside every other format with its words."""

import io
import zipfile
from functools import cache

import pikepdf
import pytest
from PIL import Image
from support.program import ROOT

from armoedeplan.document import context
from armoedeplan.plan.plan_of_text import read_plan
from armoedeplan.render.document_set import Made, make_document
from armoedeplan.render.formats import make_all, make_format
from armoedeplan.render.source import Source

TITLE = "Wie elkaar treft in welk samenwerkingsverband"
ALTERNATIVE = (
    "De meeste partijen treffen elkaar in Zorgoverleg Kleindorp: 3 partijen. In geen enkel verband: 2 partijen."
)


@cache
def document() -> Made:
    file = read_plan(ROOT / "examples" / "kleindorp" / "plan.yaml")
    (made,) = make_document("wie-doet-wat", context(file.plan))
    return made


def source() -> Source:
    return Source(document().text, 1_800_000_000, "abc", document().pictures)


@cache
def made(form: str) -> bytes:
    return make_format(form, source())


def part(form: str, name: str) -> str:
    with zipfile.ZipFile(io.BytesIO(made(form))) as archive:
        return archive.read(name).decode()


def pictures(form: str) -> list[bytes]:
    with zipfile.ZipFile(io.BytesIO(made(form))) as archive:
        return [
            archive.read(name) for name in archive.namelist() if name.endswith((".png", ".svg")) and "Thumb" not in name
        ]


def test_markdown_has_its_pictures_beside_it_and_their_words_in_the_text() -> None:
    files = dict(make_all([("wie-doet-wat", ".md", source()), ("nog-een", ".md", source())], ["md"]))
    assert sorted(files) == ["diagrammen/netwerk.svg", "nog-een.md", "wie-doet-wat.md"]
    text = files["wie-doet-wat.md"].decode()
    assert f'\n![{ALTERNATIVE}](diagrammen/netwerk.svg "{TITLE}")\n' in text
    assert "In woorden" not in text
    assert files["diagrammen/netwerk.svg"].startswith(b"<svg ")


def test_without_markdown_no_picture_stands_loose() -> None:
    assert [name for name, _ in make_all([("a", ".md", source())], ["html"])] == ["a.html"]


def test_html_holds_its_pictures_itself() -> None:
    page = made("html").decode()
    assert page.count("data:image/svg+xml") == 1
    assert f'alt="{ALTERNATIVE}"' in page
    assert "diagrammen/" not in page


@pytest.mark.parametrize(("form", "name"), [("docx", "word/document.xml"), ("odt", "content.xml")])
def test_word_processors_get_dots_so_that_every_machine_shows_the_same(form: str, name: str) -> None:
    found = pictures(form)
    assert len(found) == 1
    for data in found:
        assert Image.open(io.BytesIO(data)).width > 1300, "too coarse for print"
    assert TITLE in part(form, name)
    assert ALTERNATIVE in part(form, name)


def test_pdf_has_the_words_of_a_picture_in_its_tags() -> None:
    with pikepdf.open(io.BytesIO(made("pdf"))) as pdf:
        figures = [one for one in pdf.objects if isinstance(one, pikepdf.Dictionary) and one.get("/S") == "/Figure"]
        assert ALTERNATIVE in [str(one.get("/Alt", "")) for one in figures]


def test_a_picture_that_no_plan_has_is_left_out_with_its_words_kept() -> None:
    strange = source()._replace(markdown="# Kop\n\n![Geen beeld](diagrammen/geen.svg)\n\n![Lek](/etc/passwd)\n")
    for form in ("html", "pdf", "docx", "odt"):
        assert make_format(form, strange)
    page = make_format("html", strange).decode()
    assert "<strong>Geen beeld</strong>" in page
    assert "<strong>Lek</strong>" in page
