"""The text that a reader gets out of each format, and the texts that should be in it."""

import html
import io
import re
import unicodedata
import zipfile
from collections.abc import Iterator

import pypdfium2
from markdown_it import MarkdownIt

_TAG = re.compile(r"<[^>]+>")
_MARGINS = (60.0, 70.0)
"""Points at the bottom and the top of a page of PDF where only what stands on every page is."""
_WINDOW = 12


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
    """Yield the text of each page of a PDF, without what stands on every page."""
    document = pypdfium2.PdfDocument(data)
    for page in document:
        wide, high = page.get_size()
        yield page.get_textpage().get_text_bounded(0, _MARGINS[0], wide, high - _MARGINS[1])
    document.close()


def chunks(markdown: str) -> list[str]:
    """Give the texts of a document in Markdown: headings, paragraphs, items of lists and cells of tables."""
    body = _without_layout(markdown.partition("\n---\n")[2])
    tokens = MarkdownIt("commonmark").enable("table").parse(body)
    found = []
    for token in tokens:
        if token.type == "inline":
            words = "".join(
                " " if one.type == "softbreak" else one.content for one in token.children or () if one.type != "image"
            )
            found.append(words)
    return [one for one in found if bare(one)]


def _without_layout(body: str) -> str:
    """Take away what only says how a document is laid out; a note becomes a paragraph of its own."""
    notes = re.findall(r"\^\[((?:[^\[\]\\]|\\.)*)\]", body)
    plain = re.sub(r"\^\[(?:[^\[\]\\]|\\.)*\]", "", body)
    plain = re.sub(r"^:::.*$", "", plain, flags=re.MULTILINE)
    plain = re.sub(r" \{\.[a-z-]+\}$|\[ \]\{\.vakje\}", "", plain, flags=re.MULTILINE)
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
