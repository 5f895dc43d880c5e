"""The municipalities of the plan: one, or more that share it."""

import re
from typing import Annotated, Any, Final

from armoedeplan.plan.eigen_behandeling import EigenBehandeling
from armoedeplan.plan.gedeeld import Aantal
from armoedeplan.record import Choice, Day, Group, Identifier, Kind, Line, Question, Record, Refused, WhenSeveral
from armoedeplan.record.kinds import short

ORGANEN = {
    "raad": "gemeenteraad",
    "college": "college van burgemeester en wethouders",
}

VASTSTELLERS = {**ORGANEN, "algemeen_bestuur": "algemeen bestuur"}
"""Who adopts a plan: of a joint arrangement of municipalities that is its general board."""

UITKOMSTEN = {
    "ongewijzigd": "zoals voorgesteld",
    "gewijzigd": "met amendementen",
}


class Gemeentecode(Kind):
    """The code that Statistics Netherlands gives a municipality: GM and four digits (`GM1674`)."""

    example = "GM1674"
    pattern: Final = re.compile("GM[0-9]{4}")

    def read(self, text: str) -> str:
        """Give the code; raises Refused when it has another form."""
        if not self.pattern.fullmatch(text):
            found = re.fullmatch("(?:gm)?([0-9]{3,4})", text.strip().lower())
            meant = f"GM{found[1]:0>4}" if found else None
            remedy = f"Schrijf {meant}." if meant else "Schrijf GM en vier cijfers, zoals GM1674."
            raise Refused(f"“{short(text)}” is geen gemeentecode", remedy, meant=meant, alike="Gemeentecodes zonder GM")
        return text

    def canonical(self, typed: str) -> str:
        """Accept the bare number and small letters too: `0862`, `862`, `gm1674`; raises Refused."""
        found = re.fullmatch("(?:gm)?([0-9]{1,4})", typed.strip().lower())
        return self.read(f"GM{found[1]:0>4}" if found else typed.strip())

    def schema(self) -> dict[str, Any]:
        """Give the JSON Schema: the pattern of the code."""
        return {"type": "string", "pattern": f"^{self.pattern.pattern}$"}


class Vaststelling(Record):
    """Which body of a municipality adopts the plan, when, and as proposed or not; asked of each (M1, P1.1, 2.3)."""

    orgaan: Annotated[
        str | None,
        Choice(VASTSTELLERS, open=True),
        Question("Welk orgaan stelt het plan vast?", label="Orgaan", gloss="body"),
    ] = None
    datum: Annotated[Day, Question("Op welke dag is het plan vastgesteld?", label="Datum", gloss="date")] = None
    uitkomst: Annotated[
        str | None,
        Choice(UITKOMSTEN),
        Question(
            "Is het plan vastgesteld zoals het was voorgesteld, of met amendementen?",
            label="Uitkomst",
            gloss="outcome",
            help="Nam de raad amendementen aan? Noem ze bij behandeling.amendementen, en pas de besluitpunten aan.",
            rows="2.3",
        ),
    ] = None


class Gemeente(Record, component="0.0"):
    """A municipality of the plan; several may share one plan (M1, P1.1)."""

    id: Identifier = ""
    naam: Annotated[Line, Question("Hoe heet de gemeente?", label="Naam", gloss="name", kern=True, rows="M1")] = None
    code: Annotated[
        str | None,
        Gemeentecode(),
        Question(
            "Wat is de gemeentecode?",
            label="Gemeentecode",
            gloss="code",
            help="Dat is de code van het CBS: GM en vier cijfers, zoals GM1674.",
            kern=True,
            rows="2.7",
        ),
    ] = None
    inwoners: Annotated[
        Aantal, Question("Hoeveel inwoners heeft de gemeente?", label="Inwoners", gloss="residents", rows="2.4")
    ] = Aantal()
    vaststelling: Annotated[
        Vaststelling,
        Question(
            "Welk orgaan van deze gemeente stelt het plan vast, en wanneer?",
            label="Vaststelling",
            gloss="adoption",
            help="Is de dag nog niet bekend? Laat die dan open.",
            rows="M1 P1.1",
        ),
    ] = Vaststelling()
    behandeling: Annotated[
        EigenBehandeling,
        Group(
            "Eigen behandeling",
            gloss="treatment by college and council",
            rows="M1 P1.1",
            when=WhenSeveral("gemeenten"),
        ),
    ] = EigenBehandeling()
