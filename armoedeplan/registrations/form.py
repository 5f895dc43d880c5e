"""A registration form as data: which columns it has, and which answers each of them may hold (H5.5).

This is the one place that knows. `form_of_plan` makes the form as a plan asks for it: of the fields that
`ervaringskennis.registratieformat.velden` names, with the themes, ages and areas that stand there, the provisions of
`regelingen`, the reasons for non-use and the next steps. The workbook in which registrations are typed is made out of
it (a column for each `Column`, a pick list of its `labels`), the paper form asks the same, and `importeer ervaring`
reads a file by it.

A workbook has the columns of `form.columns` in their order, a row for each conversation, and below each `header`:

- `Kind.MONTH`: a month, such as `2027-03`; it may not be empty;
- `Kind.CHOICE`: one of the labels (`column.labels.values()` is its pick list), or nothing;
- `Kind.TICK`: `ja`, or nothing (its label is the answer that the tick stands for);
- `Kind.NUMBER`: the number of the conversation, without meaning, by which a double one is known.

`Kind.TEXT` is what stands on paper in the words of a team member. It is in `form.kept_apart` and never in a workbook:
such words stay with the coordinator, and a file that has them is read without them.
"""

from collections.abc import Mapping
from enum import Enum
from typing import Final, NamedTuple

UNKNOWN: Final = "onbekend"
"""The answer that somebody does not know."""
OTHER: Final = "anders"
UNKNOWN_LABEL, OTHER_LABEL = "weet ik niet", "iets anders"


class Kind(Enum):
    """What a column may hold."""

    MONTH = "maand"
    CHOICE = "keuze"
    TICK = "vinkje"
    NUMBER = "nummer"
    TEXT = "tekst"


class Column(NamedTuple):
    """A column of the form.

    name: what it is known by (`gebruik_kindpakket`). header: above it, in Dutch. question: what it asks, in Dutch.
    topic: what it is about: `maand`, `nummer`, `gebied`, `huishouden`, `leeftijd`, or a topic of a count
    (`plan/tellingen.py`). of: the provision that it is about, or the answer that a tick stands for.
    labels: of each answer that it may hold what people read. also: other headers by which it is known.
    """

    name: str
    header: str
    question: str
    kind: Kind
    topic: str
    of: str = ""
    labels: Mapping[str, str] = {}
    also: tuple[str, ...] = ()


class Area(NamedTuple):
    """An area of the form. within: the municipality of a joint plan that it lies in; else empty."""

    name: str
    within: str = ""


class RegistrationForm(NamedTuple):
    """The form of a plan: its columns in order, the words that stay apart, and its areas."""

    columns: tuple[Column, ...]
    kept_apart: tuple[Column, ...]
    areas: tuple[Area, ...]

    def about(self, topic: str) -> tuple[Column, ...]:
        """Give the columns about one thing."""
        return tuple(column for column in self.columns if column.topic == topic)

    def answers(self, topic: str) -> dict[str, str]:
        """Give the answers that may be counted for a topic, each with what people read."""
        found: dict[str, str] = {}
        for column in self.about(topic):
            found |= {column.of: column.labels["ja"]} if column.kind is Kind.TICK else column.labels
        return found
