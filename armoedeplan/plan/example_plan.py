"""The complete plan of a municipality that does not exist, to look at."""

from pathlib import Path
from typing import Final

_PACKAGE: Final = Path(__file__).resolve().parent.parent
_PLACE: Final = Path("examples", "voorbeeldstad", "plan.yaml")
NAME: Final = "voorbeeldplan.yaml"
"""What a copy of it is called."""


def example_plan() -> bytes:
    """Give the text of the example: that of the checkout when there is one, otherwise that of the wheel."""
    checkout = _PACKAGE.parent
    is_checkout = (checkout / "pyproject.toml").is_file() and (checkout / _PLACE).is_file()
    return ((checkout if is_checkout else _PACKAGE) / _PLACE).read_bytes()
