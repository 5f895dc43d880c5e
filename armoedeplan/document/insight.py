"""What is reckoned out of a plan, as a template sees it (`inzicht`); the reckoning itself is in `analysis/`."""

from functools import cached_property
from typing import Annotated, NamedTuple

from armoedeplan.analysis.trace import follow_ups
from armoedeplan.answers import Answer, in_words
from armoedeplan.document.counted_told import Geteld, counted_talks
from armoedeplan.document.decision import (
    Begrotingswijziging,
    decision_points,
    needs_budget_change,
    told_budget_changes,
)
from armoedeplan.document.judging import (
    Indicatoroordeel,
    Maatregeloordeel,
    Verschil,
    differences_in_people,
    indicator_judgements,
    measure_judgements,
)
from armoedeplan.document.legal import (
    Grondslag,
    Koppelregel,
    council_articles,
    covenant_article,
    grounds_of,
    matching_rules,
)
from armoedeplan.document.money_sums import Geld, sums_of
from armoedeplan.document.money_told import Geldtabel, money_told
from armoedeplan.document.named import record_of
from armoedeplan.document.practice import Les, Voorbeeld, cases_of, lessons_of
from armoedeplan.document.provisions import Ongebruikt, unused_of
from armoedeplan.document.spending_told import Bestedingen, spending_told
from armoedeplan.document.supply import (
    Dekking,
    Functietelling,
    Leemte,
    Overlapping,
    counted_functions,
    covers_of,
    functions_of,
    gaps_of,
    overlaps_of,
)
from armoedeplan.document.weighing import Advies, Afweging, advice_of, weighing_of
from armoedeplan.meaning import Meaning, RecordOf
from armoedeplan.plan.conclusies import Aanknopingspunt
from armoedeplan.plan.indicatoren import Indicator
from armoedeplan.plan.maatregelen import Maatregel
from armoedeplan.plan.netwerken import Netwerk
from armoedeplan.views import Known, View


class Spoor(NamedTuple):
    """What follows from one starting point."""

    aanknopingspunt: Annotated[View | Answer, RecordOf(Aanknopingspunt), Meaning("het aanknopingspunt")]
    vervolg: Annotated[list[View | Answer], RecordOf(Netwerk, Maatregel), Meaning("de netwerken en maatregelen")]
    indicatoren: Annotated[list[View | Answer], RecordOf(Indicator), Meaning("wat ervan wordt gemeten")]


class Inzicht:
    """What is reckoned out of a plan; each part when a template first asks for it, and then kept."""

    def __init__(self, known: Known) -> None:
        self._known = known

    @cached_property
    def advies(self) -> Annotated[Advies, Meaning("welke modellen bij de richting van het doel passen")]:
        """What the rules of choice say of the objective of the plan."""
        return advice_of(self._known)

    @cached_property
    def functies(self) -> Annotated[list[Answer], Meaning("de functies die aanbod kan hebben")]:
        """The functions that an offer can have."""
        return functions_of(self._known)

    @cached_property
    def dekking(self) -> Annotated[list[Dekking], Meaning("wie welke functie heeft")]:
        """The actors that carry out an offer, each with the functions of it."""
        return covers_of(self._known)

    @cached_property
    def functietelling(self) -> Annotated[list[Functietelling], Meaning("hoeveel aanbod elke functie heeft")]:
        """How many offers have each function, the most first."""
        return counted_functions(self._known)

    @cached_property
    def overlap(self) -> Annotated[list[Overlapping], Meaning("waar meer partijen hetzelfde doen")]:
        """Where several parties do the same, each on its own."""
        return overlaps_of(self._known)

    @cached_property
    def leemten(self) -> Annotated[list[Leemte], Meaning("wat niemand doet")]:
        """What nothing covers, or far less than the rest."""
        return gaps_of(self._known)

    @cached_property
    def spoor(self) -> Annotated[list[Spoor], Meaning("wat er op elk aanknopingspunt volgt")]:
        """What follows from each starting point."""
        return [
            Spoor(
                record_of(follow_up.point, self._known),
                [record_of(id_, self._known) for id_ in follow_up.onward],
                [record_of(id_, self._known) for id_ in follow_up.indicators],
            )
            for follow_up in follow_ups(self._known.plan)
        ]

    @cached_property
    def geld(
        self,
    ) -> Annotated[Geld, Meaning("het geld in hele euro’s, opgeteld; leeg waar geen bedrag staat")]:
        """The sums of the money, by year and of the whole."""
        return sums_of(self._known)

    @cached_property
    def oordelen(self) -> Annotated[list[Indicatoroordeel], Meaning("hoe elke indicator ervoor staat")]:
        """Where every indicator stands of which that can be said."""
        return indicator_judgements(self._known)

    @cached_property
    def stand_van_maatregelen(self) -> Annotated[list[Maatregeloordeel], Meaning("hoe elke maatregel ervoor staat")]:
        """How every measure stands: its own judgement, else what is proposed."""
        return measure_judgements(self._known)

    @cached_property
    def verschillen(
        self,
    ) -> Annotated[list[Verschil], Meaning("om hoeveel mensen het gaat als een streefwaarde wordt gehaald")]:
        """What targets mean in people."""
        return differences_in_people(self._known)

    @cached_property
    def geteld(
        self,
    ) -> Annotated[list[Geteld], Meaning("wat gesprekken met inwoners opleveren, de laatste periode eerst")]:
        """What conversations with residents add up to, in published counts."""
        return counted_talks(self._known)

    @cached_property
    def ongebruikt(
        self,
    ) -> Annotated[list[Ongebruikt], Meaning("bij welke regelingen mensen recht hebben en haar niet gebruiken")]:
        """About how many leave each provision unused."""
        return unused_of(self._known)

    @cached_property
    def geldtabel(self) -> Annotated[Geldtabel, Meaning("kosten en dekking per jaar, en wat dat betekent")]:
        """Costs and cover, year by year, with what they mean."""
        return money_told(self._known)

    @cached_property
    def besteding(self) -> Annotated[Bestedingen, Meaning("wat is uitgegeven en wordt verwacht")]:
        """What was spent and what is expected."""
        return spending_told(self._known)

    @cached_property
    def besluitpunten(self) -> Annotated[list[Answer], Meaning("wat de raad besluit, met begroting en intrekking")]:
        """What the council is asked to decide, the budget and older plans among it."""
        return decision_points(self._known)

    @cached_property
    def vraagt_begrotingswijziging(self) -> Annotated[bool, Meaning("of het plan geld vraagt dat nieuw is")]:
        """Whether the plan asks for money that is not in the budget yet."""
        return needs_budget_change(self._known)

    @cached_property
    def begrotingswijziging(self) -> Annotated[list[Begrotingswijziging], Meaning("hoe de begroting verandert")]:
        """How the budget changes, for each programme and task field."""
        return told_budget_changes(self._known)

    @cached_property
    def afweging(
        self,
    ) -> Annotated[Afweging, Meaning("hoe de modellen bij de antwoorden passen; leeg zolang er geen wensen zijn")]:
        """How the models fit the answers, with the whole sum (afgeleid)."""
        return weighing_of(self._known)

    @cached_property
    def voorbeelden(
        self,
    ) -> Annotated[list[Voorbeeld], Meaning("de voorbeelden uit de praktijk waarop het plan bouwt")]:
        """The cases from practice that the plan builds on."""
        return cases_of(self._known)

    @cached_property
    def lessen(self) -> Annotated[list[Les], Meaning("de zeven lessen, en of het plan er iets over zegt")]:
        """Each lesson of other municipalities, and whether the plan says something of it."""
        return lessons_of(self._known)

    @cached_property
    def grondslag(
        self,
    ) -> Annotated[list[Grondslag], Meaning("de wetten en afspraken waarop het plan rust en die gelden")]:
        """The laws and agreements that the plan rests on and that hold, as they stand on its first day."""
        return grounds_of(self._known)

    @property
    def gegevens_koppelen(self) -> Annotated[list[Koppelregel], Meaning("wat mag en niet mag bij gegevens koppelen")]:
        """What may, may not and must be found out when data are matched."""
        return matching_rules()

    @property
    def bronnen_van_koppelen(self) -> Annotated[list[Answer], Meaning("waar de wetten over gegevens koppelen staan")]:
        """Where the laws on matching data stand officially, each once."""
        return list(map(in_words, dict.fromkeys(str(rule.bron.value) for rule in matching_rules() if rule.bron)))

    @cached_property
    def gelet_op(self) -> Annotated[Answer, Meaning("de artikelen waarop de raad besluit wat het plan vraagt")]:
        """The articles that a council decision cites."""
        return council_articles(self._known)

    @cached_property
    def gelet_op_bij_convenant(
        self,
    ) -> Annotated[Answer, Meaning("het artikel waarop het college een convenant aangaat")]:
        """The article that a covenant cites."""
        return covenant_article(self._known)
