"""What may be filled in in a cell, as a spreadsheet program can hold somebody to it, and what it says about that."""

from enum import StrEnum
from typing import Final, NamedTuple

from armoedeplan.record.kinds import Date, Kind, Number, Whole
from armoedeplan.record.shape import Field

FIRST_DAY: Final = "1901-01-01"
"""Before it spreadsheet programs do not agree on days."""
_MOST: Final = 999_999_999_999_999
"""Larger whole numbers are not exact in a spreadsheet program."""
_LONGEST: Final = 255
"""Signs in a message of a spreadsheet program."""


class Tested(StrEnum):
    """What is tested of a cell."""

    NONE = "niets"
    LIST = "keuze"
    WHOLE = "heel getal"
    NUMBER = "getal"
    DAY = "dag"


class Firmness(StrEnum):
    """What happens to what does not pass: it is refused, asked about, or taken."""

    REFUSES = "weigert"
    ASKS = "vraagt"
    TAKES = "neemt"


class Rule(NamedTuple):
    """What may be filled in. low, high: the bounds of a number. told: what the cell says of itself when one is in it.

    fault: what is said of what does not pass.
    """

    test: Tested = Tested.NONE
    firmness: Firmness = Firmness.TAKES
    low: float = 0
    high: float = 0
    told: str = ""
    fault: str = ""


def rule_of(field: Field) -> Rule:
    """Give what may be filled in for a field; a list has its choices in its pick list."""
    kind = field.kind
    if kind is None:
        return Rule()
    if kind.options or kind.lists:
        return _rule_of_choice(field, kind)
    if field.many:
        return Rule(told="Meer antwoorden? Zet elk antwoord op een eigen regel (Alt+Enter).")
    if isinstance(kind, Number):
        return _rule_of_number(kind)
    if isinstance(kind, Date):
        return Rule(Tested.DAY, Firmness.REFUSES, fault="Vul een datum in, zoals 1-3-2027.")
    return Rule(told=f"Vul in: {kind.hint}."[:_LONGEST] if kind.hint and not kind.free else "")


def owner_rule() -> Rule:
    """Give what may be filled in where a record says in which other one it belongs."""
    return Rule(
        Tested.LIST,
        Firmness.ASKS,
        told="Kies waar deze rij bij hoort.",
        fault="Deze naam staat niet in de keuzelijst. Staat hij wel op een ander blad van dit werkboek? Kies dan Ja.",
    )


def _rule_of_choice(field: Field, kind: Kind) -> Rule:
    """Give the rule of a pick list: firm only where one value of a closed list will do."""
    if field.many:
        told = "Kies uit de lijst. Meer antwoorden? Typ ze achter elkaar met een puntkomma ertussen."
        return Rule(Tested.LIST, Firmness.TAKES, told=told)
    if kind.lists:
        fault = "Deze naam staat niet in de keuzelijst. Hebt u hem op een ander blad toegevoegd? Kies dan Ja."
        return Rule(Tested.LIST, Firmness.ASKS, fault=fault)
    if kind.open:
        return Rule(Tested.LIST, Firmness.ASKS, fault="Dit staat niet in de lijst. Een eigen woord mag. Klopt het?")
    return Rule(Tested.LIST, Firmness.REFUSES, fault="Kies een van de antwoorden uit de lijst.")


def _rule_of_number(kind: Number) -> Rule:
    """Give the rule of a number within its bounds."""
    low = -_MOST if kind.low is None else kind.low
    high = _MOST if kind.high is None else kind.high
    test = Tested.WHOLE if isinstance(kind, Whole) else Tested.NUMBER
    return Rule(test, Firmness.REFUSES, low, high, fault=f"Vul {kind.typed_as} in, zonder woorden erbij."[:_LONGEST])
