"""Sentences for residents: short, with digits, and with what matters first."""

import re
from collections.abc import Iterable
from typing import Any, Final

from armoedeplan.analysis.moments import is_later
from armoedeplan.wording.amounts import money_amount
from armoedeplan.wording.moments_in_words import start_of, written_date
from armoedeplan.wording.phrases import as_markdown, inside_sentence, with_capital, with_stop, without_stop

_FIRST_SENTENCE: Final = re.compile(r"(?s)(?![-+*#>\s]|\d+[.)]\s)(.+?[.?!][”’\")]*)(?=\s|$)")
"""The first sentence of a text that begins with words, and not with a list."""
_YEAR: Final = re.compile(r"\b20\d\d\b")
_PER: Final = {"maand": "per maand", "jaar": "per jaar", "schooljaar": "per schooljaar"}
_ONCE: Final = "eenmalig"
_PAIR: Final = 2
_SHORT: Final = 5
_RUNNING: Final = "loopt"


def bold_opening(thing: Any, before: str = "") -> str:
    """Give the paragraphs of an answer with their first sentence in bold; before: words that go in front of it."""
    if not thing:
        return ""
    text = str(getattr(thing, "alineas", thing)).strip()
    found = _FIRST_SENTENCE.match(text)
    # what follows on the same line is a sentence of its own
    text = text if "\n" in text else with_stop(text)
    if found is None or "*" in found[1] or "[" in found[1]:
        return f"{f'**{before.strip()}** ' if before and text[:1].isalnum() else ''}{text}"
    return f"**{before}{found[1]}**{text[found.end() :]}"


def told_start(measure: Any, paper: object = None, whole: Any = None) -> str:
    """Tell a resident when a measure begins: `Dit begint in juli 2027.`; nothing when that says nothing new.

    paper: the date of the paper; what began before it goes on since. whole: the period of the plan.
    """
    begin, words = str(getattr(measure.planning.van, "value", "") or ""), start_of(measure.planning)
    plan_begins = str(getattr(getattr(whole, "van", None), "value", "") or "")
    done = measure.status and measure.status not in ("gepland", _RUNNING)
    if not words or begin == plan_begins or done or _YEAR.search(as_markdown(measure.belofte_inwoner)):
        return ""
    day = str(getattr(paper, "value", "") or "")
    # at the day of the paper, or else by the status: what had begun then goes on
    if not is_later(begin, day) if day else measure.status == _RUNNING:
        return f"Dit doen wij sinds {written_date(measure.planning.van)}."
    return f"Dit begint {words}."


def told_amount(row: Any, *, worth: bool = False) -> str:
    """Tell what somebody gets of a provision: `U krijgt € 400 per jaar (alleen).`; worth: it is no money."""
    amount, often = money_amount(row.bedrag), str(row.per.value) if row.per else ""
    if not amount:
        return ""
    told = f"1 keer {amount}" if often == _ONCE else " ".join(filter(None, (amount, _PER.get(often))))
    whom = without_stop(inside_sentence(row.voor_wie))
    return f"{f'Dit is {told} waard' if worth else f'U krijgt {told}'}{f' ({whom})' if whom else ''}."


def told_income(rows: Iterable[Any]) -> list[str]:
    """Tell up to which income a provision is there: in one sentence for two households, else in one for each."""
    known = [
        (without_stop(inside_sentence(row.huishouden)), money_amount(row.bedrag_per_maand))
        for row in rows or ()
        if row.bedrag_per_maand
    ]
    if known and len(known) <= _PAIR and all(len(name.split()) == 1 for name, _ in known):
        limits = " of ".join(f"{amount} ({name})" for name, amount in known)
        return [f"Voor een inkomen tot {limits} per maand."]
    return [_limit_of(name, amount) for name, amount in known]


def _limit_of(household: str, amount: str) -> str:
    """Tell the limit of one household; of all when it has no name."""
    if not household:
        return f"Uw inkomen is hoogstens {amount} per maand."
    return f"{with_capital(household)}: een inkomen van hoogstens {amount} per maand."


def told_keeping(term: Any) -> str:
    """Tell how long a form is kept; an answer in one sentence stands as it was written."""
    if not term:
        return ""
    first = as_markdown(term.termijn)
    lead = (
        with_stop(with_capital(first))
        if len(first.split()) > _SHORT
        else with_stop(f"Wij bewaren dit {inside_sentence(term.termijn)}")
        if first
        else ""
    )
    since = f"Dat telt vanaf {without_stop(inside_sentence(term.vanaf))}." if term.vanaf else ""
    last = f"Uiterlijk {without_stop(inside_sentence(term.uiterlijk))} is het weg." if term.uiterlijk else ""
    return " ".join(filter(None, (lead, since, last)))
