"""What stands under a name that a template may use, and what is said of it in Dutch."""

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType
from typing import Final, NamedTuple

from armoedeplan.record import Record


class VariableKind(StrEnum):
    """What kind of thing a template gets; the words are those that people read."""

    ANSWER = "antwoord"
    RECORD = "groep"
    PARTS = "groep van het programma"
    LIST = "lijst"
    TABLE = "lijst op naam"
    CALL = "functie"
    PLAIN = "tekst of getal"
    ANY = "vrij"


class Variable(NamedTuple):
    """What a template gets under a name.

    meaning: what it is, in Dutch. records: the types of record that it may be. parts: what stands below a group of
    the program, by name, which is made as type `made_as`. item: what it gives one by one (a list), by name (a table)
    or when it is called.
    """

    kind: VariableKind
    meaning: str = ""
    records: tuple[type[Record], ...] = ()
    parts: Mapping[str, "Variable"] = MappingProxyType({})
    item: "Variable | None" = None
    made_as: type | None = None

    @property
    def owners(self) -> tuple[type, ...]:
        """The types of the thing whose names these are; empty for what is no record or group."""
        return self.records or ((self.made_as,) if self.made_as else ())


ANY: Final = Variable(VariableKind.ANY)
"""What is not known, so that anything may be asked of it."""
