"""Cases that fit a plan: its open components, its target groups, its model and what its inventory lacks.

Each proposal says why it fits and what differs, so that nobody copies a case blindly. What fits is our reading.
"""

from collections.abc import Sequence
from typing import Final, NamedTuple

from armoedeplan.analysis.aanbod import coverage
from armoedeplan.analysis.overlap import shortages
from armoedeplan.plan.doelgroepen import SOORTEN_DOELGROEP
from armoedeplan.plan.keuzes import FUNCTIES, MODELLEN
from armoedeplan.plan.plan import Plan
from armoedeplan.practice.entries import Entry
from armoedeplan.progress import State, evaluate
from armoedeplan.record.words import listed

_SHORTAGE: Final = 3.0
_GROUP: Final = 2.0
_COMPONENT: Final = 1.0
_MODEL: Final = 0.5
_ENOUGH: Final = 1.2
_OPEN: Final = frozenset({State.OPEN, State.LATER, State.UNKNOWN})


class Proposal(NamedTuple):
    """A case for a plan: how well it fits, why, and what differs."""

    entry: Entry
    score: float
    reasons: tuple[str, ...]
    differences: tuple[str, ...]


class _Wants(NamedTuple):
    """What a plan could use a case for."""

    functions: frozenset[str]
    groups: frozenset[str]
    models: frozenset[str]
    components: frozenset[str]
    towns: frozenset[str]
    kept: frozenset[str]


def proposals(plan: Plan, entries: Sequence[Entry]) -> tuple[Proposal, ...]:
    """Give the cases that fit, best first; those of the municipality itself and those the plan keeps are left out."""
    wants = _wants(plan)
    found = (
        _proposal(one, wants)
        for one in entries
        if one.data["id"] not in wants.kept and not wants.towns.intersection(one.data.get("gemeenten", ()))
    )
    fitting = [one for one in found if one.score >= _ENOUGH]
    return tuple(sorted(fitting, key=lambda one: (-one.score, one.entry.data["id"])))


def _wants(plan: Plan) -> _Wants:
    short = [one.value for one in shortages(coverage(plan)) if one.dimension == "functies"]
    choice = plan.governance.keuze
    open_ = {one.component for one in evaluate(plan, kern=True) if one.state in _OPEN and one.component}
    return _Wants(
        frozenset(short),
        frozenset(one.soort for one in plan.uitgangspunten.doelgroepen if one.soort),
        frozenset(one for one in (choice.hoofdmodel, choice.tweede_model) if one),
        frozenset(open_),
        frozenset(one.naam for one in plan.gemeenten if one.naam),
        frozenset(id_ for one in plan.aanpak.maatregelen for id_ in one.praktijk),
    )


def _proposal(entry: Entry, wants: _Wants) -> Proposal:
    data = entry.data
    lacking = [FUNCTIES[one] for one in data.get("functies", ()) if one in wants.functions]
    groups = [SOORTEN_DOELGROEP.get(one, one) for one in data.get("doelgroepen", ()) if one in wants.groups]
    parts = [one for one in data.get("onderdelen", ()) if one in wants.components]
    models = [MODELLEN[one] for one in data.get("modellen", ()) if one in wants.models]
    reasons = {
        "Uw aanbod mist dit of heeft er weinig van: {}.": (lacking, _SHORTAGE),
        "Zelfde doelgroep: {}.": (groups, _GROUP),
        "Bij u nog open: onderdeel {}.": (parts, _COMPONENT),
        "Zelfde sturing: {}.": (models, _MODEL),
    }
    score = sum(bool(found) * weight for found, weight in reasons.values())
    # a case about few components says more of each of them
    score += len(parts) / max(1, len(data.get("onderdelen", ())))
    said = tuple(text.format(listed(found)) for text, (found, _) in reasons.items() if found)
    return Proposal(entry, score, said, tuple(_differences(data, wants)))


def _differences(data: dict[str, object], wants: _Wants) -> list[str]:
    """Give what of a case may be otherwise in the municipality of the plan."""
    said = []
    models = [MODELLEN[str(one)] for one in _list(data, "modellen")]
    if models and wants.models and not wants.models.intersection(_list(data, "modellen")):
        said.append(f"Daar past het bij {listed(models, 'of')}; u koos een ander model.")
    if len(_list(data, "gemeenten")) > 1:
        said.append("Meer gemeenten doen dit daar samen.")
    if wants.groups and not wants.groups.intersection(_list(data, "doelgroepen")):
        said.append(f"De doelgroep is daar: {str(data.get('doelgroep', 'onbekend')).lower()}.")
    if data.get("soort") == "opinie":
        said.append("Dit is een opinie; een deel is verwachting.")
    if not data.get("resultaten"):
        said.append("De bron noemt geen resultaten in cijfers.")
    return said


def _list(data: dict[str, object], name: str) -> list[str]:
    value = data.get(name, [])
    return value if isinstance(value, list) else []
