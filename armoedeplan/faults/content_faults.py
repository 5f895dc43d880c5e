"""What is wrong with what a plan file says: its names, values, references, and what stands beside its answers."""

from collections.abc import Mapping
from typing import Final

from armoedeplan.faults.fault_kind import ERROR, TIP, WARNING, Fault

CONTENT_FAULTS: Final[Mapping[str, Fault]] = {
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
    "AP013": Fault(
        ERROR,
        "Deze naam is onbekend",
        "Op deze plek kent het planbestand deze naam niet. Vaak is het een typefout, of staat het gegeven "
        "een niveau te hoog of te laag.",
    ),
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
    "AP038": Fault(
        ERROR,
        "Een getal is op twee manieren te lezen",
        "In het bestand is een punt het teken voor decimalen. Achter de punt staan hier drie cijfers, en dan kan ook "
        "een duizendtal bedoeld zijn: 4.416 is 4416 of 4,416. Schrijf een duizendtal zonder punt (4416), en zet bij "
        "decimalen een nul erachter (4.4160).",
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
}  # fmt: skip
