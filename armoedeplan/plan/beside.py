"""What stands in a plan file beside its answers, kept by their paths: it goes along when these change.

Which parts that are, and why they stand there, is told in decision record 0056.
"""

from collections.abc import Callable, Sequence
from typing import Final, NamedTuple

from armoedeplan.guide.naast import BLOCKS, FUNCTIONS, place_of
from armoedeplan.plan.plan_of_text import PlanFile
from armoedeplan.record.path import FieldPath, is_under
from armoedeplan.record.words import counting_number
from armoedeplan.yamltext import edit
from armoedeplan.yamltext.parse import ParsedText

_WAITING: Final = "#"
"""Stands behind a name that waits for its place to become free; no path has this sign."""


class Entry(NamedTuple):
    """One entry of such a part: the part, its name as the file has it, and the path as it is usually written."""

    block: str
    name: str
    path: FieldPath


def entries_of(file: PlanFile) -> list[Entry]:
    """Give the entries of a plan file that speak of one question or of what holds it."""
    return [
        Entry(block, name, file.usual_path(name))
        for block in BLOCKS
        for name in getattr(file.answers, block)
        # what is given to a function as a whole speaks of no path
        if not (block == FUNCTIONS and place_of(name))
    ]


def without_entries(edited: ParsedText, entries: Sequence[Entry]) -> ParsedText:
    """Take entries away. Raises EditRefused."""
    for entry in entries:
        edited = edit.remove(edited, (entry.block, entry.name))
    return edited


def moved_entries(edited: ParsedText, entries: Sequence[Entry], to: Callable[[FieldPath], str]) -> ParsedText:
    """Give entries the name that belongs to another path; two may change places. Raises EditRefused."""
    moved = [(entry, to(entry.path)) for entry in entries if to(entry.path) != entry.path]
    names = {(entry.block, entry.name) for entry in entries}
    taken = [(entry, new) for entry, new in moved if (entry.block, new) in names]
    for entry, _ in taken:
        edited = edit.rekey(edited, (entry.block, entry.name), entry.name + _WAITING)
    for entry, new in moved:
        waits = _WAITING if (entry, new) in taken else ""
        edited = edit.rekey(edited, (entry.block, entry.name + waits), new)
    return edited


def entries_under(entries: Sequence[Entry], path: str) -> list[Entry]:
    """Give the entries that speak of a path, or of what is below it."""
    return [entry for entry in entries if is_under(entry.path, path)]


def after_removal(path: FieldPath, list_: FieldPath, place: int) -> FieldPath:
    """Give a path as it is once the item at a place of a list, counted from 1, is gone."""
    return _at_other_place(path, list_, lambda now: now - (now > place))


def after_move(path: FieldPath, list_: FieldPath, place: int, target: int) -> FieldPath:
    """Give a path as it is once the item at a place of a list has gone to another place, both counted from 1."""

    def shifted(now: int) -> int:
        if now == place:
            return target
        return now - (place < now <= target) + (target <= now < place)

    return _at_other_place(path, list_, shifted)


def _at_other_place(path: FieldPath, list_: FieldPath, place_now: Callable[[int], int]) -> FieldPath:
    """Give the path of something in an item that is known by its place; any other path stays."""
    found = path.key_in(list_)
    place = counting_number(found)
    return path.moved(list_.item(found), list_.item(place_now(place))) if place >= 0 else path
