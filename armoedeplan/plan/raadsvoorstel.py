"""Step 7, what the council needs to choose: alternatives, risks and arguments."""

from typing import Annotated

from armoedeplan.record import Choice, Euros, Flag, Identifier, Line, Lines, Paragraphs, Question, Record

KANSEN = {"klein": "klein", "gemiddeld": "gemiddeld", "groot": "groot"}
BOB_FASEN = {"beeldvorming": "beeldvorming", "oordeelsvorming": "oordeelsvorming", "besluitvorming": "besluitvorming"}
TAAKSOORTEN = {
    "wettelijk": "wettelijke taak",
    "medebewind": "medebewind: uitvoering van rijksbeleid",
    "autonoom": "autonoom: eigen beleid van de gemeente",
    "gemengd": "een mengvorm",
}


class Alternatief(Record, component="7.0"):
    """Another choice the council could make, the zero option among them (2.3)."""

    id: Identifier = ""
    naam: Annotated[Line, Question("Hoe heet dit alternatief?", label="Naam", gloss="name", kern=True, rows="2.3")] = (
        None
    )
    is_nuloptie: Annotated[
        Flag,
        Question("Is dit de nuloptie: niets nieuws doen?", label="Nuloptie", gloss="is the zero option", rows="2.3"),
    ] = None
    omschrijving: Annotated[
        Paragraphs, Question("Wat houdt dit alternatief in?", label="Omschrijving", gloss="description", rows="2.3")
    ] = None
    voordelen: Annotated[
        Lines, Question("Wat pleit voor dit alternatief?", label="Voordelen", gloss="advantages", kern=True, rows="2.3")
    ] = ()
    nadelen: Annotated[
        Lines,
        Question("Wat pleit tegen dit alternatief?", label="Nadelen", gloss="disadvantages", kern=True, rows="2.3"),
    ] = ()


class Risico(Record, component="7.0"):
    """What may go wrong, how large it is, and what is done about it (2.3)."""

    id: Identifier = ""
    risico: Annotated[
        Paragraphs, Question("Wat kan er misgaan?", label="Risico", gloss="risk", kern=True, rows="2.3")
    ] = None
    beheersing: Annotated[
        Paragraphs,
        Question(
            "Wat doet u om dat te voorkomen of op te vangen?",
            label="Beheersing",
            gloss="control measure",
            kern=True,
            rows="2.3",
        ),
    ] = None
    waarschijnlijkheid: Annotated[
        str | None,
        Choice(KANSEN),
        Question("Hoe groot is de kans dat dit gebeurt?", label="Kans", gloss="likelihood", rows="2.3"),
    ] = None
    schade: Annotated[
        Euros,
        Question(
            "Hoeveel geld kan het de gemeente kosten?", label="Mogelijke schade", gloss="possible damage", rows="2.3"
        ),
    ] = None


class Raadsvoorstel(Record, component="7.0"):
    """What a council paper needs besides the plan itself (2.3)."""

    fase_bob: Annotated[
        str | None,
        Choice(BOB_FASEN),
        Question(
            "In welke fase behandelt de raad het plan?", label="Fase in de raad", gloss="phase of debate", rows="2.3"
        ),
    ] = None
    taaksoort: Annotated[
        str | None,
        Choice(TAAKSOORTEN),
        Question("Is dit een wettelijke taak of eigen beleid?", label="Soort taak", gloss="kind of task", rows="2.3"),
    ] = None
    argumenten: Annotated[
        Lines, Question("Welke argumenten pleiten voor dit plan?", label="Argumenten", gloss="arguments", rows="2.3")
    ] = ()
    kanttekeningen: Annotated[
        Lines,
        Question("Welke kanttekeningen plaatst u er zelf bij?", label="Kanttekeningen", gloss="caveats", rows="2.3"),
    ] = ()
    juridische_gevolgen: Annotated[
        Paragraphs,
        Question(
            "Welke regels moeten voor dit plan veranderen?",
            label="Juridische gevolgen",
            gloss="legal consequences",
            rows="2.3",
            help="Denk aan verordeningen en beleidsregels.",
        ),
    ] = None
