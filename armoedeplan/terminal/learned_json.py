"""What municipalities can learn from each other, for programs."""

from collections.abc import Mapping, Sequence
from typing import Any

from armoedeplan.display import json_lines
from armoedeplan.learning.learned import Learned, several_plans
from armoedeplan.learning.matching import Match
from armoedeplan.learning.neighbour import Ask, Neighbour, Offer, Result, Seen, Taken
from armoedeplan.plan.plan_finder import Skipped
from armoedeplan.terminal.json_forms.learning_forms import (
    AskData,
    ComparableData,
    LackData,
    MatchData,
    NeighbourData,
    OfferData,
    ResultData,
    SameConclusion,
    SameQuestion,
    SeenData,
    TakenMeasure,
)


def learned_as_json(learned: Learned, skipped: Sequence[Skipped], parts: Sequence[str]) -> list[str]:
    """Give what there is to learn as the lines of one JSON object, version 1, with what was left out and why."""
    told = {name: make(learned) for name, make in _PARTS.items() if name in parts}
    return json_lines(
        {
            "versie": 1,
            "gemeente": _neighbour_data(learned.own),
            "anderen": [_neighbour_data(other) for other in learned.others],
            **{name.replace("-", "_"): said for name, said in told.items()},
            "meer_plannen": [
                {"gemeente": name, "bestanden": [plan.path for plan in plans]}
                for name, plans in several_plans(learned.others)
            ],
            "ook_van_u": [plan.path for plan in learned.own_too],
            "overgeslagen": [{"bestand": left.path, "reden": left.why, "gemist_plan": left.plan} for left in skipped],
        }
    )


def _neighbour_data(neighbour: Neighbour) -> NeighbourData:
    return {
        "naam": neighbour.called,
        "codes": list(neighbour.codes),
        "bestand": neighbour.path,
        "titel": neighbour.title,
        "inwoners": neighbour.people,
        "fase": neighbour.phase,
        "sturing": list(neighbour.models),
        "doelgroepen": list(neighbour.groups),
    }


def _match_data(learned: Learned, matches: Sequence[Match], first: int) -> list[MatchData]:
    return [
        {
            "nummer": number,
            "vrager": learned.everyone[match.asker].called,
            "vraag": _ask_data(match.ask),
            "verteller": learned.everyone[match.teller].called,
            "ervaring": _offer_data(match.offer),
            "genoemd": match.named,
            "zelfde_thema": match.same_theme,
            "woorden": list(match.words),
            "overeenkomsten": list(match.alike),
            "redenen": list(match.reasons),
        }
        for number, match in enumerate(matches, first)
    ]


def _ask_data(ask: Ask) -> AskData:
    return {"id": ask.id, "thema": ask.theme, "vraag": ask.question, "voorstel": ask.proposal}


def _offer_data(offer: Offer) -> OfferData:
    return {
        "id": offer.id,
        "thema": offer.theme,
        "ervaring": offer.experience,
        "voorwaarden": offer.terms,
        "capaciteit": offer.capacity,
    }


def _question_data(learned: Learned) -> list[SameQuestion]:
    return [
        {
            "eigen": found.own.id,
            "gemeente": learned.others[found.place].called,
            "vraag": _ask_data(found.other),
            "woorden": list(found.words),
        }
        for found in learned.questions
    ]


def _conclusion_data(learned: Learned) -> list[SameConclusion]:
    return [
        {
            "eigen": _seen_data(alike.own),
            "gemeente": learned.others[alike.place].called,
            "conclusie": _seen_data(alike.other),
            "woorden": list(alike.words),
        }
        for alike in learned.conclusions
    ]


def _seen_data(seen: Seen) -> SeenData:
    measures = [_measure_data(measure) for measure in seen.measures]
    return {"id": seen.id, "soort": seen.kind, "tekst": seen.text, "maatregelen": measures}


def _measure_data(measure: Taken) -> TakenMeasure:
    return {
        "id": measure.id,
        "naam": measure.name,
        "omschrijving": measure.description,
        "waarom": measure.why,
        "omstandigheden": measure.circumstances,
        "status": measure.status,
        "resultaten": [_result_data(result) for result in measure.results],
    }


def _result_data(result: Result) -> ResultData:
    return {
        "wat": result.what,
        "eenheid": result.unit,
        "nulmeting": result.start,
        "nulmeting_peildatum": result.start_moment,
        "waarde": result.value,
        "peildatum": result.moment,
        "bron": result.source or "onbekend",
    }


def _lack_data(learned: Learned) -> list[LackData]:
    return [
        {
            "waarin": lack.dimension,
            "wat": lack.value,
            "ook_gemist_bij": [learned.others[place].called for place in lack.lacking],
            "wel_bij": [
                {"gemeente": learned.others[place].called, "aanbod": list(offers)} for place, offers in lack.having
            ],
        }
        for lack in learned.lacks
    ]


def _comparable_data(learned: Learned) -> list[ComparableData]:
    return [
        {
            "gemeente": learned.others[known.place].called,
            "zelfde": list(known.same),
            "verschil": list(known.differs),
        }
        for known in learned.comparable
    ]


_PARTS: Mapping[str, Any] = {
    "vragen": lambda learned: _match_data(learned, learned.answers, 1),
    "helpen": lambda learned: _match_data(learned, learned.helped, len(learned.answers) + 1),
    "zelfde-vraag": _question_data,
    "conclusies": _conclusion_data,
    "leemten": _lack_data,
    "vergelijkbaar": _comparable_data,
}
