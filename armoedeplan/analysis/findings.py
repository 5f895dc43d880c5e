"""What the inventory shows that asks for a conclusion (H2.8-H2.12), each with a proposal for it.

The guide says what to look for; how many is many is ours (afgeleid). A finding is known by an id that stays the same as
long as it is about the same thing, so that what a person decided of it stays decided.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Final, NamedTuple

from armoedeplan.analysis.aanbod import Coverage, Dimension, coverage, value_named
from armoedeplan.analysis.network import Network, network
from armoedeplan.analysis.overlap import Overlap, Shortage, overlaps, shortages, widest
from armoedeplan.plan.keuzes import GEVALLEN
from armoedeplan.plan.plan import Plan
from armoedeplan.record.naming import names_of
from armoedeplan.record.words import listed

_SEVERITIES: Final = ("licht", "verborgen", "geisoleerd")
_MANY_ALONE: Final = 3
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
    heavy = tuple(_heavy(seen.coverage.severities))
    # which cases are reached is told once
    short = [one for one in seen.shortages if one.dimension != "gevallen" or not heavy]
    return (
        *_overlap(seen.overlaps, groups),
        *heavy,
        *_on_request(plan),
        *_gaps(short, seen.coverage, groups),
        *_meetings(plan, seen.network),
    )


def undecided(plan: Plan, found: Sequence[Finding] | None = None) -> tuple[Finding, ...]:
    """Give the findings from which no conclusion was drawn, and that were not rejected; found: all, when known."""
    done = {one.id for one in plan.samenwerking.conclusies} | {
        one.id for one in plan.samenwerking.verworpen_bevindingen
    }
    drawn = [(one.soort, set(one.berust_op)) for one in plan.samenwerking.conclusies]
    return tuple(
        one
        for one in (findings(plan) if found is None else found)
        if one.id not in done and not any(kind == one.kind and ids & set(one.rests_on) for kind, ids in drawn)
    )


def _overlap(found: Sequence[Overlap], groups: Mapping[str, str]) -> Iterator[Finding]:
    """Yield the widest overlap of each function."""
    for one in widest(found):
        whom = f" voor {groups.get(one.group, one.group)}" if one.group else ""
        where = f" in {one.area}" if one.area else ""
        what = value_named("functies", one.function, groups)
        text = f"{len(one.actors)} partijen doen los van elkaar aan {what}{whom}{where}."
        start = f"Afspreken wie doet aan {what}{whom}, en hoe partijen het van elkaar weten."
        yield Finding(f"overlap_{one.function}", "overlap", text, start, one.offers)


def _heavy(found: Dimension) -> Iterator[Finding]:
    """Yield that heavy cases get most of the attention (H2.10)."""
    heavy = found.of("zwaar").entries
    few = [found.of(one) for one in _SEVERITIES if 2 * len(found.of(one).entries) <= len(heavy)]
    if not found.clear or not heavy or not few:
        return
    told = listed([f"{GEVALLEN[one.value]} {_times(len(one.entries))}" for one in few])
    text = f"Zware gevallen komen {_times(len(heavy))} voor in het aanbod en de verbanden, {told}."
    start = f"Aandacht voor {listed([GEVALLEN[one.value] for one in few])}: afspreken wie hen opzoekt."
    rests = dict.fromkeys((*heavy, *(id_ for one in few for id_ in one.entries)))
    yield Finding("leemte_gevallen", "leemte", text, start, tuple(rests))


def _on_request(plan: Plan) -> Iterator[Finding]:
    """Yield that information mostly comes to who asks for it (H2.11)."""
    informing = [one for one in plan.samenwerking.aanbod if "informeren" in one.functies]
    told = [one for one in informing if one.benadering]
    waiting = [one for one in told if one.benadering == "op_verzoek"]
    if 2 * len(told) < len(informing) or 2 * len(waiting) <= len(told):
        return
    text = (
        f"{_parts(len(informing))} informatie. Bij {len(waiting)} daarvan moet iemand er zelf om vragen. Wie de weg "
        "niet kent of zich schaamt, hoort dan niets."
    )
    start = "Afspreken wie uit zichzelf over regelingen vertelt, en waar mensen toch al komen."
    yield Finding("informeren_op_verzoek", "anders", text, start, tuple(one.id for one in waiting))


def _gaps(short: Sequence[Shortage], covered: Coverage, groups: Mapping[str, str]) -> Iterator[Finding]:
    """Yield what nothing covers, or far less than the rest."""
    told = {one.name: one for one in covered}
    for one in short:
        what = value_named(one.dimension, one.value, groups)
        what = f"de {what}" if one.dimension == "lijn" else what
        yield Finding(
            f"leemte_{one.value}", "leemte", _short(one, what, told[one.dimension]), _remedy(one, what), one.entries
        )


def _short(one: Shortage, what: str, dimension: Dimension) -> str:
    """Say what falls short."""
    if one.entries:
        return f"Weinig partijen doen aan {what}: {len(one.actors)}, veel minder dan bij andere functies."
    among = f" Van {len(dimension.telling)} onderdelen is dit bekend."
    return {
        "functies": f"Niemand doet aan {what}.{among}",
        "benadering": f"Geen aanbod zoekt mensen zelf op.{among}",
        "lijn": f"Er is geen aanbod in {what}.{among}",
    }.get(one.dimension, f"Er is geen aanbod voor {what}.{among}")


def _remedy(one: Shortage, what: str) -> str:
    """Say where one could begin."""
    if one.dimension == "benadering":
        return "Afspreken wie op mensen afgaat, bijvoorbeeld in de wijk of aan huis."
    return f"Zoeken welke partij {'iets kan doen in' if one.dimension == 'lijn' else 'iets kan doen aan'} {what}."


def _meetings(plan: Plan, found: Network) -> Iterator[Finding]:
    """Yield who meets nobody, and which partnerships might be one (H4.6)."""
    names = names_of(plan.samenwerking.samenwerkingsverbanden)
    # of partnerships without members it is not known who is in them
    known = 2 * len(found.unknown) < found.partnerships
    if known and len(found.isolated) >= _MANY_ALONE and 2 * len(found.isolated) >= found.actors:
        text = f"{len(found.isolated)} van de {found.actors} actoren doen in geen enkel samenwerkingsverband mee."
        start = "Nagaan wie van hen bij een bestaand overleg kan aansluiten."
        yield Finding("actoren_zonder_verband", "leemte", text, start, found.isolated)
    for one in found.alike:
        about = f" en gaan allebei over “{one.word}”" if one.word else ""
        text = f"{names[one.first]} en {names[one.second]} hebben {len(one.members)} deelnemers samen{about}."
        start = f"Bespreken of {names[one.first]} en {names[one.second]} één overleg kunnen worden."
        yield Finding(f"kans_{one.first}_{one.second}", "kans", text, start, (one.first, one.second))


def _times(number: int) -> str:
    return f"{number} keer"


def _parts(number: int) -> str:
    return f"{number} {'onderdeel geeft' if number == 1 else 'onderdelen geven'}"
