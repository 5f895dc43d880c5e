"""What `ervaring` and `verschil` give as JSON."""

from collections.abc import Sequence
from typing import Annotated, Literal, TypeAlias, TypedDict

from armoedeplan.terminal.json_forms.shared_forms import Id, PlanPath, Version

Shown: TypeAlias = Annotated[int | str, "Het aantal, of de woorden die er staan omdat het verborgen is."]


class CountData(TypedDict):
    """One published count."""

    onderwerp: Annotated[str, "Waarover het gaat."]
    regeling: Annotated[str | None, "Over welke regeling."]
    antwoord: Annotated[str | None, "Welk antwoord."]
    naar: Annotated[str | None, "Naar welk kenmerk."]
    waarde: Annotated[str | None, "De waarde van dat kenmerk."]
    aantal: Shown
    van: Shown
    van_de_100: Annotated[float | None, "Hoeveel van de honderd, als dat te zeggen is."]


class HeardPeriod(TypedDict):
    """What was heard in one period."""

    telling: Id
    van: Annotated[str, "De eerste maand."]
    tot: Annotated[str, "De laatste maand."]
    gesprekken: Shown
    aantallen: Annotated[Sequence[CountData], "De aantallen."]


class ChangeOfCount(TypedDict):
    """What changed between two periods."""

    onderwerp: Annotated[str, "Waarover het gaat."]
    regeling: Annotated[str | None, "Over welke regeling."]
    antwoord: Annotated[str | None, "Welk antwoord."]
    tekst: Annotated[str, "Wat er veranderde."]
    zeker: Annotated[bool, "Of het geen toeval kan zijn."]


class ProposedInsight(TypedDict):
    """An insight that is proposed."""

    id: Id
    thema: Annotated[str | None, "Het thema."]
    tekst: Annotated[str, "Het inzicht."]
    ontvangers: Annotated[Sequence[str], "Voor wie het is."]
    regelingen: Annotated[Sequence[str], "Over welke regelingen."]
    tellingen: Annotated[Sequence[str], "Op welke tellingen het rust."]
    gesprekken: Annotated[int | str, "Op hoeveel gesprekken."]
    afgeleid: Annotated[Literal[True], "Dit is ons voorstel."]


class MeasurementData(TypedDict):
    """A measurement that is proposed."""

    id: Id
    indicator: Id
    name: Annotated[str, "Wat er is gemeten."]
    moment: Annotated[str, "Wanneer."]
    value: Annotated[int, "De waarde."]
    explanation: Annotated[str, "De toelichting."]


class QuotationData(TypedDict):
    """What somebody said."""

    tekst: Annotated[str, "Wat iemand zei."]
    rol: Annotated[str | None, "In welke rol."]


class ExperienceData(TypedDict):
    """What `ervaring` tells."""

    versie: Version
    perioden: Annotated[Sequence[HeardPeriod], "Wat er in elke periode is gehoord."]
    veranderingen: Annotated[Sequence[ChangeOfCount], "Wat er veranderde."]
    voorstellen: Annotated[Sequence[ProposedInsight], "De inzichten die worden voorgesteld."]
    metingen: Annotated[Sequence[MeasurementData], "De metingen die worden voorgesteld."]
    citaten: Annotated[Sequence[QuotationData], "Wat mensen zeiden."]


DifferenceData = TypedDict(  # one of the names is a word of Python
    "DifferenceData",
    {
        "stap": Annotated[int, "De stap; 0 is vooraf."],
        "pad": PlanPath,
        "soort": Annotated[str, "Wat voor verschil het is."],
        "tekst": Annotated[str, "Het verschil in woorden."],
        "regels": Annotated[Sequence[str], "Wat eronder staat."],
        "was": Annotated[str, "Wat er stond; leeg als er niets stond."],
        "is": Annotated[str, "Wat er staat; leeg als er niets staat."],
        "intern": Annotated[bool, "Of het alleen is voor wie aan het plan werkt."],
    },
)


class DifferencesData(TypedDict):
    """What `verschil` tells."""

    versie: Version
    oud: Annotated[str, "Hoe de oude versie heet."]
    nieuw: Annotated[str, "Hoe de nieuwe versie heet."]
    verschillen: Annotated[Sequence[DifferenceData], "De verschillen."]
