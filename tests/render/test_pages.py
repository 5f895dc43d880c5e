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
from support.validators import needs_axe, printed

from armoedeplan.plan.plan_of_text import read_plan
from armoedeplan.render.formats import make_format
from armoedeplan.render.source import Source
from armoedeplan.render.style.read_style import read_style

BREAK = "<w:pageBreakBefore"
STYLE = "naam: Gemeente Proef\n"
BODY = "\n\n".join(f"## Kop {number}\n\nWoorden {number}." for number in range(1, 4))


def source(*keys: str) -> Source:
    top = ['title: "Titel"', 'author: "Gemeente"', 'lang: "nl-NL"', 'toc-title: "Inhoud"', *keys]
    return Source("---\n" + "\n".join(top) + f"\n---\n\n{BODY}\n", 0)


def body(words: str) -> Source:
    top = source("kort: true").markdown.partition(BODY)[0]
    return Source(f"{top}{words}\n", 0)


def pages(data: bytes) -> list[str]:
    pdf = pypdfium2.PdfDocument(data)
    return [str(page.get_textpage().get_text_range()) for page in pdf]


def part(data: bytes, name: str) -> str:
    return zipfile.ZipFile(io.BytesIO(data)).read(name).decode()


@cache
def made(form: str, *keys: str) -> bytes:
    return make_format(form, source(*keys))


def test_a_short_document_is_one_page_without_contents() -> None:
    (only,) = pages(made("pdf", "kort: true"))
    places = [only.index(words) for words in ("Titel", "Gemeente", "Kop 1", "Kop 3")]
    assert places == sorted(places)
    assert "Inhoud" not in only
    assert len(pages(made("pdf"))) == 2
    assert len(pages(made("pdf", "inhoud: true"))) == 3


def test_the_title_stands_above_every_page_but_the_first_of_a_document() -> None:
    long = source("kort: true")
    first, *rest = pages(make_format("pdf", long._replace(markdown=long.markdown + "\nx\n" * 90)))
    assert first.count("Titel") == 1
    assert rest
    assert all("Titel" in page for page in rest)


@pytest.mark.parametrize(("form", "mark"), [("html", "<nav"), ("docx", "TOC1"), ("odt", "text:table-of-content")])
def test_only_a_long_document_has_a_table_of_contents(form: str, mark: str) -> None:
    def text(data: bytes) -> str:
        return (
            data.decode() if form == "html" else part(data, {"docx": "word/document.xml", "odt": "content.xml"}[form])
        )

    assert mark in text(made(form, "inhoud: true"))
    assert mark not in text(made(form, "inhoud: true", "kort: true"))


@pytest.mark.parametrize(
    ("form", "name", "mark"), [("docx", "word/document.xml", "TOC"), ("odt", "content.xml", "table-of")]
)
def test_a_document_that_does_not_ask_for_contents_has_none_in_a_word_processor(
    form: str, name: str, mark: str
) -> None:
    assert mark not in part(made(form), name)


def test_each_chapter_of_a_report_begins_on_a_new_page() -> None:
    _, _, *chapters = pages(made("pdf", "inhoud: true", "hoofdstukken: true"))
    assert [re.findall("Kop [0-9]", page) for page in chapters] == [["Kop 1"], ["Kop 2"], ["Kop 3"]]
    breaks = re.compile('<w:pStyle w:val="Heading1" ?/><w:pageBreakBefore/>')
    text = part(made("docx", "hoofdstukken: true"), "word/document.xml")
    assert len(breaks.findall(text)) == text.count(BREAK) == 3
    content = part(made("odt", "hoofdstukken: true"), "content.xml")
    assert content.count('<text:h text:style-name="Hoofdstuk"') == 3
    assert re.search('style:name="Hoofdstuk".*?fo:break-before="page"', content)
    assert "Hoofdstuk" not in part(made("odt"), "content.xml")


def test_the_text_begins_on_a_new_page_after_the_contents() -> None:
    assert ["Kop 1" in page for page in pages(made("pdf", "inhoud: true"))] == [False, True, True]
    text = part(made("docx", "inhoud: true"), "word/document.xml")
    assert text.count(BREAK) == 1
    assert re.search(rf"</w:sdt>(?:(?!</w:p>).)*{BREAK}/>(?:(?!</w:p>).)*Kop 1", text, re.DOTALL)
    content = part(made("odt", "inhoud: true"), "content.xml")
    assert re.search(r'</text:table-of-content>\s*<text:h text:style-name="Begin"', content)
    assert re.search('style:name="Begin" [^>]*parent-style-name="Heading_20_1"><[^>]*break-before="page"', content)
    assert not re.search("Begin|break-before", part(made("odt", "kort: true"), "content.xml"))
    assert BREAK not in part(made("docx", "kort: true"), "word/document.xml")


def led() -> Source:
    """Give a document with forty tables and lists, each with a line that leads to it, at every place on a page."""
    groups = [
        "Vrij.\n\n" * (number % 7)
        + f"De tabel {number}:\n\n| Kolom{number}x | B |\n| :--- | :--- |\n| a | b |\n\n"
        + f"Het volgt {number}:\n\n- punt{number}x\n\n"
        for number in range(40)
    ]
    return body("".join(groups))


def apart(told: list[str]) -> list[str]:
    """Give the lines that stand on another page than what they lead to."""
    pairs = (("De tabel", "Kolom"), ("Het volgt", "punt"))
    return [
        f"{words} {number}"
        for page in told
        for words, what in pairs
        for number in re.findall(f"{words} ([0-9]+):", page)
        if f"{what}{number}x" not in page
    ]


def test_what_leads_to_a_table_or_a_list_stays_on_its_page() -> None:
    told = pages(make_format("pdf", led()))
    assert len(told) > 4
    assert apart(told) == []
    leading = [f"{words} {number}:" for number in range(40) for words in ("De tabel", "Het volgt")]
    paragraphs = re.findall("<w:p>.*?</w:p>", part(make_format("docx", led()), "word/document.xml"), re.DOTALL)
    kept = [re.sub("<[^>]+>", "", one).strip() for one in paragraphs if "<w:keepNext/>" in one and "Tabelt" not in one]
    assert kept == leading
    content = part(make_format("odt", led()), "content.xml")
    assert re.findall(r'<text:p text:style-name="Bij_\w+">([^<]+)', content) == leading
    assert len(re.findall('style:name="Bij_[^>]*><[^>]*keep-with-next="always"', content)) == 2


@needs_axe
def test_what_leads_to_a_table_or_a_list_stays_on_its_page_in_print(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_bytes(make_format("html", led()))
    told = pages(printed(tmp_path / "a.html"))
    assert len(told) > 4
    assert apart(told) == []


def test_a_row_stays_whole_unless_a_page_may_not_hold_it() -> None:
    words = " woord" * 60
    rows = "".join(f"| {number} | begin{number}x{words} eind{number}x |\n" for number in range(40))
    table = body(f"| Nr. | Tekst |\n| :--- | :--- |\n{rows}")
    for page in pages(make_format("pdf", table)):
        assert re.findall(r"begin(\d+)x", page) == re.findall(r"eind(\d+)x", page)
    assert part(make_format("docx", table), "word/document.xml").count("<w:cantSplit/>") == 41
    assert 'fo:keep-together="always"' in part(make_format("odt", table), "styles.xml")
    tall = body(f"| Nr. | Tekst |\n| :--- | :--- |\n| 1 | begin{words * 50} eind |\n| 2 | daarna |\n")
    told = pages(make_format("pdf", tall))
    assert sum(page.count("woord") for page in told) == 3000
    assert max(page.count("woord") for page in told) < 1500, "no page holds more"
    assert "daarna" in told[-1]


@pytest.mark.parametrize("form", ["html", "odt"])
def test_a_column_is_as_wide_as_its_longest_word(form: str) -> None:
    heads = ("Nr.", "Indicator", "Soort", "Nulmeting", "Streefwaarde", "Streefjaar")
    row = ("1", "Percentage signalen met contact binnen vijf werkdagen " * 3, "outcome", "52 " * 30, "85", "2028")
    lines = [" | ".join(cells) for cells in (heads, [":---"] * 6, row)]
    data = make_format(form, body("".join(f"| {line} |\n" for line in lines)))
    if form == "html":
        wide = [float(one) for one in re.findall(r'<col style="width: (\d+)%"', data.decode())]
    else:
        wide = [float(one) for one in re.findall(r'rel-column-width="(\d+)\*"', part(data, "content.xml"))]
    signs = [one * 88 / sum(wide) for one in wide]
    longest = [max(len(word) for cell in both for word in cell.split()) for both in zip(heads, row, strict=True)]
    assert all(has > needs + 2 for has, needs in zip(signs, longest, strict=True))
    assert signs[1] > signs[4], "what is left goes to those that have more to say"


@pytest.mark.parametrize(("form", "name"), [("docx", "word/styles.xml"), ("odt", "styles.xml")])
def test_a_short_document_has_smaller_headings(form: str, name: str) -> None:
    def sizes(*keys: str) -> list[float]:
        pattern = {
            "docx": r'w:styleId="(?:Title|Heading1)".*?<w:sz w:val="([0-9]+)"',
            "odt": r'style:name="(?:Title|Heading_20_1)".*?fo:font-size="([0-9.]+)pt"',
        }[form]
        return [float(size) for size in re.findall(pattern, part(made(form, *keys), name), re.DOTALL)]

    assert len(sizes()) == 2
    assert all(small < large for small, large in zip(sizes("kort: true"), sizes(), strict=True))


def test_words_are_broken_with_a_hyphen_in_text_and_never_in_a_cell_or_a_heading() -> None:
    assert '<w:autoHyphenation w:val="true"/>' in part(made("docx"), "word/settings.xml")
    styles = re.findall(r'w:styleId="(\w+)"(.*?)</w:style>', part(made("docx"), "word/styles.xml"), re.DOTALL)
    whole = {name for name, style in styles if "suppressAutoHyphens/" in style.replace(" ", "")}
    assert whole >= {"Tabeltekst", "Title", "Heading1", "Heading2", "Heading3", "Caption", "Header", "Footer"}
    assert not whole & {"Normal", "BodyText", "FirstParagraph", "Compact"}
    odt = part(made("odt"), "styles.xml")
    assert re.findall(r'style:name="(\w+)"(?:(?!</style:style>).)*fo:hyphenate="true"', odt, re.DOTALL) == [
        "Text_20_body"
    ]


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
    data = make_format(form, source("kort: true")._replace(style=read_style(tmp_path).style))
    name = {"docx": "word/document.xml", "odt": "content.xml"}.get(form)
    text = pages(data)[0] if form == "pdf" else part(data, name) if name else data.decode().partition("<body")[2]
    assert text.index("Gemeente Proef") < text.index("Titel")


def test_the_policy_plan_is_a_report_whose_chapters_run_on() -> None:
    plan = Source(policy_plan(read_plan(ROOSENDAAL.parents[1] / "voorbeeldstad" / "plan.yaml").plan), 0)
    assert plan.contents
    assert plan.numbered
    assert not plan.chapters
    assert not plan.short


@pytest.mark.parametrize("form", ["html", "pdf", "docx", "odt"])
@pytest.mark.parametrize(
    "key", ["kort: false", "kort: ja", "hoofdstukken: nee", "inhoud: 1", "genummerd: nee", "formulier: 1"]
)
def test_another_word_behind_a_key_leaves_a_document_as_it_is_in_every_format(form: str, key: str) -> None:
    def shown(data: bytes) -> object:
        if form == "pdf":
            return pages(data)
        return data if form == "html" else part(data, {"docx": "word/document.xml", "odt": "content.xml"}[form])

    assert shown(made(form, key)) == shown(made(form))
