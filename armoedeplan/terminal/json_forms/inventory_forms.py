"""What `aanbod` gives as JSON; every id is one of the plan file."""

from collections.abc import Mapping, Sequence
from typing import Annotated, TypeAlias, TypedDict

from armoedeplan.terminal.json_forms.shared_forms import Id, Version

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
