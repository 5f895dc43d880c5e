"""The handreiking as one object: what it says of itself is so, and what is machinery does not name its plan."""

import pytest
from test_floors import imported, modules, name_of

from armoedeplan.checks.frame import checks
from armoedeplan.method.loader import steps
from armoedeplan.plan.handreiking import HANDREIKING
from armoedeplan.plan.hoofd import STATUSSEN
from armoedeplan.plan.plan import Plan
from armoedeplan.record.spot import asked

NAMES = "armoedeplan.plan.plan.Plan"
MACHINERY = {"guide", "record", "plan", "progress", "views", "wizard", "render", "output", "saving"}
"""The rooms that read, ask, change and write plans by any guide."""
DOORS = {
    "plan.handreiking", "plan.plan_of_text", "render.paper_needs", "render.purpose_papers", "views", "wizard.briefings",
}  # fmt: skip
"""Where what is about the handreiking gets a plan of its own type, which of its papers a plan needs and what these
wait for, and what the wizard says of its questions."""


def test_its_steps_are_as_large_as_it_says() -> None:
    assert HANDREIKING.sizes == tuple(len(step.onderdelen) for step in steps())


def test_its_order_and_what_the_short_route_adds_are_questions_or_parts_of_its_plan() -> None:
    for path in (*HANDREIKING.order, *HANDREIKING.also, *HANDREIKING.also.values(), *HANDREIKING.first):
        assert asked(Plan, path)


def test_its_phases_are_statuses_of_a_plan_and_those_that_checks_wait_for() -> None:
    assert list(HANDREIKING.phases) == list(STATUSSEN)[: len(HANDREIKING.phases)]
    assert {rule.due for rule in checks().values()} - {""} < set(HANDREIKING.phases)


@pytest.mark.parametrize(
    ("status", "phase"),
    [
        (None, "concept"),
        ("", "concept"),
        *((phase, phase) for phase in HANDREIKING.phases),
        ("ingetrokken", "vastgesteld"),
    ],
)
def test_a_plan_is_in_a_phase_whatever_its_status(status: str | None, phase: str) -> None:
    assert HANDREIKING.phase_of(status) == phase
    assert HANDREIKING.phases_from(status)[0] == phase
    assert phase not in HANDREIKING.phases_from(status)[1:]


def test_its_checks_have_codes_of_its_form() -> None:
    # what is about the whole plan, such as its privacy, is of no step
    found = {HANDREIKING.step_of_code(code) for code in checks() if not code.startswith("AP9")}
    assert found == set(range(1, HANDREIKING.last + 2))
    assert [HANDREIKING.step_of_code(code) for code in ("AP001", "AP901", "AP2045", "ap204")] == [None] * 4


@pytest.mark.slow
def test_machinery_does_not_name_the_plan_of_the_handreiking() -> None:
    naming = {".".join(name_of(path)) for path in modules() if NAMES in imported(path)}
    assert {name for name in naming if name.split(".")[0] in MACHINERY} == DOORS
