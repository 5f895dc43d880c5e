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
from armoedeplan.progress import missing_kern
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
    wants = _wants_of(plan)
    found = (
        _proposal_of(entry, wants)
        for entry in entries
        if entry.data["id"] not in wants.kept and not wants.towns.intersection(entry.data.get("gemeenten", ()))
    )
    return tuple(sorted(filter(None, found), key=lambda proposal: (-proposal.score, proposal.entry.data["id"])))


def _wants_of(plan: Plan) -> _Wants:
    """Give what a plan could use a case for: what it lacks, whom it is for, and what is still open."""
    short = [shortage.value for shortage in shortages(coverage(plan)) if shortage.dimension == "functies"]
    choice = plan.governance.keuze
    open_ = {item.component for item in missing_kern(plan)}
    return _Wants(
        frozenset(short),
        frozenset(group.soort for group in plan.uitgangspunten.doelgroepen if group.soort),
        frozenset(model for model in (choice.hoofdmodel, choice.tweede_model) if model),
        frozenset(open_),
        frozenset(town.naam for town in plan.gemeenten if town.naam),
        frozenset(kept_cases(plan)),
        _lessons_shown(plan),
    )


def _lessons_shown(plan: Plan) -> dict[str, str]:
    """Give the lessons that help with what the inventory shows, each with what that is."""
    done = dict.fromkeys(label_of(overlap.function, FUNCTIES) for overlap in overlaps(plan))
    found = {"L1": f"Veel partijen doen bij u hetzelfde: {listed(list(done))}."} if done else {}
    missed = [GEVALLEN[shortage.value] for shortage in shortages(coverage(plan)) if shortage.value in _UNSEEN]
    if missed:
        found["L5"] = f"Uw aanbod bereikt deze mensen niet: {listed(missed)}."
    return found


def _proposal_of(entry: Entry, wants: _Wants) -> Proposal | None:
    """Give the proposal of a case, when it fits."""
    data = entry.data
    lacking = [FUNCTIES[function] for function in data.get("functies", ()) if function in wants.functions]
    groups = [label_of(group, SOORTEN_DOELGROEP) for group in data.get("doelgroepen", ()) if group in wants.groups]
    parts = [component for component in data.get("onderdelen", ()) if component in wants.components]
    models = [MODELLEN[model] for model in data.get("modellen", ()) if model in wants.models]
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
    models = [MODELLEN[str(model)] for model in _list_of(data, "modellen")]
    if models and wants.models and not wants.models.intersection(_list_of(data, "modellen")):
        said.append(f"Daar past het bij {listed(models, 'of')}; u koos een ander model.")
    if len(_list_of(data, "gemeenten")) > 1:
        said.append("Meer gemeenten doen dit daar samen.")
    if wants.groups and not wants.groups.intersection(_list_of(data, "doelgroepen")):
        said.append(f"De doelgroep is daar: {str(data.get('doelgroep', 'onbekend')).lower()}.")
    if data.get("soort") == "opinie":
        said.append("Dit is een opinie; een deel is verwachting.")
    if not data.get("resultaten"):
        said.append("De bron noemt geen resultaten in cijfers.")
    return said


def _list_of(data: dict[str, object], name: str) -> list[str]:
    """Give a list of a case; none where the case does not have it."""
    value = data.get(name, [])
    return value if isinstance(value, list) else []
