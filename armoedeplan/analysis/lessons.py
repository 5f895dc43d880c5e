"""The lessons as a mirror: what a plan says about each of L1-L7 and G1-G3, and which cases help where it is silent.

What counts as evidence is our reading of the lessons (afgeleid); the lessons themselves are of 2011.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Final, NamedTuple

from armoedeplan.plan.plan import Plan
from armoedeplan.practice.entries import Entry
from armoedeplan.practice.vocabulary import LESSEN
from armoedeplan.record.base import filled

_MOST_CASES: Final = 2


class Point(NamedTuple):
    """One thing a lesson asks for: what it is, and where the plan tells it; no place when the plan does not."""

    text: str
    places: tuple[str, ...]


class Mirror(NamedTuple):
    """One lesson held against a plan: its points, and cases for when a point is missing."""

    id: str
    title: str
    points: tuple[Point, ...]
    cases: tuple[Entry, ...]

    @property
    def missing(self) -> tuple[Point, ...]:
        """The points about which the plan says nothing."""
        return tuple(point for point in self.points if not point.places)


def lessons(plan: Plan, entries: Sequence[Entry]) -> tuple[Mirror, ...]:
    """Give all lessons, each with the plan's own entries as evidence."""
    return tuple(_mirror(id_, title, plan, entries) for id_, title in LESSEN.items())


def _mirror(id_: str, title: str, plan: Plan, entries: Sequence[Entry]) -> Mirror:
    points = tuple(Point(text, tuple(find(plan))) for text, find in _POINTS[id_].items())
    fit = [one for one in entries if id_ in one.data.get("lessen", ())] if any(not p.places for p in points) else []
    towns = {one.naam for one in plan.gemeenten}
    others = [one for one in fit if not towns.intersection(one.data.get("gemeenten", ()))]
    # a case shows its first lesson best
    others.sort(key=lambda one: one.data["lessen"].index(id_))
    return Mirror(id_, title, points, tuple(others[:_MOST_CASES]))


def _at(*paths: str) -> Callable[[Plan], Iterator[str]]:
    """Look at fields by path: each that is filled is evidence."""

    def find(plan: Plan) -> Iterator[str]:
        for path in paths:
            value: object = plan
            for name in path.split("."):
                value = getattr(value, name)
            if filled(value):
                yield path

    return find


def _actors(*, inside: bool) -> Callable[[Plan], Iterator[str]]:
    """Look for parties inside the municipality, or outside it."""

    def find(plan: Plan) -> Iterator[str]:
        for actor in plan.samenwerking.actoren:
            if actor.soort and (actor.soort in _INSIDE) == inside:
                yield f"samenwerking.actoren[{actor.id}]"

    return find


def _measures(*fields: str) -> Callable[[Plan], Iterator[str]]:
    """Look for measures that have all of some answers."""

    def find(plan: Plan) -> Iterator[str]:
        for one in plan.aanpak.maatregelen:
            if all(filled(getattr(one, name)) for name in fields):
                yield f"aanpak.maatregelen[{one.id}]"

    return find


def _children(plan: Plan) -> Iterator[str]:
    for one in plan.uitgangspunten.doelgroepen:
        if one.soort == "kinderen":
            yield f"uitgangspunten.doelgroepen[{one.id}]"


def _reached(plan: Plan) -> Iterator[str]:
    for one in plan.uitgangspunten.doelgroepen:
        if one.bereikmethoden:
            yield f"uitgangspunten.doelgroepen[{one.id}].bereikmethoden"


def _hidden(plan: Plan) -> Iterator[str]:
    for one in plan.samenwerking.aanbod:
        if {"verborgen", "geisoleerd"} & set(one.gevallen):
            yield f"samenwerking.aanbod[{one.id}].gevallen"


def _hubs(plan: Plan) -> Iterator[str]:
    for one in plan.aanpak.netwerken:
        if one.soort == "knooppunt":
            yield f"aanpak.netwerken[{one.id}]"


_INSIDE: Final = frozenset({"gemeentelijke_afdeling", "bestuur"})
_POINTS: Final[Mapping[str, Mapping[str, Callable[[Plan], Iterator[str]]]]] = {
    "L1": {
        "De gemeente voert de regie": _at("governance.regie.intern", "governance.regie.extern"),
        "Afdelingen binnen de gemeente werken samen": _actors(inside=True),
        "Organisaties van buiten doen mee": _actors(inside=False),
    },
    "L2": {
        "Armoedebeleid en jeugdbeleid zijn verbonden": _at("aanpak.verband_met_jeugdbeleid"),
        "Kinderen zijn een doelgroep": _children,
    },
    "L3": {"Meedoen en inkomen zijn gekoppeld": _at("aanpak.koppeling_participatie_inkomen")},
    "L4": {
        "Per maatregel is duidelijk voor wie die is, en in welke omstandigheden": _measures(
            "doelgroepen", "omstandigheden"
        ),
        "De opbrengst staat tegenover de inzet": _measures("opbrengst"),
    },
    "L5": {
        "Per doelgroep staat hoe u mensen bereikt": _reached,
        "Er is aanbod voor verborgen of geïsoleerde mensen": _hidden,
    },
    "L6": {
        "Mensen met ervaring brengen hun kennis in": _at("ervaringskennis.teams", "ervaringskennis.inzichten"),
        "Zij kijken mee naar brieven en voorlichting": _at("ervaringskennis.feedback_op_voorlichting"),
    },
    "L7": {"De aanpak is verdeeld in thema's of netwerken": _at("aanpak.deelprogrammas", "aanpak.netwerken")},
    "G1": {
        "Samenwerking die blijft": _at("aanpak.bestaande_verbanden", "samenwerking.samenwerkingsverbanden"),
        "Een haalbaar doel": _at("uitgangspunten.doelstelling"),
        "Zicht op effect": _at("verantwoording.indicatoren"),
        "Burgers doen mee": _at("governance.burgers"),
        "Evaluatie van wat het oplevert": _at("verantwoording.evaluaties"),
        "Een heldere verdeling van taken": _at("governance.rollen"),
    },
    "G2": {"Er is een lokaal knooppunt": _hubs},
    "G3": {"U leert van andere gemeenten": _at("uitwisseling.gevraagd", "uitwisseling.aangeboden")},
}
