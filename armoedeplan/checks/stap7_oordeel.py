"""Checks of step 7, the judgement: whether what the plan says of its progress agrees with what was measured."""

from collections.abc import Iterator

from armoedeplan.analysis.judgement import contradicts_direction, proposed_stand
from armoedeplan.checks.frame import TIP, Hit, check
from armoedeplan.checks.grouping import quoted_name
from armoedeplan.plan.indicatoren import RICHTINGEN_VAN_METEN
from armoedeplan.plan.plan import Plan
from armoedeplan.plan.voortgang import STANDEN
from armoedeplan.record.dates import first_day_of, in_words

_ENDED = frozenset({"afgerond", "gestopt"})


@check("AP791", rows="H7.3", severity=TIP)
def judgement_against_the_figures(plan: Plan) -> Iterator[Hit]:
    """Past uw oordeel over een maatregel bij wat er is gemeten?

    Het programma legt de laatste meting van een indicator naast een rechte lijn van de nulmeting naar de streefwaarde.
    Ligt de meting hooguit een tiende van de weg achter, dan is het op schema. Tot een kwart is het een risico, en
    daarna loopt het achter. Ligt zij meer dan een tiende voor, dan loopt het voor. U beslist: wie meer weet, mag anders
    oordelen. Zeg dan in de toelichting waarom.

    Onze regel: geen bron noemt deze grenzen. Dat een ander oordeel een toelichting heeft, vragen wij.

    Goed: “risico”, met de toelichting dat het formulier later klaar is dan gepland.
    Fout: “op schema” zonder toelichting, terwijl de indicator een derde van de weg achterloopt.
    """
    for measure in plan.aanpak.maatregelen:
        own, proposed = measure.oordeel.stand, proposed_stand(plan, measure)
        if own and proposed and own != proposed and own not in _ENDED and not measure.oordeel.toelichting:
            source = "volgens de status" if proposed in _ENDED else "volgens de metingen"
            judged = f"is uw oordeel “{STANDEN[own]}”, en {source} “{STANDEN[proposed]}”"
            message = f"Bij de maatregel {quoted_name(measure)} {judged}"
            remedy = "Pas het oordeel aan, of zeg in de toelichting waarom u anders oordeelt."
            yield Hit(measure.oordeel, "stand", message, remedy)


@check("AP792", rows="H7.3", severity=TIP)
def target_against_its_direction(plan: Plan) -> Iterator[Hit]:
    """Ligt de streefwaarde aan de goede kant van de nulmeting?

    Is hoger beter, dan hoort de streefwaarde boven de nulmeting te liggen. Is lager beter, dan eronder. Is dat
    andersom, dan is er een getal of de richting verkeerd ingevuld. Het programma kan dan niet zeggen of de indicator op
    schema ligt. Zijn beide gelijk, dan houdt u iets vast en zegt deze controle niets.

    Onze regel: geen bron vraagt ernaar. Wij vragen het, omdat een lezer anders niet weet wat goed is.

    Goed: hoger is beter, nulmeting 58, streefwaarde 75.
    Fout: lager is beter, nulmeting 58, streefwaarde 75.
    """
    for indicator in plan.verantwoording.indicatoren:
        if indicator.richting and contradicts_direction(indicator):
            side = "onder" if indicator.richting == "hoger" else "boven"
            better = RICHTINGEN_VAN_METEN[indicator.richting]
            message = f"Bij de indicator {quoted_name(indicator)} ligt de streefwaarde {side} de nulmeting, en {better}"
            yield Hit(indicator, "richting", message, "Kijk de richting en de twee waarden na.")


@check("AP793", rows="H7.3", severity=TIP)
def milestone_reached_too_soon(plan: Plan) -> Iterator[Hit]:
    """Is een mijlpaal gehaald in een kwartaal dat nog moet beginnen?

    Een mijlpaal is gehaald of niet als zijn kwartaal er is. Deze controle vergelijkt het kwartaal met de datum van deze
    versie van het plan. Is iets eerder klaar dan gepland, zet de mijlpaal dan in het kwartaal waarin dat was.

    Onze regel: geen bron vraagt ernaar. Wij vragen het, omdat de raad anders iets leest wat nog niet kan.

    Goed: plan van september 2027, mijlpaal van het tweede kwartaal 2027 gehaald.
    Fout: plan van september 2027, mijlpaal van het eerste kwartaal 2028 gehaald.
    """
    for measure in plan.aanpak.maatregelen:
        for milestone in measure.mijlpalen:
            begins = milestone.kwartaal and first_day_of(milestone.kwartaal).isoformat()
            if begins and milestone.gehaald and plan.plan.datum and begins > plan.plan.datum:
                when = f"het {in_words(milestone.kwartaal or '')}, en het plan is van {in_words(plan.plan.datum)}"
                message = f"Bij de maatregel {quoted_name(measure)} is een mijlpaal gehaald van {when}"
                remedy = "Kijk het kwartaal na, of haal weg dat de mijlpaal is gehaald."
                yield Hit(milestone, "gehaald", message, remedy)
