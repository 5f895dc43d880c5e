"""The text that a reader gets out of each format, and the texts that should be in it."""

import ctypes
import html
import io
import re
import unicodedata
import zipfile
from collections.abc import Iterator

import pypdfium2
import pypdfium2.raw as pdfium
from markdown_it import MarkdownIt

_TAG = re.compile(r"<[^>]+>")
_WINDOW = 12
_NOTE = "\ue000"
"""Where a note is, for a reader of the text sees its number there."""


def text_of(form: str, data: bytes) -> str:
    """Give the text of a document, in the order in which it is read."""
    if form == "pdf":
        return "\n".join(_pages(data))
    if form == "html":
        page = data.decode()
        body = page.partition('<main id="inhoud">')[2]
        return html.unescape(_TAG.sub(" ", re.sub(r'src="data:[^"]*"', "", body)))
    name = {"docx": "word/document.xml", "odt": "content.xml"}[form]
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        text = archive.read(name).decode()
        text += archive.read("word/footnotes.xml").decode() if "word/footnotes.xml" in archive.namelist() else ""
    return html.unescape(_TAG.sub("", re.sub(r"</w:p>|</text:p>|</text:h>", " ", text)))


def _pages(data: bytes) -> Iterator[str]:
    """Yield the text of each page of a PDF, without what its tags tell only decorates it, such as its running head."""
    document = pypdfium2.PdfDocument(data)
    for page in document:
        words = page.get_textpage()
        objects = page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_TEXT])
        yield "".join(_words_of(one, words) for one in objects if "Artifact" not in _marks_of(one))
    document.close()


def _words_of(one: pypdfium2.PdfObject, page: pypdfium2.PdfTextPage) -> str:
    """Give the words of an object of text."""
    size = pdfium.FPDFTextObj_GetText(one.raw, page.raw, None, 0)
    words = (pdfium.FPDF_WCHAR * size)()
    pdfium.FPDFTextObj_GetText(one.raw, page.raw, words, size)
    return bytes(words)[:size].decode("utf-16-le").rstrip("\0")


def _marks_of(one: pypdfium2.PdfObject) -> list[str]:
    """Give the names of the marks around an object."""
    marks = [pdfium.FPDFPageObj_GetMark(one.raw, at) for at in range(pdfium.FPDFPageObj_CountMarks(one.raw))]
    return [_name_of(mark) for mark in marks]


def _name_of(mark: object) -> str:
    """Give the name of a mark."""
    name, size = (pdfium.FPDF_WCHAR * 32)(), ctypes.c_ulong()
    pdfium.FPDFPageObjMark_GetName(mark, name, ctypes.sizeof(name), size)
    return bytes(name)[: size.value].decode("utf-16-le").rstrip("\0")


def chunks(markdown: str) -> list[str]:
    """Give the texts of a document in Markdown: headings, paragraphs, items of lists and cells of tables."""
    body = _without_layout(markdown.partition("\n---\n")[2])
    tokens = MarkdownIt("commonmark").enable("table").parse(body)
    found = []
    for token in tokens:
        if token.type == "inline":
            parts = [one for one in token.children or () if one.type != "image"]
            words = "".join(" " if one.type in ("softbreak", "hardbreak") else one.content for one in parts)
            found += words.split(_NOTE)
    return [one for one in found if bare(one)]


def _without_layout(body: str) -> str:
    """Take away what only says how a document is laid out; a note becomes a paragraph of its own."""
    notes = re.findall(r"\^\[((?:[^\[\]\\]|\\.)*)\]", body)
    plain = re.sub(r"\^\[(?:[^\[\]\\]|\\.)*\]", _NOTE, body)
    plain = re.sub(r"^:::.*$", "", plain, flags=re.MULTILINE)
    plain = re.sub(r" \{\.[a-z-]+\}$|\[ \]\{\.(?:vakje|invul)(?: \.klein)?\}", "", plain, flags=re.MULTILINE)
    return "\n\n".join([plain, *notes])


def bare(text: str) -> str:
    """Give only the letters and digits: what a typesetter breaks, joins or decorates is left out."""
    folded = unicodedata.normalize("NFKD", text.replace("\xad", "")).casefold()
    return "".join(sign for sign in folded if sign.isalnum())


def lost(chunk: str, text: str) -> bool:
    """Tell whether some words of a text are not in another; a page may end within them."""
    words = chunk.split()
    return any(_missing(words[at : at + _WINDOW], text) for at in range(0, len(words), _WINDOW))


def _missing(words: list[str], text: str) -> bool:
    """Tell whether words in a row are not in a text, also not in two parts."""
    if bare(" ".join(words)) in text:
        return False
    parts = ((bare(" ".join(words[:at])), bare(" ".join(words[at:]))) for at in range(1, len(words)))
    return not any(first in text and second in text for first, second in parts)
