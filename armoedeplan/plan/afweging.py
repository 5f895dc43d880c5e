"""Step 3: what the municipality wants on the dimensions in which the governance models differ.

The values follow the table of models in the guide, one for each cell that says something. Two cells are empty
there and have no value here: the subject of frontlijnsturing, and the organisations in integrale beleidssturing.
"""

from typing import Annotated, TypeAlias

from armoedeplan.plan.keuzes import MODELLEN
from armoedeplan.record import Choice, Group, Identifier, Line, Number, Question, Record, Whole

SAMENWERKENDEN = {
    "ambtenaren": "vooral ambtenaren van verschillende afdelingen",
    "beroepskrachten": "vooral beroepskrachten van verschillende organisaties, rond één onderwerp",
    "burgers": "burgers zelf, en partijen die met hen samenwerken",
    "beroepskrachten_en_burgers": "beroepskrachten en burgers samen",
    "experts": "experts, zoals grote woningcorporaties en zorgaanbieders",
}
ONDERWERPEN = {
    "beleidsnetwerken": "netwerken tussen gemeentelijke diensten, voor beleid",
    "dienstverlening": "netwerken van organisaties, voor diensten en uitvoering",
    "vragen_van_burgers": "de vragen en behoeften van burgers",
    "overgedragen_beleid": "het beleid zelf, dat de gemeente overdraagt",
}
ROLLEN_GEMEENTE = {
    "regelen": "regelen: de gemeente stuurt de netwerken tussen haar diensten",
    "regisseren": "regisseren: de gemeente verbindt de partners in de uitvoering",
    "bemiddelen": "bemiddelen: de gemeente helpt partijen kennis en informatie uit te wisselen",
    "onderhandelen": "onderhandelen: de gemeente maakt met burgers en beroepskrachten afspraken over wat voorgaat",
    "delegeren": "delegeren: de gemeente draagt de verantwoordelijkheid over aan experts",
}
ROLLEN_ORGANISATIES = {
    "uitvoeren_in_keten": "partner zijn in een keten die uitvoert",
    "kennis_uitwisselen": "kennis en informatie uitwisselen",
    "samenwerken_met_burgers": "met burgers samenwerken",
    "verantwoordelijkheid_dragen": "de overgedragen verantwoordelijkheid dragen",
}
ROLLEN_BURGERS = {
    "geinformeerd_worden": "hooguit geïnformeerd worden",
    "geraadpleegd_worden": "geraadpleegd worden",
    "adviseren": "adviseren, via een adviesraad",
    "meebeslissen": "meebeslissen",
    "zelf_besturen": "in het middelpunt staan, tot aan zelf besturen toe",
}
KENMERKEN = {
    "wie_werkt_samen": "wie werkt samen",
    "onderwerp": "onderwerp",
    "rol_gemeente": "rol van de gemeente",
    "rol_organisaties": "rol van organisaties",
    "rol_burgers": "rol van burgers",
    "partijen": "partijen in beeld",
    "deelname": "deelname van burgers",
}
"""What the fit compares the models on: the five dimensions above, the actors of step 2, and what the plan arranges."""
DIMENSIONS = tuple(KENMERKEN)[:5]
"""The dimensions on which the municipality says itself what it wants; the other two follow from the plan."""
SCHAAL = "Geef een getal van 0 (weegt niet mee) tot en met 10 (weegt heel zwaar)."

Gewicht: TypeAlias = Annotated[float | None, Number(low=0, high=10)]


class Gewichten(Record, component="3.1"):
    """How much each dimension matters, from 0 to 10 (H3.6)."""

    wie_werkt_samen: Annotated[
        Gewicht,
        Question(
            "Hoe zwaar weegt wie er samenwerken?",
            label="Gewicht: wie werkt samen",
            gloss="who cooperates",
            help=SCHAAL,
            rows="H3.6",
        ),
    ] = None
    onderwerp: Annotated[
        Gewicht,
        Question(
            "Hoe zwaar weegt het onderwerp van de samenwerking?",
            label="Gewicht: onderwerp",
            gloss="topic",
            help=SCHAAL,
            rows="H3.6",
        ),
    ] = None
    rol_gemeente: Annotated[
        Gewicht,
        Question(
            "Hoe zwaar weegt de rol van de gemeente?",
            label="Gewicht: rol van de gemeente",
            gloss="role of the municipality",
            help=SCHAAL,
            rows="H3.6",
        ),
    ] = None
    rol_organisaties: Annotated[
        Gewicht,
        Question(
            "Hoe zwaar weegt de rol van organisaties?",
            label="Gewicht: rol van organisaties",
            gloss="role of organisations",
            help=SCHAAL,
            rows="H3.6",
        ),
    ] = None
    rol_burgers: Annotated[
        Gewicht,
        Question(
            "Hoe zwaar weegt de rol van burgers?",
            label="Gewicht: rol van burgers",
            gloss="role of citizens",
            help=SCHAAL,
            rows="H3.6",
        ),
    ] = None
    partijen: Annotated[
        Gewicht,
        Question(
            "Hoe zwaar weegt het dat de partijen die een model nodig heeft, er al zijn?",
            label="Gewicht: partijen in beeld",
            gloss="parties",
            help=SCHAAL,
            rows="H3.1 H3.6",
        ),
    ] = None
    deelname: Annotated[
        Gewicht,
        Question(
            "Hoe zwaar weegt de manier waarop burgers aan het plan meedoen?",
            label="Gewicht: deelname van burgers",
            gloss="participation of citizens",
            help=SCHAAL,
            rows="H3.6 H3.8",
        ),
    ] = None


class EigenScore(Record, component="3.1"):
    """Points that the municipality gives a model itself, in place of those that the program would give (H3.6)."""

    id: Identifier = ""
    model: Annotated[
        str | None,
        Choice(MODELLEN),
        Question("Om welk model gaat het?", label="Model", gloss="model", kern=True, rows="H3.6"),
    ] = None
    kenmerk: Annotated[
        str | None,
        Choice(KENMERKEN),
        Question("Om welk kenmerk gaat het?", label="Kenmerk", gloss="criterion", kern=True, rows="H3.6"),
    ] = None
    punten: Annotated[
        int | None,
        Whole(low=0, high=2),
        Question(
            "Hoeveel punten krijgt het model hier van u?",
            label="Punten",
            gloss="points",
            kern=True,
            help="0 is past niet, 1 is past deels, 2 is past helemaal.",
            rows="H3.6",
        ),
    ] = None
    waarom: Annotated[Line, Question("Waarom?", label="Waarom", gloss="why", rows="H3.6")] = None


class Afweging(Record, component="3.1"):
    """What the municipality wants on each dimension, and how much that matters (H3.5, H3.6)."""

    wie_werkt_samen: Annotated[
        str | None,
        Choice(SAMENWERKENDEN),
        Question(
            "Wie moeten er vooral samenwerken?", label="Wie werkt samen", gloss="who cooperates", rows="H3.5 H3.6"
        ),
    ] = None
    onderwerp: Annotated[
        str | None,
        Choice(ONDERWERPEN),
        Question(
            "Waar gaat de samenwerking vooral over?",
            label="Onderwerp van de samenwerking",
            gloss="topic",
            rows="H3.5 H3.6",
        ),
    ] = None
    rol_gemeente: Annotated[
        str | None,
        Choice(ROLLEN_GEMEENTE),
        Question(
            "Welke rol wil de gemeente vooral hebben?",
            label="Rol van de gemeente",
            gloss="role of the municipality",
            rows="H3.5 H3.6",
        ),
    ] = None
    rol_organisaties: Annotated[
        str | None,
        Choice(ROLLEN_ORGANISATIES),
        Question(
            "Wat is vooral de rol van organisaties?",
            label="Rol van organisaties",
            gloss="role of organisations",
            rows="H3.5 H3.6",
        ),
    ] = None
    rol_burgers: Annotated[
        str | None,
        Choice(ROLLEN_BURGERS),
        Question(
            "Wat is vooral de rol van burgers?", label="Rol van burgers", gloss="role of citizens", rows="H3.5 H3.6"
        ),
    ] = None
    gewichten: Annotated[Gewichten, Group("Gewichten", gloss="weights", rows="H3.6")] = Gewichten()
    eigen_scores: Annotated[
        tuple[EigenScore, ...],
        Question(
            "Welke punten van het programma wilt u zelf anders geven?",
            label="Eigen punten",
            gloss="own scores",
            help="Het programma geeft elk model punten per kenmerk. Weet u het beter? Zeg hier ook waarom.",
            rows="H3.6",
        ),
    ] = ()
