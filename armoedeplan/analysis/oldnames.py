"""Names of laws and bodies that a plan uses although they lapsed before it ends (2.1)."""

import re
from collections.abc import Iterator
from functools import cache
from typing import Final, NamedTuple

from armoedeplan.analysis.moments import is_later
from armoedeplan.analysis.passages import passages, without_quotations
from armoedeplan.method.kader import Wet
from armoedeplan.method.loader import laws
from armoedeplan.plan.plan import Plan
from armoedeplan.record import Record

_SENTENCE: Final = re.compile(r"[.!?;]\s|\n\s*\n|\n- ")
_YEAR: Final = re.compile(r"\b(?:19|20)\d\d\b")
_LOOKS_BACK: Final = re.compile(
    r"\b(?:voorheen|vroegere?|voormalige?|toenmalige?|toen|destijds|eertijds)\b|\((?:nu|thans|tegenwoordig)\b",
    re.IGNORECASE,
)


class OldName(NamedTuple):
    """A name of the past.

    law: the id of the law or body in the legal frame, which may have several names.
    today: the names of what came in its place, none where the method knows none.
    since: since when the name is of the past, as far as the method knows; else the first such moment it knows at all.
    """

    law: str
    name: str
    today: tuple[str, ...]
    since: str


class Outdated(NamedTuple):
    """A field of a plan that uses names of the past; of each law, the first of its names that is used."""

    record: Record
    field: str
    names: tuple[OldName, ...]


@cache
def old_names() -> tuple[OldName, ...]:
    """Give the names that a plan should no longer use, from the legal frame."""
    old = [law for law in laws().values() if law.verouderde_namen]
    first = min(filter(None, (_lapsed_since(law) for law in old)), default="")
    return tuple(
        OldName(law.id, name, _successors(law), _lapsed_since(law) or first)
        for law in old
        for name in law.verouderde_namen
    )


def outdated_fields(plan: Plan) -> Iterator[Outdated]:
    """Yield the fields where a plan itself uses a name of the past.

    Left alone are quotations, sources, titles, the look back, a sentence that says it speaks of the past (or names a
    year when the name was in use), and a plan whose own period ended when the name was still in use.
    """
    spoken = passages(plan)
    whole = "\n".join(passage.text for passage in spoken).replace("\n", " ").lower()
    end = plan.plan.periode.tot or plan.plan.periode.van or plan.plan.ingangsdatum
    names = [old for old in old_names() if old.name.lower() in whole and not (end and is_later(old.since, end))]
    if not names:
        return
    for passage in spoken:
        sentences = _SENTENCE.split(without_quotations(passage.text))
        used: dict[str, OldName] = {}
        for old in names:
            if old.law not in used and any(_uses_as_current(sentence, old) for sentence in sentences):
                used[old.law] = old
        if used:
            yield Outdated(passage.record, passage.field, tuple(used.values()))


def _uses_as_current(sentence: str, old: OldName) -> bool:
    """Tell whether a sentence uses a name of the past as if it were one of today."""
    if not _pattern_of(old.name).search(sentence) or _LOOKS_BACK.search(sentence):
        return False
    return not any(is_later(old.since, year) for year in _YEAR.findall(sentence))


@cache
def _pattern_of(name: str) -> re.Pattern[str]:
    """Give what finds a name as whole words, also over the end of a line."""
    words = r"\s+".join(map(re.escape, name.split()))
    return re.compile(rf"(?<!\w){words}(?!\w)", re.IGNORECASE)


def _lapsed_since(law: Wet) -> str:
    """Give since when a law has a successor, as far as the method knows."""
    return min((laws()[id_].vanaf or "" for id_ in law.opgevolgd_door if laws()[id_].vanaf), default="")


def _successors(law: Wet) -> tuple[str, ...]:
    """Give the names of the successors, without what stands behind them between brackets."""
    return tuple((laws()[id_].naam or id_).partition(" (")[0] for id_ in law.opgevolgd_door)
