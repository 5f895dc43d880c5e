"""What is said, with where it comes from: nobody should take for the guide's own what is ours.

It is one type, since screens that joined two fields lost the mark of what was inferred (decision record 0040).
"""

from collections.abc import Iterable
from typing import Final, NamedTuple

SOURCE, INFERRED, LAW, OWN_RULE = "bron", "afgeleid", "wet", "eigen regel"
MARKS: Final = {SOURCE: "", INFERRED: " (afgeleid)", LAW: "", OWN_RULE: " (onze regel)"}
"""What a screen or a paper writes behind a statement, by its origin; a source and a law are named by their place."""


class Statement(NamedTuple):
    """One thing that is said.

    origin: SOURCE when a source says it, INFERRED when we made it out, LAW, or OWN_RULE when only the tool asks it.
    place: where it stands, in words; empty for what is ours.
    """

    text: str
    origin: str
    place: str = ""

    @property
    def marked(self) -> str:
        """The text as people see it: what is ours says so."""
        return f"{self.text}{MARKS[self.origin]}"

    @property
    def shown(self) -> str:
        """The text with its mark, or with its place where it has one."""
        return f"{self.text} ({self.place})" if self.place and not MARKS[self.origin] else self.marked


def statements(place: str, said: Iterable[str | None], ours: Iterable[str | None]) -> tuple[Statement, ...]:
    """Give what a source says at a place, and then what we made out of it; empty texts are left out."""
    return (
        *(Statement(text, SOURCE, place) for text in said if text),
        *(Statement(text, INFERRED) for text in ours if text),
    )
