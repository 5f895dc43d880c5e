"""What the questionnaire says of a field: its question, its words, and when it is asked.

Its label and its English gloss stand here and in no glossary, so that a question is one place (decision record 0004).
"""

from copy import copy
from typing import Final


class When:
    """A question is asked only when another answer has one of some values.

    `field` is a name in the same record, or a path from the root of the plan (with a dot in it).
    """

    __slots__ = ("field", "values")

    def __init__(self, field: str, *values: str) -> None:
        self.field: Final = field
        self.values: Final = frozenset(values)

    @property
    def at_root(self) -> bool:
        """Whether the answer stands at a path from the root of the plan, and not in the same record."""
        return "." in self.field


class WhenSeveral(When):
    """A question is asked only when a list at the root of the plan has more than one record."""

    __slots__ = ()

    def __init__(self, field: str) -> None:
        super().__init__(field)

    @property
    def at_root(self) -> bool:
        """Always: it is a list of the plan itself."""
        return True


class Keys:
    """The names that a mapping may have, such as those of the papers; without this they are a person's own."""

    __slots__ = ("names",)

    def __init__(self, names: tuple[str, ...]) -> None:
        self.names: Final = names


class Question:
    """One question of the questionnaire: what people read, and where it comes from.

    text: the question as the interview asks it (Dutch).
    label: the short name in tables, documents and overviews (Dutch).
    gloss: the English meaning of the key.
    help: one or two lines of explanation (Dutch), empty when the question speaks for itself.
    kern: needed for a plan that a council can adopt; otherwise the question is a deepening.
    component: the core component it answers (`2.2`, `2.0` for the step as a whole); empty means that of its record.
    rows: the requirement rows it fulfils, separated by spaces (`H2.2 H4.8`).
    internal: the answer never enters a public document.
    when: the answer elsewhere on which this question depends.
    other_than: the field beside it whose answer this one never is.
    once: an answer elsewhere, and how the question is worded from then on; until then it asks for what is to come.
    """

    __slots__ = (
        "component", "gloss", "help", "internal", "kern", "label", "once", "other_than", "rows", "text", "when",
    )  # fmt: skip

    def __init__(
        self,
        text: str,
        *,
        label: str,
        gloss: str,
        help: str = "",  # noqa: A002 - the word people know; it shadows a builtin nobody uses here
        kern: bool = False,
        component: str = "",
        rows: str = "",
        internal: bool = False,
        when: When | None = None,
        other_than: str = "",
        once: tuple[When, str] | None = None,
    ) -> None:
        self.text: Final = text
        self.label: Final = label
        self.gloss: Final = gloss
        self.help: Final = help
        self.kern: Final = kern
        self.component: Final = component
        self.rows: Final = tuple(rows.split())
        self.internal: Final = internal
        self.when: Final = when
        self.other_than: Final = other_than
        self.once: Final = once

    def worded(self, text: str) -> "Question":
        """Give the same question in other words."""
        worded = copy(self)
        object.__setattr__(worded, "text", text)
        return worded


class Group:
    """A nested record that is no question itself: its fields are.

    label, gloss, component, rows, internal and when mean what they mean for a `Question`;
    component, internal and when hold for all fields below. keys: how its names look where people choose these, as a
    regular expression for the whole name; empty where any name will do.
    """

    __slots__ = ("component", "gloss", "internal", "keys", "label", "rows", "when")

    def __init__(
        self,
        label: str,
        *,
        gloss: str,
        component: str = "",
        rows: str = "",
        internal: bool = False,
        when: When | None = None,
        keys: str = "",
    ) -> None:
        self.label: Final = label
        self.gloss: Final = gloss
        self.component: Final = component
        self.rows: Final = tuple(rows.split())
        self.internal: Final = internal
        self.when: Final = when
        self.keys: Final = keys
