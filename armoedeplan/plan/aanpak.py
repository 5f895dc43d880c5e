"""Step 4, the outline of the plan of action: little detail, room for partners, no new meeting circuit."""

from typing import Annotated

from armoedeplan.plan.communicatie import Communicatie
from armoedeplan.plan.deelprogrammas import Deelprogramma
from armoedeplan.plan.fasen import Fasen
from armoedeplan.plan.leertraject import Leertraject
from armoedeplan.plan.maatregelen import Maatregel
from armoedeplan.plan.netwerken import Netwerk
from armoedeplan.record import Choice, Group, Paragraphs, Question, Record, Reference

KOPPELINGEN = {
    "projecten": "via projecten (laagste drempel)",
    "diensten": "door diensten te koppelen",
    "portefeuilles": "via de portefeuilles van wethouders",
}
INSTRUMENTEN = {
    "pact": "pact tegen armoede",
    "convenant": "convenant",
    "conferentie": "armoedeconferentie",
}


class Aanpak(Record, component="4.0"):
    """The outline of the plan of action (H4.1-H4.14), with the lessons that touch it (L1-L3, M7, M8)."""

    hoofdlijn: Annotated[
        Paragraphs,
        Question(
            "Wat is de hoofdlijn van uw aanpak?",
            label="Hoofdlijn",
            gloss="outline",
            kern=True,
            component="4.1",
            rows="H4.1 H4.7",
            help="Houd het kort. Hoe meer u zelf al invult, hoe minder partners nog kunnen inbrengen.",
        ),
    ] = None
    ruimte_voor_partners: Annotated[
        Paragraphs,
        Question(
            "Waar laat u ruimte voor de inbreng van partners?",
            label="Ruimte voor partners",
            gloss="room for partners",
            kern=True,
            component="4.1",
            rows="H4.1 H4.7",
        ),
    ] = None
    verbindingen: Annotated[
        Paragraphs,
        Question(
            "Hoe houden de onderdelen van de aanpak contact met elkaar?",
            label="Verbindingen",
            gloss="connections",
            kern=True,
            component="4.3",
            rows="H4.3",
        ),
    ] = None
    lichte_opzet: Annotated[
        Paragraphs,
        Question(
            "Hoe voorkomt u dat er een nieuwe vergaderronde ontstaat?",
            label="Lichte opzet",
            gloss="light structure",
            kern=True,
            component="4.4",
            rows="H4.4 H4.8",
            help="Samenwerken moet iedereen tijd opleveren. Laat overleg over de inhoud gaan, niet over de procedure.",
        ),
    ] = None
    bestaande_verbanden: Annotated[
        tuple[str, ...],
        Reference("samenwerkingsverbanden"),
        Question(
            "Bij welke bestaande samenwerkingsverbanden sluit u aan?",
            label="Bestaande verbanden",
            gloss="existing partnerships",
            kern=True,
            component="4.6",
            rows="H4.6",
            help="Kies uit de verbanden die u in stap 2 hebt genoemd, bijvoorbeeld rond schuldhulp.",
        ),
    ] = ()
    netwerken: Annotated[
        tuple[Netwerk, ...],
        Question(
            "Welke netwerken zet u op of breidt u uit?",
            label="Netwerken",
            gloss="networks",
            kern=True,
            rows="H4.11 H4.12 G2",
            help="Werkt u zonder netwerken, bijvoorbeeld met deelprogramma's? Kies dan niet van toepassing.",
        ),
    ] = ()
    deelprogrammas: Annotated[
        tuple[Deelprogramma, ...],
        Question(
            "Welke deelprogramma's kent uw aanpak?",
            label="Deelprogramma's",
            gloss="sub-programmes",
            rows="M2 M5 L7",
            help="Sommige gemeenten noemen dit pijlers, lijnen of thema's.",
        ),
    ] = ()
    maatregelen: Annotated[
        tuple[Maatregel, ...],
        Question(
            "Welke maatregelen neemt u?",
            label="Maatregelen",
            gloss="measures",
            kern=True,
            component="4.2",
            rows="H1.8 H4.2",
            help="Liever enkele maatregelen met een eigenaar dan een lange lijst.",
        ),
    ] = ()
    fasen: Annotated[Fasen, Group("Fasen", gloss="phases", rows="H4.9")] = Fasen()
    communicatie: Annotated[
        tuple[Communicatie, ...],
        Question(
            "Hoe maakt u de aanpak bekend, binnen en buiten de gemeente?",
            label="Communicatie",
            gloss="communication",
            rows="H4.13",
        ),
    ] = ()
    leertraject: Annotated[
        Leertraject, Group("Leertraject", gloss="learning trajectory", component="4.5", rows="H4.5")
    ] = Leertraject()
    instrumenten: Annotated[
        tuple[str, ...],
        Choice(INSTRUMENTEN, open=True),
        Question(
            "Hoe legt u de samenwerking vast, en hoe houdt u haar levend?",
            label="Instrumenten",
            gloss="instruments",
            rows="L1",
        ),
    ] = ()
    verband_met_jeugdbeleid: Annotated[
        Paragraphs,
        Question(
            "Hoe verbindt u armoedebeleid en jeugdbeleid?",
            label="Verband met jeugdbeleid",
            gloss="link with youth policy",
            rows="L2",
            help="Twee sporen versterken elkaar: problemen vroeg zien en het inkomen van het gezin steunen.",
        ),
    ] = None
    koppeling_participatie_inkomen: Annotated[
        tuple[str, ...],
        Choice(KOPPELINGEN),
        Question(
            "Langs welke wegen verbindt u meedoen en inkomen?",
            label="Koppeling van meedoen en inkomen",
            gloss="link of participation and income",
            help="Ambtenaren wilden in 2010 een stevige verbinding met de Wmo: leefbaarheid, jeugd, kwetsbare burgers, "
            "opvang, mantelzorg en vrijwilligerswerk.",
            rows="L3",
        ),
    ] = ()
    kracht_van_de_buurt: Annotated[
        Paragraphs,
        Question(
            "Hoe brengt u buurtbewoners met elkaar in contact?",
            label="Kracht van de buurt",
            gloss="strength of the neighbourhood",
            rows="M7",
        ),
    ] = None
    wederkerigheid: Annotated[
        Paragraphs,
        Question(
            "Vraagt u deelnemers iets terug te doen, en zo ja wat?",
            label="Wederkerigheid",
            gloss="reciprocity",
            rows="M8",
            help="In Pekela en Veendam kreeg wie hulp vroeg, de vraag wat hij terug kon doen. Dat dit vrijwillig moet "
            "zijn, en dat u vooraf nagaat wat de wet toestaat, is onze regel.",
        ),
    ] = None
