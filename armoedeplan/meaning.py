"""What a value means that a template gets, said at the one place where the value is declared.

    functie: Annotated[Answer, Meaning("de functie")]
    uitvoerders: Annotated[list[View], RecordOf(Actor), Meaning("wie het doen")]

The linter of templates and the list for their makers are derived from these annotations (`variables/`), so that a
variable is told once (decision record 0037). Nothing reads them while a document is made.
"""

from typing import Final, NamedTuple

from armoedeplan.record import Record


class Meaning(NamedTuple):
    """What a variable is, in Dutch, for makers of templates."""

    words: str


class RecordOf:
    """The types of record that a view stands for, or the views in a list."""

    def __init__(self, *types: type[Record]) -> None:
        self.types: Final = types
