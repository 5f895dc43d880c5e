"""Where a person goes from a question or a prompt."""

from enum import Enum
from typing import NamedTuple, TypeAlias


class Go(Enum):
    """Where to go from a question: on, back, to the same one again, or to the end of the interview."""

    ON = "on"
    BACK = "back"
    AGAIN = "again"
    FINISH = "finish"


class Target(NamedTuple):
    """Where to go to: a step, a core component (`2.0` is the step as a whole) or a path.

    The path is that of a question, of a record, or of a group of questions. deep: everything there is asked.
    """

    step: int
    component: str = ""
    path: str = ""
    deep: bool = False


Move: TypeAlias = Go | Target
