"""The provisions for people on a low income: what exists, for whom, how much it is used, and what becomes of it."""

from typing import Annotated

from armoedeplan.plan.gedeeld import Aantal, Bereik, Budget, VoorGemeente
from armoedeplan.plan.gemeenten import ORGANEN
from armoedeplan.plan.keuzes import REDENEN_NIET_GEBRUIK
from armoedeplan.plan.regelingbedragen import (
    Aanvragen,
    Geldigheid,
    Huishoudinkomen,
    Regelingbedrag,
    Vermogensgrens,
)
from armoedeplan.record import (
    Choice,
    Flag,
    Group,
    Identifier,
    Line,
    Lines,
    Number,
    Paragraphs,
    Question,
    Record,
    Reference,
    When,
)

NORMEN = {
    "bijstandsnorm": "de bijstandsnorm",
    "sociaal_minimum": "het sociaal minimum",
}
VORMEN = {
    "geld": "geld",
    "natura": "natura (een dienst of een product)",
}
# The sources ask for reasons of non-use and give no list: this one is ours (afgeleid), and open for that.
KEUZES = {
    "nieuw": "nieuw invoeren",
    "behouden": "behouden",
    "wijzigen": "wijzigen",
    "stoppen": "stoppen",
}


class Inkomensgrens(Record):
    """An income limit of local policy: a percentage, often above a hundred, of a norm (2.6)."""

    procent: Annotated[
        float | None,
        Number(low=0, high=1000, percent=True),
        Question(
            "Hoeveel procent is de inkomensgrens?",
            label="Procent",
            gloss="per cent",
            help="Bijvoorbeeld 120. Dan telt een inkomen tot 120% van de norm mee.",
        ),
    ] = None
    norm: Annotated[
        str | None, Choice(NORMEN), Question("Van welke norm is dat een percentage?", label="Norm", gloss="norm")
    ] = None


class Regeling(Record, component="0.0", referable=True):
    """A provision, with the reasons why people do not use it (H1.5, H5.14, H7.11)."""

    id: Identifier = ""
    naam: Annotated[Line, Question("Hoe heet de regeling?", label="Naam", gloss="name", kern=True, rows="2.4")] = None
    gemeente: VoorGemeente = None
    doelgroepen: Annotated[
        tuple[str, ...],
        Reference("doelgroepen"),
        Question("Voor welke doelgroepen is de regeling?", label="Doelgroepen", gloss="target groups", rows="L5"),
    ] = ()
    inkomensgrens: Annotated[
        Inkomensgrens,
        Question(
            "Tot welk inkomen kunnen mensen de regeling gebruiken?",
            label="Inkomensgrens",
            gloss="income limit",
            kern=True,
            rows="2.6",
        ),
    ] = Inkomensgrens()
    vorm: Annotated[
        str | None, Choice(VORMEN), Question("Krijgen mensen geld of iets in natura?", label="Vorm", gloss="form")
    ] = None
    uitvoerder: Annotated[
        Line,
        Question(
            "Wie voert de regeling uit?", label="Uitvoerder", gloss="executor", help="Noem een afdeling of organisatie."
        ),
    ] = None
    vastgesteld_door: Annotated[
        str | None,
        Choice(ORGANEN),
        Question("Wie heeft de regeling vastgesteld?", label="Vastgesteld door", gloss="adopted by", rows="2.3"),
    ] = None
    regelgeving: Annotated[
        Line,
        Question(
            "In welke verordening of beleidsregel staat de regeling?",
            label="Regelgeving",
            gloss="regulation",
            rows="2.3",
        ),
    ] = None
    budget: Annotated[
        Budget,
        Question("Hoeveel budget is er in één jaar voor de regeling?", label="Budget", gloss="budget", rows="2.4"),
    ] = Budget()
    gebruik: Annotated[
        Aantal,
        Question("Hoeveel mensen of huishoudens gebruiken de regeling?", label="Gebruik", gloss="use", rows="H7.11"),
    ] = Aantal()
    bereik: Annotated[
        Bereik,
        Question(
            "Welk deel van de mensen met recht op de regeling gebruikt die ook?",
            label="Bereik",
            gloss="share reached",
            rows="H7.11 2.4",
        ),
    ] = Bereik()
    bereik_telt: Annotated[
        Line,
        Question(
            "Wat telt mee in het percentage dat de regeling gebruikt?",
            label="Wat meetelt in het bereik",
            gloss="what counts as reached",
            rows="2.4",
            help="Bijvoorbeeld: kinderen die in 2026 iets uit het kindpakket kregen, van alle kinderen met recht.",
        ),
    ] = None
    redenen_niet_gebruik: Annotated[
        tuple[str, ...],
        Choice(REDENEN_NIET_GEBRUIK, open=True),
        Question(
            "Waarom gebruiken mensen de regeling niet?",
            label="Redenen van niet-gebruik",
            gloss="reasons for non-use",
            help="Kies alleen redenen die u uit gesprekken of onderzoek kent.",
            rows="H5.14 H7.11 H1.5",
        ),
    ] = ()
    kindpakket: Annotated[
        Flag,
        Question("Hoort de regeling bij het kindpakket?", label="Kindpakket", gloss="children's package", rows="L2"),
    ] = None
    keuze: Annotated[
        str | None,
        Choice(KEUZES),
        Question("Wat doet u in dit plan met de regeling?", label="Keuze", gloss="choice", kern=True, rows="2.3"),
    ] = None
    waarom: Annotated[
        Paragraphs,
        Question("Waarom kiest u daarvoor?", label="Waarom", gloss="why", rows="2.3", when=When("keuze", *KEUZES)),
    ] = None
    wijziging: Annotated[
        Paragraphs,
        Question(
            "Wat verandert er precies?",
            label="Wijziging",
            gloss="change",
            rows="2.3",
            when=When("keuze", "wijzigen"),
        ),
    ] = None
    regels_veranderen: Annotated[
        Flag,
        Question(
            "Moet een verordening of beleidsregel worden aangepast?",
            label="Regels veranderen",
            gloss="rules must change",
            help="De individuele inkomenstoeslag rust bijvoorbeeld op een verordening.",
            rows="2.3 2.1",
        ),
    ] = None
    voor_inwoners: Annotated[
        Paragraphs,
        Question(
            "Wat krijgt iemand, in gewone taal?",
            label="Voor inwoners",
            gloss="for residents",
            help="Gebruik korte zinnen en gewone woorden.",
            rows="2.6 H5.14",
        ),
    ] = None
    bedragen: Annotated[
        tuple[Regelingbedrag, ...],
        Question("Hoeveel krijgt iemand?", label="Bedragen", gloss="amounts", rows="2.6"),
    ] = ()
    inkomen_in_euro: Annotated[
        tuple[Huishoudinkomen, ...],
        Question(
            "Tot welk inkomen in euro’s kan iemand de regeling gebruiken?",
            label="Inkomen in euro’s",
            gloss="income limit in euros",
            rows="2.6",
        ),
    ] = ()
    vermogensgrens: Annotated[Vermogensgrens, Group("Vermogensgrens", gloss="asset limit", rows="2.6")] = (
        Vermogensgrens()
    )
    geldig: Annotated[
        Geldigheid,
        Question(
            "Van wanneer tot wanneer gelden deze bedragen?",
            label="Geldig",
            gloss="period in which the amounts hold",
            rows="2.6",
        ),
    ] = Geldigheid()
    voorwaarden: Annotated[
        Lines,
        Question(
            "Wat geldt er nog meer?",
            label="Voorwaarden",
            gloss="conditions",
            help="Schrijf elke voorwaarde in gewone woorden.",
            rows="2.6",
        ),
    ] = ()
    aanvragen: Annotated[Aanvragen, Group("Aanvragen", gloss="applying", rows="H5.14")] = Aanvragen()
