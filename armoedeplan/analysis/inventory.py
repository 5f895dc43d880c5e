"""The whole analysis of the inventory of step 2: who does what for whom, and what follows (H2.2-H2.12, G1)."""

from collections.abc import Sequence
from typing import Any, NamedTuple

from armoedeplan.analysis.aanbod import Coverage
from armoedeplan.analysis.findings import Finding, basis_of, findings, undecided
from armoedeplan.analysis.lessons import Point, mirrored_lessons
from armoedeplan.analysis.like_offers import LikeOffers, like_offers
from armoedeplan.analysis.matrix import Matrix, matrices
from armoedeplan.analysis.meetings import Load, meeting_load
from armoedeplan.analysis.network import Network
from armoedeplan.analysis.overlap import Overlap, Shortage
from armoedeplan.plan.plan import Plan
from armoedeplan.record.naming import names_of


class Inventory(NamedTuple):
    """All that the inventory of a plan shows; every part names the entries it rests on, by id.

    scan: the needs of municipalities that work together, each with the places in the plan that meet it (G1).
    alike: offers of different parties whose names say the same.
    findings: what asks for a conclusion; undecided: those with which nothing was done yet.
    """

    coverage: Coverage
    matrices: tuple[Matrix, ...]
    overlaps: tuple[Overlap, ...]
    alike: tuple[LikeOffers, ...]
    shortages: tuple[Shortage, ...]
    network: Network
    load: Load
    scan: tuple[Point, ...]
    findings: tuple[Finding, ...]
    undecided: tuple[Finding, ...]


def inventory(plan: Plan) -> Inventory:
    """Analyse the inventory of a plan, which may be empty."""
    basis = basis_of(plan)
    found = findings(plan, basis)
    return Inventory(
        basis.coverage,
        matrices(plan),
        basis.overlaps,
        like_offers(plan),
        basis.shortages,
        basis.network,
        meeting_load(plan),
        next(lesson.points for lesson in mirrored_lessons(plan, ()) if lesson.id == "G1"),
        found,
        undecided(plan, found),
    )


def names_in_inventory(plan: Plan) -> dict[str, str]:
    """Give the names of what the analysis speaks of, by id."""
    found = plan.samenwerking
    lists: tuple[Sequence[Any], ...] = (
        found.actoren,
        found.aanbod,
        found.samenwerkingsverbanden,
        plan.uitgangspunten.doelgroepen,
        plan.aanpak.netwerken,
        plan.organisatie.onderdelen,
    )
    return names_of(record for records in lists for record in records)
