"""What colleagues write beside the answers of a plan: a note or a source to an answer, and which function answers it.

Both are kept by the path of the question, as answer states are, and never enter a public document.
"""

import re
from collections.abc import Iterable, Mapping
from typing import Annotated, Final

from armoedeplan.personal.person_names import names_a_person
from armoedeplan.personal.values import kinds
from armoedeplan.record import Line, Question, Record, Refused
from armoedeplan.record.kinds import Text, short
from armoedeplan.record.words import near, slug

STATES: Final = "antwoordstatus"
NOTES: Final = "notities"
FUNCTIONS: Final = "voor_functie"
BLOCKS: Final = (STATES, NOTES, FUNCTIONS)
"""The parts of a plan whose names are paths of its questions."""
NOTE, SOURCE = "noot", "bron"
_WHOLE: Final = re.compile(r"(?:stap|onderdeel) ([0-9]{1,2}(?:\.[0-9]{1,2})?)")
_MOST_SIGNS: Final = 60
KNOWN_FUNCTIONS: Final = (
    "financiën", "juridische zaken", "communicatie", "griffie", "bestuurssecretariaat", "projectleider", "schuldhulp",
    "werk en inkomen", "sociaal domein", "jeugd", "onderwijs", "wonen", "gezondheid", "wijkteam", "inkoop",
    "onderzoek en statistiek", "informatiebeheer", "functionaris gegevensbescherming", "wethouder",
    "portefeuillehouder", "ervaringsdeskundigen",
)  # fmt: skip
"""Functions and departments that most municipalities have, for proposing a near name (general knowledge)."""


class Functienaam(Text):
    """The name of a function or a department, and never that of a person."""

    form = "de naam van een functie of afdeling"
    example = "financiën"

    def canonical(self, typed: str) -> str:
        """Give the name on one line; raises Refused when it is empty, long or about a person."""
        name = super().canonical(typed)
        remedy = "Noem een functie of afdeling, zoals financiën of juridische zaken."
        if slug(name) == "x":
            raise Refused(f"“{short(typed)}” is geen functie", remedy)
        if len(name) > _MOST_SIGNS:
            raise Refused(f"“{short(name)}” is te lang voor een functie", remedy)
        if is_about_a_person(name):
            # what is refused is not repeated: it would stand in a log
            raise Refused("Dit lijkt de naam of het adres van een persoon", remedy)
        return name


class Notitie(Record):
    """What is kept in mind with one answer: for whoever works on the plan."""

    noot: Annotated[
        Line, Question("Wat wilt u bij dit antwoord onthouden?", label="Noot", gloss="note", internal=True)
    ] = None
    bron: Annotated[Line, Question("Waar komt dit antwoord vandaan?", label="Bron", gloss="source", internal=True)] = (
        None
    )


def is_about_a_person(name: str) -> bool:
    """Tell whether the name of a function is that of a person, or holds what identifies one."""
    # a name is known by its capitals and by its surname, and who types it in a hurry leaves out both
    return bool(kinds(name)) or any(map(names_a_person, (name, name.title(), f"{name.title()} Jansen")))


def place_of(key: str) -> str:
    """Give the number of the step or core component that a key of `voor_functie` names; empty for a path."""
    found = _WHOLE.fullmatch(key)
    return found[1] if found else ""


def key_of_place(number: str) -> str:
    """Give the key of `voor_functie` for a step (`4`) or a core component (`4.2`) as a whole."""
    return f"{'onderdeel' if '.' in number else 'stap'} {number}"


def same_function(one: str, other: str) -> bool:
    """Tell whether two writings are the same function: capitals, accents and signs do not matter."""
    return slug(one) == slug(other)


def functions_in(assigned: Mapping[str, str]) -> list[str]:
    """Give the functions of a plan, each once, as it was written first."""
    found: dict[str, str] = {}
    for name in assigned.values():
        found.setdefault(slug(name), name)
    return list(found.values())


def named_function(typed: str, known: Iterable[str]) -> str:
    """Give the function that was typed as it is known already; empty when it is not."""
    return next((name for name in known if same_function(name, typed)), "")


def near_function(typed: str, known: Iterable[str]) -> str:
    """Give the function whose name is near to what was typed; empty when none is."""
    by_slug: dict[str, str] = {}
    for name in known:
        by_slug.setdefault(slug(name), name)
    return by_slug.get(near(slug(typed), by_slug) or "", "")
