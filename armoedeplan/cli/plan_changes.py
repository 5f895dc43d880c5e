"""The changes that `zet` can make in a plan: one function for each option, and what each tells of it."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Final, NamedTuple, TypeAlias

from armoedeplan.refusal import Refusal

if TYPE_CHECKING:
    from armoedeplan.plan.store import Store

_STATED: Final = "Waarom er geen antwoord is, zegt u met --status; --leeg haalt een antwoord weg."
_LEFT_OPEN: Final = "Laat weg wat u nog niet weet."


class Wanted(NamedTuple):
    """What the command line asks for."""

    path: str
    values: list[str]
    status: str
    reason: str | None
    name: str
    position: int
    beside: str


Change: TypeAlias = "Callable[[Store, Wanted], list[str]]"
"""Makes one change, and says in lines what it did."""


def change_without_doubt(store: "Store", change: Change, wanted: Wanted, *, meant: bool) -> list[str]:
    """Make a change, unless it brings what is probably not meant: what identifies a person, or a slip for a choice.

    meant: the person said that it is. Raises Refusal.
    """
    from armoedeplan.plan.personal_gate import PersonNamed

    known = _slips_in(store)
    try:
        said = _made_with_what_follows(store, wanted, change)
    except PersonNamed as named:
        if not meant:
            raise Refusal(named.message, f"{named.remedy} Of zet er --toch bij: {named.why_kept}.") from named
        store.meant.update(named.words)
        said = _made_with_what_follows(store, wanted, change)
    slips = [] if meant else [slip for slip in _slips_in(store) if slip not in known]
    if slips:
        message, remedy = slips[0]
        raise Refusal(message, f"{remedy.partition('?')[0]}? Of zet er --toch bij: dan blijft het een eigen woord.")
    return said


def _slips_in(store: "Store") -> list[tuple[str, str]]:
    """Give what is said of the words of one's own that are nearly a word of the list."""
    return [(finding.message, finding.remedy) for finding in store.file.findings if finding.code == "AP027"]


def _made_with_what_follows(store: "Store", wanted: Wanted, change: Change) -> list[str]:
    """Make a change, and fill in what follows from it; give what is told of both."""
    before = store.file.answers
    return [*change(store, wanted), *store.fill_in(before)]


def set_answer(store: "Store", wanted: Wanted) -> list[str]:
    """Set what was typed as the answer of a field; give what is told of it."""
    from armoedeplan.plan.answering import as_answer, left_out
    from armoedeplan.record.words import listed

    field = store.field_of(wanted.path)
    values = [as_answer(field, value, _STATED) for value in wanted.values]
    store.set(wanted.path, values)
    left = left_out(field, values)
    return [
        f"Gewijzigd: {wanted.path}",
        *([f"    niet bewaard: {listed(f'“{words}”' for words in left)}"] if left else []),
    ]


def add_record(store: "Store", wanted: Wanted) -> list[str]:
    """Add a record to a list with the fields that were typed, and tell under which id."""
    from armoedeplan.plan.answering import as_answer, fields_named
    from armoedeplan.record.path import FieldPath

    given = _fields_given(wanted.values)
    record = store.field_of(FieldPath(wanted.path.strip()).list).record
    for name, field in fields_named(record, given).items() if record else ():
        given[name] = [as_answer(field, typed, _LEFT_OPEN) for typed in given[name]]
    id_ = store.add(wanted.path, given)

    return [f"Toegevoegd: {FieldPath(wanted.path).list.item(id_)}"]


def remove_item(store: "Store", wanted: Wanted) -> list[str]:
    """Remove a record, and say which references went with it."""
    referring = store.remove(wanted.path)
    return [f"Weggehaald: {wanted.path}", *(f"    ook de verwijzing in {where}" for where in referring)]


def clear_answer(store: "Store", wanted: Wanted) -> list[str]:
    """Take an answer away, so that the question is open again."""
    store.clear(wanted.path)
    return [f"Leeggemaakt: {wanted.path}"]


def state_why(store: "Store", wanted: Wanted) -> list[str]:
    """Note the state of a question without an answer, with the reason."""
    store.state(wanted.path, wanted.status, wanted.reason)
    return [f"Genoteerd: {wanted.path} is {wanted.status}"]


def rename_record(store: "Store", wanted: Wanted) -> list[str]:
    """Give a record another id, also where others refer to it, and tell in how many places."""
    from armoedeplan.record import Slug
    from armoedeplan.record.words import counted

    count = store.rename(wanted.path, wanted.name)
    places = counted(count, "plaats", "plaatsen")
    return [f"Hernoemd: {wanted.path} heet nu {Slug().canonical(wanted.name)} (op {places} gewijzigd)"]


def move_item(store: "Store", wanted: Wanted) -> list[str]:
    """Put a record at another place in its list, counted from 1."""
    store.move(wanted.path, wanted.position)
    return [f"Verplaatst: {wanted.path} staat nu op plaats {wanted.position}"]


def keep_note(store: "Store", wanted: Wanted) -> list[str]:
    """Keep a note with a question, or take it away."""
    return _keep_words(store, wanted, "noot")


def keep_source(store: "Store", wanted: Wanted) -> list[str]:
    """Keep the source of an answer, or take it away."""
    return _keep_words(store, wanted, "bron")


def _keep_words(store: "Store", wanted: Wanted, part: str) -> list[str]:
    """Keep words with a question, or take them away."""
    from armoedeplan.plan import colleagues

    if wanted.beside.strip() == "-":
        colleagues.drop_note(store, wanted.path, part)
        return [f"Weggehaald: de {part} bij {wanted.path}"]
    colleagues.keep_note(store, wanted.path, wanted.beside, part)
    return [f"Genoteerd: de {part} bij {wanted.path}"]


def give_to_function(store: "Store", wanted: Wanted) -> list[str]:
    """Give a question, or a step or component as a whole, to a function, or take that back."""
    from armoedeplan.guide.naast import KNOWN_FUNCTIONS, functions_in, near_function
    from armoedeplan.plan.colleagues import assign_function, unassign_function

    if wanted.beside.strip() == "-":
        unassign_function(store, wanted.path)
        return [f"Genoteerd: {wanted.path} is voor geen functie meer"]
    known = functions_in(store.file.answers.voor_functie)
    name = assign_function(store, wanted.path, wanted.beside)
    nearest = "" if name in known else near_function(name, (*known, *set(KNOWN_FUNCTIONS) - {name}))
    # a command cannot ask: what may be a slip is told, so that it can be given again
    doubt = [f"    Bedoelt u {nearest}? Geef de opdracht dan opnieuw."] if nearest else []
    return [f"Genoteerd: {wanted.path} is voor {name}", *doubt]


def _fields_given(values: list[str]) -> dict[str, list[str]]:
    """Part `name=value` into fields; a value without a name is the name of the record."""
    given: dict[str, list[str]] = {}
    for value in values:
        name, separator, rest = value.partition("=")
        field, text = (name.strip(), rest) if separator else ("naam", value)
        given.setdefault(field, []).append(text)
    return given


BY_OPTION: Final[tuple[Change, ...]] = (
    add_record, remove_item, clear_answer, state_why, rename_record, move_item, keep_note, keep_source,
    give_to_function,
)  # fmt: skip
"""What each option of `zet` does, in their order."""
ALONE: Final = (add_record, clear_answer, state_why, rename_record)
"""The changes that are made again in the text of another, rather than merged with what that one changed."""
