"""Checks of the whole file: whether it identifies a person, or gives a few people away (C43)."""

from collections.abc import Iterator

from armoedeplan.checks.frame import ERROR, WARNING, check_of_file
from armoedeplan.checks.of_file import Spotted
from armoedeplan.plan.personal_advice import advice_on, key_of_exception
from armoedeplan.plan.personal_hits import PersonalSpot, personal_spots
from armoedeplan.plan.plan_of_text import PlanFile


@check_of_file("AP943", number="C43", rows="E5 M9 avg uavg", severity=ERROR)
def identifies_a_person(file: PlanFile) -> Iterator[Spotted]:
    """Staat er niets in het plan waarmee iemand te vinden is?

    Een plan wordt een openbaar stuk, en dat blijft op internet te vinden. Een burgerservicenummer mag een gemeente
    alleen gebruiken waar de wet dat toestaat, en een beleidsplan heeft er nooit een nodig. Deze controle leest alle
    tekst van het bestand: antwoorden, noten, redenen, opmerkingen achter een # en de naam van het bestand. Zij vindt
    burgerservicenummers, rekeningnummers, telefoonnummers, e-mailadressen, V-nummers, adressen met een postcode en
    geboortedata. Zolang zo’n fout open staat, maakt het programma er geen openbaar stuk van. De melding herhaalt nooit
    wat er staat. Is het een nummer van een organisatie, dan kan het blijven met een reden: zie armoedeplan privacy.

    Onze regel: wat als zo’n gegeven telt, is van ons.

    Goed: “Bel het Geldpunt”, met het algemene nummer bij het contact.
    Fout: het mobiele nummer van een vrijwilliger in de toelichting.
    """
    yield from (_told_spot(spot) for spot in personal_spots(file) if spot.hit.certain)


@check_of_file("AP950", rows="E5 M9 avg", severity=WARNING)
def may_identify_a_person(file: PlanFile) -> Iterator[Spotted]:
    """Is niemand in het plan te herkennen?

    Ook zonder nummer of adres kan een lezer weten om wie het gaat: door een naam, een kenteken, een postcode, een
    ziekte of een geloof bij één persoon, een heel klein aantal, of een verhaal met leeftijd, buurt en werk erin. Een
    percentage van minder dan 200 mensen geeft het aantal bijna prijs. Deze controle wijst zulke plaatsen aan; u
    beslist. Zij vindt lang niet alle namen: lees het plan dus ook zelf. Kan iets blijven staan, zeg dan waarom: zie
    armoedeplan privacy.

    Onze regel: de grenzen en de woorden waarop deze controle let, zijn van ons.

    Goed: een citaat met alleen een rol erbij: een teamlid.
    Fout: hetzelfde, met de naam van het teamlid en haar wijk erbij.
    """
    yield from (_told_spot(spot) for spot in personal_spots(file) if not spot.hit.certain)


def _told_spot(spot: PersonalSpot) -> Spotted:
    """Tell of a find without telling it again."""
    advice = advice_on(spot)
    return Spotted(spot.path, spot.mark, advice.message, advice.remedy, key_of_exception(spot.hit), advice.exception)
