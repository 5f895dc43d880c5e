"""Plans in which every answer can be told from every other, and the documents made of them."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from armoedeplan.document import context
from armoedeplan.plan.plan import Plan
from armoedeplan.plan.plan_of_text import plan_of
from armoedeplan.record import Choice, Date, Kind, Moment, Number, Prose, Record, Reference, Slug, Text, Whole, YesNo
from armoedeplan.record.shape import Field, shape_of
from armoedeplan.render.markdown import render_markdown
from support.plans import Filler, as_text

Steps = tuple[str | int, ...]


class Words(Filler):
    """Fills a plan with an answer of its own for every question that can have one."""

    def __init__(self, words: str = "", prose: str = "", pick: int = 0) -> None:
        super().__init__()
        self.pick = pick
        self.number = 0
        self.words = words
        self.prose = prose or words

    def scalar(self, kind: Kind | None, inside: tuple[str, ...]) -> Any:
        """Give a value that stands nowhere else, as far as its kind has enough of them."""
        self.number += 1
        if isinstance(kind, Number):
            return self.amount(kind)
        if isinstance(kind, Date | Moment):
            return f"{1900 + self.number // 28}-05-{self.number % 28 + 1:02}"
        if isinstance(kind, Text | Prose):
            return f"woord{self.number}x{self.prose if isinstance(kind, Prose) else self.words}"
        if isinstance(kind, YesNo):
            return "nee" if self.pick % 2 else "ja"
        if isinstance(kind, Choice) and not kind.open:
            return list(kind.options)[self.pick % len(kind.options)]
        own = type(kind) is Slug or (isinstance(kind, Choice) and kind.open)
        return f"eigen_{self.number}x" if own else super().scalar(kind, inside)

    def amount(self, kind: Number) -> float:
        """Give a number within its bounds; where it need not be whole, its decimals are its own."""
        low, high = kind.low or 0, kind.high or 10**9
        return (
            int(low + self.number % (high - low)) if isinstance(kind, Whole) else round(low + self.number / 10_000, 4)
        )


class Leaf(NamedTuple):
    """One value in a plan: where it is, and whether it may be in a public document."""

    steps: Steps
    field: Field
    value: Any
    internal: bool

    @property
    def path(self) -> str:
        """The path without the places in lists."""
        return ".".join(step for step in self.steps if isinstance(step, str))

    @property
    def telling(self) -> bool:
        """Tell whether the value can stand for no other."""
        kind = self.field.kind
        return not isinstance(kind, YesNo | Reference) and (not isinstance(kind, Choice) or kind.open)


def leaves(record: Record, steps: Steps = (), *, internal: bool = False) -> Iterator[Leaf]:
    """Yield every answer in a record, but no id."""
    for field in shape_of(type(record)).fields.values():
        if field.keyed or field.name in ("id", "armoedeplan"):
            continue
        value, here = getattr(record, field.name), (*steps, field.name)
        hidden = internal or bool(field.note and field.note.internal)
        if field.record is None:
            if value not in (None, ()):
                yield Leaf(here, field, value, hidden)
        elif not field.many:
            yield from leaves(value, here, internal=hidden)
        else:
            for number, one in enumerate(value):
                yield from leaves(one, (*here, number), internal=hidden)


def changed(record: Record, steps: Steps, value: Any) -> Any:
    """Give a copy of a record with another value in one place."""
    name, *rest = steps
    old = getattr(record, str(name))
    if rest and isinstance(rest[0], int):
        new: Any = tuple(changed(one, tuple(rest[1:]), value) if at == rest[0] else one for at, one in enumerate(old))
    else:
        new = changed(old, tuple(rest), value) if rest else value
    return type(record).of({**dict(record), str(name): new})


def plan_from(data: dict[str, Any]) -> Plan:
    """Read data as a plan file, which must be sound."""
    file = plan_of(Path("plan.yaml"), as_text(data).lstrip("\n").encode())
    # signs that a font lacks are no hindrance
    found = [one for one in file.findings if one.code != "AP037"]
    assert not found, found[0]
    return file.plan


def full_plan(words: str = "", prose: str = "", pick: int = 0) -> Plan:
    """Give a plan that answers every question.

    words: what comes behind every text. prose: behind every long one. pick: the place of the choices that are made.
    """
    data = Words(words, prose, pick).record(Plan)
    for asked in data["uitwisseling"]["gevraagd"]:
        asked["soort"] = "voorstel"
    return plan_from(data)


def policy_plan(plan: Plan) -> str:
    """Make the policy plan."""
    return render_markdown("beleidsplan", context(plan, made="0"))


def tables_in(markdown: str) -> list[list[str]]:
    """Give the lines of each table: its head and its rows, without the rule between them."""
    found = re.findall(r"(?:^\|.*\n)+", markdown, re.MULTILINE)
    return [[lines[0], *lines[2:]] for table in found if (lines := table.splitlines())]


def empty_headings(text: str) -> list[str]:
    """Give the headings with nothing below them: the end follows, or a heading of their level or a higher one."""
    blocks = [block for block in text.split("\n\n") if block.strip()]
    level = [len(re.match("#*", block)[0]) for block in blocks] + [1]  # type: ignore[index]
    return [block for at, block in enumerate(blocks) if level[at] and 0 < level[at + 1] <= level[at]]
