"""Which policy fields a plan does something in (H1.6): by what was chosen, and by what things are called."""

import re
from collections.abc import Iterator
from typing import Final

from armoedeplan.analysis.aanbod import fields_covered
from armoedeplan.plan.keuzes import BELEIDSTERREINEN
from armoedeplan.plan.plan import Plan
from armoedeplan.record.kinds import label_of
from armoedeplan.record.words import plain

_INCOME: Final = "inkomensondersteuning"
_YOUTH: Final = "jeugd"
_DEBTS: Final = "schuld"
_TOLD_BY: Final = {
    _INCOME: r"inkomen|bijstand|toeslag|\bminima|kwijtschelding|noodfonds",
    "begeleiding_en_activering": r"begeleid|activer|maatje|\bcoach|zelfredzaam",
    "gezondheidszorg": r"zorgverzeker|gezond|\bzorg|\bggz",
    "huisvesting": r"huisvest|\bwonen|\bwoon|\bhuur",
    _YOUTH: r"\bkind|jeugd|\bjong|school",
    "sport_en_cultuur": r"\bsport|cultu|muziek|zwem",
    "welzijn": r"welzijn|buurt|ontmoet|eenza|maatschappelijke activiteiten|\bmeedoe",
    "werkgelegenheid": r"werkgelegenheid|\bwerk\b|\bbanen|re-integr|arbeid",
}
"""The words in a name by which a field is known; ours, since the guide only lists the fields."""
_LIFE_PHASES: Final = {"jongeren": _YOUTH, "volwassenen": "werkgelegenheid", "ouderen_en_kwetsbaren": "welzijn"}
"""What the label of a life phase says that people do then."""


def fields_chosen(plan: Plan) -> frozenset[str]:
    """Give the fields that were chosen for an offer, a network or a measure; provisions are income support."""
    approach = plan.aanpak
    angles = {network.invalshoek for network in approach.netwerken}
    angles |= {measure.invalshoek for measure in approach.maatregelen}
    chosen = {angle for angle in angles if angle} | ({_INCOME} if plan.regelingen else set())
    return fields_covered(plan).present | chosen


def fields_named(plan: Plan, own: tuple[str, ...]) -> frozenset[str]:
    """Give the fields that provisions, networks, sub-programmes and measures are about by their names.

    own: the fields of the objective, of which those that are its own are told by their own words.
    """
    names = "\n".join(plain(name) for name in _part_names(plan))
    found = {field for field, words in _TOLD_BY.items() if re.search(words, names)}
    found |= {field for field in own if plain(label_of(field, BELEIDSTERREINEN)) in names}
    phases = {programme.levensfase or "" for programme in plan.aanpak.deelprogrammas}
    found |= {_LIFE_PHASES[phase] for phase in phases & _LIFE_PHASES.keys()}
    if any(provision.kindpakket for provision in plan.regelingen):
        found.add(_YOUTH)
    if plan.schuldhulp.is_wgs_plan:
        found |= {field for field in own if field.startswith(_DEBTS)}
    return frozenset(found)


def _part_names(plan: Plan) -> Iterator[str]:
    """Yield what the parts of a plan are called that may each work on a field."""
    approach = plan.aanpak
    yield from (provision.naam or "" for provision in plan.regelingen)
    yield from (network.naam or "" for network in approach.netwerken)
    yield from (programme.naam or "" for programme in approach.deelprogrammas)
    yield from (measure.naam or "" for measure in approach.maatregelen)
