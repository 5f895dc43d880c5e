"""Checks of step 7, the proposal: whether the amounts that the council and residents read are still right."""

from collections.abc import Iterator

from armoedeplan.analysis.budget import asked_by_year
from armoedeplan.analysis.money import year_sums
from armoedeplan.analysis.own_share import shares_of_money
from armoedeplan.checks.frame import WARNING, Hit, check
from armoedeplan.checks.grouping import quoted_name
from armoedeplan.plan.plan import Plan
from armoedeplan.plan.regelingbedragen import Geldigheid
from armoedeplan.record import Money
from armoedeplan.record.dates import in_words

_EUROS = Money()
_FOR_RESIDENTS = ("regelingenfolder", "publieksversie")
"""The papers in which residents read amounts."""


@check("AP781", rows="H0.11", severity=WARNING)
def decided_amounts_against_the_finance_table(plan: Plan) -> Iterator[Hit]:
    """Vraagt u de raad om dezelfde bedragen als in de financiële tabel staan?

    De raad besluit over wat in de besluitpunten staat. De tabel laat zien waar dat geld vandaan komt. Deze controle
    telt de bedragen van alle besluitpunten per jaar op, en legt ze naast de tabel. Zonder bedragen bij een besluitpunt
    zegt zij niets. Heeft een gemeente in een gezamenlijk plan eigen punten of eigen geld, dan rekent zij per gemeente.

    Onze regel: geen bron noemt deze vergelijking. Wij vragen haar, omdat de raad anders over iets anders besluit.

    Goed: het besluitpunt noemt € 423.000 in 2027, en de tabel telt voor 2027 € 423.000.
    Fout: het besluitpunt noemt € 423.000 in 2027, en de tabel telt voor 2027 € 358.000.
    """
    for municipality, share in shares_of_money(plan):
        yield from _amounts_that_differ(share, f" voor {municipality}" if municipality else "")


def _amounts_that_differ(plan: Plan, whose: str) -> Iterator[Hit]:
    """Yield the years for which the points ask for another amount than the finance table has. whose: in words."""
    asked = asked_by_year(plan)
    last = next((point for point in reversed(plan.plan.besluitpunten) if point.bedragen), None)
    table = {year.year: year.finance for year in year_sums(plan) if year.finance is not None}
    if last is None or not asked or not table:
        return
    for year in sorted(asked.keys() | table.keys()):
        if asked.get(year, 0) != table.get(year, 0):
            told = f"In {year} vragen de besluitpunten{whose} {_EUROS.shown(asked.get(year, 0))}"
            message = f"{told}, en in de financiële tabel staat {_EUROS.shown(table.get(year, 0))}"
            yield Hit(last, "bedragen", message, "Reken de bedragen na, en maak ze gelijk.")


@check("AP782", rows="H5.14", severity=WARNING)
def amounts_out_of_date(plan: Plan) -> Iterator[Hit]:
    """Gelden de bedragen van de regelingen nog op de dag dat inwoners ze lezen?

    Bedragen en inkomensgrenzen veranderen elk jaar. Deze controle vergelijkt hun laatste dag met de datum van de
    regelingenfolder en van de publieksversie, en zonder die datums met de peildatum van het plan. Is er geen laatste
    dag, dan is een bedrag na twaalf maanden te oud.

    Onze regel: geen bron noemt twaalf maanden. Wij kiezen die termijn, omdat de bedragen elk jaar veranderen.

    Goed: bedragen die gelden tot en met 31 december 2027, in een folder van december 2026.
    Fout: bedragen die golden tot en met 31 december 2025, in een folder van december 2026.
    """
    days = [plan.stukken[name].datum or "" for name in _FOR_RESIDENTS if name in plan.stukken]
    read_on = max(days, default="") or plan.plan.peildatum or ""
    for provision in plan.regelingen:
        valid, told = provision.geldig, bool(provision.bedragen or provision.inkomen_in_euro)
        if read_on and told and (field := _out_of_date(valid, read_on)):
            bound = f"{'tot en met' if field == 'tot' else 'vanaf'} {in_words(getattr(valid, field))}"
            message = f"De bedragen van {quoted_name(provision)} gelden {bound}"
            remedy = "Vul de bedragen van dit jaar in, met de dagen waarop zij gelden."
            yield Hit(valid, field, f"{message}, en inwoners lezen ze in {in_words(read_on[:7])}", remedy)


def _out_of_date(valid: Geldigheid, read_on: str) -> str:
    """Tell by which of its days an amount is out of date; by none when it is not, or when that is not known."""
    if valid.tot:
        return "tot" if valid.tot < read_on else ""
    return "van" if valid.van and _year_later(valid.van) < read_on else ""


def _year_later(day: str) -> str:
    """Give the same day of the next year."""
    return f"{int(day[:4]) + 1}{day[4:]}"


@check("AP783", rows="", severity=WARNING)
def amendment_of_an_unchanged_proposal(plan: Plan) -> Iterator[Hit]:
    """Klopt wat u over amendementen zegt met hoe het plan is vastgesteld?

    Neemt de raad een amendement aan, dan stelt hij iets anders vast dan het college voorstelde. Staat er bij de
    vaststelling dat het plan ongewijzigd is, dan zegt het raadsbesluit twee dingen tegelijk.

    Onze regel: geen bron noemt deze vergelijking. Wij vragen haar, omdat het raadsbesluit anders niet klopt.

    Goed: het plan is vastgesteld met amendementen, en amendement A1 is aangenomen.
    Fout: het plan is ongewijzigd vastgesteld, en amendement A1 is aangenomen.
    """
    outcomes = {municipality.vaststelling.uitkomst for municipality in plan.gemeenten}
    taken = [amendment for amendment in plan.behandeling.amendementen if amendment.uitkomst == "aangenomen"]
    # of several councils the one may change what the other adopts as it is
    if taken and outcomes == {"ongewijzigd"}:
        message = f"Het plan is ongewijzigd vastgesteld, maar {quoted_name(taken[0])} is een aangenomen amendement"
        remedy = "Zet de uitkomst op gewijzigd, of zeg bij het amendement wat de raad erover besloot."
        yield Hit(plan.gemeenten[0].vaststelling, "uitkomst", message, remedy)
