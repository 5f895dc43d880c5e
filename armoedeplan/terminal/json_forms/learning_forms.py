"""What `leer` and `voorstel` give as JSON: what municipalities learn from each other and ask of each other."""

from collections.abc import Sequence
from pathlib import Path
from typing import Annotated, NotRequired, TypeAlias, TypedDict

from armoedeplan.terminal.json_forms.shared_forms import File, Id, Version

Theme: TypeAlias = Annotated[str | None, "Het thema."]
Municipality: TypeAlias = Annotated[str, "De gemeente."]


class NeighbourData(TypedDict):
    """One municipality, as its plan tells."""

    naam: Annotated[str, "Hoe zij heet."]
    codes: Annotated[Sequence[str], "De codes van de gemeenten."]
    bestand: File
    titel: Annotated[str, "De titel van het plan."]
    inwoners: Annotated[int | None, "Hoeveel inwoners."]
    fase: Annotated[str | None, "De status van het plan."]
    sturing: Annotated[Sequence[str], "De governancemodellen."]
    doelgroepen: Annotated[Sequence[str], "De doelgroepen."]


class AskData(TypedDict):
    """What a municipality asks."""

    id: Id
    thema: Theme
    vraag: Annotated[str, "De vraag."]
    voorstel: Annotated[bool, "Of het een voorstel is."]


class OfferData(TypedDict):
    """What a municipality can tell of."""

    id: Id
    thema: Theme
    ervaring: Annotated[str, "Waarover zij kan vertellen."]
    voorwaarden: Annotated[str | None, "Onder welke voorwaarden."]
    capaciteit: Annotated[str | None, "Hoeveel zij kan doen."]


class MatchData(TypedDict):
    """Who can help whom, with the reasons."""

    nummer: Annotated[int, "Het nummer, zoals op het scherm."]
    vrager: Municipality
    vraag: AskData
    verteller: Municipality
    ervaring: OfferData
    genoemd: Annotated[bool, "Of de een de ander noemt."]
    zelfde_thema: Annotated[bool, "Of het thema hetzelfde is."]
    woorden: Annotated[Sequence[str], "De woorden die zij delen."]
    overeenkomsten: Annotated[Sequence[str], "Waarin de gemeenten op elkaar lijken."]
    redenen: Annotated[Sequence[str], "Waarom dit is gevonden."]


class SameQuestion(TypedDict):
    """Another municipality that asks the same."""

    eigen: Id
    gemeente: Municipality
    vraag: AskData
    woorden: Annotated[Sequence[str], "De woorden die zij delen."]


class ResultData(TypedDict):
    """What was measured of a measure."""

    wat: Annotated[str, "Wat er is gemeten."]
    eenheid: Annotated[str | None, "De eenheid."]
    nulmeting: Annotated[float | str | None, "De waarde bij het begin."]
    nulmeting_peildatum: Annotated[str | None, "Het moment daarvan."]
    waarde: Annotated[float | str | None, "De waarde."]
    peildatum: Annotated[str | None, "Het moment daarvan."]
    bron: Annotated[str, "De bron, of onbekend."]


class TakenMeasure(TypedDict):
    """What was done about a conclusion."""

    id: Id
    naam: Annotated[str, "Hoe de maatregel heet."]
    omschrijving: Annotated[str | None, "Wat zij inhoudt."]
    waarom: Annotated[str | None, "Waarom zij past."]
    omstandigheden: Annotated[str | None, "Waaronder zij werkt."]
    status: Annotated[str | None, "Hoe ver zij is."]
    resultaten: Annotated[Sequence[ResultData], "Wat ervan is gemeten."]


class SeenData(TypedDict):
    """A conclusion."""

    id: Id
    soort: Annotated[str | None, "Wat voor conclusie."]
    tekst: Annotated[str, "De conclusie."]
    maatregelen: Annotated[Sequence[TakenMeasure], "Wat er is gedaan."]


class SameConclusion(TypedDict):
    """Another municipality that concludes the same."""

    eigen: SeenData
    gemeente: Municipality
    conclusie: SeenData
    woorden: Annotated[Sequence[str], "De woorden die zij delen."]


class HavingData(TypedDict):
    """Who has what another lacks."""

    gemeente: Municipality
    aanbod: Annotated[Sequence[str], "Het aanbod."]


class LackData(TypedDict):
    """What is lacking, and who has it."""

    waarin: Annotated[str, "De vraag waarover het gaat."]
    wat: Annotated[str, "Wat ontbreekt."]
    ook_gemist_bij: Annotated[Sequence[str], "De gemeenten die het ook missen."]
    wel_bij: Annotated[Sequence[HavingData], "De gemeenten die het hebben."]


class ComparableData(TypedDict):
    """How far a municipality is comparable."""

    gemeente: Municipality
    zelfde: Annotated[Sequence[str], "Waarin zij hetzelfde is."]
    verschil: Annotated[Sequence[str], "Waarin zij verschilt."]


class SeveralPlans(TypedDict):
    """A municipality with several plans."""

    gemeente: Municipality
    bestanden: Annotated[Sequence[Path], "De plannen."]


class MissedFile(TypedDict):
    """A file or folder that was passed over."""

    bestand: File
    reden: Annotated[str, "Waarom het is overgeslagen."]
    gemist_plan: Annotated[bool, "Of nu misschien een plan is gemist."]


class LearnedData(TypedDict):
    """What `leer` tells."""

    versie: Version
    gemeente: Annotated[NeighbourData, "Uw gemeente."]
    anderen: Annotated[Sequence[NeighbourData], "De andere gemeenten."]
    vragen: NotRequired[Annotated[Sequence[MatchData], "Wie u kan helpen."]]
    helpen: NotRequired[Annotated[Sequence[MatchData], "Wie u kunt helpen."]]
    zelfde_vraag: NotRequired[Annotated[Sequence[SameQuestion], "Wie hetzelfde vraagt."]]
    conclusies: NotRequired[Annotated[Sequence[SameConclusion], "Wie hetzelfde zag."]]
    leemten: NotRequired[Annotated[Sequence[LackData], "Wat u mist, en wie het heeft."]]
    vergelijkbaar: NotRequired[Annotated[Sequence[ComparableData], "Wie vergelijkbaar is."]]
    meer_plannen: Annotated[Sequence[SeveralPlans], "Gemeenten met meer plannen."]
    ook_van_u: Annotated[Sequence[Path], "Andere plannen van uw gemeente."]
    overgeslagen: Annotated[Sequence[MissedFile], "Wat niet is gelezen."]


class MoneyOfProposal(TypedDict):
    """Who pays a proposal, and who gets it."""

    bron: Annotated[str, "Wie betaalt, of onbekend."]
    ontvanger: Annotated[str, "Wie het krijgt, of onbekend."]


class ConditionData(TypedDict):
    """A condition that a proposal is held against."""

    voorwaarde: Annotated[str, "De voorwaarde."]
    stand: Annotated[str, "Of eraan is voldaan."]
    gezegd: Annotated[str, "Wat het plan erover zegt."]
    ontbreekt: Annotated[str, "Wat er ontbreekt; leeg als er niets ontbreekt."]
    pad: Annotated[str, "Waar u het invult."]


class CandidateData(TypedDict):
    """Who may join a proposal."""

    gemeente: Municipality
    genoemd: Annotated[bool, "Of u deze gemeente noemt."]
    redenen: Annotated[Sequence[str], "Waarom zij mee kan doen."]


class ProposalData(TypedDict):
    """One proposal."""

    id: Id
    voorstel: Annotated[bool, "Of het een voorstel is, of een losse vraag."]
    thema: Theme
    vraag: Annotated[str, "De vraag."]
    doel: Annotated[str | None, "Het doel."]
    samen_met: Annotated[Sequence[str], "Met wie."]
    geld: MoneyOfProposal
    klaar: Annotated[bool, "Of aan alle voorwaarden is voldaan."]
    voorwaarden: Annotated[Sequence[ConditionData], "De vijf voorwaarden."]
    kunnen_meedoen: Annotated[Sequence[CandidateData], "Wie mee kan doen."]
    zonder_plan: Annotated[Sequence[str], "Gemeenten die meedoen en waarvan geen plan is gelezen."]


class ProposalsData(TypedDict):
    """What `voorstel` tells."""

    versie: Version
    gemeente: Municipality
    voorstellen: Annotated[Sequence[ProposalData], "De voorstellen."]
    beoordeling: Annotated[Sequence[str], "Wie beoordeelt, en waarmee."]
    afgeleid: Annotated[Sequence[str], "Wat onze lezing is."]
