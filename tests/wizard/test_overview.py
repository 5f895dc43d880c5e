"""The overview of an interview counts each question at its own step."""

from armoedeplan.plan.handreiking import HANDREIKING
from armoedeplan.plan.plan import Plan
from armoedeplan.progress import evaluate, tally
from armoedeplan.wizard.overview import overview
from armoedeplan.wizard.screen import Table


def test_every_row_counts_the_questions_of_its_own_step() -> None:
    items = evaluate(Plan())
    (table,) = (part for part in overview(items, HANDREIKING) if isinstance(part, Table))
    for step, row in enumerate(table.rows):
        counted = tally(item for item in items if item.step == step)
        assert (row[0], row[3]) == (str(step) if step else "", f"{counted.answered}/{counted.total}")
