"""A file looked through for what identifies a person: a plan, or any other text such as a template."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Final, NamedTuple

from armoedeplan.finding import Finding, Mark
from armoedeplan.personal.hits import hits_in
from armoedeplan.personal.prefilter import places_of_interest
from armoedeplan.plan.personal_advice import is_excepted, is_key_of_exception, key_of_exception
from armoedeplan.plan.personal_hits import NAME_OF_FILE, TEXT, PersonalSpot, personal_spots
from armoedeplan.plan.plan_of_text import read_plan
from armoedeplan.record.path import FieldPath
from armoedeplan.yamltext.decode import decode
from armoedeplan.yamltext.open import open_bytes

PLANS: Final = frozenset({".yaml", ".yml"})
NEWER: Final = "AP011"
"""The finding that a plan is of a later format."""
TEXTS: Final = frozenset({".yaml", ".yml", ".md", ".j2", ".txt", ".csv", ".tsv", ".html", ".xml", ".json"})
"""How the names of files end that hold text."""


class LookedThrough(NamedTuple):
    """What was found in a file.

    open: what nobody has said of that it may stay. kept: what may, each with the reason. stale: the names of reasons
    for what is there no more. unread: why the file could not be read, or not for certain.
    """

    path: Path
    open: Sequence[PersonalSpot] = ()
    kept: Sequence[tuple[PersonalSpot, str]] = ()
    stale: Sequence[str] = ()
    unread: Finding | None = None


def looked_through(path: Path) -> LookedThrough:
    """Look through a file; a plan with faults too, as far as it can be read."""
    if path.suffix.lower() in PLANS:
        file = read_plan(path)
        if file.root is not None and not file.is_no_plan:
            looked = _parted_spots(path, personal_spots(file), file.answers.afwijkingen)
            # of a later format something may be read otherwise than it is meant
            newer = next((found for found in file.findings if found.code == NEWER), None)
            return looked._replace(unread=newer)
    data = open_bytes(path)
    decoded = decode(data) if isinstance(data, bytes) else data
    if isinstance(decoded, Finding):
        return LookedThrough(path, unread=decoded)
    return _parted_spots(path, spots_in_lines(path.name, decoded.text), {})


def spots_in_lines(name: str, text: str) -> list[PersonalSpot]:
    """Give the finds in any text, line by line, and in the name of its file."""
    found = [PersonalSpot(hit, NAME_OF_FILE, FieldPath(), Mark()) for hit in hits_in(name.replace("_", " "))]
    lines = text.split("\n")
    numbers = {text.count("\n", 0, place) for place in places_of_interest(text)}
    for number in sorted(numbers):
        spots = hits_in(lines[number])
        found += [PersonalSpot(hit, TEXT, FieldPath(), Mark(number + 1, hit.start + 1)) for hit in spots]
    return found


def _parted_spots(path: Path, spots: Sequence[PersonalSpot], reasons: Mapping[str, str]) -> LookedThrough:
    """Part what is open from what may stay with a reason."""
    kept = [(spot, reasons[key_of_exception(spot.hit)]) for spot in spots if is_excepted(spot.hit, reasons)]
    there = {key_of_exception(spot.hit) for spot in spots}
    stale = [key for key in reasons if is_key_of_exception(key) and key not in there]
    return LookedThrough(path, [spot for spot in spots if not is_excepted(spot.hit, reasons)], kept, stale)
