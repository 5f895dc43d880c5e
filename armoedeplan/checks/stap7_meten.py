"""Checks of step 7, the results: what is measured, what is told, and who evaluates."""

from collections.abc import Iterator

from armoedeplan.analysis.moments import is_later
from armoedeplan.checks.frame import ADOPTION, COUNCIL, ERROR, TIP, WARNING, Hit, check
from armoedeplan.checks.grouping import each_or_all, quoted_name
from armoedeplan.guide.antwoorden import NVT
from armoedeplan.plan.indicatoren import INDICATORSOORTEN, Indicator
from armoedeplan.plan.plan import Plan
from armoedeplan.record.dates import in_words
from armoedeplan.record.path import FieldPath
from armoedeplan.record.words import listed

_EVALUATIONS = {"proces": "procesevaluatie", "eind": "eindevaluatie"}
_PARTS = {
    "nulmeting": "de nulmeting",
    "streefwaarde": "de streefwaarde",
    "bron": "de bron",
    "meetmomenten": "het meetmoment",
}


@check("AP730", number="C30", rows="H7.3", severity=ERROR, due=COUNCIL)
def one_kind_of_indicator(plan: Plan) -> Iterator[Hit]:
    """Meet u zowel output als outcome?

    Output is wat u doet of levert. Outcome is wat er voor mensen verandert. Met alleen output weet de raad niet of het
    helpt. Met alleen outcome weet niemand waardoor het komt. De handreiking vraagt daarom om beide. Veel indicatoren
    zijn niet nodig: één van elke soort is genoeg.

    Goed: één indicator voor het aantal gesprekken (output), één voor grip op geld (outcome).
    Fout: vijf indicatoren, en alle vijf tellen ze wat de gemeente doet.
    """
    kinds = {indicator.soort for indicator in plan.verantwoording.indicatoren if indicator.soort}
    if len(kinds) == 1:
        (kind,) = kinds
        (missing,) = INDICATORSOORTEN.keys() - kinds
        remedy = f"Kies ook een indicator voor {INDICATORSOORTEN[missing]}. Eén kan al genoeg zijn."
        yield Hit(plan.verantwoording, "indicatoren", f"De indicatoren meten alleen {kind}, geen {missing}", remedy)


@check("AP731", number="C31", rows="H7.3", severity=WARNING, due=COUNCIL)
def incomplete_indicator(plan: Plan) -> Iterator[Hit]:
    """Heeft elke indicator een nulmeting, een streefwaarde, een bron en een meetmoment?

    Zonder nulmeting ziet niemand of er iets verandert, en zonder streefwaarde niet of het genoeg is. Liever enkele
    indicatoren die af zijn, dan een lange lijst zonder cijfers. Weet u de nulmeting nog niet? Zeg dan wanneer u meet.
    Past een van de vier niet, kies dan niet van toepassing, met een reden.

    Onze regel: de handreiking vraagt heldere indicatoren. Dat elke indicator deze vier gegevens heeft, vragen wij.

    Goed: nulmeting 40, streefwaarde 70, bron “registratie van de schuldhulp”, meetmoment 2028.
    Fout: een indicator met alleen een naam en een soort.
    """
    indicators = plan.verantwoording.indicatoren
    remedy = "Vul dit aan. Kan dat niet, bedenk dan of u deze indicator wilt houden."
    hits = []
    for indicator in indicators:
        missing = _missing_parts(plan, indicator)
        if missing:
            verb = "ontbreken" if len(missing) > 1 else "ontbreekt"
            message = f"Bij de indicator {quoted_name(indicator)} {verb} {listed(_PARTS[part] for part in missing)}"
            hits.append(Hit(indicator, missing[0], message, remedy))
    whole = f"Bij alle {len(indicators)} indicatoren ontbreekt {listed(_PARTS.values(), 'of')}"
    yield from each_or_all(hits, len(indicators), Hit(plan.verantwoording, "indicatoren", whole, remedy))


@check("AP732", number="C32", rows="H7.9", severity=WARNING)
def indicator_agreed_too_late(plan: Plan) -> Iterator[Hit]:
    """Zijn de indicatoren afgesproken voordat het plan begon?

    Achteraf is een nulmeting niet meer te maken. Wie pas tijdens de uitvoering kiest wat telt, kan ook kiezen wat goed
    uitkomt. Roosendaal sprak al bij het ontwerp af om de resultaten te meten. Deze controle vergelijkt de dag van
    afspraak met de ingangsdatum, en anders met het begin van de periode. Bij twijfel zegt zij niets.

    Onze regel: Roosendaal sprak alleen af dat de resultaten in kaart zouden komen. Dat de indicatoren vóór het
    begin vaststaan, vragen wij.

    Goed: ingangsdatum 1 januari 2027, indicator vastgesteld in november 2026.
    Fout: ingangsdatum 1 januari 2027, indicator vastgesteld in september 2028.
    """
    start = plan.plan.ingangsdatum or plan.plan.periode.van
    for indicator in plan.verantwoording.indicatoren:
        if start and indicator.vastgesteld_op and is_later(indicator.vastgesteld_op, start):
            agreed = f"is vastgesteld in {in_words(indicator.vastgesteld_op[:7])}"
            message = f"De indicator {quoted_name(indicator)} {agreed}, na het begin van het plan ({in_words(start)})"
            remedy = "Kijk de datum na. Klopt die, zeg dan in de definitie hoe u de beginwaarde alsnog kent."
            yield Hit(indicator, "vastgesteld_op", message, remedy)


@check("AP735", number="C35", rows="H7.10 H7.2", severity=WARNING, due=COUNCIL)
def evaluation_missing(plan: Plan) -> Iterator[Hit]:
    """Komt er een procesevaluatie en een eindevaluatie?

    Het zijn twee verschillende dingen. De procesevaluatie gaat over de samenwerking: u leert ervan terwijl u nog kunt
    bijsturen. De eindevaluatie laat zien wat het plan heeft opgebracht. In Roosendaal deed een onderzoeksinstituut
    ze allebei. Klein beginnen mag: een middag met partners en bewoners kan ook een procesevaluatie zijn.

    Onze regel: de handreiking vraagt een procesevaluatie; Roosendaal had ook een eindevaluatie. Dat u beide noemt,
    vragen wij.

    Goed: een procesevaluatie halverwege, en een eindevaluatie in het laatste jaar.
    Fout: alleen een eindevaluatie, als er niets meer is bij te sturen.
    """
    kinds = {evaluation.soort for evaluation in plan.verantwoording.evaluaties}
    missing = [name for kind, name in _EVALUATIONS.items() if kind not in kinds]
    if missing:
        message = f"Het plan noemt geen {listed(missing, 'en geen')}"
        remedy = f"Spreek af wanneer de {listed(missing)} {'zijn' if len(missing) > 1 else 'is'}, en wie dat doet."
        yield Hit(plan.verantwoording, "evaluaties", message, remedy)


@check("AP739", number="C39", rows="M10 H0.13", severity=TIP, due=ADOPTION)
def numbers_without_a_story(plan: Plan) -> Iterator[Hit]:
    """Staat er naast de cijfers ook een verhaal?

    Wat het iemand waard is om weer mee te doen, past niet in een getal. Pekela en Veendam zetten naast het tellen ook
    vertellen: bij huisbezoeken werd gevraagd of mensen tevreden waren. Eén kort verhaal bij al uw indicatoren samen
    is genoeg voor deze controle. Vertel het zo dat niemand te herkennen is.

    Onze regel: de handreiking zegt dat de waarde voor mensen niet in concrete waarden te bepalen is. Dat er daarom
    een verhaal naast staat, vragen wij.

    Goed: vier indicatoren, en één verhaal uit gesprekken van de teams.
    Fout: vier indicatoren, en nergens wat mensen er zelf over zeggen.
    """
    results = plan.verantwoording
    if results.indicatoren and not any(story.tekst for story in results.verhalen):
        remedy = "Zet er een kort verhaal bij, waarin niemand te herkennen is."
        yield Hit(results, "verhalen", "Er zijn indicatoren, maar er is geen verhaal naast de cijfers", remedy)


def _missing_parts(plan: Plan, indicator: Indicator) -> list[str]:
    """Give the parts that an indicator lacks; what a person said does not apply, is not lacking."""
    given = {
        "nulmeting": indicator.nulmeting.waarde is not None,
        "streefwaarde": indicator.streefwaarde is not None,
        "bron": bool(indicator.bron or indicator.nulmeting.bron),
        "meetmomenten": bool(indicator.meetmomenten),
    }
    return [part for part in _PARTS if not given[part] and not _does_not_apply(plan, indicator, part)]


def _does_not_apply(plan: Plan, indicator: Indicator, part: str) -> bool:
    """Tell whether a part of an indicator does not apply."""
    state = plan.antwoordstatus.get(FieldPath("verantwoording.indicatoren").item(indicator.id).field(part))
    return state is not None and state.status == NVT
