"""Columns and cells of a list that identify people: never taken without being asked for; nor what is no answer."""

import re
from typing import Final

from armoedeplan.personal.headers import identifying_kind
from armoedeplan.personal.values import GENERAL, NAME, kinds
from armoedeplan.record.kinds import Refused
from armoedeplan.tables.table import Table

_CONTACT: Final = "actoren.contactfunctie"
_SHEET_ERROR: Final = re.compile(r"#[A-Z]{2,}[A-Z/0]*[!?]?|#[NA]/[A-Z]+|Err:[0-9]{3}|#{3,}")
"""What a spreadsheet shows for a formula that it cannot reckon, in Dutch or English, or for a column too narrow."""
_SHARE: Final = 5
"""One cell in so many makes a column suspect; a single cell is refused when it is read."""


def suspicion_of_people(table: Table, column: int) -> str | None:
    """Say why a column seems to identify people (`de kop wijst op telefoonnummers`); nothing when it does not."""
    by = identifying_kind(table.headers[column])
    if by:
        return f"de kop wijst op {by}"
    cells = [row.cells[column] for row in table.rows if row.cells[column].strip()]
    found = [own for cell in cells if (own := [kind for kind in kinds(cell) if kind not in GENERAL])]
    if len(found) * _SHARE > len(cells):
        return f"in {len(found)} van de {len(cells)} cellen staat iets als {found[0][0]}"
    return None


def refusal(field: str, words: str) -> Refused | None:
    """Refuse words with what identifies a person, and the error of a formula.

    The field for a function takes no general numbers either.
    """
    if _SHEET_ERROR.fullmatch(words.strip()):
        return Refused(f"Hier staat een fout van het rekenblad: {words.strip()}", "Verbeter de formule in de lijst.")
    found = kinds(words)
    if field != _CONTACT:
        # a name with a title may be that of an organisation or an activity
        found = tuple(kind for kind in found if kind not in GENERAL and kind != NAME)
    if not found:
        return None
    contact = field == _CONTACT
    remedy = "Noem een functie, geen naam of nummer." if contact else "Haal het weg: een plan noemt geen personen."
    return Refused(f"Hier staat {found[0]}", remedy)
