"""How a value is written against what it is: quotes, codes, words for nothing, numbers that a comma broke in two."""

import re
from collections.abc import Sequence
from typing import Any, Final, NamedTuple

from yaml import Node, ScalarNode

from armoedeplan.finding import Finding
from armoedeplan.record.kinds import Refused, Slug, short
from armoedeplan.record.shape import Field
from armoedeplan.yamltext.compose import NOTHING
from armoedeplan.yamltext.decode import invisible, unfit
from armoedeplan.yamltext.emit import Bare, Data

MAY_BE_TYPED: Final = frozenset("~nNtTfF+-.0123456789")
_TYPED: Final = re.compile(
    r"~|null|Null|NULL|true|True|TRUE|false|False|FALSE|[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+"
    r"|[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?|[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN)"
)
"""What YAML 1.2 takes for a number, a truth value or nothing, when it stands there without quotes."""
_SHORT: Final = 12
"""A longer text is no word for nothing, with some white space around it."""
_PARAGRAPHS: Final = ("|", ">")


class Repair(NamedTuple):
    """What certainly must stand in the place of a faulty value.

    finding: what is wrong. first, last: the nodes from and up to which the value is written.
    value: what it must be; empty for an open answer.
    """

    finding: Finding
    first: Node
    last: Node
    value: Data


def read_written(field: Field, node: ScalarNode, *, in_list: bool) -> Any:
    """Read a value that may be written in the way of another kind. Raises Refused.

    A value without quotes comes here only when it may be taken for something else.
    """
    text = node.value
    if node.style and len(text) < _SHORT and text.strip() in NOTHING and not isinstance(field.kind, Slug):
        raise nothing(text, in_list=in_list)
    value = field.read(text.strip() if field.bare else text)
    if not node.style:
        if field.typed and _TYPED.fullmatch(text):
            remedy = f'Zet het tussen aanhalingstekens: "{text}"'
            alike = "Tekst die op een getal of op waar lijkt, staat zonder aanhalingstekens"
            message = f"“{text}” lezen andere programma's niet als tekst"
            raise Refused(message, remedy, "AP017", meant=text, alike=alike)
    elif field.bare:
        meant = text.strip()
        message, alike = "Een getal staat zonder aanhalingstekens", "Getallen staan tussen aanhalingstekens"
        raise Refused(message, f"Haal de aanhalingstekens weg: {short(meant)}", "AP017", meant=meant, alike=alike)
    elif node.style == '"' and (found := unfit(text)):
        # between double quotes a sign can be written as a code
        raise Refused(invisible(found[0]), "Haal de code met de \\ weg.", "AP003")
    return value


def is_nothing(node: Node) -> bool:
    """Tell whether a word for nothing stands between quotes."""
    return isinstance(node, ScalarNode) and bool(node.style) and node.value.strip() in NOTHING


def nothing(text: str, *, in_list: bool) -> Refused:
    """Say that a word for nothing would be printed."""
    message = f"Hier staat het woord “{text.strip()}”, en zo komt het ook in de stukken"
    if in_list:
        return Refused(message, "Haal dit onderdeel van de lijst weg.", "AP040")
    remedy = f"Haal “{text.strip()}” en de aanhalingstekens weg. Dan is de vraag nog open."
    return Refused(message, remedy, "AP040", meant="", alike="Het woord null staat als antwoord")


def as_list(field: Field, node: ScalarNode) -> list[Data]:
    """Give the list that one value stands for, where a list belongs; nothing when that is not certain."""
    if node.style in _PARAGRAPHS or field.kind is None:
        return []
    parts = re.split(field.kind.separators, node.value) if field.kind.chosen else [node.value]
    return [part.strip() if field.typed else Bare(part.strip()) for part in parts if part.strip()]


def broken_number(pairs: Sequence[tuple[Node, Node]], at: int, fields: dict[str, Field]) -> tuple[int, str] | None:
    """Tell of a name that is what stands behind the comma of a number: `{waarde: 26,9}` reads as two names.

    pairs: those of the group between brackets. Gives the position of the number and how it is written up to here.
    """
    written: list[str] = []
    for position in range(at, -1, -1):
        key, child = pairs[position]
        before = pairs[position - 1] if position else None
        if not isinstance(key, ScalarNode) or not isinstance(child, ScalarNode):
            return None
        field = fields.get(key.value)
        if written and field is not None and field.bare and field.plain and not child.style and child.value:
            return position, ",".join([child.value, *written])
        if before is None or child.value or not re.fullmatch("[0-9]+", key.value) or not _touches(before, key):
            return None
        written.insert(0, key.value)
    return None


def _touches(before: tuple[Node, Node], key: Node) -> bool:
    """Tell whether nothing but a comma stands between an entry and the next name."""
    end = max(before[0].end_mark.index, before[1].end_mark.index if getattr(before[1], "value", None) else 0)
    return bool(key.start_mark.index == end + 1)
