"""The smallest edit of a YAML text: what is not changed stays as it is, byte for byte.

Each function gives the new text, with the tree that it was read back as: it must hold exactly the wanted data.
Otherwise `EditRefused` is raised and nothing has happened. That is the one parse of an edit, and no edit does without:
which signs to replace is worked out from places in a text as people write it (decision record 0002).
"""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from yaml import MappingNode, SequenceNode

from armoedeplan.finding import Finding
from armoedeplan.yamltext.emit import Data, flow
from armoedeplan.yamltext.parse import ParsedText, parse
from armoedeplan.yamltext.splice import (
    EditRefused,
    added_name,
    cut_entry,
    entry_extent,
    inserted_item,
    inserting_lines,
    replaced_value,
    spliced,
)
from armoedeplan.yamltext.tree import Step, Steps, data_of, is_flow, same, walk

__all__ = ["EditRefused", "extend", "insert", "insert_lines", "move", "opened", "put", "put_all", "rekey", "remove"]

Order = Callable[[Steps], Sequence[str]]
"""Gives the usual order of the names in the group at a path, so that a new name lands in its own place."""


def opened(text: str) -> ParsedText:
    """Read a text that is to be edited. Raises EditRefused when it cannot be read."""
    root = parse(text)
    if isinstance(root, Finding):
        raise EditRefused(root.message)
    return ParsedText(text, root)


def put(old: ParsedText, steps: Steps, value: Data, order: Order = lambda _: ()) -> ParsedText:
    """Set the value at a path; names that are not there yet are added.

    steps: keys and positions from the root; only names may be new. value: an empty text, list or group
    empties the answer and leaves its name. Raises EditRefused.
    """
    text, root = old
    nodes = walk(root, steps)
    deepest, missing = nodes[-1], steps[len(nodes) - 1 :]
    if any(isinstance(step, int) for step in missing):
        raise EditRefused(f"position {missing} does not exist")
    wanted = data_of(root)
    _put_data(wanted, steps, value)
    new: Data = value
    for step in reversed(missing[1:] if isinstance(deepest, MappingNode) else missing):
        new = {str(step): new}
    in_flow = any(is_flow(node) for node in nodes)
    if missing and isinstance(deepest, MappingNode) and deepest.value:
        names = order(steps[: len(nodes) - 1])
        splices = added_name(text, deepest, str(missing[0]), new, names, in_flow=in_flow)
    else:
        if missing and isinstance(deepest, MappingNode):
            new = {str(missing[0]): new}
        splices = replaced_value(text, nodes, steps, new, in_flow=any(is_flow(node) for node in nodes[:-1]))
    return _read_back(spliced(text, splices), wanted)


def put_all(old: ParsedText, changes: Mapping[Steps, str]) -> ParsedText:
    """Set many values that are there already, in one go. Raises EditRefused."""
    text, root = old
    wanted = data_of(root)
    splices = []
    for steps, value in changes.items():
        _put_data(wanted, steps, value)
        nodes = walk(root, steps)
        if len(nodes) <= len(steps):
            raise EditRefused(f"there is nothing at {steps[-1]}")
        splices += replaced_value(text, nodes, steps, value, in_flow=any(is_flow(node) for node in nodes[:-1]))
    return _read_back(spliced(text, splices), wanted)


def rekey(old: ParsedText, steps: Steps, name: str) -> ParsedText:
    """Give another name to the value at a path. Raises EditRefused."""
    text, root = old
    parent = walk(root, steps[:-1])[-1]
    wanted = data_of(root)
    group = _data_at(wanted, steps[:-1])
    if not isinstance(parent, MappingNode) or steps[-1] not in group:
        raise EditRefused(f"there is no name {steps[-1]}")
    if name in group:
        raise EditRefused("there is such a name already")
    group[name] = group.pop(steps[-1])
    key = next(key for key, _ in parent.value if key.value == steps[-1])
    piece = flow(name) if is_flow(parent) else name
    return _read_back(spliced(text, [(key.start_mark.index, key.end_mark.index, piece)]), wanted)


def insert(old: ParsedText, steps: Steps, position: int, item: Data, order: Order = lambda _: ()) -> ParsedText:
    """Put an item into the list at a path, before the item that is at the position now. Raises EditRefused."""
    text, root = old
    nodes = walk(root, steps)
    found = nodes[-1]
    if len(nodes) <= len(steps) or not isinstance(found, SequenceNode) or not found.value:
        return put(old, steps, [item], order)
    wanted = data_of(root)
    _data_at(wanted, steps).insert(position, item)
    return _read_back(spliced(text, inserted_item(text, nodes, position, item)), wanted)


def insert_lines(old: ParsedText, steps: Steps, position: int, lines: Sequence[str], item: Any) -> ParsedText:
    """Put an item that is written already into a list that has items, each on its own lines. Raises EditRefused.

    lines: as they stand in another text, without their margin. item: what they say.
    """
    text, root = old
    nodes = walk(root, steps)
    wanted = data_of(root)
    _data_at(wanted, steps).insert(position, item)
    return _read_back(spliced(text, inserting_lines(text, nodes, position, lines)), wanted)


def extend(old: ParsedText, steps: Steps, items: Sequence[Data], order: Order = lambda _: ()) -> ParsedText:
    """Put items at the end of the list at a path, in one go however many. Raises EditRefused."""
    text, root = old
    nodes = walk(root, steps)
    found = nodes[-1]
    if len(nodes) <= len(steps) or not isinstance(found, SequenceNode) or not found.value:
        return put(old, steps, list(items), order)
    wanted = data_of(root)
    _data_at(wanted, steps).extend(items)
    last = len(found.value)
    pieces = [splice for item in items for splice in inserted_item(text, nodes, last, item)]
    start, end, first = pieces[0]
    joined = first + "".join(piece if first.endswith("\n") else piece.removeprefix("\n") for *_, piece in pieces[1:])
    if not first.endswith("\n"):
        # the last line of a file may lack its line end
        joined = "".join(piece for *_, piece in pieces)
    return _read_back(spliced(text, [(start, end, joined)]), wanted)


def remove(old: ParsedText, steps: Steps) -> ParsedText:
    """Take the entry at a path away: an item of a list, or a name with its value. Raises EditRefused."""
    text, root = old
    parent = walk(root, steps[:-1])[-1]
    wanted = data_of(root)
    _data_at(wanted, steps)
    del _data_at(wanted, steps[:-1])[steps[-1]]
    if isinstance(parent, MappingNode):
        position = next(number for number, (key, _) in enumerate(parent.value) if key.value == steps[-1])
    else:
        position = int(steps[-1])
    splices = cut_entry(text, parent, position) if is_flow(parent) else [(*entry_extent(text, parent, position), "")]
    return _read_back(spliced(text, splices), wanted)


def move(old: ParsedText, steps: Steps, target: int) -> ParsedText:
    """Move the item at a path to another position in its list, its comments along. Raises EditRefused."""
    text, root = old
    parent = walk(root, steps[:-1])[-1]
    wanted = data_of(root)
    _data_at(wanted, steps)
    items = _data_at(wanted, steps[:-1])
    position = steps[-1]
    if not isinstance(position, int) or not 0 <= target < len(items):
        raise EditRefused("only an item of a list is moved, and to a place in that list")
    items.insert(target, items.pop(position))
    if target == position:
        return old
    if is_flow(parent):
        return put(old, steps[:-1], items)
    start, end = entry_extent(text, parent, position)
    place = entry_extent(text, parent, target)[0] if target < position else entry_extent(text, parent, target)[1]
    # the last line of a file may lack its line end
    piece = ("" if text[:place].endswith("\n") or not place else "\n") + text[start:end]
    piece += "" if text[:end].endswith("\n") else "\n"
    return _read_back(spliced(text, [(start, end, ""), (place, place, piece)]), wanted)


def _data_at(data: Any, steps: Steps) -> Any:
    """Give the data at some keys and numbers from the top. Raises EditRefused when nothing is there."""
    for step in steps:
        if not _leads_into(data, step) or (isinstance(data, dict) and step not in data):
            raise EditRefused(f"there is nothing at {step}")
        data = data[step]
    return data


def _put_data(data: Any, steps: Steps, value: Data) -> None:
    """Set the value in bare data, as the edit must do it in the text."""
    for step in steps[:-1]:
        if isinstance(data, dict) and not data.get(str(step)):
            data[step] = {}
        data = _data_at(data, (step,))
    if not _leads_into(data, steps[-1]):
        raise EditRefused(f"there is no group to put {steps[-1]} in")
    data[steps[-1]] = value


def _leads_into(data: Any, step: Step) -> bool:
    """Tell whether a step leads into data: a name into a group, a position into a list that is long enough."""
    return isinstance(data, list) and step < len(data) if isinstance(step, int) else isinstance(data, dict)


def _read_back(text: str, wanted: Any) -> ParsedText:
    """Give the text with its tree when it reads back as the wanted data."""
    root = parse(text)
    if isinstance(root, Finding) or not same(data_of(root), wanted):
        raise EditRefused("the text does not read back as the wanted data")
    return ParsedText(text, root)
