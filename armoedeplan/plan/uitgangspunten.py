"""Step 1: the principles and the objective; the problem and the target groups stand in modules of their own."""

from typing import Annotated

from armoedeplan.plan.doelgroepen import Doelgroep
from armoedeplan.plan.keuzes import BELEIDSTERREINEN, RICHTINGEN
from armoedeplan.plan.probleem import Armoededefinitie, LokaalGegeven, Probleemanalyse
from armoedeplan.record import Choice, Group, Identifier, Line, Number, Paragraphs, Question, Record, Reference

SOORTEN_UITGANGSPUNT = {
    "samenhang": "samenhang: versnippering en overlap tegengaan",
    "maatwerk": "maatwerk: aanbod dat past bij wat mensen nodig hebben",
    "niet_gebruik": "niet-gebruik van voorzieningen tegengaan",
    "eigen": "een eigen uitgangspunt",
}


class Uitgangspunt(Record, component="1.1", referable=True):
    """A principle, which becomes concrete in measures (H1.1, H1.3-H1.5)."""

    id: Identifier = ""
    soort: Annotated[
        str | None,
        Choice(SOORTEN_UITGANGSPUNT),
        Question("Wat voor uitgangspunt is het?", label="Soort", gloss="kind", kern=True, rows="H1.3 H1.4 H1.5"),
    ] = None
    tekst: Annotated[
        Paragraphs,
        Question(
            "Hoe luidt het uitgangspunt?",
            label="Uitgangspunt",
            gloss="text",
            help="Schrijf het zo dat u er een maatregel aan kunt verbinden.",
            kern=True,
            rows="H1.1",
        ),
    ] = None
    onderbouwing: Annotated[
        Paragraphs,
        Question(
            "Waaraan ziet u dat dit in uw gemeente nodig is?", label="Onderbouwing", gloss="evidence", rows="H1.3"
        ),
    ] = None
    berust_op: Annotated[
        tuple[str, ...],
        Reference("conclusies", "inzichten"),
        Question(
            "Op welke conclusies en inzichten berust het uitgangspunt?",
            label="Berust op",
            gloss="rests on",
            help="Conclusies komen uit stap 2, inzichten uit stap 5. Vul dit later aan als u zo ver bent.",
            rows="H1.3 H1.4",
        ),
    ] = ()


class Doelstelling(Record, component="1.2"):
    """The working objective, from a broad view of poverty; its direction drives the rule of step 3."""

    tekst: Annotated[
        Paragraphs,
        Question(
            "Wat is de doelstelling?",
            label="Doelstelling",
            gloss="text",
            help="Noem wat er voor inwoners verandert, zoals meedoen en zelfredzaam zijn. Kijk verder dan inkomen.",
            kern=True,
            rows="H1.2 H0.3",
        ),
    ] = None
    richting: Annotated[
        tuple[str, ...],
        Choice(RICHTINGEN),
        Question(
            "Welke richting heeft het beleid?",
            label="Richting",
            gloss="direction",
            help="U kunt er meer dan één kiezen. In stap 3 helpt de richting bij de keuze van een governancemodel.",
            kern=True,
            component="1.1",
            rows="H1.1 H3.7",
        ),
    ] = ()
    beleidsterreinen: Annotated[
        tuple[str, ...],
        Choice(BELEIDSTERREINEN, open=True),
        Question(
            "Welke beleidsterreinen doen mee?",
            label="Beleidsterreinen",
            gloss="policy fields",
            help="U kunt eigen terreinen toevoegen, zoals onderwijs.",
            kern=True,
            rows="H1.6 H1.2",
        ),
    ] = ()
    intersectoraal: Annotated[
        Paragraphs,
        Question(
            "Hoe werken de sectoren van de gemeente samen aan deze doelstelling?",
            label="Samen binnen de gemeente",
            gloss="across municipal sectors",
            rows="H1.9",
        ),
    ] = None
    met_organisaties: Annotated[
        Paragraphs,
        Question(
            "Hoe werkt de gemeente samen met organisaties aan deze doelstelling?",
            label="Samen met organisaties",
            gloss="with organisations",
            rows="H1.9",
        ),
    ] = None


class Uren(Record):
    """The hours a week of one function or team (H0.11)."""

    id: Identifier = ""
    wie: Annotated[
        Line,
        Question(
            "Om welke functie of welk team gaat het?",
            label="Wie",
            gloss="who",
            kern=True,
            help="Bijvoorbeeld: netwerkmanager. Noem geen naam.",
        ),
    ] = None
    uren_per_week: Annotated[
        float | None,
        Number(low=0),
        Question(
            "Hoeveel uren per week zijn dat?",
            label="Uren per week",
            gloss="hours a week",
            kern=True,
        ),
    ] = None


class Middelen(Record, component="1.0"):
    """What is set free for the coherent approach as a whole: time, people and money (H0.11)."""

    tijd: Annotated[
        Line,
        Question(
            "Hoeveel tijd maakt de gemeente vrij?",
            label="Tijd",
            gloss="time",
            help="Bijvoorbeeld in uren per week of per jaar.",
            rows="H0.11",
        ),
    ] = None
    menskracht: Annotated[
        Line,
        Question(
            "Welke mensen maakt de gemeente vrij?",
            label="Menskracht",
            gloss="staff",
            help="Noem functies, geen namen.",
            rows="H0.11",
        ),
    ] = None
    uren: Annotated[
        tuple[Uren, ...],
        Question(
            "Hoeveel uren per week zijn dat, per functie?",
            label="Uren per functie",
            gloss="hours",
            rows="H0.11",
            help="Bijvoorbeeld: netwerkmanager, 24 uur. Zo kunt u later zien of het genoeg is.",
        ),
    ] = ()
    geld: Annotated[
        Line,
        Question(
            "Hoeveel geld maakt de gemeente vrij?",
            label="Geld",
            gloss="money",
            help="Schrijf het in één zin. De bedragen per jaar staan in de financiële tabel.",
            rows="H0.11",
        ),
    ] = None


class Uitgangspunten(Record, component="1.0"):
    """Step 1 as a whole."""

    probleemanalyse: Annotated[Probleemanalyse, Group("Probleemanalyse", gloss="problem analysis", rows="H0.7")] = (
        Probleemanalyse()
    )
    lokale_situatie: Annotated[
        tuple[LokaalGegeven, ...],
        Question(
            "Wat is bekend over mensen met een laag inkomen in uw gemeente?",
            label="Lokale situatie",
            gloss="local situation",
            help="Begin bij wat u al weet uit cijfers, onderzoek en gesprekken.",
            rows="H0.8",
        ),
    ] = ()
    armoededefinitie: Annotated[
        Armoededefinitie, Group("Omschrijving van armoede", gloss="definition of poverty", rows="H1.7")
    ] = Armoededefinitie()
    uitgangspunten: Annotated[
        tuple[Uitgangspunt, ...],
        Question(
            "Van welke uitgangspunten gaat het beleid uit?",
            label="Uitgangspunten",
            gloss="principles",
            help="De handreiking noemt samenhang, maatwerk en niet-gebruik tegengaan. U kunt er eigen aan toevoegen.",
            kern=True,
            component="1.1",
            rows="H1.1 H1.3 H1.4 H1.5",
        ),
    ] = ()
    doelstelling: Annotated[Doelstelling, Group("Doelstelling", gloss="objective", rows="H1.2")] = Doelstelling()
    doelgroepen: Annotated[
        tuple[Doelgroep, ...],
        Question(
            "Voor welke doelgroepen is het plan?",
            label="Doelgroepen",
            gloss="target groups",
            help="Denk ook aan groepen die de gemeente nog weinig ziet, zoals werkende armen.",
            kern=True,
            rows="L5 2.4",
        ),
    ] = ()
    middelen: Annotated[Middelen, Group("Middelen", gloss="resources", rows="H0.11")] = Middelen()
