"""Names of the past: which a plan should no longer use, what they are called today, and which are left alone (2.1)."""

from typing import Annotated

from armoedeplan.record import Choice, Flag, Identifier, Line, Lines, MomentText, Record

MELDEN = {
    "waarschuwing": "fout als u er nu mee bedoelt wat geldt",
    "tip": "verouderd woord, geen fout",
    "nooit": "niet oud",
}


class OudeNaam(Record):
    """A law, body or word with the forms in which people write it.

    vormen: forms in any case; vormen_hoofdletters: forms that are the name only with just these capitals.
    nu: what came in its place. opvolgers: words that, in one sentence with the name, show that the writer knows.
    vanaf: since when. toekomstig: that day was still to come when this was written.
    bij: the name is told only of a sentence with one of these words.
    niet_bij: not where one of these follows the name directly.
    toelichting: what the finding says besides.
    """

    id: Identifier = ""
    naam: Line = None
    vormen: Lines = ()
    vormen_hoofdletters: Lines = ()
    nu: Line = None
    opvolgers: Lines = ()
    vanaf: MomentText = None
    toekomstig: Flag = None
    melden: Annotated[str | None, Choice(MELDEN)] = None
    bij: Lines = ()
    niet_bij: Lines = ()
    toelichting: Line = None
    zekerheid: Line = None


class OudeNamen(Record):
    """The root of `data/oude_namen.yaml`."""

    oude_namen: tuple[OudeNaam, ...] = ()
