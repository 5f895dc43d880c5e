"""What partners agree on in a covenant: who sign, what each delivers, and how it begins and ends."""

from typing import Annotated

from armoedeplan.record import Count, Day, Euros, Identifier, Line, Paragraphs, Question, Record, Reference, Whole


class ConvenantPartij(Record):
    """A party that signs, represented by a function."""

    id: Identifier = ""
    actor: Annotated[
        str | None,
        Reference("actoren"),
        Question("Welke partij tekent?", label="Partij", gloss="actor", kern=True, rows="H2.2"),
    ] = None
    rechtsvorm: Annotated[
        Line,
        Question(
            "Welke rechtsvorm heeft deze partij?",
            label="Rechtsvorm",
            gloss="legal form",
            help="Bijvoorbeeld een stichting. Een team is geen partij.",
            rows="H2.2",
        ),
    ] = None
    functie: Annotated[
        Line,
        Question(
            "In welke functie wordt getekend?",
            label="Functie",
            gloss="function",
            help="Noem de functie, nooit een naam.",
            rows="H2.2",
        ),
    ] = None
    plaats: Annotated[
        Line, Question("In welke plaats zit deze partij?", label="Plaats", gloss="place", rows="H2.2")
    ] = None


class ConvenantAfspraak(Record):
    """What a party promises: work, hours and money."""

    id: Identifier = ""
    actor: Annotated[
        str | None,
        Reference("actoren"),
        Question("Welke partij belooft iets?", label="Partij", gloss="actor", kern=True, rows="H2.2"),
    ] = None
    levert: Annotated[
        Paragraphs,
        Question("Wat doet of levert deze partij?", label="Levert", gloss="delivers", kern=True, rows="H2.2"),
    ] = None
    uren: Annotated[
        Count,
        Question("Hoeveel uur per week geeft deze partij?", label="Uren per week", gloss="hours", rows="H0.11"),
    ] = None
    geld: Annotated[
        Euros, Question("Hoeveel euro per jaar geeft deze partij?", label="Geld", gloss="money", rows="H0.11")
    ] = None


class Convenant(Record, component="2.2"):
    """The covenant between the municipality and its partners (H2.2)."""

    partijen: Annotated[
        tuple[ConvenantPartij, ...],
        Question("Wie tekenen, en in welke functie?", label="Partijen", gloss="parties", rows="H2.2"),
    ] = ()
    afspraken: Annotated[
        tuple[ConvenantAfspraak, ...],
        Question("Wat belooft elke partij?", label="Afspraken", gloss="agreements", rows="H2.2 H0.11"),
    ] = ()
    ingang: Annotated[
        Day, Question("Wanneer gaat het convenant in?", label="Ingang", gloss="effective date", rows="H2.2")
    ] = None
    getekend_op: Annotated[
        Day,
        Question(
            "Op welke dag is het convenant getekend?",
            label="Getekend op",
            gloss="signed on",
            help="Laat dit open zolang nog niet alle partijen hebben getekend: dan is het convenant een concept.",
            rows="H2.2",
        ),
    ] = None
    opzegtermijn_maanden: Annotated[
        int | None,
        Whole(low=0, high=120),
        Question(
            "Hoeveel maanden van tevoren kan een partij opzeggen?",
            label="Opzegtermijn in maanden",
            gloss="notice in months",
            rows="H2.2",
        ),
    ] = None
    geschil: Annotated[
        Paragraphs,
        Question(
            "Wat doet u als partijen er samen niet uitkomen?",
            label="Bij een geschil",
            gloss="in a dispute",
            rows="H2.2",
        ),
    ] = None
