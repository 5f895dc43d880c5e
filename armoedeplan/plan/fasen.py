"""Step 4, the phases of the approach."""

from typing import Annotated

from armoedeplan.record import Lines, MomentText, Question, Record


class Fase(Record):
    """A phase of the approach: when it runs, and what is done in it."""

    van: Annotated[MomentText, Question("Vanaf wanneer?", label="Van", gloss="from")] = None
    tot: Annotated[MomentText, Question("Tot en met wanneer?", label="Tot en met", gloss="up to and including")] = None
    activiteiten: Annotated[Lines, Question("Wat doet u in deze fase?", label="Activiteiten", gloss="activities")] = ()


class Fasen(Record, component="4.0"):
    """The three phases of Roosendaal: offered, not required (H4.9, H4.10)."""

    draagvlakontwikkeling: Annotated[
        Fase,
        Question(
            "Wanneer en hoe maakt u de hoofdlijnen bekend?",
            label="Draagvlakontwikkeling",
            gloss="building support",
            rows="H4.9",
        ),
    ] = Fase()
    netwerkvorming: Annotated[
        Fase,
        Question(
            "Wanneer en hoe zet u de netwerken op?",
            label="Netwerkvorming",
            gloss="network formation",
            rows="H4.9 H4.10",
            help="In twee stappen: eerst een bijeenkomst over de uitkomsten van stap 2, dan de netwerken opzetten.",
        ),
    ] = Fase()
    netwerkuitvoering: Annotated[
        Fase,
        Question(
            "Wanneer en hoe werken de netwerken aan oplossingen?",
            label="Netwerkuitvoering",
            gloss="network execution",
            rows="H4.9",
        ),
    ] = Fase()
