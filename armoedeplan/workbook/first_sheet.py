"""The first sheet of a workbook: how to fill it in, what not to fill in, and who gets it back."""

from collections.abc import Iterator
from typing import Final, NamedTuple

from armoedeplan.record.words import counted
from armoedeplan.workbook.filled_sheets import Book, Filled
from armoedeplan.workbook.sheet_layout import Form

NAME: Final = "Uitleg"
"""What the sheet is called."""


class Line(NamedTuple):
    """One line of the sheet. head: it is a heading. sheet: the sheet that it leads to, or nothing. more: beside it."""

    words: str
    head: bool = False
    sheet: str = ""
    more: str = ""


def lines_of(book: Book, sender: str) -> Iterator[Line]:
    """Yield the lines below the title; sender: the function or organisation that gets it back, or nothing."""
    yield from map(Line, _about_book(book))
    yield Line("Zo vult u het in", head=True)
    yield from map(Line, _how_to_fill_in(book))
    yield Line("Dit vult u niet in", head=True)
    yield Line("Vul geen namen, adressen, geboortedatums, nummers of verhalen van inwoners in.")
    yield Line("Noem ook van collega's en partners geen naam. Schrijf een functie of een organisatie op.")
    yield Line("Klaar?", head=True)
    yield Line(f"Sla het bestand op, en stuur het terug aan {sender or 'degene van wie u het kreeg'}.")
    yield Line("Die leest eerst wat u hebt gewijzigd, en neemt het daarna over in het plan.")
    yield Line("De bladen", head=True)
    yield from map(_line_of_sheet, book.sheets)


def title_of(book: Book) -> str:
    """Give the title of a workbook, which stands in its first cell."""
    return f"Werkboek: {book.answers.title or 'een nieuw plan'}"


def _about_book(book: Book) -> Iterator[str]:
    """Yield what the workbook is."""
    part = book.selection.told
    yield f"Dit werkboek is een deel van het plan: {part}." if part else "Dit werkboek heeft alle vragen van het plan."
    if book.selection.intern:
        yield "Let op: hier staan ook interne antwoorden in. Maak dit werkboek niet openbaar."


def _how_to_fill_in(book: Book) -> Iterator[str]:
    """Yield how to fill it in."""
    if any(filled.sheet.form is Form.STEP for filled in book.sheets):
        yield "Op de bladen van een stap staat op elke rij één vraag. Vul uw antwoord in de kolom Antwoord in."
    if any(filled.sheet.form in {Form.LIST, Form.GRID} for filled in book.sheets):
        yield "Op de andere bladen is elke rij één onderdeel. Voeg een onderdeel toe op de eerste lege rij."
        yield "De vraag staat boven de kolom. Wijs de vraag aan, of lees de opmerking, voor de uitleg."
    for filled in book.sheets:
        if filled.sheet.form is Form.GRID:
            yield f"Op blad {filled.sheet.name} heeft elk bedrag een kolom per jaar. Een leeggemaakt jaar gaat weg."
    yield "Heeft een cel een keuzelijst? Open hem met Alt+pijl omlaag."
    yield "Meer antwoorden in één cel? Zet er een puntkomma tussen, of zet elk op een eigen regel (Alt+Enter)."
    yield "Weet u iets niet? Laat de cel leeg. Een grijze cel hoeft u niet in te vullen."
    yield "Wijzig gerust wat er staat. Laat de namen van de bladen en de vragen zoals ze zijn."


def _line_of_sheet(filled: Filled) -> Line:
    """Give the line that leads to a sheet."""
    sheet, number = filled.sheet, len(filled.rows)
    if sheet.form is Form.STEP:
        return Line(sheet.name, sheet=sheet.name, more=f"{sheet.title} ({counted(number, 'vraag', 'vragen')})")
    stands = counted(number, "rij", "rijen") if number else "nog leeg"
    return Line(sheet.name, sheet=sheet.name, more=f"{sheet.title} ({stands})")
