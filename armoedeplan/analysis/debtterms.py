"""What a plan for debt counselling says of its terms: weeks, months and days, in figures or in words."""

import re
from typing import Final

from armoedeplan.late_pattern import late_pattern

_NUMBERS: Final = {
    word: number
    for number, word in enumerate(
        ("een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf", "twaalf"), 1
    )
}
_WEEKS_A_MONTH: Final = 4
_AMOUNT: Final = rf"(\d{{1,9}}|één|{'|'.join(_NUMBERS)})"
_TERM: Final = late_pattern(rf"\b{_AMOUNT} (weken|week|maanden|maand)\b", re.IGNORECASE)
_DAYS: Final = late_pattern(r"\b(?:3|drie) dagen\b", re.IGNORECASE)
_ORDINANCE: Final = late_pattern(r"verordening", re.IGNORECASE)


def asks_longer_than_the_law(text: str, weeks: int) -> bool:
    """Tell whether a term in a text is longer than a number of weeks; a month counts as four."""
    return any(_weeks_of(amount, unit) > weeks for amount, unit in _TERM.findall(text))


def says_days_that_are_no_working_days(text: str) -> bool:
    """Tell whether a text speaks of three days, and not of three working days."""
    return bool(_DAYS.search(text))


def has_no_ordinance(text: str) -> bool:
    """Tell whether a text names no ordinance."""
    return not _ORDINANCE.search(text)


def _weeks_of(amount: str, unit: str) -> int:
    """Give how many weeks a term takes; amount: digits or a Dutch numeral, unit: `week` or `maand` in any form."""
    word = amount.lower().replace("é", "e")
    number = int(word) if word.isdigit() else _NUMBERS[word]
    return number * (_WEEKS_A_MONTH if unit.lower().startswith("maand") else 1)
