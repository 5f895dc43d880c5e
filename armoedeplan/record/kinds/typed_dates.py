"""Days, months, quarters and parts of a year as people type them: `maandag 1 maart 2027`, `Q1 '27`, `eind 2027`.

This module says what stands in the words; `times` says what of that fits a question, and what is asked back.
"""

import re
from calendar import monthrange
from datetime import date
from typing import Final, NamedTuple

from armoedeplan.late_pattern import late_pattern
from armoedeplan.record.dates import (
    MONTHS,
    canonical_moment,
    canonical_quarter,
    is_date,
    is_moment,
    is_quarter,
)

_DAYS: Final = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")
_DAY_FIRST: Final = late_pattern(rf"({'|'.join(f'{day}|{day[:2]}' for day in _DAYS)})\.?,? +(?=[0-9])")
_AROUND: Final = late_pattern(
    r"^(?:vanaf|met ingang van|m\.?i\.?v\.?|ingaand(?: op)?|sinds|per|in|op|uiterlijk|(?:het )?jaar|tot en met|t/m)"
    r"\b\.? *"
)
"""What people write before a moment, where the question says already what it is."""
_ORDINAL: Final = late_pattern(r"(?<=[0-9])(?:e|ste|de)(?= [a-z])")
_TWO_DIGITS: Final = late_pattern(
    r"([0-9]{1,2}[-/.][0-9]{1,2}[-/.]|[a-z]{3,9}\.?[- ]|(?:q|k|kw) ?[1-4][-/ ]|kwartaal )['’]?([0-9]{2})"
)
_SHORT_YEAR: Final = late_pattern(r"(.*?)['’]([0-9]{2})")
_PARTS: Final = {
    "begin": (1, 1), "eind": (12, 12), "einde": (12, 12), "ultimo": (12, 12),
    "medio": (6, 7), "halverwege": (6, 7), "midden": (6, 7),
    "voorjaar": (3, 5), "lente": (3, 5), "zomer": (6, 8), "najaar": (9, 11), "herfst": (9, 11),
}  # fmt: skip
"""The first and the last month that a part of a year may mean."""
_PART: Final = late_pattern(rf"(?:het |de )?({'|'.join(_PARTS)})(?: van)? ([1-9][0-9]{{3}})")
_HALF: Final = late_pattern(
    r"(?:het |de )?(?:(1e|eerste|2e|tweede) (?:half ?jaar|helft)|h([12]))(?: van)?[ -]?([1-9][0-9]{3})"
)
_FIGURES: Final = late_pattern(
    r"([0-9]{1,2})[-/. ]([0-9]{1,2}|[a-z]{3,9}\.?)[-/. ]([0-9]{4})|([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})"
)

LONGEST: Final = 100
"""Signs of what may be a time or a period: more is a text that was pasted at the wrong question."""


class Stretch(NamedTuple):
    """A time that was said: its first and last month (`2027-01`), and the moment or quarter that it is exactly.

    exact: a day, a month, a year or a quarter in ISO form; empty for a part of a year that has no form of its own.
    weekday: the name of another day of the week than that of the day.
    """

    first: str
    last: str
    exact: str = ""
    weekday: str = ""


def spoken_time(typed: str) -> Stretch | None:
    """Give the time that was typed; nothing when it is none that exists."""
    if len(typed) > LONGEST:
        return None
    text = _regular_text(typed)
    weekday = _DAY_FIRST.match(text)
    bare = text[weekday.end() :] if weekday else text
    moment = canonical_moment(bare)
    if is_moment(moment):
        stretch = _months_of(moment)
        return stretch._replace(weekday=_other_weekday(weekday[1] if weekday else "", moment))
    quarter = canonical_quarter(bare)
    if is_quarter(quarter):
        number = int(quarter[6])
        return Stretch(f"{quarter[:4]}-{3 * number - 2:02}", f"{quarter[:4]}-{3 * number:02}", quarter)
    return _part_of_year(bare)


def why_no_day(typed: str) -> str:
    """Say of a day that was typed in figures why it does not exist; empty when it is no day at all."""
    text = _regular_text(typed)
    found = _FIGURES.fullmatch(text)
    if found is None:
        return ""
    year, month = (found[3] or found[4]), canonical_moment(f"1-{found[2] or found[5]}-{found[3] or found[4]}")
    if not is_date(month):
        return "Een jaar heeft twaalf maanden."
    name, length = MONTHS[int(month[5:7]) - 1], monthrange(int(year), int(month[5:7]))[1]
    return f"{name.capitalize()} {year} heeft {length} dagen."


def moment_before(moment: str) -> str:
    """Give the year, the month or the day before one."""
    if len(moment) == 4:
        return str(int(moment) - 1)
    year, month = int(moment[:4]), int(moment[5:7])
    if len(moment) == 7:
        return f"{year - 1}-12" if month == 1 else f"{year}-{month - 1:02}"
    return date.fromordinal(date.fromisoformat(moment).toordinal() - 1).isoformat()


def _regular_text(typed: str) -> str:
    """Write what was typed in small letters, with years in four digits, without words that say nothing of a time."""
    text = " ".join(typed.lower().split()).rstrip(".,")
    while (around := _AROUND.match(text)) and around.end() < len(text):
        text = text[around.end() :]
    text = _ORDINAL.sub("", text)
    two = _TWO_DIGITS.search(text) if not re.search("[0-9]{4}", text) else None
    if two and two.end() == len(text):
        return f"{text[: two.start()]}{two[1]}20{two[2]}"
    short = _SHORT_YEAR.fullmatch(text)
    return f"{short[1]}20{short[2]}" if short else text


def _months_of(moment: str) -> Stretch:
    """Give the stretch of a day, a month or a year."""
    if len(moment) == 4:
        return Stretch(f"{moment}-01", f"{moment}-12", moment)
    return Stretch(moment[:7], moment[:7], moment)


def _other_weekday(said: str, moment: str) -> str:
    """Give the day of the week that a day is, when another one was said."""
    if not said or not is_date(moment):
        return ""
    right = _DAYS[date.fromisoformat(moment).weekday()]
    return "" if right.startswith(said) else right


def _part_of_year(text: str) -> Stretch | None:
    """Give the stretch of a part of a year, such as its end or its first half."""
    if part := _PART.fullmatch(text):
        first, last = _PARTS[part[1]]
        return Stretch(f"{part[2]}-{first:02}", f"{part[2]}-{last:02}")
    if half := _HALF.fullmatch(text):
        second = (half[1] or half[2]) in {"2e", "tweede", "2"}
        return Stretch(f"{half[3]}-{7 if second else 1:02}", f"{half[3]}-{12 if second else 6:02}")
    return None
