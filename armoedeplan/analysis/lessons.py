"""The lessons as a mirror: what a plan says about each of L1-L7 and G1-G3, and which cases help where it is silent.

What the lessons say is data of the practice library; what counts as evidence in a plan is our reading (afgeleid).
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, Final, NamedTuple, TypeAlias

from armoedeplan.plan.actoren import INTERNE_SOORTEN
from armoedeplan.plan.plan import Plan
from armoedeplan.practice.entries import Entry
from armoedeplan.practice.lessons import Les, known_lessons
from armoedeplan.record.base import filled
from armoedeplan.record.path import FieldPath

_MOST_CASES: Final = 2  # enough to show a lesson, few enough to read (ours)
Finder: TypeAlias = Callable[[Plan], Iterator[FieldPath]]
"""Gives where a plan tells of something."""


class Point(NamedTuple):
    """One thing a lesson asks for: what it is, and where the plan tells it; no place when the plan does not."""

    text: str
    places: tuple[FieldPath, ...]


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


def mirrored_lessons(plan: Plan, entries: Sequence[Entry]) -> tuple[Mirror, ...]:
    """Give all lessons, each with the plan's own entries as evidence."""
    return tuple(_mirror_of(lesson, plan, entries) for lesson in known_lessons())


def _mirror_of(lesson: Les, plan: Plan, entries: Sequence[Entry]) -> Mirror:
    """Hold one lesson against a plan; cases of the municipality itself are no example to it."""
    id_ = str(lesson.id)
    points = tuple(Point(str(asked.tekst), tuple(EVIDENCE[f"{id_}.{asked.id}"](plan))) for asked in lesson.punten)
    fit = (
        [entry for entry in entries if id_ in entry.data.get("lessen", ())] if any(not p.places for p in points) else []
    )
    towns = {town.naam for town in plan.gemeenten}
    others = [entry for entry in fit if not towns.intersection(entry.data.get("gemeenten", ()))]
    # a case shows its first lesson best
    others.sort(key=lambda entry: entry.data["lessen"].index(id_))
    text = " ".join(str(lesson.tekst).split())
    return Mirror(id_, lesson.titel, text, lesson.pagina, points, tuple(others[:_MOST_CASES]))


def _fields_filled(*paths: str) -> Finder:
    """Look at fields by path: each that is filled is evidence."""

    def find_places(plan: Plan) -> Iterator[FieldPath]:
        for path in map(FieldPath, paths):
            if filled(_value_at(plan, path)):
                yield path

    return find_places


def _records_with(path: str, *fields: str, least: int = 1) -> Finder:
    """Look at the records of a list: each that has all of some answers is evidence; lists in it must be long enough."""

    def find_places(plan: Plan) -> Iterator[FieldPath]:
        for record in _value_at(plan, FieldPath(path)):
            values = [getattr(record, name) for name in fields]
            if all(filled(value) and (not isinstance(value, tuple) or len(value) >= least) for value in values):
                yield FieldPath(path).item(record.id)

    return find_places


def _value_at(plan: Plan, path: FieldPath) -> Any:
    """Give the value at a path of names."""
    value: Any = plan
    for name in path.names:
        value = getattr(value, name)
    return value


def _either_of(*finders: Finder) -> Finder:
    """Look in several ways: what any of them finds is evidence."""
    return lambda plan: (place for find in finders for place in find(plan))


def _actors_by_side(*, inside: bool) -> Finder:
    """Look for parties inside the municipality, or outside it."""

    def find_places(plan: Plan) -> Iterator[FieldPath]:
        for actor in plan.samenwerking.actoren:
            if actor.soort and (actor.soort in INTERNE_SOORTEN) == inside:
                yield FieldPath("samenwerking.actoren").item(actor.id)

    return find_places


def _child_groups(plan: Plan) -> Iterator[FieldPath]:
    """Look for target groups that are children or young people (L2)."""
    for group in plan.uitgangspunten.doelgroepen:
        if group.soort in _YOUNG:
            yield FieldPath("uitgangspunten.doelgroepen").item(group.id)


def _for_children(plan: Plan) -> Iterator[FieldPath]:
    """Look for what is for children: by its target group or angle, or by its name."""
    young = {group.id for group in plan.uitgangspunten.doelgroepen if group.soort in _YOUNG}
    lists: dict[str, Sequence[Any]] = {
        "aanpak.netwerken": plan.aanpak.netwerken,
        "aanpak.maatregelen": plan.aanpak.maatregelen,
        "samenwerking.samenwerkingsverbanden": plan.samenwerking.samenwerkingsverbanden,
        "regelingen": plan.regelingen,
    }
    for path, records in lists.items():
        for record in records:
            named = _CHILD.search(str(record.naam or ""))
            if named or getattr(record, "invalshoek", None) == "jeugd" or young & {*getattr(record, "doelgroepen", ())}:
                yield FieldPath(path).item(record.id)


def _hidden_reached(plan: Plan) -> Iterator[FieldPath]:
    """Look for offers that reach hidden or isolated poverty (L5)."""
    for offer in plan.samenwerking.aanbod:
        if {"verborgen", "geisoleerd"} & set(offer.gevallen):
            yield FieldPath("samenwerking.aanbod").item(offer.id).field("gevallen")


def _shared_themes(plan: Plan) -> Iterator[FieldPath]:
    """Look for themes in which several parties work: measures of several owners, or a network of several members."""
    owners = {measure.id: measure.eigenaar for measure in plan.aanpak.maatregelen}
    for programme in plan.aanpak.deelprogrammas:
        if len({owners.get(id_) for id_ in programme.maatregelen} - {None}) > 1:
            yield FieldPath("aanpak.deelprogrammas").item(programme.id)
    for network in plan.aanpak.netwerken:
        if len(set(network.leden)) > 1:
            yield FieldPath("aanpak.netwerken").item(network.id)


def _hub_networks(plan: Plan) -> Iterator[FieldPath]:
    """Look for networks that are a hub (G2)."""
    for network in plan.aanpak.netwerken:
        if network.soort == "knooppunt":
            yield FieldPath("aanpak.netwerken").item(network.id)


_YOUNG: Final = frozenset({"kinderen", "jongeren"})
_CHILD: Final = re.compile(r"kind|jeugd|jonger|school|leergeld", re.IGNORECASE)
EVIDENCE: Final[Mapping[str, Finder]] = {
    "L1.regie": _fields_filled("governance.regie.intern", "governance.regie.extern"),
    "L1.binnen": _actors_by_side(inside=True),
    "L1.buiten": _actors_by_side(inside=False),
    "L2.verband": _fields_filled("aanpak.verband_met_jeugdbeleid"),
    "L2.doelgroep": _child_groups,
    "L2.aanpak": _for_children,
    "L3.koppeling": _fields_filled("aanpak.koppeling_participatie_inkomen"),
    "L4.voor_wie": _records_with("aanpak.maatregelen", "doelgroepen", "omstandigheden"),
    "L4.opbrengst": _records_with("aanpak.maatregelen", "opbrengst"),
    "L5.bereiken": _records_with("uitgangspunten.doelgroepen", "bereikmethoden"),
    "L5.verborgen": _hidden_reached,
    "L6.ervaring": _fields_filled("ervaringskennis.teams", "ervaringskennis.inzichten"),
    "L6.voorlichting": _fields_filled("ervaringskennis.feedback_op_voorlichting"),
    "L7.themas": _either_of(_records_with("aanpak.deelprogrammas", "naam"), _records_with("aanpak.netwerken", "naam")),
    "L7.samen": _shared_themes,
    "G1.structureel": _fields_filled("aanpak.bestaande_verbanden", "samenwerking.samenwerkingsverbanden"),
    "G1.haalbaar": _fields_filled("uitgangspunten.doelstelling"),
    "G1.effect": _fields_filled("verantwoording.indicatoren"),
    "G1.burgers": _fields_filled("governance.burgers"),
    "G1.rendement": _fields_filled("verantwoording.evaluaties"),
    "G1.taken": _fields_filled("governance.rollen"),
    "G2.knooppunt": _hub_networks,
    "G3.uitwisseling": _fields_filled("uitwisseling.gevraagd", "uitwisseling.aangeboden"),
}
"""Where each point of a lesson (`L1.regie`) is looked for in a plan."""
