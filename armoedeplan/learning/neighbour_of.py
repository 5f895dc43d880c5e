"""From a plan to what others can learn of it: what `analysis/` reckons, and its public answers."""

from collections.abc import Iterator
from pathlib import Path
from typing import Final

from armoedeplan.analysis.aanbod import Coverage, coverage, value_named
from armoedeplan.analysis.carried_on import MeasuredResult, measures_after, results_of_measures
from armoedeplan.analysis.inhabitants import inhabitants_together
from armoedeplan.analysis.overlap import shortages
from armoedeplan.learning.neighbour import Ask, Neighbour, Offer, Result, Seen, Taken
from armoedeplan.learning.shared_words import spoken_words
from armoedeplan.personal.hits import safe_words
from armoedeplan.plan.conclusies import SOORTEN_CONCLUSIE
from armoedeplan.plan.doelgroepen import SOORTEN_DOELGROEP
from armoedeplan.plan.hoofd import STATUSSEN
from armoedeplan.plan.keuzes import MODELLEN, VOORTGANG
from armoedeplan.plan.maatregelen import Maatregel
from armoedeplan.plan.plan import Plan
from armoedeplan.plan.uitwisseling import THEMAS, Aangeboden, Gevraagd
from armoedeplan.record.kinds import label_of

_SHARED: Final = ("functies", "beleidsterrein", "gevallen", "benadering")
"""The dimensions of an inventory whose values mean the same everywhere; target groups are every plan's own."""


def neighbour_of(plan: Plan, path: Path) -> Neighbour:
    """Give what others can learn of a plan, with the path of its file."""
    places, choice, covered = plan.gemeenten, plan.governance.keuze, coverage(plan)
    groups = (group.soort for group in plan.uitgangspunten.doelgroepen if group.soort)
    return Neighbour(
        path=path,
        title=safe_words(plan.plan.titel),
        municipalities=tuple(safe_words(place.naam) for place in places if place.naam),
        codes=tuple(place.code for place in places if place.code),
        people=inhabitants_together(plan).number,
        phase=label_of(plan.plan.status or "", STATUSSEN),
        models=tuple(label_of(model, MODELLEN) for model in (choice.hoofdmodel, choice.tweede_model) if model),
        groups=tuple(dict.fromkeys(label_of(group, SOORTEN_DOELGROEP) for group in groups)),
        asked=tuple(_ask_of(asked) for asked in plan.uitwisseling.gevraagd if asked.vraag or asked.doel),
        offered=tuple(_offer_of(offered) for offered in plan.uitwisseling.aangeboden if offered.ervaring),
        seen=tuple(_conclusions_seen(plan)),
        lacking=tuple(_lacking_in(plan, covered)),
        present=dict(_present_in(plan, covered)),
    )


def _ask_of(asked: Gevraagd) -> Ask:
    said = safe_words(f"{asked.vraag or ''} {asked.doel or ''}")
    return Ask(
        asked.id,
        label_of(asked.thema or "", THEMAS),
        safe_words(asked.vraag) or safe_words(asked.doel),
        safe_words(asked.gemeente),
        asked.soort == "voorstel",
        safe_words(asked.doel),
        asked.kennis_deelbaar,
        tuple(map(safe_words, asked.samen_met)),
        (safe_words(asked.financiering.bron), safe_words(asked.financiering.ontvanger)),
        spoken_words(said),
    )


def _offer_of(offered: Aangeboden) -> Offer:
    said = safe_words(offered.ervaring)
    theme = label_of(offered.thema or "", THEMAS)
    return Offer(
        offered.id, theme, said, safe_words(offered.voorwaarden), safe_words(offered.capaciteit), spoken_words(said)
    )


def _conclusions_seen(plan: Plan) -> Iterator[Seen]:
    """Yield the conclusions, each with what follows from it."""
    after, results = measures_after(plan), results_of_measures(plan)
    for conclusion in plan.samenwerking.conclusies:
        if said := safe_words(conclusion.tekst):
            taken = tuple(
                _taken_measure(measure, results.get(measure.id, ())) for measure in after.get(conclusion.id, ())
            )
            kind = label_of(conclusion.soort or "", SOORTEN_CONCLUSIE)
            yield Seen(conclusion.id, kind, said, taken, spoken_words(said))


def _taken_measure(measure: Maatregel, results: tuple[MeasuredResult, ...]) -> Taken:
    return Taken(
        measure.id,
        safe_words(measure.naam),
        safe_words(measure.omschrijving),
        safe_words(measure.waarom),
        safe_words(measure.omstandigheden),
        label_of(measure.status or "", VOORTGANG),
        tuple(map(_result_told, results)),
    )


def _result_told(found: MeasuredResult) -> Result:
    name, unit = safe_words(found.indicator.naam), safe_words(found.indicator.eenheid)
    return Result(name, unit, found.start, found.start_moment, found.value, found.moment, safe_words(found.source))


def _lacking_in(plan: Plan, covered: Coverage) -> Iterator[tuple[str, str]]:
    """Yield what the inventory lacks or has little of, by dimension and label."""
    aimed_at = plan.uitgangspunten.doelstelling.beleidsterreinen
    for shortage in shortages(covered):
        # a field that the objective does not name is no gap
        if shortage.dimension in _SHARED and (shortage.dimension != "beleidsterrein" or shortage.value in aimed_at):
            yield shortage.dimension, value_named(shortage.dimension, shortage.value, {})


def _present_in(plan: Plan, covered: Coverage) -> Iterator[tuple[tuple[str, str], tuple[str, ...]]]:
    """Yield what the inventory has, with the names of the offers that have it."""
    names = {offer.id: safe_words(offer.naam) for offer in plan.samenwerking.aanbod}
    for dimension in covered:
        if dimension.name in _SHARED:
            for cover in dimension.covers:
                offers = tuple(names[entry] for entry in cover.entries if names.get(entry))
                if offers:
                    yield (dimension.name, value_named(dimension.name, cover.value, {})), offers
