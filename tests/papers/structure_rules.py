"""Rules of the checklist about how a paper is built: paragraphs, lists, tables, pictures, headings and references."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import combinations, pairwise
from typing import Final

from papers.made import Paper, texts_in
from papers.reading import (
    CAPTION,
    FIGURE,
    HEADING,
    ITEM,
    NOTE,
    PARAGRAPH,
    TABLE,
    Block,
    Row,
    Violation,
    number_in,
    texts_of,
    words_in,
)
from papers.word_rules import FORMS

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
_TABLE_WORDS: Final = {"beleidsplan": 0.25, "raadsvoorstel": 0.15, "publieksversie": 0.0}
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
_CROSS: Final = re.compile(r"\b([Pp]aragraaf|[Hh]oofdstuk|[Tt]abel|[Bb]ijlage|[Bb]ladzijde) (\d+(?:\.\d+)?|[A-H])\b")
_NOTE_IN_CELL: Final = re.compile(r"\^\[[^\[\]]*\]")
_TOTAL: Final = re.compile(r"^(?:Totaal|Samen|Kosten|Dekking|Alles)\b")


def tables_of(paper: Paper) -> Iterator[Block]:
    """Yield the tables that are read; those of a form are for writing in."""
    if paper.name not in FORMS:
        yield from (block for block in paper.blocks if block.kind == TABLE)


def after(paper: Paper, block: Block) -> Block | None:
    """Give what follows on a block."""
    return next((one for one in paper.blocks if one.line > block.line + len(block.rows)), None)


def line_7_no_twins(paper: Paper) -> Iterator[Violation]:
    """No two paragraphs of eight words are the same, or nearly.

    A form repeats its lines on purpose, and each card of a folder is read alone.
    """
    if paper.name in FORMS or paper.name == "regelingenfolder":
        return
    counted = [(block, Counter(words_in(block.text))) for block in paper.blocks if block.is_prose]
    long = [(block, words) for block, words in counted if words.total() >= 8]
    for (one, some), (other, more) in combinations(long, 2):
        if (some & more).total() >= 0.9 * max(some.total(), more.total()):
            yield Violation(other.line, f"ook op regel {one.line}: {other.text[:60]}")


def line_8_shared_in_a_set(papers: Sequence[Paper]) -> Iterator[tuple[Paper, Violation]]:
    """No paragraph of 25 words stands in two papers that are read together.

    The data of the case, decision points, “In het kort” and words between quotation marks may; and a council paper,
    its annexes, the internal papers and the later reports are sets of their own.
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
    heading = ""
    for block in paper.blocks:
        heading = block.text if block.kind == HEADING else heading
        free = (
            heading == "In het kort"
            or block.within == "kop-gegevens"
            or block.text.startswith("“")
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


def line_12_no_empty_columns(paper: Paper) -> Iterator[Violation]:
    """No column of nothing, dashes or one value, in a table of four rows; and no table of one row or column.

    A row of a total is no value of its column.
    """
    for table in tables_of(paper):
        if len(table.body) < 2 or len(table.rows[0].cells) < 2:
            yield Violation(table.line, f"tabel van {len(table.body)} rij bij {len(table.rows[0].cells)} kolommen")
        rows = [row.cells for row in table.body if not row.bold]
        for head, column in zip(table.rows[0].cells, zip(*rows, strict=False), strict=False):
            values = set(column)
            if values <= {"", "–", "-"} or (len(rows) >= 4 and len(values) == 1):
                yield Violation(table.line, f"kolom “{head}” zegt alleen {values or 'niets'}")


def line_13_narrow_tables(paper: Paper) -> Iterator[Violation]:
    """At most six columns, no cell of more than 25 words, and numbers to the right."""
    for table in tables_of(paper):
        if len(table.rows[0].cells) > 6:
            yield Violation(table.line, f"{len(table.rows[0].cells)} kolommen")
        for row in table.body:
            yield from (Violation(row.line, cell[:60]) for cell in row.cells if len(cell.split()) > 25)
        columns = zip(table.aligned, zip(*(row.cells for row in table.body), strict=False), strict=False)
        for at, (side, column) in enumerate(columns):
            told = [cell for cell in column if cell]
            if at and told and all(number_in(cell) is not None for cell in told) and side != "right":
                yield Violation(table.line, f"kolom “{table.rows[0].cells[at]}” staat niet rechts")


def line_14_captions(paper: Paper) -> Iterator[Violation]:
    """Every table has a caption, and every figure one and 20 to 300 signs of what it says; formats number them."""
    for table in tables_of(paper):
        following = after(paper, table)
        if not following or following.kind != CAPTION:
            yield Violation(table.line, f"geen bijschrift: {' | '.join(table.rows[0].cells)[:60]}")
    for figure in (block for block in paper.blocks if block.kind == FIGURE):
        if not 20 <= len(figure.text) <= 300:
            yield Violation(figure.line, f"{len(figure.text)} tekens: {figure.text[:60]}")
        if not re.search(r'"[^"]+"\)$', paper.lines[figure.line - 1]):
            yield Violation(figure.line, "beeld zonder bijschrift")


def line_15_prose_first(paper: Paper) -> Iterator[Violation]:
    """Few words stand in tables, and in a policy plan few in lists; money may be a table in a proposal."""
    if paper.name not in _TABLE_WORDS:
        return
    annex = min(_annexes(paper), default=10**9)
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


def years_of(table: Block) -> list[int]:
    """Give the places of the columns that are a year."""
    return [at for at, cell in enumerate(table.rows[0].cells) if re.fullmatch(r"20\d\d", cell)]


def is_money(table: Block) -> bool:
    """Tell whether a table is about money."""
    big = [cell for row in table.body for cell in row.cells[1:] if (number_in(cell) or 0) >= 1000]
    euros = "€" in " ".join(texts_of(table)) or "euro" in " ".join(table.rows[0].cells)
    return bool(years_of(table) and big) or euros


def line_10_money_adds_up(paper: Paper) -> Iterator[Violation]:
    """A table of money over the years has totals that are right, and cover that equals costs, unless a sentence says.

    A change of the budget has the form of the law (before, change, after), with no total over the years; so it is
    asked only whether before and change make after.
    """
    for table in tables_of(paper):
        years = years_of(table)
        if not years or not is_money(table):
            continue
        if paper.name == "begrotingswijziging":
            yield from _change_adds_up(table, years)
            continue
        if len(years) > 1 and not re.match("Samen|Totaal", table.rows[0].cells[-1]):
            yield Violation(table.line, "geen kolom met totalen")
        totals = [row for row in table.body if row.bold or _TOTAL.match(row.cells[0])]
        if not totals and len(table.body) > 1:
            yield Violation(table.line, "geen rij met totalen")
        yield from _sums(table, years, totals)
        yield from _cover(paper, table, totals)


def _sums(table: Block, years: list[int], totals: list[Row]) -> Iterator[Violation]:
    """Yield the rows and columns that do not add up."""
    running = [0.0] * len(table.rows[0].cells)
    for row in table.body:
        numbers = row.numbers()
        across = sum(numbers[at] or 0 for at in years)
        if len(years) > 1 and numbers[-1] is not None and len(numbers) - 1 not in years and across != numbers[-1]:
            yield Violation(row.line, f"{row.cells[0]}: {across:.0f} is geen {row.cells[-1]}")
        if row not in totals:
            running = [old + (new or 0) for old, new in zip(running, numbers, strict=True)]
        elif any(running):
            for at in years:
                if numbers[at] is not None and numbers[at] != running[at]:
                    yield Violation(row.line, f"{row.cells[0]}: {running[at]:.0f} is geen {row.cells[at]}")
            running = [0.0] * len(running)


def _cover(paper: Paper, table: Block, totals: list[Row]) -> Iterator[Violation]:
    """Yield when costs and cover differ, and no sentence before the table says so."""
    by_name = {row.cells[0]: row.numbers()[1:] for row in totals}
    costs, cover = by_name.get("Kosten"), by_name.get("Dekking")
    before = [block.text for block in paper.blocks if block.is_prose and block.line < table.line][-3:]
    told = re.search("tekort|blijft|over|meer|minder", " ".join(before))
    if costs and cover and costs != cover and not told:
        yield Violation(table.line, "dekking is iets anders dan kosten")


def _change_adds_up(table: Block, years: list[int]) -> Iterator[Violation]:
    """Yield the years in which a budget and its change do not make what follows."""
    named = {row.cells[0].lower(): row.numbers() for row in table.body}
    for head, old in named.items():
        if "vóór wijziging" in head:
            what = head.replace("vóór wijziging", "").strip()
            change, new = named.get(f"wijziging van de {what}"), named.get(f"{what} ná wijziging")
            if not change or not new:
                yield Violation(table.line, f"geen wijziging bij {head}")
                continue
            yield from (
                Violation(table.line, f"{head}: {table.rows[0].cells[at]}")
                for at in years
                if (old[at] or 0) + (change[at] or 0) != new[at]
            )


def line_30_no_hollow_sections(paper: Paper) -> Iterator[Violation]:
    """No heading with nothing below it, or with a single bullet.

    A numbered point of a decision may stand alone, and room to write is something too.
    """
    blocks = [*paper.blocks, Block(HEADING, len(paper.lines), "", 1)]
    heads = [at for at, block in enumerate(blocks) if block.kind == HEADING]
    for at, following in pairwise(heads):
        inside = blocks[at + 1 : following]
        room = ":::" in "".join(paper.lines[blocks[at].line : blocks[following].line - 1])
        if not inside and not room and blocks[following].level <= blocks[at].level:
            yield Violation(blocks[at].line, f"leeg: {blocks[at].text}")
        bullet = len(inside) == 1 and inside[0].kind == ITEM
        if bullet and paper.lines[inside[0].line - 1].lstrip().startswith(("-", "*")):
            yield Violation(blocks[at].line, f"één punt: {blocks[at].text}")


def line_33_sources_in_notes(paper: Paper) -> Iterator[Violation]:
    """No source in a cell, and one note on a source in a chapter.

    A note of a number in a cell stands at the foot of the page. Pages are known in print only; a chapter is what a
    reader sees together.
    """
    sources = {" ".join(text.split()) for text in _sources(paper) if len(text) > 8}
    for table in tables_of(paper):
        for row in table.body:
            for cell in row.cells:
                if any(source in _NOTE_IN_CELL.sub("", cell) for source in sources):
                    yield Violation(row.line, cell[:80])
    seen: set[tuple[str, str]] = set()
    chapter = ""
    for block in paper.blocks:
        chapter = block.text if block.kind == HEADING and block.level <= 2 else chapter
        if block.kind == NOTE or (block.kind == PARAGRAPH and block.text.startswith(("Bron:", "Bronnen:"))):
            if (chapter, block.text) in seen:
                yield Violation(block.line, block.text[:80])
            seen.add((chapter, block.text))


def _sources(paper: Paper) -> Iterator[str]:
    """Yield the sources of numbers that the plan names."""

    def walk(data: object) -> Iterator[str]:
        if isinstance(data, dict):
            for key, value in data.items():
                yield from texts_in(value) if key == "bron" else walk(value)
        elif isinstance(data, list):
            for value in data:
                yield from walk(value)

    return walk(paper.facts.data)


def line_34_references(paper: Paper) -> Iterator[Violation]:
    """A reference goes to what there is; one “van het beleidsplan” is to another paper.

    What an answer refers to is the writer's: our numbers are not known when it is written.
    """
    known = {"tabel": _count(paper, TABLE), "figuur": _count(paper, FIGURE)}
    numbers = _numbers(paper)
    letters = {chr(ord("A") + at) for at in range(len(_annexes(paper)))}
    for block in paper.blocks:
        for one in _CROSS.finditer(block.text) if block.is_prose else ():
            what, mark = one[1].lower(), one[2]
            elsewhere = re.match(r"[\w., ]{0,12}van (?:het|de|dit) \w+", block.text[one.end() :])
            if elsewhere or paper.theirs(block.text, one.start(), one.end()):
                continue
            there = {
                "tabel": mark.isdigit() and 1 <= int(mark) <= known["tabel"],
                "bijlage": mark in letters,
                "bladzijde": not block.text[one.end() :].startswith("0"),
            }.get(what, mark in numbers)
            if not there:
                yield Violation(block.line, one[0])
    anchors = set(re.findall(r"\{#([\w-]+)", paper.markdown))
    for at, line in enumerate(paper.lines, 1):
        yield from (Violation(at, f"#{a}") for a in re.findall(r"\]\(#([\w-]+)\)", line) if a not in anchors)


def _annexes(paper: Paper) -> list[int]:
    """Give the lines of the headings that formats letter as an annex."""
    heads = [block for block in paper.blocks if block.kind == HEADING]
    return [one.line for one in heads if ".bijlage" in paper.lines[one.line - 1] or re.match("Bijlage [A-Z]", one.text)]


def _count(paper: Paper, kind: str) -> int:
    """Count the blocks of a kind."""
    return sum(block.kind == kind for block in paper.blocks)


def _numbers(paper: Paper) -> set[str]:
    """Give the numbers that formats give to the chapters."""
    found, chapter, section = set[str](), 0, 0
    heads = [block for block in paper.blocks if block.kind == HEADING]
    top = min((block.level for block in heads), default=2)
    for block in heads if paper.front.get("genummerd") else ():
        if re.search(r"\{[^}]*\.(?:unnumbered|bijlage)", paper.lines[block.line - 1]):
            continue
        if block.level == top:
            chapter, section = chapter + 1, 0
            found.add(str(chapter))
        elif block.level == top + 1:
            section += 1
            found.add(f"{chapter}.{section}")
    return found
