"""The sums by year: what is counted, what is left out, and what they are made of."""

from armoedeplan.analysis.money import YearSums, year_sums
from armoedeplan.plan.aanpak import Aanpak
from armoedeplan.plan.financien import Financiering
from armoedeplan.plan.gedeeld import Kosten
from armoedeplan.plan.maatregelen import Maatregel
from armoedeplan.plan.plan import Plan


def test_an_empty_plan_has_no_sums() -> None:
    assert year_sums(Plan()) == ()


def test_amounts_are_added_by_year_on_both_sides() -> None:
    lines = (Financiering(id="a", jaar=2028, bedrag=10), Financiering(id="b", jaar=2027, bedrag=20))
    desk = Maatregel(id="loket", kosten=(Kosten(jaar=2027, bedrag=5), Kosten(jaar=2027, bedrag=6)))
    visit = Maatregel(id="bezoek", kosten=(Kosten(jaar=2027, bedrag=7), Kosten(jaar=2029, bedrag=8)))
    plan = Plan(financien=lines, aanpak=Aanpak(maatregelen=(desk, visit)))
    assert year_sums(plan) == (
        YearSums(2027, 20, 18, (lines[1],), (desk, visit)),
        YearSums(2028, 10, 0, (lines[0],), ()),
        YearSums(2029, 0, 8, (), (visit,)),
    )


def test_what_lacks_a_year_or_an_amount_or_was_stopped_is_left_out() -> None:
    lines = (Financiering(jaar=2027), Financiering(bedrag=20))
    open_ = Maatregel(id="open", kosten=(Kosten(jaar=2027), Kosten(bedrag=7)))
    stopped = Maatregel(id="gestopt", status="gestopt", kosten=(Kosten(jaar=2027, bedrag=7),))
    assert year_sums(Plan(financien=lines, aanpak=Aanpak(maatregelen=(open_, stopped)))) == ()


def test_an_amount_of_nothing_is_an_amount() -> None:
    line = Financiering(jaar=2027, bedrag=0)
    assert year_sums(Plan(financien=(line,))) == (YearSums(2027, 0, 0, (line,), ()),)
