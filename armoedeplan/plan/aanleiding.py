"""Why the plan comes now, what is going on around it, and what the alderman wants to say beforehand."""

from typing import Annotated

from armoedeplan.plan.gedeeld import VoorGemeente
from armoedeplan.record import Choice, Day, Identifier, Line, MomentText, Paragraphs, Question, Record

UITKOMSTEN = {
    "aangenomen": "aangenomen",
    "verworpen": "verworpen",
    "ingetrokken": "ingetrokken",
    "toegezegd": "toegezegd",
}


class Motie(Record):
    """A motion of the council, or a promise that the college made to it."""

    id: Identifier = ""
    nummer: Annotated[
        Line, Question("Welk nummer heeft de motie of toezegging?", label="Nummer", gloss="number", rows="2.3")
    ] = None
    titel: Annotated[
        Line, Question("Hoe heet de motie of toezegging?", label="Titel", gloss="title", kern=True, rows="2.3")
    ] = None
    datum: Annotated[Day, Question("Van welke dag is die?", label="Datum", gloss="date", rows="2.3")] = None
    uitkomst: Annotated[
        str | None,
        Choice(UITKOMSTEN),
        Question("Wat besloot de raad erover?", label="Uitkomst", gloss="outcome", rows="2.3"),
    ] = None
    gemeente: VoorGemeente = None


class Afspraak(Record):
    """What an earlier decision or the coalition agreement says of it."""

    id: Identifier = ""
    stuk: Annotated[
        Line,
        Question(
            "In welk stuk staat het?",
            label="Stuk",
            gloss="paper",
            help="Denk aan het coalitieakkoord of een eerder raadsbesluit.",
            kern=True,
            rows="2.3",
        ),
    ] = None
    datum: Annotated[Day, Question("Van welke dag is dat stuk?", label="Datum", gloss="date", rows="2.3")] = None
    wat: Annotated[
        Paragraphs,
        Question("Wat staat daar over dit onderwerp?", label="Afspraak", gloss="what", rows="2.3"),
    ] = None


class AflopendStuk(Record):
    """A policy that ends, and when."""

    id: Identifier = ""
    stuk: Annotated[
        Line, Question("Welk beleid loopt af?", label="Beleid", gloss="paper", kern=True, rows="2.3 2.7")
    ] = None
    datum: Annotated[MomentText, Question("Wanneer loopt het af?", label="Loopt af", gloss="date", rows="2.3 2.7")] = (
        None
    )


class Aanleiding(Record, component="0.0"):
    """Why the council gets this plan now (2.3)."""

    tekst: Annotated[
        Paragraphs,
        Question(
            "Waarom komt dit plan er nu?",
            label="Aanleiding",
            gloss="text",
            help="Noem wat er veranderde of afloopt, in een paar zinnen. Dit staat vooraan in het raadsvoorstel.",
            rows="2.3",
        ),
    ] = None
    moties: Annotated[
        tuple[Motie, ...],
        Question(
            "Welke moties en toezeggingen beantwoordt dit plan?",
            label="Moties en toezeggingen",
            gloss="motions and promises",
            rows="2.3",
        ),
    ] = ()
    afspraken: Annotated[
        tuple[Afspraak, ...],
        Question(
            "Wat staat hierover in het coalitieakkoord of een eerder besluit?",
            label="Eerdere afspraken",
            gloss="agreements",
            rows="2.3",
        ),
    ] = ()
    loopt_af: Annotated[
        tuple[AflopendStuk, ...],
        Question(
            "Welk beleid loopt af, en wanneer?", label="Beleid dat afloopt", gloss="policy that ends", rows="2.3 2.7"
        ),
    ] = ()


class Ontwikkeling(Record):
    """What changes elsewhere, and what that means here."""

    id: Identifier = ""
    wat: Annotated[
        Paragraphs, Question("Wat verandert er?", label="Ontwikkeling", gloss="what", kern=True, rows="2.1")
    ] = None
    betekent_voor_ons: Annotated[
        Paragraphs,
        Question("Wat betekent dat voor uw gemeente?", label="Betekenis", gloss="meaning for us", rows="2.1"),
    ] = None
    bron: Annotated[Line, Question("Waar staat dat?", label="Bron", gloss="source", rows="2.1")] = None
    peildatum: Annotated[
        MomentText,
        Question("Van wanneer is die informatie?", label="Peildatum", gloss="reference date", rows="2.1"),
    ] = None


class AnderBeleid(Record):
    """Another policy with which the plan hangs together."""

    id: Identifier = ""
    beleid: Annotated[
        Line, Question("Om welk beleid gaat het?", label="Beleid", gloss="policy", kern=True, rows="H0.5 H1.9")
    ] = None
    wat_raakt_het: Annotated[
        Paragraphs,
        Question("Waar raken dit plan en dat beleid elkaar?", label="Samenhang", gloss="what it touches", rows="H1.9"),
    ] = None


class Context(Record, component="0.0"):
    """What goes on around the plan: in the country, in the region, and in other policies of the municipality (2.1)."""

    landelijk: Annotated[
        tuple[Ontwikkeling, ...],
        Question(
            "Wat verandert er landelijk, en wat betekent dat hier?",
            label="Landelijke ontwikkelingen",
            gloss="national developments",
            rows="2.1",
        ),
    ] = ()
    regionaal: Annotated[
        tuple[Ontwikkeling, ...],
        Question(
            "Wat speelt er in de regio?", label="Ontwikkelingen in de regio", gloss="regional developments", rows="2.1"
        ),
    ] = ()
    samenhang: Annotated[
        tuple[AnderBeleid, ...],
        Question(
            "Met welk ander beleid hangt dit samen?",
            label="Samenhang met ander beleid",
            gloss="connection with other policies",
            help="Denk aan de Wmo, jeugd, wonen en gezondheid.",
            rows="H1.9",
        ),
    ] = ()


class Voorwoord(Record, component="0.0"):
    """The foreword of the alderman: a function, never a name."""

    tekst: Annotated[
        Paragraphs,
        Question(
            "Wat wil de wethouder in een voorwoord zeggen?",
            label="Voorwoord",
            gloss="text",
            help="Hooguit een halve bladzijde.",
            rows="H0.1",
        ),
    ] = None
    functie: Annotated[
        Line,
        Question(
            "Welke bestuurder zegt dat?",
            label="Functie",
            gloss="function",
            help="Noem de functie, nooit een naam.",
            rows="H0.1",
        ),
    ] = None
