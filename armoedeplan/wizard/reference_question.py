"""Naming another record as an answer, also one that is not there yet: `+ Kredietbank West`."""

from collections.abc import Sequence
from typing import Final

from armoedeplan.record import Kind, Record
from armoedeplan.record.path import FieldPath
from armoedeplan.record.shape import Field, shape_of
from armoedeplan.record.words import listed, near, plain, word_key
from armoedeplan.refusal import Refusal
from armoedeplan.wizard.options import Option, matching_options, shortened
from armoedeplan.wizard.screen import Done
from armoedeplan.wizard.session import Session
from armoedeplan.wizard.short_reply import ask_which
from armoedeplan.wizard.word_question import CHANGE

_NEW: Final = "+"
_MOST: Final = 20
"""Records that are named at once to choose from."""
_SHORTEST: Final = 3
"""Fewer letters stand in a name without being meant."""
_TOP: Final = FieldPath()


def ids_meant(session: Session, kind: Kind, typed: Sequence[str], offered: Sequence[Option]) -> list[str] | None:
    """Give the ids of the records that words stand for; what begins with + is added once all is understood.

    One record with the words in its name is taken; of more the person chooses. Nothing when the answer is to
    be changed.
    """
    meant: list[Option] = []
    for words in typed:
        option = _new_or_known(session, words, offered) if words.startswith(_NEW) else None
        option = option or _option_meant(session, kind, words, offered)
        if option is None:
            return None
        meant.append(option)
    ids: list[str] = []
    for option in dict.fromkeys(meant):
        id_ = option.value or _add_record(session, kind, option.label)
        if id_ is None:
            return None
        ids.append(id_)
    return ids


def _new_or_known(session: Session, typed: str, offered: Sequence[Option]) -> Option | None:
    """Give what is to be added under the name behind a +, or the record that has that name already."""
    name = " ".join(typed.removeprefix(_NEW).split())
    if not name:
        return None
    same = [option for option in offered if word_key(option.label) == word_key(name)]
    if not same:
        return Option("", name)
    session.screen.show(Done(f"“{same[0].label}” is er al, en is gekozen."))
    return same[0]


def _option_meant(session: Session, kind: Kind, words: str, offered: Sequence[Option]) -> Option | None:
    """Give the option that words stand for: by its whole name, else the one with the words in it, else as chosen."""
    whole = [option for option in offered if words == option.value or word_key(option.label) == word_key(words)]
    found = whole or [offered[number - 1] for number, _ in matching_options(words, offered)]
    if len(found) == 1 and (whole or len(words) >= _SHORTEST):
        # which one it is, is told when the answer is stored
        return found[0]
    if session.screen.scripted:
        session.screen.refused(_unsettled_refusal(session, kind, words, found))
        return None
    return _choice_of_person(session, kind, words, found or _with_like_names(words, offered))


def _choice_of_person(session: Session, kind: Kind, words: str, like: Sequence[Option]) -> Option | None:
    """Let the person choose what words stand for, also something new; nothing when the answer is to be changed."""
    _, field = find_list(kind.lists[0], session.plan.guide.root)
    new = Option("", words)
    choices = [*like[:_MOST], new]
    labels = [option.label for option in choices[:-1]] + [f"“{words}” toevoegen aan {field.label.lower()}", CHANGE]
    question = f"Welke bedoelt u met “{words}”?" if like else f"“{words}” is er nog niet. Wat wilt u?"
    place = ask_which(session.screen, question, labels, default=len(choices), leave=session.mean)
    return [*choices, None][place]


def _with_like_names(words: str, offered: Sequence[Option]) -> list[Option]:
    """Give the option whose name is written most like some words, if one is."""
    nearest = near(plain(words), {plain(option.label) for option in offered})
    return [option for option in offered if plain(option.label) == nearest][:1]


def _unsettled_refusal(session: Session, kind: Kind, words: str, found: Sequence[Option]) -> Refusal:
    """Say to a script that words stand for no record, or for more than one."""
    if found:
        named = listed((f"“{option.label}”" for option in found[:_MOST]), "of")
        return Refusal(f"“{words}” past bij meer dan één naam", f"Schrijf {named}.")
    _, field = find_list(kind.lists[0], session.plan.guide.root)
    remedy = f"Schrijf + {words} om het toe te voegen aan {field.label.lower()}."
    return Refusal(f"“{words}” is er nog niet", remedy)


def _add_record(session: Session, kind: Kind, name: str) -> str | None:
    """Add a record of a name to the first list that a reference may point into; give its id."""
    path, field = find_list(kind.lists[0], session.plan.guide.root)
    first = first_field(field.record) if field.record else None
    if first is None or not first.typed:
        remedy = f"Ga naar de lijst met ={field.label.lower()}, en voeg het daar toe."
        session.screen.refused(Refusal("Zo kunt u hier niets nieuws toevoegen", remedy))
        return None
    id_ = session.plan.add(path, {first.name: [name]})
    if id_ is None:
        return None
    session.screen.show(
        Done(f"Toegevoegd aan {field.label.lower()}: {shortened(name)}. De rest vraagt de wizard later.")
    )
    return id_


def first_field(record: type[Record]) -> Field | None:
    """Give the field with which a new record begins: its name, else what it says, else its first kern question.

    Its short name is made of that, which is why a text comes before a choice (decision records 0005 and 0013).
    """
    asked = [field for field in shape_of(record).fields.values() if field.question]
    kern = [field for field in asked if field.question and field.question.kern]
    named = [field for name in ("naam", "tekst") for field in asked if field.name == name]
    return next(iter((*named, *kern, *asked)), None)


def find_list(name: str, record: type[Record], above: FieldPath = _TOP) -> tuple[FieldPath, Field]:
    """Find the list of a name in the plan: its path, and its field. Raises KeyError when the plan has none."""
    for field in shape_of(record).fields.values():
        path = above.field(field.name)
        if field.many and field.record and field.name == name:
            return path, field
        if field.record and not field.many and not field.keyed:
            try:
                return find_list(name, field.record, path)
            except KeyError:
                continue
    raise KeyError(name)
