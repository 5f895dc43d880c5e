"""The head of the plan: what it is called, when it holds, who answers for it, what the council decides."""

from typing import Annotated

from armoedeplan.method.keuzes import wettelijk_kader
from armoedeplan.plan.gedeeld import Kosten, Periode, VoorGemeente
from armoedeplan.record import Choice, Day, Group, Line, Lines, MomentText, Paragraphs, Question, Record

STATUSSEN = {
    "concept": "concept",
    "inspraak": "ligt voor inspraak",
    "aangeboden_aan_raad": "aangeboden aan de raad",
    "vastgesteld": "vastgesteld",
    "ingetrokken": "ingetrokken",
}


BESLUITSOORTEN = {
    "vaststellen": "vaststellen",
    "ramen": "geld ramen",
    "intrekken": "intrekken",
    "opdracht": "het college vragen iets te doen",
    "kennisnemen": "kennisnemen",
}


class Besluitpunt(Record, short="tekst"):
    """One point that the council decides on, with its kind and its amounts (2.3)."""

    tekst: Annotated[
        Line, Question("Wat vraagt u de raad hier te besluiten?", label="Besluitpunt", gloss="text", rows="2.3")
    ] = None
    soort: Annotated[
        str | None,
        Choice(BESLUITSOORTEN),
        Question("Wat voor besluit is dit punt?", label="Soort besluit", gloss="kind", rows="2.3"),
    ] = None
    bedragen: Annotated[
        tuple[Kosten, ...],
        Question(
            "Welke bedragen horen bij dit punt?",
            label="Bedragen",
            gloss="amounts",
            help="Noem het bedrag voor elk jaar. Het is samen wat bij Financiën voor dat jaar staat.",
            rows="2.3 2.4",
        ),
    ] = ()
    gemeente: VoorGemeente = None


class Samenvattingen(Record, component="0.0"):
    """A short summary for each group of readers; the one for administrators is the least (H0.1)."""

    bestuur: Annotated[
        Paragraphs,
        Question(
            "Wat moet het bestuur van dit plan weten?",
            label="Samenvatting voor het bestuur",
            gloss="administrators",
            help="Schrijf hooguit een halve bladzijde: doel, keuzes, geld en wat u van het bestuur vraagt.",
            kern=True,
            rows="H0.1",
        ),
    ] = None
    raad: Annotated[
        Paragraphs,
        Question(
            "Wat moet de raad weten om te kunnen besluiten?",
            label="Samenvatting voor de raad",
            gloss="council",
            help="Noem het doel, de keuzes en wat het plan kost.",
            rows="H0.1 2.3",
        ),
    ] = None
    uitvoering: Annotated[
        Paragraphs,
        Question(
            "Wat verandert er voor beleidsmedewerkers en uitvoerders?",
            label="Samenvatting voor beleid en uitvoering",
            gloss="policy staff and local workers",
            rows="H0.1",
        ),
    ] = None
    inwoners: Annotated[
        Paragraphs,
        Question(
            "Wat merken inwoners van dit plan?",
            label="Samenvatting voor inwoners",
            gloss="residents",
            help="Gebruik korte zinnen en gewone woorden.",
            rows="H0.1 2.3",
        ),
    ] = None
    plan: Annotated[
        Paragraphs,
        Question(
            "Wat staat er in dit plan, samengevat op één bladzijde?",
            label="Samenvatting van het plan",
            gloss="summary of the plan",
            help="Dit staat voor in het beleidsplan. Schrijf het zelf: de andere samenvattingen hebben andere lezers.",
            rows="H0.1",
        ),
    ] = None


class Hoofd(Record, component="0.0"):
    """The head of the plan (2.3, 2.7): asked first, except the summaries, which are asked last."""

    titel: Annotated[Line, Question("Hoe heet het plan?", label="Titel", gloss="title", kern=True, rows="2.7")] = None
    status: Annotated[
        str | None,
        Choice(STATUSSEN),
        Question(
            "Hoe ver is het plan?",
            label="Status",
            gloss="status",
            help="Een nieuw plan begint als concept. Bij een vastgesteld plan kijkt de controle strenger.",
            rows="2.7",
        ),
    ] = None
    periode: Annotated[
        Periode, Question("Voor welke periode geldt het plan?", label="Periode", gloss="period", kern=True, rows="2.1")
    ] = Periode()
    versie: Annotated[
        Line, Question("Welke versie van het plan is dit?", label="Versie", gloss="version", rows="2.7")
    ] = None
    datum: Annotated[Day, Question("Wat is de datum van deze versie?", label="Datum", gloss="date", rows="2.7")] = None
    ingangsdatum: Annotated[
        Day, Question("Vanaf welke dag geldt het plan?", label="Ingangsdatum", gloss="effective date", rows="2.1 2.3")
    ] = None
    peildatum: Annotated[
        MomentText,
        Question(
            "Tot wanneer zijn de feiten in dit plan bijgewerkt?",
            label="Peildatum",
            gloss="reference date",
            help="Denk aan wetten, regelingen en cijfers. Een cijfer met een andere datum heeft een eigen peildatum.",
            rows="2.1",
        ),
    ] = None
    zaaknummer: Annotated[
        Line,
        Question(
            "Onder welk zaaknummer is het plan geregistreerd?", label="Zaaknummer", gloss="case number", rows="2.3"
        ),
    ] = None
    portefeuillehouder: Annotated[
        Line,
        Question(
            "Welke bestuurder is verantwoordelijk voor het plan?",
            label="Portefeuillehouder",
            gloss="responsible alderman",
            help="Noem de functie, zoals “wethouder sociaal domein”. Noem nooit een naam.",
            rows="2.3",
        ),
    ] = None
    opsteller: Annotated[
        Line,
        Question(
            "Welke organisatie of functie heeft het plan opgesteld?",
            label="Opsteller",
            gloss="author",
            help="Noem geen naam van een persoon.",
            rows="2.3 2.7",
        ),
    ] = None
    vervangt: Annotated[
        Lines, Question("Welke eerdere plannen vervangt dit plan?", label="Vervangt", gloss="replaces", rows="2.7")
    ] = ()
    wettelijke_grondslag: Annotated[
        tuple[str, ...],
        Choice(wettelijk_kader),
        Question(
            "Op welke wetten rust het plan?",
            label="Wettelijke grondslag",
            gloss="legal basis",
            help="Kies wat geldt. Met uitleg en de naam van een wet ziet u of dat zo is, en hoe zeker.",
            rows="2.1 2.3",
        ),
    ] = ()
    besluitpunten: Annotated[
        tuple[Besluitpunt, ...],
        Question(
            "Wat vraagt u de raad te besluiten?",
            label="Besluitpunten",
            gloss="points for decision",
            help="Schrijf elk punt als één zin, zoals “Het armoedeplan vast te stellen”.",
            kern=True,
            rows="2.3",
        ),
    ] = ()
    samenvattingen: Annotated[Samenvattingen, Group("Samenvattingen", gloss="summaries", rows="H0.1")] = (
        Samenvattingen()
    )
