"""Step 2 as a whole: the inventory, what follows from it, and where to begin."""

from typing import Annotated

from armoedeplan.plan.aanbod import Aanbod, Samenwerkingsverband
from armoedeplan.plan.actoren import Actor
from armoedeplan.plan.conclusies import Aanknopingspunt, Conclusie, VerworpenBevinding
from armoedeplan.plan.draagvlak import Draagvlak, Gesprekken
from armoedeplan.record import Flag, Group, MomentText, Paragraphs, Question, Record, Reference


class GedeeldeAnalyse(Record, component="2.0"):
    """Which parties share the problem analysis of step 1, and since when (H0.6)."""

    gedeeld_door: Annotated[
        tuple[str, ...],
        Reference("actoren"),
        Question(
            "Welke partijen delen de probleemanalyse en de richting van het plan?",
            label="Gedeeld door",
            gloss="shared by",
            rows="H0.6",
        ),
    ] = ()
    gedeeld_op: Annotated[
        MomentText, Question("Wanneer is dat afgesproken?", label="Gedeeld op", gloss="shared on", rows="H0.6")
    ] = None
    verschillen: Annotated[
        Paragraphs,
        Question("Waarover denken partijen verschillend?", label="Verschillen", gloss="differences", rows="H0.6"),
    ] = None


class Hulpvragen(Record, component="2.3"):
    """Four questions that help to see what the inventory tells (H2.13); a `nee` is a possible conclusion."""

    coaching: Annotated[
        Flag,
        Question(
            "Heeft iemand genoeg tijd om mensen persoonlijk te coachen?",
            label="Tijd voor persoonlijke coaching",
            gloss="coaching",
            rows="H2.13",
        ),
    ] = None
    loketten: Annotated[
        Flag,
        Question(
            "Sluiten vraag en aanbod op elkaar aan bij hulp op weg naar loketten?",
            label="Afstemming rond loketten",
            gloss="desks",
            rows="H2.13",
        ),
    ] = None
    aandacht_voor_preventie: Annotated[
        Flag,
        Question(
            "Is er genoeg aandacht voor preventie en voor lichte gevallen?",
            label="Aandacht voor preventie",
            gloss="attention for prevention",
            rows="H2.13 H2.10",
        ),
    ] = None
    integraal_in_uitvoering: Annotated[
        Flag,
        Question(
            "Is de wens om samenhangend te werken te zien in de uitvoering?",
            label="Samenhang zichtbaar in de uitvoering",
            gloss="integrated in execution",
            rows="H2.13",
        ),
    ] = None


class Samenwerking(Record, component="2.0"):
    """Step 2 as a whole."""

    draagvlak: Annotated[Draagvlak, Group("Draagvlak", gloss="support", rows="H2.1 H2.4", internal=True)] = Draagvlak()
    gesprekken: Annotated[Gesprekken, Group("Gesprekken", gloss="interviews", rows="H2.6")] = Gesprekken()
    actoren: Annotated[
        tuple[Actor, ...],
        Question(
            "Welke afdelingen en organisaties zijn betrokken bij het armoedebeleid?",
            label="Actoren",
            gloss="actors",
            help="Noem afdelingen binnen de gemeente en organisaties daarbuiten.",
            kern=True,
            component="2.2",
            rows="H2.2 H2.5",
        ),
    ] = ()
    gedeelde_analyse: Annotated[GedeeldeAnalyse, Group("Gedeelde analyse", gloss="shared analysis", rows="H0.6")] = (
        GedeeldeAnalyse()
    )
    aanbod: Annotated[
        tuple[Aanbod, ...],
        Question(
            "Welk aanbod is er al voor mensen met een laag inkomen?",
            label="Aanbod",
            gloss="offer",
            help="Noem per aanbod wie het uitvoert en wat die doet, zoals signaleren of begeleiden.",
            kern=True,
            component="2.3",
            rows="H2.3",
        ),
    ] = ()
    samenwerkingsverbanden: Annotated[
        tuple[Samenwerkingsverband, ...],
        Question(
            "Welke samenwerkingsverbanden zijn er al?",
            label="Samenwerkingsverbanden",
            gloss="partnerships",
            help="Denk aan overleg over schulden, aan opvang en aan ketens in de zorg.",
            component="2.3",
            rows="H2.7 H4.6",
        ),
    ] = ()
    hulpvragen: Annotated[Hulpvragen, Group("Hulpvragen", gloss="helper questions", rows="H2.13")] = Hulpvragen()
    conclusies: Annotated[
        tuple[Conclusie, ...],
        Question(
            "Welke conclusies trekt u uit de inventarisatie?",
            label="Conclusies",
            gloss="conclusions",
            help="Waar doen veel partijen hetzelfde, en waar doet niemand iets? Welk beleidsterrein doet nog niet mee?",
            kern=True,
            rows="H2.8 H2.9 H2.10 H2.11 H2.13",
        ),
    ] = ()
    verworpen_bevindingen: Annotated[
        tuple[VerworpenBevinding, ...],
        Question(
            "Welke bevindingen van het programma deelt u niet?",
            label="Verworpen bevindingen",
            gloss="rejected findings",
            help="Wat u hier noemt, stelt armoedeplan aanbod niet meer voor.",
            rows="H2.8 H2.12",
        ),
    ] = ()
    aanknopingspunten: Annotated[
        tuple[Aanknopingspunt, ...],
        Question(
            "Waar kan de samenwerking beginnen?",
            label="Aanknopingspunten",
            gloss="starting points",
            kern=True,
            rows="H2.12",
        ),
    ] = ()
