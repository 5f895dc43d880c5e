"""What the previous plan brought."""

from typing import Annotated

from armoedeplan.plan.gedeeld import Periode
from armoedeplan.record import Lines, Question, Record


class Terugblik(Record, component="0.0"):
    """The look back: results and lessons of the previous plan, from which this one starts (2.4)."""

    periode: Annotated[
        Periode, Question("Over welke periode kijkt u terug?", label="Periode", gloss="period", rows="2.4")
    ] = Periode()
    resultaten: Annotated[
        Lines,
        Question(
            "Wat heeft het vorige plan opgeleverd?",
            label="Resultaten",
            gloss="results",
            help="Noem per resultaat één feit, met de bron erbij. Noem ook wat niet is gelukt.",
            kern=True,
            rows="2.4",
        ),
    ] = ()
    lessen: Annotated[
        Lines,
        Question(
            "Wat hebt u ervan geleerd?",
            label="Lessen",
            gloss="lessons",
            help="Wat houdt u vast, en wat doet u nu anders?",
            kern=True,
            rows="H7.4",
        ),
    ] = ()
