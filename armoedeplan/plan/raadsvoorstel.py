"""Step 7, what the council needs to choose: alternatives, risks and arguments."""

from typing import Annotated

from armoedeplan.record import Choice, Euros, Flag, Identifier, Line, Lines, Paragraphs, Question, Record, Whole

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
    kosten: Annotated[
        Line,
        Question(
            "Wat kost dit alternatief?",
            label="Kosten",
            gloss="costs",
            help="Bijvoorbeeld “geen extra geld” of “naar schatting € 480.000 per jaar”.",
            rows="2.3 2.4",
        ),
    ] = None
    voordelen: Annotated[
        Lines, Question("Wat pleit voor dit alternatief?", label="Voordelen", gloss="advantages", kern=True, rows="2.3")
    ] = ()
    nadelen: Annotated[
        Lines,
        Question("Wat pleit tegen dit alternatief?", label="Nadelen", gloss="disadvantages", kern=True, rows="2.3"),
    ] = ()
    waarom_niet: Annotated[
        Paragraphs,
        Question("Waarom stelt u dit niet voor?", label="Waarom niet", gloss="why not", rows="2.3"),
    ] = None


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


class Stelling(Record, short="stelling"):
    """An argument or a caveat: what is claimed, why, and to which point for decision it belongs (2.3)."""

    stelling: Annotated[
        Line,
        Question(
            "Wat is de stelling, in één zin?",
            label="Stelling",
            gloss="claim",
            rows="2.3",
        ),
    ] = None
    toelichting: Annotated[
        Paragraphs,
        Question(
            "Waaruit blijkt dat, of wat doet u eraan?",
            label="Toelichting",
            gloss="explanation",
            help="Noem een feit uit uw gemeente. Bij een kanttekening: uw antwoord daarop.",
            rows="2.3",
        ),
    ] = None
    besluitpunt: Annotated[
        int | None,
        Whole(low=1, high=99),
        Question(
            "Bij welk besluitpunt hoort dit?",
            label="Besluitpunt",
            gloss="point for decision",
            help="Noem het nummer van het besluitpunt.",
            rows="2.3",
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
        tuple[Stelling, ...],
        Question("Welke argumenten pleiten voor dit plan?", label="Argumenten", gloss="arguments", rows="2.3"),
    ] = ()
    kanttekeningen: Annotated[
        tuple[Stelling, ...],
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
