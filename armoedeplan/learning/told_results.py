"""A measured result in one line, the same on a screen and on paper."""

from armoedeplan.learning.neighbour import Result
from armoedeplan.record.dates import in_words
from armoedeplan.wording.amounts import in_digits


def result_told(result: Result) -> str:
    """Say what was measured: `Aantal bezoeken: van 0 (2025) naar 212 (2026; bron: registratie)`."""
    unit = f" {result.unit}" if result.unit and result.unit.casefold() not in result.what.casefold() else ""
    begun = (
        f"van {in_digits(result.start)} ({_moment_told(result.start_moment)}) naar " if result.start is not None else ""
    )
    source = result.source or "onbekend"
    return f"{result.what}: {begun}{in_digits(result.value)}{unit} ({_moment_told(result.moment)}; bron: {source})"


def _moment_told(moment: str) -> str:
    return in_words(moment) if moment else "moment onbekend"
