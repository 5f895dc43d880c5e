"""The municipalities of the plan: one, or more that share it."""

import re
from collections.abc import Sequence
from typing import Annotated, Any, Final

from armoedeplan.plan.eigen_behandeling import EigenBehandeling
from armoedeplan.plan.gedeeld import Aantal
from armoedeplan.plan.gemeentelijst import (
    Municipality,
    former_called,
    municipalities_called,
    municipality_of_code,
    without_prefix,
)
from armoedeplan.record import (
    Choice,
    Day,
    Group,
    Identifier,
    Kind,
    Number,
    Question,
    Record,
    Refused,
    Text,
    When,
    WhenSeveral,
)
from armoedeplan.record.kinds import Reading, Understood, doubt, short

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

_ADOPTED: Final = When("plan.status", "vastgesteld", "ingetrokken")
_FORM: Final = "Schrijf GM en vier cijfers, zoals GM1674."


class Gemeentenaam(Text):
    """The name of a municipality, which says “gemeente” nowhere: papers put that word before it."""

    def canonical(self, typed: str) -> str:
        """Give the name without the word “gemeente” before it."""
        return without_prefix(super().canonical(typed))

    def understood(self, typed: str) -> Understood:
        """Give the name, and tell the word that it does not hold."""
        whole, name = super().canonical(typed), self.canonical(typed)
        left = whole[: len(whole) - len(name)].strip()
        return Understood(name, (left,) if left else ())


class Gemeentecode(Kind):
    """The code that Statistics Netherlands gives a municipality: GM and four digits (`GM1674`).

    A number alone is never made a code: it may be a year. What it may stand for is looked up in the list.
    """

    example = "GM1674"
    hint = "GM en vier cijfers, of de naam van de gemeente"
    pattern: Final = re.compile("GM[0-9]{4}")

    def read(self, text: str) -> str:
        """Give the code; raises Refused when it has another form."""
        if not self.pattern.fullmatch(text):
            written = re.fullmatch("gm([0-9]{3,4})", text.strip().lower())
            meant = f"GM{written[1]:0>4}" if written else _code_of_number(text)
            remedy = f"Schrijf {meant}." if meant else _FORM
            raise Refused(f"“{short(text)}” is geen gemeentecode", remedy, meant=meant, alike="Gemeentecodes zonder GM")
        return text

    def canonical(self, typed: str) -> str:
        """Accept small letters (`gm 1674`) and the name of a municipality too; raises Refused, also for a number."""
        written = re.fullmatch(r"gm[ -]?([0-9]{4})", typed.strip().lower())
        if written:
            return f"GM{written[1]}"
        called = municipalities_called(typed)
        if len(called) == 1:
            return called[0].code
        said = f"“{short(typed)}” is geen gemeentecode"
        if called:
            raise _asked_back(f"Er zijn {len(called)} gemeenten “{short(typed)}”", called)
        if gone := former_called(typed):
            raise _asked_back(gone.told, [gone.into])
        meant = municipality_of_code(_code_of_number(typed) or "")
        raise _asked_back(said, [meant]) if meant else Refused(said, _FORM)

    def schema(self) -> dict[str, Any]:
        """Give the JSON Schema: the pattern of the code."""
        return {"type": "string", "pattern": f"^{self.pattern.pattern}$"}


def _asked_back(message: str, called: Sequence[Municipality]) -> Refused:
    """Make the refusal that asks which municipality is meant."""
    return doubt(message, [Reading(place.code, place.name) for place in called])


def _code_of_number(text: str) -> str | None:
    """Give the code that a number of three or four digits may stand for, when the list has it."""
    number = re.fullmatch("[0-9]{3,4}", text.strip())
    code = f"GM{number[0]:0>4}" if number else ""
    return code if municipality_of_code(code) else None


class Vaststelling(Record):
    """Which body of a municipality adopts the plan, when, and as proposed or not; asked of each (M1, P1.1, 2.3)."""

    orgaan: Annotated[
        str | None,
        Choice(VASTSTELLERS, open=True),
        Question("Welk orgaan stelt het plan vast?", label="Orgaan", gloss="body"),
    ] = None
    datum: Annotated[
        Day,
        Question(
            "Op welke dag beslist dat orgaan naar verwachting?",
            label="Datum",
            gloss="date",
            once=(_ADOPTED, "Op welke dag is het plan vastgesteld?"),
        ),
    ] = None
    uitkomst: Annotated[
        str | None,
        Choice(UITKOMSTEN),
        Question(
            "Is het plan vastgesteld zoals het was voorgesteld, of met amendementen?",
            label="Uitkomst",
            gloss="outcome",
            help="Nam de raad amendementen aan? Noem ze bij de behandeling, en pas de besluitpunten aan.",
            rows="2.3",
            when=_ADOPTED,
        ),
    ] = None


class Gemeente(Record, component="0.0"):
    """A municipality of the plan; several may share one plan (M1, P1.1)."""

    id: Identifier = ""
    naam: Annotated[
        str | None,
        Gemeentenaam(),
        Question("Hoe heet de gemeente?", label="Naam", gloss="name", kern=True, rows="M1"),
    ] = None
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
    aandeel_kosten: Annotated[
        float | None,
        Number(low=0, high=100, percent=True),
        Question(
            "Welk deel van de gezamenlijke kosten betaalt deze gemeente?",
            label="Aandeel in de kosten",
            gloss="share of the joint costs",
            help="In procenten. Alle gemeenten samen betalen 100. Het gaat om de bedragen die van alle gemeenten zijn.",
            when=WhenSeveral("gemeenten"),
            rows="M1 P1.1",
        ),
    ] = None
    behandeling: Annotated[
        EigenBehandeling,
        Group(
            "Eigen behandeling",
            gloss="treatment by college and council",
            rows="M1 P1.1",
            when=WhenSeveral("gemeenten"),
        ),
    ] = EigenBehandeling()
