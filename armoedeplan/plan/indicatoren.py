"""Step 7, results: what is measured, what is told beside the numbers, how it is evaluated, and for whom."""

from typing import Annotated

from armoedeplan.record import (
    Choice,
    Decimal,
    Flag,
    Identifier,
    Line,
    Lines,
    Moment,
    MomentText,
    Paragraphs,
    Question,
    Record,
    Reference,
    Year,
)

# fmt: off
# one question is one block of a few lines: the formatter would make this questionnaire three times as long

INDICATORSOORTEN = {
    "output": "output: wat u doet of levert",
    "outcome": "outcome: wat er voor mensen verandert",
}
# streets and postcodes are no choice: on that level figures point to people
GEBIEDSNIVEAUS = {"gemeente": "de hele gemeente", "wijk": "per wijk", "buurt": "per buurt"}
EVALUATIESOORTEN = {
    "proces": "procesevaluatie: leren van de samenwerking",
    "eind": "eindevaluatie: opbrengsten in beeld",
}


class Meetwaarde(Record):
    """A measured value with its source and date, where an indicator begins."""

    waarde: Annotated[Decimal, Question("Welke waarde is gemeten?", label="Waarde", gloss="value")] = None
    bron: Annotated[Line, Question("Waar komt het getal vandaan?", label="Bron", gloss="source")] = None
    peildatum: Annotated[
        MomentText, Question("Van wanneer is het getal?", label="Peildatum", gloss="reference date")
    ] = None


class Meting(Record, component="7.3"):
    """A later measurement of an indicator (H7.3)."""

    id: Identifier = ""
    peildatum: Annotated[MomentText, Question(
        "Van wanneer is het getal?", label="Peildatum", gloss="reference date", kern=True, rows="H7.3",
    )] = None
    waarde: Annotated[Decimal, Question(
        "Welke waarde is gemeten?", label="Waarde", gloss="value", kern=True, rows="H7.3",
        help="Gaat het om minder dan 10 personen? Vul dan geen getal in, en zeg dat in de toelichting.",
    )] = None
    toelichting: Annotated[Paragraphs, Question(
        "Wat verklaart deze waarde?", label="Toelichting", gloss="explanation", rows="H7.3",
    )] = None


class Indicator(Record, component="7.3", referable=True):
    """What is measured, with baseline and target (H7.3, H7.9, H7.11, H7.12, M9, M11).

    The trace from a conclusion over a starting point and a network or measure ends here, in `hoort_bij`.
    """

    id: Identifier = ""
    naam: Annotated[Line, Question(
        "Wat meet u met deze indicator?", label="Naam", gloss="name", kern=True, rows="H7.3",
    )] = None
    soort: Annotated[str | None, Choice(INDICATORSOORTEN), Question(
        "Meet u wat u doet, of wat het oplevert?", label="Soort", gloss="kind", kern=True, rows="H7.3",
        help="Gebruik in uw plan beide soorten.",
    )] = None
    nulmeting: Annotated[Meetwaarde, Question(
        "Wat is de waarde bij de start?", label="Nulmeting", gloss="baseline", kern=True, rows="H7.3 2.4",
    )] = Meetwaarde()
    streefwaarde: Annotated[Decimal, Question(
        "Welke waarde wilt u bereiken?", label="Streefwaarde", gloss="target value", kern=True, rows="H7.3 2.4",
    )] = None
    streefjaar: Annotated[Year, Question(
        "In welk jaar wilt u die waarde bereiken?", label="Streefjaar", gloss="target year", rows="H7.3 2.4",
    )] = None
    definitie: Annotated[Paragraphs, Question(
        "Wat telt precies mee?", label="Definitie", gloss="definition", rows="H7.3",
    )] = None
    eenheid: Annotated[Line, Question(
        "In welke eenheid meet u?", label="Eenheid", gloss="unit", rows="H7.3 P4.5",
        help="Bijvoorbeeld huishoudens, procent of de trede op de participatieladder.",
    )] = None
    bron: Annotated[Line, Question(
        "Waar komen de cijfers vandaan?", label="Bron", gloss="source", rows="H7.3 M9 2.4",
    )] = None
    gebiedsniveau: Annotated[str | None, Choice(GEBIEDSNIVEAUS), Question(
        "Tot op welk niveau laat u de cijfers zien?", label="Gebiedsniveau", gloss="area level", rows="M9 privacy",
        help="Cijfers per straat of postcode wijzen mensen aan. Die keuze is er daarom niet.",
    )] = None
    meetmomenten: Annotated[tuple[str, ...], Moment(), Question(
        "Wanneer meet u?", label="Meetmomenten", gloss="moments of measurement", rows="H7.3 H7.9",
        help="Noem jaren, maanden of dagen.",
    )] = ()
    vastgesteld_op: Annotated[MomentText, Question(
        "Wanneer is deze indicator afgesproken?", label="Vastgesteld op", gloss="agreed on", rows="H7.9",
        help="Spreek dit af voordat u begint.",
    )] = None
    hoort_bij: Annotated[
        tuple[str, ...],
        Reference("maatregelen", "netwerken", "deelprogrammas", "aanknopingspunten", "doelgroepen", "regelingen"),
        Question(
        "Waarvan laat deze indicator de voortgang zien?", label="Hoort bij", gloss="belongs to", rows="H7.3 H7.11 M11",
    )] = ()
    publicatie: Annotated[Line, Question(
        "Waar maakt u de uitkomsten openbaar?", label="Publicatie", gloss="publication", rows="H7.12",
    )] = None
    metingen: Annotated[tuple[Meting, ...], Question(
        "Wat hebt u sinds de start gemeten?", label="Metingen", gloss="measurements", rows="H7.3 H7.11",
    )] = ()


class Verhaal(Record, component="7.3"):
    """What a number does not tell (M10, H0.13)."""

    id: Identifier = ""
    indicator: Annotated[str | None, Reference("indicatoren"), Question(
        "Bij welke indicator hoort dit verhaal?", label="Indicator", gloss="indicator", kern=True, rows="M10",
    )] = None
    tekst: Annotated[Paragraphs, Question(
        "Wat vertellen mensen hierover?", label="Verhaal", gloss="text", kern=True, rows="M10 H0.13",
        help="Vertel het zo dat niemand te herkennen is.",
    )] = None
    bron: Annotated[Line, Question(
        "Waar komt dit verhaal vandaan?", label="Bron", gloss="source", rows="M10",
        help="Bijvoorbeeld gesprekken van de teams. Noem geen namen.",
    )] = None


class Evaluatie(Record, component="7.2"):
    """A process evaluation to learn, or a final one to see the yield (H7.2, H7.4, H7.10, H7.12)."""

    id: Identifier = ""
    soort: Annotated[str | None, Choice(EVALUATIESOORTEN), Question(
        "Wat voor evaluatie is het?", label="Soort", gloss="kind", kern=True, rows="H7.2 H7.10",
    )] = None
    moment: Annotated[Line, Question(
        "Wanneer is deze evaluatie?", label="Moment", gloss="moment", kern=True, rows="H7.2 H7.10",
    )] = None
    uitvoerder: Annotated[Line, Question(
        "Wie voert deze evaluatie uit?", label="Uitvoerder", gloss="executor", kern=True, rows="H7.2 H7.10",
        help="Noem een organisatie of functie, geen naam.",
    )] = None
    onafhankelijk: Annotated[Flag, Question(
        "Is de uitvoerder een onafhankelijke partij van buiten?", label="Onafhankelijk", gloss="independent",
        rows="H7.10",
    )] = None
    lessen: Annotated[Lines, Question(
        "Welke lessen levert deze evaluatie op?", label="Lessen", gloss="lessons", component="7.4", rows="H7.2 H7.4",
    )] = ()
    vervolg: Annotated[tuple[str, ...], Reference("besluiten", "maatregelen"), Question(
        "Tot welke besluiten of maatregelen heeft de evaluatie geleid?", label="Vervolg", gloss="follow-up",
        component="7.4", rows="H7.4",
    )] = ()
    publicatie: Annotated[Line, Question(
        "Waar maakt u de uitkomsten openbaar?", label="Publicatie", gloss="publication", rows="H7.12",
    )] = None


class HorizontaleVerantwoording(Record, component="7.0"):
    """Accountability to partners and residents rather than upwards (H7.8)."""

    id: Identifier = ""
    aan_wie: Annotated[Line, Question(
        "Aan wie legt u verantwoording af?", label="Aan wie", gloss="to whom", kern=True, rows="H7.8",
        help="Denk aan partners, inwoners en de adviesraad.",
    )] = None
    vorm: Annotated[Line, Question(
        "In welke vorm doet u dat?", label="Vorm", gloss="form", kern=True, rows="H7.8",
    )] = None
    moment: Annotated[Line, Question(
        "Wanneer of hoe vaak doet u dat?", label="Moment", gloss="moment", rows="H7.8",
    )] = None
