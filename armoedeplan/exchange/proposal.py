"""What a list would change in a plan, what a person decided about it, and making that change."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Final, NamedTuple

from armoedeplan.exchange.columns import TIE
from armoedeplan.exchange.crosses import Marks
from armoedeplan.plan.change_refused import ChangeRefused
from armoedeplan.plan.personal_gate import words_found
from armoedeplan.plan.plan import Plan
from armoedeplan.plan.set_together import plain_answers, set_together
from armoedeplan.plan.store import Store
from armoedeplan.record.naming import names_of
from armoedeplan.record.path import FieldPath
from armoedeplan.yamltext.emit import Data

_UNREADABLE: Final = "AP002"
"""The fault of a file that is too large to be a plan."""
_MEMBERS: Final = TIE.field("deelnemers")


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


class Missing(NamedTuple):
    """A record of the plan that a list does not name. name: what it is called. referring: what refers to it."""

    path: str
    name: str
    referring: tuple[str, ...]


class Gathered(NamedTuple):
    """What a list would change.

    actors, offers: new records, each with its id. filled: answers for records that are there and have none, by path.
    differing: where the plan says something else. same: rows that say nothing new.
    doubts: names to decide on; their rows are left out. troubles: what is not taken over.
    executors: who carries out each new offer, in words, by its id.
    groups: target groups that are new. no_groups: those that the list names, and that are not in the plan.
    own_words: the words beside the list of a choice that the plan gets, by field.
    ties: new partnerships. missing: what the plan has and the list does not name.
    waiting: how many rows and names are left out until a person decides or mends them.
    strange: whether the list names nothing at all of what the plan has.
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
    ties: tuple[dict[str, Data], ...] = ()
    missing: tuple[Missing, ...] = ()
    waiting: int = 0
    strange: bool = False


class Choices(NamedTuple):
    """What a person decided. columns: the field of each column. values: other words for a value, by field.

    same: the organisation that a name stands for, by its id or its name in the plan, or by its name in the list.
    apart: names that are organisations of their own.
    unread: the field that each column would be, and why it is not read without being asked for.
    new_groups: whether target groups that the plan does not have are made.
    together: the activities that all organisations at which they stand carry out as one.
    marks: what the columns with crosses say.
    overwrite: whether the list wins where list and plan differ. remove: whether what the list does not name goes.
    """

    columns: Mapping[int, str]
    values: Mapping[str, Mapping[str, str]] = {}
    same: Mapping[str, str] = {}
    apart: frozenset[str] = frozenset()
    unread: Mapping[int, tuple[str, str]] = {}
    together: frozenset[str] = frozenset()
    new_groups: bool = False
    marks: Marks = Marks()
    overwrite: bool = False
    remove: bool = False


def decided(doubts: Sequence[Doubt]) -> Iterator[str]:
    """Yield how a doubt is decided on the command line."""
    for doubt in doubts:
        yield f'--samen "{doubt.name}={doubt.known}" of --apart "{doubt.name}"'


def with_old_names(choices: Choices, before: Plan, now: Plan) -> Choices:
    """Let the names that organisations had count too: one sheet of an export may rename what another one names."""
    named = names_of(now.samenwerking.actoren)
    old = {name: id_ for id_, name in names_of(before.samenwerking.actoren).items() if named.get(id_, name) != name}
    members = {**choices.values.get(_MEMBERS, {}), **old}
    return choices._replace(same={**old, **choices.same}, values={**choices.values, _MEMBERS: members})


def is_removing(choices: Choices, found: Gathered) -> bool:
    """Tell whether what a list does not name goes.

    Not while rows wait, for these may be about just that, and not for a list that may be another one.
    """
    return choices.remove and bool(found.missing) and not (found.waiting or found.strange)


def brings_change(choices: Choices, found: Gathered) -> bool:
    """Tell whether a list would change the plan."""
    new = found.actors or found.offers or found.ties or found.groups or found.filled
    return bool(new or (choices.overwrite and found.differing) or is_removing(choices, found))


def apply_to(store: Store, found: Gathered, choices: Choices) -> None:
    """Change a plan that is open, in a few edits; it is saved by who opened it. Raises Refusal; nothing is on disk."""
    try:
        _apply_edits(store, found, choices)
    except ChangeRefused as refused:
        if not any(finding.code == _UNREADABLE for finding in refused.findings):
            raise
        message = "Met alles uit deze lijst wordt het plan groter dan een plan mag zijn"
        raise ChangeRefused(message, "Deel de lijst op, en neem alleen over wat het plan nodig heeft.") from refused


def _apply_edits(store: Store, found: Gathered, choices: Choices) -> None:
    """Make the edits of a list."""
    # a name with a title may be that of an activity; a list with more than that was refused row by row
    store.meant.update(words_found([text for typed in found.filled.values() for text in typed]))
    store.meant.update(words_found([text for differing in found.differing for text in differing.new]))
    store.extend("uitgangspunten.doelgroepen", found.groups)
    store.extend("samenwerking.actoren", found.actors)
    store.extend("samenwerking.aanbod", found.offers)
    store.extend("samenwerking.samenwerkingsverbanden", found.ties)
    won = {differing.path: differing.new for differing in found.differing} if choices.overwrite else {}
    answers = {FieldPath(path): typed for path, typed in {**found.filled, **won}.items()}
    # a plain answer in the place of another is one edit for all of them together
    single = {path: typed[0] for path, typed in answers.items() if len(typed) == 1}
    plain = set(plain_answers(store.file, list(single)))
    if plain:
        set_together(store, {path: single[path] for path in plain})
    for path, typed in answers.items():
        if path in plain:
            continue
        if typed:
            store.set(path, typed)
        else:
            store.clear(path)
    for missing in found.missing if is_removing(choices, found) else ():
        store.remove(missing.path)
