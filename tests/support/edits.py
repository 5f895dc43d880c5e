"""What an edit of a YAML text may and may not do, told without the code that does it."""

import copy
from collections.abc import Callable, Mapping, Sequence
from typing import Any, Concatenate, ParamSpec

import yaml

from armoedeplan.yamltext import edit
from armoedeplan.yamltext.parse import ParsedText, parse
from support.core_schema import TEXTS
from support.yamltexts import Path, Text

P = ParamSpec("P")


def _of_text(change: Callable[Concatenate[ParsedText, P], ParsedText]) -> Callable[Concatenate[str, P], str]:
    """Make an edit of a parsed text one of a text, and hold that the tree it gives is that of the new text."""

    def changed(text: str, /, *args: P.args, **kwargs: P.kwargs) -> str:
        after = change(edit.opened(text), *args, **kwargs)
        again = parse(after.text)
        assert isinstance(again, yaml.Node)
        assert _tree(after.root) == _tree(again)
        return after.text

    return changed


def _tree(node: Any) -> Any:
    """Give what a tree holds, with the place of everything."""
    if isinstance(node, yaml.Node):
        return type(node), node.start_mark.index, node.end_mark.index, _tree(node.value)
    return [_tree(child) for child in node] if isinstance(node, list | tuple) else node


put, put_all, rekey = _of_text(edit.put), _of_text(edit.put_all), _of_text(edit.rekey)
insert, remove, move = _of_text(edit.insert), _of_text(edit.remove), _of_text(edit.move)


def data(text: str) -> Any:
    """Give the bare data of a text, by PyYAML's own constructor; an empty text has none."""
    return yaml.load(text, Loader=TEXTS)  # noqa: S506 - the base loader makes texts, lists and dicts only


def same(left: Any, right: Any) -> bool:
    """Compare data: an empty value is empty whatever its form, and a last line end does not count."""
    if isinstance(left, str) and isinstance(right, str):
        return left.rstrip("\n") == right.rstrip("\n")
    if not left and not right:
        return True
    if isinstance(left, Mapping) and isinstance(right, Mapping):
        return left.keys() == right.keys() and all(same(left[name], right[name]) for name in left)
    if isinstance(left, str | Mapping) or isinstance(right, str | Mapping) or left is None or right is None:
        return False
    return len(left) == len(right) and all(same(one, other) for one, other in zip(left, right, strict=True))


def at(found: Any, path: Sequence[str | int]) -> Any:
    for step in path:
        found = found[step]
    return found


def with_value(before: Any, path: Path, value: Any) -> Any:
    """Give data with a value at a path, whose last name may be new."""
    after = copy.deepcopy(before)
    at(after, path[:-1])[path[-1]] = copy.deepcopy(value)
    return after


def lines_of(text: str) -> list[str]:
    """Give the lines without their line ends."""
    lines = text.replace("\r\n", "\n").split("\n")
    return lines[:-1] if lines[-1] == "" else lines


def touched(before: str, after: str) -> tuple[int, int, int]:
    """Give the first and last line (from 0) of the old text that an edit touched, and how many lines it put there.

    Nothing touched, or lines only added, gives a last line before the first.
    """
    old, new = lines_of(before), lines_of(after)
    most = min(len(old), len(new))
    first = next((number for number in range(most) if old[number] != new[number]), most)
    least = most - first
    tail = next((number for number in range(least) if old[-1 - number] != new[-1 - number]), least)
    return first, len(old) - tail - 1, len(new) - tail - first


def lost(text: Text, after: str) -> list[tuple[str, int]]:
    """Give the comments of a text, with their lines, that are not in another text word for word."""
    return [(one.words, one.line) for one in text.comments if f"# {one.words} van: 'x' - [y" not in after]


def line_ends_kept(before: str, after: str) -> bool:
    """Tell whether all line ends are those of the old text."""
    if "\r\n" not in before:
        return "\r" not in after
    return after.count("\r\n") == after.count("\n")
