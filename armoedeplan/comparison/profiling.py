"""From a plan to its profile: what `analysis/` reckons of it, and the public answers that a comparison shows."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Final

from armoedeplan.analysis.aanbod import Dimension, functions_covered, groups_covered
from armoedeplan.analysis.inhabitants import inhabitants_together
from armoedeplan.analysis.money import year_sums
from armoedeplan.analysis.policyfields import fields_chosen
from armoedeplan.comparison.profile import Covered, Limit, Measured, Profile
from armoedeplan.guide.antwoorden import STATUSSEN
from armoedeplan.personal.hits import safe_words
from armoedeplan.plan.hoofd import STATUSSEN as PHASES
from armoedeplan.plan.indicatoren import Indicator
from armoedeplan.plan.keuzes import BELEIDSTERREINEN, MODELLEN, VOORTGANG
from armoedeplan.plan.netwerken import NETWERKSOORTEN
from armoedeplan.plan.plan import Plan
from armoedeplan.plan.probleem import ARMOEDEGRENZEN
from armoedeplan.plan.regelingen import NORMEN
from armoedeplan.progress import kern_tally
from armoedeplan.record.kinds import label_of
from armoedeplan.record.path import FieldPath
from armoedeplan.record.words import word_key

NOT_SAID: Final = "niet ingevuld"
PEOPLE: Final = "gemeenten.inwoners"
PERIOD: Final = "plan.periode"
PHASE: Final = "plan.status"
MODEL: Final = "governance.keuze.hoofdmodel"
SECOND: Final = "governance.keuze.tweede_model"
NETWORKS: Final = "aanpak.netwerken"
MEASURES: Final = "aanpak.maatregelen"
OFFERS: Final = "samenwerking.aanbod"
PROVISIONS: Final = "regelingen"
INDICATORS: Final = "verantwoording.indicatoren"
FINANCE: Final = "financien"
LINE: Final = "uitgangspunten.armoededefinitie.statistisch"
ASKED: Final = (
    PEOPLE, PERIOD, PHASE, MODEL, SECOND, NETWORKS, MEASURES, OFFERS, PROVISIONS, INDICATORS, FINANCE, LINE
)  # fmt: skip
"""The questions of which a comparison tells why they have no answer."""
_TOLD: Final = {key: words for key, words in STATUSSEN.items() if key != "later"} | {"later": "nog niet bekend"}


def profile_of(plan: Plan, path: Path) -> Profile:
    """Give the profile of a plan, with the path of its file."""
    head, choice, approach = plan.plan, plan.governance.keuze, plan.aanpak
    people = inhabitants_together(plan)
    line = label_of(plan.uitgangspunten.armoededefinitie.statistisch or "", ARMOEDEGRENZEN)
    kern = kern_tally(plan)
    return Profile(
        path=path,
        title=safe_words(head.titel),
        municipalities=tuple(safe_words(place.naam) for place in plan.gemeenten if place.naam),
        codes=tuple(place.code for place in plan.gemeenten if place.code),
        period=(head.periode.van or "", head.periode.tot or ""),
        phase=label_of(head.status or "", PHASES),
        people=people.number,
        people_of=people.moment,
        model=label_of(choice.hoofdmodel or "", MODELLEN),
        second_model=label_of(choice.tweede_model or "", MODELLEN),
        networks=_counts_by_word((network.soort for network in approach.netwerken), NETWERKSOORTEN),
        partnerships=len(plan.samenwerking.samenwerkingsverbanden),
        parties=len(plan.samenwerking.actoren),
        functions=_covered_values(functions_covered(plan)),
        fields=len(fields_chosen(plan) & BELEIDSTERREINEN.keys()),
        groups=_covered_values(groups_covered(plan)),
        provisions=tuple(_provision_limits(plan)),
        indicators=tuple(_measured_values(indicator, line) for indicator in plan.verantwoording.indicatoren),
        poverty_line=safe_words(line),
        money={sums.year: sums.finance for sums in year_sums(plan) if sums.finance is not None},
        measures=len(approach.maatregelen),
        stages=_counts_by_word((measure.status for measure in approach.maatregelen), VOORTGANG),
        kern=(kern.answered, kern.total),
        silent=_reasons_of_silence(plan),
    )


def _reasons_of_silence(plan: Plan) -> dict[str, str]:
    """Say of each question why it has no answer, for when it has none: of itself, or of what it stands in."""
    given = {FieldPath(path).without_keys: state.status for path, state in plan.antwoordstatus.items()}
    return {asked: _why_silent(FieldPath(asked), given) for asked in ASKED}


def _why_silent(path: FieldPath, given: Mapping[FieldPath, str | None]) -> str:
    while path and path not in given:
        path = path.parent
    return _TOLD.get(given.get(path) or "", NOT_SAID)


def _counts_by_word(values: Iterable[str | None], known: Iterable[str]) -> dict[str, int]:
    """Count values by their own words, in the order in which they are known; what is not said comes last."""
    counted = Counter(values)
    return {
        value.replace("_", " ") if value else NOT_SAID: counted[value] for value in (*known, None) if counted[value]
    }


def _covered_values(dimension: Dimension) -> Covered:
    """Give how much of a dimension is covered."""
    return Covered(len(dimension.present), len(dimension.covers), dimension.clear)


def _provision_limits(plan: Plan) -> Iterator[Limit]:
    """Yield the provisions that have a name, with their income limits."""
    for provision in plan.regelingen:
        if provision.naam:
            limit = provision.inkomensgrens
            yield Limit(safe_words(provision.naam), limit.procent, label_of(limit.norm or "", NORMEN))


def _measured_values(indicator: Indicator, line: str) -> Measured:
    """Give what a comparison needs of an indicator; of two measurements in a year the last counts."""
    name, definition = safe_words(indicator.naam), safe_words(indicator.definitie)
    start = indicator.nulmeting
    told = [(start.peildatum, start.waarde), *((value.peildatum, value.waarde) for value in indicator.metingen)]
    dated = [(moment, value) for moment, value in told if moment and value is not None]
    by_year = {int(moment[:4]): value for moment, value in sorted(dated)}
    poverty = "armoede" in word_key(f"{name} {definition}")
    return Measured(
        name,
        definition,
        safe_words(indicator.eenheid),
        line if poverty else "",
        tuple(sorted(by_year.items())),
        indicator.streefwaarde,
        indicator.streefjaar,
    )
