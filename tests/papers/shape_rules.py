"""Rules of the checklist about how a paper is built: how much of it is prose, and what stands below its headings."""

from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from papers.made import Paper
from papers.money_rules import is_money
from papers.reading import HEADING, ITEM, TABLE, Block, Violation, texts_of, words_in
from papers.reference_rules import annexes
from papers.word_rules import INTERNAL

_TABLE_WORDS: Final = {"beleidsplan": 0.25, "raadsvoorstel": 0.15, "publieksversie": 0.0}


def line_15_prose_first(paper: Paper) -> Iterator[Violation]:
    """Few words stand in tables, and in a policy plan few in lists; money may be a table in a proposal."""
    if paper.name not in _TABLE_WORDS:
        return
    annex = min(annexes(paper), default=10**9)
    body = [block for block in paper.blocks if block.line < annex and block.kind != HEADING]
    count = {block: len(words_in(" ".join(texts_of(block)))) for block in body}
    every = sum(count.values()) or 1
    free = paper.name == "raadsvoorstel"
    tables = sum(n for block, n in count.items() if block.kind == TABLE and not (free and is_money(block)))
    if tables > _TABLE_WORDS[paper.name] * every:
        yield Violation(1, f"{100 * tables // every}% van de woorden staat in tabellen")
    items = sum(n for block, n in count.items() if block.kind == ITEM)
    if paper.name == "beleidsplan" and items > 0.2 * every:
        yield Violation(1, f"{100 * items // every}% van de woorden staat in lijsten")


def line_30_no_hollow_sections(paper: Paper) -> Iterator[Violation]:
    """No heading with nothing below it, or with a single bullet.

    A numbered point of a decision may stand alone, and room to write is something too. On the work sheet a list has as
    many lines as there is still to do, which may be one.
    """
    blocks = [*paper.blocks, Block(HEADING, len(paper.lines), "", 1)]
    heads = [at for at, block in enumerate(blocks) if block.kind == HEADING]
    for at, following in pairwise(heads):
        inside = blocks[at + 1 : following]
        room = ":::" in "".join(paper.lines[blocks[at].line : blocks[following].line - 1])
        if not inside and not room and blocks[following].level <= blocks[at].level:
            yield Violation(blocks[at].line, f"leeg: {blocks[at].text}")
        bullet = len(inside) == 1 and inside[0].kind == ITEM and paper.name not in INTERNAL
        if bullet and paper.lines[inside[0].line - 1].lstrip().startswith(("-", "*")):
            yield Violation(blocks[at].line, f"één punt: {blocks[at].text}")
