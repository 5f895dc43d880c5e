"""The twelve plans of an invented region: sound, of municipalities that do not exist, and of many kinds."""

from collections import Counter
from functools import cache

from support.program import ROOT

from armoedeplan.checks.frame import judge
from armoedeplan.finding import Severity
from armoedeplan.plan.found_plans import plan_files
from armoedeplan.plan.gemeentelijst import is_invented, municipalities_called
from armoedeplan.plan.plan_of_text import PlanFile, read_plan
from armoedeplan.progress import evaluate, tally

REGION = ROOT / "examples" / "regio"
WARNINGS = {"AP102": 1, "AP204": 2, "AP209": 1, "AP450": 1}
"""What `controleer` warns of: what real plans lack too, such as people that are only reached by something to read."""


@cache
def region() -> tuple[PlanFile, ...]:
    """Give the plans, as they were read."""
    return tuple(map(read_plan, sorted(plan_files(REGION))))


def test_the_region_is_of_twelve_plans_that_nothing_is_wrong_with() -> None:
    assert len(region()) == 12
    assert [file.path for file in region() if file.findings] == []
    found = [finding for file in region() for finding in judge(file) if finding.severity is not Severity.TIP]
    assert [finding for finding in found if finding.severity is Severity.ERROR] == []
    assert Counter(finding.code for finding in found) == WARNINGS


def test_every_municipality_of_the_region_is_invented() -> None:
    places = [place for file in region() for place in file.plan.gemeenten]
    assert len({place.code for place in places}) == 12
    assert all(is_invented(place.code or "") and not municipalities_called(place.naam or "") for place in places)


def test_the_plans_differ_in_size_phase_and_model_and_each_asks_and_offers_something() -> None:
    plans = [file.plan for file in region()]
    assert {plan.plan.status for plan in plans} == {"concept", "inspraak", "aangeboden_aan_raad", "vastgesteld"}
    assert len({plan.governance.keuze.hoofdmodel for plan in plans}) == 4
    assert all(plan.uitwisseling.gevraagd and plan.uitwisseling.aangeboden for plan in plans)
    assert all(tally(evaluate(plan)).answered in range(60, 400) for plan in plans)
