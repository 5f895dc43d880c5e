"""Step 4, the measures: what is done, for whom, by whom, with what means, and what happens when money is scarce."""

from typing import Annotated

from armoedeplan.plan.gedeeld import Kosten, Periode, Praktijkvoorbeelden
from armoedeplan.plan.keuzes import BELEIDSTERREINEN, VOORTGANG
from armoedeplan.plan.voortgang import Jaarresultaat, Mijlpaal, Oordeel
from armoedeplan.record import Choice, Count, Flag, Identifier, Line, Paragraphs, Question, Record, Reference, When

PRIORITEITEN = {
    "hoog": "hoog: gaat altijd door",
    "midden": "midden: gaat door als het kan",
    "laag": "laag: kan wachten",
}


class Maatregel(Record, component="4.2", referable=True):
    """A measure with its owner, target groups, means and priority (H1.8, H4.2, H4.7, L4, 2.4).

    Four questions are kern; council members and audit offices ask for the rest.
    """

    id: Identifier = ""
    naam: Annotated[Line, Question("Hoe heet deze maatregel?", label="Naam", gloss="name", kern=True, rows="H4.2")] = (
        None
    )
    omschrijving: Annotated[
        Paragraphs,
        Question(
            "Wat houdt deze maatregel in?",
            label="Omschrijving",
            gloss="description",
            kern=True,
            rows="H4.2 H4.7",
            help="Enkele zinnen zijn genoeg. Laat de uitwerking zo veel mogelijk aan de partners.",
        ),
    ] = None
    waarom: Annotated[
        Paragraphs,
        Question(
            "Waarom kiest u deze maatregel?",
            label="Waarom",
            gloss="why",
            rows="2.3",
            help="Bijvoorbeeld: wie hulp vraagt, moet nu bij elk loket opnieuw beginnen.",
        ),
    ] = None
    eigenaar: Annotated[
        str | None,
        Reference("actoren"),
        Question(
            "Welke partij zorgt dat deze maatregel er komt?", label="Eigenaar", gloss="owner", kern=True, rows="2.4"
        ),
    ] = None
    invalshoek: Annotated[
        str | None,
        Choice(BELEIDSTERREINEN, open=True),
        Question(
            "Bij welke invalshoek hoort deze maatregel?", label="Invalshoek", gloss="angle", kern=True, rows="H4.2"
        ),
    ] = None
    uitgangspunten: Annotated[
        tuple[str, ...],
        Reference("uitgangspunten"),
        Question(
            "Welke uitgangspunten uit stap 1 maakt deze maatregel concreet?",
            label="Uitgangspunten",
            gloss="principles",
            rows="H1.8",
        ),
    ] = ()
    netwerk: Annotated[
        str | None,
        Reference("netwerken"),
        Question("Welk netwerk werkt aan deze maatregel?", label="Netwerk", gloss="network", rows="H4.11"),
    ] = None
    regelingen: Annotated[
        tuple[str, ...],
        Reference("regelingen"),
        Question(
            "Welke regelingen gebruikt of verandert deze maatregel?", label="Regelingen", gloss="provisions", rows="2.4"
        ),
    ] = ()
    doelgroepen: Annotated[
        tuple[str, ...],
        Reference("doelgroepen"),
        Question("Voor welke doelgroepen is deze maatregel?", label="Doelgroepen", gloss="target groups", rows="L4 L5"),
    ] = ()
    omstandigheden: Annotated[
        Paragraphs,
        Question(
            "In welke omstandigheden werkt deze maatregel?",
            label="Omstandigheden",
            gloss="circumstances",
            rows="L4",
            help="Vraag niet alleen wat werkt, maar wat werkt voor wie en wanneer. Weet u het niet? Kies dan onbekend.",
        ),
    ] = None
    opbrengst: Annotated[
        Paragraphs,
        Question("Wat levert deze maatregel op, vergeleken met de inzet?", label="Opbrengst", gloss="yield", rows="L4"),
    ] = None
    belofte_inwoner: Annotated[
        Paragraphs,
        Question(
            "Wat merkt een inwoner van deze maatregel?",
            label="Wat een inwoner merkt",
            gloss="promise to residents",
            rows="2.2",
            help="Hoogstens 60 woorden en met u, zoals: U krijgt één vaste begeleider, als u dat wilt. "
            "Dit komt zo in het stuk voor inwoners.",
        ),
    ] = None
    inbreng_partners: Annotated[
        Paragraphs,
        Question(
            "Wat brengen partners in bij de uitwerking van deze maatregel?",
            label="Inbreng van partners",
            gloss="input of partners",
            component="4.1",
            rows="H4.1 H4.7",
        ),
    ] = None
    vrijwilligers: Annotated[
        Flag,
        Question(
            "Werken er vrijwilligers of leerlingen mee aan deze maatregel?",
            label="Vrijwilligers",
            gloss="volunteers",
            rows="P3.7",
        ),
    ] = None
    vervangt_formele_zorg: Annotated[
        Flag,
        Question(
            "Komt hun hulp in de plaats van formele zorg?",
            label="Vervangt formele zorg",
            gloss="replaces formal care",
            rows="P3.7",
            when=When("vrijwilligers", "ja"),
            help="Formele zorg is betaalde zorg door opgeleide mensen. Andere hulp mag die niet vervangen.",
        ),
    ] = None
    planning: Annotated[
        Periode,
        Question("Van wanneer tot wanneer loopt deze maatregel?", label="Planning", gloss="planning", rows="2.4"),
    ] = Periode()
    afhankelijk_van: Annotated[
        Paragraphs,
        Question(
            "Wat moet er eerst gebeuren voordat deze maatregel kan beginnen?",
            label="Afhankelijk van",
            gloss="depends on",
            rows="2.4",
            help="Bijvoorbeeld: het netwerk heeft begeleiders gevonden.",
        ),
    ] = None
    mijlpalen: Annotated[
        tuple[Mijlpaal, ...],
        Question(
            "Wat is per kwartaal klaar?",
            label="Mijlpalen",
            gloss="milestones",
            rows="2.4",
            help="Begin met het eerste jaar. Noem wat dan af is, niet wat u dan doet.",
        ),
    ] = ()
    resultaat_per_jaar: Annotated[
        tuple[Jaarresultaat, ...],
        Question(
            "Wat is aan het eind van elk jaar bereikt?",
            label="Resultaat per jaar",
            gloss="result a year",
            rows="2.4",
            help="Bijvoorbeeld: eind 2028 hebben 200 huishoudens een vaste begeleider.",
        ),
    ] = ()
    uren_per_jaar: Annotated[
        Count,
        Question(
            "Hoeveel uren per jaar kost deze maatregel?",
            label="Uren per jaar",
            gloss="hours a year",
            rows="H0.11 L4",
            help="Tel de uren van de gemeente en van de partners bij elkaar op.",
        ),
    ] = None
    kosten: Annotated[
        tuple[Kosten, ...],
        Question("Wat kost deze maatregel per jaar?", label="Kosten", gloss="costs", rows="H0.11 L4 2.4"),
    ] = ()
    dekkingsbron: Annotated[
        Line,
        Question("Waaruit wordt deze maatregel betaald?", label="Dekkingsbron", gloss="source of funding", rows="2.4"),
    ] = None
    structureel: Annotated[
        Flag,
        Question(
            "Is het geld structureel?",
            label="Structureel",
            gloss="structural",
            rows="2.4",
            help="Ja: het komt elk jaar terug. Nee: het is eenmalig of tijdelijk.",
        ),
    ] = None
    prioriteit: Annotated[
        str | None,
        Choice(PRIORITEITEN),
        Question(
            "Hoe belangrijk is deze maatregel als er te weinig geld is?",
            label="Prioriteit",
            gloss="priority",
            rows="2.4",
        ),
    ] = None
    gevolg_bij_schrappen: Annotated[
        Paragraphs,
        Question(
            "Wat gebeurt er als deze maatregel niet doorgaat?",
            label="Gevolg bij schrappen",
            gloss="consequence of scrapping",
            rows="2.4",
        ),
    ] = None
    status: Annotated[
        str | None,
        Choice(VOORTGANG),
        Question("Hoe ver is deze maatregel?", label="Status", gloss="status", rows="2.4"),
    ] = None
    oordeel: Annotated[
        Oordeel,
        Question(
            "Loopt deze maatregel zoals afgesproken?",
            label="Oordeel",
            gloss="judgement",
            rows="2.4",
            help="Staat er een indicator bij? Dan stelt het programma een oordeel voor. Wat u zegt, gaat voor.",
        ),
    ] = Oordeel()
    praktijk: Praktijkvoorbeelden = ()
