"""Step 7, decisions and accountability: decisions that can be traced, choices for the council, and privacy."""

from typing import Annotated

from armoedeplan.plan.besluiten import Advies, Besluit, Inspraak, Inspraakreactie, Positie
from armoedeplan.plan.evaluaties import Evaluatie, HorizontaleVerantwoording
from armoedeplan.plan.indicatoren import Indicator, Verhaal
from armoedeplan.plan.privacyparagraaf import Privacy
from armoedeplan.plan.raadsvoorstel import Alternatief, Raadsvoorstel, Risico
from armoedeplan.record import Group, Paragraphs, Question, Record


class Verantwoording(Record, component="7.0"):
    """Decisions, results, evaluations and what the council needs to choose (H7.1-H7.12; 2.2, 2.3)."""

    positie: Annotated[Positie, Group("Positie van college en raad", gloss="position", rows="H7.5")] = Positie()
    besluiten: Annotated[
        tuple[Besluit, ...],
        Question(
            "Welke besluiten zijn of worden genomen over ontwerp en bijsturing?",
            label="Besluiten",
            gloss="decisions",
            kern=True,
            component="7.1",
            rows="H7.1",
            help="Politiek, organisaties en burgers moeten kunnen volgen wie wat besloot, en waarom.",
        ),
    ] = ()
    indicatoren: Annotated[
        tuple[Indicator, ...],
        Question(
            "Waaraan ziet u of het plan werkt?",
            label="Indicatoren",
            gloss="indicators",
            kern=True,
            component="7.3",
            rows="H7.3 H7.9 H7.11",
            help="Kies er een paar die tellen: zowel output (wat u doet) als outcome (wat er verandert).",
        ),
    ] = ()
    verhalen: Annotated[
        tuple[Verhaal, ...],
        Question(
            "Welke verhalen vertelt u naast de cijfers?",
            label="Verhalen",
            gloss="stories",
            component="7.3",
            rows="M10 H0.13",
            help="Niet alles van waarde past in een getal. Tellen en vertellen horen bij elkaar.",
        ),
    ] = ()
    evaluaties: Annotated[
        tuple[Evaluatie, ...],
        Question(
            "Welke evaluaties laat u doen?",
            label="Evaluaties",
            gloss="evaluations",
            kern=True,
            component="7.2",
            rows="H7.2 H7.10",
            help="De handreiking noemt er twee: een om te leren, en een om de opbrengst te zien.",
        ),
    ] = ()
    voortzetting: Annotated[
        Paragraphs,
        Question(
            "Hoe gebruikt u de evaluaties voor het vervolg?",
            label="Voortzetting",
            gloss="continuation",
            kern=True,
            component="7.4",
            rows="H7.4",
        ),
    ] = None
    horizontale_verantwoording: Annotated[
        tuple[HorizontaleVerantwoording, ...],
        Question(
            "Hoe legt u verantwoording af aan partners en inwoners?",
            label="Horizontale verantwoording",
            gloss="horizontal accountability",
            rows="H7.8",
        ),
    ] = ()
    adviezen: Annotated[
        tuple[Advies, ...],
        Question("Aan welke adviesraden vraagt u advies?", label="Adviezen", gloss="advice", rows="2.2"),
    ] = ()
    inspraak: Annotated[Inspraak, Group("Inspraak", gloss="consultation", rows="2.2")] = Inspraak()
    inspraakreacties: Annotated[
        tuple[Inspraakreactie, ...],
        Question(
            "Welke reacties kwamen er uit de inspraak?",
            label="Inspraakreacties",
            gloss="consultation reactions",
            rows="2.2",
        ),
    ] = ()
    alternatieven: Annotated[
        tuple[Alternatief, ...],
        Question(
            "Welke andere keuzes heeft de raad?",
            label="Alternatieven",
            gloss="alternatives",
            kern=True,
            rows="2.3",
            help="Neem altijd de nuloptie op: wat gebeurt er als u niets nieuws doet?",
        ),
    ] = ()
    risicos: Annotated[
        tuple[Risico, ...], Question("Welke risico’s heeft dit plan?", label="Risico’s", gloss="risks", rows="2.3")
    ] = ()
    raadsvoorstel: Annotated[Raadsvoorstel, Group("Raadsvoorstel", gloss="council proposal")] = Raadsvoorstel()
    privacy: Annotated[Privacy, Group("Privacy", gloss="privacy", rows="privacy")] = Privacy()
