"""Step 4, how the approach is made known."""

from typing import Annotated

from armoedeplan.record import Choice, Identifier, Line, Paragraphs, Question, Record

PUBLIEKEN = {"intern": "binnen de gemeente", "extern": "buiten de gemeente"}
KANALEN = {
    "persbericht": "persbericht",
    "e_mail": "e-mail",
    "nieuwsbrief": "nieuwsbrief",
    "website": "website",
    "bijeenkomst": "bijeenkomst",
}


class Communicatie(Record, component="4.0"):
    """A message about the approach, inside or outside the municipality (H4.13)."""

    id: Identifier = ""
    publiek: Annotated[
        str | None,
        Choice(PUBLIEKEN),
        Question("Voor wie is deze boodschap?", label="Publiek", gloss="audience", kern=True, rows="H4.13"),
    ] = None
    kanaal: Annotated[
        str | None,
        Choice(KANALEN, open=True),
        Question("Via welk kanaal brengt u de boodschap?", label="Kanaal", gloss="channel", kern=True, rows="H4.13"),
    ] = None
    moment: Annotated[
        Line, Question("Wanneer of hoe vaak doet u dat?", label="Moment", gloss="moment", rows="H4.13")
    ] = None
    boodschap: Annotated[
        Paragraphs, Question("Wat wilt u vertellen?", label="Boodschap", gloss="message", rows="H4.13")
    ] = None
