"""Paths such as `samenwerking.aanbod[kredietbank].functies`: made, and taken apart; `record.spot` follows them.

No other module knows how a path is written (decision record 0033).
"""

import re
from collections.abc import Iterable
from typing import NamedTuple

from armoedeplan.refusal import Refusal

_SEGMENT = re.compile(r"(?P<name>[A-Za-z_][A-Za-z0-9_]*)(?:\[(?P<key>[A-Za-z0-9_]+)\])?")
_AFTER = ("", ".", "[")
"""What follows in a path on a path that it leads further from."""
_KEY = re.compile(r"\[([^\]]*)\]")


class Lost(Refusal):
    """A path leads nowhere."""


class FieldPath(str):
    """Where something stands in a plan: names of fields with dots between them, the keys of items between brackets.

    It is the text as a person writes it, so that it needs no translation in a message, in JSON or as the key of an
    answer state; what stands in a file may be no proper path, and is then taken apart as far as it goes.
    The empty path is the plan itself.
    """

    __slots__ = ()

    def field(self, name: str) -> "FieldPath":
        """Give the path of a field of what is here."""
        return FieldPath(self + "." + name if self else name)

    def item(self, key: str | int) -> "FieldPath":
        """Give the path of an item of the list that is here, by its id or its place from 1."""
        return FieldPath(f"{self!s}[{key}]")

    def item_of(self, record: object, number: int) -> "FieldPath":
        """Give the path of a record of the list that is here, by its id, or else by its place from 1."""
        return self.item(getattr(record, "id", "") or number)

    @property
    def names(self) -> tuple[str, ...]:
        """The names of the fields on the way, without the keys of items."""
        return tuple(_KEY.sub("", self).split(".")) if self else ()

    @property
    def keys(self) -> tuple[str, ...]:
        """The keys of the items on the way."""
        return tuple(_KEY.findall(self))

    @property
    def without_keys(self) -> "FieldPath":
        """The path of the question itself, whichever record it is asked of."""
        return FieldPath(_KEY.sub("", self))

    @property
    def is_item(self) -> bool:
        """Whether it leads to an item of a list, and not to a field of it."""
        return self.endswith("]")

    @property
    def key(self) -> str:
        """The key of the item it leads to; empty when it leads to a field."""
        return self[self.rindex("[") + 1 : -1] if self.is_item else ""

    def key_in(self, list_: str) -> str:
        """Give the key of the item of a list that it leads to or through; empty when it does not."""
        rest = self[len(list_) :] if self.startswith(list_ + "[") else ""
        return rest[1:].partition("]")[0]

    @property
    def list(self) -> "FieldPath":
        """The list of the item that it leads to; the path itself when it leads to a field."""
        return FieldPath(self[: self.rindex("[")]) if self.is_item else self

    @property
    def record(self) -> "FieldPath":
        """The path of the innermost item that it leads through, or to; empty when there is none."""
        return FieldPath(self[: self.rindex("]") + 1] if "]" in self else "")

    @property
    def parent(self) -> "FieldPath":
        """The path of what the last field stands in; empty for a field of the plan itself."""
        return FieldPath(self.rpartition(".")[0])

    def below(self, top: str) -> "FieldPath":
        """Give what of the path comes after another one; all of it when it does not lead further from that one."""
        return FieldPath(self[len(top) :].removeprefix(".")) if top and is_under(self, top) else self

    def moved(self, top: str, to: str) -> "FieldPath":
        """Give the path as it is when what stood at another path stands elsewhere."""
        return FieldPath(to + self[len(top) :]) if is_under(self, top) else self


class Segment(NamedTuple):
    """One step of a path: a name, and between brackets the id or place of an item."""

    name: str
    key: str | None


def is_under(path: str, top: str) -> bool:
    """Tell whether a path is another path, or leads further from it."""
    return path.startswith(top) and path[len(top) : len(top) + 1] in _AFTER


def segments(path: str) -> list[Segment]:
    """Part a path into its steps; raises Lost when it is not written as a path."""
    parts = []
    for part in path.strip().split("."):
        found = _SEGMENT.fullmatch(part)
        if not found:
            remedy = "Schrijf een pad zo: samenwerking.aanbod[kredietbank].functies"
            raise Lost(f"“{path}” is geen pad", remedy)
        parts.append(Segment(found["name"], found["key"]))
    return parts


def joined(steps: Iterable[Segment]) -> FieldPath:
    """Give the path of some steps."""
    return FieldPath(".".join(f"{name}[{key}]" if key else name for name, key in steps))
