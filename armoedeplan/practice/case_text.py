"""The text of a case file, as people write one."""

from collections.abc import Mapping
from typing import Any

from armoedeplan.yamltext.emit import Bare, Data, Flow, pairs


def text_of_case(values: Mapping[str, Any]) -> str:
    """Give the text of a case file out of its answers by name; what is empty is left out."""
    told = {name: _case_data(value) for name, value in values.items() if value not in (None, "", (), [], {})}
    return "\n".join(pairs(told, 0)) + "\n"


def _case_data(value: Any) -> Data:
    """Give an answer as the writer of YAML takes it."""
    if isinstance(value, Mapping):
        return Flow({name: _case_data(inner) for name, inner in value.items() if inner not in (None, "")})
    if isinstance(value, list | tuple):
        return [_case_data(inner) for inner in value]
    if isinstance(value, int | float):
        return Bare(str(int(value)) if value == int(value) else str(value))
    return str(value)
