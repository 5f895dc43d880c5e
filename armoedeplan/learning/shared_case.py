"""A measure of a plan as a case of the practice library: what was done, for whom, and what was measured.

It says nothing that the plan does not say: what the plan is silent about is named under `onbekend`. It is read back
before it is given, and identifies nobody (decision record 0077).
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final, NamedTuple

from armoedeplan.analysis.carried_on import MeasuredResult
from armoedeplan.analysis.measure_told import MeasureTold, measure_told
from armoedeplan.personal.hits import Hit, hits_in
from armoedeplan.plan.personal_advice import is_excepted, named_hit, remedy_for
from armoedeplan.plan.plan import Plan
from armoedeplan.practice.case_file import case_of
from armoedeplan.practice.case_text import text_of_case
from armoedeplan.record.dates import in_words
from armoedeplan.record.words import as_sentence, first_words, listed, near, slug
from armoedeplan.refusal import Refusal
from armoedeplan.wording.amounts import in_digits

_SMALL: Final = 10
"""Below it a number of people could tell who they are."""
_PRECISIONS: Final = {4: "jaar", 7: "maand", 10: "dag"}
_STILL: Final = {"loopt": "ja", "afgerond": "nee", "gestopt": "nee"}


class SharedCase(NamedTuple):
    """A case to keep: its id, its text, what a person must look at once more, and which numbers were left out."""

    id: str
    text: str
    doubts: tuple[Hit, ...]
    left_out: tuple[str, ...]


def shared_case(plan: Plan, measure: str, lesson: str = "") -> SharedCase:
    """Give a measure as a case. Raises Refusal: no such measure, no lesson, or a person who is identified.

    lesson: what others can learn of it, in one sentence; else under which circumstances it works, or what it yields.
    """
    told = measure_told(plan, measure)
    if told is None:
        raise _no_such_measure(plan, measure)
    values = _case_values(plan, told, _lesson_of(told, lesson))
    text = text_of_case(values)
    found = [hit for hit in hits_in(text) if not is_excepted(hit, plan.afwijkingen)]
    if certain := [hit for hit in found if hit.certain]:
        said = [f"{named_hit(hit)}. {remedy_for(hit)}" for hit in certain]
        raise Refusal(
            "Er staan persoonsgegevens in deze maatregel; daarom is er geen voorbeeld gemaakt", " ".join(said)
        )
    read = case_of(Path(f"{values['id']}.yaml"), text.encode())
    if read.case is None:
        first = read.findings[0]
        raise Refusal(f"Van deze maatregel is geen voorbeeld te maken: {first.message}", first.remedy)
    small = tuple(result.indicator.naam or result.indicator.id for result in told.results if _is_small(result))
    return SharedCase(str(values["id"]), text, tuple(found), small)


def _case_values(plan: Plan, told: MeasureTold, lesson: str) -> dict[str, Any]:
    """Give the answers of the case, in the order of its schema."""
    measure, choice = told.measure, plan.governance.keuze
    towns = [place.naam for place in plan.gemeenten if place.naam]
    models = (choice.hoofdmodel, choice.tweede_model)
    name = measure.naam or first_words(measure.omschrijving or measure.id)
    results = [result for result in told.results if not _is_small(result)]
    return {
        "id": slug(f"{' '.join(towns)} {measure.id}"),
        "titel": f"{name} in {listed(towns)}" if towns else name,
        "soort": "praktijk",
        "gemeenten": towns,
        "les": lesson,
        "samenvatting": " ".join(filter(None, (measure.omschrijving, measure.waarom))),
        "stappen": ["4"],
        "modellen": [model for model in models if model],
        "doelgroepen": list(told.groups),
        "doelgroep": listed(told.group_names) if told.group_names else "",
        "beleidsterreinen": [measure.invalshoek] if measure.invalshoek else [],
        "looptijd": _running_time(told),
        "partners": list(told.partners),
        "rol_gemeente": "Zij is eigenaar van de maatregel" if told.by_municipality else "",
        "financiering": [measure.dekkingsbron] if measure.dekkingsbron else [],
        "werkwijze": measure.inbreng_partners or "",
        "resultaten": [_result_values(result) for result in results],
        "tips": [measure.omstandigheden] if measure.omstandigheden and measure.omstandigheden not in lesson else [],
        "onbekend": list(_unknown_of(told, results)),
        "nog_actueel": _STILL.get(measure.status or "", "onbekend"),
        "bronnen": [_origin_of(plan, towns, name)],
    }


def _lesson_of(told: MeasureTold, lesson: str) -> str:
    """Give the lesson in one line, or refuse when nobody tells it."""
    said = lesson or told.measure.omstandigheden or told.measure.opbrengst
    if not said:
        raise Refusal(
            "Wat anderen van deze maatregel kunnen leren, staat niet in het plan",
            'Zeg het in één zin met --les "...".',
        )
    return as_sentence(" ".join(said.split()))


def _running_time(told: MeasureTold) -> dict[str, str]:
    period = told.measure.planning
    begin = period.van or ""
    return {"van": begin, "tot": period.tot or "", "precisie": _PRECISIONS.get(len(begin), "")}


def _result_values(result: MeasuredResult) -> dict[str, Any]:
    """Give a result with its year and its source."""
    indicator = result.indicator
    begun = (
        f"bij de start {in_digits(result.start)} ({_moment_told(result.start_moment)})"
        if result.start is not None
        else ""
    )
    parts = (indicator.naam or indicator.id, in_words(result.moment), begun, f"bron: {result.source or 'onbekend'}")
    return {"waarde": result.value, "eenheid": indicator.eenheid or "", "wat": "; ".join(filter(None, parts))}


def _moment_told(moment: str) -> str:
    return in_words(moment) if moment else "moment onbekend"


def _is_small(result: MeasuredResult) -> bool:
    """Tell whether a number is so small that it may be of people who can be known."""
    share = "procent" in f"{result.indicator.eenheid} {result.indicator.naam}".lower()
    return not share and result.value < _SMALL


def _unknown_of(told: MeasureTold, results: list[MeasuredResult]) -> Iterator[str]:
    """Yield what the plan is silent about."""
    measure = told.measure
    silent = {
        "wanneer het begon": not measure.planning.van,
        "voor wie het is": not told.group_names,
        "wie betaalt": not measure.dekkingsbron,
        "wat het opbrengt": not results,
        "wat misging en wat toen hielp": True,
        "wat andere gemeenten ervan vinden": True,
    }
    yield from (what for what, so in silent.items() if so)


def _origin_of(plan: Plan, towns: list[str], name: str) -> dict[str, str]:
    of = f" (gemeente {listed(towns)}{f', versie {plan.plan.versie}' if plan.plan.versie else ''})" if towns else ""
    return {"document": f"{plan.plan.titel or 'Armoedeplan'}{of}", "plaats": f"maatregel “{name}”"}


def _no_such_measure(plan: Plan, given: str) -> Refusal:
    """Say that a plan has no such measure, and which it has."""
    known = [measure.id for measure in plan.aanpak.maatregelen]
    nearest = near(given, known)
    meant = f"Bedoelt u {nearest}? " if nearest else ""
    there = f"Kies uit: {', '.join(known)}." if known else "Dit plan heeft nog geen maatregelen."
    return Refusal(f"De maatregel “{given}” staat niet in dit plan", f"{meant}{there}")
