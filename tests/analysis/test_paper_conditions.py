"""When a paper would tell of nothing, or of what holds no more."""

from typing import Any

import pytest
from support.documents import plan_from

from armoedeplan.analysis.paper_conditions import CONDITIONS

TEXT = "U krijgt een bijdrage."
NOTHING = "geen regeling die blijft, heeft een tekst voor inwoners (regelingen, voor_inwoners)"


def scheme(**answers: Any) -> dict[str, Any]:
    return {"id": "r", "naam": "Bijdrage", **answers}


@pytest.mark.parametrize(
    ("schemes", "reason"),
    [
        ([], NOTHING),
        ([scheme()], NOTHING),
        ([scheme(voor_inwoners=TEXT, keuze="stoppen")], NOTHING),
        ([scheme(keuze="behouden"), scheme(id="s", voor_inwoners=TEXT, keuze="stoppen")], NOTHING),
        ([scheme(voor_inwoners=TEXT)], None),
        ([scheme(voor_inwoners=TEXT, keuze="stoppen"), scheme(id="s", voor_inwoners=TEXT)], None),
    ],
)
def test_a_folder_of_schemes_needs_one_that_stays_and_has_words_for_residents(
    schemes: list[dict[str, Any]], reason: str | None
) -> None:
    plan = plan_from({"armoedeplan": 1, "regelingen": schemes})
    assert CONDITIONS["bedragen_geldig"](plan) == reason


@pytest.mark.parametrize(
    ("counted", "waits"),
    [({}, True), ({"gebruik": {"aantal": 0}}, False), ({"bereik": {"procent": 40}}, False)],
)
def test_use_and_reach_can_be_shown_when_something_of_a_scheme_is_known(
    counted: dict[str, Any], *, waits: bool
) -> None:
    plan = plan_from({"armoedeplan": 1, "regelingen": [scheme(**counted)]})
    assert bool(CONDITIONS["iets_geteld"](plan)) is waits


@pytest.mark.parametrize(
    ("start", "day", "waits"),
    [
        ("2027-07-01", "2027-06-30", True),
        ("2027-07-01", "2027-07-01", False),
        ("2027-07-01", "2027", False),
        ("2027", "2026-12", True),
        (None, "2020", False),
    ],
)
def test_there_is_something_to_report_when_a_value_may_be_of_after_the_start(
    start: str | None, day: str, *, waits: bool
) -> None:
    indicator = {"id": "i", "naam": "Bereik", "metingen": [{"id": "m", "waarde": 4, "peildatum": day}]}
    begun = {"periode": {"van": start}} if start else {}
    plan = plan_from({"armoedeplan": 1, "plan": begun, "verantwoording": {"indicatoren": [indicator]}})
    assert bool(CONDITIONS["meting_na_start"](plan)) is waits
