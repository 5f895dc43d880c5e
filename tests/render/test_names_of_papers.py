"""What a paper is called in a plan is the name of its template."""

from armoedeplan.plan.stukken import STUKKEN
from armoedeplan.render.templates import templates


def test_every_template_has_a_name_in_the_plan_and_no_other_has() -> None:
    assert {name.replace("-", "_") for name in templates()} == set(STUKKEN)
