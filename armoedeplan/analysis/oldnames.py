"""Names of laws, bodies and provisions that a plan uses although they are of the past (2.1)."""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import Final, NamedTuple

from armoedeplan.analysis.moments import is_later
from armoedeplan.analysis.passages import passages, says_words, whole_text, without_quotations
from armoedeplan.late_pattern import late_pattern
from armoedeplan.method.loader import former_names
from armoedeplan.method.oudenamen import OudeNaam
from armoedeplan.plan.aanbod import Aanbod, Samenwerkingsverband
from armoedeplan.plan.actoren import Actor
from armoedeplan.plan.netwerken import Netwerk
from armoedeplan.plan.plan import Plan
from armoedeplan.record import Record

WRONG, DATED = "waarschuwing", "tip"
"""How a name is told of: wrong for what holds today, or merely a word of another time."""
_NEVER: Final = "nooit"
_SENTENCE: Final = late_pattern(r"[.!?]\s|\n\s*\n|\n- ")
_YEAR: Final = late_pattern(r"\b(?:19|20)\d\d\b")
_LOOKS_BACK: Final = late_pattern(
    r"\b(?:voorheen|vroegere?|voormalige?|toenmalige?|toen|destijds|eertijds|voorgangers?|opvolgers?|opgevolgd)\b"
    r"|\b(?:gold|golden|kende|kenden|regelde|regelden|bestond|bestonden)\b"
    r"|\b(?:afgeschaft|opgeheven|vervallen|vervangen|ingetrokken|bestaa[nt] niet meer)\b"
    r"|\((?:nu|thans|tegenwoordig)\b",
    re.IGNORECASE,
)
_OFFICIAL_TITLE: Final = late_pattern(r"\bBWBR\d{7}\b|Wet van 9 oktober 2003", re.IGNORECASE)
"""What shows that a sentence cites a law by its official title, in which the Participatiewet has its old name."""
_NAME_GOES_ON: Final = r"(?![-\w]* +[A-Z]\w)"
"""Not before a word with a capital: then it is part of the name of an organisation."""


class OldName(NamedTuple):
    """A name of the past in the form that was used."""

    form: str
    entry: OudeNaam


class Outdated(NamedTuple):
    """A field of a plan that uses names of the past; of each name, the first of its forms that is used."""

    record: Record
    field: str
    names: tuple[OldName, ...]


@cache
def old_names(grade: str) -> tuple[OldName, ...]:
    """Give the forms that a plan should no longer use, of one grade (`WRONG` or `DATED`)."""
    return tuple(
        OldName(form, entry)
        for entry in former_names()
        if entry.melden == grade
        for form in (*entry.vormen, *entry.vormen_hoofdletters)
    )


def outdated_fields(plan: Plan, grade: str) -> Iterator[Outdated]:
    """Yield the fields where a plan itself uses a name of the past, of one grade.

    Left alone are quotations, sources, titles, the look back, the names of organisations, networks and ordinances, a
    sentence that speaks of the past, names a year when the name was in use or names what came in its place, and a plan
    whose own period ended when the name was still in use.
    """
    spoken = passages(plan)
    names = _names_used(plan, grade)
    if not names:
        return
    titled, own = {id(body) for body in _bodies_of_plan(plan)}, _own_names(plan, names)
    for passage in spoken:
        here = [name for name in names if name.form.lower() in _flat(passage.text)]
        if not here or (passage.field == "naam" and id(passage.record) in titled):
            continue
        text = without_quotations(passage.text)
        sentences = _SENTENCE.split(own.sub(" ", text) if own else text)
        used: dict[str, OldName] = {}
        for name in here:
            if name.entry.id not in used and any(_uses(sentence, name) for sentence in sentences):
                used[name.entry.id] = name
        if used:
            yield Outdated(passage.record, passage.field, tuple(used.values()))


def _names_used(plan: Plan, grade: str) -> list[OldName]:
    """Give the names of one grade that stand somewhere in a plan that they concern."""
    forms = _forms_in_small_letters(grade)
    near = [name for form, name in forms if says_words(plan, form) and _concerns(plan, name.entry)]
    # most are just letters of another word
    return [name for name in near if _found_by(name).search(whole_text(plan))]


@cache
def _forms_in_small_letters(grade: str) -> tuple[tuple[str, OldName], ...]:
    """Give the names of one grade, each behind its form in small letters."""
    return tuple((name.form.lower(), name) for name in old_names(grade))


def _concerns(plan: Plan, old: OudeNaam) -> bool:
    """Tell whether a name is of the past for a plan: its period does not end before.

    A name whose day was still to come is told only of a plan that is known to run on after it.
    """
    head, since = plan.plan, old.vanaf or ""
    end = head.periode.tot or head.periode.van or head.ingangsdatum
    return not is_later(since, end) if end else not old.toekomstig


def _bodies_of_plan(plan: Plan) -> Iterator[Actor | Aanbod | Samenwerkingsverband | Netwerk]:
    """Yield what in a plan has the name that an organisation gave it."""
    yield from plan.samenwerking.actoren
    yield from plan.samenwerking.aanbod
    yield from plan.samenwerking.samenwerkingsverbanden
    yield from plan.aanpak.netwerken


def _own_names(plan: Plan, names: Iterable[OldName]) -> re.Pattern[str] | None:
    """Give what finds the organisations, networks and ordinances that bear an old name; nothing without any."""
    given = {*(body.naam for body in _bodies_of_plan(plan)), *(provision.regelgeving for provision in plan.regelingen)}
    forms = [name.form.lower() for name in names]
    bearing = [name for name in given if name and any(form in _flat(name) for form in forms)]
    longest_first = sorted(bearing, key=len, reverse=True)
    return re.compile("|".join(map(_words, longest_first)), re.IGNORECASE) if bearing else None


def _flat(text: str) -> str:
    """Give a text on one line in small letters, to look quickly whether a name may be there."""
    return text.replace("\n", " ").lower()


def _uses(sentence: str, old: OldName) -> bool:
    """Tell whether a sentence uses a name of the past as if it were one of today."""
    name, entry = _found_by(old), old.entry
    if not name.search(sentence) or _LOOKS_BACK.search(sentence) or _OFFICIAL_TITLE.search(sentence):
        return False
    if _any(entry.opvolgers).search(sentence) or (entry.bij and not _any(entry.bij).search(sentence)):
        return False
    rest = name.sub(" ", sentence)  # a year in the name itself says nothing
    return not any(year <= (entry.vanaf or "")[:4] for year in _YEAR.findall(rest))


def _found_by(old: OldName) -> re.Pattern[str]:
    """Give what finds a name as whole words, also over the end of a line."""
    return _pattern_of_form(old.form, exact=old.form in old.entry.vormen_hoofdletters, not_before=old.entry.niet_bij)


@cache
def _pattern_of_form(form: str, *, exact: bool, not_before: tuple[str, ...]) -> re.Pattern[str]:
    """Give what finds a form, just as it is written or in any case, unless some signs follow it directly."""
    words = _words(form) if exact else f"(?i:{_words(form)})"
    others = "".join(f"(?!{re.escape(ending)})" for ending in not_before)
    return re.compile(rf"(?<!\w){words}(?!\w){others}{_NAME_GOES_ON}")


@cache
def _any(words: tuple[str, ...]) -> re.Pattern[str]:
    """Give what finds any of some words, in any case; without words it finds nothing."""
    return re.compile("|".join(rf"(?<!\w){_words(word)}" for word in words) or r"(?!)", re.IGNORECASE)


def _words(name: str) -> str:
    """Give the pattern of a name whose words may stand on two lines."""
    return r"\s+".join(map(re.escape, name.split()))
