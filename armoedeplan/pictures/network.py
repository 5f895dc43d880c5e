"""The network of actors and partnerships (H2.3, H4.6): who meets whom where, and who meets nobody."""

from collections.abc import Iterator, Sequence
from itertools import cycle

from armoedeplan.analysis.network import isolated
from armoedeplan.drawing.layers import Box, Link, layers
from armoedeplan.drawing.marks import DASHES, Drawing, with_foot
from armoedeplan.drawing.palette import Palette
from armoedeplan.pictures.picture import Picture, names_in_a_row, record_name, titled_parts, with_capital
from armoedeplan.plan.aanbod import Samenwerkingsverband
from armoedeplan.plan.actoren import INTERNE_SOORTEN
from armoedeplan.record.words import counted
from armoedeplan.views import Known

_ACTORS = 30
_PARTNERSHIPS = 8


def pictures(known: Known, palette: Palette) -> Iterator[Picture]:
    """Yield the partnerships with their members; those without a partnership stand in the last picture."""
    plan = known.plan
    partnerships = [partnership for partnership in plan.samenwerking.samenwerkingsverbanden if partnership.deelnemers]
    alone = isolated(plan)
    groups = _partnership_groups(partnerships)
    internal = {actor.id for actor in plan.samenwerking.actoren if actor.soort in INTERNE_SOORTEN}
    parts = [_picture_of_group(group, [], internal, known, palette) for group in groups]
    if groups and alone:
        # who takes part in nothing is said once, beside the last partnerships
        parts[-1] = _picture_of_group(groups[-1], alone, internal, known, palette)
    return titled_parts(
        parts, "Wie elkaar treft in welk samenwerkingsverband", _network_conclusion(partnerships, alone, known)
    )


def _network_conclusion(partnerships: Sequence[Samenwerkingsverband], alone: Sequence[str], known: Known) -> str:
    """Say where most actors meet, and how many meet nobody."""
    if not partnerships:
        return ""
    largest = max(partnerships, key=lambda partnership: len(partnership.deelnemers))
    most = counted(len(largest.deelnemers), "partij", "partijen")
    told = f"De meeste partijen treffen elkaar in {record_name(largest.id, known)}: {most}."
    return f"{told} In geen enkel verband: {counted(len(alone), 'partij', 'partijen')}." if alone else told


def _partnership_groups(partnerships: Sequence[Samenwerkingsverband]) -> list[list[Samenwerkingsverband]]:
    """Give the partnerships of each picture: so many that their members fit beside them."""
    groups: list[list[Samenwerkingsverband]] = []
    actors: set[str] = set()
    for partnership in partnerships:
        more = actors | set(partnership.deelnemers)
        if groups and len(more) <= _ACTORS and len(groups[-1]) < _PARTNERSHIPS:
            groups[-1].append(partnership)
            actors = more
        else:
            groups.append([partnership])
            actors = set(partnership.deelnemers)
    return groups


def _picture_of_group(
    group: Sequence[Samenwerkingsverband], alone: Sequence[str], internal: set[str], known: Known, palette: Palette
) -> tuple[tuple[str, ...], Drawing]:
    """Give one picture with its words; internal: the actors that are part of the municipality."""
    dashes = dict(zip((partnership.id for partnership in group), cycle(DASHES), strict=False))
    members = dict.fromkeys(actor for partnership in group for actor in partnership.deelnemers)
    left, right = _two_sides(list(members), internal)
    links = [
        Link(actor, partnership.id, dashes[partnership.id])
        if actor in left
        else Link(partnership.id, actor, dashes[partnership.id])
        for partnership in group
        for actor in dict.fromkeys(partnership.deelnemers)
    ]
    middle = [Box(partnership.id, record_name(partnership.id, known), dark=True) for partnership in group]
    sides = [[Box(actor, record_name(actor, known)) for actor in side] for side in (left, right)]
    words = [
        f"{with_capital(record_name(partnership.id, known))}: {_actor_names(partnership.deelnemers, known)}."
        for partnership in group
    ]
    columns = [("Deelnemers", sides[0]), ("Samenwerkingsverbanden", middle), ("Deelnemers", sides[1])]
    drawing = layers(columns, links, palette)
    if alone:
        words.append(f"In geen enkel verband: {_actor_names(alone, known)}.")
        drawing = with_foot(drawing, words[-1])
    return tuple(words), drawing


def _actor_names(actors: Sequence[str], known: Known) -> str:
    return names_in_a_row(record_name(actor, known) for actor in actors)


def _two_sides(actors: list[str], internal: set[str]) -> tuple[list[str], list[str]]:
    """Part actors over two columns: the municipality left and others right, or half and half when that is lopsided."""
    own = [actor for actor in actors if actor in internal]
    if len(actors) <= 3 * len(own) <= 2 * len(actors):
        return own, [actor for actor in actors if actor not in own]
    half = (len(actors) + 1) // 2
    return actors[:half], actors[half:]
