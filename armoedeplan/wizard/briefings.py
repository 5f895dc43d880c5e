"""What is shown before some questions: where the guide ties steps together, and what a choice rests on."""

from collections.abc import Callable, Iterator
from typing import Final

from armoedeplan.plan.plan import Plan
from armoedeplan.wizard.screen import Part, Words

ADVISED: Final = "governance.keuze.hoofdmodel"
"""The question before which the advice on the model is shown."""


def briefing(path: str, plan: Plan) -> tuple[Part, ...]:
    """Give what is shown before a question of the handreiking; nothing for most."""
    make = _BRIEFINGS.get(path)
    return tuple(make(plan)) if make else ()


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


def _brief_on_weighing(_: Plan) -> Iterator[Part]:
    """Say what these questions are for: the advice on a model rests on them (H3.6)."""
    yield Words(
        "Hierna kiest u een governancemodel. Vijf korte vragen laten zien welk model bij u past. "
        "Met Enter slaat u er een over."
    )


def _brief_on_contact(plan: Plan) -> Iterator[Part]:
    """Say which place is meant, where its name was not asked for."""
    if not plan.contact.naam:
        yield Words("Waar kan een inwoner met geldzorgen terecht? De stukken voor inwoners beginnen daarmee.")


def _brief_on_status(_: Plan) -> Iterator[Part]:
    """Say why it is asked again how far the plan is: the papers have their moments (0046)."""
    yield Words(
        "Een raadsvoorstel en een raadsbesluit maakt u van een plan dat aan de raad is aangeboden. De publieksversie "
        "kan ook als het plan voor inspraak ligt. Over de voortgang rapporteert u als het plan is vastgesteld. "
        "Is het zover?"
    )


_BRIEFINGS: Final[dict[str, Callable[[Plan], Iterator[Part]]]] = {
    "samenwerking.actoren": _brief_on_actors,
    "aanpak.hoofdlijn": _brief_on_approach,
    "verantwoording.indicatoren": _brief_on_indicators,
    "governance.afweging.wie_werkt_samen": _brief_on_weighing,
    "contact.telefoon": _brief_on_contact,
    "plan.status": _brief_on_status,
}
