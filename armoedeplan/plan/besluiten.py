"""Step 7, who decides, what was decided, and what advice and consultation brought."""

from typing import Annotated

from armoedeplan.plan.gedeeld import Periode, VoorGemeente
from armoedeplan.plan.gemeenten import ORGANEN
from armoedeplan.record import Choice, Count, Flag, Identifier, Lines, MomentText, Paragraphs, Question, Record, When

BESLUITSOORTEN = {"ontwerp": "besluit over het ontwerp", "bijsturing": "besluit om bij te sturen"}
BESLUITORGANEN = {**ORGANEN, "stuurgroep": "stuurgroep"}
DEELGENOTEN = {"politiek": "politiek", "organisaties": "organisaties", "burgers": "burgers"}
ADVIESORGANEN = {
    "adviesraad_sociaal_domein": "adviesraad sociaal domein",
    "participatieraad": "participatieraad",
    "clientenraad": "cliëntenraad",
}

OVERNAMES = {"geheel": "geheel overgenomen", "deels": "deels overgenomen", "niet": "niet overgenomen"}


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
    vragen: Annotated[
        Lines,
        Question(
            "Welke vragen legt u voor?",
            label="Vragen",
            gloss="questions",
            rows="2.2",
            help="Drie tot vijf vragen over dit plan. Bijvoorbeeld: wie bereiken wij met deze maatregelen nog niet?",
        ),
    ] = ()
    speelruimte: Annotated[
        Paragraphs,
        Question(
            "Wat kan er nog veranderen, en wat ligt vast?",
            label="Speelruimte",
            gloss="room for change",
            rows="2.2",
            help="Bijvoorbeeld: het budget ligt vast. Hoe de begeleiding eruitziet, kan nog anders.",
        ),
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
    antwoord_voor: Annotated[
        MomentText,
        Question(
            "Voor wanneer vraagt u het antwoord?",
            label="Antwoord vóór",
            gloss="answer before",
            rows="2.2",
            help="Geef een adviesraad genoeg tijd, bijvoorbeeld zes weken.",
        ),
    ] = None
    ontvangen_op: Annotated[
        MomentText,
        Question("Wanneer hebt u het advies ontvangen?", label="Ontvangen op", gloss="received on", rows="2.2"),
    ] = None
    strekking: Annotated[
        Paragraphs, Question("Wat staat er in het advies?", label="Strekking", gloss="gist", rows="2.2")
    ] = None
    overgenomen: Annotated[
        str | None,
        Choice(OVERNAMES),
        Question(
            "Neemt u het advies over?",
            label="Overgenomen",
            gloss="adopted",
            rows="2.2",
            help="Waarom, dat zegt u bij de reactie.",
        ),
    ] = None
    reactie: Annotated[
        Paragraphs, Question("Wat doet het college met dit advies?", label="Reactie", gloss="response", rows="2.2")
    ] = None
    gemeente: VoorGemeente = None


class Inspraak(Record, component="7.0"):
    """When residents could react to the draft, and how many did (2.2)."""

    periode: Annotated[
        Periode,
        Question(
            "Van wanneer tot wanneer was de inspraak?",
            label="Periode van de inspraak",
            gloss="period",
            rows="2.2",
            help="Een ontwerp ligt meestal zes weken ter inzage.",
        ),
    ] = Periode()
    aantal: Annotated[
        Count,
        Question(
            "Hoeveel reacties kwamen er?",
            label="Aantal reacties",
            gloss="number",
            rows="2.2",
            help="Tel elke brief en elke reactie op een bijeenkomst. Kwam er geen? Vul dan 0 in.",
        ),
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
    wijziging: Annotated[
        Paragraphs,
        Question(
            "Wat staat er nu anders in het plan?",
            label="Wijziging",
            gloss="change",
            rows="2.2",
            when=When("plan_gewijzigd", "ja"),
            help="Noem het onderdeel van het plan, zodat de inspreker het kan terugvinden.",
        ),
    ] = None
