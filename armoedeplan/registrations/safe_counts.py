"""Counts of registrations, made safe beside all that a plan published before: the one way from a file to a plan.

Which tables there are is told here: of each topic, by each background (H5.14, H7.11). An answer of `gebruik` is one of
several that make everybody together; of the other topics one conversation may have more than one.
"""

import calendar
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Final

from armoedeplan.disclosure import counts as counted
from armoedeplan.disclosure.counts import Counts, Dimension
from armoedeplan.disclosure.protection import protect_counts
from armoedeplan.disclosure.publication_rules import Rules
from armoedeplan.disclosure.published import Publication
from armoedeplan.plan.tellingen import TOTAL
from armoedeplan.registrations.counted import Registrations
from armoedeplan.registrations.form import UNKNOWN, RegistrationForm
from armoedeplan.registrations.row_tally import ALONE, CROSSED

SEVERAL: Final = ("redenen", "steun", "themas", "gedaan")
"""The topics of which a conversation may have several answers."""


def protected_counts(
    read: Registrations, form: RegistrationForm, months: tuple[str, str], rules: Rules, earlier: Sequence[Publication]
) -> Publication:
    """Give what may be published of registrations. months: the first and the last of the period. Raises Refusal."""
    return protect_counts(tuple(_all_tables(read, form, days_of(*months))), rules, earlier)


def days_of(first: str, last: str) -> counted.Period:
    """Give the days of a period of months (`2027-01`, `2027-06`)."""
    year, month = int(last[:4]), int(last[5:7])
    return counted.Period(date.fromisoformat(f"{first}-01"), date(year, month, calendar.monthrange(year, month)[1]))


def use_of(provision: str) -> str:
    """Give what the answers on one provision are called as a dimension."""
    return f"gebruik van {provision}"


def crossed_by(form: RegistrationForm) -> list[str]:
    """Give the backgrounds by which everything is counted; an empty one where the form asks none."""
    return [name for name in CROSSED if form.about(name)] or [""]


def background_of(form: RegistrationForm, name: str) -> Dimension:
    """Give a background as a dimension: areas lie in their municipality, and what somebody does not know is apart."""
    within = {area.name: area.within for area in form.areas if area.within} if name == "gebied" else {}
    return Dimension(name, tuple(form.answers(name)), within, TOTAL)


def topic_of(form: RegistrationForm, topic: str, about: str) -> Dimension:
    """Give what is counted as a dimension; about: the provision, of `gebruik`."""
    if topic == "gebruik":
        return Dimension(use_of(about), ("ja", "nee", UNKNOWN), total=TOTAL)
    return Dimension(topic, tuple(form.answers(topic)), total=TOTAL, several=True)


def _all_tables(read: Registrations, form: RegistrationForm, period: counted.Period) -> Iterator[Counts]:
    """Yield all tables of a file."""
    cells = _cells_by_table(read)
    for background in (*crossed_by(form), *([ALONE] if form.about(ALONE) else [])):
        by = [background_of(form, background)] if background else []
        everybody = {key[1:]: count for key, count in cells.get(("gesprekken", "", background), {}).items()}
        if background:
            yield Counts(f"gesprekken naar {background}", tuple(by), everybody, period)
        if background == ALONE:
            continue
        for topic, about in _counted_topics(form):
            dimension = topic_of(form, topic, about)
            found = dict(cells.get((topic, about, background), {}))
            if dimension.several:
                found |= {(TOTAL, *value): count for value, count in everybody.items()}
            name = f"{topic}{f' {about}' if about else ''} naar {background or 'niets'}"
            yield Counts(name, (dimension, *by), found, period)


def _counted_topics(form: RegistrationForm) -> Iterator[tuple[str, str]]:
    """Yield each topic, and for `gebruik` each provision."""
    yield from (("gebruik", column.of) for column in form.about("gebruik"))
    yield from ((topic, "") for topic in SEVERAL if form.about(topic))


def _cells_by_table(read: Registrations) -> Mapping[tuple[str, str, str], dict[tuple[str, ...], int]]:
    """Give the counts of each topic, provision and background, by answer and value; no background has no value."""
    found: dict[tuple[str, str, str], dict[tuple[str, ...], int]] = {}
    for topic, about, background, value, answer, count in read.counts:
        key = (answer, value) if background else (answer,)
        found.setdefault((topic, about, background), {})[key] = count
    return found
