"""What a plan file says of its own answers: the version of the format, and the state of open questions."""

from typing import Annotated, Any, Final

from armoedeplan.record import Choice, Kind, Line, Question, Record, Refused

LATER, ONBEKEND, NVT = "later", "onbekend", "niet_van_toepassing"
STATUSSEN = {
    LATER: "later",
    ONBEKEND: "onbekend",
    NVT: "niet van toepassing",
}


class Formaat(Kind):
    """The version of the agreements by which a plan file is written."""

    bare = True

    def __init__(self, version: int) -> None:
        self.version: Final = version
        self.example = str(version)

    def read(self, text: str) -> int:
        """Give the version; raises Refused when this program does not know it."""
        if text != str(self.version):
            remedy = f"Dit programma kent versie {self.version}. Werk armoedeplan bij als het plan nieuwer is."
            raise Refused(f"Versie “{text[:20]}” van het planbestand is onbekend", remedy, "AP011")
        return self.version

    def schema(self) -> dict[str, Any]:
        """Give the JSON Schema: just this version."""
        return {"type": "integer", "const": self.version}


class Antwoordstatus(Record):
    """Why a question has no answer (yet): a state, and a reason where one is due."""

    status: Annotated[
        str | None, Choice(STATUSSEN), Question("Waarom is er nog geen antwoord?", label="Status", gloss="status")
    ] = None
    reden: Annotated[Line, Question("Wat is de reden?", label="Reden", gloss="reason")] = None
