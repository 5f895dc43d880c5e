"""How a document lies on its pages: a short one begins at once, a report begins each chapter on a new page."""

import io
import re
import zipfile
from functools import cache
from pathlib import Path

import pypdfium2
import pytest
from support.documents import policy_plan
from support.program import ROOSENDAAL

from armoedeplan.plan.reading import read_plan
from armoedeplan.render.document import Source
from armoedeplan.render.formats import make
from armoedeplan.render.style.reading import read_style

BREAK = "<w:pageBreakBefore"
STYLE = "naam: Gemeente Proef\n"
BODY = "\n\n".join(f"## Kop {number}\n\nWoorden {number}." for number in range(1, 4))


def source(*keys: str) -> Source:
    top = ['title: "Titel"', 'author: "Gemeente"', 'lang: "nl-NL"', 'toc-title: "Inhoud"', *keys]
    return Source("---\n" + "\n".join(top) + f"\n---\n\n{BODY}\n", 0)


def pages(data: bytes) -> list[str]:
    pdf = pypdfium2.PdfDocument(data)
    return [str(page.get_textpage().get_text_range()) for page in pdf]


def part(data: bytes, name: str) -> str:
    return zipfile.ZipFile(io.BytesIO(data)).read(name).decode()


@cache
def made(form: str, *keys: str) -> bytes:
    return make(form, source(*keys))


def test_a_short_document_is_one_page_without_contents() -> None:
    (only,) = pages(made("pdf", "kort: true"))
    places = [only.index(words) for words in ("Titel", "Gemeente", "Kop 1", "Kop 3")]
    assert places == sorted(places)
    assert "Inhoud" not in only
    assert len(pages(made("pdf"))) == 3


def test_the_title_stands_above_every_page_but_the_first_of_a_document() -> None:
    long = source("kort: true")
    first, *rest = pages(make("pdf", long._replace(markdown=long.markdown + "\nx\n" * 90)))
    assert first.count("Titel") == 1
    assert rest
    assert all("Titel" in page for page in rest)


@pytest.mark.parametrize(("form", "mark"), [("html", "<nav"), ("docx", "TOC1"), ("odt", "text:table-of-content")])
def test_only_a_long_document_has_a_table_of_contents(form: str, mark: str) -> None:
    def text(data: bytes) -> str:
        return (
            data.decode() if form == "html" else part(data, {"docx": "word/document.xml", "odt": "content.xml"}[form])
        )

    assert mark in text(made(form))
    assert mark not in text(made(form, "kort: true"))


def test_each_chapter_of_a_report_begins_on_a_new_page() -> None:
    _, _, *chapters = pages(made("pdf", "hoofdstukken: true"))
    assert [re.findall("Kop [0-9]", page) for page in chapters] == [["Kop 1"], ["Kop 2"], ["Kop 3"]]
    breaks = re.compile('<w:pStyle w:val="Heading1" ?/><w:pageBreakBefore/>')
    assert len(breaks.findall(part(made("docx", "hoofdstukken: true"), "word/document.xml"))) == 3
    assert not breaks.search(part(made("docx"), "word/document.xml"))
    content = part(made("odt", "hoofdstukken: true"), "content.xml")
    assert content.count('<text:h text:style-name="Hoofdstuk"') == 3
    assert re.search('style:name="Hoofdstuk".*?fo:break-before="page"', content)
    assert "Hoofdstuk" not in part(made("odt"), "content.xml")


def test_in_word_only_the_contents_begin_on_a_new_page_by_themselves() -> None:
    styles = part(made("docx"), "word/styles.xml")
    broken = [
        name for name, style in re.findall(r'w:styleId="(\w+)"(.*?)</w:style>', styles, re.DOTALL) if BREAK in style
    ]
    assert broken == ["TOCHeading"]


def test_a_key_in_the_text_is_no_key_of_the_document() -> None:
    text = source()
    told = text._replace(markdown=text.markdown + "\nkort: true\n")
    assert not told.short
    assert not told.chapters


@pytest.mark.parametrize("form", ["pdf", "docx", "odt", "html"])
def test_a_short_document_in_house_style_begins_with_the_name(form: str, tmp_path: Path) -> None:
    (tmp_path / "huisstijl.yaml").write_text(STYLE, encoding="utf-8")
    data = make(form, source("kort: true")._replace(style=read_style(tmp_path).style))
    name = {"docx": "word/document.xml", "odt": "content.xml"}.get(form)
    text = pages(data)[0] if form == "pdf" else part(data, name) if name else data.decode().partition("<body")[2]
    assert text.index("Gemeente Proef") < text.index("Titel")


def test_the_policy_plan_is_a_report() -> None:
    plan = Source(policy_plan(read_plan(ROOSENDAAL).plan), 0)
    assert plan.chapters
    assert not plan.short


@pytest.mark.parametrize("form", ["html", "pdf", "docx", "odt"])
@pytest.mark.parametrize("key", ["kort: false", "kort: ja", "hoofdstukken: nee"])
def test_another_word_behind_a_key_leaves_a_document_as_it_is_in_every_format(form: str, key: str) -> None:
    def shown(data: bytes) -> object:
        if form == "pdf":
            return pages(data)
        return data if form == "html" else part(data, {"docx": "word/document.xml", "odt": "content.xml"}[form])

    assert shown(made(form, key)) == shown(made(form))
