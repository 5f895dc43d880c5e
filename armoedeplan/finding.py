"""What is wrong, how badly, where, and what to do: one type for every finding of the project."""

from enum import StrEnum
from typing import NamedTuple


class Severity(StrEnum):
    """How much a finding matters; the words are those people read."""

    ERROR = "fout"
    WARNING = "waarschuwing"
    TIP = "tip"


class Mark(NamedTuple):
    """A place in a text file; line and column count from 1, and 0 means that there is no such place."""

    line: int = 0
    column: int = 0


class Finding(NamedTuple):
    """One finding about a file.

    code: `AP<step><nn>`. path: where in the plan (`samenwerking.aanbod[kredietbank].functies`).
    message and remedy are plain Dutch. row: the requirement row behind it (`H2.10`), empty for structure.
    alike: what it has in common with others of its kind, of which one finding then tells enough; empty when it
    stands by itself. by_hand: a sentence more, for who works with the file and on the command line. mended_at: the
    path at which the remedy is done; empty when that is the path it is about.
    """

    code: str
    severity: Severity
    mark: Mark
    path: str
    message: str
    remedy: str
    row: str = ""
    alike: str = ""
    by_hand: str = ""
    mended_at: str = ""

    @property
    def advice(self) -> str:
        """What to do, for who works with the file and on the command line."""
        return f"{self.remedy} {self.by_hand}".strip()
