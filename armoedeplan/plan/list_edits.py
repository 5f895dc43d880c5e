"""The text of a plan file without an item of a list, or with it moved or under another id.

What hangs on a record goes along with it: references and what stands beside the answers follow when it is renamed, and
go when it is removed. Each function gives the new text, and changes nothing itself. Raises ChangeRefused, EditRefused
for a text in which it cannot be done, Lost for a path, and Refused for an id that is none.
"""

from collections.abc import Sequence

from armoedeplan.plan.beside import (
    after_move,
    after_removal,
    entries_of,
    entries_under,
    moved_entries,
    without_entries,
)
from armoedeplan.plan.change_refused import ChangeRefused
from armoedeplan.plan.name_order import usual_order
from armoedeplan.plan.plan_of_text import PlanFile
from armoedeplan.record.kinds import Slug
from armoedeplan.record.path import is_under
from armoedeplan.record.references import Pointer
from armoedeplan.record.spot import Spot
from armoedeplan.yamltext import edit
from armoedeplan.yamltext.parse import ParsedText
from armoedeplan.yamltext.tree import Steps


def without_item(file: PlanFile, path: str) -> ParsedText:
    """Give the text without the item of a list, or the entry, at a path; what refers to it is emptied."""
    spot = file.spot_at(path)
    if spot.key is None or spot.node is None:
        message = f"{path} is geen onderdeel van een lijst"
        raise ChangeRefused(message, "Gebruik --leeg om een antwoord leeg te maken.")
    edited = _without_pointers(file, pointers_to(file, path))
    edited = edit.remove(edited, spot.steps)
    beside = entries_of(file)
    edited = without_entries(edited, entries_under(beside, spot.path))
    place = spot.steps[-1]
    if isinstance(place, int):
        stay = [entry for entry in beside if not is_under(entry.path, spot.path)]
        edited = moved_entries(edited, stay, lambda at: after_removal(at, spot.path.list, place + 1))
    return edited


def pointers_to(file: PlanFile, path: str) -> list[Pointer]:
    """Give the references from elsewhere to a record or to what it holds. Raises Lost."""
    here = file.spot_at(path).path
    ids = {id_ for id_, entry in file.links.entries.items() if is_under(entry.path, here)}
    return [pointer for pointer in file.links.pointers if pointer.id in ids and not is_under(pointer.path, here)]


def with_other_id(file: PlanFile, path: str, new: str) -> tuple[ParsedText, int]:
    """Give the text with another id for the record at a path, and how many places changed."""
    spot = file.spot_at(path)
    if spot.field.record is None or spot.field.keyed or spot.key is None or spot.key.isdigit():
        raise ChangeRefused(f"{path} heeft geen korte naam", "Noem een onderdeel van een lijst, zoals actoren[x].")
    wanted = Slug().canonical(new)
    if wanted in file.links.entries:
        raise ChangeRefused(f"De korte naam “{wanted}” is al gebruikt", "Kies een andere.")
    pointers = [pointer for pointer in file.links.pointers if pointer.id == spot.key]
    changes: dict[Steps, str] = {(*spot.steps, "id"): wanted}
    changes |= {file.spot_at(pointer.path).steps: wanted for pointer in pointers}
    renamed = spot.path.list.item(wanted)
    beside = entries_under(entries_of(file), spot.path)
    edited = edit.put_all(file.parsed, changes)
    edited = moved_entries(edited, beside, lambda at: at.moved(spot.path, renamed))
    return edited, len(changes) + len(beside)


def with_item_moved(file: PlanFile, path: str, position: int) -> ParsedText:
    """Give the text with the item at a path at another place in its list, counted from 1."""
    spot = file.spot_at(path)
    if spot.key is None or spot.node is None or spot.field.keyed:
        raise ChangeRefused(f"{path} is geen onderdeel van een lijst", "Noem een onderdeel, zoals actoren[x].")
    length = len(file.spot_at(spot.path.list).node.value)  # type: ignore[union-attr]
    if not 1 <= position <= length:
        raise ChangeRefused(f"Plaats {position} bestaat niet", f"Kies een plaats van 1 tot en met {length}.")
    edited = edit.move(file.parsed, spot.steps, position - 1)
    here = int(spot.steps[-1]) + 1
    return moved_entries(edited, entries_of(file), lambda at: after_move(at, spot.path.list, here, position))


def _without_pointers(file: PlanFile, pointers: Sequence[Pointer]) -> ParsedText:
    """Take references away, the last of a list first so that the others keep their places."""
    edited, order = file.parsed, usual_order(file.guide.root)
    spots = [file.spot_at(pointer.path) for pointer in pointers]
    for spot in sorted(spots, key=_last_position, reverse=True):
        edited = edit.remove(edited, spot.steps) if spot.key else edit.put(edited, spot.steps, "", order)
    return edited


def _last_position(spot: Spot) -> int:
    """Give the position at the end of a path, for taking the last away first."""
    last = spot.steps[-1]
    return last if isinstance(last, int) else -1
