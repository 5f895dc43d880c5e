"""What `advies` gives as JSON."""

from collections.abc import Mapping, Sequence
from typing import Annotated, Literal, TypedDict

from armoedeplan.terminal.json_forms.shared_forms import Inferred, Version


class GroundData(TypedDict):
    """Why a model fits, by the guide."""

    richting: Annotated[Sequence[str], "De richtingen waarvoor het geldt."]
    passend: Annotated[Sequence[str], "De modellen die passen."]
    reden: Annotated[str, "De reden."]
    stelligheid: Annotated[str, "Hoe stellig de bron is."]
    afgeleid: Inferred
    bron: Annotated[str, "Waar het staat."]


class RuleOfGuide(TypedDict):
    """What the rule of the guide says."""

    richting: Annotated[Sequence[str], "De richtingen van de doelstelling."]
    passend: Annotated[Sequence[str], "De modellen die passen."]
    reden: Annotated[str, "De reden."]
    bron: Annotated[str, "Waar het staat."]
    gronden: Annotated[Sequence[GroundData], "De redenen een voor een."]


class CriterionData(TypedDict):
    """What a criterion adds to the sum of a model."""

    id: Annotated[str, "Het criterium."]
    gewicht: Annotated[float | None, "Hoe zwaar het telt."]
    score: Annotated[int | None, "De punten; niets als het niet meetelt."]
    bijdrage: Annotated[float | None, "Het gewicht maal de punten."]
    bron: Annotated[str, "Waar het staat."]
    grond: Annotated[str | None, "Waar de punten op rusten."]
    tekst: Annotated[str | None, "Wat de bron zegt."]
    antwoord: Annotated[str | None, "Uw antwoord."]
    berust_op: Annotated[Sequence[str] | str, "De vragen waarop het rust."]
    eigen: Annotated[bool, "Of u de punten zelf gaf."]


class ModelData(TypedDict):
    """One model with its whole sum."""

    id: Annotated[str, "Het model."]
    naam: Annotated[str, "Hoe het heet."]
    passend: Annotated[bool, "Of het past volgens de handreiking."]
    score: Annotated[float | None, "De som."]
    ruimte: Annotated[float | None, "Wat er nog bij kan komen."]
    aandeel_gewichten: Annotated[float | None, "Bij welk deel van de gewichten dit model het beste past."]
    overtroffen: Annotated[bool, "Of een ander model op alles beter is of gelijk."]
    criteria: Annotated[Sequence[CriterionData], "De som, stuk voor stuk."]


class MixData(TypedDict):
    """A mix of two models."""

    modellen: Annotated[Sequence[str], "De twee modellen."]
    score: Annotated[float | None, "De som."]
    passend: Annotated[Sequence[str], "Welke van de twee passen."]
    brengt_in: Annotated[Mapping[str, Sequence[str]], "Wat elk inbrengt dat het andere mist."]


class PointData(TypedDict):
    """A weight at which the outcome turns."""

    gewicht: Annotated[float | None, "Het gewicht, afgerond."]
    precies: Annotated[str, "Het gewicht als breuk."]
    best_passend: Annotated[Sequence[str], "Wat er voorbij dat punt het beste past."]


class TippingData(TypedDict):
    """How far one weight may go before the outcome turns."""

    criterium: Annotated[str, "Het criterium."]
    gewicht: Annotated[float | None, "Hoe zwaar het nu telt."]
    omlaag: Annotated[PointData | None, "Het punt eronder."]
    omhoog: Annotated[PointData | None, "Het punt erboven."]
    volgorde_omlaag: Annotated[float | None, "Waaronder de volgorde verandert."]
    volgorde_omhoog: Annotated[float | None, "Waarboven de volgorde verandert."]


class TurnData(TypedDict):
    """An answer that turns the outcome."""

    criterium: Annotated[str, "Het criterium."]
    antwoord: Annotated[str | None, "Het antwoord."]
    best_passend: Annotated[Sequence[str], "Wat dan het beste past."]


class DirectionData(TypedDict):
    """A direction that turns the outcome."""

    richting: Annotated[str, "De richting."]
    erbij: Annotated[Sequence[str] | bool, "Wat erbij komt."]
    passend: Annotated[Sequence[str], "De modellen die dan passen."]


class SampleData(TypedDict):
    """How many weights were tried."""

    trekkingen: Annotated[int, "Hoeveel gewichten zijn geprobeerd."]
    marge: Annotated[float, "Hoe ver een aandeel ernaast kan zitten."]


class TensionData(TypedDict):
    """A tension between models or wishes."""

    soort: Annotated[str, "Wat voor spanning."]
    tekst: Annotated[str, "Wat er wringt."]
    modellen: Annotated[Sequence[str], "Tussen welke modellen."]
    bron: Annotated[str, "Waar het uit volgt."]
    afgeleid: Annotated[Literal[True], "Dit is onze lezing."]


class ChoiceData(TypedDict):
    """What was chosen."""

    hoofdmodel: Annotated[str | None, "Het model dat is gekozen."]
    tweede_model: Annotated[str | None, "Het tweede model."]
    motivering: Annotated[str | None, "Waarom."]
    besloten_door: Annotated[str | None, "Wie besloot."]
    besloten_op: Annotated[str | None, "Wanneer."]
    adviesversie: Annotated[str | None, "Op welk advies."]
    op_dit_advies: Annotated[bool | None, "Of dat dit advies was."]


class AdviceData(TypedDict):
    """What `advies` tells."""

    versie: Version
    adviesversie: Annotated[str, "De vingerafdruk van dit advies."]
    regel: Annotated[RuleOfGuide, "Wat de handreiking zegt."]
    afgeleid: Annotated[Literal[True], "De som hieronder is van ons."]
    afgewogen: Annotated[bool, "Of er genoeg is beantwoord voor een som."]
    hoogst_mogelijk: Annotated[float | None, "De hoogste som die kan."]
    best_passend: Annotated[Sequence[str], "De modellen met de hoogste som."]
    modellen: Annotated[Sequence[ModelData], "De modellen."]
    mixen: Annotated[Sequence[MixData], "Mengvormen van twee modellen."]
    omslagpunten: Annotated[Sequence[TippingData], "Hoe ver een gewicht kan gaan."]
    omslagantwoorden: Annotated[Sequence[TurnData], "Antwoorden die de uitkomst omslaan."]
    omslagrichtingen: Annotated[Sequence[DirectionData], "Richtingen die de uitkomst omslaan."]
    steekproef: Annotated[SampleData | None, "Hoe de aandelen zijn bepaald."]
    spanningen: Annotated[Sequence[TensionData], "Wat er wringt."]
    keuze: Annotated[ChoiceData, "Wat er is gekozen."]
