"""A paper in Word and OpenDocument: what its top asks for is in the file as what word processors know, not as signs."""

import io
import re
import zipfile
from functools import cache
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree
from support.validators import libreoffice, needs_jing, needs_soffice, odf

from armoedeplan.render.expected_pages import with_pages
from armoedeplan.render.formats import make_format
from armoedeplan.render.headings import heading_numbers
from armoedeplan.render.source import DATA, LAYOUT, Source
from armoedeplan.render.style.read_style import Style

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_ODF = "{{urn:oasis:names:tc:opendocument:xmlns:{}:1.0}}"
TEXT, STYLE, TABLE, OFFICE = (_ODF.format(name) for name in ("text", "style", "table", "office"))
FO = _ODF.format("xsl-fo-compatible")
MAIN = {"docx": "word/document.xml", "odt": "content.xml"}
STYLES = {"docx": "word/styles.xml", "odt": "styles.xml"}

ROWS = "".join(f"| Post {number} | {number}.000 |\n" for number in range(13))
PAPER = f"""
## Samenvatting {{.unnumbered}}

### Het kort

Woorden.

## Inleiding

Woorden:

| Post | Bedrag |
| :--- | ---: |
| Begeleiding | 1.234 |
| **Samen** | 1.234 |

: Kosten & dekking, in euro’s

### Een paragraaf

#### Dieper

Woorden.

### Nog een

Woorden.

## Geld

| Post | Bedrag |
| :--- | ---: |
{ROWS}
: Lang

![Een beeld](diagrammen/a.svg)

## Cijfers {{.bijlage}}

### In de bijlage

Woorden.

## Bronnen {{.bijlage}}

::: kop-gegevens
**Zaaknummer** Z2026-04711\\
**Vragen** team\\
Raad 12 november 2026
:::

::: kader
**Nu hulp nodig?** Bel.

- maandag
- dinsdag
:::

Kies: [ ]{{.vakje}} ja [ ]{{.vakje}} nee

::: {{.schrijfregels aantal=4}}
:::

::: handtekeningen
de griffier,\\
regel

de voorzitter,
:::
"""
KEYS = ("inhoud: true", "genummerd: true", 'kop: "CONCEPT 0.3 · 1 oktober"', 'voet: "Gemeente Proef · Plan"')
WANTED = [
    ("", "Samenvatting"),
    ("", "Het kort"),
    ("1", "Inleiding"),
    ("1.1", "Een paragraaf"),
    ("1.2", "Nog een"),
    ("2", "Geld"),
    ("Bijlage A", "Cijfers"),
    ("", "In de bijlage"),
    ("Bijlage B", "Bronnen"),
]
SVG = b'<svg xmlns="http://www.w3.org/2000/svg" width="90" height="9"><rect width="5" height="5"/></svg>'


def source(*keys: str, style: Style | None = None) -> Source:
    top = "\n".join(['title: "Titel"', 'lang: "nl-NL"', *keys])
    return Source(f"---\n{top}\n---\n{PAPER}", 0, pictures={"diagrammen/a.svg": SVG}, style=style)


@cache
def made(form: str, *keys: str) -> bytes:
    return make_format(form, source(*keys))


def tree(data: bytes, name: str) -> Any:
    return etree.fromstring(zipfile.ZipFile(io.BytesIO(data)).read(name))


def main(form: str, *keys: str) -> Any:
    return tree(made(form, *(keys or KEYS)), MAIN[form])


def words(element: Any) -> str:
    return "".join(element.itertext())


def paragraphs(root: Any, style: str) -> list[Any]:
    """Give the paragraphs of Word that have a style."""
    return [one for one in root.iter(f"{W}p") if word_style(one) == style]


def word_style(paragraph: Any) -> str:
    found = paragraph.find(f"{W}pPr/{W}pStyle")
    return "" if found is None else str(found.get(f"{W}val"))


def style(paragraph: Any) -> str:
    """Give the style of a paragraph of Word or OpenDocument."""
    return word_style(paragraph) or str(paragraph.get(f"{TEXT}style-name", ""))


def in_style(data: bytes, identity: str, path: str, key: str) -> str | None:
    """Give a value in a style of Word."""
    found = tree(data, STYLES["docx"]).find(f"{W}style[@{W}styleId='{identity}']/{path.replace('w:', W)}")
    return None if found is None else found.get(f"{W}{key}")


def running(data: bytes, kind: str) -> list[str]:
    """Give the lines in the heads (`header`) or the feet (`footer`) of a Word file, with the codes of their fields."""
    section = tree(data, MAIN["docx"]).find(f".//{W}sectPr")
    targets = {one.get("Id"): one.get("Target") for one in tree(data, "word/_rels/document.xml.rels")}
    relation = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
    parts = [targets[one.get(relation)] for one in section.iter(f"{W}{kind}Reference")]
    return [words(line) for part in parts for line in tree(data, f"word/{part}").iter(f"{W}p")]


# Head and foot


@pytest.mark.parametrize("keys", [KEYS, ("kort: true", *KEYS[2:])])
def test_word_has_the_head_and_the_foot_on_every_page(keys: tuple[str, ...]) -> None:
    data = made("docx", *keys)
    assert running(data, "header") == ["CONCEPT 0.3 · 1 oktober"]
    assert running(data, "footer") == ["Gemeente Proef · Plan · bladzijde  PAGE 1 van  NUMPAGES 1"]
    assert tree(data, MAIN["docx"]).find(f".//{W}titlePg") is None, "the first page is as the others"


@pytest.mark.parametrize("keys", [KEYS, ("kort: true", *KEYS[2:])])
def test_opendocument_has_the_head_and_the_foot_on_every_page(keys: tuple[str, ...]) -> None:
    (page,) = tree(made("odt", *keys), "styles.xml").iter(f"{STYLE}master-page")
    assert words(page.find(f"{STYLE}header")).strip() == "CONCEPT 0.3 · 1 oktober"
    foot = page.find(f"{STYLE}footer")
    assert words(foot).strip() == "Gemeente Proef · Plan · bladzijde 1 van 1"
    assert [one.tag for one in foot.find(f"{TEXT}p")] == [f"{TEXT}page-number", f"{TEXT}page-count"]


def test_a_paper_that_is_no_concept_has_nothing_in_its_head() -> None:
    assert running(made("docx"), "header") == []
    assert running(made("docx"), "footer") == ["Bladzijde  PAGE 1 van  NUMPAGES 1"]
    assert tree(made("odt"), "styles.xml").find(f".//{STYLE}header") is None


def test_signs_in_the_head_come_out_as_they_are() -> None:
    keys = ('kop: "R\\\\&D \\\\*x\\\\* \\\\<b\\\\>"', 'voet: "Kop\\\\_1"')
    assert running(made("docx", *keys), "header") == ["R&D *x* <b>"]
    assert "Kop_1 · bladzijde" in running(made("docx", *keys), "footer")[0]


@pytest.mark.parametrize(("form", "name"), [("docx", "docProps/custom.xml"), ("odt", "meta.xml")])
def test_how_a_paper_lies_on_its_pages_is_no_property_of_the_file(form: str, name: str) -> None:
    root = tree(made(form, *KEYS), name)
    told = {value for one in root.iter("{*}*") for key, value in one.attrib.items() if key.endswith("name")}
    assert not told & set(LAYOUT)


# Numbers and contents


@given(st.lists(st.tuples(st.integers(1, 2), st.sampled_from(["", "bijlage", "unnumbered"]))), st.booleans())
def test_every_chapter_counts_on_and_sections_count_within_it(kinds: list[tuple[int, str]], numbered: bool) -> None:  # noqa: FBT001
    told = list(heading_numbers(kinds, numbered=numbered))
    chapters = [one for (level, kind), one in zip(kinds, told, strict=True) if level == 1 and not kind]
    assert chapters == [str(at + 1) if numbered else "" for at in range(len(chapters))]
    annexes = [one for (level, kind), one in zip(kinds, told, strict=True) if level == 1 and kind == "bijlage"]
    assert annexes == [f"Bijlage {chr(ord('A') + at % 26) * (at // 26 + 1)}" for at in range(len(annexes))]
    filled = [one for one in told if one]
    assert len(set(filled)) == len(filled)
    assert all(re.fullmatch(r"\d+(\.\d+)?|Bijlage [A-Z]+", one) for one in filled)


def numbered_in_word(
    data: bytes, names: tuple[str, str, str] = ("Heading1", "Heading2", "Bijlage")
) -> list[tuple[str, str]]:
    """Reckon the numbers of headings of a Word file, as Word does: from the lists of their styles."""
    root, lists = tree(data, MAIN["docx"]), tree(data, "word/numbering.xml")
    shapes = {one.get(f"{W}numId"): one.find(f"{W}abstractNumId").get(f"{W}val") for one in lists.iter(f"{W}num")}
    count: dict[str, list[int]] = {}
    found = []
    for paragraph in (one for one in root.iter(f"{W}p") if word_style(one) in names):
        own = paragraph.find(f"{W}pPr/{W}numPr/{W}numId")
        number = (
            own.get(f"{W}val")
            if own is not None
            else in_style(data, word_style(paragraph), "w:pPr/w:numPr/w:numId", "val")
        )
        told = ""
        if number not in (None, "0"):
            level = int(in_style(data, word_style(paragraph), "w:pPr/w:numPr/w:ilvl", "val") or 0)
            at = count.setdefault(shapes[number], [0, 0])
            at[level:] = [at[level] + 1, *[0] * (1 - level)]
            shape = lists.find(f"{W}abstractNum[@{W}abstractNumId='{shapes[number]}']/{W}lvl[@{W}ilvl='{level}']")
            form = shape.find(f"{W}numFmt").get(f"{W}val")
            assert shape.find(f"{W}pStyle").get(f"{W}val") == word_style(paragraph)
            told = shape.find(f"{W}lvlText").get(f"{W}val")
            for place, value in enumerate(at):
                told = told.replace(f"%{place + 1}", chr(64 + value) if form == "upperLetter" else str(value))
        found.append((told, words(paragraph)))
    return found


def test_word_numbers_chapters_and_annexes_by_the_lists_of_their_styles() -> None:
    assert numbered_in_word(made("docx", *KEYS)) == WANTED
    assert [told for told, _ in numbered_in_word(made("docx"))] == [one if "B" in one else "" for one, _ in WANTED]
    assert in_style(made("docx", *KEYS), "TOCHeading", "w:pPr/w:numPr/w:numId", "val") == "0"


def test_opendocument_numbers_chapters_by_its_outline_and_annexes_by_a_list() -> None:
    outline = tree(made("odt", *KEYS), "styles.xml").find(f".//{TEXT}outline-style")
    assert [level.get(f"{STYLE}num-format") for level in outline][:3] == ["1", "1", ""]
    headings = [one for one in main("odt").iter(f"{TEXT}h") if one.get(f"{TEXT}outline-level") in ("1", "2")]
    silent = [words(one) for one in headings if one.get(f"{TEXT}is-list-header") == "true"]
    assert silent == [told for number, told in WANTED if not number]
    listed = [one for one in main("odt").iter(f"{TEXT}list") if one.get(f"{TEXT}style-name") == "Bijlagen"]
    assert [(words(one).strip(), one.get(f"{TEXT}continue-numbering")) for one in listed] == [
        ("Cijfers", None),
        ("Bronnen", "true"),
    ]
    (level,) = main("odt").iter(f"{TEXT}list-level-style-number")
    assert (level.get(f"{STYLE}num-prefix"), level.get(f"{STYLE}num-format")) == ("Bijlage ", "A")
    assert not any(
        level.get(f"{STYLE}num-format") for level in tree(made("odt"), "styles.xml").find(f".//{TEXT}outline-style")
    )


@pytest.mark.parametrize("form", ["docx", "odt"])
def test_the_contents_hold_numbers_words_and_pages_with_links(form: str) -> None:
    root = main(form)
    lines = [
        one
        for one in root.iter(f"{W}p", f"{TEXT}p")
        if re.match(r"TOC\d|Contents_20_\d", word_style(one) or one.get(f"{TEXT}style-name", ""))
    ]
    told = [re.sub(r" PAGEREF \S+ \\h ", "", words(line)).replace("\t", "") for line in lines]
    assert [re.sub(r"\d+$", "", one).replace(" ", "") for one in told] == [
        f"{a}{b}".replace(" ", "") for a, b in WANTED
    ]
    pages = [int(re.search(r"\d+$", one)[0]) for one in told]  # type: ignore[index]
    assert pages == sorted(pages)
    assert pages[0] == 3
    marks = {
        one.get(f"{W}name") or one.get(f"{TEXT}name") for one in root.iter(f"{W}bookmarkStart", f"{TEXT}bookmark-start")
    }
    kinds = {
        "docx": re.findall(r"PAGEREF (\S+)", words(root)),
        "odt": [one.get(f"{TEXT}ref-name") for one in root.iter(f"{TEXT}bookmark-ref")],
    }
    assert len(kinds[form]) == len(WANTED)
    assert set(kinds[form]) <= marks


@pytest.mark.parametrize("form", ["docx", "odt"])
def test_the_contents_hold_chapters_only_where_all_sections_would_take_more_than_a_page(form: str) -> None:
    def lines(sections: int) -> tuple[int, str]:
        body = "## Een\n\n" + "".join(f"### Kop {at}\n\nx\n\n" for at in range(sections)) + "## Twee\n\nx\n"
        root = tree(make_format(form, Source(f'---\ntitle: "T"\ninhoud: true\n---\n\n{body}', 0)), MAIN[form])
        source_ = root.find(f".//{TEXT}table-of-content-source")
        told = words(root.find(f".//{W}instrText")) if source_ is None else source_.get(f"{TEXT}outline-level")
        found = [one for one in root.iter(f"{W}p", f"{TEXT}p") if re.match(r"TOC\d|Contents_20_\d", style(one))]
        return len(found), told

    assert [lines(36), lines(37)] == {
        "docx": [(38, 'TOC \\o "1-2" \\h \\z \\u'), (2, 'TOC \\o "1-1" \\h \\z \\u')],
        "odt": [(38, "2"), (2, "1")],
    }[form]


@pytest.mark.parametrize("form", ["docx", "odt"])
def test_a_picture_with_a_title_is_drawn_and_described_too(form: str) -> None:
    told = Source('---\ntitle: "T"\nkort: true\n---\n\n![Wat te zien is](diagrammen/a.svg "Een (mooi) beeld")\n', 0)
    data = make_format(form, told._replace(pictures={"diagrammen/a.svg": SVG}))
    assert [
        name.rpartition(".")[2]
        for name in zipfile.ZipFile(io.BytesIO(data)).namelist()
        if re.search("media/|Pictures/.", name)
    ] == ["png"]
    assert b"Wat te zien is" in zipfile.ZipFile(io.BytesIO(data)).read(MAIN[form])


def test_only_a_paper_with_contents_asks_word_to_renew_its_fields() -> None:
    def asks(*keys: str) -> bool:
        return tree(made("docx", *keys), "word/settings.xml").find(f"{W}updateFields") is not None

    assert asks(*KEYS)
    assert not asks("kort: true")
    assert not main("docx").xpath("//@w:dirty", namespaces={"w": W[1:-1]})


def test_what_typst_cannot_set_has_contents_without_pages() -> None:
    from armoedeplan.render.headings import Heading

    (heading,) = with_pages([Heading(None, 1, "", "Kop", "kop")], source(*KEYS))
    assert heading.page == "", "as many pages as headings, or none"


# Tables and captions


@pytest.mark.parametrize("form_keys", [KEYS, ("formulier: true", "kort: true")])
def test_a_table_of_word_is_as_wide_as_the_text(form_keys: tuple[str, ...]) -> None:
    root = main("docx", *form_keys)
    size, margins = root.find(f".//{W}pgSz"), root.find(f".//{W}pgMar")
    width = int(size.get(f"{W}w")) - int(margins.get(f"{W}left")) - int(margins.get(f"{W}right"))
    for table in root.iter(f"{W}tbl"):
        assert int(table.find(f"{W}tblPr/{W}tblW").get(f"{W}w")) == width
        columns = [int(one.get(f"{W}w")) for one in table.iter(f"{W}gridCol")]
        assert sum(columns) == width
        for row in table.iter(f"{W}tr"):
            assert [int(one.get(f"{W}w")) for one in row.iter(f"{W}tcW")] == columns


def test_a_table_of_opendocument_is_as_wide_as_the_text() -> None:
    for keys, width in ((KEYS, "16.20cm"), (("formulier: true", "kort: true"), "18.00cm")):
        tables = [one for one in main("odt", *keys).iter(f"{STYLE}table-properties") if one.get(f"{STYLE}width")]
        assert [one.get(f"{STYLE}width") for one in tables] == [width] * 2
        assert all(one.get(f"{TABLE}align") == "margins" for one in tables)


def test_the_first_row_and_the_first_column_of_a_table_are_headers() -> None:
    for table in main("docx").iter(f"{W}tbl"):
        look = table.find(f"{W}tblPr/{W}tblLook")
        assert (look.get(f"{W}firstRow"), look.get(f"{W}firstColumn"), look.get(f"{W}val")) == ("1", "1", "00A0")
        assert table.find(f"{W}tr/{W}trPr/{W}tblHeader") is not None
    for table in main("odt").iter(f"{TABLE}table"):
        assert table.find(f"{TABLE}table-header-rows") is not None
        assert len(table.findall(f"{TABLE}table-header-columns/{TABLE}table-column")) == 1


def test_a_small_table_stays_on_one_page_and_a_long_one_does_not() -> None:
    def kept(table: Any) -> list[bool]:
        return [row.find(f".//{W}keepNext") is not None for row in table.iter(f"{W}tr")]

    small, long = main("docx").iter(f"{W}tbl")
    assert kept(small) == [True, True, False]
    assert kept(long) == [False] * 14
    styles = [one.get(f"{STYLE}may-break-between-rows") for one in main("odt").iter(f"{STYLE}table-properties")]
    assert styles == ["false", None]


def test_words_in_tables_have_a_style_of_their_own_and_numbers_stand_right() -> None:
    data = made("docx", *KEYS)
    cells = [one for table in main("docx").iter(f"{W}tbl") for one in table.iter(f"{W}p")]
    assert {word_style(one) for one in cells} == {"Tabeltekst"}
    assert in_style(data, "Tabeltekst", "w:rPr/w:sz", "val") == "19"
    assert {one.find(f"{W}pPr/{W}jc").get(f"{W}val") for one in cells if re.fullmatch(r"[\d.]+", words(one))} == {
        "right"
    }
    cell = tree(made("odt", *KEYS), "styles.xml").find(
        f".//{STYLE}style[@{STYLE}name='Table_20_Contents']/{STYLE}text-properties"
    )
    assert cell.get(f"{FO}font-size") == "9.5pt"


def test_captions_are_captions_that_a_field_numbers() -> None:
    captions = [words(one) for one in paragraphs(main("docx"), "Caption")]
    assert captions == [
        "Tabel  SEQ Tabel \\* ARABIC 1\u2002Kosten & dekking, in euro’s",
        "Tabel  SEQ Tabel \\* ARABIC 2\u2002Lang",
        "Figuur  SEQ Figuur \\* ARABIC 1\u2002Een beeld",
    ]
    first, _, picture = paragraphs(main("docx"), "Caption")
    assert first.getnext().tag == f"{W}tbl"
    assert [one.find(f"{W}pPr/{W}keepNext") is not None for one in (first, picture)] == [True, False]
    assert (
        tree(made("docx", *KEYS), STYLES["docx"]).find(f"{W}style[@{W}styleId='Caption']/{W}name").get(f"{W}val")
        == "caption"
    )
    numbered = [
        (one.get(f"{TEXT}name"), words(one), words(one.getparent())) for one in main("odt").iter(f"{TEXT}sequence")
    ]
    assert numbered == [
        ("Tabel", "1", "Tabel 1\u2002Kosten & dekking, in euro’s"),
        ("Tabel", "2", "Tabel 2\u2002Lang"),
        ("Figuur", "1", "Figuur 1\u2002Een beeld"),
    ]
    assert [one.get(f"{TEXT}name") for one in main("odt").iter(f"{TEXT}sequence-decl")] == ["Tabel", "Figuur"]


def test_only_a_paragraph_that_begins_with_a_colon_right_below_a_table_is_its_caption() -> None:
    table = "| A |\n| :-- |\n| a |\n\n"
    told = Source(f'---\ntitle: "T"\nkort: true\n---\n\n{table}: een\n\n{table}x\n\n\\: twee\n\n{table}drie: y\n', 0)
    root = tree(make_format("docx", told), MAIN["docx"])
    assert [words(one)[-3:] for one in paragraphs(root, "Caption")] == ["een"]
    assert {": twee", "drie: y"} <= {words(one) for one in root.iter(f"{W}p")}


# Forms, frames, signatures, case data


def test_who_sign_stay_with_the_end_of_what_they_sign() -> None:
    text = "Vrij.\n\nDit was het.\n\nHoogachtend,\n\nAldus.\n\n::: handtekeningen\na\n\nb\n\nc\n:::\n"
    root = tree(make_format("docx", Source(f'---\ntitle: "T"\n---\n\n{text}', 0)), MAIN["docx"])
    kept = {words(one) for one in root.iter(f"{W}p") if one.find(f"{W}pPr/{W}keepNext") is not None}
    assert {"Dit was het.", "Hoogachtend,", "Aldus."} <= kept
    assert "Vrij." not in kept


@pytest.mark.parametrize("form", ["docx", "odt"])
def test_a_form_has_lines_to_write_on_and_boxes_to_tick_and_no_empty_cells(form: str) -> None:
    root = main(form)
    lines = [
        one
        for one in root.iter(f"{W}p", f"{TEXT}p")
        if "Schrijfregel" in (word_style(one), one.get(f"{TEXT}style-name"))
    ]
    assert len(lines) == 4
    assert all(one.find(f".//{W}tab") is not None or one.find(f"{TEXT}tab") is not None for one in lines)
    assert words(root).count("☐") == 2
    assert not [cell for cell in root.iter(f"{W}tc", f"{TABLE}table-cell") if not words(cell).strip()]


def test_a_line_to_write_on_is_eight_millimetres_high_and_as_wide_as_the_text() -> None:
    for keys, width in ((KEYS, "9184"), (("formulier: true", "kort: true"), "10206")):
        data = made("docx", *keys)
        assert in_style(data, "Schrijfregel", "w:pPr/w:spacing", "line") == "454"
        assert in_style(data, "Schrijfregel", "w:pPr/w:tabs/w:tab", "leader") == "underscore"
        assert in_style(data, "Schrijfregel", "w:pPr/w:tabs/w:tab", "pos") == width
    style = tree(made("odt", "formulier: true"), "styles.xml").find(f".//{STYLE}style[@{STYLE}name='Schrijfregel']")
    assert style.find(f"{STYLE}paragraph-properties").get(f"{FO}line-height") == "0.8cm"
    assert next(style.iter(f"{STYLE}tab-stop")).get(f"{STYLE}position") == "18.00cm"


COLUMNS = """---
title: "T"
kort: true
---

Vooraf.

::: {.keuzes}

[ ]{.vakje} een

[ ]{.vakje} twee

[ ]{.vakje} drie

:::

::: {.kolommen}

Hoeveel? [ ]{.invul}

Waarom?

::: {.schrijfregels aantal=1 hoogte=6.5}
:::

:::
"""


def test_what_lies_in_columns_is_a_part_of_its_own_whose_lines_end_with_the_column() -> None:
    root = tree(data := make_format("docx", Source(COLUMNS, 0)), MAIN["docx"])
    before, columns = root.iter(f"{W}sectPr")
    assert before.find(f"{W}cols") is None
    assert columns.find(f"{W}cols").get(f"{W}num") == "2"
    assert [one.get(one.keys()[0]) for one in before.iter(f"{W}footerReference")] == [
        one.get(one.keys()[0]) for one in columns.iter(f"{W}footerReference")
    ]
    assert in_style(data, "Schrijfregellaag", "w:pPr/w:tabs/w:tab", "pos") == str((9184 - 454) // 2)
    told = tree(make_format("odt", Source(COLUMNS, 0)), MAIN["odt"])
    (section,) = told.iter(f"{TEXT}section")
    assert words(section).split() == ["Hoeveel?", "Waarom?"]
    assert "_kolommen" not in etree.tostring(root, encoding="unicode") + etree.tostring(told, encoding="unicode")


@pytest.mark.parametrize("form", ["docx", "odt"])
def test_answers_to_tick_stand_two_by_two(form: str) -> None:
    root = tree(make_format(form, Source(COLUMNS, 0)), MAIN[form])
    rows = [
        one for one in root.iter(f"{W}p", f"{TEXT}p") if "Keuzes" in (word_style(one), one.get(f"{TEXT}style-name"))
    ]
    assert [words(one).replace("☐", "").split() for one in rows] == [["een", "twee"], ["drie"]]
    assert [len(list(one.iter(f"{W}tab", f"{TEXT}tab"))) for one in rows] == [1, 0]


def test_what_residents_read_has_larger_letters_and_a_short_paper_the_margins_of_the_pdf() -> None:
    short, large = ("kort: true",), ("kort: true", "grote-letters: true")
    assert [in_style(made("docx", *keys), "Normal", "w:rPr/w:sz", "val") for keys in (short, large)] == ["21", "23"]
    told = etree.tostring(tree(made("odt", *large), "styles.xml"), encoding="unicode")
    assert 'fo:font-size="11.5pt"' in told
    assert 'fo:font-size="10.5pt"' not in told
    assert 'fo:margin-top="1cm"' in told
    margins = next(tree(made("docx", *short), MAIN["docx"]).iter(f"{W}pgMar"))
    assert (margins.get(f"{W}top"), margins.get(f"{W}bottom")) == ("1361", "1247")


@pytest.mark.parametrize("form", ["docx", "odt"])
def test_a_frame_holds_all_that_is_in_it(form: str) -> None:
    framed = [
        words(one)
        for one in main(form).iter(f"{W}p", f"{TEXT}p")
        if "Kader" in (word_style(one), one.get(f"{TEXT}style-name"))
    ]
    assert framed == ["Nu hulp nodig? Bel.", "•\xa0maandag", "•\xa0dinsdag"]


def test_case_data_are_lines_and_who_sign_stand_side_by_side_with_room() -> None:
    root = main("docx")
    assert [words(one) for one in paragraphs(root, "Kopgegevens")] == ["ZaaknummerZ2026-04711", "Vragenteam"]
    assert all(one.find(f".//{W}r/{W}tab") is not None for one in paragraphs(root, "Kopgegevens"))
    assert [words(one) for one in paragraphs(root, "Kopregel")] == ["Raad 12 november 2026"]
    assert in_style(made("docx", *KEYS), "Kopregel", "w:pPr/w:ind", "left") is None, "only names have a column"
    (signed,) = paragraphs(root, "Handtekeningen")
    assert words(signed) == "de griffier,de voorzitter,regel"
    assert in_style(made("docx", *KEYS), "Handtekeningen", "w:pPr/w:spacing", "after") == "1417", "25 mm"
    (odt,) = [one for one in main("odt").iter(f"{TEXT}p") if one.get(f"{TEXT}style-name") == "Handtekeningen"]
    assert [one.tag for one in odt] == [f"{TEXT}tab", f"{TEXT}line-break"]


def test_no_line_is_left_alone_and_no_heading_ends_a_page() -> None:
    root = tree(made("docx", *KEYS), STYLES["docx"])
    assert root.find(f"{W}docDefaults/{W}pPrDefault/{W}pPr/{W}widowControl") is not None
    assert all(in_style(made("docx"), f"Heading{level}", "w:pPr/w:keepNext", "val") is None for level in (1, 2, 3))
    assert all(
        root.find(f"{W}style[@{W}styleId='Heading{level}']/{W}pPr/{W}keepNext") is not None for level in (1, 2, 3)
    )
    default = tree(made("odt"), "styles.xml").find(
        f".//{STYLE}default-style[@{STYLE}family='paragraph']/{STYLE}paragraph-properties"
    )
    assert (default.get(f"{FO}orphans"), default.get(f"{FO}widows")) == ("2", "2")


# A reference document of a Dutch Word

DUTCH = {
    "Normal": "Standaard",
    "Heading1": "Kop1",
    "Heading2": "Kop2",
    "Title": "Titel",
    "Caption": "Bijschrift",
    "TOC1": "Inhopg1",
    "TOC2": "Inhopg2",
    "TOCHeading": "Kopvaninhoudsopgave",
    "Header": "Koptekst",
    "Footer": "Voettekst",
}
HEADER = f'<w:hdr xmlns:w="{W[1:-1]}"><w:p><w:r><w:t>Gemeente Oss</w:t></w:r></w:p></w:hdr>'
FOOTER = f'<w:ftr xmlns:w="{W[1:-1]}"><w:p><w:r><w:t>Raadhuislaan 2</w:t></w:r></w:p></w:ftr>'


def dutch_letter(foot: str = FOOTER) -> bytes:
    """Give a reference document as a Dutch Word writes it, with a head and a foot of its own, without our styles."""
    out = io.BytesIO()
    with zipfile.ZipFile(DATA / "voorbeeld.docx") as old, zipfile.ZipFile(out, "w") as new:
        for name in old.namelist():
            content = old.read(name).decode()
            if name == STYLES["docx"]:
                for ours, theirs in DUTCH.items():
                    content = re.sub(
                        f'(styleId|basedOn w:val|next w:val|link w:val)="{ours}"', rf'\1="{theirs}"', content
                    )
                content = re.sub(
                    r'<w:style [^>]*w:styleId="(Tabeltekst|Bijlage|Kader|Vakje)".*?</w:style>', "", content
                )
            elif name == MAIN["docx"]:
                content = content.replace("<w:sectPr>", '<w:sectPr><w:headerReference w:type="default" r:id="rId77"/>')
            elif name == "word/_rels/document.xml.rels":
                kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/header"
                told = f'<Relationship Id="rId77" Type="{kind}" Target="header1.xml"/></Relationships>'
                content = content.replace("</Relationships>", told)
            elif name == "[Content_Types].xml":
                kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml"
                content = content.replace(
                    "</Types>", f'<Override PartName="/word/header1.xml" ContentType="{kind}"/></Types>'
                )
            elif name == "word/footer1.xml":
                content = foot
            new.writestr(name, content)
        new.writestr("word/header1.xml", HEADER)
    return out.getvalue()


@cache
def in_dutch_letter(*keys: str, foot: str = FOOTER) -> bytes:
    return make_format("docx", source(*keys, style=Style("Gemeente Oss", docx=dutch_letter(foot))))


def test_a_dutch_reference_document_keeps_contents_numbers_breaks_and_captions() -> None:
    data = in_dutch_letter(*KEYS, "hoofdstukken: true")
    root = tree(data, MAIN["docx"])
    assert numbered_in_word(data, ("Kop1", "Kop2", "Bijlage")) == WANTED
    lines = [*paragraphs(root, "Inhopg1"), *paragraphs(root, "Inhopg2")]
    assert len(lines) == len(WANTED)
    assert not root.xpath("//@w:val[. = 'Heading1' or . = 'TOC1' or . = 'Caption']", namespaces={"w": W[1:-1]})
    chapters = [*paragraphs(root, "Kop1"), *paragraphs(root, "Bijlage")]
    assert len(chapters) == 5
    assert all(one.find(f"{W}pPr/{W}pageBreakBefore") is not None for one in chapters)
    assert len(paragraphs(root, "Bijschrift")) == 3


def test_a_dutch_reference_document_keeps_its_own_head_and_foot_above_ours() -> None:
    data = in_dutch_letter(*KEYS)
    assert running(data, "header") == ["Gemeente Oss", "CONCEPT 0.3 · 1 oktober"]
    assert running(data, "footer")[0] == "Raadhuislaan 2"
    assert running(data, "footer")[1].startswith("Gemeente Proef · Plan · bladzijde")
    assert running(in_dutch_letter("kort: true"), "header") == ["Gemeente Oss"]
    counted = FOOTER.replace("<w:t>", '<w:fldChar w:fldCharType="begin"/><w:instrText>PAGE</w:instrText><w:t>')
    assert running(in_dutch_letter(*KEYS, foot=counted), "footer")[1:] == ["Gemeente Proef · Plan"]


@pytest.mark.parametrize("data", [made("docx", *KEYS), in_dutch_letter(*KEYS)], ids=["ours", "a Dutch letter"])
def test_every_style_and_every_list_that_word_needs_is_there(data: bytes) -> None:
    styles, root = tree(data, STYLES["docx"]), tree(data, MAIN["docx"])
    known = {one.get(f"{W}styleId") for one in styles.iter(f"{W}style")}
    kinds = [f"{W}{name}" for name in ("pStyle", "rStyle", "tblStyle", "basedOn")]
    lists = tree(data, "word/numbering.xml")
    assert {one.get(f"{W}val") for part in (styles, root, lists) for one in part.iter(*kinds)} <= known
    numbers_there = {one.get(f"{W}numId") for one in lists.iter(f"{W}num")} | {"0"}
    assert {one.get(f"{W}val") for part in (styles, root) for one in part.iter(f"{W}numId")} <= numbers_there
    kinds_there = [one.tag for one in lists]
    assert kinds_there == sorted(kinds_there, key=[f"{W}abstractNum", f"{W}num"].index)


ORDER = (
    "pStyle keepNext keepLines pageBreakBefore widowControl numPr pBdr shd tabs suppressAutoHyphens wordWrap spacing "
    "ind contextualSpacing jc outlineLvl"
)


@pytest.mark.parametrize("keys", [KEYS, (*KEYS, "hoofdstukken: true"), ("formulier: true", "kort: true")])
def test_the_properties_of_a_paragraph_stand_in_the_order_of_the_schema(keys: tuple[str, ...]) -> None:
    data = made("docx", *keys)
    for part in (MAIN["docx"], STYLES["docx"], "word/numbering.xml"):
        for properties in tree(data, part).iter(f"{W}pPr"):
            names = [one.tag.removeprefix(W) for one in properties]
            assert names == sorted(set(names), key=ORDER.split().index)


# Validators of others


@needs_jing
def test_opendocument_with_all_of_it_is_valid(tmp_path: Path) -> None:
    files = [tmp_path / "plan.odt", tmp_path / "formulier.odt"]
    files[0].write_bytes(made("odt", *KEYS))
    files[1].write_bytes(made("odt", "formulier: true", "kort: true", "hoofdstukken: true"))
    assert odf(files, tmp_path) == []


@needs_soffice
@pytest.mark.parametrize("form", ["docx", "odt"])
def test_libreoffice_shows_head_foot_numbers_and_the_right_pages(form: str, tmp_path: Path) -> None:
    (tmp_path / f"a.{form}").write_bytes(made(form, *KEYS))
    pages = [
        one.get_textpage().get_text_range()
        for one in pypdfium2.PdfDocument(*libreoffice([tmp_path / f"a.{form}"], tmp_path))
    ]
    assert all("CONCEPT 0.3 · 1 oktober" in page for page in pages)
    assert all(f"Gemeente Proef · Plan · bladzijde {at + 1} van {len(pages)}" in page for at, page in enumerate(pages))
    for number, told in WANTED:
        line = re.search(rf"{re.escape(number)}\s*{told}[. ]*(\d)", pages[1])
        assert line, told
        assert re.search(rf"{re.escape(number)}\s*{told}", pages[int(line[1]) - 1]), told
    text = "\n".join(pages[2:])
    assert "Tabel 1" in text
    assert "1.3" not in text
