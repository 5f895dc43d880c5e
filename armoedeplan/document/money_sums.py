"""The sums of the money of a plan, as a template sees them."""

from typing import Annotated, NamedTuple

from armoedeplan.analysis.money import covered_years, whole_sum, year_sums
from armoedeplan.answers import Answer, in_words
from armoedeplan.document.named import euros_of
from armoedeplan.meaning import Meaning
from armoedeplan.views import Known


class Jaargeld(NamedTuple):
    """The money of one year, in whole euros."""

    jaar: Annotated[Answer, Meaning("het jaar")]
    geld: Annotated[Answer, Meaning("hoeveel geld er is")]
    structureel: Annotated[Answer, Meaning("hoeveel daarvan elk jaar terugkomt")]
    maatregelen: Annotated[Answer, Meaning("wat de maatregelen kosten")]


class Geld(NamedTuple):
    """The sums of the money, in whole euros; an answer is empty where there is no amount."""

    per_jaar: Annotated[list[Jaargeld], Meaning("de jaren waarvoor iets is ingevuld")]
    totaal: Annotated[Answer, Meaning("al het geld, ook zonder jaar")]
    van: Annotated[Answer, Meaning("het eerste jaar met een bedrag")]
    tot: Annotated[Answer, Meaning("het laatste jaar met een bedrag")]
    zonder_bedrag: Annotated[list[Answer], Meaning("de jaren van het plan waarvoor geen bedrag is ingevuld")]


def sums_of(known: Known) -> Geld:
    """Give the sums of the money, by year and of the whole."""
    years = [
        Jaargeld(_year_answer(sums.year), euros_of(sums.finance), euros_of(sums.structural), euros_of(sums.costs))
        for sums in year_sums(known.plan)
    ]
    covered = covered_years(known.plan)
    return Geld(
        years,
        euros_of(whole_sum(known.plan)),
        _year_answer(covered.first),
        _year_answer(covered.last),
        [_year_answer(year) for year in covered.without],
    )


def _year_answer(year: int | None) -> Answer:
    """Give a year as an answer; nothing is an empty one."""
    return in_words("") if year is None else Answer(year, str(year))
