"""Thousands of random changes of a plan file: nothing is lost that stays, and nothing stays of what goes."""

import re
from random import Random

import pytest
from support.commented import TEXT, comments, lines, opened
from support.planpaths import spots, typed
from support.repetition import repetitions
from yaml import MappingNode, Node, SequenceNode

from armoedeplan.finding import Severity
from armoedeplan.plan.list_edits import pointers_to
from armoedeplan.plan.plan_of_text import PlanFile
from armoedeplan.record.shape import shape_of
from armoedeplan.refusal import Refusal
from armoedeplan.yamltext.tree import child_of


def _last_line(text_lines: list[str], node: Node) -> int:
    """Give the last line (from 0) of a value that holds more than white space or a comment."""
    last = min(node.end_mark.line, len(text_lines) - 1)
    if node.end_mark.column == 0 or (isinstance(node, MappingNode | SequenceNode) and not node.flow_style):
        last = max(node.start_mark.line, last if last == len(text_lines) - 1 else last - 1)
    while last > node.start_mark.line and (not text_lines[last].strip() or text_lines[last].lstrip().startswith("#")):
        last -= 1
    return last


def _lines_of(file: PlanFile, node: Node, *, item: bool = False) -> set[int]:
    """Give the lines of a value; of an item also the comments right above it, at the column of its dash."""
    text_lines = lines(file.text)
    first = node.start_mark.line
    own = first
    while item and own and re.match(r" *#", text_lines[own - 1]):
        own -= 1
    return set(range(own, _last_line(text_lines, node) + 1))


def _may_lose(file: PlanFile, path: str, *, below: bool) -> set[int]:
    """Give the lines whose comments may go when the value at a path is replaced, or goes with all that hangs on it."""
    spot = file.spot_at(path)
    may = _lines_of(file, spot.node, item=spot.key is not None) if spot.node is not None else set()
    for key, state in getattr(child_of(file.root, "antwoordstatus"), "value", ()):  # type: ignore[arg-type]
        if key.value == spot.path or (below and key.value.startswith((spot.path + ".", spot.path + "["))):
            may |= {key.start_mark.line} | _lines_of(file, state)
    if below:
        for pointer in pointers_to(file, path):
            may |= _lines_of(file, pointer.node, item=True)
    return may


class Changes:
    """Random changes of one store; each keeps what must be kept, or is refused and changes nothing."""

    def __init__(self, seed: int) -> None:
        self.rng = Random(seed)  # noqa: S311 - the same changes in every run
        text = TEXT.replace("\n", "\r\n") if seed % 4 == 1 else TEXT.rstrip("\n") if seed % 4 == 2 else TEXT
        self.store = opened(text)
        self.done = self.refused = 0

    def change(self) -> None:
        """Try one change."""
        before = self.store.file
        kind = self.rng.choice(("set", "set", "set", "set", "clear", "add", "remove", "rename", "move", "state"))
        try:
            may = getattr(self, "_" + kind)(before)
        except Refusal:
            assert self.store.file is before
            self.refused += 1
            return
        if may is None:
            return
        self.done += 1
        self.holds(before, may, kind)

    def holds(self, before: PlanFile, may: set[int], kind: str) -> None:
        """Hold what must be true after every change."""
        after = self.store.file
        assert not [one for one in after.findings if one.severity is Severity.ERROR]
        lost = set(comments(before.text)) - set(comments(after.text))
        stay = {one for number, line in enumerate(lines(before.text)) if number not in may for one in comments(line)}
        assert not lost & stay, (kind, lost & stay)
        assert ("\r\n" in before.text) == ("\r\n" in after.text)
        assert "\r\n" not in before.text or after.text.count("\r\n") == after.text.count("\n")

    def _set(self, file: PlanFile) -> set[int] | None:
        spot = self.rng.choice([one for one in spots(file) if one.sort in ("answer", "item")])
        words = typed(self.rng, spot.field, file)[: 1 if spot.sort == "item" else None]
        may = _may_lose(file, spot.path, below=False)
        if not words:
            return None
        self.store.set(spot.path, words)
        return may

    def _clear(self, file: PlanFile) -> set[int]:
        spot = self.rng.choice([one for one in spots(file) if one.sort == "answer" and one.answered])
        may = _may_lose(file, spot.path, below=False)
        self.store.clear(spot.path)
        return may

    def _add(self, file: PlanFile) -> set[int]:
        spot = self.rng.choice([one for one in spots(file) if one.sort == "list"])
        assert spot.field.record
        fields = [one for one in shape_of(spot.field.record).fields.values() if one.record is None and one.name != "id"]
        chosen = self.rng.sample(fields, min(len(fields), 3))
        given = {one.name: words for one in chosen if (words := typed(self.rng, one, file))}
        made = self.store.add(spot.path, given)
        assert made not in file.links.entries
        return _may_lose(file, spot.path, below=False) - _lines_within(file, spot.path)

    def _remove(self, file: PlanFile) -> set[int]:
        spot = self.rng.choice([one for one in spots(file) if one.sort in ("record", "item")])
        usual = self.store.file.spot_at(spot.path)
        gone = {id_ for id_, entry in file.links.entries.items() if (entry.path + ".").startswith(usual.path + ".")}
        may = _may_lose(file, spot.path, below=True)
        self.store.remove(spot.path)
        assert not gone & {pointer.id for pointer in self.store.file.links.pointers}
        assert not gone & set(self.store.file.links.entries)
        return may

    def _rename(self, file: PlanFile) -> set[int]:
        spot = self.rng.choice([one for one in spots(file) if one.sort == "record"])
        old = self.store.file.spot_at(spot.path).key
        new = f"nieuw_{self.rng.randint(1, 999)}"
        self.store.rename(spot.path, new)
        renamed = [(new if one.id == old else one.id) for one in file.links.pointers]
        assert [one.id for one in self.store.file.links.pointers] == renamed
        states = [one.replace(f"[{old}]", f"[{new}]") for one in file.plan.antwoordstatus]
        assert list(self.store.file.plan.antwoordstatus) == states
        return set()

    def _move(self, file: PlanFile) -> set[int]:
        spot = self.rng.choice([one for one in spots(file) if one.sort in ("record", "item")])
        whole = self.store.file.spot_at(spot.path[: spot.path.rindex("[")]).node
        self.store.move(spot.path, self.rng.randint(1, 3))
        if isinstance(whole, SequenceNode) and not whole.flow_style:
            assert sorted(lines(file.text)) == sorted(lines(self.store.file.text))
        return set()

    def _state(self, file: PlanFile) -> set[int]:
        spot = self.rng.choice(spots(file))
        may = _lines_of_state(file, spot.path)
        self.store.state(spot.path, self.rng.choice(("later", "onbekend", "niet_van_toepassing")), "Een reden: ja # x")
        return may


def _lines_of_state(file: PlanFile, path: str) -> set[int]:
    """Give the lines of what the plan says already of a path without an answer: a new state replaces it."""
    usual = file.spot_at(path).path
    known = getattr(child_of(file.root, "antwoordstatus"), "value", ())  # type: ignore[arg-type]
    return {number for key, state in known if key.value == usual for number in _lines_of(file, state)}


def _lines_within(file: PlanFile, path: str) -> set[int]:
    """Give the lines of the value at a path itself."""
    node = file.spot_at(path).node
    return _lines_of(file, node) if node is not None and node.value else set()


PLANS = repetitions(8, 20)


@pytest.mark.slow
@pytest.mark.parametrize("batch", range(repetitions(2, 20)))
def test_random_changes_keep_every_comment_that_belongs_to_nothing_removed(batch: int) -> None:
    done = refused = 0
    for seed in range(batch * 20, batch * 20 + PLANS):
        changes = Changes(seed)
        for _ in range(22):
            changes.change()
        done += changes.done
        refused += changes.refused
    assert done > 14 * PLANS
    assert refused > PLANS // 2
