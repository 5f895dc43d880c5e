"""Which signs of a text to replace, and by what, for one edit of a YAML tree."""

import re
from collections.abc import Sequence
from typing import Final, TypeAlias

from yaml import MappingNode, Node, ScalarNode, SequenceNode

from armoedeplan.refusal import Refusal
from armoedeplan.yamltext.emit import INDENT, Data, block_lines, entry_lines, flow, pairs, scalar
from armoedeplan.yamltext.tree import Steps, end_of, is_flow, line_end, line_start, name_of

Splice: TypeAlias = tuple[int, int, str]
"""From, up to, and the new text."""


class EditRefused(Refusal):
    """An edit cannot be made safely in this text, because of the way it is written; reason: which way, in English."""

    def __init__(self, reason: str) -> None:
        super().__init__(
            "Deze plek is zo opgeschreven dat zij niet veilig te wijzigen is",
            "Wijzig dit met de hand in het bestand; er is niets veranderd.",
        )
        self.reason: Final = reason


def spliced(text: str, splices: Sequence[Splice]) -> str:
    """Apply splices that do not overlap; new lines get the line ends that the text has."""
    windows = "\r\n" in text
    last_first = sorted(enumerate(splices), key=lambda item: (item[1][0], item[1][1], item[0]), reverse=True)
    for _, (start, end, piece) in last_first:
        new = re.sub("\r?\n", "\r\n", piece) if windows else piece
        text = text[:start] + new + text[end:]
    return text


def replaced_value(text: str, nodes: list[Node], steps: Steps, value: Data, *, in_flow: bool) -> list[Splice]:
    """Replace the value of a name, or an item of a list, that is there already."""
    old = nodes[-1]
    start, end = old.start_mark.index, end_of(text, old)
    if in_flow:
        return [(start, end, _parted_by_space(text, start, flow(value)))]
    head, lines = block_lines(value, _column_of(nodes, steps) + INDENT)
    if isinstance(old, ScalarNode) and old.style in ("'", '"') and not lines:
        head = _quoted_alike(old.style, value, head)
    is_block = not isinstance(old, ScalarNode) and not is_flow(old)
    if isinstance(old, ScalarNode) and old.style in ("|", ">"):
        comment = re.search(r"[ \t]#.*", text[start : line_end(text, start)].rstrip("\r\n"))
        head += comment[0] if comment else ""
    if not is_block:
        behind = line_end(text, end)
        if not head and text[:start].rstrip(" ").endswith(":"):
            start = len(text[:start].rstrip(" "))
        return [(start, end, _parted_by_space(text, start, head)), *_lines_at(text, behind, lines)]
    colon = _behind_colon(text, nodes, steps)
    first, last = line_start(text, start), line_end(text, end)
    if first <= colon:
        raise EditRefused("a group that begins behind a dash is not replaced as a whole")
    place = line_end(text, colon) if head else first
    return [(colon, colon, f" {head}" if head else ""), (first, last, ""), *_lines_at(text, place, lines)]


def _parted_by_space(text: str, start: int, piece: str) -> str:
    """Part a value from the colon or dash before it, and from the comment behind it."""
    before = " " if piece and text[start - 1 : start] in (":", "-") else ""
    return before + piece


def _quoted_alike(style: str, value: Data, head: str) -> str:
    """Keep the quotes that a person chose, where the new words allow it."""
    fits = type(value) is str and value.isprintable() and not {"'", '"', "\\"} & set(value)
    return f"{style}{value}{style}" if value and fits else head


def _lines_at(text: str, place: int, lines: Sequence[str]) -> list[Splice]:
    """Put whole lines at the beginning of a line, or at the end of a text that lacks its last line end."""
    if not lines:
        return []
    piece = "\n".join(lines) + "\n"
    return [(place, place, piece if not place or text[place - 1] == "\n" else "\n" + piece)]


def _column_of(nodes: list[Node], steps: Steps) -> int:
    """Give the column of the name, or of the dash, that a value belongs to."""
    parent = nodes[-2] if len(nodes) > 1 else nodes[-1]
    if isinstance(parent, MappingNode):
        key = next(key for key, _ in parent.value if key.value == steps[len(nodes) - 2])
        return int(key.start_mark.column)
    return int(parent.start_mark.column)


def _behind_colon(text: str, nodes: list[Node], steps: Steps) -> int:
    """Give the position right behind the colon of the name that a value belongs to."""
    parent = nodes[-2] if len(nodes) > 1 else None
    if not isinstance(parent, MappingNode):
        raise EditRefused("only the value of a name is replaced as a whole")
    key = next(key for key, _ in parent.value if key.value == steps[len(nodes) - 2])
    return text.index(":", key.end_mark.index) + 1


def added_name(
    text: str, group: MappingNode, name: str, value: Data, names: Sequence[str], *, in_flow: bool
) -> list[Splice]:
    """Add a name with its value to a group, behind the last name that comes before it in the usual order."""
    before = set(names[: names.index(name)]) if name in names else None
    earlier = [child for key, child in group.value if before is None or name_of(key) in before]
    if in_flow:
        anchor = end_of(text, group.value[-1][1])
        return [(anchor, anchor, f", {scalar(name)}: {flow(value)}")]
    column = group.value[0][0].start_mark.column
    lines = pairs({name: value}, column)
    first = group.value[0][0].start_mark.index
    if not earlier and not text[line_start(text, first) : first].strip():
        return _lines_at(text, line_start(text, first), lines)
    anchor = earlier[-1] if earlier else group.value[0][1]
    return _lines_at(text, line_end(text, end_of(text, anchor)), lines)


def inserted_item(text: str, nodes: list[Node], position: int, item: Data) -> list[Splice]:
    """Put an item into a list that has items already."""
    found = nodes[-1]
    if any(is_flow(node) for node in nodes):
        if not is_flow(found):
            raise EditRefused("a list of lines between brackets is not changed")
        if position < len(found.value):
            start = found.value[position].start_mark.index
            return [(start, start, flow(item) + ", ")]
        anchor = end_of(text, found.value[-1])
        return [(anchor, anchor, ", " + flow(item))]
    lines = entry_lines(item, found.start_mark.column)
    if position < len(found.value):
        return _lines_at(text, entry_extent(text, found, position)[0], lines)
    return _lines_at(text, line_end(text, end_of(text, found.value[-1])), lines)


def inserting_lines(text: str, nodes: list[Node], position: int, lines: Sequence[str]) -> list[Splice]:
    """Put lines, which begin at no margin, into a list of which each item has lines of its own."""
    found = nodes[-1]
    if not isinstance(found, SequenceNode) or not found.value or any(is_flow(node) for node in nodes):
        raise EditRefused("lines are put among lines")
    margin = " " * found.start_mark.column
    whole = [margin + line if line else line for line in lines]
    if position < len(found.value):
        return _lines_at(text, entry_extent(text, found, position)[0], whole)
    return _lines_at(text, line_end(text, end_of(text, found.value[-1])), whole)


def entry_extent(text: str, parent: Node, position: int) -> tuple[int, int]:
    """Give the lines of an entry of a block: from its own comments above it to its last line.

    Comments right above an item, at the column of its dash, belong to that item; those above the first item
    may speak of the whole list, and those above a name of the whole group: they stay.
    """
    child = parent.value[position]
    if isinstance(parent, MappingNode):
        key, value = child
        start = key.start_mark.index
        end = max(end_of(text, value), key.end_mark.index)
    else:
        start, end = _dash_before(text, parent, position), end_of(text, child)
    first = line_start(text, start)
    if text[first:start].strip():
        raise EditRefused("an entry that shares its line with a dash is not moved or removed")
    if position and isinstance(parent, SequenceNode):
        comment = re.compile(rf" {{{parent.start_mark.column}}}#[^\n]*\n")
        while first and comment.fullmatch(text, above := line_start(text, first - 1), first):
            first = above
    return first, line_end(text, end)


def _dash_before(text: str, parent: Node, position: int) -> int:
    """Give the place of the dash before an item."""
    if not position:
        return int(parent.start_mark.index)
    column = parent.start_mark.column
    previous = end_of(text, parent.value[position - 1])
    found = re.compile(rf"\n {{{column}}}-(?=\s|$)").search(text, previous)
    if not found:
        raise EditRefused("the dash of an item was not found")
    return found.end() - 1


def cut_entry(text: str, parent: Node, position: int) -> list[Splice]:
    """Take an entry out of a list or group between brackets, with one of the commas beside it."""
    spans = [
        (child[0].start_mark.index, max(end_of(text, child[1]), child[0].end_mark.index))
        if isinstance(parent, MappingNode)
        else (child.start_mark.index, end_of(text, child))
        for child in parent.value
    ]
    start, end = spans[position]
    last = position + 1 == len(spans)
    before = spans[position - 1][1] if position and last else start
    after = end if last else spans[position + 1][0]
    if "#" in text[before:start] + text[end:after] or len(spans) == 1:
        return _cut_among_comments(text, start, end)
    return [(before, after, "")]


def _cut_among_comments(text: str, start: int, end: int) -> list[Splice]:
    """Take an entry between brackets out with its own comma, and with its line when nothing else stands on it."""
    comma = re.compile(r"\s*,").match(text, end)
    end = comma.end() if comma else end
    first, last = line_start(text, start), line_end(text, end)
    alone = not text[first:start].strip() and re.fullmatch(r"\s*(#.*)?\s*", text[end:last])
    return [(first, last, "") if alone else (start, end, "")]
