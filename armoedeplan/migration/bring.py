"""Bringing answers of before to where they stand now, step by step, with what stands beside them."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, Final, NamedTuple

from yaml import MappingNode, Node

from armoedeplan.finding import Mark
from armoedeplan.migration.old_places import OldPlace, path_of, places_of
from armoedeplan.migration.rewriter import Rewriter
from armoedeplan.migration.step import Migration, Part, Step
from armoedeplan.record.path import FieldPath, is_under
from armoedeplan.yamltext.parse import mark_of
from armoedeplan.yamltext.tree import Steps, child_of, data_of, is_empty, name_of, walk

_ID: Final = "id"
_WORD: Final = re.compile(r"\w+")
_TAKEN: Final = "Op de nieuwe plaats staat al een antwoord"


class Brought(NamedTuple):
    """One answer that was brought to today.

    path, mark: where it stood. now: the paths where it stands; none for what is in the archive. why: what changed,
    or why it has no place, as a Dutch sentence without its full stop.
    """

    path: FieldPath
    mark: Mark
    now: tuple[FieldPath, ...]
    why: str


def steps_for(migrations: Iterable[Migration], text: str) -> list[Step]:
    """Give the steps that may have something to do in a text; that is told without looking at its tree."""
    return [step for migration in migrations for step in migration.steps if step.last_name in text]


def bring_to_today(rewriter: Rewriter, steps: Sequence[Step], beside: Sequence[str]) -> list[Brought]:
    """Take some steps, and give what was done, in the order of the file.

    beside: the parts of a plan whose names are paths; they go along with the answers they speak of.
    """
    done: list[Brought] = []
    for step in steps:
        # the last first, so that those before it keep their places
        for place in reversed(places_of(rewriter.root, step)):
            done += _bring_one(rewriter, step, place, beside)
    return sorted(done, key=lambda brought: brought.mark)


def _bring_one(rewriter: Rewriter, step: Step, place: OldPlace, beside: Sequence[str]) -> Iterator[Brought]:
    """Bring one answer to where it stands now, or to the archive."""
    mark = _mark_of_name(rewriter.root, place)
    parts = [(part, place.target(part.to), _data_for(part, place.node)) for part in step.parts]
    taken = any(target != place.steps and _is_taken(rewriter.root, target) for _, target, _ in parts)
    now = tuple(path_of(rewriter.root, target) for _, target, _ in parts)
    if is_empty(place.node) and (taken or len(parts) != 1):
        rewriter.drop(place.steps)
        return
    if taken or not parts or any(data is None for _, _, data in parts):
        _to_archive(rewriter, place, beside)
        yield Brought(place.path, mark, (), _TAKEN if taken else step.formless or step.why)
        return
    if len(parts) == 1 and parts[0][0].form is None:
        rewriter.carry(place.steps, parts[0][1])
    else:
        new = [data for _, _, data in parts]
        if _says_less(data_of(place.node), new) or rewriter.has_remarks(place.steps):
            rewriter.keep(place.steps, place.path)
        for _, target, data in parts:
            rewriter.put(target, data or "", place.steps)
        if place.steps not in {target for _, target, _ in parts}:
            rewriter.drop(place.steps)
    for block, name, below in _entries_beside(rewriter.root, beside, place.paths):
        rewriter.carry((block, name), (block, now[0].field(below) if below else now[0]))
    if not is_empty(place.node):
        yield Brought(place.path, mark, now, step.why)


def _to_archive(rewriter: Rewriter, place: OldPlace, beside: Sequence[str]) -> None:
    """Take an answer away, with what is said of it beside the answers; all of it stays in the archive."""
    rewriter.keep(place.steps, place.path)
    rewriter.drop(place.steps)
    if isinstance(place.steps[-1], int):
        return
    if place.steps[-1] == _ID:
        item = place.path.parent
        nameless = item.list.item(place.numbered.parent.key)
        for block, name, below in _entries_beside(rewriter.root, beside, (item,)):
            rewriter.carry((block, name), (block, nameless.field(below) if below else nameless))
    for block, name, _ in _entries_beside(rewriter.root, beside, place.paths):
        rewriter.keep((block, name), FieldPath(block).field(name))
        rewriter.drop((block, name))


def _data_for(part: Part, node: Node) -> Any:
    """Give what stands at a new place."""
    data = data_of(node)
    return part.form(data) if part.form else data


def _says_less(old: Any, new: Any) -> bool:
    """Tell whether a word that stood in data stands in their new form no more."""
    return bool(Counter(_words_in(old)) - Counter(_words_in(new)))


def _words_in(data: Any) -> Iterator[str]:
    """Yield the words and numbers that stand in data, without its names."""
    if isinstance(data, str):
        yield from _WORD.findall(data)
    else:
        for inner in data.values() if isinstance(data, Mapping) else data:
            yield from _words_in(inner)


def _is_taken(root: Node, steps: Steps) -> bool:
    """Tell whether an answer stands somewhere, or on the way to it something else than a group."""
    nodes = walk(root, steps)
    if len(nodes) > len(steps):
        return not is_empty(nodes[-1])
    return not (isinstance(nodes[-1], MappingNode) or is_empty(nodes[-1]))


def _mark_of_name(root: Node, place: OldPlace) -> Mark:
    """Give where the name of a value stands, or the value itself when it is an item of a list."""
    group = walk(root, place.steps[:-1])[-1]
    pairs = group.value if isinstance(group, MappingNode) else ()
    return next((mark_of(key) for key, _ in pairs if name_of(key) == place.steps[-1]), mark_of(place.node))


def _entries_beside(root: Node, beside: Sequence[str], paths: Sequence[FieldPath]) -> list[tuple[str, str, FieldPath]]:
    """Give what speaks of a place or of what is below it: the part, its name there, and the path below the place."""
    found = []
    for block in beside:
        group = child_of(root, block)
        for key, _ in group.value if isinstance(group, MappingNode) else ():
            name = name_of(key)
            top = next((top for top in paths if is_under(name, top)), None)
            if top is not None:
                found.append((block, name, FieldPath(name).below(top) if name != top else FieldPath()))
    return found
