"""Checks of step 2: whether the actors are parties, and no persons."""

from collections.abc import Iterator

from armoedeplan.checks.frame import WARNING, Hit, check
from armoedeplan.personal.person_names import names_a_person
from armoedeplan.personal.values import GENERAL, NAME, kinds
from armoedeplan.plan.plan import Plan
from armoedeplan.record.words import listed


@check("AP253", rows="avg", severity=WARNING)
def person_among_the_actors(plan: Plan) -> Iterator[Hit]:
    """Zijn de actoren organisaties en afdelingen, en geen personen?

    Een plan is openbaar en gaat jaren mee. De naam, het telefoonnummer of het e-mailadres van een persoon hoort er niet
    in: mensen wisselen van baan, en de wet vraagt om niet meer persoonsgegevens dan nodig. Noem de organisatie, en bij
    het contact de functie. Deze controle herkent een gewone voornaam of voorletters met een achternaam, en de
    gebruikelijke vorm van nummers en adressen. Wat zij niet vindt, kan nog steeds over een persoon gaan. Een algemeen
    nummer of adres, zoals info@, laat zij met rust. De melding herhaalt niet wat er staat.

    Onze regel: wat als naam van een persoon telt, is van ons.

    Goed: “Buurtvereniging Oost”, met als contact de voorzitter.
    Fout: de naam en het telefoonnummer van de voorzitter.
    """
    for actor in plan.samenwerking.actoren:
        found = _personal_kinds(actor.naam or "")
        if found:
            stands = "staat" if len(found) == 1 else "staan"
            message = f"In de naam van een actor {stands} {listed(found)}"
            yield Hit(actor, "naam", message, "Noem de organisatie of afdeling, en bij het contact alleen de functie.")


def _personal_kinds(name: str) -> list[str]:
    """Give the kinds of what identifies a person in a name, those of an organisation left out."""
    found = [kind for kind in kinds(name) if kind not in GENERAL]
    return [*found, *([NAME] if NAME not in found and names_a_person(name) else [])]
