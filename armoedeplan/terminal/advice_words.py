"""How the advice is written on a terminal: its numbers, and the names of the models."""

from fractions import Fraction
from typing import Final

from armoedeplan.plan.keuzes import MODELLEN
from armoedeplan.record.words import listed

_BAR: Final = 24


def dutch_number(value: Fraction) -> str:
    """Write a sum or a weight in Dutch: `7,5`."""
    return f"{float(value):.2f}".rstrip("0").rstrip(".").replace(".", ",")


def named_models(models: frozenset[str] | tuple[str, ...], last: str = "en") -> str:
    """Name models in the order of the guide."""
    return listed((name for id_, name in MODELLEN.items() if id_ in models), last)


def drawn_bar(score: Fraction, room: Fraction, highest: Fraction) -> str:
    """Draw a sum as a bar, in signs that every terminal has."""
    filled = round(_BAR * score / highest) if highest else 0
    more = min(_BAR, round(_BAR * (score + room) / highest)) - filled if highest else 0
    return f"[{'#' * filled}{'+' * more}{'.' * (_BAR - filled - more)}]"
