"""What a resident gets of a provision: amounts, limits in euros, until when they hold, and how to apply."""

from typing import Annotated

from armoedeplan.record import Choice, Day, Euros, Line, Paragraphs, Question, Record

PER = {
    "eenmalig": "eenmalig",
    "maand": "per maand",
    "jaar": "per jaar",
    "schooljaar": "per schooljaar",
}
VERMOGENSGRENZEN = {
    "geen": "geen grens",
    "bijstand": "de grens van de bijstand",
    "bedrag": "een eigen bedrag",
}


class Regelingbedrag(Record):
    """What somebody gets: for whom, how much, and how often (2.6)."""

    voor_wie: Annotated[
        Line,
        Question(
            "Voor wie is dit bedrag?",
            label="Voor wie",
            gloss="for whom",
            help="Bijvoorbeeld “per persoon” of “voor elk kind op de middelbare school”.",
            kern=True,
            rows="2.6",
        ),
    ] = None
    bedrag: Annotated[
        Euros, Question("Hoeveel euro is het?", label="Bedrag", gloss="amount", kern=True, rows="2.6")
    ] = None
    per: Annotated[
        str | None,
        Choice(PER),
        Question("Hoe vaak krijgt iemand dat?", label="Per", gloss="how often", rows="2.6"),
    ] = None


class Huishoudinkomen(Record):
    """The highest income with which a household can use a provision, in euros a month (2.6)."""

    huishouden: Annotated[
        Line,
        Question(
            "Voor welk huishouden geldt dit?",
            label="Huishouden",
            gloss="household",
            help="Bijvoorbeeld “alleen” of “samen”.",
            kern=True,
            rows="2.6",
        ),
    ] = None
    bedrag_per_maand: Annotated[
        Euros,
        Question(
            "Tot welk inkomen per maand, in euro’s?",
            label="Inkomen per maand",
            gloss="income a month",
            kern=True,
            rows="2.6",
        ),
    ] = None


class Huishoudvermogen(Record):
    """How much savings a household may have (2.6)."""

    huishouden: Annotated[
        Line, Question("Voor welk huishouden geldt dit?", label="Huishouden", gloss="household", kern=True, rows="2.6")
    ] = None
    bedrag: Annotated[
        Euros,
        Question(
            "Hoeveel spaargeld mag dit huishouden hebben?", label="Spaargeld", gloss="amount", kern=True, rows="2.6"
        ),
    ] = None


class Vermogensgrens(Record):
    """Whether savings count for a provision, and up to how much (2.6)."""

    soort: Annotated[
        str | None,
        Choice(VERMOGENSGRENZEN),
        Question("Hoeveel spaargeld mag iemand hebben?", label="Spaargeld", gloss="kind", rows="2.6"),
    ] = None
    bedragen: Annotated[
        tuple[Huishoudvermogen, ...],
        Question(
            "Hoeveel spaargeld is dat, per huishouden?",
            label="Bedragen",
            gloss="amounts",
            rows="2.6",
        ),
    ] = ()


class Geldigheid(Record):
    """From which day until which day amounts hold (2.6)."""

    van: Annotated[Day, Question("Vanaf welke dag?", label="Van", gloss="from")] = None
    tot: Annotated[Day, Question("Tot en met welke dag?", label="Tot en met", gloss="up to and including")] = None


class Aanvragen(Record):
    """How a resident applies for a provision, and when there is an answer (2.6)."""

    hoe: Annotated[Line, Question("Hoe vraagt iemand de regeling aan?", label="Hoe", gloss="how", rows="H5.14")] = None
    waar: Annotated[
        Line, Question("Waar vraagt iemand de regeling aan?", label="Waar", gloss="where", rows="H5.14")
    ] = None
    nodig: Annotated[
        Line,
        Question("Wat neemt iemand mee?", label="Nodig", gloss="what to bring", rows="H5.14"),
    ] = None
    beslistermijn: Annotated[
        Line,
        Question(
            "Wanneer hoort iemand of hij het krijgt?",
            label="Beslistermijn",
            gloss="term for the decision",
            help="Bijvoorbeeld “binnen 8 weken”.",
            rows="H5.14",
        ),
    ] = None
    bezwaar: Annotated[
        Paragraphs,
        Question(
            "Wat kan iemand doen die het niet eens is met het besluit?",
            label="Bezwaar",
            gloss="objection",
            help="Gebruik korte zinnen en gewone woorden.",
            rows="H5.14",
        ),
    ] = None
