"""Which questions a paper still needs, at this status of the plan or the next: to hand them to a colleague."""

from collections.abc import Iterator

from armoedeplan.document import context
from armoedeplan.document.paper import status_of_plan
from armoedeplan.plan.plan import Plan
from armoedeplan.progress import Item
from armoedeplan.render.moments import next_status, open_demands, owners_of
from armoedeplan.render.templates import Template


def open_items(template: Template, plan: Plan) -> Iterator[Item]:
    """Yield what keeps a paper from being made, and what keeps it a concept; of each municipality that has its own."""
    whole = context(plan)
    status = status_of_plan(whole.answers)
    statuses = [status, *filter(None, [next_status(status)])]
    for own in [whole.for_one(owner) for owner in owners_of(template, whole)] or [whole]:
        for items in own.mist.open_at(template.needed).values():
            yield from items
        for when in statuses:
            for demanded in open_demands(template, own, when):
                yield from demanded
