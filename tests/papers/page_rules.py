"""Rules of the checklist about pages of paper: how many, how full, what the first one has, and the list of contents."""

import re
from collections.abc import Iterator
from typing import Final

from support.extracted import bare

from papers.made import Paper
from papers.pdf_reading import Page
from papers.printed import Printed
from papers.reading import HEADING, Block, Violation
from papers.reference_rules import annexes, numbered_headings
from papers.word_rules import INTERNAL

_MOST: Final = {
    "raadsvoorstel": 4,
    "raadsbesluit": 1,
    "begrotingswijziging": 1,
    "collegevoorstel": 2,
    "raadsinformatiebrief-start": 2,
    "raadsinformatiebrief-voortgang": 2,
    "raadsinformatiebrief-evaluatie": 2,
    "publieksversie": 2,
    "voortgangsrapportage": 4,
    "uitvoeringsprogramma": 7,
    "convenant": 4,
}
_FORM: Final = 2
_PLAN: Final = (15, 25)
_UNFINISHED: Final = 6
_FROM_CONTENTS: Final = 12
_LEAST, _MEAN, _LAST = 0.35, 0.8, 0.05


def line_16_pages(one: Printed) -> Iterator[Violation]:
    """A paper has not more pages than its reader has time for; a report of a whole plan has the pages it needs.

    A plan of a few answers is no report: it has no cover, and may be short. One that lacks answers which a plan needs
    may be shorter than a whole one.
    """
    if not one.pdf or one.name in INTERNAL:
        return
    many = len(one.pdf.pages)
    most = _MOST.get(one.name, _FORM if one.is_form else many)
    if many > most:
        yield Violation(many, f"{many} bladzijden, hoogstens {most}")
    if one.name == "beleidsplan":
        body = _body_pages(one.paper, one.pdf.pages)
        least = _UNFINISHED if one.paper.facts.is_unfinished else _PLAN[0]
        if body > _PLAN[1] or (one.has_cover and body < least):
            yield Violation(body, f"{body} bladzijden zonder bijlagen, {least} tot en met {_PLAN[1]} is goed")


def _body_pages(paper: Paper, pages: list[Page]) -> int:
    """Count the pages up to that on which the first annex begins; that one too, unless it begins at its top."""
    found = [at for at, page in enumerate(pages, 1) if re.search(r"^Bijlage A\s+\D*$", page.text, re.MULTILINE)]
    if not annexes(paper) or not found:
        return len(pages)
    above = pages[found[-1] - 1].text.partition("Bijlage A")[0].strip().splitlines()
    return found[-1] - (len(above) <= 1)


def line_17_first_page_of_proposal(one: Printed) -> Iterator[Violation]:
    """The first page on paper has the case, all points of the decision, and the matter in short, to its last word."""
    if one.name != "raadsvoorstel" or not one.pdf:
        return
    page = bare(one.pdf.pages[0].text)
    for block in _begin_of(one.paper):
        if bare(block.text) not in page:
            yield Violation(1, f"niet op de eerste bladzijde: {block.text[:60]}")


def _begin_of(paper: Paper) -> Iterator[Block]:
    """Yield what stands before the first chapter with a number."""
    for block in paper.blocks:
        if block.kind == HEADING and ".unnumbered" not in paper.lines[block.line - 1]:
            return
        yield block


def line_27_contents(one: Printed) -> Iterator[Violation]:
    """A list of contents stands only in what has twelve pages, takes one of them, and tells the right pages."""
    if not one.pdf:
        return
    pages = one.pdf.pages
    lists = [at for at, page in enumerate(pages, 1) if re.search(r"^Inhoud\s*$|(?:\. ){9}", page.text, re.MULTILINE)]
    if lists and len(pages) < _FROM_CONTENTS:
        yield Violation(lists[0], f"een inhoudsopgave bij {len(pages)} bladzijden")
    if len(lists) > 1:
        yield Violation(lists[1], "een inhoudsopgave van meer dan een bladzijde")
    for at in lists[:1]:
        for words, told in re.findall(r"^(.+?)(?: \.)+ +(\d+)\s*$", pages[at - 1].text, re.MULTILINE):
            if int(told) > len(pages) or bare(words) not in bare(pages[int(told) - 1].text):
                yield Violation(at, f"{words} staat niet op bladzijde {told}")
    if one.word:
        yield from (Violation(1, f"Word: {entry.words}") for entry in one.word.contents if not entry.page.isdigit())
        if bool(one.word.contents) != bool(lists):
            yield Violation(1, "Word heeft een andere inhoudsopgave dan de PDF")
    yield from _unnumbered(one)


def _unnumbered(one: Printed) -> Iterator[Violation]:
    """Yield the headings that do not stand in the PDF with their number."""
    assert one.pdf
    printed = bare(" ".join(page.text for page in one.pdf.pages))
    for number, block in numbered_headings(one.paper):
        if bare(f"{number} {block.text}") not in printed:
            yield Violation(block.line, f"geen {number} voor {block.text}")


def line_28_fill(one: Printed) -> Iterator[Violation]:
    """No page is nearly empty, save a cover and a list of contents; and a last page holds more than a line or two.

    What nobody sends, the work sheet and the empty form, ends where it ends.
    """
    if not one.pdf:
        return
    skipped = 1 + ("inhoud" in one.paper.front) if one.has_cover else 0
    inside = list(enumerate(one.pdf.pages, 1))[skipped:-1]
    yield from (Violation(at, f"{page.fill:.0%} gevuld") for at, page in inside if page.fill < _LEAST)
    if inside and (mean := sum(page.fill for _, page in inside) / len(inside)) < _MEAN:
        yield Violation(inside[0][0], f"gemiddeld {mean:.0%} gevuld")
    last = one.pdf.pages[-1]
    if len(one.pdf.pages) > 1 and last.fill < _LAST and one.name not in INTERNAL:
        yield Violation(len(one.pdf.pages), f"de laatste bladzijde is {last.fill:.0%} gevuld")
