"""What was spent: of one measure, and of the plan as a whole."""

from typing import Any

from support.documents import plan_from

from armoedeplan.analysis.spending import spending_of_year
from armoedeplan.plan.plan import Plan


def plan_with(*lines: dict[str, Any]) -> Plan:
    measures = [{"id": id_, "naam": id_.upper()} for id_ in ("a", "b")]
    return plan_from(
        {
            "armoedeplan": 1,
            "aanpak": {"maatregelen": measures},
            "financien_besteding": [{"id": f"r{number}", **line} for number, line in enumerate(lines)],
        }
    )


def test_what_was_spent_in_a_year_is_added_over_all_measures_and_what_belongs_to_none() -> None:
    plan = plan_with(
        {"jaar": 2027, "maatregel": "a", "besteed": 10, "verwacht": 30},
        {"jaar": 2027, "maatregel": "b", "besteed": 5},
        {"jaar": 2027, "besteed": 1, "verwacht": 2},
    )
    found = spending_of_year(plan)
    assert found is not None
    assert tuple(found.whole)[:2] == (16, 32)
    assert spending_of_year(plan_with()) is None
