"""Step 5, the conversations with residents: how they are held, and what may be written down."""

from typing import Annotated

from armoedeplan.plan.gedeeld import Bewaartermijn
from armoedeplan.record import Choice, Flag, Identifier, Line, Lines, Paragraphs, Question, Record, When

GESPREKSVORMEN = {
    "gesprek_thuis": "open gesprek bij iemand thuis",
    "gesprek_in_de_buurt": "open gesprek op een plek in de buurt",
    "groepsgesprek": "gesprek met een groep",
}
GESPREKSDOELEN = {
    "leefsituatie_begrijpen": "de leefsituatie begrijpen",
    "gebruik_bevorderen": "aanmoedigen en helpen om voorzieningen te gebruiken",
    "meedoen_stimuleren": "stimuleren om mee te doen, ook met activiteiten die er al zijn",
}
GESPREKSONDERWERPEN = {
    "dag_en_weekbesteding": "dag- en weekbesteding",
    "leefsituatie": "leefsituatie",
    "gebruik_van_voorzieningen": "gebruik van voorzieningen",
    "behoeften_en_wensen": "behoeften en wensen",
}
REGISTRATIEVELDEN = {
    "thema": "thema uit een vaste lijst",
    "leeftijdsklasse": "leeftijdsklasse",
    "soort_huishouden": "soort huishouden",
    "wijk": "wijk",
    "gebruik_van_voorzieningen": "gebruik van voorzieningen",
    "redenen_niet_gebruik": "redenen van niet-gebruik",
    "behoefte_aan_steun": "behoefte aan steun",
    "studienummer": "studienummer zonder betekenis",
}


class Gespreksvragen(Record):
    """The questions of a conversation on one topic (H5.12)."""

    id: Identifier = ""
    onderwerp: Annotated[
        str | None,
        Choice(GESPREKSONDERWERPEN, open=True),
        Question(
            "Over welk onderwerp gaan de vragen?",
            label="Onderwerp",
            gloss="topic",
        ),
    ] = None
    vragen: Annotated[
        Lines,
        Question(
            "Welke vragen zijn dat?",
            label="Vragen",
            gloss="questions",
            kern=True,
            help="Bijvoorbeeld: wat zou als eerste helpen?",
        ),
    ] = ()


class Gespreksformat(Record, component="5.4"):
    """How conversations with residents are arranged (H5.4, H5.12, H5.13, H5.16; privacy)."""

    vorm: Annotated[
        str | None,
        Choice(GESPREKSVORMEN, open=True),
        Question(
            "In welke vorm houdt u de gesprekken?",
            label="Gespreksvorm",
            gloss="form",
            kern=True,
            rows="H5.4 H5.12",
            help="Een open gesprek is iets anders dan een huisbezoek ter controle. Houd die twee uit elkaar.",
        ),
    ] = None
    vrijwillig: Annotated[
        Flag,
        Question(
            "Is het gesprek voor iedereen vrijwillig?",
            label="Vrijwillig",
            gloss="voluntary",
            kern=True,
            rows="privacy",
            help="Zeg dat ook aan het begin van elk gesprek.",
        ),
    ] = None
    niet_voor_handhaving: Annotated[
        Flag,
        Question(
            "Is vastgelegd dat gespreksverslagen niet worden gebruikt voor handhaving?",
            label="Niet voor handhaving",
            gloss="not for enforcement",
            kern=True,
            rows="privacy",
            help="Zonder deze afspraak wordt een open gesprek al snel gezien als controle.",
        ),
    ] = None
    uitzonderingen: Annotated[
        Paragraphs,
        Question(
            "Welke uitzonderingen zijn er op de afspraak over handhaving?",
            label="Uitzonderingen",
            gloss="exceptions",
            rows="privacy",
            help="Denk aan wat u doet als iemand niet veilig is.",
        ),
    ] = None
    onderwerpen: Annotated[
        tuple[str, ...],
        Choice(GESPREKSONDERWERPEN, open=True),
        Question("Welke onderwerpen komen aan bod?", label="Onderwerpen", gloss="topics", rows="H5.4 H5.12"),
    ] = ()
    gespreksdoelen: Annotated[
        tuple[str, ...],
        Choice(GESPREKSDOELEN, open=True),
        Question(
            "Waarvoor is het gesprek bedoeld?",
            label="Doelen van het gesprek",
            gloss="aims of the conversation",
            rows="H5.13 H5.16 H5.23",
        ),
    ] = ()
    vragen: Annotated[
        tuple[Gespreksvragen, ...],
        Question(
            "Welke vragen stelt een teamlid bij elk onderwerp?",
            label="Vragen in het gesprek",
            gloss="questions",
            rows="H5.12",
            help="Schrijf hele vragen, in gewone taal. Noemt u er geen? Dan geeft de gespreksleidraad "
            "vragen die u kunt gebruiken.",
        ),
    ] = ()
    bij_zorgen: Annotated[
        Paragraphs,
        Question(
            "Wat doet een teamlid dat zich zorgen maakt over iemand?",
            label="Bij zorgen",
            gloss="when worried",
            rows="privacy",
            help="Bijvoorbeeld: bel dezelfde dag de coördinator. Is iemand in gevaar? Bel 112.",
        ),
    ] = None
    participatieplan: Annotated[
        Flag,
        Question(
            "Maakt u in een vervolggesprek samen met de bewoner een participatieplan?",
            label="Participatieplan",
            gloss="participation plan",
            rows="H5.16",
            help="Dat plan is van de bewoner. De inhoud hoort nooit in dit bestand.",
        ),
    ] = None


class Registratieformat(Record, component="5.5"):
    """What is written down of a conversation: nothing that points to a person (H5.5; privacy)."""

    velden: Annotated[
        tuple[str, ...],
        Choice(REGISTRATIEVELDEN, open=True),
        Question(
            "Wat legt u vast over een gesprek?",
            label="Velden",
            gloss="fields of the form",
            kern=True,
            rows="H5.5 privacy",
            help="Leg geen naam, adres, geboortedatum of burgerservicenummer vast.",
        ),
    ] = ()
    themas: Annotated[
        Lines,
        Question(
            "Welke thema’s staan op het formulier?",
            label="Thema’s op het formulier",
            gloss="themes of the form",
            rows="H5.5",
            when=When("velden", "thema"),
            help="Hoogstens tien, zoals rondkomen, schulden, wonen en energie. Noemt u er geen? Dan geeft "
            "het formulier een lijst die u kunt gebruiken.",
        ),
    ] = ()
    leeftijdsklassen: Annotated[
        Lines,
        Question(
            "Welke leeftijdsklassen staan op het formulier?",
            label="Leeftijdsklassen",
            gloss="age classes",
            rows="H5.5 privacy",
            when=When("velden", "leeftijdsklasse"),
            help="Kies ruime klassen, zoals 27 tot 45. Noemt u er geen? Dan geeft het formulier er vier.",
        ),
    ] = ()
    wijken: Annotated[
        Lines,
        Question(
            "Welke wijken of kernen staan op het formulier?",
            label="Wijken op het formulier",
            gloss="areas of the form",
            rows="H5.5 privacy",
            when=When("velden", "wijk"),
            help="Neem grote gebieden, nooit een straat: over een kleine groep komt geen getal naar buiten. In een "
            "plan van meer gemeenten zet u de gemeente erachter: Noord (Meerdam).",
        ),
    ] = ()
    bewaartermijn: Annotated[
        Bewaartermijn,
        Question(
            "Hoe lang bewaart u de formulieren en verslagen?",
            label="Bewaartermijn",
            gloss="retention period",
            rows="H5.5 privacy",
            help="De einddatum komt ook op het formulier te staan.",
        ),
    ] = Bewaartermijn()
    inleveren: Annotated[
        Line,
        Question(
            "Waar en wanneer levert een teamlid het formulier in?",
            label="Inleveren",
            gloss="where to hand in",
            rows="H5.5 privacy",
            help="Bijvoorbeeld: binnen een week bij de coördinator. Noem een functie of plek, geen naam.",
        ),
    ] = None
    sleutelbeheer: Annotated[
        Line,
        Question(
            "Waar ligt de sleutel bij de studienummers, en wie beheert die?",
            label="Sleutelbeheer",
            gloss="key holder",
            rows="privacy",
            help="Bewaar de sleutel apart van de formulieren. Noem een functie, geen naam.",
        ),
    ] = None
