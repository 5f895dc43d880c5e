"""What a plan file says of its own answers: the version of the format, and the state of open questions."""

import re
from typing import Annotated, Any, Final

from armoedeplan.record import Choice, Kind, Line, Question, Record, Refused

VERSION = 1
"""The agreements by which plan files are written today."""
_READ: Final = {str(version) for version in range(1, VERSION + 1)}
LATER, ONBEKEND, NVT = "later", "onbekend", "niet_van_toepassing"
STATUSSEN = {
    LATER: "later",
    ONBEKEND: "onbekend",
    NVT: "niet van toepassing",
}


def is_newer(version: str) -> bool:
    """Tell whether a version is later than the one that this program knows."""
    found = re.fullmatch(r"([0-9]{1,9})(?:\.[0-9]{1,9})*", version.strip())
    return bool(found) and int(found[1]) > VERSION  # type: ignore[index]


class Formaat(Kind):
    """The version of the agreements by which a plan file is written; each of before is read for ever."""

    bare = True

    version: Final = VERSION
    example = str(VERSION)

    def read(self, text: str) -> int:
        """Give the version; raises Refused when this program does not know it."""
        if text not in _READ:
            if is_newer(text):
                remedy = f"Werk armoedeplan bij: dit programma kent versie {self.version}."
                raise Refused(f"Dit plan is van een nieuwere versie ({text[:20]})", remedy, "AP011")
            remedy = f"Schrijf {self.version}: dat is de versie die dit programma kent."
            raise Refused(f"Versie “{text[:20]}” van het planbestand is onbekend", remedy, "AP011")
        return int(text)

    def schema(self) -> dict[str, Any]:
        """Give the JSON Schema: just this version, since an editor helps to write."""
        told = "Volgens welke versie van de afspraken het bestand is geschreven."
        return {"title": "Versie van het planbestand", "description": told, "type": "integer", "const": self.version}


class Antwoordstatus(Record):
    """Why a question has no answer (yet): a state, and a reason where one is due."""

    status: Annotated[
        str | None, Choice(STATUSSEN), Question("Waarom is er nog geen antwoord?", label="Status", gloss="status")
    ] = None
    reden: Annotated[Line, Question("Wat is de reden?", label="Reden", gloss="reason")] = None
