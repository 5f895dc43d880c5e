"""Signs that look like a number, and numbers of thousands of digits: told as any other slip, wherever they stand."""

from pathlib import Path

import pytest
from support.asked import plan_at, sit

from armoedeplan.analysis.debtterms import asks_longer_than_the_law
from armoedeplan.checks.frame import judge
from armoedeplan.plan.plan_of_text import plan_of
from armoedeplan.record.words import counting_number

LONG = "9" * 5_000
"""More digits than Python makes a number of."""
ODD = {"long": LONG, "raised": "\N{SUPERSCRIPT TWO}", "circled": "\N{CIRCLED DIGIT TWO}"}
EVERY_ODD = pytest.mark.parametrize("odd", ODD.values(), ids=ODD)
PLANS = {
    "a year": "financien: [{{jaar: {0}, bedrag: 1}}]",
    "an amount": "financien: [{{jaar: 2027, bedrag: {0}}}]",
    "decimals": 'financien: [{{jaar: 2027, bedrag: "{0},5"}}]',
    "a figure": "verantwoording: {{indicatoren: [{{id: a, naam: A, streefwaarde: {0}}}]}}",
    "a count": "ervaringskennis: {{tellingen: [{{id: t, gesprekken: {0}, tabellen: [{{rijen: [a | {0}]}}]}}]}}",
    "a term": "schuldhulp: {{is_wgs_plan: ja, maximale_wachttijd: {0} weken, beslistermijn: {0} maanden}}",
    "a place": 'antwoordstatus: [{{pad: "financien[{0}].jaar", status: later}}]',
}
SITTINGS = {
    "a line to change": ["=samenwerking.actoren", ":wijzig {0}"],
    "a line to take away": ["=samenwerking.actoren", ":verwijder {0}"],
    "a line": ["=samenwerking.actoren", "{0}"],
    "a function": ["=plan.titel", ":voor", "{0}"],
    "a choice of places": ["=aandeel", "{0}"],
    "a paper to read": [":bekijk", "{0}"],
    "a paper to make": [":maak", "{0}"],
    "a purpose": [":doel", "{0}"],
    "a step": ["={0}", "={0}.1"],
    "a line of a text": ["=plan.besluitpunten", "een", "{0}", ":wijzig {0}"],
    "a choice": ["=uitgangspunten.doelstelling.beleidsterreinen", "{0}", "1-{0}", "1,{0}"],
}
TEXT = """\
samenwerking: {actoren: [{id: west, naam: West}, {id: oost, naam: Oost}]}
voor_functie: {plan.titel: Controller}
"""


@EVERY_ODD
@pytest.mark.parametrize("plan", PLANS)
def test_a_plan_that_holds_one_is_judged(plan: str, odd: str) -> None:
    file = plan_of(Path("plan.yaml"), f"armoedeplan: 1\n{PLANS[plan].format(odd)}\n".encode())
    assert all(finding.message and finding.remedy for finding in (*file.findings, *judge(file)))


@EVERY_ODD
@pytest.mark.parametrize("sitting", SITTINGS)
def test_who_types_one_is_asked_again(tmp_path: Path, sitting: str, odd: str) -> None:
    sat = sit(plan_at(tmp_path, TEXT), [line.format(odd) for line in SITTINGS[sitting]])
    assert sat.file.sound
    assert [actor.id for actor in sat.plan.samenwerking.actoren][:2] == ["west", "oost"]


@pytest.mark.parametrize(
    ("words", "number"),
    [("0", 0), ("12", 12), ("007", 7), ("", -1), ("-1", -1), ("1.5", -1), *((odd, -1) for odd in ODD.values())],
)
def test_only_plain_digits_count(words: str, number: int) -> None:
    assert counting_number(words) == number


def test_a_term_of_thousands_of_digits_is_no_term() -> None:
    assert asks_longer_than_the_law("binnen 12 weken", 4)
    assert not asks_longer_than_the_law(f"binnen {LONG} weken", 4)
