"""Rules of the checklist about what stands above and below each page, in every format that has pages."""

from collections.abc import Iterator
from typing import Final

from papers.html_reading import top_of_html
from papers.printed import Printed
from papers.reading import Violation
from papers.word_rules import INTERNAL
from papers.xml_reading import PAGE, PAGES

_MARKS: Final = {"concept": "CONCEPT", "ontwerp": "ONTWERP"}
_FOOT: Final = f"bladzijde {PAGE} van {PAGES}"


def line_25_concept(one: Printed) -> Iterator[Violation]:
    """What is a concept says so above every page, and what is final nowhere; a form has no head.

    HTML has one page, and says it above the title.
    """
    if one.is_form or one.name in INTERNAL:
        return
    mark = _MARKS.get(one.paper.made_as, "")
    for where, head in _heads(one):
        if mark and not head.startswith(mark):
            yield Violation(1, f"{where}: geen {mark} maar “{head.strip()}”")
        if not mark and any(word in head.upper() for word in _MARKS.values()):
            yield Violation(1, f"{where}: {head}")


def _heads(one: Printed) -> Iterator[tuple[str, str]]:
    """Yield where a head stands, and its words; in a PDF the title may stand before it."""
    title = " ".join(str(one.paper.front.get("title", "")).split())
    for at, page in enumerate(one.pdf.pages if one.pdf else (), 1):
        yield f"bladzijde {at} van de PDF", " ".join(page.head.split()).removeprefix(title).strip()
    for name, file in (("Word", one.word), ("OpenDocument", one.open_document)):
        for head in file.heads if file else ():
            yield name, head
    if "html" in one.files:
        yield "HTML", top_of_html(one.files["html"])


def line_29_page_of_pages(one: Printed) -> Iterator[Violation]:
    """Below each page stands which one it is, and of how many."""
    pages = one.pdf.pages if one.pdf else []
    for at, page in enumerate(pages, 1):
        if f"bladzijde {at} van {len(pages)}" not in " ".join(page.foot.split()):
            yield Violation(at, f"PDF: {page.foot.strip()}")
    for name, file in (("Word", one.word), ("OpenDocument", one.open_document)):
        yield from (
            Violation(1, f"{name}: {foot}") for foot in (file.feet if file else ()) if _FOOT not in foot.lower()
        )
