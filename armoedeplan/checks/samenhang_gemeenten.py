"""Checks across the steps: municipalities, held against the list of their codes."""

from collections.abc import Iterator

from armoedeplan.checks.frame import TIP, WARNING, Hit, check
from armoedeplan.checks.grouping import quoted_name
from armoedeplan.plan.gemeentelijst import (
    codes_told,
    former_called,
    former_of_code,
    is_invented,
    list_day,
    municipalities_called,
    municipality_of_code,
    names_alike,
)
from armoedeplan.plan.plan import Plan
from armoedeplan.record import Number
from armoedeplan.record.words import counted

_WHOLE = 100


@check("AP889", rows="M1 P1.1", severity=WARNING)
def code_of_another_municipality(plan: Plan) -> Iterator[Hit]:
    """Hoort de gemeentecode bij de naam van de gemeente?

    Met de code weten computers om welke gemeente het gaat, ook als twee gemeenten bijna hetzelfde heten. Een code van
    een andere gemeente zet uw plan op de verkeerde plek. Deze controle kent de gemeenten en codes van één dag; een naam
    die daar niet bij staat, mag.

    Onze regel: dat code en naam bij elkaar horen, is van ons. De codes zijn die van het CBS.

    Goed: Oss met code GM0828.
    Fout: Oss met code GM1721, de code van Bernheze.
    """
    for place in plan.gemeenten:
        if not (place.naam and place.code):
            continue
        called, owner = municipalities_called(place.naam), municipality_of_code(place.code)
        if called and all(known.code != place.code for known in called):
            of = f", de code van {owner.name}" if owner else ""
            message = f"Bij {place.naam} staat {place.code}{of}"
            yield Hit(place, "code", message, f"Op de lijst van {list_day()} staat {codes_told(called)}.")
        elif owner and not called and not names_alike(place.naam, owner.name):
            message = f"Bij {place.naam} staat {place.code}, de code van {owner.name}"
            remedy = f"Zoek de code van {place.naam} op bij het CBS, of laat de code leeg."
            yield Hit(place, "code", message, remedy)


@check("AP891", rows="M1 P1.1", severity=TIP)
def municipality_not_on_the_list(plan: Plan) -> Iterator[Hit]:
    """Bestaat de gemeente nog, en staat haar code in de lijst?

    Gemeenten gaan soms op in een andere. Dan verandert ook de code. Deze controle kent de gemeenten van één dag, en een
    paar die kort daarvoor zijn opgegaan. Wat daarna veranderde, weet zij niet: daarom is dit een tip.

    Onze regel: de lijst is van ons, en de codes zijn die van het CBS. Codes die met GM99 beginnen, houden wij vrij voor
    verzonnen gemeenten; daarover zegt de controle niets.

    Goed: Amsterdam met code GM0363.
    Fout: Weesp met code GM0457; die gemeente hoort sinds 24 maart 2022 bij Amsterdam.
    """
    for place in plan.gemeenten:
        gone = (place.naam and former_called(place.naam)) or (place.code and former_of_code(place.code))
        if gone:
            yield Hit(place, "code", gone.told, f"De code van {gone.into.name} is {gone.into.code}.")
        elif place.code and not is_invented(place.code) and municipality_of_code(place.code) is None:
            message = f"De gemeentecode {place.code} staat niet in de lijst van {list_day()}"
            remedy = "Kijk de code na bij het CBS. Is de gemeente van na die dag? Dan hoeft u niets te doen."
            yield Hit(place, "code", message, remedy)


@check("AP895", rows="M1 P1.1", severity=WARNING)
def shares_that_do_not_add_up(plan: Plan) -> Iterator[Hit]:
    """Zijn de aandelen van de gemeenten in de kosten samen 100 procent?

    Gemeenten die samen een plan maken, spreken af wie welk deel van de gezamenlijke kosten betaalt. Elke raad ziet in
    zijn voorstel alleen het eigen deel. Tellen de delen niet op tot 100, dan betaalt niemand de rest, of betalen twee
    gemeenten hetzelfde.

    Onze regel: de bron over een gezamenlijk plan zegt niets over geld. Dat de delen samen het geheel zijn, vragen wij.

    Goed: Pekela betaalt 30 procent en Veendam 70 procent.
    Fout: Pekela betaalt 30 procent en Veendam 60 procent.
    """
    given = [place for place in plan.gemeenten if place.aandeel_kosten is not None]
    if len(plan.gemeenten) < 2 or not given:
        return
    if len(given) < len(plan.gemeenten):
        lacking = next(place for place in plan.gemeenten if place.aandeel_kosten is None)
        message = f"Van {lacking.naam or lacking.id} ontbreekt het aandeel in de kosten, van een andere gemeente niet"
        yield Hit(lacking, "aandeel_kosten", message, "Vul het in, of laat het bij alle gemeenten open.")
        return
    total = round(sum(place.aandeel_kosten or 0 for place in given), 2)
    if total != _WHOLE:
        message = f"De aandelen in de kosten zijn samen {Number().shown(total)} procent"
        remedy = f"Laat de aandelen van deze {counted(len(given), 'gemeente', 'gemeenten')} samen 100 zijn."
        yield Hit(given[-1], "aandeel_kosten", message, remedy)


@check("AP896", rows="M1 P1.1", severity=WARNING)
def group_above_the_residents(plan: Plan) -> Iterator[Hit]:
    """Is een doelgroep niet groter dan alle inwoners samen?

    Een doelgroep is een deel van de inwoners. Is zij groter dan alle gemeenten van het plan samen, dan staat er ergens
    een cijfer te veel, of telt een gemeente niet mee.

    Onze regel: dat het deel niet groter is dan het geheel, is van ons. Wie van één gemeente het aantal inwoners niet
    invult, krijgt deze controle niet.

    Goed: 1.200 huishoudens, in twee gemeenten met samen 40.000 inwoners.
    Fout: 120.000 huishoudens, in twee gemeenten met samen 40.000 inwoners.
    """
    residents = [place.inwoners.aantal for place in plan.gemeenten]
    if not residents or None in residents:
        return
    whole = sum(number or 0 for number in residents)
    for group in plan.uitgangspunten.doelgroepen:
        size = group.omvang.aantal
        if size is not None and size > whole:
            several = "alle gemeenten samen hebben" if len(residents) > 1 else "de gemeente heeft"
            told, held = (Number().shown(number) for number in (size, whole))
            message = f"{quoted_name(group)} telt {told}, en {several} {held} inwoners"
            yield Hit(group.omvang, "aantal", message, "Kijk beide getallen na.")
