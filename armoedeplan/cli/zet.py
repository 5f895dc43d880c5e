"""`zet`: one change in a plan file, from a script or by hand."""

import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Final, NamedTuple, TypeAlias

import typer

from armoedeplan.cli.arguments import PlanArgument
from armoedeplan.display import say
from armoedeplan.refusal import Refusal

if TYPE_CHECKING:
    from armoedeplan.plan.merge import Conflict
    from armoedeplan.plan.store import Store

Change: TypeAlias = "Callable[[Store], list[str]]"
"""Makes one change, and says in lines what it did."""
_TRIES = 50
_STATED: Final = "Waarom er geen antwoord is, zegt u met --status; --leeg haalt een antwoord weg."
_LEFT_OPEN: Final = "Laat weg wat u nog niet weet."


def zet(
    plan: PlanArgument,
    pad: Annotated[
        str,
        typer.Argument(
            metavar="PAD",
            help="Waar het antwoord staat, zoals samenwerking.aanbod[kredietbank].functies",
            show_default=False,
        ),
    ],
    waarde: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[WAARDE]...",
            help="Het antwoord. Bij een lijst mogen het er meer zijn. Een - leest van de standaardinvoer.",
            show_default=False,
        ),
    ] = None,
    nieuw: Annotated[
        bool, typer.Option("--nieuw", help="Voegt een onderdeel toe; schrijf de waarden als naam=waarde.")
    ] = False,
    verwijder: Annotated[
        bool, typer.Option("--verwijder", help="Haalt een onderdeel weg, met alles wat ernaar verwijst.")
    ] = False,
    leeg: Annotated[bool, typer.Option("--leeg", help="Maakt het antwoord leeg.")] = False,
    status: Annotated[
        str | None,
        typer.Option("--status", metavar="STATUS", help="later, onbekend of niet_van_toepassing.", show_default=False),
    ] = None,
    reden: Annotated[
        str | None, typer.Option("--reden", metavar="TEKST", help="De reden bij --status.", show_default=False)
    ] = None,
    hernoem: Annotated[
        str | None,
        typer.Option("--hernoem", metavar="ID", help="Geeft een onderdeel een andere korte naam.", show_default=False),
    ] = None,
    positie: Annotated[
        int | None,
        typer.Option("--positie", metavar="N", help="Zet een onderdeel op plaats N in de lijst.", show_default=False),
    ] = None,
    noot: Annotated[
        str | None,
        typer.Option("--noot", metavar="TEKST", help="Onthoudt iets bij een vraag (- wist het).", show_default=False),
    ] = None,
    bron: Annotated[
        str | None,
        typer.Option("--bron", metavar="TEKST", help="Onthoudt waar een antwoord vandaan komt.", show_default=False),
    ] = None,
    voor: Annotated[
        str | None,
        typer.Option(
            "--voor", metavar="FUNCTIE", help="Geeft een vraag, of een stap als geheel, aan een functie.",
            show_default=False,
        ),
    ] = None,
    toch: Annotated[
        bool,
        typer.Option(
            "--toch",
            help="Bewaart ook wat op een persoonsgegeven lijkt of bijna een woord uit de lijst is. U bedoelt het zo.",
        ),
    ] = False,
) -> None:  # fmt: skip
    """Wijzigt één antwoord in een planbestand. De rest van het bestand blijft zoals het is.

    Voorbeelden:

    zet plan.yaml plan.titel "Samen verder"

    zet plan.yaml plan.periode.van 2027

    zet plan.yaml samenwerking.actoren --nieuw naam="Kredietbank West" soort=maatschappelijke_organisatie

    zet plan.yaml uitgangspunten.middelen.geld --status later

    zet plan.yaml uitgangspunten.middelen.geld --noot "Nog navragen bij de controller"

    zet plan.yaml "stap 4" --voor "juridische zaken"
    """
    given = (status, hernoem, positie, noot, bron, voor)
    chosen = [nieuw, verwijder, leeg, *(option is not None for option in given)]
    values = _typed_values(waarde or [])
    if sum(chosen) > 1 or (any(chosen[1:]) and values) or not (any(chosen) or values):
        raise typer.BadParameter("Geef een waarde, of precies één van de opties.", param_hint="zet")
    if reden is not None and status is None:
        raise typer.BadParameter("Deze optie hoort bij --status.", param_hint="--reden")
    beside = next((words for words in (noot, bron, voor) if words is not None), "")
    wanted = Wanted(pad, values, status or "", reden, hernoem or "", positie or 0, beside)
    changes = (
        _add_record, _remove_item, _clear_answer, _state_why, _rename_record, _move_item, _keep_note, _keep_source,
        _give_to_function,
    )  # fmt: skip
    change = next((change for change, given in zip(changes, chosen, strict=True) if given), _set_answer)
    alone = (_add_record, _clear_answer, _state_why, _rename_record)
    made = partial(_change_without_doubt, change=change, wanted=wanted, meant=toch)
    _apply_change(plan, made, merges=change not in alone)


class Wanted(NamedTuple):
    """What the command line asks for."""

    path: str
    values: list[str]
    status: str
    reason: str | None
    name: str
    position: int
    beside: str


def _change_without_doubt(
    store: "Store", change: "Callable[[Store, Wanted], list[str]]", wanted: Wanted, *, meant: bool
) -> list[str]:
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


def _made_with_what_follows(
    store: "Store", wanted: Wanted, change: "Callable[[Store, Wanted], list[str]]"
) -> list[str]:
    """Make a change, and fill in what follows from it; give what is told of both."""
    before = store.file.answers
    return [*change(store, wanted), *store.fill_in(before)]


def _set_answer(store: "Store", wanted: Wanted) -> list[str]:
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


def _add_record(store: "Store", wanted: Wanted) -> list[str]:
    """Add a record to a list with the fields that were typed, and tell under which id."""
    from armoedeplan.plan.answering import as_answer, fields_named
    from armoedeplan.record.path import FieldPath

    given = _fields_given(wanted.values)
    record = store.field_of(FieldPath(wanted.path.strip()).list).record
    for name, field in fields_named(record, given).items() if record else ():
        given[name] = [as_answer(field, typed, _LEFT_OPEN) for typed in given[name]]
    id_ = store.add(wanted.path, given)

    return [f"Toegevoegd: {FieldPath(wanted.path).list.item(id_)}"]


def _remove_item(store: "Store", wanted: Wanted) -> list[str]:
    """Remove a record, and say which references went with it."""
    referring = store.remove(wanted.path)
    return [f"Weggehaald: {wanted.path}", *(f"    ook de verwijzing in {where}" for where in referring)]


def _clear_answer(store: "Store", wanted: Wanted) -> list[str]:
    """Take an answer away, so that the question is open again."""
    store.clear(wanted.path)
    return [f"Leeggemaakt: {wanted.path}"]


def _state_why(store: "Store", wanted: Wanted) -> list[str]:
    """Note the state of a question without an answer, with the reason."""
    store.state(wanted.path, wanted.status, wanted.reason)
    return [f"Genoteerd: {wanted.path} is {wanted.status}"]


def _rename_record(store: "Store", wanted: Wanted) -> list[str]:
    """Give a record another id, also where others refer to it, and tell in how many places."""
    from armoedeplan.record import Slug
    from armoedeplan.record.words import counted

    count = store.rename(wanted.path, wanted.name)
    places = counted(count, "plaats", "plaatsen")
    return [f"Hernoemd: {wanted.path} heet nu {Slug().canonical(wanted.name)} (op {places} gewijzigd)"]


def _move_item(store: "Store", wanted: Wanted) -> list[str]:
    """Put a record at another place in its list, counted from 1."""
    store.move(wanted.path, wanted.position)
    return [f"Verplaatst: {wanted.path} staat nu op plaats {wanted.position}"]


def _keep_note(store: "Store", wanted: Wanted) -> list[str]:
    """Keep a note with a question, or take it away."""
    return _keep_words(store, wanted, "noot")


def _keep_source(store: "Store", wanted: Wanted) -> list[str]:
    """Keep the source of an answer, or take it away."""
    return _keep_words(store, wanted, "bron")


def _keep_words(store: "Store", wanted: Wanted, part: str) -> list[str]:
    """Keep words with a question, or take them away."""
    from armoedeplan.plan.colleagues import drop_note, keep_note

    if wanted.beside.strip() == "-":
        drop_note(store, wanted.path, part)
        return [f"Weggehaald: de {part} bij {wanted.path}"]
    keep_note(store, wanted.path, wanted.beside, part)
    return [f"Genoteerd: de {part} bij {wanted.path}"]


def _give_to_function(store: "Store", wanted: Wanted) -> list[str]:
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


def _apply_change(plan: Path, change: Change, *, merges: bool) -> None:
    """Make a change and save it while other processes wait; what somebody else changed meanwhile stays too.

    merges: the change is merged with theirs; otherwise it is made again in their text, so that a new record gets a
    short name that is free there.
    """
    from armoedeplan.cli.files import not_changed, warn
    from armoedeplan.plan.store import Store
    from armoedeplan.saving.file_lock import locked
    from armoedeplan.saving.system_errors import SaveRefused

    before = _bytes_at_start(plan)
    for attempt in range(_TRIES):
        try:
            with locked(plan):
                store, said = _made_in_present(Store.open(plan), before, change, merges=merges)
                notes = store.save()
        except Refusal as refused:
            if isinstance(refused, SaveRefused) and refused.changed and attempt < _TRIES - 1:
                continue
            raise not_changed(refused) from refused
        say(*said)
        warn(notes)
        return


def _bytes_at_start(plan: Path) -> bytes:
    """Give what is in the file when the command begins: that is what the change was meant for."""
    from armoedeplan.yamltext.open import open_bytes

    found = open_bytes(plan) if plan.is_file() else b""
    return found if isinstance(found, bytes) else b""


def _made_in_present(store: "Store", before: bytes, change: Change, *, merges: bool) -> "tuple[Store, list[str]]":
    """Make a change in a file as it is now; give the changed file, and what there is to say.

    before: the bytes of the file for which the change was meant. Raises what a change raises.
    """
    if not merges or store.file.data == before:
        return store, change(store)
    from armoedeplan.plan.merging import merge_into_text
    from armoedeplan.plan.plan_of_text import plan_of
    from armoedeplan.plan.store import Store

    base = plan_of(store.file.path, before)
    try:
        mine = Store(base)
        said = change(mine)
        conflicts = merge_into_text(base, mine.file, store.file).conflicts
        joined = merge_into_text(base, mine.file, store.file, {conflict.path for conflict in conflicts}).store
    except Refusal:
        # it does not fit what was there, or what is there now: then it says itself what is wrong
        return store, change(store)
    return joined, [*said, *(line for conflict in conflicts for line in _overruled_lines(conflict, store))]


def _overruled_lines(conflict: "Conflict", theirs: "Store") -> list[str]:
    """Say what another made of the same answer, so that it can be typed again."""
    from armoedeplan.wizard.differences import answer_words

    stood = answer_words(conflict.path, conflict.theirs, theirs.file.answers)
    return [f"    {line}" for line in f"Iemand anders wijzigde dit intussen ook. Er stond: {stood}".split("\n")]


def _typed_values(typed: list[str]) -> list[str]:
    """Give the values, a dash replaced by what stands on standard input."""
    from armoedeplan.cli.files import fail

    if typed != ["-"]:
        return typed
    try:
        return [sys.stdin.buffer.read().decode()]
    except UnicodeDecodeError as error:
        remedy = "Sla de tekst op als UTF-8. Het plan is niet gewijzigd."
        raise fail("Op de standaardinvoer staat een teken dat geen UTF-8 is", remedy, 1) from error


def _fields_given(values: list[str]) -> dict[str, list[str]]:
    """Part `name=value` into fields; a value without a name is the name of the record."""
    given: dict[str, list[str]] = {}
    for value in values:
        name, separator, rest = value.partition("=")
        field, text = (name.strip(), rest) if separator else ("naam", value)
        given.setdefault(field, []).append(text)
    return given
