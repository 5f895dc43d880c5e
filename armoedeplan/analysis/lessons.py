"""The lessons as a mirror: what a plan says about each of L1-L7 and G1-G3, and which cases help where it is silent.

What the lessons say is data of the practice library; what counts as evidence in a plan is our reading (afgeleid).
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, Final, NamedTuple

from armoedeplan.plan.actoren import INTERNE_SOORTEN
from armoedeplan.plan.plan import Plan
from armoedeplan.practice.entries import Entry
from armoedeplan.practice.lessons import Les, known_lessons
from armoedeplan.record.base import filled

_MOST_CASES: Final = 2


class Point(NamedTuple):
    """One thing a lesson asks for: what it is, and where the plan tells it; no place when the plan does not."""

    text: str
    places: tuple[str, ...]


class Mirror(NamedTuple):
    """One lesson held against a plan: its points, and cases for when a point is missing.

    text: what the lesson says. page: where it begins in the source.
    """

    id: str
    title: str
    text: str
    page: int | None
    points: tuple[Point, ...]
    cases: tuple[Entry, ...]

    @property
    def missing(self) -> tuple[Point, ...]:
        """The points about which the plan says nothing."""
        return tuple(point for point in self.points if not point.places)


def lessons(plan: Plan, entries: Sequence[Entry]) -> tuple[Mirror, ...]:
    """Give all lessons, each with the plan's own entries as evidence."""
    return tuple(_mirror(lesson, plan, entries) for lesson in known_lessons())


def _mirror(lesson: Les, plan: Plan, entries: Sequence[Entry]) -> Mirror:
    id_ = str(lesson.id)
    points = tuple(Point(str(one.tekst), tuple(EVIDENCE[f"{id_}.{one.id}"](plan))) for one in lesson.punten)
    fit = [one for one in entries if id_ in one.data.get("lessen", ())] if any(not p.places for p in points) else []
    towns = {one.naam for one in plan.gemeenten}
    others = [one for one in fit if not towns.intersection(one.data.get("gemeenten", ()))]
    # a case shows its first lesson best
    others.sort(key=lambda one: one.data["lessen"].index(id_))
    text = " ".join(str(lesson.tekst).split())
    return Mirror(id_, lesson.titel, text, lesson.pagina, points, tuple(others[:_MOST_CASES]))


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


def _each(path: str, *fields: str, least: int = 1) -> Callable[[Plan], Iterator[str]]:
    """Look at the records of a list: each that has all of some answers is evidence; lists in it must be long enough."""

    def find(plan: Plan) -> Iterator[str]:
        records: object = plan
        for name in path.split("."):
            records = getattr(records, name)
        for one in records:  # type: ignore[attr-defined]
            values = [getattr(one, name) for name in fields]
            if all(filled(value) and (not isinstance(value, tuple) or len(value) >= least) for value in values):
                yield f"{path}[{one.id}]"

    return find


def _any(*finders: Callable[[Plan], Iterator[str]]) -> Callable[[Plan], Iterator[str]]:
    """Look in several ways."""
    return lambda plan: (place for find in finders for place in find(plan))


def _actors(*, inside: bool) -> Callable[[Plan], Iterator[str]]:
    """Look for parties inside the municipality, or outside it."""

    def find(plan: Plan) -> Iterator[str]:
        for actor in plan.samenwerking.actoren:
            if actor.soort and (actor.soort in INTERNE_SOORTEN) == inside:
                yield f"samenwerking.actoren[{actor.id}]"

    return find


def _children(plan: Plan) -> Iterator[str]:
    for one in plan.uitgangspunten.doelgroepen:
        if one.soort in _YOUNG:
            yield f"uitgangspunten.doelgroepen[{one.id}]"


def _for_children(plan: Plan) -> Iterator[str]:
    """Look for what is for children: by its target group or angle, or by its name."""
    young = {one.id for one in plan.uitgangspunten.doelgroepen if one.soort in _YOUNG}
    lists: dict[str, Sequence[Any]] = {
        "aanpak.netwerken": plan.aanpak.netwerken,
        "aanpak.maatregelen": plan.aanpak.maatregelen,
        "samenwerking.samenwerkingsverbanden": plan.samenwerking.samenwerkingsverbanden,
        "regelingen": plan.regelingen,
    }
    for path, records in lists.items():
        for one in records:
            named = _CHILD.search(str(one.naam or ""))
            if named or getattr(one, "invalshoek", None) == "jeugd" or young & {*getattr(one, "doelgroepen", ())}:
                yield f"{path}[{one.id}]"


def _hidden(plan: Plan) -> Iterator[str]:
    for one in plan.samenwerking.aanbod:
        if {"verborgen", "geisoleerd"} & set(one.gevallen):
            yield f"samenwerking.aanbod[{one.id}].gevallen"


def _together(plan: Plan) -> Iterator[str]:
    """Look for themes in which several parties work: measures of several owners, or a network of several members."""
    owners = {one.id: one.eigenaar for one in plan.aanpak.maatregelen}
    for one in plan.aanpak.deelprogrammas:
        if len({owners.get(id_) for id_ in one.maatregelen} - {None}) > 1:
            yield f"aanpak.deelprogrammas[{one.id}]"
    for network in plan.aanpak.netwerken:
        if len(set(network.leden)) > 1:
            yield f"aanpak.netwerken[{network.id}]"


def _hubs(plan: Plan) -> Iterator[str]:
    for one in plan.aanpak.netwerken:
        if one.soort == "knooppunt":
            yield f"aanpak.netwerken[{one.id}]"


_YOUNG: Final = frozenset({"kinderen", "jongeren"})
_CHILD: Final = re.compile(r"kind|jeugd|jonger|school|leergeld", re.IGNORECASE)
EVIDENCE: Final[Mapping[str, Callable[[Plan], Iterator[str]]]] = {
    "L1.regie": _at("governance.regie.intern", "governance.regie.extern"),
    "L1.binnen": _actors(inside=True),
    "L1.buiten": _actors(inside=False),
    "L2.verband": _at("aanpak.verband_met_jeugdbeleid"),
    "L2.doelgroep": _children,
    "L2.aanpak": _for_children,
    "L3.koppeling": _at("aanpak.koppeling_participatie_inkomen"),
    "L4.voor_wie": _each("aanpak.maatregelen", "doelgroepen", "omstandigheden"),
    "L4.opbrengst": _each("aanpak.maatregelen", "opbrengst"),
    "L5.bereiken": _each("uitgangspunten.doelgroepen", "bereikmethoden"),
    "L5.verborgen": _hidden,
    "L6.ervaring": _at("ervaringskennis.teams", "ervaringskennis.inzichten"),
    "L6.voorlichting": _at("ervaringskennis.feedback_op_voorlichting"),
    "L7.themas": _any(_each("aanpak.deelprogrammas", "naam"), _each("aanpak.netwerken", "naam")),
    "L7.samen": _together,
    "G1.structureel": _at("aanpak.bestaande_verbanden", "samenwerking.samenwerkingsverbanden"),
    "G1.haalbaar": _at("uitgangspunten.doelstelling"),
    "G1.effect": _at("verantwoording.indicatoren"),
    "G1.burgers": _at("governance.burgers"),
    "G1.rendement": _at("verantwoording.evaluaties"),
    "G1.taken": _at("governance.rollen"),
    "G2.knooppunt": _hubs,
    "G3.uitwisseling": _at("uitwisseling.gevraagd", "uitwisseling.aangeboden"),
}
"""Where each point of a lesson (`L1.regie`) is looked for in a plan."""
