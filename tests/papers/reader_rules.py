"""Rules of the checklist about whom a paper speaks to: one voice, and plain words for residents."""

import re
from collections.abc import Iterator
from typing import Final

from papers.made import Paper
from papers.reading import TABLE, Block, Violation, sentences_in, words_in

TO_RESIDENTS: Final = frozenset({"publieksversie", "regelingenfolder", "participatieplan", "functieprofiel"})
JARGON: Final = [
    "brugfunctionaris",
    "netwerkmanager",
    "inzicht",
    "regie",
    "signaal",
    "doelgroep",
    "maatregel",
    "niet-gebruik",
    "intersectoraal",
]


def line_32_one_voice(paper: Paper) -> Iterator[Violation]:
    """Not both “we” and “wij”; to residents “u”, and in a council proposal “u” for the council alone."""
    prose = [block for block in paper.blocks if block.is_prose]
    ours = [
        (block.line, sentence)
        for block in prose
        for sentence in sentences_in(block.text)
        if sentence.lower().rstrip(".") not in paper.facts.said
    ]
    short = [(line, one) for line, one in ours if re.search(r"\b[Ww]e\b", one)]
    if short and any(re.search(r"\b[Ww]ij\b", one) for _, one in ours):
        yield Violation(short[0][0], short[0][1][:80])
    said = " ".join(block.text for block in prose)
    if paper.name in TO_RESIDENTS and prose and not re.search(r"\b[Uu]w?\b", said):
        yield Violation(1, "spreekt de lezer niet aan met u")
    if paper.name == "raadsvoorstel":
        resident = re.compile(r"\b[Uu]w (?:inkomen|uitkering|kind|kinderen|spaargeld|brieven|schulden|rekeningen)\b")
        yield from (Violation(line, one) for line, one in ours if resident.search(one))


def line_20_for_residents(paper: Paper) -> Iterator[Violation]:
    """The public version: help at the front, short sentences, no table, no jargon without what it means.

    The first page of large letters holds about 250 words. A sentence that the writer answered is the writer's.
    """
    if paper.name != "publieksversie":
        return
    prose = [block for block in paper.blocks if block.is_prose]
    first = " ".join(" ".join(block.text for block in prose).split()[:250])
    if not re.search(r"\b(?:0800|0900|14 0\d\d+|0\d{1,3}[- ]?\d{3}|112)", first):
        yield Violation(1, "geen telefoonnummer op bladzijde 1")
    if not re.search(r"\b[A-Z][a-z]+(?:plein|straat|weg|laan|kade|gracht|markt|hof|pad|singel)? \d+\b", first):
        yield Violation(1, "geen adres op bladzijde 1")
    yield from (Violation(block.line, "een tabel") for block in paper.blocks if block.kind == TABLE)
    yield from _long_sentences(paper, prose)
    for block in prose:
        for word in JARGON:
            if re.search(rf"\b{word}(?:en|s|sen)?\b", block.text, re.IGNORECASE) and not re.search(
                r"\b(?:dat|dit) (?:is|zijn|betekent)\b|, een ", block.text, re.IGNORECASE
            ):
                yield Violation(block.line, f"{word}: {block.text[:60]}")


def _long_sentences(paper: Paper, prose: list[Block]) -> Iterator[Violation]:
    """Yield the sentences that are too long, and when they are so on the whole."""
    lengths = []
    for block in prose:
        for sentence in sentences_in(block.text):
            lengths.append(len(words_in(sentence)))
            if lengths[-1] > 16 and sentence.lower().rstrip(".") not in paper.facts.said:
                yield Violation(block.line, f"{lengths[-1]} woorden: {sentence[:70]}")
    if lengths and sum(lengths) / len(lengths) > 10:
        yield Violation(1, f"gemiddeld {sum(lengths) / len(lengths):.1f} woorden in een zin")
