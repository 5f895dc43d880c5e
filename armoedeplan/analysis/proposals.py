"""Cases that fit a plan: its open components, its target groups, its model, and what its inventory shows.

Each proposal says why it fits and what differs, so that nobody copies a case blindly. What fits is our reading.
"""

from collections.abc import Mapping, Sequence
from typing import Final, NamedTuple

from armoedeplan.analysis.aanbod import coverage
from armoedeplan.analysis.adopted_cases import kept_cases
from armoedeplan.analysis.overlap import overlaps, shortages
from armoedeplan.plan.doelgroepen import SOORTEN_DOELGROEP
from armoedeplan.plan.keuzes import FUNCTIES, GEVALLEN, MODELLEN
from armoedeplan.plan.plan import Plan
from armoedeplan.practice.entries import Entry
from armoedeplan.progress import evaluate
from armoedeplan.record.kinds import label_of
from armoedeplan.record.words import listed

_SHORTAGE: Final = 3.0
_SHOWN: Final = 2.0
_GROUP: Final = 2.0
_COMPONENT: Final = 1.0
_MODEL: Final = 0.5
_ENOUGH: Final = 2
_UNSEEN: Final = frozenset({"licht", "verborgen", "geisoleerd"})


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
    shown: Mapping[str, str]


def proposals(plan: Plan, entries: Sequence[Entry]) -> tuple[Proposal, ...]:
    """Give the cases that fit, best first; those of the municipality itself and those the plan keeps are left out.

    A case fits for two reasons, or when all components it is useful for are still open.
    """
    wants = _wants(plan)
    found = (
        _proposal(one, wants)
        for one in entries
        if one.data["id"] not in wants.kept and not wants.towns.intersection(one.data.get("gemeenten", ()))
    )
    return tuple(sorted(filter(None, found), key=lambda one: (-one.score, one.entry.data["id"])))


def _wants(plan: Plan) -> _Wants:
    short = [one.value for one in shortages(coverage(plan)) if one.dimension == "functies"]
    choice = plan.governance.keuze
    open_ = {one.component for one in evaluate(plan, kern=True) if one.missing}
    return _Wants(
        frozenset(short),
        frozenset(one.soort for one in plan.uitgangspunten.doelgroepen if one.soort),
        frozenset(one for one in (choice.hoofdmodel, choice.tweede_model) if one),
        frozenset(open_),
        frozenset(one.naam for one in plan.gemeenten if one.naam),
        frozenset(kept_cases(plan)),
        _shown(plan),
    )


def _shown(plan: Plan) -> dict[str, str]:
    """Give the lessons that help with what the inventory shows, each with what that is."""
    done = dict.fromkeys(label_of(one.function, FUNCTIES) for one in overlaps(plan))
    found = {"L1": f"Veel partijen doen bij u hetzelfde: {listed(list(done))}."} if done else {}
    missed = [GEVALLEN[one.value] for one in shortages(coverage(plan)) if one.value in _UNSEEN]
    if missed:
        found["L5"] = f"Uw aanbod bereikt deze mensen niet: {listed(missed)}."
    return found


def _proposal(entry: Entry, wants: _Wants) -> Proposal | None:
    """Give the proposal of a case, when it fits."""
    data = entry.data
    lacking = [FUNCTIES[one] for one in data.get("functies", ()) if one in wants.functions]
    groups = [label_of(one, SOORTEN_DOELGROEP) for one in data.get("doelgroepen", ()) if one in wants.groups]
    parts = [one for one in data.get("onderdelen", ()) if one in wants.components]
    models = [MODELLEN[one] for one in data.get("modellen", ()) if one in wants.models]
    reasons = {
        "Uw aanbod mist dit of heeft er weinig van: {}.": (lacking, _SHORTAGE),
        "Zelfde doelgroep: {}.": (groups, _GROUP),
        "Bij u nog open: onderdeel {}.": (parts, _COMPONENT),
        "Zelfde sturing: {}.": (models, _MODEL),
    }
    shown = [text for lesson, text in wants.shown.items() if lesson in data.get("lessen", ())]
    score = sum(bool(found) * weight for found, weight in reasons.values()) + bool(shown) * _SHOWN
    # a case about few components says more of each of them
    share = len(parts) / max(1, len(data.get("onderdelen", ())))
    said = (*shown, *(text.format(listed(found)) for text, (found, _) in reasons.items() if found))
    if len(said) < _ENOUGH and share < 1:
        return None
    return Proposal(entry, score + share, said, tuple(_differences(data, wants)))


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
