"""Step 4, the networks: light partnerships on one subject (Roosendaal)."""

from typing import Annotated

from armoedeplan.plan.gedeeld import Praktijkvoorbeelden
from armoedeplan.plan.keuzes import BELEIDSTERREINEN, VOORTGANG
from armoedeplan.record import Choice, Count, Identifier, Line, Number, Paragraphs, Question, Record, Reference

NETWERKSOORTEN = {
    "direct_aanbod": "netwerk voor beter direct aanbod",
    "beleid": "netwerk voor beter gemeentelijk beleid",
    "knooppunt": "lokaal knooppunt, ook met vrijwilligersorganisaties",
}


class Netwerk(Record, component="4.0", referable=True):
    """A light partnership on one subject that both finds and carries out a solution (H4.11, H4.12, G2).

    Members are parties, never people. The chain conclusion, starting point, network, indicator runs through it.
    """

    id: Identifier = ""
    naam: Annotated[
        Line,
        Question(
            "Hoe heet dit netwerk?",
            label="Naam",
            gloss="name",
            kern=True,
            rows="H4.11",
            help="Een netwerk werkt aan één onderwerp, bijvoorbeeld begeleiding bij geldzaken in de wijk.",
        ),
    ] = None
    soort: Annotated[
        str | None,
        Choice(NETWERKSOORTEN),
        Question("Wat voor netwerk is het?", label="Soort", gloss="kind", kern=True, rows="H4.12 G2"),
    ] = None
    doel: Annotated[
        Paragraphs, Question("Wat wil dit netwerk bereiken?", label="Doel", gloss="aim", kern=True, rows="H4.11")
    ] = None
    leden: Annotated[
        tuple[str, ...],
        Reference("actoren"),
        Question(
            "Welke partijen doen mee in dit netwerk?",
            label="Leden",
            gloss="members",
            kern=True,
            rows="H4.11",
            help="Kies partijen, geen personen. Zorg dat de gemeente en organisaties van buiten allebei meedoen.",
        ),
    ] = ()
    trekker: Annotated[
        str | None,
        Reference("actoren"),
        Question("Welke partij trekt dit netwerk?", label="Trekker", gloss="leading party", rows="H4.11"),
    ] = None
    invalshoek: Annotated[
        str | None,
        Choice(BELEIDSTERREINEN, open=True),
        Question(
            "Vanuit welke invalshoek werkt dit netwerk?",
            label="Invalshoek",
            gloss="angle",
            component="4.2",
            rows="H4.2",
        ),
    ] = None
    aanknopingspunten: Annotated[
        tuple[str, ...],
        Reference("aanknopingspunten"),
        Question(
            "Op welke aanknopingspunten uit stap 2 bouwt dit netwerk voort?",
            label="Aanknopingspunten",
            gloss="starting points",
            rows="H2.12 H4.11 H4.14",
        ),
    ] = ()
    sluit_aan_bij: Annotated[
        str | None,
        Reference("samenwerkingsverbanden"),
        Question(
            "Bij welk bestaand samenwerkingsverband sluit dit netwerk aan?",
            label="Sluit aan bij",
            gloss="joins",
            component="4.6",
            rows="H4.4 H4.6",
            help="Laat dit leeg als het netwerk nieuw is.",
        ),
    ] = None
    verbonden_met: Annotated[
        tuple[str, ...],
        Reference("netwerken"),
        Question(
            "Met welke andere netwerken is dit netwerk verbonden?",
            label="Verbonden met",
            gloss="connected with",
            component="4.3",
            rows="H4.3",
        ),
    ] = ()
    afhankelijk_van: Annotated[
        tuple[str, ...],
        Reference("netwerken", acyclic=True),
        Question(
            "Op welke andere netwerken moet dit netwerk wachten?",
            label="Afhankelijk van",
            gloss="depends on",
            component="6.1",
            rows="H6.7",
            help="Het liefst op geen enkel. Dan kan dit netwerk door als er elders iets stokt.",
        ),
    ] = ()
    overleggen_per_jaar: Annotated[
        Count,
        Question(
            "Hoe vaak per jaar komt dit netwerk bijeen?",
            label="Overleggen per jaar",
            gloss="meetings a year",
            component="4.4",
            rows="H4.4",
        ),
    ] = None
    uren_per_overleg: Annotated[
        float | None,
        Number(low=0, high=24),
        Question(
            "Hoeveel uur duurt een overleg?",
            label="Uren per overleg",
            gloss="hours a meeting",
            component="4.4",
            rows="H4.4",
        ),
    ] = None
    oplossing: Annotated[
        Paragraphs,
        Question(
            "Welke oplossing heeft dit netwerk gevonden of uitgevoerd?",
            label="Oplossing",
            gloss="solution",
            rows="H4.11",
        ),
    ] = None
    status: Annotated[
        str | None, Choice(VOORTGANG), Question("Hoe ver is dit netwerk?", label="Status", gloss="status", rows="H4.11")
    ] = None
    praktijk: Praktijkvoorbeelden = ()
