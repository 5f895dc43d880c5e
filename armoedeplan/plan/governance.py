"""Step 3: which governance model, who does what in it, and how the municipality directs."""

from typing import Annotated

from armoedeplan.plan.afweging import Afweging
from armoedeplan.plan.keuzes import MODELLEN
from armoedeplan.record import Choice, Day, Group, Identifier, Line, Lines, Paragraphs, Question, Record, Reference


class Keuze(Record, component="3.1"):
    """The choice of one model or a mix of two, with its reason and who decides (H3.1, H3.7-H3.11)."""

    hoofdmodel: Annotated[
        str | None,
        Choice(MODELLEN),
        Question(
            "Welk governancemodel kiest u?",
            label="Hoofdmodel",
            gloss="main model",
            help="Het programma geeft advies op grond van uw doelstelling. De keuze is aan u.",
            kern=True,
            rows="H3.1 H3.5 H3.7 H3.10",
        ),
    ] = None
    tweede_model: Annotated[
        str | None,
        Choice(MODELLEN),
        Question(
            "Met welk tweede model combineert u het?",
            label="Tweede model",
            gloss="second model",
            help="Een mix van twee modellen komt in de praktijk vaak voor. Kiest u één model, sla dit dan over.",
            rows="H3.9 H3.10",
            other_than="hoofdmodel",
        ),
    ] = None
    conclusies: Annotated[
        tuple[str, ...],
        Reference("conclusies"),
        Question(
            "Welke conclusies uit stap 2 leiden tot deze keuze?",
            label="Conclusies",
            gloss="conclusions",
            kern=True,
            rows="H3.1",
        ),
    ] = ()
    motivering: Annotated[
        Paragraphs,
        Question(
            "Waarom past deze keuze bij uw gemeente?",
            label="Motivering",
            gloss="reasons",
            help="Wijkt u af van het advies, leg dan hier uit waarom.",
            kern=True,
            rows="H3.1 H3.7 H3.10",
        ),
    ] = None
    besloten_door: Annotated[
        Line,
        Question(
            "Wie neemt het besluit over het model?",
            label="Besloten door",
            gloss="decided by",
            help="Vaak is dat een bestuurder of een hoofd van een beleidsafdeling. Noem de functie, geen naam.",
            rows="H3.11",
        ),
    ] = None
    besloten_op: Annotated[
        Day, Question("Wanneer is of wordt dat besluit genomen?", label="Besloten op", gloss="decided on", rows="H3.11")
    ] = None
    adviesversie: Annotated[
        Line,
        Question(
            "Welke versie van het advies gebruikte u?",
            label="Versie van het advies",
            gloss="version of the advice",
            help="Zo blijft later te zien op welk advies de keuze rust.",
            rows="H3.7",
        ),
    ] = None


class RolVanPartner(Record, component="3.2"):
    """The role and the tasks of one partner in the chosen model (H3.2)."""

    id: Identifier = ""
    actor: Annotated[
        str | None,
        Reference("actoren"),
        Question("Om welke partner gaat het?", label="Partner", gloss="actor", kern=True, rows="H3.2"),
    ] = None
    rol: Annotated[
        Line,
        Question(
            "Welke rol heeft deze partner?",
            label="Rol",
            gloss="role",
            help="Bijvoorbeeld: verwijst door, begeleidt, denkt mee over beleid.",
            kern=True,
            rows="H3.2",
        ),
    ] = None
    taken: Annotated[
        Lines, Question("Welke taken horen daarbij?", label="Taken", gloss="tasks", kern=True, rows="H3.2")
    ] = ()


class Regie(Record, component="3.3"):
    """How the municipality directs, inside and outside (H3.3, H6.3)."""

    intern: Annotated[
        Paragraphs,
        Question(
            "Hoe stuurt de gemeente binnen de eigen organisatie?",
            label="Interne sturing",
            gloss="internal",
            help="Het gaat om de sturing van afdelingen en diensten.",
            kern=True,
            rows="H3.3 H6.3",
        ),
    ] = None
    extern: Annotated[
        Paragraphs,
        Question(
            "Hoe stuurt de gemeente de samenwerking met organisaties?",
            label="Externe sturing",
            gloss="external",
            help="Zeg ook wat de gemeente aan de partners overlaat.",
            kern=True,
            rows="H3.3 H6.3",
        ),
    ] = None


class Burgers(Record, component="3.0"):
    """How citizens take part, phase by phase; an empty phase means that they do not yet (H3.8, H7.7)."""

    voorbereiden: Annotated[
        Paragraphs,
        Question(
            "Hoe doen burgers mee bij het voorbereiden van het plan?",
            label="Voorbereiden",
            gloss="preparing",
            rows="H3.8 2.2",
        ),
    ] = None
    uitwerken: Annotated[
        Paragraphs,
        Question(
            "Hoe doen burgers mee bij het uitwerken van het plan?",
            label="Uitwerken",
            gloss="working out",
            rows="H3.8 2.2",
        ),
    ] = None
    uitvoeren: Annotated[
        Paragraphs,
        Question(
            "Hoe doen burgers mee bij het uitvoeren van het plan?",
            label="Uitvoeren",
            gloss="carrying out",
            rows="H3.8 2.2",
        ),
    ] = None
    beslissen: Annotated[
        Paragraphs,
        Question(
            "Hoe hebben burgers invloed op ingewikkelde besluiten?",
            label="Beslissen",
            gloss="deciding",
            component="7.0",
            rows="H7.7",
        ),
    ] = None


class Governance(Record, component="3.0"):
    """Step 3 as a whole."""

    afweging: Annotated[Afweging, Group("Afweging", gloss="weighing", rows="H3.5 H3.6")] = Afweging()
    keuze: Annotated[Keuze, Group("Keuze van het model", gloss="choice", rows="H3.1 H3.9 H3.11")] = Keuze()
    rollen: Annotated[
        tuple[RolVanPartner, ...],
        Question(
            "Welke partners krijgen in dit model een rol?",
            label="Rollen en taken",
            gloss="roles",
            kern=True,
            component="3.2",
            rows="H3.2",
        ),
    ] = ()
    regie: Annotated[Regie, Group("Regie van de gemeente", gloss="direction", rows="H3.3 H6.3")] = Regie()
    burgers: Annotated[Burgers, Group("Burgers in het plan", gloss="citizens", rows="H3.8 H7.7")] = Burgers()
