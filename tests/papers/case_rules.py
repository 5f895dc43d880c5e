"""Rules of the checklist about what each kind of paper must have: proposal, decision, letter, folder, concept."""

import re
from collections.abc import Iterator
from datetime import date
from typing import Any, Final

from support.matrix import EXPECTED

from papers.date_rules import day_in, day_of, in_dutch
from papers.made import Paper
from papers.reading import HEADING, ITEM, QUOTED, Violation

_MADE: Final = {
    "-": (),
    "K": ("concept",),
    "O": ("concept", "ontwerp"),
    "D": ("concept", "ontwerp", "definitief"),
}
"""As what a paper may be made, by the sign of its moment."""


def line_17_first_page_of_proposal(paper: Paper) -> Iterator[Violation]:
    """A proposal begins with its case, council date and portfolio holder, all points, and the matter in short.

    In Markdown: all stands before the first chapter with a number. An answer that the plan lacks is no fault here, and
    a point of which the words are still to come is none of the proposal.
    """
    if paper.name != "raadsvoorstel":
        return
    head = [block for block in paper.blocks if block.within == "kop-gegevens"]
    told = " ".join([paper.front.get("title", ""), *(block.text for block in head)])
    plan = paper.facts.plan
    wanted: list[tuple[Any, str]] = [(plan.plan.zaaknummer, str(plan.plan.zaaknummer))]
    if paper.facts.adopted_on and len(plan.gemeenten) == 1:
        wanted.append((True, in_dutch(paper.facts.adopted_on)))
    wanted.append((plan.plan.portefeuillehouder, "Portefeuillehouder"))
    yield from (Violation(1, f"{words} staat niet in de kop") for known, words in wanted if known and words not in told)
    heads = [block for block in paper.blocks if block.kind == HEADING]
    first = next((b.line for b in heads if ".unnumbered" not in paper.lines[b.line - 1]), 10**9)
    points = [block for block in paper.blocks if block.kind == ITEM and block.line < first]
    asked = [point for point in plan.plan.besluitpunten if point.tekst]
    if len(points) < len(asked):
        yield Violation(1, f"{len(points)} van {len(asked)} besluitpunten voorop")
    if not any(block.text == "In het kort" and block.line < first for block in heads):
        yield Violation(1, "“In het kort” staat niet voorop")


def line_23_at_its_moment(paper: Paper) -> Iterator[Violation]:
    """A paper is made only at its moments, and then not as more than it can be; what is open makes a concept of it."""
    cell = EXPECTED[paper.name][str(paper.facts.plan.plan.status or "concept")]
    if paper.made_as not in _MADE[cell]:
        yield Violation(1, f"gemaakt als {paper.made_as}")


def line_18_formula_of_decision(paper: Paper) -> Iterator[Violation]:
    """A decision of the council has its formula, and each point ends in a semicolon or a full stop.

    “gelezen” and “gelet op” say what an answer holds, and are asked once there is one.
    """
    if paper.name != "raadsbesluit":
        return
    said = paper.visible
    for words in ("besluit:", "Aldus", "griffier", "voorzitter", "gelezen"):
        if words not in said:
            yield Violation(1, f"“{words}” staat er niet")
    grounds = len(re.findall(r"^gelet op", said, re.MULTILINE))
    if grounds != 1 or "gelet op:" in said:
        yield Violation(1, f"{grounds} keer “gelet op”")
    for block in paper.blocks:
        if block.kind == ITEM and not block.text.endswith((";", ".")):
            yield Violation(block.line, block.text[-40:])


def line_19_letters(paper: Paper) -> Iterator[Violation]:
    """A letter to the council has a mark, a date, its address, and who signs it.

    A mark and a date are answers: what the plan lacks is asked by `controleer`.
    """
    if not paper.name.startswith("raadsinformatiebrief"):
        return
    wanted = ["Geachte", "Hoogachtend", "secretaris", "burgemeester"]
    wanted += ["kenmerk"] if paper.facts.plan.plan.zaaknummer else []
    yield from (Violation(1, f"“{words}” staat er niet") for words in wanted if words not in paper.visible)
    if paper.facts.data.get("stukken", {}).get(paper.name) and not day_of(paper):
        yield Violation(1, "geen datum")


def line_21_folder(paper: Paper) -> Iterator[Violation]:
    """Each scheme in the folder has an amount, an income, how to apply and until when; valid when the folder is out.

    A remission has no amount: what one need not pay differs from person to person.
    """
    if paper.name != "regelingenfolder":
        return
    until = day_in(str(paper.front.get("subtitle", "")))
    if not until or (day_of(paper) or date.min) > until:
        yield Violation(1, "niet tot wanneer de bedragen gelden, of dat is al voorbij")
    rows = {row.cells[0] for block in paper.blocks for row in block.rows}
    chapters = _chapters(paper)
    for scheme in paper.facts.plan.regelingen:
        if scheme.naam not in chapters:
            continue
        text = chapters[str(scheme.naam)]
        if "€" not in text and "niet te betalen" not in text:
            yield Violation(1, f"{scheme.naam}: geen bedrag")
        if scheme.naam not in rows and not re.search(r"inkomen\D{0,40}€", text):
            yield Violation(1, f"{scheme.naam}: geen inkomen in euro’s")
        if not re.search("vraagt u|aanvragen", text):
            yield Violation(1, f"{scheme.naam}: niet hoe u aanvraagt")


def _chapters(paper: Paper) -> dict[str, str]:
    """Give the text below each heading."""
    found: dict[str, str] = {}
    heading = ""
    for block in paper.blocks:
        heading = block.text if block.kind == HEADING else heading
        found[heading] = f"{found.get(heading, '')} {block.text}"
    return found


def line_26_box(paper: Paper) -> Iterator[Violation]:
    """The box of an unfinished plan has six lines, ninety words, and no name of a field; money short is told.

    In the text it has a line a point, below the line that says what it is.
    """
    if paper.name != "beleidsplan" or paper.made_as != "concept":
        return
    box = [block for block in paper.blocks if block.within == QUOTED]
    if not box:
        return
    words = " ".join(block.text for block in box)
    if len([block for block in box if block.kind == ITEM]) > 6:
        yield Violation(box[0].line, "meer dan zes regels")
    if len(words.split()) > 90:
        yield Violation(box[0].line, f"{len(words.split())} woorden")
    if field := re.search(r"[a-z]_[a-z]|\b[a-z]+\.[a-z]+\b", words):
        yield Violation(box[0].line, f"veldnaam {field[0]}")
    if paper.facts.plan.plan.titel == "Armoedebeleid Kleindorp" and "€ 7.000" not in words.replace("\xa0", " "):
        yield Violation(box[0].line, "het tekort van € 7.000 staat er niet")
