"""Values to YAML text, in the style in which people write a plan."""

import re
from collections.abc import Mapping, Sequence
from typing import TypeAlias

INDENT = 2
LONGEST_FLOW = 90
"""A list that is longer than this, in characters, gets one item on a line."""


class Bare(str):
    """A scalar that stands in the file as it is: a number, a date, a choice, a short name."""

    __slots__ = ()


class Flow(dict[str, "Data"]):
    """A small group that is written on one line, between braces."""

    __slots__ = ()


Data: TypeAlias = "str | Sequence[Data] | Mapping[str, Data]"

_PLAIN = re.compile(r"[^\W\d_][^\n\r\t#:\"\\{}\[\],\x00-\x1f\x7f-\xa0\u2028\u2029\ufeff]*")
_UNFIT = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")
"""What a text of more lines cannot hold as it is; between double quotes it can."""
_WORDS = frozenset({"null", "true", "false", "yes", "no", "on", "off", "y", "n"})
"""What one YAML reader or another takes for something else than words."""


def inline(value: Data) -> str | None:
    """Write a value on one line, or nothing when it needs more lines than one."""
    if not value:
        return ""
    if isinstance(value, str):
        return None if "\n" in value else scalar(value)
    if isinstance(value, Flow):
        return flow(value)
    if isinstance(value, Mapping) or any(not isinstance(item, str) or "\n" in item for item in value):
        return None
    line = flow(value)
    return line if len(line) <= LONGEST_FLOW else None


def flow(value: Data) -> str:
    """Write a value so that it can stand between brackets, on one line however long."""
    if isinstance(value, str):
        return scalar(value)
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{scalar(name)}: {flow(inner)}" for name, inner in value.items()) + "}"
    return "[" + ", ".join(flow(item) for item in value) + "]"


def scalar(text: str) -> str:
    """Write words on one line, quoted where another reader would take them for something else."""
    if isinstance(text, Bare):
        return text
    plain = _PLAIN.fullmatch(text) and text.lower() not in _WORDS and not text.endswith(" ")
    if plain:
        return text
    if text.isprintable():
        return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"' if "'" in text else f"'{text}'"
    return '"' + "".join(_escaped_sign(sign) for sign in text) + '"'


def block_lines(value: Data, indent: int) -> tuple[str, list[str]]:
    """Write a value of several lines: what stands behind the colon, and the lines that follow it.

    indent: the column at which the lines begin. A value that fits on one line has no further lines.
    """
    one = inline(value)
    if one is not None:
        return one, []
    if isinstance(value, str):
        if value[0].isspace() or _UNFIT.search(value):
            return scalar(value), []
        return "|", [" " * indent + line if line else "" for line in value.split("\n")]
    if isinstance(value, Mapping):
        return "", pairs(value, indent)
    return "", [line for item in value for line in entry_lines(item, indent)]


def pairs(value: Mapping[str, Data], indent: int) -> list[str]:
    """Write the names and values of a group, a line each or more."""
    lines = []
    for name, inner in value.items():
        head, tail = block_lines(inner, indent + INDENT)
        lines += [f"{' ' * indent}{name}:{' ' if head else ''}{head}", *tail]
    return lines


def entry_lines(item: Data, indent: int) -> list[str]:
    """Write one item of a list, behind its dash."""
    if isinstance(item, Mapping) and item:
        lines = pairs(item, indent + INDENT)
        return [f"{' ' * indent}- {lines[0].lstrip()}", *lines[1:]]
    head, tail = block_lines(item, indent + INDENT) if isinstance(item, str) and item else (flow(item), [])
    return [f"{' ' * indent}- {head}", *tail]


def _escaped_sign(sign: str) -> str:
    """Write one character between double quotes."""
    if sign in '"\\':
        return "\\" + sign
    if sign.isprintable():
        return sign
    named = {"\n": "\\n", "\t": "\\t", "\r": "\\r"}
    return named.get(sign) or (f"\\u{ord(sign):04x}" if ord(sign) < 0x10000 else f"\\U{ord(sign):08x}")
