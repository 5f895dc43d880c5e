"""What several JSON outputs have in common."""

from pathlib import Path
from typing import Annotated, Literal, TypeAlias, TypedDict

Version: TypeAlias = Annotated[Literal[1], "De versie van deze vorm."]
File: TypeAlias = Annotated[Path, "Het pad van het bestand, zoals het is genoemd."]
PlanPath: TypeAlias = Annotated[str, "Waar het in het plan staat, zoals samenwerking.aanbod[kredietbank].functies."]
Id: TypeAlias = Annotated[str, "De korte naam in het planbestand."]
Severity: TypeAlias = Annotated[Literal["fout", "waarschuwing", "tip"], "Hoe zwaar het telt."]
Inferred: TypeAlias = Annotated[bool, "Of dit onze lezing is, en niet van de bron."]


class Totals(TypedDict):
    """How many findings there are of each severity."""

    fout: Annotated[int, "Het aantal fouten."]
    waarschuwing: Annotated[int, "Het aantal waarschuwingen."]
    tip: Annotated[int, "Het aantal tips."]


class LeftOut(TypedDict):
    """A file or folder that was passed over."""

    bestand: File
    waarom: Annotated[str, "Waarom het is overgeslagen."]
    plan: Annotated[bool, "Of nu misschien een plan is gemist."]


class Period(TypedDict):
    """A period of a plan."""

    van: Annotated[str | None, "De eerste dag, de eerste maand of het eerste jaar."]
    tot: Annotated[str | None, "De laatste dag, de laatste maand of het laatste jaar."]
