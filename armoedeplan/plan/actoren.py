"""Step 2: the parties with a share in local poverty policy."""

from typing import Annotated

from armoedeplan.plan.keuzes import BELEIDSTERREINEN
from armoedeplan.record import Choice, Flag, Identifier, Line, Question, Record

SOORTEN = {
    "gemeentelijke_afdeling": "gemeentelijke afdeling",
    "bestuur": "bestuur van de gemeente",
    "maatschappelijke_organisatie": "maatschappelijke organisatie",
    "vrijwilligersorganisatie": "vrijwilligersorganisatie",
    "bewonersinitiatief": "bewonersinitiatief",
    "onderwijs": "onderwijs",
    "zorg": "zorg",
    "woningcorporatie": "woningcorporatie",
    "bedrijf": "bedrijf",
    "andere_overheid": "andere overheid",
}
# The kinds inside the municipality; all others are outside it (H2.5).
INTERNE_SOORTEN = frozenset({"gemeentelijke_afdeling", "bestuur"})


class Actor(Record, component="2.2", referable=True):
    """A party with a share in local poverty policy; its power is internal (H2.2, H2.5, H7.6)."""

    id: Identifier = ""
    naam: Annotated[
        Line, Question("Hoe heet de organisatie of afdeling?", label="Naam", gloss="name", kern=True, rows="H2.2")
    ] = None
    noemnaam: Annotated[
        Line,
        Question(
            "Hoe noemt u deze organisatie of afdeling in een zin?",
            label="Naam in een zin",
            gloss="name in a sentence",
            rows="2.7",
            help="Met het lidwoord dat erbij hoort, zoals: de Kredietbank. Zonder antwoord staat overal de hele naam.",
        ),
    ] = None
    soort: Annotated[
        str | None,
        Choice(SOORTEN),
        Question("Wat voor organisatie is het?", label="Soort", gloss="kind", kern=True, rows="H2.2 H2.5 G2"),
    ] = None
    aandeel: Annotated[
        Line,
        Question(
            "Wat is het aandeel in het armoedebeleid?",
            label="Aandeel",
            gloss="share",
            help="Schrijf in één zin wat deze organisatie of afdeling doet of bijdraagt.",
            kern=True,
            rows="H2.2",
        ),
    ] = None
    sector: Annotated[
        str | None,
        Choice(BELEIDSTERREINEN, open=True),
        Question("Bij welke sector hoort de organisatie?", label="Sector", gloss="sector", rows="H2.2 H2.8 M4"),
    ] = None
    contactfunctie: Annotated[
        Line,
        Question(
            "Met welke functie daar hebt u contact?",
            label="Contact",
            gloss="contact (a function)",
            help="Noem de functie, nooit een naam.",
            rows="H2.2",
        ),
    ] = None
    bereikbaar: Annotated[
        Line,
        Question(
            "Waar en wanneer is de organisatie of afdeling te bereiken?",
            label="Bereikbaar",
            gloss="where and when to reach",
            rows="2.2",
            help="Voor inwoners en collega’s. Bijvoorbeeld: inloop in het buurthuis, dinsdag van 9 tot 12 "
            "uur. Noem geen naam en geen eigen nummer van een medewerker.",
        ),
    ] = None
    toezegging: Annotated[
        Line,
        Question(
            "Wat heeft de organisatie toegezegd?",
            label="Toezegging",
            gloss="commitment",
            help="Noem bijvoorbeeld uren, geld, of wie er mag meebeslissen.",
            component="6.0",
            rows="H6.8",
        ),
    ] = None
    tijdwinst: Annotated[
        Line,
        Question(
            "Welke tijdwinst levert de samenwerking de organisatie op?",
            label="Tijdwinst",
            gloss="time gain",
            component="4.0",
            rows="H4.8",
        ),
    ] = None
    middelen: Annotated[
        Line,
        Question(
            "Over welke middelen beschikt de organisatie?",
            label="Middelen",
            gloss="resources",
            help="Denk aan geld, mensen, gebouwen en kennis. Dit komt niet in openbare stukken.",
            component="7.0",
            rows="H7.6",
            internal=True,
        ),
    ] = None
    besluitmacht: Annotated[
        Flag,
        Question(
            "Kan de organisatie zelf besluiten nemen waar het plan van afhangt?",
            label="Kan besluiten",
            gloss="power to decide",
            help="Dit komt niet in openbare stukken.",
            component="7.0",
            rows="H7.6",
            internal=True,
        ),
    ] = None
    blokkademacht: Annotated[
        Flag,
        Question(
            "Kan de organisatie delen van het plan tegenhouden?",
            label="Kan tegenhouden",
            gloss="power to block",
            help="Dit komt niet in openbare stukken.",
            component="7.0",
            rows="H7.6",
            internal=True,
        ),
    ] = None
