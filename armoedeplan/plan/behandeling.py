"""How the plan goes through college and council: dates, numbers, annexes, who looked along, and what is public."""

from typing import Annotated

from armoedeplan.method.keuzes import wettelijk_kader
from armoedeplan.plan.gedeeld import VoorGemeente
from armoedeplan.record import Choice, Day, Group, Identifier, Line, Lines, Question, Record

BIJLAGESOORTEN = {
    "openbaar": "openbaar",
    "ter_inzage": "ter inzage bij de griffie",
    "vertrouwelijk": "vertrouwelijk",
}
OPENBAARHEID = {
    "alles": "alles openbaar",
    "na_informeren": "openbaar nadat betrokkenen zijn geïnformeerd",
    "behalve": "openbaar, behalve de vertrouwelijke bijlagen",
    "alleen_besluit": "alleen het besluit openbaar",
    "niet": "niet openbaar",
}
AMENDEMENTUITKOMSTEN = {
    "aangenomen": "aangenomen",
    "verworpen": "verworpen",
    "ingetrokken": "ingetrokken",
}


class Commissie(Record):
    """The committee of the council that discusses the plan first."""

    naam: Annotated[
        Line, Question("Welke commissie bespreekt het voorstel?", label="Commissie", gloss="name", rows="2.3")
    ] = None
    datum: Annotated[Day, Question("Op welke dag?", label="Datum", gloss="date", rows="2.3")] = None


class Bijlage(Record):
    """An annex that goes along with the proposal, and who may see it."""

    id: Identifier = ""
    titel: Annotated[
        Line, Question("Hoe heet de bijlage?", label="Titel", gloss="title", kern=True, rows="2.3 2.7")
    ] = None
    soort: Annotated[
        str | None,
        Choice(BIJLAGESOORTEN),
        Question("Wie mag de bijlage zien?", label="Soort", gloss="kind", rows="2.7"),
    ] = None


class Afstemming(Record):
    """Who looked along before the college decided: a function, never a name."""

    id: Identifier = ""
    onderwerp: Annotated[
        Line,
        Question(
            "Waar ging het over?",
            label="Onderwerp",
            gloss="topic",
            help="Denk aan financiën, juridische zaken, privacy en communicatie.",
            kern=True,
            rows="2.3",
        ),
    ] = None
    functie: Annotated[
        Line,
        Question(
            "Welke functie keek mee?",
            label="Functie",
            gloss="function",
            help="Noem de functie, nooit een naam.",
            rows="2.3",
        ),
    ] = None
    datum: Annotated[Day, Question("Op welke dag was dat?", label="Datum", gloss="date", rows="2.3")] = None
    uitkomst: Annotated[Line, Question("Wat was de uitkomst?", label="Uitkomst", gloss="outcome", rows="2.3")] = None


class Wetsartikel(Record):
    """An article on which the decision rests."""

    id: Identifier = ""
    wet: Annotated[
        str | None,
        Choice(wettelijk_kader),
        Question("In welke wet staat het?", label="Wet", gloss="law", kern=True, rows="2.1 2.3"),
    ] = None
    artikel: Annotated[
        Line,
        Question(
            "Welk artikel is het?", label="Artikel", gloss="article", help="Bijvoorbeeld 2.", kern=True, rows="2.1 2.3"
        ),
    ] = None


class Amendement(Record):
    """What the council changed in the proposal, or wanted to change."""

    id: Identifier = ""
    nummer: Annotated[
        Line, Question("Welk nummer heeft het amendement?", label="Nummer", gloss="number", kern=True, rows="2.3")
    ] = None
    titel: Annotated[
        Line, Question("Hoe heet het amendement?", label="Titel", gloss="title", kern=True, rows="2.3")
    ] = None
    uitkomst: Annotated[
        str | None,
        Choice(AMENDEMENTUITKOMSTEN),
        Question("Wat besloot de raad erover?", label="Uitkomst", gloss="outcome", rows="2.3"),
    ] = None
    gemeente: VoorGemeente = None


class Behandeling(Record, component="7.0"):
    """What the papers for college and council need besides the plan itself (2.3, 2.7)."""

    college_datum: Annotated[
        Day,
        Question("Wanneer besluit het college?", label="Datum college", gloss="date of the college", rows="2.3"),
    ] = None
    commissie: Annotated[Commissie, Group("Commissie van de raad", gloss="committee", rows="2.3")] = Commissie()
    agendapunt: Annotated[
        Line,
        Question(
            "Welk agendapunt is het in de raad?",
            label="Agendapunt",
            gloss="item on the agenda",
            help="De griffie geeft dit nummer.",
            rows="2.3",
        ),
    ] = None
    voorstelnummer: Annotated[
        Line,
        Question(
            "Welk nummer heeft het raadsvoorstel?",
            label="Nummer van het voorstel",
            gloss="number of the proposal",
            help="De griffie geeft dit nummer.",
            rows="2.3",
        ),
    ] = None
    wijzigingsnummer: Annotated[
        Line,
        Question(
            "Welk nummer heeft de begrotingswijziging?",
            label="Nummer van de begrotingswijziging",
            gloss="number of the budget change",
            rows="2.3 2.4",
        ),
    ] = None
    bijlagen: Annotated[
        tuple[Bijlage, ...],
        Question(
            "Welke bijlagen gaan mee?",
            label="Bijlagen",
            gloss="annexes",
            help="Laat dit open om alle stukken te noemen die u maakt.",
            rows="2.3 2.7",
        ),
    ] = ()
    afgestemd: Annotated[
        tuple[Afstemming, ...],
        Question("Wie hebben meegekeken?", label="Afgestemd met", gloss="consulted beforehand", rows="2.3"),
    ] = ()
    openbaarheid: Annotated[
        str | None,
        Choice(OPENBAARHEID),
        Question("Wat maakt het college openbaar?", label="Openbaarheid", gloss="publicity", rows="2.7"),
    ] = None
    artikelen: Annotated[
        tuple[Wetsartikel, ...],
        Question(
            "Op welke artikelen steunt het besluit?",
            label="Artikelen",
            gloss="articles",
            help="Vraag het uw jurist. Een afspraak of een plan is geen wet.",
            rows="2.1 2.3",
        ),
    ] = ()
    amendementen: Annotated[
        tuple[Amendement, ...],
        Question("Welke amendementen nam de raad aan?", label="Amendementen", gloss="amendments", rows="2.3"),
    ] = ()
    aandachtspunten: Annotated[
        Lines,
        Question(
            "Waar wordt het politiek spannend?",
            label="Politieke aandachtspunten",
            gloss="political points of attention",
            help="Dit komt in geen enkel openbaar stuk.",
            internal=True,
            rows="2.3",
        ),
    ] = ()
