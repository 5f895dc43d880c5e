"""Step 1: the problem, what is known of it locally, and what counts as poverty."""

from typing import Annotated

from armoedeplan.plan.regelingen import Inkomensgrens
from armoedeplan.record import Choice, Identifier, Line, MomentText, Paragraphs, Question, Record

PROBLEMEN = {
    "gezondheid": "slechte gezondheid",
    "psychisch_welbevinden": "weinig psychisch welbevinden",
    "regieverlies": "verlies van regie over het eigen leven",
    "schaamte": "schaamte",
    "schuld": "schulden zonder uitzicht",
    "geen_perspectief": "geen perspectief",
    # the six above are of the guide; these three are of Gemeenten leren van elkaar (2011), page 18
    "sociaal_isolement": "sociaal isolement",
    "vermoeidheid": "vermoeidheid",
    "depressie": "depressie",
}
ARMOEDEGRENZEN = {
    "cbs_scp_nibud": "de gezamenlijke armoedegrens van CBS, SCP en Nibud",
    "eerdere_grens_cbs": "een eerdere grens van het CBS",
    "eerdere_grens_scp": "een eerdere grens van het SCP",
}


class Probleemanalyse(Record, component="1.0"):
    """The problem, which is more than income (H0.7); who shares the analysis is asked in step 2."""

    tekst: Annotated[
        Paragraphs,
        Question(
            "Wat is in uw gemeente het probleem?",
            label="Probleemanalyse",
            gloss="text",
            help="Beschrijf om wie het gaat, wat er speelt en waardoor. Kijk verder dan het inkomen.",
            kern=True,
            rows="H0.6 H0.7 2.4",
        ),
    ] = None
    problemen: Annotated[
        tuple[str, ...],
        Choice(PROBLEMEN, open=True),
        Question(
            "Welke problemen stapelen zich op bij mensen met een laag inkomen?",
            label="Gestapelde problemen",
            gloss="problems",
            rows="H0.7 L7",
        ),
    ] = ()


class LokaalGegeven(Record, component="1.0"):
    """One thing that is known of how people on a low income live in the municipality (H0.8)."""

    id: Identifier = ""
    tekst: Annotated[
        Paragraphs,
        Question(
            "Wat weet u over de situatie van mensen met een laag inkomen?",
            label="Gegeven",
            gloss="text",
            help="Geef één gegeven tegelijk. Een gebied is een wijk of een kern, nooit een straat.",
            kern=True,
            rows="H0.8",
        ),
    ] = None
    bron: Annotated[
        Line,
        Question(
            "Waar komt dit vandaan?",
            label="Bron",
            gloss="source",
            help="Noem bijvoorbeeld een onderzoek, een monitor of een gespreksronde.",
            kern=True,
            rows="H0.8",
        ),
    ] = None
    peildatum: Annotated[
        MomentText, Question("Van wanneer is dit gegeven?", label="Peildatum", gloss="reference date", rows="H0.8")
    ] = None


class Armoededefinitie(Record, component="1.2"):
    """What counts as poverty: in words, in statistics, and in local policy (H1.7, 2.6)."""

    breed: Annotated[
        Paragraphs,
        Question(
            "Wat verstaat u onder armoede?",
            label="Brede omschrijving",
            gloss="broad definition",
            help="Denk aan meer dan geld: ook aan wat mensen nodig hebben om mee te doen.",
            rows="H1.7",
        ),
    ] = None
    statistisch: Annotated[
        str | None,
        Choice(ARMOEDEGRENZEN, open=True),
        Question(
            "Welke armoedegrens gebruikt u in cijfers?",
            label="Armoedegrens in cijfers",
            gloss="statistical poverty line",
            help="Cijfers met verschillende grenzen kunt u niet met elkaar vergelijken.",
            rows="H1.7 2.6",
        ),
    ] = None
    bron: Annotated[
        Line, Question("Uit welke bron komt die armoedegrens?", label="Bron", gloss="source", rows="2.6")
    ] = None
    peildatum: Annotated[
        MomentText, Question("Van wanneer is die armoedegrens?", label="Peildatum", gloss="reference date", rows="2.6")
    ] = None
    inkomensgrens: Annotated[
        Inkomensgrens,
        Question(
            "Tot welk inkomen rekent uw beleid mensen tot de doelgroep?",
            label="Inkomensgrens van het beleid",
            gloss="income limit",
            help="Deze grens kan een andere zijn dan de armoedegrens in cijfers.",
            rows="H1.7 2.6",
        ),
    ] = Inkomensgrens()
