"""What is wrong with a file before anybody looks at what it says: of a plan, of a house style and of settings."""

from collections.abc import Mapping
from typing import Final

from armoedeplan.faults.fault_kind import ERROR, TIP, WARNING, Fault

FILE_FAULTS: Final[Mapping[str, Fault]] = {
    "AP001": Fault(
        ERROR, "Het bestand is niet te openen", "Het bestand bestaat niet, is een map, of u mag het niet lezen."
    ),
    "AP002": Fault(
        ERROR,
        "Het bestand is te groot",
        "Een plan is hooguit 8 MB. Een groter bestand is bijna zeker geen plan.",
    ),
    "AP003": Fault(
        ERROR,
        "Het bestand bevat tekens die er niet in horen",
        "Een plan is een tekstbestand in UTF-8. Sla het in uw programma opnieuw op als UTF-8, zonder besturingstekens. "
        "Is het een PDF, een foto of een rekenblad, laat het dan zoals het is, en noem uw planbestand.",
    ),
    "AP004": Fault(
        ERROR,
        "Het bestand is geen geldige YAML",
        "De indeling klopt niet. Vaak ontbreekt een dubbele punt of een aanhalingsteken, of springt een regel "
        "verkeerd in. Inspringen gaat met spaties, nooit met tabs.",
    ),
    "AP005": Fault(
        ERROR,
        "Het bestand is te diep genest",
        "Een plan heeft hooguit een tiental niveaus. Meer dan 64 niveaus leest het programma niet.",
    ),
    "AP006": Fault(
        ERROR,
        "Er staan meer documenten in het bestand",
        "In één bestand staat één plan. Een regel met alleen --- begint een nieuw document.",
    ),
    "AP007": Fault(
        ERROR,
        "Dit anker of deze verwijzing wordt niet gelezen",
        "YAML kent ankers (&naam) en verwijzingen daarnaar (*naam). Het programma leest ze alleen bij één korte "
        "waarde, zoals een datum die op twee plaatsen staat. In een plan verwijst u met een korte naam (id). "
        "Begint uw tekst met & of *, zet de tekst dan tussen aanhalingstekens.",
    ),
    "AP008": Fault(
        ERROR,
        "Uitroeptekens vooraan worden niet gebruikt",
        "YAML kent tags: woorden die met een uitroepteken beginnen (!naam). Een plan kent ze niet. "
        "Begint uw tekst met een uitroepteken, zet de tekst dan tussen aanhalingstekens.",
    ),
    "AP009": Fault(
        ERROR,
        "Het bestand is leeg",
        "Er staat geen plan in het bestand. Met `armoedeplan nieuw` maakt u een nieuw plan.",
    ),
    "AP012": Fault(
        ERROR,
        "Een naam staat er twee keer",
        "Binnen één groep komt elke naam één keer voor. Voeg de twee samen of haal er een weg.",
    ),
    "AP014": Fault(ERROR, "Een naam is geen tekst", "Voor de dubbele punt staat één woord, geen lijst of groep."),
    "AP028": Fault(
        TIP,
        "Het bestand is opgeslagen op de manier van Windows",
        "Dat is geen probleem: het plan wordt gelezen, en wijzigingen houden dezelfde vorm. "
        "Wie met andere systemen samenwerkt, kiest beter voor UTF-8 zonder BOM en voor LF als regeleinde.",
    ),
    "AP033": Fault(
        WARNING,
        "Het accent van de huisstijl is bleek",
        "Lijnen die iets betekenen, hebben met hun achtergrond een contrast van 3 of meer nodig (WCAG 2.1, 1.4.11).",
    ),
    "AP034": Fault(
        ERROR,
        "De hoofdkleur van de huisstijl is te licht",
        "Koppen, links en de koppen van tabellen hebben de hoofdkleur. Voor wie minder goed ziet, is met wit een "
        "contrast van 4,5 of meer nodig (WCAG 2.1, 1.4.3). De melding noemt een tint die net voldoet.",
    ),
    "AP035": Fault(
        ERROR,
        "Een bestand van de huisstijl is niet te gebruiken",
        "Een huisstijl noemt bestanden in haar eigen map: een logo (SVG of PNG), lettertypen (TTF of OTF) en "
        "documenten met opmaak (DOCX, ODT). Wat kan werken als een programma of iets van buiten haalt, weigert "
        "het programma: scripts, verwijzingen naar buiten en macro's.",
    ),
    "AP036": Fault(
        ERROR,
        "Het logo heeft geen tekst",
        "Wie het logo niet ziet, hoort of leest `logo_tekst`. Zonder die tekst is een document niet toegankelijk.",
    ),
    "AP037": Fault(
        TIP,
        "Een teken staat niet in het lettertype van de PDF",
        "Een PDF moet elk teken kunnen laten zien, ook op een ander apparaat en over twintig jaar. Emoji, Chinese "
        "tekens en tekens uit de symbolen van Word staan niet in het lettertype. In een PDF en in plaatjes staat dan "
        "de naam tussen haakjes, of een gewoon teken dat hetzelfde betekent. Een document wordt altijd gemaakt.",
    ),
    "AP039": Fault(
        ERROR,
        "Er staan markeringen van een samenvoeging in het bestand",
        "Twee mensen wijzigden hetzelfde, en een versiebeheerprogramma (Git) zette beide teksten in het bestand. "
        "Tussen <<<<<<< en ======= staat de ene, tussen ======= en >>>>>>> de andere. Met armoedeplan voegsamen "
        "PLAN kiest u vraag voor vraag wat blijft. U kunt de markeringen ook zelf weghalen.",
    ),
    "AP047": Fault(
        ERROR,
        "Het instellingenbestand is geen geldige TOML",
        "Instellingen staan in `armoedeplan.toml`, of in `pyproject.toml` onder `[tool.armoedeplan]`. "
        "Een regel is een naam, een is-teken en een waarde. Tekst staat tussen aanhalingstekens, een lijst tussen "
        'rechte haken: `negeer = ["AP627"]`.',
    ),
    "AP048": Fault(
        ERROR,
        "Een stuk is niet van het plan",
        "`maak --controleer` zegt of de stukken die er staan, nog van het plan zijn. Dit stuk ontbreekt, is oud, is "
        "met de hand gewijzigd of is van een ander plan. Wat u in een stuk verbeterde, zet u in het plan of in een "
        "eigen sjabloon; daarna maakt u het stuk opnieuw.",
    ),
    "AP049": Fault(
        ERROR,
        "Een stuk is niet te beoordelen",
        "`maak --controleer` kon niet zien of een stuk nog van het plan is. Het plan of de huisstijl heeft dan fouten, "
        "of het stuk is niet te maken om het ernaast te leggen.",
    ),
}  # fmt: skip
