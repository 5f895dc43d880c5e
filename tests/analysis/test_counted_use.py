"""What published counts say of the use of provisions, and that nothing is made of what is hidden."""

from pathlib import Path

from armoedeplan.analysis.counted_use import counted_use, least_used, use_by_area
from armoedeplan.analysis.published_counts import NOTHING, counted_periods, table_about
from armoedeplan.plan.plan import Plan
from armoedeplan.plan.plan_of_text import plan_of

PLAN = """armoedeplan: 1
ervaringskennis:
  vorm: eigen_teams
  tellingen:
    - id: voorjaar
      van: 2027-01
      tot: 2027-06
      gesprekken: 400
      afronding: 5
      tabellen:
        - {onderwerp: gebruik, kolommen: [totaal], rijen: ["pas; ja | 200", "pas; nee | 200"]}
    - id: najaar
      van: 2027-07
      tot: 2027-12
      gesprekken: 420
      afronding: 5
      tabellen:
        - onderwerp: gebruik
          naar: gebied
          kolommen: [totaal, Noord, Zuid, Dorp]
          rijen:
            - "pas; ja | 300 | 150 | 120 | x"
            - "pas; nee | 100 | 60 | 30 | x"
            - "fonds; ja | 40 | 20 | x | x"
            - "fonds; nee | 380 | 190 | x | 10"
            - "fonds; onbekend | 10 | x | x | x"
    - {id: leeg, van: 2028-01, tot: 2028-06, gesprekken: 10}
"""


def counted_plan() -> Plan:
    file = plan_of(Path("plan.yaml"), PLAN.encode())
    assert file.sound, file.findings
    return file.plan


def test_periods_come_last_first_and_one_without_tables_says_nothing() -> None:
    assert [telling.id for telling in counted_periods(counted_plan())] == ["najaar", "voorjaar"]


def test_use_is_told_beside_that_of_the_period_before() -> None:
    now, before = counted_periods(counted_plan())
    card, fund = counted_use(now, before)
    assert (card.provision, card.using.value, card.leaving.value) == ("pas", 300, 100)
    assert card.share
    assert card.before
    assert (card.share.part, card.before.part, card.changed) == (0.75, 0.5, True)
    assert fund.before is None
    assert not fund.changed
    assert least_used(now) == "fonds"
    assert least_used(before) == ""


def test_who_does_not_know_may_be_counted_with_who_does_not_use_it_and_is_compared_with_the_same_only() -> None:
    together = PLAN.replace('"pas; nee | 100 | 60 | 30 | x"', '"pas; nee_of_onbekend | 100 | 60 | 30 | x"')
    file = plan_of(Path("plan.yaml"), together.encode())
    assert file.sound, file.findings
    now, before = counted_periods(file.plan)
    card, fund = counted_use(now, before)
    assert (card.leaving.value, card.with_unknown, fund.with_unknown) == (100, True, False)
    assert card.share
    assert (card.share.part, card.before, card.changed) == (0.75, None, False)
    shares = {use.area: use.share and round(use.share.part, 2) for use in use_by_area(now, "pas")}
    assert shares == {"Noord": 0.71, "Zuid": 0.8, "Dorp": None}


def test_an_area_with_a_hidden_count_or_too_few_has_no_share() -> None:
    now = counted_periods(counted_plan())[0]
    shares = {use.area: use.share and round(use.share.part, 2) for use in use_by_area(now, "pas")}
    assert shares == {"Noord": 0.71, "Zuid": 0.8, "Dorp": None}
    assert {use.area: use.share is None for use in use_by_area(now, "fonds")} == {
        "Noord": False,
        "Zuid": True,
        "Dorp": True,
    }
    assert [use.share for use in use_by_area(now, "geen_regeling")] == [None, None, None]


def test_a_count_without_a_column_and_a_table_that_is_not_there_are_nothing() -> None:
    now = counted_periods(counted_plan())[0]
    table = table_about(now, "gebruik")
    assert table
    assert table.count_of("fonds", "onbekend").value == 10
    assert table.count_of("fonds", "ja", column="Zuid") == NOTHING
    assert table.count_of("fonds") == NOTHING
    assert table.count_of("pas", "ja", column="Oost") == NOTHING
    assert table_about(now, "redenen") is None
    assert table_about(now, "gebruik", "huishouden") is None
