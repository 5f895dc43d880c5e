"""What published counts say of the use of provisions, and that nothing is made of what is hidden."""

from pathlib import Path

import pytest

from armoedeplan.analysis.counted_use import counted_use, least_used, use_by_area
from armoedeplan.analysis.experience import Heard, heard_in, period_before
from armoedeplan.analysis.published_counts import table_about
from armoedeplan.analysis.standing_out import changes_since
from armoedeplan.disclosure.published import WITHHELD_COUNT
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
        - {onderwerp: gesprekken, kolommen: [totaal], rijen: [gesprekken | 400]}
        - {onderwerp: gebruik, kolommen: [totaal], rijen: ["pas; ja | 200", "pas; nee | 200"]}
    - id: najaar
      van: 2027-07
      tot: 2027-12
      gesprekken: 420
      afronding: 5
      tabellen:
        - {onderwerp: gesprekken, naar: gebied, kolommen: [totaal, Noord, Zuid, Dorp],
           rijen: [gesprekken | 420 | 230 | 155 | 40]}
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


def periods_in(text: str = PLAN) -> tuple[Heard, ...]:
    file = plan_of(Path("plan.yaml"), text.encode())
    assert file.sound, file.findings
    return heard_in(file.plan)


def test_a_period_without_tables_says_nothing_and_the_last_comes_last() -> None:
    assert [heard.id for heard in periods_in()] == ["voorjaar", "najaar"]


def test_of_a_period_that_was_counted_again_only_the_last_count_is_told() -> None:
    first, rest = PLAN.split("    - id: najaar\n")
    again = first.partition("    - id: voorjaar\n")[2].replace("200", "150")
    periods = periods_in(f"{first}    - id: opnieuw\n{again}    - id: najaar\n{rest}")
    assert [heard.id for heard in periods] == ["opnieuw", "najaar"]


def test_use_is_told_as_a_share_of_all_beside_that_of_the_period_before() -> None:
    periods = periods_in()
    before, now = periods
    card, fund = counted_use(now, periods)
    assert (card.provision, card.using.value, card.leaving.value) == ("pas", 300, 100)
    assert card.share
    assert card.before
    assert (card.share.percent, card.before.percent, card.changed) == (71, 50, True)
    assert fund.before is None
    assert not fund.changed
    assert least_used(now) == "fonds"
    assert least_used(before) == ""


def test_a_period_is_held_against_none_that_it_lies_in() -> None:
    whole_year = PLAN.replace("van: 2027-07", "van: 2027-01")
    periods = periods_in(whole_year)
    assert period_before(periods, periods[-1]) is None
    assert counted_use(periods[-1], periods)[0].before is None


@pytest.mark.parametrize("using", range(150, 260, 5))
def test_a_change_of_use_is_sure_in_a_monitor_where_it_is_in_the_report_of_conversations(using: int) -> None:
    periods = periods_in(PLAN.replace('"pas; ja | 300 |', f'"pas; ja | {using} |'))
    before, now = periods
    card = counted_use(now, periods)[0]
    (told,) = [sure for count, _, sure in changes_since(before, now) if (count.about, count.answer) == ("pas", "ja")]
    assert card.changed is told


def test_a_share_is_of_all_whether_or_not_who_does_not_know_is_counted_with_who_does_not_use_it() -> None:
    together = PLAN.replace('"pas; nee | 100 | 60 | 30 | x"', '"pas; nee_of_onbekend | 100 | 60 | 30 | x"')
    periods = periods_in(together)
    card, fund = counted_use(periods[-1], periods)
    assert (card.leaving.value, card.with_unknown, fund.with_unknown) == (100, True, False)
    assert card.share
    assert card.before
    assert (card.share.percent, card.before.percent, card.changed) == (71, 50, True)


def test_an_area_with_a_hidden_count_or_too_few_has_no_share() -> None:
    now = periods_in()[-1]
    shares = {use.area: use.share and use.share.percent for use in use_by_area(now, "pas")}
    assert shares == {"Noord": 65, "Zuid": 77, "Dorp": None}
    assert {use.area: use.share is None for use in use_by_area(now, "fonds")} == {
        "Noord": False,
        "Zuid": True,
        "Dorp": True,
    }
    assert [use.share for use in use_by_area(now, "geen_regeling")] == [None, None, None]


def test_no_share_is_told_of_fewer_than_the_plan_says() -> None:
    now = periods_in(PLAN.replace("      gesprekken: 420\n", "      gesprekken: 420\n      percentage_vanaf: 200\n"))[
        -1
    ]
    shares = {use.area: use.share and use.share.percent for use in use_by_area(now, "pas")}
    assert shares == {"Noord": 65, "Zuid": None, "Dorp": None}


def test_a_count_without_a_column_and_a_table_that_is_not_there_are_nothing() -> None:
    now = periods_in()[-1].telling
    table = table_about(now, "gebruik")
    assert table
    assert table.count_of("fonds", "onbekend").value == 10
    assert table.count_of("fonds", "ja", column="Zuid") == WITHHELD_COUNT
    assert table.count_of("fonds") == WITHHELD_COUNT
    assert table.count_of("pas", "ja", column="Oost") == WITHHELD_COUNT
    assert table_about(now, "redenen") is None
    assert table_about(now, "gebruik", "huishouden") is None
