"""Step 1: the people the plan is about, how many they are, and how they are reached."""

from typing import Annotated

from armoedeplan.plan.gedeeld import Aantal, Bereik
from armoedeplan.record import Choice, Identifier, Line, Question, Record

SOORTEN_DOELGROEP = {
    "werkende_armen": "werkende armen",
    "alleenstaanden": "alleenstaanden",
    "laaggeletterden": "laaggeletterden",
    "bewoners_achterstandswijken": "bewoners van achterstandswijken",
    "kleine_zelfstandigen": "kleine zelfstandigen",
    "ouderen": "ouderen",
    "chronisch_zieken_en_gehandicapten": "mensen met een chronische ziekte of handicap",
    "kinderen": "kinderen en jongeren",
    "bijstandsgerechtigden": "mensen met bijstand",
    "niet_uitkeringsgerechtigden": "mensen zonder werk en zonder uitkering",
}
BEREIKMETHODEN = {
    "schriftelijke_informatie": "brieven, folders en andere schriftelijke informatie",
    "website": "website en sociale media",
    "persoonlijk_gesprek": "persoonlijke gesprekken",
    "huisbezoek": "huisbezoek",
    "via_organisaties": "via organisaties die de mensen kennen",
    "vindplaatsen": "op plekken waar mensen al komen",
    "voorlichting": "bijeenkomsten en voorlichting",
    "hulp_bij_aanvragen": "hulp bij formulieren en aanvragen",
    "ervaringsdeskundigen": "via mensen met eigen ervaring",
}
# The methods that only give people something to read, which alone falls short (H1.5).
SCHRIFTELIJKE_METHODEN = frozenset({"schriftelijke_informatie", "website"})


class Doelgroep(Record, component="1.0", referable=True):
    """A group of people the plan wants to reach, with its size and how it is reached (L5, 2.4)."""

    id: Identifier = ""
    naam: Annotated[
        Line,
        Question(
            "Hoe noemt u de doelgroep?",
            label="Naam",
            gloss="name",
            help="Noem erbij of het om mensen, gezinnen of huishoudens gaat.",
            kern=True,
            rows="L5",
        ),
    ] = None
    soort: Annotated[
        str | None,
        Choice(SOORTEN_DOELGROEP, open=True),
        Question("Wat voor doelgroep is het?", label="Soort", gloss="kind", rows="L5 E10"),
    ] = None
    omvang: Annotated[
        Aantal, Question("Hoe groot is de doelgroep?", label="Omvang", gloss="size", kern=True, rows="2.4")
    ] = Aantal()
    bereik: Annotated[
        Bereik,
        Question("Welk deel van de doelgroep bereikt u nu?", label="Bereik", gloss="share reached", rows="L5 2.4"),
    ] = Bereik()
    bereik_telt: Annotated[
        Line,
        Question(
            "Wat telt mee in het percentage dat u bereikt?",
            label="Wat meetelt in het bereik",
            gloss="what counts as reached",
            rows="2.4 L5",
            help="Zeg wie u meetelt. Bijvoorbeeld: huishoudens die de pas gebruiken. Zonder die uitleg "
            "zegt een percentage de raad niets.",
        ),
    ] = None
    bereikmethoden: Annotated[
        tuple[str, ...],
        Choice(BEREIKMETHODEN, open=True),
        Question(
            "Hoe bereikt u deze doelgroep?",
            label="Manieren om te bereiken",
            gloss="ways to reach people",
            help="Alleen schriftelijke informatie blijkt vaak niet genoeg.",
            rows="L5 H1.5",
        ),
    ] = ()
