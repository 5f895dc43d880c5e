"""What a template may use: every variable, what stands below it, and what it means in Dutch.

All of it is derived: the keys of the plan from the questionnaire, what stands beside them from the typed records in
`document/` (decision record 0037). The linter of templates and `docs/sjabloonvariabelen.md` read it.
"""

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from armoedeplan.document.context import Context, plan_keys
from armoedeplan.plan.plan import Plan
from armoedeplan.record.shape import shape_of
from armoedeplan.variables.of_records import of_answers, of_listed_records, parts_of, types_by_list, variable_of_field
from armoedeplan.variables.of_types import members
from armoedeplan.variables.variable import ANY, Variable, VariableKind

__all__ = [
    "ANY",
    "Variable",
    "VariableKind",
    "of_answers",
    "of_listed_records",
    "parts_of",
    "types_by_list",
    "variables",
]


@cache
def variables() -> Mapping[str, Variable]:
    """Give every variable by name: the keys of the plan first, in the order of the file."""
    fields = shape_of(Plan).fields
    beside = {name: variable for name, variable in members(Context).items() if name != "answers"}
    return MappingProxyType({**{name: variable_of_field(fields[name]) for name in plan_keys()}, **beside})
