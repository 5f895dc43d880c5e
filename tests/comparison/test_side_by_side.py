"""Plans side by side: what may stand together, and what is told when it may not."""

from pathlib import Path

import pytest
from support.region import indicator, plan_text

from armoedeplan.comparison.aspects import ASPECTS, TOPICS, aspects_named
from armoedeplan.comparison.compared_table import ROWS, Table
from armoedeplan.comparison.profile import Profile
from armoedeplan.comparison.profiling import profile_of
from armoedeplan.comparison.side_by_side import Comparison, Wanted, laid_side_by_side
from armoedeplan.plan.plan_of_text import plan_of

_ALL = Wanted()


def profile(text: str, name: str = "plan.yaml") -> Profile:
    file = plan_of(Path(name), text.encode())
    assert file.sound, file.findings
    return profile_of(file.plan, file.path)


def side_by_side(*texts: str, wanted: Wanted = _ALL) -> Comparison:
    return laid_side_by_side([profile(text, f"{number}.yaml") for number, text in enumerate(texts)], wanted)


def named(made: Comparison, name: str) -> Table:
    return next(table for table in made.tables if table.name == name)


def told(table: Table) -> list[list[str]]:
    return [[cell.told.replace("\u00a0", " ") for cell in row] for row in table.rows]


def test_each_aspect_has_a_name_of_its_own_and_is_no_other_topic() -> None:
    names = [aspect.name for aspect in ASPECTS]
    assert len(names) == len(set(names))
    assert all(aspect.topic == aspect.name for aspect in ASPECTS if aspect.name in TOPICS and aspect.name != "geld")
    assert aspects_named(["kern"]) == (ASPECTS[-1],)


def test_indicators_stand_side_by_side_when_definition_unit_and_year_agree() -> None:
    same = [plan_text(number, more=indicator(definition="Kinderen met recht", value=40 + number)) for number in (0, 1)]
    made = side_by_side(*same)
    table = named(made, "indicator-1")
    assert table.headers == ("Plan", "2025", "doel 2030")
    assert told(table) == [["Aasdorp", "40", "80"], ["Beekdal", "41", "80"]]
    assert not [table for table in made.tables if table.name == "indicatoren-apart"]


@pytest.mark.parametrize(
    ("other", "why"),
    [
        (indicator(definition="Alle kinderen"), "wat meetelt, verschilt"),
        (indicator(definition="''"), "niet elk plan zegt wat meetelt"),
        (indicator(definition="Kinderen met recht", unit="kinderen"), "de eenheid verschilt"),
        (indicator(definition="Kinderen met recht", year=2024), "niet over hetzelfde jaar"),
    ],
)
def test_indicators_that_do_not_agree_stay_apart_with_the_reason(other: str, why: str) -> None:
    first = plan_text(0, more=indicator(definition="Kinderen met recht"))
    made = side_by_side(first, plan_text(1, more=other))
    assert told(named(made, "indicatoren-apart")) == [["Bereik", "Aasdorp en Beekdal", why]]
    assert not [table for table in made.tables if table.name == "indicator-1"]


def test_figures_on_poverty_stay_apart_when_the_poverty_line_differs() -> None:
    lines = ("gezamenlijke_grens", "eerdere_grens_cbs")
    texts = [
        plan_text(number, more=indicator(name="Mensen in armoede", definition="Inkomen onder de grens"))
        + f"uitgangspunten:\n  armoededefinitie: {{statistisch: {line}}}\n"
        for number, line in enumerate(lines)
    ]
    assert told(named(side_by_side(*texts), "indicatoren-apart"))[0][2] == "de armoedegrens verschilt"


def test_money_per_inhabitant_is_told_only_where_both_are_known() -> None:
    made = side_by_side(plan_text(0, people=8000), plan_text(1), wanted=Wanted(("geld_per_inwoner",)))
    assert told(named(made, "plannen")) == [["Aasdorp", "€ 12,50 (2027)"], ["Beekdal", "inwoners: niet ingevuld"]]


def test_money_is_that_of_one_year_for_all() -> None:
    later = plan_text(1, people=1000).replace("jaar: 2027", "jaar: 2028")
    first = plan_text(0, people=1000)
    assert told(named(side_by_side(first, later, wanted=Wanted(("geld",))), "plannen"))[1][1] == "niet voor 2027"
    year = Wanted(("geld",), year=2028)
    assert told(named(side_by_side(first, later, wanted=year), "plannen"))[1][1] == "€ 200.000 (2028)"


def test_two_plans_of_one_municipality_are_named_and_can_be_told_apart() -> None:
    made = side_by_side(plan_text(0), plan_text(0))
    assert made.labels == ("Aasdorp (0.yaml)", "Aasdorp (1.yaml)")
    assert made.warnings[0] == "Van Aasdorp zijn er 2 plannen: 0.yaml en 1.yaml. Ze tellen allemaal mee."


def test_limits_of_another_norm_are_not_put_in_one_row_of_figures() -> None:
    texts = [plan_text(number) for number in range(6)]
    texts[0] = texts[0].replace("sociaal_minimum", "bijstandsnorm")
    assert told(named(side_by_side(*texts), "regelingen")) == [
        ["Kindpakket", "6", "de bijstandsnorm", "1", "110%", "110%", "110%"],
        ["Kindpakket", "6", "het sociaal minimum", "5", "120%", "140%", "160%"],
    ]


def test_a_group_is_named_after_its_size_and_what_is_not_known_comes_last() -> None:
    texts = [plan_text(0, people=120_000), plan_text(1, people=30_000), plan_text(2)]
    groups = side_by_side(*texts, wanted=Wanted(way="grootte")).groups
    assert [group.name for group in groups] == [
        "20.000 tot 50.000 inwoners", "100.000 inwoners of meer", "inwoners onbekend"
    ]  # fmt: skip


def test_many_plans_are_told_by_how_they_lie() -> None:
    texts = [plan_text(number, people=1000, more=indicator(definition="D", value=number)) for number in range(ROWS + 1)]
    made = side_by_side(*texts)
    assert told(named(made, "indicatoren"))[0] == ["Bereik (procent)", "D", "2025", "17", "0", "8", "16"]
    assert ["Geld per inwoner (2027)", "17", "€ 100,00", "€ 900,00", "€ 1.700,00"] in told(named(made, "spreiding"))
