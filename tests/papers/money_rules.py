"""Rules of the checklist about money: totals that are right, and the same in every paper."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from papers.made import Found, Paper
from papers.reading import TABLE, Block, Row, Violation, number_in, texts_of
from papers.table_rules import tables_of

_TOTAL: Final = re.compile(r"^(?:Totaal|Samen|Kosten|Dekking|Alles)\b")
_MONEY: Final = frozenset({"raadsvoorstel", "beleidsplan", "financiele-bijlage"})


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


def in_figures(amount: int) -> str:
    """Write an amount with points."""
    return f"{amount:,}".replace(",", ".")


def line_11_same_amounts(papers: Sequence[Paper]) -> Found:
    """The total of the plan is the same in every paper about its money, and in the points of the decision."""
    for paper in papers:
        years = paper.facts.money_per_year
        if paper.name in _MONEY and years and in_figures(sum(years.values())) not in paper.visible:
            yield paper, Violation(1, f"het totaal {in_figures(sum(years.values()))} staat er niet")
        for block in paper.blocks if paper.name.startswith("raadsinformatiebrief") else ():
            for told in re.findall(r"€ ([\d.]+) in (?:\w+) jaar", block.text):
                if told != in_figures(sum(years.values())):
                    yield paper, Violation(block.line, told)
        for at, row in _rows_of_cover(paper):
            for cell, year in row:
                if year in years and cell != in_figures(years[year]):
                    yield paper, Violation(at, f"{year}: {cell} is geen {in_figures(years[year])}")


def _rows_of_cover(paper: Paper) -> Iterator[tuple[int, list[tuple[str, int]]]]:
    """Yield the totals of cover with their years."""
    for block in paper.blocks if paper.name in _MONEY else ():
        heads = block.rows[0].cells if block.kind == TABLE else ()
        for row in block.rows[1:]:
            if row.bold and row.cells[0] == "Dekking":
                pairs = zip(row.cells, heads, strict=False)
                yield row.line, [(cell, int(head)) for cell, head in pairs if re.fullmatch(r"20\d\d", head)]
