"""How many people live in the municipalities of a plan, together."""

from typing import NamedTuple

from armoedeplan.plan.plan import Plan


class Inhabitants(NamedTuple):
    """Inhabitants together; nothing when one municipality does not say it. moment: of when, where that is one."""

    number: int | None = None
    moment: str = ""


def inhabitants_together(plan: Plan) -> Inhabitants:
    """Give the inhabitants of all municipalities of a plan."""
    counts = [place.inwoners for place in plan.gemeenten]
    known = [count.aantal for count in counts if count.aantal is not None]
    if not known or len(known) < len(counts):
        return Inhabitants()
    moments = {count.peildatum or "" for count in counts}
    return Inhabitants(sum(known), moments.pop() if len(moments) == 1 else "")
