"""Step 5, the teams as a whole: who is in them and how they are looked after. Never one member."""

from typing import Annotated

from armoedeplan.record import Choice, Flag, Line, MomentText, Number, Paragraphs, Question, Record

TEAMSTATUSSEN = {
    "voorbereiding": "in voorbereiding",
    "werving": "werving loopt",
    "in_opleiding": "in opleiding",
    "actief": "actief",
    "gestopt": "gestopt",
}
OMVANGKLASSEN = {
    "minder_dan_10": "minder dan 10 leden",
    "van_10_tot_en_met_19": "10 tot en met 19 leden",
    "van_20_tot_en_met_49": "20 tot en met 49 leden",
    "minstens_50": "50 leden of meer",
}
ACHTERGRONDEN = {
    "minimuminkomen": "recente ervaring met een minimuminkomen",
    "culturele_kennis": "verschillende culturele kennis",
    "vooropleiding": "verschillende opleidingen",
    "werkervaring": "verschillende werkervaring",
}


class Aanmelden(Record):
    """Where people apply for a team, and before which day (H5.1)."""

    waar: Annotated[
        Line,
        Question(
            "Waar meldt iemand zich aan?",
            label="Waar",
            gloss="where",
            help="Bijvoorbeeld: bel het Geldpunt, of loop binnen bij de coördinator. Noem geen naam.",
        ),
    ] = None
    voor: Annotated[
        MomentText,
        Question(
            "Voor wanneer?",
            label="Vóór",
            gloss="before",
            help="Kan het altijd? Laat dit dan leeg.",
        ),
    ] = None


class Teams(Record, component="5.1"):
    """The teams as a whole, never their members one by one (H5.1, H5.11; privacy)."""

    werving_en_selectie: Annotated[
        Paragraphs,
        Question(
            "Hoe werft en kiest u de leden van de teams?",
            label="Werving en selectie",
            gloss="recruitment and selection",
            kern=True,
            rows="H5.1",
        ),
    ] = None
    functieprofiel: Annotated[
        Paragraphs,
        Question(
            "Wat doet een teamlid, en wat is daarvoor nodig?",
            label="Functieprofiel",
            gloss="job profile",
            kern=True,
            rows="H5.1",
        ),
    ] = None
    uren_per_week: Annotated[
        float | None,
        Number(low=0, high=168),
        Question(
            "Hoeveel uren per week werkt een teamlid?",
            label="Uren per week",
            gloss="hours a week",
            rows="H5.1",
            help="Een gemiddelde is genoeg.",
        ),
    ] = None
    aanmelden: Annotated[
        Aanmelden,
        Question(
            "Hoe meldt iemand zich aan?",
            label="Aanmelden",
            gloss="how to apply",
            rows="H5.1",
        ),
    ] = Aanmelden()
    status: Annotated[
        str | None,
        Choice(TEAMSTATUSSEN),
        Question("Hoe ver bent u met de teams?", label="Status", gloss="status", rows="H5.1"),
    ] = None
    omvangklasse: Annotated[
        str | None,
        Choice(OMVANGKLASSEN),
        Question(
            "Hoeveel leden hebben de teams samen?",
            label="Omvang van de teams",
            gloss="size class",
            rows="H5.11 privacy",
            help="Een klasse is genoeg. Wie lid is, hoort niet in dit plan: dat verraadt wie bijstand krijgt.",
        ),
    ] = None
    achtergrond: Annotated[
        tuple[str, ...],
        Choice(ACHTERGRONDEN, open=True),
        Question(
            "Welke ervaring en achtergronden wilt u in het team als geheel?",
            label="Achtergrond",
            gloss="background of the team as a whole",
            rows="H5.11 privacy",
            help="Beschrijf nooit afzonderlijke teamleden.",
        ),
    ] = ()
    geheimhouding: Annotated[
        Flag,
        Question(
            "Tekenen teamleden een verklaring over geheimhouding?",
            label="Geheimhouding",
            gloss="confidentiality",
            rows="privacy",
            help="Zij horen verhalen van buurtgenoten.",
        ),
    ] = None
    niet_in_eigen_straat: Annotated[
        Flag,
        Question(
            "Is afgesproken dat teamleden niet in hun eigen straat op bezoek gaan?",
            label="Niet in eigen straat",
            gloss="not in one's own street",
            rows="privacy",
        ),
    ] = None
    nazorg: Annotated[
        Paragraphs,
        Question(
            "Welke steun krijgen teamleden tijdens en na hun werk?", label="Nazorg", gloss="aftercare", rows="privacy"
        ),
    ] = None
