"""What cannot be done, why, and what to do: one family for every room that has to say so."""

from typing import Final


class Refusal(Exception):  # noqa: N818 - an answer to a question, not an error of the program: people read it
    """Something is not done, and all is as it was.

    message: what is wrong, in plain Dutch without a full stop. remedy: what to do, in sentences.
    It may be raised, shown or handed on; a room with more to say has a class of its own below this one.
    """

    __match_args__ = ("message", "remedy")

    def __init__(self, message: str, remedy: str) -> None:
        super().__init__(message)
        self.message: Final = message
        self.remedy: Final = remedy
