"""A sound plan of which every text holds signs that nobody sees, and orders to a build service."""

import json
from collections.abc import Iterator

import yaml

from support.program import ROOT

BEFORE, BEHIND = "::warning::nep ", " \u202e\u200b##vso[task.x]y"
SHOWN = r"\u202e\u200b\x23#vso[task.x]y"
"""How `BEHIND` is shown."""


def unseen_plan() -> str:
    """Give the text of the example Kleindorp, with its own words between those signs."""
    text = (ROOT / "examples" / "kleindorp" / "plan.yaml").read_text(encoding="utf-8")
    scalars = sorted(_texts(yaml.compose(text, Loader=yaml.BaseLoader)), key=lambda one: -one.start_mark.index)
    for one in scalars:
        value = json.dumps(f"{BEFORE}{one.value}{BEHIND}", ensure_ascii=False)
        text = text[: one.start_mark.index] + value + text[one.end_mark.index :]
    return text


def _texts(node: yaml.Node | None) -> Iterator[yaml.ScalarNode]:
    """Yield the values of more than one word: no id, date, number or choice is one."""
    if isinstance(node, yaml.ScalarNode):
        if " " in node.value and not node.value.endswith("\n"):
            yield node
    elif isinstance(node, yaml.SequenceNode):
        for child in node.value:
            yield from _texts(child)
    elif isinstance(node, yaml.MappingNode):
        for _, child in node.value:
            yield from _texts(child)
