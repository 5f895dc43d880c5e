"""Percentages, out of what is published: they say nothing that the two numbers beside them do not say."""

from armoedeplan.disclosure.publication_rules import Rules
from armoedeplan.disclosure.published import Shown

_WHOLE = 100


def share_of(part: Shown, whole: Shown, rules: Rules) -> int | None:
    """Give a percentage in whole numbers, of two counts as they are published; None when it may not be given.

    Both must be shown, and the whole must be large enough (`Rules.smallest_whole`). What would be 0% or 100% is not
    given: it speaks of everybody in a group.
    """
    if part.value is None or whole.value is None or whole.value < rules.smallest_whole:
        return None
    percent = (200 * part.value + whole.value) // (2 * whole.value)
    return percent if 0 < percent < _WHOLE else None


def share_text(part: Shown, whole: Shown, rules: Rules) -> str:
    """Write a percentage for a sentence (`41%`), or the count itself where a percentage may not be given."""
    percent = share_of(part, whole, rules)
    return part.text if percent is None else f"{percent}%"
