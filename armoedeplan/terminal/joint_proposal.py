"""A proposal for a project with other municipalities, for people and for programs."""

from collections.abc import Iterator, Sequence
from typing import Final

from armoedeplan.display import json_lines
from armoedeplan.learning.joint_proposal import MET, Candidate, JointProposal
from armoedeplan.learning.judging_proposals import JUDGED_BY
from armoedeplan.learning.neighbour import Neighbour
from armoedeplan.terminal.json_forms.learning_forms import CandidateData, ProposalData, ProposalsData
from armoedeplan.terminal.wrapping import folded, in_whole_words

_MOST: Final = 5
_SIGNS: Final = {MET: "[x]"}
_UNDER: Final = 4


def proposal_lines(own: Neighbour, proposal: JointProposal, others: Sequence[Neighbour], plan: str) -> Iterator[str]:
    """Yield a proposal: what it says, the conditions with what is missing, who judges, and who may join."""
    ask = proposal.ask
    kind = "Voorstel" if ask.proposal else "Losse vraag"
    yield from folded(f"{kind} van {own.called}: {ask.id}")
    if not ask.proposal:
        yield from folded(
            "Een losse vraag mag u altijd stellen. Hieronder staat wat ontbreekt als u er een voorstel van maakt."
        )
    yield ""
    yield from folded(
        "De vijf voorwaarden van Erop af! Doen en delen; wanneer iets helder is, is onze lezing (afgeleid):"
    )
    for condition in proposal.conditions:
        yield from folded(f"{condition.name}. {condition.said}", f"{_SIGNS.get(condition.state, '[ ]')} ")
        if condition.remedy:
            yield from folded(condition.remedy, margin=_UNDER)
        if condition.example:
            way = f'armoedeplan zet {plan} {condition.path} "{condition.example}"'
            yield from (f"    {line}" for line in in_whole_words(way))
    yield ""
    yield from folded("Wie beoordeelt het, en waarmee?")
    for line in JUDGED_BY:
        yield from folded(line, "- ")
    bron, ontvanger = ask.money
    yield from folded(
        f"Volgens uw plan betaalt: {bron or 'onbekend'}. Het geld gaat naar: {ontvanger or 'onbekend'}.", "- "
    )
    if others:
        yield ""
        yield from _candidate_lines(proposal, others)


def _candidate_lines(proposal: JointProposal, others: Sequence[Neighbour]) -> Iterator[str]:
    """Yield who may join, each with why."""
    yield "Wie kan meedoen?"
    for known in proposal.candidates[:_MOST]:
        yield from folded(others[known.place].called, "- ")
        for reason in known.reasons:
            yield from folded(reason, margin=2)
    if len(proposal.candidates) > _MOST:
        yield from folded(f"En nog {len(proposal.candidates) - _MOST}: zie --json.")
    if not proposal.candidates:
        yield from folded("In deze map is geen gemeente te vinden die hetzelfde vraagt, ziet of kan vertellen.")
    for name in proposal.missing_plans:
        yield from folded(f"{name} doet volgens u mee; een plan van die gemeente staat niet in deze map.", "- ")


def proposals_as_json(own: Neighbour, proposals: Sequence[JointProposal], others: Sequence[Neighbour]) -> list[str]:
    """Give proposals as the lines of one JSON object, version 1."""
    told: list[ProposalData] = [
        {
            "id": proposal.ask.id,
            "voorstel": proposal.ask.proposal,
            "thema": proposal.ask.theme,
            "vraag": proposal.ask.question,
            "doel": proposal.ask.aim,
            "samen_met": list(proposal.ask.together),
            "geld": {"bron": proposal.ask.money[0] or "onbekend", "ontvanger": proposal.ask.money[1] or "onbekend"},
            "klaar": proposal.ready,
            "voorwaarden": [
                {
                    "voorwaarde": condition.name,
                    "stand": condition.state,
                    "gezegd": condition.said,
                    "ontbreekt": condition.remedy,
                    "pad": str(condition.path),
                }
                for condition in proposal.conditions
            ],
            "kunnen_meedoen": [_candidate_data(known, others) for known in proposal.candidates],
            "zonder_plan": list(proposal.missing_plans),
        }
        for proposal in proposals
    ]
    data: ProposalsData = {
        "versie": 1,
        "gemeente": own.called,
        "voorstellen": told,
        "beoordeling": list(JUDGED_BY),
        "afgeleid": ["wanneer iets helder is", "kunnen_meedoen"],
    }
    return json_lines(data)


def _candidate_data(known: Candidate, others: Sequence[Neighbour]) -> CandidateData:
    return {"gemeente": others[known.place].called, "genoemd": known.invited, "redenen": list(known.reasons)}
