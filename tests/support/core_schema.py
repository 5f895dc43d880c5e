"""Loads YAML as YAML 1.2 says (its core schema), as editors do that check a file against a JSON Schema."""

import re
from typing import Any

import yaml
from yaml.constructor import SafeConstructor
from yaml.nodes import ScalarNode

_BOOL = re.compile("true|True|TRUE|false|False|FALSE")
_INT = re.compile("[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+")
_FLOAT = re.compile(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?|[-+]?\.(inf|Inf|INF)|\.(nan|NaN|NAN)")
_NULL = re.compile("null|Null|NULL|~|")


SAFE: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
TEXTS: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
"""Makes texts, lists and dicts only."""


class CoreLoader(SAFE):  # type: ignore[misc]
    """PyYAML's safe loader with the resolvers of YAML 1.2 instead of those of YAML 1.1."""

    yaml_implicit_resolvers: dict[str | None, list[tuple[str, re.Pattern[str]]]] = {}  # noqa: RUF012 - PyYAML's own way


for _tag, _pattern in (("bool", _BOOL), ("int", _INT), ("float", _FLOAT), ("null", _NULL)):
    # add_implicit_resolver matches from the start; these patterns are whole words
    whole = re.compile(f"(?:{_pattern.pattern})$")
    CoreLoader.yaml_implicit_resolvers.setdefault(None, []).append((f"tag:yaml.org,2002:{_tag}", whole))


def _int(loader: SafeConstructor, node: ScalarNode) -> int:
    """Read a whole number: 012 is twelve, 0o12 is ten."""
    text = loader.construct_scalar(node)
    return int(text, 0) if text[:2] in ("0o", "0x") else int(text)


def _float(loader: SafeConstructor, node: ScalarNode) -> float:
    """Read a number with a point or an exponent; there are no base-60 numbers."""
    return float(re.sub(r"^([-+]?)\.(?=[iInN])", r"\1", loader.construct_scalar(node)))


CoreLoader.add_constructor("tag:yaml.org,2002:int", _int)
CoreLoader.add_constructor("tag:yaml.org,2002:float", _float)


def load(text: str) -> Any:
    """Give the data of a text by YAML 1.2."""
    return yaml.load(text, Loader=CoreLoader)  # noqa: S506 - a safe loader with other words for numbers
