"""Checks across the steps: municipalities, held against the list of their codes."""

from collections.abc import Iterator

from armoedeplan.checks.frame import TIP, WARNING, Hit, check
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
