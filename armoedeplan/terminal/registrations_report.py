"""What a file of registrations would bring into a plan, and what is wrong in it, on a terminal.

No line holds what stands in a cell, or a count that is not fit to be published.
"""

from collections import Counter
from collections.abc import Iterator
from typing import Final

from armoedeplan.disclosure.published import SMALL, Publication
from armoedeplan.plan.tellingen import ONDERWERPEN
from armoedeplan.record.periods import in_full
from armoedeplan.record.words import counted, listed
from armoedeplan.registrations.counted import CellFaults, Registrations
from armoedeplan.registrations.import_plan import Brought
from armoedeplan.registrations.stored_counts import CONVERSATIONS
from armoedeplan.tables.table import letters
from armoedeplan.terminal.wrapping import indented

_MOST_FAULTS: Final = 30
_FEW: Final = 10


def reading_lines(read: Registrations) -> Iterator[str]:
    """Yield how a file was read: what it lacks, what is not read, and what stays with the coordinator."""
    yield f"{read.file}{f', blad {read.sheet}' if read.sheet else ''}"
    for note in read.notes:
        yield from indented(note)
    for header, filled in read.apart:
        said = "is niet gelezen" if filled else "is leeg"
        yield from indented(f"kolom “{header}” {said}: wat iemand in eigen woorden schreef, blijft bij de coördinator")
    if read.unread:
        named = listed(f"“{header}”" for header in read.unread)
        yield from indented(f"niet gelezen, want niet van het formulier: {named}")
    if read.missing:
        yield from indented(f"niet in het bestand, dus niet geteld: {listed(read.missing)}")
    if read.same:
        how = "minder dan 10" if read.same < _FEW else str(read.same)
        yield from indented(
            f"{how} rijen zijn precies gelijk aan een rij erboven. Zonder studienummer weet het programma niet of dat "
            "dubbele zijn: kijk het na"
        )


def fault_lines(read: Registrations) -> Iterator[str]:
    """Yield what is wrong, each kind of fault in a column once, with its first rows."""
    faults = sorted(read.faults, key=lambda fault: (fault.column, -fault.cells))
    for fault in faults[:_MOST_FAULTS]:
        yield from indented(f"{_place_words(read, fault)}: {fault.message}. {fault.remedy}", "- ")
    if len(faults) > _MOST_FAULTS:
        yield from indented(f"en nog {len(faults) - _MOST_FAULTS} soorten fouten", "- ")


def _place_words(read: Registrations, fault: CellFaults) -> str:
    """Say where a fault is: file, sheet, column and rows."""
    sheet = f", blad {read.sheet}" if read.sheet else ""
    more = fault.cells - len(fault.rows)
    rows = f"{', '.join(map(str, fault.rows))}{f' en nog {more}' if more else ''}"
    word = "rij" if fault.cells == 1 else "rijen"
    return f"{read.file}{sheet}, kolom {letters(fault.column)} ({fault.header}), {word} {rows}"


def brought_lines(brought: Brought) -> Iterator[str]:
    """Yield what would come into the plan, and what stays hidden and why."""
    publication, total = brought.publication, brought.data.get("gesprekken")
    told = total or "te weinig om te noemen"
    yield ""
    yield f"Periode: {in_full(*brought.months)}"
    yield f"Gesprekken: {told}"
    if brought.again:
        yield from indented(
            f"Over deze periode staat al {brought.again} in het plan. Die blijft staan: zij is gepubliceerd."
        )
    yield "In het plan komt:"
    for topic, (all_, hidden) in _cells_by_topic(publication).items():
        yield from indented(f"{ONDERWERPEN[topic]}: {_cells_told(all_, hidden)}", "+ ")
    yield from _hidden_lines(publication)


def _cells_told(all_: int, hidden: int) -> str:
    """Say how many counts there are, and how many of them are hidden."""
    return f"{counted(all_, 'getal', 'getallen')}{f', waarvan {hidden} verborgen' if hidden else ''}"


def _cells_by_topic(publication: Publication) -> dict[str, tuple[int, int]]:
    """Count the counts of each topic, and those that are hidden."""
    found: dict[str, tuple[int, int]] = {}
    for table in publication.tables:
        first = table.name.split()[0]
        topic = first if first in ONDERWERPEN else CONVERSATIONS
        all_, hidden = found.get(topic, (0, 0))
        inner = [
            shown for key, shown in table.cells.items()
            if topic == CONVERSATIONS or key[0] != table.dimensions[0].total
        ]  # fmt: skip
        found[topic] = all_ + len(inner), hidden + sum(shown.value is None for shown in inner)
    return found


def _hidden_lines(publication: Publication) -> Iterator[str]:
    """Yield why counts are hidden, and by which rules."""
    rules = publication.rules
    reasons = Counter(shown.reason for table in publication.tables for shown in table.cells.values() if shown.reason)
    if reasons:
        yield "Verborgen, zodat niemand te herkennen is:"
        if publication.marked:
            small, other = reasons[SMALL], sum(reasons.values()) - reasons[SMALL]
            yield from indented(f"{small} omdat het er minder dan {rules.smallest} zijn", "- ") if small else ()
            why = "omdat anders een klein aantal uit te rekenen is, of omdat het over een hele groep gaat"
            yield from indented(f"{other} {why}", "- ") if other else ()
        else:
            yield from indented(f"{sum(reasons.values())} getallen", "- ")
    yield f"De rest is afgerond op {rules.rounding}. De registraties zelf komen niet in het plan."
