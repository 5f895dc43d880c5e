"""The numbers by which people point at lines of a list."""

from armoedeplan.record import Refused


def position(words: str, length: int) -> int:
    """Read the number of a line, counted from 1. Raises Refused."""
    if words.strip().isdigit() and 0 < int(words) <= length:
        return int(words)
    known = f"Kies een nummer van 1 tot en met {length}." if length else "De lijst is nog leeg."
    raise Refused(f"“{words.strip()}” is geen nummer van deze lijst", known)
