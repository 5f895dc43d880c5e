"""What `armoedeplan.toml`, or `[tool.armoedeplan]` of `pyproject.toml`, may hold; its types are its schema."""

import json
from typing import Annotated, Any, Final, TypeAlias

from armoedeplan.plan.hoofd import STATUSSEN
from armoedeplan.record import Choice, Kind, Lines, Question, Record
from armoedeplan.record.question import Group
from armoedeplan.record.schema import json_schema
from armoedeplan.settings.finding_code import WEIGHED, FindingCode
from armoedeplan.settings.web_address import WebAddress

TITLE: Final = "De instellingen van armoedeplan voor een project"
SEVERITIES: Final = {"fout": "fout", "waarschuwing": "waarschuwing", "tip": "tip"}


class Truth(Kind):
    """`true` or `false`, as TOML writes it."""

    form = "true of false"
    example = "true"

    def schema(self) -> dict[str, Any]:
        """Give the JSON Schema: a truth value."""
        return {"type": "boolean"}


Codes: TypeAlias = Annotated[tuple[str, ...], FindingCode()]
Severities: TypeAlias = Annotated[dict[str, str], Choice(SEVERITIES)]


class Bestandsregel(Record):
    """What holds for the files that a pattern fits."""

    negeer: Annotated[
        Codes,
        Question(
            "Welke codes tellen bij deze bestanden niet mee?",
            label="Negeer",
            gloss="ignored",
            help='Codes of een begin ervan, zoals ["AP6", "AP204"]. Zij komen bij wat overal niet meetelt.',
        ),
    ] = ()
    ernst: Annotated[Severities, Group("Ernst", gloss="severity", keys=WEIGHED)] = {}  # noqa: RUF012 - records are frozen
    fase: Annotated[
        str | None,
        Choice(STATUSSEN),
        Question(
            "Alsof het plan welke status al heeft?",
            label="Fase",
            gloss="phase",
            help="Deze bestanden worden beoordeeld alsof zij al zo ver zijn.",
        ),
    ] = None


class Instellingen(Record):
    """The settings of a project."""

    selecteer: Annotated[
        Codes,
        Question(
            "Welke codes tellen mee?",
            label="Selecteer",
            gloss="selected",
            help='Codes of een begin ervan, zoals ["AP2"]. Zonder deze regel tellen alle codes.',
        ),
    ] = ()
    negeer: Annotated[
        Codes,
        Question("Welke codes tellen niet mee?", label="Negeer", gloss="ignored", help='Bijvoorbeeld ["AP627"].'),
    ] = ()
    ernst: Annotated[Severities, Group("Ernst", gloss="severity", keys=WEIGHED)] = {}  # noqa: RUF012 - the same
    vanaf_ernst: Annotated[
        str | None,
        Choice(SEVERITIES),
        Question(
            "Vanaf welke ernst telt een bevinding mee?",
            label="Vanaf ernst",
            gloss="least severity",
            help="Met waarschuwing ziet u geen tips.",
        ),
    ] = None
    streng: Annotated[
        bool | None,
        Truth(),
        Question("Tellen waarschuwingen als fouten?", label="Streng", gloss="strict", help="Dit bepaalt de exitcode."),
    ] = None
    fase: Annotated[
        str | None,
        Choice(STATUSSEN),
        Question("Alsof plannen welke status al hebben?", label="Fase", gloss="phase"),
    ] = None
    sluit_uit: Annotated[
        Lines,
        Question(
            "Welke bestanden controleert het programma niet?",
            label="Sluit uit",
            gloss="excluded",
            help='Patronen vanaf de map van dit bestand, zoals ["archief/*"].',
        ),
    ] = ()
    cache: Annotated[
        bool | None,
        Truth(),
        Question(
            "Bewaart het programma uitkomsten om ze niet opnieuw te bepalen?",
            label="Cache",
            gloss="cache",
            help="Zonder deze regel gebeurt dat. Zet false waar niets buiten de map van het plan mag komen.",
        ),
    ] = None
    website: Annotated[
        str | None,
        WebAddress(),
        Question(
            "Waar staat de website met deze documentatie?",
            label="Website",
            gloss="documentation site",
            help="Rapporten en tekstverwerkers krijgen dan bij elke code een link naar de uitleg.",
        ),
    ] = None
    per_bestand: Annotated[dict[str, Bestandsregel], Group("Per bestand", gloss="per file")] = {}  # noqa: RUF012 - the same


def schema_text() -> str:
    """Give the JSON Schema (draft 2020-12) of the settings, ready to be written."""
    return json.dumps(json_schema(Instellingen, TITLE), ensure_ascii=False, indent=2) + "\n"
