"""Rules of the checklist about what is said twice: in a paper, in papers of one set, in a list and a table."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import Final

from papers.made import Found, Paper
from papers.reading import CAPTION, FIGURE, HEADING, ITEM, TABLE, Block, Violation, texts_of, words_in
from papers.word_rules import FORMS, INTERNAL

_SETS: Final = (
    frozenset(
        {
            "raadsvoorstel",
            "raadsbesluit",
            "begrotingswijziging",
            "beleidsplan",
            "nota-van-beantwoording",
            "publieksversie",
            "collegevoorstel",
        }
    ),
    frozenset({"financiele-bijlage", "indicatorenbijlage", "regelingenoverzicht", "wie-doet-wat", "privacyparagraaf"}),
    frozenset({"afwegingsnota", "rolbeschrijvingen", "werkblad"}),
    frozenset(
        {
            "raadsinformatiebrief-start",
            "raadsinformatiebrief-voortgang",
            "raadsinformatiebrief-evaluatie",
            "voortgangsrapportage",
            "evaluatie",
        }
    ),
)
_ENOUGH: Final = re.compile(r"Het geld is elk jaar genoeg|In 20\d\d (?:kosten de maatregelen|blijft) €")
_LITTLE: Final = frozenset(
    [
        "de",
        "het",
        "een",
        "en",
        "of",
        "van",
        "in",
        "op",
        "te",
        "voor",
        "met",
        "dat",
        "die",
        "is",
        "zijn",
        "er",
        "aan",
        "bij",
        "om",
        "niet",
        "als",
        "door",
        "naar",
        "dan",
        "ook",
        "wij",
        "u",
    ]
)


def line_7_no_twins(paper: Paper) -> Iterator[Violation]:
    """No two paragraphs of eight words are the same, or nearly.

    A form repeats its lines on purpose, each card of a folder is read alone, and the work sheet says of each paper
    what it waits for, which may be the same.
    """
    if paper.name in FORMS | INTERNAL or paper.name == "regelingenfolder":
        return
    counted = [(block, Counter(words_in(block.text))) for block in paper.blocks if block.is_prose]
    long = [(block, words, words.total()) for block, words in counted if words.total() >= 8]
    for (one, some, fewer), (other, more, many) in combinations(long, 2):
        alike = 0.9 * max(fewer, many)
        # the shorter one has enough words for it to begin with
        if min(fewer, many) >= alike and (some & more).total() >= alike:
            yield Violation(other.line, f"ook op regel {one.line}: {other.text[:60]}")


def line_8_shared_in_a_set(papers: Sequence[Paper]) -> Found:
    """No paragraph of 25 words stands in two papers that are read together.

    The data of the case, decision points, words between quotation marks and a summary (“In het kort”, “Kern”) may; so
    may the goal, for the council adopts it as it stands in the plan, and whether the money is enough, which may not
    sound different in two papers. A council paper, its annexes, the internal papers and the later reports are sets of
    their own.
    """
    for names in _SETS:
        first: dict[str, Paper] = {}
        for paper in sorted((one for one in papers if one.name in names), key=lambda one: one.name):
            for block in _own_paragraphs(paper):
                told = " ".join(words_in(block.text))
                if (other := first.setdefault(told, paper)) is not paper:
                    yield paper, Violation(block.line, f"ook in {other.name}: {block.text[:60]}")


def _own_paragraphs(paper: Paper) -> Iterator[Block]:
    """Yield the paragraphs of 25 words that should stand in one paper."""
    points = {words_key(point.tekst) for point in paper.facts.plan.plan.besluitpunten if point.tekst}
    points |= {words_key(text) for text in (paper.facts.plan.uitgangspunten.doelstelling.tekst or "").split("\n\n")}
    heading = ""
    for block in paper.blocks:
        heading = block.text if block.kind == HEADING else heading
        free = (
            heading in ("In het kort", "Kern")
            or block.within == "kop-gegevens"
            or block.text.startswith("“")
            or _ENOUGH.match(block.text)
            or words_key(block.text) in points
        )
        if block.is_prose and not free and len(words_in(block.text)) >= 25:
            yield block


def words_key(text: str) -> str:
    """Give a text without signs and capitals."""
    return " ".join(words_in(text))


def line_9_no_list_of_what_was_shown(paper: Paper) -> Iterator[Violation]:
    """No list directly after a figure or table that says its words again."""
    blocks = paper.blocks
    for at, block in enumerate(blocks):
        if block.kind not in (TABLE, FIGURE):
            continue
        rest = [one for one in blocks[at + 1 :] if one.kind != CAPTION]
        items = []
        for one in rest:
            if one.kind != ITEM:
                break
            items.append(one)
        shown = set(words_in(" ".join(texts_of(block)))) - _LITTLE
        said = [word for one in items for word in words_in(one.text) if word not in _LITTLE]
        if said and sum(word in shown for word in said) > 0.6 * len(said):
            yield Violation(items[0].line, items[0].text[:60])
