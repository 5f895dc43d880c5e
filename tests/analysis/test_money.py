"""The sums by year: what is counted, what is left out, and what they are made of."""

from armoedeplan.analysis.money import Covered, YearSums, covered_years, whole_sum, year_sums
from armoedeplan.plan.aanpak import Aanpak
from armoedeplan.plan.financien import Financiering
from armoedeplan.plan.gedeeld import Kosten, Periode
from armoedeplan.plan.hoofd import Hoofd
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
        YearSums(2027, 20, None, 18, 18, (lines[1],), (desk, visit)),
        YearSums(2028, 10, None, None, None, (lines[0],), ()),
        YearSums(2029, None, None, 8, 8, (), (visit,)),
    )


def test_what_lacks_a_year_is_left_out_of_the_years_and_counts_in_the_whole() -> None:
    measure = Maatregel(id="open", kosten=(Kosten(bedrag=7),))
    plan = Plan(financien=(Financiering(bedrag=20), Financiering(jaar=2027)), aanpak=Aanpak(maatregelen=(measure,)))
    assert year_sums(plan) == (YearSums(2027, None, None, None, None, (), ()),)
    assert whole_sum(plan) == 20
    assert whole_sum(Plan()) is None


def test_the_costs_of_a_measure_that_was_stopped_go_on_no_more() -> None:
    stopped = Maatregel(id="gestopt", status="gestopt", kosten=(Kosten(jaar=2027, bedrag=7),))
    assert year_sums(Plan(aanpak=Aanpak(maatregelen=(stopped,)))) == (YearSums(2027, None, None, 7, None, (), ()),)


def test_what_comes_back_each_year_is_told_apart() -> None:
    lines = (Financiering(jaar=2027, bedrag=5, structureel=True), Financiering(jaar=2027, bedrag=2, structureel=False))
    assert year_sums(Plan(financien=lines)) == (YearSums(2027, 7, 5, None, None, lines, ()),)


def test_an_amount_of_nothing_is_an_amount() -> None:
    line = Financiering(jaar=2027, bedrag=0)
    assert year_sums(Plan(financien=(line,))) == (YearSums(2027, 0, None, None, None, (line,), ()),)
    assert whole_sum(Plan(financien=(line,))) == 0


def test_the_years_with_an_amount_and_those_of_the_plan_without_one_are_told() -> None:
    lines = (Financiering(jaar=2027, bedrag=5), Financiering(jaar=2029))
    going = Maatregel(id="loopt", kosten=(Kosten(jaar=2028, bedrag=7), Kosten(jaar=2031, bedrag=0)))
    stopped = Maatregel(id="gestopt", status="gestopt", kosten=(Kosten(jaar=2030, bedrag=7),))
    head = Hoofd(periode=Periode(van="2027-07", tot="2030-06-30"))
    plan = Plan(plan=head, financien=lines, aanpak=Aanpak(maatregelen=(going, stopped)))
    assert covered_years(plan) == Covered(2027, 2031, (2029, 2030))


def test_without_a_period_no_year_is_missing_and_without_money_every_year_is() -> None:
    line = Financiering(jaar=2027, bedrag=0)
    assert covered_years(Plan(financien=(line,))) == Covered(2027, 2027, ())
    assert covered_years(Plan(plan=Hoofd(periode=Periode(van="2027")))) == Covered(None, None, ())
    assert covered_years(Plan(plan=Hoofd(periode=Periode(van="2027", tot="2028")))) == Covered(None, None, (2027, 2028))
