"""What a list would change in a plan, what a person decided about it, and making that change."""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from armoedeplan.exchange.crosses import Marks
from armoedeplan.plan.personal_gate import words_found
from armoedeplan.plan.store import Store
from armoedeplan.yamltext.emit import Data


class Trouble(NamedTuple):
    """A cell or a row that is not taken over: where it stands, why, and what to do."""

    place: str
    message: str
    remedy: str


class Doubt(NamedTuple):
    """A name that is much like one that is known: perhaps the same organisation. rows: where it stands."""

    name: str
    id: str
    known: str
    rows: tuple[int, ...]


class Differing(NamedTuple):
    """A place where the plan says one thing and the list another. old, new: both answers, as they are typed."""

    path: str
    place: str
    old: tuple[str, ...]
    new: tuple[str, ...]


class Gathered(NamedTuple):
    """What a list would change.

    actors, offers: new records, each with its id. filled: answers for records that are there and have none, by path.
    differing: where the plan says something else. same: rows that say nothing new.
    doubts: names to decide on; their rows are left out. troubles: what is not taken over.
    executors: who carries out each new offer, in words, by its id.
    groups: target groups that are new. no_groups: those that the list names, and that are not in the plan.
    own_words: the words beside the list of a choice that the plan gets, by field.
    shared: the activities that stand at several organisations under one name, each with the names of these.
    """

    actors: tuple[dict[str, Data], ...]
    offers: tuple[dict[str, Data], ...]
    filled: dict[str, tuple[str, ...]]
    differing: tuple[Differing, ...]
    same: int
    doubts: tuple[Doubt, ...]
    troubles: tuple[Trouble, ...]
    shared: tuple[tuple[str, tuple[str, ...]], ...] = ()
    own_words: Mapping[str, Sequence[str]] = {}
    executors: Mapping[str, str] = {}
    groups: tuple[dict[str, Data], ...] = ()
    no_groups: tuple[str, ...] = ()


class Choices(NamedTuple):
    """What a person decided. columns: the field of each column. values: other words for a value, by field.

    same: the organisation that a name stands for, by its id or its name in the plan, or by its name in the list.
    apart: names that are organisations of their own.
    unread: the field that each column would be, and why it is not read without being asked for.
    new_groups: whether target groups that the plan does not have are made.
    together: the activities that all organisations at which they stand carry out as one.
    marks: what the columns with crosses say.
    """

    columns: Mapping[int, str]
    values: Mapping[str, Mapping[str, str]] = {}
    same: Mapping[str, str] = {}
    apart: frozenset[str] = frozenset()
    unread: Mapping[int, tuple[str, str]] = {}
    together: frozenset[str] = frozenset()
    new_groups: bool = False
    marks: Marks = Marks()


def decided(doubts: Sequence[Doubt]) -> Iterator[str]:
    """Yield how a doubt is decided on the command line."""
    for doubt in doubts:
        yield f'--samen "{doubt.name}={doubt.known}" of --apart "{doubt.name}"'


def apply_to(store: Store, found: Gathered, *, overwrite: bool = False) -> None:
    """Change a plan that is open, in a few edits; it is saved by who opened it.

    overwrite: where list and plan differ, the plan takes the answer of the list. Raises Refusal; nothing is on disk.
    """
    # a name with a title may be that of an activity; a list with more than that was refused row by row
    store.meant.update(words_found([text for typed in found.filled.values() for text in typed]))
    store.meant.update(words_found([text for differing in found.differing for text in differing.new]))
    store.extend("uitgangspunten.doelgroepen", found.groups)
    store.extend("samenwerking.actoren", found.actors)
    store.extend("samenwerking.aanbod", found.offers)
    for path, typed in found.filled.items():
        store.set(path, typed)
    if overwrite:
        for differing in found.differing:
            store.set(differing.path, differing.new)
