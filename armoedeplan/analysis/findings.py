"""What the inventory shows that asks for a conclusion (H2.8-H2.12), each with a proposal for it.

The guide says what to look for; how many is many is ours (afgeleid). A finding is known by an id that stays the same as
long as it is about the same thing, so that what a person decided of it stays decided.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Final, NamedTuple

from armoedeplan.analysis.aanbod import Coverage, Dimension, coverage, value_named
from armoedeplan.analysis.network import Network, network
from armoedeplan.analysis.overlap import Overlap, Shortage, overlaps, shortages, widest_overlaps
from armoedeplan.plan.keuzes import GEVALLEN
from armoedeplan.plan.plan import Plan
from armoedeplan.record.naming import names_of
from armoedeplan.record.words import counted, listed

_SEVERITIES: Final = ("licht", "verborgen", "geisoleerd")
_MANY_ALONE: Final = 3  # fewer actors without a partnership are no pattern (afgeleid)
SOURCE: Final = "Analyse van het aanbod in dit plan"


class Finding(NamedTuple):
    """One finding, with the conclusion and the starting point that are proposed for it.

    id: a short name that stays. kind: that of a conclusion. text: the conclusion. start: the starting point.
    rests_on: the ids of the entries it rests on.
    """

    id: str
    kind: str
    text: str
    start: str
    rests_on: tuple[str, ...]


class Basis(NamedTuple):
    """What the findings of a plan rest on, reckoned once."""

    coverage: Coverage
    overlaps: tuple[Overlap, ...]
    shortages: tuple[Shortage, ...]
    network: Network


def basis_of(plan: Plan) -> Basis:
    """Reckon what the findings of a plan rest on."""
    covered = coverage(plan)
    return Basis(covered, overlaps(plan), shortages(covered), network(plan))


def findings(plan: Plan, basis: Basis | None = None) -> tuple[Finding, ...]:
    """Give all findings, whether or not something was done with them; basis: what they rest on, when known."""
    seen = basis_of(plan) if basis is None else basis
    groups = names_of(plan.uitgangspunten.doelgroepen)
    heavy = tuple(_heavy_case_findings(seen.coverage.severities))
    # which cases are reached is told once
    short = [shortage for shortage in seen.shortages if shortage.dimension != "gevallen" or not heavy]
    return (
        *_overlap_findings(seen.overlaps, groups),
        *heavy,
        *_on_request_findings(plan),
        *_gap_findings(short, seen.coverage, groups),
        *_meeting_findings(plan, seen.network),
    )


def undecided(plan: Plan, found: Sequence[Finding] | None = None) -> tuple[Finding, ...]:
    """Give the findings from which no conclusion was drawn, and that were not rejected; found: all, when known."""
    # a conclusion of the same kind about some of the same entries settles a finding too (`drawn`), so that a plan that
    # was written by hand is not asked again (decision record 0019)
    done = {conclusion.id for conclusion in plan.samenwerking.conclusies} | {
        rejected.id for rejected in plan.samenwerking.verworpen_bevindingen
    }
    drawn = [(conclusion.soort, set(conclusion.berust_op)) for conclusion in plan.samenwerking.conclusies]
    return tuple(
        finding
        for finding in (findings(plan) if found is None else found)
        if finding.id not in done
        and not any(kind == finding.kind and ids & set(finding.rests_on) for kind, ids in drawn)
    )


def _overlap_findings(found: Sequence[Overlap], groups: Mapping[str, str]) -> Iterator[Finding]:
    """Yield the widest overlap of each function."""
    for overlap in widest_overlaps(found):
        whom = f" voor {groups.get(overlap.group, overlap.group)}" if overlap.group else ""
        where = f" in {overlap.area}" if overlap.area else ""
        what = value_named("functies", overlap.function, groups)
        text = f"{len(overlap.actors)} partijen doen los van elkaar aan {what}{whom}{where}."
        start = f"Afspreken wie doet aan {what}{whom}, en hoe partijen het van elkaar weten."
        yield Finding(f"overlap_{overlap.function}", "overlap", text, start, overlap.offers)


def _heavy_case_findings(found: Dimension) -> Iterator[Finding]:
    """Yield that heavy cases get most of the attention (H2.10)."""
    heavy = found.of("zwaar").entries
    few = [found.of(severity) for severity in _SEVERITIES if 2 * len(found.of(severity).entries) <= len(heavy)]
    if not found.clear or not heavy or not few:
        return
    told = listed([f"{GEVALLEN[cover.value]} {_times_said(len(cover.entries))}" for cover in few])
    text = f"Zware gevallen komen {_times_said(len(heavy))} voor in het aanbod en de verbanden, {told}."
    start = f"Aandacht voor {listed([GEVALLEN[cover.value] for cover in few])}: afspreken wie hen opzoekt."
    rests = dict.fromkeys((*heavy, *(id_ for cover in few for id_ in cover.entries)))
    yield Finding("leemte_gevallen", "leemte", text, start, tuple(rests))


def _on_request_findings(plan: Plan) -> Iterator[Finding]:
    """Yield that information mostly comes to who asks for it (H2.11)."""
    informing = [offer for offer in plan.samenwerking.aanbod if "informeren" in offer.functies]
    told = [offer for offer in informing if offer.benadering]
    waiting = [offer for offer in told if offer.benadering == "op_verzoek"]
    if 2 * len(told) < len(informing) or 2 * len(waiting) <= len(told):
        return
    text = (
        f"{_parts_informing(len(informing))} informatie. Bij {len(waiting)} daarvan moet iemand er zelf om vragen. "
        "Wie de weg niet kent of zich schaamt, hoort dan niets."
    )
    start = "Afspreken wie uit zichzelf over regelingen vertelt, en waar mensen toch al komen."
    yield Finding("informeren_op_verzoek", "anders", text, start, tuple(offer.id for offer in waiting))


def _gap_findings(short: Sequence[Shortage], covered: Coverage, groups: Mapping[str, str]) -> Iterator[Finding]:
    """Yield what nothing covers, or far less than the rest."""
    told = {dimension.name: dimension for dimension in covered}
    for shortage in short:
        what = value_named(shortage.dimension, shortage.value, groups)
        what = f"de {what}" if shortage.dimension == "lijn" else what
        yield Finding(
            f"leemte_{shortage.value}",
            "leemte",
            _shortage_text(shortage, what, told[shortage.dimension]),
            _shortage_start(shortage, what),
            shortage.entries,
        )


def _shortage_text(shortage: Shortage, what: str, dimension: Dimension) -> str:
    """Say in one or two Dutch sentences what nobody does, or only a few."""
    if shortage.entries:
        return f"Weinig partijen doen aan {what}: {len(shortage.actors)}, veel minder dan bij andere functies."
    among = f" Van {len(dimension.telling)} onderdelen is dit bekend."
    return {
        "functies": f"Niemand doet aan {what}.{among}",
        "benadering": f"Geen aanbod zoekt mensen zelf op.{among}",
        "lijn": f"Er is geen aanbod in {what}.{among}",
    }.get(shortage.dimension, f"Er is geen aanbod voor {what}.{among}")


def _shortage_start(shortage: Shortage, what: str) -> str:
    """Say with what a plan could begin to mend a shortage."""
    if shortage.dimension == "benadering":
        return "Afspreken wie op mensen afgaat, bijvoorbeeld in de wijk of aan huis."
    return f"Zoeken welke partij {'iets kan doen in' if shortage.dimension == 'lijn' else 'iets kan doen aan'} {what}."


def _meeting_findings(plan: Plan, found: Network) -> Iterator[Finding]:
    """Yield who meets nobody, and which partnerships might be one (H4.6)."""
    names = names_of(plan.samenwerking.samenwerkingsverbanden)
    # of partnerships without members it is not known who is in them
    known = 2 * len(found.unknown) < found.partnerships
    if known and len(found.isolated) >= _MANY_ALONE and 2 * len(found.isolated) >= found.actors:
        text = f"{len(found.isolated)} van de {found.actors} actoren doen in geen enkel samenwerkingsverband mee."
        start = "Nagaan wie van hen bij een bestaand overleg kan aansluiten."
        yield Finding("actoren_zonder_verband", "leemte", text, start, found.isolated)
    for pair in found.alike:
        about = f" en gaan allebei over “{pair.word}”" if pair.word else ""
        text = f"{names[pair.first]} en {names[pair.second]} hebben {len(pair.members)} deelnemers samen{about}."
        start = f"Bespreken of {names[pair.first]} en {names[pair.second]} één overleg kunnen worden."
        yield Finding(f"kans_{pair.first}_{pair.second}", "kans", text, start, (pair.first, pair.second))


def _times_said(number: int) -> str:
    """Say how often something is there, as in “3 keer”."""
    return f"{number} keer"


def _parts_informing(number: int) -> str:
    """Say how many parts of the inventory inform people; the verb agrees."""
    return counted(number, "onderdeel geeft", "onderdelen geven")
