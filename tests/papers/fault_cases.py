"""A fault of each line of the checklist, and what is nearly the same and no fault."""

from typing import Any, NamedTuple

from armoedeplan.drawing.palette import OURS
from armoedeplan.drawing.timeline import Bar, timeline
from armoedeplan.drawing.trend import Point, trend
from papers.faulty import LONG, MONEY, ROWS, TABLE, TALL, paper
from papers.made import Paper


class Case(NamedTuple):
    """A fault of a line of the checklist, and what is nearly the same and no fault."""

    line: int
    fault: Paper
    near: Paper


def words(line: int, fault: str, near: str, name: str = "raadsvoorstel") -> Case:
    return Case(line, paper(name, fault), paper(name, near))


def table(line: int, fault: str, near: str, name: str = "beleidsplan") -> Case:
    return words(line, fault + "\n: Bijschrift", near + "\n: Bijschrift", name)


def hooded(fault: str, near: str, made_as: str) -> Case:
    return Case(
        25, paper("beleidsplan", "Woorden.", made_as, kop=fault), paper("beleidsplan", "Woorden.", made_as, kop=near)
    )


def letter(text: str) -> Paper:
    return paper("raadsinformatiebrief-start", text)


def decision(text: str) -> Paper:
    return paper("raadsbesluit", text)


def drawn(name: str, svg: str) -> Paper:
    pictures = {f"diagrammen/{name}.svg": svg.encode()}
    return paper("voortgangsrapportage", f'![Woorden over tijd.](diagrammen/{name}.svg "B")', pictures=pictures)


TREND = trend([Point(2026.0, 52, "52"), Point(2027.5, 68, "68")], None, OURS).svg(
    "Signalen", "1 januari 2026: 52. 1 juli 2027: 68."
)
PLANNING = timeline([Bar("Zes", 2029.0, 2030.0), Bar("Zeven", 2028.0, 2030.0)], OURS).svg(
    "Wanneer", "Zes: van januari 2029 tot en met 2029. Zeven: van januari 2028 tot en met 2029."
)
DECISION = (
    "gelezen het voorstel;\n\ngelet op artikel 2;\n\n**besluit:**\n\n"
    "1. het plan vast te stellen{}\n\nAldus besloten.\n\nDe griffier, de voorzitter"
)
SIGNED = "Geachte raad,\n\nOns kenmerk: Z2026-1\n\nHoogachtend,\n\nde secretaris,\n\nde burgemeester"
FIRST = "Bel 14 0999. Kom langs: Marktplein 1. "
FOLDER = "## Voorbeeldpas\n\n{}U vraagt u aan op school. Uw inkomen is hoogstens € 1.700.\n"
FOLDER_FRONT: dict[str, Any] = {"subtitle": "tot en met 31 december 2027", "date": "1 december 2026"}
PROPOSAL = (
    "::: {{.kop-gegevens}}\nZaak {} · Raad 12 november 2026\n:::\n\n"
    "## Besluit {{.unnumbered}}\n\n1. Een punt.\n\n## In het kort {{.unnumbered}}\n\nWoorden.\n\n## Waarom\n\nWoorden."
)
BOX = "> **Dit plan is nog niet af**\n>\n> - Er is € 7.000 te weinig.\n"

CASES = (
    words(1, "Dit staat in het planbestand.", "Dit staat in het bestand met plannen."),
    words(1, "Dit is afgeleid.", "Ons beleid is afgeleid van.. de rest."),
    words(1, "De handreiking zegt dit.", "## Literatuur\n\nDe handreiking."),
    words(2, "Kies eigen_keuze.", "Schrijf aan een_naam@voorbeeld.example."),
    words(2, "Dit gaat over pas_1.", "Dit gaat over de pas."),
    words(3, "Kenmerk a3f9c2d1e8b7.", "Kenmerk Z2026-1."),
    words(4, "Woorden. Dit zijn de regelingen.", "Woorden. Zijn dit de regelingen?"),
    words(4, "De tabel noemt alles.", "Zoals de tabel zegt."),
    words(5, "- Eindverantwoordelijk: ja", "- Zij zeggen: ja, dat kan."),
    words(5, "*volgt later*", "De rest volgt later in het jaar."),
    words(6, "De zin eindigt..", "Beleid is afgeleid van.. de rest."),
    words(6, "Twee punten: : hier.", "Twee punten: hier."),
    words(6, "Bewaartermijn: Tot de analyse klaar is.", "Gemeente: Kleindorp, “Zo”: “Zo”."),
    words(7, f"{LONG}.\n\n{LONG}!", f"{LONG}.\n\nWie niet om hulp vraagt, krijgt bezoek van een buurvrouw."),
    words(7, f"{LONG}.\n\n{LONG} ook.", "Het is zo.\n\nHet is zo."),
    table(9, TABLE + ROWS + "\n- a b\n- c d", TABLE + ROWS + "\n- Wie dit leest, weet meer\n- Wie niet leest, ook"),
    table(
        10,
        MONEY + "| x | 1.000 | 2.000 | 3.001 |\n| **Kosten** | **1.000** | **2.000** | **3.000** |\n",
        MONEY + "| x | 1.000 | 2.000 | 3.000 |\n| **Kosten** | **1.000** | **2.000** | **3.000** |\n",
    ),
    table(
        10,
        MONEY + "| x | 1.000 | 2.000 | 3.000 |\n| y | 1 | 2 | 3 |\n",
        MONEY + "| x | 1.000 | 2.000 | 3.000 |\n| y | 1 | 2 | 3 |\n| Totaal | 1.001 | 2.002 | 3.003 |\n",
    ),
    table(
        10,
        "| Post | 2027 | 2028 |\n|:---|---:|---:|\n| x | 1.000 | 2.000 |\n| **Kosten** | **1.000** | **2.000** |\n",
        "| Post | 2027 |\n|:---|---:|\n| x | 1.000 |\n| **Kosten** | **1.000** |\n",
    ),
    table(
        10,
        MONEY + "| x | 1 | 2.000 | 2.001 |\n| **Kosten** | **1** | **2.000** | **2.001** |\n"
        "| y | 2 | 2.000 | 2.002 |\n| **Dekking** | **2** | **2.000** | **2.002** |\n",
        "Er blijft € 1 over.\n\n"
        + MONEY
        + "| x | 1 | 2.000 | 2.001 |\n| **Kosten** | **1** | **2.000** | **2.001** |\n"
        "| y | 2 | 2.000 | 2.002 |\n| **Dekking** | **2** | **2.000** | **2.002** |\n",
    ),
    table(
        10,
        "| In euro’s | 2027 |\n|:---|---:|\n| Lasten vóór wijziging | 6.000 |\n"
        "| Wijziging van de lasten | + 1.000 |\n| **Lasten ná wijziging** | **6.000** |\n",
        "| In euro’s | 2027 |\n|:---|---:|\n| Lasten vóór wijziging | 6.000 |\n"
        "| Wijziging van de lasten | + 1.000 |\n| **Lasten ná wijziging** | **7.000** |\n",
        "begrotingswijziging",
    ),
    words(11, "Samen € 80.001.", "Samen € 80.000."),
    words(
        11,
        "Samen € 80.000.\n\n" + MONEY + "| **Dekking** | **40.000** | **40.001** | **80.001** |",
        "Samen € 80.000.\n\n" + MONEY + "| **Dekking** | **40.000** | **40.000** | **80.000** |",
    ),
    table(12, TABLE + "| a | – | 1 |\n| b | – | 2 |\n", TABLE + "| a | – | 1 |\n| b | ja | 2 |\n"),
    table(
        12,
        TABLE + "".join(f"| {n} | x | {n} |\n" for n in range(4)),
        TABLE + "".join(f"| {n} | x | {n} |\n" for n in range(3)),
    ),
    table(12, TABLE + "| a | b | 1 |\n", TABLE + ROWS),
    table(
        13,
        "|" + " k |" * 7 + "\n|" + ":---|" * 7 + "\n|" + " a |" * 7 + "\n",
        "|" + " k |" * 6 + "\n|" + ":---|" * 6 + "\n|" + " a |" * 6 + "\n",
    ),
    table(13, f"{TABLE}| a | {TALL} | 1 |\n", f"{TABLE}| a | {LONG} | 1 |\n"),
    table(13, "| Naam | Nu |\n|:---|:---|\n| a | 1.000 |\n", "| Naam | Nu |\n|:---|:---|\n| a | 1.000 meer |\n"),
    words(14, TABLE + ROWS, TABLE + ROWS + "\n: Zo is het nu"),
    words(
        14,
        '![Kort.](diagrammen/a.svg "Bijschrift")',
        '![Drie van de vier liggen op schema.](diagrammen/a.svg "Bijschrift")',
    ),
    words(
        14,
        "![Drie van de vier liggen op schema.](diagrammen/a.svg)",
        '![Drie van de vier liggen op schema.](a.svg "B")',
    ),
    words(15, TABLE + ROWS * 9 + "\nEen zin.", f"{TALL}.\n\n{LONG}.\n\n" + TABLE + ROWS, "beleidsplan"),
    words(15, f"- {LONG}\n- {LONG}\n\n{LONG}.", f"- Een punt\n\n{TALL}.", "beleidsplan"),
    words(17, PROPOSAL.format("Z2026-2"), PROPOSAL.format("Z2026-1")),
    words(17, PROPOSAL.format("Z2026-1").replace("In het kort", "Kort"), PROPOSAL.format("Z2026-1")),
    Case(18, decision(DECISION.format("")), decision(DECISION.format(";"))),
    Case(18, decision(DECISION.format(";").replace("gelet op", "gelet op:")), decision(DECISION.format("."))),
    Case(19, letter(SIGNED.replace("kenmerk", "teken")), letter(SIGNED)),
    Case(19, letter(SIGNED.replace("Hoogachtend", "Groeten")), letter(SIGNED)),
    words(20, FIRST + f"{LONG}.", FIRST + "U krijgt snel antwoord.", "publieksversie"),
    words(20, "Bel ons.", FIRST, "publieksversie"),
    words(
        20,
        FIRST + "De netwerkmanager helpt u.",
        FIRST + "De netwerkmanager helpt u. Dat is iemand die alles regelt.",
        "publieksversie",
    ),
    words(20, FIRST + "\n\n" + TABLE + ROWS, FIRST, "publieksversie"),
    Case(
        21,
        paper("regelingenfolder", FOLDER.format("").replace("€ 1.700", "1.700"), **FOLDER_FRONT),
        paper("regelingenfolder", FOLDER.format("U krijgt € 5. "), **FOLDER_FRONT),
    ),
    Case(
        21,
        paper("regelingenfolder", FOLDER.format(""), subtitle="tot en met 1 juni 2026", date="1 december 2026"),
        paper("regelingenfolder", FOLDER.format(""), **FOLDER_FRONT),
    ),
    Case(
        22,
        paper("beleidsplan", "Woorden.", date="1 september 2027"),
        paper("beleidsplan", "Woorden.", date="2 september 2027"),
    ),
    Case(23, paper("raadsvoorstel", "x", "concept"), paper("beleidsplan", "x", "concept")),
    Case(23, paper("wie-doet-wat", "x"), paper("wie-doet-wat", "x", "concept")),
    words(
        24,
        "De helft van alle mensen kreeg nu binnen een week antwoord.",
        "De helft van alle mensen kreeg antwoord.",
        "beleidsplan",
    ),
    hooded("Zomaar", "CONCEPT 0.3", "concept"),
    hooded("CONCEPT 0.3", "ONTWERP 0.3", "ontwerp"),
    hooded("CONCEPT 0.3", "Zomaar", "definitief"),
    Case(26, paper("beleidsplan", BOX + "> - x\n" * 6, "concept", kop="CONCEPT"), paper("beleidsplan", BOX, "concept")),
    Case(26, paper("beleidsplan", BOX.replace("7", "8"), "concept"), paper("beleidsplan", BOX, "concept")),
    Case(26, paper("beleidsplan", BOX + "> - vul plan.titel in\n", "concept"), paper("beleidsplan", BOX, "concept")),
    Case(26, paper("beleidsplan", BOX + f"> - {LONG * 6}\n", "concept"), paper("beleidsplan", BOX, "concept")),
    words(30, "## Leeg\n\n## Vol\n\nWoorden.", "## Deel\n\n### Vol\n\nWoorden."),
    words(30, "## Kop\n\n- Een punt", "## Kop\n\n1. Een punt"),
    table(31, TABLE + "| Percentage mensen | nu | 52 |\n", TABLE + "| Percentage mensen | nu | 52% |\n"),
    words(
        32, "Wij doen dit. Dat doen we ook.", "Wij doen dit. Ons beleid is afgeleid van.. de rest, en we weten veel."
    ),
    words(32, "De inwoner belt.", "U belt.", "publieksversie"),
    words(32, "Neem uw uitkering mee.", "Wij stellen uw raad voor dit te doen."),
    table(33, TABLE + "| a | 40 (Armoedemonitor 2026, 1 januari) | 1 |\n", TABLE + "| a | 40 | 1 |\n"),
    words(
        33,
        "Een^[Monitor, stand 2026.] en twee^[Monitor, stand 2026.].",
        "Een^[Monitor, stand 2026.] en twee^[Monitor, stand 2025.].",
    ),
    words(34, "Zie tabel 2.\n\n" + TABLE + ROWS, "Zie tabel 1.\n\n" + TABLE + ROWS),
    Case(
        34,
        paper("beleidsplan", "## A\n\nZie paragraaf 1.2.\n\n### B\n\nx", genummerd=True),
        paper("beleidsplan", "## A\n\nZie paragraaf 1.1.\n\n### B\n\nx", genummerd=True),
    ),
    words(34, "Zie [hier](#elders).", "Zie [hier](#deel).\n\n## Deel {#deel}\n\nx"),
    words(34, "Dat staat verderop (hoofdstuk 9).", "Dat staat in het plan (hoofdstuk 9)."),
    words(34, "Zie bijlage B.\n\n## Bijlage A. Lijst\n\nx", "Zie bijlage A.\n\n## Bijlage A. Lijst\n\nx"),
    words(35, "[wet](https://wetten.example/BWBR1)", "[wet](https://wetten.overheid.nl/BWBR1)"),
    words(36, "De raad is het oneens.", "De raad is het ermee eens."),
    words(37, "Vraag het mevrouw De Vries.", "Vraag het een mevrouw."),
    words(37, "Vraag het J.P. Jansen.", "## Bijlage A. Lijst\n\nWoorden."),
    Case(40, drawn("trend", TREND.replace(">2026<", ">2031<")), drawn("trend", TREND)),
    Case(40, drawn("trend", TREND.replace("1 juli 2027", "1 juli 2025")), drawn("trend", TREND)),
    Case(40, drawn("trend", TREND.replace('font-size="12"', 'font-size="11"')), drawn("trend", TREND)),
    Case(40, drawn("planning", PLANNING.replace("2029", "2027")), drawn("planning", PLANNING)),
)
