"""The text of an older file, brought to today by the smallest edits; what has no place stays in its archive."""

import textwrap
from typing import Final

from yaml import MappingNode, Node, ScalarNode

from armoedeplan.migration.old_places import path_of
from armoedeplan.record.path import FieldPath
from armoedeplan.yamltext import edit
from armoedeplan.yamltext.edit import EditRefused, Order
from armoedeplan.yamltext.emit import Data
from armoedeplan.yamltext.parse import ParsedText
from armoedeplan.yamltext.splice import spliced
from armoedeplan.yamltext.tree import Steps, child_of, data_of, end_of, is_flow, line_end, name_of, same, walk

ARCHIVE: Final = "archief"
"""The part of a plan that keeps, by their paths, answers that have no place any more."""


class TextRewriter:
    """A text that is rewritten, edit by edit; each raises EditRefused when it cannot be made safely."""

    def __init__(self, parsed: ParsedText, order: Order) -> None:
        self.parsed = parsed
        self._order: Final = order

    @property
    def root(self) -> Node:
        """The tree as it is now."""
        return self.parsed.root

    def carry(self, steps: Steps, target: Steps) -> None:
        """Let a name with all it has stand elsewhere; its remarks go to the archive when they cannot go along."""
        if child_of(walk(self.root, target[:-1])[-1], target[-1]) is not None and target[:-1] == steps[:-1]:
            self.drop(target)
        if steps[:-1] == target[:-1]:
            self.parsed = edit.rekey(self.parsed, steps, str(target[-1]))
            return
        node = walk(self.root, steps)[-1]
        if self.has_remarks(steps):
            self.keep(steps, path_of(self.root, steps))
        self.put(target, data_of(node), steps)
        self.drop(steps)

    def put(self, steps: Steps, data: Data, old: Steps) -> None:  # noqa: ARG002 - the tree asks where it came from
        """Let other data stand at a place."""
        self.parsed = edit.put(self.parsed, steps, data, self._order)

    def drop(self, steps: Steps) -> None:
        """Take away what stands somewhere; the first name behind a dash leaves the dash to the next."""
        try:
            self.parsed = edit.remove(self.parsed, steps)
        except EditRefused:
            self.parsed = _without_first_name(self.parsed, steps)

    def has_remarks(self, steps: Steps) -> bool:
        """Tell whether remarks may stand within a value, or behind it."""
        return "#" in self._source_of(steps)

    def keep(self, steps: Steps, path: FieldPath) -> None:
        """Keep in the archive, word for word, what stands somewhere: its remarks too."""
        archive = child_of(self.root, ARCHIVE)
        had = {name_of(key) for key, _ in archive.value} if isinstance(archive, MappingNode) else set()
        names = (f"{path} ({number})" if number else str(path) for number in range(len(had) + 2))
        name = next(name for name in names if name not in had)
        self.parsed = edit.put(self.parsed, (ARCHIVE, name), self._source_of(steps), self._order)

    def _source_of(self, steps: Steps) -> str:
        """Give the text of a value as it stands in the file, to the left edge, with the remarks within it."""
        text, root = self.parsed
        nodes = walk(root, steps)
        node, group = nodes[-1], nodes[-2]
        if is_flow(group):
            return text[node.start_mark.index : end_of(text, node)]
        start = node.start_mark.index
        if not isinstance(node, ScalarNode) and not is_flow(node):
            start = text.rfind("\n", 0, start) + 1
        said = textwrap.dedent(text[start : line_end(text, end_of(text, node))]).strip().replace("\r\n", "\n")
        return str(data_of(node)) if isinstance(node, ScalarNode) and "#" not in said else said


def _without_first_name(old: ParsedText, steps: Steps) -> ParsedText:
    """Take the first name of an item away, and let the next one stand behind the dash. Raises EditRefused."""
    text, root = old
    group = walk(root, steps[:-1])[-1]
    first_is_meant = isinstance(group, MappingNode) and name_of(group.value[0][0]) == steps[-1]
    if not first_is_meant or len(group.value) < 2 or is_flow(group):
        raise EditRefused("this name cannot be taken away")
    start, end = group.value[0][0].start_mark.index, group.value[1][0].start_mark.index
    new = edit.opened(spliced(text, [(start, end, "")]))
    kept = {name_of(key): data_of(child) for key, child in group.value[1:]}
    if not same(data_of(walk(new.root, steps[:-1])[-1]), kept):
        raise EditRefused("the text does not read back as the wanted data")
    return new
