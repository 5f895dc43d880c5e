"""What a plan says it will do that the law does not allow, or not yet: found in its sentences (2.1)."""

import re
from collections.abc import Iterator
from itertools import islice
from typing import Final, NamedTuple

from armoedeplan.analysis.moments import is_later
from armoedeplan.analysis.passages import Passage, passages, says_any, without_quotations
from armoedeplan.late_pattern import late_pattern
from armoedeplan.plan.plan import Plan
from armoedeplan.plan.privacyparagraaf import Privacy
from armoedeplan.plan.uitwisseling import Gevraagd
from armoedeplan.record import Record

_SENTENCE: Final = late_pattern(r"[.!?;]\s|\n\s*\n|\n- ")
_PARAGRAPH: Final = late_pattern(r"\n\s*\n")
_DENIED: Final = late_pattern(
    r"\b(?:niet|geen|nooit|nog na|onderzoek\w*|mits|zodra|voorwaard\w*|wetsvoorstel|grondslag|afgeschaft|vervallen)\b",
    re.IGNORECASE,
)
"""Words with which a sentence does not promise what it names, or says under which condition."""
_REMISSION: Final = late_pattern(r"kwijtschelding", re.IGNORECASE)
_PERCENT: Final = late_pattern(r"\b(\d{3})(?:,\d+)? ?(?:%|procent\b)", re.IGNORECASE)
_CATEGORICAL: Final = late_pattern(r"\bcategoriale (?:bijzondere )?bijstand", re.IGNORECASE)
_INSURANCE: Final = late_pattern(r"verzekering|zorgpremie|in de premie", re.IGNORECASE)
_ALLOWANCE: Final = late_pattern(r"\binkomenstoeslag", re.IGNORECASE)
_UNASKED: Final = late_pattern(r"\b(?:automatisch|ambtshalve|zonder aanvraag)\b", re.IGNORECASE)
_ON_REQUEST_UNTIL: Final = "2027-01-01"
_MATCHING: Final = late_pattern(
    r"bestandskoppeling|bestanden (?:ver|ge)?koppel|koppel\w* .*\bgegevens|gegevens\b.* \w*koppel", re.IGNORECASE
)
_HOLDERS: Final = late_pattern(r"\b(?:Belastingdienst|UWV|SVB|Sociale Verzekeringsbank)\b")
_CONSULTED: Final = late_pattern(r"\binspraak", re.IGNORECASE)
_ORDINANCE_BY: Final = "2027-01-01"
_NO_DPIA: Final = late_pattern(r"\bgeen DPIA\b", re.IGNORECASE)
_NEEDED: Final = {
    _REMISSION: ("kwijtschelding",),
    _CATEGORICAL: ("categoriale",),
    _ALLOWANCE: ("inkomenstoeslag",),
    _HOLDERS: ("belastingdienst", "uwv", "svb", "sociale verzekeringsbank"),
    _CONSULTED: ("inspraak",),
    _NO_DPIA: ("geen dpia",),
}
"""Of each search the words of which one must stand somewhere in the plan: most plans need no search at all."""
_FULL: Final = 100
_NOT_NEEDED: Final = "niet_nodig_volgens_fg"


class Claim(NamedTuple):
    """A field that says something the law does not allow."""

    record: Record
    field: str


def remission_beyond_the_norm(plan: Plan) -> Iterator[Claim]:
    """Yield where a plan promises remission of local taxes above a hundred per cent of the norm."""
    for passage in _passages_with(_REMISSION, plan):
        for sentence in _SENTENCE.split(without_quotations(passage.text)):
            beyond = any(int(number) > _FULL for number in _PERCENT.findall(sentence))
            if beyond and _REMISSION.search(sentence) and not _DENIED.search(sentence):
                yield Claim(passage.record, passage.field)
                break
    for provision in plan.regelingen:
        limit = provision.inkomensgrens.procent
        if limit is not None and limit > _FULL and _REMISSION.search(provision.naam or ""):
            yield Claim(provision, "inkomensgrens")


def categorical_assistance(plan: Plan) -> Iterator[Claim]:
    """Yield where a plan gives categorical special assistance for something else than a collective insurance."""
    for passage in _passages_with(_CATEGORICAL, plan):
        for part in _PARAGRAPH.split(without_quotations(passage.text)):
            if _CATEGORICAL.search(part) and not _INSURANCE.search(part) and not _DENIED.search(part):
                yield Claim(passage.record, passage.field)
                break


def allowance_without_request(plan: Plan) -> Iterator[Claim]:
    """Yield where a plan that begins before 2027 gives the individual income allowance without a request."""
    start = plan.plan.ingangsdatum or plan.plan.periode.van
    if start and is_later(_ON_REQUEST_UNTIL, start):
        for passage in _promises_with(_ALLOWANCE, plan):
            if _sentence_with(passage, _ALLOWANCE, _UNASKED):
                yield Claim(passage.record, passage.field)


def data_matching(plan: Plan) -> Iterator[Claim]:
    """Yield where a plan matches data of the tax service or the social insurers as if it may.

    Left out is the privacy paragraph, whose question asks what is still to be sorted out.
    """
    for passage in _promises_with(_HOLDERS, plan):
        if not isinstance(passage.record, Privacy) and _sentence_with(passage, _MATCHING, _HOLDERS):
            yield Claim(passage.record, passage.field)


def only_consultation(plan: Plan) -> Iterator[Claim]:
    """Yield the first field of a plan beyond 2026 that speaks of consultation, when residents do not carry it out."""
    end = plan.plan.periode.tot
    if end and not is_later(_ORDINANCE_BY, end) and not plan.governance.burgers.uitvoeren:
        consulted = _passages_with(_CONSULTED, plan)
        yield from (Claim(passage.record, passage.field) for passage in islice(consulted, 1))


def shares_debts_without_dpia(plan: Plan) -> Iterator[Claim]:
    """Yield where partners share data although there is said to be no need of a DPIA."""
    privacy = plan.verantwoording.privacy
    if privacy.gegevensdeling and privacy.dpia_status == _NOT_NEEDED:
        yield Claim(privacy, "dpia_status")
    if privacy.gegevensdeling:
        for passage in _passages_with(_NO_DPIA, plan):
            if _NO_DPIA.search(without_quotations(passage.text)):
                yield Claim(passage.record, passage.field)


def _passages_with(words: re.Pattern[str], plan: Plan) -> Iterator[Passage]:
    """Yield the passages in which some words stand at all: most have none, and splitting sentences takes longer."""
    spoken = passages(plan) if says_any(plan, _NEEDED[words]) else ()
    return (passage for passage in spoken if words.search(passage.text))


def _promises_with(words: re.Pattern[str], plan: Plan) -> Iterator[Passage]:
    """Yield the same of what a plan says it does; what it asks of other municipalities is no promise."""
    return (passage for passage in _passages_with(words, plan) if not isinstance(passage.record, Gevraagd))


def _sentence_with(passage: Passage, *patterns: re.Pattern[str]) -> bool:
    """Tell whether one sentence has all of some words and promises what it names."""
    sentences = _SENTENCE.split(without_quotations(passage.text))
    return any(all(pattern.search(text) for pattern in patterns) and not _DENIED.search(text) for text in sentences)
