"""Step 7, the privacy paragraph."""

from typing import Annotated

from armoedeplan.plan.gedeeld import Bewaartermijn
from armoedeplan.record import Choice, Day, Lines, Paragraphs, Question, Record, When

DPIA_STATUSSEN = {
    "ja_uitgevoerd": "uitgevoerd",
    "loopt": "loopt",
    "nodig": "nodig, maar nog niet begonnen",
    "niet_nodig_volgens_fg": "niet nodig, volgens de functionaris gegevensbescherming",
    "onbekend": "nog onbekend: wordt nagevraagd",
}


class Privacy(Record, component="7.0"):
    """The privacy paragraph, due as soon as teams talk with residents or partners share data (E5, privacy)."""

    doel: Annotated[
        Paragraphs,
        Question(
            "Waarvoor gebruikt u persoonsgegevens bij dit plan?",
            label="Doel",
            gloss="aim",
            kern=True,
            rows="privacy",
            help="Zijn er geen teams die met inwoners praten, en delen partners geen gegevens? "
            "Zeg dan dat de vragen over privacy niet van toepassing zijn.",
        ),
    ] = None
    grondslag: Annotated[
        Paragraphs,
        Question(
            "Op welke grondslag uit de AVG mag dat?",
            label="Grondslag",
            gloss="legal basis",
            kern=True,
            rows="privacy",
            help="De AVG is de privacywet. Overleg met de functionaris gegevensbescherming (FG).",
        ),
    ] = None
    dpia_status: Annotated[
        str | None,
        Choice(DPIA_STATUSSEN),
        Question(
            "Is er een onderzoek naar de privacyrisico's (DPIA) gedaan?",
            label="Stand van de DPIA",
            gloss="status of the DPIA",
            kern=True,
            rows="privacy",
            help="Delen gemeente en partners in een wijkteam of netwerk gegevens over armoede of schulden? Dan is een "
            "DPIA nodig. Een DPIA hoort bij de verwerking, niet bij het plan. Leg het de FG voor.",
        ),
    ] = None
    dpia_datum: Annotated[
        Day,
        Question(
            "Wanneer was het onderzoek naar de privacyrisico’s (DPIA) klaar?",
            label="Datum van de DPIA",
            gloss="date of the DPIA",
            rows="privacy",
            when=When("dpia_status", "ja_uitgevoerd"),
        ),
    ] = None
    dpia_uitkomst: Annotated[
        Paragraphs,
        Question(
            "Wat kwam er uit de DPIA?",
            label="Uitkomst van de DPIA",
            gloss="outcome of the DPIA",
            rows="privacy",
            when=When("dpia_status", "ja_uitgevoerd"),
            help="Noem de grootste risico’s en wat u daaraan doet. Bijvoorbeeld: partners zien alleen wie "
            "de begeleider is.",
        ),
    ] = None
    verwerkingsverantwoordelijke: Annotated[
        Lines,
        Question(
            "Welke organisaties bepalen waarvoor en hoe de gegevens worden gebruikt?",
            label="Verwerkingsverantwoordelijke",
            gloss="controller",
            rows="privacy",
            help="Zijn het er meer? Dan zijn zij samen verantwoordelijk.",
        ),
    ] = ()
    verwerkers: Annotated[
        Lines,
        Question(
            "Welke organisaties verwerken de gegevens in uw opdracht?",
            label="Verwerkers",
            gloss="processors",
            rows="privacy",
            help="Denk aan een onderzoeksbureau. Sluit met elk van hen een verwerkersovereenkomst.",
        ),
    ] = ()
    categorieen: Annotated[
        Lines, Question("Welke soorten gegevens gebruikt u?", label="Categorieën", gloss="categories", rows="privacy")
    ] = ()
    gegevensdeling: Annotated[
        Paragraphs,
        Question(
            "Welke gegevens delen partners met elkaar?", label="Gegevensdeling", gloss="data sharing", rows="privacy"
        ),
    ] = None
    bestandskoppeling: Annotated[
        Paragraphs,
        Question(
            "Wilt u bestanden koppelen, en wat zoekt u daarvoor nog uit?",
            label="Bestandskoppeling",
            gloss="data matching",
            rows="E5 privacy",
            help="Beloof niets voordat u met de FG hebt uitgezocht wat mag en wat niet mag.",
        ),
    ] = None
    bewaartermijn: Annotated[
        Bewaartermijn,
        Question(
            "Hoe lang bewaart u de gegevens?",
            label="Bewaartermijn",
            gloss="retention period",
            rows="privacy",
            help="De termijn voor gespreksverslagen staat bij stap 5.",
        ),
    ] = Bewaartermijn()
    toegang: Annotated[
        Paragraphs,
        Question(
            "Wie kan bij de gegevens?",
            label="Toegang",
            gloss="access",
            rows="privacy",
            help="Noem functies, geen namen.",
        ),
    ] = None
    informatie_aan_inwoners: Annotated[
        Paragraphs,
        Question(
            "Hoe vertelt u inwoners wat u met hun gegevens doet?",
            label="Informatie aan inwoners",
            gloss="information to residents",
            rows="privacy",
        ),
    ] = None
    rechten: Annotated[
        Paragraphs,
        Question(
            "Hoe kunnen inwoners hun gegevens inzien, verbeteren of laten wissen?",
            label="Rechten",
            gloss="rights",
            rows="privacy",
        ),
    ] = None
    fg_geraadpleegd_op: Annotated[
        Day,
        Question(
            "Wanneer is de functionaris gegevensbescherming om advies gevraagd?",
            label="FG geraadpleegd op",
            gloss="privacy officer consulted on",
            rows="privacy",
        ),
    ] = None
    fg_oordeel: Annotated[
        Paragraphs,
        Question(
            "Wat vond de functionaris gegevensbescherming (FG) ervan?",
            label="Oordeel van de FG",
            gloss="opinion of the privacy officer",
            rows="privacy",
            help="Bijvoorbeeld: de FG is akkoord. Stelt de FG voorwaarden? Noem die hier.",
        ),
    ] = None
