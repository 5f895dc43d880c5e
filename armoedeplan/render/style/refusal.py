"""What is not fit for a house style."""


class Unfit(Exception):  # noqa: N818 - an answer: this file does not fit, and why
    """A file is not fit for a house style; `message` and `remedy` say why, in Dutch."""

    def __init__(self, message: str, remedy: str) -> None:
        super().__init__(message)
        self.message = message
        self.remedy = remedy
