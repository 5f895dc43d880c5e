"""Days, months, quarters and years as texts in ISO form, and as Dutch people type them."""

import re
from datetime import date

MONTHS = (
    "januari", "februari", "maart", "april", "mei", "juni",
    "juli", "augustus", "september", "oktober", "november", "december",
)  # fmt: skip
_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_MIDNIGHT = r"(?:[t ]00:00(?::00(?:\.0+)?)?(?:z|[-+]00:?00)?)?"
_YEAR_FIRST = re.compile(rf"(\d{{4}})[-/](\d{{1,2}})[-/](\d{{1,2}}){_MIDNIGHT}")
"""A day as other programs write it: without zeros in front, or with the beginning of the day as its time."""
_FIRST = "1000"
"""Years before it are slips of the pen, such as 0207."""
_MOMENT = re.compile(r"([0-9]{4})(?:-([0-9]{2}))?")

_QUARTER = re.compile(r"([1-9][0-9]{3})-Q([1-4])")
_ORDINALS = ("eerste", "tweede", "derde", "vierde")
_NUMBER = rf"([1-4]|{'|'.join(_ORDINALS)})(?:e|ste|de)?"
_NAMED = rf"(?:{_NUMBER} ?(?:kwartaal|kw)|(?:q|kwartaal|kw|k) ?([1-4]))"
_QUARTER_FIRST = re.compile(rf"{_NAMED} ?([1-9][0-9]{{3}})")
_YEAR_THEN_QUARTER = re.compile(rf"([1-9][0-9]{{3}}) ?{_NAMED}")


def is_date(text: str) -> bool:
    """Tell whether a text is an existing day, `jjjj-mm-dd`."""
    if not _DATE.fullmatch(text) or text < _FIRST:
        return False
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True


def is_moment(text: str) -> bool:
    """Tell whether a text is a day, a month (`jjjj-mm`) or a year (`jjjj`)."""
    found = _MOMENT.fullmatch(text)
    if not found:
        return is_date(text)
    return int(found[1]) >= 1000 and 1 <= int(found[2] or 1) <= 12


def is_quarter(text: str) -> bool:
    """Tell whether a text is a quarter, `jjjj-Q1` to `jjjj-Q4`."""
    return bool(_QUARTER.fullmatch(text))


def quarter_of(moment: str) -> str:
    """Give the quarter in which a day or a month falls; empty for a year."""
    return f"{moment[:4]}-Q{(int(moment[5:7]) + 2) // 3}" if len(moment) >= 7 else ""


def first_day_of(quarter: str) -> date:
    """Give the first day of a quarter (`2027-Q2`)."""
    return date(int(quarter[:4]), 3 * int(quarter[6]) - 2, 1)


def canonical_quarter(typed: str) -> str:
    """Bring a quarter as people type it to `2027-Q2`; what is not understood is given back."""
    text = " ".join(re.sub(r"[-/,]|\bvan\b|\bhet\b", " ", typed.lower()).split())
    found = _QUARTER_FIRST.fullmatch(text)
    year_first = None if found else _YEAR_THEN_QUARTER.fullmatch(text)
    if found:
        number, year = found[1] or found[2], found[3]
    elif year_first:
        year, number = year_first[1], year_first[2] or year_first[3]
    else:
        return typed.strip()
    return f"{year}-Q{_ORDINALS.index(number) + 1 if number in _ORDINALS else number}"


def canonical_date(typed: str) -> str:
    """Bring a day as people type it to ISO form; what is not understood is given back as it is."""
    text = " ".join(typed.lower().split())
    if year_first := _YEAR_FIRST.fullmatch(text):
        year, month_number, day = year_first.groups()
        return f"{year}-{int(month_number):02}-{int(day):02}"
    found = re.fullmatch(r"(\d{1,2})[-/. ](\d{1,2}|[a-z]{3,9})\.?[-/. ](\d{4})", text)
    if not found:
        return typed.strip()
    month = _month_number(found[2])
    return f"{found[3]}-{month:02}-{int(found[1]):02}" if month else typed.strip()


def canonical_moment(typed: str) -> str:
    """Bring a day, month or year as people type it to ISO form; what is not understood is given back."""
    text = " ".join(typed.lower().split())
    if year_first := re.fullmatch(r"(\d{4})[-/](\d{1,2})", text):
        return f"{year_first[1]}-{int(year_first[2]):02}"
    found = re.fullmatch(r"(\d{1,2}|[a-z]{3,9})\.?[-/. ](\d{4})", text)
    month = _month_number(found[1]) if found else 0
    return f"{found[2]}-{month:02}" if found and month else canonical_date(typed)


def in_words(moment: str) -> str:
    """Write a moment as Dutch people read it: `1 maart 2027`, `maart 2027`, `tweede kwartaal 2027`, `2027`."""
    if is_quarter(moment):
        return f"{_ORDINALS[int(moment[6]) - 1]} kwartaal {moment[:4]}"
    year, *rest = moment.split("-")
    words = [str(int(rest[1]))] if len(rest) == 2 else []
    return " ".join([*words, *([MONTHS[int(rest[0]) - 1]] if rest else []), year])


def _month_number(word: str) -> int:
    """Give the number of a month from its number, name or first three letters; 0 when it is none."""
    if word.isdigit():
        return int(word)
    found = [number for number, name in enumerate(MONTHS, 1) if len(word) >= 3 and name.startswith(word)]
    return found[0] if len(found) == 1 else 3 if word == "mrt" else 0
