"""Names in a message when there may be many of them."""

from collections.abc import Sequence

from armoedeplan.checks.several import listed

_SHOWN = 3


def few(names: Sequence[str]) -> str:
    """Join some names as in a Dutch sentence; of many, give the first three and how many are left."""
    left = len(names) - _SHOWN
    return listed(names if left <= 0 else (*names[:_SHOWN], f"{left} andere"))
