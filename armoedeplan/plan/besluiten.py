"""Step 7, who decides, what was decided, and what advice and consultation brought."""

from typing import Annotated

from armoedeplan.plan.gemeenten import ORGANEN
from armoedeplan.record import Choice, Flag, Identifier, MomentText, Paragraphs, Question, Record

BESLUITSOORTEN = {"ontwerp": "besluit over het ontwerp", "bijsturing": "besluit om bij te sturen"}
BESLUITORGANEN = {**ORGANEN, "stuurgroep": "stuurgroep"}
DEELGENOTEN = {"politiek": "politiek", "organisaties": "organisaties", "burgers": "burgers"}
ADVIESORGANEN = {
    "adviesraad_sociaal_domein": "adviesraad sociaal domein",
    "participatieraad": "participatieraad",
    "clientenraad": "cliëntenraad",
}


class Positie(Record, component="7.0"):
    """What the college and the council decide in a collaboration (H7.5)."""

    college: Annotated[
        Paragraphs,
        Question(
            "Wat beslist het college in deze samenwerking?",
            label="Positie van het college",
            gloss="college",
            kern=True,
            rows="H7.5",
        ),
    ] = None
    raad: Annotated[
        Paragraphs,
        Question(
            "Wat beslist de raad, en wanneer?", label="Positie van de raad", gloss="council", kern=True, rows="H7.5"
        ),
    ] = None


class Besluit(Record, component="7.1", referable=True):
    """A line of the decision log (H7.1)."""

    id: Identifier = ""
    besluit: Annotated[
        Paragraphs, Question("Wat is of wordt er besloten?", label="Besluit", gloss="decision", kern=True, rows="H7.1")
    ] = None
    orgaan: Annotated[
        str | None,
        Choice(BESLUITORGANEN, open=True),
        Question("Wie neemt dit besluit?", label="Orgaan", gloss="body", kern=True, rows="H7.1"),
    ] = None
    gedeeld_met: Annotated[
        tuple[str, ...],
        Choice(DEELGENOTEN),
        Question(
            "Met wie deelt u dit besluit?",
            label="Gedeeld met",
            gloss="shared with",
            kern=True,
            rows="H7.1",
            help="De handreiking vraagt dat alle drie het besluit kunnen volgen.",
        ),
    ] = ()
    datum: Annotated[
        MomentText, Question("Wanneer is of wordt het besluit genomen?", label="Datum", gloss="date", rows="H7.1")
    ] = None
    soort: Annotated[
        str | None,
        Choice(BESLUITSOORTEN),
        Question("Gaat het besluit over het ontwerp of over bijsturen?", label="Soort", gloss="kind", rows="H7.1"),
    ] = None
    reden: Annotated[
        Paragraphs, Question("Wat is de reden voor dit besluit?", label="Reden", gloss="reason", rows="H7.1")
    ] = None


class Advies(Record, component="7.0"):
    """Advice of a council of residents or clients, and what was done with it (2.2)."""

    id: Identifier = ""
    orgaan: Annotated[
        str | None,
        Choice(ADVIESORGANEN, open=True),
        Question("Aan wie vraagt u advies?", label="Orgaan", gloss="body", kern=True, rows="2.2"),
    ] = None
    gevraagd_op: Annotated[
        MomentText,
        Question(
            "Wanneer vraagt u het advies?",
            label="Gevraagd op",
            gloss="asked on",
            kern=True,
            rows="2.2",
            help="Vraag het zo vroeg dat het advies nog iets kan veranderen.",
        ),
    ] = None
    ontvangen_op: Annotated[
        MomentText,
        Question("Wanneer hebt u het advies ontvangen?", label="Ontvangen op", gloss="received on", rows="2.2"),
    ] = None
    strekking: Annotated[
        Paragraphs, Question("Wat staat er in het advies?", label="Strekking", gloss="gist", rows="2.2")
    ] = None
    reactie: Annotated[
        Paragraphs, Question("Wat doet het college met dit advies?", label="Reactie", gloss="response", rows="2.2")
    ] = None


class Inspraakreactie(Record, component="7.0"):
    """A reaction from the consultation, without its sender, and the answer to it (2.2)."""

    id: Identifier = ""
    strekking: Annotated[
        Paragraphs,
        Question(
            "Wat is de strekking van deze inspraakreactie?",
            label="Strekking",
            gloss="gist",
            kern=True,
            rows="2.2",
            help="Voeg reacties die op elkaar lijken samen. Noem geen namen of adressen.",
        ),
    ] = None
    reactie: Annotated[
        Paragraphs,
        Question(
            "Wat doet het college met deze inspraakreactie?", label="Reactie", gloss="response", kern=True, rows="2.2"
        ),
    ] = None
    plan_gewijzigd: Annotated[
        Flag, Question("Is het plan hierdoor gewijzigd?", label="Plan gewijzigd", gloss="plan changed", rows="2.2")
    ] = None
