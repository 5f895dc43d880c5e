"""How one municipality of a joint plan treats it: its own numbers, days and functions, where they differ."""

from typing import Annotated

from armoedeplan.plan.behandeling import Commissie
from armoedeplan.plan.stukken import STUKKEN, Stuk
from armoedeplan.record import Day, Group, Keys, Line, Lines, Question, Record


class EigenBehandeling(Record, component="7.0"):
    """What holds for one municipality, in place of what the plan says for all of them (2.3, 2.7)."""

    zaaknummer: Annotated[
        Line,
        Question(
            "Onder welk zaaknummer staat het plan bij deze gemeente?",
            label="Eigen zaaknummer",
            gloss="case number",
            rows="2.3",
        ),
    ] = None
    portefeuillehouder: Annotated[
        Line,
        Question(
            "Welke bestuurder van deze gemeente is verantwoordelijk?",
            label="Eigen portefeuillehouder",
            gloss="responsible alderman",
            help="Noem de functie, zoals “wethouder sociaal domein”. Noem nooit een naam.",
            rows="2.3",
        ),
    ] = None
    vervangt: Annotated[
        Lines,
        Question(
            "Welke eerdere plannen van deze gemeente vervangt dit plan?",
            label="Vervangt bij deze gemeente",
            gloss="replaces",
            rows="2.7",
        ),
    ] = ()
    college_datum: Annotated[
        Day,
        Question(
            "Wanneer besluit het college van deze gemeente?",
            label="Eigen datum van het college",
            gloss="date of the college",
            rows="2.3",
        ),
    ] = None
    commissie: Annotated[Commissie, Group("Eigen commissie van de raad", gloss="committee", rows="2.3")] = Commissie()
    agendapunt: Annotated[
        Line,
        Question(
            "Welk agendapunt is het in de raad van deze gemeente?",
            label="Eigen agendapunt",
            gloss="item on the agenda",
            help="De griffie geeft dit nummer.",
            rows="2.3",
        ),
    ] = None
    voorstelnummer: Annotated[
        Line,
        Question(
            "Welk nummer heeft het raadsvoorstel van deze gemeente?",
            label="Eigen nummer van het voorstel",
            gloss="number of the proposal",
            help="De griffie geeft dit nummer.",
            rows="2.3",
        ),
    ] = None
    wijzigingsnummer: Annotated[
        Line,
        Question(
            "Welk nummer heeft de begrotingswijziging van deze gemeente?",
            label="Eigen nummer van de begrotingswijziging",
            gloss="number of the budget change",
            rows="2.3 2.4",
        ),
    ] = None
    stukken: Annotated[
        dict[str, Stuk], Keys(STUKKEN), Group("Eigen datum en nummer van de stukken", gloss="papers")
    ] = {}  # noqa: RUF012 - frozen records never write to it
