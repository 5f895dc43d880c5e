"""Every format of a real document: what it holds for people who read with a machine, and the same bytes each time."""

import io
import re
import zipfile
from functools import cache
from pathlib import Path
from xml.etree import ElementTree as ET

import pikepdf
import pytest
from support.documents import policy_plan, tables_in
from support.extracted import text_of
from support.program import ROOT, VOORBEELDSTAD, contents, run
from support.tags import structure_of_markdown, structure_of_pdf
from support.validators import needs_verapdf
from support.verdicts import verdicts

from armoedeplan.plan.plan_of_text import read_plan
from armoedeplan.render.formats import make_format
from armoedeplan.render.known_formats import DOCUMENT_FORMATS
from armoedeplan.render.source import Source, moment_of

HOSTILE = '\\newpage #import "x" $x$ <b>b</b> {{ 7*7 }} `i` @j | ~f~ ^g^ é'


@cache
def source() -> Source:
    return Source(policy_plan(read_plan(VOORBEELDSTAD).plan), moment_of("2027-09-01"), "0123456789ab")


@cache
def made(form: str) -> bytes:
    return make_format(form, source())


@cache
def tables() -> tuple[int, int, int]:
    """Give how many tables the document has, and how many columns and rows with a header they have together."""
    found = tables_in(source().markdown)
    assert len(found) > 3
    return len(found), sum(head.count("|") - 1 for head, *_ in found), sum(len(rows) for _, *rows in found)


def small(words: str) -> Source:
    """Give a document with words in a heading, a paragraph and a table."""
    from armoedeplan.markdowntext import inline

    head = '---\ntitle: "T"\nsubtitle: "S"\nauthor: "A"\ndate: "D"\nlang: "nl-NL"\ntoc-title: "Inhoud"\n---\n'
    said = inline(words)
    return Source(f"{head}\n## Kop\n\nxx {said} yy\n\n| Een | Twee |\n| :--- | :--- |\n| a | {said} |\n", 0)


def part(form: str, name: str, data: bytes | None = None) -> str:
    return zipfile.ZipFile(io.BytesIO(data or made(form))).read(name).decode()


@pytest.mark.parametrize("form", DOCUMENT_FORMATS)
def test_the_same_document_gives_the_same_bytes_without_a_trace_of_the_machine(form: str) -> None:
    again = make_format(form, source())
    assert again == made(form)
    parts = [again]
    if form in {"docx", "odt"}:
        archive = zipfile.ZipFile(io.BytesIO(again))
        parts = [archive.read(name) for name in archive.namelist()]
    for data in parts:
        assert str(ROOT).encode() not in data
        assert b"/tmp/" not in data


@pytest.mark.parametrize("form", ["docx", "odt"])
def test_parts_of_a_file_carry_the_moment_of_the_document(form: str) -> None:
    stamps = {info.date_time for info in zipfile.ZipFile(io.BytesIO(made(form))).infolist()}
    assert stamps == {(2027, 9, 1, 0, 0, 0)}


def test_html_has_one_main_heading_a_language_and_header_cells() -> None:
    text = made("html").decode()
    assert '<html lang="nl-NL">' in text
    assert text.count("<h1") == 1
    number, columns, rows = tables()
    assert text.count("<thead") == text.count("<table") == number
    assert len(re.findall(r'<tr[^>]*>\s*<th[^>]*scope="row"', text)) == rows > 20
    assert len(re.findall(r'<th[^>]*scope="col"', text)) == columns > 10
    assert "<script" not in text
    assert not re.search(r'(src|href)="https?://[^"]*\.(css|js|png|svg)', text)


def test_word_has_headings_header_rows_a_language_and_filled_contents() -> None:
    text = part("docx", "word/document.xml")
    ET.fromstring(text)  # noqa: S314 - made by ourselves
    styles = re.findall(r'w:pStyle w:val="(\w+)"', text)
    assert styles.count("Heading1") > 5
    assert styles.count("Bijlage") > 3, "annexes have a style of their own"
    assert text.count("<w:tblHeader") == text.count("<w:tbl>") == tables()[0]
    assert styles.count("TOC1") == styles.count("Heading1") + styles.count("Bijlage")
    assert "nl-NL" in part("docx", "docProps/core.xml")
    assert 'w:val="nl-NL"' in part("docx", "word/styles.xml")


def test_opendocument_starts_with_its_type_and_has_filled_contents() -> None:
    assert made("odt")[30:77].startswith(b"mimetypeapplication/vnd.oasis.opendocument.text")
    text = part("odt", "content.xml")
    ET.fromstring(text)  # noqa: S314 - made by ourselves
    assert text.count("Contents_20_1") > 5
    assert "<text:index-body>" in text
    assert 'fo:country=""' not in part("odt", "styles.xml")


def test_pdf_has_a_title_a_language_bookmarks_and_row_headers() -> None:
    with pikepdf.open(io.BytesIO(made("pdf"))) as pdf:
        assert str(pdf.Root.Lang) == "nl-NL"
        assert pdf.Root.Outlines.Count != 0
        assert bool(pdf.Root.ViewerPreferences.DisplayDocTitle)
        scopes = str([one.get("/A") for one in pdf.objects if isinstance(one, pikepdf.Dictionary) and "/A" in one])
        _, columns, rows = tables()
        assert scopes.count("/Row") == rows > 20
        assert scopes.count("/Column") == columns > 10


@needs_verapdf
def test_verapdf_passes_a_pdf_and_sees_what_is_taken_out(tmp_path: Path) -> None:
    rules = {"/Lang": "7.2-", "/StructTreeRoot": "7.1-11", "/Metadata": "7.1-8"}
    (tmp_path / "plan.pdf").write_bytes(made("pdf"))
    for name in rules:
        with pikepdf.open(io.BytesIO(made("pdf"))) as pdf:
            del pdf.Root[name]
            pdf.save(tmp_path / f"{name[1:]}.pdf")
    told = verdicts(sorted(tmp_path.glob("*.pdf")))
    assert (told["plan.pdf", "ua1"], told["plan.pdf", "2a"]) == ([], [])
    for name, rule in rules.items():
        assert any(failed.startswith(rule) for failed in told[f"{name[1:]}.pdf", "ua1"])


@pytest.mark.parametrize("form", ["html", "docx", "odt"])
def test_markup_in_an_answer_comes_out_as_words(form: str) -> None:
    data = make_format(form, small(HOSTILE))
    name = {"docx": "word/document.xml", "odt": "content.xml"}.get(form)
    text = part(form, name, data) if name else data.decode()
    from html import unescape

    words = " ".join(unescape(re.sub("<[^>]+>", "", re.sub(r"<text:s */>", " ", text))).split())
    assert words.count(HOSTILE) == 2


def test_a_sign_at_the_start_of_a_cell_or_an_item_begins_no_list_in_a_pdf() -> None:
    starts = ["+ 183", "- 12", "1. een", "= drie", "/ ja: nee", "+\u00a04"]
    written = [re.sub(r"^(\d*)([-+.=/])", r"\1\\\2", words) for words in starts]
    cells = "".join(f"| {words} | **{words}** |\n" for words in written)
    items = "".join(f"- {words}\n" for words in written)
    lines = "\\\n".join(written)
    markdown = f"{small('x').markdown}\n| A | B |\n| :--- | :--- |\n{cells}\n{items}\nxx\\\n{lines}\n"
    data = make_format("pdf", Source(markdown, 0))
    assert structure_of_pdf(data) == structure_of_markdown(markdown)
    words = "".join(text_of("pdf", data).split())
    assert [one for one in starts if words.count("".join(one.split())) != 4] == []


@pytest.mark.parametrize("words", [HOSTILE, "😀 👩‍👩‍👧 漢", "مرحبا بالعالم", "x" * 60, "lang woord " * 4000, "✓ ← €"])
def test_a_pdf_comes_out_of_any_words(words: str) -> None:
    assert make_format("pdf", small(words)).startswith(b"%PDF-1.7")


def test_a_picture_from_elsewhere_does_not_come_in() -> None:
    markdown = small("x").markdown + "\n![weg](/etc/passwd)\n\n![net](https://example.org/a.png)\n"
    text = make_format("html", Source(markdown, 0)).decode()
    assert "<img" not in text
    assert "weg" in text


@pytest.mark.parametrize("form", ["html", "docx", "odt", "pdf"])
def test_a_template_brings_in_no_markup_of_a_format_and_no_picture_by_a_detour(form: str) -> None:
    markdown = (
        small("x").markdown
        + """
<script>alert(1)</script>

```{=typst}
#panic("blok")
```

Vrije <b onclick="x()">woorden</b> en `#panic("regel")`{=typst}.

[![een](/etc/passwd)]{lang=en}

![Bij [the ![twee](../geheim.svg)]{lang=en}](diagrammen/a.svg)
"""
    )
    drawn = b'<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="5" height="5"/></svg>'
    data = make_format(form, Source(markdown, 0, pictures={"diagrammen/a.svg": drawn}))
    text = " ".join(text_of(form, data).split())
    assert "alert" not in text
    for words in ('#panic("blok")', "Vrije woorden en", '#panic("regel")', "een", "twee"):
        assert words in text
    if form == "html":
        assert not re.search(rb"<script|onclick|passwd|geheim", data)


def test_maak_makes_every_format_at_once(tmp_path: Path) -> None:
    every = ",".join(DOCUMENT_FORMATS)
    ran = run("maak", VOORBEELDSTAD, "--als", every, "--uit", "uit", folder=tmp_path)
    assert (ran.code, ran.err) == (0, "")
    told = [f"Gemaakt: uit/beleidsplan.{form}" for form in DOCUMENT_FORMATS]
    assert ran.lines == [*told, f"voorbeeldstad: {len(DOCUMENT_FORMATS)} gemaakt"]
    assert list((tmp_path / "uit" / "diagrammen").iterdir())
    first = contents(tmp_path / "uit")
    assert run("maak", VOORBEELDSTAD, "--als", every, "--uit", "ander", folder=tmp_path).code == 0
    assert contents(tmp_path / "ander") == first


def test_the_manual_tells_what_each_format_is_for() -> None:
    manual = (ROOT / "docs" / "handleiding.md").read_text(encoding="utf-8")
    table = manual.partition("| Vorm | Waarvoor |\n")[2].partition("\n\n")[0]
    assert re.findall(r"^\| `(\w+)` \| \w", table, re.MULTILINE) == list(DOCUMENT_FORMATS)


def test_an_unknown_format_names_those_there_are(tmp_path: Path) -> None:
    ran = run("maak", VOORBEELDSTAD, "--als", "md,wp51", "--uit", "uit", folder=tmp_path)
    assert f"“wp51” is geen vorm. Kies uit: {', '.join(DOCUMENT_FORMATS)}." in ran.err
    assert (ran.code, contents(tmp_path)) == (2, {})


def test_without_the_tools_it_tells_what_to_install(tmp_path: Path) -> None:
    (tmp_path / "sitecustomize.py").write_text(
        "import importlib.util as u\nreal = u.find_spec\n"
        "u.find_spec = lambda name, package=None: None if name == 'typst' else real(name, package)\n"
    )
    ran = run(
        *("maak", VOORBEELDSTAD, "--als", "md,pdf", "--uit", "uit"),
        folder=tmp_path,
        variables={"PYTHONPATH": f"{tmp_path}:{ROOT}"},
    )
    assert "Installeer het met: " in ran.err
    assert "[documenten]" in ran.err
    assert (ran.code, (tmp_path / "uit").exists()) == (2, False)
