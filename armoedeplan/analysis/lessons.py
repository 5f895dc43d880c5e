"""The lessons as a mirror: what a plan says about each of L1-L7 and G1-G3, and which cases help where it is silent.

What the lessons say is data of the practice library; what counts as evidence in a plan is our reading (afgeleid). A
plan that is silent tells nothing of the municipality: then it cannot be seen. “Nog niet” is said only where the plan
itself puts the answer off.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, Final, NamedTuple, TypeAlias

from armoedeplan.analysis.parties import taking_part
from armoedeplan.guide.antwoorden import LATER
from armoedeplan.plan.actoren import INTERNE_SOORTEN
from armoedeplan.plan.plan import Plan
from armoedeplan.practice.entries import Entry
from armoedeplan.practice.lessons import Les, known_lessons
from armoedeplan.record.base import filled
from armoedeplan.record.path import FieldPath, is_under

_MOST_CASES: Final = 2  # enough to show a lesson, few enough to read (ours)
Finder: TypeAlias = Callable[[Plan], Iterator[FieldPath]]
"""Gives where a plan tells of something."""
YES, NOT_YET, UNSEEN = "ja", "nog niet", "niet te zien"
"""What a plan can tell of a point: that it is there, that it comes later, or nothing at all."""


class Point(NamedTuple):
    """One thing a lesson asks for: what it is, where the plan tells it, and the place where the plan puts it off."""

    text: str
    places: tuple[FieldPath, ...]
    later: str = ""

    @property
    def answer(self) -> str:
        """What the plan tells of it: YES, NOT_YET or UNSEEN."""
        return YES if self.places else NOT_YET if self.later else UNSEEN


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
    points = tuple(
        Point(str(point.tekst), tuple(EVIDENCE[f"{id_}.{point.id}"](plan)), _put_off(plan, f"{id_}.{point.id}"))
        for point in lesson.punten
    )
    fit = [case for case in entries if id_ in case.data.get("lessen", ())] if any(not p.places for p in points) else []
    towns = {municipality.naam for municipality in plan.gemeenten}
    others = [case for case in fit if not towns.intersection(case.data.get("gemeenten", ()))]
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


def _records_with(path: str, *fields: str) -> Finder:
    """Look at the records of a list: each that has all of some answers is evidence."""

    def find_places(plan: Plan) -> Iterator[FieldPath]:
        for record in _value_at(plan, FieldPath(path)):
            values = [getattr(record, name) for name in fields]
            if all(map(filled, values)):
                yield FieldPath(path).item(record.id)

    return find_places


def _value_at(plan: Plan, path: FieldPath) -> Any:
    """Give the answer or the group at a path without lists, such as `governance.keuze`."""
    value: Any = plan
    for name in path.names:
        value = getattr(value, name)
    return value


def _either_of(*finders: Finder) -> Finder:
    """Look in several ways: what any of them finds is evidence."""
    return lambda plan: (place for find in finders for place in find(plan))


def _put_off(plan: Plan, point: str) -> str:
    """Give the place where a plan says that its answer to a point comes later; nothing when it does not say so."""
    asked = ASKED_AT.get(point, "")
    later = (path for path, said in plan.antwoordstatus.items() if said.status == LATER)
    return next((path for path in later if asked and is_under(asked, path)), "")


def _departments_together(plan: Plan) -> Iterator[FieldPath]:
    """Look for departments that work together: in the goal, or as members of one network or partnership."""
    if plan.uitgangspunten.doelstelling.intersectoraal:
        yield FieldPath("uitgangspunten.doelstelling.intersectoraal")
    inside = {actor.id for actor in plan.samenwerking.actoren if actor.soort in INTERNE_SOORTEN}
    for network in plan.aanpak.netwerken:
        if len(inside.intersection(network.leden)) > 1:
            yield FieldPath("aanpak.netwerken").item(network.id).field("leden")
    for partnership in plan.samenwerking.samenwerkingsverbanden:
        if len(inside.intersection(partnership.deelnemers)) > 1:
            yield FieldPath("samenwerking.samenwerkingsverbanden").item(partnership.id).field("deelnemers")


def _outside_parties(plan: Plan) -> Iterator[FieldPath]:
    """Look for parties from outside to which the plan gives a part."""
    involved = taking_part(plan)
    for actor in plan.samenwerking.actoren:
        if actor.soort and actor.soort not in INTERNE_SOORTEN and actor.id in involved:
            yield FieldPath("samenwerking.actoren").item(actor.id)


def _told_effects(plan: Plan) -> Iterator[FieldPath]:
    """Look for indicators of what changes for people: what the municipality does is no effect."""
    for indicator in plan.verantwoording.indicatoren:
        if indicator.soort == "outcome":
            yield FieldPath("verantwoording.indicatoren").item(indicator.id)


def _nowhere(_: Plan) -> Iterator[FieldPath]:
    """Look for what no answer of a plan can carry: whether a goal is feasible cannot be seen from its words."""
    return iter(())


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
    "L1.binnen": _departments_together,
    "L1.buiten": _outside_parties,
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
    "G1.structureel": _either_of(
        _records_with("samenwerking.actoren", "toezegging"),
        _records_with("aanpak.netwerken", "overleggen_per_jaar"),
        _records_with("samenwerking.samenwerkingsverbanden", "overleggen_per_jaar"),
    ),
    "G1.haalbaar": _nowhere,
    "G1.effect": _told_effects,
    "G1.rendement": _fields_filled("verantwoording.evaluaties"),
    "G1.taken": _records_with("governance.rollen", "actor", "taken"),
    "G2.knooppunt": _hub_networks,
    "G3.uitwisseling": _fields_filled("uitwisseling.gevraagd", "uitwisseling.aangeboden"),
}
"""Where each point of a lesson (`L1.regie`) is looked for in a plan."""
ASKED_AT: Final[Mapping[str, str]] = {
    "L1.regie": "governance.regie",
    "L2.verband": "aanpak.verband_met_jeugdbeleid",
    "L3.koppeling": "aanpak.koppeling_participatie_inkomen",
    "L6.ervaring": "ervaringskennis.inzichten",
    "L6.voorlichting": "ervaringskennis.feedback_op_voorlichting",
    "G1.effect": "verantwoording.indicatoren",
    "G1.rendement": "verantwoording.evaluaties",
    "G1.taken": "governance.rollen",
    "G3.uitwisseling": "uitwisseling",
}
"""The question that asks for a point, where one question does: a plan that puts it off says “later” there."""
