"""Numbers, shares and money as a paper writes them."""

from collections.abc import Iterable, Sequence
from itertools import groupby
from typing import Any, Final

from armoedeplan.record.words import listed

_HARD: Final = "\u00a0"
_WORDS: Final = (
    "nul", "een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien",
    "elf", "twaalf", "dertien", "veertien", "vijftien", "zestien", "zeventien", "achttien", "negentien", "twintig",
)  # fmt: skip
_NEAR: Final = 0.03
"""A share may differ so much from a fraction that is told in its place."""


def plain_number(thing: object) -> int | float | None:
    """Give the number that an answer holds; nothing when it holds none."""
    value = getattr(thing, "value", thing)
    return value if isinstance(value, int | float) and not isinstance(value, bool) else None


def in_digits(thing: object) -> str:
    """Write a number in digits, with points for thousands and a comma for decimals: `3.120`, `2,5`."""
    number = plain_number(thing)
    if number is None:
        return ""
    whole, _, decimals = f"{number:,}".partition(".")
    return whole.replace(",", ".") + (f",{decimals}" if decimals.strip("0") else "")


def in_words(thing: object) -> str:
    """Write a number in a sentence: in words up to and including twenty, above that in digits."""
    number = plain_number(thing)
    return _WORDS[int(number)] if number is not None and number in range(len(_WORDS)) else in_digits(thing)


def counted_noun(thing: object, single: str, many: str) -> str:
    """Write a number with its noun: `één partij`, `drie partijen`, `28 partijen`; nothing without a number."""
    number = len(thing) if isinstance(thing, Sequence) and not isinstance(thing, str) else plain_number(thing)
    if number is None:
        return ""
    return f"één {single}" if number == 1 else f"{in_words(number) if number else 'geen'} {many}"


def money_amount(thing: object) -> str:
    """Write an amount in whole euros: `€ 423.000`, with a space at which no line is broken."""
    number = plain_number(thing)
    return "" if number is None else f"€{_HARD}{in_digits(number)}"


def in_percent(thing: object) -> str:
    """Write a percentage in a sentence: `58 procent`."""
    number = plain_number(thing)
    return "" if number is None else f"{in_digits(number)} procent"


def one_in(thing: object) -> str:
    """Write a percentage as a fraction that people know (`ongeveer een op de zeven`); nothing when none is near."""
    number = plain_number(thing)
    if not number or number > 50:
        return ""
    below = round(100 / number)
    near = below <= 20 and abs(100 / below - number) <= _NEAR * number
    exact = "" if 100 / below == number else "ongeveer "
    return f"{exact}een op de {_WORDS[below]}" if near else ""


def money_by_year(rows: Iterable[Any]) -> str:
    """Write amounts of years: `€ 423.000 in 2027 en daarna € 410.000 per jaar`.

    rows: pairs of a year and an amount, or records with `jaar` and `bedrag`, in order of the years.
    """
    pairs = (row if isinstance(row, tuple) else (row.jaar, row.bedrag) for row in rows)
    known = [(plain_number(year), plain_number(amount)) for year, amount in pairs]
    amounts = [(int(year), amount) for year, amount in known if year is not None and amount is not None]
    runs = [[year for year, _ in same] for _, same in groupby(amounts, key=lambda row: row[1])]
    by_year = dict(amounts)
    parts = [
        _run_in_words(years, by_year[years[0]], is_end=number == len(runs) and number > 1)
        for number, years in enumerate(runs, 1)
    ]
    return listed(parts) if parts else ""


def _run_in_words(years: Sequence[int], amount: float, *, is_end: bool) -> str:
    """Write one amount of one year, or of several in a row; is_end: it is the last of several."""
    if len(years) == 1:
        return f"{money_amount(amount)} in {years[0]}"
    if is_end:
        return f"daarna {money_amount(amount)} per jaar"
    return f"{money_amount(amount)} per jaar in {years[0]} {'en' if len(years) == 2 else 'tot en met'} {years[-1]}"
