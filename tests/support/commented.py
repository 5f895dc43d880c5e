"""A plan with comments everywhere, opened to be changed, and what its texts are held against."""

import re
from pathlib import Path

from yaml import Node

from armoedeplan.plan.plan_of_text import plan_of
from armoedeplan.plan.store import Store
from armoedeplan.yamltext.tree import child_of, data_of

TEXT = (Path(__file__).parent / "commented.yaml").read_text(encoding="utf-8")
_COMMENT = re.compile(r"# k\d+.*")


def opened(text: str = TEXT) -> Store:
    return Store(plan_of(Path("plan.yaml"), text.encode()))


def comments(text: str) -> list[str]:
    return [one.rstrip() for one in _COMMENT.findall(text)]


def lines(text: str) -> list[str]:
    return text.replace("\r\n", "\n").rstrip("\n").split("\n")


def value(store: Store, *steps: str | int) -> object:
    """Give the bare data at some steps of the present text."""
    node: Node | None = store.file.root
    for step in steps:
        node = child_of(node, step) if node else None
    return data_of(node) if node else None


def changed(before: str, after: str) -> list[tuple[str, str]]:
    """Give the lines that differ, of texts with as many lines."""
    old, new = lines(before), lines(after)
    assert len(old) == len(new), after
    return [(one, other) for one, other in zip(old, new, strict=True) if one != other]
