"""What is shown before some questions: where the guide ties steps together, and what a choice rests on."""

from collections.abc import Callable, Iterator
from typing import Final

from armoedeplan.method.loader import models
from armoedeplan.plan.plan import Plan
from armoedeplan.wizard.screen import Heading, Part, Table, Words

ADVISED: Final = "governance.keuze.hoofdmodel"
"""The question before which the advice on the model is shown."""
_ROWS: Final = {
    "wie_werkt_samen": "Wie werkt samen",
    "onderwerp": "Onderwerp",
    "rol_gemeente": "De gemeente",
    "rol_organisaties": "Organisaties",
    "rol_burgers": "Burgers",
}


def briefing(path: str, plan: Plan) -> tuple[Part, ...]:
    """Give what is shown before a question of the handreiking; nothing for most."""
    make = _BRIEFINGS.get(path)
    return tuple(make(plan)) if make else ()


def _brief_on_models(_: Plan) -> Iterator[Part]:
    """Show the five models side by side (H3.5, H3.6); the advice that follows tells the rule (H3.7)."""
    for model in models().modellen:
        rows = tuple((label, getattr(model.cellen, name).told.marked) for name, label in _ROWS.items())
        yield Heading(str(model.naam).capitalize(), " ".join((model.samenvatting or "").split()))
        yield Table(("", ""), rows)
    yield Words(
        "Kijk ook naar uw inventarisatie: welk model past bij wie er al samenwerken? Een mix van twee modellen komt "
        "veel voor. Het tweede model vraagt de wizard hierna. Dit is het advies; u kiest, en schrijft op waarom."
    )


def _brief_on_actors(_: Plan) -> Iterator[Part]:
    """Say how a long list gets in without hundreds of questions."""
    yield Words(
        "Hebt u al een lijst met organisaties? Kopieer in uw rekenblad de kolommen naam, soort en aandeel, en plak ze "
        "hier in één keer. Elke regel wordt een partij. Wat ontbreekt, vraagt de wizard daarna."
    )


def _brief_on_approach(plan: Plan) -> Iterator[Part]:
    """Say that experience knowledge is input for the approach (H5.18)."""
    if not plan.ervaringskennis.vorm:
        yield Words(
            "De handreiking noemt ervaringskennis (stap 5) onmisbaar voor dit plan (pagina 13). U hebt er nog niets "
            "over gezegd. Met =5 gaat u er eerst heen; u kunt ook later terugkomen met =4."
        )


def _brief_on_indicators(_: Plan) -> Iterator[Part]:
    """Say why results come by so early (H7.9)."""
    yield Words(
        "Deze vraag hoort bij stap 7. Roosendaal sprak al bij het ontwerp af om de resultaten in beeld te brengen "
        "(handreiking, pagina 17). Dat u nu al kiest wat u meet, is ons advies. "
        "Weet u het nog niet? Typ dan ! voor later."
    )


_BRIEFINGS: Final[dict[str, Callable[[Plan], Iterator[Part]]]] = {
    ADVISED: _brief_on_models,
    "samenwerking.actoren": _brief_on_actors,
    "aanpak.hoofdlijn": _brief_on_approach,
    "verantwoording.indicatoren": _brief_on_indicators,
}
