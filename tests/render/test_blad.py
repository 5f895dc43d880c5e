"""What a paper says at its top and in its text of how it lies on its pages, in PDF and HTML."""

import io
import re
from functools import cache
from pathlib import Path

import pypdfium2
import pytest
from support.validators import needs_axe, wide

from armoedeplan.render.formats import make_format
from armoedeplan.render.soft_hyphens import with_soft_hyphens
from armoedeplan.render.source import Source

TOP = """---
title: "Titel"
author: "Gemeente"
lang: "nl-NL"
kop: "CONCEPT 0.3"
voet: "Gemeente Proef"
genummerd: true
{more}---

"""
TABLE = "| Post | 2027 | 2028 | Samen |\n|---|---|---|---|\n| Begeleiding | 10.000 | 20.000 | 30.000 |\n\n: Kosten\n\n"
BODY = (
    "## Los {.unnumbered}\n\nWoorden.\n\n## Een\n\n### Onder\n\n"
    + TABLE
    + "## Twee\n\nOp 12 november 2026 kost het € 423.000, https://www.voorbeeldstad.example/een/heel/lang/adres.\n\n"
    + TABLE
    + "## Partners {.bijlage}\n\nSchuldhulpverleningsorganisatie.\n\n::: {.schrijfregels aantal=3}\n:::\n"
    "\n[ ]{.vakje} ja\n"
)


@cache
def made(form: str, more: str = "kort: true\n") -> bytes:
    return make_format(form, Source(TOP.format(more=more) + BODY, 0))


def pages(data: bytes) -> list[str]:
    return [str(page.get_textpage().get_text_range()) for page in pypdfium2.PdfDocument(io.BytesIO(data))]


@pytest.mark.parametrize("more", ["kort: true\n", "inhoud: true\n"])
def test_every_page_of_a_pdf_has_its_head_and_foot(more: str) -> None:
    told = pages(made("pdf", more))
    for number, page in enumerate(told, 1):
        assert "CONCEPT 0.3" in page
        assert "Gemeente Proef" in page
        assert f"bladzijde {number} van {len(told)}" in page


def test_chapters_and_tables_are_numbered_alike_in_pdf_and_html() -> None:
    pdf = " ".join(" ".join(pages(made("pdf"))).split())
    html = " ".join(re.sub("<style>.*?</style>|<[^>]+>|\u00ad", "", made("html").decode(), flags=re.DOTALL).split())
    for said in (pdf, html):
        for words in ("1 Een", "1.1 Onder", "2 Twee", "Bijlage A Partners", "Tabel 1 Kosten", "Tabel 2 Kosten"):
            assert words in said
        assert "1 Los" not in said


def test_a_paper_without_numbers_has_none_but_the_letters_of_its_annexes() -> None:
    text = (TOP.format(more="kort: true\n") + BODY).replace("genummerd: true\n", "")
    said = " ".join(" ".join(pages(make_format("pdf", Source(text, 0)))).split())
    assert "1 Een" not in said
    assert "Bijlage A Partners" in said


def test_html_keeps_dates_and_amounts_whole_and_makes_cards_of_a_wide_table() -> None:
    page = made("html").decode()
    assert '<span class="heel">12 november 2026</span>' in page
    assert re.search('<span class="heel">€[ \u00a0]423.000,?</span>', page)
    assert page.count('data-label="2027"') == 2
    assert "Schuld\u00adhulp\u00ad" in page
    assert page.count('href="#boven"') == 4


def test_a_small_table_stays_on_one_page() -> None:
    rows = "".join(f"| rij{number}x | {number} |\n" for number in range(8))
    for before in range(20, 44, 3):
        text = TOP.format(more="kort: true\n") + "Vrij.\n\n" * before + f"| A | B |\n|---|---|\n{rows}"
        told = pages(make_format("pdf", Source(text, 0)))
        assert sum("rij0x" in page or "rij7x" in page for page in told) == 1


@needs_axe
def test_a_phone_shows_the_whole_width(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_bytes(made("html"))
    assert wide([tmp_path / "a.html"], 320) == []


def test_an_address_holds_no_soft_hyphen_and_a_long_word_beside_it_does() -> None:
    addresses = "www.voorbeeldstadgemeente.example/bestaanszekerheid, team@bestaanszekerheid.example"
    made = with_soft_hyphens(f"<body><p>Bestaanszekerheid: {addresses}.</p>")
    assert addresses in made
    assert "\u00ad" in made.partition(":")[0]


def places(text: str, *words: str) -> list[set[int]]:
    """Give on which pages some words stand when their text begins at each place of a page."""
    found = []
    for before in range(24, 44):
        written = TOP.format(more="kort: true\n") + "Vrij.\n\n" * before + text
        told = pages(make_format("pdf", Source(written, 0)))
        found.append({at for at, page in enumerate(told) if any(one in page for one in words)})
    return found


def wide_lines(data: bytes) -> list[int]:
    """Give for each page how many lines are drawn on it that are as wide as the text."""
    return [
        sum(right - left > 400 for left, _, right, _ in (one.get_bounds() for one in page.get_objects()))
        for page in pypdfium2.PdfDocument(io.BytesIO(data))
    ]


def asked_at_all_heights(question: str) -> bytes:
    """Make a document that asks something again and again, each time at another height of a page."""
    text = "".join("Vrij.\n\n" * (at % 7 + 3) + question for at in range(60))
    return make_format("pdf", Source(TOP.format(more="kort: true\n") + text, 0))


@pytest.mark.parametrize("high", ["", " hoogte=8"])
def test_a_question_and_its_first_line_to_write_on_stay_together(high: str) -> None:
    data = asked_at_all_heights(f"Wat ga ik doen?\n\n::: {{.schrijfregels aantal=1{high}}}\n:::\n\n")
    told = [page.count("Wat ga ik doen?") for page in pages(data)]
    assert sum(told) == 60
    assert wide_lines(data) == told


def test_answers_to_tick_stand_two_by_two_and_the_line_for_another_stays_with_them() -> None:
    answers = "".join(f"[ ]{{.vakje}} Antwoord{at}\n\n" for at in range(1, 4))
    data = asked_at_all_heights(f"::: {{.keuzes}}\n\n{answers}:::\n\n::: {{.schrijfregels aantal=1}}\n:::\n\n")
    rows = [line.split() for page in pages(data) for line in page.splitlines() if "Antwoord" in line]
    assert rows == [["Antwoord1", "Antwoord2"], ["Antwoord3"]] * 60
    assert wide_lines(data) == [page.count("Antwoord3") for page in pages(data)]


def test_a_signature_stays_with_the_end_of_its_letter() -> None:
    text = "Wij vragen u geen besluit.\n\nHoogachtend,\n\nHet college,\n\n::: {.handtekeningen}\nde secretaris,\n:::\n"
    parts = ("geen besluit", "Hoogachtend", "Het college", "de secretaris")
    assert {len(found) for found in places(text, *parts)} == {1}


def test_the_words_that_a_phone_shows_for_a_picture_keep_a_date_whole() -> None:
    picture = '![Van 52 (31 december 2025) naar 85.](diagrammen/a.svg "Bijschrift")'
    svg = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><title>T</title><desc>D</desc></svg>'
    source = Source(TOP.format(more="") + picture, 0, pictures={"diagrammen/a.svg": svg})
    words = make_format("html", source).decode().partition('class="woorden"')[2]
    assert '<span class="heel">(31 december 2025)</span>' in words
