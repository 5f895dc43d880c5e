"""Figures on poverty: which stand beside each other across the change of the line, and which are left alone."""

import pytest

from armoedeplan.analysis.povertyfigures import beyond_their_line, crossing_figures, unlike_shares
from armoedeplan.plan.doelgroepen import Doelgroep
from armoedeplan.plan.gedeeld import Aantal
from armoedeplan.plan.indicatoren import Indicator
from armoedeplan.plan.metingen import Meetwaarde, Meting
from armoedeplan.plan.plan import Plan
from armoedeplan.plan.probleem import Armoededefinitie, LokaalGegeven
from armoedeplan.plan.uitgangspunten import Uitgangspunten
from armoedeplan.plan.verantwoording import Verantwoording


def _series(
    *moments: str,
    naam: str = "Kinderen in armoede",
    definitie: str | None = None,
    bron: str | None = None,
    uitleg: str | None = None,
) -> Plan:
    first, *rest = moments
    values = tuple(Meting(id=f"m{moment}", waarde=1, peildatum=moment, toelichting=uitleg) for moment in rest)
    start = Meetwaarde(waarde=1, peildatum=first)
    one = Indicator(id="i", naam=naam, definitie=definitie, bron=bron, nulmeting=start, metingen=values)
    return Plan(verantwoording=Verantwoording(indicatoren=(one,)))


def _loose(line: str | None = None, *, bron: str | None = None) -> Plan:
    group = Doelgroep(id="g", naam="Arme gezinnen", omvang=Aantal(aantal=90, peildatum="2025", bron=bron))
    fact = LokaalGegeven(id="f", tekst="Toen leefden 40 kinderen in armoede.", peildatum="2019")
    bare = LokaalGegeven(id="x", tekst="Veel mensen leven in armoede.", peildatum="2010")
    return Plan(
        uitgangspunten=Uitgangspunten(
            doelgroepen=(group,), lokale_situatie=(bare, fact), armoededefinitie=Armoededefinitie(statistisch=line)
        )
    )


def _moments(plan: Plan) -> list[tuple[str, str]]:
    return [(one.old.moment, one.new.moment) for one in crossing_figures(plan)]


def test_the_first_values_on_both_sides_are_given() -> None:
    assert _moments(_series("2019", "2021", "2023", "2025", "2026")) == [("2019", "2025")]


@pytest.mark.parametrize("moments", [("2023", "2025"), ("2021", "2024"), ("2021", "2024-10"), ("2021",), ("2025",)])
def test_where_the_line_may_be_the_same_nothing_is_said(moments: tuple[str, ...]) -> None:
    assert _moments(_series(*moments)) == []


def test_the_day_of_the_change_is_not_yet_after_it() -> None:
    assert _moments(_series("2021", "2024-10-17")) == []
    assert _moments(_series("2021", "2024-10-18")) == [("2021", "2024-10-18")]


@pytest.mark.parametrize("naam", ["Kinderarmoede", "Huishoudens onder de armoedegrens", "Aantal arme kinderen"])
def test_people_in_poverty_are_known_by_several_words(naam: str) -> None:
    assert _moments(_series("2021", "2025", naam=naam)) == [("2021", "2025")]


@pytest.mark.parametrize(
    "naam", ["Deelnemers aan het netwerk Kind en Armoede", "Bereik van het armoedebeleid", "Wachttijd"]
)
def test_what_the_policy_does_is_no_figure_on_poverty(naam: str) -> None:
    assert _moments(_series("2021", "2025", naam=naam)) == []


def test_a_word_on_how_it_is_counted_is_enough() -> None:
    assert _moments(_series("2021", "2025", definitie="Volgens de grens van het Nibud.")) == []
    assert _moments(_series("2021", "2025", bron="CBS, nieuwe methode")) == []
    assert _moments(_series("2021", "2025", uitleg="Niet te vergelijken met de nulmeting.")) == []
    assert _moments(_series("2021", "2025", bron="CBS")) == [("2021", "2025")]


def test_a_limit_of_local_policy_is_no_poverty_line() -> None:
    assert _moments(_series("2021", "2025", definitie="Tot 120% van de norm.")) == []


def test_sizes_and_local_facts_are_held_against_each_other_unless_the_plan_names_its_line() -> None:
    assert _moments(_loose()) == [("2019", "2025")]
    assert _moments(_loose("cbs_scp_nibud")) == []
    assert _moments(_loose(bron="Monitor, nieuwe definitie")) == []


def test_a_plan_by_an_earlier_line_has_no_figures_of_after_it() -> None:
    assert [one.name for one in beyond_their_line(_loose("eerdere_grens_cbs"))] == ["Arme gezinnen"]
    assert list(beyond_their_line(_loose("cbs_scp_nibud"))) == []
    assert list(beyond_their_line(_loose())) == []


def _two_shares(first: str, second: str) -> Plan:
    facts = tuple(LokaalGegeven(id=f"f{number}", tekst=text) for number, text in enumerate((first, second)))
    return Plan(uitgangspunten=Uitgangspunten(lokale_situatie=facts))


def test_a_share_of_households_and_one_of_persons_are_unlike_unless_one_says_how_it_counts() -> None:
    persons = "Van de inwoners leeft 6 procent in armoede."
    plan = _two_shares("Van de huishoudens is 5 procent arm door armoede.", persons)
    (found,) = unlike_shares(plan)
    assert (found.first.record, found.second.record) == plan.uitgangspunten.lokale_situatie
    for other in ("Van de huishoudens leeft 5 procent onder de bijstandsnorm.", "Van de inwoners is 5 procent arm."):
        assert list(unlike_shares(_two_shares(other, persons))) == []
