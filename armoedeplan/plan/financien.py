"""The finance table: what the plan costs, and where the money comes from."""

from typing import Annotated

from armoedeplan.plan.gedeeld import VoorGemeente
from armoedeplan.record import (
    Choice,
    Day,
    Euros,
    Flag,
    Identifier,
    Line,
    Paragraphs,
    Question,
    Record,
    Reference,
    Year,
)

BEGROTINGSSOORTEN = {
    "lasten": "lasten",
    "baten": "baten",
    "onttrekking": "onttrekking aan een reserve",
    "toevoeging": "toevoeging aan een reserve",
}


class Financiering(Record, component="0.0"):
    """One line of the finance table: an amount for one purpose in one year (2.4)."""

    id: Identifier = ""
    post: Annotated[
        Line,
        Question(
            "Waarvoor is het geld?",
            label="Post",
            gloss="budget line",
            help="Gebruik dezelfde naam als in de begroting, als die er is.",
            kern=True,
            rows="2.4",
        ),
    ] = None
    jaar: Annotated[
        Year, Question("Voor welk jaar is het bedrag?", label="Jaar", gloss="year", kern=True, rows="2.4")
    ] = None
    bedrag: Annotated[
        Euros, Question("Om hoeveel euro gaat het?", label="Bedrag", gloss="amount", kern=True, rows="2.4")
    ] = None
    dekkingsbron: Annotated[
        Line,
        Question(
            "Waaruit betaalt u dit?",
            label="Dekkingsbron",
            gloss="source of funding",
            help="Noem bijvoorbeeld een programma in de begroting, een reserve of een subsidie.",
            kern=True,
            rows="2.4",
        ),
    ] = None
    structureel: Annotated[
        Flag,
        Question(
            "Is het geld structureel?",
            label="Structureel",
            gloss="structural",
            help="Ja: het komt elk jaar terug. Nee: het is eenmalig of tijdelijk.",
            rows="2.4",
        ),
    ] = None
    programma: Annotated[
        Line,
        Question(
            "In welk programma van de begroting staat dit?",
            label="Programma",
            gloss="programme of the budget",
            rows="2.4",
        ),
    ] = None
    taakveld: Annotated[
        Line,
        Question(
            "In welk taakveld van de begroting staat dit?",
            label="Taakveld",
            gloss="task field of the budget",
            help="Noem nummer en naam, zoals “6.3 Inkomensregelingen”.",
            rows="2.4",
        ),
    ] = None
    soort: Annotated[
        str | None,
        Choice(BEGROTINGSSOORTEN),
        Question(
            "Wat voor bedrag is dit in de begroting?",
            label="Soort bedrag",
            gloss="kind",
            help="Geld uit een reserve staat in de begroting apart van lasten en baten.",
            rows="2.4",
        ),
    ] = None
    al_in_begroting: Annotated[
        Euros,
        Question(
            "Hoeveel hiervan staat al in de begroting?",
            label="Al in de begroting",
            gloss="already in the budget",
            help="Zet 0 als alles nieuw geld is. Zonder dit bedrag ziet de raad niet of u nieuw geld vraagt.",
            rows="2.4",
        ),
    ] = None
    programma_vooraf: Annotated[
        Euros,
        Question(
            "Hoe groot zijn de lasten van dit programma in dat jaar, vóór dit plan?",
            label="Lasten vóór wijziging",
            gloss="expenses before the change",
            help="Dit bedrag staat in de begrotingswijziging, per programma en per jaar één keer.",
            rows="2.4",
        ),
    ] = None
    na_planperiode: Annotated[
        Euros,
        Question(
            "Wat blijft er na afloop van het plan per jaar nodig?",
            label="Na de planperiode",
            gloss="after the period of the plan",
            rows="2.4",
        ),
    ] = None
    gemeente: VoorGemeente = None


class Gebruikerskosten(Record, component="0.0"):
    """What one more user of a provision costs a year: what a higher reach asks of the budget (2.4)."""

    id: Identifier = ""
    regeling: Annotated[
        str | None,
        Reference("regelingen"),
        Question("Om welke regeling gaat het?", label="Regeling", gloss="provision", kern=True, rows="2.4"),
    ] = None
    per_gebruiker: Annotated[
        Euros,
        Question(
            "Wat kost een extra gebruiker per jaar?",
            label="Per gebruiker",
            gloss="a user, per year",
            kern=True,
            rows="2.4",
        ),
    ] = None
    toelichting: Annotated[
        Paragraphs,
        Question("Hoe is dat bedrag bepaald?", label="Toelichting", gloss="explanation", rows="2.4"),
    ] = None


class Besteding(Record, component="7.3"):
    """What was spent on a measure in a year, and what is expected (2.4)."""

    id: Identifier = ""
    maatregel: Annotated[
        str | None,
        Reference("maatregelen"),
        Question("Om welke maatregel gaat het?", label="Maatregel", gloss="measure", kern=True, rows="2.4"),
    ] = None
    jaar: Annotated[Year, Question("Om welk jaar gaat het?", label="Jaar", gloss="year", kern=True, rows="2.4")] = None
    besteed: Annotated[
        Euros, Question("Hoeveel is er tot nu toe uitgegeven?", label="Besteed", gloss="spent", kern=True, rows="2.4")
    ] = None
    verwacht: Annotated[
        Euros,
        Question("Hoeveel verwacht u in het hele jaar uit te geven?", label="Verwacht", gloss="expected", rows="2.4"),
    ] = None
    peildatum: Annotated[
        Day, Question("Van welke dag zijn deze bedragen?", label="Peildatum", gloss="reference date", rows="2.4")
    ] = None
