"""What a template can see: an answer, a group, a list, and what is said of each in Dutch."""

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType
from typing import Any, Final, NamedTuple

from armoedeplan.record import Record


class Form(StrEnum):
    """What kind of thing a template sees; the words are those that people read."""

    ANSWER = "antwoord"
    RECORD = "groep"
    PARTS = "groep van het programma"
    LIST = "lijst"
    TABLE = "lijst op naam"
    CALL = "functie"
    PLAIN = "tekst of getal"
    ANY = "vrij"


class Seen(NamedTuple):
    """What a template sees under a name.

    meaning: what it is, in Dutch. records: the types of record that it may be. parts: what stands below it, by name.
    item: what it gives one by one (a list), by name (a table) or when it is called.
    """

    form: Form
    meaning: str = ""
    records: tuple[type[Record], ...] = ()
    parts: Mapping[str, "Seen"] = MappingProxyType({})
    item: "Seen | None" = None


ANY: Final = Seen(Form.ANY)


def parts(meaning: str, **parts: Any) -> Seen:
    """Declare a group of the program: its parts by name, each with its meaning (an answer) or declared itself."""
    told = {name: Seen(Form.ANSWER, one) if isinstance(one, str) else one for name, one in parts.items()}
    return Seen(Form.PARTS, meaning, parts=told)


def many(meaning: str, item: Seen) -> Seen:
    """Declare a list of things."""
    return Seen(Form.LIST, meaning, item=item)


def table(meaning: str, item: Seen) -> Seen:
    """Declare a list by name."""
    return Seen(Form.TABLE, meaning, item=item)


def records(type_: type[Record]) -> Seen:
    """Declare a record of this type."""
    return Seen(Form.RECORD, records=(type_,))


def plain(meaning: str) -> Seen:
    """Declare words or a number that are no answer."""
    return Seen(Form.PLAIN, meaning)
