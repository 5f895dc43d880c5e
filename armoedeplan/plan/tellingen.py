"""Step 5, what the registrations of conversations add up to: safe counts only, as they were made public.

Nobody types these: `importeer ervaring` writes them, and no field holds a count that was not made safe (PH5, PH6). A
count that was hidden once stays hidden, so that a later import looks at all of them before it shows another.
"""

import re
from typing import Annotated, Any, Final

from armoedeplan.record import (
    Choice,
    Count,
    Day,
    Flag,
    Group,
    Identifier,
    Kind,
    Line,
    Lines,
    MomentText,
    Record,
    Refused,
)

HIDDEN, SMALL = "x", "<"
"""What stands where a count is hidden, and where it is told that it is small."""
BETWEEN: Final = " | "
"""What stands between the cells of a row."""
TOTAL: Final = "totaal"
"""The row or column of everybody."""
ONDERWERPEN: Final = {
    "gesprekken": "gesprekken",
    "gebruik": "gebruik van regelingen",
    "redenen": "redenen om iets niet te gebruiken",
    "steun": "wat het meest zou helpen",
    "themas": "waar het over ging",
    "gedaan": "wat het teamlid deed",
}
"""What is counted."""
ACHTERGRONDEN: Final = {"gebied": "gebied", "huishouden": "soort huishouden", "leeftijd": "leeftijd"}
"""Of whom it is counted: the columns of a table, after that of everybody."""


class Telrij(Kind):
    """A row of counts: what is counted, and in each column a count, `<` or `x` (`pas; ja | 120 | 45 | x`)."""

    text = True
    form = "een rij van een telling"
    example = "pas; ja | 120 | 45 | x"
    pattern: Final = re.compile(r"[^|]+(?: \| (?:[0-9]{1,9}|<|x))+")

    def read(self, text: str) -> str:
        """Give the row; raises Refused when it has another form."""
        row = " ".join(text.split())
        if not self.pattern.fullmatch(row):
            remedy = "Zet haar terug zoals het programma haar schreef, of lees de registraties opnieuw in."
            raise Refused("Dit is geen rij van een telling", remedy)
        return row

    def schema(self) -> dict[str, Any]:
        """Give the JSON Schema: words, and counts between bars."""
        return {"type": "string", "pattern": f"^{self.pattern.pattern}$"}


class Teltabel(Record):
    """One table of published counts. kolommen: everybody first, and then the values of the background."""

    onderwerp: Annotated[str | None, Choice(ONDERWERPEN), Group("Onderwerp", gloss="topic")] = None
    naar: Annotated[str | None, Choice(ACHTERGRONDEN), Group("Naar", gloss="by which background")] = None
    kolommen: Annotated[Lines, Group("Kolommen", gloss="columns")] = ()
    rijen: Annotated[tuple[str, ...], Telrij(), Group("Rijen", gloss="rows")] = ()


class Telling(Record, component="5.6", referable=True):
    """The published counts of the conversations of one period (H5.6, H7.11), with the rules that made them safe.

    van, tot: the first and the last month. gesprekken: how many, as published; nothing when that is hidden.
    ondergrens: the smallest count that is shown. afronding: what counts are rounded to. percentage_vanaf: of how many
    at least a percentage is given. klein_apart: whether `<` stands apart from `x`.
    """

    id: Identifier = ""
    van: Annotated[MomentText, Group("Van", gloss="from")] = None
    tot: Annotated[MomentText, Group("Tot en met", gloss="up to and including")] = None
    gesprekken: Annotated[Count, Group("Gesprekken", gloss="interviews")] = None
    ondergrens: Annotated[Count, Group("Ondergrens", gloss="smallest count shown")] = None
    afronding: Annotated[Count, Group("Afronding", gloss="rounding")] = None
    percentage_vanaf: Annotated[Count, Group("Percentage vanaf", gloss="smallest base of a percentage")] = None
    klein_apart: Annotated[Flag, Group("Klein apart", gloss="whether small counts are told apart")] = None
    ingelezen_op: Annotated[Day, Group("Ingelezen op", gloss="imported on")] = None
    tabellen: Annotated[tuple[Teltabel, ...], Group("Tabellen", gloss="tables of counts")] = ()


class VerworpenInzicht(Record, component="5.6"):
    """What the program proposed as an insight, and the municipality does not share, with the reason."""

    id: Identifier = ""
    reden: Annotated[Line, Group("Reden", gloss="reason")] = None
