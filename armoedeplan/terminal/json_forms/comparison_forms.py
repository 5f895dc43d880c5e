"""What `vergelijk` gives as JSON: plans side by side."""

from collections.abc import Mapping, Sequence
from typing import Annotated, TypedDict

from armoedeplan.terminal.json_forms.shared_forms import File, LeftOut, Version


class ComparedCell(TypedDict):
    """What a plan says of one aspect."""

    tekst: Annotated[str, "Wat het plan zegt."]
    getal: Annotated[float | None, "Het getal, als er een is."]
    geldt_voor: Annotated[str | None, "Waarvoor dat geldt."]


class ComparedPlan(TypedDict):
    """One plan; each aspect that is compared stands beside these names."""

    naam: Annotated[str, "Hoe het plan heet."]
    bestand: File
    titel: Annotated[str | None, "De titel van het plan."]
    gemeenten: Annotated[Sequence[str], "De gemeenten van het plan."]
    groep: Annotated[str, "De groep waarbij het hoort."]


class ComparedTable(TypedDict):
    """A table of plans side by side."""

    naam: Annotated[str, "De naam van de tabel."]
    titel: Annotated[str, "De titel."]
    rijen: Annotated[Sequence[Mapping[str, str | float]], "De rijen, onder de namen van de kolommen."]
    opmerkingen: Annotated[Sequence[str], "Wat erbij hoort."]


class ComparisonData(TypedDict):
    """What `vergelijk` tells."""

    versie: Version
    jaar_van_geld: Annotated[int | None, "Van welk jaar de bedragen zijn."]
    plannen: Annotated[Sequence[ComparedPlan], "De plannen."]
    tabellen: Annotated[Sequence[ComparedTable], "De tabellen over alle plannen."]
    waarschuwingen: Annotated[Sequence[str], "Waar u op let."]
    overgeslagen: Annotated[Sequence[LeftOut], "Wat niet is gelezen."]
