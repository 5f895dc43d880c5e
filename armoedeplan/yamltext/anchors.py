"""Anchors and aliases: some programs write the same short value once, and point to it (`&id001`, `*id001`).

That is read when a short value is meant and nothing else. All else that anchors can do is refused: a plan needs none,
and they can be used to do harm. An anchor that nothing points to may well be the first word of a text.
"""

from typing import Final

import yaml

from armoedeplan.faults import fault
from armoedeplan.finding import Finding, Mark

_LONGEST: Final = 100
"""Signs in a value that is pointed to, so that a small file cannot stand for a large one."""


class AnchorWatch:
    """The anchors of a text, as its events go by.

    aliases: whether anything points to one.
    """

    def __init__(self) -> None:
        self.aliases = False
        self._unused: Final[dict[str, Finding]] = {}
        self._known: Final[set[str]] = set()
        self._places: Final[list[int]] = []
        """How many nodes each open group has so far, or -1 for an open list."""

    def harm(self, event: yaml.Event) -> Finding | None:
        """Give the finding of an anchor or an alias that is not read."""
        named = self._is_name(event)
        anchor = getattr(event, "anchor", None)
        if not anchor:
            return None
        if isinstance(event, yaml.AliasEvent):
            if named or anchor not in self._known:
                return _anchor_finding("*", event)
            self.aliases = True
            self._unused.pop(anchor, None)
            return None
        if named or not isinstance(event, yaml.ScalarEvent) or len(event.value) > _LONGEST or "\n" in event.value:
            return _anchor_finding("&", event)
        self._known.add(anchor)
        self._unused[anchor] = _anchor_finding("&", event)
        return None

    def left(self) -> Finding | None:
        """Give the finding of the first anchor that nothing points to."""
        return next(iter(self._unused.values()), None)

    def _is_name(self, event: yaml.Event) -> bool:
        """Tell whether an event begins the name before a colon, and go along with it."""
        if isinstance(event, yaml.CollectionEndEvent):
            self._places.pop()
            return False
        if not isinstance(event, yaml.NodeEvent):
            return False
        named = bool(self._places) and self._places[-1] >= 0 and self._places[-1] % 2 == 0
        if self._places and self._places[-1] >= 0:
            self._places[-1] += 1
        if isinstance(event, yaml.CollectionStartEvent):
            self._places.append(0 if isinstance(event, yaml.MappingStartEvent) else -1)
        return named


def event_mark(event: yaml.Event) -> Mark:
    """Give the place where an event begins."""
    start = event.start_mark
    return Mark(start.line + 1, start.column + 1) if start else Mark()


def _anchor_finding(sign: str, event: yaml.Event) -> Finding:
    """Say that an anchor or an alias is not read."""
    message = f"“{sign}{getattr(event, 'anchor', '')}” leest YAML als anker of als verwijzing daarnaar"
    remedy = "Verwijs met een korte naam (id), of zet de tekst tussen aanhalingstekens."
    return fault("AP007", event_mark(event), "", message, remedy)
