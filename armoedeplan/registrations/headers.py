"""Which column of a file is which column of the form, by its header: in any order, in Dutch or English.

A column that identifies people is refused, whatever else the file holds. What the form does not ask is not read.
"""

from collections.abc import Sequence
from typing import Final, NamedTuple

from armoedeplan.personal.headers import identifying_kind
from armoedeplan.record.words import word_key
from armoedeplan.registrations.form import Column, Kind, RegistrationForm
from armoedeplan.tables.table import TableError, letters

_SHOWN: Final = 8
"""Headers that a message names."""
_REQUIRED: Final = Kind.MONTH


class Matched(NamedTuple):
    """The columns of a file.

    known: the columns of the form by their place in the file. apart: the places of words that stay with the
    coordinator. unread: the places of what the form does not ask. missing: columns of the form that the file lacks.
    """

    known: dict[int, Column]
    apart: tuple[int, ...]
    unread: tuple[int, ...]
    missing: tuple[Column, ...]


def matched_headers(file: str, headers: Sequence[str], form: RegistrationForm) -> Matched:
    """Find the columns of the form in a file. Raises TableError for people, a double column, and another form."""
    by_key = _columns_by_key(form)
    found: dict[int, Column] = {}
    for place, header in enumerate(headers):
        column = by_key.get(word_key(header))
        if column is None:
            _refuse_people(file, headers, place)
        elif column in found.values():
            raise TableError(
                f"{file}: “{column.header}” staat er twee keer, ook in kolom {letters(place)}",
                "Laat één van de twee staan.",
            )
        else:
            found[place] = column
    known = {place: column for place, column in found.items() if column.kind is not Kind.TEXT}
    missing = tuple(column for column in form.columns if column not in found.values())
    _refuse_other_form(file, list(known.values()), missing)
    unread = (place for place, header in enumerate(headers) if place not in found and header.strip())
    return Matched(known, tuple(place for place in found if place not in known), tuple(unread), missing)


def is_head(cells: Sequence[str], form: RegistrationForm) -> bool:
    """Tell whether a row is the one with the headers: it names two columns of the form."""
    by_key = _columns_by_key(form)
    return sum(word_key(cell) in by_key for cell in cells) > 1


def _columns_by_key(form: RegistrationForm) -> dict[str, Column]:
    """Give the columns of the form by all that their header may be; what it is called comes before what else it is."""
    columns = (*form.columns, *form.kept_apart)
    found: dict[str, Column] = {}
    for names in ((column.header,) for column in columns), (column.also for column in columns):
        for column, words in zip(columns, names, strict=True):
            for word in words:
                found.setdefault(word_key(word), column)
    for column in columns:
        found.setdefault(word_key(column.name), column)
    return found


def _refuse_people(file: str, headers: Sequence[str], place: int) -> None:
    """Refuse a column whose header tells that it identifies people."""
    kind = identifying_kind(headers[place])
    if kind:
        raise TableError(
            f"{file}, kolom {letters(place)}: de kop wijst op {kind}",
            "Haal de kolom weg uit het bestand. Een registratie van een gesprek wijst niemand aan.",
        )


def _refuse_other_form(file: str, known: Sequence[Column], missing: Sequence[Column]) -> None:
    """Refuse a file that has no month, or little else of the form."""
    if all(column.kind is _REQUIRED for column in known) or _REQUIRED not in {column.kind for column in known}:
        named = ", ".join(column.header for column in missing[:_SHOWN])
        more = f" en nog {len(missing) - _SHOWN}" if len(missing) > _SHOWN else ""
        raise TableError(
            f"{file} is geen bestand met registraties van het formulier van dit plan: deze kolommen ontbreken: "
            f"{named}{more}",
            "Kijk of dit het goede bestand en het goede plan is. Koppen heten zoals op het formulier.",
        )
