"""A house style: its colours, logo and fonts in every format, and everything that cannot be one, told at its place."""

import io
import json
import re
import shutil
import zipfile
from functools import cache
from pathlib import Path
from typing import Any

import jsonschema
import pikepdf
import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree
from support.documents import policy_plan, tables_in
from support.pictures import chunk, font, png, svg
from support.program import ROOT, VOORBEELDSTAD, contents, run
from support.validators import needs_verapdf
from support.verdicts import failures

from armoedeplan.finding import Finding
from armoedeplan.plan.plan_of_text import read_plan
from armoedeplan.render.formats import make_format
from armoedeplan.render.known_formats import DOCUMENT_FORMATS
from armoedeplan.render.source import Source, moment_of
from armoedeplan.render.style.colophon import with_colophon
from armoedeplan.render.style.contrast import contrast, darker
from armoedeplan.render.style.font_file import read_font
from armoedeplan.render.style.huisstijl import schema_text
from armoedeplan.render.style.logo import checked_logo
from armoedeplan.render.style.read_style import Style, StyleFile, read_style
from armoedeplan.render.style.reference_document import checked_reference
from armoedeplan.render.style.refusal import Unfit

EXAMPLE = ROOT / "examples" / "huisstijl-voorbeeld"
DATA = ROOT / "armoedeplan" / "render" / "data"
COLOURS = 'naam: Gemeente Proef\nkleuren:\n  hoofdkleur: "#0b5d3b"\n'


@cache
def example() -> Style:
    read = read_style(EXAMPLE)
    assert read.findings == ()
    assert read.style
    return read.style


@cache
def source() -> Source:
    text = with_colophon(policy_plan(read_plan(VOORBEELDSTAD).plan), example())
    return Source(text, moment_of("2027-09-01"), "0123456789ab", style=example())


@cache
def made(form: str) -> bytes:
    return make_format(form, source())


def part(data: bytes, name: str) -> str:
    return zipfile.ZipFile(io.BytesIO(data)).read(name).decode()


def read(folder: Path, text: str, **files: bytes) -> StyleFile:
    """Read a house style of this text and these files; `logo_svg` is the file `logo.svg`."""
    (folder / "huisstijl.yaml").write_text(text, encoding="utf-8")
    for name, data in files.items():
        (folder / name.replace("_", ".")).write_bytes(data)
    return read_style(folder)


def told(read: StyleFile) -> list[tuple[str, int, str]]:
    return [(one.code, one.mark.line, one.message) for one in read.findings]


@pytest.mark.parametrize("form", DOCUMENT_FORMATS)
def test_the_same_style_gives_the_same_bytes_without_a_trace_of_the_machine(form: str) -> None:
    again = make_format(form, source())
    assert again == made(form)
    archive = zipfile.ZipFile(io.BytesIO(again)) if form in {"docx", "odt"} else None
    for data in [archive.read(name) for name in archive.namelist()] if archive else [again]:
        assert str(ROOT).encode() not in data
        assert b"/tmp/" not in data


def test_html_has_the_colours_the_logo_and_the_lines() -> None:
    text = made("html").decode()
    assert ":root { --kleur: #0b5d3b; --accent: #c8102e; }" in text
    assert re.search(
        r'<header>\n<p class="van"><img src="data:image/svg\+xml;base64,[^"]+" alt="Logo van de gemeente', text
    )
    assert "www.voorbeeldstad.example" in text
    assert not re.search(r'(src|href)="https?://[^"]*\.(css|js|png|svg)', text)


def test_word_has_the_colours_and_the_logo_above_the_title() -> None:
    styles, text = (part(made("docx"), name) for name in ("word/styles.xml", "word/document.xml"))
    assert styles.count('"0B5D3B"') >= 6
    assert "01497C" not in styles
    before = text.partition('w:val="Title"')[0]
    assert before.count("<w:p>") == 2
    assert 'descr="Logo van de gemeente Voorbeeldstad"' in before
    assert text.index("<w:drawing>") < text.index("w:docPartGallery")
    pictures = [name for name in zipfile.ZipFile(io.BytesIO(made("docx"))).namelist() if "/media/" in name]
    assert [name[-4:] for name in pictures] == [".png"]


def test_opendocument_has_the_colours_and_the_logo_above_the_title() -> None:
    styles, text = (part(made("odt"), name) for name in ("styles.xml", "content.xml"))
    for name in ("Heading_20_1", "Heading_20_2", "Internet_20_link"):
        found = re.search(rf'<style:style [^>]*style:name="{name}"[^>]*>.*?</style:style>', styles, re.DOTALL)
        assert found
        assert found[0].count('fo:color="#0b5d3b"') == found[0].count("fo:color=") == 1
    body = text.partition("<office:text>")[2]
    before = body.partition('text:style-name="Title"')[0]
    assert "<svg:desc>Logo van de gemeente Voorbeeldstad</svg:desc>" in before
    assert 'fo:background-color="#0b5d3b"' in text


def test_a_house_style_leaves_the_words_of_a_document_alone() -> None:
    words = 'Wij noemen #01497c, #9aa5b1 en "4.5cm".'
    text = f'---\ntitle: "T"\nlang: "nl-NL"\nkort: true\n---\n\n## Kop\n\n{words}\n'
    told = part(make_format("odt", Source(text, 0, style=example())), "content.xml")
    assert words in told.replace("&quot;", '"')


def test_in_opendocument_white_words_stand_on_the_colour_only() -> None:
    text = part(made("odt"), "content.xml")
    heads = re.findall("<table:table-header-rows>.*?</table:table-header-rows>", text, re.DOTALL)
    tables = tables_in(source().markdown)
    assert len(heads) == len(tables) > 3
    # a column of numbers stands on the right, and so does its head, in a style of its own
    white = set(re.findall(r'style:name="(\w+)"(?:(?!</style:style>).)*fo:color="#ffffff"', text, re.DOTALL))
    assert "Kolomkop" in white
    used = [style for head in heads for style in re.findall(r'<text:p text:style-name="(\w+)"', head)]
    assert set(used) == white
    assert len(used) == text.count('table:style-name="TableHeaderRowCell"')
    assert len(used) == sum(head.count("|") - 1 for head, *_ in tables) > 10
    assert len(used) == sum(text.count(f'text:style-name="{name}"') for name in white)


def test_pdf_has_the_logo_as_a_figure_with_its_text_and_the_colour() -> None:
    with pikepdf.open(io.BytesIO(made("pdf"))) as pdf:
        figures = [
            str(one.get("/Alt"))
            for one in pdf.objects
            if isinstance(one, pikepdf.Dictionary) and one.get("/S") == "/Figure"
        ]
        page = pdf.pages[0].Contents.read_bytes().decode("latin-1")
    assert figures[0] == "Logo van de gemeente Voorbeeldstad"
    assert "0.043137256 0.3647059 0.23137255" in page
    assert "0.78431374 0.0627451 0.18039216" in page


@needs_verapdf
def test_pdf_with_a_house_style_passes_verapdf(tmp_path: Path) -> None:
    kinds = {
        "svg": "logo: logo.svg\nlogo_tekst: Het logo\n",
        "png": "logo: logo.png\nlogo_tekst: Het logo\n",
        "font": "lettertypen: [letter.ttf]\n",
        "name": "",
    }
    for kind, extra in kinds.items():
        (tmp_path / kind).mkdir()
        style = read(tmp_path / kind, COLOURS + extra, logo_svg=svg(), logo_png=png(), letter_ttf=font()).style
        assert style
        (tmp_path / f"{kind}.pdf").write_bytes(make_format("pdf", source()._replace(style=style)))
    assert failures(sorted(tmp_path.glob("*.pdf"))) == {}


def test_a_font_is_used_in_every_format(tmp_path: Path) -> None:
    style = read(tmp_path, COLOURS + "lettertypen: [letter.ttf]\n", letter_ttf=font()).style
    files = {form: make_format(form, source()._replace(style=style)) for form in DOCUMENT_FORMATS}
    with pikepdf.open(io.BytesIO(files["pdf"])) as pdf:
        names = {str(one.get("/BaseFont")) for one in pdf.objects if isinstance(one, pikepdf.Dictionary)}
    assert any("Proefletter" in name for name in names)
    assert '@font-face { font-family: "Proefletter"' in files["html"].decode()
    assert '--letter: "Proefletter",' in files["html"].decode()
    assert 'w:ascii="Proefletter"' in part(files["docx"], "word/styles.xml")
    assert 'style:font-name="Proefletter"' in part(files["odt"], "styles.xml")


def test_without_a_logo_the_name_stands_above_the_title(tmp_path: Path) -> None:
    style = read(tmp_path, COLOURS.replace("Gemeente Proef", '"Gemeente <b> \\"P\\" *x* #y $z$"')).style
    files = {form: make_format(form, source()._replace(style=style)) for form in DOCUMENT_FORMATS}
    name = 'Gemeente <b> "P" *x* #y $z$'
    from html import unescape

    assert f'<p class="van">{name}</p>' in unescape(files["html"].decode()).replace("&quot;", '"')
    for data, file in ((files["docx"], "word/document.xml"), (files["odt"], "content.xml")):
        text = part(data, file)
        words = unescape(re.sub("<[^>]+>", "", text[re.search("<(w:body|office:text)", text).start() :]))  # type: ignore[union-attr]
        assert words.split("Armoede")[0].strip().startswith(name)
    assert files["pdf"].startswith(b"%PDF")


def test_a_reference_document_gives_its_own_styles(tmp_path: Path) -> None:
    with zipfile.ZipFile(DATA / "voorbeeld.docx") as old, zipfile.ZipFile(tmp_path / "r.docx", "w") as new:
        for name in old.namelist():
            new.writestr(name, old.read(name).replace(b"01497C", b"ABCDEF"))
    shutil.copy(DATA / "voorbeeld.odt", tmp_path / "r.odt")
    style = read(tmp_path, COLOURS + "referentie_docx: r.docx\nreferentie_odt: r.odt\n").style
    assert style
    styles = part(make_format("docx", source()._replace(style=style)), "word/styles.xml")
    assert "ABCDEF" in styles
    assert "0B5D3B" not in styles
    told = make_format("odt", source()._replace(style=style))
    assert "#0b5d3b" not in part(told, "styles.xml") + part(told, "content.xml")
    assert "#ffffff" not in part(told, "content.xml"), "its headers are dark, so none is white"


USED = {"docx": r'<w:(?:pStyle|rStyle|tblStyle) w:val="([^"]*)"', "odt": r'(?:text|table):style-name="([^"]*)"'}
KNOWN = {"docx": r'w:styleId="([^"]*)"', "odt": r'<(?:style|text|table|draw):[a-z-]*style [^>]*?style:name="([^"]*)"'}
PARTS = {"docx": ("word/document.xml", "word/styles.xml"), "odt": ("content.xml", "styles.xml")}


def letter(kind: str) -> bytes:
    """Give a letter of a municipality: one style of its own for text and for headings, as a Dutch Word calls them."""
    data = (DATA / f"voorbeeld.{kind}").read_bytes()
    kept = {
        "docx": '<w:style w:type="paragraph" w:default="1" w:styleId="Standaard"><w:name w:val="Normal"/><w:rPr>'
        '<w:rFonts w:ascii="Georgia" w:hAnsi="Georgia"/><w:color w:val="111111"/></w:rPr></w:style>'
        '<w:style w:type="paragraph" w:styleId="Kop1"><w:name w:val="heading 1"/><w:basedOn w:val="Standaard"/>'
        '<w:rPr><w:color w:val="ABCDEF"/></w:rPr></w:style>',
        "odt": '<style:style style:name="Standard" style:family="paragraph"/>'
        '<style:style style:name="Heading_20_1" style:family="paragraph" style:parent-style-name="Standard">'
        '<style:text-properties fo:color="#abcdef"/></style:style>',
    }[kind]
    found = {"docx": r"<w:style .*</w:style>", "odt": r"(?<=<office:styles>).*(?=</office:styles>)"}[kind]
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w") as new:
        for name in old.namelist():
            words = old.read(name)
            if name == PARTS[kind][1]:
                words = re.sub(found, kept, words.decode(), count=1, flags=re.DOTALL).encode()
            new.writestr(name, words)
        new.writestr("customXml/item1.xml", '<?xml version="1.0" encoding="UTF-16"?><a/>'.encode("utf-16"))
    return out.getvalue()


def lettered() -> Style:
    return example()._replace(docx=letter("docx"), odt=letter("odt"))


@pytest.mark.parametrize("kind", ["docx", "odt"])
@pytest.mark.parametrize("of", ["ours", "a house style", "a letter"])
def test_every_style_that_a_document_uses_is_in_it(kind: str, of: str) -> None:
    style = {"ours": None, "a house style": example(), "a letter": lettered()}[of]
    data = make_format(kind, source()._replace(style=style))
    text, styles = (part(data, name) for name in PARTS[kind])
    # contents can be made of ten levels, and ours have two
    text = re.sub("<text:table-of-content-source.*?</text:table-of-content-source>", "", text, flags=re.DOTALL)
    used = set(re.findall(USED[kind], text)) - {""}
    assert len(used) > 8
    assert used - set(re.findall(KNOWN[kind], styles + text)) == set()


def test_the_contents_are_filled_with_the_headings_of_a_letter_that_calls_them_otherwise() -> None:
    text = part(make_format("docx", source()._replace(style=lettered())), "word/document.xml")
    styles = re.findall(r'<w:pStyle w:val="(\w+)"', text)
    chapters, annexes = styles.count("Kop1"), styles.count("Bijlage")
    assert chapters > 3
    assert annexes > 3, "a letter has no style for annexes, so it gets ours"
    assert styles.count("TOC1") == chapters + annexes


@pytest.mark.parametrize("kind", ["docx", "odt"])
def test_a_letter_keeps_its_own_styles_and_gets_what_it_lacks_in_the_colours_of_the_municipality(kind: str) -> None:
    data = make_format(kind, source()._replace(style=lettered()))
    styles = part(data, PARTS[kind][1])
    pattern = {"docx": r'w:styleId="{}".*?</w:style>', "odt": r'style:name="{}".*?</style:style>'}[kind]
    first, second = {"docx": ("Kop1", "Heading2"), "odt": ("Heading_20_1", "Heading_20_2")}[kind]
    own, added = (re.search(pattern.format(name), styles, re.DOTALL) for name in (first, second))
    assert own
    assert added
    assert "abcdef" in own[0].lower()
    assert "0b5d3b" in added[0].lower()
    assert "Arial" not in added[0]
    assert "ffffff" not in part(data, PARTS[kind][0]).lower(), "no white words where the colour may be missing"
    if kind == "docx":
        assert 'basedOn w:val="Standaard"' in added[0]
        assert "FFFFFF" not in styles
        assert styles.count('w:default="1"') == 1


def test_maak_takes_a_house_style(tmp_path: Path) -> None:
    ran = run("maak", VOORBEELDSTAD, "--als", "md,html", "--uit", "uit", "--huisstijl", EXAMPLE, folder=tmp_path)
    assert (ran.code, ran.err) == (0, "")
    text = (tmp_path / "uit/beleidsplan.md").read_text(encoding="utf-8")
    assert text.endswith("\nGemeente Voorbeeldstad, afdeling Samenleving\n\nwww.voorbeeldstad.example\n")
    page = (tmp_path / "uit/beleidsplan.html").read_text(encoding="utf-8")
    assert "--kleur: #0b5d3b" in page
    assert ">www.voorbeeldstad.example</" in page, "no sign that an escape or a soft hyphen left"


def test_maak_tells_what_is_wrong_and_makes_nothing(tmp_path: Path) -> None:
    (tmp_path / "stijl").mkdir()
    (tmp_path / "stijl/huisstijl.yaml").write_text(
        'naam: X\nkleuren:\n  hoofdkleur: "#ffcc00"\nlogoo: x.svg\n', "utf-8"
    )
    before = contents(tmp_path)
    ran = run("maak", VOORBEELDSTAD, "--huisstijl", "stijl", "--uit", "uit", folder=tmp_path)
    assert (ran.code, ran.out, contents(tmp_path)) == (1, "", before)
    assert "stijl/huisstijl.yaml:3:15: fout AP034 De hoofdkleur heeft met wit een contrast van 1,5" in ran.err
    assert "stijl/huisstijl.yaml:4:1: fout AP013 “logoo” is hier geen bekende naam" in ran.err
    assert "Bedoelt u logo?" in ran.err
    ran = run("maak", VOORBEELDSTAD, "--huisstijl", "weg", "--uit", "uit", folder=tmp_path)
    assert (ran.code, contents(tmp_path)) == (2, before)
    assert "De map weg bestaat niet" in ran.err


def test_a_pale_accent_is_only_a_warning(tmp_path: Path) -> None:
    one = read(tmp_path, COLOURS + '  accent: "#ffff00"\n')
    assert [(found.code, str(found.severity)) for found in one.findings] == [("AP033", "waarschuwing")]
    assert one.style


def test_a_colour_without_quotation_marks_is_a_comment_and_is_told(tmp_path: Path) -> None:
    (finding,) = read(tmp_path, "naam: X\nkleuren:\n  hoofdkleur: #0b5d3b\n").findings
    assert (finding.code, finding.remedy) == ("AP019", 'Zet er bij: hoofdkleur: "#01497c"')


UNFIT: tuple[tuple[str, bytes, str], ...] = (
    ("logo.svg", svg("<script>alert(1)</script>"), "bevat een script"),
    ("logo.svg", svg('<path d="M0 0h1" onload="x()"/>'), "bevat een script (onload)"),
    ("logo.svg", svg('<image href="https://example.org/x.png"/>'), "bevat een onderdeel “image”"),
    ("logo.svg", svg('<use href="https://example.org/x.svg#a"/>'), "verwijst naar “https://example.org"),
    ("logo.svg", svg('<use xlink:href="../x.svg#a"/>'), "verwijst naar “../x.svg#a”"),
    ("logo.svg", svg('<path d="M0 0" style="fill: url(http://example.org/x)"/>'), "verwijst naar buiten (in style)"),
    ("logo.svg", svg("<style>@import 'http://example.org/x.css';</style>"), "verwijst naar buiten (in style)"),
    ("logo.svg", svg("<foreignObject><p>x</p></foreignObject>"), "bevat een onderdeel “foreignObject”"),
    ("logo.svg", svg('<animate attributeName="x"/>'), "bevat een onderdeel “animate”"),
    ("logo.svg", svg("<text>Proef</text>"), "bevat letters"),
    ("logo.svg", svg('<path d="M0 0" style="fill: u\\72l(http://example.org/x)"/>'), "verwijst naar buiten (in style)"),
    ("logo.png", png(40, 20, b"\0" * 5), "geen geldige PNG"),
    ("logo.png", png(4, 2, b"\x07" * 26), "geen geldige PNG"),
    ("logo.svg", b'<!DOCTYPE svg [<!ENTITY a "b">]>' + svg(), "bevat eigen XML-definities"),
    ("logo.svg", b'<?xml version="1.0"?><!DOCTYPE svg SYSTEM "file:///etc/passwd" [ ]>' + svg(), "XML-definities"),
    ("logo.svg", svg('<g id="a"><use href="#b"/></g><use href="#a"/>'), "herhaalt herhalingen"),
    ("logo.svg", svg("<g/>" * 6000), "meer dan 5000 onderdelen"),
    ("logo.svg", b'<svg xmlns="http://www.w3.org/2000/svg"><g/></svg>', "geen maten"),
    ("logo.svg", b"<svg", "geen geldige SVG"),
    ("logo.svg", svg("<g>" * 3000), "geen geldige SVG"),
    ("logo.svg", b"GIF89a", "geen SVG en geen PNG"),
    ("logo.png", png(60000, 60000, b""), "60000 bij 60000 beeldpunten"),
    ("logo.png", png(4, 2, b"\0" * 50_000_000), "pakt uit tot meer"),
    ("logo.png", png()[:-20], "geen geldige PNG"),
    ("logo.png", png().replace(b"IDAT", b"IDAX"), "geen geldige PNG"),
    ("logo.png", b"\0" * 1_000_001, "groter dan 1 MB"),
)


@pytest.mark.parametrize(("name", "data", "message"), UNFIT, ids=[message for _, _, message in UNFIT])
def test_a_logo_that_is_no_logo_is_refused_at_its_line(name: str, data: bytes, message: str, tmp_path: Path) -> None:
    (tmp_path / name).write_bytes(data)
    one = read(tmp_path, f"{COLOURS}logo: {name}\nlogo_tekst: Het logo\n")
    ((code, line, words),) = told(one)
    assert (code, line, one.style) == ("AP035", 4, None)
    assert words.startswith(f"{name}: ")
    assert message in words


def test_what_a_drawing_program_adds_for_itself_is_left_out() -> None:
    inkscape = (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">\n'
        '<svg xmlns="http://www.w3.org/2000/svg" xmlns:i="http://www.inkscape.org/x" viewBox="0 0 9 3" i:p="/home/ik">'
        '<i:view x="1"/><metadata>ik</metadata><!-- iemand --><path i:label="x" d="M0 0h9v3z"/></svg>'
    )
    kind, data = checked_logo(inkscape.encode())
    assert kind == "svg"
    assert b"inkscape" not in data
    assert b"ik" not in data
    assert b'<path d="M0 0h9v3z" />' in data
    assert b"iemand" not in checked_logo(png())[1]


def test_an_interlaced_png_has_the_rows_of_its_seven_passes() -> None:
    # 8 by 8: rows of 1, 1, 2, 2, 4, 4 and 8 dots, each with a byte before it
    assert checked_logo(png(8, 8, b"\0" * 79, grey=True, interlaced=1))[0] == "png"
    for length in (78, 72):
        with pytest.raises(Unfit):
            checked_logo(png(8, 8, b"\0" * length, grey=True, interlaced=1))


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "RGB", "RGBA", "I;16"])
@pytest.mark.parametrize("size", [(1, 1), (7, 3), (33, 17)])
def test_every_kind_of_png_is_taken(mode: str, size: tuple[int, int]) -> None:
    from PIL import Image as image  # noqa: N813 - comes with pikepdf

    out = io.BytesIO()
    image.new(mode, size).save(out, "PNG")
    kind, data = checked_logo(out.getvalue())
    assert kind == "png"
    assert image.open(io.BytesIO(data)).size == size


def test_a_font_that_is_no_font_or_may_not_be_used_is_refused(tmp_path: Path) -> None:
    text = f"{COLOURS}lettertypen:\n  - a.ttf\n  - b.ttf\n  - c.ttf\n  - d.ttf\n  - e.ttf\n"
    broken = font()[:200]
    files = {
        "a_ttf": b"geen letter",
        "b_ttf": broken,
        "c_ttf": font(licence=2),
        "d_ttf": font('Naam"; x'),
        "e_ttf": font(),
    }
    assert [(line, message.partition(":")[0], code) for code, line, message in told(read(tmp_path, text, **files))] == [
        (line, name, "AP035") for line, name in enumerate(("a.ttf", "b.ttf", "c.ttf", "d.ttf"), 5)
    ]


def test_fonts_of_two_families_are_told(tmp_path: Path) -> None:
    one = read(tmp_path, f"{COLOURS}lettertypen: [a.ttf, b.ttf]\n", a_ttf=font("Een"), b_ttf=font("Twee"))
    assert told(one) == [("AP035", 4, "De lettertypen zijn van meer families: Een, Twee")]


def test_a_font_tells_its_family_and_its_weights() -> None:
    ours = read_font((DATA / "fonts" / "SourceSans3.ttf").read_bytes())
    assert (ours.family, ours.weights, ours.italic) == ("Source Sans 3", (200, 900), False)
    assert read_font((DATA / "fonts" / "SourceSans3-Italic.ttf").read_bytes()).italic


def docx(**parts: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(DATA / "voorbeeld.docx") as old, zipfile.ZipFile(out, "w") as new:
        for name, data in {**{name: old.read(name) for name in old.namelist()}, **parts}.items():
            new.writestr(name, data)
    return out.getvalue()


def bomb() -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in ("word/document.xml", "word/styles.xml"):
            archive.writestr(name, b"\0" * 30_000_000)
    return out.getvalue()


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"geen document", "geen Word-document"),
        ((DATA / "voorbeeld.odt").read_bytes(), "geen Word-document"),
        (docx(**{"word/styles.xml": "<w:styles/>".encode("utf-16")}), "geen Word-document"),
        (docx(**{"word/vbaProject.bin": b"x"}), "bevat macro's"),
        (docx(**{"word/_rels/settings.xml.rels": b'<R TargetMode="External"/>'}), "hangt aan een sjabloon"),
        (bomb(), "pakt uit tot meer dan 50 MB"),
    ],
    ids=["words", "odt", "letters", "macro", "template", "bomb"],
)
def test_a_reference_document_that_is_none_is_refused(data: bytes, message: str) -> None:
    with pytest.raises(Unfit, match=message):
        checked_reference(data, "docx")


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("weg.svg", "weg.svg: Dit bestand bestaat niet"),
        ("../logo.svg", "“../logo.svg” ligt buiten de map"),
        ("/etc/passwd", "“/etc/passwd” ligt buiten de map"),
        ("C:/logo.svg", "“C:/logo.svg” ligt buiten de map"),
        ("link.svg", "link.svg: Dit bestand ligt buiten de map"),
        (".", ".: Dit is geen gewoon bestand"),
    ],
)
def test_a_file_must_be_there_and_in_the_folder(name: str, message: str, tmp_path: Path) -> None:
    (tmp_path / "logo.svg").write_bytes(svg())
    (tmp_path / "stijl").mkdir()
    (tmp_path / "stijl/link.svg").symlink_to(tmp_path / "logo.svg")
    one = read(tmp_path / "stijl", f'{COLOURS}logo: "{name}"\nlogo_tekst: x\n')
    assert told(one) == [("AP035", 4, message)]


def test_a_file_that_is_nearly_named_is_suggested(tmp_path: Path) -> None:
    (finding,) = read(tmp_path, f"{COLOURS}logo: Logo1.svg\nlogo_tekst: x\n", logo_svg=svg()).findings
    assert finding.remedy == "Bedoelt u logo.svg?"


def test_a_logo_needs_words(tmp_path: Path) -> None:
    assert told(read(tmp_path, f"{COLOURS}logo: logo.svg\n", logo_svg=svg())) == [
        ("AP036", 4, "Het logo heeft geen tekst voor wie het niet ziet")
    ]


@pytest.mark.parametrize(
    ("one", "other", "ratio"),
    [
        ("#000000", "#ffffff", 21.0),
        ("#ffffff", "#ffffff", 1.0),
        ("#777777", "#ffffff", 4.48),
        ("#01497c", "#ffffff", 9.35),
    ],
)
def test_contrast_is_that_of_wcag(one: str, other: str, ratio: float) -> None:
    assert round(contrast(one, other), 2) == ratio
    assert contrast(other, one) == contrast(one, other)


@given(st.integers(0, 0xFFFFFF))
def test_a_darker_tint_always_has_the_contrast_and_is_no_lighter(number: int) -> None:
    colour = f"#{number:06x}"
    assert contrast(darker(colour), "#ffffff") >= 4.5
    assert contrast(darker(colour), "#ffffff") >= contrast(colour, "#ffffff") or darker(colour) == colour


def sound_by_schema(data: Any) -> bool:
    return bool(jsonschema.Draft202012Validator(json.loads(schema_text())).is_valid(data))


@pytest.mark.parametrize(
    ("data", "sound"),
    [
        ({"naam": "X", "kleuren": {"hoofdkleur": "#0b5d3b", "accent": "C8102E"}, "colofon": ["a"]}, True),
        ({"naam": "X", "kleuren": {"hoofdkleur": "groen"}}, False),
        ({"naam": "X", "kleuren": {"accent": "#0b5d3b"}}, False),
        ({"kleuren": {"hoofdkleur": "#0b5d3b"}}, False),
        ({"naam": "X", "logoo": "x"}, False),
        ({"naam": "X", "colofon": "a"}, False),
    ],
)
def test_the_schema_and_the_reader_agree(data: dict[str, Any], sound: bool, tmp_path: Path) -> None:  # noqa: FBT001
    assert sound_by_schema(data) == sound
    findings: tuple[Finding, ...] = read(tmp_path, json.dumps(data)).findings
    assert (findings == ()) == sound


def test_the_schema_can_be_asked_for(tmp_path: Path) -> None:
    assert run("schema", "--huisstijl", folder=tmp_path).out == schema_text()


def test_a_damaged_chunk_is_seen() -> None:
    assert chunk(b"IEND", b"")[-4:] == b"\xaeB`\x82"


@pytest.mark.parametrize("kind", ["docx", "odt"])
@pytest.mark.parametrize("short", ["kort: true\n", ""])
def test_an_edit_of_our_own_styles_that_finds_nothing_is_an_error(kind: str, short: str) -> None:
    from armoedeplan.render.style.office_styles import STYLES, fit_styles
    from armoedeplan.render.style.safe_xml import parse_xml

    style = example()._replace(fonts=(read_font(font()),))
    short_one = Source(f"---\ntitle: T\n{short}---\n\nx\n", 0, style=style)
    main = STYLES[kind][0]
    text = part((DATA / f"voorbeeld.{kind}").read_bytes(), main)
    ours = parse_xml(main, text.encode())
    fit_styles(ours, main, short_one, kind)
    assert etree.tostring(ours, encoding="unicode") != text
    for colour in ("01497C", "01497c", "0F4761"):
        text = text.replace(colour, "")
    with pytest.raises(LookupError, match="nothing to change"):
        fit_styles(parse_xml(main, text.encode()), main, short_one, kind)
