"""The structural faults that a file can have: code, severity and the explanation that `uitleg` shows.

The texts are Dutch: they are the manual of each code. Nobody can deviate from these rules with a reason.
"""

from typing import NamedTuple

from armoedeplan.finding import Finding, Mark, Severity

ERROR, WARNING, TIP = Severity.ERROR, Severity.WARNING, Severity.TIP


class Fault(NamedTuple):
    """One kind of structural fault."""

    severity: Severity
    title: str
    explanation: str


FAULTS = {
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
    "AP010": Fault(
        ERROR,
        "Hier hoort iets van een andere vorm",
        "Op deze plek hoort een lijst, een groep met eigen gegevens, of juist één waarde.",
    ),
    "AP011": Fault(
        ERROR,
        "De versie van het bestand is onbekend",
        "Bovenaan een plan staat `armoedeplan: 1`. Dat zegt volgens welke versie van de afspraken het is geschreven.",
    ),
    "AP012": Fault(
        ERROR,
        "Een naam staat er twee keer",
        "Binnen één groep komt elke naam één keer voor. Voeg de twee samen of haal er een weg.",
    ),
    "AP013": Fault(
        ERROR,
        "Deze naam is onbekend",
        "Op deze plek kent het planbestand deze naam niet. Vaak is het een typefout, of staat het gegeven "
        "een niveau te hoog of te laag.",
    ),
    "AP014": Fault(ERROR, "Een naam is geen tekst", "Voor de dubbele punt staat één woord, geen lijst of groep."),
    "AP015": Fault(
        ERROR,
        "Deze waarde past hier niet",
        "Het gegeven heeft een vaste schrijfwijze: een datum, een getal, ja of nee, of een keuze uit een lijst.",
    ),
    "AP016": Fault(ERROR, "Dit getal valt buiten het bereik", "Het getal is kleiner of groter dan hier kan."),
    "AP017": Fault(
        ERROR,
        "Hier horen aanhalingstekens, of juist niet",
        "Woorden die op een getal of op waar lijken, staan tussen aanhalingstekens: anders lezen andere programma's "
        "er iets anders in. Een getal staat juist zonder aanhalingstekens. Met `armoedeplan herstel` gaat dat vanzelf.",
    ),
    "AP018": Fault(
        ERROR,
        "Een korte naam is niet goed geschreven",
        "Een korte naam (id) begint met een kleine letter en bestaat uit kleine letters, cijfers en _.",
    ),
    "AP019": Fault(
        ERROR,
        "Een verplicht gegeven ontbreekt",
        "Zonder dit gegeven kan de rest van het plan hier niet naar verwijzen.",
    ),
    "AP020": Fault(
        ERROR,
        "Een korte naam is twee keer gebruikt",
        "Elke korte naam (id) komt in het hele bestand één keer voor. Dan is altijd duidelijk wat u bedoelt.",
    ),
    "AP021": Fault(
        ERROR,
        "Een verwijzing wijst nergens naar",
        "De korte naam die hier staat, komt niet voor in de lijst waar hij uit moet komen.",
    ),
    "AP022": Fault(
        ERROR,
        "Een verwijzing komt bij zichzelf uit",
        "Een onderdeel kan niet naar zichzelf verwijzen, en onderdelen kunnen niet in een kring van elkaar afhangen.",
    ),
    "AP023": Fault(
        ERROR,
        "Een antwoordstatus hoort nergens bij",
        "Onder `antwoordstatus` staat bij welke vraag u later, onbekend of niet van toepassing hebt gezegd. "
        "Het pad dat hier staat, bestaat niet in het plan.",
    ),
    "AP024": Fault(
        ERROR,
        "Bij een antwoordstatus ontbreekt iets",
        "Een antwoordstatus zegt later, onbekend of niet_van_toepassing. Bij niet_van_toepassing hoort een reden.",
    ),
    "AP025": Fault(
        WARNING,
        "Een vraag heeft een antwoord en ook een antwoordstatus",
        "De vraag is beantwoord. De status onder `antwoordstatus` is dan niet meer nodig.",
    ),
    "AP026": Fault(
        ERROR,
        "Een onderdeel van een lijst is leeg",
        "Achter een streepje staat altijd iets. Haal de lege regel weg of vul hem in.",
    ),
    "AP027": Fault(
        TIP,
        "Een eigen woord lijkt op een woord uit de lijst",
        "U mag hier een eigen woord gebruiken. Dit woord lijkt op een woord uit de lijst; misschien bedoelt u dat.",
    ),
    "AP028": Fault(
        TIP,
        "Het bestand is opgeslagen op de manier van Windows",
        "Dat is geen probleem: het plan wordt gelezen, en wijzigingen houden dezelfde vorm. "
        "Wie met andere systemen samenwerkt, kiest beter voor UTF-8 zonder BOM en voor LF als regeleinde.",
    ),
    "AP029": Fault(
        WARNING, "Een waarde staat twee keer in een lijst", "In deze lijst is één keer noemen genoeg. Haal er een weg."
    ),
    "AP030": Fault(
        ERROR,
        "Een afwijking hoort nergens bij",
        "Onder `afwijkingen` staat bij welke controle u bewust afwijkt. Alleen bestaande controles kunnen daar staan, "
        "en van de regels voor het bestand zelf (AP0..) en voor privacy (AP9..) kunt u niet afwijken.",
    ),
    "AP031": Fault(
        WARNING,
        "Een onderdeel heeft geen korte naam",
        "Zonder korte naam (id) heet dit onderdeel naar zijn plaats in de lijst. Verandert de lijst, dan klopt een "
        "antwoordstatus misschien niet meer.",
    ),
    "AP032": Fault(
        WARNING,
        "Een afwijking is niet meer nodig",
        "Onder `afwijkingen` staat een reden om van een controle af te wijken, maar die controle vindt niets meer.",
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
    "AP038": Fault(
        ERROR,
        "Een getal is op twee manieren te lezen",
        "In het bestand is een punt het teken voor decimalen. Achter de punt staan hier drie cijfers, en dan kan ook "
        "een duizendtal bedoeld zijn: 4.416 is 4416 of 4,416. Schrijf een duizendtal zonder punt (4416), en zet bij "
        "decimalen een nul erachter (4.4160).",
    ),
    "AP039": Fault(
        ERROR,
        "Er staan markeringen van een samenvoeging in het bestand",
        "Twee mensen wijzigden hetzelfde, en een versiebeheerprogramma (Git) zette beide teksten in het bestand. "
        "Tussen <<<<<<< en ======= staat de ene, tussen ======= en >>>>>>> de andere. Met armoedeplan voegsamen "
        "PLAN kiest u vraag voor vraag wat blijft. U kunt de markeringen ook zelf weghalen.",
    ),
    "AP040": Fault(
        ERROR,
        "Het woord null staat als antwoord",
        "Andere programma's schrijven null of ~ voor een leeg antwoord. Zonder aanhalingstekens leest het programma "
        "dat als een open vraag. Tussen aanhalingstekens is het een woord, dat in een raadsstuk zou komen te staan.",
    ),
    "AP041": Fault(
        WARNING,
        "Een notitie hoort nergens bij",
        "Onder `notities` staat wat u en uw collega's bij een vraag onthouden: een noot of een bron. "
        "Het pad dat hier staat, bestaat niet (meer) in het plan.",
    ),
    "AP042": Fault(
        WARNING,
        "Een functie hoort nergens bij",
        "Onder `voor_functie` staat welke functie een vraag beantwoordt: bij een pad, of bij een stap of onderdeel als "
        "geheel, zoals `stap 4` of `onderdeel 4.2`. Wat hier staat, bestaat niet (meer) in het plan.",
    ),
    "AP043": Fault(
        WARNING,
        "Bij een vraag staat een persoon in plaats van een functie",
        "Een plan gaat jaren mee en wordt gedeeld. Mensen wisselen van baan; een functie blijft. Noem daarom onder "
        "`voor_functie` alleen functies en afdelingen.",
    ),
    "AP044": Fault(
        WARNING,
        "Een eigen woord is op meer manieren geschreven",
        "Dit woord staat in het plan ook met andere hoofdletters, spaties of tekens, zoals noord en Noord. Het telt "
        "als één woord. In de stukken staat overal dezelfde schrijfwijze.",
    ),
    "AP045": Fault(
        TIP,
        "Dit plan is geschreven voor een eerdere versie",
        "Sommige vragen heten nu anders, of staan op een andere plaats. Het programma leest ze zoals ze er staan, nu "
        "en later. Met `armoedeplan migreer` brengt u het bestand bij; met `--proef` ziet u eerst wat er verandert.",
    ),
    "AP046": Fault(
        TIP,
        "In het archief van dit plan staat nog iets",
        "Onder `archief` staan antwoorden die in deze versie geen plaats meer hebben, met hun oude pad. Zij komen in "
        "geen enkel stuk. Zet over wat u nog nodig hebt, en haal weg wat weg mag.",
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


def fault(code: str, mark: Mark, path: str, message: str, remedy: str) -> Finding:
    """Make the finding of a structural fault; the severity comes from the catalogue."""
    return Finding(code, FAULTS[code].severity, mark, path, message, remedy)
