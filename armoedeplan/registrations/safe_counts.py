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
NO_OR_UNKNOWN: Final = "nee_of_onbekend"
"""Who does not use a provision or does not know: told together where those who do not know are few.

Apart they would be hidden, and with them whoever does use it: the three answers make everybody (decision record 0070).
"""


def protected_counts(
    read: Registrations, form: RegistrationForm, months: tuple[str, str], rules: Rules, earlier: Sequence[Publication]
) -> Publication:
    """Give what may be published of registrations. months: the first and the last of the period. Raises Refusal."""
    return protect_counts(tuple(_all_tables(read, form, days_of(*months), rules)), rules, earlier)


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


def _all_tables(read: Registrations, form: RegistrationForm, period: counted.Period, rules: Rules) -> Iterator[Counts]:
    """Yield all tables of a file."""
    cells = _cells_by_table(read)
    together = _told_together(cells, form, rules)
    for background in (*crossed_by(form), *([ALONE] if form.about(ALONE) else [])):
        by = [background_of(form, background)] if background else []
        everybody = {key[1:]: count for key, count in cells.get(("gesprekken", "", background), {}).items()}
        if background:
            yield Counts(f"gesprekken naar {background}", tuple(by), everybody, period)
        if background == ALONE:
            continue
        for topic, about in _counted_topics(form):
            found = dict(cells.get((topic, about, background), {}))
            if topic == "gebruik":
                dimension = Dimension(use_of(about), ("ja", "nee", UNKNOWN), total=TOTAL)
                if about in together:
                    dimension, found = dimension._replace(categories=("ja", NO_OR_UNKNOWN)), _joined_answers(found)
            else:
                dimension = Dimension(topic, tuple(form.answers(topic)), total=TOTAL, several=True)
                found |= {(TOTAL, *value): count for value, count in everybody.items()}
            name = f"{topic}{f' {about}' if about else ''} naar {background or 'niets'}"
            yield Counts(name, (dimension, *by), found, period)


def _told_together(cells: "_Cells", form: RegistrationForm, rules: Rules) -> frozenset[str]:
    """Give the provisions of which few do not know whether they use them, somewhere."""

    def few(about: str, background: str) -> bool:
        found = cells.get(("gebruik", about, background), {})
        values = [(value,) for value in form.answers(background)] if background else [()]
        return any(found.get((UNKNOWN, *value), 0) < rules.smallest for value in values)

    abouts = [column.of for column in form.about("gebruik")]
    return frozenset(about for about in abouts if any(few(about, name) for name in crossed_by(form)))


def _joined_answers(found: Mapping[tuple[str, ...], int]) -> dict[tuple[str, ...], int]:
    """Count who does not use a provision and who does not know together."""
    joined: dict[tuple[str, ...], int] = {}
    for (answer, *value), count in found.items():
        key = (answer if answer == "ja" else NO_OR_UNKNOWN, *value)
        joined[key] = joined.get(key, 0) + count
    return joined


def _counted_topics(form: RegistrationForm) -> Iterator[tuple[str, str]]:
    """Yield each topic, and for `gebruik` each provision."""
    yield from (("gebruik", column.of) for column in form.about("gebruik"))
    yield from ((topic, "") for topic in SEVERAL if form.about(topic))


_Cells = Mapping[tuple[str, str, str], dict[tuple[str, ...], int]]


def _cells_by_table(read: Registrations) -> _Cells:
    """Give the counts of each topic, provision and background, by answer and value; no background has no value."""
    found: dict[tuple[str, str, str], dict[tuple[str, ...], int]] = {}
    for topic, about, background, value, answer, count in read.counts:
        key = (answer, value) if background else (answer,)
        found.setdefault((topic, about, background), {})[key] = count
    return found
