"""What is not fit for a house style."""

from armoedeplan.refusal import Refusal


class Unfit(Refusal):
    """A file is not fit for a house style."""
