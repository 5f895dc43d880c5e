"""What `aanbod` and `advies` give as JSON; every id is one of the plan file."""

from collections.abc import Mapping, Sequence
from typing import Annotated, Literal, TypeAlias, TypedDict

from armoedeplan.terminal.json_forms.shared_forms import Id, Inferred, Version

Ids: TypeAlias = Annotated[Sequence[str], "Korte namen uit het planbestand."]


class MatrixData(TypedDict):
    """Which offers there are, by value and function."""

    rijen: Annotated[Mapping[str, Mapping[str, Sequence[str]]], "Per waarde en per functie het aanbod."]
    functies: Annotated[Sequence[str], "De kolommen."]
    niet_ingevuld: Annotated[Sequence[str], "Het aanbod waarbij dit niet is ingevuld."]


class OverlapData(TypedDict):
    """What several parties do for the same people in the same area."""

    functie: Annotated[str, "Wat zij doen."]
    doelgroep: Annotated[str | None, "Voor wie."]
    gebied: Annotated[str | None, "Waar."]
    aanbod: Ids
    uitvoerders: Ids


class LikeNames(TypedDict):
    """Offers whose names are alike."""

    aanbod: Ids
    uitvoerders: Ids


class ShortageData(TypedDict):
    """What is done by nobody, or hardly."""

    veld: Annotated[str, "De vraag waarover het gaat."]
    waarde: Annotated[str, "Wat ontbreekt."]
    onderdelen: Ids
    actoren: Ids


class ConnectorData(TypedDict):
    """A party that ties parts of the network together."""

    actor: Id
    delen: Annotated[Sequence[Sequence[str]], "De delen waarin het netwerk zonder deze partij uiteenvalt."]


class AlikeData(TypedDict):
    """Two partnerships that might be one."""

    verbanden: Ids
    deelnemers: Ids
    woord: Annotated[str, "Het onderwerp dat zij delen."]


class JoinableData(TypedDict):
    """A network that might do its work in a partnership that is there."""

    netwerk: Id
    verband: Id
    woord: Annotated[str, "Het onderwerp dat zij delen."]


class NetworkData(TypedDict):
    """Who meets whom."""

    zonder_verband: Ids
    groepen: Annotated[Sequence[Sequence[str]], "De partijen die elkaar treffen, de grootste groep eerst."]
    verbinders: Annotated[Sequence[ConnectorData], "Wie delen van het netwerk verbindt."]
    lijken_op_elkaar: Annotated[Sequence[AlikeData], "Verbanden die misschien één kunnen zijn."]
    kan_aansluiten: Annotated[Sequence[JoinableData], "Netwerken die bij een verband kunnen aansluiten."]
    zonder_deelnemers: Ids


class MeetingData(TypedDict):
    """One meeting."""

    id: Id
    lijst: Annotated[str, "In welke lijst van het plan het staat."]
    deelnemers: Annotated[int | None, "Hoeveel partijen meedoen."]
    uren_per_maand: Annotated[float | None, "De uren van alle deelnemers samen."]


class LoadData(TypedDict):
    """The hours of meetings in a month."""

    uren_per_maand_nu: Annotated[float, "De uren nu."]
    uren_per_maand_met_plan: Annotated[float, "De uren met het plan."]
    onbekend: Ids
    sluit_aan: Ids
    overleggen: Annotated[Sequence[MeetingData], "De overleggen."]


class NeedData(TypedDict):
    """A need of people, and where the plan meets it."""

    behoefte: Annotated[str, "De behoefte."]
    plaatsen: Annotated[Sequence[str], "Waar het plan erop ingaat."]


class InventoryFinding(TypedDict):
    """What the inventory says, to decide on."""

    id: Annotated[str, "De naam waaronder u erover besluit."]
    soort: Annotated[str, "Wat voor bevinding het is."]
    tekst: Annotated[str, "Wat eruit blijkt."]
    aanknopingspunt: Annotated[str, "Wat u ermee kunt doen."]
    berust_op: Ids
    besloten: Annotated[bool, "Of u erover besloot."]


class InventoryData(TypedDict):
    """What `aanbod` tells."""

    versie: Version
    dekking: Annotated[Mapping[str, MatrixData], "Per indeling wie wat doet."]
    overlap: Annotated[Sequence[OverlapData], "Wat meer partijen doen."]
    bijna_dezelfde_naam: Annotated[Sequence[LikeNames], "Aanbod waarvan de namen op elkaar lijken."]
    leemten: Annotated[Sequence[ShortageData], "Wat niemand doet, of bijna niemand."]
    te_weinig_ingevuld: Annotated[Sequence[str], "De indelingen waarover te weinig is ingevuld."]
    netwerk: Annotated[NetworkData, "Wie wie treft."]
    overleg: Annotated[LoadData, "De tijd die overleg kost."]
    zelfscan: Annotated[Sequence[NeedData], "Waar het plan ingaat op behoeften."]
    bevindingen: Annotated[Sequence[InventoryFinding], "Wat eruit blijkt."]


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
