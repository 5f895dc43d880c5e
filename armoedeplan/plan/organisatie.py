"""Step 6, the organisation of the collaboration: a light structure, an expert manager, clear powers."""

from typing import Annotated

from armoedeplan.plan.leiding import Coordinator, Manager
from armoedeplan.plan.onderdelen import Bevoegdheid, Onderdeel
from armoedeplan.record import Group, Paragraphs, Question, Record, Reference, When


class Organisatie(Record, component="6.0"):
    """The structure that steers the collaboration (H6.1-H6.13)."""

    onderdelen: Annotated[
        tuple[Onderdeel, ...],
        Question(
            "Uit welke onderdelen bestaat de aansturing?",
            label="Onderdelen",
            gloss="parts of the structure",
            kern=True,
            component="6.1",
            rows="H6.1 H6.9",
            help="Houd het licht. In Roosendaal waren drie onderdelen genoeg.",
        ),
    ] = ()
    manager: Annotated[Manager, Group("Manager", gloss="manager", component="6.2")] = Manager()
    regievoerder: Annotated[
        str | None,
        Reference("actoren", "onderdelen"),
        Question(
            "Wie voert namens de gemeente de regie?",
            label="Regievoerder",
            gloss="who directs",
            kern=True,
            component="6.3",
            rows="H6.3",
            help="Wat de regie inhoudt, hebt u bij stap 3 beschreven.",
        ),
    ] = None
    bevoegdheden: Annotated[
        tuple[Bevoegdheid, ...],
        Question(
            "Hoe zijn bevoegdheden en verantwoordelijkheden verdeeld?",
            label="Bevoegdheden",
            gloss="powers",
            kern=True,
            component="6.4",
            rows="H6.4",
            help="Begin met de belangrijkste taken en besluiten. Een stuk of vijf is genoeg.",
        ),
    ] = ()
    coordinator: Annotated[
        Coordinator,
        Group(
            "Coördinator van de teams",
            gloss="coordinator of the teams",
            rows="H6.12",
            when=When("ervaringskennis.vorm", "eigen_teams", "andere_vorm"),
        ),
    ] = Coordinator()
    korte_lijnen: Annotated[
        Paragraphs,
        Question(
            "Hoe kunnen onderdelen verder als er elders iets stokt?",
            label="Korte lijnen",
            gloss="short lines",
            component="6.1",
            rows="H6.7",
        ),
    ] = None
    borging: Annotated[
        Paragraphs,
        Question(
            "Hoe is de samenwerking ingebed, en is er genoeg menskracht?",
            label="Borging",
            gloss="embedding",
            rows="H6.13 H0.11",
            help="Denk aan taken in vaste functies, vaste uren en steun van het management.",
        ),
    ] = None
