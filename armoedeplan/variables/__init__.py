"""What a template may use: every variable, what stands below it, and what it means in Dutch.

The keys of the plan follow from the questionnaire; what stands beside them is told in `beside.py`.
"""

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from armoedeplan.plan.plan import Plan
from armoedeplan.record.shape import shape_of
from armoedeplan.variables.beside import beside
from armoedeplan.variables.fields import ANSWER, below, listed, seen_of
from armoedeplan.variables.seen import ANY, Form, Seen

__all__ = ["ANSWER", "ANY", "Form", "Seen", "below", "listed", "variables"]


@cache
def variables() -> Mapping[str, Seen]:
    """Give every variable by name: the keys of the plan first, in the order of the file."""
    plan = {name: seen_of(field) for name, field in shape_of(Plan).fields.items() if name != "armoedeplan"}
    return MappingProxyType({**plan, **beside()})
