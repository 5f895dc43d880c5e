"""Breaking a plan on purpose, one answer at a time by path, and mending it again."""

from collections.abc import Mapping, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any, Final

import yaml
from yaml import MappingNode, Node, ScalarNode, SequenceNode

from armoedeplan.plan.personal_gate import words_found
from armoedeplan.plan.plan import Plan
from armoedeplan.plan.plan_of_text import PlanFile, plan_of
from armoedeplan.plan.store import Store
from armoedeplan.record.path import segments
from armoedeplan.record.spot import follow
from support.core_schema import SAFE, load
from support.plans import as_text
from support.ragged import mended

Change = Mapping[str, Any]
"""One change: `pad`, and what happens there: `zet`, `leeg`, `voeg_toe` or `weg`.

With [*] in its path, `zet` and `leeg` change every item of a list. `weg` takes a list, or one item of it, away with all
that refers to it.
"""


class Break:
    """A plan with changes made to it one after another, that can be taken back."""

    def __init__(self, file: PlanFile) -> None:
        self.store = Store(file)
        self._done: Final[list[tuple[str, Sequence[str] | PlanFile | None]]] = []

    def make(self, changes: Sequence[Change]) -> PlanFile:
        """Make changes; give the plan as it is then."""
        for change in changes:
            self._one(change["pad"], change)
        return self.store.file

    def mend(self) -> PlanFile:
        """Take every change back, the last one first; give the plan as it is then."""
        for path, before in reversed(self._done):
            if isinstance(before, PlanFile):
                self.store = Store(before)
            elif before:
                self.store.set(path, before)
            elif before is None:
                self.store.remove(path)
            else:
                self.store.clear(path)
        self._done.clear()
        return self.store.file

    def _one(self, path: str, change: Change) -> None:
        before = self.store.file
        if "[*]" in path:
            self._done.append((path, before))
            self._text(_everywhere(before, path, _words(change.get("zet", ""))))
        elif "weg" in change:
            self._done.append((path, before))
            self._text(_without(before.text, path))
        elif "voeg_toe" in change:
            given = {name: _words(value) for name, value in change["voeg_toe"].items()}
            self._done.append((f"{path}[{self.store.add(path, given)}]", None))
        else:
            self._done.append((path, _answer(follow(Plan, before.root, path).node)))
            if "zet" in change:
                # a person would say that it is meant
                self.store.meant.update(words_found(_words(change["zet"])))
                self.store.set(path, _words(change["zet"]))
            else:
                self.store.clear(path)

    def _text(self, text: str) -> None:
        file = plan_of(self.store.file.path, text.encode())
        assert file.findings == (), file.findings
        self.store = Store(file)


def _everywhere(file: PlanFile, path: str, words: Sequence[str]) -> str:
    """Give the text of a plan with the same answer to one question at every item of a list.

    In one go, as thirty edits that are each read back would take too long; an empty word empties the answer.
    """
    top, _, rest = path.partition("[*].")
    listed = follow(Plan, file.root, f"{top}[1].{rest}").field.many
    new = f"[{', '.join(words)}]" if listed and words[0] else words[0]
    text = file.text
    items = _items(follow(Plan, file.root, top).node)
    for number in range(len(items), 0, -1):
        node = follow(Plan, file.root, f"{top}[{number}].{rest}").node
        if node is not None:
            start, end = node.start_mark.index, node.end_mark.index
            text = text[:start] + new + ("\n" if text[start:end].endswith("\n") else "") + text[end:]
        else:
            second = items[number - 1].value[1][0].start_mark
            text = f"{text[: second.index]}{rest}: {new}\n{' ' * second.column}{text[second.index :]}"
    return text


def _without(text: str, path: str) -> str:
    """Give the text of a plan that never had a list, or an item of one, nor anything that refers to it."""
    data: dict[str, Any] = load(text)
    holder: Any = data
    steps = [step for name, key in segments(path) for step in (name, key) if step is not None]
    for step in steps[:-1]:
        holder = holder[_place(holder, step)]
    del holder[_place(holder, steps[-1])]
    return as_text({**mended(data), "antwoordstatus": data["antwoordstatus"]}).lstrip("\n") + "\n"


def _place(holder: Any, step: str) -> str | int:
    """Give where a name or a key stands: in a list an item goes by its id, or by its number from 1."""
    if not isinstance(holder, list):
        return step
    return next(at for at, one in enumerate(holder) if step in (str(at + 1), isinstance(one, dict) and one.get("id")))


def line_of(text: str, path: str) -> int:
    """Give the line where a path stands in a text, or what is nearest around it; told without the reader's marks."""
    node, line = yaml.compose(text, Loader=SAFE), 1
    for name, key in segments(path):
        names = {one.value: (one, value) for one, value in node.value} if isinstance(node, MappingNode) else {}
        if name not in names:
            return line
        word, node = names[name]
        line = word.start_mark.line + 1
        if key is not None:
            node = next(item for number, item in enumerate(node.value, 1) if key in (str(number), *_id(item)))
            line = node.start_mark.line + 1
    return line


def example(path: Path) -> PlanFile:
    """Read a plan that has no structural finding."""
    file = _read_once(path, path.read_bytes())
    assert file.findings == ()
    return file


@lru_cache(maxsize=8)
def _read_once(path: Path, data: bytes) -> PlanFile:
    """Read a plan; nobody changes what is read, and what is reckoned of it is kept with it."""
    return plan_of(path, data)


def _id(item: Node) -> list[str]:
    return [value.value for name, value in item.value if name.value == "id"] if isinstance(item, MappingNode) else []


def _items(node: Node | None) -> list[Node]:
    return list(node.value) if isinstance(node, SequenceNode) else []


def _answer(node: Node | None) -> list[str]:
    if isinstance(node, ScalarNode):
        return [node.value] if node.value else []
    return [one.value for one in _items(node)]


def _words(value: Any) -> list[str]:
    return value if isinstance(value, list) else [value]
