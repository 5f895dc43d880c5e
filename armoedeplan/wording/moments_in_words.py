"""Days, months, years and periods inside a sentence."""

import re
from typing import Any, Final

from armoedeplan.record.dates import MONTHS, in_words, is_moment, is_quarter
from armoedeplan.wording.phrases import as_markdown, inside_sentence

_SEASON: Final = re.compile(
    r"(voorjaar|najaar|zomer|winter|herfst|lente|(?:eerste|tweede|derde|vierde) (?:kwartaal|helft))(?: van)? (\d{4})\b"
)
_MONTH_OR_YEAR: Final = re.compile(rf"(?:{'|'.join(MONTHS)})\b|(?:19|20)\d\d\b")
_DAY: Final = re.compile(rf"\d{{1,2}} (?:{'|'.join(MONTHS)})\b")


def written_date(thing: object) -> str:
    """Write a moment as people read it: `12 november 2026`, `juli 2027`, `tweede kwartaal 2027`, `2027`."""
    value = getattr(thing, "value", thing)
    return in_words(value) if isinstance(value, str) and (is_moment(value) or is_quarter(value)) else as_markdown(thing)


def on_date(thing: object) -> str:
    """Write a moment with the word that belongs before it: `op 12 november 2026`, `in juli 2027`, `in 2027`."""
    words = written_date(thing)
    if not words:
        return ""
    if " kwartaal " in words:
        return f"in het {words.replace(' kwartaal ', ' kwartaal van ')}"
    return f"op {words}" if words[0].isdigit() and len(words.split()) > 1 else f"in {words}"


def at_moment(thing: object) -> str:
    """Write a moment that was told in words, with what belongs before it: `in het najaar van 2028`, `in maart 2027`."""
    words = inside_sentence(thing)
    found = _SEASON.match(words)
    if found:
        return f"in {'de' if 'helft' in found[1] else 'het'} {found[1]} van {found[2]}{words[found.end() :]}"
    return f"in {words}" if _MONTH_OR_YEAR.match(words) else f"op {words}" if _DAY.match(words) else words


def lasting_period(period: Any, whole: Any = None) -> str:
    """Write a period inside a sentence: `van maart tot en met december 2027`, `vanaf juli 2027`, `in 2027`.

    whole: the period of the plan; one that is the same becomes `de hele looptijd van het plan`.
    """
    since, until = _end_of(period, "van"), _end_of(period, "tot")
    if since and until:
        if (
            whole is not None
            and (since[:4], until[:4]) == (_end_of(whole, "van"), _end_of(whole, "tot"))
            and _is_whole(since, until)
        ):
            return "de hele looptijd van het plan"
        return _between_ends(since, until)
    return f"vanaf {in_words(since)}" if since else f"tot en met {in_words(until)}" if until else ""


def start_of(period: Any) -> str:
    """Write when a period begins: `in juli 2027`; nothing when that is not told."""
    since = _end_of(period, "van")
    return on_date(since) if since else ""


def _between_ends(since: str, until: str) -> str:
    """Write a period of which both ends are known; a year that both share is told once."""
    if since == until:
        return on_date(since)
    begin = in_words(since)
    if since[:4] == until[:4] and len(since) > 4 and len(until) > 4:
        begin = begin.removesuffix(f" {since[:4]}")
    return f"van {begin} tot en met {in_words(until)}"


def _is_whole(since: str, until: str) -> bool:
    """Tell whether a period begins at the beginning of a year and lasts until the end of one."""
    return since[4:] in {"", "-01", "-01-01"} and until[4:] in {"", "-12", "-12-31"}


def _end_of(period: Any, name: str) -> str:
    """Give one end of a period in ISO form; nothing when it is not told."""
    end = getattr(period, name, None)
    return str(getattr(end, "value", end)) if end else ""
