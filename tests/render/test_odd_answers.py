"""Answers that are odd in some way come out whole in every format, or as what they are called."""

import io
import zipfile
from collections.abc import Mapping
from functools import cache
from typing import Any

import pypdfium2
import pytest
from support.documents import plan_from
from support.extracted import bare, chunks, lost, text_of

from armoedeplan.document import context
from armoedeplan.render.document_set import make_document
from armoedeplan.render.formats import make_format
from armoedeplan.render.source import Source

FORMS = ("html", "pdf", "docx", "odt")
LONG = "Schuldhulpverleningsorganisatiemedewerkersoverlegverslagleggingen"
SYNTAX = (
    r"#import \"x\" \newpage {{ 7*7 }} {% raw %} <script>alert(1)</script> $x^2$ \input{/etc/passwd} @ref &amp; =A1"
)
RIGHT_TO_LEFT = "مرحبا بكم en שלום לכולם"


@cache
def document(kind: str) -> Source:
    (made,) = make_document("wie-doet-wat", context(plan_from(PLANS[kind])))
    return Source(made.text, 1_800_000_000, "abc", made.pictures)


@cache
def made(kind: str, form: str) -> bytes:
    return make_format(form, document(kind))


def plan(
    name: str = "Partij",
    share: str = "Helpt mensen",
    actors: int = 2,
    conclusion: str = "Er is veel.",
    meetings: int = 0,
) -> dict[str, Any]:
    kinds = {"soort": "overlap", "tekst": conclusion}
    return {
        "armoedeplan": 1,
        "samenwerking": {
            "actoren": [
                {"id": f"a{number}", "naam": f"{name} {number}", "aandeel": share, "soort": "bedrijf"}
                for number in range(actors)
            ],
            "samenwerkingsverbanden": [
                {"id": f"v{number}", "naam": f"Overleg {number}", "onderwerp": share} for number in range(meetings)
            ],
            "conclusies": [{"id": "c", **kinds}],
        },
    }


PLANS: Mapping[str, dict[str, Any]] = {
    "lang woord": plan(name=LONG, share=LONG),
    "opmaak": plan(name="Stichting", share=SYNTAX, conclusion=SYNTAX),
    "500 rijen": plan(meetings=500),
    "20 bladzijden": plan(
        conclusion="\n\n".join(f"Alinea {number}. " + "Mensen met weinig geld. " * 30 for number in range(75))
    ),
    "van rechts naar links": plan(share=RIGHT_TO_LEFT, conclusion=RIGHT_TO_LEFT),
    "emoji": plan(share="Hulp 🙂 met 👩‍👩‍👧 en ✔", conclusion="Vlag 🇳🇱 en 漢字"),
}
LETTERS = [kind for kind in PLANS if kind not in {"van rechts naar links", "emoji"}]


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("kind", LETTERS)
def test_every_word_comes_out(kind: str, form: str) -> None:
    text = bare(text_of(form, made(kind, form)))
    assert [one for one in chunks(document(kind).markdown) if lost(one, text)] == []


@pytest.mark.parametrize("form", ["html", "docx", "odt"])
@pytest.mark.parametrize("kind", ["van rechts naar links", "emoji"])
def test_signs_of_every_script_are_kept_where_the_reader_has_the_fonts(kind: str, form: str) -> None:
    text = text_of(form, made(kind, form))
    for sign in "".join(PLANS[kind]["samenwerking"]["conclusies"][0]["tekst"].split()):
        assert sign in text


def test_in_a_pdf_a_sign_that_no_font_has_is_called_by_its_dutch_name() -> None:
    assert bare("enigszins lachend gezicht") in bare(text_of("pdf", made("emoji", "pdf")))


def test_a_pdf_holds_words_from_right_to_left() -> None:
    text = text_of("pdf", made("van rechts naar links", "pdf"))
    assert all(word in text for word in ("שלום", "לכולם", "بكم"))


def test_no_answer_becomes_markup() -> None:
    assert "<script>" not in made("opmaak", "html").decode()
    for form in FORMS:
        assert "49" not in text_of(form, made("opmaak", form)).partition("7*7")[2][:9]


def test_a_long_table_repeats_its_header_on_every_page() -> None:
    document_ = pypdfium2.PdfDocument(made("500 rijen", "pdf"))
    pages = [page.get_textpage().get_text_range() for page in document_]
    rows = [page for page in pages if page.count("Overleg ") > 3 and "Helpt mensen" in page]
    assert len(rows) > 8
    assert all("Onderwerp" in page for page in rows)


def test_a_long_word_in_a_narrow_column_stays_on_the_page_and_out_of_the_next_column() -> None:
    document_ = pypdfium2.PdfDocument(made("lang woord", "pdf"))
    for page in document_:
        wide, _ = page.get_size()
        text = page.get_textpage()
        boxes = [text.get_charbox(index) for index in range(text.count_chars())]
        assert all(left > 60 and right < wide - 60 for left, _, right, _ in boxes if right > left)


@pytest.mark.parametrize(
    ("form", "part", "mark"),
    [("docx", "word/document.xml", "<w:tblHeader"), ("odt", "content.xml", "<table:table-header-rows>")],
)
def test_word_and_opendocument_keep_their_header_rows_on_every_page(form: str, part: str, mark: str) -> None:
    with zipfile.ZipFile(io.BytesIO(made("500 rijen", form))) as archive:
        assert mark in archive.read(part).decode()
