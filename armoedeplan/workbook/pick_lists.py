"""The pick lists of a workbook: the choices of a question, and the names of the records that it can refer to."""

from collections.abc import Iterable, Iterator
from itertools import zip_longest
from typing import Final

from armoedeplan.record.path import FieldPath
from armoedeplan.record.shape import Field
from armoedeplan.record.walk import all_held
from armoedeplan.workbook.cells import choice_label
from armoedeplan.workbook.filled_sheets import Book
from armoedeplan.workbook.names import key_of


class ListPlaces:
    """Where pick lists stand: each a column of one hidden sheet, on which the same list stands once."""

    def __init__(self) -> None:
        self._places: Final[dict[tuple[str, ...], int]] = {}

    def place_of(self, choices: Iterable[str]) -> tuple[int, int] | None:
        """Give where a pick list stands on its sheet: the number of its column from 1, and how many rows it has.

        Nothing for an empty list.
        """
        listed = tuple(choices)
        return (self._places.setdefault(listed, len(self._places) + 1), len(listed)) if listed else None

    def rows(self) -> Iterator[tuple[str, ...]]:
        """Yield the rows of the sheet, of all lists whose place was asked for."""
        return zip_longest(*self._places, fillvalue="")


class PickLists(ListPlaces):
    """The pick lists that the workbook of a plan needs."""

    def __init__(self, book: Book) -> None:
        """Gather what can be referred to in the plan of a workbook."""
        super().__init__()
        self._names: Final[list[tuple[FieldPath, str]]] = [
            (held.path.without_keys, book.names[key_of(held)]) for held in all_held(book.answers) if held.field.many
        ]

    def choices_of(self, field: Field) -> tuple[str, ...]:
        """Give what can be picked for a field: names of records, or the labels of its choices."""
        kind = field.kind
        if kind is None:
            return ()
        if kind.lists:
            return tuple(name for path, name in self._names if path.names[-1] in kind.lists)
        return tuple(choice_label(kind, value) for value in kind.options)

    def names_in(self, path: FieldPath) -> tuple[str, ...]:
        """Give the names of the records of one list, by its path without keys."""
        return tuple(name for known, name in self._names if known == path)
