"""Step 5, people with experience, in teams or in another form: what they get, learn, and how they reach others."""

from typing import Annotated

from armoedeplan.plan.doelgroepen import BEREIKMETHODEN
from armoedeplan.record import Choice, Flag, Identifier, Line, Moment, Paragraphs, Question, Record, Reference, When

BELONINGEN = {
    "geen": "geen beloning",
    "onkostenvergoeding": "onkostenvergoeding",
    "vrijwilligersvergoeding": "vrijwilligersvergoeding",
    "dienstverband": "betaald dienstverband",
}
KWALIFICATIES = {
    "toegang_voorzieningen": "de weg weten naar voorzieningen",
    "gespreksvoering": "gesprekken voeren",
    "verslaglegging": "verslag schrijven",
}


class Beloning(Record, component="5.1"):
    """What people get for their work, and whether it touches their benefit; for teams and other forms alike (2.2)."""

    vorm: Annotated[
        str | None,
        Choice(BELONINGEN, open=True),
        Question(
            "Wat krijgen mensen voor hun inzet als ervaringsdeskundige?",
            label="Vorm van de beloning",
            gloss="form",
            rows="2.2",
            help="Noem hier de vorm. Bedragen veranderen elk jaar; daarvoor is een eigen vraag.",
        ),
    ] = None
    effect_op_uitkering_nagegaan: Annotated[
        Flag,
        Question(
            "Is nagegaan wat de beloning voor hun uitkering betekent?",
            label="Effect op uitkering nagegaan",
            gloss="effect on benefit checked",
            rows="2.2",
            internal=True,
            help="Een beloning kan een uitkering verlagen. Ga dat altijd na.",
        ),
    ] = None
    nagegaan_door: Annotated[
        Line,
        Question(
            "Wie heeft dat nagegaan?",
            label="Nagegaan door",
            gloss="checked by",
            rows="2.2",
            help="Noem een functie of afdeling, geen naam.",
            when=When("effect_op_uitkering_nagegaan", "ja"),
        ),
    ] = None
    bedrag: Annotated[
        Line,
        Question(
            "Hoeveel krijgt iemand?",
            label="Bedrag",
            gloss="amount",
            rows="2.2",
            help="Noem het bedrag, per uur, maand of jaar, en van wanneer het is.",
        ),
    ] = None
    betekenis_voor_uitkering: Annotated[
        Paragraphs,
        Question(
            "Wat betekent de beloning voor iemands uitkering?",
            label="Betekenis voor de uitkering",
            gloss="meaning for a benefit",
            rows="2.2",
            help="Schrijf het voor wie zich wil aanmelden. Bijvoorbeeld: de vergoeding telt niet mee, "
            "zolang u niet meer krijgt dan het vrije bedrag. Voor jongeren tot 27 jaar kan dat anders "
            "zijn.",
        ),
    ] = None


class Opleidingsonderdeel(Record, component="5.2"):
    """A part of the training, against the three qualifications of the guide (H5.2, H5.9, H5.10)."""

    id: Identifier = ""
    naam: Annotated[
        Line, Question("Hoe heet dit deel van de opleiding?", label="Naam", gloss="name", kern=True, rows="H5.2")
    ] = None
    kwalificaties: Annotated[
        tuple[str, ...],
        Choice(KWALIFICATIES),
        Question(
            "Wat kunnen mensen na dit deel?",
            label="Kwalificaties",
            gloss="qualifications",
            kern=True,
            rows="H5.10",
            help="De handreiking noemt deze drie. Samen moeten de delen ze alle drie dekken.",
        ),
    ] = ()
    uitvoerder: Annotated[
        Line,
        Question(
            "Wie geeft dit deel?",
            label="Uitvoerder",
            gloss="executor",
            rows="H5.2",
            help="Noem een organisatie of functie, geen naam.",
        ),
    ] = None
    duur: Annotated[
        Line,
        Question(
            "Hoe lang duurt dit deel?",
            label="Duur",
            gloss="duration",
            rows="H5.2",
            help="Bijvoorbeeld: vier ochtenden van drie uur.",
        ),
    ] = None
    data: Annotated[
        tuple[str, ...],
        Moment(),
        Question(
            "Wanneer is dit deel?",
            label="Data",
            gloss="dates",
            rows="H5.2",
            help="Noem jaren, maanden of dagen.",
        ),
    ] = ()
    inhoud: Annotated[
        Paragraphs,
        Question(
            "Wat leert iemand in dit deel?",
            label="Inhoud",
            gloss="content",
            rows="H5.2",
            help="Schrijf het voor wie de opleiding volgt.",
        ),
    ] = None


class Contactweg(Record, component="5.3"):
    """A way to reach people, and whom it is for (H5.3, H2.10, L5)."""

    id: Identifier = ""
    methode: Annotated[
        str | None,
        Choice(BEREIKMETHODEN, open=True),
        Question("Hoe komt u met mensen in contact?", label="Methode", gloss="method", kern=True, rows="H5.3"),
    ] = None
    doelgroepen: Annotated[
        tuple[str, ...],
        Reference("doelgroepen"),
        Question(
            "Welke doelgroepen bereikt u zo?",
            label="Doelgroepen",
            gloss="target groups",
            kern=True,
            rows="H5.3 L5",
            help="Denk ook aan mensen die u nu niet ziet of die weinig contacten hebben.",
        ),
    ] = ()
