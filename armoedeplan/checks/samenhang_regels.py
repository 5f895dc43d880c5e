"""Checks across the steps: what a plan promises against what the law allows."""

from collections.abc import Iterator

from armoedeplan.analysis.legalclaims import (
    allowance_without_request,
    categorical_assistance,
    data_matching,
    only_consultation,
    remission_beyond_the_norm,
    shares_debts_without_dpia,
)
from armoedeplan.checks.frame import TIP, WARNING, Hit, check
from armoedeplan.plan.plan import Plan


@check("AP861", rows="gemeentewet regeling_kwijtschelding_medeoverheden", severity=WARNING)
def remission_above_the_norm(plan: Plan) -> Iterator[Hit]:
    """Belooft het plan niet meer kwijtschelding dan mag?

    Volgens artikel 255 lid 4 van de Gemeentewet en artikel 2 van de Regeling kwijtschelding belastingen medeoverheden
    mag een gemeente de kosten van bestaan stellen op 90 tot en met 100 procent van de norm. Verder mag niet. De
    vermogensgrens mag wel ruimer.

    Goed: kwijtschelding van gemeentelijke belastingen tot 100 procent van de norm.
    Fout: kwijtschelding tot 120 procent van de bijstandsnorm.
    """
    for claim in remission_beyond_the_norm(plan):
        message = "Kwijtschelding van gemeentelijke belastingen kan niet verder dan 100 procent van de norm"
        remedy = (
            "Houd ten hoogste 100 procent aan; de vermogensgrens mag ruimer. Bedoelt u iets anders dan gemeentelijke "
            "belastingen? Zeg dat dan."
        )
        yield Hit(claim.record, claim.field, message, remedy)


@check("AP865", rows="categoriale_bijzondere_bijstand", severity=WARNING)
def categorical_special_assistance(plan: Plan) -> Iterator[Hit]:
    """Geeft het plan alleen categoriale bijzondere bijstand waar dat mag?

    Volgens artikel 35 lid 3 van de Participatiewet kan categoriale bijzondere bijstand alleen voor een collectieve
    aanvullende zorgverzekering, of een bijdrage in de premie daarvan.

    Goed: de collectieve aanvullende zorgverzekering is categoriale bijzondere bijstand.
    Fout: categoriale bijzondere bijstand voor schoolkosten.
    """
    for claim in categorical_assistance(plan):
        message = "Categoriale bijzondere bijstand kan alleen voor een collectieve aanvullende zorgverzekering"
        remedy = "Denk aan individuele bijzondere bijstand of een regeling in natura."
        yield Hit(claim.record, claim.field, message, remedy)


@check("AP866", rows="participatiewet", severity=TIP)
def allowance_before_its_time(plan: Plan) -> Iterator[Hit]:
    """Geeft het plan de individuele inkomenstoeslag niet te vroeg zonder aanvraag?

    Tot 1 januari 2027 gaat artikel 36 van de Participatiewet uit van een aanvraag (gelezen in de tekst van 1 juli
    2026). Volgens gemeente.nu kan de toeslag daarna ook zonder aanvraag.

    Goed: vanaf 2027 geven wij de inkomenstoeslag zonder aanvraag, in een plan dat in 2027 begint.
    Fout: een plan dat op 1 juli 2026 begint en de inkomenstoeslag automatisch geeft.
    """
    for claim in allowance_without_request(plan):
        message = "Tot 1 januari 2027 gaat de wet bij de individuele inkomenstoeslag uit van een aanvraag"
        yield Hit(claim.record, claim.field, message, "Zeg waarop u vooruitloopt, of vanaf wanneer u dit doet.")


@check("AP867", rows="wet_proactieve_dienstverlening suwi", severity=WARNING)
def matching_data_without_ground(plan: Plan) -> Iterator[Hit]:
    """Is er een grondslag om bestanden te koppelen?

    Voor het koppelen van gegevens van de Belastingdienst, het UWV of de SVB om niet-gebruik te vinden, ligt er een
    wetsvoorstel (kamerstuk 36 799). Op 1 juli 2026 gold dat nog niet. Artikel 62 van de wet SUWI geeft alleen wat voor
    de taken van UWV, SVB en colleges nodig is.

    Goed: zodra de wet het toestaat, wijzen wij mensen met gegevens van het UWV op regelingen.
    Fout: wij koppelen onze gegevens aan die van de Belastingdienst.
    """
    for claim in data_matching(plan):
        message = "Voor het koppelen van deze gegevens ligt er een wetsvoorstel; geldend recht is het niet"
        yield Hit(claim.record, claim.field, message, "Noem de grondslag van nu, of maak de maatregel voorwaardelijk.")


@check("AP868", rows="wet_versterking_participatie", severity=TIP)
def consultation_alone(plan: Plan) -> Iterator[Hit]:
    """Gaat het plan over meer dan inspraak?

    Artikel 150 van de Gemeentewet vraagt een verordening over hoe inwoners meedoen bij de voorbereiding, de uitvoering
    en de evaluatie van beleid. Gemeenten hebben daarvoor tot 1 januari 2027. Een plan dat daarna loopt, van inspraak
    spreekt en niet zegt hoe inwoners meedoen bij de uitvoering, sluit daar niet op aan.

    Goed: inwoners doen mee bij het voorbereiden, uitvoeren en evalueren van dit plan.
    Fout: een plan tot en met 2030 dat alleen een inspraakavond noemt.
    """
    for claim in only_consultation(plan):
        message = "Het plan loopt na 1 januari 2027, en noemt inspraak maar niet hoe inwoners meedoen bij de uitvoering"
        remedy = "Zeg ook hoe inwoners meedoen bij de uitvoering en de evaluatie; dan moet uw verordening dat regelen."
        yield Hit(claim.record, claim.field, message, remedy)


@check("AP869", rows="avg ap_dpia_lijst", severity=WARNING)
def sharing_without_dpia(plan: Plan) -> Iterator[Hit]:
    """Is er een DPIA als partners gegevens delen?

    Delen gemeente en partners in een wijkteam of netwerk gegevens over armoede of schulden? Dan is een DPIA verplicht:
    artikel 35 van de AVG, en de lijst van de Autoriteit Persoonsgegevens van 2019. Die lijst zelf hebben wij niet
    gezien; dat het delen door gemeenten in het sociaal domein erop staat, is gezien bij een advocatenkantoor. Zonder
    persoonsgegevens geldt dit niet.

    Goed: partners delen gegevens, en de DPIA loopt.
    Fout: partners delen gegevens, en volgens het plan is er geen DPIA nodig.
    """
    for claim in shares_debts_without_dpia(plan):
        message = "Partners delen gegevens, en volgens het plan is er geen DPIA nodig"
        remedy = (
            "Gaat het om armoede of schulden, dan staat dit op de lijst van de Autoriteit Persoonsgegevens en is een "
            "DPIA verplicht. Leg het de FG opnieuw voor."
        )
        yield Hit(claim.record, claim.field, message, remedy)
