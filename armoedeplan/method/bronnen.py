"""The sources: the five documents the method is drawn from, and the literature of the guide (H0.14)."""

from typing import Annotated

from armoedeplan.record import Choice, Flag, Identifier, Line, MomentText, Paragraphs, Record

SOORTEN = {
    "brondocument": "brondocument",
    "literatuur": "literatuur uit de handreiking",
    "verder_lezen": "verder lezen, volgens Gemeenten leren van elkaar (2011)",
}


class Bron(Record, referable=True):
    """One publication; what it does not tell of itself stays open.

    toelichting: inconsistencies and silences of the source that a reader should know (domain I2, I3, I12-I14).
    """

    id: Identifier = ""
    titel: Line = None
    auteurs: Line = None
    jaar: MomentText = None
    uitgever: Line = None
    plaats: Line = None
    verschenen_in: Line = None
    isbn: Line = None
    soort: Annotated[str | None, Choice(SOORTEN)] = None
    datum_onbekend: Flag = None
    toelichting: Paragraphs = None


class Bronnen(Record):
    """The root of `data/bronnen.yaml`."""

    bronnen: tuple[Bron, ...] = ()
