"""Checks across the steps: numbers that cannot be true, and names that stand twice."""

from collections import Counter
from collections.abc import Iterator
from typing import Final

from armoedeplan.checks.frame import ERROR, WARNING, Hit, check
from armoedeplan.checks.grouping import quoted_name
from armoedeplan.plan.indicatoren import Indicator
from armoedeplan.plan.metingen import Meetwaarde, Meting
from armoedeplan.plan.plan import Plan
from armoedeplan.plan.regelingen import Regeling
from armoedeplan.record import Decimal
from armoedeplan.record.kinds import Number
from armoedeplan.record.words import plain

_WHOLE: Final = 100
_SHARE_UNITS: Final = frozenset({"%", "procent", "percentage", "percent"})
_SHARE_NAMES: Final = ("percentage ", "aandeel ", "procent ")


@check("AP882", rows="M1 P1.1", severity=ERROR)
def municipality_twice(plan: Plan) -> Iterator[Hit]:
    """Staat elke gemeente één keer in het plan?

    Een gemeente die twee keer in het plan staat, telt twee keer mee, en krijgt haar stukken twee keer. Twee gemeenten
    hebben ook nooit dezelfde code.

    Onze regel: de bronnen geven voorbeelden van een plan van meer gemeenten. Dat elke gemeente er één keer staat, is
    van ons.

    Goed: Oss met code GM0828, en Bernheze met code GM1721.
    Fout: Oss en Bernheze, allebei met code GM0828.
    """
    names = Counter(plain(place.naam) for place in plan.gemeenten if place.naam)
    codes = Counter(place.code for place in plan.gemeenten if place.code)
    for place in plan.gemeenten:
        if place.naam and names[plain(place.naam)] > 1:
            names[plain(place.naam)] = 0  # told once
            yield Hit(place, "naam", f"De gemeente “{place.naam}” staat er twee keer", "Haal er één weg.")
        elif place.code and codes[place.code] > 1:
            codes[place.code] = 0
            message = f"De gemeentecode {place.code} staat bij twee gemeenten"
            yield Hit(place, "code", message, "Zoek de goede code op bij het CBS.")


@check("AP885", rows="H7.3", severity=WARNING)
def share_above_a_hundred(plan: Plan) -> Iterator[Hit]:
    """Blijven percentages onder de honderd?

    Een deel van een groep is nooit meer dan honderd procent. Staat er meer, dan is het getal een aantal, of is de
    eenheid een andere. Deze controle kijkt naar indicatoren met procent als eenheid, of met “percentage” of “aandeel”
    vooraan in de naam.

    Onze regel: de handreiking vraagt te meten. De grens van honderd procent is rekenen, geen regel van haar.

    Goed: 85 procent van de signalen binnen vijf werkdagen.
    Fout: een streefwaarde van 200 procent van de inwoners.
    """
    for indicator in plan.verantwoording.indicatoren:
        if _counts_a_share(indicator):
            yield from _above_a_hundred(indicator)


@check("AP886", rows="H7.11", severity=WARNING)
def use_against_reach(plan: Plan) -> Iterator[Hit]:
    """Passen gebruik en bereik van een regeling bij elkaar?

    Gebruik is hoeveel mensen of huishoudens de regeling gebruiken; bereik is welk deel van de mensen met recht dat is.
    Als niemand haar gebruikt, is het bereik nul. Is het bereik honderd procent, dan is er geen niet-gebruik, en dus ook
    geen reden daarvoor.

    Onze regel: de handreiking noemt het bereik van regelingen. Dat gebruik en bereik bij elkaar passen, is rekenen.

    Goed: 640 huishoudens gebruiken de regeling, en dat is 62 procent.
    Fout: niemand gebruikt de regeling, en het bereik is 80 procent.
    """
    for provision in plan.regelingen:
        if message := _use_against_reach(provision):
            yield Hit(provision.bereik, "procent", message, "Kijk beide getallen na.")


@check("AP887", rows="H7.3", severity=WARNING)
def target_that_holds_already(plan: Plan) -> Iterator[Hit]:
    """Vraagt elke streefwaarde nog iets?

    Een streefwaarde die al bij de nulmeting bereikt is, vraagt niets meer. Wilt u dat iets zo blijft, zeg dat dan in de
    definitie, of kies onder `afwijkingen` waarom.

    Onze regel: de handreiking vraagt te meten wat het plan oplevert. Dat een streefwaarde nog iets vraagt, is van ons.

    Goed: nulmeting 52 procent, streefwaarde 85 procent.
    Fout: nulmeting 52 procent, streefwaarde 52 procent.
    """
    for indicator in plan.verantwoording.indicatoren:
        begin, target = indicator.nulmeting.waarde, indicator.streefwaarde
        if target is not None and begin == target:
            as_now = f"gelijk aan de nulmeting: {Number().shown(target)}"
            message = f"De streefwaarde van {quoted_name(indicator)} is {as_now}"
            yield Hit(indicator, "streefwaarde", message, "Kies een andere streefwaarde, of zeg waarom dit zo blijft.")


def _counts_a_share(indicator: Indicator) -> bool:
    """Tell whether an indicator counts a part of a whole, in percent."""
    unit = plain(indicator.eenheid or "").split(" ")[0]
    return unit in _SHARE_UNITS or plain(indicator.naam or "").startswith(_SHARE_NAMES)


def _above_a_hundred(indicator: Indicator) -> Iterator[Hit]:
    """Yield a hit for each value of an indicator that is more than the whole."""
    places: tuple[tuple[Indicator | Meetwaarde | Meting, str, str, Decimal], ...] = (
        (indicator.nulmeting, "waarde", "De nulmeting", indicator.nulmeting.waarde),
        (indicator, "streefwaarde", "De streefwaarde", indicator.streefwaarde),
        *((taken, "waarde", "Een meting", taken.waarde) for taken in indicator.metingen),
    )
    for record, field, what, value in places:
        if value is not None and value > _WHOLE:
            message = f"{what} van {quoted_name(indicator)} is {Number().shown(value)} procent, meer dan het geheel"
            yield Hit(record, field, message, "Kijk het getal na, of kies een andere eenheid.")


def _use_against_reach(provision: Regeling) -> str:
    """Tell how the use and the reach of a provision contradict each other; nothing when they do not."""
    use, reach, named = provision.gebruik.aantal, provision.bereik.procent, quoted_name(provision)
    if use is not None and reach is not None and (use == 0) != (reach == 0):
        return f"Bij {named} is het gebruik {use} en het bereik {Number().shown(reach)} procent"
    if reach == _WHOLE and provision.redenen_niet_gebruik:
        return f"Bij {named} is het bereik 100 procent, en er staan redenen waarom mensen haar niet gebruiken"
    return ""
