"""Where the figures and findings of a plan come from."""

from armoedeplan.plan.plan import Plan
from armoedeplan.record.path import is_under
from armoedeplan.record.walk import all_given

_FIELD = "bron"
_MONEY = "uitwisseling"  # its `bron` is where money comes from


def named_sources(plan: Plan) -> tuple[str, ...]:
    """Give every source that the plan names, once, in the order of the plan."""
    given = (said for said in all_given(plan) if said.field.name == _FIELD and not is_under(said.path, _MONEY))
    return tuple(dict.fromkeys(source.value for source in given if source.value))
