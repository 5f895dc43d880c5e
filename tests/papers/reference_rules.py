"""Rules of the checklist about what a paper refers to: its sources, and its own chapters, tables and annexes."""

import re
from collections.abc import Iterator
from typing import Final

from papers.made import Paper, texts_in
from papers.reading import FIGURE, HEADING, NOTE, PARAGRAPH, TABLE, Block, Violation
from papers.table_rules import tables_of

_CROSS: Final = re.compile(r"\b([Pp]aragraaf|[Hh]oofdstuk|[Tt]abel|[Bb]ijlage|[Bb]ladzijde) (\d+(?:\.\d+)?|[A-H])\b")
_OF_ANOTHER: Final = re.compile(r"\bin (?:het plan|de voortgangsrapportage) \($")
_NOTE_IN_CELL: Final = re.compile(r"\^\[[^\[\]]*\]")


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
    """A reference goes to what there is; one “van het beleidsplan”, or behind “in het plan”, is to another paper.

    What an answer refers to is the writer's: our numbers are not known when it is written.
    """
    known = {"tabel": _count(paper, TABLE), "figuur": _count(paper, FIGURE)}
    numbers = {number for number, _ in numbered_headings(paper)}
    letters = {chr(ord("A") + at) for at in range(len(annexes(paper)))}
    for block in paper.blocks:
        for one in _CROSS.finditer(block.text) if block.is_prose else ():
            what, mark = one[1].lower(), one[2]
            elsewhere = re.match(r"[\w., ]{0,12}van (?:het|de|dit) \w+", block.text[one.end() :])
            elsewhere = elsewhere or _OF_ANOTHER.search(block.text[: one.start()])
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


def annexes(paper: Paper) -> list[int]:
    """Give the lines of the headings that formats letter as an annex."""
    heads = [block for block in paper.blocks if block.kind == HEADING]
    return [one.line for one in heads if ".bijlage" in paper.lines[one.line - 1] or re.match("Bijlage [A-Z]", one.text)]


def _count(paper: Paper, kind: str) -> int:
    """Count the blocks of a kind."""
    return sum(block.kind == kind for block in paper.blocks)


def numbered_headings(paper: Paper) -> Iterator[tuple[str, Block]]:
    """Yield the headings that formats number, each with its number."""
    chapter, section, counting = 0, 0, False
    heads = [block for block in paper.blocks if block.kind == HEADING]
    top = min((block.level for block in heads), default=2)
    for block in heads if paper.front.get("genummerd") else ():
        free = re.search(r"\{[^}]*\.(?:unnumbered|bijlage)", paper.lines[block.line - 1])
        if block.level == top:
            counting = not free
            chapter, section = chapter + counting, 0
            if counting:
                yield str(chapter), block
        elif block.level == top + 1 and counting and not free:
            section += 1
            yield f"{chapter}.{section}", block
