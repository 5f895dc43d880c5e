"""Changing what colleagues write beside the answers: notes and sources, and which function answers a question.

Each function makes one change in a store, and raises what the store raises when it cannot be made: all is then as it
was.
"""

from typing import Final

from armoedeplan.guide.definition import Guide
from armoedeplan.guide.naast import (
    FUNCTIONS,
    KNOWN_FUNCTIONS,
    NOTE,
    NOTES,
    SOURCE,
    Functienaam,
    Notitie,
    functions_in,
    key_of_place,
    named_function,
    place_of,
)
from armoedeplan.plan.beside import entries_of
from armoedeplan.plan.change_refused import ChangeRefused
from armoedeplan.plan.name_order import usual_order
from armoedeplan.plan.store import Store
from armoedeplan.record.kinds import Text
from armoedeplan.record.path import FieldPath
from armoedeplan.yamltext import edit
from armoedeplan.yamltext.tree import Steps

_WORDS: Final = {NOTE: "noot", SOURCE: "bron"}


def keep_note(store: Store, path: str, words: str, part: str = NOTE) -> None:
    """Keep a note with the question at a path, or with `part` its source; it takes the place of what stood there."""
    text = Text().canonical(words)
    if not text:
        raise ChangeRefused(f"Er staat niets in deze {_WORDS[part]}", "Schrijf wat u wilt onthouden.")
    store.hold_personal([(None, text)])
    name = _written_name(store, NOTES, store.file.spot_at(path).path)
    _put_words(store, (NOTES, name, part), text)


def drop_note(store: Store, path: str, part: str = NOTE) -> None:
    """Take a note away, or a source; what is left of the two stays."""
    name = _written_name(store, NOTES, store.file.spot_at(path).path)
    there = store.file.answers.notities.get(name, Notitie())
    if not getattr(there, part):
        raise ChangeRefused(f"Bij deze vraag staat geen {_WORDS[part]}", "U hoeft niets te doen.")
    other = SOURCE if part == NOTE else NOTE
    steps: Steps = (NOTES, name, part) if getattr(there, other) else (NOTES, name)
    store.accept(edit.remove(store.file.parsed, steps))


def assign_function(store: Store, where: str, function: str) -> str:
    """Give a question, or a step or core component as a whole (`stap 4`), to a function; give how it is written.

    One that is known is written as it is known. Raises Refused when it is no name of a function.
    """
    typed = Functienaam().canonical(function)
    name = named_function(typed, (*functions_in(store.file.answers.voor_functie), *KNOWN_FUNCTIONS)) or typed
    _put_words(store, (FUNCTIONS, _key_of(store, where)), name)
    return name


def unassign_function(store: Store, where: str) -> None:
    """Take the function of a question, a step or a core component away."""
    key = _key_of(store, where)
    if key not in store.file.answers.voor_functie:
        raise ChangeRefused("Hier is geen functie genoemd", "U hoeft niets te doen.")
    store.accept(edit.remove(store.file.parsed, (FUNCTIONS, key)))


def check_place(guide: Guide, number: str) -> None:
    """Hold that a guide has a step or a core component of a number. Raises ChangeRefused."""
    step, _, part = number.partition(".")
    if int(step) > guide.last:
        raise ChangeRefused(f"Stap {step} bestaat niet", f"Kies een stap van 0 tot en met {guide.last}.")
    if part and number not in guide.components():
        known = [component for component in guide.components() if component.startswith(f"{step}.")]
        remedy = f"Kies uit: {', '.join(known)}." if known else f"Noem de stap als geheel: stap {step}."
        raise ChangeRefused(f"Onderdeel {number} bestaat niet", remedy)


def _key_of(store: Store, where: str) -> str:
    """Give the name under which the function of a question or a place stands."""
    number = place_of(where)
    if number:
        check_place(store.file.guide, number)
        return key_of_place(number)
    return _written_name(store, FUNCTIONS, store.file.spot_at(where).path)


def _written_name(store: Store, block: str, path: FieldPath) -> str:
    """Give the name under which an entry stands in the file already, however it was written there."""
    there = (entry.name for entry in entries_of(store.file) if (entry.block, entry.path) == (block, path))
    return next(there, path)


def _put_words(store: Store, steps: Steps, text: str) -> None:
    """Set words beside the answers."""
    store.accept(edit.put(store.file.parsed, steps, text, usual_order(store.file.guide.root)))
