"""Where a plan file identifies a person: in its answers, in what stands beside them, in its remarks and in its name."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Final, NamedTuple

from yaml import MappingNode, Node, ScalarNode, SequenceNode

from armoedeplan.finding import Mark
from armoedeplan.guide.naast import FUNCTIONS, NOTES
from armoedeplan.personal.hits import Hit, hits_in
from armoedeplan.personal.prefilter import places_of_interest
from armoedeplan.personal.values import MAIL, PHONE
from armoedeplan.personal.where_people_live import ADDRESS, POSTCODE
from armoedeplan.plan.plan_of_text import PlanFile
from armoedeplan.recent import kept_for_last
from armoedeplan.record.path import FieldPath
from armoedeplan.record.spot import fields_along
from armoedeplan.record.walk import all_given
from armoedeplan.yamltext.tree import name_of

ANSWER, NOTE, REMARK, KEY, TEXT = "antwoord", "noot", "opmerking", "naam", "tekst"
NAME_OF_FILE: Final = "naam van het bestand"
_OF_A_DESK: Final = frozenset({PHONE, MAIL, ADDRESS, POSTCODE})
"""What stands rightly in an answer that is meant for everybody, such as the telephone number of a desk."""
_BESIDE: Final = (NOTES, FUNCTIONS, "antwoordstatus", "afwijkingen")


class PersonalSpot(NamedTuple):
    """A find in a plan file: what it is, in what sort of text, its path (empty in a remark) and its place."""

    hit: Hit
    sort: str
    path: FieldPath
    mark: Mark


class _Text(NamedTuple):
    """A value in the file: its path, its node, and whether it is a name before a colon; then it is the path above."""

    path: FieldPath
    node: ScalarNode
    is_key: bool


@kept_for_last()
def personal_spots(file: PlanFile) -> tuple[PersonalSpot, ...]:
    """Give all finds in a plan file, in the order of their places; detection of names is incomplete."""
    name = file.path.stem.replace("_", " ")
    worth = next(places_of_interest(name), None) is not None
    named = [PersonalSpot(hit, NAME_OF_FILE, FieldPath(), Mark()) for hit in hits_in(name)] if worth else []
    places = sorted(set(places_of_interest(file.text)))
    if not places or file.root is None:
        return tuple(named)
    texts = list(_texts_at(file.root, FieldPath(), places))
    found = [spot for text in texts for spot in _spots_of_text(file, text)]
    remarks = _spots_of_remarks(file.text, places, [text.node for text in texts])
    return tuple(sorted([*named, *found, *remarks], key=lambda spot: spot.mark))


def _texts_at(node: Node, path: FieldPath, places: Sequence[int]) -> Iterator[_Text]:
    """Yield the values below a node in which a place of interest lies, each with its path."""
    if not _has_place(node, places):
        return
    if isinstance(node, ScalarNode):
        yield _Text(path, node, False)
    elif isinstance(node, MappingNode):
        for key, child in node.value:
            below = path.field(name_of(key))
            if isinstance(key, ScalarNode) and _has_place(key, places):
                yield _Text(path, key, True)
            yield from _texts_at(child, below, places)
    elif isinstance(node, SequenceNode):
        for number, child in enumerate(node.value, 1):
            yield from _texts_at(child, path.item(_short_name(child) or number), places)


def _has_place(node: Node, places: Sequence[int]) -> bool:
    """Tell whether a place lies in a node, or a line before it: a find may begin on the line above."""
    first = bisect_left(places, node.start_mark.index)
    return first < bisect_right(places, node.end_mark.index)


def _short_name(node: Node) -> str:
    """Give the short name of an item, if it has one."""
    pairs = node.value if isinstance(node, MappingNode) else ()
    return next((str(child.value) for key, child in pairs if key.value == "id" and isinstance(child, ScalarNode)), "")


def _spots_of_text(file: PlanFile, text: _Text) -> Iterator[PersonalSpot]:
    """Yield the finds in one value, those of a desk left out where everybody may know it."""
    hits = _hits_in_answer(text.node.value)
    if not hits:
        return
    fields = list(fields_along(file.guide.root, text.path))
    public = bool(fields) and fields[-1].kind is not None and fields[-1].kind.public
    top = text.path.names[0] if text.path.names else ""
    sort = KEY if text.is_key else NOTE if top in _BESIDE else ANSWER
    for hit in hits:
        if not (public and hit.kind in _OF_A_DESK):
            yield PersonalSpot(hit, sort, text.path, _mark_within(file.text, text.node, hit))


# of one answer that changes, all others are looked through again
@lru_cache(maxsize=1024)
def _hits_in_answer(words: str) -> tuple[Hit, ...]:
    """Give all hits in one value of a plan, looked for once."""
    return hits_in(words)


def _mark_within(text: str, node: ScalarNode, hit: Hit) -> Mark:
    """Give the place of a find in the file: where its words stand, or else where its value begins."""
    words = node.value[hit.start : hit.end]
    at = text.find(words, node.start_mark.index, node.end_mark.index)
    return _mark_of_place(text, at if at >= 0 else node.start_mark.index)


def _mark_of_place(text: str, place: int) -> Mark:
    return Mark(text.count("\n", 0, place) + 1, place - text.rfind("\n", 0, place))


def _spots_of_remarks(text: str, places: Sequence[int], nodes: Sequence[ScalarNode]) -> Iterator[PersonalSpot]:
    """Yield the finds in remarks: from a `#` that stands in no value to the end of its line."""
    values = [(node.start_mark.index, node.end_mark.index) for node in nodes]
    lines = {text.rfind("\n", 0, place) + 1 for place in places}
    for start in sorted(lines):
        end = text.find("\n", start)
        line = text[start : end if end >= 0 else len(text)]
        at = next((at for at in _signs_of_remarks(line) if not _lies_in(start + at, values)), None)
        for hit in hits_in(line[at:]) if at is not None else ():
            mark = _mark_of_place(text, start + (at or 0) + hit.start)
            yield PersonalSpot(hit, REMARK, FieldPath(), mark)


def _signs_of_remarks(line: str) -> Iterator[int]:
    """Yield where a remark may begin in a line."""
    yield from (at for at, sign in enumerate(line) if sign == "#" and (at == 0 or line[at - 1].isspace()))


def _lies_in(place: int, values: Sequence[tuple[int, int]]) -> bool:
    return any(start <= place < end for start, end in values)


def public_marks(file: PlanFile) -> frozenset[str]:
    """Give the marks of what stands in answers that are meant for everybody, such as the number of a desk."""
    texts = (
        given.value
        for given in all_given(file.answers)
        if given.field.kind is not None and given.field.kind.public and isinstance(given.value, str)
    )
    return frozenset(hit.mark for text in texts for hit in hits_in(text) if hit.kind in _OF_A_DESK)
