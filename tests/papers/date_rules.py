"""Rules of the checklist about days: the order of the papers, and what an adopted plan may know; and Dutch dates."""

import re
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import pairwise
from typing import Final

from papers.made import Found, Paper, as_date
from papers.reading import Violation, words_in

MONTHS: Final = [
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
]
_ORDER: Final = (
    "adviesaanvraag",
    "collegevoorstel",
    "raadsvoorstel",
    "raadsbesluit",
    "raadsinformatiebrief-start",
    "voortgangsrapportage",
)


def day_of(paper: Paper) -> date | None:
    """Give the day that a paper carries."""
    return day_in(str(paper.front.get("date", "")))


def day_in(text: str) -> date | None:
    """Give the first full Dutch date in a text."""
    told = re.search(rf"\b(\d{{1,2}}) ({'|'.join(MONTHS)}) (\d{{4}})\b", text)
    return date(int(told[3]), MONTHS.index(told[2]) + 1, int(told[1])) if told else None


def in_dutch(day: date) -> str:
    """Write a day in full."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def line_22_dates_in_order(papers: Sequence[Paper]) -> Found:
    """The papers follow each other, and none carries the day of the file.

    Above a concept the version with its day is the stamp that every page must have, so there the day may stand.
    """
    days = [(paper, day) for name in _ORDER for paper in papers if paper.name == name and (day := day_of(paper))]
    for (_, before), (paper, day) in pairwise(days):
        if day < before:
            yield paper, Violation(1, f"{day} is voor {before}")
    for paper in papers:
        day = as_date(paper.facts.plan.plan.datum)
        dated = paper.facts.data.get("stukken", {}).get(paper.name, {})
        if day and day_of(paper) == day and str(dated.get("datum", "")) != str(day):
            yield paper, Violation(1, f"draagt de datum van het bestand: {day}")


def line_24_frozen(paper: Paper) -> Iterator[Violation]:
    """An adopted plan tells nothing that was measured, decided or told after the day of the council."""
    day = paper.facts.adopted_on
    if paper.name != "beleidsplan" or paper.made_as != "definitief" or not day:
        return
    said = " ".join(words_in(paper.visible))
    later = paper.facts.data.get("verantwoording", {})
    for part in ("metingen", "besluiten", "verhalen"):
        for record in later.get(part, []):
            when = as_date(record.get("datum", record.get("peildatum")))
            if when and when > day:
                for key in ("toelichting", "tekst", "besluit", "verhaal", "reden", "waarom"):
                    words = words_in(str(record.get(key, "")))[:8]
                    if len(words) == 8 and " ".join(words) in said:
                        yield Violation(1, f"{part} van {when}: {' '.join(words)}")
