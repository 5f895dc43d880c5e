"""Step 7, how the plan is evaluated, and to whom it is accounted for besides the council."""

from typing import Annotated

from armoedeplan.record import Choice, Flag, Identifier, Line, MomentText, Paragraphs, Question, Record, Reference

EVALUATIESOORTEN = {
    "proces": "procesevaluatie: leren van de samenwerking",
    "eind": "eindevaluatie: opbrengsten in beeld",
}


class Les(Record, short="les"):
    """A lesson of an evaluation, and what is done with it (H7.4)."""

    les: Annotated[Line, Question("Wat is de les?", label="Les", gloss="lesson", rows="H7.4")] = None
    besluit: Annotated[
        Paragraphs, Question("Wat doet u met deze les?", label="Besluit", gloss="decision", rows="H7.4")
    ] = None
    eigenaar: Annotated[
        Line,
        Question(
            "Wie zorgt daarvoor?",
            label="Eigenaar",
            gloss="owner",
            help="Noem een organisatie of functie, geen naam.",
            rows="H7.4",
        ),
    ] = None
    datum: Annotated[MomentText, Question("Wanneer is dat klaar?", label="Klaar", gloss="date", rows="H7.4")] = None


class Evaluatie(Record, component="7.2"):
    """A process evaluation to learn, or a final one to see the yield (H7.2, H7.4, H7.10, H7.12)."""

    id: Identifier = ""
    soort: Annotated[
        str | None,
        Choice(EVALUATIESOORTEN),
        Question("Wat voor evaluatie is het?", label="Soort", gloss="kind", kern=True, rows="H7.2 H7.10"),
    ] = None
    moment: Annotated[
        Line, Question("Wanneer is deze evaluatie?", label="Moment", gloss="moment", kern=True, rows="H7.2 H7.10")
    ] = None
    uitvoerder: Annotated[
        Line,
        Question(
            "Wie voert deze evaluatie uit?",
            label="Uitvoerder",
            gloss="executor",
            kern=True,
            rows="H7.2 H7.10",
            help="Noem een organisatie of functie, geen naam.",
        ),
    ] = None
    onafhankelijk: Annotated[
        Flag,
        Question(
            "Is de uitvoerder een onafhankelijke partij van buiten?",
            label="Onafhankelijk",
            gloss="independent",
            rows="H7.10",
        ),
    ] = None
    kern: Annotated[
        Paragraphs,
        Question(
            "Wat is de uitkomst in vijf zinnen?",
            label="De kern",
            gloss="gist",
            component="7.4",
            rows="H7.2 H7.4",
            help="Vul dit in als de evaluatie er is: wat was beloofd, wat kwam ervan terecht, en wat verandert u?",
        ),
    ] = None
    lessen: Annotated[
        tuple[Les, ...],
        Question(
            "Welke lessen levert deze evaluatie op?", label="Lessen", gloss="lessons", component="7.4", rows="H7.2 H7.4"
        ),
    ] = ()
    reactie_college: Annotated[
        Paragraphs,
        Question(
            "Wat vindt het college van de uitkomst?",
            label="Reactie van het college",
            gloss="response of the college",
            component="7.4",
            rows="H7.4",
            help="Vul dit in als de evaluatie er is. Wat u met elke les doet, staat bij de lessen.",
        ),
    ] = None
    vervolg: Annotated[
        tuple[str, ...],
        Reference("besluiten", "maatregelen"),
        Question(
            "Tot welke besluiten of maatregelen heeft de evaluatie geleid?",
            label="Vervolg",
            gloss="follow-up",
            component="7.4",
            rows="H7.4",
        ),
    ] = ()
    publicatie: Annotated[
        Line, Question("Waar maakt u de uitkomsten openbaar?", label="Publicatie", gloss="publication", rows="H7.12")
    ] = None


class HorizontaleVerantwoording(Record, component="7.0"):
    """Accountability to partners and residents rather than upwards (H7.8)."""

    id: Identifier = ""
    aan_wie: Annotated[
        Line,
        Question(
            "Aan wie legt u verantwoording af?",
            label="Aan wie",
            gloss="to whom",
            kern=True,
            rows="H7.8",
            help="Denk aan partners, inwoners en de adviesraad.",
        ),
    ] = None
    vorm: Annotated[Line, Question("In welke vorm doet u dat?", label="Vorm", gloss="form", kern=True, rows="H7.8")] = (
        None
    )
    moment: Annotated[
        Line, Question("Wanneer of hoe vaak doet u dat?", label="Moment", gloss="moment", rows="H7.8")
    ] = None
