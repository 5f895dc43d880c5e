"""Step 2, what follows from the inventory: conclusions, and the points to start from."""

from typing import Annotated

from armoedeplan.record import Choice, Identifier, Line, Paragraphs, Question, Record, Reference

SOORTEN_CONCLUSIE = {
    "overlap": "overlap",
    "leemte": "leemte",
    "kans": "kans",
    "anders": "anders",
}


class Conclusie(Record, component="2.0", referable=True):
    """What the inventory shows: an overlap, a gap, a chance (H2.8-H2.11)."""

    id: Identifier = ""
    soort: Annotated[
        str | None,
        Choice(SOORTEN_CONCLUSIE),
        Question("Wat voor conclusie is het?", label="Soort", gloss="kind", kern=True, rows="H2.8 H2.9"),
    ] = None
    tekst: Annotated[
        Paragraphs,
        Question("Hoe luidt de conclusie?", label="Conclusie", gloss="text", kern=True, rows="H2.8 H2.9 H2.13"),
    ] = None
    bron: Annotated[
        Line,
        Question(
            "Waar komt de conclusie vandaan?",
            label="Bron",
            gloss="source",
            help="Noem bijvoorbeeld het overzicht van het aanbod, de gesprekken of een onderzoek.",
            rows="H2.6",
        ),
    ] = None
    berust_op: Annotated[
        tuple[str, ...],
        Reference("aanbod", "actoren", "samenwerkingsverbanden", "inzichten"),
        Question(
            "Op welke onderdelen van de inventarisatie berust de conclusie?",
            label="Berust op",
            gloss="rests on",
            rows="H2.9",
        ),
    ] = ()


class VerworpenBevinding(Record, component="2.0"):
    """A finding of the program that the municipality does not share, with the reason (H2.8)."""

    id: Identifier = ""
    reden: Annotated[
        Paragraphs,
        Question("Waarom deelt u deze bevinding niet?", label="Reden", gloss="reason", kern=True, rows="H2.8"),
    ] = None


class Aanknopingspunt(Record, component="2.0", referable=True):
    """A starting point for collaboration, with what follows or why nothing does yet (H2.12)."""

    id: Identifier = ""
    tekst: Annotated[
        Paragraphs,
        Question("Wat is het aanknopingspunt?", label="Aanknopingspunt", gloss="text", kern=True, rows="H2.12"),
    ] = None
    conclusies: Annotated[
        tuple[str, ...],
        Reference("conclusies"),
        Question("Uit welke conclusies volgt het?", label="Conclusies", gloss="conclusions", kern=True, rows="H2.12"),
    ] = ()
    vervolg: Annotated[
        tuple[str, ...],
        Reference("netwerken", "maatregelen"),
        Question(
            "Welk netwerk of welke maatregel gaat hiermee verder?",
            label="Vervolg",
            gloss="follow-up",
            help="Netwerken en maatregelen komen in stap 4.",
            rows="H2.12 H4.14",
        ),
    ] = ()
    niet_nu_omdat: Annotated[
        Paragraphs,
        Question(
            "Als hier nu niets mee gebeurt, waarom niet?",
            label="Niet nu, omdat",
            gloss="not now, because",
            help="Sla dit over als er wel een vervolg is.",
            rows="H2.12",
        ),
    ] = None
