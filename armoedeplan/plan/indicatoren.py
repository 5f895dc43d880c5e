"""Step 7, the indicators: what is measured, and what is told beside the numbers."""

from typing import Annotated

from armoedeplan.plan.metingen import Meetwaarde, Meting
from armoedeplan.record import (
    Choice,
    Decimal,
    Identifier,
    Line,
    Moment,
    MomentText,
    Number,
    Paragraphs,
    Question,
    Record,
    Reference,
    Year,
)

INDICATORSOORTEN = {
    "output": "output: wat u doet of levert",
    "outcome": "outcome: wat er voor mensen verandert",
}
RICHTINGEN_VAN_METEN = {"hoger": "hoger is beter", "lager": "lager is beter"}
# streets and postcodes are no choice: on that level figures point to people
GEBIEDSNIVEAUS = {"gemeente": "de hele gemeente", "wijk": "per wijk", "buurt": "per buurt"}


class Indicator(Record, component="7.3", referable=True):
    """What is measured, with baseline and target (H7.3, H7.9, H7.11, H7.12, M9, M11).

    The trace from a conclusion over a starting point and a network or measure ends here, in `hoort_bij`.
    """

    id: Identifier = ""
    naam: Annotated[
        Line, Question("Wat meet u met deze indicator?", label="Naam", gloss="name", kern=True, rows="H7.3")
    ] = None
    gewone_taal: Annotated[
        Line,
        Question(
            "Hoe zegt u dit tegen een inwoner?",
            label="In gewone taal",
            gloss="in plain language",
            rows="2.2",
            help="Eén korte zin. Bijvoorbeeld: Nu gebruiken 58 van de 100 huishoudens met weinig geld de "
            "pas. In 2030 moeten dat er 75 zijn.",
        ),
    ] = None
    soort: Annotated[
        str | None,
        Choice(INDICATORSOORTEN),
        Question(
            "Meet u wat u doet, of wat het oplevert?",
            label="Soort",
            gloss="kind",
            kern=True,
            rows="H7.3",
            help="Gebruik in uw plan beide soorten.",
        ),
    ] = None
    nulmeting: Annotated[
        Meetwaarde,
        Question("Wat is de waarde bij de start?", label="Nulmeting", gloss="baseline", kern=True, rows="H7.3 2.4"),
    ] = Meetwaarde()
    streefwaarde: Annotated[
        Decimal,
        Question(
            "Welke waarde wilt u bereiken?", label="Streefwaarde", gloss="target value", kern=True, rows="H7.3 2.4"
        ),
    ] = None
    streefjaar: Annotated[
        Year,
        Question("In welk jaar wilt u die waarde bereiken?", label="Streefjaar", gloss="target year", rows="H7.3 2.4"),
    ] = None
    richting: Annotated[
        str | None,
        Choice(RICHTINGEN_VAN_METEN),
        Question(
            "Is een hoger of een lager getal beter?",
            label="Richting",
            gloss="direction",
            rows="2.4",
            help="Zonder antwoord volgt het programma de streefwaarde: ligt die boven de nulmeting, dan is "
            "hoger beter.",
        ),
    ] = None
    belofte: Annotated[
        Line,
        Question(
            "Wat belooft u, in één zin?",
            label="Belofte",
            gloss="promise",
            rows="2.3",
            help="Begin met het jaar. Bijvoorbeeld: In 2030 gebruikt 75 procent van de huishoudens met een "
            "laag inkomen de pas.",
        ),
    ] = None
    definitie: Annotated[
        Paragraphs, Question("Wat telt precies mee?", label="Definitie", gloss="definition", rows="H7.3")
    ] = None
    eenheid: Annotated[
        Line,
        Question(
            "In welke eenheid meet u?",
            label="Eenheid",
            gloss="unit",
            rows="H7.3 P4.5",
            help="Bijvoorbeeld huishoudens, procent of de trede op de participatieladder.",
        ),
    ] = None
    telt_over: Annotated[
        str | None,
        Reference("doelgroepen", "regelingen"),
        Question(
            "Over welke groep gaat het percentage?",
            label="Telt over",
            gloss="counted over",
            rows="2.4",
            help="Dan rekent het programma uit om hoeveel mensen of huishoudens het gaat. Kies alleen een "
            "groep als het percentage over die hele groep gaat.",
        ),
    ] = None
    bron: Annotated[
        Line,
        Question(
            "Waar komen de cijfers vandaan?",
            label="Bron",
            gloss="source",
            rows="H7.3 M9 2.4",
            help="Pekela en Veendam brachten in één monitor gegevens samen over onder meer Wmo, bijstand, schuldhulp, "
            "bijzondere bijstand, voortijdig schoolverlaten en leerlingenvervoer.",
        ),
    ] = None
    gebiedsniveau: Annotated[
        str | None,
        Choice(GEBIEDSNIVEAUS),
        Question(
            "Tot op welk niveau laat u de cijfers zien?",
            label="Gebiedsniveau",
            gloss="area level",
            rows="M9 privacy",
            help="Cijfers per straat of postcode wijzen mensen aan. Die keuze is er daarom niet.",
        ),
    ] = None
    marge: Annotated[
        float | None,
        Number(low=0),
        Question(
            "Hoeveel kan het gemeten getal ernaast zitten?",
            label="Marge",
            gloss="margin of error",
            rows="2.4",
            help="In dezelfde eenheid. Bij een enquête staat dit in het rapport, bijvoorbeeld 3 procentpunt. Telt u "
            "alles? Laat dit dan leeg.",
        ),
    ] = None
    meetmomenten: Annotated[
        tuple[str, ...],
        Moment(),
        Question(
            "Wanneer meet u?",
            label="Meetmomenten",
            gloss="moments of measurement",
            rows="H7.3 H7.9",
            help="Noem jaren, maanden of dagen.",
        ),
    ] = ()
    vastgesteld_op: Annotated[
        MomentText,
        Question(
            "Wanneer is deze indicator afgesproken?",
            label="Vastgesteld op",
            gloss="agreed on",
            rows="H7.9",
            help="Spreek dit af voordat u begint.",
        ),
    ] = None
    hoort_bij: Annotated[
        tuple[str, ...],
        Reference("maatregelen", "netwerken", "deelprogrammas", "aanknopingspunten", "doelgroepen", "regelingen"),
        Question(
            "Waarvan laat deze indicator de voortgang zien?",
            label="Hoort bij",
            gloss="belongs to",
            rows="H7.3 H7.11 M11",
        ),
    ] = ()
    publicatie: Annotated[
        Line, Question("Waar maakt u de uitkomsten openbaar?", label="Publicatie", gloss="publication", rows="H7.12")
    ] = None
    metingen: Annotated[
        tuple[Meting, ...],
        Question("Wat hebt u sinds de start gemeten?", label="Metingen", gloss="measurements", rows="H7.3 H7.11"),
    ] = ()


class Verhaal(Record, component="7.3"):
    """What a number does not tell (M10, H0.13)."""

    id: Identifier = ""
    indicator: Annotated[
        str | None,
        Reference("indicatoren"),
        Question("Bij welke indicator hoort dit verhaal?", label="Indicator", gloss="indicator", kern=True, rows="M10"),
    ] = None
    tekst: Annotated[
        Paragraphs,
        Question(
            "Wat vertellen mensen hierover?",
            label="Verhaal",
            gloss="text",
            kern=True,
            rows="M10 H0.13",
            help="Vertel het zo dat niemand te herkennen is.",
        ),
    ] = None
    bron: Annotated[
        Line,
        Question(
            "Waar komt dit verhaal vandaan?",
            label="Bron",
            gloss="source",
            rows="M10",
            help="Bijvoorbeeld gesprekken van de teams. Noem geen namen.",
        ),
    ] = None
