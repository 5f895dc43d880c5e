"""What the conversations say, period by period, out of the published counts of a plan alone (H5.6, H5.14)."""

from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from armoedeplan.disclosure.publication_rules import Rules
from armoedeplan.disclosure.published import WITHHELD_COUNT, Shown
from armoedeplan.disclosure.shares import share_of
from armoedeplan.plan.ervaringskennis import VERVOLGSTAPPEN
from armoedeplan.plan.keuzes import REDENEN_NIET_GEBRUIK
from armoedeplan.plan.plan import Plan
from armoedeplan.plan.tellingen import TOTAL, Telling, Teltabel
from armoedeplan.record.kinds import label_of
from armoedeplan.record.periods import in_full
from armoedeplan.registrations.form import OTHER, OTHER_LABEL, UNKNOWN, UNKNOWN_LABEL
from armoedeplan.registrations.form_of_plan import DONE, HOUSEHOLDS
from armoedeplan.registrations.safe_counts import NO_OR_UNKNOWN
from armoedeplan.registrations.stored_counts import parted_row, rules_of, shown_in

_LABELS: Final = {
    "gebruik": {
        "ja": "gebruikt",
        "nee": "gebruikt niet",
        UNKNOWN: "weet niet",
        NO_OR_UNKNOWN: "gebruikt niet of weet niet",
    },
    "redenen": REDENEN_NIET_GEBRUIK,
    "steun": VERVOLGSTAPPEN,
    "gedaan": DONE,
    "huishouden": HOUSEHOLDS,
}
_CONVERSATIONS: Final = "gesprekken"


class Counted(NamedTuple):
    """One answer among a group of conversations, as published.

    topic: of `plan/tellingen.py`. about: the provision, of `gebruik`. answer: its value. background, value: of whom
    (`gebied`, `Noord`); the value of everybody is `totaal`. number: how many gave it. whole: of how many.
    """

    topic: str
    about: str
    answer: str
    background: str
    value: str
    number: Shown
    whole: Shown

    def share(self, rules: Rules) -> int | None:
        """Give how many of a hundred; nothing where that may not be given."""
        return share_of(self.number, self.whole, rules)


class Heard(NamedTuple):
    """What the conversations of one period say, as `telling` holds it. conversations: how many there were."""

    telling: Telling
    months: tuple[str, str]
    rules: Rules
    conversations: Shown
    counts: tuple[Counted, ...]

    @property
    def id(self) -> str:
        """The id of the count in the plan."""
        return self.telling.id

    @property
    def period(self) -> str:
        """The period in words: `januari 2026 tot en met juni 2026`."""
        return in_full(*self.months)

    def of_topic(self, topic: str, background: str = "") -> tuple[Counted, ...]:
        """Give the counts of a topic: of everybody, or of each value of a background."""
        return tuple(
            count
            for count in self.counts
            if count.topic == topic
            and (count.background == background and count.value != TOTAL if background else count.value == TOTAL)
        )


def heard_in(plan: Plan) -> tuple[Heard, ...]:
    """Give what the conversations say, the last period last; of one that was counted again the last count."""
    newest = {
        (telling.van, telling.tot): telling
        for telling in plan.ervaringskennis.tellingen
        if telling.van and telling.tot and telling.tabellen
    }
    ordered = sorted(newest.items(), key=lambda found: (found[0][1], found[0][0]))
    return tuple(_heard_of(telling) for _, telling in ordered)


def period_before(periods: Sequence[Heard], now: Heard) -> Heard | None:
    """Give the period that a period is held against: the last that ended before it began; nothing for none."""
    earlier = [heard for heard in periods if heard.months[1] < now.months[0]]
    return earlier[-1] if earlier else None


def answer_label(topic: str, answer: str) -> str:
    """Give what people read for an answer."""
    return label_of(answer, {**_LABELS.get(topic, {}), OTHER: OTHER_LABEL} | _unknown_label(topic))


def _unknown_label(topic: str) -> dict[str, str]:
    """Give how it is said that something is not known; of use that has words of its own."""
    return {} if topic == "gebruik" else {UNKNOWN: UNKNOWN_LABEL}


def _heard_of(telling: Telling) -> Heard:
    """Read one count of a plan."""
    rules = rules_of(telling)
    everybody = {
        table.naar or "": _conversations_by_column(table, rules) for table in telling.tabellen if _is_of_all(table)
    }
    totals = [wholes[TOTAL] for wholes in everybody.values() if TOTAL in wholes]
    counts: dict[tuple[str, ...], Counted] = {}
    for table in telling.tabellen:
        for count in _counted_in(table, rules, everybody.get(table.naar or "", {})):
            # what everybody said stands in the table of each background
            key = count[:3] if count.value == TOTAL else count[:5]
            counts.setdefault(key, count)
    months = (str(telling.van), str(telling.tot))
    return Heard(telling, months, rules, totals[0] if totals else WITHHELD_COUNT, tuple(counts.values()))


def _is_of_all(table: Teltabel) -> bool:
    """Tell whether a table says how many conversations there were."""
    return table.onderwerp == _CONVERSATIONS and bool(table.rijen)


def _conversations_by_column(table: Teltabel, rules: Rules) -> dict[str, Shown]:
    """Give how many conversations there were for each column."""
    _, words = parted_row(table.rijen[0])
    return {column: shown_in(word, rules) for column, word in zip(table.kolommen, words, strict=False)}


def _counted_in(table: Teltabel, rules: Rules, wholes: dict[str, Shown]) -> Iterator[Counted]:
    """Yield the counts of a table."""
    for row in table.rijen:
        named, words = parted_row(row)
        about, answer = (named[0], named[-1]) if len(named) > 1 else ("", named[0])
        for column, word in zip(table.kolommen, words, strict=False):
            whole = wholes.get(column, WITHHELD_COUNT)
            topic = str(table.onderwerp)
            yield Counted(topic, about, answer, table.naar or "", column, shown_in(word, rules), whole)
