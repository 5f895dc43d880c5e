"""Checks of step 4: the measures."""

import re
from collections.abc import Iterator
from typing import Final

from armoedeplan.analysis.parties import is_municipal
from armoedeplan.checks.frame import COUNCIL, TIP, Hit, check
from armoedeplan.checks.grouping import each_or_all, quoted_name
from armoedeplan.checks.stap4 import ENDED
from armoedeplan.guide.antwoorden import ONBEKEND
from armoedeplan.late_pattern import late_pattern
from armoedeplan.plan.maatregelen import Maatregel
from armoedeplan.plan.plan import Plan
from armoedeplan.record.path import FieldPath
from armoedeplan.record.words import listed

_WORDS: Final = 120
_TASKS: Final = 6
_TASK: Final = late_pattern(r"^\s*(?:[-*•–]|\d{1,3}[.)])\s+\S", re.MULTILINE)
_ALWAYS: Final = "hoog"
_FOR_NOBODY: Final = late_pattern(
    r"monitor(?:ing)?\b|\bmonitor|evaluatie|\b(?:nul|0-)meting|dashboard|\b(?:armoede|bereik|tevredenheids)?onderzoek\b"
    r"|\bconvenant|\bsamenwerkingsafspraken|deskundigheidsbevordering"
    r"|(?:training|scholing|cursus|opleiding|intervisie)\b.{0,60}\b(?:medewerker|professional|ambtenar|collega|consulent)",
    re.IGNORECASE,
)
"""What a measure is called that serves the plan itself, and no group of residents."""
_FOR_WHOM: Final = {"doelgroepen": "voor wie", "omstandigheden": "in welke omstandigheden"}


@check("AP419", number="C19", rows="H4.7", severity=TIP)
def measure_without_room(plan: Plan) -> Iterator[Hit]:
    """Laat elke maatregel ruimte voor partners?

    De handreiking waarschuwt voor een te ijverige en te gedetailleerde opzet. Dan regelt de gemeente weer alles zelf,
    en wordt gelijkwaardig samenwerken onmogelijk. Deze controle zoekt maatregelen die lang zijn uitgewerkt, terwijl
    niet staat wat partners inbrengen. Hoe lang te lang is, zegt de handreiking niet. De grens is van ons: meer dan 120
    woorden, of meer dan 6 deeltaken. Minder is hier beter: een korte omschrijving krijgt nooit een opmerking. Ook een
    maatregel van een partij buiten de gemeente laten wij met rust.

    Onze regel: de grenzen van 120 woorden en 6 deeltaken zijn van ons.

    Goed: drie zinnen over het doel van de maatregel, en de uitwerking is aan de partners.
    Fout: een omschrijving met elf deeltaken, en niets over de inbreng van partners.
    """
    outside = {actor.id for actor in plan.samenwerking.actoren if actor.soort and not is_municipal(actor)}
    for measure in plan.aanpak.maatregelen:
        size = _too_detailed(measure.omschrijving or "")
        if size and measure.eigenaar not in outside and not measure.inbreng_partners and measure.status not in ENDED:
            message = f"De maatregel {quoted_name(measure)} is uitgewerkt in {size}, zonder inbreng van partners"
            remedy = "Maak de omschrijving korter en laat de rest aan partners, of schrijf op wat zij inbrengen."
            yield Hit(measure, "omschrijving", message, remedy)


@check("AP440", number="C40", rows="L4", severity=TIP, due=COUNCIL)
def measure_for_whom(plan: Plan) -> Iterator[Hit]:
    """Zegt elke maatregel voor wie hij is, en in welke omstandigheden hij werkt?

    Een aanpak werkt niet bij iedereen en niet overal. Gemeenten leren van elkaar (2011) noemt het daarom de cruciale
    vraag voor welke mensen iets werkt, en onder welke voorwaarden. Een spreekuur helpt wie de weg weet; wie zich
    schaamt, komt niet. Eén zin is genoeg. Weet u het nog niet? Kies dan onbekend: ook dat is een eerlijk antwoord, en
    dan zegt deze controle niets. Ook bij een monitor, een onderzoek of scholing van medewerkers zegt zij niets: zulke
    maatregelen dienen het plan zelf, en geen groep inwoners.

    Onze regel: het voorbeeld van het spreekuur en de vraag om één zin per maatregel zijn van ons. Dat een maatregel
    het plan zelf dient, lezen wij af aan de naam of de invalshoek.

    Goed: voor werkende armen, en vooral als de werkgever hen erop wijst.
    Fout: een maatregel zonder doelgroep en zonder omstandigheden.
    """
    going = (measure for measure in plan.aanpak.maatregelen if measure.status not in ENDED)
    measures = [measure for measure in going if _serves_residents(measure)]
    unknown = {path for path, given in plan.antwoordstatus.items() if given.status == ONBEKEND}
    if unknown & {"aanpak", "aanpak.maatregelen"}:
        return
    hits = []
    for measure in measures:
        missing = [field for field in _FOR_WHOM if _leaves_open(measure, field, unknown)]
        if missing:
            what = listed((_FOR_WHOM[part] for part in missing), "of")
            message = f"De maatregel {quoted_name(measure)} zegt niet {what}"
            remedy = "Schrijf het in één zin op, of kies onbekend."
            hits.append(Hit(measure, missing[0], f"{message} hij werkt", remedy))
    message = "Geen enkele maatregel zegt zowel voor wie als in welke omstandigheden hij werkt"
    whole = Hit(plan.aanpak, "maatregelen", message, "Begin met de maatregelen waar het meeste geld naartoe gaat.")
    yield from each_or_all(hits, len(measures), whole)


@check("AP446", number="C46", rows="", severity=TIP, due=COUNCIL)
def measure_when_money_is_short(plan: Plan) -> Iterator[Hit]:
    """Is bekend welke maatregelen voorgaan, en wat er gebeurt als er een vervalt?

    Raadsleden vragen ernaar: wat gaat door als er te weinig geld is? Geef elke maatregel daarom een prioriteit.
    Kan een maatregel wachten, zeg dan ook wat inwoners merken als hij niet doorgaat. Bij een maatregel die
    altijd doorgaat, hoeft dat niet.

    Onze regel: deze controle rust niet op een bron. Wij vragen naar prioriteit omdat de raad anders niet kan kiezen
    als er te weinig geld is.

    Goed: prioriteit laag, en zonder deze maatregel wachten gezinnen langer op een fiets.
    Fout: twaalf maatregelen, en bij geen enkele staat of die kan wachten.
    """
    measures = [measure for measure in plan.aanpak.maatregelen if measure.status not in ENDED]
    hits = []
    for measure in measures:
        if measure.prioriteit is None:
            message = f"De maatregel {quoted_name(measure)} heeft geen prioriteit"
            hits.append(Hit(measure, "prioriteit", message, "Zeg of deze maatregel altijd doorgaat, of kan wachten."))
        elif measure.prioriteit != _ALWAYS and not measure.gevolg_bij_schrappen:
            message = f"Bij de maatregel {quoted_name(measure)} staat niet wat er gebeurt als die niet doorgaat"
            remedy = "Schrijf in één zin wat inwoners dan merken."
            hits.append(Hit(measure, "gevolg_bij_schrappen", message, remedy))
    message = "Bij geen enkele maatregel staat genoeg om te kiezen als er te weinig geld is"
    whole = Hit(plan.aanpak, "maatregelen", message, "Geef elke maatregel een prioriteit. Begin met de duurste.")
    yield from each_or_all(hits, len(measures), whole)


def _too_detailed(description: str) -> str:
    """Give how long a description is, or nothing when it is short enough to leave room."""
    words, tasks = len(description.split()), len(_TASK.findall(description))
    if tasks > _TASKS:
        return f"{tasks} deeltaken"
    return f"{words} woorden" if words > _WORDS else ""


def _serves_residents(measure: Maatregel) -> bool:
    """Tell whether a measure may have a target group: a monitor, a study or training of staff has none by nature."""
    return not any(_FOR_NOBODY.search(words) for words in (measure.naam or "", measure.invalshoek or ""))


def _leaves_open(measure: Maatregel, field: str, unknown: set[str]) -> bool:
    """Tell whether a measure leaves a question open that nobody called unknown."""
    path = FieldPath("aanpak.maatregelen").item(measure.id)
    return not getattr(measure, field) and not unknown & {path, path.field(field)}
