"""Newer guidance, beside the guide of 2009 and never in its place: who made it, when, and for which step (2.1-2.6)."""

from typing import Annotated, Final

from armoedeplan.record import Identifier, Line, Record, Whole

NEWER: Final = "Nieuwer dan de handreiking (2009)"
SEEN: Final = "gezien"


class NieuwereBron(Record, referable=True):
    """A publication that an advisor may read beside the guide.

    jaar: the year, or `lopend` for what is kept up to date; open when unknown. jaar_zekerheid: how sure that year is.
    stappen: the steps of the guide that it helps with.
    adres: where it was seen, or where it was spoken of.
    zekerheid: what was seen of it; most were not read as a whole.
    """

    id: Identifier = ""
    titel: Line = None
    uitgever: Line = None
    jaar: Line = None
    stappen: Annotated[tuple[int, ...], Whole(low=1)] = ()
    waarvoor: Line = None
    adres: Line = None
    zekerheid: Line = None

    @property
    def named(self) -> str:
        """How it is named: its title, with who made it and when."""
        year = f", {self.jaar}" if self.jaar else ""
        return f"{self.titel} ({self.uitgever}{year})"

    @property
    def doubt(self) -> str:
        """What was not seen of it as such; empty when its title and year were."""
        said = self.zekerheid or ""
        return "" if said == SEEN else said.removeprefix(f"{SEEN} ").strip("()")


class NieuwereBronnen(Record):
    """The root of `data/nieuwere_bronnen.yaml`."""

    nieuwere_bronnen: tuple[NieuwereBron, ...] = ()
