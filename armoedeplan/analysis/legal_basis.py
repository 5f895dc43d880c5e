"""On which law a plan rests, in words that hold on its first day, and on which articles its decisions do (2.1, 2.3).

What no official text showed is never given as a fact: an article that rests on general knowledge is not cited, and of a
phase the one who says so is named (decision record 0039).
"""

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from armoedeplan.analysis.moments import is_later
from armoedeplan.method.kader import HOLDS, OFFICIAL, STATUSSEN, Artikel, Fase, Wet
from armoedeplan.method.loader import laws
from armoedeplan.plan.plan import Plan
from armoedeplan.record.dates import in_words
from armoedeplan.record.words import listed

AGREEMENT: Final = frozenset({"overeenkomst"})
"""What an executive decides that enters into a covenant."""
_DECIDED: Final = {
    "verordening": re.compile(r"(?<!participatie)(?<!inspraak)verordening", re.IGNORECASE),
    "beslistermijn": re.compile(r"beslistermijn", re.IGNORECASE),
    "participatieverordening": re.compile(r"participatieverordening|uitdaagrecht", re.IGNORECASE),
    "clientenparticipatie": re.compile(r"cli[eë]ntenparticipatie", re.IGNORECASE),
    "inkomenstoeslag": re.compile(r"inkomenstoeslag", re.IGNORECASE),
    "kwijtschelding": re.compile(r"kwijtschelding", re.IGNORECASE),
    "begroting": re.compile(r"\bramen\b|begroting|beschikbaar (?:te )?stellen|krediet", re.IGNORECASE),
    "begrotingswijziging": re.compile(
        r"begrotingswijziging|begroting\b.*\bwijzig|wijzig\w*\b.*\bbegroting", re.IGNORECASE
    ),
}
"""The words in a point for decision by which it decides something of a kind."""
_LAW_ASKS: Final = frozenset({"medebewind", "wettelijk"})
"""Kinds of task in which the executive decides, unless the law says that the council does."""


class Ground(NamedTuple):
    """A law that a plan rests on, as it stands on the first day of the plan.

    status: in words, with what a reader should know beside it; plain when there is nothing but that it holds.
    phases: of a law in phases, each with the words that say when.
    """

    law: Wet
    status: str
    plain: bool
    phases: tuple[tuple[str, Fase], ...]


class Power(NamedTuple):
    """The articles of one law that a decision rests on."""

    law: Wet
    articles: tuple[Artikel, ...]


def grounds(plan: Plan) -> list[Ground]:
    """Give the laws and agreements that a plan rests on and that hold, in whole or in part; no others."""
    start = first_day_of(plan)
    chosen = (laws()[id_] for id_ in plan.plan.wettelijke_grondslag if id_ in laws())
    return [_ground(law, start) for law in chosen if law.status in HOLDS and not law.achtergrond]


def council_powers(plan: Plan) -> list[Power]:
    """Give the articles on which the council decides what a plan asks of it."""
    return powers(frozenset(_decisions(plan)), first_day_of(plan))


def powers(decisions: frozenset[str], day: str) -> list[Power]:
    """Give the articles on which decisions rest, of laws in force on a day: only those seen in an official text."""
    found = []
    for law in laws().values():
        cited = tuple(
            article for article in law.artikelen if decisions.intersection(article.besluit) and article.geheugen is None
        )
        if cited and law.status in HOLDS and law.bewijs in OFFICIAL and not is_later(law.vanaf or "", day or "9999"):
            found.append(Power(law, cited))
    return found


def cited(found: list[Power]) -> str:
    """Write articles as a decision cites them; nothing without any."""
    return listed(f"{_articles(power.articles)} van de {power.law.naam}" for power in found) if found else ""


def first_day_of(plan: Plan) -> str:
    """Give the day from which a plan holds, as far as it says so; empty when it does not."""
    return plan.plan.ingangsdatum or plan.plan.periode.van or ""


def _decisions(plan: Plan) -> Iterator[str]:
    """Yield the kinds of decision that a plan asks of the council."""
    task = plan.verantwoording.raadsvoorstel.taaksoort
    if task not in _LAW_ASKS:
        yield "raadsplan"
    if plan.schuldhulp.is_wgs_plan:
        yield "wgs_plan"
    for kind, words in _DECIDED.items():
        if any(words.search(point.tekst or "") for point in plan.plan.besluitpunten):
            yield kind


def _articles(articles: tuple[Artikel, ...]) -> str:
    """Write the articles of one law: `artikel 2`, `de artikelen 147 en 189`."""
    if len(articles) == 1:
        return articles[0].name
    return f"de artikelen {listed(article.name.removeprefix('artikel ') for article in articles)}"


def _ground(law: Wet, start: str) -> Ground:
    """Give a law as it stands on the first day of a plan."""
    status = STATUSSEN[law.status or ""]
    if law.geldt_voor:
        status = f"{status}: {law.geldt_voor}"
    if law.fasen:
        status = _standing(law.fasen, start)
    elif law.vanaf and start and is_later(law.vanaf, start):
        status = f"gaat in op {in_words(law.vanaf)}"
    agreed = law.status == "afspraak"
    doubt = "" if agreed or law.bewijs in OFFICIAL else ", nog na te gaan in de officiële tekst"
    phases = tuple((_when(phase, start), phase) for phase in law.fasen)
    return Ground(law, f"{status}{doubt}", status == STATUSSEN["geldend"] and not doubt, phases)


def _standing(phases: tuple[Fase, ...], start: str) -> str:
    """Say how far a law in phases has come on a day: all, part, or, without a day, when each phase begins."""
    days = [phase.moment or "" for phase in phases]
    begun = [day for day in days if start and not is_later(day, start)]
    if not start or not begun:
        return f"gaat in fasen in: {listed(map(in_words, days))}"
    if len(begun) == len(days):
        return f"geldend, in fasen ingegaan: {listed(map(in_words, days))}"
    return f"geldt voor een deel; de rest gaat in op {listed(in_words(day) for day in days if day not in begun)}"


def _when(phase: Fase, start: str) -> str:
    """Say when a phase begins, seen from the first day of a plan."""
    moment = phase.moment or ""
    before = bool(start) and is_later(start, moment)
    said = f", volgens {phase.volgens}" if phase.volgens else ""
    return f"{'sinds' if before else 'vanaf'} {in_words(moment)}{said}"
