"""The guide *Samenhang in armoedebeleid*, as the machinery knows it: what another guide would say otherwise."""

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Final

from armoedeplan.guide.definition import Following, Guide
from armoedeplan.guide.root import Root
from armoedeplan.plan.afweging import DIMENSIONS
from armoedeplan.plan.earlier_names import EARLIER_NAMES
from armoedeplan.plan.plan import Plan
from armoedeplan.record.path import FieldPath

if TYPE_CHECKING:
    from armoedeplan.method.nieuwere import NieuwereBron
    from armoedeplan.method.stappen import Stap


def plan_in(answers: Root) -> Plan:
    """Give answers as those of a plan by this guide. Raises TypeError when another guide asked for them."""
    if not isinstance(answers, Plan):
        raise TypeError(f"{type(answers).__name__} is no plan by this guide")
    return answers


def _read_steps() -> "Sequence[Stap]":
    """Give the seven steps; the files of the method are read only when there is something to say."""
    from armoedeplan.method.loader import steps

    return steps()


def _newer_on(step: int) -> "Sequence[NieuwereBron]":
    """Give the guidance on a step that came after the guide."""
    from armoedeplan.method.loader import newer_for

    return newer_for(step)


def _codes_of_municipalities(before: Root, after: Root) -> Iterable[Following]:
    """Give the codes that follow from the names of municipalities; the list is read only for a name that is new."""
    was, now = plan_in(before).gemeenten, plan_in(after).gemeenten
    if was == now:
        return ()
    from armoedeplan.plan.codes_from_names import codes_from_names

    return codes_from_names(was, now)


_FIRST: Final = ("plan.periode", "gemeenten", "plan.titel")
_MODEL: Final = "governance.keuze.hoofdmodel"
_ALSO: Final[Mapping[str, str]] = {
    # the advice on a model rests on the direction of the goal (H3.7), and on what is wanted of a model (H3.6)
    "uitgangspunten.doelstelling.richting": _MODEL,
    **{FieldPath("governance.afweging").field(wish): _MODEL for wish in DIMENSIONS},
    # a choice of model is one or a mix of two, and somebody makes it (H3.9, H3.11)
    "governance.keuze.tweede_model": _MODEL,
    "governance.keuze.besloten_door": _MODEL,
}

HANDREIKING: Final = Guide(
    root=Plan,
    sizes=(2, 3, 3, 6, 7, 5, 4),
    steps=_read_steps,
    order=(
        *_FIRST,
        # as in a conversation: what is the matter before what is wanted, and figures before targets
        "aanleiding", "terugblik", "regelingen",
        "uitgangspunten.probleemanalyse", "uitgangspunten.lokale_situatie", "context", "uitgangspunten.doelgroepen",
        "uitgangspunten.doelstelling", "verantwoording.indicatoren", "uitgangspunten",
        # the steps; experience knowledge is input for the approach (H5.18), and measures are told with their money
        "samenwerking", "vragen_van_inwoners", "convenant", "governance", "ervaringskennis", "aanpak",
        "financien", "financien_effect", "financien_besteding", "organisatie", "verantwoording",
        # what is written when the rest is there
        "schuldhulp", "voorbeeldgezinnen", "contact", "plan", "uitwisseling", "voorwoord", "plan.samenvattingen",
        # what the clerk of the council gives, once the plan is written
        "behandeling", "plan.status",
    ),
    also=_ALSO,
    phases={
        "concept": "als concept",
        "inspraak": "voor de inspraak",
        "aangeboden_aan_raad": "voor de raad",
        "vastgesteld": "na de vaststelling",
    },
    code=re.compile(r"AP([1-8])\d\d"),
    checks="armoedeplan.checks.frame:CHECKS",
    papers="armoedeplan.render.templates:folder",
    newer=_newer_on,
    follows=_codes_of_municipalities,
    names=("plan.titel", "gemeenten"),
    first=_FIRST,
    migrations=(EARLIER_NAMES,),
    purposes={
        "ontwerp": "een eerste versie van het plan",
        "raad": "een raadsvoorstel (met raadsbesluit en beleidsplan)",
        "inwoners": "de publieksversie voor inwoners",
        "teams": "de stukken voor teams van ervaringsdeskundigen",
        "voortgang": "een rapportage over de voortgang",
    },
)  # fmt: skip
