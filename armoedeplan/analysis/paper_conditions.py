"""What must be so in a plan before a paper can be made: each condition a pure function that says why not (1.1)."""

from collections.abc import Callable, Mapping
from typing import Final, TypeAlias

from armoedeplan.analysis.budget import money_table, new_money
from armoedeplan.analysis.experience import heard_in
from armoedeplan.analysis.moments import is_later
from armoedeplan.plan.besluiten import Advies, Inspraakreactie
from armoedeplan.plan.plan import Plan
from armoedeplan.record.dates import in_words

Condition: TypeAlias = Callable[[Plan], str | None]
"""Gives why a paper cannot be made, in Dutch and without a full stop; nothing when it can."""


def _measured_after_start(plan: Plan) -> str | None:
    """Why there is nothing to report: no value was measured since the plan began."""
    start = plan.plan.ingangsdatum or plan.plan.periode.van
    measured = [
        value
        for indicator in plan.verantwoording.indicatoren
        for value in indicator.metingen
        if value.waarde is not None and value.peildatum
    ]
    # a year says nothing of its months: what may be after the start counts
    if any(not start or not is_later(start, value.peildatum or "") for value in measured):
        return None
    return "er is nog niets gemeten sinds het plan begon"


def _evaluated_with_lessons(plan: Plan) -> str | None:
    """Why there is no evaluation to tell of: none has brought a lesson yet."""
    if any(evaluation.lessen for evaluation in plan.verantwoording.evaluaties):
        return None
    return "er is nog geen evaluatie met lessen"


def _model_not_chosen(plan: Plan) -> str | None:
    """Why there is nothing left to weigh: the model was chosen."""
    day = plan.governance.keuze.besloten_op
    return f"de manier van sturen is al gekozen ({in_words(day)})" if day else None


def _advice_awaited(plan: Plan) -> str | None:
    """Why there is no advice left to ask for: all that was asked for is there."""
    advice = plan.verantwoording.adviezen
    if advice and all(given.ontvangen_op for given in advice):
        return f"het advies is al ontvangen ({in_words(max(given.ontvangen_op or '' for given in advice))})"
    return None


def _consultation_planned(plan: Plan) -> str | None:
    """Why there is nothing to release: nobody is asked for advice or a reaction."""
    if plan.verantwoording.adviezen or plan.verantwoording.inspraakreacties:
        return None
    return "er is nog geen advies of inspraak gepland (verantwoording.adviezen)"


def _reactions_answered(plan: Plan) -> str | None:
    """Why there are no answers to tell of: nobody reacted, or a reaction has no answer yet."""
    given: tuple[Advies | Inspraakreactie, ...] = (
        *plan.verantwoording.adviezen,
        *plan.verantwoording.inspraakreacties,
    )
    told = [reaction for reaction in given if reaction.strekking]
    if not told:
        return "er is nog geen advies of inspraakreactie"
    open_ = sum(not reaction.reactie for reaction in told)
    if open_ == 1:
        return "één advies of reactie heeft nog geen antwoord"
    return f"{open_} adviezen en reacties hebben nog geen antwoord" if open_ else None


def _money_not_in_budget(plan: Plan) -> str | None:
    """Why the budget needs no change: the plan does not say what is new, or nothing is."""
    new = new_money(money_table(plan))
    if not new:
        return "het plan zegt niet bij elk bedrag hoeveel al in de begroting staat (financien)"
    return None if any(new) else "al het geld staat al in de begroting"


def _milestones_set(plan: Plan) -> str | None:
    """Why there is no programme to carry out: no measure says what is ready when."""
    if any(measure.mijlpalen for measure in plan.aanpak.maatregelen):
        return None
    return "geen maatregel heeft mijlpalen (aanpak.maatregelen, mijlpalen)"


def _begins_now(plan: Plan) -> str | None:
    """Why a letter on the start comes too late: its date is more than four months after the plan began."""
    letter, start = plan.stukken.get("raadsinformatiebrief_start"), plan.plan.ingangsdatum
    if letter is None or not letter.datum or not start:
        return None
    year, month, day = map(int, start.split("-"))
    last = f"{year + (month + 3) // 12}-{(month + 3) % 12 + 1:02}-{day:02}"
    late = letter.datum > last
    return f"het plan is al meer dan vier maanden geleden begonnen ({in_words(start)})" if late else None


def _amounts_hold(plan: Plan) -> str | None:
    """Why a folder would tell of nothing, or of amounts that hold no more: its day comes after their last day."""
    if not any(scheme.naam and scheme.voor_inwoners and scheme.keuze != "stoppen" for scheme in plan.regelingen):
        return "geen regeling die blijft, heeft een tekst voor inwoners (regelingen, voor_inwoners)"
    own = plan.stukken.get("regelingenfolder")
    day = own.datum if own else None
    past = [scheme for scheme in plan.regelingen if day and scheme.geldig.tot and is_later(day, scheme.geldig.tot)]
    if not past:
        return None
    return f"de bedragen van {past[0].naam} gelden maar tot en met {in_words(past[0].geldig.tot or '')}"


def _amendments_named(plan: Plan) -> str | None:
    """Why nobody can read what the council decided: it changed the proposal, and the plan does not say in what."""
    amended = any(municipality.vaststelling.uitkomst == "gewijzigd" for municipality in plan.gemeenten)
    if not amended or any(amendment.uitkomst == "aangenomen" for amendment in plan.behandeling.amendementen):
        return None
    return "de raad nam amendementen aan, en het plan noemt er geen (behandeling.amendementen)"


def _something_counted(plan: Plan) -> str | None:
    """Why there is nothing to show of use and reach: no figure of an indicator or a provision is known."""
    indicators = plan.verantwoording.indicatoren
    measured = any(
        indicator.nulmeting.waarde is not None or any(value.waarde is not None for value in indicator.metingen)
        for indicator in indicators
    )
    used = any(scheme.gebruik.aantal is not None or scheme.bereik.procent is not None for scheme in plan.regelingen)
    if measured or used or heard_in(plan):
        return None
    return "er is nog niets geteld (verantwoording.indicatoren, nulmeting)"


CONDITIONS: Final[Mapping[str, Condition]] = {
    "amendementen_genoemd": _amendments_named,
    "bedragen_geldig": _amounts_hold,
    "meting_na_start": _measured_after_start,
    "evaluatie_met_lessen": _evaluated_with_lessons,
    "model_niet_gekozen": _model_not_chosen,
    "advies_nog_niet_ontvangen": _advice_awaited,
    "advies_of_inspraak": _consultation_planned,
    "niet_alles_in_begroting": _money_not_in_budget,
    "reacties_beantwoord": _reactions_answered,
    "iets_geteld": _something_counted,
    "mijlpalen": _milestones_set,
    "binnen_vier_maanden": _begins_now,
}
"""Every condition by the name that a template gives it (`voorwaarde`)."""

CONCERNS: Final[Mapping[str, str]] = {
    "amendementen_genoemd": "behandeling.amendementen",
    "bedragen_geldig": "regelingen.voor_inwoners",
    "meting_na_start": "verantwoording.indicatoren.metingen",
    "evaluatie_met_lessen": "verantwoording.evaluaties",
    "advies_of_inspraak": "verantwoording.adviezen",
    "niet_alles_in_begroting": "financien.al_in_begroting",
    "reacties_beantwoord": "verantwoording.adviezen",
    "iets_geteld": "verantwoording.indicatoren",
    "mijlpalen": "aanpak.maatregelen.mijlpalen",
}
"""The answers that can bring a condition about, by its name; none where answering more changes nothing."""
