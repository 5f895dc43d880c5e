"""Where the goal, the models and the plan pull in different directions: shown, never solved (H3.7-H3.9, H4.7).

That these are tensions is our reading (afgeleid): the guide names the sides, and does not hold them against each other.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import Final, NamedTuple

from armoedeplan.analysis.criteria import FULL, PHASES, WISHES, Criterion
from armoedeplan.method.loader import models
from armoedeplan.method.modellen import Model
from armoedeplan.method.statement import INFERRED, Statement
from armoedeplan.plan.keuzes import MODELLEN
from armoedeplan.plan.plan import Plan
from armoedeplan.record.words import listed

_EQUAL: Final = re.compile(r"\bgelijkwaardig|\bpartnerschap", re.IGNORECASE)
_OPEN: Final = frozenset({"preventief", "ondersteunend"})
_GUIDE_WIDE: Final = 3
"""The models from here on in the order of influence give citizens a say in what is decided."""


class Tension(NamedTuple):
    """One tension. kind: its short name. text: what pulls against what, in Dutch. pages: of the guide.

    models: those it is about; empty when it is about the goal or the answers.
    """

    kind: str
    text: str
    pages: tuple[int, ...]
    models: tuple[str, ...] = ()

    @property
    def told(self) -> Statement:
        """The tension as a statement: its sides stand in the guide, and that they pull is our reading."""
        pages = " en ".join(map(str, self.pages))
        return Statement(self.text, INFERRED, f"handreiking, pagina {pages}")


def tensions(plan: Plan, considered: Sequence[str], found: Sequence[Criterion]) -> tuple[Tension, ...]:
    """Give the tensions around some models: those that were chosen, or else those that fit best."""
    by_id = {model.id: model for model in models().modellen}
    picked = [by_id[id_] for id_ in dict.fromkeys(considered)]
    mixed = picked if len([model for model in _chosen_models(plan) if model]) > 1 else []
    return (
        *_two_directions(plan),
        *_answers_apart(found),
        *_partnership_tension(plan, picked),
        *_little_influence(plan, picked),
        *_citizens_arranged(plan, picked),
        *_roles_collide(mixed),
    )


def _chosen_models(plan: Plan) -> tuple[str | None, ...]:
    """Give the main model and the second one, as far as the municipality chose them."""
    return plan.governance.keuze.hoofdmodel, plan.governance.keuze.tweede_model


def _two_directions(plan: Plan) -> Iterator[Tension]:
    """A goal that protects and prevents at once points to models of two kinds."""
    goal = set(plan.uitgangspunten.doelstelling.richting)
    if "beschermend" in goal and goal & _OPEN:
        text = (
            f"Uw doel is beschermend en ook {listed(sorted(goal & _OPEN))}. De handreiking wijst dan naar vier "
            "modellen tegelijk: twee met weinig invloed van burgers, en twee met veel. Zeg wat bij u voorop staat."
        )
        yield Tension("twee_richtingen", text, (9, 10))


def _answers_apart(found: Sequence[Criterion]) -> Iterator[Tension]:
    """Answers that each point to another model leave no model that fits well."""
    given = [criterion for criterion in found if criterion.id in WISHES and criterion.answer]
    fitting = [
        frozenset(model for model, cell in criterion.cells.items() if cell.points == FULL) for criterion in given
    ]
    if len(fitting) > 2 and all(not (first & other) for first, other in combinations(fitting, 2)):
        labels = listed(criterion.label for criterion in given)
        text = (
            f"Uw antwoorden over {labels} wijzen elk naar een ander model. Geen model past dan bij meer dan één "
            "antwoord. Bespreek welk antwoord voorgaat."
        )
        yield Tension("antwoorden_lopen_uiteen", text, (9,))


def _partnership_tension(plan: Plan, picked: Sequence[Model]) -> Iterator[Tension]:
    """Equal partnership as a principle, or room that is left to partners, beside the role of regelaar (H4.7)."""
    principles = [*plan.uitgangspunten.uitgangspunten]
    equal = any(_EQUAL.search(f"{principle.tekst} {principle.onderbouwing}") for principle in principles)
    if not (equal or plan.aanpak.ruimte_voor_partners):
        return
    why = (
        "Gelijkwaardig samenwerken is een uitgangspunt van uw plan"
        if equal
        else "Uw plan laat ruimte aan partners om mee te bepalen"
    )
    for model in picked:
        if model.kern_rol_gemeente == "regelen":
            text = f"{why}. Bij {_name_within(model)} is de gemeente regelaar. Leg vast waar partners zelf over gaan."
            yield Tension("partnerschap_en_regelaar", text, (9, 11), (model.id,))


def _little_influence(plan: Plan, picked: Sequence[Model]) -> Iterator[Tension]:
    """A preventive or supportive goal with only models that give citizens little influence (H3.7, H3.8)."""
    goal = [direction for direction in plan.uitgangspunten.doelstelling.richting if direction in _OPEN]
    say = models().invloed.volgorde[_GUIDE_WIDE:]
    if goal and picked and not any(model.id in say for model in picked):
        text = (
            f"Uw doel is {listed(goal)}. Daarbij wil de handreiking burgers betrekken bij voorbereiden, uitwerken en "
            f"uitvoeren. {_names_at_head(picked)} {'geeft' if len(picked) == 1 else 'geven'} burgers weinig invloed."
        )
        yield Tension("doel_en_invloed", text, (9, 10), tuple(model.id for model in picked))


def _citizens_arranged(plan: Plan, picked: Sequence[Model]) -> Iterator[Tension]:
    """What a model asks of citizens, against what the plan arranges for them."""
    arranged = [phase for phase in PHASES if getattr(plan.governance.burgers, phase)]
    order = models().invloed.volgorde
    for model in picked:
        quoted = f"Bij {_name_within(model)} zegt de handreiking: “{model.cellen.rol_burgers.citaat}”"
        if model.id in order[_GUIDE_WIDE:] and len(arranged) < len(PHASES):
            missing = listed(phase for phase in PHASES if phase not in arranged)
            text = f"{quoted} In uw plan staat nog niet hoe zij meedoen bij: {missing}."
            yield Tension("rol_en_deelname", text, (9, 10), (model.id,))
        elif model.id == order[0] and arranged:
            text = (
                f"{quoted} Uw plan laat hen meedoen bij: {listed(arranged)}. Zeg wat de experts met hun inbreng doen."
            )
            yield Tension("rol_en_deelname", text, (9,), (model.id,))


def _roles_collide(picked: Sequence[Model]) -> Iterator[Tension]:
    """A mix whose two roles of the municipality are hard to have at once (H3.9)."""
    for first, other in combinations(picked, 2):
        for clash in models().botsingen:
            if {first.kern_rol_gemeente, other.kern_rol_gemeente} == {*clash.rollen}:
                text = (
                    f"In een mix van {_name_within(first)} en {_name_within(other)} heeft de gemeente twee rollen. "
                    f"{clash.waarom} Spreek af wie wanneer welke rol heeft."
                )
                yield Tension("rollen_botsen", text, (9, 10), (first.id, other.id))


def _name_within(model: Model) -> str:
    """Give the name of a model as it stands within a sentence."""
    return MODELLEN[model.id]


def _names_at_head(picked: Sequence[Model]) -> str:
    """Name models at the head of a sentence."""
    words = listed(_name_within(model) for model in picked)
    return words[:1].upper() + words[1:]
