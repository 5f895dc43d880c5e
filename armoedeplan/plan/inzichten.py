"""Step 5, what the conversations teach: the analysis, the findings and what is done with them."""

from typing import Annotated

from armoedeplan.plan.keuzes import REDENEN_NIET_GEBRUIK
from armoedeplan.record import Choice, Group, Identifier, Line, Paragraphs, Question, Record, Reference


class Analyse(Record, component="5.6"):
    """Who turns the registrations into knowledge for policy, how and when (H5.6)."""

    uitvoerder: Annotated[
        Line,
        Question(
            "Wie analyseert wat er is vastgelegd?",
            label="Uitvoerder",
            gloss="executor",
            kern=True,
            rows="H5.6",
            help="Noem een organisatie of functie, geen naam.",
        ),
    ] = None
    werkwijze: Annotated[
        Paragraphs,
        Question(
            "Hoe komt u van verslagen tot kennis voor beleid?",
            label="Werkwijze",
            gloss="method of working",
            kern=True,
            rows="H5.6",
        ),
    ] = None
    moment: Annotated[
        Line, Question("Wanneer of hoe vaak doet u dat?", label="Moment", gloss="moment", rows="H5.6")
    ] = None


class Inzicht(Record, component="5.6", referable=True):
    """A finding over many conversations, who receives it, and what was done with it (H5.6, H5.7, H5.14, H5.18)."""

    id: Identifier = ""
    thema: Annotated[Line, Question("Over welk thema gaat dit inzicht?", label="Thema", gloss="theme", rows="H5.6")] = (
        None
    )
    tekst: Annotated[
        Paragraphs,
        Question(
            "Wat hebt u geleerd van de gesprekken?",
            label="Inzicht",
            gloss="text",
            kern=True,
            rows="H5.6",
            help="Schrijf op wat voor meer mensen geldt. Niemand mag zichzelf of een ander herkennen.",
        ),
    ] = None
    betekenis: Annotated[
        Paragraphs,
        Question(
            "Wat betekent dit voor het beleid?",
            label="Betekenis voor beleid",
            gloss="meaning for policy",
            kern=True,
            rows="H5.6",
        ),
    ] = None
    ontvangers: Annotated[
        tuple[str, ...],
        Reference("actoren", "netwerken", "onderdelen"),
        Question(
            "Aan wie draagt u dit inzicht over?",
            label="Ontvangers",
            gloss="receivers",
            kern=True,
            component="5.7",
            rows="H5.7",
        ),
    ] = ()
    gevolg: Annotated[
        tuple[str, ...],
        Reference("maatregelen", "besluiten"),
        Question(
            "Tot welke maatregelen of besluiten heeft dit geleid?",
            label="Gevolg",
            gloss="consequence",
            component="5.7",
            rows="H5.7 H5.15 H5.18",
        ),
    ] = ()
    redenen_niet_gebruik: Annotated[
        tuple[str, ...],
        Choice(REDENEN_NIET_GEBRUIK, open=True),
        Question(
            "Welke redenen hoort u om een regeling niet te gebruiken?",
            label="Redenen van niet-gebruik",
            gloss="reasons for non-use",
            rows="H5.14 H7.11",
        ),
    ] = ()
    regelingen: Annotated[
        tuple[str, ...],
        Reference("regelingen"),
        Question("Over welke regelingen gaat dit inzicht?", label="Regelingen", gloss="provisions", rows="H5.14 H7.11"),
    ] = ()
    tellingen: Annotated[
        tuple[str, ...], Reference("tellingen"), Group("Tellingen", gloss="counts", rows="H5.6 H7.11")
    ] = ()


class Citaat(Record, component="5.0"):
    """A quotation with a role and without a name (H5.19)."""

    id: Identifier = ""
    tekst: Annotated[
        Paragraphs,
        Question(
            "Wat is er gezegd?",
            label="Citaat",
            gloss="text",
            kern=True,
            rows="H5.19 privacy",
            help="Laat weg wat iemand herkenbaar maakt: namen, straten en bijzondere gebeurtenissen.",
        ),
    ] = None
    rol: Annotated[
        Line,
        Question(
            "In welke rol sprak deze persoon?",
            label="Rol",
            gloss="role",
            kern=True,
            rows="H5.19 privacy",
            help="Bijvoorbeeld teamlid of bewoner. Geen naam.",
        ),
    ] = None
