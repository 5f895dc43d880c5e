"""What a workbook changes in a plan, on a terminal: sheet by sheet, so that it can be laid beside the workbook."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from armoedeplan.record.path import FieldPath
from armoedeplan.record.words import counted, listed
from armoedeplan.terminal.wrapping import indented
from armoedeplan.workbook.cell_places import Fault, Place
from armoedeplan.workbook.found_changes import Changed, Conflict, Differences, Gone, New

_LONGEST: Final = 90
"""Signs of an answer that are shown."""
_NAMED: Final = 5
"""Records that are named of those that refer to one that goes."""
_MOST: Final = 200
"""Lines of one kind for one sheet; whoever brings more has the workbook itself to look in."""


def workbook_lines(file: str, found: Differences, referring: Mapping[FieldPath, Sequence[str]]) -> Iterator[str]:
    """Yield what a workbook changes, sheet by sheet. referring: what refers to the records that go."""
    yield f"{file}: {_in_numbers(found)}"
    told = _by_sheet(found, referring)
    for sheet, lines in told.items():
        yield ""
        yield f"Blad {sheet}"
        for mark, text in lines[:_MOST]:
            yield from indented(text, mark)
        if len(lines) > _MOST:
            yield f"  en nog {len(lines) - _MOST}"


def note_lines(found: Differences) -> Iterator[str]:
    """Yield what to know of how a workbook was read."""
    if found.notes:
        yield ""
        yield "Let op"
        for note in found.notes[:_MOST]:
            yield from indented(note, "- ")
        if len(found.notes) > _MOST:
            yield f"  en nog {len(found.notes) - _MOST}"


def conflict_lines(conflicts: Sequence[Conflict]) -> Iterator[str]:
    """Yield what both the workbook and the plan changed."""
    if not conflicts:
        return
    yield ""
    yield "In het werkboek en in het plan verschillend gewijzigd"
    for conflict in conflicts:
        yield from one_conflict(conflict)


def one_conflict(conflict: Conflict) -> Iterator[str]:
    """Yield one conflict: where, what it was, and what either says now."""
    yield from indented(_whole_place(conflict.place) or str(conflict.path), "! ")
    yield from indented(f"was: {_quoted_answer(conflict.was)}", "    ")
    yield from indented(
        f"werkboek: {_quoted_answer(conflict.workbook) if conflict.workbook else _taken_away(conflict)}", "    "
    )
    yield from indented(f"plan: {_quoted_answer(conflict.plan)}", "    ")


def fault_lines(faults: Sequence[Fault]) -> Iterator[str]:
    """Yield all that is wrong in a workbook, sheet by sheet, each with what to do."""
    if not faults:
        return
    yield ""
    yield f"{counted(len(faults), 'fout', 'fouten')} in het werkboek"
    for fault in faults:
        where = _whole_place(fault.place)
        yield from indented(f"{where}: {fault.message}" if where else fault.message, "x ")
        yield from indented(fault.remedy, "    ")


def _in_numbers(found: Differences) -> str:
    """Tell how much changes."""
    taken = [change for change in found.changed if change.meant is None]
    counts = (
        (len(found.changed) - len(taken), "antwoord gewijzigd", "antwoorden gewijzigd"),
        (len(taken), "antwoord leeggemaakt", "antwoorden leeggemaakt"),
        (len(found.new), "onderdeel nieuw", "onderdelen nieuw"),
        (len(found.gone), "onderdeel weg", "onderdelen weg"),
        (len(found.conflicts), "conflict", "conflicten"),
    )
    told = [counted(number, *words) for number, *words in counts if number]
    return listed(told) if told else "geen wijzigingen"


def _by_sheet(found: Differences, referring: Mapping[FieldPath, Sequence[str]]) -> dict[str, list[tuple[str, str]]]:
    """Give the lines of each sheet, each with its mark, by row."""
    entries: list[tuple[Place, str, str]] = [
        *((change.place, "~ " if change.meant else "- ", _change_words(change)) for change in found.changed),
        *((record.place, "+ ", _new_words(record)) for record in found.new),
        *((gone.place, "- ", _gone_words(gone, referring.get(gone.path, ()))) for gone in found.gone),
    ]
    sheets: dict[str, list[tuple[str, str]]] = {}
    ordered = sorted(entries, key=lambda entry: (entry[0].row or 1_000_000, entry[0].column or 0))
    # a cell that several records share is one line
    for place, mark, text in dict.fromkeys(ordered):
        sheets.setdefault(place.sheet, []).append((mark, text))
    return sheets


def _change_words(change: Changed) -> str:
    """Tell one changed answer."""
    if change.meant is None:
        return f"{change.place.told}: {_quoted_answer(change.was)} wordt leeg"
    left = f" (niet bewaard: {listed(map(_quoted_answer, change.meant.told))})" if change.meant.told else ""
    was = f"{_quoted_answer(change.was)} wordt " if change.was else "wordt "
    return f"{change.place.told}: {was}{_quoted_answer(change.meant.shown)}{left}"


def _new_words(record: New) -> str:
    """Tell one new record with its answers."""
    more = [
        f"{answer.place.head}: {_one_line(answer.meant.shown)}"
        for answer in record.answers.values()
        if answer.meant.words != record.name
    ]
    answers = "; ".join(more)
    return f"{record.place.told}: nieuw, {_quoted_answer(record.name)}{f' ({answers})' if more else ''}"


def _gone_words(gone: Gone, referring: Sequence[str]) -> str:
    """Tell one record that goes, with what refers to it."""
    where = f"{gone.place.told}: " if gone.place.row else ""
    named = ", ".join(map(_quoted_answer, referring[:_NAMED]))
    more = f" en nog {len(referring) - _NAMED}" if len(referring) > _NAMED else ""
    also = f" De verwijzing ernaar gaat ook weg bij {named}{more}." if referring else ""
    return f"{where}weg, {_quoted_answer(gone.name or str(gone.path))}.{also}"


def _taken_away(conflict: Conflict) -> str:
    whole_row = isinstance(conflict.change, Gone) and conflict.place.column is None
    return "de rij is weggehaald" if whole_row else "leeg"


def _whole_place(place: Place) -> str:
    """Say where something is in a whole workbook."""
    return ", ".join(filter(None, (f"blad {place.sheet}" if place.sheet else "", place.told)))


def _quoted_answer(text: str) -> str:
    return f"“{_one_line(text)}”" if text else "leeg"


def _one_line(text: str) -> str:
    """Give an answer on one line, as far as it is shown."""
    line = " ".join(text.split())
    return line if len(line) <= _LONGEST else f"{line[:_LONGEST].rpartition(' ')[0] or line[:_LONGEST]} …"
